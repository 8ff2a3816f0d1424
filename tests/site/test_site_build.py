"""Pages: what each shows of a small story."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from small_story import SATURDAYS, STORY, small_timeline

from recoupe.lang.wording import load_wording
from recoupe.model.site import Page, PageSource, Site
from recoupe.model.timeline import Timeline
from recoupe.site.build import build_site, stamp
from recoupe.site.views.views import ArticleView, EventView, Home, RulingsView

TEXTS = (PageSource(slug="methode", title="Méthode", text="# Méthode\n\nDes **mots**."),)


def _site(timeline: Timeline | None = None) -> Site:
    return build_site(
        timeline or small_timeline(), story=STORY, pages=TEXTS, wording=load_wording("fr")
    )


def _page(path: str, site: Site | None = None) -> Page:
    return next(page for page in (site or _site()).pages if page.path == path)


def _event() -> EventView:
    return cast(EventView, _page("evenements/e-flood.html").view)


def _home() -> Home:
    return cast(Home, _page("index.html").view)


def test_every_event_article_and_name_has_a_page() -> None:
    """No record of the timeline is out of reach."""
    paths = {page.path for page in _site().pages}

    assert {
        "evenements/e-flood.html",
        "evenements/e-meeting.html",
        "articles/a-1.html",
        "articles/b-2.html",
        "noms/n-digue.html",
        "chiffres/s-houses.html",
        "annees/2024.html",
        "methode.html",
        "404.html",
    } <= paths


def test_a_habit_that_gave_way_is_shown() -> None:
    """On the event whose words it was read in, and on the article it bore on; nowhere else."""
    elimination = _event().elimination
    assert elimination is not None
    (line,) = elimination.yielded

    assert line.force_text == "Écarté"
    assert "presque un an" in line.say
    assert line.quote is not None
    assert line.quote.text == "samedi"
    assert len(cast(ArticleView, _page("articles/a-1.html").view).yielded) == 1
    assert cast(ArticleView, _page("articles/b-2.html").view).yielded == ()


def test_those_who_differ_stand_side_by_side() -> None:
    """Disagreements come first, each side under its speaker, or under the article that says it itself."""
    first, second = _event().compared

    assert (first.chip.key, first.sides) == ("attributed", True)
    assert [(one.who, one.quote.text) for one in first.claims] == [
        ("Article\u00a0A", "sous l'eau"),
        ("selon «\u202fLe maire\u202f»", "23 maisons touchées"),
    ]
    assert (second.chip.key, second.sides) == ("agree", False)


def test_disagreements_are_counted_and_can_be_kept_alone() -> None:
    """What depends on who speaks is one of them."""
    flags = {one.value: one.count for one in _home().flags}

    assert "1 désaccord" in {part.text for part in _home().tally}
    assert flags["disagreement"] == 1


def test_paths_are_unique() -> None:
    """No page overwrites another."""
    paths = [page.path for page in _site().pages]

    assert len(paths) == len(set(paths))


def test_a_content_page_never_takes_the_place_of_ours() -> None:
    """An editor's page called « index » stands beside the home page."""
    page = PageSource(slug="index", title="Index", text="…")
    site = build_site(small_timeline(), story=STORY, pages=(page,), wording=load_wording("fr"))

    assert [one.path for one in site.pages].count("index.html") == 1
    assert "index-2.html" in {one.path for one in site.pages}


def test_what_is_announced_stands_apart() -> None:
    """A plan is not in the chronology."""
    home = _home()
    shown = [card.id for year in home.years for month in year.months for card in month.cards]

    assert shown == ["e-flood"]
    assert [card.id for card in home.planned] == ["e-meeting"]


def test_a_decision_and_the_texts_are_both_shown() -> None:
    """The editor's day never hides the days the texts leave."""
    ruled = _event().card.ruled

    assert ruled is not None
    assert ruled.direct
    assert ruled.when.text == "samedi 13\u00a0janvier 2024"
    assert ruled.machine.text == "un samedi de janvier 2024"
    assert ruled.sources == ("mairie.example",)


