"""Laws of alignment: the order of the articles does not matter, and strangers change nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_records import reading_of

from recoupe.lang.fr.merging import MERGING
from recoupe.model.record import Reading
from recoupe.reconcile.align import Alignment, align_records

NOUNS = ("pont", "digue", "marché", "gare", "musée", "tunnel", "barrage", "phare")
OTHER_NOUNS = ("satellite", "orbite", "fusée", "capsule")
KINDS = ("talks", "attack", "disaster", "visit", "statement", "start")
TURNS = ("", "premier ", "deuxième ", "nouveau ", "débuté ", "repris ")


@st.composite
def rows(
    draw: st.DrawFn,
    nouns: tuple[str, ...],
    names: tuple[str, ...],
    turns: tuple[str, ...] = TURNS,
) -> dict[str, Any]:
    """Draw one record with its sentence, from a small world in which reports resemble each other."""
    words = draw(st.lists(st.sampled_from(nouns), min_size=1, max_size=4))
    turn = draw(st.sampled_from(turns))
    start = date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 40)))
    day = draw(st.sampled_from([None, (start, start), (start, start + timedelta(days=30))]))
    return {
        "text": f"{turn}{' '.join(words)}",
        "kind": draw(st.sampled_from(KINDS)),
        "status": draw(st.sampled_from(["occurred", "occurred", "planned", "cancelled"])),
        "weight": draw(st.sampled_from(["main", "main", "secondary", "background"])),
        "relation": draw(st.sampled_from(["in", "in", "in", "since"])),
        "day": day,
        "who": draw(st.lists(st.sampled_from(names), max_size=2, unique=True)),
        "where": draw(st.lists(st.sampled_from(names), max_size=1)),
        "anaphoric": draw(st.booleans()),
    }


def article(name: str, told: list[dict[str, Any]]) -> Reading:
    """Return an article with one line for each record."""
    lines = [f"{place}w {row['text']}" for place, row in enumerate(told)]
    records = [
        {key: value for key, value in row.items() if key != "text"} | {"trigger": line}
        for row, line in zip(told, lines, strict=True)
    ]
    return reading_of(name, "\n".join(lines), *records)


@st.composite
def stories(draw: st.DrawFn) -> list[Reading]:
    """Draw a story of up to four articles."""
    told = st.lists(rows(NOUNS, ("tamis", "gorane", "belvent")), min_size=1, max_size=4)
    articles = draw(st.lists(told, min_size=1, max_size=4))
    return [article(f"a{place}", each) for place, each in enumerate(articles)]


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
@given(stories(), st.lists(rows(OTHER_NOUNS, ("lune", "mars"), ("",)), min_size=1, max_size=3))
def test_an_article_about_something_else_changes_no_group(
    readings: list[Reading], told: list[dict[str, Any]]
) -> None:
    """Groups stay as they were where an article comes in that shares no word and no name."""
    stranger = article("z", told)

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
