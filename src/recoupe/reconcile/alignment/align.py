"""Which records tell one event.

Pairs that share a name, a word or a day are weighed; groups are then joined from the heaviest pair down, never
across records that cannot tell one event. What a word weighs depends only on the records that hold it, and every
order is total: neither the order of the articles nor an article about something else changes a group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.days import NEVER, Days
from recoupe.model.reason import Reason
from recoupe.model.record import Reading, Weight
from recoupe.reconcile.alignment.antecedents import traits_of
from recoupe.reconcile.alignment.clusters import Cluster, Group, Join
from recoupe.reconcile.alignment.outcomes import attach_outcomes, held_by
from recoupe.reconcile.alignment.recalling import recalled
from recoupe.reconcile.alignment.traits import EntityOf, Traits
from recoupe.reconcile.alignment.weigh import CLASH_REACH, THRESHOLD, Weigher, shared_by, tells_more
from recoupe.reconcile.rules import MergeRules

__all__ = ["Alignment", "Group", "Join", "align_records"]

#: Above this many records under one key, each is compared with its neighbours in time only.
CROWD = 24
#: … with this many at least.
FEWEST = 8
#: What more records than this hold brings none of those together that have …
COMMON = 128
#: … at least this many other things that fewer hold.
ENOUGH = 4
_ANY = "*"  # the family of every kind, where some kinds leave open what they tell
_DATED = "="  # the family of whatever is told as done on a day
_PLANS = "?"  # the family of what is planned for one day, and of what puts it off or keeps it
#: The part of THRESHOLD that the records of two groups must weigh on average for the groups to join.
AVERAGE = 0.4
#: What it weighs that an article itself names the event of an outcome.
HELD = 10.0


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


class _Aligner:
    """Holds the clusters while they grow."""

    def __init__(self, traits: Mapping[str, Traits], rules: MergeRules) -> None:
        self.traits = traits
        self.rules = rules
        self.weigher = Weigher(traits.values(), rules)
        self.weights: dict[tuple[str, str], float] = {}
        self.numbered = [
            Cluster(number, each, rules) for number, each in enumerate(traits.values())
        ]
        self.clusters = dict(zip(traits, self.numbered, strict=True))
        self.apart: dict[tuple[str, str], Join] = {}

    def align(self) -> None:
        """Join what is told twice, what is told as done, what called it off or foresaw it, what only touches it."""
        for first, second in sorted(_candidates(self.traits)):
            weight = self.weigher.weight(self.traits[first], self.traits[second])
            if weight > 0:
                self.weights[first, second] = weight
                one, other = self.clusters[first], self.clusters[second]
                one.weights[other.number] = other.weights[one.number] = weight
        ranked = sorted(self.weights, key=lambda pair: (-self.weights[pair], pair))
        ranked = [pair for pair in ranked if self.weights[pair] >= THRESHOLD]
        for first, second in sorted(self.weights):
            if tells_more(self.traits[first], self.traits[second]):
                self._try(first, second)
        for may_join in (_both(_told_as_done), _both(_not_background), _both(_any)):
            for first, second in ranked:
                if may_join(self.traits[first], self.traits[second]):
                    self._try(first, second)
        for guest, host, join in list(recalled(self._in_order(), self.weigher)):
            if host.against(guest, 0.0) is None:
                self._put_together(host, guest, join)

    def _try(self, first: str, second: str) -> None:
        one, other = self.clusters[first], self.clusters[second]
        if one is other:
            return
        against = one.against(other, self.weights[first, second])
        if against is not None:
            self.apart[first, second] = Join(
                first=first, second=second, why=against, weight=self.weights[first, second]
            )
        elif _near_enough(one, other):
            self._put_together(one, other, self._join(first, second))

    def _put_together(self, one: Cluster, other: Cluster, join: Join) -> None:
        one.absorb(other, join)
        for each in other.members:
            self.clusters[each.record.id] = one
        one.weights.pop(other.number, None)
        for number, weight in other.weights.items():
            if number != one.number:
                third = self.numbered[number]
                one.weights[number] = one.weights.get(number, 0.0) + weight
                third.weights[one.number] = third.weights.get(one.number, 0.0) + weight
                del third.weights[other.number]

    def _join(self, first: str, second: str) -> Join:
        one, other = self.traits[first], self.traits[second]
        return Join(
            first=first,
            second=second,
            why=self._why(one, other),
            weight=self.weights[first, second],
        )

    def _why(self, one: Traits, other: Traits) -> Reason:
        if tells_more(one, other):
            return Reason("its article tells one event twice")
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

    def _in_order(self) -> list[Cluster]:
        unique = {id(cluster): cluster for cluster in self.clusters.values()}.values()
        return sorted(unique, key=lambda cluster: min(each.record.id for each in cluster.members))

    def _apart(self) -> tuple[Join, ...]:
        apart = [
            join
            for join in self.apart.values()
            if self.clusters[join.first] is not self.clusters[join.second]
        ]
        return tuple(sorted(apart, key=lambda join: (-join.weight, join.first, join.second)))


def _near_enough(one: Cluster, other: Cluster) -> bool:
    total = one.weights.get(other.number, 0.0)
    return total >= AVERAGE * THRESHOLD * one.size * other.size


def _both(test: Callable[[Traits], bool]) -> Callable[[Traits, Traits], bool]:
    return lambda one, other: test(one) and test(other)


def _told_as_done(each: Traits) -> bool:
    return not each.foreseen and _not_background(each)


def _not_background(each: Traits) -> bool:
    return each.record.weight is not Weight.BACKGROUND


def _any(_: Traits) -> bool:
    return True


def _candidates(traits: Mapping[str, Traits]) -> set[tuple[str, str]]:
    """Return the pairs worth weighing: the same family of kinds, and a name, a word or a day in common."""
    pairs = {
        (record, each.antecedent) if record < each.antecedent else (each.antecedent, record)
        for record, each in traits.items()
        if each.antecedent in traits and each.antecedent is not None
    }
    days = {record: (_first_day(each.days), record) for record, each in traits.items()}
    for (family, _), records in _blocks(traits).items():
        ordered = sorted(records, key=days.__getitem__)
        reach = max(FEWEST, min(CROWD, CROWD * CROWD // max(1, len(ordered))))
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + reach]:
                if _compared(family, traits[first], traits[second]):
                    pairs.add((first, second) if first < second else (second, first))
    return pairs


def _compared(family: str, one: Traits, other: Traits) -> bool:
    """Whether two records of a block are worth weighing, where it is not their own family that has them there."""
    if family == _PLANS:
        return one.foreseen or other.foreseen
    return family != _ANY or not (one.families and other.families)


def _blocks(traits: Mapping[str, Traits]) -> dict[tuple[str, str], list[str]]:
    """Return the records that hold each key in each family; what very many hold is no key for who has rarer ones.

    One number is a family too: « l'acte 20 » may be told as whatever it was. So are plans and what becomes of them.
    """
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    open_ended = any(not each.families for each in traits.values())
    for record, each in traits.items():
        for block in _blocks_of(each, open_ended=open_ended):
            holders[block].append(record)
    rare: Counter[tuple[str, str]] = Counter()
    for (family, _), records in holders.items():
        if len(records) <= COMMON:
            rare.update((family, record) for record in records)
    return {
        (family, key): [one for one in records if rare[family, one] < ENOUGH]
        if len(records) > COMMON
        else records
        for (family, key), records in holders.items()
        if len(records) > 1
    }


def _blocks_of(each: Traits, *, open_ended: bool) -> Iterator[tuple[str, str]]:
    families = each.families | each.about
    if each.ordinal is not None:
        families |= {f"#{each.ordinal}"}
    if each.history or (each.foreseen and each.dated and each.days.single):
        families |= {_PLANS}
    keys = list(dict.fromkeys(_keys(each)))
    for family in sorted(families | {_ANY} if open_ended else families):
        yield from ((family, key) for key in keys)
    if not each.foreseen and each.dated and each.days.bounded:
        for name in sorted(each.names):
            yield _DATED, name
            if each.days.single:
                yield _PLANS, name


def _keys(each: Traits) -> Iterator[str]:
    yield from each.names
    yield from each.places
    yield from each.terms
    yield from each.quoted
    for days in (each.days if each.dated else NEVER, each.history):
        if days.bounded and (days.size or 0) <= CLASH_REACH:
            yield from (day.isoformat() for day in days)


def _first_day(days: Days) -> str:
    return days.first.isoformat() if days.first else "~"
