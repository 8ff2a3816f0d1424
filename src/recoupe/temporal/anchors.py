"""From which date each expression is read: the day of publication, or a date told before it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from recoupe.model.document import Sentence
from recoupe.model.meaning import (
    Direction,
    Either,
    Fixed,
    From,
    Meaning,
    Recurring,
    Shift,
    Unit,
)
from recoupe.model.timex import CREATION, Relation, Timex, TimexType
from recoupe.temporal.eventdays import with_beginnings, with_events
from recoupe.temporal.grammar import Scope
from recoupe.temporal.places import Places
from recoupe.temporal.shapes import (
    counts_days,
    has_month,
    has_year,
    is_dated,
    is_day,
    is_one_day,
    is_weekday,
    lacks_year,
    turned,
)
from recoupe.temporal.tense import Tense

#: How many expressions back an anchor is looked for.
_MEMORY = 60
#: Tenses that leave no doubt on which side a day without its year lies.
_SURE = (Tense.DONE, Tense.PLUPERFECT, Tense.AIMED)
_AHEAD = (Direction.FUTURE, Direction.AFTER)
_PAST = (Tense.PAST, Tense.DONE, Tense.PLUPERFECT, Tense.SAYING)
#: Parts of a day and hours, as TIMEX3 writes them, between which a story goes on to the next day.
_MORNING, _NIGHT = ("TMO",), ("TNI", "T22", "T23", "T24")
_EVENING = ("TEV", "T18", "T19", "T20", "T21", *_NIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An expression before its anchor is known.

    It is `fronted` where it opens a sentence and a comma follows, a `heading` where it has a line of its own, a
    `birth` where it dates something too far back to set the time of what is told next. It is not `framed` by a date
    of an earlier sentence where its own goes on from today: « Le général, arrivé fin juillet, est parti dimanche ».
    It is `aside` where it describes something told elsewhere: « la crue du 1er mars », « nommé le 14 février ».
    """

    timex: Timex
    scope: Scope
    tense: Tense
    direction: Direction
    fronted: bool = False
    heading: bool = False
    birth: bool = False
    framed: bool = True
    aside: bool = False


def anchored(
    candidates: Sequence[Candidate],
    text: str,
    sentences: Sequence[Sentence],
    *,
    beginnings: Sequence[str] = (),
    that: Collection[str] = (),
) -> tuple[Timex, ...]:
    """Return the expressions with their anchors and directions settled, in reading order.

    `beginnings` are folded stems of verbs that say when something began; behind a word of `that` stands what is said.
    """
    told: list[tuple[Candidate, Timex]] = []
    timexes: list[Timex] = []
    places = Places(text, sentences)
    for place, candidate in enumerate(candidates):
        following = candidates[place + 1] if place + 1 < len(candidates) else None
        today = following is not None and _told_from_today(following, candidate, places)
        settled = replace(candidate, framed=False) if today else candidate
        timexes.append(_settled(settled, told, places))
        if not places.is_furniture(candidate.timex):
            told.append((settled, timexes[-1]))
    timexes = _with_appositions(candidates, timexes, text)
    if not any(candidate.scope is Scope.EVENT for candidate in candidates):
        return tuple(timexes)
    return with_events(with_beginnings(timexes, text, beginnings), text, that)


def _told_from_today(following: Candidate, candidate: Candidate, places: Places) -> bool:
    weekday = following.scope is Scope.TENSE and is_weekday(following.timex.meaning)
    return weekday and not places.sentences_between(candidate.timex, following.timex)


def _with_appositions(
    candidates: Sequence[Candidate], timexes: Sequence[Timex], text: str
) -> list[Timex]:
    """Read a distance from the date that explains it: « quatre jours plus tôt, le 12 janvier, … »."""
    settled = list(timexes)
    for index, (one, two) in enumerate(pairwise(timexes)):
        told = candidates[index].scope is Scope.TEXT and counts_days(one.meaning)
        if told and text[one.span.end : two.span.start] == ", " and _is_own(two):
            same = Shift(unit=Unit.DAY, low=0, high=0)
            settled[index] = replace(one, anchor=two.id, meaning=same)
    return settled


def _is_own(timex: Timex) -> bool:
    return (
        is_day(timex.meaning) and timex.anchor in (None, CREATION) and not is_weekday(timex.meaning)
    )


_Told = Sequence[tuple[Candidate, Timex]]


def _settled(candidate: Candidate, told: _Told, places: Places) -> Timex:
    timex = candidate.timex
    match candidate.scope:
        case Scope.ITSELF:
            return timex
        case Scope.CREATION:
            return replace(timex, anchor=CREATION)
        case Scope.TENSE:
            return _by_tense(candidate, told, places)
        case Scope.MONTH:
            return _in_told_month(candidate, told)
        case Scope.EVENT:
            return replace(timex, anchor=CREATION)
        case Scope.YEAR:
            year = next((each for _, each in reversed(told) if has_year(each.meaning)), None)
            return _from(timex, year, timex.meaning)
        case Scope.HOUR:
            return _hour(candidate, _news_before(told), timex.meaning)
        case Scope.SAME | Scope.TEXT:
            before = _told_before(candidate, told, places)
            if before is not None and _says_again(timex, before):
                return replace(timex, anchor=before.anchor)
            return _hour(candidate, before, _after_night(candidate, before))


