"""Which way the words around an expression look: back, or forward."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from recoupe.temporal.grammar import TenseCues
from recoupe.temporal.lexing import Words

#: How far a verb may stand from the expression it goes with, in words.
_REACH = 32
#: What crossing a clause boundary costs, in words.
_BOUNDARY_COST = 5
_BOUNDARY = "B"
#: Boundaries that open a clause of their own kind: « qui », « que ».
_OPENERS = str.maketrans("qk", "BB")
_STOP = "."
_SENTENCE = re.compile(r"[.!?]\s|\n")
_NEAR = 150  # characters of a sentence around a date
#: « ont cessé le travail mardi pour réclamer … »: what follows says nothing of the day.
_PURPOSE = "W"
_OTHER = "x"


class Tense(StrEnum):
    """What the nearest verb says; NONE where there is no verb, ALONE where there is nothing else at all."""

    PAST = "past"
    DONE = "done"  # a past that the word beside the date leaves no doubt of: « survenu le 14 mai »
    LASTING = "lasting"  # a past that opens a stretch: « a été prolongé jusqu'en juin »
    PLUPERFECT = "pluperfect"
    DUE = "due"  # a plan told in the past: « devait partir lundi » lies ahead or just behind
    ANNOUNCED = "announced"  # what it tells of is announced: « a annoncé une grève jeudi »
    AIMED = "aimed"  # a day that something is put off to: « renvoyé au 30 janvier »
    OVERTAKEN = (
        "overtaken"  # a plan whose sentence goes on in the past: « prévues mercredi, ont réuni … »
    )
    SAYING = "saying"  # a verb of saying in the present: « affirme samedi un communiqué »
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"
    ALONE = "alone"


class TenseReader:
    """Reads the tense beside an expression by the cues of one language."""

    def __init__(self, cues: TenseCues) -> None:
        self._words = cues.words
        self._endings = cues.endings
        self._unopened = cues.unopened
        self._letter = lru_cache(maxsize=16384)(self._letter_of)
        joined = "|".join(f"(?P<t{i}>{pattern})" for i, (_, pattern) in enumerate(cues.patterns))
        self._groups = re.compile(joined)
        self._fronted = re.compile(cues.fronted)
        self._aside = re.compile(cues.aside)
        self._planned = re.compile(cues.planned)
        self._nouns = re.compile(cues.nouns)
        self._lasting = re.compile(cues.lasting)
        been, self._participle, self._idle = cues.been
        self._been = re.compile(been)
        self._names = tuple(Tense(name) for name, _ in cues.patterns)

    def tense_at(self, words: Words, first: int, last: int) -> Tense:
        """Return the tense of the verb that goes with the words from `first` to `last` (exclusive)."""
        before = self._before(words, first).translate(_OPENERS)
        after = self._after(words, last)
        if not _has_word(before) and self._fronted.match(after):
            return Tense.DONE
        cost_before, tense_before = min(
            self._verbs_before(before), default=(_REACH * 3, Tense.NONE)
        )
        cost_after, tense_after = min(self._verbs_after(after), default=(_REACH * 3, Tense.NONE))
        if tense_before is Tense.NONE and tense_after is Tense.NONE:
            return Tense.NONE if _has_word(before + after) else Tense.ALONE
        if cost_before <= cost_after:
            return tense_before
        return Tense.PAST if tense_after is Tense.ANNOUNCED else tense_after

    def is_aside(self, words: Words, first: int) -> bool:
        """Return whether the words before `first` describe what is told elsewhere: « la marche déposée le 2 mai »."""
        return self._aside.search(self._before(words, first)) is not None

    def is_planned(self, words: Words, first: int) -> bool:
        """Return whether a participle of plans before `first` describes something: « le sommet prévu le 6 mai »."""
        return self._planned.search(self._before(words, first)) is not None

    def goes_on(self, words: Words, first: int, last: int) -> bool:
        """Return whether the sentence tells what still goes on: « la grève se poursuit, samedi 15 octobre »."""
        plain, start, end = words.view.plain, words.start(first), words.ends[last - 1]
        near = _SENTENCE.split(plain[max(0, start - _NEAR) : start])[-1]
        near += _SENTENCE.split(plain[end : end + _NEAR])[0]
        return self._lasting.search(near) is not None

    def goes_on_past(self, words: Words, last: int) -> bool:
        """Return whether the sentence goes on in the past behind `last`."""
        tense = min(self._verbs_after(self._after(words, last)), default=(0, Tense.NONE))[1]
        return tense in (Tense.PAST, Tense.DONE, Tense.LASTING)

    def _after(self, words: Words, last: int) -> str:
        high = min(len(words.tokens), last + _REACH)
        high = next((at for at in words.breaks if last <= at < high), high)
        return self._letters(words, last, high).partition(_STOP)[0].translate(_OPENERS)

    def _before(self, words: Words, first: int) -> str:
        low = max((at for at in words.breaks if at <= first), default=0)
        letters = self._letters(words, max(low, first - _REACH), first)
        return letters[letters.rfind(_STOP) + 1 :]

    def _letters(self, words: Words, low: int, high: int) -> str:
        plain, ends = words.view.plain, words.ends
        edges = [ends[low - 1] if low else ends[0] - len(words.tokens[0]), *ends[low:high]]
        letters = [self._letter(plain[a:b]) for a, b in pairwise(edges)]
        for match in self._nouns.finditer(plain, edges[0], edges[-1]):
            letters[bisect_right(edges, match.start()) - 1] = _OTHER
        return self._been.sub(self._participle, "".join(letters)).replace(self._idle, _OTHER)

    def _letter_of(self, token: str) -> str:
        word = token.strip()
        known = self._words.get(word)
        if known is None and word[:1].isupper():
            known = self._words.get(word.lower(), _OTHER)
            known = _OTHER if known in self._unopened else known  # « Dira » is a town
        if known is not None:
            return known
        if not word[:1].isalpha():
            return _OTHER if word.strip() else _STOP
        for ending, letter in self._endings:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return letter
        return _OTHER

    def _verbs_before(self, letters: str) -> Iterator[tuple[int, Tense]]:
        for match in self._groups.finditer(letters):
            crossed = letters.count(_BOUNDARY, match.end())
            yield len(letters) - match.end() + crossed * _BOUNDARY_COST, self._name(match)

    def _verbs_after(self, letters: str) -> Iterator[tuple[int, Tense]]:
        for match in self._groups.finditer(letters):
            # a comma right after a fronted date opens the clause the date is about
            crossed = letters.count(_BOUNDARY, 1, max(1, match.start()))
            crossed += letters[match.start()] == _PURPOSE
            yield match.start() + crossed * _BOUNDARY_COST + 1, self._name(match)

    def _name(self, match: re.Match[str]) -> Tense:
        return self._names[int((match.lastgroup or "t0")[1:])]


def _has_word(letters: str) -> bool:
    return bool(letters.strip(_BOUNDARY))


@lru_cache(maxsize=8)
def tense_reader_for(cues: TenseCues) -> TenseReader:
    """Return the reader for the cues of a language, made once."""
    return TenseReader(cues)
