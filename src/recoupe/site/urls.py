"""Where each page stands, below the root of the site."""

from __future__ import annotations

import re
from functools import lru_cache

HOME = "index.html"
FIGURES = "chiffres.html"
ARTICLES = "articles.html"
NAMES = "noms.html"
EVENTS = "evenements.html"
LEFT_OUT = "non-retenu.html"
RULINGS = "decisions.html"
CHANGES = "changements.html"
NOT_FOUND = "404.html"
OVERVIEW = "frise"
OFFLINE = "hors-ligne.html"
DATA = "data/timeline.json"
SCHEMA = "data/timeline.schema.json"

#: Slugs of content pages that would stand where a page of ours stands.
RESERVED = frozenset(
    path.removesuffix(".html")
    for path in (
        HOME,
        FIGURES,
        ARTICLES,
        NAMES,
        EVENTS,
        LEFT_OUT,
        RULINGS,
        CHANGES,
        NOT_FOUND,
        OFFLINE,
    )
)


def event_path(event: str) -> str:
    """Return the path of an event's page."""
    return f"evenements/{_safe(event)}.html"


def embed_path(name: str) -> str:
    """Return the path of a page made to stand in a frame on another site."""
    return f"integrer/{_safe(name)}.html"


def article_path(article: str) -> str:
    """Return the path of an article's page."""
    return f"articles/{_safe(article)}.html"


def name_path(entity: str) -> str:
    """Return the path of the page of a person, organisation or place."""
    return f"noms/{_safe(entity)}.html"


def series_path(series: str) -> str:
    """Return the path of a series' page."""
    return f"chiffres/{_safe(series)}.html"


def theme_path(kind: str) -> str:
    """Return the path of the page of a class of events."""
    return f"themes/{_safe(kind)}.html"


def article_anchor(article: str) -> str:
    """Return where an article starts in the one-file edition."""
    return f"article-{_safe(article)}"


def year_path(label: str) -> str:
    """Return the path of a year's page."""
    return f"annees/{_safe(label)}.html"


def text_path(slug: str) -> str:
    """Return the path of a page the editors wrote, out of the way of ours."""
    safe = _safe(slug)
    return f"{safe}-2.html" if safe in RESERVED else f"{safe}.html"


def sentence_anchor(number: int) -> str:
    """Return the fragment of a sentence, counted from 1."""
    return f"s-{number}"


@lru_cache(maxsize=8192)
def _safe(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.") or "x"
