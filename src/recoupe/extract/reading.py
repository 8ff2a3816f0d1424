"""From the clauses of a sentence to drafts of records: what is told, its status, what dates it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.verbs import Tense, VerbGroup
from recoupe.annotate.words import Word
from recoupe.extract.clauses import Clause, ClauseKind
from recoupe.extract.moments import (
    Moment,
    make_moment,
    moment_of,
    relation_through,
)
from recoupe.extract.nominal import JointRules, dated_nouns, noun_start
from recoupe.extract.status import StatusRules, judge
from recoupe.extract.triggers import OTHER, STATEMENT, Trigger, TriggerRules, find_trigger
from recoupe.model.document import Sentence
from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Reason
from recoupe.model.record import Status
from recoupe.model.timex import Timex, TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence with its words, its clauses, and the time expressions that stand in each of them."""

    sentence: Sentence
    words: Sequence[Word]
    clauses: Sequence[Clause]
    timexes: Sequence[Timex]
    placed: Mapping[int, tuple[Timex, ...]]
    published: EdtfDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one clause tells, before it is weighed and cut. `first` and `last` are its words.

    `nominal` tells that a noun with a date of its own tells it, `announced` that the event is the announcement
    of what the clause says (« UBS va racheter …, ont annoncé dimanche les autorités »).
    """

    clause: int
    trigger: Trigger
    status: Status
    moment: Moment | None
    first: int
    last: int
    nominal: bool = False
    announced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRules:
    """Words before a date that is aimed at.

    `toward` says so where a kind in `postponing` is told (« reportée au 18 octobre »), `ahead` always
    (« annoncée pour le 8 novembre »). `announce` are verbs that make what they say an event of the
    day it is said, `planned_at` verbs whose « au » aims too, `empty_states` tell nothing even with a date,
    `describing` participles nothing without one (« hébergé »).
    """

    toward: frozenset[str]
    ahead: frozenset[str]
    announce: frozenset[str]
    planned_at: frozenset[str]
    empty_states: frozenset[str]
    describing: frozenset[str]
    postponing: frozenset[str]
    joints: JointRules


_DONE = (Tense.PAST, Tense.PLUPERFECT)
_HANGING = (ClauseKind.PARTICIPLE, ClauseKind.GERUND)


def read_clauses(
    view: SentenceView, *, triggers: TriggerRules, status: StatusRules, rules: ReadingRules
) -> tuple[tuple[Draft, ...], tuple[Reason, ...]]:
    """Return the drafts of a sentence in reading order, and the reasons of the clauses that tell no event."""
    nouns = dated_nouns(
        view.words, view.clauses, view.placed, triggers=triggers, rules=rules.joints
    )
    taken = {timex.id for timexes in nouns.values() for timex in timexes}
    found = [
        find_trigger(view.words, _without_dates(clause, view), rules=triggers)
        for clause in view.clauses
    ]
    moments = _moments(view, found, taken, rules)
    drafts: list[Draft] = []
    reasons: list[Reason] = []
    for index, (clause, trigger) in enumerate(zip(view.clauses, found, strict=True)):
        outcome = _draft(view, index, clause, trigger, moments, status, rules)
        if isinstance(outcome, Draft):
            drafts.append(outcome)
        elif outcome is not None:
            reasons.append(outcome)
    drafts = _without_echo(drafts, view)
    drafts += _announced(drafts, view, moments, rules)
    for trigger, timexes in nouns.items():
        if not any(_covers(draft.trigger, trigger) for draft in drafts):
            drafts.append(_nominal(view, trigger, timexes, rules))
    return tuple(sorted(drafts, key=lambda draft: draft.trigger.first)), tuple(reasons)


def _without_dates(clause: Clause, view: SentenceView) -> Clause:
    """« la fin de l'année » names no end: the words of dates are not looked at."""
    spans = [timex.span for timex in view.timexes if timex.type is not TimexType.DURATION]
    own = [at for at in clause.own if not any(s.overlaps(view.words[at].span) for s in spans)]
    return replace(clause, own=tuple(own))


def _covers(one: Trigger, other: Trigger) -> bool:
    return one.first <= other.first <= one.last


def _nominal(
    view: SentenceView, trigger: Trigger, timexes: tuple[Timex, ...], rules: ReadingRules
) -> Draft:
    end = max(timex.span.end for timex in timexes)
    last = max(i for i, word in enumerate(view.words) if word.span.start < end)
    first = noun_start(view.words, trigger.first, rules=rules.joints)
    clause = next(i for i, each in enumerate(view.clauses) if trigger.first in each.own)
    return Draft(
        clause=clause,
        trigger=trigger,
        status=Status.OCCURRED,
        moment=make_moment(timexes, view.published),
        first=first,
        last=max(last, trigger.last),
        nominal=True,
    )


