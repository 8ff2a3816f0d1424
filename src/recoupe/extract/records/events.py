"""Event records: what one article says happened, each with its words, its status and what dates it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.text.words import Word, split_words
from recoupe.annotate.verbs.verbforms import VerbRules
from recoupe.annotate.verbs.verbs import Tense, VerbGroup, find_verbs
from recoupe.extract.clauses.clauses import Clause, ClauseRules, only_after
from recoupe.extract.clauses.moments import place_timexes
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView, by_sentence
from recoupe.extract.clauses.splitting import split_clauses
from recoupe.extract.clauses.status import StatusRules
from recoupe.extract.clauses.triggers import FIGURES, TriggerRules
from recoupe.extract.records.commentary import CommentaryRules, why_no_event
from recoupe.extract.records.draft import Draft
from recoupe.extract.records.figured import OutcomeRules
from recoupe.extract.records.headline import HeadlineRules
from recoupe.extract.records.outcomes import with_outcomes, with_parents
from recoupe.extract.records.reading import read_clauses
from recoupe.extract.records.records import RecordRules, make_record
from recoupe.extract.records.retelling import RetellingRules, Telling, with_retellings
from recoupe.extract.records.titles import named_in_title, news_of_title, retelling
from recoupe.extract.records.weight import WeightRules, lead_of, promote, weigh
from recoupe.model.document import Document, MentionKind, Role, Sentence
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
    retelling: RetellingRules


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
    reader = _Reader(document, timexes, rules)
    told = [reader.told(each) for each in document.sentences if each.role is Role.BODY]
    told = _with_lead(told, rules)
    tellings = [telling for each in told for telling in reader.tellings(each)]
    tellings = _with_title(reader, tellings, rules)
    records = with_parents(with_retellings(tellings, timexes, rules=rules.retelling), timexes)
    headed = {record.sentence for record in records}
    skipped = [
        Skipped(article=document.article.id, span=each.view.sentence.span, reason=each.reason)
        for each in told
        if each.reason is not None
    ]
    return tuple(records), (*_titles(document, headed), *skipped)


class _Reader:
    """Reads the sentences of one article, each with what stands in it."""

    def __init__(self, document: Document, timexes: Sequence[Timex], rules: EventRules) -> None:
        self.document = document
        self.rules = rules
        self.timexes = by_sentence(timexes, document.sentences)
        self.figures = by_sentence(document.quantities, document.sentences)
        self.mentions = by_sentence(document.mentions, document.sentences)

    def told(self, sentence: Sentence) -> _Told:
        """Return what a sentence tells."""
        view, rules = self._view(sentence), self.rules
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

    def tellings(self, told: _Told) -> list[Telling]:
        """Return the records of what a sentence tells."""
        drafts = [draft for draft, _ in told.drafts]
        inside = self._excerpt(told.view.sentence)
        towns = {each.key for each in inside.mentions if each.kind is MentionKind.PLACE}
        found: dict[str, Telling] = {}
        for draft, weight in told.drafts:
            others = [each for each in drafts if each is not draft]
            record = make_record(
                draft,
                weight,
                told.view,
                inside,
                others=others,
                rules=self.rules.records,
                headline=self.rules.headline,
            )
            telling = Telling(
                record=record,
                words=told.view.words,
                towns=frozenset(towns.intersection(record.places)),
                before=_is_before(draft, told.view),
            )
            found.setdefault(record.id, telling)
        return list(found.values())

    def _excerpt(self, sentence: Sentence) -> Document:
        """Return the document with the names, figures and speakers of one sentence only."""
        return replace(
            self.document,
            mentions=self.mentions.get(sentence.index, ()),
            quantities=self.figures.get(sentence.index, ()),
            attributions=tuple(
                pair for pair in self.document.attributions if pair[0].overlaps(sentence.span)
            ),
        )

    def _view(self, sentence: Sentence) -> SentenceView:
        words = split_words(self.document.article.text, sentence.span)
        clauses: tuple[Clause, ...] = ()
        inside = self.timexes.get(sentence.index, ())
        if len(words) <= _LONGEST:
            verbs = _verbs(words, inside, self.rules)
            clauses = split_clauses(words, verbs, rules=self.rules.clauses)
        published = self.document.article.published
        return SentenceView(
            sentence=sentence,
            words=words,
            clauses=clauses,
            timexes=inside,
            placed=place_timexes(words, clauses, inside),
            published=published.date if published else None,
            joins=self.rules.clauses.joins,
            figures=self.figures.get(sentence.index, ()),
            quotes=[q.span for q in self.document.quotations if q.span.overlaps(sentence.span)],
        )


def _is_before(draft: Draft, view: SentenceView) -> bool:
    """« avait tué »: over when what is told around it happened."""
    verb = view.clauses[draft.clause].verb
    return verb is not None and verb.tense is Tense.PLUPERFECT and not draft.nominal


def _with_title(reader: _Reader, tellings: Sequence[Telling], rules: EventRules) -> list[Telling]:
    """Return the records with what the title tells: a record of its own only where none below tells it."""
    sentences = reader.document.sentences
    title = next((each for each in sentences if each.role is Role.TITLE), None)
    told = _title_of(reader, title, rules) if title else None
    if told is None:
        return list(tellings)
    first = reader.tellings(told)[0]
    record, records = first.record, [each.record for each in tellings]
    again = retelling(record, records)
    leads = any(each.weight is Weight.MAIN for each in records)
    if again is None:
        weight = Weight.SECONDARY if leads else record.weight
        return [replace(first, record=replace(record, weight=weight)), *tellings]
    if leads or again.status is not Status.OCCURRED or again.kind in FIGURES:
        return list(tellings)
    main = replace(again, weight=Weight.MAIN)
    return [replace(each, record=main) if each.record is again else each for each in tellings]


def _title_of(reader: _Reader, title: Sentence, rules: EventRules) -> _Told | None:
    told = reader.told(title)
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
        status = drafts[i][0].status
        done = Status.OCCURRED if status is Status.ONGOING else status
        drafts[i] = (replace(drafts[i][0], status=done), Weight.MAIN)
        changed[place] = _Told(told[place].view, tuple(drafts), told[place].reason)
    return changed
