"""The answer of `recoupe annotate` for the dates of one text: a pure function from a line to its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from recoupe.model.edtf import EdtfDate, on_day
from recoupe.model.meaning import Either, Meaning, OfEvent, Repeated
from recoupe.model.timex import Timex
from recoupe.temporal.grammar import TimexGrammar
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes


def annotated_timexes(
    text: str, *, reference: str | None, grammar: TimexGrammar
) -> list[dict[str, str | int | None]]:
    """Return the time expressions of a text as the data contract writes them.

    `reference` is the day of publication (an ISO date, a time after it is ignored). Words that read two ways
    answer with the usual reading. What is only told by an event (« pendant la guerre ») is no TIMEX3 and left out.
    """
    timexes = tag_timexes(text, grammar=grammar)
    usual = [replace(timex, meaning=first_reading(timex.meaning)) for timex in timexes]
    dated = resolve_timexes(usual, published=reference_date(reference))
    return [_line(timex) for timex in dated if _is_timex3(timex.meaning)]


def reference_date(reference: str | None) -> EdtfDate | None:
    """Return the date of a reference written as ISO, None where there is none."""
    return on_day(date.fromisoformat(reference[:10])) if reference else None


def first_reading(meaning: Meaning) -> Meaning:
    """Return the usual reading of words that have two."""
    return meaning.readings[0] if isinstance(meaning, Either) else meaning


def _is_timex3(meaning: Meaning) -> bool:
    if isinstance(meaning, Repeated):
        return meaning.unit is not None
    return not isinstance(meaning, OfEvent)


def _line(timex: Timex) -> dict[str, str | int | None]:
    found = timex.date.date if timex.date else None
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type.value,
        "edtf": found.edtf if found else None,
        "earliest": found.earliest.isoformat() if found and found.earliest else None,
        "latest": found.latest.isoformat() if found and found.latest else None,
        "rule": timex.rule,
        "relation": timex.relation.value,
    }