def _draft(
    view: SentenceView,
    index: int,
    clause: Clause,
    trigger: Trigger | None,
    moments: Mapping[int, Moment],
    status: StatusRules,
    rules: ReadingRules,
) -> Draft | Reason | None:
    verb = clause.verb
    if verb is None or clause.kind in (ClauseKind.TAIL, ClauseKind.ASIDE):
        return None
    moment = moments.get(index)
    if trigger is None and _is_dated_state(clause, moment, rules):
        trigger = Trigger(kind=OTHER, first=verb.head, last=verb.head)
    if trigger is None:
        return Reason("How things stand, not something that happened")
    judged = judge(clause, view.clauses, trigger=trigger, moment=moment, rules=status)
    if judged.status is None:
        return judged.reason
    reason = _why_left(clause, verb, trigger, judged.status, moment)
    if moment is None and view.words[verb.head].form in rules.describing:
        reason = Reason("Said in passing, without a date") if clause.kind in _HANGING else reason
    if reason is not None:
        return reason
    return Draft(
        clause=index,
        trigger=trigger,
        status=judged.status,
        moment=moment if judged.status is not Status.PLANNED or not _is_bound(moment) else None,
        first=clause.first,
        last=clause.last,
    )


def _is_dated_state(clause: Clause, moment: Moment | None, rules: ReadingRules) -> bool:
    """« Le musée est resté fermé lundi »: a state that is over and has its day is told as news."""
    verb = clause.verb
    own = moment is not None and not moment.vague and not moment.inherited
    return (
        own
        and verb is not None
        and verb.tense in _DONE
        and not verb.negated
        and verb.lemma not in rules.empty_states
        and clause.kind is ClauseKind.MAIN
    )


def _is_bound(moment: Moment | None) -> bool:
    """A plan is not dated by when it was said."""
    return moment is not None and moment.inherited and moment.relation == "until"


def _why_left(
    clause: Clause, verb: VerbGroup, trigger: Trigger, status: Status, moment: Moment | None
) -> Reason | None:
    """Return why a clause with a trigger yields no record, or None where it does."""
    dated = moment is not None and not moment.vague and not moment.inherited
    if dated:
        return None
    known = trigger.kind not in (OTHER, STATEMENT)
    if clause.kind in _HANGING:
        told = known and verb.tense is Tense.PARTICIPLE
        return None if told else Reason("Said in passing, without a date")
    plain = trigger.kind in (OTHER, STATEMENT) and trigger.first == trigger.last
    if status is Status.DENIED and verb.negated and plain:
        return Reason("Negated: the text says that it is not so")
    if clause.kind is ClauseKind.MAIN:
        if trigger.kind == STATEMENT and verb.tense is Tense.PRESENT:
            return Reason("A view that somebody holds, not something that happened")
        states = verb.tense in (Tense.PRESENT, Tense.IMPERFECT) and status is Status.ONGOING
        if states and trigger.kind == OTHER:
            return Reason("How things stand, not something that happened")
        return None
    if clause.kind is ClauseKind.COMPLEMENT:
        told = status in (Status.OCCURRED, Status.DENIED, Status.CANCELLED) and verb.tense in _DONE
        return None if told else Reason("A view, a plan or a state that somebody puts into words")
    told = known and (verb.tense in _DONE or verb.tense is Tense.INFINITIVE)
    return None if told else Reason("Said in passing, without a date")


def _without_echo(drafts: Sequence[Draft], view: SentenceView) -> list[Draft]:
    """Leave out « X a annoncé que » where what was announced is itself told as done."""
    drafts = [draft for draft in drafts if not _is_echo(draft, drafts, view)]
    told = {
        view.clauses[draft.clause].parent
        for draft in drafts
        if view.clauses[draft.clause].kind is ClauseKind.COMPLEMENT
        and draft.status in (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)
    }
    return [
        draft for draft in drafts if draft.clause not in told or draft.trigger.kind != STATEMENT
    ]


def _announced(
    drafts: Sequence[Draft], view: SentenceView, moments: Mapping[int, Moment], rules: ReadingRules
) -> list[Draft]:
    """Where a plan is announced on a day, the announcement is an event of that day."""
    first = next((draft for draft in drafts if draft.clause == 0), None)
    if first is None or first.status not in (Status.PLANNED, Status.POSSIBLE):
        return []
    for index, clause in enumerate(view.clauses):
        verb, moment = clause.verb, moments.get(index)
        if clause.kind is ClauseKind.TAIL and verb and verb.lemma in rules.announce and moment:
            said = Trigger(kind=STATEMENT, first=verb.head, last=verb.head)
            told = replace(first, trigger=said, status=Status.OCCURRED, moment=moment)
            return [replace(told, announced=True)]
    return []


