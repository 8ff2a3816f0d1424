"""A timeline with everything found by its id, built once for all pages."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.model.change import Revision
from recoupe.model.document import Article, Role, Sentence
from recoupe.model.edtf import UNKNOWN, Certainty, EdtfDate
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, QuantityFact, Reading, Status
from recoupe.model.story import StoryConfig
from recoupe.model.text import Span
from recoupe.model.timeline import Decision, Entity, Event, Publication, Series, Timeline
from recoupe.reconcile.sorting import when_key
from recoupe.site.urls import FIGURES

#: More articles than this are numbered and counted, no longer drawn as a row of circles.
LETTERS = 8
_TELLING = 4  # words; a shorter first line is a date or a rubric
_OPENING = 80
_STARTS = frozenset({Certainty.EXACT, Certainty.MONTH, Certainty.YEAR, Certainty.SEASON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Look-ups over one timeline. `articles` are in order of publication; `signs` name them.

    `rank` is an article's place among them, `chronology` an event's place in time, in that order; `group_sizes` tell
    how many articles are one dispatch; `yielded_of` holds, by article, record or expression, the places of the habits
    that gave way; `evidence`, by article, the indices of the sentences in which something was read. `revisions` are
    the history, oldest first.
    """

    timeline: Timeline
    story: StoryConfig
    articles: tuple[Article, ...]
    signs: dict[str, str]
    rank: dict[str, int]
    group_sizes: Counter[str]
    chronology: dict[str, int]
    readings: dict[str, Reading]
    publications: dict[str, Publication]
    records: dict[str, EventRecord]
    facts: dict[str, QuantityFact]
    events: dict[str, Event]
    entities: dict[str, Entity]
    entity_of_key: dict[str, str]
    series: dict[str, Series]
    series_of_fact: dict[str, str]
    event_of_record: dict[str, str]
    event_of_fact: dict[str, str]
    facts_of_event: dict[str, list[str]]
    events_of_name: dict[str, list[str]]
    decisions: dict[str, Decision]
    yielded_of: dict[str, list[int]]
    evidence: dict[str, frozenset[int]]
    revisions: tuple[Revision, ...]

    def published(self, article: str) -> Dating | None:
        """Return the date of an article: what all the texts say, or else what its own metadata says."""
        publication = self.publications.get(article)
        if publication and publication.date:
            return publication.date
        return self.readings[article].document.article.published

    def group(self, article: str) -> str:
        """Return the group of dependent sources an article belongs to."""
        publication = self.publications.get(article)
        return publication.group if publication else article

    def sentence(self, article: str, span: Span) -> Sentence | None:
        """Return the sentence in which `span` starts, or the last one before it."""
        return _holding(self.readings[article].document.sentences, span)

    def title(self, article: str) -> str | None:
        """Return the title of an article: its metadata's, or else the one found in its text."""
        document = self.readings[article].document
        found = document.title.of(document.article.text) if document.title else None
        return document.article.title or found

    def called(self, article: str) -> str:
        """Return the title of an article, or else the first words of its text."""
        return self.title(article) or self._opening(article)

    def _opening(self, article: str) -> str:
        document = self.readings[article].document
        body = [one for one in document.sentences if one.role is Role.BODY]
        body.sort(key=lambda one: one.index not in self.evidence[article])
        lines = [" ".join(one.span.of(document.article.text).split()) for one in body]
        telling = (line for line in lines if len(line.split()) >= _TELLING)
        return shortened(next(telling, document.article.file), _OPENING)

    def publisher(self, article: str) -> str | None:
        """Return who published an article, where that is known."""
        return self.readings[article].document.article.publisher

    def going_on_since(self, event: Event) -> EdtfDate | None:
        """Return when what goes on began, where its date is the time from then to the last who sees it."""
        told = (self.records[one] for one in event.records if one in self.records)
        dated = [one.date.date for one in told if one.relation == "since" and one.date]
        starts = [one for one in dated if one.certainty in _STARTS]
        when = event.date.date
        if event.status is not Status.ONGOING or when.certainty is not Certainty.INTERVAL:
            return None
        return next((one for one in starts if one.earliest == when.earliest), None)

    def on_figures(self, series: Series) -> str:
        """Return where the page of figures shows a series: its chart, or the row of the only figure it has."""
        only = series.facts[0] if len(series.facts) == 1 else series.id
        return f"{FIGURES}#{only}"

    @property
    def drawn(self) -> bool:
        """Whether the articles are few enough to draw a circle for each."""
        return len(self.articles) <= LETTERS


