"""The order in which things stand that have no other."""

from __future__ import annotations

from datetime import date

from recoupe.model.edtf import EdtfDate


def when_key(when: EdtfDate) -> tuple[date, date, int]:
    """Return the sort key of a date: earliest, latest, coarse before fine; undated last."""
    first = when.earliest or when.latest or date.max
    last = when.latest or when.earliest or date.max
    return first, last, 0 if last > first else 1
