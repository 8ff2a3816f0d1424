"""The derivation of a date as plain structure, for `recoupe explain` and for the site."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Reason, Step
from recoupe.model.timex import Timex
from recoupe.temporal.steps import reading_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One expression with its rule, what it is read from, and its steps; `anchor` is the text it is read from."""

    timex: Timex
    anchor: str | None
    steps: tuple[Step, ...]
    date: EdtfDate | None


def explain_timexes(timexes: tuple[Timex, ...]) -> tuple[Explanation, ...]:
    """Return how each resolved expression comes to its date; one without a date says what its words mean."""
    texts = {timex.id: timex.text for timex in timexes}
    return tuple(_explained(timex, texts) for timex in timexes)


def _explained(timex: Timex, texts: dict[str, str]) -> Explanation:
    steps = timex.date.steps if timex.date else _undated(timex)
    return Explanation(
        timex=timex,
        anchor=texts.get(timex.anchor or ""),
        steps=steps,
        date=timex.date.date if timex.date else None,
    )


def _undated(timex: Timex) -> tuple[Step, ...]:
    missing = Reason("Nothing in the article dates it")
    return (Step(reason=reading_reason(timex)), Step(reason=missing))
