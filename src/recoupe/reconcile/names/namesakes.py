"""Whether two names of people may be one person's: spelling, and what else must speak for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Letters that stand for one sound however a name is brought over from another script.
_SPELLINGS = (
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"y|(?<=[aeiou])j"), "i"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh|gh|ck|q|c(?![ehi])"), "k"),
    (re.compile(r"tch|sch|sh"), "ch"),
    (re.compile(r"dh|th|dj|j|z"), "d"),
)
_SILENT, _VOWELS = re.compile(r"(?<![ckpst])h"), re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")
_LONG = 4  # consonants of a given name that only its vowels tell from another spelling
_SMALL = 4  # letters below which a vowel makes another name


def skeleton(word: str) -> str:
    """Return the consonants of a folded name as they sound, equal for « Mohammed » and « Muhamad »."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _sounded(word)))


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
    if longer != shorter and longer.startswith(shorter) and longer[-1] in "ae":
        return False  # « Gabriel » and « Gabrielle », « Samir » and « Samira »
    sound = skeleton(first)
    loose = same_family and sound == skeleton(second) and len(sound) >= _LONG
    return loose or spelling(first) == spelling(second)


def spelling(word: str) -> str:
    """Return a folded name in one spelling of its sounds, vowels and all."""
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _sounded(word)))


def _sounded(word: str) -> str:
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
