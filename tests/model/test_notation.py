"""Sets of days as EDTF dates, and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.days import ALWAYS, NEVER, Days, from_to, in_months, on_dates, on_weekdays, these
from recoupe.model.edtf import UNKNOWN, Certainty, EdtfDate, between, in_month, in_year, on_day
from recoupe.model.notation import date_of, days_of, read_back

JANUARY = from_to(date(2024, 1, 1), date(2024, 1, 31))
AUGUSTS = in_months(8) & from_to(date(2023, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("days", "edtf", "certainty"),
    [
        (these([date(2024, 1, 27)]), "2024-01-27", Certainty.EXACT),
        (JANUARY, "2024-01", Certainty.MONTH),
        (from_to(date(2024, 1, 1), date(2024, 12, 31)), "2024", Certainty.YEAR),
        (JANUARY & on_weekdays(5), "[2024-01-06,2024-01-13,2024-01-20,2024-01-27]", Certainty.CANDIDATES),
        (AUGUSTS, "[2023-08,2024-08]", Certainty.CANDIDATES),
        (from_to(date(2024, 1, 6), date(2024, 1, 31)), "2024-01-06/2024-01-31", Certainty.INTERVAL),
        (from_to(date(2024, 1, 6), None), "2024-01-06/..", Certainty.OPEN),
        (from_to(None, date(2024, 1, 6)), "../2024-01-06", Certainty.BEFORE),
        (on_weekdays(6) & from_to(date(2024, 2, 1), date(2024, 10, 14)), "2024-02-04/2024-10-13",
         Certainty.INTERVAL),
        (on_weekdays(6), "", Certainty.UNKNOWN),
        (in_months(8), "XXXX-08", Certainty.UNKNOWN_YEAR),
        (ALWAYS, "", Certainty.UNKNOWN),
        (from_to(date(2024, 1, 1), date(2024, 3, 31)) - from_to(date(2024, 2, 5), date(2024, 2, 9)),
         "[2024-01-01..2024-02-04,2024-02-10..2024-03-31]", Certainty.CANDIDATES),
    ],
)  # fmt: skip
def test_a_set_of_days_is_written_in_the_most_telling_notation(
    days: Days, edtf: str, certainty: Certainty
) -> None:
    found = date_of(days)

    assert (found.edtf, found.certainty) == (edtf, certainty)
    assert days <= days_of(found)


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (UNKNOWN, ALWAYS),
        (on_day(date(2024, 1, 27)), these([date(2024, 1, 27)])),
        (in_month(2024, 1), JANUARY),
        (in_year(2014), from_to(date(2014, 1, 1), date(2014, 12, 31))),
        (between(None, date(2024, 1, 6)), from_to(None, date(2024, 1, 6))),
        (date_of(AUGUSTS), AUGUSTS),
        (
            EdtfDate(
                edtf="XXXX-12-25", earliest=None, latest=None, certainty=Certainty.UNKNOWN_YEAR
            ),
            on_dates([(12, 25)]),
        ),
    ],
)
def test_a_date_stands_for_its_days(when: EdtfDate, days: Days) -> None:
    assert days_of(when) == days


@pytest.mark.parametrize(
    "edtf", ["[2023-22,2024-22]", "[2022-10-15~,2023-10-15~]", "[2022-04/2022-09,2023]"]
)
def test_a_list_of_other_things_than_days_stands_for_its_whole_stretch(edtf: str) -> None:
    first, last = date(2022, 4, 1), date(2024, 12, 31)
    when = EdtfDate(edtf=edtf, earliest=first, latest=last, certainty=Certainty.CANDIDATES)

    assert days_of(when) == from_to(first, last)


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=14))
def test_a_few_days_are_written_without_loss(days: list[date]) -> None:
    assert days_of(date_of(these(days))) == these(days)


@given(st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(0, 2000))
def test_a_run_of_days_is_written_without_loss(first: date, length: int) -> None:
    days = from_to(first, first + timedelta(length))

    assert days_of(date_of(days)) == days


def test_no_day_at_all_is_no_date() -> None:
    with pytest.raises(ValueError, match="no day"):
        date_of(NEVER)


@given(st.sets(st.dates(date(2020, 1, 1), date(2027, 1, 1)), min_size=1, max_size=20))
def test_what_is_written_is_read_back(days: set[date]) -> None:
    """A date kept in a file is the same date when it comes back."""
    when = date_of(these(days))

    assert read_back(when.edtf) == when


@pytest.mark.parametrize(
    ("edtf", "found"),
    [
        ("", UNKNOWN),
        ("2024", in_year(2024)),
        ("2024-01", in_month(2024, 1)),
        ("2024-01-06/..", between(date(2024, 1, 6), None)),
        ("../2024-01-06", between(None, date(2024, 1, 6))),
        ("XXXX-08", date_of(in_months(8))),
        ("[2023-08,2024-08]", date_of(AUGUSTS)),
        ("2024-21", None),
        ("2024-01~", None),
        ("2024-02-30", None),
        ("2024-01/2024-03", None),
        ("[2024-01", None),
        ("hier", None),
        ("[]", None),
        ("/", None),
        ("2024-03-02/2024-01-01", None),
    ],
)  # fmt: skip
def test_only_our_own_notation_is_read_back(edtf: str, found: EdtfDate | None) -> None:
    """What this program does not write so is no date to it."""
    assert read_back(edtf) == found
