"""data/timeline.json: the data contract, offsets into the raw files, every quotation a slice of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from recoupe.exporters.timeline_schema import SCHEMA, SCHEMA_NAME
from recoupe.model.document import Article, Attribution
from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Basis, Dating, Evidence, Reason
from recoupe.model.record import EventRecord, QuantityFact, Skipped
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.text import Span
from recoupe.model.timeline import Comparison, Decision, Entity, Event, Series, Timeline
from recoupe.model.timex import Timex
from recoupe.site.urls import DATA
from recoupe.site.urls import SCHEMA as SCHEMA_PATH
from recoupe.site.words import Words

Json = dict[str, Any]


def export_timeline(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the data and the schema they keep to."""
    data = timeline_data(timeline, story=story, wording=wording, stamp=site.stamp)
    yield Artifact(path=DATA, content=dump_json(data))
    yield Artifact(path=SCHEMA_PATH, content=dump_json(SCHEMA))


def dump_json(data: object) -> bytes:
    """Return JSON for people and programs: indented, UTF-8, keys in the order given."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def timeline_data(timeline: Timeline, *, story: StoryConfig, wording: Words, stamp: str) -> Json:
    """Return the whole timeline as the data contract has it."""
    readings = sorted(timeline.readings, key=lambda one: one.document.article.id)
    writer = _Writer(timeline, wording)
    return {
        "schema": SCHEMA_NAME,
        "story": {
            "title": story.title,
            "standfirst": story.standfirst,
            "language": story.language,
        },
        "articles": [writer.article(one.document.article) for one in readings],
        "events": [writer.event(one) for one in timeline.events],
        "records": [writer.record(one) for reading in readings for one in reading.records],
        "timexes": [writer.timex(one) for reading in readings for one in reading.timexes],
        "facts": [writer.fact(one) for reading in readings for one in reading.facts],
        "series": [writer.series(one) for one in timeline.series],
        "entities": [writer.entity(one) for one in timeline.entities],
        "rulings": [writer.ruling(one) for one in timeline.decisions],
        "skipped": [writer.skipped(one) for reading in readings for one in reading.skipped],
        "inputs_sha256": stamp,
    }


class _Writer:
    """Puts records into JSON, knowing the articles that their spans point into."""

    def __init__(self, timeline: Timeline, wording: Words) -> None:
        self._wording = wording
        self._articles = {
            one.document.article.id: one.document.article for one in timeline.readings
        }
        self._titles = {one.document.article.id: one.document.title for one in timeline.readings}
        self._publications = {one.article: one for one in timeline.publications}
        self._event_of_record = dict(timeline.event_of_record)
        self._event_of_fact = dict(timeline.event_of_fact)

    def article(self, article: Article) -> Json:
        publication = self._publications.get(article.id)
        dating = publication.date if publication and publication.date else article.published
        return {
            "id": article.id,
            "file": article.file,
            "title": self._title(article),
            "publisher": article.publisher,
            "url": article.url,
            "author": article.author,
            "published": self._dating(dating),
            "group": publication.group if publication else article.id,
            "sha256": article.sha256,
        }

    def _title(self, article: Article) -> str | None:
        span = self._titles[article.id]
        return article.title or (span.of(article.text) if span else None)

    def event(self, event: Event) -> Json:
        ruled = event.ruled_date
        return {
            "id": event.id,
            "headline": event.headline.text,
            "type": event.kind,
            "status": str(event.status),
            "date": self._dating(ruled or event.date),
            "engine_date": self._dating(event.date),
            "dates": [
                {"article": one.article, "date": self._dating(one.dating)} for one in event.dates
            ],
            "on_timeline": event.on_timeline,
            "actors": list(event.actors),
            "places": list(event.places),
            "records": [*event.records, *event.context],
            "articles": list(event.articles),
            "independent_sources": event.independent_sources,
            "verdict": str(event.verdict),
            "why": self._wording.reason(event.why),
            "comparisons": [self._comparison(one) for one in event.comparisons],
            "links": [{"rel": one.rel, "to": one.to} for one in event.links],
            "ruling": event.rulings[0] if event.rulings else None,
        }

    def record(self, record: EventRecord) -> Json:
        return {
            "id": record.id,
            **self._words(record.article, record.span),
            "kind": record.kind,
            "date": self._dating(record.date),
            "timexes": list(record.timexes),
            "status": str(record.status),
            "attribution": self._attribution(record.article, record.attribution),
            "event": self._event_of_record.get(record.id),
        }

    def timex(self, timex: Timex) -> Json:
        words = self._words(timex.article, timex.span)
        words["text"] = words.pop("quote")
        return {
            "id": timex.id,
            **words,
            "type": str(timex.type),
            "date": self._dating(timex.date),
            "anchor": timex.anchor,
            "rule": timex.rule,
        }

    def fact(self, fact: QuantityFact) -> Json:
        sentence = self._articles[fact.article].raw_span(fact.sentence)
        return {
            "id": fact.id,
            **self._words(fact.article, fact.span),
            "sentence": {"start": sentence.start, "end": sentence.end},
            "measure": fact.measure,
            "unit": fact.quantity.unit,
            "value": fact.quantity.value,
            "low": fact.quantity.low,
            "high": fact.quantity.high,
            "comparator": str(fact.quantity.comparator),
            "as_of": self._dating(fact.as_of),
            "since": self._dating(fact.since),
            "by": fact.by.by if fact.by else None,
            "event": self._event_of_fact.get(fact.id),
        }

    def series(self, series: Series) -> Json:
        return {
            "id": series.id,
            "measure": series.measure,
            "label": series.label,
            "kind": str(series.kind),
            "facts": list(series.facts),
            "verdict": str(series.verdict),
            "why": self._wording.reason(series.why),
            "current": series.current,
            "comparisons": [self._comparison(one) for one in series.comparisons],
        }

    def entity(self, entity: Entity) -> Json:
        return {
            "id": entity.id,
            "label": entity.label,
            "kind": str(entity.kind),
            "names": list(entity.names),
            "roles": [{"role": role, **self._evidence(one)} for role, one in entity.roles],
            "mentions": [self._evidence(one.evidence) for one in entity.mentions],
        }

    def ruling(self, decision: Decision) -> Json:
        ruling = decision.ruling
        return {
            "id": ruling.id,
            "does": str(ruling.kind),
            "why": ruling.why,
            "by": ruling.by,
            "status": str(decision.status),
            "source": list(ruling.source),
            "target": decision.target,
            "date": self._date(ruling.date, basis=Basis.EDITORIAL, why=ruling.why)
            if ruling.date
            else None,
        }

    def skipped(self, skipped: Skipped) -> Json:
        return {
            **self._words(skipped.article, skipped.span),
            "reason": self._wording.reason(skipped.reason),
        }

    def _comparison(self, comparison: Comparison) -> Json:
        return {
            "members": list(comparison.members),
            "verdict": str(comparison.verdict),
            "why": self._wording.reason(comparison.why),
            "words": [self._evidence(one) for one in comparison.evidence],
        }

    def _words(self, article: str, span: Span) -> Json:
        found = self._articles[article]
        raw = found.raw_span(span)
        return {"article": article, "start": raw.start, "end": raw.end, "quote": raw.of(found.raw)}

    def _evidence(self, evidence: Evidence) -> Json:
        words = self._words(evidence.article, evidence.span)
        words["text"] = words.pop("quote")
        return words

    def _attribution(self, article: str, attribution: Attribution | None) -> Json | None:
        if attribution is None:
            return None
        raw = self._articles[article].raw_span(attribution.span)
        return {
            "by": attribution.by,
            "start": raw.start,
            "end": raw.end,
            "anonymous": attribution.anonymous,
        }

    def _dating(self, dating: Dating | None) -> Json | None:
        if dating is None:
            return None
        why = reasons_sentence([step.reason for step in dating.steps], self._wording)
        return self._date(dating.date, basis=dating.basis, why=why)

    def _date(self, when: EdtfDate, *, basis: Basis, why: str) -> Json:
        return {
            "edtf": when.edtf,
            "earliest": when.earliest.isoformat() if when.earliest else None,
            "latest": when.latest.isoformat() if when.latest else None,
            "certainty": str(when.certainty),
            "text": self._wording.when(when),
            "basis": str(basis),
            "why": why,
        }


def reasons_sentence(reasons: Sequence[Reason], wording: Words) -> str:
    """Return several reasons as one sentence, "" where there is none."""
    told = list(dict.fromkeys(wording.reason(one).rstrip(".") for one in reasons))
    if not told:
        return ""
    joined = [told[0], *(one[:1].lower() + one[1:] for one in told[1:])]
    return wording.say("; ").join(joined) + "."
