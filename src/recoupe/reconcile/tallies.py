"""Which figures are of one measure of one thing: the members of each series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush

from recoupe.model.record import FactKind
from recoupe.model.timex import CREATION
from recoupe.reconcile.figures import Figure, fits, is_later, rivals
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
        for key in (*settings, _UNSET) if settings else (_ALL,):
            found.update(self._by_key.get((_counts(figure), key), {}))
        return [found[place] for place in sorted(found)]

    def keep(self, figure: Figure, tally: Tally) -> None:
        """Make a tally known under the keys of one of its figures."""
        for key in (*(_settings(figure) or (_UNSET,)), _ALL):
            self._by_key.setdefault((_counts(figure), key), {})[tally.place] = tally


_ALL, _UNSET = "all", "unset"


def _counts(figure: Figure) -> bool:
    return figure.fact.kind is FactKind.EVENT_COUNT


def _settings(figure: Figure) -> tuple[object, ...]:
    """Return the stretches of time of a count, or the places of a state; nothing where they are not known."""
    if not _counts(figure):
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


def with_company(figures: Sequence[Figure]) -> list[Figure]:
    """Return counts of one moment as their article has them side by side: alone or not, and of which event."""
    beside: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        beside[figure.fact.article, figure.where, figure.who, figure.part].append(figure)
    found = [
        _accompanied(figure, group) if figure.once else figure
        for group in beside.values()
        for figure in group
    ]
    return [_recognised(figure, found) if figure.recurs else figure for figure in found]


def _recognised(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """Return a figure that belongs to the one event of which its speaker gives that number elsewhere."""
    if figure.event is not None:
        return figure
    twins = [
        each
        for each in figures
        if each.event is not None
        and (each.where, each.who, each.part) == (figure.where, figure.who, figure.part)
        and each.quantity.value == figure.quantity.value is not None
        and not rivals(each, figure)
        and occasion(each, figure) is not Occasion.OTHER
    ]
    events = {each.event for each in twins}
    return replace(figure, event=twins[0].event) if len(events) == 1 else figure


def _accompanied(figure: Figure, group: Sequence[Figure]) -> Figure:
    """Return a figure that belongs to the event of the one it is set against: « 80.000 selon la CGT »."""
    single = all(_same_or_rival(figure, each) for each in group)
    rival = [each for each in group if each.event is not None and rivals(figure, each)]
    events = {each.event for each in rival}
    if figure.event is not None or len(events) != 1 or occasion(figure, rival[0]) is Occasion.OTHER:
        return replace(figure, single=single)
    undated = figure.as_of is None or figure.fact.as_of_from == CREATION
    as_of = rival[0].as_of if undated else figure.as_of
    return replace(figure, single=single, event=rival[0].event, as_of=as_of)


def _same_or_rival(one: Figure, other: Figure) -> bool:
    if fits(one.quantity, other.quantity) or rivals(one, other):
        return True
    return occasion(one, other) is Occasion.OTHER


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
        heappush(ready, (_amount(figure), in_time(figure), figure))
    while ready:
        _take(ready, order)
    return list(order.values())


def _take(
    ready: list[tuple[float, tuple[str, str, str, int], Figure]], order: dict[str, Figure]
) -> None:
    figure = heappop(ready)[2]
    order[figure.id] = figure


def _amount(figure: Figure) -> float:
    quantity = figure.quantity
    return quantity.value or quantity.low or quantity.high or 0.0


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
    if not fitting:
        return None
    return max(fitting, key=lambda tally: (_ties(figure, tally), -tally.place))


def _ties(figure: Figure, tally: Tally) -> tuple[bool, bool, float, int]:
    same_event = figure.event is not None and figure.event in tally.events
    alike = any(fits(figure.quantity, other.quantity) for other in tally.figures)
    return (
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


_LOOKED = (
    24  # members that a figure is held against: enough for any story, few enough for an archive
)


def _may_join(figure: Figure, tally: Tally) -> bool:
    members = tally.figures[-_LOOKED:]
    if not all(_one_scope(figure, other) for other in members):
        return False
    if any(_other_occasion(figure, other) for other in members):
        return False
    if figure.fact.kind is FactKind.EVENT_COUNT:
        return figure.event is None or not tally.events or figure.event in tally.events
    return True


def _one_scope(one: Figure, other: Figure) -> bool:
    """The same people, or a part of them, in the same place; a part of a figure stands apart from the whole."""
    if one.part != other.part:
        return False
    if not _one_place(one, other):
        return False
    if one.who == other.who:
        return True
    return bool(one.who and other.who) and (one.who < other.who or other.who < one.who)


def _one_place(one: Figure, other: Figure) -> bool:
    if one.where == other.where:
        return True
    if one.once and one.where and other.where:
        return False
    if one.local or other.local or _lesser(one, other) or _lesser(other, one):
        return False
    tied = one.event is not None and one.event == other.event
    if one.fact.kind is FactKind.EVENT_COUNT:
        return tied or not (one.where and other.where)
    return not (one.where and other.where) and fits(one.quantity, other.quantity)


def _lesser(one: Figure, other: Figure) -> bool:
    """Whether one counts a province of what the other counts: fewer, and the other names no place."""
    if not one.division or other.where or fits(one.quantity, other.quantity):
        return False
    return _amount(one) < _amount(other)


def _other_occasion(one: Figure, other: Figure) -> bool:
    """Whether two figures cannot be of one thing: too far apart, or an article gives both and tells no reason."""
    if one.fact.kind is FactKind.EVENT_COUNT and _apart(one, other):
        return True
    if one.once and _other_moment(one, other):
        return True
    if one.fact.article != other.fact.article:
        return _far(one, other)
    if fits(one.quantity, other.quantity):
        return False
    if one.once and one.where != other.where:
        return True
    explained = is_later(one, other) or is_later(other, one) or one.fact.remark or other.fact.remark
    return not explained and not rivals(one, other)


def _other_moment(one: Figure, other: Figure) -> bool:
    """Whether two counts of one moment may be of two: what recurs is of one only where that is known."""
    which = occasion(one, other)
    if which is Occasion.OTHER or fits(one.quantity, other.quantity):
        return which is Occasion.OTHER
    if which is Occasion.SAME and one.recurs:
        return False
    if "correction" in {one.fact.remark, other.fact.remark}:
        return which is Occasion.UNKNOWN and one.recurs
    if which is Occasion.UNKNOWN and (one.recurs or _another_count(one, other)):
        return True
    return not (one.single and other.single)


def _another_count(one: Figure, other: Figure) -> bool:
    """Whether one speaker gives two figures of a moment that no recount explains: two marches, not one."""
    if not one.speaker or one.speaker != other.speaker:
        return False
    low, high = sorted((_amount(one), _amount(other)))
    return high >= _RECOUNTED * low and not fits(one.quantity, other.quantity)


_RECOUNTED = 1.5  # a speaker's own count of one moment changes by less


def _apart(one: Figure, other: Figure) -> bool:
    if one.as_of is None or other.as_of is None:
        return False
    ends = [(date.earliest or date.latest, date.latest) for date in (one.as_of, other.as_of)]
    (_, end), (start, _) = sorted(ends, key=lambda pair: str(pair[0]))
    return (
        end is not None and start is not None and (start - end).days > min(one.reach, other.reach)
    )


def _far(one: Figure, other: Figure) -> bool:
    """Amounts of another order are of another thing, where nothing but the unit says what they are."""
    if one.fact.cue and other.fact.cue and one.fact.cue == other.fact.cue:
        return False
    first, second = one.quantity.value, other.quantity.value
    plain = one.fact.measure == other.fact.measure and one.fact.kind is FactKind.STOCK
    if not plain or not one.loose or not first or not second:
        return False
    return max(first, second) > 2 * min(first, second)
