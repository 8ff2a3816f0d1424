"""The steps from the words of an expression to its days, as reasons that a language puts into words."""

from __future__ import annotations

from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.meaning import (
    Between,
    Direction,
    Either,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Part,
    Period,
    Recurring,
    Shift,
    Unit,
    Vague,
)
from recoupe.model.reason import Evidence, Reason, Step, Weekday
from recoupe.model.timex import CREATION, Relation, Timex


def steps_for(
    timex: Timex, found: EdtfDate, start: EdtfDate | None, anchor: Timex | None
) -> tuple[Step, ...]:
    """Return how `timex` comes to `found`, read from `start`, which is the date of `anchor` or of publication."""
    evidence = Evidence(article=timex.article, span=timex.span)
    steps = [Step(reason=reading_reason(timex), evidence=evidence)]
    if anchor is not None:
        reason = Reason("It is read from “{anchor}”, told before it", anchor=anchor.text)
        anchor_evidence = Evidence(article=anchor.article, span=anchor.span)
        steps.append(Step(reason=reason, evidence=anchor_evidence, after=start))
    elif timex.anchor == CREATION and start is not None:
        reason = Reason("The article appeared: {published}", published=start)
        steps.append(Step(reason=reason, after=start))
    steps.append(Step(reason=_result(found), evidence=evidence, after=found))
    slip = _slip(timex, found)
    if slip is not None:
        steps.append(Step(reason=slip, evidence=evidence, after=found))
    relation = _relation(timex)
    if relation is not None:
        steps.append(Step(reason=relation, evidence=evidence, after=found))
    return tuple(steps)


def reading_reason(timex: Timex) -> Reason:
    """Return what the words of an expression say, before any anchor is known."""
    return _meaning(timex.meaning, timex.text)


def _meaning(meaning: Meaning, words: str) -> Reason:
    match meaning:
        case Fixed():
            return Reason("“{words}” names its date", words=words)
        case Recurring():
            return _recurring(meaning, words)
        case Shift():
            return _shift(meaning, words)
        case Period():
            return _period(meaning, words)
        case Between():
            return Reason("“{words}” runs from one date to another", words=words)
        case From():
            return Reason("“{words}” is counted from another date it names", words=words)
        case Either():
            return Reason("“{words}” can be read in several ways; all are kept", words=words)
        case Vague(direction=Direction.NOW):
            return Reason("“{words}” means the time of writing", words=words)
        case OfEvent():
            return Reason("“{words}” is told by an event", words=words)
        case _:
            return Reason("“{words}” names no day", words=words)


def _recurring(meaning: Recurring, words: str) -> Reason:
    if meaning.weekday is not None and meaning.day is None and not meaning.nth:
        return _weekday(meaning.direction, Weekday(meaning.weekday), words)
    match meaning.direction:
        case Direction.PAST:
            return Reason(
                "“{words}”: the tense is past, so the last one not after its anchor", words=words
            )
        case Direction.BEFORE:
            return Reason("“{words}” is the last one strictly before its anchor", words=words)
        case Direction.FUTURE:
            return Reason(
                "“{words}”: it lies ahead, so the next one not before its anchor", words=words
            )
        case Direction.AFTER:
            return Reason("“{words}” is the next one strictly after its anchor", words=words)
        case Direction.NOW:
            return Reason("“{words}” is the one in the period of its anchor", words=words)
        case _:
            return Reason("“{words}” is the one nearest to its anchor", words=words)


def _weekday(direction: Direction, weekday: Weekday, words: str) -> Reason:
    match direction:
        case Direction.PAST:
            return Reason(
                "“{words}” is the last {weekday} not after its anchor, that day included",
                words=words,
                weekday=weekday,
            )
        case Direction.BEFORE:
            return Reason(
                "“{words}” is the last {weekday} strictly before its anchor",
                words=words,
                weekday=weekday,
            )
        case Direction.FUTURE:
            return Reason(
                "“{words}” is the next {weekday} not before its anchor, that day included",
                words=words,
                weekday=weekday,
            )
        case Direction.AFTER:
            return Reason(
                "“{words}” is the next {weekday} strictly after its anchor",
                words=words,
                weekday=weekday,
            )
        case _:
            return Reason("“{words}” is the {weekday} of that week", words=words, weekday=weekday)


def _shift(meaning: Shift, words: str) -> Reason:
    if meaning.low == meaning.high == 0:
        return Reason("“{words}” is the day of its anchor", words=words)
    if meaning.unit is Unit.DAY and meaning.low == meaning.high and meaning.low is not None:
        days = meaning.low
        if days < 0:
            return Reason("“{words}” is {days} day(s) before its anchor", words=words, days=-days)
        return Reason("“{words}” is {days} day(s) after its anchor", words=words, days=days)
    return Reason("“{words}” is a distance counted from its anchor", words=words)


def _period(meaning: Period, words: str) -> Reason:
    if meaning.part is not Part.WHOLE:
        return Reason("“{words}” is part of a period counted from its anchor", words=words)
    if meaning.offset == 0:
        return Reason("“{words}” is the period that holds its anchor", words=words)
    return Reason("“{words}” is a whole period counted from its anchor", words=words)


def _result(found: EdtfDate) -> Reason:
    if found.certainty is Certainty.CANDIDATES and found.days:
        return Reason("{count} days are possible: {date}", count=len(found.days), date=found)
    if found.certainty is Certainty.UNKNOWN_YEAR:
        return Reason("The year is not known: {date}", date=found)
    if found.certainty is Certainty.APPROX:
        return Reason("The edges are soft: {date}", date=found)
    return Reason("So it is: {date}", date=found)


def _slip(timex: Timex, found: EdtfDate) -> Reason | None:
    """A weekday and a date that disagree are told, never settled in silence."""
    meaning = timex.meaning
    said = meaning.weekday if isinstance(meaning, Fixed | Recurring) else None
    dated = isinstance(meaning, Fixed) or (isinstance(meaning, Recurring) and meaning.day)
    if said is None or not dated or not found.is_day or found.earliest is None:
        return None
    real = found.earliest.weekday()
    if real == said:
        return None
    return Reason(
        "“{words}” says {said}, but {date} is a {real}: one of the two is a slip, and the date is kept",
        words=timex.text,
        said=Weekday(said),
        date=found,
        real=Weekday(real),
    )


def _relation(timex: Timex) -> Reason | None:
    match timex.relation:
        case Relation.SINCE:
            return Reason("What is told begins then and stays open at the end")
        case Relation.UNTIL:
            return Reason("What is told ends then at the latest and stays open at the start")
        case Relation.BEFORE:
            return Reason("What is told comes before and stays open at the start")
        case Relation.AFTER:
            return Reason("What is told comes after and stays open at the end")
        case _:
            return None
