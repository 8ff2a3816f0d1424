"""Dates given on the command line."""

from __future__ import annotations

from datetime import date

from recoupe.errors import UsageError
from recoupe.readers.dates import parse_date


def yaml_day(text: str) -> date | str:
    """Return a date as YAML writes it best (a whole day unquoted), or raise where it is none."""
    found = parse_date(text)
    if found is None:
        raise UsageError(
            f"{text!r} is not a date",
            location=None,
            hint="write it as 2024-01-28, or what is known of it: 2024-01, 2024",
        )
    return found.earliest if found.is_day and found.earliest else text
