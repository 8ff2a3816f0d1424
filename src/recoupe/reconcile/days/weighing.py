"""On which days an article is likely to have appeared, all that is said weighed together.

What hard words leave of its publication are the candidates. News is told on its day or the day after; a plan is
told shortly before; what other articles date is mostly of the days that this one names; a count that only grows
orders the articles. Each of these weighs the candidates, and the shortest time that holds nearly all the weight
stays. The weights are what dated articles of many desks show. It is a habit of writers, which gives way to any words.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.extract.clauses.triggers import STATEMENT
from recoupe.model.days import ALWAYS, NEVER, Days, from_to, these
from recoupe.model.document import Role, Sentence
from recoupe.model.meaning import Direction, Either, Recurring, Shift
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import EventRecord, QuantityFact, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Relation, Timex
from recoupe.reconcile.days.anchoring import is_last_weekday
from recoupe.reconcile.days.constraints import Constraint, Solution
from recoupe.reconcile.days.manners import is_last, is_number, is_of_late, is_spelt_out
from recoupe.reconcile.days.newsdays import TO_COME
from recoupe.reconcile.days.unknowns import Unknowns

#: How far into an article its news is told, in sentences.
_LEAD = 6
#: How often the freshest day of a lead is so many days old, by how it is named; the last is for each day more.
_FRESHEST = {
    "this": (0.9, 0.09, 0.003, 0.003, 0.001, 0.001, 0.001),
    "weekday": (0.75, 0.2, 0.015, 0.01, 0.003, 0.003, 0.003),
    "last": (0.0, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1, 0.1),
    "dated": (0.65, 0.25, 0.06, 0.02, 0.01, 0.004, 0.003, 0.0005),
    "number": (0.15, 0.12, 0.1, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03, 0.02, 0.01),
    "ago": (1.0,),
}
#: And how often any other day that it names.
_FURTHER = {
    "this": (0.7, 0.15, 0.02, 0.01, 0.01, 0.005, 0.005),
    "weekday": (0.3, 0.4, 0.15, 0.08, 0.05, 0.02, 0.01),
    "last": (0.0, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1, 0.1),
    "dated": (0.2, 0.3, 0.2, 0.1, 0.08, 0.06, 0.05, 0.006),
    "number": (0.1, 0.1, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04),
    "ago": (1.0,),
}
#: How fast what is told for each day more grows rarer, down to a share of it.
_TAIL, _TAIL_END = 0.9, 0.1
#: « jeudi » is not said of a day that is « aujourd'hui » too, nor is news of a day after the article.
_TOLD_OTHERWISE, _NOT_YET = 0.2, 0.002
#: The first weekday that a head names is mostly the freshest; a count that grows is rarely lower later.
_TOLD_LATER, _OUT_OF_ORDER = 0.4, 0.07
#: An article is of the days on which others put what it tells, less often so many days further from them.
_NEAR, _AT_LEAST = (1.0, 0.6, 0.4), 0.02
#: With a month, and without any date.
_FADES = (0.8, 0.95)
#: A day before is as unlikely as one so many days further behind.
_BEFORE = 10
#: What the days that stay weigh of all, and from which share of the other on two days weigh alike.
_NEARLY_ALL, _ALIKE = 0.8, 0.9
#: Where they lie further apart, in days, nothing is known: « mardi » alone, in an article of a month.
_STRETCH = 9
#: « mardi 27 octobre » alone tells the weeks in which its article appeared.
_WEEKS = timedelta(days=31)
#: How many days are weighed, with how many counts of other articles one is compared, to how many digits.
_MOST_DAYS, _MOST_COUNTS, _DIGITS = 400, 8, 9
_VAGUE_KINDS = frozenset({STATEMENT, "other", "toll", "count"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a head names: the words, and its weekday, how long ago it was, or the day itself."""

    words: Span
    manner: str
    weekday: int | None = None
    ago: int | None = None
    on: date = date.min

    def age(self, day: date) -> int:
        """Return how many days before a day the words lie."""
        if self.weekday is not None:
            last = self.manner == "last"  # « mercredi dernier » is never today
            return (day.weekday() - self.weekday - last) % 7 + last
        return (day - self.on).days if self.ago is None else self.ago


