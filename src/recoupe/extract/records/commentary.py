"""Sentences that tell no event: questions, commentary, rules of the game."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Phrases, Word, phrase_at
from recoupe.model.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentaryRules:
    """Words that give away who speaks: the writer weighing things, or a reader being addressed.

    `starts` open a sentence of commentary; `anywhere` gives one away wherever it stands; `asks` open a question
    that has lost its mark; `addresses` speak to the reader.
    """

    starts: Phrases
    anywhere: Phrases
    asks: Phrases
    addresses: Phrases


def why_no_event(words: Sequence[Word], *, rules: CommentaryRules) -> Reason | None:
    """Return why the whole sentence tells no event, or None where it may."""
    start = next((at for at, word in enumerate(words) if not word.is_mark), None)
    if start is None:
        return Reason("There is no verb that tells an event")
    if _ends_in_question(words) or phrase_at(words, start, rules.asks):
        return Reason("A question, not a report")
    holds = any(phrase_at(words, at, rules.anywhere) for at in range(len(words)))
    if holds or phrase_at(words, start, rules.starts):
        return Reason("Commentary or analysis, not a report")
    if phrase_at(words, start, rules.addresses):
        return Reason("Words to the reader, not a report")
    return None


def _ends_in_question(words: Sequence[Word]) -> bool:
    for word in reversed(words):
        if not word.is_mark:
            return False
        if word.form == "?":
            return True
    return False
