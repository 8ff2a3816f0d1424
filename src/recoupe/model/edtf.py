"""Dates as ISO 8601-2 (EDTF, levels 0 to 2) writes them, with the days they may cover."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Certainty(StrEnum):
    """What kind of knowledge a date is."""

    EXACT = "exact"  # one day
    CANDIDATES = "candidates"  # one of several days
    INTERVAL = "interval"  # some day between two known days
    MONTH = "month"
    SEASON = "season"
    PART = "part_of_year"  # quarter, half-year, start or end of a year or month
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    APPROX = "approx"
    AMBIGUOUS = "ambiguous"  # two readings of the words; their union
    BEFORE = "before"  # open at the start
    OPEN = "open"  # open at the end
    UNKNOWN_YEAR = "unknown_year"  # month or day without a year
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A date: its EDTF notation and the first and last day it may cover (None: open).

    `days` lists the candidates where the date is one of several separate days, ascending, else it is
    empty. `edtf` is "" where nothing is known (certainty UNKNOWN).
    """

    edtf: str
    earliest: date | None
    latest: date | None
    certainty: Certainty
    days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"a date that ends before it starts: {self.edtf}")
        if list(self.days) != sorted(set(self.days)):
            raise ValueError(f"candidates out of order: {self.edtf}")

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is known."""
        return self.certainty is Certainty.EXACT


UNKNOWN = EdtfDate(edtf="", earliest=None, latest=None, certainty=Certainty.UNKNOWN)


def on_day(day: date) -> EdtfDate:
    """Return the date of one known day."""
    return EdtfDate(edtf=day.isoformat(), earliest=day, latest=day, certainty=Certainty.EXACT)


def in_month(year: int, month: int) -> EdtfDate:
    """Return the date of a whole month."""
    last = calendar.monthrange(year, month)[1]
    return EdtfDate(
        edtf=f"{year:04}-{month:02}",
        earliest=date(year, month, 1),
        latest=date(year, month, last),
        certainty=Certainty.MONTH,
    )


def in_year(year: int) -> EdtfDate:
    """Return the date of a whole year."""
    return EdtfDate(
        edtf=f"{year:04}",
        earliest=date(year, 1, 1),
        latest=date(year, 12, 31),
        certainty=Certainty.YEAR,
    )


def between(earliest: date | None, latest: date | None) -> EdtfDate:
    """Return the date of some day from `earliest` to `latest`, either of which may be open."""
    if earliest is None and latest is None:
        return UNKNOWN
    if earliest is not None and earliest == latest:
        return on_day(earliest)
    certainty = Certainty.INTERVAL
    if earliest is None:
        certainty = Certainty.BEFORE
    elif latest is None:
        certainty = Certainty.OPEN
    start = earliest.isoformat() if earliest else ".."
    end = latest.isoformat() if latest else ".."
    return EdtfDate(edtf=f"{start}/{end}", earliest=earliest, latest=latest, certainty=certainty)


def one_of(days: tuple[date, ...]) -> EdtfDate:
    """Return the date that is one of `days` (any order, at least one); a run of days is an interval."""
    ordered = tuple(sorted(set(days)))
    first, last = ordered[0], ordered[-1]
    if last - first == timedelta(days=len(ordered) - 1):
        return between(first, last)
    return EdtfDate(
        edtf=f"[{','.join(day.isoformat() for day in ordered)}]",
        earliest=first,
        latest=last,
        certainty=Certainty.CANDIDATES,
        days=ordered,
    )
