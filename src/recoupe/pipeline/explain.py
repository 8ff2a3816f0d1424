"""Why: the date, the merge, the verdict, the rule, told for one thing with the words they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from pathlib import Path

from recoupe.lang.wording.wording import Wording, load_wording
from recoupe.model.document import Attribution
from recoupe.model.reason import Basis, Dating, Evidence, Reason, Step
from recoupe.model.record import EventRecord, QuantityFact, Reading
from recoupe.model.text import Span, fold
from recoupe.model.timeline import (
    Comparison,
    Decision,
    Entity,
    Event,
    Pairing,
    Series,
    Timeline,
)
from recoupe.model.timex import CREATION, Timex
from recoupe.pipeline.build import load_merged
from recoupe.pipeline.lookup import Thing, find, things_of

_BASIS = {
    Basis.DOCUMENT: "by its own article",
    Basis.CORPUS: "by the articles together",
    Basis.EDITORIAL: "by the editors",
}
_ENUM = re.compile(r"<\w+\.(\w+): [^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing said, and the words it rests on: an article's id and a quotation."""

    text: str
    article: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines that answer one question."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is known of one thing and why, in the order a reader asks."""

    id: str
    kind: str
    title: str
    sections: tuple[Section, ...]


def explain(root: Path, wanted: str) -> Explanation:
    """Return why the thing with the id `wanted` (or the only one whose id starts so) is as it is."""
    _, timeline = load_merged(root)
    name, thing = find(wanted, timeline)
    return Explainer(timeline, load_wording("en")).explain(name, thing)


