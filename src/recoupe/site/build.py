"""From a timeline to the pages that show it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from recoupe.model.change import Revision
from recoupe.model.site import Page, PageSource, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline
from recoupe.site import urls
from recoupe.site.library import Library, capital, shelve, shortened
from recoupe.site.pages.articles import article_view
from recoupe.site.pages.chronology import make_cards, year_views, years
from recoupe.site.pages.decisions import rulings_view
from recoupe.site.pages.editions import embed_pages, offline_page, theme_pages
from recoupe.site.pages.events import event_view, events_view
from recoupe.site.pages.figures import figures_view, panels
from recoupe.site.pages.home import home_view
from recoupe.site.pages.leavings import left_out_view, sources_view
from recoupe.site.pages.names import name_view, names_view
from recoupe.site.pages.revisions import last_change, revisions_view
from recoupe.site.parts import Card, Link
from recoupe.site.views.edition_views import NotFoundView, TextView
from recoupe.site.views.views import ArticleView, FiguresView, Panel
from recoupe.site.words import Words

_CRUMB = 60


def build_site(
    timeline: Timeline,
    *,
    story: StoryConfig,
    pages: Sequence[PageSource],
    wording: Words,
    revisions: Sequence[Revision] = (),
) -> Site:
    """Return every page of the site, in a total order; `revisions` are the history kept of it, oldest first."""
    library = shelve(timeline, story, revisions=revisions)
    wording = wording.named(
        {one: wording.say("article {sign}", sign=sign) for one, sign in library.signs.items()}
    )
    cards = make_cards(library, wording)
    built = tuple(_pages(library, cards, pages, wording))
    return Site(
        title=story.title,
        standfirst=story.standfirst,
        language=wording.language,
        spoken=story.language,
        base_url=story.base_url.rstrip("/"),
        pages=built,
        menu=_menu(library, pages, wording),
        updated=_updated(library, wording),
        stamp=stamp(timeline, revisions),
        history=urls.CHANGES if revisions else "",
        articles=len(library.articles),
    )


def stamp(timeline: Timeline, revisions: Sequence[Revision] = ()) -> str:
    """Return the hash of the articles, the decisions and the history that the site is made of."""
    digest = hashlib.sha256()
    for reading in sorted(timeline.readings, key=lambda one: one.document.article.id):
        article = reading.document.article
        digest.update(f"{article.id}\0{article.sha256}\0".encode())
    for decision in sorted(timeline.decisions, key=lambda one: one.ruling.id):
        ruling = decision.ruling
        parts = (ruling.id, ruling.kind, ruling.about, ruling.why, ruling.by, ruling.source)
        digest.update(f"{parts}\0{ruling.value}\0{ruling.date}\0{decision.status}\0".encode())
    for revision in revisions:
        said = (revision.article, revision.ruling, revision.note, revision.date, revision.changes)
        digest.update(f"{said}\0".encode())
    return digest.hexdigest()


def _updated(library: Library, words: Words) -> str:
    """Return the newest day of a change that was given, or else of publication that is known, in words."""
    changed = last_change(library)
    days = [
        dating.date.earliest
        for article in library.articles
        if (dating := library.published(article.id)) and dating.date.is_day and dating.date.earliest
    ]
    if len(days) < len(library.articles):
        days = []
    if changed and changed.earliest:
        days.append(changed.earliest)
    return words.day(max(days), "d MMMM y") if days else ""


def _menu(
    library: Library, pages: Sequence[PageSource], words: Words
) -> tuple[tuple[str, str], ...]:
    entries = [(urls.HOME, words.say("Chronology"))]
    if library.timeline.series:
        entries.append((urls.FIGURES, words.say("Figures")))
    if library.timeline.entities:
        entries.append((urls.NAMES, words.say("Names")))
    entries.append((urls.ARTICLES, words.say("Sources")))
    entries += [(urls.text_path(page.slug), page.title) for page in pages]
    return tuple(entries)


def _pages(
    library: Library, cards: dict[str, Card], texts: Sequence[PageSource], words: Words
) -> Iterable[Page]:
    order = tuple(library.events[one] for one in library.chronology)
    home = home_view(library, cards, words)
    figures = series = None
    if library.timeline.series:
        drawn = panels(library, words)
        figures = figures_view(library, drawn, words)
        series = figures_view(library, drawn, words, whole=True)
    yield Page(
        path=urls.HOME,
        template="index.html",
        title=library.story.title,
        description=library.story.standfirst or home.shown,
        view=home,
        crumb=words.say("Chronology"),
        section=urls.HOME,
        whole=True,
    )
    for year in year_views(years(library, cards, words)):
        yield Page(
            path=year.year.href,
            template="year.html",
            title=year.year.label,
            description=f"{library.story.title} – {year.year.label}",
            view=year,
            crumb=year.year.label,
            section=urls.HOME,
        )
    yield from _event_pages(library, order, cards, words)
    yield from _figure_pages(figures, words)
    articles = {one.id: article_view(library, one, words) for one in library.articles}
    yield from _article_pages(library, articles, words)
    yield from _name_pages(library, cards, words)
    yield from _closing_pages(library, texts, words)
    yield from theme_pages(library, order, cards, words)
    yield from embed_pages(library, order, cards, home)
    yield offline_page(library, cards, home, series, articles, words)


def _event_pages(
    library: Library, order: tuple[Event, ...], cards: dict[str, Card], words: Words
) -> Iterable[Page]:
    listed = words.say("All events")
    yield Page(
        path=urls.EVENTS,
        template="events.html",
        title=listed,
        description=words.count("{n} event", "{n} events", len(order)),
        view=events_view(order, cards),
        crumb=listed,
        section=urls.HOME,
    )
    for event in order:
        card = cards[event.id]
        yield Page(
            path=card.href,
            template="event.html",
            title=card.headline,
            description=f"{card.when.text}. {card.chip.text}. {card.sources.text}.",
            view=event_view(library, event, order=order, cards=cards, words=words),
            crumb=shortened(card.headline, _CRUMB),
            section=urls.HOME,
        )


def _figure_pages(view: FiguresView | None, words: Words) -> Iterable[Page]:
    if view is None:
        return
    title = words.say("Figures, over time")
    yield _plain(urls.FIGURES, "figures.html", title, view, view.lede, crumb=words.say("Figures"))
    for one in (*view.panels, *view.others):
        yield _series_page(one, words)


def _series_page(panel: Panel, words: Words) -> Page:
    return Page(
        path=panel.href,
        template="series.html",
        title=capital(panel.label),
        description=panel.finding,
        view=panel,
        crumb=shortened(panel.label, _CRUMB),
        parents=((urls.FIGURES, words.say("Figures")),),
        section=urls.FIGURES,
    )


def _article_pages(
    library: Library, articles: Mapping[str, ArticleView], words: Words
) -> Iterable[Page]:
    title = words.say("Sources")
    listed = sources_view(library, words)
    yield _plain(urls.ARTICLES, "articles.html", title, listed, title, whole=True)
    for article in library.articles:
        view = articles[article.id]
        named = words.say("Article {sign}", sign=library.signs[article.id])
        yield Page(
            path=urls.article_path(article.id),
            template="article.html",
            title=library.called(article.id),
            description=f"{view.source.publisher}, {view.source.appeared}",
            view=view,
            crumb=named,
            parents=((urls.ARTICLES, title),),
            section=urls.ARTICLES,
        )


def _name_pages(library: Library, cards: dict[str, Card], words: Words) -> Iterable[Page]:
    if not library.timeline.entities:
        return
    title = words.say("People, organisations and places")
    view = names_view(library, words)
    yield _plain(urls.NAMES, "names.html", title, view, title, crumb=words.say("Names"))
    for entity in library.timeline.entities:
        yield Page(
            path=urls.name_path(entity.id),
            template="name.html",
            title=entity.label,
            description=f"{entity.label} – {library.story.title}",
            view=name_view(library, entity, cards, words),
            crumb=shortened(entity.label, _CRUMB),
            parents=((urls.NAMES, words.say("Names")),),
            section=urls.NAMES,
        )


def _closing_pages(library: Library, texts: Sequence[PageSource], words: Words) -> Iterable[Page]:
    left = words.say("Left out, and why")
    unused = left_out_view(library, words)
    yield _plain(urls.LEFT_OUT, "left-out.html", left, unused, left, whole=True)
    if library.revisions:
        changed = words.say("What changed")
        yield _plain(urls.CHANGES, "changes.html", changed, revisions_view(library, words), changed)
    if library.timeline.decisions:
        decided = words.say("Decisions of the editors")
        yield _plain(urls.RULINGS, "rulings.html", decided, rulings_view(library, words), decided)
    for text in texts:
        view = TextView(markdown=text.text)
        yield _plain(urls.text_path(text.slug), "page.html", text.title, view, text.title)
    lost = words.say("Page not found")
    links = (Link(href=urls.HOME, text=library.story.title),)
    yield Page(
        path=urls.NOT_FOUND,
        template="not-found.html",
        title=lost,
        description=lost,
        view=NotFoundView(links=links),
        crumb=lost,
        indexed=False,
    )


def _plain(
    path: str,
    template: str,
    title: str,
    view: object,
    description: str,
    *,
    crumb: str = "",
    whole: bool = False,
) -> Page:
    return Page(
        path=path,
        template=template,
        title=title,
        description=description,
        view=view,
        crumb=crumb or title,
        section=path,
        whole=whole,
    )
