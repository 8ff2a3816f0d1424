"""The words that name a speaker, before a verb of saying or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.verbforms import VerbRules
from recoupe.annotate.verbs import VerbGroup
from recoupe.annotate.words import Phrases, Word
from recoupe.model.text import Span

_LONG = 14  # words: a speaker printed with name and function is no longer than this


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRules:
    """What a language says of reported speech; every word as `Word.form` gives it.

    `say` are verbs of saying (`say_of_self` the reflexive ones), `tell` those of them whose object is what is said
    too (« a annoncé la fermeture »), `that` the words that open what is said. `according` are openers that name
    a source (« selon », « d'après »), `not_according` the words after them that name none (« selon que »).
    `anonymous` are nouns of unnamed sources, `in_paper` open what is issued (« dans un communiqué »), `of` never
    ends a name. `stops` end a speaker's name after the verb, `breaks` begin another clause before it. `leads` may
    open a sentence before its subject, `days` stand between verb and speaker. `pronouns` and `definite` nouns
    point back to the speaker before; `impersonal` subjects are nobody.
    """

    verbs: VerbRules
    say: frozenset[str]
    say_of_self: frozenset[str]
    tell: frozenset[str]
    that: frozenset[str]
    according: Phrases
    not_according: frozenset[str]
    anonymous: frozenset[str]
    of: frozenset[str]
    in_paper: frozenset[str]
    stops: frozenset[str]
    breaks: frozenset[str]
    leads: frozenset[str]
    days: frozenset[str]
    pronouns: frozenset[str]
    impersonal: frozenset[str]
    definite: frozenset[str]


def name_end(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int:
    """Return where the words that name a speaker end: a verb, a stop word, a mark that nothing closes."""
    verbs = {index for group in groups for index in range(group.first, group.last + 1)}
    end = at
    while end < len(words) and end - at < _LONG:
        word = words[end]
        if end in verbs or word.form in rules.stops:
            break
        if word.is_mark and not _inside_name(words, end):
            break
        end += 1
    while end > at and (words[end - 1].is_mark or words[end - 1].form in rules.of):
        end -= 1
    return end


def _inside_name(words: Sequence[Word], at: int) -> bool:
    """Whether a mark belongs to a name: an initial's stop, or the comma of « la ministre, Jeanne Dupont »."""
    after = words[at + 1] if at + 1 < len(words) else None
    if words[at].form == ".":
        return len(words[at - 1].form) <= 2 and words[at - 1].capital
    return words[at].form == "," and after is not None and after.capital and not after.is_mark


def subject_before(
    words: Sequence[Word], group: VerbGroup, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> Span | None:
    """Return the subject: the words before the verb back to a verb, a stop word or the sentence's opening phrase."""
    end = group.first
    if group.passive:
        told = end > 0 and words[end - 1].form in rules.impersonal
        return _paper_before(words, end - 1, rules) if told else None
    while end > 0 and words[end - 1].form in rules.verbs.subjects and end == group.first:
        return words[end - 1].span
    verbs = {
        index for each in groups for index in range(each.first, each.last + 1) if each.is_finite
    }
    start = end
    while start > 0 and end - start < 2 * _LONG:
        word = words[start - 1]
        if start - 1 in verbs or word.form in rules.breaks:
            break
        start -= 1
    if start == 1 and words[0].form in rules.leads:
        start = 0  # « A Toulouse, la CGT … »: no form of « avoir »
    aside = _aside_before(words, end, rules) if start - 1 in verbs else None
    if aside is not None:
        return _noun_span(words, _past_lead(words, 0, aside, rules), aside, rules)
    return _noun_span(words, _past_lead(words, start, end, rules), end, rules)


def _noun_span(words: Sequence[Word], start: int, end: int, rules: SpeakerRules) -> Span | None:
    last = end
    while last > start and (words[last - 1].is_mark or words[last - 1].form in rules.of):
        last -= 1
    return Span(words[start].span.start, words[last - 1].span.end) if last > start else None


def _aside_before(words: Sequence[Word], end: int, rules: SpeakerRules) -> int | None:
    """« Microsoft, qui a investi dans l'entreprise, a annoncé … »: return where the aside begins."""
    if end == 0 or words[end - 1].form != ",":
        return None
    for at in range(end - 2, 0, -1):
        if words[at].form in rules.breaks and words[at - 1].form == ",":
            return at - 1
    return None


def _past_lead(words: Sequence[Word], start: int, end: int, rules: SpeakerRules) -> int:
    """Leave an opening phrase out of the subject: « Jeudi la porte-parole », « Dans un communiqué, la coalition »."""
    while start < end and (words[start].is_mark or words[start].form in rules.days):
        start += 1
    if start < end and words[start].form in rules.leads:
        comma = next((i for i in range(start, end) if words[i].form == ","), None)
        if comma is not None and comma + 1 < end:
            return _past_lead(words, comma + 1, end, rules)
    if (
        start + 1 < end
        and words[start + 1].form in rules.days
        and words[start].form in rules.definite
    ):
        return _past_lead(words, start + 2, end, rules)
    return start


def _paper_before(words: Sequence[Word], end: int, rules: SpeakerRules) -> Span | None:
    """Return the paper that speaks: « Dans un communiqué de l'armée, il a été précisé que »."""
    for at in range(end):
        if words[at].form in rules.in_paper:
            last = end
            while last > at + 1 and words[last - 1].is_mark:
                last -= 1
            if last > at + 1:
                return Span(words[at + 1].span.start, words[last - 1].span.end)
    return None
