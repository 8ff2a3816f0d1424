"""Feeds of the events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from recoupe.exporters.feed import Feed, FeedEntry, FeedLink, write_feed
from recoupe.exporters.moments import told_on
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site.library import Library, shelve, shown_date
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.pieces.verdicts import verdict_chip
from recoupe.site.urls import HOME, event_path
from recoupe.site.words import Words

NAME = "flux"


def feed_links(wording: Words) -> tuple[FeedLink, ...]:
    """Return the feeds as pages announce them."""
    return (
        FeedLink(
            href=f"{NAME}.atom", type="application/atom+xml", title=wording.say("Events (Atom)")
        ),
        FeedLink(href=f"{NAME}.rss", type="application/rss+xml", title=wording.say("Events (RSS)")),
        FeedLink(
            href=f"{NAME}.json",
            type="application/feed+json",
            title=wording.say("Events (JSON Feed)"),
        ),
    )


def export_feeds(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the feeds, the event told last first."""
    entries = _entries(shelve(timeline, story), wording)
    yield from write_feed(site, Feed(name=NAME, title=site.title, home=HOME, entries=entries))


def _entries(library: Library, wording: Words) -> list[FeedEntry]:
    found = [
        _entry(event, day, wording)
        for event in on_timeline(library)
        if (day := told_on(library, event)) is not None
    ]
    return sorted(found, key=lambda one: (-one.day.toordinal(), one.key))


def _entry(event: Event, day: date, wording: Words) -> FeedEntry:
    told = wording.count("{n} article", "{n} articles", len(event.articles))
    parts = (wording.when(shown_date(event)), verdict_chip(event.verdict, wording).text, told)
    return FeedEntry(
        key=event.id,
        title=event.headline.text,
        summary=". ".join(part[:1].upper() + part[1:] for part in parts) + ".",
        path=event_path(event.id),
        day=day,
    )
