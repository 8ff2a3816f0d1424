"""Figures that add up to another one: parts of a total, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.quantity import Comparator
from recoupe.model.record import QuantityFact
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
