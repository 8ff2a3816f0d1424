"""What a reader meets first: how an article, a date, a figure, a stretch of time is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_story import FIRST, STORY, fact, record, small_timeline

from recoupe.lang.wording.wording import load_wording
from recoupe.model.edtf import Certainty, EdtfDate, in_month, on_day
from recoupe.model.quantity import Comparator
from recoupe.model.reason import Dating
from recoupe.model.record import Status
from recoupe.model.timeline import Timeline
from recoupe.site.charts.strips import nice_top
from recoupe.site.library import Library, shelve, shortened
from recoupe.site.pieces.amounts import amount
from recoupe.site.pieces.cards import event_card

FRENCH = load_wording("fr")


def _library(timeline: Timeline | None = None) -> Library:
    return shelve(timeline or small_timeline(), STORY)


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    """« Article sans titre » five times over tells nobody which is which."""
    assert _library().called("a-1") == "La digue a cédé samedi."


def test_words_are_cut_between_two() -> None:
    """Never within a word; a comma before the cut goes too."""
    assert shortened("Le maire, lundi, a parlé", 17) == "Le maire, lundi…"
    assert shortened("Le maire", 17) == "Le maire"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("maison", "20"),
        ("litre", "20\u202fl"),
        ("hectare", "20\u202fha"),
        ("an", "20 ans"),
        ("mois", "20 mois"),
        ("euro", "20\u202f€"),
    ],
)
def test_a_measured_figure_has_its_unit(unit: str, expected: str) -> None:
    """« Peine : 20 » is no figure; what is only counted is told by its label."""
    told = fact("q", FIRST, "Plus de 20 maisons", 20.0, Comparator.EQ, "a-1").quantity

    assert amount(replace(told, unit=unit), FRENCH) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1_120_000.0, "personne", "1,12 million"),
        (2_800_000.0, "manifestant", "2,8 millions"),
        (3_000_000.0, "euro", "3 millions\u202f€"),
        (5_520_000_000.0, "dollar", "5,52 milliards\u202f$"),
        (1_234_567.0, "habitant", "1\u202f234\u202f567"),
        (806_000.0, "manifestant", "806\u202f000"),
        (3_000_000.0, "litre", "3\u202f000\u202f000\u202fl"),
        (0.25, "part", "25\u202f%"),
    ],
)
def test_large_numbers_and_parts_read_as_in_the_press(
    value: float, unit: str, expected: str
) -> None:
    """« 5 520 000 000 $ » has to be counted by the reader; a quarter is no « 0,25 »."""
    told = fact("q", FIRST, "Plus de 20 maisons", value, Comparator.EQ, "a-1").quantity

    assert amount(replace(told, unit=unit), FRENCH) == expected


def test_a_year_is_singular() -> None:
    """One year, not « 1 ans »."""
    told = fact("q", FIRST, "Plus de 20 maisons", 1.0, Comparator.EQ, "a-1").quantity

    assert amount(replace(told, unit="an"), FRENCH) == "1 an"


@pytest.mark.parametrize(("value", "top"), [(2, 4), (9, 10), (17, 20), (1941, 2500)])
def test_what_is_counted_has_no_half_on_its_axis(value: float, top: float) -> None:
    """Nobody has 1.5 dead: the middle of the axis is a whole number."""
    assert nice_top(value, whole=True) == top


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (on_day(date(2024, 1, 1)), "depuis le 1er janvier 2024"),
        (in_month(2024, 1), "depuis janvier 2024"),
    ],
)
def test_what_goes_on_is_told_since_when(start: EdtfDate, expected: str) -> None:
    """« entre le 1er et le 20 janvier » would say that it happened on one of these days."""
    timeline = small_timeline()
    first = timeline.readings[0]
    told = record("r-1", FIRST, "a cédé", "a-1", relation="since", date=Dating(date=start))
    stretch = EdtfDate(
        edtf="2024-01-01/2024-01-20",
        earliest=date(2024, 1, 1),
        latest=date(2024, 1, 20),
        certainty=Certainty.INTERVAL,
    )
    event = replace(
        next(one for one in timeline.events if "r-1" in one.records),
        status=Status.ONGOING,
        date=Dating(date=stretch),
        ruled_date=None,
    )
    library = _library(
        replace(timeline, readings=(replace(first, records=(told,)), *timeline.readings[1:]))
    )

    shown = event_card(library, event, FRENCH).when

    assert (shown.text, shown.lasting) == (expected, True)
    assert event_card(library, replace(event, status=Status.OCCURRED), FRENCH).when.lasting is False
