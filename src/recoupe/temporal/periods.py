"""Windows of days: the periods of the calendar and their parts, and how EDTF writes them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.model.edtf import Certainty, EdtfDate, between, in_month, in_year, on_day
from recoupe.model.meaning import Part, Unit

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last day of a period; `code` is how EDTF writes it where it has a name of its own.

    `core` is the day that certainly belongs to a part with soft edges: the 15th of mid-October.
    """

    first: date
    last: date
    certainty: Certainty = Certainty.INTERVAL
    code: str = ""
    core: date | None = None


def window_date(window: Window) -> EdtfDate:
    """Return a window as a date."""
    if window.first == window.last:
        return on_day(window.first)
    if not window.code:
        return between(window.first, window.last)
    return EdtfDate(
        edtf=window.code,
        earliest=window.first,
        latest=window.last,
        certainty=window.certainty,
    )


def add_months(day: date, count: int) -> date:
    """Return the day `count` months on, or the last of that month where it is shorter."""
    month = day.year * 12 + day.month - 1 + count
    year, index = divmod(month, 12)
    return date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))


def period_of(unit: Unit, anchor: date, offset: int, part: Part) -> Window:
    """Return the period of `unit` that lies `offset` periods from the one that holds `anchor`."""
    match unit:
        case Unit.WEEK:
            return week(anchor - _DAY * anchor.weekday() + _DAY * 7 * offset, part)
        case Unit.WEEKEND:
            saturday = anchor + _DAY * (5 - anchor.weekday()) + _DAY * 7 * offset
            return Window(saturday, saturday + _DAY)
        case Unit.MONTH:
            first = add_months(anchor.replace(day=1), offset)
            return month(first.year, first.month, part)
        case Unit.QUARTER:
            index = anchor.year * 4 + (anchor.month - 1) // 3 + offset
            return quarter(index // 4, index % 4 + 1, part)
        case Unit.HALF:
            index = anchor.year * 2 + (anchor.month - 1) // 6 + offset
            return half(index // 2, index % 2 + 1)
        case Unit.SEASON:
            index = (anchor.year * 12 + anchor.month - 3) // 3 + offset
            return season(index // 4, index % 4 + 1)
        case Unit.YEAR:
            return year(anchor.year + offset, part)
        case Unit.DECADE:
            return decade(anchor.year // 10 * 10 + offset * 10, part)
        case Unit.CENTURY:
            return century((anchor.year - 1) // 100 + 1 + offset, part)
        case _:
            day = anchor + _DAY * offset
            return Window(day, day)


def week(monday: date, part: Part = Part.WHOLE) -> Window:
    """Return a week from its Monday: its start is Monday and Tuesday, its end Friday to Sunday."""
    low, high = {
        Part.START: (0, 1),
        Part.MIDDLE: (2, 3),
        Part.END: (4, 6),
        Part.FIRST_HALF: (0, 3),
        Part.SECOND_HALF: (3, 6),
    }.get(part, (0, 6))
    return Window(monday + _DAY * low, monday + _DAY * high)


def month(year_: int, month_: int, part: Part = Part.WHOLE) -> Window:
    """Return a month or a part of it: days 1-10, 11-20, 21-end; halves meet at the 15th."""
    last = calendar.monthrange(year_, month_)[1]
    if part is Part.WHOLE:
        found = in_month(year_, month_)
        return Window(
            date(year_, month_, 1), date(year_, month_, last), Certainty.MONTH, found.edtf
        )
    low, high, core = {
        Part.START: (1, 10, 5),
        Part.MIDDLE: (11, 20, 15),
        Part.END: (21, last, 25),
        Part.FIRST_HALF: (1, 15, 8),
        Part.SECOND_HALF: (16, last, 23),
    }[part]
    first, final = date(year_, month_, low), date(year_, month_, high)
    code, certainty = f"{first}/{final}", Certainty.PART
    if part is Part.MIDDLE:
        code, certainty = f"{year_:04}-{month_:02}-15~", Certainty.APPROX
    return Window(first, final, certainty, code, date(year_, month_, core))


def _months(
    year_: int, low: int, count: int, code: str, certainty: Certainty = Certainty.PART
) -> Window:
    """Return `count` whole months from month `low` (which may be past December)."""
    first = add_months(date(year_, 1, 1), low - 1)
    return Window(first, add_months(first, count) - _DAY, certainty, code)


def quarter(year_: int, number: int, part: Part = Part.WHOLE) -> Window:
    """Return a quarter of a year, or the first, second or third month of it."""
    low = number * 3 - 2
    if part in (Part.START, Part.MIDDLE, Part.END):
        return month(year_, low + (Part.START, Part.MIDDLE, Part.END).index(part))
    return _months(year_, low, 3, f"{year_:04}-{32 + number}")


def half(year_: int, number: int) -> Window:
    """Return a half of a year."""
    return _months(year_, number * 6 - 5, 6, f"{year_:04}-{39 + number}")


def season(year_: int, number: int, part: Part = Part.WHOLE) -> Window:
    """Return a meteorological season, three whole months; winter runs into the year after the one it is named by."""
    low = number * 3
    if part in (Part.START, Part.MIDDLE, Part.END):
        first = add_months(
            date(year_, 1, 1), low - 1 + (Part.START, Part.MIDDLE, Part.END).index(part)
        )
        return month(first.year, first.month)
    return _months(year_, low, 3, f"{year_:04}-{20 + number}", Certainty.SEASON)


def year(year_: int, part: Part = Part.WHOLE) -> Window:
    """Return a year or a part of it: its first quarter, April to September, its last quarter."""
    match part:
        case Part.START:
            return quarter(year_, 1)
        case Part.MIDDLE:
            return _months(year_, 4, 6, f"{year_:04}-04/{year_:04}-09")
        case Part.END:
            return quarter(year_, 4)
        case Part.FIRST_HALF:
            return half(year_, 1)
        case Part.SECOND_HALF:
            return half(year_, 2)
        case _:
            found = in_year(year_)
            return Window(date(year_, 1, 1), date(year_, 12, 31), Certainty.YEAR, found.edtf)


def years(first: int, last: int, certainty: Certainty, code: str = "") -> Window:
    """Return a run of whole years."""
    return Window(date(first, 1, 1), date(last, 12, 31), certainty, code or f"{first:04}/{last:04}")


def decade(first: int, part: Part = Part.WHOLE) -> Window:
    """Return the decade that begins with year `first`, or its first three, middle four or last three years."""
    low, high = {
        Part.START: (0, 2),
        Part.MIDDLE: (3, 6),
        Part.END: (7, 9),
        Part.FIRST_HALF: (0, 4),
        Part.SECOND_HALF: (5, 9),
    }.get(part, (0, 9))
    code = f"{first // 10:03}X" if part is Part.WHOLE else ""
    return years(first + low, first + high, Certainty.DECADE, code)


def century(number: int, part: Part = Part.WHOLE) -> Window:
    """Return a century as historians count (the 19th is 1801 to 1900); its start and end are its outer quarters."""
    first = number * 100 - 99
    low, high = {
        Part.START: (0, 24),
        Part.MIDDLE: (25, 74),
        Part.END: (75, 99),
        Part.FIRST_HALF: (0, 49),
        Part.SECOND_HALF: (50, 99),
    }.get(part, (0, 99))
    return years(first + low, first + high, Certainty.CENTURY)
