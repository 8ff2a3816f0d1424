"""When an article appeared, where only its own text says so: a dateline, a header, a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from recoupe.model.document import Document, Role, Sentence
from recoupe.model.meaning import Fixed, Recurring
from recoupe.model.reason import Basis, Dating, Evidence, Reason, Step
from recoupe.model.timex import Timex

_HEADS = (Role.DATELINE, Role.HEADER)
#: A line with a date and hardly anything else is a dateline: so many characters may stand beside the date.
_BESIDE_A_DATE = 40
#: How far into the text a line alone may still be a dateline, in sentences.
_HEAD = 6
#: What may stand before and behind the date of a dispatch: « SANTIAGO, 3 avr 2025 (AFP) - », « (jeudi 3 avril) ».
_PLACE = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|[\s,/(])*")
_AGENCY = re.compile(r"(?:, \d\d?\s?[hH:]\s?\d*)?\s?(?:\)|(?:\([^()\n]{2,25}\)\s?)?[-–—]\s)")
_LONGEST_PLACE = 40


def publication_of(document: Document, timexes: Sequence[Timex]) -> Dating | None:
    """Return the date the text gives itself, None where it gives none.

    A date of the header or dateline counts; else a full date that stands almost alone on a line near the head. Where
    lines that follow each other hold several (published, updated, in either order), the earliest is the publication;
    after a month alone the lines down to the first sentence of the text are read too.
    """
    found: list[Timex] = []
    for sentence in document.sentences:
        in_head = sentence.role in _HEADS
        alone = not found and sentence.index <= _HEAD and sentence.role is not Role.TITLE
        here = [timex for timex in timexes if _dates(timex, sentence, alone=not in_head)]
        if alone and not here:
            here = [
                timex for timex in timexes if _opens(timex, sentence, document) and _is_full(timex)
            ]
        if found and not (in_head and here):
            if _is_day(found) or sentence.role is Role.BODY:
                break
            continue
        if in_head or alone:
            found += here
    return _dating(min(found, key=_earliest)) if found else None


def _is_day(found: Sequence[Timex]) -> bool:
    """Whether one of the dates is a day: a month alone (« date 2023-09 ») lets the lines below say more."""
    return any(isinstance(each.meaning, Fixed) and each.meaning.date.is_day for each in found)


def dateline_of(document: Document, timexes: Sequence[Timex]) -> Timex | None:
    """Return the day without a year by which an article dates itself, None where there is none: « Mardi 22 août »."""
    numbered = [timex for timex in timexes if _is_numbered(timex)]
    for sentence in document.sentences if numbered else ():
        for timex in numbered:
            in_head = sentence.role in _HEADS and sentence.span.contains(timex.span)
            if in_head or (sentence.index <= _HEAD and _opens(timex, sentence, document)):
                return timex
    return None


def _is_numbered(timex: Timex) -> bool:
    meaning = timex.meaning
    return isinstance(meaning, Recurring) and None not in (meaning.day, meaning.month)


def _is_full(timex: Timex) -> bool:
    return isinstance(timex.meaning, Fixed) and timex.meaning.date.is_day


def _opens(timex: Timex, sentence: Sentence, document: Document) -> bool:
    """Whether a date opens a dispatch: behind a place at most, before an agency, a dash or a closing bracket."""
    if sentence.role is not Role.BODY or not sentence.span.contains(timex.span):
        return False
    text, start = document.article.text, sentence.span.start
    place = text[start : timex.span.start]
    closed = _AGENCY.match(text, timex.span.end)
    if closed is None or len(place) > _LONGEST_PLACE or not _PLACE.fullmatch(place):
        return False
    return (")" in closed.group() and "(" not in closed.group()) == ("(" in place)


def _earliest(timex: Timex) -> tuple[bool, date]:
    """Return the order among the dates of a header: days first, the earliest first."""
    dated = timex.meaning.date if isinstance(timex.meaning, Fixed) else None
    first = dated.earliest if dated else None
    return not (dated and dated.is_day), first or date.max


def _dates(timex: Timex, sentence: Sentence, *, alone: bool) -> bool:
    if not sentence.span.contains(timex.span) or not isinstance(timex.meaning, Fixed):
        return False
    first, last = timex.meaning.date.earliest, timex.meaning.date.latest
    if first is None or last is None or (last - first).days > 31:
        return False
    return not alone or (
        first == last and len(sentence.span) - len(timex.span) <= _BESIDE_A_DATE // 4
    )


def _dating(timex: Timex) -> Dating | None:
    if not isinstance(timex.meaning, Fixed):
        return None
    found = timex.meaning.date
    step = Step(
        reason=Reason("The article dates itself in its header: “{words}”", words=timex.text),
        evidence=Evidence(article=timex.article, span=timex.span),
        after=found,
    )
    return Dating(date=found, basis=Basis.DOCUMENT, steps=(step,))
