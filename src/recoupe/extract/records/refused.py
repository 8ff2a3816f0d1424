"""Why a clause with the words of an event tells none: said in passing, by a paper, of the weather, of oneself."""

from __future__ import annotations

from recoupe.annotate.verbs.verbs import Tense, VerbGroup
from recoupe.extract.clauses.antecedent import antecedent_start, is_leading
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.dating import is_quoted
from recoupe.extract.clauses.moments import Moment, is_own
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView, is_spoken
from recoupe.extract.clauses.status import StatusRules
from recoupe.extract.clauses.triggers import OTHER, STATEMENT, Trigger
from recoupe.model.reason import Reason
from recoupe.model.record import Status

_OF = 2  # words between a paper and who it is of
_SUBJECT = 4  # words of a subject that hold its noun
_DONE = (Tense.PAST, Tense.PLUPERFECT)
_HANGING = (ClauseKind.PARTICIPLE, ClauseKind.GERUND)


def why_refused(
    view: SentenceView,
    clause: Clause,
    trigger: Trigger,
    told: Status,
    moment: Moment | None,
    *,
    status: StatusRules,
    rules: ReadingRules,
) -> Reason | None:
    """Return why a clause tells no event though its words would, or None where it may."""
    if clause.verb is None:
        return Reason("There is no verb that tells an event")
    forecast = trigger.kind == OTHER or told in (Status.PLANNED, Status.POSSIBLE)
    if forecast and _is_weather(view, clause, rules):
        return Reason("The weather, not an event")
    near = (clause.own[0], *(at for at in clause.own if at == clause.verb.last + 1))
    partly = any(view.words[at].form in rules.partly for at in near)
    denied = partly or clause.kind is ClauseKind.RELATIVE or is_spoken(clause, view)
    if clause.verb.negated and denied:
        return Reason("Negated: the text says that it is not so")
    if _in_first_person(view, clause, moment, rules):
        return Reason("What somebody says of themselves, not a report")
    hanging = _why_hanging(view, clause, trigger, told, moment, rules)
    return hanging or _why_left(clause, clause.verb, trigger, told, moment, status)


def _in_first_person(
    view: SentenceView, clause: Clause, moment: Moment | None, rules: ReadingRules
) -> bool:
    """« “Ma porte n'a jamais été close” », « On nous avait promis la lune »: who speaks or writes, without a day."""
    if is_own(moment) or clause.verb is None:
        return False
    own = {view.words[at].form for at in clause.own}
    quoted = is_quoted(view, view.words[clause.verb.head].span)
    return bool(own & (rules.speaking if quoted else rules.writing))


def _is_weather(view: SentenceView, clause: Clause, rules: ReadingRules) -> bool:
    """« Le soleil reviendra dimanche »: what the sky and the thermometer do by themselves."""
    end = clause.verb.first if clause.verb is not None else clause.last
    return any(view.words[at].form in rules.weather for at in clause.own if at < end)


def _why_hanging(
    view: SentenceView,
    clause: Clause,
    trigger: Trigger,
    status: Status,
    moment: Moment | None,
    rules: ReadingRules,
) -> Reason | None:
    """Return why a clause that describes a noun tells no event, or None where it may."""
    passing = Reason("Said in passing, without a date")
    if clause.verb is None or _is_of_paper(view, clause, trigger, rules):
        return Reason("The date of a document, not of an event")
    if clause.kind not in _HANGING:
        return None
    if moment is None and view.words[clause.verb.head].form in rules.describing:
        return passing
    if clause.verb.lemma in rules.calls | rules.framing and clause.parent is not None:
        return passing  # « Invité à débattre jeudi », « réuni lundi (, il a décidé) »
    if status is not Status.PLANNED:
        return None
    start = antecedent_start(view.words, clause, rules=rules.agreement)
    alone = start == clause.first and not is_leading(view.words, clause, view.clauses)
    # « selon les tests prévus cet été », « une canicule généralisée prévue »
    plain = trigger.kind == OTHER
    return passing if alone or plain else None


def _is_of_paper(view: SentenceView, clause: Clause, trigger: Trigger, rules: ReadingRules) -> bool:
    """« un bilan établi samedi », « Un bilan a été publié »: dates what says it, not what happened."""
    if clause.kind is ClauseKind.MAIN and clause.verb is not None and clause.verb.passive:
        subject = [view.words[at].form for at in clause.own if at < clause.verb.first]
        return trigger.kind in rules.telling and bool(rules.papers.intersection(subject[:_SUBJECT]))
    if clause.kind not in (*_HANGING, ClauseKind.RELATIVE) or clause.verb is None:
        return False
    if clause.kind is ClauseKind.RELATIVE and not clause.verb.passive:
        return False
    start = antecedent_start(view.words, clause, rules=rules.agreement)
    if start and view.words[start - 1].form in rules.joints.of:
        start = max(0, start - _OF)  # « un communiqué du gouvernement diffusé mardi »
    return any(word.form in rules.papers for word in view.words[start : clause.first])


def _why_left(
    clause: Clause,
    verb: VerbGroup,
    trigger: Trigger,
    status: Status,
    moment: Moment | None,
    rules: StatusRules,
) -> Reason | None:
    """Return why a clause with a trigger yields no record, or None where it does."""
    dated = moment is not None and not moment.vague and not moment.inherited
    planning = status is Status.PLANNED and not verb.passive and verb.lemma in rules.planned_of
    undone = status in (Status.PLANNED, Status.CANCELLED)
    demanded = undone and bool(rules.must.intersection(verb.chain[:1]))
    if (planning or demanded) and (not dated or trigger.kind == STATEMENT):
        return Reason("A view, a plan or a state that somebody puts into words")
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
        if trigger.kind == STATEMENT and verb.tense in (Tense.PRESENT, Tense.IMPERFECT):
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
