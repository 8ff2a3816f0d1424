"""What is called for, on a day to come: « appelle à une journée d'action le 6 avril »."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.moments import is_dating
from recoupe.extract.sentence import ReadingRules, SentenceView
from recoupe.extract.triggers import Trigger, TriggerRules, called_kind
from recoupe.model.timex import Timex


def called_for(
    view: SentenceView,
    clause: Clause,
    trigger: Trigger | None,
    triggers: TriggerRules,
    *,
    rules: ReadingRules,
) -> Trigger | None:
    """Return the trigger of a clause with the kind of what it calls for, where that has a day of its own."""
    if trigger is None or not aimed_days(view, clause, rules=rules):
        return trigger
    kind = called_kind(view.words, clause, _aim(view, clause, rules), rules=triggers)
    return Trigger(kind=kind, first=trigger.first, last=trigger.last) if kind else trigger


def aimed_days(view: SentenceView, clause: Clause, *, rules: ReadingRules) -> list[Timex]:
    """Return what dates the thing called for: « a appelé lundi à manifester le 24 juin » → the 24th."""
    aim = _aim(view, clause, rules)
    if not aim:
        return []
    start = view.words[aim[0]].span.start
    own = [view.words[at].span for at in aim]
    return [
        timex
        for timex in view.timexes
        if timex.span.start > start
        and is_dating(timex)
        and any(timex.span.overlaps(w) for w in own)
    ]


def _aim(view: SentenceView, clause: Clause, rules: ReadingRules) -> list[int]:
    """Return the words from « à » on, after a verb that calls for something."""
    verb = clause.verb
    if verb is None or verb.lemma not in rules.calls or verb.passive or verb.negated:
        return []
    after = [at for at in clause.own if at > verb.last]
    start = next((at for at in after if view.words[at].form in rules.toward), None)
    return [] if start is None else [at for at in after if at >= start]
