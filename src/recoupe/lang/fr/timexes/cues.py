"""How French words tell whether a date lies behind or ahead."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.lang.lexicon import load_lexicon
from recoupe.temporal.grammar import TenseCues

#: Letters: A present and I imperfect of « avoir », J imperfect of « être », K F auxiliaries (conditional, future),
#: P Q Z participles (by ending, well known, of plans), e those that take « être », U those that open a stretch
#: (« prolongé »), F future, C conditional, M imperfect, H simple past, V and W lead to a plan (W only before an
#: infinitive), N infinitive, S says, R present, E present plural by ending, B clause boundary, D and L determiners
#: (after D no infinitive stands, after neither a verb: « la rencontre »), r « se », i « initialement », t « très »,
#: c « ce » before « est », which tells no tense.
_PATTERNS = (
    ("past", "i[xDL]{0,3}[PQUZe]"),
    ("future", "(?:(?<![DL])V|W)[xDLrAPQUe]{0,4}(?<!D)N"),
    ("future", "A[xDL]{0,2}Z"),
    ("past", "K[xDL]{0,3}[PQUe]"),
    ("pluperfect", "I[xDLN]{0,3}[PQUZe]|J[xDL]{0,2}[eZ]|rJ[xDL]{0,2}[PQU]"),
    ("lasting", "A[xDL]{0,4}U"),
    ("past", "A[xDLS]{0,5}[PQSUe]"),
    ("future", "[FCK](?:[xDL]{0,2}[PQUZe])?"),
    ("future", "Z"),
    ("lasting", "U"),
    ("past", "[HMIJQe]"),
    ("past", "(?<=B)P"),
    ("present", "rS"),
    ("saying", "(?<![DL])S"),
    ("present", "(?<![DL])[RVE]|(?<!c)A"),
)


def tense_cues() -> TenseCues:
    """Return the cues of tense, from the lexicon."""
    lexicon = load_lexicon("fr", "tenses")
    words = dict(_present())
    words |= {word: letter for letter, forms in lexicon["words"].items() for word in forms}
    endings = [(ending, letter) for letter, forms in lexicon["endings"].items() for ending in forms]
    return TenseCues(
        words=words,
        endings=tuple(sorted(endings, key=lambda each: (-len(each[0]), each[0]))),
        patterns=_PATTERNS,
    )


def _present() -> Iterator[tuple[str, str]]:
    """Yield the present of the -er verbs of news, « il organise », but for the forms that are nouns as well."""
    verbs, grammar = load_lexicon("fr", "verbs"), load_lexicon("fr", "grammar")
    nouns = {*grammar["nouns"], *grammar["never"]}
    for kind in ("moves", "light", "decide", "done", "more", "announce"):
        for verb in verbs[kind]:
            if verb.endswith("er") and verb.isalpha() and verb[:-1] not in nouns:
                yield verb[:-1], "R"
