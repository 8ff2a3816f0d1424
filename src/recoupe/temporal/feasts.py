"""Movable feasts, by their English names: counted from Easter, by rule, or by the tabular Islamic calendar."""

from __future__ import annotations

from datetime import date, timedelta

_DAY = timedelta(days=1)

#: Days from Easter Sunday.
_FROM_EASTER = {
    "carnival": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "trinity": 56,
    "corpus-christi": 60,
}
#: Month and day of the tabular Islamic year; the moon may be seen a day earlier or later.
_ISLAMIC = {
    "islamic-new-year": (1, 1),
    "ashura": (1, 10),
    "mawlid": (3, 12),
    "ramadan": (9, 1),
    "eid-al-fitr": (10, 1),
    "eid-al-adha": (12, 10),
}
#: Month, weekday (0 is Monday), which one of the month (-1: the last).
_NTH = {
    "thanksgiving": (11, 3, 4),
    "black-friday": (11, 3, 4),
    "mothers-day": (5, 6, -1),
    "fathers-day": (6, 6, 3),
    "heritage-days": (9, 5, 3),
}
_MOVES = {"black-friday": 1}

FEASTS = frozenset((*_FROM_EASTER, *_ISLAMIC, *_NTH, "advent"))


def feast_day(feast: str, year: int) -> date | None:
    """Return the day of a feast in a year; None where it has none (of two, the first)."""
    if feast in _FROM_EASTER:
        return easter(year) + _DAY * _FROM_EASTER[feast]
    if feast in _ISLAMIC:
        return _islamic(year, *_ISLAMIC[feast])
    if feast in _NTH:
        return _nth(year, *_NTH[feast]) + _DAY * _MOVES.get(feast, 0)
    if feast == "advent":
        christmas = date(year, 12, 25)
        return christmas - _DAY * (christmas.isoweekday() + 21)
    return None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - _DAY
        return last - _DAY * ((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + _DAY * ((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _islamic(year: int, month: int, day: int) -> date | None:
    """Return the first day in `year` that is this day of the tabular Islamic calendar (civil epoch, 16 July 622)."""
    estimate = (year - 622) * 33 // 32
    for hijri in range(max(1, estimate - 1), estimate + 3):
        days = (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
        found = date.fromordinal(227_015 + days)
        if found.year == year:
            return found
    return None
