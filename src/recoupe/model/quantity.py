"""A number as the text gives it: bounds and hedges kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.text import Span


class Comparator(StrEnum):
    """How a number is meant."""

    EQ = "eq"
    APPROX = "approx"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A counted or measured amount.

    `value` is the number printed (None for « des centaines »); `low` and `high` bound what the words
    allow, inclusive (None: open): « plus de 165 » is value 165, low 166, high None.
    `span` covers hedge, number and unit (« environ 2.500 soldats »), `number` the figure alone.
    `unit` is the counted noun in its singular lexicon form ("soldat", "%", "euro"), "" where none is found;
    `counted` the words of the counted noun phrase as printed (« soldats américains »), None where elided.
    `inherited` tells that hedge or unit come from an earlier quantity of the sentence.
    """

    span: Span
    number: Span
    text: str
    value: float | None
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str
    counted: Span | None = None
    inherited: bool = False
