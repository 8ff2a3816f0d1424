"""The words of a stretch of text, each with its place, in the form word lists are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model.text import Span

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:[-‑]\w+)*['’ʼ]?|[^\w\s]")
_INVERTED = re.compile(
    r"^(?P<verb>\w[\w-]*?)(?P<tail>-(?:t-)?(?:ils?|elles?|on|ce|je|tu|nous|vous))$"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: `form` is in lower case with straight apostrophes, `capital` tells how it was printed."""

    span: Span
    form: str
    capital: bool

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation and not a word."""
        return not (self.form[0].isalnum() or self.form[-1].isalnum() or self.form[0] == "_")


@lru_cache(maxsize=1 << 13)
def split_words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words and marks of `span`; elided words end at their apostrophe, « a-t-il » is two words."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = match.group()
        if "-" in token:
            found.extend(_parts(token, match.start()))
        else:
            found.append(_word(token, match.start()))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def normal_form(word: str) -> str:
    """Return a word as the lexicons write it."""
    return word.translate(_APOSTROPHES).lower()


#: Phrases by their first word, the longest first.
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def index_phrases(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    """Return phrases so that `phrase_at` finds them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(set(phrases), key=lambda forms: (-len(forms), forms)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(each) for first, each in sorted(found.items())}


def phrase_at(words: Sequence[Word], at: int, phrases: Phrases) -> tuple[str, ...]:
    """Return the longest of `phrases` that stands at a position, () where none does."""
    for phrase in phrases.get(words[at].form, ()):
        if tuple(word.form for word in words[at : at + len(phrase)]) == phrase:
            return phrase
    return ()


def _parts(token: str, start: int) -> list[Word]:
    inverted = _INVERTED.match(token)
    if inverted is None:
        return [_word(token, start)]
    cut = inverted.start("tail")
    return [_word(token[:cut], start), _word(token[cut:], start + cut)]


def _word(token: str, start: int) -> Word:
    return Word(Span(start, start + len(token)), normal_form(token), token[:1].isupper())
