"""Two drafts of one sentence that tell one event, and announcements beside what they announce."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from recoupe.extract.clauses.calling import announcement
from recoupe.extract.clauses.clauses import ClauseKind
from recoupe.extract.clauses.moments import Moment, make_moment
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView
from recoupe.extract.clauses.triggers import STATEMENT, Trigger
from recoupe.extract.records.draft import Draft
from recoupe.model.record import Status


def without_echo(drafts: Sequence[Draft], view: SentenceView) -> list[Draft]:
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


def announced(
    drafts: Sequence[Draft], view: SentenceView, moments: Mapping[int, Moment], rules: ReadingRules
) -> list[Draft]:
    """Where a plan is announced on a day, the announcement is an event of that day."""
    first = next((draft for draft in drafts if draft.clause == 0), None)
    if first is None or first.status not in (Status.PLANNED, Status.POSSIBLE) or _is_dated(first):
        return []  # « Le retrait commencera mardi, a annoncé l'armée »: one entry, of that Tuesday
    for index, clause in enumerate(view.clauses):
        verb, moment = clause.verb, moments.get(index)
        if clause.kind is ClauseKind.TAIL and verb and verb.lemma in rules.announce and moment:
            said = Trigger(kind=STATEMENT, first=verb.head, last=verb.head)
            told = replace(first, trigger=said, status=Status.OCCURRED, moment=moment)
            return [replace(told, announced=True)]
    return []


def _is_dated(draft: Draft) -> bool:
    moment = draft.moment
    return moment is not None and not moment.vague and not moment.inherited


def announcing(drafts: Sequence[Draft], view: SentenceView, rules: ReadingRules) -> list[Draft]:
    """« a annoncé lundi une marche le 6 avril »: the announcement beside what is announced."""
    found: list[Draft] = []
    for draft in drafts:
        clause = view.clauses[draft.clause]
        timexes = announcement(view, clause, rules=rules)
        if draft.status is not Status.PLANNED or clause.verb is None or not timexes:
            continue
        last = max(i for i, word in enumerate(view.words) if word.span.start < timexes[-1].span.end)
        said = Trigger(kind=STATEMENT, first=clause.verb.first, last=clause.verb.head)
        moment = make_moment(timexes[:1], view.published)
        found.append(
            replace(
                draft,
                trigger=said,
                status=Status.OCCURRED,
                moment=moment,
                told=last,
                announced=True,
            )
        )
    return found


def _is_echo(draft: Draft, drafts: Sequence[Draft], view: SentenceView) -> bool:
    """Whether a clause describes the noun that another draft tells, with the same date."""
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


def called_off(
    drafts: Sequence[Draft],
    view: SentenceView,
    moments: Mapping[int, Moment],
    *,
    planned: frozenset[str],
    put_off: frozenset[str] = frozenset(),
) -> list[Draft]:
    """« La rencontre prévue ce vendredi est annulée »: one event, of the day it was planned for or of a new one."""
    found = list(drafts)
    for draft in drafts:
        moved = is_put_off(draft, put_off)
        if not moved and draft.status is not Status.CANCELLED:
            continue
        plans = {
            each.clause
            for each in drafts
            if each.status is Status.PLANNED and each.trigger.kind not in put_off
        }
        plan = _plan_of(draft, view, moments, plans=plans, planned=planned)
        if plan is None:
            continue
        if not moved and draft.moment is not None and not draft.moment.inherited:
            off = [each for each in found if each.clause == plan]  # « annulé mercredi »
            found = [replace(e, status=Status.CANCELLED) if e in off else e for e in found]
            continue
        found = [each for each in found if each.clause != plan]
        found[found.index(draft)] = draft if moved else replace(draft, moment=moments[plan])
    return found


def is_put_off(draft: Draft, put_off: frozenset[str]) -> bool:
    """« est repoussée à samedi »: planned for its new day."""
    return draft.trigger.kind in put_off and draft.status is Status.PLANNED and _is_dated(draft)


def _plan_of(
    draft: Draft,
    view: SentenceView,
    moments: Mapping[int, Moment],
    *,
    plans: Collection[int],
    planned: frozenset[str],
) -> int | None:
    """Return the clause that says for when it was planned: « prévue ce vendredi », « qui devait se tenir mardi »."""
    for index, clause in enumerate(view.clauses):
        hangs = clause.kind in (ClauseKind.PARTICIPLE, ClauseKind.RELATIVE)
        said = clause.verb is not None and clause.verb.lemma in planned
        if (
            hangs
            and clause.parent == draft.clause
            and index in moments
            and (said or index in plans)
        ):
            return index
    return None


def with_noun(
    drafts: Sequence[Draft],
    noun: Draft,
    *,
    contests: frozenset[str] = frozenset(),
    put_off: frozenset[str] = frozenset(),
) -> list[Draft]:
    """« va rouvrir son offre du 3 au 16 janvier »: the noun dates what its own clause tells of it."""
    for place, draft in enumerate(drafts):
        if is_put_off(draft, put_off) and draft.clause == noun.clause:
            return list(drafts)  # « L'assemblée du 3 mai est ajournée au 24 »
        off = draft.status is Status.CANCELLED  # « L'assemblée du 3 mai est ajournée »
        same = off or draft.trigger.kind in (noun.trigger.kind, *contests)
        same = same and draft.clause == noun.clause
        if same and (draft.moment is None or draft.moment.inherited):
            told = replace(draft, moment=noun.moment)
            return [*drafts[:place], told, *drafts[place + 1 :]]
    return [*drafts, noun]
