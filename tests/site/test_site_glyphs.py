"""One sign per kind of date."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.model.edtf import (
    UNKNOWN,
    Certainty,
    EdtfDate,
    between,
    in_month,
    in_year,
    on_day,
    one_of,
)
from recoupe.site.pieces.glyphs import glyph, html_datetime, ruled_glyph

DAY = on_day(date(2024, 1, 27))
SATURDAYS = one_of(tuple(date(2024, 1, day) for day in (6, 13, 20, 27)))
SEASON = EdtfDate(
    edtf="2023-22", earliest=date(2023, 6, 1), latest=date(2023, 8, 31), certainty=Certainty.SEASON
)

SIGNS = [
    (DAY, ["#g-day"]),
    (SATURDAYS, ["#g-maybe"] * 4),
    (one_of((date(2024, 1, 6), date(2024, 1, 7))), ["bar", "#g-day-small", "#g-day-small"]),
    (in_month(2024, 1), ["bar"]),
    (in_year(2014), ["bar"]),
    (SEASON, ["bar"]),
    (between(date(2024, 2, 4), date(2024, 10, 13)), ["hatch"]),
    (between(None, date(2020, 6, 12)), ["bar", "#g-left"]),
    (between(date(2020, 6, 12), None), ["bar", "#g-right"]),
    (UNKNOWN, ["bar dash"]),
]


@pytest.mark.parametrize(("when", "expected"), SIGNS, ids=[when.edtf or "?" for when, _ in SIGNS])
def test_a_date_has_its_sign(when: EdtfDate, expected: list[str]) -> None:
    """The shapes that draw it, in order."""
    drawn = [one.attributes.get("href") or one.attributes["class"] for one in glyph(when).shapes]

    assert drawn == expected


def test_a_decision_never_erases_the_candidates() -> None:
    """Three circles stay beside the diamond."""
    drawn = [one.attributes["href"] for one in ruled_glyph(SATURDAYS, DAY, direct=True).shapes]

    assert drawn == ["#g-maybe", "#g-maybe", "#g-maybe", "#g-decided"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (DAY, "2024-01-27"),
        (in_month(2024, 1), "2024-01"),
        (in_year(2014), "2014"),
        (SATURDAYS, ""),
        (UNKNOWN, ""),
    ],
)
def test_html_gets_only_what_is_known(when: EdtfDate, expected: str) -> None:
    """A `datetime` is a day, a month or a year, and nothing else."""
    assert html_datetime(when) == expected
