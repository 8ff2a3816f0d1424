"""How the days of one date bear on the days of another, in both directions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial, reduce
from operator import or_
from typing import Protocol

from recoupe.model.days import ALWAYS, NEVER, Days, from_to

#: The first and last day that a day leads to; None is open.
Bounds = tuple[date | None, date | None]

_LOWEST, _HIGHEST = date.min.toordinal(), date.max.toordinal()
_MOST_WINDOWS = 400


class Relation(Protocol):
    """A relation between two unknown days x and y."""

    def __hash__(self) -> int:
        """Return the hash under which results are remembered."""

    def image(self, days: Days) -> Days:
        """Return every y that goes with some x of `days`."""

    def preimage(self, days: Days) -> Days:
        """Return every x that goes with some y of `days`."""


@dataclass(frozen=True, slots=True)
class Offset:
    """low ≤ y - x ≤ high in days (None: open), and y is one of `among`."""

    low: int | None
    high: int | None
    among: Days = ALWAYS

    def image(self, days: Days) -> Days:
        """Return the days at that distance after the given ones."""
        return days.moved(self.low, self.high) & self.among

    def preimage(self, days: Days) -> Days:
        """Return the days from which the given ones are at that distance."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return (days & self.among).moved(low, high)


#: y and x are the same day.
SAME = Offset(0, 0)


@dataclass(frozen=True, slots=True)
class Window:
    """y lies within `bounds(x)`, two ends that never go back as x advances.

    `among` holds every y that any x can lead to; it is used where x is open.
    """

    bounds: Callable[[date], Bounds]
    among: Days = ALWAYS

    def image(self, days: Days) -> Days:
        """Return the union of the windows of the given days."""
        if not days:
            return NEVER
        if not days.bounded:
            return self._hull(days) & self.among
        found = NEVER
        for count, (first, last) in enumerate(self._windows(days)):
            if count == _MOST_WINDOWS:
                return self._hull(days) & self.among
            found |= from_to(first, last)
        return found

    def preimage(self, days: Days) -> Days:
        """Return the days whose window holds one of the given ones."""
        days &= self.among
        if not days:
            return NEVER
        if not days.bounded or (days.size or 0) > _MOST_WINDOWS:
            return self._sources(days.first, days.last)
        found = NEVER
        for first, last in days.runs():
            found |= self._sources(first, last)
        return found

    def _hull(self, days: Days) -> Days:
        first = self.bounds(days.first)[0] if days.first else None
        last = self.bounds(days.last)[1] if days.last else None
        return from_to(first, last)

    def _windows(self, days: Days) -> Iterator[Bounds]:
        for first, last in days.runs():
            at, end = first.toordinal(), last.toordinal()
            while at <= end:
                window = self.bounds(date.fromordinal(at))
                yield window
                at = _last_where(partial(self._leads_to, window), at, end) + 1

    def _leads_to(self, window: Bounds, day: date) -> bool:
        return self.bounds(day) == window

    def _sources(self, first: date | None, last: date | None) -> Days:
        start = end = None
        if first is not None:
            before = _turn(lambda day: _ends_before(self.bounds(day), first), first.toordinal())
            start = None if before < _LOWEST else before + 1
        if last is not None:
            end = _turn(lambda day: not _starts_after(self.bounds(day), last), last.toordinal())
        return _stretch(start, end)


@dataclass(frozen=True, slots=True)
class Erratic:
    """y lies within `bounds(x)`, of which nothing else is known: x is never narrowed, y where x has few days."""

    bounds: Callable[[date], Bounds]

    def image(self, days: Days) -> Days:
        """Return the union of the windows of the given days."""
        if not days.bounded or (days.size or 0) > _MOST_WINDOWS:
            return ALWAYS
        found = NEVER
        for day in days:
            found |= from_to(*self.bounds(day))
        return found

    def preimage(self, days: Days) -> Days:
        """Return all days, unless none is given."""
        return ALWAYS if days else NEVER


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several relations holds."""

    relations: tuple[Relation, ...]

    def image(self, days: Days) -> Days:
        """Return the union of the images."""
        return reduce(or_, (image(relation, days) for relation in self.relations), NEVER)

    def preimage(self, days: Days) -> Days:
        """Return the union of the preimages."""
        return reduce(or_, (preimage(relation, days) for relation in self.relations), NEVER)


@lru_cache(maxsize=1 << 15)
def image(relation: Relation, days: Days) -> Days:
    """Return `relation.image(days)`, remembered."""
    return relation.image(days)


@lru_cache(maxsize=1 << 15)
def preimage(relation: Relation, days: Days) -> Days:
    """Return `relation.preimage(days)`, remembered."""
    return relation.preimage(days)


@lru_cache(maxsize=1 << 15)
def both(one: Days, other: Days) -> Days:
    """Return `one & other`, remembered; `one` itself where it stays whole."""
    found = one & other
    return one if found == one else found


def _ends_before(window: Bounds, day: date) -> bool:
    return window[1] is not None and window[1] < day


def _starts_after(window: Bounds, day: date) -> bool:
    return window[0] is not None and window[0] > day


def _stretch(start: int | None, end: int | None) -> Days:
    if start is not None and start > _HIGHEST:
        return NEVER
    if end is not None and (end < _LOWEST or (start is not None and end < start)):
        return NEVER
    return from_to(
        None if start is None else date.fromordinal(start),
        None if end is None or end >= _HIGHEST else date.fromordinal(end),
    )


def _turn(holds: Callable[[date], bool], near: int) -> int:
    """Return the last ordinal where `holds` is true, which is true first and false after.

    The search starts near the answer, so that its length depends on the distance, not on the calendar.
    """
    step = 32
    if holds(date.fromordinal(near)):
        low = near
        while (high := min(low + step, _HIGHEST)) > low and holds(date.fromordinal(high)):
            low, step = high, step * 4
        return _last_where(holds, low, high)
    high = near
    while (low := max(high - step, _LOWEST)) < high and not holds(date.fromordinal(low)):
        high, step = low, step * 4
    return low - 1 if low == high else _last_where(holds, low, high)


def _last_where(holds: Callable[[date], bool], low: int, high: int) -> int:
    """Return the last ordinal of low..high where `holds` is true; it is true at `low`."""
    while low < high:
        middle = (low + high + 1) // 2
        if holds(date.fromordinal(middle)):
            low = middle
        else:
            high = middle - 1
    return low
