"""Words that put the events of one article in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.annotate.text.words import Word, split_words
from recoupe.model.record import EventRecord, Reading, Status
from recoupe.model.text import Span

#: Words on either side of a trigger that may tell its turn.
_BEFORE, _AFTER = 5, 3
#: How far before the trigger « sur le point de » may stand.
_AHEAD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingRules:
    """The words that order events; each is written as `Word.form` gives it, a phrase as several.

    `starts` open a process, `resumes` take it up again, carry it on or end it, `again` stand before a further
    event of its kind. `imminent` tells that something is still to come as the article appears. `meanwhile` joins
    two things of one moment, `before` puts what precedes it first. `pluperfect` are auxiliaries that put what
    they carry (at once or after `fillers`) before what `turns` sets against it: « avait déjà été lancé, mais s'est
    enlisé ». `growing` are the measures of which a later count is not lower.
    """

    starts: frozenset[str]
    resumes: frozenset[str]
    again: frozenset[str]
    imminent: tuple[tuple[str, ...], ...]
    meanwhile: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    pluperfect: frozenset[str]
    fillers: frozenset[str]
    turns: tuple[tuple[str, ...], ...]
    growing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Two records of one article: the first not after the second, or both at one time; and the words that say so."""

    first: EventRecord
    second: EventRecord
    span: Span
    together: bool = False


def imminence(reading: Reading, record: EventRecord, rules: DatingRules) -> Span | None:
    """Return the words that tell that a record was still to come as the article appeared, if there are any."""
    if record.status is not Status.PLANNED:
        return None
    words = _sentence(reading, record)
    at = _place(words, record.trigger)
    for phrase in rules.imminent:
        for place in _places(words, phrase):
            if at - _AHEAD <= place <= at:
                return Span(words[place].span.start, words[place + len(phrase) - 1].span.end)
    return None


def orders(reading: Reading, rules: DatingRules) -> Iterator[Order]:
    """Yield what an article says of the order of the events it tells as past."""
    told = [record for record in reading.records if record.status is Status.OCCURRED]
    told.sort(key=lambda record: (record.trigger, record.id))
    for first, second in pairwise(told):
        if first.sentence == second.sentence and first.trigger != second.trigger:
            yield from _in_sentence(reading, first, second, rules)
    yield from _turns(reading, told, rules)


def _in_sentence(
    reading: Reading, first: EventRecord, second: EventRecord, rules: DatingRules
) -> Iterator[Order]:
    words = _sentence(reading, first)
    start, end = _place(words, first.trigger), _place(words, second.trigger)
    between = words[start + 1 : end]
    for phrase in rules.meanwhile:
        for place in _places(between, phrase):
            yield Order(first=first, second=second, span=between[place].span, together=True)
    earlier = [between[place].span for phrase in rules.before for place in _places(between, phrase)]
    auxiliary = _pluperfect(words, start, rules)
    turned = any(True for phrase in rules.turns for _ in _places(between, phrase))
    if auxiliary and turned and not _pluperfect(words, end, rules):
        earlier.append(auxiliary)
    for span in earlier[:1]:
        yield Order(first=first, second=second, span=span)


def _turns(reading: Reading, told: Sequence[EventRecord], rules: DatingRules) -> Iterator[Order]:
    """Yield that what opens comes before what takes up again, for events of one kind."""
    opening = [record for record in told if _near(reading, record, rules.starts)]
    for later in told:
        again = _near(reading, later, rules.resumes) or _near(reading, later, rules.again, after=0)
        if again is None:
            continue
        for first in opening:
            if first.kind == later.kind and first is not later:
                yield Order(first=first, second=later, span=again)


def _near(
    reading: Reading, record: EventRecord, forms: frozenset[str], *, after: int = _AFTER
) -> Span | None:
    words = _sentence(reading, record)
    at = _place(words, record.trigger)
    for word in words[max(0, at - _BEFORE) : at + after + 1]:
        if word.form in forms and record.span.contains(word.span):
            return word.span
    return None


def _pluperfect(words: Sequence[Word], at: int, rules: DatingRules) -> Span | None:
    """Return the auxiliary that puts the word at a place further back, if one does."""
    while at > 0 and words[at - 1].form in rules.fillers:
        at -= 1
    if at > 0 and words[at - 1].form in rules.pluperfect:
        return words[at - 1].span
    return None


def _sentence(reading: Reading, record: EventRecord) -> tuple[Word, ...]:
    sentences = reading.document.sentences
    inside = record.sentence < len(sentences)
    span = sentences[record.sentence].span if inside else record.span
    return split_words(reading.document.article.text, span)


def _place(words: Sequence[Word], span: Span) -> int:
    """Return which of the words a span begins with."""
    for place, word in enumerate(words):
        if word.span.end > span.start:
            return place
    return len(words)


def _places(words: Sequence[Word], phrase: tuple[str, ...]) -> Iterator[int]:
    forms = tuple(word.form for word in words)
    for place in range(len(forms) - len(phrase) + 1):
        if forms[place : place + len(phrase)] == phrase:
            yield place
