"""Event records: what one article says happened, each with its words, its status and what dates it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.verbforms import VerbRules
from recoupe.annotate.verbs import VerbGroup, find_verbs
from recoupe.annotate.words import Word, split_words
from recoupe.extract.clauses import Clause, ClauseRules, only_after
from recoupe.extract.commentary import CommentaryRules, why_no_event
from recoupe.extract.draft import Draft
from recoupe.extract.figured import OutcomeRules
from recoupe.extract.headline import HeadlineRules
from recoupe.extract.moments import place_timexes
from recoupe.extract.outcomes import with_outcomes, with_parents
from recoupe.extract.reading import read_clauses
from recoupe.extract.records import RecordRules, make_record
from recoupe.extract.sentence import ReadingRules, SentenceView
from recoupe.extract.splitting import split_clauses
from recoupe.extract.status import StatusRules
from recoupe.extract.titles import named_in_title, news_of_title, retelling
from recoupe.extract.triggers import FIGURES, TriggerRules
from recoupe.extract.weight import WeightRules, lead_of, promote, weigh
from recoupe.model.document import Document, Role, Sentence
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, Skipped, Status, Weight
from recoupe.model.timex import Timex

_LONGEST = 400  # words: what is longer is no sentence, and the work grows faster than its length
_LEAD = 2  # sentences at the top of the article whose news is the article's


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRules:
    """What a language says of events: its verbs, clauses, triggers, statuses, and how headlines are cut."""

    verbs: VerbRules
    clauses: ClauseRules
    triggers: TriggerRules
    status: StatusRules
    reading: ReadingRules
    commentary: CommentaryRules
    weight: WeightRules
    headline: HeadlineRules
    records: RecordRules
    outcomes: OutcomeRules


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with its drafts, weighed, or with the reason why it has none."""

    view: SentenceView
    drafts: tuple[tuple[Draft, Weight], ...]
    reason: Reason | None


def extract_records(
    document: Document, timexes: Sequence[Timex], *, rules: EventRules
) -> tuple[tuple[EventRecord, ...], tuple[Skipped, ...]]:
    """Return the events the article tells, in reading order, and the sentences that tell none with the reason."""
    sentences = [each for each in document.sentences if each.role is Role.BODY]
    told = [_told(document, sentence, timexes, rules) for sentence in sentences]
    told = _with_lead(told, rules)
    found = [record for each in told for record in _records(each, document, rules)]
    found = _with_title(document, found, timexes, rules)
    records = with_parents(found, timexes)
    headed = {record.sentence for record in records}
    skipped = [
        Skipped(article=document.article.id, span=each.view.sentence.span, reason=each.reason)
        for each in told
        if each.reason is not None
    ]
    return tuple(records), (*_titles(document, headed), *skipped)


def _with_title(
    document: Document,
    records: Sequence[EventRecord],
    timexes: Sequence[Timex],
    rules: EventRules,
) -> list[EventRecord]:
    """Return the records with what the title tells: a record of its own only where none below tells it."""
    title = next((each for each in document.sentences if each.role is Role.TITLE), None)
    told = _title_of(document, title, timexes, rules) if title else None
    if told is None:
        return list(records)
    record = _records(told, document, rules)[0]
    again = retelling(record, records)
    leads = any(each.weight is Weight.MAIN for each in records)
    if again is None:
        weight = Weight.SECONDARY if leads else record.weight
        return [replace(record, weight=weight), *records]
    if leads or again.status is not Status.OCCURRED or again.kind in FIGURES:
        return list(records)
    return [replace(each, weight=Weight.MAIN) if each is again else each for each in records]


def _title_of(
    document: Document, title: Sentence, timexes: Sequence[Timex], rules: EventRules
) -> _Told | None:
    told = _told(document, title, timexes, rules)
    news = news_of_title([draft for draft, _ in told.drafts], told.view)
    if news is None and not told.drafts:
        kinds = {kind for every in rules.outcomes.of.values() for kind in every}
        news = named_in_title(told.view, triggers=rules.triggers, kinds=kinds)
    return None if news is None else _Told(told.view, ((news, Weight.MAIN),), None)


