"""Events as cards, in the chronology and everywhere they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.document import MentionKind
from recoupe.model.edtf import EdtfDate
from recoupe.model.story import RulingKind
from recoupe.model.timeline import Event, RulingStatus, Verdict
from recoupe.site.library import Library, shown_date
from recoupe.site.parts import Card, Link, Quote, Ruled, When
from recoupe.site.pieces import glyphs
from recoupe.site.pieces.glyphs import date_text, html_datetime, ruled_glyph, show_date
from recoupe.site.pieces.kinds import kind_words
from recoupe.site.pieces.quoting import record_quote
from recoupe.site.pieces.sourcing import event_sources
from recoupe.site.pieces.verdicts import DISAGREEMENTS, status_chip, verdict_chip
from recoupe.site.urls import event_path, name_path, theme_path
from recoupe.site.words import Words

_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def event_card(library: Library, event: Event, words: Words) -> Card:
    """Return one event with its date, its sources and its sentences."""
    quotes = event_quotes(library, event.records, words)
    ruled = ruling_of_date(library, event, words)
    return Card(
        id=event.id,
        href=event_path(event.id),
        headline=_headline(library, event),
        edited=event.headline.evidence is None,
        summary=event.summary or "",
        when=ruled.when if ruled else _when(library, event, words),
        ruled=ruled,
        status=status_chip(event.status, words),
        chip=verdict_chip(event.verdict, words),
        sources=event_sources(library, event, words),
        why="" if event.verdict is Verdict.SINGLE_SOURCE else words.reason(event.why),
        quotes=quotes,
        quotes_label=words.count("The sentence quoted", "The {n} sentences quoted", len(quotes))
        if quotes
        else "",
        names=_links(library, event.actors),
        places=_links(library, [one for one in event.places if one not in event.actors]),
        kind=kind_words(event.kind, words),
        theme=theme_path(event.kind),
        facets=_facets(event, ruled),
    )


def _when(library: Library, event: Event, words: Words) -> When:
    start = library.going_on_since(event)
    shown = show_date(event.date.date, words)
    if start is None:
        return shown
    day = start.earliest if start.is_day else None
    text = (
        words.say("since {day}", day=words.day(day, "d MMMM y"))
        if day
        else words.say("since {date}", date=start)
    )
    return replace(shown, text=text, glyph=glyphs.lasting(), lasting=True)


def _headline(library: Library, event: Event) -> str:
    """Return the headline, with a mark where it stops short of a quotation."""
    at = event.headline.evidence
    if at is None:
        return event.headline.text
    behind = library.readings[at.article].document.article.text[at.span.end :].lstrip()
    return event.headline.text + ("…" if behind.startswith(("«", "“")) else "")


def event_quotes(library: Library, records: Sequence[str], words: Words) -> tuple[Quote, ...]:
    """Return the sentences of records, each once, in the order of the articles."""
    found = [library.records[one] for one in records if one in library.records]
    found.sort(key=lambda record: (library.rank[record.article], record.span.start, record.id))
    quotes: dict[str, Quote] = {}
    for record in found:
        quote = record_quote(library, record, words)
        quotes.setdefault(quote.sentence.href, quote)
    return tuple(quotes.values())


def ruling_of_date(library: Library, event: Event, words: Words) -> Ruled | None:
    """Return the editor's date of an event beside the engine's, None where no editor spoke."""
    if event.ruled_date is None:
        return None
    decisions = [library.decisions[one] for one in event.rulings if one in library.decisions]
    direct = [
        one
        for one in decisions
        if one.ruling.kind is RulingKind.DATE
        and one.status is RulingStatus.APPLIED
        and one.target == event.id
    ]
    return Ruled(
        when=_decided(event.date.date, shown_date(event), words, direct=bool(direct)),
        machine=show_date(event.date.date, words),
        direct=bool(direct),
        why=" ".join(one.ruling.why for one in direct),
        by=", ".join(sorted({one.ruling.by for one in direct})),
        sources=tuple(source for one in direct for source in one.ruling.source),
    )


def _decided(machine: EdtfDate, chosen: EdtfDate, words: Words, *, direct: bool) -> When:
    return When(
        text=date_text(chosen, words),
        edtf=chosen.edtf,
        datetime=html_datetime(chosen),
        glyph=ruled_glyph(machine, chosen, direct=direct),
    )


def _links(library: Library, entities: Sequence[str]) -> tuple[Link, ...]:
    return tuple(
        Link(href=name_path(one), text=library.entities[one].label)
        for one in entities
        if one in library.entities
    )


def _facets(event: Event, ruled: Ruled | None) -> dict[str, str]:
    when = shown_date(event)
    day = when.earliest or when.latest
    flags = []
    if event.verdict in DISAGREEMENTS:
        flags.append("disagreement")
    if len(event.articles) > 1:
        flags.append("several")
    if ruled:
        flags.append("decision")
    return {
        "data-who": " ".join(event.actors),
        "data-where": " ".join(event.places),
        "data-article": " ".join(event.articles),
        "data-verdict": str(event.verdict),
        "data-kind": event.kind,
        "data-year": str(day.year) if day else "",
        "data-flags": " ".join(flags),
    }


def is_place(kind: MentionKind) -> bool:
    """Whether a name names a place."""
    return kind in _PLACES
