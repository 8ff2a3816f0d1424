"""How far apart time expressions stand in a text, and in what part of the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from recoupe.model.document import Role, Sentence
from recoupe.model.timex import Timex

_PARAGRAPH = re.compile("\n")
_STOP = re.compile(r"[.!?…]\s|\n")
#: What these sentences name is no day of the story.
_FURNITURE = (Role.DATELINE, Role.HEADER, Role.BOILERPLATE)
#: What these name is a day of the story, but no word below is read from it.
_HEADS = frozenset({Role.TITLE, Role.TITLE_DUPLICATE, Role.SUBHEADING})


class Places:
    """Tells how far apart two expressions stand; looks at the text only when it is asked."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._given = [sentence.span.start for sentence in sentences]
        self._roles = [sentence.role for sentence in sentences]

    def is_furniture(self, timex: Timex) -> bool:
        """Return whether an expression stands in a line of the page, which tells nothing of the story."""
        return self._role(timex) in _FURNITURE

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [match.start() for match in _PARAGRAPH.finditer(self._text)]

    @cached_property
    def _sentences(self) -> list[int]:
        return self._given or [match.start() for match in _STOP.finditer(self._text)]

    def is_head(self, timex: Timex) -> bool:
        """Return whether an expression stands in a title or a subheading, which tell nothing in turn."""
        return self._role(timex) in _HEADS

    def _role(self, timex: Timex) -> Role:
        """Return the role of the sentence an expression stands in; a text without sentences is all body."""
        at = bisect_right(self._given, timex.span.start) - 1
        return self._roles[at] if at >= 0 else Role.BODY

    def paragraphs_between(self, one: Timex, two: Timex) -> int:
        """Return how many paragraph breaks lie between two expressions."""
        return _between(self._paragraphs, one, two)

    def sentences_between(self, one: Timex, two: Timex) -> int:
        """Return how many sentence ends lie between two expressions."""
        return _between(self._sentences, one, two)


def _between(places: Sequence[int], one: Timex, two: Timex) -> int:
    return bisect_right(places, two.span.start) - bisect_left(places, one.span.end)
