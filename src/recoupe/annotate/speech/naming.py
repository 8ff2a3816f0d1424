"""The words that name a speaker, before a verb of saying or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Phrases, Word
from recoupe.annotate.verbs.verbforms import VerbRules
from recoupe.annotate.verbs.verbs import VerbGroup
from recoupe.model.text import Span, fold

_LONG = 14  # words: a speaker printed with name and function is no longer than this
_ASIDE = 16  # words in brackets within a speaker's name


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRules:
    """What a language says of reported speech; every word as `Word.form` gives it.

    `say` are verbs of saying (`say_of_self` the reflexive ones), `tell` those of them whose object is what is said
    too (« a annoncé la fermeture »), `that` the words that open what is said. `according` are openers that name
    a source (« selon », « d'après »), `not_according` the words after them that name none (« selon que »).
    `anonymous` are nouns of unnamed sources, `of` never ends a name. `stops` end a speaker's name after the verb,
    so do those by whom it is `heard`,
    `breaks` begin another clause before it. `leads` may open a sentence before its subject, `days` stand between
    verb and speaker. `pronouns` and `definite` nouns point back to the speaker before; the pronouns of `nobody`
    are nobody, those of `several` more than one.
    `between` open what may stand between the verb and its subject (« à l'AFP », « dans un communiqué »), `joins` a
    clause, `determiners` a speaker's name. `papers` are counts that speak for their maker only, `documents` also by
    themselves; `makers` stand before the maker, `relatives` open a clause about whoever stands before. `denials`
    are verbs that unsay what follows, `learns` those whose subject hears it (« a appris l'AFP »). `voices` are
    nouns, folded and in the singular, of those who speak. Where none of the `cues` stands nobody says anything.
    `gerund` stands before a form in « -ant ». `conjunctive` make another conjunction of « que » (« alors que »).
    `inside` lead to who « on » is (« dit-on à la mairie »). `of_what` stand between a verb and a quotation that is
    its object; verbs of `unquoting` have none that their subject said. `viewing` (« pour »)
    stand before whose view it is, `presenting` (« ce ») behind. `adverbs` stand between a verb and its subject (« peu
    après »). `he` and `she` are pronouns for a man and a woman, whom a name says that begins with a word of
    `masculine` (« M. ») or `feminine` (« la »).
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
    heard: frozenset[str]
    stops: frozenset[str]
    breaks: frozenset[str]
    leads: frozenset[str]
    days: frozenset[str]
    pronouns: frozenset[str]
    definite: frozenset[str]
    between: frozenset[str]
    joins: frozenset[str]
    determiners: frozenset[str]
    papers: frozenset[str]
    documents: frozenset[str]
    makers: frozenset[str]
    relatives: frozenset[str]
    denials: frozenset[str]
    learns: frozenset[str]
    voices: frozenset[str]
    nobody: frozenset[str]
    several: frozenset[str]
    gerund: frozenset[str]
    conjunctive: frozenset[str]
    inside: frozenset[str]
    of_what: frozenset[str]
    unquoting: frozenset[str]
    adverbs: Phrases
    viewing: frozenset[str]
    presenting: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    cues: frozenset[str]


def pauses(word: Word) -> bool:
    """Whether a mark parts what is said from who says it."""
    return word.form in (",", "»", "”", '"', "–", "—", "?", "!", "…")


def tail_start(words: Sequence[Word], at: int) -> int:
    """Return where the marks before `at` begin."""
    while at > 0 and pauses(words[at - 1]):
        at -= 1
    return at


def name_end(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int:
    """Return where the words that name a speaker end: a verb, a stop word, a mark that nothing closes."""
    verbs = {index for group in groups for index in range(group.first, group.last + 1)}
    end = at
    while end < len(words) and end - at < _LONG:
        word = words[end]
        stopped = word.form in rules.stops and (end == at or words[end - 1].form not in rules.of)
        if end in verbs or stopped or _told_to(words, end, rules):
            break
        if past := _bracketed(words, end):
            end += past
            continue
        if word.is_mark and not _inside_name(words, at, end, verbs, rules):
            break
        if word.form[0].isdigit() and not words[end - 1].capital:
            break  # « la police et 45 000 », but « France 24 »
        end += 1
    while end > at and (words[end - 1].is_mark or words[end - 1].form in rules.of):
        end -= 1
    return end


def _told_to(words: Sequence[Word], at: int, rules: SpeakerRules) -> bool:
    """Whether who hears it begins here: « la police | à l'AFP », « un enseignant | aux autorités »."""
    if words[at].form not in rules.between:
        return False
    behind = words[at + 1 : at + 3]
    past = bool(behind) and behind[0].form in rules.determiners
    return any(word.form in rules.heard for word in behind[past : past + 1])


def _bracketed(words: Sequence[Word], at: int) -> int:
    """Return how many words stand in brackets inside a name, 0 where it ends before them.

    « le maire (PCF) de la commune »: an acronym; « le procureur de Bari (sud), Luca Rossi »: a name goes on behind.
    """
    if words[at].form != "(":
        return 0
    close = next(
        (i for i in range(at + 1, min(at + _ASIDE, len(words))) if words[i].form == ")"), 0
    )
    behind = words[close + 1 : close + 3] if close else ()
    acronym = close == at + 2 and words[at + 1].capital
    goes_on = acronym and bool(behind) and not behind[0].is_mark
    named = len(behind) > 1 and behind[0].form == "," and behind[1].capital
    return close + 1 - at if goes_on or named else 0


def _inside_name(
    words: Sequence[Word], start: int, at: int, verbs: set[int], rules: SpeakerRules
) -> bool:
    """Whether a mark belongs to a name: an initial's stop, or the comma of « la ministre, Jeanne Dupont »."""
    after = words[at + 1] if at + 1 < len(words) else None
    if words[at].form == ".":
        return len(words[at - 1].form) <= 2 and words[at - 1].capital
    if words[at].form != "," or after is None or after.is_mark:
        return False
    if words[start].capital and words[start].form not in rules.determiners:
        return False  # « selon Météo-France, Paris … »
    if after.capital:
        return True
    if after.form not in rules.definite:
        return False
    # « le porte-parole de l'état-major, le colonel Ianni »
    name = next((i for i in range(at + 2, min(at + 5, len(words))) if words[i].capital), None)
    if name is None or any(word.is_mark for word in words[at + 2 : name]):
        return False
    if not any(fold(word.form) in rules.voices for word in words[at + 2 : name]):
        return False  # « un responsable de la marine, le navire San Giorgio »
    while name < len(words) and (words[name].capital or words[name].form in rules.of):
        name += 1
    return name == len(words) or (words[name].is_mark and name not in verbs)


def subject_before(
    words: Sequence[Word], group: VerbGroup, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> Span | None:
    """Return the subject: the words before the verb back to a verb, a stop word or the sentence's opening phrase."""
    end = group.first
    if group.passive:
        return None
    verbs = {
        index for each in groups for index in range(each.first, each.last + 1) if each.is_finite
    }
    if end > 1 and words[end - 1].form in rules.relatives:
        return _antecedent(words, end - 1, verbs, rules)
    if end > 0 and words[end - 1].form in rules.verbs.subjects:
        return words[end - 1].span
    if end > 0 and words[end - 1].form in rules.joins:
        # « Il a diffusé une vidéo et a indiqué que … »: the subject of the verb before
        earlier = [each for each in groups if each.is_finite and each.last < end - 1]
        opens = rules.that | rules.relatives
        under = next((i for i in range(end) if words[i].form in opens), end)
        main = [each for each in earlier if each.first < under] or earlier
        return subject_before(words, main[-1], groups, rules) if main else None
    start = _clause_start(words, end, verbs, rules)
    if start == 1 and words[0].form in rules.leads:
        start = 0  # « A Toulouse, la CGT … »: no form of « avoir »
    aside = _aside_before(words, end, rules) if start - 1 in verbs else None
    if aside is not None:
        return _noun_span(words, _past_lead(words, 0, aside, rules), aside, rules)
    first = _last_segment(words, _past_lead(words, start, end, rules), end, rules)
    return _noun_span(words, first, end, rules)


def _clause_start(words: Sequence[Word], end: int, verbs: set[int], rules: SpeakerRules) -> int:
    """Walk back from a verb at `end` to a verb, or to a word that begins another clause."""
    start = end
    while start > 0 and end - start < 2 * _LONG:
        past = _past_aside(words, start - 1)
        if past is not None:
            start = past
        elif start - 1 in verbs or words[start - 1].form in rules.breaks:
            break
        else:
            start -= 1
    return start


def _antecedent(
    words: Sequence[Word], at: int, verbs: set[int], rules: SpeakerRules
) -> Span | None:
    """« … les survivants, qui ont déclaré que … »: return the noun phrase before the relative at `at`."""
    end = at - (words[at - 1].form == ",")
    for start in range(end - 1, max(-1, end - _LONG), -1):
        if start in verbs or words[start].is_mark:
            return None
        opens = words[start].form in rules.determiners
        named = words[start + 1].capital  # « une information de l'AFP, qui … »
        if opens and (named or start == 0 or words[start - 1].form not in rules.of):
            return _noun_span(words, start, end, rules)
    return None


def _past_aside(words: Sequence[Word], at: int) -> int | None:
    """Pass back over a mark that parts nothing: the stop of « M. Soylu », the brackets of « l'agence (AFAD) »."""
    if at == 0:
        return None
    before = words[at - 1]
    if words[at].form == ".":
        short = before.capital and len(before.form) <= len("mme")
        return at - 1 if short and before.span.end == words[at].span.start else None
    if words[at].form == ")":
        return next(
            (i for i in range(at - 1, max(-1, at - _ASIDE), -1) if words[i].form == "("), None
        )
    return None


def _last_segment(words: Sequence[Word], start: int, end: int, rules: SpeakerRules) -> int:
    """« A Paris, un record, la préfecture a compté »: no comma before the verb, so the subject is the last part.

    A list (« la CGT, FO et Solidaires ») and a name in two parts that a comma closes stay whole.
    """
    commas = [at for at in range(start, end) if words[at].form == ","]
    if (
        not commas
        or commas[-1] == end - 1
        or any(w.form in rules.joins for w in words[commas[-1] : end])
    ):
        return start
    return commas[-1] + 1


def _noun_span(words: Sequence[Word], start: int, end: int, rules: SpeakerRules) -> Span | None:
    last = end
    while last > start and (words[last - 1].is_mark or words[last - 1].form in rules.of):
        if words[last - 1].form == ")" and any(word.form == "(" for word in words[start:last]):
            break
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
        while start < end and words[start].form.isdigit():
            start += 1  # « Mardi 5 mars la maire »
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
