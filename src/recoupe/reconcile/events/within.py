"""Events that an article puts within another, and plans that it says were announced.

« 23 interpellations en marge du défilé » is within the march, « a déclaré … alors qu’ils poursuivaient un dialogue »
within the talks; « a annoncé qu'il visiterait le camp » announces the visit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from recoupe.annotate.text.words import Word, split_words
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.reconcile.rules import MergeRules

#: Words behind « pendant » or « en marge » among which the event stands by its noun.
_REACH = 4
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})

#: Two records, how the event of the first stands to that of the second, and the words that say so.
Said = tuple[str, str, str, Reason]


def said_of(reading: Reading, home: Mapping[str, str], rules: MergeRules) -> Iterator[Said]:
    """Yield what one article says of how its events stand to each other; `home` is the event of each record."""
    told = [record for record in reading.records if record.id in home]
    told.sort(key=lambda record: (record.trigger, record.id))
    for record in told:
        if record.status in _DONE and record.weight is not Weight.BACKGROUND:
            yield from _during(reading, record, told, rules)
    for first, second in pairwise(told):
        if first.sentence == second.sentence and first.trigger.end <= second.trigger.start:
            yield from _meanwhile(reading, first, second, rules)
            yield from _announced(reading, first, second, rules)


def _during(
    reading: Reading, record: EventRecord, told: Sequence[EventRecord], rules: MergeRules
) -> Iterator[Said]:
    alone = [other for other in told if other.sentence == record.sentence] == [record]
    words = _words(reading, record, record.span if alone else record.headline)
    for phrase in rules.within:
        for place in _places(words, phrase):
            behind = words[place + len(phrase) : place + len(phrase) + _REACH]
            around = _by_noun(record, behind, told, rules)
            if around is not None:
                span = Span(words[place].span.start, words[place + len(phrase) - 1].span.end)
                yield record.id, around.id, "during", _why_within(reading, span, around)


def _by_noun(
    record: EventRecord, words: Sequence[Word], told: Sequence[EventRecord], rules: MergeRules
) -> EventRecord | None:
    """Return the one event of the article that the first event noun among the words names."""
    for word in words:
        kind = rules.nouns.get(rules.stem(word.form))
        if kind is None:
            continue
        named = [other for other in told if other.trigger.overlaps(word.span)]
        alike = named or [one for one in told if one.kind == kind and one.status in _DONE]
        alike = [one for one in alike if one.kind != record.kind and one.id != record.id]
        return alike[0] if len(alike) == 1 else None
    return None


def _meanwhile(
    reading: Reading, first: EventRecord, second: EventRecord, rules: MergeRules
) -> Iterator[Said]:
    """Yield that the first falls within the second, where that was going on: « alors qu'ils poursuivaient … »."""
    between = _words(reading, second, Span(first.trigger.end, second.trigger.end))
    going_on = any(word.form in rules.going_on for word in between)
    for phrase in rules.meanwhile if going_on else ():
        for place in _places(between, phrase):
            span = Span(between[place].span.start, between[place + len(phrase) - 1].span.end)
            yield first.id, second.id, "during", _why_within(reading, span, second)


def _announced(
    reading: Reading, first: EventRecord, second: EventRecord, rules: MergeRules
) -> Iterator[Said]:
    """Yield that the second was announced by the first: « a annoncé qu'il visiterait … »."""
    announced = second.status is Status.PLANNED and first.span.contains(second.trigger)
    if announced and first.status is Status.OCCURRED and first.kind in rules.announcing:
        why = Reason("“{words}” announces it", words=_of(reading, first.trigger))
        yield second.id, first.id, "plan_of", why


def _why_within(reading: Reading, span: Span, around: EventRecord) -> Reason:
    return Reason(
        "“{words}” puts it within “{event}”",
        words=_of(reading, span),
        event=_of(reading, around.trigger),
    )


def _of(reading: Reading, span: Span) -> str:
    return span.of(reading.document.article.text)


def _words(reading: Reading, record: EventRecord, span: Span) -> list[Word]:
    """Return the words of a span in the sentence of a record."""
    document = reading.document
    inside = record.sentence < len(document.sentences)
    sentence = document.sentences[record.sentence].span if inside else record.span
    return [
        word for word in split_words(document.article.text, sentence) if span.contains(word.span)
    ]


def _places(words: Sequence[Word], phrase: tuple[str, ...]) -> Iterator[int]:
    for place in range(len(words) - len(phrase) + 1):
        if words[place].form == phrase[0]:
            forms = tuple(word.form for word in words[place : place + len(phrase)])
            if forms == phrase:
                yield place
