"""Stories of two or three short articles, told with marks: what bears one mark is one entry, another mark another."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from told_story import told

from recoupe.model.record import EventRecord

STORIES = yaml.safe_load(Path(__file__).with_name("one_event.yaml").read_text(encoding="utf-8"))
_MARK = re.compile(r"\{(?P<event>\w+)\|(?P<words>[^}]*)\}")


def unmarked(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Return the text of an article, and where its marks are."""
    marks: list[tuple[str, int]] = []
    plain, at = "", 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        marks.append((mark["event"], len(plain)))
        plain, at = plain + mark["words"], mark.end()
    return plain + text[at:], marks


def _entries(articles: list[str]) -> dict[str, set[str]]:
    """Return the entries of each mark: those of the records whose trigger is nearest to it."""
    plain = [unmarked(article) for article in articles]
    timeline = told(*(text for text, _ in plain))
    home = dict(timeline.event_of_record)
    found: dict[str, set[str]] = defaultdict(set)
    for reading, (_, marks) in zip(timeline.readings, plain, strict=True):
        for event, at in marks:
            record = _nearest(at, list(reading.records))
            found[event].add(home.get(record.id, f"none for {record.id}"))
    return found


def _nearest(at: int, records: list[EventRecord]) -> EventRecord:
    around = [each for each in records if each.span.start <= at < each.span.end]
    assert around, f"no record at {at}"
    return min(around, key=lambda each: (abs(each.trigger.start - at), each.id))


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_one_entry_for_each_event(story: list[str]) -> None:
    """What tells one event is one entry, in whatever words; what tells two is two."""
    entries = _entries(story)

    assert {event: len(found) for event, found in entries.items()} == dict.fromkeys(entries, 1)
    assert len(set().union(*entries.values())) == len(entries)
