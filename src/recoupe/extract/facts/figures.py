"""What reading an article's figures needs: the page, the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.extract.facts.factrules import FactRules
from recoupe.model.document import Document, Mention, Sentence
from recoupe.model.quantity import Quantity
from recoupe.model.record import EventRecord, QuantityFact, Skipped
from recoupe.model.timex import Timex


@dataclass(slots=True)
class Page:
    """What is looked up while an article is read; `themes` are the measures whose theme is the article's."""

    document: Document
    view: str
    rules: FactRules
    timexes: Sequence[Timex]
    records: Sequence[EventRecord]
    mentions: Sequence[Mention]
    themes: frozenset[str]
    facts: list[QuantityFact]
    skipped: list[Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its quantities and the one before it."""

    sentence: Sentence
    before: Sentence | None
    quantities: tuple[Quantity, ...]
    parts: frozenset[int]
