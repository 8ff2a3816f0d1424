"""CSV tables, one row per event, per figure, per article."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from recoupe.model.edtf import UNKNOWN, EdtfDate
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.charts.charts import as_of
from recoupe.site.library import Library, in_order, shelve, shown_date
from recoupe.site.pieces.amounts import amount
from recoupe.site.urls import event_path
from recoupe.site.words import Words

EVENTS_CSV = "data/evenements.csv"
FIGURES_CSV = "data/faits.csv"
ARTICLES_CSV = "data/articles.csv"

#: A cell that starts with one of these is a formula to a spreadsheet: it is printed behind an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_tables(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the tables, in UTF-8 with a byte order mark so that spreadsheets read the accents."""
    library = shelve(timeline, story)
    yield _table(EVENTS_CSV, _event_rows(site, library, wording))
    yield _table(FIGURES_CSV, _figure_rows(library, wording))
    yield _table(ARTICLES_CSV, _article_rows(library, wording))


def _table(path: str, rows: Iterable[Sequence[object]]) -> Artifact:
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_safe(cell) for cell in row] for row in rows)
    return Artifact(path=path, content=text.getvalue().encode("utf-8-sig"))


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _event_rows(site: Site, library: Library, wording: Words) -> Iterable[Sequence[object]]:
    yield (
        "id", "headline", "type", "status", "date_text", "edtf", "earliest", "latest", "certainty",
        "engine_edtf", "ruled", "on_timeline", "verdict", "articles", "independent_sources", "page",
    )  # fmt: skip
    base = f"{site.base_url}/" if site.base_url else ""
    for event in in_order(library.timeline.events):
        when = shown_date(event)
        yield (
            event.id,
            event.headline.text,
            event.kind,
            event.status,
            wording.when(when),
            *_date_cells(when),
            event.date.date.edtf,
            "yes" if event.ruled_date else "no",
            "yes" if event.on_timeline else "no",
            event.verdict,
            " ".join(event.articles),
            event.independent_sources,
            base + event_path(event.id),
        )


def _date_cells(when: EdtfDate) -> tuple[str, str, str, str]:
    first = when.earliest.isoformat() if when.earliest else ""
    last = when.latest.isoformat() if when.latest else ""
    return (when.edtf, first, last, str(when.certainty))


def _figure_rows(library: Library, wording: Words) -> Iterable[Sequence[object]]:
    yield (
        "id", "series", "label", "article", "printed", "read", "value", "low", "high", "comparator", "unit",
        "as_of_text", "as_of_edtf", "as_of_earliest", "as_of_latest", "as_of_certainty", "since_edtf", "by", "event",
    )  # fmt: skip
    for fact in sorted(library.facts.values(), key=lambda one: one.id):
        when, _ = as_of(library, fact)
        series = library.series.get(library.series_of_fact.get(fact.id, ""))
        quantity = fact.quantity
        yield (
            fact.id,
            series.id if series else "",
            series.label if series else "",
            fact.article,
            quantity.text,
            amount(quantity, wording),
            "" if quantity.value is None else quantity.value,
            "" if quantity.low is None else quantity.low,
            "" if quantity.high is None else quantity.high,
            quantity.comparator,
            quantity.unit,
            wording.when(when) if when else "",
            *_date_cells(when or UNKNOWN),
            fact.since.date.edtf if fact.since else "",
            fact.by.by if fact.by else "",
            library.event_of_fact.get(fact.id, ""),
        )


def _article_rows(library: Library, wording: Words) -> Iterable[Sequence[object]]:
    yield (
        "id", "sign", "file", "title", "publisher", "url", "author", "published_text", "published_edtf",
        "published_earliest", "published_latest", "published_certainty", "group", "sha256",
    )  # fmt: skip
    for article in library.articles:
        dating = library.published(article.id)
        when = dating.date if dating else UNKNOWN
        yield (
            article.id,
            library.signs[article.id],
            article.file,
            library.title(article.id) or "",
            article.publisher or "",
            article.url or "",
            article.author or "",
            wording.when(when),
            *_date_cells(when),
            library.group(article.id),
            article.sha256,
        )
