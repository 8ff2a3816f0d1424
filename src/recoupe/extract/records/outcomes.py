"""What came of an event and how many took part in it: records that tell the figures of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.clauses.triggers import (
    COUNT,
    FIGURES,
    TOLL,
    Trigger,
    TriggerRules,
    described,
    find_nouns,
)
from recoupe.extract.records.draft import Draft
from recoupe.extract.records.figured import OutcomeRules, units_of
from recoupe.model.notation import days_of
from recoupe.model.record import EventRecord, Status, Weight
from recoupe.model.timex import Timex

_JOINED = 3  # words between « dans » and the event it names


def with_outcomes(
    drafts: Sequence[Draft], view: SentenceView, *, triggers: TriggerRules, rules: OutcomeRules
) -> tuple[Draft, ...]:
    """Return the drafts of a sentence, each with the kinds of the event it tells only the outcome of."""
    drafts = [_as_named(each, view, triggers, rules) for each in drafts]
    found = [told_of(each, view, triggers=triggers, rules=rules) for each in drafts]
    for place in range(len(drafts) - 1, 0, -1):
        kinds = {drafts[place - 1].trigger.kind, drafts[place].trigger.kind}
        if kinds <= rules.of.keys() and len(found[place]) == 1 and len(found[place - 1]) != 1:
            found[place - 1] = found[place]  # « 36 sont mortes et 85 blessées dans la collision »
    return tuple(replace(each, outcome_of=kinds) for each, kinds in zip(drafts, found, strict=True))


def _as_named(
    draft: Draft, view: SentenceView, triggers: TriggerRules, rules: OutcomeRules
) -> Draft:
    """« ont péri l'an dernier dans une coulée de boue »: with a day of its own the event that is named is told.

    So is what a clause describes: « les attentats qui ont fait 32 morts en mars 2016 ».
    """
    moment = draft.moment
    own = moment is not None and not moment.inherited and not moment.vague
    if not own or draft.trigger.kind not in rules.of or draft.trigger.kind == TOLL or draft.nominal:
        return draft  # « depuis l'assassinat du président en 2021, l'île vit un séisme »
    clause = view.clauses[draft.clause]
    nouns = [_named(draft, view, triggers, rules)]
    if clause.verb is not None and not clause.verb.passive:
        nouns += described(view.words, clause, view.clauses, rules=triggers)
    kinds = [noun.kind for noun in nouns if noun and noun.kind in rules.of[draft.trigger.kind]]
    return replace(draft, trigger=replace(draft.trigger, kind=kinds[0])) if kinds else draft


def told_of(
    draft: Draft, view: SentenceView, *, triggers: TriggerRules, rules: OutcomeRules
) -> tuple[str, ...]:
    """Return the kinds of the event a draft tells only the outcome of, () where it tells an event of its own."""
    kind, clause = draft.trigger.kind, view.clauses[draft.clause]
    if kind == COUNT:
        units = units_of(view, clause)
        kinds = {each for unit in units for each in rules.counted_of.get(unit, ())}
        general = {each for every in rules.counted_of.values() for each in every}
        return tuple(sorted(kinds or (general if set(units) & rules.people else ())))
    if kind not in rules.of or draft.nominal:
        return ()
    named = _named(draft, view, triggers, rules)
    if named is not None:
        return (named.kind,)
    own = draft.moment is not None and not draft.moment.inherited and not draft.moment.vague
    if kind == TOLL or (not own and _hits_people(view, clause, rules)):
        return rules.of[kind]
    return ()


def _named(
    draft: Draft, view: SentenceView, triggers: TriggerRules, rules: OutcomeRules
) -> Trigger | None:
    """« ont péri dans le séisme », « une frappe a tué »: the event that is named, None for none."""
    clause = view.clauses[draft.clause]
    wanted = rules.of[draft.trigger.kind]
    own = [at for at in clause.own if not draft.trigger.first <= at <= draft.trigger.last]
    for noun in find_nouns(view.words, own, rules=triggers):
        before = {word.form for word in view.words[max(0, noun.first - _JOINED) : noun.first]}
        verb = clause.verb
        agent = verb is not None and not verb.passive and noun.first < verb.first
        if noun.kind in wanted and (agent or before & rules.inside):
            return noun
    return None


def _hits_people(view: SentenceView, clause: Clause, rules: OutcomeRules) -> bool:
    """Whether those hit are a number of people, not somebody."""
    if any(
        unit in rules.people or unit in rules.harmed or not unit for unit in units_of(view, clause)
    ):
        return True
    forms = {view.words[at].form for at in clause.own}
    return bool(forms & rules.harmed)


def with_parents(records: Iterable[EventRecord], timexes: Iterable[Timex]) -> list[EventRecord]:
    """Return the records with every outcome hung on the event of its article, if the article tells that."""
    known = list(records)
    dates = {timex.id: timex for timex in timexes}
    return [_hung(record, known, dates) if record.outcome_of else record for record in known]


def _hung(
    record: EventRecord, known: Sequence[EventRecord], dates: Mapping[str, Timex]
) -> EventRecord:
    events = [each for each in known if _may_bear(each, record, dates)]
    if not events:
        return record
    best = min(events, key=lambda each: (*_distance(each, record), each.trigger.start))
    weight = Weight.SECONDARY if record.weight is Weight.MAIN else record.weight
    return replace(record, parent=best.id, weight=weight)


def _may_bear(event: EventRecord, record: EventRecord, dates: Mapping[str, Timex]) -> bool:
    done = event.status in (Status.OCCURRED, Status.ONGOING)
    fits = event.kind in record.outcome_of and not event.outcome_of and done
    if not fits or event.weight is Weight.BACKGROUND:
        return False
    if record.kind in FIGURES or record.relation != "in":
        return True  # a figure has the day of the count
    return not record.timexes or not event.timexes or _same(event, record, dates)


def _same(event: EventRecord, record: EventRecord, dates: Mapping[str, Timex]) -> bool:
    one, other = dates[event.timexes[0]], dates[record.timexes[0]]
    if one.date is None or other.date is None:
        return one.meaning == other.meaning
    return bool(days_of(one.date.date) & days_of(other.date.date))


def _distance(event: EventRecord, record: EventRecord) -> tuple[bool, bool]:
    """The same sentence first, then the article's news: its first entry."""
    return event.sentence != record.sentence, event.weight is not Weight.MAIN
