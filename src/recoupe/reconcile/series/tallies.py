"""Which figures are of one measure of one thing: the members of each series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush

from recoupe.reconcile.series.amounts import fits
from recoupe.reconcile.series.figures import Figure, amount_of, days_between, is_later
from recoupe.reconcile.series.joining import may_be_placed, one_scope, other_occasion, recalls
from recoupe.reconcile.series.occasions import Occasion, occasion


@dataclass(slots=True)
class Tally:
    """Figures that belong together, in order of time, with the events and places they are of."""

    place: int
    figures: list[Figure] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    places: set[frozenset[str]] = field(default_factory=set)

    def add(self, figure: Figure) -> None:
        """Take in a figure."""
        self.figures.append(figure)
        self.places.add(figure.where)
        if figure.event is not None:
            self.events.add(figure.event)

    def is_elsewhere(self, figure: Figure) -> bool:
        """Whether a figure of one place of several finds none of that place here, or all of another."""
        local = figure.local or (figure.counts and self.figures[0].local)
        return local and self.places != {figure.where}


class _Shelf:
    """Tallies found by what a figure must share with one to join it, so that few are looked at."""

    def __init__(self) -> None:
        self.tallies: list[Tally] = []
        self._by_key: dict[object, dict[int, Tally]] = {}

    def near(self, figure: Figure) -> list[Tally]:
        """Return the tallies that a figure may join, oldest first."""
        found: dict[int, Tally] = {}
        settings = _settings(figure, figure.reach)
        for key in (*settings, _UNSET, *_marks(figure)) if settings else (_ALL,):
            found.update(self._by_key.get((figure.counts, key), {}))
        return [found[place] for place in sorted(found)]

    def keep(self, figure: Figure, tally: Tally) -> None:
        """Make a tally known under the keys of one of its figures."""
        for key in (*(_settings(figure, 0) or (_UNSET,)), *_marks(figure), _ALL):
            self._by_key.setdefault((figure.counts, key), {})[tally.place] = tally


_ALL, _UNSET = "all", "unset"


def _marks(figure: Figure) -> tuple[object, ...]:
    """Return the keys by which a number, or what is told of an event, is found again, however long after."""
    number = ("number", figure.quantity.value)
    return (number,) if figure.told_with is None else (number, ("event", figure.told_with))


def _settings(figure: Figure, reach: int) -> tuple[object, ...]:
    """Return the stretches of time of a count, or the places of a state; nothing where they are not known."""
    if not figure.counts:
        return (figure.where,) if figure.where else ()
    if figure.as_of is None:
        return ()
    first, last = figure.as_of.earliest, figure.as_of.latest
    if first is None or last is None or (last - first).days > _SPAN:
        return ()
    return tuple(
        range((first.toordinal() - reach) // _STRETCH, (last.toordinal() + reach) // _STRETCH + 1)
    )


_STRETCH = 30  # days
_SPAN = 1500  # days beyond which an uncertain date says nothing


def gather(figures: Sequence[Figure]) -> list[Tally]:
    """Return the figures of one measure in tallies, the same ones whatever order they come in.

    Figures of one event come first: they found the tallies that the others, which no event holds, may join.
    """
    shelf, telling = _Shelf(), defaultdict[object, set[str]](set)
    for figure in figures:
        telling[_number(figure)].add(figure.fact.article)
    figures = [_recalling(figure, figures) for figure in figures]
    for figure in sorted(figures, key=lambda each: _founding(each, len(telling[_number(each)]))):
        tally = _home(figure, shelf.near(figure))
        if tally is None:
            tally = Tally(place=len(shelf.tallies))
            shelf.tallies.append(tally)
        tally.add(figure)
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


def _recalling(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """Return a toll told again years after, or beside a higher one, as of when another article gave it first."""
    if not figure.rises or not figure.quantity.value or figure.local:
        return figure
    beside = any(
        each.fact.article == figure.fact.article
        and amount_of(each) > amount_of(figure)
        and (each.calamity or each.speaker == figure.speaker != "")
        for each in figures
    )
    told = [
        each
        for each in figures
        if each.quantity.value == figure.quantity.value
        and (is_later(figure, each) if beside else figure.looks_back)
        and (beside or days_between(each, figure) > figure.reach)
    ]
    return replace(figure, as_of=min(told, key=in_time).as_of) if told else figure


def _number(figure: Figure) -> object:
    return figure.where, figure.quantity.value


def _founding(
    figure: Figure, articles: int
) -> tuple[bool, int, bool, int, tuple[str, str, str, int]]:
    """The widest population first, then figures that an event holds, then those that most articles give."""
    return figure.part, -articles, figure.event is None, -len(figure.who), in_time(figure)


def _home(figure: Figure, tallies: Sequence[Tally]) -> Tally | None:
    fitting = [
        tally for tally in tallies if not tally.is_elsewhere(figure) and _may_join(figure, tally)
    ]
    if not fitting or (len(fitting) > 1 and _at_sea(figure, fitting)):
        return None
    return max(fitting, key=lambda tally: (_ties(figure, tally), -tally.place))


def _at_sea(figure: Figure, tallies: Sequence[Tally]) -> bool:
    """Whether nothing tells to which of several tallies a count belongs: no date, no event, no number of theirs."""
    if not figure.counts or figure.as_of is not None or figure.event is not None:
        return False
    return not any(fits(figure.quantity, each.quantity) for one in tallies for each in one.figures)


def _ties(figure: Figure, tally: Tally) -> tuple[bool | float, ...]:
    """Return how well a figure fits a tally: a number told again first, then its event, its size and how many fit."""
    again = any(recalls(figure, other) for other in tally.figures)
    same_event = any(figure.is_of(other) for other in tally.figures)
    alike = any(fits(figure.quantity, other.quantity) for other in tally.figures)
    return (
        any(other.quantity.value in figure.replaces for other in tally.figures),
        again,
        same_event,
        figure.where in tally.places,
        figure.falls and any(figure.who == other.who for other in tally.figures),
        figure.recurs and any(figure.as_of == each.as_of for each in tally.figures),
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
    if not _in_scope(figure, members) or not _one_event(figure, tally, members):
        return False
    return not any(other_occasion(figure, other) for other in members)


def _one_event(figure: Figure, tally: Tally, members: Sequence[Figure]) -> bool:
    """Whether nothing says that a figure is of another event than a tally."""
    if not figure.counts or figure.event is None or not tally.events or figure.plan:
        return True
    if figure.event in tally.events or figure.kin & tally.events:
        return True
    return any(
        recalls(figure, other) or _of_a_day(figure, other) or _of_one_name(figure, other)
        for other in members
    )


def _of_one_name(one: Figure, other: Figure) -> bool:
    """Whether two counts are of one candidate, or of one place that a disaster hit, though of two events."""
    if one.once and not one.recurs:
        return bool(one.who) and one.who == other.who
    return one.calamity and other.calamity and bool(one.where) and one.where == other.where


def _in_scope(figure: Figure, members: Sequence[Figure]) -> bool:
    """Whether a figure counts the same people in the same place as all members, or is a state they tell again."""
    if figure.counts:
        return all(one_scope(figure, other) for other in members)
    other_scope = [other for other in members if not one_scope(figure, other)]
    if not all(may_be_placed(figure, other) for other in other_scope):
        return False
    return not other_scope or any(
        recalls(figure, other) and one_scope(figure, other) for other in members
    )
