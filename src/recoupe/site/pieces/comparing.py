"""Reports side by side, with the verdict and the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.model.reason import Evidence
from recoupe.model.timeline import Comparison
from recoupe.site.library import Library
from recoupe.site.parts import Quote
from recoupe.site.pieces.quoting import fact_quote, quote, record_quote
from recoupe.site.pieces.verdicts import DISAGREEMENTS, verdict_chip
from recoupe.site.views.views import Claim, Compared
from recoupe.site.words import Words


def compare(
    library: Library, comparisons: Sequence[Comparison], words: Words
) -> tuple[Compared, ...]:
    """Return each comparison with the words of its members, disagreements first."""
    ordered = sorted(comparisons, key=lambda one: one.verdict not in DISAGREEMENTS)
    return tuple(
        Compared(
            chip=verdict_chip(one.verdict, words),
            why=words.reason(one.why),
            claims=tuple(
                Claim(who=_who(said, words), quote=said) for said in _said(library, one, words)
            ),
            sides=one.verdict in DISAGREEMENTS,
        )
        for one in ordered
    )


def _who(said: Quote, words: Words) -> str:
    """Return who speaks: a speaker in the words of the article, or the article itself."""
    if said.by:
        return words.say("according to “{who}”", who=said.by)
    return words.say("Article {sign}", sign=said.sign)


def _said(library: Library, comparison: Comparison, words: Words) -> Iterator[Quote]:
    """Yield the words compared, where they are given, or else the members' own."""
    for evidence in comparison.evidence:
        yield quote(library, evidence, words, by=_speaker(library, evidence))
    for member in () if comparison.evidence else comparison.members:
        said = _member(library, member, words)
        if said is not None:
            yield said


def _speaker(library: Library, evidence: Evidence) -> str:
    """Return who says the words of `evidence`, "" where it is the article itself."""
    attributions = library.readings[evidence.article].document.attributions
    around = [
        (len(said), by.span, by.by) for said, by in attributions if said.contains(evidence.span)
    ]
    return min(around)[2] if around else ""


def _member(library: Library, member: str, words: Words) -> Quote | None:
    if member in library.facts:
        return fact_quote(library, library.facts[member], words)
    if member in library.records:
        return record_quote(library, library.records[member], words)
    return None
