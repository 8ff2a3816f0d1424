"""Where the headline of a record begins and what it must hold, before it is cut."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.antecedent import AgreementRules, antecedent_start, is_leading
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.moments import is_dating
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.clauses.triggers import STATEMENT
from recoupe.extract.records.draft import Draft
from recoupe.extract.records.headline import LONGEST, SHORTEST, HeadlineRules, cut_headline
from recoupe.model.text import Span
from recoupe.model.timex import Timex

#: Clauses whose first word belongs to what they tell: it is no « que », no « lorsque ».
_WHOLE = (ClauseKind.MAIN, ClauseKind.PARTICIPLE, ClauseKind.RELATIVE)

_CLITICS = 2  # words between a verb and its start: « n'y (sera) »


def heading(
    draft: Draft,
    clause: Clause,
    view: SentenceView,
    extent: tuple[int, int],
    whole: Sequence[Span],
    *,
    rules: HeadlineRules,
    agreement: AgreementRules,
) -> Span:
    """Return the headline of a draft whose words are `extent`; no cut falls within a span of `whole`."""
    first, last = extent
    verb = _held(draft, clause, view, extent)
    beside = _first_beside(clause, view)
    if beside is not clause and not draft.nominal:
        first = antecedent_start(view.words, beside, rules=agreement)
    leads = not draft.nominal and leads_in(clause, view)
    if first == clause.first and clause.kind not in _WHOLE and not (draft.nominal or leads):
        first = min(clause.first + len(clause.opener), last)
    first = _whole_subject(draft, clause, view, first, rules)
    nested = {
        each.first: each.last
        for each in view.clauses
        if first <= each.first <= last
        and each.kind is not ClauseKind.COMPLEMENT
        and each.last < last
        and each is not clause
        and not (each.first == first and each.kind is ClauseKind.MAIN)
    }
    return cut_headline(
        view.words,
        first,
        last,
        verb=min(max(verb, first), last),
        begins=None if clause.verb is None or draft.nominal else clause.verb.first,
        leads=leads,
        nested=nested,
        tails=[each.first for each in view.clauses if verb < each.first <= each.last == last],
        times=[
            (each.span, is_dating(each))
            for each in view.timexes
            if not _is_subject(each, clause, view)
        ],
        whole=whole,
        rules=rules,
    )


def _is_subject(timex: Timex, clause: Clause, view: SentenceView) -> bool:
    """« La journée du 19 janvier a rassemblé »: all that stands before the verb is a day."""
    verb = clause.verb
    if verb is None or verb.first == 0 or timex.span.end != view.words[verb.first - 1].span.end:
        return False
    return view.words[clause.first].span.start == timex.span.start


def _held(draft: Draft, clause: Clause, view: SentenceView, extent: tuple[int, int]) -> int:
    """Return the last word that a headline must hold: its verb, and what is said."""
    first, last = extent
    verb = draft.trigger.last if first <= draft.trigger.last <= last else first
    if clause.verb is None or draft.nominal:
        return verb
    verb = max(verb, clause.verb.last)
    around = view.clauses[clause.parent].verb if clause.parent is not None else None
    if around is not None and leads_in(clause, view):
        return min(max(verb, around.last), last)
    if draft.trigger.kind == STATEMENT:  # « a annoncé, …, avoir proposé »
        verb = max([verb, *(group.last for group in clause.leads[:1]), *_said(draft, view)])
    return verb


def _whole_subject(
    draft: Draft, clause: Clause, view: SentenceView, first: int, rules: HeadlineRules
) -> int:
    """Return where a headline begins: « où tous ont péri » has its own subject, « et s'achèvera » that before it."""
    if draft.nominal or clause.verb is None:
        return first
    if clause.kind is ClauseKind.RELATIVE and clause.opener and clause.opener[-1] in rules.where:
        return clause.first + len(clause.opener)
    before = [
        each
        for each in view.clauses
        if each.kind is clause.kind is ClauseKind.MAIN and each.first < clause.first and each.verb
    ]
    lone = view.words[first]
    short = clause.verb.first - first <= _CLITICS and not lone.capital
    others = bool(before) and view.words[first + 1].form in rules.others
    if others:  # « un homme est mort et trois autres ont été blessés »
        return before[-1].first
    if not short or lone.form in rules.subjects or clause.kind is not ClauseKind.MAIN:
        return first
    start = before[-1].first if before else view.clauses[0].first
    length = view.words[clause.verb.last].span.end - view.words[start].span.start
    return start if length <= LONGEST + SHORTEST else first


def _said(draft: Draft, view: SentenceView) -> list[int]:
    """« a indiqué que la taille … ferait partie »: return where the verb of what is said ends."""
    inner = (each for each in view.clauses if each.parent == draft.clause)
    said = [each.verb.last for each in inner if each.kind is ClauseKind.COMPLEMENT and each.verb]
    return said[:1]


def _first_beside(clause: Clause, view: SentenceView) -> Clause:
    """« un processus qui avait été lancé mais qui s'est enlisé »: the first of the clauses about one noun."""
    before = view.words[clause.first - 1].form if clause.first else ""
    if clause.kind is not ClauseKind.RELATIVE or before not in view.joins:
        return clause
    beside = (
        each
        for each in view.clauses
        if each.kind is clause.kind and each.parent == clause.parent and each.first < clause.first
    )
    return next(beside, clause)


def leads_in(clause: Clause, view: SentenceView) -> bool:
    """« Fondé en 1921 à Épinal, Clairbois … », « Après avoir été relaxé en mai, X … »: who it is comes after."""
    if is_leading(view.words, clause, view.clauses):
        return True
    around = view.clauses[clause.parent].verb if clause.parent is not None else None
    infinitive = clause.verb is not None and clause.verb.tense is Tense.INFINITIVE
    opens = clause.first == 0 and clause.kind in (ClauseKind.AFTER, ClauseKind.BEFORE)
    return opens and infinitive and around is not None and around.first > clause.last


def goes_on(clause: Clause, view: SentenceView) -> bool:
    """« a été interpellé puis placé en garde à vue »: a participle that shares subject and auxiliary."""
    around = view.clauses[clause.parent].verb if clause.parent is not None else None
    joined = clause.first > 0 and view.words[clause.first - 1].form in view.joins
    helped = around is not None and around.is_finite and around.first < around.head < clause.first
    return clause.kind is ClauseKind.PARTICIPLE and joined and helped
