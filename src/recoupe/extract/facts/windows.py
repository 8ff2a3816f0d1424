"""The stretch of time a figure counts over: « depuis le début de la guerre », « depuis mardi »."""

from __future__ import annotations

import re

from recoupe.extract.facts.asofrules import Moment
from recoupe.model.document import Sentence
from recoupe.model.meaning import Recurring
from recoupe.model.record import FactKind, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timex import Relation, Timex


def since_of(fact: QuantityFact, moment: Moment) -> Timex | None:
    """Return « depuis … » of the sentence, or of the one before where that speaks of the same tally."""
    if fact.expected or fact.measure in moment.rules.momentary:
        return None
    own = _opening(moment.sentence, moment, fact.span)
    before = moment.before
    if own is not None or before is None or fact.kind is FactKind.STOCK:
        return own
    if before.paragraph != moment.sentence.paragraph:
        return None
    words = set(re.findall(r"[^\W\d_]+", moment.view[before.span.start : before.span.end]))
    known = moment.tally | {f"{word}s" for word in moment.tally}
    return _opening(before, moment, None) if words & known else None


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
