"""From the clauses of a sentence to drafts of records: what is told, its status, what dates it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.calling import called_for
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.dating import clause_moments
from recoupe.extract.clauses.moments import (
    Moment,
    Side,
    is_dating,
    is_own,
    make_moment,
)
from recoupe.extract.clauses.nominal import complement_end, dated_nouns, noun_start
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView
from recoupe.extract.clauses.status import Judgement, StatusRules, judge
from recoupe.extract.clauses.triggers import (
    NONE,
    OTHER,
    STATEMENT,
    Trigger,
    TriggerRules,
    dated_state,
    find_nouns,
    find_trigger,
    headed,
)
from recoupe.extract.records.draft import Draft
from recoupe.extract.records.figured import OutcomeRules, figure_trigger
from recoupe.extract.records.pairs import (
    announced,
    announcing,
    called_off,
    with_noun,
    without_echo,
)
from recoupe.extract.records.refused import why_refused
from recoupe.model.reason import Reason
from recoupe.model.record import Status
from recoupe.model.timex import Timex, TimexType

_OPENS = 2  # words before the noun of a line without a verb
_DONE = (Tense.PAST, Tense.PLUPERFECT)
_AHEAD = (Tense.FUTURE, Tense.CONDITIONAL)


def read_clauses(
    view: SentenceView,
    *,
    triggers: TriggerRules,
    status: StatusRules,
    outcomes: OutcomeRules,
    rules: ReadingRules,
) -> tuple[tuple[Draft, ...], tuple[Reason, ...]]:
    """Return the drafts of a sentence in reading order, and the reasons of the clauses that tell no event."""
    drafts = _verbless(view, triggers, status)
    if drafts:
        return tuple(drafts), ()
    nouns = dated_nouns(
        view.words, view.clauses, view.placed, triggers=triggers, rules=rules.joints
    )
    found = [_trigger_of(view, clause, triggers, outcomes, rules) for clause in view.clauses]
    found = [_announced(view, each, index, found, rules) for index, each in enumerate(found)]
    moments = clause_moments(view, found, _apart(nouns, found), rules=rules)
    reasons: list[Reason] = []
    for index, (clause, trigger) in enumerate(zip(view.clauses, found, strict=True)):
        outcome = _draft(view, index, clause, trigger, moments, triggers, status, rules)
        if isinstance(outcome, Draft):
            drafts.append(outcome)
        elif outcome is not None:
            reasons.append(outcome)
    drafts = called_off(
        without_echo(drafts, view),
        view,
        moments,
        planned=status.planned_of | rules.planned_at,
        put_off=rules.put_off,
    )
    drafts += announced(drafts, view, moments, rules)
    drafts += announcing(drafts, view, rules)
    for trigger, timexes in nouns.items():
        if not any(_covers(draft.trigger, trigger) for draft in drafts):
            drafts = with_noun(
                drafts,
                _nominal(view, trigger, timexes, rules),
                contests=rules.contests,
                put_off=rules.put_off,
            )
    return tuple(sorted(drafts, key=lambda draft: draft.trigger.first)), tuple(reasons)


def _trigger_of(
    view: SentenceView,
    clause: Clause,
    triggers: TriggerRules,
    outcomes: OutcomeRules,
    rules: ReadingRules,
) -> Trigger | None:
    """Return what tells the event of a clause: a figure of another, else its verb or noun, or what it calls for."""
    found = figure_trigger(view, clause, rules=outcomes)
    if found is None:
        bare = _without_dates(clause, view)
        found = find_trigger(view.words, bare, clauses=view.clauses, rules=triggers)
    return called_for(view, clause, found, triggers, rules=rules)


def _announced(
    view: SentenceView,
    trigger: Trigger | None,
    index: int,
    found: Sequence[Trigger | None],
    rules: ReadingRules,
) -> Trigger | None:
    """« a annoncé qu'il ferait appel »: what is announced, without a day of its own, is what is told."""
    verb = view.clauses[index].verb
    said = verb is not None and verb.tense in _DONE and verb.lemma in rules.announce
    if trigger is None or trigger.kind != STATEMENT or not said:
        return trigger
    for at, (each, clause) in enumerate(zip(found, view.clauses, strict=True)):
        inner = clause.verb if clause.parent == index and at not in view.placed else None
        if each is None or inner is None or inner.tense not in _AHEAD or inner.negated:
            continue
        if each.kind != OTHER and view.words[inner.first - 1].form in rules.persons:
            return replace(trigger, kind=each.kind)
    return trigger


def _apart(
    nouns: Mapping[Trigger, tuple[Timex, ...]], found: Sequence[Trigger | None]
) -> dict[Trigger, tuple[Timex, ...]]:
    """Return the nouns with a date that tell no clause; « L'attaque du 7 octobre a fait 1.200 morts » is one."""
    told = [trigger for trigger in found if trigger is not None]
    return {noun: each for noun, each in nouns.items() if not any(_covers(t, noun) for t in told)}


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
    stops = {
        at for each in view.clauses for at in (each.first, each.verb.first if each.verb else 0)
    }
    last = complement_end(view.words, trigger, last, stops=stops, rules=rules.joints)
    first = noun_start(view.words, trigger.first, rules=rules.joints)
    clause = next(i for i, each in enumerate(view.clauses) if trigger.first in each.own)
    if (
        first == view.clauses[clause].own[0]
        and view.words[min(last + 1, len(view.words) - 1)].form == ","
    ):
        last = view.clauses[clause].last  # « La visite du pape, le 10 janvier, a ému »
    moment = make_moment(timexes, view.published)
    return Draft(
        clause=clause,
        trigger=trigger,
        status=Status.PLANNED if moment.side is Side.AHEAD else Status.OCCURRED,
        moment=moment,
        first=first,
        last=max(last, trigger.last),
        nominal=True,
    )


