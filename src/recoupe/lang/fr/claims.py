"""How French says what an event is for and what it comes from: one constant, `CLAIMS`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.events.claims import ClaimRules

_WORDS = load_lexicon("fr", "claims")
_QUOTE = r"[\s\u00a0\u202f«»\"“”]*"


def _any(words: Iterable[str]) -> str:
    """Return an alternation, longest first; any space or apostrophe may stand for another."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", r"[\s\u00a0\u202f]").replace("'", "['’]") for word in ordered
    )


def _classes(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in table.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _before_nouns(words: Iterable[str]) -> str:
    """Return words that end in « de » or « à » so that they also end in « du » or « aux »."""
    endings = {
        "de": r"(?:de[\s\u00a0](?:la[\s\u00a0]|l['’])|de[\s\u00a0]|d['’]|du[\s\u00a0]|des[\s\u00a0])",
        "à": r"(?:à[\s\u00a0](?:la[\s\u00a0]|l['’])|à[\s\u00a0]|aux?[\s\u00a0])",
        "par": r"par[\s\u00a0](?:la[\s\u00a0]|l['’]|les?[\s\u00a0]|une?[\s\u00a0]|des[\s\u00a0])?",
        "contre": r"contre[\s\u00a0](?:la[\s\u00a0]|l['’]|les?[\s\u00a0]|une?[\s\u00a0]|des[\s\u00a0])?",
    }
    stems: dict[str, list[str]] = {}
    for word in words:
        stem, _, ending = word.rpartition(" ")
        stems.setdefault(ending, []).append(stem)
    return "|".join(
        rf"(?:{_any(stems[ending])})[\s\u00a0]{endings[ending]}"
        for ending in endings
        if ending in stems
    )


CLAIMS = ClaimRules(
    purpose=re.compile(
        rf"(?<!\w)(?:{_any(_WORDS['purposes'])})(?<=['’\w]){_QUOTE}(?:d['’]|de\s)?{_QUOTE}"
        rf"(?P<verb>{_any(word for words in _WORDS['aims'].values() for word in words)})(?!\w)",
        re.IGNORECASE,
    ),
    cause=re.compile(
        rf"(?<!\w)(?:(?:{_before_nouns(_WORDS['causes'])}){_QUOTE}(?=(?P<words>\w))"
        rf"|en[\s\u00a0](?=(?P<taken>{_any(_WORDS['taking_up'])})(?!\w)))",
        re.IGNORECASE,
    ),
    denial=re.compile(
        rf"(?<!\w)(?P<words>(?:{_any(_WORDS['denials']['verbs'])})(?:[\s\u00a0]\w+)?[\s\u00a0]"
        rf"(?:toutes?[\s\u00a0]|les[\s\u00a0]|ces[\s\u00a0]|ses[\s\u00a0]|cette[\s\u00a0]|la[\s\u00a0]|sa[\s\u00a0]|l['’]|en[\s\u00a0]bloc[\s\u00a0])*"
        rf"(?:{_any(_WORDS['denials']['nouns'])}|(?<=toute[\s\u00a0])\w+)|{_any(_WORDS['denials']['phrases'])})(?!\w)",
        re.IGNORECASE,
    ),
    answered_for=frozenset(_WORDS["answered_for"]),
    stop=re.compile(rf"[,;:.!?()«»\"“”]|\s(?:{_any(_WORDS['stops'])})(?!\w)", re.IGNORECASE),
    aims=_classes(_WORDS["aims"]),
    frames=_classes(_WORDS["frames"]),
    accounts=_classes(_WORDS["accounts"]),
    accounts_apart=frozenset(frozenset(pair) for pair in _WORDS["accounts_apart"]),
    blame=re.compile(rf"(?<!\w)(?:{_any(_WORDS['blames'])})(?!\w)", re.IGNORECASE),
    opposed=frozenset(frozenset(pair) for pair in _WORDS["opposed"]),
)
