"""A story with more events than one page can hold: the best told stand in front, none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from small_story import STORY, small_timeline

from recoupe.lang.wording.wording import load_wording
from recoupe.model.edtf import on_day
from recoupe.model.reason import Evidence
from recoupe.model.record import Reading
from recoupe.model.text import Span
from recoupe.model.timeline import Event, Headline
from recoupe.site.build import build_site
from recoupe.site.library import shelve
from recoupe.site.pages import home
from recoupe.site.pages.chronology import best_told
from recoupe.site.pieces.cards import event_card
from recoupe.site.views.views import Home, YearView


def _many(number: int) -> tuple[Event, ...]:
    """Return copies of one event, one a month; every tenth is told by two sources."""
    event = small_timeline().events[0]
    return tuple(
        replace(
            event,
            id=f"e-{place:03}",
            date=replace(event.date, date=on_day(date(2020, 1, 6) + timedelta(30 * place))),
            ruled_date=None,
            independent_sources=1 + (place % 10 == 0),
            on_timeline=True,
            links=(),
        )
        for place in range(number)
    )


def test_the_best_told_come_first_and_every_year_has_one() -> None:
    """Two sources go before one, whatever the year; a year of single sources keeps one event."""
    events = _many(40)

    kept = best_told(events, 3)

    assert {"e-000", "e-010", "e-020"} <= {one.id for one in kept}
    assert len({one.date.date.earliest.year for one in kept if one.date.date.earliest}) == 4
    assert list(kept) == sorted(kept, key=lambda one: one.id)


def test_what_does_not_fit_is_counted_and_stands_on_the_page_of_its_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The home page says how many it shows; the years' pages have every event."""
    monkeypatch.setattr(home, "_FRONT", 3)
    events = _many(40)
    story = replace(small_timeline(), events=events)

    site = build_site(story, story=STORY, pages=(), wording=load_wording("en"))

    views = {page.path: page.view for page in site.pages}
    front = views["index.html"]
    assert isinstance(front, Home)
    shown = sum(len(month.cards) for year in front.years for month in year.months)
    assert front.front.startswith(f"Here stand the {shown} events")
    assert sum(int(year.more.split()[0]) for year in front.years if year.more) == 40 - shown
    whole = [view for view in views.values() if isinstance(view, YearView)]
    assert sum(len(month.cards) for view in whole for month in view.year.months) == 40


def test_a_story_that_fits_is_shown_whole() -> None:
    """Nothing is said where nothing is left out."""
    site = build_site(small_timeline(), story=STORY, pages=(), wording=load_wording("en"))

    front = next(page.view for page in site.pages if page.path == "index.html")

    assert isinstance(front, Home)
    assert front.front == ""
    assert not any(year.more for year in front.years)


def test_a_headline_that_stops_before_a_quotation_says_so() -> None:
    """« Le maire a dit que ce serait « la fin » »: the quotation is not cut, the headline is, visibly."""
    story = small_timeline()
    event = story.events[0]
    text = story.readings[0].document.article.text
    short = Headline(text=text[:8], evidence=Evidence(article="a-1", span=Span(0, 8)))
    quoting = text[:8] + " « fin »" + text[16:]
    article = replace(story.readings[0].document.article, text=quoting)
    reading = replace(
        story.readings[0], document=replace(story.readings[0].document, article=article)
    )

    def shown(readings: tuple[Reading, ...]) -> str:
        told = replace(story, events=(replace(event, headline=short),), readings=readings)
        library = shelve(told, STORY)
        return event_card(library, told.events[0], load_wording("fr")).headline

    assert shown(story.readings) == text[:8]
    assert shown((reading, *story.readings[1:])) == f"{text[:8]}…"
