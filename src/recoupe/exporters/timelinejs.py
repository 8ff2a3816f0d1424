"""data/timelinejs.json: the chronology for TimelineJS 3, with our words for every uncertain date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Any

from recoupe.exporters.timeline_json import dump_json
from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site.library import shelve, shown_date
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.pieces.verdicts import verdict_chip
from recoupe.site.words import Words

TIMELINEJS = "data/timelinejs.json"

Json = dict[str, Any]


def export_timelinejs(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the slides; an event without any date has none."""
    library = shelve(timeline, story)
    slides = [
        _slide(event, wording)
        for event in on_timeline(library)
        if shown_date(event).earliest or shown_date(event).latest
    ]
    title = {"text": {"headline": escape(site.title), "text": escape(site.standfirst)}}
    yield Artifact(path=TIMELINEJS, content=dump_json({"title": title, "events": slides}))


def _slide(event: Event, wording: Words) -> Json:
    when = shown_date(event)
    told = wording.count("{n} article", "{n} articles", len(event.articles))
    slide: Json = {
        "unique_id": event.id,
        "start_date": _part(when, when.earliest or when.latest),
        "display_date": wording.when(when),
        "text": {
            "headline": escape(event.headline.text),
            "text": escape(f"{verdict_chip(event.verdict, wording).text}. {told}."),
        },
    }
    if not when.is_day and when.earliest and when.latest:
        slide["end_date"] = _part(when, when.latest)
    return slide


def _part(when: EdtfDate, day: date | None) -> Json:
    if day is None:
        return {}
    if when.certainty is Certainty.YEAR:
        return {"year": day.year}
    if when.certainty is Certainty.MONTH:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}
