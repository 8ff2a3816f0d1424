"""Events in short press-like paragraphs of many domains: what is told, how, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
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
from recoupe.model.record import EventRecord, Skipped
from recoupe.model.text import Span
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

PARAGRAPHS: Mapping[str, Mapping[str, Any]] = {
    name: paragraph
    for table in ("paragraphs", "developing")
    for name, paragraph in yaml.safe_load(
        (Path(__file__).parent / f"{table}.yaml").read_text(encoding="utf-8")
    ).items()
}


def _listed(value: Any) -> Sequence[str]:
    return value if isinstance(value, list) else [value]


@cache
def _read(
    name: str,
) -> tuple[str, tuple[tuple[EventRecord, tuple[str, ...]], ...], tuple[Skipped, ...]]:
    title = PARAGRAPHS[name].get("title")
    text = "\n\n".join([*([title] if title else []), PARAGRAPHS[name]["text"].strip()])
    day: date = PARAGRAPHS[name]["published"]
    article = Article(
        id=name,
        file=f"{name}.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)),
        sha256="",
        published=Dating(date=on_day(day)),
    )
    document = annotate(
        article, annotation=ANNOTATION, numbers=NUMBERS, names=NAMES, speakers=SPEAKERS
    )
    timexes = resolve_timexes(
        tag_timexes(text, grammar=TIMEXES, article=name, sentences=document.sentences),
        published=on_day(day),
    )
    records, skipped = extract_records(document, timexes, rules=EVENTS)
    words = {timex.id: timex.text for timex in timexes}
    return text, tuple((r, tuple(words[i] for i in r.timexes)) for r in records), skipped


def _expected() -> Iterator[Any]:
    for name, paragraph in PARAGRAPHS.items():
        for row in paragraph["tells"]:
            yield pytest.param(name, row, id=f"{name}-{_listed(row['words'])[0]}")


def _found(name: str, row: Mapping[str, Any]) -> tuple[EventRecord, tuple[str, ...]]:
    text, records, _ = _read(name)
    for record, when in records:
        trigger = record.trigger.of(text)
        if any(words in trigger for words in _listed(row["words"])):
            return record, when
    pytest.fail(f"no record for {row['words']}: {[r.trigger.of(text) for r, _ in records]}")


@pytest.mark.parametrize(("name", "row"), list(_expected()))
def test_a_paragraph_tells_its_events(name: str, row: Mapping[str, Any]) -> None:
    """Kind, status, date and weight are those a reader would give."""
    record, when = _found(name, row)

    assert record.kind in _listed(row["kind"])
    assert record.status in _listed(row["status"])
    if "when" in row:
        assert when
        assert row["when"] in when[0] or when[0] in row["when"]
    if "weight" in row:
        assert record.weight in _listed(row["weight"])
    if "of" in row:
        assert set(row["of"]) <= set(record.outcome_of)
    if "parent" in row:
        text, records, _ = _read(name)
        event = next((r for r, _ in records if r.id == record.parent), None)
        assert event is not None
        assert row["parent"] in event.trigger.of(text)


@pytest.mark.parametrize("name", list(PARAGRAPHS))
def test_a_paragraph_tells_no_more(name: str) -> None:
    """No record stands where the text only describes, asks or supposes."""
    text, records, skipped = _read(name)
    left = [each.span.of(text) for each in skipped]

    for start in PARAGRAPHS[name]["leaves"]:
        assert any(sentence.startswith(start) for sentence in left), start
    for words in PARAGRAPHS[name].get("never", ()):
        assert not any(words in record.trigger.of(text) for record, _ in records)


@pytest.mark.parametrize("name", list(PARAGRAPHS))
def test_entries_of_their_own_are_few(name: str) -> None:
    """At most one main record that the table does not name."""
    text, records, _ = _read(name)
    named = [words for row in PARAGRAPHS[name]["tells"] for words in _listed(row["words"])]

    extra = [
        record.headline.of(text)
        for record, _ in records
        if record.weight == "main" and not any(w in record.trigger.of(text) for w in named)
    ]

    assert len(extra) <= PARAGRAPHS[name].get("extra", 1), extra