class Explainer:
    """Puts the things of one timeline into words."""

    def __init__(self, timeline: Timeline, wording: Wording) -> None:
        self._timeline = timeline
        self._things = things_of(timeline)
        self._texts = {r.document.article.id: r.document.article.text for r in timeline.readings}
        self._names = {one: f"article {one}" for one in self._texts}
        self._names |= {entity.id: entity.label for entity in timeline.entities}
        self._wording = wording.named(self._names)
        self._event_of = {**dict(timeline.event_of_record), **dict(timeline.event_of_fact)}

    def explain(self, name: str, thing: Thing) -> Explanation:
        """Return the explanation of one thing."""
        kind, title, sections = self._of(thing)
        kept = tuple(section for section in sections if section.lines)
        return Explanation(id=name, kind=kind, title=title, sections=kept)

    @singledispatchmethod
    def _of(self, thing: Thing) -> tuple[str, str, list[Section]]:
        raise TypeError(type(thing).__name__)

    @_of.register
    def _(self, event: Event) -> tuple[str, str, list[Section]]:
        verdict = Line(text=f"{event.verdict}: {self._wording.reason(event.why)}")
        sources = Line(
            text=f"articles: {len(event.articles)}, independent sources: {event.independent_sources}"
        )
        sections = [
            _section("What", self._what(event)),
            _section("Date", self._date(event.date)),
            _section("The editors' date", self._date(event.ruled_date)),
            _section("What each article says of the date", self._own_dates(event)),
            _section("Told by", (self._told(one) for one in (*event.records, *event.context))),
            _section("Why one event", (self._pairing(pair) for pair in event.joined)),
            _section("Kept apart from", self._kept_apart(event)),
            _section("Verdict", [verdict, sources, *self._comparisons(event.comparisons)]),
            _section("Linked", (self._link(each.rel, each.to) for each in event.links)),
            _section("Rulings", (Line(text=ruling) for ruling in event.rulings)),
        ]
        return "event", event.headline.text, sections

    @_of.register
    def _(self, record: EventRecord) -> tuple[str, str, list[Section]]:
        trigger = self._words(record.article, record.trigger)
        what = [
            Line(text=f"{record.kind}, by the word « {trigger} »"),
            Line(text=f"{record.status}, {record.weight}"),
            *self._speaker(record.attribution),
        ]
        sections = [
            _section("What", what),
            _section("Date", self._date(record.date)),
            _section("Time expressions", (self._named(one) for one in record.timexes)),
            _section("Event", self._home(record.id)),
        ]
        return "record", self._words(record.article, record.span), sections

    @_of.register
    def _(self, fact: QuantityFact) -> tuple[str, str, list[Section]]:
        quantity = fact.quantity
        low, high = (_figure(each) for each in (quantity.low, quantity.high))
        what = [
            Line(text=f"{fact.measure} ({fact.kind}), in {quantity.unit or 'no unit'}"),
            Line(text=f"{quantity.comparator} {_figure(quantity.value)}: from {low} to {high}"),
            *self._speaker(fact.by),
        ]
        series = (each for each in self._timeline.series if fact.id in each.facts)
        sections = [
            _section("What", what),
            _section("Sentence", [self._quoted("", fact.article, fact.sentence)]),
            _section("As of", self._date(fact.as_of)),
            _section("Since", self._date(fact.since)),
            _section("Series", (Line(text=f"{each.id}: {each.label}") for each in series)),
            _section("Event", self._home(fact.id)),
        ]
        return "fact", self._words(fact.article, fact.span), sections

    @_of.register
    def _(self, timex: Timex) -> tuple[str, str, list[Section]]:
        anchors = {None: "nothing: the words name the date themselves", CREATION: "the publication"}
        rule = [
            Line(text=f"{timex.type}, by the rule {timex.rule}"),
            Line(text=f"read from {anchors.get(timex.anchor, timex.anchor)}"),
            Line(text=f"meaning: {_ENUM.sub(_member, str(timex.meaning))}"),
        ]
        sections = [_section("Rule", rule), _section("Date", self._date(timex.date))]
        return "timex", timex.text, sections

    @_of.register
    def _(self, reading: Reading) -> tuple[str, str, list[Section]]:
        article = reading.document.article
        publication = next(p for p in self._timeline.publications if p.article == article.id)
        group = [Line(text=publication.group)]
        if publication.why_group:
            group.append(Line(text=self._wording.reason(publication.why_group)))
        left_out = (
            self._quoted(self._wording.reason(each.reason), article.id, each.span)
            for each in reading.skipped
        )
        sections = [
            _section("Published", self._date(publication.date)),
            _section("Source group", group),
            _section("Events", (self._told(record.id) for record in reading.records)),
            _section("Figures", (self._named(fact.id) for fact in reading.facts)),
            _section("Left out", left_out),
        ]
        return "article", article.title or article.file, sections

    @_of.register
    def _(self, series: Series) -> tuple[str, str, list[Section]]:
        verdict = Line(text=f"{series.verdict}: {self._wording.reason(series.why)}")
        sections = [
            _section("What", [Line(text=f"{series.measure} ({series.kind}), in {series.unit}")]),
            _section("Figures", (self._named(fact) for fact in series.facts)),
            _section("Shown first", [self._named(series.current)]),
            _section("Verdict", [verdict, *self._comparisons(series.comparisons)]),
            _section("Rulings", (Line(text=ruling) for ruling in series.rulings)),
        ]
        return "series", series.label, sections

    @_of.register
    def _(self, entity: Entity) -> tuple[str, str, list[Section]]:
        names = [Line(text=name) for name in entity.names]
        if entity.why:
            names.append(Line(text=self._wording.reason(entity.why)))
        roles = (self._quoted(role, one.article, one.span) for role, one in entity.roles)
        events = (
            Line(text=f"{event.id}: {event.headline.text}")
            for event in self._timeline.events
            if entity.id in (*event.actors, *event.places)
        )
        sections = [
            _section("Names", names),
            _section("Functions", roles),
            _section("Events", events),
        ]
        return str(entity.kind), entity.label, sections

    @_of.register
    def _(self, decision: Decision) -> tuple[str, str, list[Section]]:
        ruling = decision.ruling
        status = f"{decision.status}, on {decision.target or 'nothing'}"
        why = [self._wording.reason(decision.why)] if decision.why else []
        about = (
            Line(text="about", article=each.article, quote=each.quote) for each in ruling.about
        )
        sections = [
            _section("Status", (Line(text=text) for text in (status, *why))),
            _section("About", about),
            _section("Why", [Line(text=f"{ruling.why} ({ruling.by})")]),
            _section("Sources", (Line(text=source) for source in ruling.source)),
        ]
        return "ruling", f"{ruling.kind} {ruling.value or ''}".strip(), sections

    # ------------------------------------------------------------ parts

    def _what(self, event: Event) -> Iterator[Line]:
        place = "on the timeline" if event.on_timeline else "not on the timeline"
        yield Line(text=f"{event.kind}, {event.status}, {place}")
        for label, ids in (("actors", event.actors), ("places", event.places)):
            if ids:
                yield Line(text=f"{label}: {', '.join(self._names.get(one, one) for one in ids)}")

    def _date(self, dating: Dating | None) -> Iterator[Line]:
        if dating is None:
            return
        shown = dating.date.edtf or "unknown"
        known = self._wording.when(dating.date)
        yield Line(text=f"{known} (EDTF {shown}), {_BASIS[dating.basis]}")
        for number, step in enumerate(dating.steps, start=1):
            yield self._step(number, step)

    def _step(self, number: int, step: Step) -> Line:
        left = f" → {self._wording.when(step.after)}" if step.after else ""
        force = "" if step.force == "hard" else f" ({step.force})"
        text = f"{number}. {self._wording.reason(step.reason)}{left}{force}"
        return self._on(text, step.evidence)

    def _own_dates(self, event: Event) -> Iterator[Line]:
        for each in event.dates:
            when = self._wording.when(each.dating.date)
            yield Line(text=f"{each.article}: {when} (EDTF {each.dating.date.edtf or 'unknown'})")

    def _told(self, record_id: str) -> Line:
        record = self._things.get(record_id)
        if not isinstance(record, EventRecord):
            return Line(text=record_id)
        home = self._event_of.get(record_id, "no event")
        return self._quoted(f"{record_id} ({record.kind}, {home})", record.article, record.span)

    def _named(self, name: str) -> Line:
        thing = self._things.get(name)
        if isinstance(thing, QuantityFact | Timex):
            rule = thing.rule if isinstance(thing, Timex) else thing.measure
            return self._quoted(f"{name} ({rule})", thing.article, thing.span)
        return Line(text=name)

    def _home(self, name: str) -> Iterator[Line]:
        event = self._things.get(self._event_of.get(name, ""))
        if isinstance(event, Event):
            yield Line(text=f"{event.id}: {event.headline.text}")

    def _comparisons(self, comparisons: Iterable[Comparison]) -> Iterator[Line]:
        for each in comparisons:
            members = ", ".join(each.members)
            yield Line(text=f"{each.verdict}: {self._wording.reason(each.why)} ({members})")
            for one in each.evidence:
                yield self._quoted("in words", one.article, one.span)

    def _speaker(self, attribution: Attribution | None) -> Iterator[Line]:
        if attribution:
            yield Line(text=f"according to « {attribution.by} »")

    def _pairing(self, pair: Pairing) -> Line:
        told = (self._things.get(one) for one in (pair.first, pair.second))
        texts = (self._words(one.article, one.span) for one in told if isinstance(one, EventRecord))
        printed = re.findall(r"[\w-]+", " ".join(texts))
        said = dict(pair.why.params)
        for key in {"names", "words"} & said.keys():
            shared = str(said[key]).split(", ")
            said[key] = ", ".join(self._names.get(one) or _word(one, printed) for one in shared)
        why = self._wording.reason(Reason(pair.why.message, **said))
        return Line(text=f"{pair.first} and {pair.second}: {why}")

    def _kept_apart(self, event: Event) -> Iterator[Line]:
        """Yield the records that look like those of an event and tell another, each reason once."""
        ours = {*event.records, *event.context}
        told = set()
        for pair in self._timeline.apart:
            if (pair.first in ours) is (pair.second in ours):
                continue
            other = pair.second if pair.first in ours else pair.first
            home = self._event_of.get(other, "no event")
            line = Line(text=f"{other} ({home}): {self._wording.reason(pair.why)}")
            if line not in told:
                told.add(line)
                yield line

    def _link(self, rel: str, to: str) -> Line:
        event = self._things.get(to)
        title = f": {event.headline.text}" if isinstance(event, Event) else ""
        return Line(text=f"{rel.replace('_', ' ')} {to}{title}")

    def _on(self, text: str, evidence: Evidence | None) -> Line:
        return self._quoted(text, evidence.article, evidence.span) if evidence else Line(text=text)

    def _quoted(self, text: str, article: str, span: Span) -> Line:
        return Line(text=text, article=article, quote=self._words(article, span))

    def _words(self, article: str, span: Span) -> str:
        return " ".join(span.of(self._texts[article]).split())


def _section(heading: str, lines: Iterable[Line]) -> Section:
    return Section(heading=heading, lines=tuple(lines))


def _member(shown: re.Match[str]) -> str:
    return shown[1].lower()


def _word(stem: str, printed: Sequence[str]) -> str:
    """Return the word of a text that a stem stands for: « troisième » for "troisiem"."""
    starts = (
        word
        for start in (stem, stem[:-1])
        for word in printed
        if fold(word).startswith(fold(start))
    )
    return next(starts, stem)


def _figure(value: float | None) -> str:
    return "…" if value is None else f"{value:g}"
