"""Readings made by hand: what a careful reader finds, so that dating is tested apart from finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from recoupe.model.document import Article, Document, Role, Sentence
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Meaning
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, FactKind, QuantityFact, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Relation, Timex, TimexType

SEEDS = Path(__file__).parents[2] / "seeds"


class Hand:
    """Builds the reading of one article by quoting its words; each line of the text is a sentence."""

    def __init__(self, article: str, text: str, published: EdtfDate | None = None) -> None:
        self.id = article
        self.text = text
        self.published = published
        self.timexes: list[Timex] = []
        self.records: list[EventRecord] = []
        self.facts: list[QuantityFact] = []
        self.sentences = _lines(text)

    @classmethod
    def of_seed(cls, article: str, published: EdtfDate | None = None) -> Hand:
        """Start from one of the five articles."""
        (path,) = SEEDS.glob(f"{article}_*.txt")
        return cls(article, path.read_text(encoding="utf-8"), published)

    def span(self, words: str, nth: int = 0) -> Span:
        """Return where words stand, the nth time they do."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def timex(
        self,
        key: str,
        words: str,
        meaning: Meaning,
        *,
        nth: int = 0,
        anchor: str | None = CREATION,
        relation: Relation = Relation.IN,
    ) -> str:
        """Add a time expression and return its id."""
        identity = f"{self.id}-{key}"
        if anchor not in (None, CREATION):
            anchor = f"{self.id}-{anchor}"
        self.timexes.append(
            Timex(
                id=identity,
                article=self.id,
                span=self.span(words, nth),
                text=words,
                type=TimexType.DATE,
                meaning=meaning,
                anchor=anchor,
                date=None,
                rule="by-hand",
                relation=relation,
            )
        )
        return identity

    def record(
        self,
        key: str,
        trigger: str,
        *,
        nth: int = 0,
        timex: str | None = None,
        also: tuple[str, ...] = (),
        status: Status = Status.OCCURRED,
        relation: str = "in",
        kind: str = "talks",
    ) -> str:
        """Add a record and return its id."""
        identity = f"{self.id}-{key}"
        span = self.span(trigger, nth)
        sentence = next(one for one in self.sentences if one.span.contains(span))
        self.records.append(
            EventRecord(
                id=identity,
                article=self.id,
                span=sentence.span,
                sentence=sentence.index,
                kind=kind,
                trigger=span,
                headline=span,
                status=status,
                weight=Weight.MAIN,
                date=None,
                relation=relation,
                timexes=tuple(f"{self.id}-{one}" for one in ((timex, *also) if timex else also)),
            )
        )
        return identity

    def count(self, key: str, words: str, measure: str) -> str:
        """Add a tally over a window and return its id."""
        identity = f"{self.id}-{key}"
        span = self.span(words)
        quantity = Quantity(
            span=span, number=span, text=words, value=None, low=None, high=None,
            comparator=Comparator.VAGUE, unit="",
        )  # fmt: skip
        sentence = next(one for one in self.sentences if one.span.contains(span))
        self.facts.append(
            QuantityFact(
                id=identity, article=self.id, span=span, sentence=sentence.span, measure=measure,
                quantity=quantity, kind=FactKind.CUMULATIVE, as_of=None, since=None,
            )
        )  # fmt: skip
        return identity

    def reading(self) -> Reading:
        """Return the reading built so far."""
        article = Article(
            id=self.id,
            file=f"{self.id}.txt",
            raw=self.text,
            text=self.text,
            body=Span(0, len(self.text)),
            sha256=sha256(self.text.encode()).hexdigest(),
            published=Dating(date=self.published) if self.published else None,
        )
        document = Document(article=article, title=None, sentences=tuple(self.sentences))
        return Reading(
            document=document,
            timexes=tuple(self.timexes),
            records=tuple(self.records),
            facts=tuple(self.facts),
            skipped=(),
        )


def unpublished(reading: Reading) -> Reading:
    """Return a reading without what is known of its publication."""
    article = replace(reading.document.article, published=None)
    return replace(reading, document=replace(reading.document, article=article))


def _lines(text: str) -> Sequence[Sentence]:
    found: list[Sentence] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\n")
        if bare:
            found.append(
                Sentence(
                    index=len(found),
                    span=Span(at, at + len(bare)),
                    paragraph=len(found),
                    role=Role.BODY,
                )
            )
        at += len(line)
    return found
