"""The steps from the words of an expression to its days."""

from __future__ import annotations

from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Evidence, Reason, Step
from recoupe.model.timex import Timex


def steps_for(
    timex: Timex, found: EdtfDate, start: EdtfDate | None, anchor: Timex | None
) -> tuple[Step, ...]:
    """Return how `timex` comes to `found`, read from `start`, which is the date of `anchor` or of publication."""
    evidence = Evidence(article=timex.article, span=timex.span)
    return (
        Step(
            reason=Reason("“{words}” names its date", words=timex.text),
            evidence=evidence,
            after=found,
        ),
    )
