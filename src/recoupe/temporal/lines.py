"""The answer of `recoupe annotate` for the dates of one text: a pure function from a line to its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from recoupe.model.edtf import EdtfDate, on_day
from recoupe.model.meaning import Either, Meaning, OfEvent, Repeated
from recoupe.model.timex import Timex
from recoupe.temporal.grammar import TimexGrammar
from recoupe.temporal.resolve import resolve_dates
from recoupe.temporal.tag import tag_timexes


def annotated_timexes(
    text: str, *, reference: str | None, grammar: TimexGrammar
) -> list[dict[str, str | int | None]]:
    """Return the time expressions of a text as the data contract writes them.

    `reference` is the day of publication (an ISO date, a time after it is ignored). Words that read two ways
    answer with the usual reading. What is only told by an event (« pendant la guerre ») is no TIMEX3 and left out.
    """
    timexes = [_usual(timex) for timex in tag_timexes(text, grammar=grammar)]
    dates = resolve_dates(timexes, published=reference_date(reference))
    return [
        _line(timex, dates[timex.id][0])
        for timex in timexes
        if _is_timex3(timex.meaning) and timex.rule not in grammar.unlisted
    ]


def _usual(timex: Timex) -> Timex:
    if isinstance(timex.meaning, Either):
        return replace(timex, meaning=timex.meaning.readings[0])
    return timex


def reference_date(reference: str | None) -> EdtfDate | None:
    """Return the date of a reference written as ISO, None where there is none."""
    return on_day(date.fromisoformat(reference[:10])) if reference else None


def _is_timex3(meaning: Meaning) -> bool:
    if isinstance(meaning, Repeated):
        return meaning.unit is not None
    return not isinstance(meaning, OfEvent)


def _line(timex: Timex, found: EdtfDate | None) -> dict[str, str | int | None]:
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
