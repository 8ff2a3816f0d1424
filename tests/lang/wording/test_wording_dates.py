"""Dates in words: all that is known, and never a day that nobody gave."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.wording import load_wording
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


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _date(edtf: str, first: str, last: str, certainty: Certainty) -> EdtfDate:
    return EdtfDate(
        edtf=edtf,
        earliest=_day(first) if first else None,
        latest=_day(last) if last else None,
        certainty=certainty,
    )


SATURDAYS = one_of(tuple(_day(f"2024-01-{day}") for day in ("06", "13", "20", "27")))
TUESDAYS = one_of((_day("2023-12-26"), _day("2024-01-02"), _day("2024-01-23")))

FRENCH = [
    (UNKNOWN, "date inconnue"),
    (on_day(_day("2024-01-27")), "samedi 27 janvier 2024"),
    (on_day(_day("2024-05-01")), "mercredi 1er mai 2024"),
    (in_month(2023, 8), "août 2023"),
    (in_year(2014), "2014"),
    (SATURDAYS, "un samedi de janvier 2024"),
    (one_of((_day("2023-10-03"), _day("2023-10-10"))), "un mardi d’octobre 2023"),
    (TUESDAYS, "un mardi entre le 26 décembre 2023 et le 23 janvier 2024"),
    (one_of((_day("2024-01-25"), _day("2024-01-27"))), "25 ou 27 janvier 2024"),
    (between(_day("2020-06-11"), _day("2020-06-12")), "11 ou 12 juin 2020"),
    (between(_day("2024-02-04"), _day("2024-10-13")), "entre le 4 février et le 13 octobre 2024"),
    (between(_day("2024-01-06"), _day("2024-01-31")), "entre le 6 et le 31 janvier 2024"),
    (between(_day("2023-10-01"), _day("2024-01-31")), "entre octobre 2023 et janvier 2024"),
    (between(None, _day("2020-06-12")), "au plus tard le 12 juin 2020"),
    (between(_day("2024-01-06"), None), "à partir du 6 janvier 2024"),
    (_date("2017-36", "2017-10-01", "2017-12-31", Certainty.PART), "fin 2017"),
    (_date("2020-33", "2020-01-01", "2020-03-31", Certainty.PART), "début 2020"),
    (_date("", "2024-01-21", "2024-01-31", Certainty.PART), "fin janvier 2024"),
    (_date("", "2024-01-01", "2024-01-10", Certainty.PART), "début janvier 2024"),
    (_date("2023-10-15~", "2023-10-11", "2023-10-20", Certainty.APPROX), "mi-octobre 2023"),
    (_date("2024-03-03~", "2024-03-01", "2024-03-05", Certainty.APPROX), "vers le 3 mars 2024"),
    (_date("2023-22", "2023-06-01", "2023-08-31", Certainty.SEASON), "été 2023"),
    (_date("2023-24", "2023-12-01", "2024-02-29", Certainty.SEASON), "hiver 2023-2024"),
    (_date("199X", "1990-01-01", "1999-12-31", Certainty.DECADE), "années 1990"),
    (_date("19XX", "1901-01-01", "2000-12-31", Certainty.CENTURY), "XXe siècle"),
    (_date("XXXX-06-12", "", "", Certainty.UNKNOWN_YEAR), "12 juin, année inconnue"),
    (
        _date("2019/2020-06-12", "2019-01-01", "2020-06-12", Certainty.AMBIGUOUS),
        "entre le 1er janvier 2019 et le 12 juin 2020 (deux lectures)",
    ),
]

ENGLISH = [
    (UNKNOWN, "date unknown"),
    (SATURDAYS, "a Saturday of January 2024"),
    (between(None, _day("2020-06-12")), "on 12 June 2020 at the latest"),
    (_date("2017-36", "2017-10-01", "2017-12-31", Certainty.PART), "late 2017"),
    (on_day(_day("2024-05-01")), "Wednesday 1 May 2024"),
]


@pytest.mark.parametrize(("when", "text"), FRENCH, ids=[text for _, text in FRENCH])
def test_a_date_in_french(when: EdtfDate, text: str) -> None:
    """The French of each kind of knowledge."""
    assert load_wording("fr").when(when) == text


@pytest.mark.parametrize(("when", "text"), ENGLISH, ids=[text for _, text in ENGLISH])
def test_a_date_in_english(when: EdtfDate, text: str) -> None:
    """The English of the same."""
    assert load_wording("en").when(when) == text


_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(_DAYS, st.integers(2, 400))
def test_an_interval_never_names_one_day(first: date, length: int) -> None:
    """Whatever the bounds, an interval is not worded as the full date of a single day."""
    when = between(first, first + timedelta(days=length))
    words = load_wording("fr")

    assert words.when(when) not in {words.when(on_day(first + timedelta(days=n))) for n in range(3)}


@given(st.lists(_DAYS, min_size=1, max_size=40))
def test_every_set_of_days_has_words(days: list[date]) -> None:
    """Candidates are always worded, in both languages."""
    when = one_of(tuple(days))

    assert load_wording("fr").when(when)
    assert load_wording("en").when(when)