@dataclass(frozen=True, slots=True, order=True)
class _Count:
    """The first figure of a measure that grows in an article, at least and at most."""

    measure: str
    where: tuple[str, ...]
    low: float
    high: float

    def is_below(self, other: _Count) -> bool:
        """Return whether this one is the lower of two that may count the same."""
        apart = other.where != self.where and other.where and self.where
        return self.measure == other.measure and not apart and self.high < other.low


class Scales:
    """Weighs the days on which the articles of a story may have appeared.

    `joined` tells that it is known which articles tell one event: only then do they weigh for each other.
    """

    def __init__(
        self,
        papers: Sequence[Unknowns],
        solution: Solution,
        growing: frozenset[str],
        *,
        joined: bool,
    ) -> None:
        self._papers = papers
        self._solution = solution
        others = papers if joined else ()
        self._tellers = _tellers(others, solution)
        self._counts = {one.paper: list(_counts(one.reading, growing)) for one in others}
        self._cases = {one.paper: self._case(one) for one in papers}
        self._alone = {paper: case.weights() for paper, case in self._cases.items()}

    def weighed(self) -> Iterator[Constraint]:
        """Yield the days that stay of each article."""
        for unknowns in self._papers:
            before = self._solution.days(unknowns.paper)
            weights = self._in_order(unknowns.paper)
            if len(weights) < 2 or _is_unsure(unknowns):
                continue
            aside = before - _likeliest(weights)
            best = max(weights, key=lambda day: (weights[day], -day.toordinal()))
            words = self._cases[unknowns.paper].freshest(best)
            if words and aside:
                yield _constraint(unknowns, words, aside)

    def _case(self, unknowns: Unknowns) -> _Case:
        left = self._solution.days(unknowns.paper)
        fades = _FADES[unknowns.reading.document.article.published is None]
        if left.single:  # nothing is left to weigh: most articles of a large story are dated
            return _Case(candidates=left, told=(), story=(), fades=fades)
        told = list(_told(unknowns, self._solution))
        candidates = _candidates(left, told)
        return _Case(
            candidates=candidates,
            told=told,
            story=sorted(self._near(unknowns) - {each.on for each in told}),
            fades=fades,
        )

    def _in_order(self, paper: str) -> Mapping[date, float]:
        """Return the weights of an article's days, given those of articles with lower and with higher counts."""
        weights = dict(self._alone[paper])
        for count in self._counts.get(paper, ()) if len(weights) > 1 else ():
            for _, one, other in heapq.nsmallest(_MOST_COUNTS, self._beside(paper, count)):
                for day in weights:
                    weights[day] *= _order(day, self._alone[other], behind=one.is_below(count))
        whole = sum(weights.values())
        return {day: round(weight / whole, _DIGITS) for day, weight in weights.items()}

    def _beside(self, paper: str, count: _Count) -> Iterator[tuple[float, _Count, str]]:
        """Yield how far the lower and the higher counts of other articles are from one, them and their articles."""
        for other, others in self._counts.items():
            for one in others if other != paper else ():
                if one.is_below(count) or count.is_below(one):
                    yield abs(one.low - count.low), one, other

    def _near(self, unknowns: Unknowns) -> set[date]:
        """Return the days of what an article tells, and on which others put what is of the same kinds."""
        body = {sentence.index for sentence in _body(unknowns)}
        kinds = {record.kind for record in unknowns.reading.records if record.sentence in body}
        own = {
            day
            for record, day in _happened(unknowns, self._solution)
            if record.sentence in body and not record.timexes
        }
        itself = {unknowns.reading.document.article.id}
        return own.union(
            day
            for kind in kinds - _VAGUE_KINDS
            for day, tellers in self._tellers.get(kind, {}).items()
            if tellers - itself
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """All that bears on the day of one article."""

    candidates: Days
    told: Sequence[_Told]
    story: Sequence[date]
    fades: float

    def weights(self) -> dict[date, float]:
        """Return how well each day that is left suits, all together 1."""
        found = {day: self.weight(day) for day in self.candidates}
        whole = sum(found.values())
        return {day: weight / whole for day, weight in found.items()} if whole else {}

    def weight(self, day: date) -> float:
        """Return how well a day suits all that is said."""
        weight = self._news(day)
        if self.story:  # what happened behind the day, or soon after
            far = min(abs((day - each).days) + _BEFORE * (day < each) for each in self.story)
            weight *= max(_NEAR[min(far, 2)] * self.fades**far, _AT_LEAST)
        return weight

    def _news(self, day: date) -> float:
        """Return how often a head names such days on such a day: the freshest weighs most."""
        ages: dict[int, str] = {}
        weight = 1.0
        for told in self.told:
            age = told.age(day)
            if age < 0:
                weight *= _NOT_YET
            elif _way(ages.setdefault(age, told.manner)) != _way(told.manner):
                weight *= _TOLD_OTHERWISE
            elif told.weekday is not None:
                ages[age] = told.manner  # a weekday alone is of the last days
        freshest = min(ages, default=-1)
        if self.told[:1] and self.told[0].weekday is not None:
            weight *= _TOLD_LATER if self.told[0].age(day) > freshest else 1.0
        if freshest == 0 and ages[0] == "weekday" and "ago" in ages.values():
            weight *= _TOLD_OTHERWISE
        for place, (age, manner) in enumerate(sorted(ages.items())):
            weight *= _at((_FURTHER if place else _FRESHEST)[manner], age)
        return weight

    def freshest(self, day: date) -> Span | None:
        """Return the words for the latest day of the news."""
        old = [(age, each.words) for each in self.told if (age := each.age(day)) >= 0]
        return min(old)[1] if old else None


def _way(manner: str) -> str:
    """Return in which way words name a day: few heads name one day in two ways."""
    return manner if manner in {"ago", "number"} else "weekday"


def _at(table: Sequence[float], age: int) -> float:
    further = max(age - len(table) + 1, 0)
    return table[age - further] * max(_TAIL**further, _TAIL_END)


def _candidates(left: Days, told: Sequence[_Told]) -> Days:
    """Return the days to weigh: of a time without end, those of the weeks after the last day that is told."""
    if not left.bounded:
        known = [each.on for each in told if each.weekday is None and each.ago is None]
        left = left & from_to(max(known), max(known) + _WEEKS) if known else NEVER
    return NEVER if (left.size or 0) > _MOST_DAYS else left


def _order(day: date, others: Mapping[date, float], *, behind: bool) -> float:
    """Return how likely it is that an article is of a day, behind one with a lower count or before a higher one."""
    if not others:
        return 1.0
    good = sum(weight for one, weight in others.items() if (one <= day if behind else one >= day))
    return good + _OUT_OF_ORDER * (1 - good)


def _likeliest(weights: Mapping[date, float]) -> Days:
    """Return the days that hold nearly all the weight, all days where these lie far apart."""
    enough, held, least = _NEARLY_ALL * sum(weights.values()), 0.0, 0.0
    for weight in sorted(weights.values(), reverse=True):
        if held >= enough:
            break
        held, least = held + weight, weight * _ALIKE
    kept = [day for day, weight in weights.items() if weight >= least]
    return these(kept) if (max(kept) - min(kept)).days <= _STRETCH else ALWAYS


def _constraint(unknowns: Unknowns, words: Span, aside: Days) -> Constraint:
    article = unknowns.reading.document.article
    return Constraint(
        key=f"{unknowns.paper} weighed",
        variables=(unknowns.paper,),
        rule=ALWAYS - aside,
        reason=Reason(
            "“{words}” is the latest day of the news; with all that the articles tell, these days are the likeliest",
            words=words.of(article.text),
        ),
        evidence=(Evidence(article=article.id, span=words),),
        force=Force.PRAGMATIC,
        yields=1,
    )


def _is_unsure(unknowns: Unknowns) -> bool:
    """Whether a head names a day that may be read in two ways."""
    two = [each.span for each in unknowns.reading.timexes if isinstance(each.meaning, Either)]
    return any(sentence.span.contains(span) for sentence in _body(unknowns) for span in two)


def _body(unknowns: Unknowns) -> list[Sentence]:
    document = unknowns.reading.document
    return [sentence for sentence in document.sentences if sentence.role is Role.BODY][:_LEAD]


def _tellers(papers: Sequence[Unknowns], solution: Solution) -> dict[str, dict[date, set[str]]]:
    """Return by kind and day which articles tell of what happened then."""
    found: dict[str, dict[date, set[str]]] = {}
    for unknowns in papers:
        for record, day in _happened(unknowns, solution):
            found.setdefault(record.kind, {}).setdefault(day, set()).add(record.article)
    return found


def _happened(unknowns: Unknowns, solution: Solution) -> Iterator[tuple[EventRecord, date]]:
    """Yield what an article tells as news of which one day is left."""
    for record in unknowns.reading.records:
        days = solution.days(unknowns.event(record))
        told = record.status is Status.OCCURRED and record.weight is not Weight.BACKGROUND
        if told and days.single and days.first is not None:
            yield record, days.first


def _counts(reading: Reading, growing: frozenset[str]) -> Iterator[_Count]:
    """Yield the first figure of each measure that grows, unless it is of a day long before the article.

    « deux morts de plus, ce qui porte le bilan à onze »: of one day, the highest.
    """
    late = {timex.id for timex in reading.timexes if _is_late(timex)} | {CREATION}
    told = [fact for fact in reading.facts if fact.as_of_from in late and fact.part_of is None]
    told = [fact for fact in told if fact.quantity.value is not None and not fact.expected]
    for measure in sorted(growing):
        alike = sorted((fact for fact in told if fact.measure == measure), key=lambda one: one.span)
        of_first = [fact for fact in alike if _are_of_one_day(alike[0], fact)]
        if of_first and all(one.remark != "correction" for one in of_first):
            highest = max((one.quantity for one in of_first), key=lambda one: one.value or 0)
            value = float(highest.value or 0)
            low, high = highest.low or value * 0.95, highest.high or value * 1.05
            yield _Count(measure, of_first[0].where, float(low), float(high))


def _are_of_one_day(one: QuantityFact, other: QuantityFact) -> bool:
    named = one.as_of_from == other.as_of_from != CREATION
    return named or one.sentence == other.sentence


def _is_late(timex: Timex) -> bool:
    """Whether words name one of the last days before an article."""
    meaning = timex.meaning
    return is_of_late(timex) or (isinstance(meaning, Recurring) and meaning.weekday is not None)


def _told(unknowns: Unknowns, solution: Solution) -> Iterator[_Told]:
    """Yield the days that the head of an article names as past."""
    body = _body(unknowns)
    dated = [one for one in unknowns.reading.records if one.timexes and one.relation == "in"]
    done = {
        record.timexes[0]
        for record in dated
        if record.status is Status.OCCURRED and record.weight is not Weight.BACKGROUND
    }
    to_come = {record.timexes[0] for record in dated if record.status in TO_COME} - done
    for timex in unknowns.reading.timexes:
        if timex.relation is not Relation.IN or timex.id in to_come:
            continue
        if not any(sentence.span.contains(timex.span) for sentence in body):
            continue
        meaning, days = timex.meaning, solution.days(unknowns.day(timex))
        past = replace(meaning, direction=Direction.PAST) if is_last(meaning) else meaning
        if isinstance(past, Recurring) and timex.anchor == CREATION and is_last_weekday(past):
            manner = "last" if is_last(meaning) else "this" if timex.this else "weekday"
            yield _Told(timex.span, manner, weekday=past.weekday)
        elif is_of_late(timex):
            ago = -(meaning.low or 0) if isinstance(meaning, Shift) else 0
            yield _Told(timex.span, "ago", ago=ago)
        elif days.last is not None and (days.size or 3) <= 2:
            if is_spelt_out(timex, done=timex.id in done):
                yield _Told(timex.span, "dated", on=days.last)
            elif timex.id in done and is_number(timex):
                yield _Told(timex.span, "last" if is_last(meaning) else "number", on=days.last)
