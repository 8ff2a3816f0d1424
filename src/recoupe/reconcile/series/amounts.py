"""Two quantities side by side: the same number, one that fits it, or another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from recoupe.model.quantity import Comparator, Quantity

Scales = Mapping[str, tuple[str, float]]

LOWER = frozenset({Comparator.GT, Comparator.GE})
OPEN = frozenset({Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE})


def in_base_unit(quantity: Quantity, scales: Scales) -> Quantity:
    """Return a quantity in the unit that others of its kind are compared in: years and days in months."""
    if quantity.unit not in scales:
        return quantity
    unit, times = scales[quantity.unit]
    value, low, high = (
        None if number is None else number * times
        for number in (quantity.value, quantity.low, quantity.high)
    )
    return replace(quantity, unit=unit, value=value, low=low, high=high)


def fits(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be one number."""
    low, high = _reach(one)
    other_low, other_high = _reach(other)
    return low <= other_high and other_low <= high


def at_least(vague: Quantity, other: Quantity) -> bool:
    """Whether words without a number may be said of more: « des milliers de personnes » of 35 000."""
    point, (low, high) = point_of(other), _reach(vague)
    if vague.comparator is not Comparator.VAGUE or point is None:
        return False
    return low <= point <= high * _MORE


_MORE = 10  # times as many of which « des milliers » may still be said


def rounds(one: Quantity, other: Quantity) -> bool:
    """Whether one exact number is the other rounded to its own last digit that is not nought."""
    if one.value is None or other.value is None:
        return False
    return _rounds_to(one.value, other.value) or _rounds_to(other.value, one.value)


def cuts(one: Quantity, other: Quantity) -> bool:
    """Whether one number is the other without its decimals: « 45,4 % » and « 45 % »."""
    values = (float(one.value or 0), float(other.value or 0))
    first, second = sorted(values, key=float.is_integer)
    return not first.is_integer() and second.is_integer() and abs(first - second) < 1 / 2


def nearly(one: Quantity, other: Quantity) -> bool:
    """Whether a round number is so near to another that it may be a loose word for it: « cent » for 104."""
    low, high = sorted((point_of(one) or 0.0, point_of(other) or 0.0))
    return high <= (1 + _NEARLY) * low and not (low % 10 and high % 10)


_NEARLY = 0.05


def _rounds_to(exact: float, rounded: float) -> bool:
    if rounded < 100 or not float(rounded).is_integer():
        return False
    step = 1
    while rounded % (step * 10) == 0:
        step *= 10
    if rounded % (step * 5) == 0:
        step *= 5  # « 350 », « 2 500 »
    near = abs(exact - rounded) <= min(step / 2, _ROUNDED * rounded)
    return step >= 10 and near


def same_figure(one: Quantity, other: Quantity) -> bool:
    """« environ 2 500 » and « 2 500 » are one figure; « plus de 150 » and « 150 » are not."""
    if one.value is None or other.value is None:
        return (one.low, one.high) == (other.low, other.high)
    strict = {one.comparator, other.comparator} & OPEN
    return one.value == other.value and (not strict or one.comparator is other.comparator)


def same_round(one: Quantity, other: Quantity) -> bool:
    """« plus de 200 000 » and « 200 000 » are one round figure."""
    value = one.value or 0
    return value == other.value and value >= _GREAT and value % 10 ** (len(f"{value:.0f}") - 2) == 0


_GREAT = 1000  # numbers from which a round one is no exact count
_INFINITE = float("inf")
_ROUNDED = 0.03  # rounding moves a figure by less
_ABOUT = 0.1  # « environ » and « près de » reach this far
_LOOSE = 1 / 3  # « des centaines » reach this far beyond their words
_ROUND, _UNITS = 0.2, 3  # « une centaine » reaches this far, « une dizaine » these units


def _reach(quantity: Quantity) -> tuple[float, float]:
    """Return the numbers that the words may stand for, hedges taken generously."""
    low = -_INFINITE if quantity.low is None else quantity.low
    high = _INFINITE if quantity.high is None else quantity.high
    value = quantity.value
    if quantity.comparator is Comparator.APPROX and value is not None:
        about = _about(quantity, value)
        return value * (1 - about), max(value, value * (1 + about) if quantity.low else value)
    if quantity.comparator is Comparator.VAGUE:
        return low * (1 - _LOOSE), high * (1 + _LOOSE)
    return low, high


def _about(quantity: Quantity, value: float) -> float:
    """Return the share by which a hedged number may be out: more where it is a word, « une dizaine »."""
    if any(char.isdigit() for char in quantity.text) or not value:
        return _ABOUT
    return max(_ROUND, min(_LOOSE, _UNITS / value))


def width_of(quantity: Quantity) -> float:
    """Return how far apart the numbers are that the words may stand for."""
    low, high = _reach(quantity)
    return high - low


def direction_of(first: Quantity, second: Quantity) -> int:
    """Return 1 where the second is more, -1 where it is less, 0 where the words do not tell."""
    one, other = point_of(first), point_of(second)
    open_low = second.comparator in {Comparator.LT, Comparator.LE}
    if one is None or other is None or open_low:
        return 0
    if first.comparator in {Comparator.LT, Comparator.LE}:
        return 0
    if other > one:
        bounded = first.comparator in {Comparator.GT, Comparator.GE}
        exact = second.comparator in {
            Comparator.GT,
            Comparator.GE,
            Comparator.EQ,
            Comparator.APPROX,
        }
        return 1 if not fits(first, second) or (bounded and exact) else 0
    return -1 if not fits(first, second) else 0


def point_of(quantity: Quantity) -> float | None:
    """Return the number that is printed; of a range its lower end."""
    if quantity.value is not None:
        return quantity.value
    return quantity.low
