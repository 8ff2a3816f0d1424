"""What an article's file is called decides nothing: no event, no series, no date, no name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from test_one_event import STORIES, unmarked
from told_story import told

from recoupe.model.record import Reading
from recoupe.model.text import Span
from recoupe.model.timeline import Timeline

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "seeds", *sorted((ROOT / "tests" / "golden" / "stories").glob("*/"))]
WHOLE = [
    [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    for folder in FOLDERS
]
SHORT = [[unmarked(text)[0] for text in story] for story in STORIES.values()]


def _told(timeline: Timeline) -> dict[str, list[Any]]:
    """Return what a timeline says, with places in texts where it has ids."""
    places = _places(timeline.readings)
    return {
        "published": sorted(
            (places[each.article], each.date.date.edtf if each.date else "")
            for each in timeline.publications
        ),
        "events": sorted(
            (
                sorted(places[record] for record in (*event.records, *event.context)),
                event.date.date.edtf,
                event.status.value,
                event.kind,
                event.on_timeline,
                event.verdict.value,
            )
            for event in timeline.events
        ),
        "series": sorted(
            (sorted(places[fact] for fact in series.facts), series.verdict.value, series.label)
            for series in timeline.series
        ),
        "names": sorted((entity.label, sorted(entity.names)) for entity in timeline.entities),
    }


def _places(readings: Sequence[Reading]) -> dict[str, tuple[str, Span]]:
    found = {}
    for reading in readings:
        text = reading.document.article.text
        found[reading.document.article.id] = (text, Span(0, 1))
        found |= {record.id: (text, record.trigger) for record in reading.records}
        found |= {fact.id: (text, fact.span) for fact in reading.facts}
    return found


@pytest.mark.parametrize("texts", WHOLE, ids=[folder.name for folder in FOLDERS])
def test_a_story_does_not_change_with_its_file_names(texts: list[str]) -> None:
    """The same articles under names in the opposite order."""
    assert _told(told(*reversed(texts))) == _told(told(*texts))


@pytest.mark.parametrize("texts", SHORT, ids=STORIES)
def test_a_short_story_does_not_change_with_its_file_names(texts: list[str]) -> None:
    """Stories of two or three short articles, made to be hard to put together."""
    assert _told(told(*reversed(texts))) == _told(told(*texts))
