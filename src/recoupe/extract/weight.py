"""Weights: which records deserve an entry of their own, a line within one, or stay in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.verbs import Tense
from recoupe.extract.clauses import Clause, ClauseKind
from recoupe.extract.reading import Draft, SentenceView
from recoupe.extract.triggers import OTHER, STATEMENT
from recoupe.model.record import Status, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightRules:
    """`confirms` are verbs that only say again; `hard` are kinds of events that count without a date."""

    confirms: frozenset[str]
    hard: frozenset[str]


_DONE = (Tense.PAST, Tense.PLUPERFECT)


def weigh(draft: Draft, view: SentenceView, *, rules: WeightRules) -> Weight:
    """Return how much room a draft deserves by itself; the lead may still be promoted."""
    clause = view.clauses[draft.clause]
    moment = draft.moment
    dated = moment is not None and not moment.vague
    if draft.nominal:
        return Weight.MAIN
    if draft.status in (Status.PLANNED, Status.POSSIBLE, Status.DENIED):
        return Weight.SECONDARY if dated or clause.kind is ClauseKind.MAIN else Weight.BACKGROUND
    if draft.trigger.kind == STATEMENT:
        return _of_statement(draft, clause, rules)
    if dated:
        return _of_dated(draft, clause)
    return _of_undated(draft, clause, rules)


def _of_statement(draft: Draft, clause: Clause, rules: WeightRules) -> Weight:
    verb, moment = clause.verb, draft.moment
    if verb is None or verb.tense not in (*_DONE, Tense.PARTICIPLE):
        return Weight.BACKGROUND
    own = moment is not None and not moment.vague and not moment.inherited
    if verb.lemma in rules.confirms and verb.tense is not Tense.PLUPERFECT:
        return Weight.SECONDARY
    return Weight.MAIN if own else Weight.SECONDARY


def _of_dated(draft: Draft, clause: Clause) -> Weight:
    verb, moment = clause.verb, draft.moment
    tense = verb.tense if verb else Tense.PAST
    if tense is Tense.GERUND or (verb and verb.lemma == "" and tense is Tense.PARTICIPLE):
        return Weight.SECONDARY
    if draft.status is Status.ONGOING and moment is not None and moment.relation != "since":
        return Weight.SECONDARY
    return Weight.MAIN


def _of_undated(draft: Draft, clause: Clause, rules: WeightRules) -> Weight:
    verb = clause.verb
    if verb is None or verb.tense not in _DONE:
        return Weight.BACKGROUND
    if clause.kind not in (ClauseKind.MAIN, ClauseKind.COMPLEMENT):
        return Weight.SECONDARY if draft.trigger.kind != OTHER else Weight.BACKGROUND
    return Weight.SECONDARY


def lead_of(drafts: Sequence[tuple[Draft, Clause, Weight]]) -> int | None:
    """Return which draft of a lead to promote: the first main one that is told as done, if none is MAIN yet."""
    if any(weight is Weight.MAIN for _, _, weight in drafts):
        return None
    for place, (draft, clause, _) in enumerate(drafts):
        done = draft.status in (Status.OCCURRED, Status.CANCELLED, Status.ONGOING)
        if done and clause.kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT):
            return place
    return None
