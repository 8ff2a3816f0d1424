"""Figures in words: the hedge of the source kept as a sign."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.record import QuantityFact
from recoupe.model.timeline import Series, Verdict
from recoupe.site.parts import Part
from recoupe.site.words import Words

_SIGNS = {
    Comparator.EQ: "",
    Comparator.APPROX: "≈\u00a0",
    Comparator.GT: ">\u00a0",
    Comparator.GE: "≥\u00a0",
    Comparator.LT: "<\u00a0",
    Comparator.LE: "≤\u00a0",
}
_SHORT = {
    "euro": "€",
    "dollar": "$",
    "livre sterling": "£",
    "yen": "¥",
    "%": "%",
    "kilomètre": "km",
    "mètre": "m",
    "centimètre": "cm",
    "millimètre": "mm",
    "kilomètre carré": "km²",
    "mètre carré": "m²",
    "mètre cube": "m³",
    "kilomètre par heure": "km/h",
    "hectare": "ha",
    "tonne": "t",
    "kilogramme": "kg",
    "litre": "l",
    "mégawatt": "MW",
    "gigawatt": "GW",
    "degré": "°",
}
_MONEY = frozenset({"euro", "dollar", "livre sterling", "yen"})
_PART = "part"  # of a whole: « un quart »
_MILLION = 1_000_000
_SHOWN = 3
_APART = frozenset({Verdict.DISPUTED, Verdict.ATTRIBUTED})


def amount(quantity: Quantity, words: Words) -> str:
    """Return a quantity as a number with its sign: « ≈ 2 500 »; the printed words where there is no number."""
    if (
        quantity.comparator is Comparator.BETWEEN
        and quantity.low is not None
        and quantity.high is not None
    ):
        ends = (_number(one, quantity.unit, words) for one in (quantity.low, quantity.high))
        number = " – ".join(ends)
        return _measured(number, quantity.high, quantity.unit, words)
    if quantity.value is None or quantity.comparator is Comparator.VAGUE:
        return quantity.text
    number = _SIGNS[quantity.comparator] + _number(quantity.value, quantity.unit, words)
    return _measured(number, quantity.value, quantity.unit, words)


def _number(value: float, unit: str, words: Words) -> str:
    """Return a number as newspapers print it: « 1,12 million » of people or of money, « 25 % » for a quarter."""
    if unit == _PART:
        return f"{words.number(100 * value)}\u202f%"
    if (unit in _SHORT and unit not in _MONEY) or round(value / _MILLION, 2) * _MILLION != value:
        return words.number(value)
    if value >= 1000 * _MILLION:
        short = value / _MILLION / 1000
        return words.count("{n} billion", "{n} billion", int(short), n=words.number(short))
    if value >= _MILLION:
        short = value / _MILLION
        return words.count("{n} million", "{n} million", int(short), n=words.number(short))
    return words.number(value)


def _measured(number: str, value: float, unit: str, words: Words) -> str:
    """Return a number with its unit of measure; what is only counted is told by the label beside it."""
    if unit in _SHORT:
        return f"{number}\u202f{_SHORT[unit]}"
    n = math.ceil(value)
    if unit in {"an", "année"}:
        return words.count("{n} year", "{n} years", n, n=number)
    if unit == "mois":
        return words.count("{n} month", "{n} months", n, n=number)
    if unit == "jour":
        return words.count("{n} day", "{n} days", n, n=number)
    if unit == "heure":
        return words.count("{n} hour", "{n} hours", n, n=number)
    return number


def headline_value(series: Series, facts: Sequence[QuantityFact], words: Words) -> tuple[Part, ...]:
    """Return the number to show large: all that differ where they differ, else the current one."""
    said = _distinct([amount(fact.quantity, words) for fact in facts])
    current = next((one for one in facts if one.id == series.current), facts[-1])
    if series.verdict is Verdict.CHANGE_OVER_TIME and len(said) > 1:
        first, last = facts[0], _plainest(facts, current)
        return _joined(
            (amount(first.quantity, words), amount(last.quantity, words)), words.say("then")
        )
    if series.verdict in _APART:
        opposed = _opposed(series, facts)
        apart = _distinct([amount(one.quantity, words) for one in opposed])
        if 1 < len(apart) <= _SHOWN:
            return _joined(tuple(apart), words.say("or"))
        numbers = sorted(one.quantity.value for one in opposed if one.quantity.value is not None)
        if len(numbers) > 1:
            unit = opposed[0].quantity.unit
            ends = _number(numbers[0], unit, words), _number(numbers[-1], unit, words)
            return _joined(ends, words.say("to (from one number to another)").split(" (")[0])
    return (Part(text=amount(_plainest(facts, current).quantity, words)),)


def _opposed(series: Series, facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the reports that the disagreement is between: those of its comparison, or else all."""
    members = {
        member
        for comparison in series.comparisons
        if comparison.verdict in _APART
        for member in comparison.members
    }
    return [fact for fact in facts if fact.id in members] or list(facts)


def _plainest(facts: Sequence[QuantityFact], current: QuantityFact) -> QuantityFact:
    """Return the report with the same number as `current` and the fewest hedges."""
    same = [one for one in facts if one.quantity.value == current.quantity.value]
    exact = [one for one in same if one.quantity.comparator is Comparator.EQ]
    return exact[0] if exact else current


def _joined(values: tuple[str, ...], word: str) -> tuple[Part, ...]:
    parts = [Part(text=values[0])]
    for _, value in pairwise(values):
        parts += [Part(text=word, kind="small"), Part(text=value)]
    return tuple(parts)


def _distinct(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(values))
