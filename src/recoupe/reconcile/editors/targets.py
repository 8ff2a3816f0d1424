"""What the words of a ruling point at: a record and its event, a figure and its series, a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from recoupe.model.record import EventRecord, QuantityFact, Reading, Weight
from recoupe.model.story import Selector
from recoupe.model.text import Span
from recoupe.model.timeline import Entity, Event

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What one selector found; of the three the first that is not None is meant."""

    entity: str | None = None
    fact: QuantityFact | None = None
    record: EventRecord | None = None


class Finder:
    """Finds what selectors point at."""

    def __init__(self, readings: Iterable[Reading], entities: Sequence[Entity]) -> None:
        self.readings = {reading.document.article.id: reading for reading in readings}
        self.mentions = {
            (mention.evidence.article, mention.evidence.span): entity.id
            for entity in entities
            for mention in entity.mentions
        }

    def stands(self, selector: Selector) -> bool:
        """Whether the words stand in the article at all."""
        reading = self.readings.get(selector.article)
        return bool(reading and _places(reading.document.article.text, selector.quote))

    def find(self, selector: Selector) -> Target | None:
        """Return what the words point at, or None where the article or the words are gone, or carry nothing."""
        reading = self.readings.get(selector.article)
        spans = _places(reading.document.article.text, selector.quote) if reading else []
        if reading is None or not spans:
            return None
        for span in spans:
            entity = self.mentions.get((selector.article, span))
            if entity is not None:
                return Target(entity=entity)
        for span in spans:
            facts = [fact for fact in reading.facts if fact.span.contains(span)]
            if facts:
                return Target(fact=min(facts, key=lambda fact: (len(fact.span), fact.id)))
        return _told(reading, spans)


def _told(reading: Reading, spans: Sequence[Span]) -> Target | None:
    ranked = [
        (_rank(record, span), record.id, record)
        for span in spans
        for record in reading.records
        if record.span.overlaps(span) or record.sentence in _sentences(reading, span)
    ]
    return Target(record=min(ranked, key=lambda each: each[:2])[2]) if ranked else None


def _sentences(reading: Reading, span: Span) -> set[int]:
    return {each.index for each in reading.document.sentences if each.span.overlaps(span)}


def _rank(record: EventRecord, span: Span) -> tuple[object, ...]:
    """Prefer a record whose trigger the words hold, then its own right, then the closest fit."""
    shared = min(record.span.end, span.end) - max(record.span.start, span.start)
    apart = len(record.span) + len(span) - 2 * shared
    return (not span.overlaps(record.trigger), record.weight is not Weight.MAIN, apart)


def _places(text: str, quote: str) -> list[Span]:
    """Return where the words stand, whatever the spaces and line ends between them."""
    words = quote.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return [Span(*match.span()) for match in pattern.finditer(text)]


def evidence_digest(event: Event, readings: Iterable[Reading]) -> str:
    """Return a short hash of the words an event rests on; it changes when a source is added, dropped or reworded."""
    records = set(event.records)
    quotes = sorted(
        (record.article, _SPACE.sub(" ", record.span.of(reading.document.article.text)))
        for reading in readings
        for record in reading.records
        if record.id in records
    )
    return sha256(repr(quotes).encode()).hexdigest()[:12]
