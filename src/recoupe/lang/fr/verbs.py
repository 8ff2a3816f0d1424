"""The verbs of French news: every form of those the lexicons name, and what tells a verb from a noun."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from recoupe.annotate.text.words import index_phrases, split_words
from recoupe.annotate.verbs.verbforms import Form, VerbRules
from recoupe.lang.fr.conjugation import conjugate, participles
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.text import Span

_REFLEXIVE = ("se ", "s'")
_LEADING = ("plan", "may", "done", "decide", "say", "feel")

#: Endings of verbs that no lexicon names.
_GUESSED = {
    Form.FUTURE: ("eront", "iront", "era", "ira"),
    Form.CONDITIONAL: ("eraient", "iraient", "erait", "irait"),
    Form.PAST: ("èrent",),
    Form.IMPERFECT: ("issaient", "aient"),
    Form.PARTICIPLE: ("é", "ée", "és", "ées", "i", "uit", "uite", "enu", "enue", "enus", "enues"),
}


def infinitive_of(entry: str) -> str:
    """Return the infinitive of a lexicon entry: « s'entretenir » and « mettre en place » are of one verb each."""
    return bare_entry(entry)[0]


def bare_entry(entry: str) -> tuple[str, ...]:
    """Return the words of a lexicon entry without its « se »."""
    rest = next((entry.removeprefix(mark) for mark in _REFLEXIVE if entry.startswith(mark)), entry)
    return tuple(word.form for word in split_words(rest, Span(0, len(rest))))


def alternatives(entry: str) -> tuple[str, ...]:
    """Return the entries that one written with several verbs stands for: « approuver|valider + rachat »."""
    heads, plus, near = entry.partition(" + ")
    return tuple(head + plus + near for head in heads.split("|"))


def is_reflexive_entry(entry: str) -> bool:
    """Whether a lexicon entry asks for « se »."""
    return entry.startswith(_REFLEXIVE)


def chain_names(entries: Iterable[str]) -> frozenset[str]:
    """Return one-verb entries as a verb group names what leads to its infinitive: "se engager"."""
    return frozenset(
        f"se {bare_entry(entry)[0]}" if is_reflexive_entry(entry) else bare_entry(entry)[0]
        for entry in entries
        if len(bare_entry(entry)) == 1
    )


def reflexive_lemmas(entries: Iterable[str]) -> frozenset[str]:
    """Return the infinitives of the one-verb entries written with « se »."""
    return lemmas(entry for entry in entries if is_reflexive_entry(entry))


def plain_lemmas(entries: Iterable[str]) -> frozenset[str]:
    """Return the infinitives of the one-verb entries written without « se »."""
    return lemmas(entry for entry in entries if not is_reflexive_entry(entry))


def lemmas(entries: Iterable[str]) -> frozenset[str]:
    """Return the verbs of lexicon entries that are one verb and nothing more (« laisser entendre » is one)."""
    whole = (bare_entry(entry) for entry in entries)
    fixed = _fixed()
    return frozenset(" ".join(words) for words in whole if len(words) == 1 or words in fixed)


@cache
def _fixed() -> frozenset[tuple[str, ...]]:
    return frozenset(bare_entry(entry) for entry in load_lexicon("fr", "grammar")["fixed"])


@cache
def _infinitives() -> tuple[str, ...]:
    functions: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    kinds: Mapping[str, Mapping[str, Sequence[str]]] = load_lexicon("fr", "triggers")
    entries = [entry for name, row in functions.items() if name != "adjectives" for entry in row]
    written = (entry for kind in kinds.values() for entry in kind["verbs"])
    entries += [each for entry in written for each in alternatives(entry)]
    return tuple(sorted({"être", "avoir", "aller", "faire", *map(infinitive_of, entries)}))


def _forms(entry: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(entry, Span(0, len(entry))))


def _verb_rules() -> VerbRules:
    small: Mapping[str, Any] = load_lexicon("fr", "grammar")
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    articles, clitics = frozenset(small["articles"]), frozenset(small["clitics"])
    return VerbRules(
        forms=conjugate(_infinitives()),
        guessed=_GUESSED,
        have="avoir",
        be="être",
        been=frozenset(small["been"]),
        moves=lemmas(verbs["moves"]),
        denies=frozenset(small["deny"]),
        denial_words=frozenset(small["denial"]),
        clitics=clitics,
        reflexive=frozenset(small["reflexive"]),
        adverbs=frozenset(small["adverbs"]),
        adverb_ending="ment",
        asides=index_phrases(_forms(entry) for entry in small["asides"]),
        determiners=articles,
        openers=articles | frozenset(small["prepositions"]),
        objects=frozenset(small["objects"]),
        subjects=frozenset(small["subjects"]),
        nouns=frozenset(small["nouns"]),
        adjectives=frozenset(form for word in verbs["adjectives"] for form in participles(word)),
        never=frozenset(small["never"]),
        chains=lemmas(entry for name in _LEADING for entry in verbs[name]),
        agents=frozenset(small["agents"]),
        fixed=frozenset((words[0], words[1]) for words in _fixed()),
        links=frozenset(small["links"]),
        more=frozenset(small["more"]),
        joins=frozenset(small["joins"]),
        apposed=frozenset(small["apposed"]),
        dated=frozenset(small["dated"]),
        passing=frozenset(small["passing"]),
        that=frozenset(small["that"]),
        qualifying=frozenset(small["qualifying"]),
        recent={lemma: frozenset(links) for lemma, links in small["recent"].items()},
        idioms=tuple(_forms(entry) for entry in small["about"]),
    )


VERBS = _verb_rules()
