"""What a meaning says of two unknown days agrees with the calendar, day by day and both ways."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model.days import ALWAYS, from_to, in_months, on_dates, on_weekdays, these
from recoupe.model.edtf import in_month
from recoupe.model.meaning import (
    Amount,
    Between,
    Direction,
    Either,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Part,
    Period,
    Recurring,
    Repeated,
    Shift,
    Unit,
)
from recoupe.model.notation import days_of
from recoupe.reconcile.days.anchoring import (
    disagrees,
    loose_relation_of,
    named_days,
    names_a_day,
    names_same_day,
    relation_of,
)
from recoupe.reconcile.days.relations import Erratic
from recoupe.temporal.calendar import resolve

PAST, BEFORE, FUTURE, AFTER = Direction.PAST, Direction.BEFORE, Direction.FUTURE, Direction.AFTER
SATURDAY = Recurring(direction=PAST, weekday=5)

MEANINGS: list[Meaning] = [
    SATURDAY,
    Recurring(direction=BEFORE, weekday=5),
    Recurring(direction=FUTURE, weekday=0),
    Recurring(direction=AFTER, weekday=0, skip=1),
    Recurring(direction=BEFORE, month=1),
    Recurring(direction=PAST, month=10, part=Part.MIDDLE),
    Recurring(direction=BEFORE, month=10, part=Part.MIDDLE),
    Recurring(direction=PAST, season=2),
    Recurring(direction=PAST, season=4),
    Recurring(direction=PAST, weekday=5, days=2),
    Recurring(direction=BEFORE, feast="christmas"),
    Recurring(direction=PAST, month=3, nth=1, weekday=6),
    Recurring(direction=PAST, day=14, month=7),
    Shift(unit=Unit.DAY, low=-1, high=-1),
    Shift(unit=Unit.DAY, low=-10, high=-10),
    Shift(unit=Unit.WEEK, low=-2, high=-2),
    Shift(unit=Unit.HOUR, low=0, high=24),
    Shift(unit=Unit.MONTH, low=-3, high=-3),
    Period(unit=Unit.WEEK, offset=-1),
    Period(unit=Unit.MONTH, offset=-1),
    Period(unit=Unit.MONTH, offset=0, part=Part.START),
    Period(unit=Unit.YEAR, offset=-1),
    Period(unit=Unit.YEAR, offset=0, part=Part.START),
    Period(unit=Unit.QUARTER, offset=-1),
    From(base=SATURDAY, then=Shift(unit=Unit.DAY, low=1, high=1)),
    Between(start=Recurring(direction=PAST, month=3), end=Recurring(direction=PAST, month=5)),
    Either(readings=(Period(unit=Unit.YEAR, offset=-1), Shift(unit=Unit.DAY, low=-365, high=0))),
    Fixed(date=in_month(2023, 10)),
]
days = st.dates(date(2019, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("meaning", MEANINGS, ids=str)
@settings(max_examples=25)
@given(day=days)
def test_a_known_anchor_leads_to_what_the_calendar_says(meaning: Meaning, day: date) -> None:
    relation = relation_of(meaning)
    found = resolve(meaning, day)

    assert relation is not None
    if found is not None:
        assert relation.image(these([day])) == days_of(found)


@pytest.mark.parametrize("meaning", MEANINGS, ids=str)
@settings(max_examples=25)
@given(day=days, length=st.integers(0, 60))
def test_an_anchor_is_narrowed_to_the_days_that_lead_there(
    meaning: Meaning, day: date, length: int
) -> None:
    relation = relation_of(meaning)
    assert relation is not None
    target = from_to(day, day + timedelta(length))
    back = relation.preimage(target)
    for step in range(-500, 500, 7):
        anchor = day + timedelta(step)
        leads = bool(relation.image(these([anchor])) & target)
        assert anchor in back or not leads
        assert leads or anchor not in back or isinstance(relation, Erratic)


@pytest.mark.parametrize("meaning", MEANINGS, ids=str)
@given(day=days)
def test_an_open_anchor_loses_no_day(meaning: Meaning, day: date) -> None:
    relation, found = relation_of(meaning), resolve(meaning, day)
    assert relation is not None
    if found is not None:
        assert days_of(found) <= relation.image(ALWAYS)
        assert days_of(found) <= relation.image(from_to(day, None))


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (SATURDAY, on_weekdays(5)),
        (Recurring(direction=BEFORE, month=1), in_months(1)),
        (
            Recurring(direction=PAST, day=14, month=7, weekday=6),
            on_dates([(7, 14)]) & on_weekdays(6),
        ),
        (
            Recurring(direction=PAST, month=10, part=Part.MIDDLE),
            on_dates([(10, day) for day in range(11, 21)]),
        ),
        (Recurring(direction=PAST, season=4), in_months(12, 1, 2)),
        (Recurring(direction=PAST, feast="easter"), ALWAYS),
        (Shift(unit=Unit.DAY, low=-1, high=-1), ALWAYS),
    ],
    ids=str,
)
def test_words_name_days_whatever_they_are_read_from(meaning: Meaning, expected: object) -> None:
    assert named_days(meaning) == expected


@pytest.mark.parametrize(
    "meaning",
    [
        Amount(unit=Unit.DAY, low=3, high=3),
        Repeated(),
        OfEvent(words="la guerre", direction=Direction.AFTER),
    ],
    ids=str,
)
def test_durations_sets_and_named_events_bind_no_day(meaning: Meaning) -> None:
    assert relation_of(meaning) is None


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (SATURDAY, True),
        (Shift(unit=Unit.DAY, low=-1, high=-1), True),
        (Recurring(direction=PAST, day=14, month=7), True),
        (Recurring(direction=BEFORE, month=1), False),
        (Period(unit=Unit.WEEK, offset=-1), False),
        (Shift(unit=Unit.DAY, low=-10, high=-10, approx=True), False),
        (Shift(unit=Unit.HOUR, low=0, high=24), False),
    ],
    ids=str,
)
def test_some_words_name_one_day(meaning: Meaning, *, expected: bool) -> None:
    assert names_a_day(meaning) is expected


def test_about_ten_days_ago_leaves_some_room() -> None:
    relation = relation_of(Shift(unit=Unit.DAY, low=-10, high=-10, approx=True))
    assert relation is not None

    assert relation.image(these([date(2024, 1, 20)])) == from_to(
        date(2024, 1, 8), date(2024, 1, 12)
    )


def test_the_same_day_named_again() -> None:
    assert names_same_day(Shift(unit=Unit.DAY, low=0, high=0), SATURDAY)
    assert names_same_day(SATURDAY, SATURDAY)
    assert not names_same_day(Recurring(direction=BEFORE, weekday=5), SATURDAY)
    assert not names_same_day(Recurring(direction=PAST, weekday=4), SATURDAY)


def test_a_weekday_and_a_number_that_do_not_go_together() -> None:
    sunday = Recurring(direction=PAST, weekday=6, day=11, month=12)

    assert disagrees(sunday, date(2024, 2, 12))
    assert not disagrees(sunday, date(2022, 12, 20))


def test_a_numbered_day_of_an_unknown_year_may_lie_on_either_side_of_habit() -> None:
    relation = loose_relation_of(Recurring(direction=PAST, day=14, month=7))
    assert relation is not None
    found = relation.image(these([date(2020, 6, 1)]))

    assert date(2019, 7, 14) in found
