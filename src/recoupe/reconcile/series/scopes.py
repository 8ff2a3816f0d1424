"""What narrows the figures of a story: the place they hold for, the hour, the whole they are part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from recoupe.model.document import MentionKind
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, FactKind, QuantityFact, Reading
from recoupe.model.timeline import Comparison, Series, Verdict
from recoupe.reconcile.series.amounts import Scales, in_base_unit
from recoupe.reconcile.series.labels import SeriesRules

_ELSEWHERE = "elsewhere"  # other places than the one told of
_BESIDE_ALL = 2  # times as many as those who are set against all
_NEAR = 40  # characters behind a figure in which they stand

PlaceOf = Callable[[str, str], str]


class Scopes:
    """Which places only count a part: those that some article sets side by side, each with its own figure."""

    def __init__(
        self, readings: Sequence[Reading], place: PlaceOf, entity: PlaceOf, rules: SeriesRules
    ) -> None:
        self._place = place
        self._entity = entity
        self._rules = rules
        self._countries = frozenset(
            place(reading.document.article.id, mention.key)
            for reading in readings
            for mention in reading.document.mentions
            if mention.kind is MentionKind.COUNTRY
        )
        self._elsewhere = frozenset(_told_elsewhere(readings, rules))
        self._named: dict[str, set[frozenset[str]]] = defaultdict(set)
        self._people: dict[str, set[frozenset[str]]] = defaultdict(set)
        self._contrasted: set[str] = set()
        for reading in readings:
            for fact in reading.facts:
                self._named[fact.measure].add(self._where(fact))
                self._people[fact.measure].add(self._who(fact))
            self._contrasted |= {
                one.measure
                for one, other in combinations(reading.facts, 2)
                if self._apart(one, other)
            }
        self._parts: set[tuple[str, frozenset[str]]] = set()
        self._losses = rules.casualties | rules.aftermath
        self._wider: Mapping[frozenset[str], frozenset[str]] = {}
        for reading in readings:
            for listed in _listed(reading, self.scope).values():
                self._parts |= listed if len({where for _, where in listed}) > 1 else set()
            self._parts |= set(self._told_alone(reading))
        self._wider = _nested(readings, place, rules)
        # a place among which one toll of a disaster is told is a part for its other losses too
        self._struck = {where for measure, where in self._parts if measure in rules.casualties}
        self._several = {
            measure for measure, named in self._named.items() if len(named - {frozenset()}) > 1
        }

    def scope(self, fact: QuantityFact) -> frozenset[str]:
        """Return the places a figure is held to; none where they are all that the story counts in."""
        if self._is_state(fact):
            return frozenset() if self._has_one_place(fact.measure) else self._where(fact)
        where = self._where(fact) or self._speakers(fact)
        if fact.measure in self._losses and (fact.measure, where) not in self._parts:
            wider = self._wider.get(where, where)
            named = wider in self._named[fact.measure] and (fact.measure, wider) not in self._parts
            where = wider if named else where
        return self._whole(fact.measure, where)

    def _told_alone(self, reading: Reading) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the places that an article sets against a whole: « dont 3 à Lyon », « à elle seule »."""
        text = reading.document.article.text
        wholes = {fact.id: self._where(fact) for fact in reading.facts}
        for fact in reading.facts:
            where = self._where(fact)
            of_whole = fact.part_of in wholes and where != wholes[fact.part_of]
            if where and (of_whole or self._rules.alone.search(fact.sentence.of(text))):
                yield fact.measure, where

    def _speakers(self, fact: QuantityFact) -> frozenset[str]:
        """Return the country whose authorities give a toll, where the story tells it country by country."""
        if fact.by is None or fact.measure not in self._losses:
            return frozenset()
        words = re.findall(r"\w+", fact.by.by.lower())
        told = {self._rules.peoples[word] for word in words if word in self._rules.peoples}
        homes = {frozenset({self._place(fact.article, country.lower())}) for country in told}
        found = homes & self._named[fact.measure]
        several = len(self._named[fact.measure]) > 2
        return found.pop() if len(found) == 1 and several else frozenset()

    def people(self, fact: QuantityFact) -> frozenset[str]:
        """Return whom a figure is held to; none where the story tells of nobody else whose stake or strike it is."""
        known = self._people[fact.measure] - {frozenset()}
        of_one = fact.measure in self._rules.pinned | self._rules.recurring | self._rules.holdings
        counted = not self._is_state(fact) and fact.measure not in self._contrasted
        sole = (of_one or counted) and len(known) == 1
        return frozenset() if sole else self._who(fact) - self._rules.present

    def _apart(self, one: QuantityFact, other: QuantityFact) -> bool:
        """Whether an article counts some people beside others, or far fewer beside all: « dont seize étrangers »."""
        who, others = self._who(one), self._who(other)
        if one.measure != other.measure or who == others:
            return False
        low, high = sorted(each.quantity.value or each.quantity.low or 0 for each in (one, other))
        return bool(who and others) or high > _BESIDE_ALL * low

    def is_unplaced(self, fact: QuantityFact) -> bool:
        """Whether the one place that the story names for a state is taken for that of a figure that names none."""
        return self._has_one_place(fact.measure) and not self._where(fact)

    def _has_one_place(self, measure: str) -> bool:
        return measure in self._rules.holdings and len(self._named[measure] - {frozenset()}) == 1

    def is_anywhere(self, fact: QuantityFact) -> bool:
        """Whether a state has no place where others of its measure have: no one knows what it counts."""
        return not self._where(fact) and len(self._named[fact.measure] - {frozenset()}) > 1

    def is_local(self, fact: QuantityFact) -> bool:
        """Whether a figure counts one place of several."""
        where = self.scope(fact)
        if self._is_state(fact) or not where:
            return False
        if fact.measure in self._rules.recurring and fact.measure in self._several:
            return True
        if _ELSEWHERE in where or self._is_one_of(fact.measure, where):
            return True
        beside = fact.measure in self._losses and where in self._struck
        return beside or (fact.measure, where) in self._parts

    def _is_one_of(self, measure: str, where: frozenset[str]) -> bool:
        """Whether a total is given for a place and others of which one has its own figure too."""
        named = self._named[measure] - {frozenset(), where}
        return any(where < total and any(each < total for each in named) for total in named)

    def _is_state(self, fact: QuantityFact) -> bool:
        return fact.kind is FactKind.STOCK and fact.measure not in self._rules.aftermath

    def _who(self, fact: QuantityFact) -> frozenset[str]:
        rules = self._rules
        # whose soldiers: « Washington », « l'armée américaine »; « 73 lycéens » are « 73 élèves »
        names = {**rules.peoples, **rules.called, **rules.capitals}
        who = [key for key in fact.who if not self._is_voice(key, fact)]
        return frozenset(
            self._entity(fact.article, names.get(key, rules.peoples.get(key.split()[-1], key)))
            for key in who
        )

    def _is_voice(self, key: str, fact: QuantityFact) -> bool:
        """Whether a name is of who gives the figure, and not of a country that has what it counts."""
        spoken = fact.by is not None and fact.by.key == key
        holds = fact.measure in self._rules.holdings
        return spoken and not (holds and self._place(fact.article, key) in self._countries)

    def _whole(self, measure: str, where: frozenset[str]) -> frozenset[str]:
        """Return no place for the only country of a measure, and for places together that also stand alone."""
        named = self._named[measure]
        if len(where) > 1 and any(part and part < where for part in named):
            return frozenset()
        countries = {place for each in named if len(each) == 1 for place in each & self._countries}
        if where and where <= self._countries and countries == where:
            return frozenset()
        return where

    def is_division(self, fact: QuantityFact, reading: Reading) -> bool:
        """Whether the words right behind a figure name a division of a country: « dans la province de »."""
        text = reading.document.article.text
        behind = self._rules.placed.match(text, fact.quantity.span.end)
        return behind is not None and behind.group("division") is not None

    def _where(self, fact: QuantityFact) -> frozenset[str]:
        """Return the places of a figure; who has the soldiers is not where they are."""
        if fact.id in self._elsewhere:
            return frozenset({_ELSEWHERE})
        holders = {key.lower() for key in fact.who}
        return frozenset(self._place(fact.article, key) for key in fact.where if key not in holders)


