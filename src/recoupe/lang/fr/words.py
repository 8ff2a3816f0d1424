"""What the rules of French make of words: stems, forms, patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]  # ships no types

from recoupe.annotate.text.words import split_words
from recoupe.model.text import Span

_STEMMER = snowballstemmer.stemmer("french")


@cache
def stem(word: str) -> str:
    """Return the stem of a French word, by the Snowball rules."""
    return str(_STEMMER.stemWord(word))


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase in the form in which texts are compared with it."""
    return tuple(word.form for word in split_words(phrase, Span(0, len(phrase))))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
