"""Reports side by side, with the verdict and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.timeline import Comparison
from recoupe.site.library import Library
from recoupe.site.parts import Quote
from recoupe.site.quoting import fact_quote, record_quote
from recoupe.site.verdicts import verdict_chip
from recoupe.site.views import Claim, Compared
from recoupe.site.words import Words


def compare(
    library: Library, comparisons: Sequence[Comparison], words: Words
) -> tuple[Compared, ...]:
    """Return each comparison with the words of its members."""
    return tuple(
        Compared(
            chip=verdict_chip(one.verdict, words),
            why=words.reason(one.why),
            claims=tuple(
                Claim(who=quote.by, quote=quote)
                for member in one.members
                if (quote := _member(library, member, words)) is not None
            ),
        )
        for one in comparisons
    )


def _member(library: Library, member: str, words: Words) -> Quote | None:
    if member in library.facts:
        return fact_quote(library, library.facts[member], words)
    if member in library.records:
        return record_quote(library, library.records[member], words)
    return None
