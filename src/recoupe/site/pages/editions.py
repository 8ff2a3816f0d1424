"""Other cuts of the same content: by nature, in a frame, in one file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recoupe.model.site import Page
from recoupe.model.timeline import Event
from recoupe.site import urls
from recoupe.site.library import Library
from recoupe.site.pages.chronology import beside
from recoupe.site.parts import Card, Link
from recoupe.site.pieces.kinds import kind_words
from recoupe.site.views.edition_views import EmbedView, OfflineArticle, OfflineView, ThemeView
from recoupe.site.views.views import ArticleView, FiguresView, Home
from recoupe.site.words import Words


def theme_pages(
    library: Library, order: Sequence[Event], cards: dict[str, Card], words: Words
) -> Iterable[Page]:
    """Return a page for each class of events."""
    named = sorted((kind_words(kind, words), kind) for kind in {event.kind for event in order})
    links = [Link(href=urls.theme_path(kind), text=text) for text, kind in named]
    for place, (text, kind) in enumerate(named):
        told = tuple(cards[event.id] for event in order if event.kind == kind)
        yield Page(
            path=urls.theme_path(kind),
            template="theme.html",
            title=text,
            description=f"{text} – {library.story.title}",
            view=ThemeView(cards=told, others=tuple(links[:place] + links[place + 1 :])),
            crumb=text,
            section=urls.HOME,
        )


def embed_pages(
    library: Library, order: Sequence[Event], cards: dict[str, Card], home: Home
) -> Iterable[Page]:
    """Return the pages made to stand in a frame on another site: the overview, and each event."""
    if home.overview:
        yield _embed(urls.OVERVIEW, library.story.title, EmbedView(overview=home.overview))
    for event in order:
        yield _embed(event.id, cards[event.id].headline, EmbedView(card=cards[event.id]))


def _embed(name: str, title: str, view: EmbedView) -> Page:
    return Page(
        path=urls.embed_path(name),
        template="embed.html",
        title=title,
        description=title,
        view=view,
        crumb=title,
        indexed=False,
    )


def offline_page(
    library: Library,
    cards: dict[str, Card],
    home: Home,
    figures: FiguresView | None,
    articles: Mapping[str, ArticleView],
    words: Words,
) -> Page:
    """Return the whole story as one page; `articles` are by their ids, in the order they are printed in."""
    whole = tuple(
        OfflineArticle(anchor=urls.article_anchor(article), view=view)
        for article, view in articles.items()
    )
    return Page(
        path=urls.OFFLINE,
        template="offline.html",
        title=library.story.title,
        description=library.story.standfirst or library.story.title,
        view=OfflineView(
            home=home,
            others=tuple(cards[event.id] for event in beside(library)),
            figures=figures,
            articles=whole,
        ),
        crumb=words.say("In one file"),
        indexed=False,
        whole=True,
    )