def test_the_elimination_table_has_a_column_per_day() -> None:
    """Each step says of each day whether it is left; the choice comes last."""
    table = _event().elimination

    assert table is not None
    assert table.columns == ("6 janv.", "13 janv.")
    assert [cell.state for cell in table.lines[0].cells] == ["maybe", "maybe"]
    assert table.lines[1].force_text == "Un usage d’écriture, pas une certitude"
    assert [cell.state for cell in table.choice[0].cells] == ["left", "chosen"]


def test_quotations_are_the_words_of_the_article() -> None:
    """The parts of a quotation, joined, are the sentence as printed."""
    quotes = _event().card.quotes

    assert [quote.text for quote in quotes] == [
        "La digue a cédé samedi.",
        "Le maire confirme : 23 maisons touchées.",
    ]
    assert [part.kind for part in quotes[0].parts] == ["", "said", "", "date", ""]


def test_a_quotation_leads_to_its_sentence_and_to_the_article() -> None:
    """On the site by an anchor, outside by a text fragment."""
    quote = _event().card.quotes[0]

    assert quote.sentence.href == "articles/a-1.html#s-1"
    assert (
        quote.outside
        == "https://journal.example/1#:~:text=La%20digue%20a%20c%C3%A9d%C3%A9%20samedi."
    )


def test_an_article_published_before_the_event_is_not_silent() -> None:
    """Its circle is dotted: it could not have known."""
    timeline = small_timeline()
    alone = replace(timeline.events[0], articles=("b-2",), ruled_date=None, rulings=())
    later = replace(alone, date=replace(alone.date, date=SATURDAYS))
    site = _site(replace(timeline, events=(later, timeline.events[1])))
    view = cast(EventView, _page("evenements/e-flood.html", site).view)

    assert [dot.state for group in view.card.sources.groups for dot in group] == ["off", "on"]


def test_the_article_page_keeps_to_its_evidence() -> None:
    """Sentences that give nothing are a gap, unless the editors may publish the whole text."""
    view = cast(ArticleView, _page("articles/a-1.html").view)

    assert [entry.number for entry in view.entries] == [1, 2, 0]
    assert [one.quote.text for one in view.left_out] == ["<b>Rien</b>"]


def test_stale_decisions_come_first() -> None:
    """A decision that lost its evidence is the first thing the page says."""
    view = cast(RulingsView, _page("decisions.html").view)

    assert [one.stale for one in view.rulings] == [True, False]


def test_figures_keep_their_hedges() -> None:
    """« plus de 20 » stays a bound."""
    figure = _home().figures[0]

    assert "> 20" in figure.strip.label.replace("\u00a0", " ")
    assert "".join(part.text for part in figure.value) == "23"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_languages_build(language: str) -> None:
    """The interface is whole in French and in English."""
    site = build_site(small_timeline(), story=STORY, pages=TEXTS, wording=load_wording(language))

    assert site.language == language


def test_the_update_is_a_day_of_the_articles() -> None:
    """Nothing reads a clock."""
    assert _site().updated == "20 janvier 2024"


def test_the_stamp_follows_the_inputs() -> None:
    """Another text, another stamp; another order of articles, the same."""
    timeline = small_timeline()
    turned = replace(timeline, readings=timeline.readings[::-1])
    fewer = replace(timeline, readings=timeline.readings[:1])

    assert stamp(turned) == stamp(timeline)
    assert stamp(fewer) != stamp(timeline)


def test_the_order_of_articles_does_not_matter() -> None:
    """The same pages, whatever the order of the input."""
    timeline = small_timeline()

    assert _site(replace(timeline, readings=timeline.readings[::-1])) == _site(timeline)


def test_an_empty_story_has_a_home_page() -> None:
    """A folder without articles gives a site that says so."""
    empty = Timeline(
        readings=(),
        publications=(),
        events=(),
        series=(),
        entities=(),
        decisions=(),
        event_of_record=(),
        event_of_fact=(),
    )

    assert _page("index.html", _site(empty))
