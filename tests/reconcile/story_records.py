"""Readings built by hand: from the table of records of the first story, or from a few words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from recoupe.annotate.text.quotations import find_quotations
from recoupe.annotate.text.words import split_words
from recoupe.lang.fr.words import stem
from recoupe.model.document import Article, Document, Mention, MentionKind, Role, Sentence
from recoupe.model.edtf import EdtfDate, between, on_day
from recoupe.model.meaning import Direction, Fixed, Meaning, Recurring, Vague
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.model.timex import Relation, Timex, TimexType

ROOT = Path(__file__).parents[2]
_NAME = re.compile(r"[A-ZÉÈÎ]\w+(?:-\w+)*|coalition(?: internationale| militaire)?")
TABLES = ROOT / "tests/data/first_story"


@cache
def first_story() -> tuple[Reading, ...]:
    """Return the five articles with the records a careful reader finds, before any date is narrowed."""
    table = yaml.safe_load((TABLES / "records.yaml").read_text(encoding="utf-8"))
    return tuple(_reading(article, rows) for article, rows in table.items())


@cache
def told() -> dict[str, str | None]:
    """Return which event of events.yaml each record of the first story tells."""
    table = yaml.safe_load((TABLES / "records.yaml").read_text(encoding="utf-8"))
    return {row["id"]: row["tell"] for rows in table.values() for row in rows}


def article_of(name: str, text: str, published: EdtfDate | None = None) -> Article:
    """Return an article whose file is its text."""
    return Article(
        id=name,
        file=f"{name}.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)) if text else None,
        sha256=name,
        published=Dating(date=published) if published else None,
    )


def document_of(article: Article) -> Document:
    """Return a document of one sentence, with its quotations."""
    whole = Span(0, len(article.text))
    return Document(
        article=article,
        title=None,
        sentences=(Sentence(index=0, span=whole, paragraph=0, role=Role.BODY),),
        quotations=find_quotations(article.text, (whole,)),
    )


def reading_of(
    name: str,
    text: str,
    *records: dict[str, Any],
    published: date | None = None,
) -> Reading:
    """Return a reading of `text`; each record is given by its `trigger` words and what else it needs.

    `day` is a date, a pair of dates or nothing; the record spans the line its trigger stands in.
    """
    article = article_of(name, text, on_day(published) if published else None)
    pairs = [_told(article, place, dict(record)) for place, record in enumerate(records)]
    return Reading(
        document=document_of(article),
        timexes=tuple(timex for _, timex in pairs if timex is not None),
        records=tuple(record for record, _ in pairs),
        facts=(),
        skipped=(),
    )


def _told(article: Article, place: int, row: dict[str, Any]) -> tuple[EventRecord, Timex | None]:
    words = row.pop("trigger")
    start = article.text.index(words)
    line = Span(
        article.text.rfind("\n", 0, start) + 1,
        (article.text + "\n").index("\n", start),
    )
    day = row.pop("day", None)
    if isinstance(day, date):
        day = (day, day)
    row = {
        "id": f"{article.id}-{place}",
        "span": [line.start, line.end],
        "trigger": [start, start + len(words)],
        "kind": "meeting",
        "status": "occurred",
        "weight": "main",
        "relation": "in",
        "timex": None,
        "day": day or (None, None),
        "who": [],
        "where": [],
    } | row
    if any(row["day"]):
        row["timex"] = row["timex"] or "by hand"
    return _record(article, row)


def _reading(name: str, rows: list[dict[str, Any]]) -> Reading:
    article = article_of(name, (ROOT / f"seeds/{name}.txt").read_text(encoding="utf-8"))
    pairs = [_record(article, row) for row in rows]
    return Reading(
        document=_named(document_of(article)),
        timexes=tuple(timex for _, timex in pairs if timex is not None),
        records=tuple(record for record, _ in pairs),
        facts=(),
        skipped=(),
    )


def _named(document: Document) -> Document:
    """Return the document with every capitalised word as a name, so that names are not compared as words too."""
    text = document.article.text
    mentions = tuple(
        Mention(
            span=Span(*match.span()),
            text=match.group(),
            kind=MentionKind.ORGANISATION,
            key=match.group(),
            head=match.group(),
        )
        for match in _NAME.finditer(text)
    )
    return replace(document, mentions=mentions)


def _record(article: Article, row: dict[str, Any]) -> tuple[EventRecord, Timex | None]:
    span, trigger = Span(*row["span"]), Span(*row["trigger"])
    dating = Dating(date=between(*row["day"])) if any(row["day"]) else None
    timex = _timex(article, row, trigger, dating) if row["timex"] else None
    record = EventRecord(
        id=row["id"],
        article=article.id,
        span=span,
        sentence=span.start,
        kind=row["kind"],
        trigger=trigger,
        headline=_headline(article.text, span, trigger),
        status=Status(row["status"]),
        weight=Weight(row["weight"]),
        date=dating,
        relation=row["relation"],
        timexes=(timex.id,) if timex else (),
        actors=tuple(row["who"]),
        places=tuple(row["where"]),
        terms=_terms(article.text, span, trigger),
        anaphoric=row.get("anaphoric", False),
    )
    return record, timex


def _timex(article: Article, row: dict[str, Any], span: Span, dating: Dating | None) -> Timex:
    meaning: Meaning = Vague(direction=Direction.NOW)
    if dating is not None:
        meaning = Fixed(date=dating.date)
    if "weekday" in row or "month" in row:
        meaning = Recurring(
            direction=Direction.PAST, weekday=row.get("weekday"), month=row.get("month")
        )
    return Timex(
        id=f"{row['id']}-t",
        article=article.id,
        span=span,
        text=row["timex"],
        type=TimexType.DATE,
        meaning=meaning,
        anchor=None,
        date=dating,
        rule="by hand",
        relation=Relation(row["relation"]),
    )


def _headline(text: str, span: Span, trigger: Span) -> Span:
    words = split_words(text, span)
    at = [place for place, word in enumerate(words) if word.span.overlaps(trigger)]
    near = words[max(0, at[0] - 5) : at[-1] + 5]
    return Span(near[0].span.start, near[-1].span.end)


def _terms(text: str, span: Span, trigger: Span) -> frozenset[str]:
    words = [word for word in split_words(text, span) if not word.is_mark]
    at = [place for place, word in enumerate(words) if word.span.overlaps(trigger)]
    near = words[max(0, at[0] - 10) : at[-1] + 11]
    return frozenset(stem(word.form) for word in near if len(word.form) > 2)
