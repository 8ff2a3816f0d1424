"""The words by which French tells two reports of one event from reports of two."""

from __future__ import annotations

from functools import cache

import snowballstemmer  # type: ignore[import-untyped]  # ships no types

from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.rules import MergeRules, Phase

_WORDS = load_lexicon("fr", "merging")
_STEMMER = snowballstemmer.stemmer("french")


@cache
def stem(word: str) -> str:
    """Return the stem of a French word, by the Snowball rules."""
    return str(_STEMMER.stemWord(word))


MERGING = MergeRules(
    stem=stem,
    families={
        kind: frozenset(name for name, kinds in _WORDS["families"].items() if kind in kinds)
        for kinds in _WORDS["families"].values()
        for kind in kinds
    },
    speech=frozenset(_WORDS["speech"]),
    placed=frozenset(_WORDS["placed"]),
    loose={kind: Phase(name) if name else None for kind, name in _WORDS["loose"].items()},
    phases={stem(word): Phase(name) for name, words in _WORDS["phases"].items() for word in words},
    ordinals=_WORDS["ordinals"],
    never_numbered=frozenset(_WORDS["never_numbered"]),
    again=frozenset(_WORDS["again"]),
    empty=frozenset(stem(word) for line in _WORDS["empty"] for word in line.split()),
    agencies=frozenset(_WORDS["agencies"]),
)
