"""What the plainer templates are given: other editions, written pages, a wrong address."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.site.parts import Card, Link
from recoupe.site.views.views import ArticleView, FiguresView, Home, Overview


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """The view of theme.html: the events of one nature, and the other natures."""

    cards: tuple[Card, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineArticle:
    """An article in the one-file edition, with the start of its sentences' anchors."""

    anchor: str
    view: ArticleView


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineView:
    """The view of offline.html: everything that is shown on the pages, in one file."""

    home: Home
    others: tuple[Card, ...]
    figures: FiguresView | None
    articles: tuple[OfflineArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """The view of embed.html: one event, or the overview, to stand in a frame on another site."""

    card: Card | None = None
    overview: Overview | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """The view of page.html: Markdown written by the editors."""

    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The view of not-found.html."""

    links: tuple[Link, ...] = ()
