"""Whatever articles say, dating returns dates and clashes: never an exception, never a date nothing allows."""

from __future__ import annotations

from datetime import date

from hand_readings import Hand
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.fr.dating import DATING
from recoupe.model.edtf import UNKNOWN, between, in_month, in_year, on_day
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
    Vague,
)
from recoupe.model.notation import days_of
from recoupe.model.record import Reading, Status
from recoupe.model.timex import CREATION, Relation
from recoupe.reconcile.days.dating import date_documents

directions = st.sampled_from(list(Direction))
dates = st.one_of(
    st.builds(on_day, st.dates(date(2022, 1, 1), date(2024, 12, 31))),
    st.builds(in_month, st.integers(2022, 2024), st.integers(1, 12)),
    st.builds(in_year, st.sampled_from([1, 800, 2023, 9999])),
    st.just(UNKNOWN),
    st.builds(lambda day: between(None, day), st.dates(date(2022, 1, 1), date(2024, 12, 31))),
)
simple: st.SearchStrategy[Meaning] = st.one_of(
    st.builds(Fixed, date=dates),
    st.builds(Recurring, direction=directions, weekday=st.integers(0, 6)),
    st.builds(
        Recurring, direction=directions, month=st.integers(1, 12), part=st.sampled_from(Part)
    ),
    st.builds(
        Recurring,
        direction=directions,
        day=st.integers(1, 31),
        month=st.none() | st.integers(1, 12),
        weekday=st.none() | st.integers(0, 6),
    ),
    st.builds(
        Shift,
        unit=st.sampled_from(Unit),
        low=st.none() | st.integers(-400, 400),
        high=st.none() | st.integers(-400, 400),
        approx=st.booleans(),
    ),
    st.builds(
        Period, unit=st.sampled_from(Unit), offset=st.integers(-3, 3), part=st.sampled_from(Part)
    ),
    st.builds(Vague, direction=directions),
    st.builds(OfEvent, words=st.just("la guerre"), direction=directions),
    st.just(Amount(unit=Unit.DAY, low=1, high=1)),
    st.just(Repeated()),
)
meanings: st.SearchStrategy[Meaning] = st.one_of(
    simple,
    st.builds(From, base=simple, then=simple),
    st.builds(Between, start=st.none() | simple, end=st.none() | simple),
    st.builds(lambda *readings: Either(readings=readings), simple, simple),
)
anchors = st.sampled_from([CREATION, CREATION, None, "t0", "t1", "t2"])
mentions = st.tuples(
    meanings,
    anchors,
    st.sampled_from(["in", "since", "until", "before", "after"]),
    st.sampled_from(Status),
)
articles = st.tuples(st.none() | dates, st.lists(mentions, min_size=1, max_size=3))


def article(
    name: str, told: tuple[object, list[tuple[Meaning, str | None, str, Status]]]
) -> Reading:
    """Return the reading of an article that says each of the things told, one after the other."""
    published, said = told
    words = " mais ".join(f"avait commencé{place} tel{place} jour" for place in range(len(said)))
    hand = Hand(name, f"Le procès {words}, lorsque tout a repris.", published)  # type: ignore[arg-type]
    for place, (meaning, anchor, relation, status) in enumerate(said):
        hand.timex(
            f"t{place}", f"tel{place} jour", meaning, anchor=anchor, relation=Relation(relation)
        )
        hand.record(
            f"r{place}", f"commencé{place}", timex=f"t{place}", status=status, relation=relation
        )
    return hand.reading()


@settings(max_examples=150, deadline=None)
@given(told=st.lists(articles, min_size=1, max_size=4), together=st.integers(0, 4))
def test_dating_never_fails(
    told: list[tuple[object, list[tuple[Meaning, str | None, str, Status]]]], together: int
) -> None:
    readings = [article(name, one) for name, one in zip("abcd", told, strict=False)]
    groups = [tuple(one.records[0].id for one in readings[:together])]
    result = date_documents(readings, groups, rules=DATING)
    turned = date_documents(readings[::-1], groups, rules=DATING)

    assert len(result.readings) == len(readings)
    for reading in result.readings:
        for one in (*reading.timexes, *reading.records):
            assert one.date is None or days_of(one.date.date)
    assert result.publications == turned.publications
    for clash in (*result.clashes, *result.yielded):
        assert clash.evidence
