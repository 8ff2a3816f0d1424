"""A time axis: days to percent of the width, long silences folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_FOLD = 0.35  # a silence longer than this share of the whole is folded
_FOLDED = 8.0  # … to this much of the width
_SHORT = 92  # days drawn as they are, not as whole months
_DAYS = (1, 2, 7, 14)  # steps between ticks that stand for days


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of days drawn at one scale, from `left` to `right` percent."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Return the place of a day."""
        length = max((self.last - self.first).days, 1)
        share = min(max((day - self.first).days / length, 0.0), 1.0)
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One or more segments with folds between them, in order."""

    segments: tuple[Segment, ...]

    @property
    def first(self) -> date:
        """The first day drawn."""
        return self.segments[0].first

    @property
    def last(self) -> date:
        """The last day drawn."""
        return self.segments[-1].last

    @property
    def folds(self) -> tuple[float, ...]:
        """Where days are left out."""
        return tuple((one.right + two.left) / 2 for one, two in pairwise(self.segments))

    def at(self, day: date) -> float:
        """Return the place of a day in percent; one that is folded away stands at the fold."""
        for segment in self.segments:
            if day <= segment.last:
                return segment.at(max(day, segment.first))
        return self.segments[-1].right

    def around(self, windows: Iterable[tuple[date, date]]) -> Scale:
        """Return the scale with the segments that `windows` touch, each wider where others are gone."""
        placed = tuple(windows)
        kept = [
            (one.first, one.last)
            for one in self.segments
            if any(first <= one.last and one.first <= last for first, last in placed)
        ]
        return Scale(segments=_lay(kept)) if 0 < len(kept) < len(self.segments) else self


def straight(first: date, last: date) -> Scale:
    """Return one even scale."""
    return Scale(segments=(Segment(first=first, last=last, left=0.0, right=100.0),))


def folded(windows: Iterable[tuple[date, date]]) -> Scale:
    """Return a scale of whole months over `windows`, the longest silence folded where it would waste the room."""
    placed = sorted(windows)
    if (max(last for _, last in placed) - placed[0][0]).days <= _SHORT:
        return straight(*_padded(placed))
    spans = _merge(sorted((first.replace(day=1), _month_end(last)) for first, last in placed))
    total = (spans[-1][1] - spans[0][0]).days or 1
    gaps = [(right[0] - left[1]).days for left, right in pairwise(spans)]
    cuts = [place for place, gap in enumerate(gaps) if gap / total > _FOLD]
    if not cuts:
        return straight(spans[0][0], spans[-1][1])
    groups: list[list[tuple[date, date]]] = [[]]
    for place, span in enumerate(spans):
        groups[-1].append(span)
        if place in cuts:
            groups.append([])
    return Scale(segments=_lay([(group[0][0], group[-1][1]) for group in groups]))


def _padded(windows: Sequence[tuple[date, date]]) -> tuple[date, date]:
    """Return the days of a short story with a little room on both sides."""
    first, last = min(one for one, _ in windows), max(two for _, two in windows)
    room = timedelta(days=max(1, (last - first).days // 12))
    return first - room, last + 2 * room


def _lay(spans: Sequence[tuple[date, date]]) -> tuple[Segment, ...]:
    """Share the width: each stretch by its length, but at least a sixth."""
    room = 100.0 - _FOLDED * (len(spans) - 1)
    lengths = [max((last - first).days, 1) for first, last in spans]
    floor = sum(lengths) / 6
    weights = [max(length, floor) for length in lengths]
    segments = []
    left = 0.0
    for (first, last), weight in zip(spans, weights, strict=True):
        width = room * weight / sum(weights)
        segments.append(Segment(first=first, last=last, left=left, right=left + width))
        left += width + _FOLDED
    return tuple(segments)


def _merge(spans: list[tuple[date, date]]) -> list[tuple[date, date]]:
    merged: list[tuple[date, date]] = []
    for first, last in spans:
        if merged and first <= merged[-1][1] + timedelta(days=1):
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def month_starts(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of every month from `first` to `last`."""
    days = []
    day = first.replace(day=1)
    if day < first:
        day = (day + timedelta(days=32)).replace(day=1)
    while day <= last:
        days.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return tuple(days)


def ticks(segment: Segment, most: int) -> tuple[tuple[date, str], ...]:
    """Return the days to mark in a segment with the unit of each label (year, month or day), `most` at most."""
    length = (segment.last - segment.first).days
    if length <= _SHORT:
        step = next((one for one in _DAYS if length // one <= most), 31)
        turns = range(1, length, step) if step < 31 else range(0)
        days = tuple(segment.first + timedelta(days=turn) for turn in turns)
        if days:
            return tuple((day, "day") for day in days)
    months = month_starts(segment.first, segment.last)
    if len(months) <= most + 1:
        return tuple((day, "month") for day in months)
    quarters = tuple(day for day in months if day.month in {1, 4, 7, 10})
    if len(quarters) <= most + 1:
        return tuple((day, "month") for day in quarters)
    years = tuple(day for day in months if day.month == 1)
    step = 1
    while len(years) / step > most + 1:
        step = {1: 2, 2: 5, 5: 10, 10: 20, 20: 50, 50: 100}.get(step, step * 2)
    return tuple((day, "year") for day in years if day.year % step == 0)
