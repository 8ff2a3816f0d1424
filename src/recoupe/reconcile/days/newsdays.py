"""When an article without a date appeared: by its own words, and by the other articles of the story.

What is said here of one article are pragmatic defaults but for `apposed`; what is said of a story is always one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from recoupe.extract.clauses.triggers import STATEMENT
from recoupe.model.days import Days, from_to
from recoupe.model.meaning import Between, Direction, Fixed, Meaning, Recurring, Shift
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import Status
from recoupe.model.timex import CREATION, Relation, Timex
from recoupe.reconcile.days.anchoring import (
    has_weekday,
    is_last_weekday,
    is_numbered,
    is_past,
    relation_of,
    weekday_of,
)
from recoupe.reconcile.days.constraints import Constraint, Solution
from recoupe.reconcile.days.relations import SAME, Offset
from recoupe.reconcile.days.unknowns import Unknowns
from recoupe.temporal.shapes import lacks_year

#: « lundi » is told for so many days.
_WEEK = 6
#: And « mardi 27 octobre » anywhere in it for so many.
_WEEKS = 31
#: How far apart two expressions that name one date may stand, in characters and in words.
_BESIDE, _FEW = 40, 4
#: Dated articles of one story within so many days of each other tell when the others appeared, so many days around.
_STORY, _AROUND = timedelta(days=200), timedelta(days=100)
#: How far from what is known of a story a day written without its year may lie: with its weekday, told as past or
#: to come, on either side.
_YEAR, _TEN_MONTHS, _HALF = timedelta(days=366), timedelta(days=330), timedelta(days=183)
#: What an article says of its own day gives way to other words of it, but not to what joins it to others.
_BEFORE_TIES = 1
_MONTH = 31
TO_COME = frozenset({Status.PLANNED, Status.POSSIBLE, Status.CANCELLED})
_LONGEST_KNOWN = 400


def apposed(unknowns: Unknowns) -> Iterator[Constraint]:
    """« Il y a dix ans au Pakistan, le 8 octobre 2005 », « hier mardi 4 mai »: the two name one date."""
    text = unknowns.reading.document.article.text
    for one, two in pairwise(unknowns.reading.timexes):
        distance = relation_of(one.meaning) if _is_ago(one) else None
        named = _is_full(two.meaning) or is_numbered(two.meaning)
        if distance is not None and named and _runs_on(one, two, text):
            yield Constraint(
                key=f"{unknowns.paper} apposed {two.id}",
                variables=(unknowns.paper, unknowns.day(two)),
                rule=distance,
                reason=Reason(
                    "“{first}” and “{second}” name one date", first=one.text, second=two.text
                ),
                evidence=(_evidence(one), _evidence(two)),
            )


def counted_after(unknowns: Unknowns) -> Iterator[Constraint]:
    """« Le bilan du séisme qui a frappé lundi est passé mercredi à 31 morts »: not counted before it struck."""
    records = {record.id: record for record in unknowns.reading.records}
    text = unknowns.reading.document.article.text
    for fact in unknowns.reading.facts:
        record = records.get(fact.record or "")
        timex = unknowns.expressions.get(fact.as_of_from)
        if record is None or timex is None or fact.expected or record.outcome_of:
            continue
        event, day = unknowns.event(record), unknowns.day(timex)
        done = record.status is Status.OCCURRED and record.relation == "in"
        if event != day and done and relation_of(timex.meaning) is not None:
            yield Constraint(
                key=f"{event} counted {fact.id}",
                variables=(event, day),
                rule=Offset(0, None),
                reason=Reason(
                    "“{words}” dates a count of “{event}”, so that is not after it",
                    words=timex.text,
                    event=record.trigger.of(text),
                ),
                evidence=(_evidence(timex),),
                force=Force.PRAGMATIC,
            )


def named_days(unknowns: Unknowns) -> Iterator[Constraint]:
    """« mercredi 8 mai », without a year, is of the weeks around; what was said then is news of the week."""
    said = {
        timex
        for record in unknowns.reading.records
        if record.kind == STATEMENT and record.relation == "in"
        for timex in record.timexes[:1]
    }
    month, planned = unknowns.reading.document.article.published, _planned(unknowns)
    for timex in unknowns.reading.timexes:
        # « vendredi 20 août 2021 », in an article of that month
        full = month is not None and _is_full_with_weekday(timex.meaning)
        if full or (timex.anchor == CREATION and has_weekday(timex.meaning)):
            recent = full or (timex.id in said and is_past(timex.meaning))
            near = Offset(-_WEEKS, _WEEKS) if timex.id in planned else _nearby(timex.meaning)
            yield Constraint(
                key=f"{unknowns.paper} weeks {timex.id}",
                variables=(unknowns.day(timex), unknowns.paper),
                rule=Offset(0, _WEEK) if recent else near,
                reason=Reason(
                    "“{words}” is named with its weekday and without its year, so it is of the weeks around",
                    words=timex.text,
                ),
                evidence=(_evidence(timex),),
                force=Force.PRAGMATIC,
            )


def this_day(unknowns: Unknowns) -> Iterator[Constraint]:
    """« ce mardi 17 août » is the day of the article or the one before, or a day of the week where it is planned."""
    told = {one.timexes[0]: one.status for one in unknowns.reading.records if one.timexes}
    counted = {fact.as_of_from for fact in unknowns.reading.facts}
    for timex in unknowns.reading.timexes:
        numbered = is_numbered(timex.meaning) and timex.anchor == CREATION
        if timex.this and (numbered or _is_full_with_weekday(timex.meaning)):
            reach = Offset(-1, 1)
            if told.get(timex.id) is Status.OCCURRED or timex.id in counted:
                reach = Offset(0, 1)
            elif told.get(timex.id) is Status.PLANNED:
                reach = Offset(-_WEEK, 0)
            yield Constraint(
                key=f"{unknowns.paper} this {timex.id}",
                variables=(unknowns.day(timex), unknowns.paper),
                rule=reach,
                reason=Reason("“{words}” is pointed at as a day of now", words=timex.text),
                evidence=(_evidence(timex),),
                yields=_BEFORE_TIES,
            )


def planned_days(unknowns: Unknowns) -> Iterator[Constraint]:
    """« initialement prévue le samedi 3 mai »: what is planned for a day is told before it, whatever others tell."""
    planned = _planned(unknowns)
    for timex in unknowns.reading.timexes:
        meaning = timex.meaning
        ahead = isinstance(meaning, Recurring) and meaning.direction is Direction.FUTURE
        if timex.id in planned and ahead and has_weekday(meaning) and timex.anchor == CREATION:
            yield Constraint(
                key=f"{unknowns.paper} planned {timex.id}",
                variables=(unknowns.day(timex), unknowns.paper),
                rule=Offset(-_YEAR.days, 0),
                reason=Reason("“{words}” was still to come", words=timex.text),
                evidence=(_evidence(timex),),
                yields=_BEFORE_TIES,
            )


def _is_full_with_weekday(meaning: Meaning) -> bool:
    return _is_full(meaning) and weekday_of(meaning) is not None


def _nearby(meaning: Meaning) -> Offset:
    """Return how far from a named day the article may be, on the side that the day is told on."""
    direction = meaning.direction if isinstance(meaning, Recurring) else Direction.NEAREST
    before = 0 if direction is Direction.PAST else -_WEEKS
    return Offset(before, 0 if direction is Direction.FUTURE else _WEEKS)


def same_weekday(unknowns: Unknowns) -> Iterator[Constraint]:
    """« en grève depuis mercredi », « ont voté mercredi 20 mars »: one weekday of one article is one day.

    What is planned is told so too: « la rencontre prévue samedi, d'abord annoncée pour le samedi 3 mai ».
    """
    told = [timex for timex in unknowns.reading.timexes if timex.anchor == CREATION]
    planned = _planned(unknowns)
    bare = {_turn_of(each.meaning): each for each in reversed(told) if _is_bare(each.meaning)}
    for one in told:
        if not has_weekday(one.meaning) or not isinstance(one.meaning, Recurring):
            continue
        side = Direction.FUTURE if one.id in planned else one.meaning.direction
        other = bare.get((one.meaning.weekday, side))
        if other is not None:
            yield Constraint(
                key=f"{unknowns.day(other)} weekday {one.id} {other.id}",
                variables=(unknowns.day(one), unknowns.day(other)),
                rule=SAME,
                reason=Reason(
                    "“{first}” and “{second}” name one date", first=one.text, second=other.text
                ),
                evidence=(_evidence(one), _evidence(other)),
                force=Force.PRAGMATIC,
            )


def _planned(unknowns: Unknowns) -> set[str]:
    """Return the expressions that date what is planned."""
    return {
        timex
        for record in unknowns.reading.records
        if record.status in TO_COME and record.relation == "in"
        for timex in record.timexes[:1]
    }


def story_days(papers: Sequence[Unknowns], solution: Solution) -> Iterator[Constraint]:
    """An article without a date among articles whose day or month is known is of their days."""
    known = _known(papers, solution, within=_MONTH)
    if len(known) < 2 or _last(known) - _first(known) > _STORY:
        return
    for unknowns in papers:
        undated = unknowns.reading.document.article.published is None
        if undated and not _is_within(solution.days(unknowns.paper), _MONTH):
            yield Constraint(
                key=f"{unknowns.paper} story",
                variables=(unknowns.paper,),
                rule=_around(_first(known), _AROUND, _last(known), _AROUND),
                reason=Reason(
                    "the other articles appeared between {first} and {last}, and this one not far from them",
                    first=_first(known),
                    last=_last(known),
                ),
                force=Force.PRAGMATIC,
            )


def story_years(papers: Sequence[Unknowns], solution: Solution) -> Iterator[Constraint]:
    """« lundi 24 février » is of a year near the other articles in which that is a Monday, « fin mars » of theirs."""
    known = _known(papers, solution, within=_LONGEST_KNOWN)
    short = bool(known) and _last(known) - _first(known) <= _STORY
    for unknowns in papers if known else ():
        if unknowns.reading.document.article.published is not None:
            continue
        for timex in unknowns.reading.timexes:
            if not _lacks_year(timex) or not (short or has_weekday(timex.meaning)):
                continue
            day = unknowns.day(timex)
            left = solution.days(day)
            before, after = _years_around(timex.meaning)
            near = left & _around(_first(known), before, _last(known), after)
            if near and near != left:
                yield Constraint(
                    key=f"{day} years {timex.id}",
                    variables=(day,),
                    rule=near,
                    reason=Reason(
                        "“{words}” names no year; one near the other articles is meant",
                        words=timex.text,
                    ),
                    evidence=(_evidence(timex),),
                    force=Force.PRAGMATIC,
                )


def _years_around(meaning: Meaning) -> tuple[timedelta, timedelta]:
    """Return how far before and after a story a day without its year may lie."""
    if isinstance(meaning, Between) and meaning.start is not None:
        return _years_around(meaning.start)
    if has_weekday(meaning):
        return _YEAR, _YEAR
    direction = meaning.direction if isinstance(meaning, Recurring) else Direction.NEAREST
    match direction:
        case Direction.BEFORE:  # « en janvier dernier »
            return _YEAR, timedelta(days=_MONTH)
        case Direction.PAST:
            return _TEN_MONTHS, _AROUND
        case Direction.FUTURE | Direction.AFTER:
            return _AROUND, _TEN_MONTHS
        case _:
            return _HALF, _HALF


def _known(papers: Sequence[Unknowns], solution: Solution, *, within: int) -> list[Days]:
    """Return when articles appeared, of those of which it is known within so many days."""
    days = (solution.days(unknowns.paper) for unknowns in papers)
    return [each for each in days if _is_within(each, within)]


def _is_within(days: Days, longest: int) -> bool:
    first, last = days.first, days.last
    return first is not None and last is not None and (last - first).days <= longest


def _first(known: Sequence[Days]) -> date:
    return min(first for days in known if (first := days.first))


def _last(known: Sequence[Days]) -> date:
    return max(last for days in known if (last := days.last))


def _lacks_year(timex: Timex) -> bool:
    return timex.anchor == CREATION and lacks_year(timex.meaning)


def _is_ago(timex: Timex) -> bool:
    meaning = timex.meaning
    return (
        timex.anchor == CREATION
        and timex.relation is Relation.IN
        and isinstance(meaning, Shift)
        and meaning.low == meaning.high
        and (meaning.low or 0) <= 0
        and not meaning.approx
    )


def _is_full(meaning: Meaning) -> bool:
    return isinstance(meaning, Fixed) and meaning.date.is_day


def _runs_on(one: Timex, two: Timex, text: str) -> bool:
    between = text[one.span.end : two.span.start]
    plain = not any(mark in between for mark in ".;:!?\n")
    return not between.strip() or (
        plain
        and len(between) <= _BESIDE
        and len(between.split()) <= _FEW
        and between.rstrip().endswith(",")
    )


def _is_bare(meaning: Meaning) -> bool:
    """Whether words are a weekday of the last seven days, or of the next."""
    if not isinstance(meaning, Recurring) or meaning.direction is not Direction.FUTURE:
        return isinstance(meaning, Recurring) and is_last_weekday(meaning)
    return is_last_weekday(replace(meaning, direction=Direction.PAST))


def _turn_of(meaning: Meaning) -> tuple[int | None, Direction] | None:
    return (meaning.weekday, meaning.direction) if isinstance(meaning, Recurring) else None


def _around(first: date, before: timedelta, last: date, after: timedelta) -> Days:
    return from_to(
        first - min(before, first - date.min),
        last + min(after, date.max - last),
    )


def _evidence(timex: Timex) -> Evidence:
    return Evidence(article=timex.article, span=timex.span)
