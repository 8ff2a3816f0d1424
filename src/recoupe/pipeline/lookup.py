"""Finding a thing of the timeline by its id, or by the start of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from recoupe.errors import UsageError
from recoupe.model.record import EventRecord, QuantityFact, Reading
from recoupe.model.timeline import Decision, Entity, Event, Series, Timeline
from recoupe.model.timex import Timex

Thing = Event | Series | Reading | EventRecord | QuantityFact | Timex | Entity | Decision


def things_of(timeline: Timeline) -> dict[str, Thing]:
    """Return everything that has an id, by that id; an article is its reading."""
    return dict(_things(timeline))


def find(wanted: str, timeline: Timeline) -> tuple[str, Thing]:
    """Return the id and the thing meant by an id or the start of one, or raise with the nearest ids.

    Where several ids start so, but all of them with the first, that one is meant: an article before what it says.
    """
    things = things_of(timeline)
    if wanted in things:
        return wanted, things[wanted]
    starting = sorted(name for name in things if name.startswith(wanted)) if wanted else []
    if starting and all(name.startswith(starting[0]) for name in starting):
        return starting[0], things[starting[0]]
    if starting:
        shown = ", ".join(starting[:5]) + (", …" if len(starting) > 5 else "")
        raise UsageError(
            f"{len(starting)} ids begin with {wanted!r}", location=None, hint=f"which of {shown}?"
        )
    near = get_close_matches(wanted, sorted(things), n=3, cutoff=0.5)
    raise UsageError(
        f"nothing has the id {wanted!r}",
        location=None,
        hint=f"did you mean {', '.join(near)}?" if near else "ids stand in data/timeline.json",
    )


def _things(timeline: Timeline) -> Iterator[tuple[str, Thing]]:
    for decision in timeline.decisions:
        yield decision.ruling.id, decision
    for reading in timeline.readings:
        yield reading.document.article.id, reading
        within: tuple[Timex | EventRecord | QuantityFact, ...]
        within = (*reading.timexes, *reading.records, *reading.facts)
        for each in within:
            yield each.id, each
    merged: tuple[Entity | Series | Event, ...]
    merged = (*timeline.entities, *timeline.series, *timeline.events)
    for one in merged:
        yield one.id, one
