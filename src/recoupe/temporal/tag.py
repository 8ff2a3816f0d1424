"""Finding the time expressions of a text, with what they mean and what they are read from."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.view import View, view_of
from recoupe.model.document import Sentence
from recoupe.model.meaning import Direction
from recoupe.model.timex import Timex
from recoupe.temporal.anchors import Candidate, anchored
from recoupe.temporal.grammar import Scope, TimexGrammar
from recoupe.temporal.joining import joined
from recoupe.temporal.matching import Found, matcher_for
from recoupe.temporal.shapes import lacks_year
from recoupe.temporal.tense import Tense, tense_reader_for

_TOWARDS = {
    Tense.FUTURE: Direction.FUTURE,
    Tense.PRESENT: Direction.FUTURE,
    Tense.ALONE: Direction.FUTURE,
}
_SETTLED = (Scope.ITSELF, Scope.CREATION)


def tag_timexes(
    text: str, *, grammar: TimexGrammar, article: str = "", sentences: Sequence[Sentence] = ()
) -> tuple[Timex, ...]:
    """Return the time expressions of `text` in reading order; `date` is None until `resolve_timexes` fills it.

    `sentences` bound how far a date carries to the next ones; without them the text's own stops do.
    """
    view = view_of(text)
    matcher, reader = matcher_for(grammar), tense_reader_for(grammar.tense)
    candidates: list[Candidate] = []
    for words in matcher.lexer.blocks(view):
        for found in joined(list(matcher.find(words)), matcher.joints):
            tense = Tense.NONE
            if found.reading.scope not in _SETTLED:
                tense = reader.tense_at(words, found.first, found.last)
            candidates.append(_candidate(found, tense, view, text, article))
    return anchored(candidates, text, sentences, beginnings=grammar.beginnings)


def _candidate(found: Found, tense: Tense, view: View, text: str, article: str) -> Candidate:
    words = found.words
    span = view.original(words.start(found.first), words.ends[found.last - 1])
    reading = found.reading
    if (
        reading.scope is Scope.TENSE
        and tense is Tense.NONE
        and "T" in reading.daytime
        and ":" in reading.daytime
    ):
        tense = Tense.ALONE  # a clock time and no verb: an appointment
    direction = _TOWARDS.get(tense, Direction.PAST)
    if tense is Tense.ALONE and lacks_year(reading.meaning):
        direction = Direction.NEAREST
    if reading.ahead and tense is not Tense.PLUPERFECT:
        direction = Direction.FUTURE
    timex = Timex(
        id=f"{article}-t{span.start}" if article else f"t{span.start}",
        article=article,
        span=span,
        text=span.of(text),
        type=reading.type,
        meaning=reading.meaning,
        anchor=None,
        date=None,
        rule=found.rule,
        relation=reading.relation,
        daytime=reading.daytime,
    )
    fronted = words.text(found.last) == "," and words.text(found.first - 1) in (
        "",
        ".",
        "!",
        "?",
        "\n",
    )
    return Candidate(
        timex=timex, scope=reading.scope, tense=tense, direction=direction, fronted=fronted
    )
