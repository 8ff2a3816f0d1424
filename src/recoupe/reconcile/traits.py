"""What is compared of two records: days, names, words, turns of phrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from recoupe.annotate.words import Word, split_words
from recoupe.model.days import ALWAYS, NEVER, Days, from_to, in_months, on_weekdays
from recoupe.model.document import MentionKind
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import From, Meaning, Recurring
from recoupe.model.notation import days_of
from recoupe.model.record import EventRecord, Reading, Status
from recoupe.model.text import Span
from recoupe.model.timex import Timex
from recoupe.reconcile.rules import MergeRules, Phase

#: The entity of a mention: article and mention key to the entity's id.
EntityOf = Callable[[str, str], str]

#: Words on either side of the trigger that may number the event or tell its turn.
_BEFORE, _AFTER = 3, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """One record as it is compared with others.

    `days` are all the days its words and its article allow; `dated` tells whether any words date it, and
    `stretch` whether it tells of something that goes on. `names` are the entities that act or are acted upon,
    `countries` those of `places` that are countries. `phrases` are pairs of neighbouring content words,
    `quoted` those that stand in quotation marks. `history` are the days named where something is put off.
    `antecedent` is the record that an anaphoric one points back to.
    """

    record: EventRecord
    families: frozenset[str]
    days: Days
    dated: bool
    stretch: bool
    names: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    terms: frozenset[str]
    phrases: frozenset[str]
    quoted: frozenset[str]
    phase: Phase | None
    ordinal: int | None
    history: Days
    speaker: str | None
    antecedent: str | None = None

    @property
    def foreseen(self) -> bool:
        """Whether the record tells of something that had not happened, or did not happen when it was meant to."""
        return self.record.status not in {Status.OCCURRED, Status.ONGOING}


def traits_of(reading: Reading, *, rules: MergeRules, entity_of: EntityOf) -> tuple[Traits, ...]:
    """Return the traits of every record of an article, in its order."""
    maker = _Maker(reading, rules, entity_of)
    found: list[Traits] = []
    for record in sorted(reading.records, key=lambda each: (each.trigger, each.id)):
        each = maker.traits(record)
        found.append(_resumed(each, found) if record.anaphoric else each)
    return tuple(found)


def told_days(record: EventRecord, timex: Timex | None, published: EdtfDate | None) -> Days:
    """Return every day a record may tell of, as far as its own article says."""
    days = _told(record, timex)
    earliest, latest = (published.earliest, published.latest) if published else (None, None)
    if record.status in {Status.OCCURRED, Status.ONGOING}:
        days &= from_to(None, latest)
    elif record.status is Status.PLANNED and not record.date:
        days &= from_to(earliest, None)
    return days


class _Maker:
    """Reads the traits of the records of one article."""

    def __init__(self, reading: Reading, rules: MergeRules, entity_of: EntityOf) -> None:
        self.document = reading.document
        self.rules = rules
        self.entity_of = entity_of
        self.timexes = {timex.id: timex for timex in reading.timexes}
        self.countries = frozenset(
            mention.key for mention in self.document.mentions if mention.kind is MentionKind.COUNTRY
        )

    def traits(self, record: EventRecord) -> Traits:
        timex = self.timexes.get(record.timexes[0]) if record.timexes else None
        published = self.document.article.published
        days = told_days(record, timex, published.date if published else None)
        words = split_words(self.document.article.text, record.span)
        near = self._near(words, record.trigger)
        phrases, quoted = self._phrases(words)
        actors, targets, places = map(
            self._entities, (record.actors, record.targets, record.places)
        )
        by = record.attribution
        return Traits(
            record=record,
            families=self.rules.families_of(record.kind),
            days=days,
            dated=_told(record, timex) != ALWAYS,
            stretch=record.relation in {"since", "until"} or record.status is Status.ONGOING,
            names=actors | targets,
            actors=actors,
            targets=targets,
            places=places,
            countries=self._entities(tuple(key for key in record.places if key in self.countries)),
            terms=record.terms - self.rules.empty,
            phrases=phrases,
            quoted=quoted,
            phase=self._phase(record.kind, near),
            ordinal=self._ordinal(near),
            history=self._history(record),
            speaker=self.entity_of(record.article, by.key) if by and by.key else None,
        )

    def _entities(self, keys: tuple[str, ...]) -> frozenset[str]:
        article = self.document.article.id
        return frozenset(self.entity_of(article, key) for key in keys)

    def _history(self, record: EventRecord) -> Days:
        """Return all the days named where something is put off or called off: the old day and the new."""
        history = NEVER
        if record.status is Status.CANCELLED:
            for timex in map(self.timexes.get, record.timexes):
                if timex is not None and timex.date is not None:
                    history |= days_of(timex.date.date)
        return history

    def _near(self, words: tuple[Word, ...], trigger: Span) -> list[Word]:
        inside = [place for place, word in enumerate(words) if word.span.overlaps(trigger)]
        if not inside:
            return []
        first, last = inside[0], inside[-1]
        return list(words[max(0, first - _BEFORE) : last + 1 + _AFTER])

    def _phase(self, kind: str, near: list[Word]) -> Phase | None:
        if any(word.form in self.rules.again for word in near):
            return Phase.RESUME
        for word in near:
            phase = self.rules.phases.get(self.rules.stem(word.form))
            if phase is not None:
                return phase
        return self.rules.loose.get(kind)

    def _ordinal(self, near: list[Word]) -> int | None:
        for word, following in pairwise(near):
            number = self.rules.ordinals.get(word.form)
            if number is not None and following.form not in self.rules.never_numbered:
                return number
        return None

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


def _resumed(each: Traits, before: list[Traits]) -> Traits:
    """Return the traits of « ces pourparlers … » with the names of what it points back to, where it has none."""
    for earlier in reversed(before):
        if earlier.families & each.families:
            names, places = each.names or earlier.names, each.places or earlier.places
            return replace(each, names=names, places=places, antecedent=earlier.record.id)
    return each


def _told(record: EventRecord, timex: Timex | None) -> Days:
    """Return the days that the words dating a record allow."""
    if record.date is None or (
        record.date.date.earliest is None and record.date.date.latest is None
    ):
        days = ALWAYS if timex is None else _pattern(timex.meaning)
        return days if record.relation == "in" else ALWAYS
    date = record.date.date
    match record.relation:
        case "since" | "after":
            return from_to(date.earliest, None)
        case "until" | "before":
            return from_to(None, date.latest)
        case _:
            return days_of(date)


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
