"""The stretch of time a figure counts over: « depuis le début de la guerre », « depuis mardi »."""

from __future__ import annotations

import re

from recoupe.extract.facts.asofrules import Moment
from recoupe.model.document import Sentence
from recoupe.model.meaning import Recurring
from recoupe.model.record import FactKind, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timex import Relation, Timex, TimexType

_AROUND = 80  # characters in which a date belongs to what begins


def since_of(fact: QuantityFact, moment: Moment) -> Timex | None:
    """Return « depuis … » of the sentence, or of the one before where that speaks of the same tally."""
    if fact.expected or fact.measure in moment.rules.momentary:
        return None
    own = _window(moment.sentence, moment, fact.span)
    before = moment.before
    if own is not None or before is None or fact.kind is FactKind.STOCK:
        return own
    if before.paragraph != moment.sentence.paragraph:
        return None
    words = set(re.findall(r"[^\W\d_]+", moment.view[before.span.start : before.span.end]))
    known = moment.tally | {f"{word}s" for word in moment.tally}
    return _window(before, moment) if words & known else None


def _window(sentence: Sentence, moment: Moment, figure: Span | None = None) -> Timex | None:
    return _opening(sentence, moment, figure) or _begun(sentence, moment)


def _begun(sentence: Sentence, moment: Moment) -> Timex | None:
    """Return the date that the article gives elsewhere to what a window opens with."""
    named = moment.rules.start.search(moment.view, sentence.span.start, sentence.span.end)
    if named is None:
        return None
    words = re.findall(r"[^\W\d_]{4,}", named.group("what"))
    for timex in moment.timexes:
        around = moment.view[max(0, timex.span.start - _AROUND) : timex.span.end + _AROUND // 2]
        dated = timex.relation is Relation.IN and timex.type is TimexType.DATE
        if (
            dated
            and words
            and moment.rules.begun.search(around)
            and all(w in around for w in words)
        ):
            return timex
    return None


def is_recent(since: Timex) -> bool:
    """« depuis mardi »: what began days ago is one event still going on, not a stretch of time."""
    return isinstance(since.meaning, Recurring) and since.meaning.weekday is not None


def _is_apart(figure: Span, timex: Timex, moment: Moment) -> bool:
    """« 24 % ont fait grève, pour dénoncer le gel des salaires depuis 2010 »: the window of something else."""
    between = moment.view[figure.end : timex.span.start]
    return "," in between.rstrip(" ,")


def _opening(sentence: Sentence, moment: Moment, figure: Span | None) -> Timex | None:
    for timex in moment.timexes:
        if timex.relation is not Relation.SINCE or not sentence.span.contains(timex.span):
            continue
        start = timex.span.start
        if figure is not None and _is_apart(figure, timex, moment):
            continue
        if not moment.rules.superlative.search(
            moment.view, max(sentence.span.start, start - 48), start
        ):
            return timex
    return None
