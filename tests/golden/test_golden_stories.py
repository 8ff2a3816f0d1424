"""Three invented stories, from folder to timeline, against what a reader should get from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.model.record import EventRecord, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timeline import Event, Series, Timeline
from recoupe.pipeline.build import load, merge

STORIES = Path(__file__).parent / "stories"
NAMES = sorted(path.parent.name for path in STORIES.glob("*/expected.yaml"))


@cache
def expected(story: str) -> dict[str, Any]:
    """Return what a reader should get from a story."""
    return yaml.safe_load((STORIES / story / "expected.yaml").read_text(encoding="utf-8"))


@cache
def timeline(story: str) -> Timeline:
    """Return what the program makes of a story, with no configuration."""
    return merge(load(STORIES / story))


def rows(key: str) -> list[Any]:
    """Return one row per entry of a part of the expectations, for every story."""
    return [
        pytest.param(story, row, id=f"{story}-{row.get('name') or row.get('measure')}")
        for story in NAMES
        for row in expected(story)[key]
    ]


def place(story: str, article: str, words: str) -> Span:
    """Return where the words stand in an article."""
    (text,) = [
        reading.document.article.text
        for reading in timeline(story).readings
        if reading.document.article.id == article
    ]
    start = text.index(words)
    return Span(start, start + len(words))


def records(story: str) -> list[EventRecord]:
    """Return every record of a story."""
    return [record for reading in timeline(story).readings for record in reading.records]


def told_by(story: str, article: str, words: str) -> set[str]:
    """Return the events whose records hold the words: by their trigger, or else by their headline."""
    span = place(story, article, words)
    here = [record for record in records(story) if record.article == article]
    hit = [one for one in here if one.trigger.overlaps(span)]
    hit = hit or [one for one in here if one.headline.overlaps(span)]
    home = dict(timeline(story).event_of_record)
    return {home[one.id] for one in hit if one.id in home}


def event_of(story: str, name: str) -> Event:
    """Return the event that holds most of the words expected of it."""
    (row,) = [row for row in expected(story)["events"] if row["name"] == name]
    hits = [
        told_by(story, article, words)
        for article, quotes in row["records"].items()
        for words in quotes
    ]
    candidates = sorted(set().union(*hits))
    assert candidates, f"nothing tells {name}"
    best = max(candidates, key=lambda event: sum(event in hit for hit in hits))
    (event,) = [event for event in timeline(story).events if event.id == best]
    return event


def one_of(wanted: str | list[str]) -> list[str]:
    """Return the values that are right."""
    return wanted if isinstance(wanted, list) else [wanted]


@pytest.mark.parametrize("story", NAMES)
def test_publication_dates(story: str) -> None:
    """Each dated article gives its own date; the others are not guessed at reading."""
    found = {
        reading.document.article.id: reading.document.article.published.date.edtf
        for reading in timeline(story).readings
        if reading.document.article.published
    }

    assert found == {
        article: day.isoformat() for article, day in expected(story)["published"].items()
    }


@pytest.mark.parametrize("story", NAMES)
def test_groups(story: str) -> None:
    """Articles made from one wire are one source, the others are not."""
    groups: dict[str, list[str]] = {}
    for publication in timeline(story).publications:
        groups.setdefault(publication.group, []).append(publication.article)

    assert sorted(map(sorted, groups.values())) == sorted(map(sorted, expected(story)["groups"]))


@pytest.mark.parametrize(("story", "row"), rows("events"))
def test_event(story: str, row: dict[str, Any]) -> None:
    """The event is there once, told by all who tell it, with its date, status and verdict."""
    event = event_of(story, row["name"])

    apart = [
        (article, words)
        for article, quotes in row["records"].items()
        for words in quotes
        if event.id not in told_by(story, article, words)
    ]
    assert apart == []
    if "date" in row:
        assert (event.date.date.earliest, event.date.date.latest) == tuple(row["date"])
    if "status" in row:
        assert event.status.value in one_of(row["status"])
    if "verdict" in row:
        assert event.verdict.value in one_of(row["verdict"])
    if "on_timeline" in row:
        assert event.on_timeline is row["on_timeline"]


@pytest.mark.parametrize(
    ("story", "first", "second"),
    [(story, *pair) for story in NAMES for pair in expected(story)["apart"]],
)
def test_apart(story: str, first: str, second: str) -> None:
    """What looks alike and is not one event stays two."""
    assert event_of(story, first).id != event_of(story, second).id


def figures(story: str, points: Iterable[dict[str, Any]]) -> list[QuantityFact]:
    """Return the facts whose figures stand in the words of the points."""
    facts = [fact for reading in timeline(story).readings for fact in reading.facts]
    found = []
    for point in points:
        span = place(story, point["in"], point["words"])
        fits = [
            fact
            for fact in facts
            if fact.article == point["in"] and fact.quantity.number.overlaps(span)
        ]
        assert fits, f"no figure in {point['words']}"
        found.append(fits[0])
    return found


def series_of(story: str, row: dict[str, Any]) -> tuple[Series, list[QuantityFact]]:
    """Return the series that holds the points of a row, and their facts."""
    facts = figures(story, row["points"])
    (series,) = [
        series
        for series in timeline(story).series
        if {fact.id for fact in facts} <= set(series.facts)
    ]
    return series, facts


@pytest.mark.parametrize(("story", "row"), rows("series"))
def test_series(story: str, row: dict[str, Any]) -> None:
    """Figures of one thing are one series, with their bounds, the verdict, and that of each pair."""
    series, facts = series_of(story, row)

    assert series.measure == row["measure"]
    assert series.verdict.value in one_of(row["verdict"])
    for point, fact in zip(row["points"], facts, strict=True):
        for bound in ("value", "low", "high"):
            if bound in point:
                assert getattr(fact.quantity, bound) == point[bound]
    of_words = {point["words"]: fact.id for point, fact in zip(row["points"], facts, strict=True)}
    for pair in row.get("pairs", ()):
        members = {of_words[words] for words in pair["of"]}
        (verdict,) = {
            each.verdict.value for each in series.comparisons if members <= set(each.members)
        }
        assert verdict == pair["verdict"]


@pytest.mark.parametrize("story", NAMES)
def test_nothing_is_read_into_noise(story: str) -> None:
    """Menus, appeals to subscribe, conditions and questions carry no record and no figure."""
    held = []
    for article, quotes in expected(story)["nothing"].items():
        for words in quotes:
            span = place(story, article, words)
            spans: list[Span] = [
                *(one.headline for one in records(story) if one.article == article),
                *(
                    fact.span
                    for reading in timeline(story).readings
                    for fact in reading.facts
                    if fact.article == article
                ),
            ]
            held += [words for each in spans if each.overlaps(span)]

    assert held == []


@pytest.mark.parametrize("story", NAMES)
def test_dates_are_days(story: str) -> None:
    """Every date expected is a day, so that a slip in the table shows."""
    assert all(
        isinstance(day, date) for row in expected(story)["events"] for day in row.get("date", ())
    )
