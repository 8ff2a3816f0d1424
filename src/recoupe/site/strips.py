"""A key figure drawn: one mark per report on a scale from zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.quantity import Comparator
from recoupe.model.record import QuantityFact
from recoupe.site import shapes
from recoupe.site.amounts import amount
from recoupe.site.library import Library
from recoupe.site.views import Drawing, Shape
from recoupe.site.words import Words

_ROW = 16
_FOOT = 24
_ROWS = 6  # marks drawn one above the other; more are counted
_CROWDED = 14.0  # two tick labels nearer than this (percent) would touch

_SYMBOLS = {
    Comparator.EQ: "g-day",
    Comparator.APPROX: "g-about",
    Comparator.VAGUE: "g-about",
    Comparator.BETWEEN: "g-about",
    Comparator.GT: "g-more",
    Comparator.GE: "g-more",
    Comparator.LT: "g-less",
    Comparator.LE: "g-less",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pile:
    """Reports of one value, the first at the bottom."""

    value: float
    facts: tuple[QuantityFact, ...]


def nice_top(value: float) -> float:
    """Return a round number a little above `value`, to end an axis at."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    for step in (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10):
        if step * power >= value * 1.05:
            return step * power
    return 20 * power


def dot_strip(library: Library, facts: Sequence[QuantityFact], words: Words) -> Drawing | None:
    """Return the strip of `facts`, None where none of them has a number."""
    placed = [fact for fact in facts if _point(fact) is not None]
    if not placed:
        return None
    top = nice_top(max(_point(fact) or 0.0 for fact in placed))
    piles = _piles(placed)
    rows = _ROWS
    base = rows * _ROW + 6
    drawn: list[Shape] = [shapes.line("axis", ("0%", base), ("100%", base))]
    drawn += _ticks(piles, top, base, words)
    for pile in piles:
        drawn += _pile(library, pile, top, base)
    return Drawing(
        shapes=tuple(drawn),
        height=base + _FOOT,
        label=_spoken(library, placed, words),
        css="strip",
    )


def _point(fact: QuantityFact) -> float | None:
    quantity = fact.quantity
    if quantity.value is not None:
        return quantity.value
    return quantity.low if quantity.low is not None else quantity.high


def _piles(facts: Sequence[QuantityFact]) -> list[_Pile]:
    values = sorted({_point(fact) or 0.0 for fact in facts})
    return [
        _Pile(value=value, facts=tuple(one for one in facts if (_point(one) or 0.0) == value))
        for value in values
    ]


def _pile(library: Library, pile: _Pile, top: float, base: float) -> list[Shape]:
    place = 100 * pile.value / top
    drawn: list[Shape] = []
    for row, fact in enumerate(pile.facts[:_ROWS]):
        y = base - 11 - row * _ROW
        symbol = _SYMBOLS[fact.quantity.comparator]
        drawn.append(shapes.use(symbol, shapes.percent(place), y))
        left = place > 75 or symbol == "g-more"
        name = library.signs[fact.article]
        if row == _ROWS - 1 and len(pile.facts) > _ROWS:
            name = f"+ {len(pile.facts) - _ROWS + 1}"
        drawn.append(
            shapes.label(
                "who end" if left else "who",
                shapes.percent(place),
                y + 4,
                name,
                dx=-12 if left else 12,
            )
        )
    return drawn


def _ticks(piles: Sequence[_Pile], top: float, base: float, words: Words) -> list[Shape]:
    drawn = [
        shapes.line("axis", ("0%", base), ("0%", base + 4)),
        shapes.label("tick", "0%", base + 18, "0"),
    ]
    last = 0.0
    for pile in piles:
        place = 100 * pile.value / top
        drawn.append(
            shapes.line("axis", (shapes.percent(place), base), (shapes.percent(place), base + 4))
        )
        if place - last < _CROWDED:
            continue
        last = place
        anchor = "tick end" if place > 92 else "tick mid"
        drawn.append(
            shapes.label(anchor, shapes.percent(place), base + 18, words.number(pile.value))
        )
    return drawn


def _spoken(library: Library, facts: Sequence[QuantityFact], words: Words) -> str:
    told = "; ".join(
        f"{library.signs[fact.article]}, {amount(fact.quantity, words)}" for fact in facts
    )
    return words.say("One mark per report: {told}.", told=told)
