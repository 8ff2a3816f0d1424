"""Laws of sets of days, checked against plain sets over a stretch of the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.days import (
    ALWAYS,
    NEVER,
    Days,
    from_to,
    in_months,
    on_dates,
    on_weekdays,
    these,
)

FIRST, LAST = date(2019, 1, 1), date(2024, 12, 31)
STRETCH = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
INNER = [day for day in STRETCH if date(2020, 1, 1) <= day <= date(2023, 12, 31)]

some_day = st.dates(date(2020, 6, 1), date(2022, 6, 1))
leaf = st.one_of(
    st.just(ALWAYS),
    st.just(NEVER),
    st.builds(from_to, some_day | st.none(), some_day | st.none()),
    st.builds(lambda days: on_weekdays(*days), st.sets(st.integers(0, 6), max_size=3)),
    st.builds(lambda months: in_months(*months), st.sets(st.integers(1, 12), max_size=3)),
    st.builds(these, st.lists(some_day, max_size=5)),
)
sets = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(Days.__and__, inner, inner),
        st.builds(Days.__or__, inner, inner),
        st.builds(Days.__sub__, inner, inner),
    ),
    max_leaves=6,
)


def seen(days: Days) -> set[date]:
    return {day for day in STRETCH if day in days}


@pytest.mark.parametrize(
    ("combine", "plain"),
    [(Days.__and__, set.intersection), (Days.__or__, set.union), (Days.__sub__, set.difference)],
)
@given(one=sets, other=sets)
def test_set_operations_are_those_of_sets(
    combine: Callable[[Days, Days], Days],
    plain: Callable[[set[date], set[date]], set[date]],
    one: Days,
    other: Days,
) -> None:
    assert seen(combine(one, other)) == plain(seen(one), seen(other))


@given(one=sets, other=sets)
def test_equal_sets_are_equal_values(one: Days, other: Days) -> None:
    assert (one | other) - (other - one) == one
    assert (one & other) | (one - other) == one
    assert hash(ALWAYS - (ALWAYS - one)) == hash(one)
    assert (one <= other) == (one | other == other)


@given(days=sets, low=st.integers(-40, 40), width=st.integers(0, 40))
def test_moving_is_adding_every_distance(days: Days, low: int, width: int) -> None:
    moved = days.moved(low, low + width)
    expected = {
        day
        for day in INNER
        if any(day - timedelta(step) in days for step in range(low, low + width + 1))
    }

    assert expected <= seen(moved)
    if days.bounded:
        assert seen(moved) & set(INNER) == expected


@given(days=sets, low=st.integers(-10, 10), width=st.integers(0, 10))
def test_moving_there_and_back_loses_nothing(days: Days, low: int, width: int) -> None:
    assert days <= days.moved(low, low + width).moved(-low - width, -low)


@given(days=sets, far=st.integers(-5, 5))
def test_an_open_distance_keeps_only_the_near_end(days: Days, far: int) -> None:
    later = days.moved(far, None)
    earlier = days.moved(None, far)

    if days.first:
        assert later == from_to(days.first + timedelta(far), None)
    if days.last:
        assert earlier == from_to(None, days.last + timedelta(far))


@given(days=sets)
def test_runs_and_ends_agree_with_the_days(days: Days) -> None:
    if days.bounded:
        listed = list(days)

        assert listed == sorted(seen(days))
        assert days.size == len(listed)
        assert (days.first, days.last) == ((listed[0], listed[-1]) if listed else (None, None))


@given(
    row=st.sets(st.integers(0, 6), min_size=1), low=st.integers(-20, 20), width=st.integers(0, 9)
)
def test_weekdays_of_all_time_move_exactly(row: set[int], low: int, width: int) -> None:
    moved = on_weekdays(*row).moved(low, low + width)

    assert moved == on_weekdays(
        *{(day + k) % 7 for day in row for k in range(low, low + width + 1)}
    )


def test_a_weekday_of_an_open_calendar_is_small() -> None:
    saturdays = on_weekdays(5) & from_to(date(1789, 7, 14), None)

    assert saturdays.first == date(1789, 7, 18)
    assert saturdays.last is None
    assert saturdays.size is None
    assert saturdays.bits == 0


def test_a_date_that_comes_back_is_found_in_the_years_it_fits() -> None:
    sundays = on_weekdays(6) & on_dates([(2, 29)]) & from_to(date(1980, 1, 1), date(2040, 1, 1))

    assert list(sundays) == [date(2004, 2, 29), date(2032, 2, 29)]
    assert (on_weekdays(6) & on_dates([(2, 29)]) & from_to(date(2010, 1, 1), None)).first == date(
        2032, 2, 29
    )


def test_the_ends_of_the_calendar_raise_nothing() -> None:
    assert these([date(1, 1, 3)]).moved(-10, 0).first == date(1, 1, 1)
    assert these([date(9999, 12, 30)]).moved(0, 10).last == date(9999, 12, 31)
    assert not these([date(1, 1, 3)]).moved(-10, -5)
    assert not from_to(None, date(1, 1, 3)).moved(-10, -5)
    assert not from_to(date(9999, 12, 30), None).moved(5, 10)
    assert from_to(date(1, 1, 3), None).moved(-10, -5).first == date(1, 1, 1)
    assert from_to(None, date(9999, 12, 30)).moved(5, 10).last == date(9999, 12, 31)
    assert not these([date(1, 1, 3)]).moved(None, -5)
    assert not these([date(9999, 12, 30)]).moved(5, None)


def test_open_sets_have_no_end_of_runs() -> None:
    with pytest.raises(ValueError, match="open"):
        list(on_weekdays(1))
