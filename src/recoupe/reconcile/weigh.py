"""How strongly two records look like one event, and what forbids it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt

from recoupe.model.days import Days
from recoupe.model.reason import Reason
from recoupe.reconcile.rules import MergeRules
from recoupe.reconcile.traits import Traits

#: What two records must weigh together to tell one event …
THRESHOLD = 3.0
#: … more inside one article, whose sentences share names and words anyhow …
SAME_ARTICLE = 1.5
#: … less where « ces pourparlers » points back to the other …
ANAPHORA = 2.5
#: … and much more where their dates cannot both be true.
DATES_CLASH = 2.0
#: Dates this many days apart may still be two reports of one event that disagree.
CLASH_REACH = 5

_MOST = 2.5  # what names, words or phrases may weigh at most, each
_NEVER = -100.0
_MONTH = 31
_RARE = 0.1  # share of all days: a month of the year is rarer, a weekday is not


class Weigher:
    """Weighs pairs of records. What a name or a word weighs falls with the records that hold it."""

    def __init__(self, traits: Iterable[Traits], rules: MergeRules) -> None:
        self.rules = rules
        self.held: Counter[str] = Counter()
        for each in traits:
            self.held.update(each.names | each.places | each.terms | each.phrases)

    def weight(self, one: Traits, other: Traits) -> float:
        """Return what a pair weighs; THRESHOLD and more is one event."""
        if not self._kinds_meet(one, other):
            return _NEVER
        return sum(self.parts(one, other).values())

    def parts(self, one: Traits, other: Traits) -> Mapping[str, float]:
        """Return what a pair weighs, by the kind of evidence."""
        parts = {
            part: min(_MOST, sum(map(self._worth, held)))
            for part, held in shared_by(one, other).items()
        }
        parts["kind"] = self._kind(one, other)
        parts["date"] = _date(one, other)
        parts["phase"] = 0.5 if one.phase and one.phase is other.phase else 0.0
        parts["strangers"] = _strangers(one, other)
        if one.record.article == other.record.article:
            parts["strangers"] /= 2
            parts["article"] = -SAME_ARTICLE - _dated_otherwise(one, other)
            if one.antecedent == other.record.id or other.antecedent == one.record.id:
                parts["anaphora"] = ANAPHORA
        return parts

    def most_telling(self, held: Iterable[str]) -> list[str]:
        """Return what two records share, the rarest first."""
        return sorted(held, key=lambda each: (self.held[each], each))

    def _worth(self, held: str) -> float:
        return 1.5 / sqrt(max(self.held[held], 2) / 2)

    def _kinds_meet(self, one: Traits, other: Traits) -> bool:
        if one.families & other.families:
            return True
        return one.record.kind in self.rules.loose or other.record.kind in self.rules.loose

    def _kind(self, one: Traits, other: Traits) -> float:
        if one.record.kind in self.rules.speech or other.record.kind in self.rules.speech:
            return 0.5 if one.speaker and one.speaker == other.speaker else 0.0
        if one.record.kind == other.record.kind:
            return 1.0
        return 0.7 if one.families & other.families else 0.0


def shared_by(one: Traits, other: Traits) -> dict[str, frozenset[str]]:
    """Return what two records have in common: names, places, words, quoted phrases."""
    return {
        "names": one.names & other.names,
        "places": (one.places & other.places) - (one.names & other.names),
        "words": one.terms & other.terms,
        "phrases": one.phrases & other.phrases & (one.quoted | other.quoted),
    }


def _date(one: Traits, other: Traits) -> float:
    """Return what the dates weigh: the less two reports would give such days by chance, the more."""
    if not (one.dated and other.dated):
        return 0.0
    common = one.days & other.days
    if not common:
        return 0.0
    if one.days == other.days:
        return 2.0 if common.size == 1 or one.record.article == other.record.article else 1.5
    if one.days.bounded and other.days.bounded:
        return 1.0 if max(one.days.size or 0, other.days.size or 0) <= _MONTH else 0.6
    return max(0.3, min(_surprise(one.days), _surprise(other.days)))


def _surprise(days: Days) -> float:
    """Return what it weighs that a day falls into an open set: more in « every January » than in « ever since »."""
    size = days.size
    if size is not None:
        return 1.0 if size <= _MONTH else 0.6
    share = max(days.before.bit_count(), days.after.bit_count()) / (366 * 7)
    if share <= _RARE:
        return 1.0
    return 0.7 if share <= 2 * _RARE else 0.3


def _dated_otherwise(one: Traits, other: Traits) -> float:
    """Return what it weighs against two records of one article that it dates them by words that do not nest."""
    if not (one.dated and other.dated) or one.days <= other.days or other.days <= one.days:
        return 0.0
    return 1.0


def _strangers(one: Traits, other: Traits) -> float:
    """Return what speaks against a pair: both name who or where, and nobody or nowhere in common."""
    against = 0.0
    if one.names and other.names and not one.names & other.names:
        against -= 0.8
    if one.places and other.places and not one.places & other.places:
        against -= 0.8
    crossed = one.actors & other.targets or one.targets & other.actors
    if crossed and not one.actors & other.actors and not one.targets & other.targets:
        against -= 1.5
    return against


def forbidden(one: Traits, other: Traits, rules: MergeRules) -> Reason | None:
    """Return why two records cannot tell one event, whatever else they share, or None where they may."""
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return Reason(
            "the words number two events, {first} and {second}",
            first=one.ordinal,
            second=other.ordinal,
        )
    if one.phase and other.phase and one.phase is not other.phase:
        return Reason(
            "the words tell of two turns of a process, such as its start and its resumption"
        )
    if _one_sentence(one, other, rules):
        return Reason("one sentence tells both, each by its own words")
    if one.stretch != other.stretch and _moment(one, other):
        return Reason("one tells of what goes on, the other of one moment in it")
    if rules.placed & {one.record.kind, other.record.kind} and _elsewhere(one, other):
        return Reason("they take place in different countries")
    return None


def _moment(one: Traits, other: Traits) -> bool:
    """Whether that of the two which is no stretch is dated, if only by words that date nothing yet."""
    moment = other if one.stretch else one
    return moment.dated or bool(moment.record.timexes)


def _one_sentence(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether two records stand in one sentence and neither only reports the other."""
    if (one.record.article, one.record.sentence) != (other.record.article, other.record.sentence):
        return False
    return not rules.speech & {one.record.kind, other.record.kind}


def _elsewhere(one: Traits, other: Traits) -> bool:
    return bool(one.countries and other.countries and not one.countries & other.countries)
