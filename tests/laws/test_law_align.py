"""Laws of alignment: the order of the articles does not matter, and strangers change nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_world import article, stories, strangers

from recoupe.lang.fr.merging import MERGING
from recoupe.model.record import Reading
from recoupe.reconcile.alignment.align import Alignment, align_records


def align(readings: list[Reading]) -> Alignment:
    """Return the alignment by the French rules."""
    return align_records(readings, rules=MERGING)


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_order_does_not_matter(readings: list[Reading], random: Any) -> None:
    """The same articles in any order give the same groups, for the same reasons."""
    shuffled = list(readings)
    random.shuffle(shuffled)

    assert align(shuffled) == align(readings)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_every_record_is_in_one_group(readings: list[Reading]) -> None:
    """Groups part the records: none is lost, none is in two."""
    grouped = sorted(record for group in align(readings).groups for record in group.records)

    assert grouped == sorted(record.id for reading in readings for record in reading.records)


@settings(max_examples=60, deadline=None)
@given(stories(), strangers())
def test_an_article_about_something_else_changes_no_group(
    readings: list[Reading], stranger: Reading
) -> None:
    """Groups stay as they were where an article comes in that shares no word and no name."""
    more = align([stranger, *readings])

    kept = tuple(group for group in more.groups if not group.records[0].startswith("z"))
    assert kept == align(readings).groups


@settings(max_examples=60, deadline=None)
@given(stories())
def test_an_article_twice_is_the_article_once(readings: list[Reading]) -> None:
    """Aligning is idempotent: a reading given twice adds nothing."""
    assert align(readings * 2) == align(readings)


@pytest.mark.parametrize("article_count", [2, 8])
def test_copies_of_one_report_are_one_event(article_count: int) -> None:
    """However many articles tell one dated event in the same words, it is one."""
    day = date(2024, 1, 1)
    row = {
        "text": "pont tunnel barrage",
        "kind": "disaster",
        "day": (day, day),
        "where": ["gorane"],
    }
    readings = [article(f"a{place}", [row]) for place in range(article_count)]

    (group,) = align(readings).groups
    assert len(group.records) == article_count
