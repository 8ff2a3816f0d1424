"""Figures that tell of each other: parts that add up to a total, a figure said again with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.quantity import Comparator
from recoupe.model.record import FactKind, QuantityFact
from recoupe.model.text import Span

_FEWEST = 2  # figures that may make a sum


def with_sums(facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the facts with `part_of` set where figures of one sentence, each of its own place, add up to another."""
    wholes = _wholes(facts)
    lists: dict[tuple[str, Span], list[QuantityFact]] = defaultdict(list)
    for fact in facts:
        if fact.part_of is None and fact.where and not fact.expected and _exact(fact):
            lists[fact.measure, fact.sentence].append(fact)
    part_of: dict[str, str] = {}
    for (measure, _), parts in sorted(lists.items(), key=lambda each: (each[0][1], each[0][0])):
        places = {part.where for part in parts}
        total = sum(part.quantity.value or 0 for part in parts)
        whole = wholes.get((measure, total))
        if len(parts) >= _FEWEST and len(places) == len(parts) and whole is not None:
            part_of.update({part.id: whole.id for part in parts if part.id != whole.id})
    return [
        replace(fact, part_of=part_of[fact.id]) if fact.id in part_of else fact for fact in facts
    ]


_TELLING = 100  # a figure from which on the same figure twice is no chance


def with_places_said(facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the facts with the place that the article gives elsewhere to the same figure.

    « 81.000 personnes selon la police, 700.000 selon la CGT », and elsewhere « 81.000 à Paris »: both are of Paris.
    """
    told = list(facts)
    for _ in range(2):
        places: dict[tuple[str, float], set[tuple[str, ...]]] = defaultdict(set)
        for fact in told:
            if fact.where and _is_telling(fact):
                places[fact.measure, fact.quantity.value or 0].add(fact.where)
        told = _beside(
            [
                replace(fact, where=_only(places[fact.measure, fact.quantity.value or 0]))
                if _is_telling(fact) and not fact.where
                else fact
                for fact in told
            ]
        )
    return told


def _only(places: set[tuple[str, ...]]) -> tuple[str, ...]:
    return next(iter(places)) if len(places) == 1 else ()


def _is_telling(fact: QuantityFact) -> bool:
    counted = fact.kind is FactKind.EVENT_COUNT and not fact.expected
    return counted and (fact.quantity.value or 0) >= _TELLING


def _beside(facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Give a figure that leaves its noun unsaid the place of the one before it in its sentence."""
    told: list[QuantityFact] = []
    for fact in facts:
        last = _last_whole(told) if fact.part_of is None else told[-1] if told else None
        joined = last is not None and (last.sentence, last.measure) == (fact.sentence, fact.measure)
        unsaid = not fact.where and fact.quantity.counted is None
        takes = last is not None and joined and unsaid
        told.append(replace(fact, where=last.where) if last and takes else fact)
    return told


def _last_whole(told: Sequence[QuantityFact]) -> QuantityFact | None:
    return next((fact for fact in reversed(told) if fact.part_of is None), None)


def _wholes(facts: Sequence[QuantityFact]) -> dict[tuple[str, float], QuantityFact]:
    """Return the first fact of each measure and value that may be a whole."""
    found: dict[tuple[str, float], QuantityFact] = {}
    for fact in facts:
        value = fact.quantity.value
        if value is not None and fact.part_of is None and not fact.expected:
            found.setdefault((fact.measure, value), fact)
    return found


def _exact(fact: QuantityFact) -> bool:
    return fact.quantity.comparator is Comparator.EQ and bool(fact.quantity.value)
