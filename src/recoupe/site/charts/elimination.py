"""« Why this date »: which words leave which days."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Dating, Force, Step
from recoupe.model.timeline import Event
from recoupe.site.library import Library
from recoupe.site.parts import Drawing
from recoupe.site.pieces.cards import ruling_of_date
from recoupe.site.pieces.glyphs import show_date
from recoupe.site.pieces.quoting import quote
from recoupe.site.shapes import use
from recoupe.site.views.views import Cell, Elimination, Line
from recoupe.site.words import Words

_COLUMNS = 10  # more candidate days than this are told in words
_TOLD = 3  # more days than this ruled out at once are seen in the columns only


def elimination(library: Library, event: Event, words: Words) -> Elimination | None:
    """Return how the date of an event was found, None where nothing was written down."""
    steps = [step for step in event.date.steps if step.force is not Force.EDITOR]
    ruled = ruling_of_date(library, event, words)
    chosen = event.ruled_date.date if event.ruled_date else None
    yielded = gave_way(library, _told_by(library, event), words)
    if not steps and ruled is None and not yielded:
        return None
    columns = _columns([step.after for step in steps], chosen)
    befores = [None, *(step.after for step in steps)]
    lines = [
        replace(
            _line(library, step, columns, words), narrows=_narrows(before, step, columns, words)
        )
        for before, step in zip(befores, steps, strict=False)
    ]
    choice = []
    if ruled and chosen:
        said = ruled.why or words.say("Follows from an editor’s decision on another event.")
        last = steps[-1].after if steps else None
        choice.append(
            Line(
                say=said,
                quote=None,
                left=ruled.when,
                cells=_choice_cells(columns, last, chosen, words, direct=ruled.direct),
                force=str(Force.EDITOR),
                force_text=words.say("Editor’s decision"),
            )
        )
    return Elimination(
        columns=tuple(words.day(day, "d MMM") for day in columns),
        lines=tuple(lines),
        choice=tuple(choice),
        caption=words.say("Days left after each step"),
        yielded=yielded,
    )


def gave_way(library: Library, ids: Collection[str], words: Words) -> tuple[Line, ...]:
    """Return the habits of writing that bore on these articles, records or expressions and were not followed."""
    places = {place for one in ids for place in library.yielded_of.get(one, ())}
    return tuple(
        Line(
            say=words.reason(one.why),
            quote=quote(library, one.evidence[0], words) if one.evidence else None,
            left=None,
            cells=(),
            force="yielded",
            force_text=words.say("Set aside"),
        )
        for one in (library.timeline.yielded[place] for place in sorted(places))
    )


def _told_by(library: Library, event: Event) -> frozenset[str]:
    """Return the records of an event and the expressions that date them."""
    records = [library.records[one] for one in event.records if one in library.records]
    return frozenset(name for one in records for name in (one.id, *one.timexes))


def dating_lines(library: Library, dating: Dating, words: Words) -> tuple[Line, ...]:
    """Return the steps of a date in words, without columns."""
    return tuple(_line(library, step, (), words) for step in dating.steps)


def _columns(left: Sequence[EdtfDate | None], chosen: EdtfDate | None) -> tuple[date, ...]:
    days: set[date] = set()
    for when in left:
        days.update(_days(when))
    if chosen and days:
        days.update(_days(chosen))
    if not 1 < len(days) <= _COLUMNS:
        return ()
    return tuple(sorted(days))


def _days(when: EdtfDate | None) -> tuple[date, ...]:
    """Return the days of a date where they can be counted out."""
    if when is None:
        return ()
    if when.days:
        return when.days
    if when.earliest and when.latest and (when.latest - when.earliest).days < _COLUMNS:
        length = (when.latest - when.earliest).days + 1
        return tuple(when.earliest + timedelta(days=turn) for turn in range(length))
    return ()


def _leaves(when: EdtfDate | None, day: date) -> bool:
    if when is None:
        return True
    if when.days:
        return day in when.days
    return (when.earliest is None or when.earliest <= day) and (
        when.latest is None or day <= when.latest
    )


def _line(library: Library, step: Step, columns: Sequence[date], words: Words) -> Line:
    force_text = ""
    if step.force is Force.PRAGMATIC:
        force_text = words.say("A habit of writing, not a certainty")
    elif step.force is Force.EDITOR:
        force_text = words.say("Editor’s decision")
    return Line(
        say=words.reason(step.reason),
        quote=quote(library, step.evidence, words) if step.evidence else None,
        left=show_date(step.after, words) if step.after else None,
        cells=tuple(_cell(words, left=_leaves(step.after, day)) for day in columns),
        force=str(step.force),
        force_text=force_text,
    )


def _narrows(before: EdtfDate | None, step: Step, columns: Sequence[date], words: Words) -> str:
    """Return which of the days a step rules out and what it leaves, "" where it rules none out."""
    after = step.after
    gone = [day for day in columns if _leaves(before, day) and not _leaves(after, day)]
    if after is None or not gone:
        return ""
    if len(gone) > _TOLD:
        return words.say("Left: {date}.", date=after)
    days = ", ".join(words.day(day, "d MMMM") for day in gone)
    return words.say("Ruled out: {days}. Left: {date}.", days=days, date=after)


def _cell(words: Words, *, left: bool) -> Cell:
    if left:
        return Cell(state="maybe", text=words.say("possible"), glyph=_sign("g-maybe"))
    return Cell(state="out", text=words.say("ruled out"), glyph=None)


def _choice_cells(
    columns: Sequence[date], last: EdtfDate | None, chosen: EdtfDate, words: Words, *, direct: bool
) -> tuple[Cell, ...]:
    cells = []
    for day in columns:
        if chosen.is_day and day == chosen.earliest:
            sign = "g-decided" if direct else "g-derived"
            cells.append(Cell(state="chosen", text=words.say("kept"), glyph=_sign(sign)))
        elif _leaves(last, day):
            cells.append(
                Cell(state="left", text=words.say("set aside by the decision"), glyph=None)
            )
        else:
            cells.append(Cell(state="out", text=words.say("ruled out"), glyph=None))
    return tuple(cells)


def _sign(symbol: str) -> Drawing:
    return Drawing(shapes=(use(symbol, "8", 8),), width=16, height=16)
