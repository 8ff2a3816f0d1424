"""Marches, strikes and votes that follow each other: one series, a round for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.reconcile.series.figures import Figure
from recoupe.reconcile.series.tallies import Tally, in_time

_WEEK = 7  # days within which a round is dated


def in_rounds(tallies: Sequence[Tally]) -> list[Tally]:
    """Return the tallies, those of one place that recur on different days put in one, a round for each."""
    alike: dict[object, list[Tally]] = defaultdict(list)
    for place, tally in enumerate(tallies):
        first = tally.figures[0]
        key = (first.where, first.who, first.part) if _is_dated(tally) else place
        alike[key].append(tally)
    return [one for group in alike.values() for one in _chained(group)]


def _is_dated(tally: Tally) -> bool:
    """Whether a tally recurs and its day is known well enough to set it beside others."""
    if not tally.figures[0].recurs or len({(each.where, each.who) for each in tally.figures}) > 1:
        return False
    return _day(tally) is not None


def _day(tally: Tally) -> tuple[date, date] | None:
    """Return the narrowest window that a figure of a tally gives."""
    windows = [
        (each.as_of.latest - each.as_of.earliest, each.as_of.earliest, each.as_of.latest)
        for each in tally.figures
        if each.as_of is not None and each.as_of.earliest and each.as_of.latest
    ]
    if not windows or min(windows)[0].days > _WEEK:
        return None
    return min(windows)[1:]


def _chained(group: Sequence[Tally]) -> list[Tally]:
    """Return one tally of those that do not overlap in time, and the others by themselves."""
    rounds: list[Tally] = []
    alone: list[Tally] = []
    for tally in sorted(group, key=lambda each: (-len(each.figures), in_time(each.figures[0]))):
        clear = all(_follows(tally, other) or _follows(other, tally) for other in rounds)
        (rounds if clear else alone).append(tally)
    if len(rounds) < 2:
        return [*rounds, *alone]
    rounds.sort(key=lambda each: _day(each) or (date.max, date.max))
    figures: list[Figure] = [
        replace(figure, round=number)
        for number, tally in enumerate(rounds, 1)
        for figure in tally.figures
    ]
    return [Tally(place=min(each.place for each in rounds), figures=figures), *alone]


def _follows(second: Tally, first: Tally) -> bool:
    one, other = _day(first), _day(second)
    return one is not None and other is not None and one[1] < other[0]
