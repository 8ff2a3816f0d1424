"""Giving each time expression its days, with the steps that lead there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.meaning import Fixed, Meaning, OfEvent, Recurring
from recoupe.model.reason import Dating
from recoupe.model.timex import CREATION, Timex
from recoupe.temporal.calendar import is_absolute, resolve, resolve_over
from recoupe.temporal.steps import steps_for

#: Where a meaning that does not depend on its anchor is read from.
_ANY_DAY = date(2000, 1, 1)


def resolve_timexes(timexes: Sequence[Timex], *, published: EdtfDate | None) -> tuple[Timex, ...]:
    """Return the expressions with their dates, those read from publication from `published`.

    Where an anchor is not known a yearless date keeps its month and day, and anything else stays without a date.
    """
    dates = resolve_dates(timexes, published=published)
    by_id = {timex.id: timex for timex in timexes}
    resolved = []
    for timex in timexes:
        found, start = dates[timex.id]
        anchor = by_id.get(timex.anchor or "")
        dating = Dating(date=found, steps=steps_for(timex, found, start, anchor)) if found else None
        resolved.append(replace(timex, date=dating))
    return tuple(resolved)


def resolve_dates(
    timexes: Sequence[Timex], *, published: EdtfDate | None
) -> dict[str, tuple[EdtfDate | None, EdtfDate | None]]:
    """Return for each expression, by id, its date and the date it is read from."""
    ids = {timex.id for timex in timexes}
    known: dict[str, tuple[EdtfDate | None, EdtfDate | None]] = {}
    # an anchor stands before what is read from it, but for an apposition or an event dated further on
    for anchors_known in (True, False):
        for timex in timexes:
            waits = timex.anchor in ids and timex.anchor not in known
            if timex.id in known or (anchors_known and waits):
                continue
            start = (
                published
                if timex.anchor == CREATION
                else known.get(timex.anchor or "", (None, None))[0]
            )
            told_by_event = isinstance(timex.meaning, OfEvent) and timex.anchor != CREATION
            known[timex.id] = (start if told_by_event else _date(timex.meaning, start), start)
    return known


def _date(meaning: Meaning, anchor: EdtfDate | None) -> EdtfDate | None:
    if isinstance(meaning, Fixed):
        return meaning.date
    if is_absolute(meaning):
        return resolve(meaning, _ANY_DAY)
    if anchor is None or anchor.certainty in (Certainty.UNKNOWN, Certainty.UNKNOWN_YEAR):
        return _yearless(meaning)
    return resolve_over(meaning, anchor)


def _yearless(meaning: Meaning) -> EdtfDate | None:
    """Return what a month or day says with no year known: « XXXX-01 »."""
    if not isinstance(meaning, Recurring) or meaning.month is None or meaning.nth:
        return None
    edtf = f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
    return EdtfDate(edtf=edtf, earliest=None, latest=None, certainty=Certainty.UNKNOWN_YEAR)