def _is_echo(draft: Draft, drafts: Sequence[Draft], view: SentenceView) -> bool:
    """Whether a clause describes the noun that another draft of the sentence tells, with the same date."""
    clause = view.clauses[draft.clause]
    return clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) and any(
        other.trigger.is_noun
        and other.clause == clause.parent
        and other.trigger.last + 1 == clause.first
        and other.moment is not None
        and draft.moment is not None
        and other.moment.timexes == draft.moment.timexes
        for other in drafts
    )


# --- what dates which clause ------------------------------------------------------------------------------------


def _moments(
    view: SentenceView,
    triggers: Sequence[Trigger | None],
    taken: set[str],
    rules: ReadingRules,
) -> dict[int, Moment]:
    """Return the moment of each clause that has one, its own or through another clause."""
    moments: dict[int, Moment] = {}
    for index, clause in enumerate(view.clauses):
        trigger = triggers[index]
        own = [timex for timex in view.placed.get(index, ()) if timex.id not in taken]
        if trigger is not None and trigger.kind in rules.postponing:
            own = [timex for timex in own if not _opens(view.words, timex, rules.toward)]
        moment = moment_of(clause, own, view.words, view.published)
        if moment is not None:
            moments[index] = replace(moment, aimed=_is_aimed(view, clause, moment, rules))
    own_moments = dict(moments)
    for index in range(len(view.clauses)):
        if index not in moments:
            through = _described(view, index, triggers[index], own_moments)
            through = through or _through(view, index, own_moments)
            if through is not None:
                moments[index] = through
    return moments


def _is_aimed(view: SentenceView, clause: Clause, moment: Moment, rules: ReadingRules) -> bool:
    """« annoncée pour le 8 novembre », « fixée au 12 juin »."""
    timex, verb = moment.timexes[0], clause.verb
    if verb is not None and verb.lemma in rules.planned_at:
        return _opens(view.words, timex, rules.toward)
    return _opens(view.words, timex, rules.ahead)


def _opens(words: Sequence[Word], timex: Timex, openers: frozenset[str]) -> bool:
    """Whether one of `openers` stands before a time expression or begins it."""
    before = [word for word in words if word.span.end <= timex.span.start][-1:]
    first = [word for word in words if word.span.start >= timex.span.start][:1]
    return any(word.form in openers for word in (*before, *first))


def _described(
    view: SentenceView, index: int, trigger: Trigger | None, own: Mapping[int, Moment]
) -> Moment | None:
    """« Le séisme qui a frappé mardi … a fait 37 morts »: what dates the noun dates what is told of it."""
    if trigger is None or not trigger.is_noun:
        return None
    for place, child in enumerate(view.clauses):
        if child.parent == index and place in own and child.first == trigger.last + 1:
            return _passed_on(own[place], view, own[place].relation)
    return None


def _through(view: SentenceView, index: int, own: Mapping[int, Moment]) -> Moment | None:
    """Return the moment a clause has from another: « lorsque … », what leads the sentence, when it was said."""
    clause = view.clauses[index]
    for place, child in enumerate(view.clauses):
        relation = relation_through(child.kind)
        if child.parent == index and relation is not None and place in own:
            return _passed_on(own[place], view, relation.value)
    if clause.kind is ClauseKind.COMPLEMENT and clause.parent is not None and clause.parent in own:
        return _passed_on(own[clause.parent], view, "until")
    if clause.kind is not ClauseKind.MAIN:
        return None
    lead = _leading(view, index, own)
    if lead is not None:
        return _passed_on(lead, view, lead.relation)
    for place, other in enumerate(view.clauses):
        if other.kind is ClauseKind.TAIL and place in own:
            return _passed_on(own[place], view, "until")
    return None


def _leading(view: SentenceView, index: int, own: Mapping[int, Moment]) -> Moment | None:
    """Return the moment that opens the sentence: it holds for what is coordinated too."""
    first = own.get(0)
    verb = view.clauses[0].verb
    if index == 0 or first is None or verb is None:
        return None
    start = first.timexes[0].span.start
    return first if start < view.words[verb.first].span.start else None


def _passed_on(moment: Moment, view: SentenceView, relation: str) -> Moment:
    passed = make_moment(moment.timexes, view.published, inherited=True)
    return Moment(
        timexes=passed.timexes,
        relation=relation,
        side=passed.side,
        vague=passed.vague,
        inherited=True,
    )
