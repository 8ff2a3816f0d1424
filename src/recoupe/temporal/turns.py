"""Things that come back: which turn of them a day picks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from recoupe.model.meaning import Direction, Part, Recurring, Unit
from recoupe.temporal import periods
from recoupe.temporal.feasts import feast_day
from recoupe.temporal.periods import Window

_DAY = timedelta(days=1)
#: 29 February comes back after at most eight years.
_FARTHEST = 12
#: Days.
_NEEDS_YEAR, _NEAR = 300, 60
_OPPOSITE = {
    Direction.PAST: Direction.FUTURE,
    Direction.BEFORE: Direction.AFTER,
    Direction.FUTURE: Direction.PAST,
    Direction.AFTER: Direction.BEFORE,
    Direction.NEAREST: Direction.NEAREST,
}


def turns(meaning: Recurring, anchor: date) -> Iterator[Window]:
    """Yield the turn that `anchor` picks; at most one.

    A numbered day that names its weekday too is looked for near the anchor, on the side asked for and
    then on the other, and only then farther away: « jeudi 15 » knows better than the tense. Where weekday and
    date disagree in every year around (a slip of the pen), the date is kept.
    """
    if _is_yearless_day(meaning):
        yield from _written_without_year(meaning, anchor)
        return
    if meaning.weekday is None or meaning.day is None or meaning.direction is Direction.NOW:
        yield from _on_side(meaning, anchor, _FARTHEST)
        return
    other = replace(meaning, direction=_OPPOSITE[meaning.direction])
    without = replace(meaning, weekday=None)
    tries = [(meaning, 1), (other, 1), (meaning, 12), (without, _FARTHEST)]
    if meaning.month is not None:
        tries = [(meaning, 0), (other, 0), (without, _FARTHEST)]
    for each, reach in tries:
        found = list(_on_side(each, anchor, reach + 1))
        if found:
            yield found[0]
            return


def _is_yearless_day(meaning: Recurring) -> bool:
    two_sided = meaning.direction in (Direction.PAST, Direction.FUTURE)
    return (
        two_sided
        and meaning.day is not None
        and meaning.month is not None
        and meaning.weekday is None
        and not meaning.sure
    )


def _written_without_year(meaning: Recurring, anchor: date) -> list[Window]:
    """A date most of a year away would be written with its year: if it is near on the other side, it is that one."""
    found = list(_on_side(meaning, anchor, _FARTHEST))
    if not found or abs(found[0].first - anchor).days < _NEEDS_YEAR:
        return found
    other = replace(meaning, direction=_OPPOSITE[meaning.direction])
    near = [
        window for window in _on_side(other, anchor, 1) if abs(window.first - anchor).days <= _NEAR
    ]
    return near or found


def _on_side(meaning: Recurring, anchor: date, reach: int) -> Iterator[Window]:
    if meaning.direction is Direction.NEAREST:
        found = [
            *_picked(meaning, anchor, Direction.PAST, reach),
            *_picked(meaning, anchor, Direction.FUTURE, reach),
        ]
        yield from sorted(found, key=lambda window: (abs(window.first - anchor), window.first))[:1]
        return
    yield from _picked(meaning, anchor, meaning.direction, reach)


def _picked(meaning: Recurring, anchor: date, direction: Direction, reach: int) -> list[Window]:
    if direction is Direction.NOW:
        windows = [_window(meaning, anchor, turn) for turn in (0, -1)]
        found = [window for window in windows if window]
        holding = [window for window in found if window.first <= anchor <= window.last]
        return (holding or ([windows[0]] if windows[0] else []))[:1]
    back = direction in (Direction.PAST, Direction.BEFORE)
    left = meaning.skip
    for distance in range(-1, reach + 1):
        window = _window(meaning, anchor, -distance if back else distance)
        if window and _eligible(window, anchor, direction):
            if not left:
                return [window]
            left -= 1
    return []


def _eligible(window: Window, anchor: date, direction: Direction) -> bool:
    match direction:
        case Direction.PAST:
            return window.first <= anchor
        case Direction.BEFORE:
            return window.core <= anchor if window.core else window.last < anchor
        case Direction.FUTURE:
            return window.last >= anchor
        case _:
            return window.first > anchor


def _window(meaning: Recurring, anchor: date, turn: int) -> Window | None:
    """Return the window of one turn (0: the anchor's own week, month or year), None where that turn has none."""
    try:
        return _extended(meaning, _base_window(meaning, anchor, turn))
    except (ValueError, OverflowError):
        return None  # 30 February, the year 10000


def _extended(meaning: Recurring, window: Window | None) -> Window | None:
    if window is None or meaning.days < 2:
        return window
    return Window(window.first, window.first + _DAY * (meaning.days - 1))


def _base_window(meaning: Recurring, anchor: date, turn: int) -> Window | None:
    year = anchor.year + turn
    if meaning.feast is not None:
        return _on(feast_day(meaning.feast, year))
    if meaning.season is not None:
        return periods.season(year, meaning.season, meaning.part)
    if meaning.quarter is not None:
        return periods.quarter(year, meaning.quarter, meaning.part)
    if meaning.half is not None:
        return periods.half(year, meaning.half)
    if meaning.nth:
        return _nth_weekday(meaning, anchor, turn)
    if meaning.day is not None:
        return _numbered_day(meaning, anchor, turn)
    if meaning.month is not None:
        return periods.month(year, meaning.month, meaning.part)
    if meaning.weekday is not None:
        return _on(anchor + _DAY * (meaning.weekday - anchor.weekday()) + _DAY * 7 * turn)
    return None


def _on(day: date | None) -> Window | None:
    return Window(day, day) if day else None


def _numbered_day(meaning: Recurring, anchor: date, turn: int) -> Window | None:
    """Return a numbered day of a month or of each month, if it falls on the weekday asked for."""
    if meaning.month is None:
        first = periods.add_months(anchor.replace(day=1), turn)
    else:
        first = date(anchor.year + turn, meaning.month, 1)
    day = first.replace(day=meaning.day or 1)
    if meaning.weekday is not None and day.weekday() != meaning.weekday:
        return None
    return Window(day, day)


def _nth_weekday(meaning: Recurring, anchor: date, turn: int) -> Window | None:
    if meaning.month is None:
        month = periods.period_of(Unit.MONTH, anchor, turn, Part.WHOLE)
    else:
        month = periods.month(anchor.year + turn, meaning.month)
    weekday = meaning.weekday or 0
    if meaning.nth > 0:
        ahead = (weekday - month.first.weekday()) % 7
        day = month.first + _DAY * (ahead + 7 * (meaning.nth - 1))
    else:
        behind = (month.last.weekday() - weekday) % 7
        day = month.last - _DAY * (behind + 7 * (-meaning.nth - 1))
    return Window(day, day) if month.first <= day <= month.last else None
