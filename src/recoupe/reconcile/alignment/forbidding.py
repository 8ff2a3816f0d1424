"""What forbids that two records tell one event, whatever else they share."""

from __future__ import annotations

from recoupe.model.notation import days_of
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord
from recoupe.reconcile.alignment.traits import Traits
from recoupe.reconcile.rules import MergeRules, Phase


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
    if one.sequel != other.sequel and not one_day(one, other):
        return Reason("one follows on an event of its kind, the other is that event")
    if _one_sentence(one, other, rules):
        return Reason("one sentence tells both, each by its own words")
    if one.stretch != other.stretch and _moment(one, other) and not _onset(one, other, rules):
        return Reason("one tells of what goes on, the other of one moment in it")
    if rules.placed & {one.record.kind, other.record.kind} and _elsewhere(one, other):
        return Reason("they take place in different countries")
    return None


def one_clause(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether a relative clause says more of the very thing: « le séisme qui a dévasté la province a fait … ».

    What is put off is said of the thing itself, what « s'est enlisé lorsque la guerre a commencé » is not.
    """
    turns = rules.turns - rules.calls_off
    return (
        one.record.sentence == other.record.sentence
        and bool(one.families & other.families)
        and not (rules.speech | turns) & {one.record.kind, other.record.kind}
        and _nested(one.record, other.record)
    )


def one_day(one: Traits, other: Traits) -> bool:
    """Whether words of both date them to the very same day."""
    return one.dated and other.dated and one.days.single and one.days == other.days


def _moment(one: Traits, other: Traits) -> bool:
    """Whether that of the two which is no stretch is dated, if only by words that date nothing yet."""
    moment = other if one.stretch else one
    return moment.dated or bool(moment.record.timexes)


def _onset(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether one tells since when what lasts goes on, and the other a day of its start or how far it came."""
    stretch, moment = (one, other) if one.stretch else (other, one)
    since, kinds = stretch.record.date, {one.record.kind, other.record.kind}
    if len(kinds) == 1 and any(term.isdecimal() for term in one.terms & other.terms):
        return not stretch.record.outcome_of and bool(stretch.days & moment.days)
    lasts = kinds <= rules.lasting or moment.phase is Phase.START
    return lasts and since is not None and moment.days <= days_of(since.date)


def _one_sentence(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether one sentence tells two things: neither reports the other, nor says more of the same."""
    if (one.record.article, one.record.sentence) != (other.record.article, other.record.sentence):
        return False
    return not one_clause(one, other, rules) and not _parts(one, other, rules)


def _parts(one: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether a sentence tells the parts of one thing: « 80 000 ont défilé à Paris et 9 000 à Brax »."""
    return one.kind == other.kind and one.kind in rules.whole and (one.only or other.only)


def _nested(one: EventRecord, other: EventRecord) -> bool:
    """Whether the words of one hold the trigger of the other: « le séisme qui a dévasté la province a fait … »."""
    return one.headline.contains(other.trigger) or other.headline.contains(one.trigger)


def _elsewhere(one: Traits, other: Traits) -> bool:
    """Whether each takes place in one country, and not in the same."""
    return len(one.countries) == len(other.countries) == 1 and one.countries != other.countries
