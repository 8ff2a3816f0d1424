"""Whether what a clause tells took place, read from tense, mood, negation and the verbs around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.annotate.verbs.verbs import Tense, VerbGroup
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.moments import Moment, Side
from recoupe.extract.clauses.triggers import OTHER, STATEMENT, Trigger
from recoupe.model.reason import Reason
from recoupe.model.record import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRules:
    """Verbs that turn what follows them: planned, possible, denied, hoped, or done when they are done.

    `can` are those of the possible ones that in the past tell what was done. `planned_of` are verbs whose passive
    announces (« est prévu »), `about` and `going` are idioms after « être » (« sur le point de », « en train de »).
    `just` verbs put what follows in the near past (« vient de »). `off` are kinds of events that call something
    off, `settled` those that a passive in the present tells as done, `unplanned` those that nobody plans, `dropped`
    those that a negated future calls off, `occurs` verbs that only say that an event takes place.
    """

    plan: frozenset[str]
    may: frozenset[str]
    can: frozenset[str]
    feel: frozenset[str]
    deny: frozenset[str]
    decide: frozenset[str]
    must: frozenset[str]
    just: frozenset[str]
    planned_of: frozenset[str]
    about: frozenset[str]
    going: frozenset[str]
    off: frozenset[str]
    unplanned: frozenset[str]
    dropped: frozenset[str]
    settled: frozenset[str]
    occurs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The status of what a clause tells, or the reason why it tells no event."""

    status: Status | None
    reason: Reason | None = None


_UNREAL = (ClauseKind.CONDITION, ClauseKind.PURPOSE)
_DONE = (Tense.PAST, Tense.PLUPERFECT, Tense.PARTICIPLE)


def judge(
    clause: Clause,
    clauses: Sequence[Clause],
    *,
    trigger: Trigger,
    moment: Moment | None,
    rules: StatusRules,
) -> Judgement:
    """Return whether what `clause` tells took place, or why it is no event."""
    verb = clause.verb
    if verb is None:
        return Judgement(status=None, reason=Reason("There is no verb that tells an event"))
    if _is_unreal(clause, clauses):
        return Judgement(
            status=None, reason=Reason("A condition, a purpose or a hypothesis, not an event")
        )
    if verb.negated and not _is_about(trigger, verb, rules):
        return _negated(verb, trigger, moment, rules)
    status = _of_verb(verb, clause, clauses, moment, rules)
    status = _of_frame(status, clause, clauses, rules)
    if status is Status.ONGOING and verb.passive and trigger.kind in rules.settled:
        status = Status.OCCURRED  # « Le maire est condamné à six mois »
    if status is Status.PLANNED and trigger.kind in rules.unplanned:
        status = Status.POSSIBLE  # « Des pluies torrentielles sont attendues »
    if status in (Status.POSSIBLE, Status.PLANNED) and _is_conditioned(clause, clauses):
        if moment is None or moment.vague or moment.inherited:
            return Judgement(
                status=None, reason=Reason("A condition, a purpose or a hypothesis, not an event")
            )
        status = Status.POSSIBLE  # « Si l'accord est donné, elle sera bouclée en juin »
    aimed = moment is not None and moment.aimed and not moment.inherited  # « reportée à samedi »
    done = verb.tense in (*_DONE, Tense.PRESENT) and not verb.chain
    if trigger.kind in rules.off and done and not aimed:
        status = Status.CANCELLED
    return Judgement(status=status)


def _is_about(trigger: Trigger, verb: VerbGroup, rules: StatusRules) -> bool:
    """« La réplique n'a fait aucune victime »: what is denied is not the event; « n'aura pas lieu » denies it."""
    if verb_name(verb) in rules.occurs:
        return False
    return trigger.is_noun and trigger.last < verb.first and not verb.passive and not verb.reflexive


