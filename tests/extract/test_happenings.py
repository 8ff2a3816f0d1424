"""Classes of events, one sentence each: what it tells, what has no entry of its own, how its headline reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.annotate.annotate import annotate
from recoupe.extract.records.events import extract_records
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.events import EVENTS
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.document import Article
from recoupe.model.edtf import on_day
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, Weight
from recoupe.model.text import Span
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

ROWS: Sequence[Mapping[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "happenings.yaml").read_text(encoding="utf-8")
)
_PUBLISHED = on_day(date(2024, 3, 14))
#: A sentence before, so that what is read is not the article's first news.
_BEFORE = "Il fait beau. La ville est calme. "


def _read(sentence: str) -> tuple[str, list[tuple[EventRecord, str]]]:
    text = _BEFORE + sentence
    article = Article(
        id="one",
        file="one.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)),
        sha256="",
        published=Dating(date=_PUBLISHED),
    )
    document = annotate(
        article, annotation=ANNOTATION, numbers=NUMBERS, names=NAMES, speakers=SPEAKERS
    )
    timexes = tag_timexes(text, grammar=TIMEXES, article="one", sentences=document.sentences)
    timexes = resolve_timexes(timexes, published=_PUBLISHED)
    records, _ = extract_records(document, timexes, rules=EVENTS)
    words = {timex.id: timex.text for timex in timexes}
    return text, [
        (record, " ".join(words[each] for each in record.timexes[:1])) for record in records
    ]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:60] for row in ROWS])
def test_a_sentence_tells_its_events(row: Mapping[str, Any]) -> None:
    """Trigger, kind, status and date; no entry where none is due; the headline where it is at stake."""
    text, records = _read(row["text"])

    for words, kind, status, when in row["tells"]:
        found = [pair for pair in records if words in pair[0].trigger.of(text)]
        assert found, [record.trigger.of(text) for record, _ in records]
        record, dated = found[0]
        assert (record.kind, record.status.value) == (kind, status)
        assert when in dated
    if row.get("entry") is False:
        assert not [record for record, _ in records if record.weight is Weight.MAIN]
    elif row["tells"]:
        assert [record for record, _ in records if record.weight is Weight.MAIN]
    for headline in row.get("headline", ()):
        assert headline in [record.headline.of(text) for record, _ in records]
