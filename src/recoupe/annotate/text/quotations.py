"""Quotation marks: which open, which close, and what stands between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.document import Quotation
from recoupe.model.text import Span

_CLOSER = {"«": "»", "“": "”", "„": "“", "‹": "›", '"': '"'}
_OPENER = {"»": "«", "”": "“", "›": "‹"}
_MARK = re.compile(r'[«»“”„‹›"]')
_AFTER_STOP = ".!?…»”)"
_DEPTH = 4  # marks nested deeper are a sign of marks never closed


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: where it stands and whether it opens."""

    position: int
    opens: bool


@dataclass(slots=True)
class _Open:
    mark: str
    position: int


def find_quotations(text: str, blocks: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return what stands between quotation marks, outermost and nested, in reading order.

    A guillemet never closed in its paragraph quotes to the end of it, and on into the next one where that closes it.
    """
    found: list[Span] = []
    carried = False
    for block in blocks:
        reader = _Reader(text, block, carried=carried and _closes_first(text, block))
        reader.read()
        carried = reader.finish()
        found += reader.quoted
    return tuple(Quotation(span=span) for span in sorted(found))


def quote_marks(text: str, block: Span) -> tuple[Mark, ...]:
    """Return the quotation marks of one paragraph; a » used to open (« .»Suite ») is told by what is open."""
    reader = _Reader(text, block, carried=_closes_first(text, block))
    reader.read()
    return tuple(reader.marks)


class _Reader:
    """Walks the marks of one paragraph with the stack of those still open."""

    def __init__(self, text: str, block: Span, *, carried: bool) -> None:
        self.text = text
        self.block = block
        self.marks: list[Mark] = []
        self.quoted: list[Span] = []
        self.stack: list[_Open] = [_Open("«", block.start - 1)] if carried else []
        counts = Counter(_MARK.findall(text, block.start, block.end))
        self.nests = counts["«"] == counts["»"]

    def read(self) -> None:
        for match in _MARK.finditer(self.text, self.block.start, self.block.end):
            char, position = match.group(), match.start()
            if char == '"':
                self._straight(position)
            elif char in _OPENER:
                self._closing_shape(char, position)
            elif char == "“" and self._is_open("„"):
                self._close("„", position)
            else:
                self._open(char, position)

    def finish(self) -> bool:
        """Quote what an unclosed guillemet leaves open; return whether there was one."""
        left = [entry for entry in self.stack if entry.mark == "«"]
        if left:
            self._quote(left[0].position, self.block.end)
        return bool(left)

    def _straight(self, position: int) -> None:
        before, after = self._around(position)
        starts = not after.isspace() and (before.isspace() or before in "('’«[—–-")
        if self._is_open('"') and not starts:
            self._close('"', position)
        elif starts or (after.isalnum() and not before.isalnum()):
            self._open('"', position)

    def _closing_shape(self, char: str, position: int) -> None:
        if self._is_open(_OPENER[char]):
            self._close(_OPENER[char], position)
            return
        before, after = self._around(position)
        if after.isalpha() and (before.isspace() or before in _AFTER_STOP):
            self._open(_OPENER[char], position)

    def _open(self, char: str, position: int) -> None:
        if not self.nests or len(self.stack) == _DEPTH:
            self.stack = [entry for entry in self.stack if entry.mark != char]
        self.stack = [*self.stack[-_DEPTH:], _Open(char, position)]
        self.marks.append(Mark(position, opens=True))

    def _close(self, char: str, position: int) -> None:
        while self.stack:
            entry = self.stack.pop()
            if entry.mark == char:
                self._quote(entry.position, position)
                break
        self.marks.append(Mark(position, opens=False))

    def _quote(self, opening: int, closing: int) -> None:
        span = strip_span(self.text, opening + 1, closing)
        if span:
            self.quoted.append(span)

    def _is_open(self, char: str) -> bool:
        return any(entry.mark == char for entry in self.stack)

    def _around(self, position: int) -> tuple[str, str]:
        before = self.text[position - 1] if position > self.block.start else " "
        after = self.text[position + 1] if position + 1 < self.block.end else " "
        return before, after


def strip_span(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its ends, or None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _closes_first(text: str, block: Span) -> bool:
    first = re.compile("[«»]").search(text, block.start, block.end)
    if not first or first.group() == "«" or first.start() == block.start:
        return False
    after = text[first.start() + 1 : first.start() + 2]
    return not after.isalpha()
