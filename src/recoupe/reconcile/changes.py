"""What a rebuild changed: new events, events now told by more sources, verdicts and figures that moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from recoupe.model.reason import Reason
from recoupe.model.timeline import Event, Series, Timeline, Verdict


class EventSummary(TypedDict):
    """What is kept of an event between two builds."""

    headline: str
    date: str
    status: str
    verdict: str
    sources: int
    on_timeline: bool
    records: list[str]


class SeriesSummary(TypedDict):
    """What is kept of a series between two builds."""

    label: str
    verdict: str
    current: str
    facts: list[str]


class Summary(TypedDict):
    """What is kept of a timeline between two builds; it can be written as JSON."""

    articles: dict[str, str]
    events: dict[str, EventSummary]
    series: dict[str, SeriesSummary]
    stale: list[str]


class ChangeKind(StrEnum):
    """What may change between two builds."""

    NEW_ARTICLE = "new_article"
    GONE_ARTICLE = "gone_article"
    REDATED_ARTICLE = "redated_article"
    NEW_EVENT = "new_event"
    GONE_EVENT = "gone_event"
    MERGED_EVENT = "merged_event"
    SPLIT_EVENT = "split_event"
    CONFIRMED = "confirmed"
    DATE = "date"
    STATUS = "status"
    VERDICT = "verdict"
    CONTRADICTION = "contradiction"
    NEW_SERIES = "new_series"
    GONE_SERIES = "gone_series"
    FIGURE = "figure"
    STALE_RULING = "stale_ruling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: what it is about (an id of the new build, or of the old one where it is gone) and in words."""

    kind: ChangeKind
    about: str
    why: Reason


def summarise(timeline: Timeline) -> Summary:
    """Return what the next build needs to know of this one to say what changed."""
    texts = {r.document.article.id: r.document.article.text for r in timeline.readings}
    figures = {
        fact.id: fact.quantity.span.of(texts[fact.article])
        for reading in timeline.readings
        for fact in reading.facts
    }
    return Summary(
        articles={
            each.article: each.date.date.edtf if each.date else "" for each in timeline.publications
        },
        events={event.id: _event(event) for event in timeline.events},
        series={each.id: _series(each, figures) for each in timeline.series},
        stale=sorted(each.ruling.id for each in timeline.decisions if each.status == "stale"),
    )


def _event(event: Event) -> EventSummary:
    dating = event.ruled_date or event.date
    return EventSummary(
        headline=event.headline.text,
        date=dating.date.edtf,
        status=event.status.value,
        verdict=event.verdict.value,
        sources=event.independent_sources,
        on_timeline=event.on_timeline,
        records=list(event.records),
    )


def _series(series: Series, figures: Mapping[str, str]) -> SeriesSummary:
    return SeriesSummary(
        label=series.label,
        verdict=series.verdict.value,
        current=figures.get(series.current, ""),
        facts=list(series.facts),
    )


def changes(before: Summary, after: Summary) -> tuple[Change, ...]:
    """Return what changed from one build to the next, articles first, then events, series and rulings."""
    return (
        *_articles(before["articles"], after["articles"]),
        *_events(before["events"], after["events"]),
        *_all_series(before["series"], after["series"]),
        *(
            Change(
                kind=ChangeKind.STALE_RULING,
                about=ruling,
                why=Reason("the ruling {ruling} no longer meets its evidence", ruling=ruling),
            )
            for ruling in after["stale"]
            if ruling not in before["stale"]
        ),
    )


