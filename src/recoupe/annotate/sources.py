"""What a source vouches for: « 12 400 selon la police », « …, a appris l'AFP de source policière »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.naming import SpeakerRules, name_end, tail_start
from recoupe.annotate.verbs import VerbGroup
from recoupe.annotate.words import Word, phrase_at
from recoupe.model.text import Span

_HEARD = 9  # words between who hears it and who says it


def according(
    words: Sequence[Word], groups: Sequence[VerbGroup], rules: SpeakerRules
) -> list[tuple[Span, Span]]:
    """Return what sources vouch for, each with the words that name the source: « …, selon la police »."""
    found = []
    free = 0  # the first word that no earlier source vouches for
    for at in range(len(words)):
        opener = phrase_at(words, at, rules.according)
        start = at + len(opener)
        if not opener or start >= len(words) or words[start].form in rules.not_according:
            continue
        if opener[-1] in rules.anonymous:
            start -= 1  # « de source policière »
        end = name_end(words, start, groups, rules)
        learnt = _learnt_at(words, at, groups, rules)
        content = (
            _vouched(words, free, at, end) if learnt is None else _stretch(words, free, learnt)
        )
        if end > start and content is not None:
            by = Span(words[start].span.start, words[end - 1].span.end)
            found.append((content, by))
            free = end
    return found


def _learnt_at(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int | None:
    """« …, a appris l'AFP de source policière », « …, a-t-on appris auprès du parquet »: what is said ends before."""
    for group in groups:
        if group.lemma in rules.learns and at - _HEARD < group.first <= at + 1:
            return tail_start(words, group.first)
    return None


def _vouched(words: Sequence[Word], free: int, opener: int, end: int) -> Span | None:
    """Return what a source vouches for.

    That is what follows where it opens the sentence; after a comma all that stands before; else only the last
    stretch before it: « 12 400 selon la police, 35 000 selon la CGT ».
    """
    if all(word.is_mark for word in words[:opener]):
        return _stretch(words, _after_name(words, end), len(words))
    if words[opener - 1].is_mark:
        return _stretch(words, free, opener)
    pause = (at for at in range(opener - 1, free - 1, -1) if words[at].form in _PARTING)
    return _stretch(words, next(pause, free - 1) + 1, opener)


_PARTING = (",", ";", ":", "–", "—", "(")


def _after_name(words: Sequence[Word], end: int) -> int:
    """« D'après l'AFP citant Interfax, le pont … »: what is said begins after the comma."""
    if end < len(words) and not words[end].is_mark:
        return next((at for at in range(end, len(words)) if words[at].form == ","), end)
    return end


def _stretch(words: Sequence[Word], start: int, end: int) -> Span | None:
    while start < end and words[start].is_mark and words[start].form not in "«“(":
        start += 1
    while end > start and words[end - 1].form == ",":
        end -= 1
    return Span(words[start].span.start, words[end - 1].span.end) if end > start else None