def shelve(
    timeline: Timeline, story: StoryConfig, *, revisions: Sequence[Revision] = ()
) -> Library:
    """Return the look-ups of `timeline`."""
    readings = {reading.document.article.id: reading for reading in timeline.readings}
    publications = {publication.article: publication for publication in timeline.publications}
    articles = tuple(
        reading.document.article
        for reading in sorted(timeline.readings, key=lambda one: _order(one, publications))
    )
    ordered = in_order(timeline.events)
    return Library(
        timeline=timeline,
        story=story,
        articles=articles,
        signs=_signs(articles),
        rank={article.id: place for place, article in enumerate(articles)},
        group_sizes=Counter(
            publications[one.id].group if one.id in publications else one.id for one in articles
        ),
        chronology={event.id: place for place, event in enumerate(ordered)},
        readings=readings,
        publications=publications,
        records={record.id: record for one in timeline.readings for record in one.records},
        facts={fact.id: fact for one in timeline.readings for fact in one.facts},
        events={event.id: event for event in timeline.events},
        entities={entity.id: entity for entity in timeline.entities},
        entity_of_key={
            mention.key: entity.id for entity in timeline.entities for mention in entity.mentions
        },
        series={series.id: series for series in timeline.series},
        series_of_fact={fact: series.id for series in timeline.series for fact in series.facts},
        event_of_record=dict(timeline.event_of_record),
        event_of_fact=dict(timeline.event_of_fact),
        facts_of_event=_facts_of_event(timeline),
        events_of_name=_events_of_name(ordered),
        decisions={decision.ruling.id: decision for decision in timeline.decisions},
        yielded_of=_yielded_of(timeline),
        evidence={one.document.article.id: _evidence(one) for one in timeline.readings},
        revisions=tuple(revisions),
    )


def _facts_of_event(timeline: Timeline) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for fact, event in sorted(dict(timeline.event_of_fact).items()):
        told.setdefault(event, []).append(fact)
    return told


def _yielded_of(timeline: Timeline) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, habit in enumerate(timeline.yielded):
        for member in habit.members:
            found.setdefault(member, []).append(place)
    return found


def _events_of_name(events: Iterable[Event]) -> dict[str, list[str]]:
    """Return the events of each person, body and place, in the order given."""
    named: dict[str, list[str]] = {}
    for event in events:
        for name in dict.fromkeys((*event.actors, *event.places)):
            named.setdefault(name, []).append(event.id)
    return named


def _evidence(reading: Reading) -> frozenset[int]:
    spans = [timex.span for timex in reading.timexes]
    spans += [fact.quantity.span for fact in reading.facts]
    spans += [record.span for record in reading.records]
    sentences = reading.document.sentences
    return frozenset(one.index for one in (_holding(sentences, span) for span in spans) if one)


def _holding(sentences: Sequence[Sentence], span: Span) -> Sentence | None:
    """Return the sentence in which `span` starts, or the last one before it."""
    place = bisect_right(sentences, span.start, key=lambda one: one.span.start) - 1
    return sentences[max(place, 0)] if sentences else None


def capital(text: str) -> str:
    """Return `text` with a capital first."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return `text`, cut between two words where it has more than `most` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _signs(articles: Sequence[Article]) -> dict[str, str]:
    """Return a letter for each article of a small story, in their order, and else a number that one more keeps.

    Numbers follow the names of the files: those of a growing archive are mostly dated or counted up, whereas
    an article may appear that was published before all the others.
    """
    if len(articles) <= LETTERS:
        return {one.id: chr(ord("A") + place) for place, one in enumerate(articles)}
    return {one: str(place) for place, one in enumerate(sorted(a.id for a in articles), 1)}


def _order(reading: Reading, publications: dict[str, Publication]) -> tuple[date, date, str]:
    article = reading.document.article
    publication = publications.get(article.id)
    dating = publication.date if publication and publication.date else article.published
    known = dating.date if dating else UNKNOWN
    return (known.earliest or known.latest or date.max, known.latest or date.max, article.id)


def shown_date(event: Event) -> EdtfDate:
    """Return the date an event stands at: the editor's, or else the engine's."""
    return event.ruled_date.date if event.ruled_date else event.date.date


def in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return events in order of time, undated ones last."""
    return tuple(sorted(events, key=lambda event: (*when_key(shown_date(event)), event.id)))


def is_ahead(event: Event) -> bool:
    """Whether an event was only announced."""
    return event.status in {Status.PLANNED, Status.CANCELLED}
