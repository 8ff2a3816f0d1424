"""When an article appeared, where only its own text says so: a dateline, a header, a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from recoupe.model.document import Document, Role, Sentence
from recoupe.model.edtf import EdtfDate, on_day
from recoupe.model.meaning import Direction, Fixed, Recurring
from recoupe.model.reason import Basis, Dating, Evidence, Reason, Step
from recoupe.model.text import Span
from recoupe.model.timex import Timex
from recoupe.temporal.calendar import resolve
from recoupe.temporal.shapes import is_numbered, lacks_year, weekday_of

_HEADS = (Role.DATELINE, Role.HEADER)
#: A line with a date and hardly anything else is a dateline: so many characters may stand beside the date.
_BESIDE_A_DATE = 40
#: How far into the text a line alone may still be a dateline, in sentences.
_HEAD = 6
#: What may stand before and behind the date of a dispatch: « SANTIAGO, 3 avr 2025 (AFP) - », « (jeudi 3 avril) ».
_PLACE = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|\([^()\n]{2,25}\)|[\s,/(|•–—-])*")
_AGENCY = re.compile(r"(?:, \d\d?\s?[hH:]\s?\d*)?\s?(?:\)|(?:\([^()\n]{2,25}\)\s?)?[-–—]\s)")
_LONGEST_PLACE = 40
#: What may stand around a day and its hour at the foot of a text.
_STAMP_BEFORE = re.compile(r"(?:\n|\()[^\n().]{0,25}\Z")
_CLOCK = re.compile(r"\d\s?[h:]\s?\d")
_SIGN = re.compile(r"[A-Z]{2,}|©")  # of an agency or a time zone
_FOOT, _BEHIND_A_STAMP = 3, 25
_TWO_MONTHS, _SOON = 61, 2
_ANY_DAY = date(2000, 1, 1)
#: The day in the address of a page, its figures in a row: « …/20241116/… », « …_AV-202203310246.html ».
_IN_ADDRESS = re.compile(
    r"https?://\S*?[/_-](?P<day>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:\d{4}|\d{6})?(?=[/_.-])"
)


def publication_of(document: Document, timexes: Sequence[Timex]) -> Dating | None:
    """Return the date the text gives itself, None where it gives none.

    A date of the header or dateline counts; else a full date that stands almost alone on a line near the head. Where
    lines that follow each other hold several (published, updated, in either order), the earliest is the publication;
    after a month alone the lines down to the first sentence of the text are read too, and the page's address where
    its day is of that month.
    """
    found: list[Timex] = []
    for sentence in document.sentences:
        in_head = sentence.role in _HEADS
        alone = not found and sentence.index <= _HEAD and sentence.role is not Role.TITLE
        opening = not _is_day(found) and sentence.index <= _HEAD and sentence.role is Role.BODY
        looked_at = timexes if in_head or alone or opening else ()
        here = [timex for timex in looked_at if _dates(timex, sentence, alone=not in_head)]
        if opening and not here:
            here = [
                timex for timex in timexes if _opens(timex, sentence, document) and _is_full(timex)
            ]
        if found and not ((in_head or opening) and here):
            if _is_day(found) or sentence.role is Role.BODY:
                break
            continue
        if in_head or alone or opening:
            found += here
    own = min(found, key=_earliest) if found else None
    if own is not None and _heads_a_step(own, document, timexes):
        own = None
    if own is not None and _is_day(found):
        return _dating(own)
    return (
        _by_address(document, own)
        or _at_foot(document, timexes, own)
        or _on_its_day(document, timexes, own)
        or _dating(own)
    )


def _heads_a_step(own: Timex, document: Document, timexes: Sequence[Timex]) -> bool:
    """Whether later days head other lines: « • 13 janvier 1956 » above the first step of a chronology."""
    heads = [sentence for sentence in document.sentences if sentence.role is Role.SUBHEADING]
    below = [each for each in timexes if any(_dates(each, head, alone=True) for head in heads)]
    return any((_earliest(each)[1] - _earliest(own)[1]).days > _TWO_MONTHS for each in below)


def _is_day(found: Sequence[Timex]) -> bool:
    """Whether one of the dates is a day: a month alone (« date 2023-09 ») lets the lines below say more."""
    return any(isinstance(each.meaning, Fixed) and each.meaning.date.is_day for each in found)


def dateline_of(document: Document, timexes: Sequence[Timex]) -> Timex | None:
    """Return the day without a year by which an article dates itself, None where there is none: « Mardi 22 août »."""
    numbered = [t for t in timexes if lacks_year(t.meaning) and is_numbered(t.meaning)]
    for sentence in document.sentences if numbered else ():
        for timex in numbered:
            in_head = sentence.role in _HEADS and sentence.span.contains(timex.span)
            if in_head or (sentence.index <= _HEAD and _opens(timex, sentence, document)):
                return timex
    return _own_day(document, timexes)


def _own_day(document: Document, timexes: Sequence[Timex]) -> Timex | None:
    """Return the one day that the text tells as its own, where it tells of none soon after: « ce mardi 17 août »."""
    today = [timex for timex in timexes if timex.today]
    for role in (Role.BODY, Role.BOILERPLATE) if today else ():  # then what is under a picture
        spans = [sentence.span for sentence in document.sentences if sentence.role is role]
        own = [each for each in today if any(span.contains(each.span) for span in spans)]
        if own:
            days = [resolve(each.meaning, _ANY_DAY) for each in own]
            several = len({day.edtf[-5:] for day in days if day}) > 1
            told = timexes[timexes.index(own[0]) :]
            return None if several or any(_is_soon_after(each, own[0]) for each in told) else own[0]
    return None


def _is_soon_after(timex: Timex, day: Timex) -> bool:
    one, two = weekday_of(timex.meaning), weekday_of(day.meaning)
    told = Recurring(direction=Direction.PAST, weekday=one)
    return two is not None and timex.meaning == told and 1 <= ((one or 0) - two) % 7 <= _SOON


def _on_its_day(document: Document, timexes: Sequence[Timex], month: Timex | None) -> Dating | None:
    """Return the day that the text tells as its own; a header names the month of it, or of the last change."""
    timex = dateline_of(document, timexes)
    dated = month.meaning.date if month and isinstance(month.meaning, Fixed) else None
    if timex is None or dated is None or dated.latest is None:
        return _dating(timex)
    found = resolve(timex.meaning, dated.latest)
    behind = (dated.latest - found.earliest).days if found and found.earliest else -1
    known = found is not None and 0 <= behind <= _TWO_MONTHS
    return _given(found, timex.text, timex.article, timex.span) if found and known else None


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
    return (")" in closed.group() and "(" not in closed.group()) == (
        place.count("(") > place.count(")")
    )


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


def _by_address(document: Document, month: Timex | None) -> Dating | None:
    """Return the day in the address of the page where a header holds one, within its month where it names one."""
    text = document.article.text
    for sentence in document.sentences:
        if sentence.role not in _HEADS:
            continue
        for address in _IN_ADDRESS.finditer(text, sentence.span.start, sentence.span.end):
            day = _day_of(address["day"])
            if day is not None and (month is None or _lies_in(day, month)):
                words = Span(*address.span("day"))
                return _given(on_day(day), words.of(text), document.article.id, words)
    return None


def _at_foot(document: Document, timexes: Sequence[Timex], month: Timex | None) -> Dating | None:
    """Return the day that closes the text: « (©AFP / 15 mai 2018 13h11) », « January 15, 2021 03:20 ET »."""
    text = document.article.text.rstrip()
    for timex in [each for each in timexes[-_FOOT:] if _is_full(each)][::-1]:
        stamp = _STAMP_BEFORE.search(text, 0, timex.span.start)
        behind = text[timex.span.end :]
        day = timex.meaning.date.earliest if isinstance(timex.meaning, Fixed) else None
        if stamp is None or len(behind) > _BEHIND_A_STAMP or "\n" in behind or day is None:
            continue
        known = _SIGN.search(stamp.group() + behind) if month is None else _lies_in(day, month)
        if known and _CLOCK.search(timex.text + behind):
            return _dating(timex)
    return None


def _day_of(figures: str) -> date | None:
    try:
        return date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        return None


def _lies_in(day: date, timex: Timex) -> bool:
    dated = timex.meaning.date if isinstance(timex.meaning, Fixed) else None
    return bool(dated and dated.earliest and dated.latest and dated.earliest <= day <= dated.latest)


def _dating(timex: Timex | None) -> Dating | None:
    if timex is None or not isinstance(timex.meaning, Fixed):
        return None
    return _given(timex.meaning.date, timex.text, timex.article, timex.span)


def _given(found: EdtfDate, words: str, article: str, span: Span) -> Dating:
    step = Step(
        reason=Reason("The article dates itself in its header: “{words}”", words=words),
        evidence=Evidence(article=article, span=span),
        after=found,
    )
    return Dating(date=found, basis=Basis.DOCUMENT, steps=(step,))
