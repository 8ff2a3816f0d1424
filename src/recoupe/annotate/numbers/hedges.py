"""What the words around a number make of it: a bound, an estimate, a range."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.numbers.numerals import Numeral
from recoupe.model.quantity import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """How a number is meant; with `nearly` the number printed is the most it can be."""

    comparator: Comparator
    nearly: bool = False


def bounds_of(
    numeral: Numeral, hedge: Hedge | None, *, step: int
) -> tuple[Comparator, float | None, float | None]:
    """Return comparator, low and high; whole things counted move a strict bound by one."""
    value = numeral.value
    if hedge is None or value is None:
        return _vague_bounds(numeral, hedge)
    match hedge.comparator:
        case Comparator.GT:
            return Comparator.GT, value + step, None
        case Comparator.GE:
            return Comparator.GE, value, None
        case Comparator.LT:
            return Comparator.LT, None, value - step
        case Comparator.LE:
            return Comparator.LE, None, value
        case _:
            return Comparator.APPROX, None if hedge.nearly else value, value


def _vague_bounds(
    numeral: Numeral, hedge: Hedge | None
) -> tuple[Comparator, float | None, float | None]:
    """A range or an order of magnitude keeps its own bounds, opened by « plus de » and its like."""
    low, high = numeral.low, numeral.high
    if hedge is not None and hedge.comparator in {Comparator.GT, Comparator.GE}:
        high = None
    if hedge is not None and hedge.comparator in {Comparator.LT, Comparator.LE}:
        low = None
    return numeral.comparator, low, high
