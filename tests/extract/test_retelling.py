"""What one article tells twice is known as one event; what it tells of two events of a kind is not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from facts_chain import read_article

from recoupe.model.record import EventRecord, Reading

TABLE = yaml.safe_load((Path(__file__).parent / "retold.yaml").read_text(encoding="utf-8"))


def _record_at(reading: Reading, words: str) -> EventRecord:
    """Return the record whose trigger stands in the words."""
    at = reading.document.article.text.index(words)
    inside = range(at, at + len(words))
    return next(each for each in reading.records if each.trigger.start in inside)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"][:40])
def test_what_is_told_again(row: Mapping[str, Any]) -> None:
    """Each pair is one event; what is apart retells nothing."""
    day = None if row.get("undated") else date(2024, 3, 15)
    reading = read_article("a", row["text"].strip(), day)

    again = [
        (_record_at(reading, words).retells, _record_at(reading, first).id)
        for words, first in row.get("again", [])
    ]
    apart = [_record_at(reading, words).retells for words in row.get("apart", [])]

    assert [one for one, _ in again] == [other for _, other in again]
    assert set(apart) <= {None}
