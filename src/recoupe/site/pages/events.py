"""The page of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.timeline import Event
from recoupe.site.charts.elimination import elimination
from recoupe.site.library import Library
from recoupe.site.pages.decisions import ruling_views
from recoupe.site.pages.figures import report
from recoupe.site.pages.revisions import history
from recoupe.site.parts import Card, Link
from recoupe.site.pieces.cards import event_quotes
from recoupe.site.pieces.citing import cite_event
from recoupe.site.pieces.comparing import compare
from recoupe.site.pieces.glyphs import show_date
from recoupe.site.urls import article_path, name_path
from recoupe.site.views.views import EventRow, EventsView, EventView, Named, Report, Thread, Voice
from recoupe.site.words import Words

_NEAR = 2  # events shown before and after


def event_view(
    library: Library,
    event: Event,
    *,
    order: Sequence[Event],
    cards: dict[str, Card],
    words: Words,
) -> EventView:
    """Return everything known of one event; `order` is the chronology it stands in."""
    return EventView(
        card=cards[event.id],
        lede=_lede(event, words),
        elimination=elimination(library, event, words),
        voices=_voices(library, event, words),
        context=event_quotes(library, event.context, words),
        compared=compare(library, event.comparisons, words),
        figures=_figures(library, event, words),
        people=_named(library, event.actors, words),
        places=_named(library, [one for one in event.places if one not in event.actors], words),
        thread=_thread(library, event, order, cards, words),
        rulings=ruling_views(library, event.rulings, words),
        cite=cite_event(library, event, words),
        note=event.note or "",
        history=history(library, event.id, words),
    )


def events_view(order: Sequence[Event], cards: dict[str, Card]) -> EventsView:
    """Return the list of every event."""
    rows = []
    for event in order:
        card = cards[event.id]
        rows.append(
            EventRow(
                when=card.when,
                link=Link(href=card.href, text=card.headline),
                chip=card.chip,
                sources=card.sources.text,
                status=card.status.text if card.status else "",
            )
        )
    return EventsView(rows=tuple(rows))


def _lede(event: Event, words: Words) -> str:
    left = len(event.date.date.days)
    if event.ruled_date and left > 1:
        return words.count(
            "{n} day remains possible from the texts alone. The editors chose, and say so.",
            "{n} days remain possible from the texts alone. The editors chose, and say so.",
            left,
        )
    if event.ruled_date:
        return words.say("The texts alone do not give the day. The editors chose, and say so.")
    if left > 1:
        return words.count(
            "{n} day remains possible: no article chooses.",
            "{n} days remain possible: no article chooses between them.",
            left,
        )
    if not event.date.date.edtf:
        return words.say(
            "No article dates this event, and none of them lets the date be worked out."
        )
    return words.say("What the articles say of the date, step by step.")


def _voices(library: Library, event: Event, words: Words) -> tuple[Voice, ...]:
    quotes = event_quotes(library, event.records, words)
    dates = {one.article: one.dating.date for one in event.dates}
    voices, groups = [], []
    told = {library.records[one].article for one in event.records if one in library.records}
    for article in sorted(told, key=library.rank.__getitem__):
        sign = library.signs[article]
        said = tuple(quote for quote in quotes if quote.sign == sign)
        if not said:
            continue
        group = library.group(article)
        when = dates.get(article)
        voices.append(
            Voice(
                sign=sign,
                publisher=said[0].publisher or words.say("Article {sign}", sign=sign),
                href=article_path(article),
                when=show_date(when, words) if when and when.edtf else None,
                quotes=said,
                mate=group in groups,
                note=words.say("Same dispatch as another of these articles: counted once.")
                if group in groups
                else "",
            )
        )
        groups.append(group)
    return tuple(voices)


def _figures(library: Library, event: Event, words: Words) -> tuple[Report, ...]:
    told = library.facts_of_event.get(event.id, [])
    return tuple(report(library, library.facts[one], words) for one in told)


def _named(library: Library, ids: Sequence[str], words: Words) -> tuple[Named, ...]:
    found = []
    for one in ids:
        entity = library.entities.get(one)
        if entity is None:
            continue
        others = [name for name in entity.names if name != entity.label]
        roles = list(dict.fromkeys(role for role, _ in entity.roles))
        note = ", ".join(roles[:2])
        if others:
            quoted = ", ".join(words.say("“{words}”", words=name) for name in others[:4])
            also = words.say("Also printed {names}.", names=quoted)
            note = f"{note}. {also}" if note else also
        found.append(Named(link=Link(href=name_path(one), text=entity.label), note=note))
    return tuple(found)


def _thread(
    library: Library, event: Event, order: Sequence[Event], cards: dict[str, Card], words: Words
) -> tuple[Thread, ...]:
    places = library.chronology
    rels = {link.to: link.rel for link in event.links}
    here = places[event.id]
    shown = {one.id: one for one in order[max(0, here - _NEAR) : here + _NEAR + 1]}
    shown |= {one: library.events[one] for one in rels if one in library.events}
    lines = []
    for one in sorted(shown.values(), key=lambda one: places[one.id]):
        card = cards[one.id]
        lines.append(
            Thread(
                when=replace(card.when, glyph=None),
                link=Link(href=card.href, text=card.headline),
                rel=rel_words(rels.get(one.id, ""), words),
                here=one.id == event.id,
            )
        )
    return tuple(lines) if len(lines) > 1 else ()


def rel_words(rel: str, words: Words) -> str:
    """Return how an event stands to another, "" for a mere neighbour."""
    if not rel:
        return ""
    said = {
        "after": words.say("this event follows it"),
        "before": words.say("this event precedes it"),
        "during": words.say("this event falls within it"),
        "plan_of": words.say("this event was announced there"),
        "followed_by": words.say("carries out what was announced"),
        "same_day": words.say("the same day"),
        "contains": words.say("falls within this event"),
    }
    return said.get(rel, "")
