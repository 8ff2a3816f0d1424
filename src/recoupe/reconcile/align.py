"""Which records tell one event.

Pairs that share a name, a word or a day are weighed; groups are then joined from the heaviest pair down, never
across records that cannot tell one event. What a word weighs depends only on the records that hold it, and every
order is total: neither the order of the articles nor an article about something else changes a group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.days import ALWAYS, Days
from recoupe.model.reason import Reason
from recoupe.model.record import Reading, Status, Weight
from recoupe.reconcile.outcomes import attach_outcomes, held_by
from recoupe.reconcile.rules import MergeRules
from recoupe.reconcile.traits import EntityOf, Traits, traits_of
from recoupe.reconcile.weigh import (
    CLASH_REACH,
    DATES_CLASH,
    THRESHOLD,
    Weigher,
    forbidden,
    shared_by,
)

#: Above this many records under one key, each is compared with its neighbours in time only.
CROWD = 24
#: … with this many at least.
FEWEST = 8
_ANY = "*"  # the family of every kind, where some kinds leave open what they tell
#: The part of THRESHOLD that the records of two groups must weigh on average for the groups to join.
AVERAGE = 0.4
#: What it weighs that an article itself names the event of an outcome.
HELD = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two records were put together, or kept apart though they look alike."""

    first: str
    second: str
    why: Reason
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Records that tell one event, in the order of their ids, and the joins that brought them together."""

    records: tuple[str, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Every record in exactly one group, and the look-alikes that were kept apart."""

    groups: tuple[Group, ...]
    apart: tuple[Join, ...] = ()


def align_records(
    readings: Sequence[Reading],
    *,
    rules: MergeRules,
    entity_of: EntityOf | None = None,
) -> Alignment:
    """Return which records tell one event, each join with its reason.

    `entity_of` gives the entity behind an article's mention key; without it, equal keys are one entity.
    """
    traits = {
        each.record.id: each
        for reading in readings
        for each in traits_of(reading, rules=rules, entity_of=entity_of or _same_key)
    }
    held = held_by(traits)
    free = {record: each for record, each in sorted(traits.items()) if record not in held}
    aligner = _Aligner(free, rules)
    aligner.align()
    return aligner.result(held)


def _same_key(_article: str, key: str) -> str:
    return key


class _Cluster:
    """Records that tell one event so far, with the days all of those that tell it as done allow."""

    def __init__(self, traits: Traits) -> None:
        self.members = [traits]
        self.days: Days = ALWAYS if traits.foreseen else traits.days
        self.history: Days = traits.history
        self.joins: list[Join] = []
        self.outcomes: list[str] = []

    def group(self) -> Group:
        """Return the cluster as it is handed on."""
        records = [each.record.id for each in self.members]
        joins = sorted(self.joins, key=lambda join: (join.first, join.second))
        return Group(records=tuple(sorted([*records, *self.outcomes])), joins=tuple(joins))

    def absorb(self, other: _Cluster, join: Join) -> None:
        """Take in the records of another cluster."""
        self.members += other.members
        common = self.days & other.days
        self.days = common or self.days | other.days
        self.history |= other.history
        self.joins += [*other.joins, join]

    @property
    def done(self) -> bool:
        """Whether some record tells the event as done."""
        return any(_told_as_done(each) for each in self.members)


