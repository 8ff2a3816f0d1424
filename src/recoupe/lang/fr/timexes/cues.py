"""How French words tell whether a date lies behind or ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recoupe.annotate.verbs.verbforms import Form
from recoupe.lang.fr.verbs import VERBS
from recoupe.lang.lexicon import load_lexicon
from recoupe.temporal.grammar import TenseCues

#: Letters: A present of « être » and G of « avoir », I and J their imperfects, K F auxiliaries (conditional,
#: future), b « être » itself, d « devait », p participles that are no noun (« trouvé »), P what ends like one, Q Z
#: participles well known and of plans, e those that take « être », U those that open a stretch (« prolongé »),
#: F future, C conditional, M imperfect, H simple past, V and W lead to a plan (W only before an infinitive), v does
#: where an infinitive follows (« décidé »), N infinitive, S says, R present, E present plural by ending, n nouns of
#: what nobody plans (« séisme »), B clause boundary, D and L determiners (after D no infinitive stands, after neither
#: a verb: « la rencontre »), r « se », i « initialement », t « très », c « ce » before « est », which tells no tense.
#: Y and y are « annoncé » and « annonce », whose object may lie ahead; q is « qui » or « dont », k is « que »: both
#: are B to the patterns of tense. z is « été », which tells something behind « avoir » and before no participle.
#: The date stands at \Z.
#: An infinitive, or « être » with its participle: « doit être signé ».
_TO_DO = "(?:(?<!D)N|b(?:[xnDL]{0,2}[PpQUZeYv])?)"
_PATTERNS = (
    ("past", "i[xnDL]{0,3}[PpQUZeY]"),
    ("past", "Jx{1,3}W[rAG]?(?<!D)N"),  # « ils étaient 300 à défiler »
    ("past", "IF"),  # « ils avaient rendez-vous »
    ("due", f"d[xnDLrAGPpQUe]{{0,4}}{_TO_DO}|J[xnDL]{{0,2}}Z"),
    ("future", f"(?<![DL])[Vv][xnDLWrAGPpQUe]{{0,4}}{_TO_DO}|W[xnDLrAGPpQUe]{{0,4}}(?<!D)N"),
    ("done", r"GZ\Z"),
    ("announced", "G[xnDL]{0,3}Z"),
    ("future", "A[xnDL]{0,2}Z"),
    ("past", "K[xnDL]{0,3}[PpQUeY]"),
    ("pluperfect", "I[xnDLN]{0,3}[PpQUZeYv]|J[xnDL]{0,2}e|rJ[xnDL]{0,2}[PpQU]|J[xnDL]{0,2}Y"),
    ("lasting", "[AG][xnDL]{0,4}U"),
    ("done", r"(?:G[xnDL]{0,3}[PpQeY]|A[xnDL]{0,3}e)\Z"),
    ("saying", r"(?<![DL])y\Z"),
    ("announced", "[AG][xnDLS]{0,4}Y|(?<![DLB])y|G[xnDL]{0,3}v[xnDL]{0,6}WB?[DL]"),
    ("past", "[AG][xnDLS]{0,5}[PpQSUe]|G[xnDLSP]{0,3}v(?![xnDLrW]{0,4}(?<!D)[Nb])"),
    ("future", "[FCK](?:[xnDL]{0,2}(?:b[xn]{0,2})?[PpQUZeY])?"),
    ("future", "Z"),
    ("lasting", "U"),
    ("done", r"(?:(?<![DL])e|n[xDL]{0,3})\Z"),
    ("past", r"(?<=[xn])[pQY](?:W?x)?\Z"),
    ("past", "[HMIJQY]|(?<![DL])e"),
    ("past", "(?<=B)[Pp]"),
    ("present", "rS"),
    ("saying", "(?<![DL])[Sy]"),
    ("present", "(?<![DL])[RVvE]|(?<!c)[AG]"),
)


_LETTERS = {
    Form.PARTICIPLE: "p",
    Form.FUTURE: "F",
    Form.CONDITIONAL: "C",
    Form.IMPERFECT: "M",
    Form.PAST: "H",
    Form.INFINITIVE: "N",
}
_FRONTED = "B[xnDL]{1,8}G[xnDL]{0,3}[PpQeY]"
_BEEN = "([GIK][xnDL]{0,2})z(?![xnDLt]{0,2}[PpQUZeYv])"
_FINITE = "AGIJKFCdMHSRVEby"
#: A relative clause with one verb; a participle that opens a clause, or that stands behind a noun and no auxiliary.
_ASIDE = rf"""(?x)
    (?: q | (?<=[xn])k ) [^Bqk{_FINITE}]* [{_FINITE}] [^Bqk{_FINITE}]* \Z
    | (?: \A | B ) [xnDL]? [PpQUZeY] [^Bqk{_FINITE}]* \Z
    | (?<! [AGIJKFCb] ) (?<! [AGIJKFCb] . ) [xn] [PpQUeY] \Z"""
_PLANNED = rf"""(?x)
    (?: \A | B ) [^Bqk{_FINITE}]* Z [^Bqk{_FINITE}]* \Z
    | (?<! [AGIJKFCb] ) (?<! [AGIJKFCb] . ) [xn] Z \Z"""

_LASTING = r"""(?x)
    \b(?: est|sont|a|ont|se|reste|demeure|\w+ent ) \  toujours\b | \bse\ poursui(?: t|vent )\b
    | \bcontinue(?: nt )? \  (?: de|d|à|son|sa|ses|leurs? )\b | \b(?: perdur|persist )e(?: nt )?\b"""


def tense_cues() -> TenseCues:
    """Return the cues of tense, from the lexicon."""
    lexicon = load_lexicon("fr", "tenses")
    words = {**dict(_known()), **dict(_present())}
    words |= {word: letter for letter, forms in lexicon["words"].items() for word in forms}
    endings = [(ending, letter) for letter, forms in lexicon["endings"].items() for ending in forms]
    return TenseCues(
        words=words,
        endings=tuple(sorted(endings, key=lambda each: (-len(each[0]), each[0]))),
        patterns=_PATTERNS,
        fronted=_FRONTED,
        aside=_ASIDE,
        planned=_PLANNED,
        nouns=_east(lexicon["parts"]),
        lasting=_LASTING,
        unopened="FCHMEN",
        been=(_BEEN, r"\1P", "z"),
    )


def _east(parts: Iterable[str]) -> str:
    """Return what tells the east from a verb: « l'est », « le nord-est », « la côte est de l'île »."""
    behind = "|".join(f"(?<={part} )" for part in parts)
    return rf"(?<=\b[lL]['’])est\b|(?<=-)est\b|(?:{behind})est(?= d[eu'’])"


def _known() -> Iterator[tuple[str, str]]:
    """Yield the forms of the verbs of news that are of one tense and no noun: « enregistrait » is no future."""
    nouns = VERBS.nouns | VERBS.never
    for form, readings in VERBS.forms.items():
        kinds = {reading.form for reading in readings}
        if form not in nouns and len(kinds) == 1 and (letter := _LETTERS.get(next(iter(kinds)))):
            yield form, letter


def _present() -> Iterator[tuple[str, str]]:
    """Yield the present of the -er verbs of news, « il organise », but for the forms that are nouns as well."""
    verbs, grammar = load_lexicon("fr", "verbs"), load_lexicon("fr", "grammar")
    nouns = {*grammar["nouns"], *grammar["never"]}
    for kind in ("moves", "light", "decide", "done", "more", "announce"):
        for verb in verbs[kind]:
            if verb.endswith("er") and verb.isalpha() and verb[:-1] not in nouns:
                yield verb[:-1], "R"
