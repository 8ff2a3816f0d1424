"""What a hanging clause describes: « la coalition …, formée en 2014 »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.clauses import Clause, ClauseKind

_HELPED = (Tense.PAST, Tense.PLUPERFECT)
_REACH = 18  # words between a clause and the article of the noun it describes


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRules:
    """Articles with the gender ("m", "f", "") and number ("s", "p", "") of their noun, and endings that agree.

    `within` are prepositions that put a noun inside a larger one, `merged` articles hold one themselves (« du »);
    `bounds` stand before a figure (« au moins »), `titles` before a name and a full stop (« M. »).
    A verb behind `who` is a plural where one of its words ends in `third`. `that` opens a relative clause whose
    object is described.
    """

    articles: Mapping[str, tuple[str, str]]
    merged: frozenset[str]
    within: frozenset[str]
    bounds: frozenset[str]
    feminine: tuple[str, ...]
    plural: tuple[str, ...]
    unsaid: tuple[str, ...]
    that: frozenset[str]
    titles: frozenset[str]
    who: frozenset[str]
    third: tuple[str, ...]


def is_leading(words: Sequence[Word], clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a participle stands before what it describes: « (Initialement) prévue le 11 octobre, la marche … »."""
    if clause.kind is not ClauseKind.PARTICIPLE or clause.parent is None:
        return False
    around = clauses[clause.parent].verb
    before = [word for word in words[: clause.first] if word.form not in '«“"']
    starts = not before or (len(before) == 1 and not before[0].is_mark)
    return starts and around is not None and around.first > clause.last


def antecedent_start(words: Sequence[Word], clause: Clause, *, rules: AgreementRules) -> int:
    """Return where the noun that `clause` describes begins: the nearest article before it that agrees."""
    wanted = _agreement(words, clause, rules)
    name = _name_before(words, clause.first, rules)
    inside = name is not None and name > 0 and words[name - 1].form in rules.within
    if name is not None and not (inside and wanted[1] == "p"):  # « les élus d'Angers, qui ont »
        return name
    near = range(clause.first - 1, max(clause.first - _REACH, -1), -1)
    agreeing = [at for at in near if _opens_noun(words, at, clause.first, wanted, rules)]
    if agreeing:
        at = _surest(words, agreeing, wanted, rules)
        return at + 1 if words[at].form in rules.merged else _with_bound(words, at, rules)
    before = clause.first - 1
    return before if before >= 0 and words[before].capital else clause.first


def _opens_noun(
    words: Sequence[Word], at: int, end: int, wanted: tuple[str, str], rules: AgreementRules
) -> bool:
    """Whether a noun that agrees may begin here: after « les », « 80 »; not « de magnitude 7 », « au (moins) »."""
    form, after = words[at].form, words[at + 1].form
    if form[-1].isdigit():
        counted = at + 1 < end and not words[at + 1].is_mark
        counted = counted and words[at - 1].form not in rules.articles  # « le 22 août »
        return counted and words[at - 1].form not in rules.within and _agrees(("", "p"), wanted)
    if after in rules.bounds or (after.isdigit() and rules.articles.get(form, "")[1:] == ("s",)):
        return False  # « du 22 mars »
    return form in rules.articles and _agrees(rules.articles[form], wanted)


def _with_bound(words: Sequence[Word], at: int, rules: AgreementRules) -> int:
    """« au moins 99 personnes », « 12 000 personnes »: return where the figure begins with its bound."""
    while at and words[at].form[0].isdigit() and words[at - 1].form.isdigit():
        at -= 1
    if at < 2 or words[at - 1].form not in rules.bounds:
        return at
    return at - 2 if words[at - 2].form in rules.merged else at - 1


def _name_before(words: Sequence[Word], at: int, rules: AgreementRules) -> int | None:
    """« Gabriel Attal, qui … »: return where a bare name before the clause begins, None where there is none."""
    end = at
    while end > 0 and words[end - 1].form == ",":
        end -= 1
    start = end
    while start > 0 and words[start - 1].capital and not words[start - 1].is_mark:
        start -= 1
    bare = start == 0 or words[start - 1].is_mark
    # « sur décision d'Emmanuel Macron, qui … »; not « le maire de Valmont, qui … »
    bare = bare or (words[start - 1].form in rules.within and end - start > 1)
    if start > 1 and words[start - 1].form == "." and words[start - 2].form in rules.titles:
        start -= 2  # « M. Boric, arrivé à 15 heures »
    return start if start < end and bare and words[start].form not in rules.articles else None


def _surest(
    words: Sequence[Word], agreeing: Sequence[int], wanted: tuple[str, str], rules: AgreementRules
) -> int:
    """« la marche pour l'hôpital prévue … »: « l' » within a larger noun gives way to an article that agrees."""
    first = agreeing[0]
    vague = not _gender(words[first], rules) and bool(wanted[0])
    if vague and first > 0 and words[first - 1].form in rules.within:
        for at in agreeing[1:]:
            if first - at <= 6 and _gender(words[at], rules) == wanted[0]:
                return at
    return first


def _gender(word: Word, rules: AgreementRules) -> str:
    return rules.articles.get(word.form, ("", ""))[0]


def _agreement(words: Sequence[Word], clause: Clause, rules: AgreementRules) -> tuple[str, str]:
    """Return the gender and number that the verb shows, "" where it shows none."""
    verb = clause.verb
    if verb is None:
        return "", ""
    shows = verb.passive or (clause.kind is ClauseKind.PARTICIPLE and verb.head == verb.first)
    helped = verb.reflexive and verb.head > verb.first + 1  # « qui s'est effondré »
    shows = shows or (helped and bool(rules.who.intersection(clause.opener[-1:])))
    if not (shows or set(clause.opener) & rules.that) or (
        verb.head == verb.first and clause.kind is not ClauseKind.PARTICIPLE
    ):
        return "", _number_of(words, clause, rules)
    form = words[verb.head].form
    gender = "f" if form.endswith(rules.feminine) else "m"
    if form.endswith(rules.unsaid):  # « mis », « reclus »
        return gender, ""
    return gender, "p" if form.endswith(rules.plural) else "s"


def _number_of(words: Sequence[Word], clause: Clause, rules: AgreementRules) -> str:
    """« du collectif, qui ont levé »: return "p", « la marche des taxis, qui avait réuni »: "s", else ""."""
    verb = clause.verb
    if verb is None or set(clause.opener) & rules.that or clause.kind is not ClauseKind.RELATIVE:
        return ""
    subject = bool(rules.who.intersection(clause.opener[-1:]))
    many = any(words[at].form.endswith(rules.third) for at in range(verb.first, verb.last + 1))
    single = "s" if verb.tense in _HELPED and verb.head > verb.first else ""
    return ("p" if many else single) if subject else ""


def _agrees(given: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return all(
        not have or not want or have == want for have, want in zip(given, wanted, strict=True)
    )
