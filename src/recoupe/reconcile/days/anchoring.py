"""What a time meaning says of two unknown days: the one it is read from and the one it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache, partial

from recoupe.model.days import ALWAYS, Days, on_dates, on_weekdays
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import (
    Amount,
    Between,
    Direction,
    Either,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Part,
    Period,
    Recurring,
    Repeated,
    Shift,
    Unit,
    Vague,
)
from recoupe.model.notation import days_of
from recoupe.reconcile.days.relations import AnyOf, Bounds, Erratic, Offset, Relation, Window
from recoupe.temporal.calendar import is_absolute, resolve

#: For each direction, how many days before and after the anchor the nearest turn of a weekday may lie.
_WEEKDAY_REACH = {
    Direction.PAST: (-6, 0),
    Direction.BEFORE: (-7, -1),
    Direction.FUTURE: (0, 6),
    Direction.AFTER: (1, 7),
    Direction.NEAREST: (-3, 3),
}
_YEAR = 366
_MONTHS = 62
_SIDES = {Direction.PAST: (1 - _YEAR, 0), Direction.FUTURE: (0, _YEAR - 1)}
_VAGUE = {
    Direction.BEFORE: Offset(None, 0),
    Direction.PAST: Offset(None, 0),
    Direction.NOW: Offset(0, 0),
    Direction.AFTER: Offset(0, None),
    Direction.FUTURE: Offset(0, None),
}
#: Anchors that between them see every turn of what comes back each year, leap years included.
_SAMPLES = tuple(date(year, month, 1) for year in range(2002, 2009) for month in range(1, 13))


@lru_cache(maxsize=1 << 12)
def relation_of(meaning: Meaning) -> Relation | None:
    """Return how the day a meaning names hangs on the day it is read from, None where it names no day."""
    match meaning:
        case Amount() | Repeated() | OfEvent():
            return None
        case Fixed():
            return Offset(None, None, days_of(meaning.date))
        case Vague():
            return _VAGUE.get(meaning.direction)
        case Either():
            readings = [relation_of(reading) for reading in meaning.readings]
            return AnyOf(tuple(one for one in readings if one)) if all(readings) else None
        case Shift(unit=Unit.DAY):
            return _distance(meaning)
        case Recurring() if _bare_weekday(meaning):
            return _weekday(meaning)
        case Between() | From() if not _advances(meaning):
            return Erratic(partial(_bounds, meaning))
        case _:
            return Window(partial(_bounds, meaning), named_days(meaning))


@lru_cache(maxsize=1 << 12)
def loose_relation_of(meaning: Meaning) -> Relation | None:
    """Return the same for an anchor that is not known: a numbered day may then be read on either side of habit.

    « le 14 juillet » is the last one, or the one ahead where that is near; « dimanche 14 juillet » is any one that
    is a Sunday within a year, « lundi 15 » any 15th that is a Monday within two months, « devait partir
    lundi » the last Monday or the next.
    """
    if not isinstance(meaning, Recurring) or meaning.direction is Direction.NOW:
        return relation_of(meaning)
    if _bare_weekday(meaning) and meaning.direction is Direction.NEAREST:
        return Offset(-6, 6, named_days(meaning))
    if meaning.day is None:
        return relation_of(meaning)
    if meaning.weekday is not None:
        reach = _YEAR if meaning.month is not None else _MONTHS
        return Offset(-reach, reach, named_days(meaning))
    side = _SIDES.get(meaning.direction)
    usual = relation_of(meaning)
    if side is None or usual is None or meaning.month is None:
        return usual
    return AnyOf((usual, Offset(*side, named_days(meaning))))


@lru_cache(maxsize=1 << 12)
def named_days(meaning: Meaning) -> Days:
    """Return every day a meaning may name, whatever it is read from: « mi-octobre » is days of October."""
    match meaning:
        case Fixed():
            return days_of(meaning.date)
        case Recurring(feast=None, nth=0, days=1):
            return _turns(meaning)
        case Period() if meaning.part is not Part.WHOLE and meaning.unit in _YEARLY:
            return _sampled(meaning)
        case _:
            return ALWAYS


@lru_cache(maxsize=1 << 12)
def names_a_day(meaning: Meaning) -> bool:
    """Return whether a meaning names one single day once its anchor is known."""
    if isinstance(meaning, Vague):
        return False
    if isinstance(meaning, Shift) and meaning.approx:
        return False
    found = [resolve(meaning, day) for day in _SAMPLES[:30]]
    return any(found) and all(each is None or each.is_day for each in found)


def names_same_day(meaning: Meaning, anchor: Meaning) -> bool:
    """Return whether a meaning, read from the day that `anchor` names, is that day."""
    if isinstance(meaning, Shift):
        return meaning.unit is Unit.DAY and meaning.low == meaning.high == 0
    if not isinstance(meaning, Recurring) or not isinstance(anchor, Recurring):
        return False
    takes_own_day = meaning.direction in {Direction.PAST, Direction.FUTURE, Direction.NEAREST}
    return (
        takes_own_day
        and _bare_weekday(meaning)
        and meaning.skip == 0
        and meaning.weekday == anchor.weekday
    )


@lru_cache(maxsize=1 << 16)
def read_from(meaning: Meaning, day: date) -> EdtfDate | None:
    """Return `resolve(meaning, day)`, remembered: articles repeat the same few meanings."""
    return resolve(meaning, _SAMPLES[0] if _absolute(meaning) else day)


@lru_cache(maxsize=1 << 12)
def _absolute(meaning: Meaning) -> bool:
    return is_absolute(meaning)


def without_weekday(meaning: Meaning) -> Meaning | None:
    """Return « le 11 décembre » for « dimanche 11 décembre », None where the words do not name both."""
    if isinstance(meaning, Recurring) and meaning.weekday is not None and meaning.day is not None:
        return replace(meaning, weekday=None)
    return None


def disagrees(meaning: Meaning, published: date) -> bool:
    """Return whether words name a weekday and a number that do not go together about a day of publication."""
    if without_weekday(meaning) is None or not isinstance(meaning, Recurring):
        return False
    found = read_from(meaning, published)
    day = found.earliest if found and found.is_day else None
    return day is None or day.weekday() != meaning.weekday


def weekday_of(meaning: Meaning) -> int | None:
    """Return the weekday that words name beside a numbered day, None where they do not."""
    dated = isinstance(meaning, Fixed) or (isinstance(meaning, Recurring) and meaning.day)
    return meaning.weekday if dated and isinstance(meaning, Fixed | Recurring) else None


def is_past(meaning: Meaning | None) -> bool:
    """Return whether words that come back name a turn that lies behind: « le 3 mai » in past reporting."""
    return isinstance(meaning, Recurring) and meaning.direction is Direction.PAST


def is_numbered(meaning: Meaning | None) -> bool:
    """Return whether words without a year name a day and its month."""
    return isinstance(meaning, Recurring) and None not in (meaning.day, meaning.month)


def has_weekday(meaning: Meaning) -> bool:
    """Return whether words without a year name a day with its weekday: « mardi 3 mai »."""
    return (
        isinstance(meaning, Recurring)
        and meaning.day is not None
        and meaning.month is not None
        and meaning.weekday is not None
    )


def weekday_alone(meaning: Meaning) -> Meaning | None:
    """Return « dimanche » for « dimanche 11 décembre », None where the words do not name both."""
    if without_weekday(meaning) is not None and isinstance(meaning, Recurring):
        return Recurring(direction=meaning.direction, weekday=meaning.weekday)
    return None


_YEARLY = frozenset({Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.YEAR})


def _bounds(meaning: Meaning, day: date) -> Bounds:
    found = read_from(meaning, day)
    return (found.earliest, found.latest) if found else (None, None)


def _advances(meaning: Meaning) -> bool:
    """Return whether what is named never goes back as the anchor advances, as far as a sample of days tells."""
    before = date.min
    for step in range(0, 3 if _absolute(meaning) else 800, 3):
        found = read_from(meaning, _SAMPLES[0] + timedelta(step))
        if found is None or found.earliest is None or found.latest is None:
            return False
        if found.earliest < before:
            return False
        before = found.earliest
    return True


def _distance(meaning: Shift) -> Offset:
    low, high = meaning.low, meaning.high
    if low is not None and high is not None and low > high:
        low, high = high, low
    slack = max(1, abs(low or high or 0) // 4) if meaning.approx else 0
    return Offset(
        None if low is None else low - slack,
        None if high is None else high + slack,
    )


def is_last_weekday(meaning: Recurring) -> bool:
    """Return whether a meaning is a weekday of the last seven days: « samedi » in past reporting."""
    return _bare_weekday(meaning) and meaning.direction is Direction.PAST and meaning.skip == 0


def _bare_weekday(meaning: Recurring) -> bool:
    others = (meaning.day, meaning.month, meaning.season, meaning.quarter, meaning.half)
    return (
        meaning.weekday is not None
        and meaning.direction in _WEEKDAY_REACH
        and all(other is None for other in others)
        and (meaning.feast, meaning.nth, meaning.days) == (None, 0, 1)
    )


def _weekday(meaning: Recurring) -> Offset:
    low, high = _WEEKDAY_REACH[meaning.direction]
    past = meaning.direction in {Direction.PAST, Direction.BEFORE}
    weeks = -7 * meaning.skip if past else 7 * meaning.skip
    return Offset(low + weeks, high + weeks, on_weekdays(meaning.weekday or 0))


def _turns(meaning: Recurring) -> Days:
    if meaning.day is not None:
        months = (meaning.month,) if meaning.month is not None else tuple(range(1, 13))
        days = on_dates((month, meaning.day) for month in months if _exists(month, meaning.day))
        return days & on_weekdays(meaning.weekday) if meaning.weekday is not None else days
    if meaning.weekday is not None:
        return on_weekdays(meaning.weekday)
    return _sampled(meaning)


def _exists(month: int, day: int) -> bool:
    return day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _sampled(meaning: Meaning) -> Days:
    found: set[tuple[int, int]] = set()
    for sample in _SAMPLES:
        when = read_from(meaning, sample)
        if when is None or not (when.earliest and when.latest):
            return ALWAYS
        found.update((day.month, day.day) for day in days_of(when))
    return on_dates(found)
