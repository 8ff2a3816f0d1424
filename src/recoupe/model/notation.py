"""How a set of days is written as an EDTF date, and which days an EDTF date may mean."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from recoupe.model.days import NEVER, Days, from_to, in_months, on_dates, these
from recoupe.model.edtf import (
    UNKNOWN,
    Certainty,
    EdtfDate,
    between,
    in_month,
    in_year,
    on_day,
    one_of,
)

#: Beyond this many days, or runs of days, a set is given by its ends.
_MOST_DAYS = 14
_MOST_RUNS = 12
_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_RECURRING = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")


@lru_cache(maxsize=1 << 12)
def date_of(days: Days) -> EdtfDate:
    """Return the date that is some day of the set, in the most telling notation.

    A few separate days are listed; many are given by the first and the last. The set must not be empty.
    """
    if not days:
        raise ValueError("no day is left, so there is no date to write")
    if not days.bounded:
        return _open(days)
    first, last = days.first, days.last
    if first is None or last is None:
        raise ValueError("a bounded set of days has ends")
    size = days.size or 0
    if (last - first).days + 1 == size:
        return _run(first, last)
    if size <= _MOST_DAYS:
        return one_of(tuple(days))
    return _several(days, first, last)


@lru_cache(maxsize=1 << 13)
def days_of(when: EdtfDate) -> Days:
    """Return the days a date may mean."""
    if when.days:
        return these(when.days)
    if when.edtf.startswith("[") and when.certainty is Certainty.CANDIDATES:
        return _listed(when)
    recurring = _RECURRING.fullmatch(when.edtf)
    if recurring and recurring["day"]:
        return on_dates([(int(recurring["month"]), int(recurring["day"]))])
    if recurring:
        return in_months(int(recurring["month"]))
    return from_to(when.earliest, when.latest)


def read_back(edtf: str) -> EdtfDate | None:
    """Return the date that this module or `recoupe.model.edtf` writes as `edtf`, None where none is written so."""
    if not edtf:
        return UNKNOWN
    try:
        found = _read(edtf)
    except ValueError:
        return None
    return found if found is not None and found.edtf == edtf else None


def _read(edtf: str) -> EdtfDate | None:
    recurring = _RECURRING.fullmatch(edtf)
    if recurring:
        return None if recurring["day"] else _open(in_months(int(recurring["month"])))
    if edtf.startswith("["):
        days = _union(edtf)
        return date_of(days) if days else None
    start, slash, end = edtf.partition("/")
    if not slash:
        return _plain(edtf)
    first, last = _plain(start), _plain(end)
    return between(first.earliest if first else None, last.latest if last else None)


def _open(days: Days) -> EdtfDate:
    if not days.before or not days.after:
        return between(days.first, days.last)
    for month in range(1, 13):
        if days == in_months(month):
            return EdtfDate(
                edtf=f"XXXX-{month:02}",
                earliest=None,
                latest=None,
                certainty=Certainty.UNKNOWN_YEAR,
            )
    return UNKNOWN


def _run(first: date, last: date) -> EdtfDate:
    month = in_month(first.year, first.month)
    year = in_year(first.year)
    for whole in (month, year):
        if (whole.earliest, whole.latest) == (first, last):
            return whole
    return on_day(first) if first == last else between(first, last)


def _several(days: Days, first: date, last: date) -> EdtfDate:
    parts: list[str] = []
    for start, end in days.runs():
        if len(parts) == _MOST_RUNS:
            return between(first, last)
        run = _run(start, end)
        parts.append(run.edtf.replace("/", ".."))
    return EdtfDate(
        edtf=f"[{','.join(parts)}]", earliest=first, latest=last, certainty=Certainty.CANDIDATES
    )


def _listed(when: EdtfDate) -> Days:
    """Return the days of a list, or where a part of it is not plain days, months or years, of its whole stretch."""
    return _union(when.edtf) or from_to(when.earliest, when.latest)


def _union(edtf: str) -> Days | None:
    days = NEVER
    for part in edtf.strip("[]").split(","):
        start, _, end = part.partition("..")
        first, last = _plain(start), _plain(end or start)
        if first is None or last is None:
            return None
        days |= from_to(first.earliest, last.latest)
    return days


def _plain(text: str) -> EdtfDate | None:
    if not _PLAIN.fullmatch(text):
        return None
    numbers = [int(number) for number in text.split("-")]
    if len(numbers) == 3:
        return on_day(date(*numbers))
    return in_month(*numbers) if len(numbers) == 2 else in_year(*numbers)
