"""In which way words name a day of the news: « mercredi dernier », « hier », « jeudi 3 mars », « le 3 mars »."""

from __future__ import annotations

from typing import TypeGuard

from recoupe.model.meaning import Between, Direction, Fixed, Meaning, Recurring, Shift, Unit
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.days.anchoring import has_weekday, is_numbered, weekday_of


def is_last(meaning: Meaning) -> TypeGuard[Recurring]:
    """Whether words are « mercredi dernier », « le 4 août dernier »."""
    return isinstance(meaning, Recurring) and meaning.direction is Direction.BEFORE


def is_of_late(timex: Timex) -> bool:
    """Whether words are « aujourd'hui », « ce matin » or « hier »."""
    meaning = timex.meaning
    if not isinstance(meaning, Shift) or timex.anchor != CREATION or meaning.unit is not Unit.DAY:
        return False
    return meaning.low == meaning.high and (meaning.low == -1 or (meaning.low == 0 and timex.this))


def is_spelt_out(timex: Timex, *, done: bool) -> bool:
    """Whether words name a past day with its weekday, or the two of a night."""
    meaning = timex.meaning
    if isinstance(meaning, Fixed):
        return weekday_of(meaning) is not None
    if isinstance(meaning, Between):  # « dans la nuit du vendredi 8 au samedi 9 septembre »
        return timex.daytime == "TNI"
    aside = isinstance(meaning, Recurring) and meaning.direction in {
        Direction.FUTURE,
        Direction.AFTER,
    }
    return (done or not aside) and has_weekday(meaning)


def is_number(timex: Timex) -> bool:
    """Whether words name a day without its weekday."""
    meaning = timex.meaning
    fixed = isinstance(meaning, Fixed) and meaning.date.is_day
    return fixed or (is_numbered(meaning) and timex.anchor == CREATION)
