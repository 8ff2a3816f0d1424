"""From a text to its words and their classes: one letter of a small alphabet for each word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from recoupe.annotate.text.view import View, view_of
from recoupe.temporal.grammar import TimexGrammar, Value

#: The class of a word that no rule speaks of.
OTHER = "\x7f"
#: Marks the letter of a word that may begin a phrase, until phrases are joined.
_HEAD = "\x7e"
_FIRST_CODE = 0xA1
_BLOCK = 12_000
_LONGEST_NUMBER = 32

_LINE_BREAK = re.compile(r"(?<!\n)\n(?! *\n)")
_NUMBER = r"\d{1,3}(?:[ .]\d{3})+(?![\d.,])(?! \d)|\d+(?:[./:,\-]\d+)*(?:[a-z]+(?:\d+(?::\d+)*)?)?"
#: A word carries the spaces before it, so that words tile the text.
_TOKEN = re.compile(rf" *(?:[a-z]++(?!\w)'?|[^\W\d_]\w*'?|{_NUMBER}|[^\s\w]|_+|\s+)")
#: A cache of codes larger than this is begun anew.
_MOST_WORDS = 60_000


@dataclass(slots=True)
class Words:
    """A block of a text as words: `codes` has one class letter for each, `ends` where each ends in the view.

    `breaks` are the words that open a sentence on a line of its own, where no full stop stands before it.
    """

    codes: str
    tokens: list[str]
    ends: list[int]
    view: View
    lexer: Lexer
    breaks: tuple[int, ...] = ()

    def parted(self, starts: Set[int]) -> Words:
        """Return the words with the breaks between lines that sentences, which start at `starts`, make."""
        text = self.view.folded
        found = tuple(
            at
            for at in range(1, len(self.tokens))
            if text.find("\n", self.ends[at - 1], self.start(at)) >= 0
            and self.view.original(self.start(at), self.ends[at]).start in starts
        )
        return replace(self, breaks=found) if found else self

    def start(self, index: int) -> int:
        """Return where the word at `index` starts in the view, what stands before it left out."""
        return self.ends[index] - len(self.tokens[index].lstrip())

    def text(self, index: int) -> str:
        """Return the folded word at `index`, "" outside the block, a line break where a paragraph ends."""
        if 0 <= index < len(self.tokens):
            return self.tokens[index].strip() or "\n"
        return ""

    def values(self, index: int) -> Mapping[str, Value]:
        """Return what the word at `index` stands for in each of its classes."""
        return self.lexer.values(self.text(index))


class _Codes(dict[str, str]):
    """The class letter of every word met, worked out once."""

    def __init__(self, letter_of: Callable[[str], str]) -> None:
        super().__init__()
        self._letter_of = letter_of

    def __missing__(self, token: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        self[token] = letter = self._letter_of(token.strip())
        return letter


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
        doubtful = "".join(self._codes[view_of(word).folded] for word in grammar.accented)
        self._doubtful = re.compile(f"[{doubtful}]")
        self._letters = _Codes(self._letter_of)
        self._phrases = {head: re.compile(phrases) for head, phrases in _phrases(grammar.words)}
        self._pairs = frozenset(_first_two(word) for word in grammar.words if _is_phrase(word))
        for head in self._phrases:
            self._codes[head] = self._letter_of(head) + _HEAD

    def letters(self, kind: str) -> str:
        """Return the letters of every word that may be of class `kind`, "" where there is none."""
        return "".join(letter for classes, letter in self._alphabet.items() if kind in classes)

    def values(self, word: str) -> Mapping[str, Value]:
        """Return what a folded word stands for in each of its classes."""
        known = self._words.get(word)
        if known is not None:
            return known
        number = (
            self._numeric(word) if word[:1].isdigit() and len(word) <= _LONGEST_NUMBER else None
        )
        return number[1] if number else {}

    def blocks(self, view: View) -> Iterator[Words]:
        """Yield the words of a text block by block, so that memory does not grow with the text."""
        start, length = 0, len(view.folded)
        text = _LINE_BREAK.sub(" ", view.folded) if "\n" in view.folded else view.folded
        while start < length:
            stop = _block_end(view.folded, start)
            yield self._lex(view, text, start, stop)
            start = stop

    def _lex(self, view: View, text: str, start: int, stop: int) -> Words:
        tokens = _TOKEN.findall(text, start, stop)
        letters = list(map(self._letters.__getitem__, tokens))
        codes = "".join(letters)
        ends = list(accumulate(map(len, tokens), initial=start))[1:]
        if _HEAD in codes:
            codes, tokens, ends = self._with_phrases(text, letters, tokens, ends)
        return Words(self._with_accents(codes, tokens, ends, view), tokens, ends, view, self)

    def _with_phrases(
        self, text: str, letters: list[str], tokens: list[str], ends: list[int]
    ) -> tuple[str, list[str], list[int]]:
        """Return the words with those of a phrase made one: « il y a », « après-midi »."""
        done = shrunk = 0
        for index in self._phrase_starts(letters, tokens):
            at = index - shrunk
            if at < done:
                continue
            count, phrase = self._phrase_at(text, at, tokens, ends)
            if count > 1:
                letters[at : at + count] = [self._codes[phrase]]
                tokens[at : at + count] = [phrase]
                ends[at : at + count] = [ends[at + count - 1]]
                shrunk += count - 1
                done = at + 1
        return "".join(letters).replace(_HEAD, ""), tokens, ends

    def _phrase_starts(self, letters: list[str], tokens: list[str]) -> list[int]:
        """Return where the first two words of a phrase stand together."""
        bare = [*tokens[1:], ""]
        return [
            index
            for index, letter in enumerate(letters)
            if len(letter) > 1 and (tokens[index].lstrip(), bare[index].lstrip()) in self._pairs
        ]

    def _phrase_at(
        self, text: str, index: int, tokens: list[str], ends: list[int]
    ) -> tuple[int, str]:
        """Return how many words the phrase that begins at `index` has, and the phrase; 0 where none begins."""
        head = tokens[index].lstrip()
        match = self._phrases[head].match(text, ends[index] - len(head))
        if match is None:
            return 0, ""
        last = bisect_left(ends, match.end(), index)
        whole = last < len(ends) and ends[last] == match.end()
        return (last + 1 - index, match.group()) if whole else (0, "")

    def _with_accents(self, codes: str, tokens: list[str], ends: list[int], view: View) -> str:
        """Return the letters with those of words that only their accents tell apart corrected."""
        letters: list[str] | None = None
        for match in self._doubtful.finditer(codes):
            index = match.start()
            token = tokens[index].lstrip()
            plain = view.plain[ends[index] - len(token) : ends[index]]
            letter = self._accented.get(plain.lower())
            if letter is not None:
                letters = letters if letters is not None else list(codes)
                letters[index] = letter
        return codes if letters is None else "".join(letters)

    def _letter_of(self, word: str) -> str:
        known = self._codes.get(word)
        if known is not None:
            return known
        found = self._numeric(word) if word[:1].isdigit() and len(word) <= _LONGEST_NUMBER else None
        return self._number_codes[found[0]] if found else OTHER


def _is_phrase(word: str) -> bool:
    return len(_TOKEN.findall(word)) > 1


def _first_two(phrase: str) -> tuple[str, str]:
    one, two, *_ = _TOKEN.findall(phrase)
    return one.lstrip(), two.lstrip()


def _head(phrase: str) -> str:
    match = _TOKEN.match(phrase)
    return match.group() if match else phrase


def _phrases(words: Mapping[str, Mapping[str, Value]]) -> Iterator[tuple[str, str]]:
    """Yield each word that begins an entry of several words, with a pattern for all of them, the longest first."""
    by_head: dict[str, list[str]] = {}
    for word in words:
        if _is_phrase(word):
            by_head.setdefault(_head(word), []).append(word)
    for head, phrases in sorted(by_head.items()):
        longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        rests = "|".join(re.escape(phrase[len(head) :]) for phrase in longest_first)
        yield head, rf"{re.escape(head)}(?:{rests})(?!\w|-[a-z])"


def _block_end(text: str, start: int) -> int:
    """Return where the block that begins at `start` ends: at a paragraph, a line, a space."""
    if len(text) - start <= _BLOCK:
        return len(text)
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, start + _BLOCK // 2, start + _BLOCK)
        if found > 0:
            return found + len(mark)
    return start + _BLOCK
