"""Relations between two unknown days, checked day by day against their definition."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model.days import ALWAYS, Days, from_to, in_months, on_weekdays, these
from recoupe.reconcile.days.relations import SAME, AnyOf, Bounds, Offset, Relation, Window

STRETCH = [date(2019, 1, 1) + timedelta(n) for n in range(0, 365 * 4, 3)]


def last_january(day: date) -> Bounds:
    """Lead to the last January that was over on the day."""
    year = day.year if day.month > 1 else day.year - 1
    return date(year, 1, 1), date(year, 1, 31)


def next_week(day: date) -> Bounds:
    """Lead to the week after the day's own."""
    monday = day + timedelta(7 - day.weekday())
    return monday, monday + timedelta(6)


def not_before(day: date) -> Bounds:
    """Lead to the day and all that follow."""
    return day, None


JANUARY = Window(last_january, in_months(1))
PLAIN: dict[Window, set[tuple[date, date]]] = {}
SATURDAY = Offset(-6, 0, on_weekdays(5))

some_day = st.dates(date(2020, 1, 1), date(2021, 12, 31))
sets = st.one_of(
    st.builds(these, st.lists(some_day, min_size=1, max_size=6)),
    st.builds(
        lambda day, length: from_to(day, day + timedelta(length)), some_day, st.integers(0, 400)
    ),
    st.builds(
        lambda day, length: from_to(day, day + timedelta(length)) & on_weekdays(6),
        some_day,
        st.integers(0, 300),
    ),
)


@pytest.mark.parametrize("window", [JANUARY, Window(next_week), Window(not_before)])
@given(days=sets)
def test_a_window_leads_where_its_days_lead(window: Window, days: Days) -> None:
    found = window.image(days)
    for day in days:
        first, last = window.bounds(day)
        assert from_to(first, last) <= found
    if found.bounded:
        reached = [window.bounds(day) for day in days]
        assert all(any(a <= day <= b for a, b in reached if a and b) for day in found)


@pytest.mark.parametrize("window", [JANUARY, Window(next_week), Window(not_before)])
@settings(max_examples=40)
@given(days=sets)
def test_a_window_comes_from_the_days_that_lead_there(window: Window, days: Days) -> None:
    found = window.preimage(days)
    for day in STRETCH:
        first, last = window.bounds(day)
        assert (day in found) == bool(from_to(first, last) & days)


@pytest.mark.parametrize(
    "relation", [JANUARY, SATURDAY, SAME, AnyOf((SAME, JANUARY)), Offset(None, -1)]
)
@given(days=sets)
def test_there_and_back_keeps_every_day_that_leads_anywhere(relation: Relation, days: Days) -> None:
    assert days <= relation.preimage(relation.image(days)) | (days - relation.preimage(ALWAYS))


def test_an_open_anchor_leaves_every_turn_of_what_comes_back() -> None:
    assert JANUARY.image(ALWAYS) == in_months(1)
    assert JANUARY.image(from_to(date(2024, 2, 1), None)) == in_months(1) & from_to(
        date(2024, 1, 1), None
    )
    assert SATURDAY.image(ALWAYS) == on_weekdays(5)


def test_an_open_date_leaves_its_anchor_open() -> None:
    assert JANUARY.preimage(from_to(date(2024, 1, 1), None)) == from_to(date(2024, 2, 1), None)
    assert JANUARY.preimage(from_to(None, date(2024, 1, 31))) == from_to(None, date(2025, 1, 31))
    assert Window(not_before).preimage(these([date(2024, 1, 6)])) == from_to(None, date(2024, 1, 6))


def test_words_name_days_only_where_they_can_fall() -> None:
    assert not JANUARY.preimage(these([date(2023, 12, 30)]))
    assert not SATURDAY.preimage(these([date(2024, 1, 7)]))
