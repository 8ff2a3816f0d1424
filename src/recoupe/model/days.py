"""Sets of days: what is still possible for a date that is not known yet.

A set is bits over a stretch of the calendar, and on each side of the stretch either nothing more or a pattern
that goes on for ever (« every Saturday », « every August »). So « some Saturday, we do not know when » is one small
value; nothing here walks along an open calendar. Equal sets are equal values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

_YEAR = 366  # a pattern has one row of seven weekdays for each day a year may have
_CYCLE = 146_097  # days after which the Gregorian calendar repeats, weekdays included
_ROW = 0b1111111
_LOWEST, _HIGHEST = date.min.toordinal(), date.max.toordinal()
_EVERY = (1 << _YEAR * 7) - 1
_FIRSTS = tuple(date(2000, month, 1).timetuple().tm_yday - 1 for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days. Bit i of `bits` is the day of ordinal `start + i`, up to `stop` (exclusive).

    `before` and `after` are the patterns on either side, 0 for nothing. Build values with the functions of
    this module, which keep the one normal form.
    """

    start: int
    stop: int
    bits: int
    before: int = 0
    after: int = 0
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        key = (self.start, self.stop, self.bits, self.before, self.after)
        object.__setattr__(self, "_hash", hash(key))

    def __hash__(self) -> int:
        return self._hash  # sets of days are looked up far more often than made

    def __bool__(self) -> bool:
        return bool(self.bits or self.before or self.after)

    def __contains__(self, day: date) -> bool:
        return bool(self._window(day.toordinal(), day.toordinal() + 1))

    def __and__(self, other: Days) -> Days:
        if other is ALWAYS or other is self:
            return self
        if self is ALWAYS:
            return other
        low, high = self._narrower_frame(other)
        if low > high:
            return NEVER
        bits = self._window(low, high) & other._window(low, high)
        return _normal(low, high, bits, self.before & other.before, self.after & other.after)

    def __or__(self, other: Days) -> Days:
        low, high = self._frame(other)
        bits = self._window(low, high) | other._window(low, high)
        return _normal(low, high, bits, self.before | other.before, self.after | other.after)

    def __sub__(self, other: Days) -> Days:
        low, high = self._frame(other)
        bits = self._window(low, high) & ~other._window(low, high)
        return _normal(low, high, bits, self.before & ~other.before, self.after & ~other.after)

    def __le__(self, other: Days) -> bool:
        return not self - other

    @property
    def first(self) -> date | None:
        """The first day, None where the set is empty or has no first day."""
        return None if self.before or not self else date.fromordinal(_first(self))

    @property
    def last(self) -> date | None:
        """The last day, None where the set is empty or has no last day."""
        return None if self.after or not self else date.fromordinal(self.stop - 1)

    @property
    def bounded(self) -> bool:
        """Whether the set has neither an open start nor an open end."""
        return not (self.before or self.after)

    @property
    def single(self) -> bool:
        """Whether the set is one day."""
        return self.stop - self.start == 1 and self.bounded

    @property
    def size(self) -> int | None:
        """How many days the set has, None where they have no end."""
        return self.bits.bit_count() if self.bounded else None

    def runs(self) -> Iterator[tuple[date, date]]:
        """Yield the unbroken runs of days, first and last, in order; the set must be bounded."""
        if not self.bounded:
            raise ValueError("an open set of days has no end of runs")
        bits, at = self.bits, self.start
        while bits:
            gap = (bits & -bits).bit_length() - 1
            bits >>= gap
            length = (~bits & (bits + 1)).bit_length() - 1
            yield date.fromordinal(at + gap), date.fromordinal(at + gap + length - 1)
            bits >>= length
            at += gap + length

    def __iter__(self) -> Iterator[date]:
        for first, last in self.runs():
            for ordinal in range(first.toordinal(), last.toordinal() + 1):
                yield date.fromordinal(ordinal)

    def moved(self, low: int | None, high: int | None) -> Days:
        """Return the days that lie `low` to `high` days after some day of the set (None: any distance).

        On an open side a pattern of months is widened to the weekdays it allows.
        """
        if not self:
            return NEVER
        if low is None or high is None:
            return self._reach(low, high)
        if high < low:
            raise ValueError(f"no distance from {low} to {high}")
        if self.before == self.after and not self.bits:
            return _everywhere(_moved_pattern(self.before, low, high))
        margin = high - low + 7
        start = self.start - (margin if self.before else 0)
        stop = self.stop + (margin if self.after else 0)
        bits = _smeared(self._window(start, stop), high - low)
        left = high if self.before else low
        right = low if self.after else high
        size = stop + right - (start + left)
        bits = (bits >> (left - low)) & ((1 << size) - 1)
        tails = (_moved_pattern(tail, low, high) for tail in (self.before, self.after))
        return _within_calendar(_normal(start + left, stop + right, bits, *tails))

    def _reach(self, low: int | None, high: int | None) -> Days:
        reached = ALWAYS
        if low is not None and not self.before:
            reached &= _since(_first(self) + low)
        if high is not None and not self.after:
            reached &= ALWAYS - _since(self.stop + high)
        return _within_calendar(reached)

    def _frame(self, other: Days) -> tuple[int, int]:
        stretches = [days for days in (self, other) if days.start != days.stop or days.start]
        if not stretches:
            return 0, 0
        return min(days.start for days in stretches), max(days.stop for days in stretches)

    def _narrower_frame(self, other: Days) -> tuple[int, int]:
        """Return the stretch outside of which two sets have only what the patterns of both allow."""
        low, high = self._frame(other)
        if not (self.before and other.before):
            low = max(days.start for days in (self, other) if not days.before)
        if not (self.after and other.after):
            high = min(days.stop for days in (self, other) if not days.after)
        return low, high

    def _window(self, low: int, high: int) -> int:
        if self.start <= low and high <= self.stop:
            return (self.bits >> (low - self.start)) & ((1 << (high - low)) - 1)
        bits = 0
        for pattern, left, right in (
            (self.before, low, min(high, self.start)),
            (self.after, max(low, self.stop), high),
        ):
            if pattern and left < right:
                bits |= _pattern_bits(pattern, left, right - left) << (left - low)
        inner = (
            self.bits << (self.start - low)
            if self.start >= low
            else self.bits >> (low - self.start)
        )
        return bits | (inner & ((1 << max(0, high - low)) - 1))


