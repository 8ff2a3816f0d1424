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
#: Letters that stand for one sound however a name is brought over from another script; vowels stay.
_SPELLINGS = (
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh|ck|q|c(?![ehi])"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"tch|sch|sh"), "ch"),
    (re.compile(r"dh|dj"), "d"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<![ckpst])h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_LONG = 4  # consonants of a given name that only its vowels tell from another spelling
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


def spelt_alike(first: str, second: str) -> bool:
    """Whether two full names differ only as transliterations do: « Zelensky » and « Zelenski », word for word.

    A long given name may differ in its vowels too, before the same surname: « Mohammed » and « Muhammad ».
    """
    one, two = first.replace("-", " ").split(), second.replace("-", " ").split()
    if len(one) != len(two) or len(one) < 2 or spelling(one[-1]) != spelling(two[-1]):
        return False
    same = one[-1] == two[-1]
    pairs = zip(one[:-1], two[:-1], strict=True)
    return all(_one_given(each, other, same_family=same) for each, other in pairs)


def _one_given(first: str, second: str, *, same_family: bool) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if longer != shorter and longer.startswith(shorter) and longer.endswith("e"):
        return False  # « Gabriel » and « Gabrielle »
    sound = skeleton(first)
    loose = same_family and sound == skeleton(second) and len(sound) >= _LONG
    return loose or spelling(first) == spelling(second)


def spelling(word: str) -> str:
    """Return a folded name in one spelling of its sounds, vowels and all."""
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return word


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
