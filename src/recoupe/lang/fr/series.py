"""How French figures are set side by side: one constant, `SERIES`."""

from __future__ import annotations

import re

from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.series import SeriesRules

_WORDS = load_lexicon("fr", "series")
_MEASURES = load_lexicon("fr", "measures")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


SERIES = SeriesRules(
    known=frozenset(_MEASURES),
    falls=frozenset(key for key, entry in _MEASURES.items() if entry.get("falls")),
    once=frozenset(_WORDS["once"]),
    loose=frozenset(_WORDS["loose"]),
    reporting=frozenset(_WORDS["reporting"]),
    byproducts=frozenset(_WORDS["byproducts"]),
    generic=frozenset(load_lexicon("fr", "facts")["generic"]),
    labels=_WORDS["labels"],
    own={key: frozenset([*e.get("nouns", ()), *e.get("of", ())]) for key, e in _MEASURES.items()},
    joined_label=_WORDS["joined_label"],
    pronouns=frozenset(_WORDS["pronouns"]),
    place=re.compile(
        rf"(?<!\w)(?:{_any(_WORDS['place_prepositions'])})[ \u00a0]?\Z", re.IGNORECASE
    ),
    article=re.compile(rf"^(?:{_any(_WORDS['articles'])})[ ']"),
)
