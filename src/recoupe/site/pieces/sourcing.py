"""Who reports: circles grouped by dispatch, and the same in words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from recoupe.model.edtf import UNKNOWN
from recoupe.model.timeline import Event, Series
from recoupe.site.library import Library, shown_date
from recoupe.site.parts import Dot, Link, Sources
from recoupe.site.pieces.glyphs import show_date
from recoupe.site.urls import article_path
from recoupe.site.views.views import Source
from recoupe.site.words import Words


def event_sources(library: Library, event: Event, words: Words) -> Sources:
    """Return who tells an event."""
    start = shown_date(event).earliest
    return Sources(
        groups=_circles(library, event.articles, start),
        text=_said(len(event.articles), event.independent_sources, words),
    )


def series_sources(library: Library, series: Series, words: Words) -> Sources:
    """Return who gives a figure."""
    articles = {library.facts[fact].article for fact in series.facts}
    independent = len({library.group(article) for article in sorted(articles)})
    return Sources(
        groups=_circles(library, articles, None),
        text=_said(len(articles), independent, words),
    )


def _said(articles: int, independent: int, words: Words) -> str:
    counted = words.count("{n} article", "{n} articles", articles)
    if articles < 2:
        return counted
    return f"{counted}, " + words.count(
        "{n} independent source", "{n} independent sources", independent
    )


def _circles(
    library: Library, reporting: Collection[str], start: date | None
) -> tuple[tuple[Dot, ...], ...]:
    if not library.drawn:
        return ()
    rows: dict[str, list[Dot]] = {}
    for article in library.articles:
        state = article_state(library, article.id, reporting, start)
        rows.setdefault(library.group(article.id), []).append(
            Dot(sign=library.signs[article.id] if state == "on" else "", state=state)
        )
    return tuple(tuple(row) for row in rows.values())


def article_state(
    library: Library, article: str, reporting: Collection[str], start: date | None
) -> str:
    """Return "on" where the article reports, "before" where it appeared before the event could, else "off"."""
    if article in reporting:
        return "on"
    published = library.published(article)
    latest = published.date.latest if published else None
    return "before" if start and latest and latest < start else "off"


def source_line(library: Library, article_id: str, words: Words) -> Source:
    """Return one article for a list of sources."""
    article = library.readings[article_id].document.article
    dating = library.published(article_id)
    known = dating.date if dating else None
    return Source(
        sign=library.signs[article_id],
        link=Link(
            href=article_path(article_id),
            text=library.called(article_id),
        ),
        titled=bool(library.title(article_id)),
        publisher=article.publisher
        or words.say("file {name}", name=article.file.rsplit("/", 1)[-1]),
        when=show_date(known or UNKNOWN, words),
        appeared=words.say("published: {date}", date=known)
        if known
        else words.say("publication date unknown"),
        file=article.file,
        wire=words.say("same dispatch")
        if library.group_sizes[library.group(article_id)] > 1
        else "",
    )
