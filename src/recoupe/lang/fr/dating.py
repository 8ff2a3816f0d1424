"""The French words that put events in order."""

from __future__ import annotations

from typing import Any

from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.days.dating import DatingRules

_WORDS: dict[str, Any] = load_lexicon("fr", "dating")


def _phrases(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase) for phrase in _WORDS[name])


DATING = DatingRules(
    starts=frozenset(_WORDS["starts"]),
    resumes=frozenset(_WORDS["resumes"]),
    again=frozenset(_WORDS["again"]),
    imminent=_phrases("imminent"),
    meanwhile=_phrases("meanwhile"),
    before=_phrases("before"),
    pluperfect=frozenset(_WORDS["pluperfect"]),
    fillers=frozenset(_WORDS["fillers"]),
    turns=_phrases("turns"),
    growing=frozenset(_WORDS["growing"]),
)
