"""On which days an article is likely to have appeared: news is told on its day or the day after.

What the head of an article tells as past is weighed for each day that is left of its publication, and the days
that suit it far less than the best one are put aside. The weights are what dated articles of many desks show. This
is a habit of writers, which gives way to any words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.model.days import ALWAYS, NEVER, Days, from_to, these
from recoupe.model.document import Role, Sentence
from recoupe.model.meaning import Between, Direction, Fixed, Recurring, Shift, Unit
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import Status, Weight
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Relation, Timex, TimexType
from recoupe.reconcile.days.anchoring import has_weekday, is_last_weekday, weekday_of
from recoupe.reconcile.days.constraints import Constraint, Solution
from recoupe.reconcile.days.unknowns import Unknowns

#: How far into an article its news is told, in sentences.
_LEAD = 6
#: How often the freshest day of a lead is so many days old, and every other day it names; the last is for more.
_NEWS = (0.71, 0.25, 0.02, 0.01, 0.003, 0.003, 0.003, 0.002)
_NUMBERED_NEWS = (0.6, 0.25, 0.07, 0.03, 0.02, 0.01, 0.01, 0.0005)
_WEEKDAY = (0.3, 0.35, 0.2, 0.08, 0.04, 0.02, 0.01, 0.01)
_TOLD_OTHERWISE = 0.3  # « jeudi » is not said of a day that is « aujourd'hui » too
_NUMBERED = (0.2, 0.3, 0.2, 0.1, 0.08, 0.06, 0.05, 0.006)
#: A day is put aside where the best one is so many times likelier.
_FAR_LESS = 10
#: What is left must lie within so many days of each other.
_STRETCH = 3
#: « mardi 27 octobre » alone tells the weeks in which its article appeared.
_WEEKS = timedelta(days=31)
#: More days than this are not weighed.
_MOST_DAYS = 400


@dataclass(frozen=True, slots=True)
class _Told:
    """A day told as past: the words, and its weekday, how long ago it was, or the day itself."""

    words: Span
    weekday: int | None = None
    ago: int | None = None
    on: date = date.min

    @property
    def is_dated(self) -> bool:
        """Return whether the day itself is known."""
        return self.weekday is None and self.ago is None

    def age(self, day: date) -> int:
        """Return how many days before a day the words lie."""
        if self.weekday is not None:
            return (day.weekday() - self.weekday) % 7
        return (day - self.on).days if self.ago is None else self.ago


def fresh_days(papers: Sequence[Unknowns], solution: Solution) -> Iterator[Constraint]:
    """Yield the few days on which the news of an article is fresh, where those left of its publication tell them.

    « mardi » alone, in an article of a month, is fresh on several weeks: that is no news of its day.
    """
    for unknowns in papers:
        told = list(_told(unknowns, solution))
        left = _weighed(solution.days(unknowns.paper), told)
        known = _known(unknowns, solution)
        scores = {day: _score(told, known, day) for day in left} if told else {}
        best = max(scores, key=lambda day: (scores[day], -day.toordinal()), default=None)
        if best is None:
            continue
        kept = [day for day, score in scores.items() if score * _FAR_LESS >= scores[best]]
        if len(kept) < len(scores) and (max(kept) - min(kept)).days <= _STRETCH:
            aside = solution.days(unknowns.paper) - these(kept)
            yield _constraint(unknowns, _freshest(told, best), aside)


def _weighed(left: Days, told: Sequence[_Told]) -> Days:
    """Return the days to weigh: of a time without end, those of the weeks after the last day that is told."""
    if not left.bounded:
        known = [each.on for each in told if each.is_dated]
        left = left & from_to(max(known), max(known) + _WEEKS) if known else NEVER
    return NEVER if left.single or (left.size or 0) > _MOST_DAYS else left


def _constraint(unknowns: Unknowns, words: Span, aside: Days) -> Constraint:
    article = unknowns.reading.document.article
    return Constraint(
        key=f"{unknowns.paper} fresh",
        variables=(unknowns.paper,),
        rule=ALWAYS - aside,
        reason=Reason(
            "“{words}” is the latest day of the news, so the article is of that day or soon after",
            words=words.of(article.text),
        ),
        evidence=(Evidence(article=article.id, span=words),),
        force=Force.PRAGMATIC,
    )


def _body(unknowns: Unknowns) -> list[Sentence]:
    document = unknowns.reading.document
    return [sentence for sentence in document.sentences if sentence.role is Role.BODY][:_LEAD]


def _known(unknowns: Unknowns, solution: Solution) -> list[date]:
    """Return the days of what the head of an article tells as past, as far as all articles tell them."""
    body = {sentence.index for sentence in _body(unknowns)}
    found: set[date] = set()
    for record in unknowns.reading.records:
        news = record.status is Status.OCCURRED and record.weight is not Weight.BACKGROUND
        days = solution.days(unknowns.event(record))
        if news and record.sentence in body and days.single and days.first is not None:
            found.add(days.first)
    return sorted(found)


def _told(unknowns: Unknowns, solution: Solution) -> Iterator[_Told]:
    """Yield the days that the head of an article names as past, with their weekday."""
    body = _body(unknowns)
    for timex in unknowns.reading.timexes:
        if timex.relation is not Relation.IN:
            continue
        if not any(sentence.span.contains(timex.span) for sentence in body):
            continue
        meaning, days = timex.meaning, solution.days(unknowns.day(timex))
        if isinstance(meaning, Recurring) and timex.anchor == CREATION and is_last_weekday(meaning):
            yield _Told(timex.span, weekday=meaning.weekday)
        elif _is_of_late(timex):
            yield _Told(timex.span, ago=-(meaning.low or 0) if isinstance(meaning, Shift) else 0)
        elif _is_numbered(timex) and days.last is not None and (days.size or 3) <= 2:
            yield _Told(timex.span, on=days.last)


def _is_of_late(timex: Timex) -> bool:
    """Whether words are « aujourd'hui », « ce matin » or « hier »."""
    meaning = timex.meaning
    if not isinstance(meaning, Shift) or timex.anchor != CREATION or meaning.unit is not Unit.DAY:
        return False
    pointed = timex.this or timex.type is TimexType.DATE
    return meaning.low == meaning.high and (meaning.low == -1 or (meaning.low == 0 and pointed))


