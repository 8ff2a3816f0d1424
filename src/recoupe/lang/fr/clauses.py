"""The words that open and join French clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from recoupe.annotate.text.words import index_phrases
from recoupe.extract.clauses.clauses import ClauseKind, ClauseRules
from recoupe.lang.fr.verbs import VERBS, lemmas
from recoupe.lang.fr.words import words_of
from recoupe.lang.lexicon import load_lexicon


def _clause_rules() -> ClauseRules:
    words: Mapping[str, Any] = load_lexicon("fr", "clauses")
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    kinds = {
        words_of(phrase): ClauseKind(kind)
        for kind, phrases in words["openers"].items()
        for phrase in phrases
    }
    return ClauseRules(
        openers=index_phrases(kinds),
        kinds=kinds,
        infinitive_openers={word: ClauseKind(kind) for word, kind in words["infinitive"].items()},
        ifs=frozenset(words["if"]),
        that=frozenset(words["that"]),
        relative=frozenset(words["relative"]),
        counts=frozenset(words["counts"]),
        amid=frozenset(words["amid"]),
        parts=frozenset(words["parts"]),
        joins=frozenset(words["joins"]),
        breaks=frozenset(words["breaks"]),
        gerund_marks=frozenset(words["gerund_marks"]),
        asides=frozenset(words["asides"]),
        subjects=VERBS.subjects,
        infinitive_links=frozenset(words["infinitive_links"]),
        tells=lemmas([*verbs["say"], *verbs["feel"], *verbs["deny"]]),
        determiners=VERBS.determiners,
        times=frozenset(words["times"]),
        nots=frozenset(words["nots"]),
        denials=frozenset(words["denials"]),
        be="être",
        pairs={"(": ")", "«": "»"},
    )


CLAUSES = _clause_rules()
