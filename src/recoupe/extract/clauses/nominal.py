"""Events told by a noun that has a date of its own: « l'attentat du 13 novembre »."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Word
from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.moments import is_dating
from recoupe.extract.clauses.triggers import Trigger, TriggerRules, find_nouns
from recoupe.model.meaning import Between, Vague
from recoupe.model.timex import Relation, Timex

_ADJECTIVES = 4  # words between an article and its noun, and one more
_HELD = 4  # words between a noun and the one that it holds
_NEAR = 9  # words between the noun and its date
_FAR = 14  # words between them where a name with its function stands there


@dataclass(frozen=True, slots=True, kw_only=True)
class JointRules:
    """What tells that a date hangs on the noun before it: `of` always does, `joints` may stand between them.

    `articles` open the words of a noun, `events` are nouns of events, `recalls` stand before an event that serves
    to date another (« après »; with one of `during` both have one day), `against` before what is only compared.
    `parts` stand for a noun said before (« celui de Ségou en avril »); `complements` open what hangs on a noun.
    Kinds and nouns of events that are `apart` are about one of another day (« le procès de l'incendie du 12 avril »).
    A `merged` article (« du ») is no part of the noun behind it.
    """

    of: frozenset[str]
    joints: frozenset[str]
    articles: frozenset[str]
    events: frozenset[str]
    recalls: frozenset[str]
    during: frozenset[str]
    against: frozenset[str]
    parts: frozenset[str]
    apart: frozenset[str]
    complements: frozenset[str]
    merged: frozenset[str]


def dated_nouns(
    words: Sequence[Word],
    clauses: Sequence[Clause],
    placed: Mapping[int, tuple[Timex, ...]],
    *,
    triggers: TriggerRules,
    rules: JointRules,
) -> dict[Trigger, tuple[Timex, ...]]:
    """Return the event nouns that have a date of their own, with it."""
    found: dict[Trigger, tuple[Timex, ...]] = {}
    for index, timexes in placed.items():
        for timex in timexes:
            if not is_dating(timex) or isinstance(timex.meaning, Vague):
                continue
            noun = _noun_of(words, clauses[index], timex, triggers, rules)
            if noun is not None:
                found[noun] = (*found.get(noun, ()), timex)
    return found


def _noun_of(
    words: Sequence[Word], clause: Clause, timex: Timex, triggers: TriggerRules, rules: JointRules
) -> Trigger | None:
    start = next(
        (i for i, word in enumerate(words) if word.span.end > timex.span.start), len(words)
    )
    near = [at for at in clause.own if start - _FAR <= at < start]
    verb = clause.verb
    nouns = find_nouns(words, near, rules=triggers)
    if not nouns or (verb is not None and verb.first <= nouns[-1].first <= verb.last):
        return None
    noun = _holder(words, nouns, rules)
    if _is_counted(words, noun, triggers, rules):
        return None
    between = words[noun.last + 1 : start]
    if _is_set_off(words, noun, timex, rules):
        return noun  # « la découverte, mercredi, d'un corps »
    opener = noun_start(words, noun.first, rules=rules) - 1
    recalled = opener >= 0 and words[opener].form in rules.recalls
    free = verb is None or verb.last < opener or _leads_in(words, opener, timex, rules)
    heads = opener < clause.first + len(clause.opener) or words[opener].is_mark
    if (free if recalled else heads) and _is_past_name(words, between, timex, heads):
        return noun
    if len(between) >= _NEAR or any(word.form in rules.parts for word in between):
        return None
    if any(word.is_mark or word.form in rules.against for word in (words[noun.first], *between)):
        return None  # « par rapport à samedi »
    first = words[start] if start < len(words) else None
    opens = first is not None and first.form in rules.of and first.span.start == timex.span.start
    # « son offre du 3 au 16 janvier » is of no day
    opens = opens and not isinstance(timex.meaning, Between)
    hung = bool(between and between[-1].form in rules.of) or opens
    if timex.relation is not Relation.IN:
        return None  # « d'ici la fin du mois » dates what is asked, not the asking
    if hung and len(between) <= 4:
        return noun
    if recalled and free:
        return noun  # « après leur défaite contre l'Italie en 2021 »
    apart = verb is None or _apart(words, verb.last, noun.first)
    joined = bool(between) and all(word.form in rules.joints for word in between)
    return noun if apart and (joined or not between) else None


def _is_counted(
    words: Sequence[Word], noun: Trigger, triggers: TriggerRules, rules: JointRules
) -> bool:
    """« (20 morts le 1er juillet 1999) », « 113 cas à la date de dimanche »: a figure, not an event."""
    before = words[noun.first - 1].form if noun.first else ""
    return words[noun.first].form in triggers.counted and before not in rules.articles


def _leads_in(words: Sequence[Word], opener: int, timex: Timex, rules: JointRules) -> bool:
    """« Depuis l'introduction en Bourse en 2005, … »: the date of what leads in, before a pause or a further one."""
    if words[opener].form in rules.during:
        return False
    after = [word.form for word in words if word.span.start >= timex.span.end][:2]
    return after[:1] == [","] or (len(after) > 1 and after[1] in rules.parts)


def _is_past_name(
    words: Sequence[Word],
    between: Sequence[Word],
    timex: Timex,
    heads: bool,  # noqa: FBT001 - one of two places, never written at a call
) -> bool:
    """« après la visite du général Ianni, à la tête de l'armée, mardi. »: the function of a name between commas.

    What `heads` a sentence may have its day between commas alone: « La visite du pape, le 10 janvier, a ému ».
    """
    marks = [word.form for word in between if word.is_mark]
    after = next((word for word in words if word.span.start >= timex.span.end), None)
    closed = after is None or after.is_mark
    commas = [[",", ","], [","]] if heads else [[",", ","]]
    return marks in commas and between[-1].form == "," and closed


def _holder(words: Sequence[Word], nouns: Sequence[Trigger], rules: JointRules) -> Trigger:
    """« l'échec de son deuxième vol »: the noun that holds the last one, and has its day.

    « le procès des attentats », « l'annonce de la grève » have a day of their own.
    """
    noun = nouns[-1]
    for outer in reversed(nouns[:-1]):
        between = words[outer.last + 1 : noun.first]
        if not between or between[0].form not in rules.of or len(between) > _HELD:
            break
        if outer.kind in rules.apart or words[outer.first].form in rules.apart:
            break
        noun = outer
    return noun


def _is_set_off(words: Sequence[Word], noun: Trigger, timex: Timex, rules: JointRules) -> bool:
    """Whether a date stands between commas, right behind a noun and before what hangs on it."""
    after = [at for at, word in enumerate(words) if word.span.start >= timex.span.end][:2]
    if len(after) < 2 or noun.last + 2 >= len(words):
        return False
    pauses = words[noun.last + 1].form == "," and words[after[0]].form == ","
    starts = words[noun.last + 2].span.start == timex.span.start
    return pauses and starts and words[after[1]].form in rules.of


def _apart(words: Sequence[Word], verb: int, noun: int) -> bool:
    """Whether a pause parts the noun from the verb before it."""
    return verb < noun and any(word.form in "–—-:;(" for word in words[verb + 1 : noun])


def complement_end(
    words: Sequence[Word], noun: Trigger, last: int, *, stops: Collection[int], rules: JointRules
) -> int:
    """« la découverte, mercredi, d'un corps », « le rejet mardi par le juge »: return where it ends, else `last`.

    It never reaches one of `stops`, the words where clauses and verbs begin.
    """
    behind = words[last + 1 : last + 3]
    if len(behind) < 2 or noun.last >= last:
        return last
    set_off = words[noun.last + 1].form == "," == behind[0].form and behind[1].form in rules.of
    goes_on = behind[0].form in rules.complements
    if not (set_off or goes_on):
        return last
    ends = (at for at in range(last + 2, len(words)) if words[at].is_mark or at in stops)
    return next(ends, len(words)) - 1


def noun_start(words: Sequence[Word], noun: int, *, rules: JointRules) -> int:
    """Return where the words of a noun begin: « une série d'attaques », « l'attentat »."""
    first = noun
    held = first >= 3 and words[first - 1].form in rules.of  # « une série d'attaques »
    held = held and words[first - 3].form in rules.articles and not words[first - 2].is_mark
    if held and words[first - 2].form not in rules.events:  # « le procès des attentats » is another
        first -= 2
    near = range(first - 1, max(first - _ADJECTIVES, -1), -1)
    for at in near:
        if words[at].form in rules.articles:
            return at + 1 if words[at].form in rules.merged else at
        if words[at].is_mark or words[at].form in rules.of or words[at].form in rules.joints:
            break
    return first