def _nested(
    readings: Sequence[Reading], place: PlaceOf, rules: SeriesRules
) -> Mapping[frozenset[str], frozenset[str]]:
    """Return the wider place that some article says a place lies in: « Maui, dans l'archipel de Hawaï »."""
    found: dict[frozenset[str], set[frozenset[str]]] = defaultdict(set)
    for reading in readings:
        article = reading.document.article
        places = [each for each in reading.document.mentions if each.kind is MentionKind.PLACE]
        for inner, outer in pairwise(places):
            between = article.text[inner.span.end : outer.span.start]
            if inner.key and outer.key and rules.within.match(between):
                one, other = place(article.id, inner.key), place(article.id, outer.key)
                found[frozenset({one})].add(frozenset({other}))
    return {
        inner: next(iter(outer))
        for inner, outer in found.items()
        if len(outer) == 1 and inner not in found.get(next(iter(outer)), ()) and inner not in outer
    }


def _told_elsewhere(readings: Sequence[Reading], rules: SeriesRules) -> Iterator[str]:
    """Yield the figures without a place behind which other places are meant: « dans le reste du pays »."""
    for reading in readings:
        text = reading.document.article.text
        for fact in reading.facts:
            end = fact.span.end
            if not fact.where and rules.elsewhere.search(text, end, end + _NEAR):
                yield fact.id