def _says_again(timex: Timex, before: Timex) -> bool:
    """« enlevés la veille … Les élèves enlevés la veille »: words that go back name the same day again."""
    back = isinstance(timex.meaning, Shift) and (timex.meaning.high or 0) < 0
    return back and timex.meaning == before.meaning and timex.text.lower() == before.text.lower()


def _after_night(candidate: Candidate, before: Timex | None) -> Meaning:
    """« peu avant minuit vendredi … À l'aube, … »: a morning told after a night is that of the next day.

    The night told after an evening begins on that day, told after a morning it ends on it.
    """
    timex = candidate.timex
    day = isinstance(timex.meaning, Shift) and timex.meaning.low == timex.meaning.high == 0
    told_back = candidate.tense is Tense.PLUPERFECT
    if before is None or not day or told_back or not is_one_day(before.meaning):
        return timex.meaning
    at_night = before.daytime.startswith(_NIGHT)
    if timex.daytime in _MORNING and at_night:
        return Shift(unit=Unit.DAY, low=1, high=1)
    if timex.daytime not in _NIGHT or before.daytime.startswith(_NIGHT[:1]):
        return timex.meaning
    evening = before.daytime.startswith(_EVENING)
    morning = before.daytime.startswith(_MORNING)
    return Shift(unit=Unit.DAY, low=0 if evening else -1, high=0 if morning else 1)


def _hour(candidate: Candidate, anchor: Timex | None, meaning: Meaning) -> Timex:
    """« dans la nuit », « vers 9 heures », where no day is told before it: of the news, or of the day before."""
    timex = candidate.timex
    loose = anchor is None and timex.type is TimexType.TIME and candidate.tense in _PAST
    return replace(_from(timex, anchor, meaning), loose=loose or timex.loose)


def _from(timex: Timex, anchor: Timex | None, meaning: Meaning) -> Timex:
    return replace(timex, anchor=anchor.id if anchor else CREATION, meaning=meaning)


def _told_before(candidate: Candidate, told: _Told, places: Places) -> Timex | None:
    """Return the date of the same sentence; else the last one of the right grain; else the last one.

    What is told as past is not read from a day ahead, and nothing below a title from a day in it.
    """
    timex = candidate.timex
    apart = not places.is_head(timex)
    back_to = (pair for pair in reversed(told) if not (apart and places.is_head(pair[1])))
    told = list(islice(back_to, _MEMORY))[::-1]
    if candidate.tense in _PAST:
        told = [pair for pair in told if not _is_ahead(*pair)]
    near = [pair for pair in told if not places.sentences_between(pair[1], timex)]
    wanted = is_day if counts_days(timex.meaning) else is_dated
    back = candidate.tense is Tense.PLUPERFECT
    return (
        _last(near, wanted)
        or _last(near, is_dated)
        or _last_told([pair for pair in told if _fits(pair[1], wanted)], places, back=back)
        or _last(told, is_dated)
        or next((timex for _, timex in reversed(told) if _opens_on_a_day(timex)), None)
    )


def _opens_on_a_day(timex: Timex) -> bool:
    """Whether a stretch begins on a day that is told: « Depuis le samedi 14 août … Ce jour-là, … »."""
    return timex.relation is Relation.SINCE and is_day(timex.meaning)


def _last_told(told: _Told, places: Places, *, back: bool) -> Timex | None:
    """Return the date that leads the sentence of the last one, or the last one.

    Before a date told aside comes one of its sentence, or of the sentence before, that is not: « Mardi 6 mars, le
    bilan de la crue du 1er mars … », « Le maire, élu le 3 mai, a démissionné jeudi. Il … ».
    """
    if not told:
        return None
    last = told[-1][1]
    near = [pair for pair in told if places.sentences_between(pair[1], last) <= 1]
    here = [pair for pair in near if not places.sentences_between(pair[1], last)]
    main = [
        timex
        for candidate, timex in near
        if not candidate.aside and (back or candidate.tense is not Tense.PLUPERFECT)
    ]
    leading = [timex for candidate, timex in here if candidate.fronted and is_day(timex.meaning)]
    return (leading or main or [last])[-1]


def _news_before(told: _Told) -> Timex | None:
    """Return the last day told before that is told from the one of publication: a weekday, « hier »."""
    for candidate, before in reversed(told[-_MEMORY:]):
        near = before.anchor == CREATION and _is_near(before.meaning)
        if (
            near
            and not _is_ahead(candidate, before)
            and before.relation is Relation.IN
            and is_one_day(before.meaning)
        ):
            return before
    return None


