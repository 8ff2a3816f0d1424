"""Positions in a text, and views of a text that know where they came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "œ": "oe", "æ": "ae", "‑": "-"})


@lru_cache(maxsize=65536)  # the words of one story are much the same from sentence to sentence
def fold(text: str) -> str:
    """Return `text` for comparison: no case, no accents, one kind of apostrophe and of space.

    Positions are lost; use it to compare words, never to find where they are.
    """
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFD", text.casefold().translate(_TYPOGRAPHY))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _SPACES.sub(" ", bare).strip()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters: code points, start inclusive, end exclusive, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each run of a derived text starts in the text it was derived from.

    `derived[i]` and `source[i]` are the starts of run i in both texts, ascending; inside a run positions
    advance together. An empty map is the identity.
    """

    derived: tuple[int, ...] = ()
    source: tuple[int, ...] = ()

    def position(self, offset: int) -> int:
        """Return the position in the source text of the derived character at `offset`."""
        if not self.derived:
            return offset
        run = bisect_right(self.derived, offset) - 1
        if run < 0:
            return offset
        return self.source[run] + offset - self.derived[run]

    def span(self, span: Span) -> Span:
        """Return the source span of a derived span: from its first to its last character."""
        if not self.derived:
            return span
        return Span(self.position(span.start), self.position(span.end - 1) + 1)


#: The map of a text that is its own source.
IDENTITY = OffsetMap()