class _Aligner:
    """Holds the clusters while they grow."""

    def __init__(self, traits: Mapping[str, Traits], rules: MergeRules) -> None:
        self.traits = traits
        self.rules = rules
        self.weigher = Weigher(traits.values(), rules)
        self.weights: dict[tuple[str, str], float] = {}
        self.clusters = {record: _Cluster(each) for record, each in traits.items()}
        self.apart: dict[tuple[str, str], Join] = {}

    def align(self) -> None:
        """Join what is told as done, then what called it off or foresaw it, then what only touches it."""
        for first, second in sorted(_candidates(self.traits)):
            weight = self.weigher.weight(self.traits[first], self.traits[second])
            if weight > 0:
                self.weights[first, second] = weight
        ranked = sorted(self.weights, key=lambda pair: (-self.weights[pair], pair))
        ranked = [pair for pair in ranked if self.weights[pair] >= THRESHOLD]
        for may_join in (_both(_told_as_done), _both(_not_background), _both(_any)):
            for first, second in ranked:
                if may_join(self.traits[first], self.traits[second]):
                    self._try(first, second)

    def _try(self, first: str, second: str) -> None:
        one, other = self.clusters[first], self.clusters[second]
        if one is other:
            return
        against = self._against(one, other, self.weights[first, second])
        if against is not None:
            self.apart[first, second] = Join(
                first=first, second=second, why=against, weight=self.weights[first, second]
            )
        elif self._near_enough(one, other):
            one.absorb(other, self._join(first, second))
            for each in other.members:
                self.clusters[each.record.id] = one

    def _against(self, one: _Cluster, other: _Cluster, weight: float) -> Reason | None:
        """Return why two clusters must stay two."""
        for each in one.members:
            for that in other.members:
                reason = forbidden(each, that, self.rules)
                if reason is not None:
                    return reason
        return _foretold_here(one, other) or _dates_apart(one, other, weight)

    def _near_enough(self, one: _Cluster, other: _Cluster) -> bool:
        total = sum(
            self.weights.get(_ordered(each.record.id, that.record.id), 0.0)
            for each in one.members
            for that in other.members
        )
        return total >= AVERAGE * THRESHOLD * len(one.members) * len(other.members)

    def _join(self, first: str, second: str) -> Join:
        one, other = self.traits[first], self.traits[second]
        return Join(
            first=first,
            second=second,
            why=self._why(one, other),
            weight=self.weights[first, second],
        )

    def _why(self, one: Traits, other: Traits) -> Reason:
        shared = shared_by(one, other)
        words = ", ".join(self.weigher.most_telling(shared["phrases"] | shared["words"])[:4])
        names = ", ".join(self.weigher.most_telling(shared["names"] | shared["places"])[:4])
        if names and words:
            return Reason("both name {names} and share the words {words}", names=names, words=words)
        if names:
            return Reason("both name {names}", names=names)
        return Reason("both share the words {words}", words=words)

    def result(self, held: Mapping[str, str]) -> Alignment:
        """Return the groups, with the outcomes that their own article (`held`) or their words give to an event."""
        clusters = self._in_order()
        for record, event in sorted(held.items()):
            home = self.clusters[event]
            home.outcomes.append(record)
            why = Reason("its article tells it as what came of the other")
            home.joins.append(Join(first=record, second=event, why=why, weight=HELD))
        told = [[each.record.id for each in cluster.members] for cluster in clusters]
        moved = attach_outcomes(told, self.traits, self.weigher)
        for number, (host, attached) in sorted(moved.items()):
            home = clusters[host]
            home.outcomes += [*told[number], *clusters[number].outcomes]
            first, second = attached.outcome, attached.event
            join = Join(first=first, second=second, why=attached.why, weight=attached.weight)
            home.joins += [*clusters[number].joins, join]
        kept = [cluster for number, cluster in enumerate(clusters) if number not in moved]
        groups = sorted((cluster.group() for cluster in kept), key=lambda group: group.records)
        return Alignment(groups=tuple(groups), apart=self._apart())

    def _in_order(self) -> list[_Cluster]:
        unique = {id(cluster): cluster for cluster in self.clusters.values()}.values()
        return sorted(unique, key=lambda cluster: min(each.record.id for each in cluster.members))

    def _apart(self) -> tuple[Join, ...]:
        apart = [
            join
            for join in self.apart.values()
            if self.clusters[join.first] is not self.clusters[join.second]
        ]
        return tuple(sorted(apart, key=lambda join: (-join.weight, join.first, join.second)))


def _ordered(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _both(test: Callable[[Traits], bool]) -> Callable[[Traits, Traits], bool]:
    return lambda one, other: test(one) and test(other)


def _told_as_done(each: Traits) -> bool:
    return not each.foreseen and _not_background(each)


def _not_background(each: Traits) -> bool:
    return each.record.weight is not Weight.BACKGROUND


def _any(_: Traits) -> bool:
    return True


def _foretold_here(one: _Cluster, other: _Cluster) -> Reason | None:
    """Return that an article which tells something as done and something as planned tells two things."""
    for planned, done in ((one, other), (other, one)):
        articles = {each.record.article for each in done.members if not each.foreseen}
        if any(
            each.record.status is Status.PLANNED and each.record.article in articles
            for each in planned.members
        ):
            return Reason("one article tells the one as done and the other as still to come")
    return None


def _dates_apart(one: _Cluster, other: _Cluster, weight: float) -> Reason | None:
    """Return that no day suits both, unless one was put off, or the rest is so alike that the sources disagree."""
    history = one.history | other.history
    for each in one.members:
        for that in other.members:
            if each.days & that.days or _put_off(each, that, history):
                continue
            if weight < THRESHOLD + DATES_CLASH or not _clash(each, that):
                return Reason("no day suits both")
    return None


def _put_off(each: Traits, that: Traits, history: Days) -> bool:
    return any(foreseen.foreseen and foreseen.days & history for foreseen in (each, that))


def _clash(each: Traits, that: Traits) -> bool:
    """Whether two articles give days so near that they may disagree on one event."""
    if each.record.article == that.record.article or each.foreseen or that.foreseen:
        return False
    return bool(each.days.moved(-CLASH_REACH, CLASH_REACH) & that.days)


def _candidates(traits: Mapping[str, Traits]) -> set[tuple[str, str]]:
    """Return the pairs worth weighing: the same family of kinds, and a name, a word or a day in common."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    open_ended = any(not each.families for each in traits.values())
    for record, each in traits.items():
        families = each.families | each.about
        for family in sorted(families | {_ANY} if open_ended else families):
            for key in _keys(each):
                holders[family, key].append(record)
    pairs: set[tuple[str, str]] = set()
    days = {record: _first_day(each.days) for record, each in traits.items()}
    for records in holders.values():
        ordered = sorted(records, key=lambda record: (days[record], record))
        reach = max(FEWEST, min(CROWD, CROWD * CROWD // len(ordered)))
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + reach]:
                pairs.add((first, second) if first < second else (second, first))
    return pairs


def _keys(each: Traits) -> Iterator[str]:
    yield from each.names
    yield from each.places
    yield from each.terms
    yield from each.quoted
    if each.dated and each.days.bounded and (each.days.size or 0) <= CLASH_REACH:
        yield from (day.isoformat() for day in each.days)


def _first_day(days: Days) -> str:
    return days.first.isoformat() if days.first else "~"
