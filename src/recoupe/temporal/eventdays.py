"""What is told by an event, « la veille du scrutin », « dix jours après la tempête », where the text dates it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from recoupe.annotate.text.view import view_of
from recoupe.model.meaning import Amount, OfEvent
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Timex, TimexType
from recoupe.temporal.shapes import is_dated, is_day

_STOP = re.compile(r"[.!?…]\s|\n")
#: How many expressions around one that counts from an event are looked at for the day of that event.
_MEMORY = 60
#: How far before a date the event it dates may be named, in characters.
_CLAUSE = 80
#: How far from a date the noun of what it dates may stand.
_BESIDE = 50
#: How many dates of a text are looked at for what began then.
_MOST_BEGUN = 300


def with_events(
    timexes: Sequence[Timex], text: str, that: Collection[str] = ()
) -> tuple[Timex, ...]:
    """Read « la veille du scrutin » from the nearest date beside that noun; « le jour de … » needs one.

    No date is that of a noun behind a word of `that`: it is the day of saying so.
    """
    said = re.compile(
        "|".join(rf"\b{re.escape(word)}(?:\b|(?<='))" for word in sorted(that)) or "(?!)"
    )
    settled = []
    for index, timex in enumerate(timexes):
        meaning = timex.meaning
        if not isinstance(meaning, OfEvent) or meaning.shift is None:
            settled.append(timex)
            continue
        dated = _dated_event(meaning.words, timexes, index, text, said)
        if dated is not None:
            settled.append(replace(timex, anchor=dated.id, meaning=meaning.shift))
        elif meaning.length is not None:
            settled.append(_as_duration(timex, meaning, meaning.length))
        elif meaning.shift.low:
            settled.append(timex)
    return tuple(settled)


def _as_duration(timex: Timex, told_by: OfEvent, length: Amount) -> Timex:
    """« dix jours après la tempête », where nothing dates it, says no more than « dix jours »."""
    words = timex.text.rsplit(maxsplit=1)[0]
    span = Span(timex.span.start, timex.span.start + len(words))
    return replace(
        timex,
        span=span,
        text=words,
        meaning=length,
        type=TimexType.DURATION,
        anchor=None,
        told_by=told_by,
    )


def _dated_event(
    nouns: str, timexes: Sequence[Timex], index: int, text: str, said: re.Pattern[str]
) -> Timex | None:
    """Return the nearest day told in the same clause as one of `nouns`, before or after the expression at `index`.

    What stands in its own sentence before it dates something else: « mardi, deux jours après la défaite ».
    """
    here = timexes[index].span
    near = timexes[max(0, index - _MEMORY) : index + _MEMORY]
    days = [each for each in near if is_day(each.meaning) and each.anchor in (None, CREATION)]
    days = [each for each in days if not _dates_other(each, here, text)]
    days.sort(key=lambda each: (abs(each.span.start - here.start), each.span.start))
    beside = (
        each for noun in nouns.split() for each in days if _stands_beside(noun, each, text, said)
    )
    return next(beside, None)


def _dates_other(timex: Timex, here: Span, text: str) -> bool:
    """Whether a date of the same sentence as an expression dates no event that the expression counts from."""
    if timex.span.end <= here.start:
        return _STOP.search(text, timex.span.end, here.start) is None
    between = text[here.end : timex.span.start]
    return _STOP.search(between) is None and ("," in between or len(between) > _BESIDE)


@lru_cache(maxsize=512)
def _folded(clause: str) -> str:
    return view_of(clause).folded


def _stands_beside(noun: str, timex: Timex, text: str, said: re.Pattern[str]) -> bool:
    """Whether a noun stands close to a date, with no stop between: « le scrutin du 3 mars »."""
    before = text[max(0, timex.span.start - _BESIDE) : timex.span.start]
    after = text[timex.span.end : timex.span.end + _BESIDE]
    clauses = (
        _folded(_STOP.split(before)[-1]),
        said.split(_folded(_STOP.split(after)[0]))[0],
    )
    return any(re.search(rf"\b{re.escape(noun)}\b", clause) for clause in clauses)


def with_beginnings(
    timexes: Sequence[Timex], text: str, beginnings: Sequence[str]
) -> tuple[Timex, ...]:
    """Anchor what is told by an event on the words that date its beginning: « la guerre a commencé en octobre »."""
    begun = [
        (before, timex)
        for timex in timexes[:_MOST_BEGUN]
        if is_dated(timex.meaning) and (before := _clause_before(timex, text, beginnings))
    ]
    return tuple(_with_beginning(timex, begun) for timex in timexes)


def _clause_before(timex: Timex, text: str, beginnings: Sequence[str]) -> str:
    """Return the folded words before a date, "" where none of them says that something began."""
    before = view_of(text[max(0, timex.span.start - _CLAUSE) : timex.span.start]).folded
    return before if any(stem in before for stem in beginnings) else ""


def _with_beginning(timex: Timex, begun: Sequence[tuple[str, Timex]]) -> Timex:
    meaning = timex.meaning
    if not isinstance(meaning, OfEvent) or timex.rule != "of-event":
        return timex
    dated = next((each for before, each in begun if meaning.words in before), None)
    return replace(timex, anchor=dated.id) if dated else timex
