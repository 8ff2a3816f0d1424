"""From readings to a timeline: dates, verdicts, turns, links, rulings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from story_records import reading_of

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.edtf import on_day
from recoupe.model.reason import Basis, Force
from recoupe.model.record import Reading, Status
from recoupe.model.story import Ruling, RulingKind, Selector, StoryConfig
from recoupe.model.timeline import Decision, Event, RulingStatus, Timeline, Verdict
from recoupe.reconcile.editors.rulings import Merged, seen_by
from recoupe.reconcile.merge import merge

STORY = StoryConfig(title="essai")


def merged(*readings: Reading, rulings: tuple[Ruling, ...] = (), **config: Any) -> Timeline:
    """Return the timeline by the French rules."""
    return merge(
        readings,
        config=replace(STORY, **config),
        rulings=rulings,
        rules=MERGING,
        dating=DATING,
    )


TEXTS = {
    "a": "Le séisme a frappé la vallée et détruit le pont de Gorane au petit matin.",
    "b": "Le séisme qui a coupé la route de Gorane a aussi détruit son pont de pierre.",
}


def quake(name: str, *, day: Any = date(2025, 3, 4), **more: Any) -> Reading:
    """Return an article that tells a quake, published on 8 March 2025."""
    text = TEXTS[name]
    row = {"trigger": "séisme", "kind": "disaster", "day": day, "where": ["gorane"]}
    return reading_of(name, text, row | more, published=date(2025, 3, 8))


def visit(name: str, **more: Any) -> Reading:
    """Return an article that tells a visit."""
    text = "Le président visite le camp de toile de Gorane avec ses ministres."
    row = {"trigger": "visite", "kind": "visit", "who": ["president"], "where": ["gorane"]}
    return reading_of(name, text, row | more)


def only(timeline: Timeline) -> Event:
    """Return the one event of a timeline."""
    (event,) = timeline.events
    return event


MARCH = (date(2025, 3, 1), date(2025, 3, 31))
DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("days", "window", "verdict"),
    [
        ([DAY], (DAY, DAY), Verdict.SINGLE_SOURCE),
        ([DAY, DAY], (DAY, DAY), Verdict.AGREE),
        ([MARCH, DAY], (DAY, DAY), Verdict.REFINED),
        ([None, DAY], (DAY, DAY), Verdict.AGREE),
        ([MARCH, (date(2025, 2, 10), DAY)], (date(2025, 3, 1), DAY), Verdict.REFINED),
        ([DAY, date(2025, 3, 5)], (DAY, date(2025, 3, 5)), Verdict.DISPUTED),
        ([None], (None, date(2025, 3, 8)), Verdict.SINGLE_SOURCE),
    ],
    ids=["one", "same", "month and day", "undated", "overlap", "differ", "by publication"],
)
def test_dates(days: list[Any], window: tuple[Any, Any], verdict: Verdict) -> None:
    """Dates are intersected where they fit, kept side by side where not, and the verdict says which."""
    readings = [quake(name, day=day) for name, day in zip("ab", days, strict=False)]

    event = only(merged(*readings))

    assert (event.date.date.earliest, event.date.date.latest) == window
    assert event.verdict is verdict
    assert event.articles == ("a", "b")[: len(days)]


def test_dates_that_differ_stand_side_by_side() -> None:
    """Each article keeps its own date, and no day that nobody gave comes between."""
    event = only(merged(quake("a", day=DAY), quake("b", day=date(2025, 3, 7))))

    assert [each.dating.date.edtf for each in event.dates] == ["2025-03-04", "2025-03-07"]
    assert event.date.date.edtf == "[2025-03-04,2025-03-07]"


def test_a_plan_that_comes_true_is_one_event_with_its_history() -> None:
    """What was announced and then told as done has occurred, and the turn is a comparison."""
    event = only(
        merged(
            visit("a", status="planned", weight="secondary", day=date(2025, 3, 6)),
            visit("b", day=date(2025, 3, 6)),
        )
    )

    assert (event.status, event.on_timeline) == (Status.OCCURRED, True)
    (turn,) = [each for each in event.comparisons if each.verdict is Verdict.CHANGE_OVER_TIME]
    assert turn.members == ("a-0", "b-0")


@pytest.mark.parametrize(
    ("pragmatic", "window"),
    [(True, (date(2025, 3, 6), date(2025, 3, 6))), (False, MARCH)],
)
def test_a_plan_tells_which_of_several_days_was_meant(
    *, pragmatic: bool, window: tuple[date, date]
) -> None:
    """A day announced narrows a vaguer report of what came of it, where habits of writing may be used."""
    plan = visit("a", status="planned", weight="secondary", day=date(2025, 3, 6))
    event = only(merged(plan, visit("b", day=MARCH), pragmatic=pragmatic))

    assert (event.date.date.earliest, event.date.date.latest) == window


@pytest.mark.parametrize("status", ["planned", "possible", "cancelled"])
def test_what_has_not_happened_is_no_entry(status: str) -> None:
    """Plans, possibilities and things called off stand apart from the timeline."""
    event = only(merged(visit("a", status=status, day=date(2025, 3, 6))))

    assert event.status is Status(status)
    assert not event.on_timeline


def test_what_is_told_in_passing_is_context() -> None:
    """A mention in the background adds its article to the event, and is no event by itself."""
    passing = quake("b", day=None, weight="background")

    event = only(merged(quake("a"), passing))
    alone = merged(passing)

    assert (event.records, event.context, event.articles) == (("a-0",), ("b-0",), ("a", "b"))
    assert alone.events == ()


def test_start_and_resumption_are_linked() -> None:
    """Two turns of one process are two events, each linked to the other."""
    words = "les discussions sur le lac de Tamis avec les maires"
    row = {"kind": "talks", "who": ["maires"]}
    start = reading_of(
        "a",
        f"Elles ont entamé {words}.",
        row | {"trigger": "entamé les discussions", "day": date(2025, 1, 6)},
    )
    again = reading_of(
        "b",
        f"Elles ont repris {words}.",
        row | {"trigger": "repris les discussions", "day": date(2025, 2, 6)},
    )

    first, second = merged(start, again).events

    assert [(link.rel, link.to) for link in first.links] == [("before", second.id)]
    assert [(link.rel, link.to) for link in second.links] == [("after", first.id)]


def ruling(kind: RulingKind, *about: tuple[str, str], **more: Any) -> Ruling:
    """Return a ruling on words of articles."""
    return Ruling(
        id=f"r-{kind.value}",
        kind=kind,
        about=tuple(Selector(article=article, quote=quote) for article, quote in about),
        why="un registre le dit",
        by="la rédaction",
        **more,
    )


def decided(timeline: Timeline) -> Decision:
    """Return the one decision of a timeline."""
    (decision,) = timeline.decisions
    return decision


def test_an_editor_dates_an_event_beside_the_engine() -> None:
    """The engine's date stays, the editor's stands beside it and says whose it is."""
    decision = ruling(RulingKind.DATE, ("a", "Le séisme a frappé"), date=on_day(DAY))

    timeline = merged(quake("a", day=MARCH), rulings=(decision,))

    event = only(timeline)
    assert (event.date.date.edtf, event.date.basis) == ("2025-03-01/2025-03-08", Basis.DOCUMENT)
    assert event.ruled_date is not None
    assert (event.ruled_date.date, event.ruled_date.basis) == (on_day(DAY), Basis.EDITORIAL)
    assert event.ruled_date.steps[-1].force is Force.EDITOR
    assert event.rulings == ("r-date",)
    assert decided(timeline).status is RulingStatus.APPLIED
    assert decided(timeline).target == event.id


def test_an_editor_merges_what_the_engine_keeps_apart() -> None:
    """Two events named by their words become one."""
    readings = (quake("a"), visit("b", day=DAY))
    decision = ruling(RulingKind.MERGE, ("a", "Le séisme"), ("b", "Le président visite"))

    event = only(merged(*readings, rulings=(decision,)))

    assert event.records == ("a-0", "b-0")
    assert event.rulings == ("r-merge",)


def test_an_editor_splits_what_the_engine_joins() -> None:
    """The records named leave the event and make their own."""
    decision = ruling(RulingKind.SPLIT, ("b", "Le séisme"))

    timeline = merged(quake("a"), quake("b"), rulings=(decision,))

    assert sorted(event.records for event in timeline.events) == [("a-0",), ("b-0",)]


def test_an_editor_prefers_one_source() -> None:
    """Where the sources differ the preferred date is shown as the editor's."""
    readings = (quake("a"), quake("b", day=date(2025, 3, 5)))
    decision = ruling(RulingKind.PREFER, ("b", "Le séisme"))

    event = only(merged(*readings, rulings=(decision,)))

    assert event.verdict is Verdict.DISPUTED
    assert event.ruled_date is not None
    assert event.ruled_date.date == on_day(date(2025, 3, 5))


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (RulingKind.RENAME, "headline", "Le séisme de Gorane"),
        (RulingKind.NOTE, "note", "Le bilan a changé."),
        (RulingKind.HIDE, "on_timeline", None),
    ],
)
def test_an_editor_names_notes_and_hides(kind: RulingKind, field: str, value: str | None) -> None:
    """A new headline has no evidence, a note is added, a hidden event leaves the timeline."""
    event = only(merged(quake("a"), rulings=(ruling(kind, ("a", "Le séisme"), value=value),)))

    found = getattr(event, field)
    assert (found.text if field == "headline" else found) == (value or False)


