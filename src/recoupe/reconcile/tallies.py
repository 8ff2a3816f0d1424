"""Which figures are of one measure of one thing: the members of each series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from recoupe.reconcile.amounts import fits
from recoupe.reconcile.figures import Figure, amount_of
from recoupe.reconcile.joining import may_be_placed, one_scope, other_occasion, recalls
from recoupe.reconcile.occasions import Occasion, occasion


@dataclass(slots=True)
class Tally:
    """Figures that belong together, in order of time."""

    place: int
    figures: list[Figure] = field(default_factory=list)

    @property
    def events(self) -> set[str]:
        """The events its figures belong to."""
        return {figure.event for figure in self.figures if figure.event is not None}


class _Shelf:
    """Tallies found by what a figure must share with one to join it, so that few are looked at."""

    def __init__(self) -> None:
        self.tallies: list[Tally] = []
        self._by_key: dict[object, dict[int, Tally]] = {}

    def near(self, figure: Figure) -> list[Tally]:
        """Return the tallies that a figure may join, oldest first."""
        found: dict[int, Tally] = {}
        settings = _settings(figure)
        for key in (*settings, _UNSET, _number(figure)) if settings else (_ALL,):
            found.update(self._by_key.get((figure.counts, key), {}))
        return [found[place] for place in sorted(found)]

    def keep(self, figure: Figure, tally: Tally) -> None:
        """Make a tally known under the keys of one of its figures."""
        for key in (*(_settings(figure) or (_UNSET,)), _number(figure), _ALL):
            self._by_key.setdefault((figure.counts, key), {})[tally.place] = tally


_ALL, _UNSET = "all", "unset"


def _number(figure: Figure) -> tuple[str, float | None]:
    """Return the key by which a number is found again, however long after."""
    return "number", figure.quantity.value


def _settings(figure: Figure) -> tuple[object, ...]:
    """Return the stretches of time of a count, or the places of a state; nothing where they are not known."""
    if not figure.counts:
        return (figure.where,) if figure.where else ()
    if figure.as_of is None:
        return ()
    first, last = figure.as_of.earliest, figure.as_of.latest
    if first is None or last is None:
        return ()
    low, high = first.toordinal() // _STRETCH, last.toordinal() // _STRETCH
    return tuple(range(low - 1, high + 2)) if high - low <= _SPAN else ()


_STRETCH = 120  # days
_SPAN = 12  # stretches of time beyond which an uncertain date says nothing


def gather(figures: Sequence[Figure]) -> list[Tally]:
    """Return the figures of one measure in tallies, the same ones whatever order they come in.

    Figures of one event come first: they found the tallies that the others, which no event holds, may join.
    """
    shelf = _Shelf()
    for figure in sorted(figures, key=_founding):
        tally = _home(figure, shelf.near(figure))
        if tally is None:
            tally = Tally(place=len(shelf.tallies))
            shelf.tallies.append(tally)
        tally.figures.append(figure)
        shelf.keep(figure, tally)
    tallies = shelf.tallies
    for tally in tallies:
        tally.figures = in_order(tally.figures)
    return sorted(tallies, key=lambda tally: in_time(tally.figures[0]))


def in_order(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures in order of time; of counts that go on the lower first, where no date puts them in order."""
    waiting = sorted(figures, key=in_time)
    if not waiting or not all(figure.rises for figure in waiting):
        return waiting
    ends, reached = sorted(waiting, key=_end_of), 0
    ready: list[tuple[float, tuple[str, str, str, int], Figure]] = []
    order: dict[str, Figure] = {}
    for figure in sorted(waiting, key=lambda each: (_start_of(each), in_time(each))):
        while _end_of(ends[reached]) < _start_of(figure):
            if ends[reached].id in order:
                reached += 1
            else:
                _take(ready, order)
        heappush(ready, (amount_of(figure), in_time(figure), figure))
    while ready:
        _take(ready, order)
    return list(order.values())


