"""What is called for, on a day to come: « appelle à une journée d'action le 6 avril »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.moments import is_dating
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView
from recoupe.extract.clauses.triggers import Trigger, TriggerRules, called_kind, find_nouns
from recoupe.model.timex import Timex

_NEAR = 4  # words between a noun and its article
_REACH = 18  # words between what is called for and its day


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
    aim = _aim(view, clause, rules)
    nouns = find_nouns(view.words, aim, rules=triggers)
    if nouns and clause.verb is not None and clause.verb.lemma not in rules.calls:
        return nouns[0]  # « a annoncé lundi une marche »
    kind = called_kind(view.words, clause, aim, rules=triggers)
    return Trigger(kind=kind, first=trigger.first, last=trigger.last) if kind else trigger


def aimed_days(view: SentenceView, clause: Clause, *, rules: ReadingRules) -> list[Timex]:
    """Return what dates the thing called for: « a appelé lundi à manifester le 24 juin » → the 24th."""
    aim = _aim(view, clause, rules)
    if not aim:
        return []
    start = view.words[aim[0]].span.start
    near = {view.words[at].span.start: view.words[at - 1].form for at in aim[1 : _REACH + 1]}
    return [
        timex
        for timex in view.timexes
        if is_dating(timex)
        and timex.span.start > start
        and timex.span.start in near
        and near[timex.span.start] not in rules.joints.of  # « le cours de vendredi »
    ]


def _aim(view: SentenceView, clause: Clause, rules: ReadingRules) -> list[int]:
    """Return the words from « à » on, after a verb that calls for something; or from what is announced on."""
    verb = clause.verb
    if verb is None or verb.negated or verb.chain:
        return []
    if verb.passive and verb.lemma not in rules.calls:  # « étaient appelés à manifester jeudi »
        return []
    after = [at for at in clause.own if at > verb.last]
    if verb.lemma in rules.calls:
        start = next((at for at in after if view.words[at].form in rules.toward), None)
    else:
        start = _announced_noun(view, after, rules) if verb.lemma in rules.announce else None
    return [] if start is None else [at for at in after if at >= start]


def _announced_noun(view: SentenceView, after: Sequence[int], rules: ReadingRules) -> int | None:
    """« a annoncé lundi une marche le 6 avril »: the noun, where the announcement has its own date before it."""
    nouns = [at for at in after if view.words[at].form in rules.joints.events]
    noun = next((at for at in nouns if not _hangs(view, at, rules)), None)
    if noun is None:
        return None
    start, limit = view.words[after[0]].span.start, view.words[noun].span.start
    before = [each for each in view.timexes if start <= each.span.start and each.span.end <= limit]
    return noun if any(is_dating(each) for each in before) else None


def _hangs(view: SentenceView, noun: int, rules: ReadingRules) -> bool:
    """« à l'issue d'une réunion »: a noun that a preposition opens is not what is announced."""
    articles, agreement = rules.joints.articles, rules.agreement
    near = range(noun - 1, max(noun - _NEAR, -1), -1)
    article = next((at for at in near if view.words[at].form in articles), noun)
    before = view.words[article - 1].form if article else ""
    merged = view.words[article].form in agreement.merged
    return merged or before in agreement.within or before in rules.joints.recalls


def announcement(view: SentenceView, clause: Clause, *, rules: ReadingRules) -> list[Timex]:
    """Return what dates the announcement itself, where what is announced has its own date: « lundi »."""
    verb = clause.verb
    aimed = aimed_days(view, clause, rules=rules)
    if verb is None or verb.lemma not in rules.announce or not aimed:
        return []
    limit = view.words[_aim(view, clause, rules)[0]].span.start
    own = [view.words[at].span for at in clause.own]
    return [
        timex
        for timex in view.timexes
        if is_dating(timex) and timex.span.end <= limit and any(timex.span.overlaps(w) for w in own)
    ]
