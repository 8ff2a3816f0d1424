"""Verb groups: which words of a sentence say that something happens, and in which tense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from recoupe.annotate.text.words import Word, phrase_at
from recoupe.annotate.verbs.verbforms import Form, VerbReading, VerbRules
from recoupe.annotate.verbs.verbreadings import is_apposed, is_infinitive, readings_at


class Tense(StrEnum):
    """When a verb group puts what it says; the last three are not finite."""

    PRESENT = "present"
    PAST = "past"  # « a eu lieu », « eut lieu »
    PLUPERFECT = "pluperfect"
    IMPERFECT = "imperfect"
    FUTURE = "future"
    FUTURE_PERFECT = "future_perfect"
    CONDITIONAL = "conditional"
    CONDITIONAL_PAST = "conditional_past"
    SUBJUNCTIVE = "subjunctive"
    PARTICIPLE = "participle"  # « formée en 2014 »
    GERUND = "gerund"  # « craignant »
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """One verb group: word positions `first` to `last` inclusive, `head` the word that carries the content.

    `lemma` is the verb of the head; `chain` the verbs before it that lead to it (« prévoir » in « prévoient
    de se rencontrer », "se engager" in « s'est engagé à »), outermost first, or an idiom's words.
    """

    first: int
    last: int
    head: int
    lemma: str
    tense: Tense
    negated: bool = False
    passive: bool = False
    reflexive: bool = False
    chain: tuple[str, ...] = ()

    @property
    def is_finite(self) -> bool:
        """Whether the group has a subject of its own."""
        return self.tense not in (Tense.PARTICIPLE, Tense.GERUND, Tense.INFINITIVE)


_COMPOUND = {
    Form.PRESENT: Tense.PAST,
    Form.IMPERFECT: Tense.PLUPERFECT,
    Form.PAST: Tense.PLUPERFECT,
    Form.FUTURE: Tense.FUTURE_PERFECT,
    Form.CONDITIONAL: Tense.CONDITIONAL_PAST,
    Form.SUBJUNCTIVE: Tense.SUBJUNCTIVE,
    Form.INFINITIVE: Tense.INFINITIVE,
    Form.GERUND: Tense.PARTICIPLE,  # « ayant défilé dimanche »
}
_OPENING = ('"', "«", "“")
_FINITE = (
    Form.FUTURE,
    Form.CONDITIONAL,
    Form.IMPERFECT,
    Form.PRESENT,
    Form.PAST,
    Form.SUBJUNCTIVE,
)


def find_verbs(words: Sequence[Word], *, rules: VerbRules) -> tuple[VerbGroup, ...]:
    """Return the verb groups of a sentence in reading order; none overlaps another."""
    found: list[VerbGroup] = []
    position = 0
    while position < len(words):
        group = _group_at(words, position, rules)
        if group is None:
            position += 1
            continue
        found.append(group)
        position = group.last + 1
    return tuple(found)


def _group_at(words: Sequence[Word], at: int, rules: VerbRules) -> VerbGroup | None:
    readings = _without_twin(words, at, readings_at(words, at, rules), rules)
    simple = _pick(readings, rules)
    if simple is None:
        return None
    lead = _lead(words, at, rules, sure=simple.lemma in (rules.have, rules.be))
    if simple.form in _COMPOUND and simple.lemma in (rules.have, rules.be):
        compound = _compound(words, at, simple, lead, rules)
        if compound is not None:
            return _chained(words, compound, rules)
    if simple.form is Form.PARTICIPLE:
        return _bare_participle(words, at, simple, rules)
    group = VerbGroup(
        first=lead.first,
        last=at,
        head=at,
        lemma=simple.lemma,
        tense=Tense(simple.form.value),
        negated=lead.negated,
        reflexive=lead.reflexive,
    )
    return _chained(words, group, rules)


def _without_twin(
    words: Sequence[Word], at: int, readings: Sequence[VerbReading], rules: VerbRules
) -> Sequence[VerbReading]:
    """« le pont, construit en 1960 » is no present: choose the participle after a pause or before an agent."""
    if not any(reading.form is Form.PARTICIPLE for reading in readings):
        return readings
    others = {reading.form for reading in readings} - {Form.PARTICIPLE}
    after = words[at + 1].form if at + 1 < len(words) else ""
    pause = at > 0 and words[at - 1].form == "," and after in rules.openers - rules.determiners
    taken = _verb_follows(words, at, rules)  # « le périmètre interdit a été levé »
    if pause or taken or after in rules.agents or others == {Form.SUBJUNCTIVE}:
        return [reading for reading in readings if reading.form is Form.PARTICIPLE]
    return readings


def _verb_follows(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """Whether a finite verb that can be no noun stands right after: an auxiliary, or one with « se » or « ne »."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    if after in rules.denies or after in rules.reflexive:
        return True
    known = rules.forms.get(after, ())
    return any(each.lemma in (rules.have, rules.be) and each.form.is_finite for each in known)


def _pick(readings: Sequence[VerbReading], rules: VerbRules) -> VerbReading | None:
    """Prefer an auxiliary, then a finite form in the order tenses are told apart, then the others."""
    order = (*_FINITE, Form.GERUND, Form.INFINITIVE, Form.PARTICIPLE)
    if not readings:
        return None
    return min(
        readings,
        key=lambda r: (r.lemma not in (rules.be, rules.have), order.index(r.form), r.lemma),
    )


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before the verb and belongs to it."""

    first: int
    negated: bool
    reflexive: bool


def _lead(words: Sequence[Word], at: int, rules: VerbRules, *, sure: bool) -> _Lead:
    """Return the pronouns and negation before a verb; `sure` tells that no noun can stand here (« en a compté »)."""
    first, negated, reflexive = at, False, False
    while first > 0:
        form = words[first - 1].form
        if form in rules.denies:
            negated = True
        elif form in rules.reflexive:
            reflexive = True
        elif form not in rules.clitics or not (
            sure or form not in rules.openers or _after_subject(words, first - 1, rules)
        ):
            break
        first -= 1
    return _Lead(first, negated, reflexive)


def _after_subject(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    return at > 0 and (words[at - 1].form in rules.subjects or words[at - 1].form in rules.denies)


def _skip_adverbs(words: Sequence[Word], at: int, rules: VerbRules) -> int:
    """Return the position after adverbs (« une nouvelle fois » is one), and after one aside between commas."""
    while at < len(words):
        aside = phrase_at(words, at, rules.asides)
        inverted = words[at].form.startswith("-")  # « a-t-elle »
        if not aside and not inverted and not _is_adverb(words[at].form, rules):
            break
        at += len(aside) or 1
    if at < len(words) and words[at].form == ",":
        close = next(
            (i for i in range(at + 1, min(at + 7, len(words))) if words[i].form == ","), None
        )
        if close is not None:
            return _skip_adverbs(words, close + 1, rules)
    return at


def _is_adverb(form: str, rules: VerbRules) -> bool:
    if form in rules.adverbs or form in rules.denial_words:
        return True
    return form.endswith(rules.adverb_ending) and len(form) > 6 and form not in rules.forms


def _compound(
    words: Sequence[Word], at: int, auxiliary: VerbReading, lead: _Lead, rules: VerbRules
) -> VerbGroup | None:
    """Return the group of an auxiliary and the participle after it, or None where none follows."""
    head = _participle_after(words, at + 1, rules)
    if head is None:
        return None
    passive = False
    if words[head].form in rules.been:
        passive_head = _participle_after(words, head + 1, rules)
        if passive_head is not None:
            head, passive = passive_head, True
    lemma = _participle_lemma(words[head].form, rules) or ""
    tense = _COMPOUND[auxiliary.form]
    if auxiliary.lemma == rules.be and not lead.reflexive and lemma not in rules.moves:
        passive, tense = True, Tense(auxiliary.form.value)
    between = {word.form for word in words[at + 1 : head]}
    return VerbGroup(
        first=lead.first,
        last=head,
        head=head,
        lemma=lemma,
        tense=tense,
        negated=lead.negated or bool(between & (rules.denial_words - {"plus"})),
        passive=passive,
        reflexive=lead.reflexive,
    )


def _participle_after(words: Sequence[Word], at: int, rules: VerbRules) -> int | None:
    if at < len(words) and words[at].form in _OPENING:  # « ont "conclu un accord" »
        at += 1
    for position in dict.fromkeys((at, _skip_adverbs(words, at, rules))):
        if position < len(words) and _participle_lemma(words[position].form, rules) is not None:
            return position
    return None


def _participle_lemma(form: str, rules: VerbRules) -> str | None:
    if form in rules.never:
        return None
    for reading in rules.forms.get(form, ()):
        if reading.form is Form.PARTICIPLE:
            return reading.lemma
    if form in rules.nouns:
        return None
    if len(form) < 4 or form in rules.adverbs:
        return None
    return "" if form.endswith(rules.guessed.get(Form.PARTICIPLE, ())) else None


def _bare_participle(
    words: Sequence[Word], at: int, reading: VerbReading, rules: VerbRules
) -> VerbGroup | None:
    form = words[at].form
    starts = _skip_adverbs_back(words, at, rules)
    named = form in rules.nouns and not is_apposed(words, at, rules)
    if named or form in rules.been or (form in rules.adjectives and not starts):
        return None
    return VerbGroup(
        first=at, last=at, head=at, lemma=reading.lemma, tense=Tense.PARTICIPLE, passive=True
    )


def _skip_adverbs_back(words: Sequence[Word], at: int, rules: VerbRules) -> bool:
    """Whether only adverbs stand between a pause and this word: « Initialement prévue … »."""
    while at > 0 and _is_adverb(words[at - 1].form, rules):
        at -= 1
    return at == 0 or words[at - 1].is_mark


def _chained(words: Sequence[Word], group: VerbGroup, rules: VerbRules) -> VerbGroup:
    """Return the group with the infinitive it leads to: « prévoient de se rencontrer »."""
    after, led = _infinitive_after(words, group, rules)
    if after is None:
        return group
    form = next(r for r in rules.forms[words[after].form] if r.form is Form.INFINITIVE)
    if group.reflexive and group.lemma in rules.passing:  # « s'est vu infliger une amende »
        return replace(
            group, last=after, head=after, lemma=form.lemma, passive=True, reflexive=False
        )
    one = (led, form.lemma) in rules.fixed  # « a laissé entendre »
    longer = replace(
        group,
        last=after,
        head=after,
        lemma=f"{led} {form.lemma}" if one else form.lemma,
        passive=False,
        reflexive=words[after - 1].form in rules.reflexive,
        chain=group.chain if one else (*group.chain, led),
    )
    longer = _just_done(words, group, longer, rules)
    inner = _passive_infinitive(words, longer, rules)
    return inner if inner is not None else _chained(words, longer, rules)


def _just_done(
    words: Sequence[Word], lead: VerbGroup, group: VerbGroup, rules: VerbRules
) -> VerbGroup:
    """« vient de signer » is « a signé », « venait de signer » « avait signé »; « vient signer » is neither."""
    tense = {Tense.PRESENT: Tense.PAST, Tense.IMPERFECT: Tense.PLUPERFECT}.get(lead.tense)
    links = rules.recent.get(lead.lemma, frozenset())
    linked = any(words[at].form in links for at in range(lead.last + 1, group.last))
    if tense is None or not linked or lead.chain or lead.reflexive:
        return group
    return replace(group, tense=tense, chain=())


def _passive_infinitive(
    words: Sequence[Word], group: VerbGroup, rules: VerbRules
) -> VerbGroup | None:
    """Return the group of « pourrait être réduit », « affirme avoir tué », « nie avoir été informé »."""
    if group.lemma not in (rules.be, rules.have):
        return None
    head, passive = _participle_after(words, group.last + 1, rules), group.lemma == rules.be
    if head is not None and words[head].form in rules.been:
        head, passive = _participle_after(words, head + 1, rules), True
    if head is None:
        return None
    lemma = _participle_lemma(words[head].form, rules) or ""
    return replace(group, last=head, head=head, lemma=lemma, passive=passive, reflexive=False)


def _infinitive_after(
    words: Sequence[Word], group: VerbGroup, rules: VerbRules
) -> tuple[int | None, str]:
    led = f"se {group.lemma}" if group.reflexive else group.lemma
    at = group.last + 1
    if at < len(words) and words[at].form.startswith("-"):
        at += 1  # « devra-t-il partir »
    at = _skip_adverbs(words, at, rules)
    idiom = _idiom_at(words, at, rules) if group.lemma == rules.be else ()
    if idiom:
        at, led = _skip_adverbs(words, at + len(idiom), rules), " ".join(idiom)
    elif group.lemma not in rules.chains and group.lemma not in rules.passing:
        return None, ""
    if at < len(words) and words[at].form in rules.links:
        at += 1
    while at < len(words) and words[at].form in (rules.clitics | rules.denies | rules.denial_words):
        at += 1
    at = _skip_adverbs(words, at, rules)
    if at < len(words) and is_infinitive(words[at].form, rules):
        return at, led
    return None, ""


def _idiom_at(words: Sequence[Word], at: int, rules: VerbRules) -> tuple[str, ...]:
    here = tuple(word.form for word in words[at : at + 5])
    return next((idiom for idiom in rules.idioms if here[: len(idiom)] == idiom), ())
