"""calendrier.ics: the events whose day is known, and no other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import icalendar

from recoupe.exporters.moments import midnight, told_on
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site.library import Library, shelve, shown_date
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.pieces.verdicts import verdict_chip
from recoupe.site.urls import event_path
from recoupe.site.words import Words

CALENDAR = "calendrier.ics"


def export_calendar(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the calendar; a date that is only a month or some days is not in it."""
    library = shelve(timeline, story)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//recoupe//recoupe//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", site.title)
    for event in on_timeline(library):
        if shown_date(event).is_day:
            calendar.add_component(_entry(site, library, event, wording))
    yield Artifact(path=CALENDAR, content=calendar.to_ical(sorted=False))


def _entry(site: Site, library: Library, event: Event, wording: Words) -> icalendar.Event:
    day = shown_date(event).earliest
    if day is None:
        raise ValueError(f"a day without a day: {event.id}")
    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@recoupe")
    entry.add("dtstamp", midnight(told_on(library, event) or day))
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    entry.add("summary", event.headline.text)
    entry.add("description", _told(event, wording))
    if site.base_url:
        entry.add("url", f"{site.base_url}/{event_path(event.id)}")
    return entry


def _told(event: Event, wording: Words) -> str:
    told = wording.count("{n} article", "{n} articles", len(event.articles))
    parts = [verdict_chip(event.verdict, wording).text, told]
    if event.ruled_date:
        parts.append(
            wording.say(
                "date set by the editors; from the texts alone: {date}", date=event.date.date
            )
        )
    return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."
