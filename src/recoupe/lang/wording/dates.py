"""A date in words: what is known, no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Protocol

from recoupe.lang.wording.typography import contract
from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.reason import ReasonParam

_MANY = 4  # more candidate days than this are counted, not listed
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class _Words(Protocol):
    @property
    def language(self) -> str: ...
    def say(self, message: str, /, **params: ReasonParam) -> str: ...
    def day(self, day: date, pattern: str = ...) -> str: ...


def word_date(when: EdtfDate, words: _Words) -> str:
    """Return `when` in words: « un samedi de janvier 2024 », « au plus tard le 12 juin 2020 »."""
    text = _WORDERS.get(when.certainty, _interval)(when, words)
    return contract(text, words.language)


def _exact(when: EdtfDate, words: _Words) -> str:
    return words.day(when.earliest) if when.earliest else words.say("date unknown")


def _unknown(_: EdtfDate, words: _Words) -> str:
    return words.say("date unknown")


def _month(when: EdtfDate, words: _Words) -> str:
    return words.day(when.earliest, "MMMM y") if when.earliest else words.say("date unknown")


def _year(when: EdtfDate, words: _Words) -> str:
    return str(when.earliest.year) if when.earliest else words.say("date unknown")


def _before(when: EdtfDate, words: _Words) -> str:
    if when.latest is None:
        return words.say("date unknown")
    return words.say("on {day} at the latest", day=words.day(when.latest, "d MMMM y"))


def _open(when: EdtfDate, words: _Words) -> str:
    if when.earliest is None:
        return words.say("date unknown")
    return words.say("from {day} on", day=words.day(when.earliest, "d MMMM y"))


def _interval(when: EdtfDate, words: _Words) -> str:
    start, end = when.earliest, when.latest
    if start is None:
        return _before(when, words)
    if end is None:
        return _open(when, words)
    if (end - start).days == 1:
        return _listed((start, end), words)
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    if whole and (start.year, start.month) == (end.year, end.month):
        return words.day(start, "MMMM y")
    if whole and (start.month, end.month, start.year) == (1, 12, end.year):
        return str(start.year)
    if whole:
        return words.say(
            "between {month} and {end_month}",
            month=words.day(start, "MMMM y" if start.year != end.year else "MMMM"),
            end_month=words.day(end, "MMMM y"),
        )
    return words.say(
        "between {day} and {end_day}",
        day=words.day(start, _short_of(start, end)),
        end_day=words.day(end, "d MMMM y"),
    )


def _short_of(day: date, other: date) -> str:
    """Return the pattern that leaves out what `day` shares with the later `other`."""
    if day.year != other.year:
        return "d MMMM y"
    return "d" if day.month == other.month else "d MMMM"


def _listed(days: Sequence[date], words: _Words) -> str:
    shown = [
        words.day(day, "d MMMM y" if following is None else _short_of(day, following))
        for day, following in zip(days, [*days[1:], None], strict=True)
    ]
    return words.say("{days} or {last_day}", days=", ".join(shown[:-1]), last_day=shown[-1])


def _candidates(when: EdtfDate, words: _Words) -> str:
    if not when.days:
        return _interval(when, words)
    weekdays = sorted({day.weekday() for day in when.days})
    if len(weekdays) == 1 and len(when.days) > 1:
        return _some_weekday(when, words)
    if len(when.days) <= _MANY:
        return _listed(when.days, words)
    return words.say("one of {n} days {range}", n=len(when.days), range=_interval(when, words))


def _some_weekday(when: EdtfDate, words: _Words) -> str:
    first, last = when.days[0], when.days[-1]
    weekday = words.day(first, "EEEE")
    if (first.year, first.month) == (last.year, last.month):
        return words.say(
            "a {weekday} of {month}", weekday=weekday, month=words.day(first, "MMMM y")
        )
    return words.say("a {weekday} {range}", weekday=weekday, range=_interval(when, words))


def _part(when: EdtfDate, words: _Words) -> str:
    start, end = when.earliest, when.latest
    if start is None or end is None:
        return _interval(when, words)
    if (start.year, start.month) == (end.year, end.month):
        return _part_of_month(when, start, end, words)
    if start.year == end.year:
        return _part_of_year(when, start, end, words)
    return _interval(when, words)


def _part_of_month(when: EdtfDate, start: date, end: date, words: _Words) -> str:
    month = words.day(start, "MMMM y")
    if start.day == 1 and end.day <= 15:
        return words.say("early {month}", month=month)
    if (end + timedelta(days=1)).day == 1 and start.day >= 15:
        return words.say("late {month}", month=month)
    if start.day > 1 and end.day <= 21:
        return words.say("mid-{month}", month=month)
    return _interval(when, words)


def _part_of_year(when: EdtfDate, start: date, end: date, words: _Words) -> str:
    span, year = (start.month, end.month), str(start.year)
    named = {
        (1, 3): words.say("early {year}", year=year),
        (1, 4): words.say("early {year}", year=year),
        (10, 12): words.say("late {year}", year=year),
        (9, 12): words.say("late {year}", year=year),
        (5, 8): words.say("mid-{year}", year=year),
        (1, 6): words.say("first half of {year}", year=year),
        (7, 12): words.say("second half of {year}", year=year),
        (4, 6): words.say("second quarter of {year}", year=year),
        (7, 9): words.say("third quarter of {year}", year=year),
    }
    return named.get(span) or _interval(when, words)


def _season(when: EdtfDate, words: _Words) -> str:
    start, end = when.earliest, when.latest
    if start is None or end is None:
        return _interval(when, words)
    middle = start + (end - start) / 2
    year = str(end.year) if start.year == end.year else f"{start.year}-{end.year}"
    names = ("winter {year}", "spring {year}", "summer {year}", "autumn {year}")
    spoken = (
        words.say("winter {year}", year=year),
        words.say("spring {year}", year=year),
        words.say("summer {year}", year=year),
        words.say("autumn {year}", year=year),
    )
    return spoken[(middle.month % 12) // 3 % len(names)]


def _approx(when: EdtfDate, words: _Words) -> str:
    core = when.edtf.rstrip("~%?")
    part = _part(when, words)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", core):
        if part.startswith(words.say("mid-{month}", month="")):
            return part
        return words.say("about {day}", day=words.day(date.fromisoformat(core), "d MMMM y"))
    if re.fullmatch(r"\d{4}-\d\d", core):
        month = date(int(core[:4]), int(core[5:]), 1)
        return words.say("about {month}", month=words.day(month, "MMMM y"))
    if re.fullmatch(r"\d{4}", core):
        return words.say("about {year}", year=core)
    return part


def _ambiguous(when: EdtfDate, words: _Words) -> str:
    return words.say("{range} (two readings)", range=_interval(when, words))


def _unknown_year(when: EdtfDate, words: _Words) -> str:
    found = re.search(r"-(\d\d)(?:-(\d\d))?$", when.edtf)
    if not found or not 1 <= int(found[1]) <= 12:
        return words.say("date unknown")
    # 2024 is a leap year, so that 29 February can be named
    day = date(2024, int(found[1]), int(found[2] or 1))
    return words.say("{day}, year unknown", day=words.day(day, "d MMMM" if found[2] else "MMMM"))


def _decade(when: EdtfDate, words: _Words) -> str:
    if when.earliest is None:
        return _interval(when, words)
    return words.say("the {year}s", year=str(when.earliest.year // 10 * 10))


def _century(when: EdtfDate, words: _Words) -> str:
    if when.latest is None:
        return _interval(when, words)
    return words.say("century {roman}", roman=_roman((when.latest.year - 1) // 100 + 1))


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text


_WORDERS: dict[Certainty, Callable[[EdtfDate, _Words], str]] = {
    Certainty.EXACT: _exact,
    Certainty.CANDIDATES: _candidates,
    Certainty.INTERVAL: _interval,
    Certainty.MONTH: _month,
    Certainty.SEASON: _season,
    Certainty.PART: _part,
    Certainty.YEAR: _year,
    Certainty.DECADE: _decade,
    Certainty.CENTURY: _century,
    Certainty.APPROX: _approx,
    Certainty.AMBIGUOUS: _ambiguous,
    Certainty.BEFORE: _before,
    Certainty.OPEN: _open,
    Certainty.UNKNOWN_YEAR: _unknown_year,
    Certainty.UNKNOWN: _unknown,
}
