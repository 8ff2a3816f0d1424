"""An article as received, and what annotation finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.quantity import Quantity
from recoupe.model.reason import Dating
from recoupe.model.text import IDENTITY, OffsetMap, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file of seeds/, with what its metadata and the editors say of it.

    `raw` is the whole decoded file. `text` is what a reader would read (for HTML: without markup); every
    span of every record points into `text`, and `offsets` leads from there into `raw`.
    `body` is the part of `text` that may hold the article (front matter is outside it).
    """

    id: str
    file: str
    raw: str
    text: str
    offsets: OffsetMap = IDENTITY
    body: Span | None
    sha256: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    published: Dating | None = None
    publish_full: bool = False

    def raw_span(self, span: Span) -> Span:
        """Return where a span of `text` lies in the raw file."""
        return self.offsets.span(span)


class Role(StrEnum):
    """What a stretch of an article is for. Only TITLE, SUBHEADING and BODY may carry records."""

    TITLE = "title"
    SUBHEADING = "subheading"
    BODY = "body"
    DATELINE = "dateline"
    HEADER = "header"
    BOILERPLATE = "boilerplate"
    TITLE_DUPLICATE = "title_duplicate"
    TEASER_DUPLICATE = "teaser_duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its place in the article (from 0), its span, its paragraph (from 0), its role."""

    index: int
    span: Span
    paragraph: int
    role: Role


class MentionKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    COUNTRY = "country"  # a place that may also stand for its government
    GROUP = "group"  # a people, a population: « les Irakiens »
    THING = "thing"  # a ship, a storm, a rocket: it has a name and is nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text. `key` is equal for mentions that one article clearly uses for one thing.

    `head` is the canonical form of the name itself (« Washington » → "États-Unis" where a lexicon or
    the story says so), `role` the function printed beside it (« Premier ministre irakien »), or None.
    `family` and `traits` are what mentions of different articles are compared by: a person's folded surname and given
    names, a body's head noun and the words that narrow it; empty where the name has no such parts.
    """

    span: Span
    text: str
    kind: MentionKind
    key: str
    head: str
    role: str | None = None
    family: str = ""
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what a stretch of text says. `by` is in the source's words, `key` a mention key if named."""

    by: str
    span: Span
    key: str | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between guillemets, the span without the marks."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its sentences, names, numbers, quotations and speakers.

    `attributions` pairs the span of what is said with who says it; spans may nest.
    """

    article: Article
    title: Span | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[tuple[Span, Attribution], ...] = ()
