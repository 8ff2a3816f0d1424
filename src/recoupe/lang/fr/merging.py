"""The words by which French tells two reports of one event from reports of two."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.annotate.text.words import index_phrases
from recoupe.lang.fr.claims import CLAIMS
from recoupe.lang.fr.series import SERIES
from recoupe.lang.fr.words import stem, words_of
from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.rules import MergeRules, Phase

_WORDS = load_lexicon("fr", "merging")


def _nouns() -> dict[str, str]:
    """Return the kinds that nouns tell; the first kind that holds a noun wins."""
    found: dict[str, str] = {}
    for kind, words in load_lexicon("fr", "triggers").items():
        for noun in words["nouns"]:
            if kind not in _WORDS["loose"]:
                found.setdefault(noun, kind)
    return found


def _single(nouns: Iterable[str]) -> list[str]:
    return [noun for noun in nouns if " " not in noun]


def _key(noun: str) -> str:
    """Return a noun as the rules compare it: by the stems of its words."""
    return " ".join(_stems(noun))


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(map(stem, words_of(phrase)))


def _synonyms() -> dict[str, frozenset[str]]:
    groups = [frozenset(map(_key, group)) for group in _WORDS["synonyms"]]
    return {noun: group for group in groups for noun in sorted(group)}


def _ordinals() -> dict[str, int]:
    """Return the words that number an event, with « 14e » and « 2ème »."""
    written = {
        f"{number}{ending}": number
        for number in range(1, 100)
        for ending in _WORDS["ordinal_endings"]
    }
    written.update(_WORDS["ordinals"])
    return written


MERGING = MergeRules(
    stem=stem,
    families={
        kind: frozenset(name for name, kinds in _WORDS["families"].items() if kind in kinds)
        for kinds in _WORDS["families"].values()
        for kind in kinds
    },
    speech=frozenset(_WORDS["speech"]),
    placed=frozenset(_WORDS["placed"]),
    blows=frozenset(_WORDS["blows"]),
    lasting=frozenset(_WORDS["lasting"]),
    whole=frozenset(_WORDS["whole"]),
    loose={kind: Phase(name) if name else None for kind, name in _WORDS["loose"].items()},
    plain=frozenset(_WORDS["plain"]),
    nouns={_key(noun): kind for noun, kind in reversed(_nouns().items())},
    noun_forms=frozenset(
        form for noun in _single(_nouns()) for form in (noun, f"{noun}s", f"{noun}x")
    ),
    noun_phrases=index_phrases(_stems(noun) for noun in _nouns() if " " in noun),
    synonyms=_synonyms(),
    anything=frozenset(map(stem, _WORDS["anything"])),
    plurals=frozenset(
        f"{noun}s" for noun in _single(_nouns()) if not noun.endswith(("s", "x", "z"))
    ),
    calls_off=frozenset(_WORDS["calls_off"]),
    phases={stem(word): Phase(name) for name, words in _WORDS["phases"].items() for word in words},
    auxiliaries=frozenset(_WORDS["auxiliaries"]),
    pluperfect=frozenset(_WORDS["pluperfect"]),
    carried_on=frozenset(_WORDS["carried_on"]),
    ordinals=_ordinals(),
    never_numbered=frozenset(_WORDS["never_numbered"]),
    numbered=frozenset(_WORDS["numbered"]),
    these=frozenset(_WORDS["these"]),
    again=frozenset(_WORDS["again"]),
    others=frozenset(_WORDS["others"]),
    sequels=frozenset(_WORDS["sequels"]),
    pointers=frozenset(_WORDS["pointers"]),
    definite=frozenset(_WORDS["definite"]),
    indefinite=frozenset(_WORDS["indefinite"]),
    possessive=frozenset(_WORDS["possessive"]),
    empty=frozenset(stem(word) for line in _WORDS["empty"] for word in line.split()),
    agencies=frozenset(_WORDS["agencies"]),
    within=tuple(tuple(phrase) for phrase in _WORDS["within"]),
    meanwhile=tuple(tuple(phrase) for phrase in _WORDS["meanwhile"]),
    going_on=frozenset(_WORDS["going_on"]),
    announcing=frozenset(_WORDS["announcing"]),
    series=SERIES,
    claims=CLAIMS,
)
