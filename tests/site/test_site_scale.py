"""Time axes: days to places, silences folded."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recoupe.site.charts.scale import folded, straight, ticks

_DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def test_a_long_silence_is_folded() -> None:
    """June 2020, then 2024: the years between take no room."""
    scale = folded([(date(2020, 6, 12), date(2020, 6, 12)), (date(2024, 1, 1), date(2024, 10, 1))])

    assert len(scale.segments) == 2
    assert len(scale.folds) == 1
    assert scale.at(date(2022, 1, 1)) == scale.segments[1].left


def test_a_scale_keeps_to_the_segments_that_hold_something() -> None:
    """What only 2024 tells is drawn on 2024 alone, as wide as the frame."""
    scale = folded([(date(2020, 6, 12), date(2020, 6, 12)), (date(2024, 1, 1), date(2024, 10, 1))])

    around = scale.around([(date(2024, 3, 1), date(2024, 3, 9))])

    assert [(one.left, one.right) for one in around.segments] == [(0.0, 100.0)]
    assert around.first == date(2024, 1, 1)
    assert scale.around([(date(2020, 6, 1), date(2024, 1, 5))]) == scale


def test_close_reports_share_one_scale() -> None:
    """No fold without a silence worth one."""
    scale = folded([(date(2024, 1, 1), date(2024, 2, 1)), (date(2024, 3, 1), date(2024, 4, 1))])

    assert len(scale.segments) == 1


@given(st.lists(st.tuples(_DAYS, st.integers(0, 500)), min_size=1, max_size=12))
def test_places_follow_the_order_of_days(spans: list[tuple[date, int]]) -> None:
    """A later day is never to the left, and nothing leaves the frame."""
    windows = [(first, first + timedelta(days=length)) for first, length in spans]
    scale = folded(windows)
    days = sorted(day for window in windows for day in window)
    places = [scale.at(day) for day in days]

    assert places == sorted(places)
    assert all(-0.001 <= place <= 100.001 for place in places)


@given(_DAYS, st.integers(1, 20000))
def test_ticks_are_few(first: date, length: int) -> None:
    """However long the axis, its labels keep their room."""
    scale = straight(first, first + timedelta(days=length))

    assert len(ticks(scale.segments[0], 8)) <= 9
