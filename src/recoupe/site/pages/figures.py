"""Figures: the key ones, the series, those given once."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.record import QuantityFact
from recoupe.model.timeline import Series
from recoupe.site.charts.charts import as_of, series_chart, shared_scale
from recoupe.site.charts.scale import Scale
from recoupe.site.charts.strips import dot_strip, rows_needed
from recoupe.site.library import Library
from recoupe.site.pages.decisions import ruling_views
from recoupe.site.parts import Drawing, Link
from recoupe.site.pieces.amounts import amount, headline_value
from recoupe.site.pieces.comparing import compare
from recoupe.site.pieces.glyphs import show_date
from recoupe.site.pieces.quoting import fact_quote
from recoupe.site.pieces.sourcing import series_sources
from recoupe.site.pieces.verdicts import DISAGREEMENTS, verdict_chip
from recoupe.site.urls import article_path, series_path
from recoupe.site.views.views import Compared, Figure, FiguresView, Panel, Report
from recoupe.site.words import Words

_HEAVY = 30  # series beyond which their tables are on their own pages only
_CHARTED = 16  # of so many series, those drawn on the common page; the others are listed
_KEYS = 4  # key figures on the home page
_ALONE = (
    1  # a series of one report is told in a table, without a chart, where there are larger ones
)


def key_figures(library: Library, words: Words) -> tuple[Figure, ...]:
    """Return the figures to show first: the story's, or those that most independent sources give."""
    shown = _first_series(library)
    rows = max((rows_needed(library, facts_of(library, one)) for one in shown), default=1)
    return tuple(
        figure
        for series in shown
        if (figure := _key_figure(library, series, words, rows=rows)) is not None
    )


def _first_series(library: Library) -> list[Series]:
    series = library.timeline.series
    asked = [
        one
        for key in library.story.key_figures
        for one in series
        if key in (one.id, one.measure, one.label)
    ]
    if asked:
        return asked
    ranked = sorted(series, key=lambda one: (-_weight(library, one), -len(one.facts), one.id))
    return [one for one in ranked if len(one.facts) > 1][:_KEYS] or ranked[:_KEYS]


def _weight(library: Library, series: Series) -> int:
    return len({library.group(fact.article) for fact in facts_of(library, series)})


def facts_of(library: Library, series: Series) -> list[QuantityFact]:
    """Return the reports of a series in their order."""
    return [library.facts[one] for one in series.facts if one in library.facts]


def _key_figure(library: Library, series: Series, words: Words, *, rows: int) -> Figure | None:
    facts = facts_of(library, series)
    strip = dot_strip(library, facts, words, rows=rows)
    if strip is None:
        return None
    return Figure(
        label=series.label,
        href=library.on_figures(series),
        value=headline_value(series, facts, words),
        strip=strip if len(facts) > _ALONE else None,
        say=words.reason(series.why) if len({one.article for one in facts}) > 1 else "",
        chip=verdict_chip(series.verdict, words),
        sources=series_sources(library, series, words),
    )


def panels(library: Library, words: Words) -> tuple[Panel, ...]:
    """Return every series with more than one report, on one time axis; the best supported first."""
    shown = [one for one in library.timeline.series if len(one.facts) > _ALONE]
    scale = shared_scale(library, shown)
    ranked = sorted(shown, key=lambda one: (-_weight(library, one), -len(one.facts), one.id))
    return tuple(panel(library, one, scale, words) for one in ranked)


def panel(library: Library, series: Series, scale: Scale | None, words: Words) -> Panel:
    """Return one series: its chart, its finding, its table."""
    facts = facts_of(library, series)
    reports = tuple(report(library, fact, words) for fact in facts)
    compared = compare(library, series.comparisons, words)
    chart = series_chart(library, series, scale, words) if scale else None
    return Panel(
        id=series.id,
        href=series_path(series.id),
        label=series.label,
        value=headline_value(series, facts, words),
        finding=words.reason(series.why),
        chip=verdict_chip(series.verdict, words),
        sources=series_sources(library, series, words),
        chart=chart,
        signs=_signs(chart),
        reports=reports,
        has_since=any(one.since for one in reports),
        compared=compared if len(compared) > 1 else (),
        csv="data/faits.csv",
        rulings=ruling_views(library, series.rulings, words),
        against=_against(series, compared),
    )


def _signs(chart: Drawing | None) -> frozenset[str]:
    """Return the symbols and the bars that a chart is made of."""
    drawn = [one.attributes for one in chart.shapes] if chart else []
    return frozenset(one.get("href", one.get("class", "")).lstrip("#") for one in drawn)


def _against(series: Series, compared: Sequence[Compared]) -> Compared | None:
    """Return the sides of a disagreement: those of the verdict itself, where it is one."""
    sides = [one for one in compared if one.sides]
    told = [one for one in sides if one.chip.key == series.verdict]
    return next(iter(told or sides), None) if series.verdict in DISAGREEMENTS else None


def report(library: Library, fact: QuantityFact, words: Words) -> Report:
    """Return one figure as one article gives it."""
    when, _ = as_of(library, fact)
    series = library.series.get(library.series_of_fact.get(fact.id, ""))
    named = words.say("Article {sign}", sign=library.signs[fact.article]).replace(" ", "\u00a0")
    return Report(
        id=fact.id,
        sign=library.signs[fact.article],
        article=Link(
            href=article_path(fact.article),
            text=library.publisher(fact.article) or named,
        ),
        printed=fact_quote(library, fact, words),
        read=amount(fact.quantity, words),
        as_of=show_date(when, words) if when else None,
        since=show_date(fact.since.date, words) if fact.since else None,
        measure=series.label if series else _counted(library, fact),
        series=Link(href=library.on_figures(series), text=series.label) if series else None,
    )


def _counted(library: Library, fact: QuantityFact) -> str:
    if fact.quantity.counted is None:
        return fact.quantity.unit
    return fact.quantity.counted.of(library.readings[fact.article].document.article.text)


def figures_view(
    library: Library, shown: Sequence[Panel], words: Words, *, whole: bool = False
) -> FiguresView:
    """Return the page of all figures; with `whole`, every chart however many there are."""
    few = whole or len(shown) <= _HEAVY
    several = {fact for one in shown for fact in library.series[one.id].facts}
    alone = sorted(
        (fact for fact in library.facts.values() if fact.id not in several),
        key=lambda fact: (library.rank[fact.article], fact.span.start, fact.id),
    )
    drawn = tuple(shown if few else shown[:_CHARTED])
    return FiguresView(
        lede=words.say(
            "Each mark is one report, as wide as the time it may speak of. Nothing is interpolated."
        )
        if drawn
        else words.say("No figure is given twice: there is nothing to compare."),
        panels=drawn,
        signs=frozenset().union(*(one.signs for one in drawn)),
        others=() if few else tuple(shown[_CHARTED:]),
        whole=len(shown) <= _HEAVY,
        singles=tuple(report(library, fact, words) for fact in alone),
    )
