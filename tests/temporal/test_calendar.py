"""What each meaning comes to, read from a given day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.edtf import EdtfDate, in_month, in_year, on_day
from recoupe.model.meaning import (
    Between,
    Direction,
    Either,
    From,
    Meaning,
    Part,
    Period,
    Recurring,
    Shift,
    Unit,
)
from recoupe.temporal.calendar import resolve, resolve_over
from recoupe.temporal.feasts import feast_day

SUNDAY = date(2024, 1, 28)
PAST, BEFORE, NOW, FUTURE, AFTER = (
    Direction.PAST,
    Direction.BEFORE,
    Direction.NOW,
    Direction.FUTURE,
    Direction.AFTER,
)


def recurring(direction: Direction, **fields: int | str | Part) -> Recurring:
    """Return a recurring meaning."""
    return Recurring(direction=direction, **fields)  # type: ignore[arg-type]


def days(count: int) -> Shift:
    """Return a distance of whole days."""
    return Shift(unit=Unit.DAY, low=count, high=count)


@pytest.mark.parametrize(
    ("meaning", "edtf"),
    [
        (recurring(PAST, weekday=6), "2024-01-28"),
        (recurring(BEFORE, weekday=6), "2024-01-21"),
        (recurring(PAST, weekday=5), "2024-01-27"),
        (recurring(FUTURE, weekday=6), "2024-01-28"),
        (recurring(AFTER, weekday=6), "2024-02-04"),
        (recurring(FUTURE, weekday=0, skip=1), "2024-02-05"),
        (recurring(PAST, weekday=5, days=2), "2024-01-27/2024-01-28"),
        (recurring(BEFORE, weekday=5, days=2), "2024-01-20/2024-01-21"),
        (recurring(PAST, day=15), "2024-01-15"),
        (recurring(FUTURE, day=15), "2024-02-15"),
        (recurring(NOW, day=31), "2024-01-31"),
        (recurring(PAST, day=12, month=11), "2023-11-12"),
        (recurring(FUTURE, day=12, month=3), "2024-03-12"),
        (recurring(BEFORE, day=29, month=2), "2020-02-29"),
        (recurring(PAST, day=26, weekday=4), "2024-01-26"),
        (recurring(PAST, month=8), "2023-08"),
        (recurring(PAST, month=1), "2024-01"),
        (recurring(BEFORE, month=1), "2023-01"),
        (recurring(FUTURE, month=1), "2024-01"),
        (recurring(PAST, month=10, part=Part.START), "2023-10-01/2023-10-10"),
        (recurring(PAST, month=10, part=Part.MIDDLE), "2023-10-15~"),
        (recurring(PAST, month=10, part=Part.END), "2023-10-21/2023-10-31"),
        (recurring(PAST, season=2), "2023-22"),
        (recurring(NOW, season=4), "2023-24"),
        (recurring(PAST, quarter=3), "2023-35"),
        (recurring(NOW, half=2), "2024-41"),
        (recurring(PAST, feast="easter"), "2023-04-09"),
        (recurring(FUTURE, feast="easter"), "2024-03-31"),
        (recurring(FUTURE, weekday=2, nth=1), "2024-02-07"),
        (recurring(NOW, weekday=4, nth=-1), "2024-01-26"),
        (days(-1), "2024-01-27"),
        (Shift(unit=Unit.HOUR, low=0, high=24), "2024-01-28/2024-01-29"),
        (Shift(unit=Unit.WEEK, low=-2, high=-2), "2024-01-14"),
        (Shift(unit=Unit.MONTH, low=-3, high=-3), "2023-10"),
        (Shift(unit=Unit.MONTH, low=None, high=-2), "../2023-11"),
        (Shift(unit=Unit.YEAR, low=-2, high=-2), "2022"),
        (Shift(unit=Unit.MONTH, low=-3, high=-3, exact=True), "2023-10-28"),
        (Shift(unit=Unit.DAY, low=-10, high=-10, approx=True), "2024-01-18~"),
        (Period(unit=Unit.WEEK, offset=0), "2024-01-22/2024-01-28"),
        (Period(unit=Unit.WEEK, offset=-1, part=Part.START), "2024-01-15/2024-01-16"),
        (Period(unit=Unit.MONTH, offset=-1), "2023-12"),
        (Period(unit=Unit.YEAR, offset=0, part=Part.START), "2024-33"),
        (Period(unit=Unit.YEAR, offset=0, part=Part.MIDDLE), "2024-04/2024-09"),
        (Period(unit=Unit.YEAR, offset=-1, part=Part.END), "2023-36"),
        (Period(unit=Unit.DECADE, offset=-1), "201X"),
        (Period(unit=Unit.CENTURY, offset=-1), "1901/2000"),
        (From(base=Period(unit=Unit.WEEK, offset=1), then=recurring(NOW, weekday=1)), "2024-01-30"),
        (From(base=recurring(PAST, day=25, month=12), then=days(1)), "2023-12-26"),
        (Between(start=days(-7), end=days(-1)), "2024-01-21/2024-01-27"),
        (
            Between(
                start=recurring(PAST, month=11),
                end=From(base=recurring(PAST, month=11), then=recurring(FUTURE, month=3)),
            ),
            "2023-11/2024-03",
        ),
        (
            Either(readings=(recurring(PAST, weekday=0), recurring(FUTURE, weekday=0))),
            "[2024-01-22,2024-01-29]",
        ),
    ],
)
def test_a_meaning_comes_to_its_days(meaning: Meaning, edtf: str) -> None:
    """Read on Sunday 28 January 2024."""
    found = resolve(meaning, SUNDAY)

    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [(date(2024, 10, 14), 2023), (date(2024, 10, 15), 2024), (date(2024, 1, 28), 2023)],
)
def test_mid_october_counts_from_its_middle(anchor: date, expected: int) -> None:
    """« la mi-octobre dernier » is this year's from the 15th on."""
    found = resolve(recurring(BEFORE, month=10, part=Part.MIDDLE), anchor)

    assert found is not None
    assert found.earliest == date(expected, 10, 11)