def _titles(document: Document, headed: Collection[int]) -> list[Skipped]:
    """The title tells what the text below tells again, often in a headline's present tense."""
    return [
        Skipped(
            article=document.article.id,
            span=sentence.span,
            reason=Reason("A title or a subheading: the text below tells it"),
        )
        for sentence in document.sentences
        if sentence.role in (Role.TITLE, Role.SUBHEADING) and sentence.index not in headed
    ]


def _told(
    document: Document, sentence: Sentence, timexes: Sequence[Timex], rules: EventRules
) -> _Told:
    view = _view(document, sentence, timexes, rules)
    if not view.clauses:
        return _Told(view, (), Reason("Too long to be one sentence"))
    reason = why_no_event(view.words, rules=rules.commentary)
    if reason is not None:
        return _Told(view, (), reason)
    drafts, reasons = read_clauses(
        view,
        triggers=rules.triggers,
        status=rules.status,
        outcomes=rules.outcomes,
        rules=rules.reading,
    )
    drafts = with_outcomes(drafts, view, triggers=rules.triggers, rules=rules.outcomes)
    if not drafts:
        none = Reason("There is no verb that tells an event")
        return _Told(view, (), reasons[0] if reasons else none)
    weighed = [(each, weigh(each, view, rules=rules.weight)) for each in drafts]
    return _Told(view, promote(weighed, view, rules=rules.weight), None)


def _view(
    document: Document, sentence: Sentence, timexes: Sequence[Timex], rules: EventRules
) -> SentenceView:
    words = split_words(document.article.text, sentence.span)
    clauses: tuple[Clause, ...] = ()
    inside = [timex for timex in timexes if sentence.span.contains(timex.span)]
    if len(words) <= _LONGEST:
        clauses = split_clauses(words, _verbs(words, inside, rules), rules=rules.clauses)
    published = document.article.published
    return SentenceView(
        sentence=sentence,
        words=words,
        clauses=clauses,
        timexes=inside,
        placed=place_timexes(words, clauses, inside),
        published=published.date if published else None,
        joins=rules.clauses.joins,
        figures=[each for each in document.quantities if sentence.span.contains(each.span)],
    )


def _verbs(words: Sequence[Word], timexes: Sequence[Timex], rules: EventRules) -> list[VerbGroup]:
    """Return the verbs of a sentence, without « a » in « il y a dix ans »."""
    spans = [timex.span for timex in timexes]
    groups = find_verbs(words, rules=rules.verbs)
    return [
        _affirmed(each, words, rules)
        for each in groups
        if not any(
            s.contains(words[each.first].span) and s.contains(words[each.head].span) for s in spans
        )
    ]


def _affirmed(verb: VerbGroup, words: Sequence[Word], rules: EventRules) -> VerbGroup:
    """« n'a repris que mardi » denies nothing."""
    restricted = verb.negated and only_after(words, verb, rules=rules.clauses) is not None
    return replace(verb, negated=False) if restricted else verb


def _with_lead(told: Sequence[_Told], rules: EventRules) -> list[_Told]:
    """Give the news of the article an entry where it has no date of its own."""
    changed = list(told)
    top = [(place, i) for place, each in enumerate(told[:_LEAD]) for i in range(len(each.drafts))]
    drafted = [(told[place].drafts[i][0], told[place].view) for place, i in top]
    chosen = lead_of(drafted, rules=rules.weight)
    if chosen is not None:
        place, i = top[chosen]
        if place and any(weight is Weight.MAIN for _, weight in told[0].drafts):
            return changed
        drafts = list(told[place].drafts)
        drafts[i] = (drafts[i][0], Weight.MAIN)
        changed[place] = _Told(told[place].view, tuple(drafts), told[place].reason)
    return changed


def _records(told: _Told, document: Document, rules: EventRules) -> list[EventRecord]:
    drafts = [draft for draft, _ in told.drafts]
    records = [
        make_record(
            draft,
            weight,
            told.view,
            document,
            others=[each for each in drafts if each is not draft],
            rules=rules.records,
            headline=rules.headline,
        )
        for draft, weight in told.drafts
    ]
    return list({record.id: record for record in reversed(records)}.values())[::-1]
