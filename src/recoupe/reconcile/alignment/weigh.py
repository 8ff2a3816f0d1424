"""How strongly two records look like one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import fsum, sqrt

from recoupe.model.days import Days
from recoupe.model.meaning import Fixed, Period, Recurring, Shift
from recoupe.reconcile.alignment.forbidding import one_clause, one_day
from recoupe.reconcile.alignment.traits import Traits
from recoupe.reconcile.days.relations import both
from recoupe.reconcile.rules import MergeRules

#: What two records must weigh together to tell one event …
THRESHOLD = 2.6
#: … more inside one article, whose sentences share names and words anyhow …
SAME_ARTICLE = 1.5
#: … less where « ces pourparlers » points back to the other …
ANAPHORA = 2.5
#: … or where the one, without names or date, has words of the other that weigh this much.
RETOLD = 2.0
#: … and more where no words date both, twice that where one names nobody and nowhere, and twice as well where an
#: article tells it as new though it has told one of the kind.
UNDATED = 0.5
#: … or where it tells of talks of the same people, in the same words for the day, again.
ROUND = 1.5
#: What one kind of event weighs, two kinds of a family, speech of two speakers, a kind left open.
KIND, FAMILY, SPEECH, KINDLESS = 1.0, 0.4, -0.75, -2.0
#: … two kinds of a family that happen in one place, on one day, told elsewhere without names: the accident again.
ONE_DAY = 0.7
#: … that both bear one number; that both are one turn of something, and of what happens once.
NUMBER, PHASE, TURN = 1.0, 0.5, 1.5
#: What kind, words and day must weigh in it: two reports that only name the same people tell two events.
CONTENT = 1.0
#: … half as much again of a plan: it has no day that would speak for it.
FORESEEN = 0.5
#: … and much more where their dates cannot both be true.
DATES_CLASH = 2.0
#: What two records of kinds that no one event has must weigh to tell one all the same, and of that by words and day.
UNLIKE, WORDING, DAY = 6.0, 3.0, 1.0
#: Dates this many days apart may still be two reports of one event that disagree.
CLASH_REACH = 5

#: What they may weigh at most: a long passage on one subject shares many words.
_MOST = {"names": 2.5, "places": 2.5, "words": 3.5, "phrases": 2.5}
_NEVER = -100.0
#: What it weighs against a pair that each names somebody or somewhere, and not the same.
STRANGE = 0.8
#: What the dates of two records weigh at least that are dated to one day.
SAME_DAY = 2.0
_MONTH, _YEAR = 31, 366
_RARE = 0.1  # share of all days: a month of the year is rarer, a weekday is not


class Weigher:
    """Weighs pairs of records. What a name or a word weighs falls with the records that hold it."""

    def __init__(self, traits: Iterable[Traits], rules: MergeRules) -> None:
        self.rules = rules
        self.held: Counter[str] = Counter()
        for each in traits:
            self.held.update(each.names | each.places | each.terms | each.phrases)
        self._worth = {held: 1.5 / sqrt(max(count, 2) / 2) for held, count in self.held.items()}

    def weight(self, one: Traits, other: Traits) -> float:
        """Return what a pair weighs; THRESHOLD and more is one event."""
        parts = self._parts(one, other)
        if _unlike(one, other) and not (_may_be_one(one, other) or _in_one_wording(parts)):
            return _NEVER
        foreseen = (one.foreseen or other.foreseen) and not _off(one, other)
        if _content(parts) < CONTENT + (FORESEEN if foreseen else 0):
            return _NEVER
        return sum(parts.values())

    def _parts(self, one: Traits, other: Traits) -> Mapping[str, float]:
        """Return what a pair weighs, by the kind of evidence."""
        parts = {
            part: min(_MOST[part], fsum(map(self._worth.__getitem__, held))) if held else 0.0
            for part, held in shared_by(one, other).items()
        }
        parts["kind"] = self._kind(one, other)
        parts["date"] = _date(one, other)
        parts["phase"] = _phase(one, other)
        parts["number"] = (
            NUMBER if one.ordinal is not None and one.ordinal == other.ordinal else 0.0
        )
        parts["strangers"] = _strangers(one, other)
        if parts["date"] < SAME_DAY and _other_towns(one, other):
            parts["strangers"] -= STRANGE
        if _moved(one, other):
            parts["date"] += FAMILY
        if not parts["date"]:
            parts["undated"] = -UNDATED if _named(one) and _named(other) else -2 * UNDATED
            parts["another"] = -2 * UNDATED if one.another or other.another else 0.0
        if one.record.article == other.record.article:
            parts["strangers"] /= 2
            parts["article"] = -SAME_ARTICLE
            if _met_once(one, other, self.rules):
                parts["round"] = ROUND
                parts["strangers"] = 0.0
            if _again(one, other, parts["words"]) or one_clause(one, other, self.rules):
                parts["anaphora"] = ANAPHORA
            if tells_more(one, other):
                parts["anaphora"] += SAME_ARTICLE + UNDATED
                parts["strangers"] = 0.0
        return parts

    def most_telling(self, held: Iterable[str]) -> list[str]:
        """Return what two records share, the rarest first."""
        return sorted(held, key=lambda each: (self.held[each], each))

    def worth(self, held: str) -> float:
        """Return what it weighs to share a name or a word: the less, the more records hold it."""
        return self._worth.get(held, 1.5)

    def _kind(self, one: Traits, other: Traits) -> float:
        if not one.families or not other.families:
            if tells_more(one, other):
                return KIND
            told = _off(one, other) or _numbered_alike(one, other) or _tied(one, other, self.rules)
            return FAMILY if told else KINDLESS
        if _speaks_of(one, other) or _speaks_of(other, one):
            return KIND
        if self.rules.speech & {one.kind, other.kind}:
            if one.speaker and one.speaker == other.speaker:
                return KIND / 2
            if _quoted_next(one, other) or not (_spoken(one) and _spoken(other)):
                return FAMILY
            return SPEECH
        if one.kind == other.kind:
            return KIND
        return ONE_DAY if _one_blow(one, other, self.rules) else FAMILY


def _unlike(one: Traits, other: Traits) -> bool:
    """Whether two records are of kinds that no one event has."""
    return bool(one.families and other.families) and one.families.isdisjoint(other.families)


def _may_be_one(one: Traits, other: Traits) -> bool:
    """Whether records of kinds that no one event has may be one: a plan kept or put off, a statement on it."""
    kept = one.foreseen is not other.foreseen and _one_occasion(one, other)
    return kept or _moved(one, other) or _speaks_of(one, other) or _speaks_of(other, one)


def _in_one_wording(parts: Mapping[str, float]) -> bool:
    """Whether two kinds are only two readings of one thing told in the same words, on days that suit."""
    worded = parts["words"] + parts["phrases"] >= WORDING and parts["date"] >= DAY
    return worded and sum(parts.values()) >= UNLIKE


def _moved(one: Traits, other: Traits) -> bool:
    """Whether one puts off the other, and a word or name tells both: « le conseil », « le conseil de Sylvane »."""
    if not _off(one, other):
        return False
    if one.terms & other.terms or one.known & other.known:
        return True
    return bool(one.terms & _words_of(other.known) or other.terms & _words_of(one.known))


def _words_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split("-"))


def _off(one: Traits, other: Traits) -> bool:
    """Whether one of them puts off what the other plans, or tells as done on one of the days."""
    return _put_off(one, other) or _put_off(other, one)


def _numbered_alike(one: Traits, other: Traits) -> bool:
    """Whether two records bear one number and one phrase, or one day and a word: « l'acte 20 des gilets jaunes »."""
    if one.ordinal is None or one.ordinal != other.ordinal:
        return False
    in_one_phrase = not one.phrases.isdisjoint(other.phrases)
    return in_one_phrase or (one_day(one, other) and not one.terms.isdisjoint(other.terms))


