"""Events by year and month, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.timeline import Event
from recoupe.site.library import Library, capital, in_order, is_ahead, shown_date
from recoupe.site.parts import Card, Link, Month, Year
from recoupe.site.pieces.cards import event_card
from recoupe.site.urls import year_path
from recoupe.site.views.views import YearView
from recoupe.site.words import Words


def on_timeline(library: Library) -> tuple[Event, ...]:
    """Return the events of the chronology, in order; what was only announced stands apart."""
    return in_order(
        tuple(one for one in library.timeline.events if one.on_timeline and not is_ahead(one))
    )


def announced(library: Library) -> tuple[Event, ...]:
    """Return the events that were only announced."""
    return in_order(tuple(one for one in library.timeline.events if is_ahead(one)))


def beside(library: Library) -> tuple[Event, ...]:
    """Return the events that have a page but no entry of their own."""
    return in_order(
        tuple(one for one in library.timeline.events if not one.on_timeline and not is_ahead(one))
    )


def years(library: Library, cards: dict[str, Card], words: Words) -> tuple[Year, ...]:
    """Return the chronology; an event that `cards`, by id, leave out is counted only."""
    return tuple(
        _year(label, list(events), cards, words)
        for label, events in groupby(on_timeline(library), key=_year_of)
    )


def best_told(events: Sequence[Event], at_most: int) -> tuple[Event, ...]:
    """Return the events that most sources tell, in the order given: `at_most` of them, and the best of each year."""
    ranked = sorted(events, key=lambda one: (-one.independent_sources, -len(one.records), one.id))
    kept = {one.id for one in ranked[:at_most]}
    kept |= {one.id for one in {_year_of(one): one for one in reversed(ranked)}.values()}
    return tuple(one for one in events if one.id in kept)


def make_cards(library: Library, words: Words) -> dict[str, Card]:
    """Return the card of every event by its id."""
    return {event.id: event_card(library, event, words) for event in library.timeline.events}


def year_views(shown: tuple[Year, ...]) -> tuple[YearView, ...]:
    """Return a page for each year, with its neighbours."""
    links = [Link(href=year.href, text=year.label) for year in shown]
    return tuple(
        YearView(year=year, before=before, after=after)
        for year, before, after in zip(shown, [None, *links], [*links[1:], None], strict=False)
    )


def _year_of(event: Event) -> str:
    day = _stands_at(shown_date(event))
    return str(day.year) if day else ""


def _stands_at(when: EdtfDate) -> date | None:
    return when.earliest or when.latest


def _year(label: str, events: list[Event], cards: dict[str, Card], words: Words) -> Year:
    shown = [event for event in events if event.id in cards]
    months = tuple(
        Month(label=month, cards=tuple(cards[event.id] for event in group))
        for month, group in _by_month(shown, label, words)
    )
    more = len(events) - len(shown)
    key = label or "x"
    return Year(
        id=f"a{key}",
        key=label,
        label=label or words.say("Date unknown"),
        href=year_path(key),
        count=words.count("{n} event", "{n} events", len(events)),
        size=len(events),
        months=months,
        more=words.count("{n} more event", "{n} more events", more) if more else "",
    )


def _by_month(
    events: Iterable[Event], year: str, words: Words
) -> Iterable[tuple[str, list[Event]]]:
    for label, group in groupby(
        events, key=lambda event: _month_label(shown_date(event), year, words)
    ):
        yield label, list(group)


def _month_label(when: EdtfDate, year: str, words: Words) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        day = first or last
        return capital(words.day(day, "MMMM")) if day else ""
    if when.certainty is Certainty.YEAR:
        return words.say("Month unknown")
    if (first.year, first.month) == (last.year, last.month):
        return capital(words.day(first, "MMMM"))
    pattern = "MMMM" if str(first.year) == str(last.year) == year else "MMMM y"
    start, end = words.day(first, pattern), words.day(last, pattern)
    return capital(f"{start} – {end}")