@pytest.mark.parametrize(
    ("kind", "about", "message"),
    [
        (RulingKind.NOTE, [("a", "La tempête")], "do not stand"),
        (RulingKind.NOTE, [("z", "Le séisme")], "do not stand"),
        (RulingKind.MERGE, [("a", "Le séisme"), ("b", "Le séisme")], "one event"),
        (RulingKind.SPLIT, [("c", "Le président")], "apart"),
    ],
    ids=["words gone", "article gone", "joined by now", "apart by now"],
)
def test_a_ruling_goes_stale(kind: RulingKind, about: list[tuple[str, str]], message: str) -> None:
    """A ruling that meets nothing, or what the engine does by now, changes nothing and says why."""
    readings = (quake("a"), quake("b"), visit("c", day=DAY))

    timeline = merged(*readings, rulings=(ruling(kind, *about, value="x"),))

    decision = decided(timeline)
    assert decision.status is RulingStatus.STALE
    assert decision.why is not None
    assert message in decision.why.message
    assert timeline.events == merged(*readings).events


def test_a_ruling_goes_stale_when_its_evidence_changes() -> None:
    """With the digest of its evidence a ruling stands as long as the same words tell the event."""
    note = ruling(RulingKind.NOTE, ("a", "Le séisme"), value="x")
    engine = merged(quake("a"))
    result = Merged(events=engine.events, series=engine.series, entities=engine.entities)
    bound = replace(note, seen=seen_by(note, result, engine.readings))

    same = merged(quake("a"), rulings=(bound,))
    more = merged(quake("a"), quake("b"), rulings=(bound,))

    assert decided(same).status is RulingStatus.APPLIED
    assert decided(more).status is RulingStatus.STALE


def test_the_order_of_rulings_does_not_matter() -> None:
    """Rulings are carried out in the order of their ids."""
    rulings = (
        ruling(RulingKind.NOTE, ("a", "Le séisme"), value="x"),
        ruling(RulingKind.DATE, ("a", "Le séisme"), date=on_day(DAY)),
    )

    assert merged(quake("a"), rulings=rulings) == merged(quake("a"), rulings=rulings[::-1])
