"""Which figures are of one measure of one thing: the members of each series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.model.record import FactKind
from recoupe.reconcile.figures import Figure, fits, is_later, rivals


@dataclass(slots=True)
class Tally:
    """Figures that belong together, in order of time."""

    figures: list[Figure] = field(default_factory=list)

    @property
    def events(self) -> set[str]:
        """The events its figures belong to."""
        return {figure.event for figure in self.figures if figure.event is not None}


def gather(figures: Sequence[Figure]) -> list[Tally]:
    """Return the figures of one measure in tallies, the same ones whatever order they come in.

    Figures of one event come first: they found the tallies that the others, which no event holds, may join.
    """
    tallies: list[Tally] = []
    for figure in sorted(figures, key=_founding):
        tally = _home(figure, tallies)
        if tally is None:
            tallies.append(Tally([figure]))
        else:
            tally.figures.append(figure)
    for tally in tallies:
        tally.figures.sort(key=in_time)
    return sorted(tallies, key=lambda tally: in_time(tally.figures[0]))


def in_time(figure: Figure) -> tuple[str, str, str, int]:
    """Return a total sort key: when a figure holds, then where it stands."""
    as_of = figure.as_of
    latest = as_of.latest.isoformat() if as_of and as_of.latest else "9999"
    earliest = as_of.earliest.isoformat() if as_of and as_of.earliest else latest
    return earliest, latest, figure.fact.article, figure.fact.quantity.number.start


def _founding(figure: Figure) -> tuple[bool, bool, int, tuple[str, str, str, int]]:
    """The widest population first, then figures that an event holds."""
    part = figure.fact.part_of is not None
    return part, figure.event is None, -len(figure.who), in_time(figure)


def _home(figure: Figure, tallies: Sequence[Tally]) -> Tally | None:
    fitting = [tally for tally in tallies if _may_join(figure, tally)]
    if not fitting:
        return None
    return max(fitting, key=lambda tally: (_ties(figure, tally), -tallies.index(tally)))


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


def _may_join(figure: Figure, tally: Tally) -> bool:
    if not all(_one_scope(figure, other) for other in tally.figures):
        return False
    if any(_other_occasion(figure, other) for other in tally.figures):
        return False
    if figure.fact.kind is FactKind.EVENT_COUNT:
        return figure.event is None or not tally.events or figure.event in tally.events
    return True


def _one_scope(one: Figure, other: Figure) -> bool:
    """The same people, or a part of them, in the same place; a part of a figure stands apart from the whole."""
    if (one.fact.part_of is None) != (other.fact.part_of is None):
        return False
    if not _one_place(one, other):
        return False
    if one.who == other.who:
        return True
    return bool(one.who and other.who) and (one.who < other.who or other.who < one.who)


def _one_place(one: Figure, other: Figure) -> bool:
    if one.where == other.where:
        return True
    tied = one.event is not None and one.event == other.event
    if one.fact.kind is FactKind.EVENT_COUNT:
        return tied or not (one.where and other.where)
    return not (one.where and other.where) and fits(one.quantity, other.quantity)


def _other_occasion(one: Figure, other: Figure) -> bool:
    """Whether two figures cannot be of one thing: too far apart, or an article gives both and tells no reason."""
    if one.fact.kind is FactKind.EVENT_COUNT and _apart(one, other):
        return True
    if one.fact.article != other.fact.article:
        return _far(one, other)
    if fits(one.quantity, other.quantity):
        return False
    explained = is_later(one, other) or is_later(other, one) or one.fact.remark or other.fact.remark
    return not explained and not rivals(one, other)


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