def test_a_yearless_date_most_of_a_year_away_is_the_near_one() -> None:
    """« la même que le 22 février », written in March with a future tense, is last month's."""
    found = resolve(recurring(FUTURE, day=22, month=2), date(2018, 3, 21))

    assert found == on_day(date(2018, 2, 22))


def test_a_weekday_knows_better_than_the_tense() -> None:
    """« lundi 5 février » read in the past tense a day before is the coming one."""
    found = resolve(recurring(PAST, weekday=0, day=5, month=2), SUNDAY)

    assert found == on_day(date(2024, 2, 5))


def test_where_weekday_and_date_disagree_the_date_is_kept() -> None:
    """« dimanche 11 décembre » of no year around falls back on the date."""
    found = resolve(recurring(PAST, weekday=6, day=11, month=12), date(2024, 2, 12))

    assert found == on_day(date(2023, 12, 11))


def test_beyond_the_calendar_there_is_no_date() -> None:
    """Year 0 and year 10000 are nobody's."""
    assert resolve(days(-1), date.min) is None
    assert resolve(Shift(unit=Unit.YEAR, low=9000, high=9000), SUNDAY) is None


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("easter", date(2024, 3, 31)),
        ("ascension", date(2024, 5, 9)),
        ("whit-monday", date(2024, 5, 20)),
        ("carnival", date(2024, 2, 13)),
        ("mothers-day", date(2024, 5, 26)),
        ("advent", date(2024, 12, 1)),
        ("thanksgiving", date(2024, 11, 28)),
        ("eid-al-fitr", date(2024, 4, 10)),
        ("christmas-in-july", None),
    ],
)
def test_movable_feasts(feast: str, day: date | None) -> None:
    """The feasts of 2024."""
    assert feast_day(feast, 2024) == day


def test_an_anchor_known_as_a_month_gives_candidates() -> None:
    """« samedi » in an article of January 2024: five Saturdays, one of them in December."""
    found = resolve_over(recurring(PAST, weekday=5), in_month(2024, 1))

    assert found is not None
    assert found.edtf == "[2023-12-30,2024-01-06,2024-01-13,2024-01-20,2024-01-27]"


def test_an_anchor_known_as_a_year_gives_months() -> None:
    """« en août dernier » in an article of 2024 is one of two months."""
    found = resolve_over(recurring(BEFORE, month=8), in_year(2024))

    assert found is not None
    assert found.edtf == "[2023-08,2024-08]"


@pytest.mark.parametrize(("earliest", "latest"), [(SUNDAY, None), (None, SUNDAY)])
def test_an_open_anchor_bounds_one_side(earliest: date | None, latest: date | None) -> None:
    """A meaning grows with its anchor."""
    anchor = EdtfDate(
        edtf="?", earliest=earliest, latest=latest, certainty=on_day(SUNDAY).certainty
    )

    found = resolve_over(days(-1), anchor)

    assert found is not None
    assert (found.earliest is None, found.latest is None) == (earliest is None, latest is None)


_DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1))
_RECURRING = st.one_of(
    st.builds(lambda weekday: recurring(PAST, weekday=weekday), st.integers(0, 6)),
    st.builds(lambda month: recurring(PAST, month=month), st.integers(1, 12)),
    st.builds(lambda day: recurring(PAST, day=day), st.integers(1, 31)),
    st.builds(lambda season: recurring(PAST, season=season), st.integers(1, 4)),
)


@given(_RECURRING, _DAYS)
def test_the_past_is_not_ahead_and_before_is_behind(meaning: Recurring, anchor: date) -> None:
    """PAST may hold its anchor, BEFORE never does, AFTER lies wholly ahead."""
    past = resolve(meaning, anchor)
    before = resolve(recurring(BEFORE, **_fields(meaning)), anchor)
    after = resolve(recurring(AFTER, **_fields(meaning)), anchor)

    assert past is not None
    assert before is not None
    assert after is not None
    assert (past.earliest or date.max) <= anchor
    assert (before.latest or date.max) < anchor
    assert (after.earliest or date.min) > anchor


@given(_RECURRING, _DAYS, st.integers(0, 400))
def test_a_meaning_never_steps_back_when_its_anchor_moves_on(
    meaning: Recurring, anchor: date, further: int
) -> None:
    """What dating relies on: readings grow with their anchor."""
    one = resolve(meaning, anchor)
    two = resolve(meaning, anchor + timedelta(days=further))

    assert one is not None
    assert two is not None
    assert (one.earliest or date.max) <= (two.earliest or date.min)


def _fields(meaning: Recurring) -> dict[str, int]:
    names = ("weekday", "month", "day", "season")
    return {name: getattr(meaning, name) for name in names if getattr(meaning, name) is not None}
