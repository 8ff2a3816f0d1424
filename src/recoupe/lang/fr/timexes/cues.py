"""How French words tell whether a date lies behind or ahead."""

from __future__ import annotations

from recoupe.lang.lexicon import load_lexicon
from recoupe.temporal.grammar import TenseCues

#: Letters: A I K F auxiliaries (present, imperfect, conditional, future), P Q Z participles (by ending, well
#: known, of plans), F future, C conditional, M imperfect, H simple past, V and W lead to a plan (W only before an
#: infinitive), N infinitive, S says, R present, E present plural by ending, B clause boundary.
_PATTERNS = (
    ("future", "[VW][xAPQ]{0,4}N"),
    ("future", "Ax{0,2}Z"),
    ("past", "Kx{0,3}[PQ]"),
    ("pluperfect", "I[xN]{0,3}[PQZ]"),
    ("past", "A[xS]{0,5}[PQS]"),
    ("future", "[FCK]"),
    ("future", "Z"),
    ("past", "[HMIQ]"),
    ("saying", "S"),
    ("present", "[RVA]|(?<=[sxuy])E"),
)


def tense_cues() -> TenseCues:
    """Return the cues of tense, from the lexicon."""
    lexicon = load_lexicon("fr", "tenses")
    words = {word: letter for letter, forms in lexicon["words"].items() for word in forms}
    endings = [(ending, letter) for letter, forms in lexicon["endings"].items() for ending in forms]
    return TenseCues(
        words=words,
        endings=tuple(sorted(endings, key=lambda each: (-len(each[0]), each[0]))),
        patterns=_PATTERNS,
    )
