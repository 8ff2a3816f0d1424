"""« Non retenu »: what was read and gave nothing, with the reason; and who is silent on what."""

from __future__ import annotations

from recoupe.site.library import Library, shown_date
from recoupe.site.pages.articles import left_out
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.parts import Dot, Link
from recoupe.site.pieces.comparing import compare
from recoupe.site.pieces.sourcing import article_state, source_line
from recoupe.site.urls import event_path
from recoupe.site.views.views import GridRow, LeftOutGroup, LeftOutView, SourcesView
from recoupe.site.words import Words

_GRID = 12  # more articles than this make a grid nobody can read


def left_out_view(library: Library, words: Words) -> LeftOutView:
    """Return everything left out, by article."""
    timeline = library.timeline
    groups = tuple(
        LeftOutGroup(
            source=source_line(library, article.id, words),
            items=tuple(
                left_out(library, one, words) for one in library.readings[article.id].skipped
            ),
        )
        for article in library.articles
        if library.readings[article.id].skipped
    )
    counts = (
        (words.say("Time expressions found"), sum(len(one.timexes) for one in timeline.readings)),
        (words.say("Figures found"), sum(len(one.facts) for one in timeline.readings)),
        (words.say("Reports of events"), sum(len(one.records) for one in timeline.readings)),
        (words.say("Events after merging"), len(timeline.events)),
        (words.say("Series of figures"), len(timeline.series)),
        (words.say("Left out"), sum(len(one.skipped) for one in timeline.readings)),
    )
    return LeftOutView(
        counts=tuple((name, words.number(count)) for name, count in counts),
        groups=groups,
        clashes=compare(library, timeline.clashes, words),
    )


def sources_view(library: Library, words: Words) -> SourcesView:
    """Return the articles, the dispatches they share, and who reports what."""
    return SourcesView(
        lede=wire_note(library, words),
        sources=tuple(source_line(library, one.id, words) for one in library.articles),
        grid=_grid(library, words) if len(library.articles) <= _GRID else (),
        signs=tuple((library.signs[one.id], one.publisher or "") for one in library.articles),
    )


def wire_note(library: Library, words: Words) -> str:
    """Return which articles share a dispatch, "" where none do."""
    groups: dict[str, list[str]] = {}
    for article in library.articles:
        groups.setdefault(library.group(article.id), []).append(library.signs[article.id])
    return " ".join(
        words.say(
            "{signs} and {last} carry the same dispatch and count as one source.",
            signs=", ".join(signs[:-1]),
            last=signs[-1],
        )
        for signs in groups.values()
        if len(signs) > 1
    )


def _grid(library: Library, words: Words) -> tuple[GridRow, ...]:
    said = {
        "on": words.say("reports it"),
        "off": words.say("silent"),
        "before": words.say("published before"),
    }
    rows = []
    for event in on_timeline(library):
        cells = []
        for article in library.articles:
            state = article_state(library, article.id, event.articles, shown_date(event).earliest)
            sign = library.signs[article.id] if state == "on" else ""
            cells.append((Dot(sign=sign, state=state), said[state]))
        link = Link(href=event_path(event.id), text=event.headline.text)
        rows.append(GridRow(link=link, cells=tuple(cells)))
    return tuple(rows)
