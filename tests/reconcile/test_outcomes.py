"""Tolls and counts go to the event they are of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from story_records import reading_of

from recoupe.lang.fr.merging import MERGING
from recoupe.model.record import Reading, Weight
from recoupe.reconcile.alignment.align import Alignment, align_records

DAY = date(2025, 3, 4)
QUAKE = "Le séisme a frappé mardi la vallée de Tamis."
TOLL = "La Protection civile a compté 37 morts dans la vallée de Tamis."


def align(*readings: Reading) -> Alignment:
    """Return the alignment by the French rules."""
    return align_records(readings, rules=MERGING)


def groups(*readings: Reading) -> list[tuple[str, ...]]:
    """Return which records are told to be one event."""
    return [group.records for group in align(*readings).groups]


def quake(name: str, text: str = QUAKE, **more: Any) -> Reading:
    """Return an article that tells a quake."""
    row = {"trigger": "frappé", "kind": "disaster", "day": DAY, "where": ["tamis"]}
    return reading_of(name, text, row | more)


def toll(
    name: str, text: str = TOLL, *, where: str = "tamis", parent: str | None = None, **more: Any
) -> Reading:
    """Return an article that tells only a toll of a disaster."""
    row = {"trigger": "morts", "kind": "toll", "weight": "secondary", "where": [where]} | more
    reading = reading_of(name, text, row)
    records = [
        replace(record, outcome_of=("accident", "disaster"), parent=parent)
        for record in reading.records
    ]
    return replace(reading, records=tuple(records))


def test_an_outcome_goes_where_its_article_tells_the_event() -> None:
    """The named record holds, whatever the words have in common."""
    one, other = quake("a"), quake("b", day=date(2024, 3, 4), where=["orle"])
    told = toll("a2", where="orle", parent="a-0")

    assert ("a-0", "a2-0") in groups(one, other, told)


def test_an_outcome_goes_to_the_event_of_another_article() -> None:
    """Where its own article tells no event, that with the same place and words is meant."""
    assert groups(quake("a"), toll("b")) == [("a-0", "b-0")]
    assert groups(toll("a"), quake("b")) == [("a-0", "b-0")]


def test_an_outcome_stays_alone_where_two_events_are_as_near() -> None:
    """Nothing is guessed."""
    early = quake("a", day=date(2025, 1, 4))

    assert ("c-0",) in groups(early, quake("b"), toll("c"))


def test_an_outcome_is_of_nothing_that_came_after_it() -> None:
    """A toll of the day before is of another event."""
    assert len(groups(quake("a"), toll("b", day=date(2025, 3, 3)))) == 2


def test_deaths_of_a_day_of_their_own_stand_by_themselves() -> None:
    """« trois soldats tués le lendemain » is an event where its article tells no other."""
    dead = toll("b", kind="death", weight="main", day=date(2025, 4, 20))

    assert len(groups(quake("a"), dead)) == 2


def test_an_outcome_weighs_nothing_against_its_event() -> None:
    """What is told of outcomes brings no two events together."""
    first, second = quake("a", day=date(2024, 3, 4)), quake("b")
    told = toll("a2", parent="a-0"), toll("b2", parent="b-0")

    assert groups(first, second, *told) == [("a-0", "a2-0"), ("b-0", "b2-0")]
    assert all(r.weight is not Weight.MAIN for one in told for r in one.records)