NEVER = Days(0, 0, 0)
ALWAYS = Days(0, 0, 0, _EVERY, _EVERY)


@lru_cache(maxsize=1 << 14)
def from_to(first: date | None, last: date | None) -> Days:
    """Return every day from `first` to `last`, both included; None is open."""
    days = ALWAYS
    if first is not None:
        days &= _since(first.toordinal())
    if last is not None:
        days &= ALWAYS - _since(last.toordinal() + 1)
    return days


def these(days: Iterable[date]) -> Days:
    """Return the set of the given days."""
    ordinals = sorted({day.toordinal() for day in days})
    if not ordinals:
        return NEVER
    start = ordinals[0]
    bits = 0
    for ordinal in ordinals:
        bits |= 1 << (ordinal - start)
    return Days(start, ordinals[-1] + 1, bits)


def on_weekdays(*weekdays: int) -> Days:
    """Return every day that falls on one of the weekdays (0 is Monday), of all time."""
    return _everywhere(_all_year(sum(1 << weekday for weekday in set(weekdays))))


def in_months(*months: int) -> Days:
    """Return every day of the given months (1 to 12), of all years."""
    return on_dates((month, day) for month in months for day in range(1, _length(month) + 1))


def on_dates(dates: Iterable[tuple[int, int]]) -> Days:
    """Return every day whose month and day of the month are among `dates`, of all years."""
    pattern = 0
    for month, day in dates:
        pattern |= _ROW << (_FIRSTS[month - 1] + day - 1) * 7
    return _everywhere(pattern)


def _everywhere(pattern: int) -> Days:
    return Days(0, 0, 0, pattern, pattern)


def _length(month: int) -> int:
    return (*_FIRSTS[1:], _YEAR)[month - 1] - _FIRSTS[month - 1]


def _since(ordinal: int) -> Days:
    return Days(ordinal, ordinal, 0, 0, _EVERY)


def _first(days: Days) -> int:
    """Return the ordinal of the first day of a set that has one."""
    if days.bits:
        return days.start + (days.bits & -days.bits).bit_length() - 1
    at = days.stop
    while not (bits := _pattern_bits(days.after, at, _YEAR)):
        at += _YEAR
    return at + (bits & -bits).bit_length() - 1