def _is_ahead(candidate: Candidate, timex: Timex) -> bool:
    """Whether something told lies ahead, or may: « ont annoncé une grève, le 13 mars »."""
    meaning = timex.meaning
    forward = isinstance(meaning, Recurring) and meaning.direction in _AHEAD
    return forward or candidate.tense is Tense.ANNOUNCED


def _is_near(meaning: Meaning) -> bool:
    """Whether a day is told from that of publication: a weekday, numbered or not, « hier »."""
    return counts_days(meaning) or (isinstance(meaning, Recurring) and meaning.weekday is not None)


def _last(told: _Told, wanted: Callable[[Meaning], bool]) -> Timex | None:
    """Return the latest expression told that fits, None where there is none."""
    for _, timex in reversed(told[-_MEMORY:]):
        if _fits(timex, wanted):
            return timex
    return None


def _fits(timex: Timex, wanted: Callable[[Meaning], bool]) -> bool:
    return timex.relation is Relation.IN and wanted(timex.meaning)


def _by_tense(candidate: Candidate, told: _Told, places: Places) -> Timex:
    """A weekday of the pluperfect is read from the day narrated, a yearless date may carry an earlier year."""
    timex = candidate.timex
    if candidate.tense is Tense.PLUPERFECT and is_weekday(timex.meaning):
        narrated = _narrated(told)
        if narrated is not None:
            return _from(timex, narrated, turned(timex.meaning, Direction.PAST))
    frame = _frame(candidate, told, places) if lacks_year(timex.meaning) else None
    if frame is not None:
        return _framed(candidate, *frame)
    if candidate.tense is Tense.OVERTAKEN and is_weekday(timex.meaning):
        sides = (turned(timex.meaning, Direction.PAST), turned(timex.meaning, Direction.FUTURE))
        return replace(timex, anchor=CREATION, meaning=Either(readings=sides))
    sure = candidate.tense in _SURE and lacks_year(timex.meaning)
    meaning = turned(timex.meaning, candidate.direction, sure=sure)
    return replace(timex, anchor=CREATION, meaning=meaning)


def _narrated(told: _Told) -> Timex | None:
    """Return the latest weekday or day counted from today that the story tells as past."""
    for candidate, timex in reversed(told[-_MEMORY:]):
        weekday = is_weekday(timex.meaning) and candidate.tense in (
            Tense.PAST,
            Tense.DONE,
            Tense.LASTING,
            Tense.SAYING,
        )
        if weekday and timex.anchor == CREATION and timex.relation is Relation.IN:
            return timex
    return None


def _frame(candidate: Candidate, told: _Told, places: Places) -> tuple[Candidate, Timex] | None:
    """Return the earlier expression (with its candidate) whose year goes on for this one, None where none does.

    The year of a heading goes on to the next one, that of a fronted date to the end of its paragraph, that of any
    other full date to the end of its sentence, unless something told from today comes between.
    """
    if candidate.tense in (Tense.FUTURE, Tense.AIMED):
        return None
    near = True
    for earlier, timex in reversed(told[-_MEMORY:]):
        if earlier.heading and _is_year(timex.meaning):
            return earlier, timex
        near = near and (timex.anchor != CREATION or not is_dated(timex.meaning))
        if near and _goes_on(earlier, timex, candidate, places):
            return earlier, timex
    return None


def _framed(candidate: Candidate, earlier: Candidate, frame: Timex) -> Timex:
    """Read a day in the year told before it; behind a date told aside it may be of the year around publication.

    « L'opposant, arrêté le 17 janvier 2021, est mort le 16 février »: of either year.
    """
    timex = candidate.timex
    then = turned(timex.meaning, Direction.NOW)
    if earlier.aside and not candidate.aside and candidate.tense in _PAST:
        recent = turned(timex.meaning, Direction.PAST)
        both = Either(readings=(From(base=frame.meaning, then=then), recent))
        return replace(timex, anchor=CREATION, meaning=both)
    return _from(timex, frame, then)


def _goes_on(earlier: Candidate, timex: Timex, candidate: Candidate, places: Places) -> bool:
    if not has_year(timex.meaning) or timex.relation is not Relation.IN or earlier.birth:
        return False
    if earlier.fronted:
        goes_on = candidate.framed or not places.sentences_between(timex, candidate.timex)
        return goes_on and places.paragraphs_between(timex, candidate.timex) == 0
    listed = candidate.tense in (Tense.NONE, Tense.ALONE)
    if candidate.tense is Tense.PRESENT or (_is_year(timex.meaning) and not listed):
        return False
    return places.sentences_between(timex, candidate.timex) == 0


def _is_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Fixed) and len(meaning.date.edtf) == 4


def _in_told_month(candidate: Candidate, told: _Told) -> Timex:
    """« le 27 » is of the month told last; in the future tense, of the one around publication."""
    timex = candidate.timex
    month = _last(told, has_month)
    if month is not None and candidate.tense not in (Tense.FUTURE, Tense.ALONE, Tense.AIMED):
        return _from(timex, month, turned(timex.meaning, Direction.NOW))
    return replace(timex, anchor=CREATION, meaning=turned(timex.meaning, candidate.direction))
