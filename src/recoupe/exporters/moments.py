"""The moments that feeds and calendars ask for, taken from the articles: nothing here reads a clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from recoupe.model.timeline import Event
from recoupe.site.library import Library, shown_date


def told_on(library: Library, event: Event) -> date | None:
    """Return the newest day on which one of an event's articles is known to have appeared, or could have."""
    return newest(library, event.articles) or shown_date(event).latest or newest_of_all(library)


def newest(library: Library, articles: Iterable[str]) -> date | None:
    """Return the newest day of publication of `articles`: the first possible one where several are."""
    days = []
    for article in articles:
        dating = library.published(article)
        day = (dating.date.earliest or dating.date.latest) if dating else None
        if day:
            days.append(day)
    return max(days, default=None)


def newest_of_all(library: Library) -> date | None:
    """Return the newest day of publication of the story."""
    return newest(library, (article.id for article in library.articles))


def midnight(day: date) -> datetime:
    """Return the start of a day, universal time."""
    return datetime.combine(day, time(), tzinfo=UTC)