def _verbless(view: SentenceView, triggers: TriggerRules, status: StatusRules) -> list[Draft]:
    """« 3 juin 2019 : perquisition au siège de la société »: a line of a chronology."""
    dating = [timex for timex in view.timexes if is_dating(timex)]
    nouns = find_nouns(view.words, _without_dates(view.clauses[0], view).own, rules=triggers)
    nouns = [noun for noun in nouns if dating or noun.kind in status.off]  # « Report du procès »
    opens = [each for each in dating if each.span.start <= view.words[0].span.end]
    if any(clause.verb is not None for clause in view.clauses):
        return []
    if not nouns or (not opens and nouns[0].first > _OPENS):
        return []  # « un chiffre en baisse par rapport à samedi »
    moment = make_moment(dating[:1], view.published) if dating else None
    ahead = moment is not None and (moment.side is Side.AHEAD or moment.vague)
    told = Status.PLANNED if ahead else Status.OCCURRED
    return [
        Draft(
            clause=0,
            trigger=nouns[0],
            status=Status.CANCELLED if nouns[0].kind in status.off else told,
            moment=moment,
            first=view.clauses[0].first,
            last=view.clauses[0].last,
            nominal=told is Status.OCCURRED,
        )
    ]


def _draft(
    view: SentenceView,
    index: int,
    clause: Clause,
    trigger: Trigger | None,
    moments: Mapping[int, Moment],
    triggers: TriggerRules,
    status: StatusRules,
    rules: ReadingRules,
) -> Draft | Reason | None:
    verb = clause.verb
    if verb is None or clause.kind in (ClauseKind.TAIL, ClauseKind.ASIDE):
        return None
    moment = moments.get(index)
    plain = trigger is not None and trigger.kind == OTHER and not verb.negated
    if plain and is_own(moment) and verb.tense in _DONE:
        trigger = headed(view.words, clause, rules=triggers) or trigger
    if trigger is None and is_own(moment):
        trigger = dated_state(view.words, clause, rules=triggers)
    held = None if trigger else _held(view, clause, moment, triggers, rules)
    trigger = trigger or held
    if trigger is None and _is_dated_state(clause, moment, rules):
        trigger = Trigger(kind=OTHER, first=verb.head, last=verb.head)
    if trigger is None or trigger.kind == NONE:
        return Reason("How things stand, not something that happened")
    judged = judge(clause, view.clauses, trigger=trigger, moment=moment, rules=status)
    behind = _behind(view, clause, triggers, rules) if verb.negated and is_own(moment) else None
    if behind is not None:
        trigger, judged = behind, Judgement(status=Status.OCCURRED)
    if judged.status is None:
        return judged.reason
    reason = why_refused(view, clause, trigger, judged.status, moment, status=status, rules=rules)
    if reason is not None:
        return reason
    nominal = trigger.is_noun and clause.kind is ClauseKind.PARTICIPLE and trigger.first > verb.last
    if nominal and moment is not None and is_own(moment):  # « marquée par un non-lieu en 2019 »
        named = _nominal(view, trigger, moment.timexes, rules)
        return replace(named, status=judged.status, moment=moment)
    return Draft(
        clause=index,
        trigger=trigger,
        status=judged.status,
        moment=moment if judged.status is not Status.PLANNED or not _is_bound(moment) else None,
        first=clause.first,
        last=clause.last,
        stands=held is not None,
    )


def _behind(
    view: SentenceView, clause: Clause, triggers: TriggerRules, rules: ReadingRules
) -> Trigger | None:
    """« À la suite d'une grève, aucun train n'a circulé mardi »: what the negated clause comes of."""
    before = [at for at in clause.own if clause.verb is not None and at < clause.verb.first]
    opened = [at for at in before if view.words[at].form in rules.causes]
    nouns = find_nouns(
        view.words, [at for at in before if opened and at > opened[0]], rules=triggers
    )
    return nouns[0] if nouns else None


def _held(
    view: SentenceView,
    clause: Clause,
    moment: Moment | None,
    triggers: TriggerRules,
    rules: ReadingRules,
) -> Trigger | None:
    """« La mobilisation a été très importante mardi »: how it was tells that it was held."""
    noun = headed(view.words, clause, rules=triggers)
    own = moment is not None and is_own(moment) and moment.relation == "in"
    over = moment is not None and moment.side is not Side.AHEAD
    denied = clause.verb is None or clause.verb.negated
    return noun if noun and noun.kind in rules.held and own and over and not denied else None


def _is_dated_state(clause: Clause, moment: Moment | None, rules: ReadingRules) -> bool:
    """« Le musée est resté fermé lundi »: a state that is over and has its day is told as news."""
    verb = clause.verb
    return (
        is_own(moment)
        and verb is not None
        and verb.tense in _DONE
        and not verb.negated
        and verb.lemma not in rules.empty_states
        and clause.kind is ClauseKind.MAIN
    )


def _is_bound(moment: Moment | None) -> bool:
    """A plan is not dated by when it was said."""
    return moment is not None and moment.inherited and moment.relation == "until"
