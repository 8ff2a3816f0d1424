"""How one event stands to another: read from its date, or a further turn of the same process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Shift
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, Reading
from recoupe.model.timeline import Event, EventLink
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.alignment.align import Join
from recoupe.reconcile.events.within import said_of
from recoupe.reconcile.rules import MergeRules

_BACK = {
    "after": "before",
    "before": "after",
    "during": "contains",
    "plan_of": "followed_by",
}


def link_events(
    events: Sequence[Event],
    apart: Iterable[Join],
    readings: Sequence[Reading],
    *,
    rules: MergeRules,
) -> tuple[Event, ...]:
    """Return the events with their links, both ways; `apart` are look-alike records that tell two events."""
    home = {record: event.id for event in events for record in event.records}
    by_id = {event.id: event for event in events}
    links: dict[str, dict[str, EventLink]] = {event.id: {} for event in events}
    pairs = [
        *_said(readings, home, by_id, rules),
        *_counted_from(readings, home),
        *((home.get(join.first), home.get(join.second), "", join.why) for join in apart),
    ]
    for one, other, rel, why in pairs:
        if one is None or other is None or one == other:
            continue
        known = rel or _order(by_id[one], by_id[other])
        if known:
            links[one].setdefault(other, EventLink(rel=known, to=other, why=why))
            links[other].setdefault(one, EventLink(rel=_BACK[known], to=one, why=why))
    return tuple(
        replace(event, links=tuple(links[event.id][to] for to in sorted(links[event.id])))
        for event in events
    )


def _said(
    readings: Iterable[Reading],
    home: Mapping[str, str],
    events: Mapping[str, Event],
    rules: MergeRules,
) -> list[tuple[str | None, str | None, str, Reason]]:
    """Return what the articles themselves say of two events, where their dates allow it."""
    found: list[tuple[str | None, str | None, str, Reason]] = []
    for reading in readings:
        for first, second, rel, why in said_of(reading, home, rules):
            one, other = events[home[first]], events[home[second]]
            if rel != "during" or not _order(one, other):
                found.append((one.id, other.id, rel, why))
    return found


def _counted_from(
    readings: Iterable[Reading], home: Mapping[str, str]
) -> list[tuple[str | None, str | None, str, Reason]]:
    """Return the events whose date is read from the words that date another: « moins de 24 heures après »."""
    found = []
    for reading in readings:
        timexes = {timex.id: timex for timex in reading.timexes}
        dated = _dated_by(reading.records)
        for record in reading.records:
            timex = timexes.get(record.timexes[0]) if record.timexes else None
            if timex is None or timex.anchor in {None, CREATION}:
                continue
            for earlier in dated.get(timex.anchor or "", ()):
                why = Reason("“{words}” is counted from it", words=timex.text)
                found.append((home.get(record.id), home.get(earlier), _side(timex), why))
    return found


def _dated_by(records: Iterable[EventRecord]) -> dict[str, list[str]]:
    dated: dict[str, list[str]] = {}
    for record in records:
        if record.timexes:
            dated.setdefault(record.timexes[0], []).append(record.id)
    return dated


def _side(timex: Timex) -> str:
    match timex.meaning:
        case Shift(low=int(low)) if low >= 0:
            return "after"
        case Shift(high=int(high)) if high <= 0:
            return "before"
        case _:
            return ""


def _order(one: Event, other: Event) -> str:
    """Return how two events stand in time where their dates tell: "after", "before" or nothing."""
    if _ends_before(one.date.date, other.date.date):
        return "before"
    return "after" if _ends_before(other.date.date, one.date.date) else ""


def _ends_before(one: EdtfDate, other: EdtfDate) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)