def _is_numbered(timex: Timex) -> bool:
    meaning = timex.meaning
    if isinstance(meaning, Fixed):
        return weekday_of(meaning) is not None
    if isinstance(meaning, Between):  # « dans la nuit du vendredi 8 au samedi 9 septembre »
        return timex.daytime == "TNI"
    past = isinstance(meaning, Recurring) and meaning.direction is Direction.PAST
    return past and has_weekday(meaning)


def _score(told: Sequence[_Told], known: Sequence[date], day: date) -> float:
    """Return how well a day of publication suits what is told: the freshest day named weighs most."""
    ages = {(each.weekday, each.ago, each.on): each.age(day) for each in told}
    ages = {key: age for key, age in ages.items() if age >= 0}
    if not ages:
        return _NEWS[-1]
    (weekday, ago, _), freshest = found = min(
        ages.items(), key=lambda pair: (pair[1], pair[0][1] is None)
    )
    del ages[found[0]]
    news = _NUMBERED_NEWS if weekday is None else _NEWS
    score = _at(news, freshest) if ago is None else 1.0
    said = {freshest, *ages.values()}
    told_elsewhere = {(None, None, on): (day - on).days for on in known}
    ages |= {key: age for key, age in told_elsewhere.items() if age > freshest and age not in said}
    for (other, _, _), age in ages.items():
        score *= _at(_NUMBERED if other is None else _WEEKDAY, age)
        if other is not None and ago == age:
            score *= _TOLD_OTHERWISE
    return score


def _at(table: Sequence[float], age: int) -> float:
    return table[min(age, len(table) - 1)]


def _freshest(told: Sequence[_Told], day: date) -> Span:
    old = [(age, each.words) for each in told if (age := each.age(day)) >= 0]
    return min(old)[1] if old else told[0].words
