"""The pieces views are made of: words, dates, quotations, cards.

Every `href` is a path below the root of the site, perhaps with a fragment; the template makes it relative.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place to go and what it is called."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One SVG element: its tag, its attributes in order, its text."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A small SVG: `label` says it in words ("" where the words stand beside it), `width` None fills the line."""

    shapes: tuple[Shape, ...]
    height: int
    width: int | None = None
    label: str = ""
    css: str = "glyph"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date in words, in EDTF, as an HTML `datetime` where one is valid, and as a glyph.

    `lasting` where it is the whole of that time, not some day of it.
    """

    text: str
    edtf: str
    datetime: str = ""
    glyph: Drawing | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A verdict or a status: a word, a shape (an id among the page's symbols), a tone."""

    text: str
    mark: str
    tone: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One article in a row of sources: "on" reports, "off" is silent, "before" appeared before the event."""

    sign: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who reports, as circles grouped by dispatch and in words. No circles where the articles are too many."""

    groups: tuple[tuple[Dot, ...], ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of a quotation; `kind` is "" or what the run was read as: "date", "figure", "said"."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of one article, unaltered, with where they stand and who says them."""

    parts: tuple[Part, ...]
    sign: str
    publisher: str
    sentence: Link
    outside: str = ""  # the article's own page, at these words
    by: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """An editor's date beside the engine's; `direct` is False where it only follows from a decision."""

    when: When
    machine: When
    direct: bool
    why: str = ""
    by: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One event in the chronology."""

    id: str
    href: str
    headline: str
    edited: bool
    summary: str
    when: When
    ruled: Ruled | None
    status: Chip | None
    chip: Chip
    sources: Sources
    why: str
    quotes: tuple[Quote, ...]
    quotes_label: str
    names: tuple[Link, ...]
    places: tuple[Link, ...]
    kind: str
    theme: str
    facets: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Events of one month, or of one span that its label names."""

    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year of the chronology; `more` says how many of its events stand on its own page only."""

    id: str
    key: str
    label: str
    href: str
    count: str
    size: int
    months: tuple[Month, ...]
    more: str = ""
