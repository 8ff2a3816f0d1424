"""Atom, RSS and JSON feeds of the events."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from feedgenerator import Atom1Feed, Rss201rev2Feed  # type: ignore[import-untyped]

from recoupe.exporters.feed import FeedLink
from recoupe.exporters.moments import midnight, told_on
from recoupe.exporters.timeline_json import dump_json
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site.chronology import on_timeline
from recoupe.site.library import Library, shelve, shown_date
from recoupe.site.urls import event_path
from recoupe.site.verdicts import verdict_chip
from recoupe.site.words import Words

ATOM, RSS, JSON_FEED = "flux.atom", "flux.rss", "flux.json"
_SPACE = uuid.UUID("5d2a6a3e-6f0b-4d0f-9d0a-0a8f6c1f2b44")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    id: str
    title: str
    summary: str
    link: str
    day: date


def feed_links(wording: Words) -> tuple[FeedLink, ...]:
    """Return the feeds as pages announce them."""
    return (
        FeedLink(href=ATOM, type="application/atom+xml", title=wording.say("Events (Atom)")),
        FeedLink(href=RSS, type="application/rss+xml", title=wording.say("Events (RSS)")),
        FeedLink(
            href=JSON_FEED, type="application/feed+json", title=wording.say("Events (JSON Feed)")
        ),
    )


def export_feeds(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the feeds, the event told last first."""
    library = shelve(timeline, story)
    entries = _entries(site, library, wording)
    yield Artifact(path=ATOM, content=_xml(Atom1Feed, site, entries, ATOM))
    yield Artifact(path=RSS, content=_xml(Rss201rev2Feed, site, entries, RSS))
    yield Artifact(path=JSON_FEED, content=dump_json(_json_feed(site, entries)))


def _entries(site: Site, library: Library, wording: Words) -> list[_Entry]:
    found = [
        _entry(site, event, day, wording)
        for event in on_timeline(library)
        if (day := told_on(library, event)) is not None
    ]
    return sorted(found, key=lambda one: (-one.day.toordinal(), one.id))


def _entry(site: Site, event: Event, day: date, wording: Words) -> _Entry:
    told = wording.count("{n} article", "{n} articles", len(event.articles))
    parts = (wording.when(shown_date(event)), verdict_chip(event.verdict, wording).text, told)
    return _Entry(
        id=uuid.uuid5(_SPACE, f"{site.title}\0{event.id}").urn,
        title=event.headline.text,
        summary=". ".join(part[:1].upper() + part[1:] for part in parts) + ".",
        link=_address(site, event_path(event.id)),
        day=day,
    )


def _address(site: Site, path: str) -> str:
    return f"{site.base_url}/{path}" if site.base_url else path


def _xml(
    kind: type[Atom1Feed] | type[Rss201rev2Feed], site: Site, entries: list[_Entry], path: str
) -> bytes:
    feed = kind(
        title=site.title,
        link=_address(site, "index.html"),
        description=site.standfirst or site.title,
        language=site.language,
        feed_url=_address(site, path),
        feed_guid=uuid.uuid5(_SPACE, site.title).urn,
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=entry.link,
            description=entry.summary,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            pubdate=midnight(entry.day),
            updateddate=midnight(entry.day),
        )
    text: str = feed.writeString("utf-8")
    return text.encode()


def _json_feed(site: Site, entries: list[_Entry]) -> dict[str, object]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "home_page_url": _address(site, "index.html"),
        "feed_url": _address(site, JSON_FEED),
        "description": site.standfirst,
        "language": site.language,
        "items": [
            {
                "id": entry.id,
                "url": entry.link,
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": midnight(entry.day).isoformat().replace("+00:00", "Z"),
            }
            for entry in entries
        ],
    }
