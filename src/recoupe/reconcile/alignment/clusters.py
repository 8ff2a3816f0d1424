"""Records that tell one event so far, and what keeps two such groups apart.

A cluster sums up what its records say that may forbid others to join them, so that two clusters are compared at
one glance; only where a glance finds something are their records compared one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from recoupe.model.days import Days
from recoupe.model.reason import Reason
from recoupe.model.record import Status
from recoupe.reconcile.alignment.forbidding import forbidden
from recoupe.reconcile.alignment.traits import Traits
from recoupe.reconcile.alignment.weigh import CLASH_REACH, DATES_CLASH, THRESHOLD
from recoupe.reconcile.days.relations import both
from recoupe.reconcile.rules import MergeRules, Phase


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


class Cluster:
    """Records that tell one event so far. `weights` is what its records weigh with those of other clusters."""

    def __init__(self, number: int, traits: Traits, rules: MergeRules) -> None:
        self.number = number
        self.members = [traits]
        self.joins: list[Join] = []
        self.outcomes: list[str] = []
        self.weights: dict[int, float] = {}
        self._history: Days = traits.history
        self._days: dict[Days, list[Traits]] = {traits.days: [traits]}
        self._said = _Said.of(traits, rules)
        self._rules = rules

    @property
    def size(self) -> int:
        """How many of its records tell the event by themselves: what tells more of one need not be like others."""
        return max(1, sum(not each.only for each in self.members))

    def group(self) -> Group:
        """Return the cluster as it is handed on."""
        records = [each.record.id for each in self.members]
        joins = sorted(self.joins, key=lambda join: (join.first, join.second))
        return Group(records=tuple(sorted([*records, *self.outcomes])), joins=tuple(joins))

    def absorb(self, other: Cluster, join: Join) -> None:
        """Take in the records of another cluster; `weights` is kept by who holds all clusters."""
        self.members += other.members
        self.joins += [*other.joins, join]
        self._history |= other._history
        for days, members in other._days.items():
            self._days.setdefault(days, []).extend(members)
        self._said.add(other._said)

    def against(self, other: Cluster, weight: float) -> Reason | None:
        """Return why two clusters must stay two, whose heaviest pair weighs `weight`."""
        if self._said.may_forbid(other._said):
            for each in self.members:
                for that in other.members:
                    reason = forbidden(each, that, self._rules)
                    if reason is not None:
                        return reason
        if self._said.foretells(other._said) or other._said.foretells(self._said):
            return Reason("one article tells the one as done and the other as still to come")
        if self._dates_apart(other, weight):
            return Reason("no day suits both")
        return None

    def _dates_apart(self, other: Cluster, weight: float) -> bool:
        """Whether no day suits both, unless one was put off, or the rest is so alike that the sources disagree."""
        for each, that in self._without_common_day(other):
            if _put_off(each, that, self._history | other._history):
                continue
            if weight < THRESHOLD + DATES_CLASH or not _clash(each, that, self._rules):
                return True
        return False

    def _without_common_day(self, other: Cluster) -> Iterator[tuple[Traits, Traits]]:
        for ours, members in self._days.items():
            for theirs, others in other._days.items():
                if not both(ours, theirs):
                    yield from ((each, that) for each in members for that in others)


@dataclass(slots=True)
class _Said:
    """What the records of a cluster say that may forbid others: numbers, turns, sentences, places, plans."""

    ordinals: set[int] = field(default_factory=set)
    phases: set[Phase] = field(default_factory=set)
    sequels: set[bool] = field(default_factory=set)
    sentences: set[tuple[str, int]] = field(default_factory=set)
    stretches: bool = False
    moments: bool = False
    lands: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    planned: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, each: Traits, rules: MergeRules) -> _Said:
        """Return what one record says."""
        record = each.record
        lands = set(each.countries) if len(each.countries) == 1 else set()
        return cls(
            ordinals={each.ordinal} if each.ordinal is not None else set(),
            phases={each.phase} if each.phase else set(),
            sequels={each.sequel},
            sentences={(record.article, record.sentence)},
            stretches=each.stretch,
            moments=not each.stretch and (each.dated or bool(record.timexes)),
            lands=lands,
            placed=set(lands) if record.kind in rules.placed else set(),
            planned={record.article} if record.status is Status.PLANNED else set(),
            done=set() if each.foreseen else {record.article},
        )

    def add(self, other: _Said) -> None:
        """Add what another cluster says."""
        self.ordinals |= other.ordinals
        self.phases |= other.phases
        self.sequels |= other.sequels
        self.sentences |= other.sentences
        self.stretches |= other.stretches
        self.moments |= other.moments
        self.lands |= other.lands
        self.placed |= other.placed
        self.planned |= other.planned
        self.done |= other.done

    def may_forbid(self, other: _Said) -> bool:
        """Whether some record of the one may be forbidden to tell the event of some record of the other."""
        return (
            _differ(self.ordinals, other.ordinals)
            or _differ(self.phases, other.phases)
            or _differ(self.sequels, other.sequels)
            or not self.sentences.isdisjoint(other.sentences)
            or (self.stretches and other.moments)
            or (other.stretches and self.moments)
            or _differ(self.placed, other.lands)
            or _differ(self.lands, other.placed)
        )

    def foretells(self, other: _Said) -> bool:
        """Whether an article which tells the other as done tells this as planned."""
        return not self.planned.isdisjoint(other.done)


def _differ(some: Set[object], others: Set[object]) -> bool:
    """Whether some value of the one is not that of some of the other."""
    return bool(some and others) and (len(some) > 1 or some != others)


def _put_off(each: Traits, that: Traits, history: Days) -> bool:
    return any(foreseen.foreseen and foreseen.days & history for foreseen in (each, that))


def _clash(each: Traits, that: Traits, rules: MergeRules) -> bool:
    """Whether two articles give days so near that they may disagree on one event of a kind.

    They disagree on what they say: what bears no day is bound by that of its own article, which no other disputes.
    What an article told before the other's day is another event, as is what is said again.
    """
    if each.record.article == that.record.article or each.foreseen or that.foreseen:
        return False
    if each.kind != that.kind or each.kind in rules.speech or not (each.dated and that.dated):
        return False
    if _told_before(each, that) or _told_before(that, each):
        return False
    return bool(each.days.moved(-CLASH_REACH, CLASH_REACH) & that.days)


def _told_before(each: Traits, that: Traits) -> bool:
    """Whether the article of the one had appeared before the other took place."""
    first = that.days.first
    return each.told_by is not None and first is not None and each.told_by < first