def _take(
    ready: list[tuple[float, tuple[str, str, str, int], Figure]], order: dict[str, Figure]
) -> None:
    figure = heappop(ready)[2]
    order[figure.id] = figure


def _start_of(figure: Figure) -> tuple[str, float]:
    """Return the first moment at which a figure may hold; the hour counts only where the day is known."""
    if figure.as_of is None or figure.as_of.earliest is None:
        return "", 0.0
    hour = figure.hour[0] if figure.hour and figure.as_of.is_day else 0.0
    return figure.as_of.earliest.isoformat(), hour


def _end_of(figure: Figure) -> tuple[str, float]:
    if figure.as_of is None or figure.as_of.latest is None:
        return "9999", 0.0
    hour = figure.hour[1] if figure.hour and figure.as_of.is_day else 24.0
    return figure.as_of.latest.isoformat(), hour


def in_time(figure: Figure) -> tuple[str, str, str, int]:
    """Return a total sort key: when a figure holds, then where it stands."""
    as_of = figure.as_of
    latest = as_of.latest.isoformat() if as_of and as_of.latest else "9999"
    earliest = as_of.earliest.isoformat() if as_of and as_of.earliest else latest
    return earliest, latest, figure.fact.article, figure.fact.quantity.number.start


def _founding(figure: Figure) -> tuple[bool, bool, int, tuple[str, str, str, int]]:
    """The widest population first, then figures that an event holds."""
    return figure.part, figure.event is None, -len(figure.who), in_time(figure)


def _home(figure: Figure, tallies: Sequence[Tally]) -> Tally | None:
    fitting = [tally for tally in tallies if _may_join(figure, tally)]
    if not fitting or (len(fitting) > 1 and _at_sea(figure, fitting)):
        return None
    return max(fitting, key=lambda tally: (_ties(figure, tally), -tally.place))


def _at_sea(figure: Figure, tallies: Sequence[Tally]) -> bool:
    """Whether nothing tells to which of several tallies a count belongs: no date, no event, no number of theirs."""
    if not figure.counts or figure.as_of is not None or figure.event is not None:
        return False
    return not any(fits(figure.quantity, each.quantity) for one in tallies for each in one.figures)


def _ties(figure: Figure, tally: Tally) -> tuple[bool, bool, bool, float, int]:
    """Return how well a figure fits a tally: a number told again first, then its event, its size and how many fit."""
    again = any(recalls(figure, other) for other in tally.figures)
    same_event = any(figure.is_of(other) for other in tally.figures)
    alike = any(fits(figure.quantity, other.quantity) for other in tally.figures)
    return (
        again,
        same_event,
        alike,
        -min(_distance(figure, each) for each in tally.figures),
        len(tally.figures),
    )


def _distance(one: Figure, other: Figure) -> float:
    first, second = one.quantity.value, other.quantity.value
    if not first or not second:
        return 1.0
    return abs(first - second) / max(abs(first), abs(second))


def _of_a_day(one: Figure, other: Figure) -> bool:
    """Whether two counts are of one day's march, though nothing joined the reports of it."""
    return one.recurs and occasion(one, other) is Occasion.SAME


_LOOKED = (
    24  # members that a figure is held against: enough for any story, few enough for an archive
)


def _may_join(figure: Figure, tally: Tally) -> bool:
    members = tally.figures[-_LOOKED:]
    heard = any(recalls(figure, other) and one_scope(figure, other) for other in members)
    if not all(
        one_scope(figure, other) or (heard and may_be_placed(figure, other)) for other in members
    ):
        return False
    if any(other_occasion(figure, other) for other in members):
        return False
    if figure.counts and figure.event is not None and tally.events:
        known = figure.plan or figure.event in tally.events or bool(figure.kin & tally.events)
        return known or any(recalls(figure, other) or _of_a_day(figure, other) for other in members)
    return True
