"""Which days a meaning comes to, read from a given day: pure arithmetic (README.md states the conventions)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from recoupe.model.edtf import Certainty, EdtfDate, between, on_day, one_of
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
from recoupe.temporal.periods import Window, add_months, period_of, window_date
from recoupe.temporal.turns import turns

_DAY = timedelta(days=1)
#: How many readings are listed one by one; more of them are told as the span they cover.
_MOST_LISTED = 14
#: An anchor known less closely than this is read at its two ends only.
_LONGEST_ANCHOR = 400


@lru_cache(maxsize=1 << 13)
def resolve(meaning: Meaning, anchor: date) -> EdtfDate | None:
    """Return the days of `meaning` read from `anchor`; None where the words carry no date."""
    try:
        return _resolve(meaning, anchor)
    except (OverflowError, ValueError):
        return None  # before the year 1 or after the year 9999


def resolve_over(meaning: Meaning, anchor: EdtfDate) -> EdtfDate | None:
    """Return the days of `meaning` read from a day that is itself only known as `anchor`."""
    if isinstance(meaning, Fixed):
        return meaning.date
    if anchor.earliest is None or anchor.latest is None:
        return _from_open(meaning, anchor)
    readings = [resolve(meaning, day) for day in anchor_days(anchor)]
    dates = list(dict.fromkeys(reading for reading in readings if reading is not None))
    return united(dates)


def is_absolute(meaning: Meaning) -> bool:
    """Return whether the words name their date themselves, so that no anchor is needed."""
    match meaning:
        case Fixed():
            return True
        case From():
            return is_absolute(meaning.base)
        case Between():
            return all(end is None or is_absolute(end) for end in (meaning.start, meaning.end))
        case Either():
            return all(is_absolute(reading) for reading in meaning.readings)
        case _:
            return False


def anchor_days(anchor: EdtfDate) -> Iterator[date]:
    """Yield the days a date may be, in order; of a very long stretch only its two ends."""
    if anchor.days:
        yield from anchor.days
        return
    if anchor.earliest is None or anchor.latest is None:
        return
    length = (anchor.latest - anchor.earliest).days
    if length > _LONGEST_ANCHOR:
        yield anchor.earliest
        yield anchor.latest
        return
    for step in range(length + 1):
        yield anchor.earliest + step * _DAY


def united(dates: list[EdtfDate]) -> EdtfDate | None:
    """Return the date that is one of `dates`, None where there is none."""
    if len(dates) < 2:
        return dates[0] if dates else None
    if any(each.earliest is None or each.latest is None for each in dates):
        return _open_hull(dates)
    if all(each.is_day or each.days for each in dates):
        days = sorted({day for each in dates for day in (each.days or anchor_days(each))})
        return one_of(tuple(days)) if len(days) <= _MOST_LISTED else between(days[0], days[-1])
    return _listed(dates)


def _listed(dates: list[EdtfDate]) -> EdtfDate:
    ordered = sorted(
        dates, key=lambda each: (each.earliest or date.min, each.latest or date.max, each.edtf)
    )
    first = min(each.earliest for each in ordered if each.earliest)
    last = max(each.latest for each in ordered if each.latest)
    if (
        _is_run(ordered)
        or len(ordered) > _MOST_LISTED
        or any(set("/[{") & set(d.edtf) for d in ordered)
    ):
        return between(first, last)
    edtf = f"[{','.join(each.edtf for each in ordered)}]"
    return EdtfDate(edtf=edtf, earliest=first, latest=last, certainty=Certainty.CANDIDATES)


def _is_run(dates: list[EdtfDate]) -> bool:
    """Whether the dates leave no day out between the first and the last."""
    return all(
        one.latest is not None and two.earliest is not None and two.earliest <= one.latest + _DAY
        for one, two in pairwise(dates)
    )


def _open_hull(dates: list[EdtfDate]) -> EdtfDate | None:
    if all(each.earliest is None and each.latest for each in dates):
        return max(dates, key=lambda each: each.latest or date.min)
    starts = [each.earliest for each in dates]
    ends = [each.latest for each in dates]
    first = None if None in starts else min(day for day in starts if day)
    last = None if None in ends else max(day for day in ends if day)
    return between(first, last) if first or last else None


def _from_open(meaning: Meaning, anchor: EdtfDate) -> EdtfDate | None:
    """Every meaning grows with its anchor, so a known end of the anchor bounds that end of the reading."""
    low = resolve(meaning, anchor.earliest) if anchor.earliest else None
    high = resolve(meaning, anchor.latest) if anchor.latest else None
    if low and low.earliest:
        return between(low.earliest, None)
    return between(None, high.latest) if high and high.latest else None


def _resolve(meaning: Meaning, anchor: date) -> EdtfDate | None:
    match meaning:
        case Fixed():
            return meaning.date
        case Recurring() | Period():
            window = _window(meaning, anchor)
            return window_date(window) if window else None
        case Shift():
            return _shifted(meaning, anchor)
        case From():
            base = _resolve(meaning.base, anchor)
            return resolve_over(meaning.then, base) if base else None
        case Between():
            return _stretch(meaning, anchor)
        case Either():
            return _either(meaning, anchor)
        case Vague() | OfEvent():
            return _vague(meaning, anchor)
        case Amount() | Repeated():
            return None


def _window(meaning: Recurring | Period, anchor: date) -> Window | None:
    if isinstance(meaning, Period):
        return period_of(meaning.unit, anchor, meaning.offset, meaning.part)
    return next(turns(meaning, anchor), None)


def _vague(meaning: Vague | OfEvent, anchor: date) -> EdtfDate | None:
    if isinstance(meaning, OfEvent):
        return None if meaning.direction is Direction.AFTER else between(None, anchor)
    return on_day(anchor) if meaning.direction is Direction.NOW else None


def _shifted(meaning: Shift, anchor: date) -> EdtfDate:
    if meaning.exact and meaning.low is not None:
        day = _exactly(anchor, meaning.unit, meaning.low)
        return on_day(day)
    low = _moved(anchor, meaning.unit, meaning.low)
    high = _moved(anchor, meaning.unit, meaning.high)
    if low and high and low.first > high.first:
        low, high = high, low
    if low and low == high:
        return _approximate(window_date(low)) if meaning.approx else window_date(low)
    found = between(low.first if low else None, high.last if high else None)
    return _shortened(found, low, high)


def _exactly(anchor: date, unit: Unit, count: int) -> date:
    """Return the day `count` units from `anchor`, the same day of its month."""
    months = {
        Unit.MONTH: 1,
        Unit.QUARTER: 3,
        Unit.SEASON: 3,
        Unit.HALF: 6,
        Unit.YEAR: 12,
        Unit.DECADE: 120,
    }
    if unit in months:
        return add_months(anchor, months[unit] * count)
    if unit is Unit.CENTURY:
        return add_months(anchor, 1200 * count)
    moved = _moved(anchor, unit, count)
    return moved.first if moved else anchor


def _shortened(found: EdtfDate, low: Window | None, high: Window | None) -> EdtfDate:
    """Return `found` written in the grain of its ends: « ../2024-10 »."""
    ends = [window_date(end).edtf if end else ".." for end in (low, high)]
    if found.is_day or any("/" in end for end in ends):
        return found
    return EdtfDate(
        edtf="/".join(ends), earliest=found.earliest, latest=found.latest, certainty=found.certainty
    )


def _approximate(found: EdtfDate) -> EdtfDate:
    return EdtfDate(
        edtf=found.edtf + "~",
        earliest=found.earliest,
        latest=found.latest,
        certainty=Certainty.APPROX,
    )


def _moved(anchor: date, unit: Unit, count: int | None) -> Window | None:
    """Return the day, month or year that lies `count` units from `anchor`."""
    if count is None:
        return None
    match unit:
        case Unit.MINUTE:
            day = anchor + _DAY * int(count / 1440)
        case Unit.HOUR:
            day = anchor + _DAY * int(count / 24)
        case Unit.DAY:
            day = anchor + _DAY * count
        case Unit.WEEK | Unit.WEEKEND:
            day = anchor + _DAY * 7 * count
        case Unit.MONTH | Unit.QUARTER | Unit.SEASON | Unit.HALF:
            months = {Unit.MONTH: 1, Unit.HALF: 6}.get(unit, 3)
            return period_of(Unit.MONTH, add_months(anchor, months * count), 0, Part.WHOLE)
        case _:
            years = {Unit.YEAR: 1, Unit.DECADE: 10}.get(unit, 100)
            return period_of(Unit.YEAR, date(anchor.year + years * count, 1, 1), 0, Part.WHOLE)
    return Window(day, day)


def _stretch(meaning: Between, anchor: date) -> EdtfDate | None:
    start = _resolve(meaning.start, anchor) if meaning.start else None
    end = _resolve(meaning.end, anchor) if meaning.end else None
    if (meaning.start and not start) or (meaning.end and not end):
        return None
    first, last = start.earliest if start else None, end.latest if end else None
    if first and last and last < first:
        return None
    found = between(first, last)
    ends = [each.edtf if each else ".." for each in (start, end)]
    if found.is_day or any(set("/[{") & set(text) for text in ends):
        return found
    return EdtfDate(edtf="/".join(ends), earliest=first, latest=last, certainty=found.certainty)


def _either(meaning: Either, anchor: date) -> EdtfDate | None:
    readings = [_resolve(reading, anchor) for reading in meaning.readings]
    found = united(list(dict.fromkeys(each for each in readings if each)))
    if found is None or all(each is None or each.is_day for each in readings):
        return found
    return EdtfDate(
        edtf=found.edtf,
        earliest=found.earliest,
        latest=found.latest,
        certainty=Certainty.AMBIGUOUS,
    )
