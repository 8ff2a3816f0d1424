"""Finding the time expressions of a text, with what they mean and what they are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from recoupe.annotate.text.view import View, view_of
from recoupe.model.document import Sentence
from recoupe.model.meaning import Direction, Fixed, Repeated, Unit
from recoupe.model.timex import Relation, Timex, TimexType
from recoupe.temporal.anchors import Candidate, anchored
from recoupe.temporal.grammar import Reading, Scope, TimexGrammar
from recoupe.temporal.joining import joined
from recoupe.temporal.matching import Found, matcher_for
from recoupe.temporal.shapes import (
    has_month,
    is_day,
    is_numbered,
    is_weekday,
    is_weekend,
    lacks_year,
    weekday_of,
)
from recoupe.temporal.tense import Tense, TenseReader, tense_reader_for

_TOWARDS = {
    Tense.FUTURE: Direction.FUTURE,
    Tense.PRESENT: Direction.FUTURE,
    Tense.ALONE: Direction.FUTURE,
    Tense.AIMED: Direction.FUTURE,
    Tense.DUE: Direction.NEAREST,
    Tense.OVERTAKEN: Direction.NEAREST,
    Tense.ANNOUNCED: Direction.NEAREST,
}
_HABIT = (Tense.PRESENT, Tense.NONE)
_EDGES = ("", "\n")
_STOPS = ("", "\n", ".", "!", "?", ":")
_MARKS = (",", ";", "(", ")", "«", "»")
#: How many words before a date may tell that it is held against something, how many behind a plan that it is dropped.
_COMPARING, _DROPPING = 12, 8
_SETTLED = (Scope.ITSELF, Scope.CREATION)
#: Tenses in which « ce mardi 17 août » is the day of the text.
_TOLD = (Tense.PAST, Tense.DONE, Tense.LASTING, Tense.SAYING, Tense.PRESENT)


def tag_timexes(
    text: str, *, grammar: TimexGrammar, article: str = "", sentences: Sequence[Sentence] = ()
) -> tuple[Timex, ...]:
    """Return the time expressions of `text` in reading order; `date` is None until `resolve_timexes` fills it.

    `sentences` bound how far a date carries to the next ones; without them the text's own stops do.
    """
    view = view_of(text)
    matcher, reader = matcher_for(grammar), tense_reader_for(grammar.tense)
    candidates: list[Candidate] = []
    starts = frozenset(sentence.span.start for sentence in sentences)
    for block in matcher.lexer.blocks(view):
        words = block.parted(starts) if starts else block
        for found in joined(list(matcher.find(words)), matcher.joints):
            tense, aside = Tense.NONE, False
            if found.reading.scope not in _SETTLED or _names_day(found.reading):
                tense = _tense_of(found, reader, grammar)
                aside = words.text(found.first) in grammar.of or reader.is_aside(words, found.first)
            candidate = _candidate(found, tense, view, text, article, grammar)
            today = replace(candidate.timex, today=_is_today(candidate.timex, found, reader))
            aside = aside or candidate.timex.compared
            candidates.append(replace(candidate, aside=aside, timex=today))
    return anchored(candidates, text, sentences, beginnings=grammar.beginnings, that=grammar.that)


def _is_today(timex: Timex, found: Found, reader: TenseReader) -> bool:
    """« Ce mardi 17 août » told as past or present, « mardi 9 août, ils sont toujours … »: the day of the text."""
    numbered = is_numbered(timex.meaning) and timex.relation is Relation.IN and not timex.listed
    if not numbered or not (timex.this or weekday_of(timex.meaning) is not None):
        return False
    words, first, last = found.words, found.first, found.last
    tense = reader.tense_at(words, first, last)
    if timex.this:
        return tense in _TOLD
    leads = tense is Tense.PRESENT or _opens(found)
    return leads and reader.goes_on(words, first, last) and not reader.is_aside(words, first)


def _tense_of(found: Found, reader: TenseReader, grammar: TimexGrammar) -> Tense:
    words, first, last = found.words, found.first, found.last
    tense, aimed = reader.tense_at(words, first, last), _is_aimed(found, grammar)
    if aimed:
        tense = Tense.DUE if tense in (Tense.DUE, Tense.PLUPERFECT) else Tense.AIMED
    described = reader.is_aside(words, first) if aimed else reader.is_planned(words, first)
    if tense not in (Tense.AIMED, Tense.FUTURE) or not described:
        return tense
    dropped = any(words.text(at) in grammar.dropped for at in range(last, last + _DROPPING))
    return Tense.OVERTAKEN if not dropped and reader.goes_on_past(words, last) else tense


def _candidate(
    found: Found, tense: Tense, view: View, text: str, article: str, grammar: TimexGrammar
) -> Candidate:
    words, reading = found.words, _as_habit(found, tense, grammar)
    span = view.original(words.start(found.first), words.ends[found.last - 1])
    tense, against = _appointment(tense, reading), _is_set_against(found, grammar)
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
        listed=reading.listed,
        kept=tense is Tense.OVERTAKEN,
        this=any(words.text(at) in grammar.this for at in (found.first, found.first + 1)),
        loose=found.rule in grammar.feasts and words.text(found.first) in grammar.of,
        compared=against or _is_compared(found, grammar),
        done=tense is Tense.DONE and reading.relation is Relation.IN,
    )
    before, after = words.text(found.first - 1), words.text(found.last)
    return Candidate(
        timex=timex,
        scope=reading.scope,
        tense=tense,
        direction=Direction.PAST
        if against
        else _direction(tense, reading, belongs=_belongs(found, grammar)),
        fronted=after == "," and _opens(found),
        heading=_on_its_own_line(found),
        birth=before in grammar.births,
    )


def _belongs(found: Found, grammar: TimexGrammar) -> bool:
    """« les heurts de ce week-end »: the noun before it tells no side, nor does the verb."""
    first = found.words.text(found.first)
    return first in grammar.complements and is_weekend(found.reading.meaning)


def _is_aimed(found: Found, grammar: TimexGrammar) -> bool:
    """« renvoyé au 30 janvier », « annoncée pour jeudi »."""
    clause = _clause_before(found)
    if found.first < found.start:
        clause.append(found.words.text(found.first))
    far = is_day(found.reading.meaning)  # « a renvoyé l'affaire au 6 février »
    before = clause[:-1] if far else clause[-2:-1]
    return any((word, to) in grammar.aims for to in clause[-1:] for word in before)


def _is_compared(found: Found, grammar: TimexGrammar) -> bool:
    """Whether a date is no moment of its own: « jamais vu depuis 1891 », « (2001-2019) », « celui de 1976 »."""
    words, reading = found.words, found.reading
    before, clause = words.text(found.first - 1), _clause_before(found)
    if before == "(":
        whole = isinstance(reading.meaning, Fixed) and "-" not in reading.meaning.date.edtf
        return whole and words.text(found.last) == ")"
    named = any(words.text(found.first - at) in grammar.stands_for for at in (1, 2, 3))
    if reading.relation is not Relation.SINCE and not named:
        return False
    if before in grammar.stands_for:
        return True
    peerless = not grammar.peerless.isdisjoint(clause)
    return peerless or any(pair in grammar.superlatives for pair in pairwise(clause))


def _is_set_against(found: Found, grammar: TimexGrammar) -> bool:
    """« …, contre 4 800 en janvier », « par rapport à mars », « plus qu'en 2020 »: the day of an earlier figure.

    « adopté par 60 voix contre 40 mardi » is none.
    """
    clause = _clause_before(found)
    if clause[-1:] and clause[-1] in grammar.than:
        return not grammar.more.isdisjoint(clause)
    for at, word in enumerate(clause):
        if word in grammar.against and (at == 0 or clause[at - 1] == "%"):
            figure = next((each for each in clause[at + 1 :] if each not in grammar.nearly), "")
            return figure[:1].isdigit() or "numeral" in found.words.lexer.values(figure)
    likened = any(pair in grammar.likened for pair in pairwise(clause))
    return likened or clause[-1:] == [grammar.like]


def _clause_before(found: Found) -> list[str]:
    """Return the words of the clause that lead to an expression."""
    before: list[str] = []
    for distance in range(1, _COMPARING + 1):
        word = found.words.text(found.first - distance)
        if word in _STOPS or word in _MARKS:
            break
        before.insert(0, word)
    return before


def _names_day(reading: Reading) -> bool:
    return isinstance(reading.meaning, Fixed) and reading.meaning.date.is_day


def _as_habit(found: Found, tense: Tense, grammar: TimexGrammar) -> Reading:
    """« le lundi » in the present is every Monday; in the past it is the day told."""
    reading = found.reading
    habit = tense in _HABIT and found.words.text(found.first) in grammar.habits
    if (
        not habit
        or reading.scope is not Scope.TENSE
        or found.first == found.start
        or not is_weekday(reading.meaning)
    ):
        return reading
    return Reading(meaning=Repeated(unit=Unit.DAY), type=TimexType.SET)


def _appointment(tense: Tense, reading: Reading) -> Tense:
    """A clock time and no verb is an appointment: it lies ahead."""
    clock = reading.daytime.startswith("T") and ":" in reading.daytime
    return Tense.ALONE if clock and tense is Tense.NONE and reading.scope is Scope.TENSE else tense


def _direction(tense: Tense, reading: Reading, *, belongs: bool) -> Direction:
    if reading.ahead and tense is not Tense.PLUPERFECT:
        return Direction.FUTURE
    if reading.back:
        return Direction.PAST
    if tense is Tense.LASTING and reading.relation is Relation.UNTIL:
        return Direction.FUTURE
    if tense is Tense.ALONE and lacks_year(reading.meaning):
        return Direction.NEAREST
    if belongs or (tense in _HABIT and is_weekend(reading.meaning)):
        return Direction.NEAREST
    if tense is Tense.NONE and has_month(reading.meaning):
        return Direction.NEAREST
    return _TOWARDS.get(tense, Direction.PAST)


def _on_its_own_line(found: Found) -> bool:
    words = found.words
    plain, start, end = words.view.plain, words.start(found.first), words.ends[found.last - 1]
    before, after = plain[max(0, start - 2) : start].strip(" "), plain[end : end + 2].strip(" ")
    return before[-1:] in _EDGES and after[:1] in _EDGES


def _opens(found: Found) -> bool:
    """Whether at most two words stand between the start of the sentence and the expression."""
    before = [found.words.text(found.first - distance) for distance in (1, 2, 3)]
    return any(word in _STOPS for word in before)
