"""From a text to its words and their classes: one letter of a small alphabet for each word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from recoupe.annotate.view import View, view_of
from recoupe.temporal.grammar import TimexGrammar, Value

#: The class of a word that no rule speaks of.
OTHER = "\x7f"
_FIRST_CODE = 0xA1
_BLOCK = 12_000

_NUMBER = r"\d{1,3}(?:[ .]\d{3})+(?![\d.,])(?! \d)|\d+(?:[./:,\-]\d+)*(?:[a-z]+(?:\d+(?::\d+)*)?)?"
_WORD = r"[^\W\d_]\w*'?"
_MARK = r"\n[ \r]*\n\s*|[^\s\w]|_+"


@dataclass(slots=True)
class Words:
    """A block of a text as words: `codes` has one class letter for each, `starts` and `ends` their places."""

    codes: str
    starts: list[int]
    ends: list[int]
    view: View
    lexer: Lexer

    def text(self, index: int) -> str:
        """Return the folded word at `index`, "" outside the block."""
        if 0 <= index < len(self.starts):
            return self.view.folded[self.starts[index] : self.ends[index]].strip() or "\n"
        return ""

    def values(self, index: int) -> Mapping[str, Value]:
        """Return what the word at `index` stands for in each of its classes."""
        return self.lexer.values(self.text(index))


class Lexer:
    """The words of one language, made ready."""

    def __init__(self, grammar: TimexGrammar) -> None:
        self._words = grammar.words
        self._numeric = lru_cache(maxsize=8192)(grammar.numeric)
        self._alphabet: dict[tuple[str, ...], str] = {}
        kinds = [tuple(sorted(values)) for values in grammar.words.values()]
        kinds += [tuple(sorted(values)) for values in grammar.accented.values()]
        kinds += [tuple(sorted(classes)) for classes in grammar.numeric_kinds.values()]
        for kind in sorted(set(kinds)):
            self._alphabet[kind] = chr(_FIRST_CODE + len(self._alphabet))
        self._codes = {
            word: self._alphabet[tuple(sorted(values))] for word, values in grammar.words.items()
        }
        self._number_codes = {
            name: self._alphabet[tuple(sorted(classes))]
            for name, classes in grammar.numeric_kinds.items()
        }
        self._accented = {
            word: self._alphabet[tuple(sorted(values))] for word, values in grammar.accented.items()
        }
        self._doubtful = frozenset(view_of(word).folded for word in grammar.accented)
        self._token = re.compile("|".join(_tokens(grammar.words)))

    def letters(self, kind: str) -> str:
        """Return the letters of every word that may be of class `kind`, "" where there is none."""
        return "".join(letter for classes, letter in self._alphabet.items() if kind in classes)

    def values(self, word: str) -> Mapping[str, Value]:
        """Return what a folded word stands for in each of its classes."""
        known = self._words.get(word)
        if known is not None:
            return known
        number = self._numeric(word) if word[:1].isdigit() and len(word) <= 32 else None
        return number[1] if number else {}

    def blocks(self, view: View) -> Iterator[Words]:
        """Yield the words of a text block by block, so that memory does not grow with the text."""
        start, length = 0, len(view.folded)
        while start < length:
            stop = _block_end(view.folded, start)
            yield self._lex(view, start, stop)
            start = stop

    def _lex(self, view: View, start: int, stop: int) -> Words:
        codes: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        known = self._codes.get
        for match in self._token.finditer(view.folded, start, stop):
            word = match.group()
            begin, end = match.span()
            code = known(word) or (self._number(word) if "0" <= word[0] <= "9" else OTHER)
            if word in self._doubtful:
                code = self._accented.get(view.plain[begin:end].lower(), code)
            codes.append(code)
            starts.append(begin)
            ends.append(end)
        return Words("".join(codes), starts, ends, view, self)

    def _number(self, word: str) -> str:
        found = self._numeric(word) if len(word) <= 32 else None
        return self._number_codes[found[0]] if found else OTHER


def _tokens(words: Mapping[str, Mapping[str, Value]]) -> list[str]:
    """Return the patterns of a word: phrases that begin with a figure before the figures."""
    phrases = _phrases(words)
    figures = [phrase for phrase in phrases if phrase[0].isdigit()]
    return [
        *figures,
        _NUMBER,
        *(phrase for phrase in phrases if not phrase[0].isdigit()),
        _WORD,
        _MARK,
    ]


def _phrases(words: Mapping[str, Mapping[str, Value]]) -> list[str]:
    """Return patterns for the entries of several words, those with one first letter together."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        if re.search(r"\w[ '\-]+\w", word):
            by_first.setdefault(word[0], []).append(word)
    patterns = []
    for first in sorted(by_first):
        rest = sorted((word[1:] for word in by_first[first]), key=lambda word: (-len(word), word))
        patterns.append(rf"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})(?!\w|-[a-z])")
    return patterns


def _block_end(text: str, start: int) -> int:
    """Return where the block that begins at `start` ends: at a paragraph, a line, a space."""
    if len(text) - start <= _BLOCK:
        return len(text)
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, start + _BLOCK // 2, start + _BLOCK)
        if found > 0:
            return found + len(mark)
    return start + _BLOCK
