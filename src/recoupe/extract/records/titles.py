"""What a headline tells that nothing below it tells again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.clauses.triggers import FIGURES, OTHER, STATEMENT, TriggerRules, find_nouns
from recoupe.extract.records.draft import Draft
from recoupe.model.record import EventRecord, Status, Weight

_SHARED = 0.3  # of the title's content words: a record that holds as many tells the same
_NOW = (Tense.PRESENT, Tense.PAST, Tense.PLUPERFECT, Tense.PARTICIPLE)


def news_of_title(drafts: Sequence[Draft], view: SentenceView) -> Draft | None:
    """Return what a title tells as done (in its present tense too), None where it tells no event."""
    for draft in drafts:
        verb = view.clauses[draft.clause].verb
        kind = draft.trigger.kind
        if kind in FIGURES or (kind in (OTHER, STATEMENT) and not draft.trigger.is_noun):
            continue
        if draft.nominal or verb is None:
            return draft
        if draft.status is Status.CANCELLED:
            return draft  # « Le débat n'aura pas lieu »
        if verb.tense in _NOW and not verb.chain and draft.status in _TOLD:
            return replace(draft, status=_done(draft))
    return None


_TOLD = (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)


def _done(draft: Draft) -> Status:
    return Status.OCCURRED if draft.status is Status.ONGOING else draft.status


def named_in_title(
    view: SentenceView, *, triggers: TriggerRules, kinds: Collection[str]
) -> Draft | None:
    """Return the event that a title without a verb names: « Séisme au Maroc : au moins 632 morts »."""
    if not view.clauses or any(clause.verb is not None for clause in view.clauses):
        return None
    for noun in find_nouns(view.words, range(len(view.words)), rules=triggers):
        recalled = {word.form for word in view.words[max(noun.first - 2, 0) : noun.first]}
        if recalled & triggers.recalls:
            continue  # « un an après la catastrophe »
        if noun.kind in kinds and view.words[noun.first].form not in triggers.counted:
            last = len(view.words) - 1
            return Draft(
                clause=0,
                trigger=noun,
                status=Status.OCCURRED,
                moment=None,
                first=0,
                last=last,
                nominal=True,
            )
    return None


def retelling(title: EventRecord, records: Sequence[EventRecord]) -> EventRecord | None:
    """Return the record of the body that tells a title's event again, the most like it; None where none does."""
    alike = [each for each in records if _is_alike(title, each)]
    return min(
        alike,
        key=lambda each: (
            each.weight is Weight.BACKGROUND,
            -len(each.terms & title.terms),
            each.trigger.start,
        ),
        default=None,
    )


def _is_alike(title: EventRecord, record: EventRecord) -> bool:
    if title.kind == record.kind and record.kind != OTHER:
        return True
    shared = len(title.terms & record.terms)
    return shared > 1 and shared >= _SHARED * len(title.terms)
