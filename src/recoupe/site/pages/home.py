"""The home page: what the story says at a glance, then the chronology."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.record import Status
from recoupe.model.timeline import Event
from recoupe.site.charts.overview import overview
from recoupe.site.library import Library, shortened
from recoupe.site.pages.chronology import announced, beside, best_told, on_timeline, years
from recoupe.site.pages.figures import key_figures
from recoupe.site.pages.leavings import wire_note
from recoupe.site.parts import Card, Link, Part
from recoupe.site.pieces.kinds import kind_words
from recoupe.site.pieces.sourcing import source_line
from recoupe.site.pieces.verdicts import DISAGREEMENTS, verdict_chip
from recoupe.site.views.views import Filter, Home, Option
from recoupe.site.words import Words

_HEAVY = 200  # events beyond which the home page leaves quotations to other pages
_FRONT = 300  # events beyond which it shows the best told ones only: twice as many are 100 KB
_NEXT = 60  # announced events on the home page: the latest; the list of all events has every one
_OPTIONS = 30  # choices in one filter
_NAMED = 40  # characters of the name of an article there


def home_view(library: Library, cards: dict[str, Card], words: Words) -> Home:
    """Return the view of the home page."""
    told = on_timeline(library)
    events = best_told(told, _FRONT) if len(told) > _FRONT else told
    ahead, aside = announced(library), beside(library)
    figures = key_figures(library, words)
    return Home(
        tally=_tally(library, told, ahead, words),
        figures=figures,
        figures_title=words.count(
            "One figure, and who gives it", "{n} figures, and who gives them", len(figures)
        ),
        overview=overview(told, cards, words),
        filters=_filters(library, events, words),
        flags=_flags(events, cards, words),
        years=years(library, _front(cards, events), words),
        front=words.say(
            "Here stand the {shown} events that most sources tell, of {all}. The page of each year has them all.",
            shown=len(events),
            all=len(told),
        )
        if len(events) < len(told)
        else "",
        shown=words.count("{n} event shown", "{n} events shown", len(events)),
        planned=tuple(cards[one.id] for one in ahead[-_NEXT:]),
        planned_title=words.say("Announced, put off or cancelled")
        if any(one.status is Status.CANCELLED for one in ahead[-_NEXT:])
        else words.say("Announced"),
        others=tuple(
            Link(href=cards[one.id].href, text=cards[one.id].headline)
            for one in (aside if len(aside) <= _FRONT else ())
        ),
        sources=tuple(source_line(library, one.id, words) for one in library.articles),
        sources_note=wire_note(library, words),
    )


def _front(cards: dict[str, Card], events: Sequence[Event]) -> dict[str, Card]:
    """Return the cards of `events`; of many, without quotations, which the pages of years and events have."""
    shown = {one.id: cards[one.id] for one in events}
    if len(shown) <= _HEAVY:
        return shown
    return {one: replace(card, quotes=()) for one, card in shown.items()}


def _tally(
    library: Library, events: Sequence[Event], ahead: Sequence[Event], words: Words
) -> tuple[Part, ...]:
    groups = len({library.group(article.id) for article in library.articles})
    verdicts = [one.verdict for one in (*events, *ahead)]
    verdicts += [one.verdict for one in library.timeline.series]
    disputed = sum(1 for one in verdicts if one in DISAGREEMENTS)
    return tuple(
        Part(text=text)
        for text in (
            words.count("{n} article", "{n} articles", len(library.articles)),
            words.count("{n} independent source", "{n} independent sources", groups),
            words.count("{n} event", "{n} events", len(events)),
            words.count("{n} disagreement", "{n} disagreements", disputed)
            if disputed
            else words.say("no disagreement"),
        )
    )


def _filters(library: Library, events: Sequence[Event], words: Words) -> tuple[Filter, ...]:
    who = Counter(one for event in events for one in event.actors if one in library.entities)
    where = Counter(one for event in events for one in event.places if one in library.entities)
    articles = Counter(one for event in events for one in event.articles)
    verdicts = Counter(event.verdict for event in events)
    kinds = Counter(event.kind for event in events)
    filters = (
        Filter(
            key="kind",
            label=words.say("Kind"),
            options=tuple(
                Option(value=one, text=kind_words(one, words), count=number)
                for one, number in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
            ),
        ),
        Filter(key="who", label=words.say("Who"), options=_named(library, who)),
        Filter(key="where", label=words.say("Where"), options=_named(library, where)),
        Filter(
            key="article",
            label=words.say("Source"),
            options=tuple(
                Option(
                    value=one.id,
                    text=f"{library.signs[one.id]} · {shortened(one.publisher or library.called(one.id), _NAMED)}",
                    count=articles[one.id],
                )
                for one in library.articles
                if articles[one.id]
            ),
        ),
        Filter(
            key="verdict",
            label=words.say("Verdict"),
            options=tuple(
                Option(value=str(one), text=verdict_chip(one, words).text, count=number)
                for one, number in sorted(verdicts.items(), key=lambda pair: (-pair[1], pair[0]))
            ),
        ),
    )
    return tuple(one for one in filters if len(one.options) > 1)


def _named(library: Library, counts: Counter[str]) -> tuple[Option, ...]:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_OPTIONS]
    return tuple(
        Option(value=one, text=library.entities[one].label, count=number) for one, number in ranked
    )


def _flags(events: Sequence[Event], cards: dict[str, Card], words: Words) -> tuple[Option, ...]:
    counts = Counter(flag for one in events for flag in cards[one.id].facets["data-flags"].split())
    texts = (
        ("disagreement", words.say("disagreements")),
        ("several", words.say("several articles")),
        ("decision", words.say("editors’ decisions")),
    )
    return tuple(
        Option(value=key, text=text, count=counts[key]) for key, text in texts if counts[key]
    )
