"""Dates as people and metadata write them: a day, a month, a year, or a stretch of them."""

from __future__ import annotations

import re
from datetime import date

from recoupe.model.edtf import EdtfDate, between, in_month, in_year, on_day

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_OPEN = frozenset({"", ".."})


def parse_date(text: str) -> EdtfDate | None:
    """Return the date that `text` writes in EDTF (`2024-01-28`, `2024-01`, `2024`, `../2024-02`)."""
    start, slash, end = text.strip().partition("/")
    if not slash:
        return _single(start)
    first, last = _single(start), _single(end)
    if (first is None and start not in _OPEN) or (last is None and end not in _OPEN):
        return None
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        return None
    found = between(first.earliest if first else None, last.latest if last else None)
    return found if found.edtf else None


def parse_timestamp(text: str) -> EdtfDate | None:
    """Return the day of a timestamp of metadata: « 2020-06-12T14:05:00+02:00 » is the 12th where it was written."""
    match = re.match(r"\s*(\d{4}-\d{2}(?:-\d{2})?)(?![\d-])", text)
    return _single(match.group(1)) if match else None


def _single(text: str) -> EdtfDate | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or not year >= 1:
            return None
        if month is None:
            return in_year(year)
        return in_month(year, month) if day is None else on_day(date(year, month, day))
    except ValueError:
        return None