def _one_blow(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether an article that names nobody and nowhere tells again what struck on the very day, by another noun."""
    return (
        one.record.article != other.record.article
        and {one.kind, other.kind} <= rules.placed
        and not (one.foreseen or other.foreseen)
        and not (_named(one) and _named(other))
        and one_day(one, other)
    )


def _tied(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether two records of which one leaves its kind open tell one turn of one thing, or one day at a place."""
    turn = one.kind == other.kind and one.kind in rules.turns
    if turn and not one.families and not other.families:
        return not one.names.isdisjoint(other.names) and not one.terms.isdisjoint(other.terms)
    return _one_occasion(one, other)


def _one_occasion(one: Traits, other: Traits) -> bool:
    """Whether two articles tell something of one day, of one place or somebody, and in a word that both have.

    « Les actionnaires de Terrane voteront le 3 mars sur la fusion », « ont approuvé lundi 3 mars la fusion ».
    """
    return (
        one.record.article != other.record.article
        and one_day(one, other)
        and not one.known.isdisjoint(other.known)
        and not one.terms.isdisjoint(other.terms)
    )


def _phase(one: Traits, other: Traits) -> float:
    """Return what it weighs that both open or close something: a thing is opened once, so more of one kind."""
    if one.phase is None or one.phase is not other.phase:
        return 0.0
    once = one.kind == other.kind and one.dated and other.dated
    return TURN if once and (one.days <= other.days or other.days <= one.days) else PHASE


def _named(each: Traits) -> bool:
    return bool(each.known)


def _spoken(each: Traits) -> bool:
    """Whether somebody is named who acts or speaks: « la commission, annoncée en août » is no speech."""
    return bool(each.actors or each.record.attribution)


def _again(one: Traits, other: Traits, words: float) -> bool:
    """Whether one record of an article tells the other again: « ces pourparlers », « la lettre avait été remise »."""
    if _points(one, other) or _points(other, one):
        return True
    if words >= 1.0 and _quoted_next(one, other):
        return True
    bare = not (_named(one) and _named(other)) and not (one.dated and other.dated)
    return bare and one.kind == other.kind and words >= RETOLD


def _speaks_of(one: Traits, other: Traits) -> bool:
    """Whether one is a statement on the other, which the same article dates by the same words."""
    return bool(one.about & other.families) and _in_the_same_words(one, other)


def _quoted_next(one: Traits, other: Traits) -> bool:
    """Whether one sentence sums up what the next one quotes: two records of speech, and not two known speakers."""
    return (
        one.record.article == other.record.article
        and abs(one.record.sentence - other.record.sentence) == 1
        and one.kind == other.kind
        and not (one.speaker and other.speaker and one.speaker != other.speaker)
        and bool(one.record.attribution and other.record.attribution)
    )


def _points(one: Traits, other: Traits) -> bool:
    return one.antecedent == other.record.id


def tells_more(one: Traits, other: Traits) -> bool:
    """Whether one of them tells more of the other, the only event of its kind that their article has told."""
    return (one.only and _points(one, other)) or (other.only and _points(other, one))


def _met_once(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether two parties meet on one day for more than one thing: « jeudi, ils ont également discuté »."""
    of_whom = (one.record.terms & other.record.terms) - rules.empty
    met = one.kind == other.kind == "talks"
    return met and len(of_whom) > 1 and _in_the_same_words(one, other)


def _content(parts: Mapping[str, float]) -> float:
    """Return what a pair weighs without its places and with its names at half their weight."""
    day = max(0.0, parts["date"] - 1.0)
    return parts["kind"] + parts["words"] + parts["phrases"] + day + parts["names"] / 2


def shared_by(one: Traits, other: Traits) -> dict[str, frozenset[str]]:
    """Return what two records have in common: names, places, words, quoted phrases.

    A town that acts in the one may be where the other takes place: « Lens a battu … », « … s'est imposé à Lens ».
    """
    names = one.names & other.names
    return {
        "names": names,
        "places": ((one.places & other.places) | _crossing(one, other)) - names,
        "words": one.terms & other.terms,
        "phrases": (one.phrases & other.quoted) | (other.phrases & one.quoted),
    }


def _crossing(one: Traits, other: Traits) -> frozenset[str]:
    """Return what acts in the one and is where the other takes place: a town, not a country, which rules."""
    return (one.names & (other.places - other.countries)) | (
        other.names & (one.places - one.countries)
    )


def _date(one: Traits, other: Traits) -> float:
    """Return what the dates weigh: the less two reports would give such days by chance, the more."""
    if _in_the_same_words(one, other) or _off(one, other):
        return SAME_DAY
    if one.history and one.history == other.history and (one.history.size or 0) > 1:
        return 3.0
    if not (one.dated and other.dated):
        return 0.0
    if _due(one, other):
        return SAME_DAY
    if one.days == other.days:
        return (SAME_DAY if one.days.size == 1 else 1.5) if one.days else 0.0
    if not both(one.days, other.days):
        return 0.0
    return min(_surprise(one.days), _surprise(other.days))


def _due(one: Traits, other: Traits) -> bool:
    """Whether both are planned to be done by one day: « d'ici la fin 2024 », « avant le 31 décembre 2024 »."""
    by = {"until", "before"}
    planned = one.foreseen and other.foreseen and {one.record.relation, other.record.relation} <= by
    return planned and one.days.last is not None and one.days.last == other.days.last


def _put_off(one: Traits, other: Traits) -> bool:
    """Whether the one puts off, from or to a day it names, what the other plans or tells for that day."""
    return other.dated and other.days.single and bool(one.history & other.days)


def _in_the_same_words(one: Traits, other: Traits) -> bool:
    """Whether one article dates both by words of one meaning, each time for a moment."""
    return (
        one.record.article == other.record.article
        and isinstance(one.told_when, Fixed | Recurring | Shift | Period)
        and one.told_when == other.told_when
        and not (one.stretch or other.stretch)
    )


@lru_cache(maxsize=1 << 12)
def _surprise(days: Days) -> float:
    """Return what it weighs that a day falls into a set: most in a month, nothing in « ever since »."""
    if days.size is not None:
        return 1.2 if days.size <= _MONTH else 0.6 if days.size <= _YEAR else 0.0
    share = max(days.before.bit_count(), days.after.bit_count()) / (_YEAR * 7)
    if share <= _RARE:
        return 1.0
    return 0.7 if share <= 2 * _RARE else 0.0


def _strangers(one: Traits, other: Traits) -> float:
    """Return what speaks against a pair: both name who or where, and nobody or nowhere in common.

    What gives no day and names another who did it is another event: two ministers resign.
    """
    against = 0.0
    for ours, theirs in ((one.names, other.names), (one.places, other.places)):
        if _differ(ours, theirs) and not _crossing(one, other):
            against -= STRANGE
    if not (one.dated and other.dated) and _differ(one.actors, other.actors):
        against -= STRANGE * one.names.isdisjoint(other.names)
    if one.several is not other.several and None not in (one.several, other.several):
        against -= STRANGE
    if _crossed(one, other):
        against -= STRANGE
    return against


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _other_towns(one: Traits, other: Traits) -> bool:
    """Whether both name a place that is no country, and not the same: a withdrawal goes from base to base."""
    ours, theirs = one.places - one.countries, other.places - other.countries
    return _differ(ours, theirs) and not _crossing(one, other)


def _crossed(one: Traits, other: Traits) -> bool:
    """Whether who acts in the one is acted upon in the other, and they have no part in common."""
    if one.actors.isdisjoint(other.targets) and one.targets.isdisjoint(other.actors):
        return False
    return one.actors.isdisjoint(other.actors) and one.targets.isdisjoint(other.targets)
