"""What a word of a sentence may be as a verb: not after an article, not a name, not the twin of a noun."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbforms import Form, VerbReading, VerbRules

_CLOSING = frozenset({"»", "”", '"'})
_OPENING = frozenset({",", "«", "“", '"'})
_ASIDE = 8  # words of a day or a place between commas


def readings_at(words: Sequence[Word], at: int, rules: VerbRules) -> tuple[VerbReading, ...]:
    """Return what the word at a position may be as a verb where it stands."""
    word = words[at]
    if word.is_mark or word.form in rules.never or word.form.endswith("'"):
        return ()
    known = rules.forms.get(word.form, ())
    if not known:
        known = _guess(word.form, rules) if not word.capital else ()
    return tuple(r for r in known if _may_stand(words, at, r, rules))


def _guess(form: str, rules: VerbRules) -> tuple[VerbReading, ...]:
    for kind in (Form.FUTURE, Form.CONDITIONAL, Form.IMPERFECT, Form.PAST):
        if form.endswith(rules.guessed.get(kind, ())):
            return (VerbReading("", kind),)
    return ()


def _may_stand(words: Sequence[Word], at: int, reading: VerbReading, rules: VerbRules) -> bool:
    """Whether a verb of this form can stand here: not after an article, not a name, not a noun's twin."""
    before = _before(words, at, rules)
    if not reading.form.is_finite:
        return _may_follow_noun(words, at, reading.form, rules)
    sure = before in rules.subjects or before in rules.denies or before in rules.reflexive
    if reading.lemma == rules.have and _opens_bare(words, at, rules):
        return False
    if reading.lemma in (rules.have, rules.be):
        # « la dernière a eu lieu » has an adjective for a subject; « l'est » is a place.
        east = reading.lemma == rules.be and reading.form is Form.PRESENT
        return sure or not (east and (before.endswith("'") or _is_eastern(words, at, rules)))
    if words[at].form in rules.nouns:
        return sure or (reading.form is Form.PRESENT and _stands_as_verb(words, at, rules))
    if words[at].capital and at > 0:
        return sure
    if reading.form in (Form.FUTURE, Form.CONDITIONAL) and before in rules.more:
        return at > 1 and words[at - 2].form in rules.joins  # « 400 personnes ou plus partiront »
    return sure or before not in rules.openers


def _is_eastern(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """« la côte est de Taïwan »: the point of the compass, between a noun and a name."""
    after = [word for word in words[at + 1 : at + 4] if word.form not in rules.determiners]
    hangs = len(after) > 1 and after[0].form in rules.links and after[1].capital
    return (
        hangs and at > 1 and not words[at - 1].capital and words[at - 2].form in rules.determiners
    )


def _opens_bare(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """« A l'aube, … »: a preposition without its accent; « A été condamné … » has its participle."""
    if not words[at].capital or at + 1 == len(words) or (at and not words[at - 1].is_mark):
        return False
    following = rules.forms.get(words[at + 1].form, ())
    return words[at + 1].form not in rules.been and not any(
        reading.form is Form.PARTICIPLE for reading in following
    )


def _stands_as_verb(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """« Veolia lance une offre », « la police annonce 12 morts »: the twin of a noun between subject and object."""
    if at == 0 or at + 1 == len(words) or words[at].capital:
        return False
    before, after = words[at - 1], words[at + 1]
    if after.form.startswith("-") and len(after.form) > 1:
        return True  # « dit-elle »
    if before.form == "," and words[max(0, at - 2)].form in _CLOSING:
        return True  # « « Oui », dit le maire »
    leads = any(r.lemma in rules.chains for r in rules.forms.get(words[at].form, ()))
    if leads and before.form not in rules.determiners and is_infinitive(after.form, rules):
        return True  # « la société, qui tient déjà un tiers du capital, compte déposer une offre »
    pair = any((r.lemma, after.form) in rules.fixed for r in rules.forms.get(words[at].form, ()))
    takes = after.form in rules.objects or after.form[0].isdigit()
    if not (pair or takes or _that_follows(words, at, rules)):
        return False
    marks = {word.form for word in words[: at - 1]} & _OPENING
    if before.form == "," and takes and marks:
        return True  # « Paul Roux, maire de la ville, annonce une aide », « « Oui, dit une femme, … » »
    if before.is_mark or before.form in rules.openers or before.form.endswith("'"):
        return False
    if before.capital or pair:
        return True
    opened = [word.form in rules.determiners for word in words[max(0, at - 3) : at - 1]]
    return any(opened) and before.form not in rules.forms


def _that_follows(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """« le préfet note que », « X relève également que », « X annonce, mardi, que »; not « la seule offre que »."""
    near = range(at + 2, min(at + _ASIDE, len(words) - 1)) if words[at + 1].form == "," else ()
    end = next((i for i in near if words[i].form == ","), at)
    behind = [word.form for word in words[end + 1 : end + 3]]
    told = behind[0] in rules.that or (behind[0] in rules.adverbs and behind[-1] in rules.that)
    return told and words[at - 1].form not in rules.qualifying


def _may_follow_noun(words: Sequence[Word], at: int, form: Form, rules: VerbRules) -> bool:
    if words[at].form in rules.nouns:
        return form is Form.PARTICIPLE and is_apposed(words, at, rules)
    if at == 0:
        return True
    earlier = words[at - 1].form
    bars = rules.openers if form is Form.PARTICIPLE else rules.determiners - rules.clitics
    return earlier not in bars and not (form is Form.PARTICIPLE and earlier[0].isdigit())


def is_apposed(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """« Louis Morel, mort le 21 avril, », « Blessé dimanche, le capitaine … »: no noun of a list."""
    if at + 2 >= len(words):
        return False
    after = words[at + 1].form
    dated = after in rules.dated or (after in rules.determiners and words[at + 2].form[0].isdigit())
    if at == 0:
        return dated and any(word.form == "," for word in words[at + 2 :])
    listed = at > 1 and words[at - 2].form[0].isdigit()
    return words[at].form in rules.apposed and words[at - 1].form == "," and not listed and dated


def _before(words: Sequence[Word], at: int, rules: VerbRules) -> str:
    """Return the word before a verb, its clitics passed over where a subject stands before them."""
    if at == 0:
        return ""
    form = words[at - 1].form
    if form in rules.clitics and form in rules.openers and at > 1:
        earlier = words[at - 2].form
        sure = rules.subjects | rules.denies | rules.reflexive  # « il s'en sort »
        return earlier if earlier in sure else form
    return form


def is_infinitive(form: str, rules: VerbRules) -> bool:
    """Return whether a form is an infinitive."""
    return any(reading.form is Form.INFINITIVE for reading in rules.forms.get(form, ()))
