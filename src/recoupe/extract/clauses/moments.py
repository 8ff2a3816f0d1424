"""Moments: which time expression dates which clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from recoupe.annotate.text.words import Word
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import (
    Amount,
    Between,
    Direction,
    Either,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Period,
    Recurring,
    Repeated,
    Shift,
    Vague,
)
from recoupe.model.timex import CREATION, Relation, Timex, TimexType


class Side(Enum):
    """Where a time lies from the day of publication, as far as the words tell."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What dates a clause: the ids of its time expressions, the deciding one first.

    `relation` is how the event stands to it, `side` where it lies from the publication. `vague` tells that
    no date can come of it (« récemment »); `inherited` that the words stand in another clause; `aimed`
    that it is a date looked forward to (« pour le 8 novembre »), `later` that its own words
    put it after the publication.
    """

    timexes: tuple[Timex, ...]
    relation: str
    side: Side
    vague: bool = False
    inherited: bool = False
    aimed: bool = False
    later: bool = False


def place_timexes(
    words: Sequence[Word], clauses: Sequence[Clause], timexes: Sequence[Timex]
) -> Mapping[int, tuple[Timex, ...]]:
    """Return the time expressions of each clause (by its position): those that stand in its own words."""
    owner = {at: index for index, clause in enumerate(clauses) for at in clause.own}
    placed: dict[int, list[Timex]] = {}
    for timex in timexes:
        at = next((i for i, word in enumerate(words) if word.span.end > timex.span.start), None)
        if at is not None and at in owner:
            placed.setdefault(owner[at], []).append(timex)
    return {index: tuple(each) for index, each in placed.items()}


def is_dating(timex: Timex) -> bool:
    """Whether a time expression can say when: not a duration, not a habit."""
    if timex.type in (TimexType.DURATION, TimexType.SET):
        return False
    return not isinstance(timex.meaning, (Amount, Repeated))


def is_own(moment: Moment | None) -> bool:
    """Whether a clause has a date of its own, in its own words."""
    return moment is not None and not moment.vague and not moment.inherited


def moment_of(
    clause: Clause, timexes: Sequence[Timex], words: Sequence[Word], published: EdtfDate | None
) -> Moment | None:
    """Return the moment of a clause from the time expressions among its own words, or None."""
    dating = [timex for timex in timexes if is_dating(timex)]
    if not dating or clause.verb is None:
        return None
    firm = [timex for timex in dating if not isinstance(timex.meaning, Vague)]
    dating = firm or dating
    head = words[clause.verb.head].span
    first = min(dating, key=lambda timex: _rank(timex, head.start))
    return make_moment(_listed(first, dating, words), published)


def _listed(first: Timex, timexes: Sequence[Timex], words: Sequence[Word]) -> list[Timex]:
    """Return the deciding expression with those listed after it: « en 1964, 2008 et 2012 »."""
    listed = [first]
    for timex in sorted(timexes, key=lambda each: each.span):
        end = listed[-1].span.end
        between = [word for word in words if end <= word.span.start < timex.span.start]
        if timex.span.start >= end and len(between) <= 1:
            listed.append(timex)
    return listed


def make_moment(
    timexes: Sequence[Timex], published: EdtfDate | None, *, inherited: bool = False
) -> Moment:
    """Return the moment that `timexes` make, the first one deciding."""
    first = timexes[0]
    return Moment(
        timexes=tuple(timexes),
        relation=first.relation.value,
        side=side_of(first, published),
        vague=isinstance(first.meaning, Vague),
        inherited=inherited,
        later=isinstance(first.meaning, Fixed)
        and not first.done
        and side_of(first, published) is Side.AHEAD,
    )


def _rank(timex: Timex, head: int) -> tuple[bool, bool, int]:
    """A date before a vague word; what can date before what only bounds; then the nearest to the verb."""
    vague = isinstance(timex.meaning, Vague)
    return vague, isinstance(timex.meaning, OfEvent), abs(timex.span.start - head)


def side_of(timex: Timex, published: EdtfDate | None) -> Side:
    """Return on which side of the publication a time expression lies."""
    if timex.today:
        return Side.NOW
    date = timex.date.date if timex.date else None
    fixed = timex.meaning.date if isinstance(timex.meaning, Fixed) else date
    if fixed is not None and published is not None:
        known = _compared(fixed, published)
        if known is not Side.UNSAID:
            return known
    if timex.anchor not in (None, CREATION):
        return Side.UNSAID  # « onze jours plus tard » counts from another day
    return _direction(timex.meaning)


def _compared(date: EdtfDate, published: EdtfDate) -> Side:
    if date.latest and published.earliest and date.latest < published.earliest:
        return Side.PAST
    if date.earliest and published.latest and date.earliest > published.latest:
        return Side.AHEAD
    if date.is_day and published.is_day:
        return Side.NOW
    return Side.UNSAID


def _direction(meaning: Meaning) -> Side:
    if isinstance(meaning, (Recurring, Vague, OfEvent)):
        return _SIDES.get(meaning.direction, Side.UNSAID)
    if isinstance(meaning, Shift):
        return _sign(meaning.high if meaning.high is not None else meaning.low)
    if isinstance(meaning, Period):
        return _sign(meaning.offset)
    if isinstance(meaning, From):
        return _direction(meaning.base)
    if isinstance(meaning, Between) and meaning.start is not None:
        return _direction(meaning.start)
    if isinstance(meaning, Either):
        sides = {_direction(reading) for reading in meaning.readings}
        return sides.pop() if len(sides) == 1 else Side.UNSAID
    return Side.UNSAID


_SIDES = {
    Direction.PAST: Side.PAST,
    Direction.BEFORE: Side.PAST,
    Direction.NOW: Side.NOW,
    Direction.FUTURE: Side.AHEAD,
    Direction.AFTER: Side.AHEAD,
}


def _sign(value: int | None) -> Side:
    if value is None:
        return Side.UNSAID
    return Side.PAST if value < 0 else Side.AHEAD if value > 0 else Side.NOW


_RELATIONS = {
    ClauseKind.WHEN: Relation.IN,
    ClauseKind.AFTER: Relation.AFTER,
    ClauseKind.BEFORE: Relation.BEFORE,
    ClauseKind.SINCE: Relation.SINCE,
}


def relation_through(kind: ClauseKind) -> Relation | None:
    """Return how an event stands to what a subordinate clause dates: « lorsque », « après que »."""
    return _RELATIONS.get(kind)
