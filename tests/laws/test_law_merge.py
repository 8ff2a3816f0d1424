"""Laws of merging: order, repetition and strangers change nothing; agreement never widens a date."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from small_world import stories, strangers

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.notation import days_of
from recoupe.model.record import Reading, Status
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline, Verdict
from recoupe.reconcile.merge import merge

DONE = {Status.OCCURRED, Status.ONGOING}


def merged(readings: list[Reading]) -> Timeline:
    """Return the timeline by the French rules."""
    story = StoryConfig(title="essai")
    return merge(readings, config=story, rulings=(), rules=MERGING, dating=DATING)


@settings(max_examples=30, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_order_does_not_matter(readings: list[Reading], random: Any) -> None:
    """The same articles in any order give the same timeline."""
    shuffled = list(readings)
    random.shuffle(shuffled)

    assert merged(shuffled) == merged(readings)


@settings(max_examples=30, deadline=None)
@given(stories(), strangers())
def test_an_article_about_something_else_changes_no_event(
    readings: list[Reading], stranger: Reading
) -> None:
    """Events stay as they were where an article comes in that shares no word and no name."""
    more = merged([stranger, *readings])

    kept = tuple(event for event in more.events if "z" not in event.articles)
    assert kept == merged(readings).events


@settings(max_examples=30, deadline=None)
@given(stories())
def test_agreement_never_widens_a_date(readings: list[Reading]) -> None:
    """What several records agree on lies within what each of them allows."""
    timeline = merged(readings)
    records = {record.id: record for reading in timeline.readings for record in reading.records}

    for event in timeline.events:
        told = [records[record] for record in event.records if records[record].status in DONE]
        if event.verdict is Verdict.DISPUTED or any(one.relation != "in" for one in told):
            continue
        for record in told:
            if record.date is not None:
                assert days_of(event.date.date) <= days_of(record.date.date)


@settings(max_examples=30, deadline=None)
@given(stories())
def test_every_record_tells_at_most_one_event(readings: list[Reading]) -> None:
    """No record stands in two events, and every event has its own evidence."""
    timeline = merged(readings)

    told = [record for event in timeline.events for record in _all(event)]

    assert len(told) == len(set(told))
    assert dict(timeline.event_of_record).keys() == set(told)
    assert all(event.records and event.id.startswith("e-") for event in timeline.events)
    assert len({event.id for event in timeline.events}) == len(timeline.events)


def _all(event: Event) -> tuple[str, ...]:
    return (*event.records, *event.context)
