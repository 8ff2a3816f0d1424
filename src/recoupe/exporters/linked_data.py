"""schema.org JSON-LD: the data set, its articles, events and claims; a verdict is never a ClaimReview."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from recoupe.exporters.tables import EVENTS_CSV, FIGURES_CSV
from recoupe.exporters.timeline_json import dump_json
from recoupe.model.document import Article
from recoupe.model.record import QuantityFact, Status
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site.library import Library, shelve, shown_date
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.pieces.glyphs import html_datetime
from recoupe.site.urls import DATA, article_path, event_path
from recoupe.site.words import Words

LINKED_DATA = "data/timeline.jsonld"

Json = dict[str, Any]


def export_linked_data(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return one graph; a date is given as finely as it is known, and not at all where only bounds are."""
    library = shelve(timeline, story)
    graph: list[Json] = [_dataset(site)]
    graph += [_article(site, library, one) for one in library.articles]
    graph += [_event(site, library, one, wording) for one in on_timeline(library)]
    facts = sorted(library.facts.values(), key=lambda one: one.id)
    graph += [_claim(site, library, one) for one in facts]
    data = {"@context": "https://schema.org", "@graph": graph}
    yield Artifact(path=LINKED_DATA, content=dump_json(data))


def _address(site: Site, path: str) -> str:
    return f"{site.base_url}/{path}" if site.base_url else f"../{path}"


def _dataset(site: Site) -> Json:
    files = ((DATA, "application/json"), (EVENTS_CSV, "text/csv"), (FIGURES_CSV, "text/csv"))
    return {
        "@type": "Dataset",
        "@id": _address(site, "index.html"),
        "name": site.title,
        "description": site.standfirst or site.title,
        "inLanguage": site.language,
        "version": site.stamp,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _address(site, path)}
            for path, kind in files
        ],
    }


def _article(site: Site, library: Library, article: Article) -> Json:
    dating = library.published(article.id)
    data: Json = {
        "@type": "NewsArticle",
        "@id": _address(site, article_path(article.id)),
        "headline": library.title(article.id),
        "url": article.url,
        "datePublished": html_datetime(dating.date) if dating else "",
        "publisher": {"@type": "Organization", "name": article.publisher}
        if article.publisher
        else None,
        "author": {"@type": "Person", "name": article.author} if article.author else None,
    }
    return {key: value for key, value in data.items() if value}


def _event(site: Site, library: Library, event: Event, wording: Words) -> Json:
    when = shown_date(event)
    states = {Status.CANCELLED: "https://schema.org/EventCancelled"}
    data: Json = {
        "@type": "Event",
        "@id": _address(site, event_path(event.id)),
        "name": event.headline.text,
        "startDate": html_datetime(when),
        "temporalCoverage": when.edtf,
        "description": wording.when(when),
        "eventStatus": states.get(event.status),
        "location": [
            {"@type": "Place", "name": library.entities[one].label}
            for one in event.places
            if one in library.entities
        ],
        "subjectOf": [{"@id": _address(site, article_path(one))} for one in event.articles],
    }
    return {key: value for key, value in data.items() if value}


def _claim(site: Site, library: Library, fact: QuantityFact) -> Json:
    article = library.readings[fact.article].document.article
    data: Json = {
        "@type": "Claim",
        "identifier": fact.id,
        "text": fact.sentence.of(article.text),
        "appearance": {"@id": _address(site, article_path(fact.article))},
        "author": {"@type": "Thing", "name": fact.by.by} if fact.by else None,
    }
    return {key: value for key, value in data.items() if value}
