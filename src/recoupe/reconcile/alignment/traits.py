"""What is compared of two records: days, names, words, turns of phrase."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from recoupe.annotate.text.words import Word, split_words
from recoupe.model.days import ALWAYS, NEVER, Days, from_to, in_months, on_weekdays
from recoupe.model.document import MentionKind
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import From, Meaning, Recurring
from recoupe.model.notation import days_of
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.model.timex import Timex
from recoupe.reconcile.alignment.naming import Naming, naming_of
from recoupe.reconcile.alignment.numbering import (
    SUBJECT,
    is_another,
    near,
    number_below,
    ordinal_of,
    phase_of,
)
from recoupe.reconcile.rules import MergeRules, Phase

#: A number from which its repetition is no chance.
TELLING = 100
#: The unit of a share.
PERCENT = "%"
#: The entity of a mention: article and mention key to the entity's id.
EntityOf = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """One record as it is compared with others.

    `naming` is the noun that names its event. `days` are all the days its words and its article allow; `dated` tells
    whether any words date it, `told_when` what they mean, `told_from` and `told_by` when its article appeared,
    `before_then` that it was over when something else happened, and `stretch` that it goes on. `names` are the
    entities that act or are acted upon, `countries` those of `places` that are countries, `near` all that are none;
    `beside` are all that its sentence names, `around` all that its article names.
    `phrases` are pairs of neighbouring content words, `quoted` those that stand in quotation marks. `history` are the
    days named where something is put off. `sequel` tells that it follows on an event of its kind, `several` that a
    noun names more than one. `kind` is that of what the record points back to, where it leaves its own open;
    `antecedent` is the record that it points back to, `only` that its article tells no other of the kind, `another`
    that it is told as new though its article has told one of the kind. `about` are the families of what a statement
    speaks of.
    """

    record: EventRecord
    kind: str
    naming: Naming
    families: frozenset[str]
    about: frozenset[str]
    days: Days
    dated: bool
    told_when: Meaning | None
    told_from: date | None
    told_by: date | None
    before_then: bool
    stretch: bool
    names: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    near: frozenset[str]
    beside: frozenset[str]
    around: frozenset[str]
    terms: frozenset[str]
    phrases: frozenset[str]
    quoted: frozenset[str]
    phase: Phase | None
    ordinal: int | None
    sequel: bool
    several: bool | None
    history: Days
    speaker: str | None
    antecedent: str | None = None
    only: bool = False
    another: bool = False

    @property
    def known(self) -> frozenset[str]:
        """Return whoever and wherever the record names."""
        return self.names | self.places

    @property
    def main(self) -> bool:
        """Whether the event deserves an entry of its own."""
        return self.record.weight is Weight.MAIN

    @property
    def further(self) -> bool:
        """Whether it is told as one more of its kind: « une deuxième secousse », « de nouveau », « une autre »."""
        return self.another or self.phase is Phase.RESUME or (self.ordinal or 0) > 1

    @property
    def foreseen(self) -> bool:
        """Whether the record tells of something that had not happened, or did not happen when it was meant to."""
        return self.record.status not in {Status.OCCURRED, Status.ONGOING} or bool(self.history)


def read_traits(reading: Reading, *, rules: MergeRules, entity_of: EntityOf) -> list[Traits]:
    """Return the traits of every record of an article, in its order, each by itself."""
    maker = _Maker(reading, rules, entity_of)
    ordered = sorted(reading.records, key=lambda each: (each.trigger, each.id))
    return [maker.traits(record) for record in ordered]


def dated_days(record: EventRecord) -> Days:
    """Return the days that the date of a record leaves its event, all of them where it has none."""
    if record.date is None:
        return ALWAYS
    when = record.date.date
    match record.relation:
        case "since" | "after" | "from":
            return from_to(when.earliest, None)
        case "until" | "before":
            return from_to(None, when.latest)
        case _:
            return days_of(when)


def told_days(record: EventRecord, timex: Timex | None, published: EdtfDate | None) -> Days:
    """Return every day a record may tell of, as far as its own article says."""
    days = _told(record, timex)
    earliest, latest = (published.earliest, published.latest) if published else (None, None)
    if record.status in {Status.OCCURRED, Status.ONGOING}:
        days &= from_to(None, latest)
    elif record.status is Status.PLANNED:
        days = days & from_to(earliest, None) or days
    return days


class _Maker:
    """Reads the traits of the records of one article."""

    def __init__(self, reading: Reading, rules: MergeRules, entity_of: EntityOf) -> None:
        self.document = reading.document
        self.rules = rules
        self.entity_of = entity_of
        appeared = self.document.article.published
        self.published = appeared.date if appeared else None
        self.timexes = {timex.id: timex for timex in reading.timexes}
        text = self.document.article.text
        self.words = [
            word for each in self.document.sentences for word in split_words(text, each.span)
        ]
        self.names = [
            (mention.span, [rules.stem(word.form) for word in self._words_in(mention.span)])
            for mention in self.document.mentions
        ]
        self.around = self._entities(tuple(mention.key for mention in self.document.mentions))
        self.lands = self._entities(
            tuple(
                mention.key
                for mention in self.document.mentions
                if mention.kind is MentionKind.COUNTRY
            )
        )

    def traits(self, record: EventRecord) -> Traits:
        timex = self.timexes.get(record.timexes[0]) if record.timexes else None
        history = self._history(record)
        days = ALWAYS if history else told_days(record, timex, self.published)
        words = self._words_in(record.span)
        naming = naming_of(words, record, self.rules)
        phrases, quoted = self._phrases(words)
        who = (record.actors, record.targets, record.places)
        actors, targets, places = map(self._entities, who)
        return Traits(
            record=record,
            kind=record.kind,
            naming=naming,
            families=self._families(record, words, naming),
            about=self._about(record, words),
            days=days,
            dated=not history and timex is not None and _told(record, timex) != ALWAYS,
            told_when=timex.meaning if timex is not None else None,
            told_from=self.published.earliest if self.published else None,
            told_by=self.published.latest if self.published else None,
            before_then=self._before_then(record, words),
            stretch=not history and (record.relation == "since" or record.status is Status.ONGOING),
            names=actors | targets,
            actors=actors,
            targets=targets,
            places=places,
            countries=places & self.lands,
            near=(actors | targets | places) - self.lands,
            beside=self._beside(record),
            around=self.around,
            terms=self._terms(record),
            phrases=phrases,
            quoted=quoted,
            phase=phase_of(words, record, self.rules),
            sequel=self._sequel(record, words),
            several=self._several(record),
            ordinal=self._ordinal(words, record),
            history=history,
            speaker=self._speaker(record),
            another=is_another(words, record, self.rules),
        )

    def _speaker(self, record: EventRecord) -> str | None:
        by = record.attribution
        return self.entity_of(record.article, by.key) if by and by.key else None

    def _words_in(self, span: Span) -> tuple[Word, ...]:
        first = bisect_left(self.words, span.start, key=lambda word: word.span.start)
        last = bisect_right(self.words, span.end, lo=first, key=lambda word: word.span.end)
        return tuple(self.words[first:last])

    def _entities(self, keys: tuple[str, ...]) -> frozenset[str]:
        article = self.document.article.id
        return frozenset(self.entity_of(article, key) for key in keys)

    def _beside(self, record: EventRecord) -> frozenset[str]:
        """Return whom and where the sentence of a record names."""
        here = self.document.sentences[record.sentence : record.sentence + 1]
        span = here[0].span if here else record.span
        return self._entities(
            tuple(each.key for each in self.document.mentions if span.contains(each.span))
        )

    def _name_words(self, record: EventRecord) -> frozenset[str]:
        """Return the stems of the words that names are made of: they are compared as names."""
        return frozenset(
            stem for span, stems in self.names if record.span.overlaps(span) for stem in stems
        )

    def _history(self, record: EventRecord) -> Days:
        """Return all the days named where something is put off or called off: the old day and the new."""
        history = NEVER
        if self._calls_off(record):
            for timex in self.timexes.values():
                if timex.date is not None and _dates(timex, record):
                    history |= days_of(timex.date.date)
        return history

    def _calls_off(self, record: EventRecord) -> bool:
        return record.status is Status.CANCELLED or record.kind in self.rules.calls_off

    def _sequel(self, record: EventRecord, words: tuple[Word, ...]) -> bool:
        """Whether the event is named as one that follows on another, by its trigger or the subject."""
        named = [word.form for word in words if record.headline.contains(word.span)][:SUBJECT]
        about = [word.form for word in near(words, record, self.rules)]
        pairs = {f"{first} {second}" for first, second in pairwise(about)}
        hanging = {word.form for word in words if record.trigger.overlaps(word.span)}
        return not self.rules.sequels.isdisjoint({*named, *pairs, *hanging})

    def _before_then(self, record: EventRecord, words: tuple[Word, ...]) -> bool:
        """Whether a record is told as over when something else happened: « avait tué », or only in passing."""
        if record.weight is Weight.BACKGROUND:
            return True
        head = [word.form for word in words if record.headline.contains(word.span)]
        pairs = {f"{first} {second}" for first, second in pairwise(head)}
        return not self.rules.pluperfect.isdisjoint({*head, *pairs})

    def _several(self, record: EventRecord) -> bool | None:
        """Return whether the noun that names the event is in the plural; None where none does."""
        words = self._words_in(record.trigger)
        if record.kind not in self.rules.placed:
            return None
        if record.relation == "since" or any(word.form in self.rules.plurals for word in words):
            return True
        return False if any(f"{word.form}s" in self.rules.plurals for word in words) else None

    def _ordinal(self, words: tuple[Word, ...], record: EventRecord) -> int | None:
        number = ordinal_of(words, record, self.rules)
        if number is None and self._is_ending(words):
            number = self._share(record)
        below = self.document.sentences[record.sentence + 1 : record.sentence + 2]
        if number is None and below and record.weight is Weight.MAIN:
            return number_below(self._words_in(below[0].span), self.rules)
        return number

    def _is_ending(self, words: tuple[Word, ...]) -> bool:
        return any(self.rules.phases.get(self.rules.stem(word.form)) is Phase.END for word in words)

    def _share(self, record: EventRecord) -> int | None:
        """Return how many percent are told: « achevé à 50 % » in June is not « achevé à 90 % » in July."""
        for quantity in self.document.quantities:
            if quantity.unit == PERCENT and record.span.contains(quantity.number):
                return round(quantity.value) if quantity.value is not None else None
        return None

    def _terms(self, record: EventRecord) -> frozenset[str]:
        """Return the stems that a record may share with others, and its telling numbers: « 175.503 »."""
        numbers = {
            f"{quantity.value:.0f}"
            for quantity in self.document.quantities
            if quantity.value is not None
            and quantity.value >= TELLING
            and record.span.contains(quantity.number)
        }
        return (record.terms - self.rules.empty - self._name_words(record)) | numbers

    def _families(
        self, record: EventRecord, words: tuple[Word, ...], naming: Naming
    ) -> frozenset[str]:
        """Return the families of a kind and of the noun that names what it tells.

        Of a kind that leaves open what it tells, they are those of the nouns beside it.
        """
        if record.kind not in self.rules.loose:
            named = self.rules.families_of(naming.kind) if naming.kind else frozenset()
            return self.rules.families_of(record.kind) | named
        return self._named_in(record.headline, words)

    def _about(self, record: EventRecord, words: tuple[Word, ...]) -> frozenset[str]:
        """Return the families of the events that a statement names: « a confirmé la tenue de ces discussions »."""
        if record.kind not in self.rules.speech or record.weight is Weight.MAIN:
            return frozenset()
        return self._named_in(record.headline, words)

    def _named_in(self, span: Span, words: tuple[Word, ...]) -> frozenset[str]:
        kinds = {
            self.rules.nouns.get(self.rules.stem(word.form))
            for word in words
            if span.contains(word.span)
        }
        return frozenset().union(*(self.rules.families_of(kind) for kind in kinds if kind))

    def _phrases(self, words: tuple[Word, ...]) -> tuple[frozenset[str], frozenset[str]]:
        stems = [(word.span, self.rules.stem(word.form)) for word in words if not word.is_mark]
        pairs = [
            (Span(one.start, other.end), f"{first} {second}")
            for (one, first), (other, second) in pairwise(stems)
            if not {first, second} & self.rules.empty
        ]
        quotes = [quotation.span for quotation in self.document.quotations]
        quoted = {pair for span, pair in pairs if any(quote.contains(span) for quote in quotes)}
        return frozenset(pair for _, pair in pairs), frozenset(quoted)


def _dates(timex: Timex, record: EventRecord) -> bool:
    return timex.id in record.timexes or record.span.contains(timex.span)


def _told(record: EventRecord, timex: Timex | None) -> Days:
    """Return the days that the words dating a record allow."""
    if record.date is None or (
        record.date.date.earliest is None and record.date.date.latest is None
    ):
        days = ALWAYS if timex is None else _pattern(timex.meaning)
        return days if record.relation == "in" else ALWAYS
    return dated_days(record)


def _pattern(meaning: Meaning) -> Days:
    """Return the days that words allow while their anchor is unknown: every Saturday, every August."""
    match meaning:
        case Recurring(weekday=int(weekday), days=1):
            return on_weekdays(weekday)
        case Recurring(month=int(month), day=None):
            return in_months(month)
        case From(then=then):
            return _pattern(then)
        case _:
            return ALWAYS
