"""Sentences that tell no event: questions, commentary, rules of the game."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.words import Word
from recoupe.model.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentaryRules:
    """Words that give away who speaks: the writer weighing things, or a reader being addressed.

    `starts` open a sentence of commentary; `anywhere` gives one away wherever it stands; `asks` open a question
    that has lost its mark; `addresses` speak to the reader.
    """

    starts: tuple[tuple[str, ...], ...]
    anywhere: tuple[tuple[str, ...], ...]
    asks: tuple[tuple[str, ...], ...]
    addresses: tuple[tuple[str, ...], ...]


def why_no_event(words: Sequence[Word], *, rules: CommentaryRules) -> Reason | None:
    """Return why the whole sentence tells no event, or None where it may."""
    forms = [word.form for word in words]
    if _ends_in_question(forms) or _begins(forms, rules.asks):
        return Reason("A question, not a report")
    if _begins(forms, rules.starts) or _holds(forms, rules.anywhere):
        return Reason("Commentary or analysis, not a report")
    if _begins(forms, rules.addresses):
        return Reason("Words to the reader, not a report")
    return None


def _ends_in_question(forms: Sequence[str]) -> bool:
    for form in reversed(forms):
        if form[0].isalnum():
            return False
        if form == "?":
            return True
    return False


def _begins(forms: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    start = next((i for i, form in enumerate(forms) if form[0].isalnum()), len(forms))
    return any(tuple(forms[start : start + len(phrase)]) == phrase for phrase in phrases)


def _holds(forms: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(
        tuple(forms[at : at + len(phrase)]) == phrase
        for phrase in phrases
        for at in range(len(forms) - len(phrase) + 1)
    )