def _listed(
    reading: Reading, where_of: Callable[[QuantityFact], frozenset[str]]
) -> Mapping[object, set[tuple[str, frozenset[str]]]]:
    """Return the places that stand side by side in a sentence of an article, with what is counted there."""
    found: dict[object, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for fact in reading.facts:
        where = where_of(fact)
        if where and not fact.expected:
            found[fact.measure, fact.sentence].add((fact.measure, where))
    return found


#: The hours of the parts of a day, as TIMEX3 names them.
_DAYTIMES = {"TMO": (5.0, 12.0), "TAF": (12.0, 18.0), "TEV": (18.0, 22.0), "TNI": (20.0, 24.0)}


def hour_of(
    fact: QuantityFact, reading: Reading, hourly: frozenset[str]
) -> tuple[float, float] | None:
    """Return the hours a figure is stated for: those of its date, or of its sentence where it is told hourly."""
    own = [timex for timex in reading.timexes if timex.id == fact.as_of_from]
    if fact.measure in hourly:
        near = [timex for timex in reading.timexes if fact.sentence.contains(timex.span)]
        own += sorted(near, key=lambda timex: abs(timex.span.start - fact.span.start))
    for timex in own:
        if timex.daytime:
            return _DAYTIMES.get(timex.daytime) or _clock(timex.daytime)
    return None


def _clock(daytime: str) -> tuple[float, float] | None:
    hours, _, minutes = daytime.removeprefix("T").partition(":")
    if not hours.isdigit():
        return None
    hour = int(hours) + (int(minutes) if minutes.isdigit() else 0) / 60
    return hour, hour


_BESIDE = 24  # characters between a speaker and the verb that gives the figure


def is_reckoned(fact: QuantityFact, record: EventRecord, reading: Reading) -> bool:
    """Whether a record is only that somebody counted: « la CGT a dénombré 40.000 manifestants »."""
    if fact.by is None:
        return False
    gap = reading.document.article.text[fact.by.span.end : record.trigger.start]
    behind = fact.by.span.end <= record.trigger.start < fact.quantity.number.start
    return behind and len(gap) <= _BESIDE and "," not in gap


def impossible_parts(
    series: Series,
    facts: Mapping[str, QuantityFact],
    readings: Mapping[str, Reading],
    scales: Scales,
) -> Series:
    """Return the series with what is said to be part of less than itself."""
    found = []
    for part in (facts[each] for each in series.facts):
        whole = facts.get(part.part_of) if part.part_of else None
        if whole is None or whole.measure != part.measure:
            continue
        least = in_base_unit(part.quantity, scales).low
        most = in_base_unit(whole.quantity, scales).high
        if least is None or most is None or least <= most:
            continue
        text = readings[part.article].document.article.text
        why = Reason(
            "“{part}” is said to be part of “{whole}”, which is less",
            part=part.span.of(text),
            whole=whole.span.of(text),
        )
        members = (whole.id, part.id)
        found.append(Comparison(members=members, verdict=Verdict.IMPOSSIBLE, why=why))
    if not found:
        return series
    return replace(
        series,
        verdict=Verdict.IMPOSSIBLE,
        why=found[0].why,
        comparisons=(*series.comparisons, *found),
    )
