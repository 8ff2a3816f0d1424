"""What a rebuild changed: new events, events now told by more sources, verdicts and figures that moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from recoupe.model.change import Change, ChangeKind
from recoupe.model.document import Document
from recoupe.model.edtf import EdtfDate, between
from recoupe.model.notation import read_back
from recoupe.model.timeline import Event, Series, Timeline, Verdict


class ArticleSummary(TypedDict):
    """What is kept of an article between two builds."""

    title: str
    date: str


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

    articles: dict[str, ArticleSummary]
    events: dict[str, EventSummary]
    series: dict[str, SeriesSummary]
    stale: list[str]


def summarise(timeline: Timeline) -> Summary:
    """Return what the next build needs to know of this one to say what changed."""
    documents = {one.document.article.id: one.document for one in timeline.readings}
    texts = {name: document.article.text for name, document in documents.items()}
    figures = {
        fact.id: fact.quantity.span.of(texts[fact.article])
        for reading in timeline.readings
        for fact in reading.facts
    }
    return Summary(
        articles={
            each.article: ArticleSummary(
                title=_title(documents[each.article]),
                date=_notation(each.date.date) if each.date else "",
            )
            for each in timeline.publications
        },
        events={event.id: _event(event) for event in timeline.events},
        series={each.id: _series(each, figures) for each in timeline.series},
        stale=sorted(each.ruling.id for each in timeline.decisions if each.status == "stale"),
    )


def _title(document: Document) -> str:
    found = document.title.of(document.article.text) if document.title else ""
    return " ".join((document.article.title or found or document.article.file).split())


def _notation(when: EdtfDate) -> str:
    """Return a date as it can be read back: its own notation, or else its stretch from first day to last."""
    return when.edtf if read_back(when.edtf) == when else between(when.earliest, when.latest).edtf


def _event(event: Event) -> EventSummary:
    return EventSummary(
        headline=event.headline.text,
        date=_notation((event.ruled_date or event.date).date),
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
            Change(kind=ChangeKind.STALE_RULING, about=ruling, title=ruling)
            for ruling in after["stale"]
            if ruling not in before["stale"]
        ),
    )


def _articles(
    before: Mapping[str, ArticleSummary], after: Mapping[str, ArticleSummary]
) -> list[Change]:
    found = []
    for article in sorted(before.keys() | after.keys()):
        old, new = before.get(article), after.get(article)
        if old is None or new is None:
            kind = ChangeKind.NEW_ARTICLE if old is None else ChangeKind.GONE_ARTICLE
            known = new or old
            found.append(Change(kind=kind, about=article, title=known["title"] if known else ""))
        elif old["date"] != new["date"]:
            found.append(
                Change(
                    kind=ChangeKind.REDATED_ARTICLE,
                    about=article,
                    title=new["title"],
                    old=old["date"],
                    new=new["date"],
                )
            )
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
        Change(kind=ChangeKind.GONE_EVENT, about=event, title=before[event]["headline"])
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
    title = after[event]["headline"]
    if not parents:
        return [Change(kind=ChangeKind.NEW_EVENT, about=event, title=title)]
    found = []
    if len(parents) > 1:
        found.append(
            Change(
                kind=ChangeKind.MERGED_EVENT,
                about=event,
                title=title,
                old=str(len(parents)),
                new="1",
            )
        )
    for parent in parents:
        if parent in survivors:
            found.append(Change(kind=ChangeKind.SPLIT_EVENT, about=event, title=title))
        survivors.setdefault(parent, event)
    kept = event if event in parents else parents[0]
    return found + _moved(event, before[kept], after[event])


def _moved(event: str, old: EventSummary, new: EventSummary) -> list[Change]:
    """Return how an event that was there before differs; that it lost a source is told by what it lost it to."""
    against = _contradicted(old, new)
    verdict = ChangeKind.CONTRADICTION if against else ChangeKind.VERDICT
    moves = (
        (ChangeKind.CONFIRMED, str(old["sources"]), str(new["sources"])),
        (verdict, old["verdict"], new["verdict"]),
        (ChangeKind.DATE, old["date"], new["date"]),
        (ChangeKind.STATUS, old["status"], new["status"]),
    )
    return [
        Change(kind=kind, about=event, title=new["headline"], old=was, new=now)
        for kind, was, now in moves
        if was != now and (kind is not ChangeKind.CONFIRMED or new["sources"] > old["sources"])
    ]


def _contradicted(old: EventSummary | SeriesSummary, new: EventSummary | SeriesSummary) -> bool:
    return new["verdict"] in _AGAINST and old["verdict"] not in _AGAINST


_AGAINST = frozenset({Verdict.DISPUTED.value, Verdict.IMPOSSIBLE.value})


def _all_series(
    before: Mapping[str, SeriesSummary], after: Mapping[str, SeriesSummary]
) -> list[Change]:
    found = []
    for each in sorted(before.keys() | after.keys()):
        old, new = before.get(each), after.get(each)
        if old and new:
            found += _figure(each, old, new)
        elif new:
            found.append(
                Change(
                    kind=ChangeKind.NEW_SERIES, about=each, title=new["label"], new=new["current"]
                )
            )
        elif old:
            found.append(
                Change(
                    kind=ChangeKind.GONE_SERIES, about=each, title=old["label"], old=old["current"]
                )
            )
    return found


def _bare(printed: str) -> str:
    """Return a figure as printed without its spaces: « 2 500 » and « 2500 » are no news."""
    return "".join(printed.lower().split())


def _figure(series: str, old: SeriesSummary, new: SeriesSummary) -> list[Change]:
    against = _contradicted(old, new)
    verdict = ChangeKind.CONTRADICTION if against else ChangeKind.VERDICT
    moves = (
        (ChangeKind.FIGURE, old["current"], new["current"]),
        (verdict, old["verdict"], new["verdict"]),
    )
    return [
        Change(kind=kind, about=series, title=new["label"], old=was, new=now)
        for kind, was, now in moves
        if _bare(was) != _bare(now)
    ]
