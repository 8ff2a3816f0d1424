"""What kind of thing a meaning is: a day, a month, something without a year, something that waits for the tense."""

from __future__ import annotations

from dataclasses import replace

from recoupe.model.meaning import (
    Amount,
    Between,
    Direction,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Recurring,
    Repeated,
    Shift,
    Unit,
    Vague,
)

_DAYS = (Unit.MINUTE, Unit.HOUR, Unit.DAY)


def is_weekday(meaning: Meaning) -> bool:
    """Return whether a bare weekday is meant."""
    return (
        isinstance(meaning, Recurring)
        and meaning.weekday is not None
        and meaning.day is None
        and not meaning.nth
    )


def is_weekend(meaning: Meaning) -> bool:
    """Return whether a weekend is meant: it is near, whatever the tense."""
    return is_weekday(meaning) and isinstance(meaning, Recurring) and meaning.days == 2


def lacks_year(meaning: Meaning) -> bool:
    """Return whether a year carried from before would complete it: a month, a season, a day with its month."""
    if isinstance(meaning, Between):
        return meaning.start is not None and lacks_year(meaning.start)
    if not isinstance(meaning, Recurring):
        return False
    return any(
        each is not None
        for each in (meaning.month, meaning.season, meaning.quarter, meaning.half, meaning.feast)
    )


def has_year(meaning: Meaning) -> bool:
    """Return whether the words name a day, month or year with its year."""
    if not isinstance(meaning, Fixed):
        return False
    first, last = meaning.date.earliest, meaning.date.latest
    return first is not None and last is not None and first.year == last.year


def has_month(meaning: Meaning) -> bool:
    """Return whether a month is named, so that a bare day of the month can be of it."""
    if isinstance(meaning, Fixed):
        return (
            len(meaning.date.edtf) in (7, 10)
            and meaning.date.edtf[4] == "-"
            and meaning.date.edtf[5] in "01"
        )
    if isinstance(meaning, Between):
        return meaning.start is not None and has_month(meaning.start)
    return isinstance(meaning, Recurring) and meaning.month is not None and not meaning.nth


def is_day(meaning: Meaning) -> bool:
    """Return whether one day (or a run of weekdays) is meant, which may have a time of day."""
    match meaning:
        case Fixed():
            return meaning.date.is_day
        case Recurring():
            return any(each is not None for each in (meaning.weekday, meaning.day, meaning.feast))
        case Shift():
            return meaning.unit in (*_DAYS, Unit.WEEK)
        case From():
            return is_day(meaning.then)
        case _:
            return False


def is_numbered(meaning: Meaning) -> bool:
    """Return whether a day is named with its month, with a year or without: « mardi 17 août »."""
    if isinstance(meaning, Recurring):
        return None not in (meaning.day, meaning.month)
    return isinstance(meaning, Fixed) and meaning.date.is_day


def weekday_of(meaning: Meaning) -> int | None:
    """Return the weekday that is named, with a number or without, None where there is none."""
    return meaning.weekday if isinstance(meaning, Fixed | Recurring) else None


def is_one_day(meaning: Meaning) -> bool:
    """Return whether one day is meant, and no night or weekend of two."""
    return is_day(meaning) and not (isinstance(meaning, Recurring) and meaning.days > 1)


def is_dated(meaning: Meaning) -> bool:
    """Return whether the words carry a date at all."""
    return not isinstance(meaning, Amount | Repeated | Vague | OfEvent)


def counts_days(meaning: Meaning) -> bool:
    """Return whether a distance in hours, days or weeks is meant."""
    return isinstance(meaning, Shift) and meaning.unit in (*_DAYS, Unit.WEEK)


def turned(meaning: Meaning, direction: Direction, *, sure: bool = False) -> Meaning:
    """Return `meaning` with every part that waits for a direction turned to `direction`."""
    match meaning:
        case Recurring(direction=Direction.NEAREST):
            return replace(meaning, direction=direction, sure=sure)
        case From():
            return From(base=turned(meaning.base, direction, sure=sure), then=meaning.then)
        case Between():
            start = turned(meaning.start, direction, sure=sure) if meaning.start else None
            end = turned(meaning.end, direction, sure=sure) if meaning.end else None
            return Between(start=start, end=end)
        case _:
            return meaning
