"""Whether two names of people may be one person's: spelling, and what else must speak for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Letters that transliterations write in several ways, each as one; what is left of vowels is dropped.
_SOUNDS = (
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:tch|ch|sh|sch|ts)"), "s"),
    (re.compile(r"(?:kh|gh|q|c|ck)"), "k"),
    (re.compile(r"(?:dh|th|z|dj|j)"), "d"),
    (re.compile(r"[wv]"), "v"),
    (re.compile(r"[aeiouy]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_SMALL = 4  # letters below which a vowel makes another name


def skeleton(word: str) -> str:
    """Return the consonants of a folded name as they sound, equal for « Kadhimi » and « Kazimi »."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def given_agree(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether the given names of one may be those of the other: equal, an initial, or spelt another way."""
    fewer, more = sorted((first, second), key=len)
    return all(any(_same_given(one, other) for other in more) for one in fewer)


def given_equal(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether all given names of the one with fewer stand letter for letter in the other."""
    fewer, more = sorted((first, second), key=len)
    return bool(fewer) and fewer <= more


def share_words(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two sets of words have one in common."""
    return not set(first).isdisjoint(second)


def _same_given(first: str, second: str) -> bool:
    if first == second:
        return True
    if len(first.rstrip(".")) == 1 or len(second.rstrip(".")) == 1:
        return first[0] == second[0]
    sound = skeleton(first)
    long = min(len(first), len(second)) >= _SMALL and len(sound) > 1
    return long and sound == skeleton(second)
