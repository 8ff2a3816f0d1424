"""Events that may be one though nothing joined them: what they counted may still be one tally."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.model.notation import days_of
from recoupe.model.timeline import Event

_NARROW = 3  # days: two dates as narrow as that were compared when records were joined
_GOES_ON = 15  # days in which one fire or flood may be told again, by the day it has come to
_MONTHS = 75  # days in which one outbreak may be told again
_MOST = 40  # events of a kind that are held against each other: a story has a few disasters, an archive many


def kin_of(
    events: Sequence[Event],
    calamities: frozenset[str],
    tolls: frozenset[str],
    lasting: frozenset[str],
) -> Mapping[str, frozenset[str]]:
    """Return for each event of a calamity those it may be one with, told apart by no article.

    One of the two is undated, or both are of one place within days: a fire that goes on. `tolls` are the kinds as
    which what came of a calamity may be told.

    « 2 000 morts » of a quake whose day an article does not tell goes on from « 296 morts » of the one that is dated.
    """
    found: dict[str, set[str]] = defaultdict(set)
    told = [event for event in events if event.kind in calamities | tolls][:_MOST]
    for one, other in combinations(told, 2):
        if {one.kind, other.kind} & calamities and _may_be_one(
            one, other, _MONTHS if {one.kind, other.kind} & lasting else _GOES_ON
        ):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return {event: frozenset(kin) for event, kin in found.items()}


def _may_be_one(one: Event, other: Event, reach: int) -> bool:
    if set(one.articles) & set(other.articles):
        return False
    first, second = days_of(one.date.date), days_of(other.date.date)
    vague = any(days.size is None or days.size > _NARROW for days in (first, second))
    if vague and first & second:
        return True
    elsewhere = one.places and other.places and not {*one.places} & {*other.places}
    return not elsewhere and bool(first.moved(-reach, reach) & second)
