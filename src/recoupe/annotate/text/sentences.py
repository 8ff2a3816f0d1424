"""Where paragraphs and sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from recoupe.annotate.text.quotations import quote_marks, strip_span
from recoupe.model.text import Span, fold

_LINE = re.compile(r"[^\n\r\u2028\u2029\f\v]+")
_STOP = re.compile(r"[.!?…]+")
_WORD_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)*[^\W_]+$")
_OPENERS = "«“„\"'’([‹—–-•*"
_BRACKETS = ")]"
_TERMINAL = '.!?…:;»”"'
_WRAP_WIDTH = 140  # a line longer than this was not broken by hand
_WRAP_LEAST = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """What a full stop may belong to. All words are folded and without their last full stop.

    `abbreviations` never end a sentence (« M. »), `before_number` do not where a digit follows (« p. 12 »),
    `before_name` do only where one of `starters` (le, il, cette …) follows (« U.S. », « Inc. »).
    """

    abbreviations: frozenset[str]
    before_number: frozenset[str]
    before_name: frozenset[str]
    starters: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of the text: a line, or several that were one before somebody wrapped them.

    `alone` tells that an empty line, or nothing, stands before it.
    """

    span: Span
    alone: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A run of full stops: where it starts, where the sentence ends, where the next one starts."""

    stop: int
    end: int
    next: int


def find_blocks(text: str, body: Span) -> tuple[Block, ...]:
    """Return the paragraphs of `body`, without the white space around them."""
    blocks: list[Block] = []
    for run in _runs(text, body):
        joined = _unwrap(text, run) if _is_wrapped(text, run) else run
        blocks += [Block(span=span, alone=index == 0) for index, span in enumerate(joined)]
    return tuple(blocks)


def split_block(text: str, block: Span, *, rules: SentenceRules) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, in order; white space between them belongs to none."""
    splitter = _Splitter(text, block, rules)
    spans: list[Span] = []
    start = block.start
    for place in splitter.places():
        if _says_something(text, start, place.end) and splitter.is_boundary(place, start):
            spans.append(Span(start, place.end))
            start = place.next
    if start < block.end:
        spans.append(Span(start, block.end))
    if len(spans) > 1 and not _says_something(text, spans[-1].start, spans[-1].end):
        last = spans.pop()
        spans[-1] = Span(spans[-1].start, last.end)
    return tuple(spans)


def _runs(text: str, body: Span) -> Iterator[list[Span]]:
    """Yield runs of lines that no empty line parts."""
    run: list[Span] = []
    end = body.start
    for match in _LINE.finditer(text, body.start, body.end):
        span = strip_span(text, match.start(), match.end())
        between = text[end : match.start()]
        if run and (span is None or between.replace("\r\n", "\n").count("\n") > 1):
            yield run
            run = []
        if span:
            run.append(span)
        end = match.end()
    if run:
        yield run


def _is_wrapped(text: str, run: list[Span]) -> bool:
    """Tell lines broken at a fixed width from lines that are paragraphs or labels."""
    widths = [len(span) for span in run]
    widest = max(widths)
    if len(run) < 2 or not _WRAP_LEAST <= widest <= _WRAP_WIDTH:
        return False
    full = sum(width >= 0.7 * widest for width in widths[:-1])
    flows = sum(text[span.start].islower() for span in run[1:])
    return flows > 0 and full >= 0.8 * (len(run) - 1)


def _unwrap(text: str, run: list[Span]) -> list[Span]:
    joined = [run[0]]
    width = max(len(span) for span in run)
    last = run[0]
    for span in run[1:]:
        ends = text[last.end - 1] in _TERMINAL and len(last) < 0.7 * width
        if ends:
            joined.append(span)
        else:
            joined[-1] = Span(joined[-1].start, span.end)
        last = span
    return joined


def _says_something(text: str, start: int, end: int) -> bool:
    return any(text[position].isalnum() for position in range(start, end))


@dataclass(slots=True)
class _Splitter:
    text: str
    block: Span
    rules: SentenceRules
    closing: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        marks = quote_marks(self.text, self.block)
        self.closing = frozenset(mark.position for mark in marks if not mark.opens)

    def places(self) -> Iterator[_Place]:
        for match in _STOP.finditer(self.text, self.block.start, self.block.end):
            end = self._take_closers(match.end())
            following = self._skip_space(end)
            if following < self.block.end:
                yield _Place(match.start(), end, following)

    def is_boundary(self, place: _Place, start: int) -> bool:
        first = self._first_letter(place.next)
        if first is None or first[0].islower() or first[0] in ",;:.!?…)]%":
            return False
        if place.next == place.end and not self._glued(place, first):
            return False
        stop = self.text[place.stop : place.stop + 2]
        if stop[0] != "." or stop[1:] in {".", "…"}:
            return True
        return not self._belongs_to_word(place, start, first)

    def _take_closers(self, position: int) -> int:
        while True:
            mark = self._skip_space(position)
            spaced = mark > position
            if mark >= self.block.end:
                return position
            closes = mark in self.closing or (self.text[mark] in _BRACKETS and not spaced)
            if not closes:
                return position
            position = mark + 1

    def _skip_space(self, position: int) -> int:
        while position < self.block.end and self.text[position].isspace():
            position += 1
        return position

    def _first_letter(self, position: int) -> str | None:
        """Return the first characters of the next word, past marks that may open a sentence."""
        limit = min(self.block.end, position + 6)
        while position < limit:
            char = self.text[position]
            if not (char.isspace() or char in _OPENERS or char == "»"):
                return self.text[position : position + 2]
            position += 1
        return None

    def _glued(self, place: _Place, first: str) -> bool:
        """Whether a full stop with no space after it ends a sentence: « Gaza.Les États-Unis »."""
        if not first[0].isupper() or not (first[1:].islower() or first[1:] in {"'", "’", " "}):
            return False
        if place.end > place.stop + 1:
            return True
        token = self.text[max(self.block.start, place.stop - 40) : place.stop].split()
        word = token[-1] if token else ""
        return (
            word[-1:].isdigit()
            or word[-1:] in {")", "]"}
            or (word[-2:].islower() and not set("/@") & set(word))
        )

    def _belongs_to_word(self, place: _Place, start: int, first: str) -> bool:
        window = self.text[max(start, place.stop - 24) : place.stop]
        match = _WORD_BEFORE.search(window)
        if not match:
            return False
        word = match.group()
        folded = fold(word)
        rules = self.rules
        if folded in rules.abbreviations and not (len(word) == 1 and word.islower()):
            return True  # « M. », but not « 150 m. »
        if self._is_item_number(place, start, word):
            return True
        if first[0].isdigit():
            return folded in rules.before_number
        initials = len(word) == 1 and word.isupper()
        if initials or "." in word or folded in rules.before_name:
            return self._next_word(place.next) not in rules.starters
        return False

    def _is_item_number(self, place: _Place, start: int, word: str) -> bool:
        return word.isdigit() and len(word) <= 2 and self.text[start : place.stop] == word

    def _next_word(self, position: int) -> str:
        match = re.match(r"[\W_]*([^\W\d_]+)", self.text[position : position + 24])
        return fold(match.group(1)) if match else ""