def _is_conditioned(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """« Si les fonds arrivent, l'église pourrait rouvrir »."""
    return any(
        each.kind is ClauseKind.CONDITION
        and each.parent is not None
        and clauses[each.parent] is clause
        for each in clauses
    )


def _is_unreal(clause: Clause, clauses: Sequence[Clause]) -> bool:
    verb = clause.verb
    if (
        verb is not None
        and verb.tense is Tense.SUBJUNCTIVE
        and clause.kind is not ClauseKind.BEFORE
    ):
        return True
    return any(each.kind in _UNREAL for each in around(clause, clauses))


def around(clause: Clause, clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clause and those it hangs on, innermost first."""
    chain = [clause]
    while chain[-1].parent is not None and len(chain) <= len(clauses):
        chain.append(clauses[chain[-1].parent])
    return chain


def verb_name(verb: VerbGroup) -> str:
    """Return a verb as the lexicons name it: "se tenir"."""
    return f"se {verb.lemma}" if verb.reflexive else verb.lemma


def _negated(
    verb: VerbGroup, trigger: Trigger, moment: Moment | None, rules: StatusRules
) -> Judgement:
    if verb.tense in _DONE and verb.lemma not in rules.deny:  # « n'a pas exclu une hausse »
        return Judgement(status=Status.DENIED)
    dated = moment is not None and not moment.vague and not moment.inherited
    held = verb_name(verb) in rules.occurs
    known = trigger.is_noun or trigger.kind not in (OTHER, STATEMENT) or (held and dated)
    named = dated or held or trigger.kind in rules.dropped
    if verb.tense is Tense.FUTURE and known and named and not verb.chain:
        return Judgement(status=Status.CANCELLED)  # « le lancement n'aura pas lieu ce mardi »
    return Judgement(status=None, reason=Reason("Negated: the text says that it is not so"))


def _of_verb(
    verb: VerbGroup,
    clause: Clause,
    clauses: Sequence[Clause],
    moment: Moment | None,
    rules: StatusRules,
) -> Status:
    if verb.chain:
        chained = _of_chain(verb, rules)
        if chained is not None:
            return chained
    if moment is not None and moment.aimed and not moment.inherited:
        return Status.PLANNED
    if not verb.chain and verb.lemma in rules.planned_of:
        hoped = verb.lemma in rules.feel and not verb.passive
        return Status.POSSIBLE if hoped else Status.PLANNED  # « espère un vote », « espérée lundi »
    if verb.tense in _DONE:
        later = moment is not None and moment.later and not moment.inherited
        return Status.PLANNED if later else Status.OCCURRED  # « a annoncé une marche le 6 avril »
    if verb.tense is Tense.FUTURE_PERFECT and _looks_back(clause, moment):
        return Status.OCCURRED
    if verb.tense in (Tense.FUTURE, Tense.FUTURE_PERFECT):
        return Status.PLANNED
    if verb.tense in (Tense.CONDITIONAL, Tense.CONDITIONAL_PAST):
        return _of_conditional(verb, clause, clauses)
    return _of_present(verb, moment)


def _looks_back(clause: Clause, moment: Moment | None) -> bool:
    """« Le désengagement aura duré six mois »: told as over, with no day to come."""
    ahead = moment is not None and (moment.side is Side.AHEAD or moment.relation != "in")
    return clause.kind is ClauseKind.MAIN and not ahead


def _of_chain(verb: VerbGroup, rules: StatusRules) -> Status | None:
    """Return what the governing verbs make of the infinitive, or None where they leave it as told."""
    first = verb.chain[0]
    if first in rules.going:
        return Status.ONGOING
    if first in rules.about:
        return Status.PLANNED
    if first in rules.may and not (first in rules.decide and verb.tense in _DONE):
        managed = first in rules.can and verb.tense in _DONE  # « ont pu quitter l'hôpital »
        return Status.OCCURRED if managed else Status.POSSIBLE
    if first in rules.just and verb.tense in (Tense.PRESENT, Tense.IMPERFECT):
        return Status.OCCURRED
    if first in rules.decide:
        return Status.OCCURRED if verb.tense in _DONE else None
    if first in rules.must and verb.tense is Tense.CONDITIONAL_PAST:
        return Status.CANCELLED  # « aurait dû se tenir mardi »
    if first in rules.plan:
        done = first in rules.must and verb.tense in _DONE
        return None if done else Status.PLANNED
    if first in rules.deny:
        return Status.DENIED
    return Status.POSSIBLE if first in rules.feel else None


def _of_conditional(verb: VerbGroup, clause: Clause, clauses: Sequence[Clause]) -> Status:
    """« ont déclaré qu'ils réduiraient » is to come; « aurait tué » is what somebody says."""
    speaker = speech_around(clause, clauses)
    past = speaker is not None and speaker.tense in (*_DONE, Tense.IMPERFECT, Tense.GERUND)
    return Status.PLANNED if past and verb.tense is Tense.CONDITIONAL else Status.POSSIBLE


def speech_around(clause: Clause, clauses: Sequence[Clause]) -> VerbGroup | None:
    """Return the verb of saying whose « que » holds the clause, or None."""
    chain = around(clause, clauses)
    for inner, outer in pairwise(chain):
        if inner.kind is ClauseKind.COMPLEMENT and outer.verb is not None:
            return outer.verb
    return None


def _of_present(verb: VerbGroup, moment: Moment | None) -> Status:
    if moment is None or verb.tense in (Tense.GERUND, Tense.INFINITIVE):
        return Status.OCCURRED if verb.tense is Tense.INFINITIVE else Status.ONGOING
    if moment.relation == "since":
        return Status.ONGOING
    if moment.side in (Side.PAST, Side.NOW) or verb.tense is Tense.IMPERFECT:
        return Status.OCCURRED
    return Status.PLANNED if moment.side is Side.AHEAD else Status.ONGOING


def _of_frame(
    status: Status, clause: Clause, clauses: Sequence[Clause], rules: StatusRules
) -> Status:
    """Lower the status by what the clause hangs on: denied, hoped, or said not to be known."""
    speaker = speech_around(clause, clauses)
    if speaker is None:
        return status
    if speaker.lemma in rules.deny:
        return Status.DENIED
    if speaker.negated or speaker.lemma in rules.feel:
        return Status.POSSIBLE
    return status