def _articles(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    found = []
    for article in sorted(before.keys() | after.keys()):
        if article not in before:
            kind, why = ChangeKind.NEW_ARTICLE, Reason("{article} is new", article=article)
        elif article not in after:
            kind, why = ChangeKind.GONE_ARTICLE, Reason("{article} is gone", article=article)
        elif before[article] != after[article]:
            kind = ChangeKind.REDATED_ARTICLE
            why = Reason(
                "{article} was dated {old}, now {new}",
                article=article,
                old=before[article] or "?",
                new=after[article] or "?",
            )
        else:
            continue
        found.append(Change(kind=kind, about=article, why=why))
    return found


def _events(before: Mapping[str, EventSummary], after: Mapping[str, EventSummary]) -> list[Change]:
    old_home = {record: event for event in before for record in before[event]["records"]}
    found = []
    survivors: dict[str, str] = {}
    for event in sorted(after):
        parents = sorted(
            {old_home[record] for record in after[event]["records"] if record in old_home}
        )
        found += _lineage(event, parents, after, survivors, before)
    gone = sorted(set(before) - set(survivors))
    found += [
        Change(
            kind=ChangeKind.GONE_EVENT,
            about=event,
            why=Reason("no longer told: {headline}", headline=before[event]["headline"]),
        )
        for event in gone
    ]
    return found


def _lineage(
    event: str,
    parents: Sequence[str],
    after: Mapping[str, EventSummary],
    survivors: dict[str, str],
    before: Mapping[str, EventSummary],
) -> list[Change]:
    """Return what became of the events whose records an event now holds."""
    now = after[event]
    if not parents:
        why = Reason("new: {headline}", headline=now["headline"])
        return [Change(kind=ChangeKind.NEW_EVENT, about=event, why=why)]
    found = []
    if len(parents) > 1:
        why = Reason(
            "{count} events are now one: {headline}", count=len(parents), headline=now["headline"]
        )
        found.append(Change(kind=ChangeKind.MERGED_EVENT, about=event, why=why))
    for parent in parents:
        if parent in survivors:
            why = Reason("set apart from another event: {headline}", headline=now["headline"])
            found.append(Change(kind=ChangeKind.SPLIT_EVENT, about=event, why=why))
        survivors.setdefault(parent, event)
    kept = event if event in parents else parents[0]
    return found + _moved(event, before[kept], now)


def _moved(event: str, old: EventSummary, new: EventSummary) -> list[Change]:
    found = []
    for kind, differs, why in _MOVES:
        if differs(old, new):
            found.append(Change(kind=kind, about=event, why=why(old, new)))
    return found


def _contradicted(old: EventSummary, new: EventSummary) -> bool:
    return new["verdict"] in _AGAINST and old["verdict"] not in _AGAINST


_AGAINST = frozenset({Verdict.DISPUTED.value, Verdict.IMPOSSIBLE.value})

_Moves = tuple[
    tuple[
        ChangeKind,
        Callable[[EventSummary, EventSummary], bool],
        Callable[[EventSummary, EventSummary], Reason],
    ],
    ...,
]
_MOVES: _Moves = (
    (
        ChangeKind.CONFIRMED,
        lambda old, new: new["sources"] > old["sources"],
        lambda old, new: Reason(
            "now told by {sources} independent sources, before by {old}: {headline}",
            sources=new["sources"],
            old=old["sources"],
            headline=new["headline"],
        ),
    ),
    (
        ChangeKind.CONTRADICTION,
        _contradicted,
        lambda _, new: Reason("now disputed: {headline}", headline=new["headline"]),
    ),
    (
        ChangeKind.VERDICT,
        lambda old, new: new["verdict"] != old["verdict"] and not _contradicted(old, new),
        lambda old, new: Reason(
            "the verdict was {old}, now {new}: {headline}",
            old=old["verdict"],
            new=new["verdict"],
            headline=new["headline"],
        ),
    ),
    (
        ChangeKind.DATE,
        lambda old, new: new["date"] != old["date"],
        lambda old, new: Reason(
            "dated {old}, now {new}: {headline}",
            old=old["date"] or "?",
            new=new["date"] or "?",
            headline=new["headline"],
        ),
    ),
    (
        ChangeKind.STATUS,
        lambda old, new: new["status"] != old["status"],
        lambda old, new: Reason(
            "was {old}, now {new}: {headline}",
            old=old["status"],
            new=new["status"],
            headline=new["headline"],
        ),
    ),
)


def _all_series(
    before: Mapping[str, SeriesSummary], after: Mapping[str, SeriesSummary]
) -> list[Change]:
    found = []
    for each in sorted(before.keys() | after.keys()):
        if each not in before:
            new = after[each]
            why = Reason("new figure, {label}: {now}", label=new["label"], now=new["current"])
            found.append(Change(kind=ChangeKind.NEW_SERIES, about=each, why=why))
        elif each not in after:
            why = Reason("figure no longer given: {label}", label=before[each]["label"])
            found.append(Change(kind=ChangeKind.GONE_SERIES, about=each, why=why))
        else:
            found += _figure(each, before[each], after[each])
    return found


def _figure(series: str, old: SeriesSummary, new: SeriesSummary) -> list[Change]:
    found = []
    if old["current"] != new["current"]:
        why = Reason(
            "{label}: {old}, now {new}", label=new["label"], old=old["current"], new=new["current"]
        )
        found.append(Change(kind=ChangeKind.FIGURE, about=series, why=why))
    if old["verdict"] != new["verdict"]:
        kind = ChangeKind.CONTRADICTION if new["verdict"] in _AGAINST else ChangeKind.VERDICT
        why = Reason(
            "{label}: the verdict was {old}, now {new}",
            label=new["label"],
            old=old["verdict"],
            new=new["verdict"],
        )
        found.append(Change(kind=kind, about=series, why=why))
    return found