def _normal(start: int, stop: int, bits: int, before: int, after: int) -> Days:
    """Return the normal form: the shortest stretch outside of which the patterns hold."""
    low = bits ^ _pattern_bits(before, start, stop - start)
    skipped = (low & -low).bit_length() - 1 if low else stop - start
    start, bits = start + skipped, bits >> skipped
    high = bits ^ _pattern_bits(after, start, stop - start)
    stop = start + high.bit_length()
    bits &= (1 << (stop - start)) - 1
    if start == stop:
        return _touching(start, before, after)
    return NEVER if _outside(start, stop, before, after) else Days(start, stop, bits, before, after)


def _touching(at: int, before: int, after: int) -> Days:
    if before == after:
        return Days(0, 0, 0, before, after)
    while not (bits := _pattern_bits(before ^ after, at - _YEAR, _YEAR)):
        at -= _YEAR
    at += bits.bit_length() - _YEAR
    return NEVER if _outside(at, at, before, after) else Days(at, at, 0, before, after)


def _outside(start: int, stop: int, before: int, after: int) -> bool:
    """Return whether all the days lie before the year 1 or after the year 9999."""
    return (not after and stop <= _LOWEST) or (not before and start > _HIGHEST)


def _within_calendar(days: Days) -> Days:
    """Return the set without what lies outside the years 1 to 9999, where it ends there."""
    low, high = _LOWEST, _HIGHEST + 1
    if low <= days.start and days.stop <= high:
        return days
    start, stop = days.start, days.stop
    if not days.before:
        start, stop = max(start, low), max(stop, low)
    if not days.after:
        start, stop = min(start, high), min(stop, high)
    return _normal(start, stop, days._window(start, stop), days.before, days.after)  # noqa: SLF001


def _smeared(bits: int, width: int) -> int:
    """Return `bits` spread over `width` further places upwards."""
    done = 0
    while done < width:
        step = min(done + 1, width - done)
        bits |= bits << step
        done += step
    return bits


def _all_year(row: int) -> int:
    return row * (_EVERY // _ROW)


@lru_cache(maxsize=4096)
def _moved_pattern(pattern: int, low: int, high: int) -> int:
    if pattern in {0, _EVERY}:
        return pattern
    row = 0
    for index in range(_YEAR):
        row |= pattern >> index * 7
    row &= _ROW
    moved = 0
    for distance in range(low, min(high, low + 6) + 1):
        turn = distance % 7
        moved |= (row << turn | row >> (7 - turn)) & _ROW
    return _all_year(moved)


def _pattern_bits(pattern: int, start: int, size: int) -> int:
    """Return what the pattern says of `size` days from the ordinal `start`."""
    if pattern == _EVERY:
        return (1 << size) - 1
    if not pattern or not size:
        return 0
    return _patterned(pattern, start, size)


@lru_cache(maxsize=4096)
def _patterned(pattern: int, start: int, size: int) -> int:
    row = pattern & _ROW
    if pattern == _all_year(row):
        turn = (start - 1) % 7  # ordinal 1 is a Monday
        turned = (row >> turn | row << (7 - turn)) & _ROW
        weeks = -(-size // 7)
        return turned * (((1 << weeks * 7) - 1) // _ROW) & ((1 << size) - 1)
    at = (start - 1) % _CYCLE + 1
    year = date.fromordinal(at).year
    offset = at - date(year, 1, 1).toordinal()
    bits, have = _year_bits(pattern, year)
    bits, have = bits >> offset, have - offset
    while have < size:
        year = year + 1 if year < 2000 else year - 399
        more, length = _year_bits(pattern, year)
        bits |= more << have
        have += length
    return bits & ((1 << size) - 1)


@lru_cache(maxsize=4096)
def _year_bits(pattern: int, year: int) -> tuple[int, int]:
    weekday = date(year, 1, 1).weekday()
    leap = date(year, 12, 31).timetuple().tm_yday == _YEAR
    bits = 0
    place = 0
    for index in range(_YEAR):
        if index == _FIRSTS[2] - 1 and not leap:
            continue
        bits |= (pattern >> (index * 7 + (weekday + place) % 7) & 1) << place
        place += 1
    return bits, place
