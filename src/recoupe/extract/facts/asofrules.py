"""What a figure's dates are read from: the words of the language, and what its article says around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.document import Attribution, Sentence
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timex import Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOfRules:
    """The words that date a figure, or another one.

    `stop` matches what opens another clause (« qui », « que »),
    `superlative` precedes a « depuis » that compares (« jamais vu depuis »). After `published_on` stands the day of
    a count, `recounted` matches one without (« selon un nouveau bilan »), `then` tells of a time before the news,
    `compared` precedes the date of another figure (« par rapport à 2018 »), `of_noun` and `noun_date` that of what
    is counted in (« le séisme survenu le »), `where_on` follows the date of a figure to come (« le 15 mars, où »),
    `dated_by` leads from a figure to its own date (« recensés samedi »), `opening` matches a phrase that sets a day
    for its sentence. A sentence with `pluperfect` tells of before, one that is `comparing` of two times. Figures of
    the measures `at_event` hold on the day that a sentence before tells, those `tolling` go on after their event,
    those `momentary` have no window.
    """

    stop: re.Pattern[str]
    compared: re.Pattern[str]
    recounted: re.Pattern[str]
    published_on: re.Pattern[str]
    pluperfect: re.Pattern[str]
    comparing: re.Pattern[str]
    of_noun: re.Pattern[str]
    noun_date: re.Pattern[str]
    where_on: re.Pattern[str]
    dated_by: re.Pattern[str]
    opening: re.Pattern[str]
    then: re.Pattern[str]
    superlative: re.Pattern[str]
    at_event: frozenset[str]
    tolling: frozenset[str]
    momentary: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a figure's dates are read from: its sentence, the one before, and what the article says around it.

    `tally` are words of the figure's measure: the sentence before tells the start of its window where it holds
    one. What is part of another figure, or leaves its noun to it, holds when that one does (`holds_with`). The
    sentences `earlier` may tell the day of its event, the nearest first. A date in one of the stretches `compared`
    is of the figure before it (« contre 30 % lors de la grève de juin »), `own` is that of this figure.
    """

    sentence: Sentence
    before: Sentence | None
    timexes: Sequence[Timex]
    figures: Sequence[int]
    record: EventRecord | None
    holds_with: QuantityFact | None
    published: Dating | None
    attributions: Sequence[tuple[Span, Attribution]]
    view: str
    rules: AsOfRules
    earlier: Sequence[Sentence]
    compared: Sequence[Span]
    own: Span | None
    measure: str
    tally: frozenset[str]

    @property
    def tolling(self) -> bool:
        """Whether what is counted goes on after its event."""
        return self.measure in self.rules.tolling
