"""A key figure drawn: one mark per report on a scale from zero."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.quantity import Comparator
from recoupe.model.record import QuantityFact
from recoupe.site import shapes
from recoupe.site.library import Library
from recoupe.site.parts import Drawing, Shape
from recoupe.site.pieces.amounts import amount
from recoupe.site.words import Words

_ROW = 16
_FOOT = 24
_ROWS = 6  # marks drawn one above the other; more are counted
_DIGIT = 2.9  # the room (percent) a character under the axis takes
_TALLEST = 12  # rows of a strip: reports beyond them are in the table
_LEFT = 78.0  # right of this, a name stands on the left of its mark
_NAME = 12.0  # the room a name takes

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
class _Mark:
    """One report, or the last of a pile that stands for the rest: its place in percent, its row from below."""

    place: float
    end: float  # where a span of values ends, else `place`
    row: int
    symbol: str
    name: str
    left: bool  # whether its name stands on the left


def nice_top(value: float, *, whole: bool = False) -> float:
    """Return a round number a little above `value`, to end an axis at; with `whole`, its half is whole too."""
    if value <= 0:
        return 2.0 if whole else 1.0
    power = 10.0 ** math.floor(math.log10(value))
    for step in (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10):
        if step * power >= value * 1.05 and not (whole and round(step * power, 6) % 2):
            return step * power
    return 20 * power


def rows_needed(library: Library, facts: Sequence[QuantityFact]) -> int:
    """Return how many rows of marks a strip of `facts` takes."""
    return max((mark.row + 1 for mark in _marks(library, facts)), default=1)


def dot_strip(
    library: Library, facts: Sequence[QuantityFact], words: Words, *, rows: int
) -> Drawing | None:
    """Return the strip of `facts`, `rows` high, None where none of them has a number."""
    placed = [fact for fact in facts if _point(fact) is not None]
    if not placed:
        return None
    base = rows * _ROW + 6
    drawn: list[Shape] = [shapes.line("axis", ("0%", base), ("100%", base))]
    drawn += _ticks(placed, base, words)
    for mark in _marks(library, placed):
        drawn += _drawn(mark, base)
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


def _end(fact: QuantityFact) -> float:
    """Return where the values of a report end: the point itself unless only bounds are printed."""
    start = _point(fact) or 0.0
    return max(start, fact.quantity.high or start) if fact.quantity.value is None else start


def _top(facts: Sequence[QuantityFact]) -> float:
    return nice_top(max(_end(fact) for fact in facts))


def _marks(library: Library, facts: Sequence[QuantityFact]) -> list[_Mark]:
    """Place reports in rows so that no mark or name covers another."""
    placed = [fact for fact in facts if _point(fact) is not None]
    if not placed:
        return []
    top = _top(placed)
    rows: list[list[tuple[float, float]]] = []
    marks = []
    for fact, name in _piled(library, placed):
        place, end = 100 * (_point(fact) or 0.0) / top, 100 * _end(fact) / top
        symbol = _SYMBOLS[fact.quantity.comparator]
        left = place > _LEFT
        reach = 12.0 if symbol in {"g-more", "g-less"} else 3.0
        span = (
            place - (_NAME if left else 3.0),
            max(end, place + reach) + (0.0 if left else _NAME),
        )
        if not library.drawn:
            span = (place - 2.5, max(end, place + reach) + 0.0)
        row = next((turn for turn, taken in enumerate(rows) if not _hits(span, taken)), len(rows))
        if row == len(rows) and len(rows) >= _TALLEST:
            continue
        if row == len(rows):
            rows.append([])
        rows[row].append(span)
        marks.append(_Mark(place=place, end=end, row=row, symbol=symbol, name=name, left=left))
    return marks


def _hits(span: tuple[float, float], taken: Sequence[tuple[float, float]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _piled(library: Library, facts: Sequence[QuantityFact]) -> list[tuple[QuantityFact, str]]:
    """Return the reports to draw with their names; of many alike, the last drawn counts the rest."""
    seen: dict[tuple[float, str], int] = Counter(_like(fact) for fact in facts)
    drawn: dict[tuple[float, str], int] = Counter()
    shown = []
    for fact in facts:
        key = _like(fact)
        drawn[key] += 1
        if drawn[key] > _ROWS:
            continue
        rest = seen[key] - _ROWS
        name = library.signs[fact.article] if library.drawn else ""
        shown.append((fact, f"+ {rest + 1}" if drawn[key] == _ROWS and rest > 0 else name))
    return shown


def _like(fact: QuantityFact) -> tuple[float, str]:
    return (_point(fact) or 0.0, _SYMBOLS[fact.quantity.comparator])


def _drawn(mark: _Mark, base: float) -> list[Shape]:
    y = base - 11 - mark.row * _ROW
    if mark.end > mark.place:
        width = shapes.percent(mark.end - mark.place)
        sign = shapes.box("hatch", shapes.percent(mark.place), width, y - 4, 8)
    else:
        sign = shapes.use(mark.symbol, shapes.percent(mark.place), y)
    arrow = 30 if mark.symbol == "g-more" else 12
    name = shapes.label(
        "who end" if mark.left else "who",
        shapes.percent(mark.place if mark.left else mark.end),
        y + 4,
        mark.name,
        dx=-12 if mark.left else arrow,
    )
    return [sign, name] if mark.name else [sign]


def _ticks(facts: Sequence[QuantityFact], base: float, words: Words) -> list[Shape]:
    top = _top(facts)
    drawn = [
        shapes.line("axis", ("0%", base), ("0%", base + 4)),
        shapes.label("tick", "0%", base + 18, "0"),
    ]
    values = sorted({one for fact in facts for one in (_point(fact) or 0.0, _end(fact))})
    told = [(value, *_reach(100 * value / top, words.number(value))) for value in values]
    free, most = _DIGIT, told[-1]
    for one in told:
        value, start, end = one
        x = shapes.percent(100 * value / top)
        drawn.append(shapes.line("axis", (x, base), (x, base + 4)))
        if start > free and (one is most or end < most[1]):
            free = end
            anchor = "tick end" if end == 100 * value / top else "tick mid"
            drawn.append(shapes.label(anchor, x, base + 18, words.number(value)))
    return drawn


def _reach(place: float, text: str) -> tuple[float, float]:
    """Return from where to where a tick's words go: around their place, or up to it near the end."""
    width = _DIGIT * (len(text) + 1)
    middle = place + width / 2 <= 100
    return (place - width / 2, place + width / 2) if middle else (place - width, place)


def _spoken(library: Library, facts: Sequence[QuantityFact], words: Words) -> str:
    told = "; ".join(
        f"{library.signs[fact.article]}, {amount(fact.quantity, words)}" for fact in facts
    )
    return words.say("One mark per report: {told}.", told=told)
