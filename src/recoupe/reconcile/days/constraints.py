"""Unknown days and what binds them: narrowed together until nothing moves.

Each constraint carries the words that state it. Where constraints cannot all hold, a smallest set of them that
clashes is reported, the softest of that set is put aside, and the work goes on. What comes out does not
depend on the order in which constraints are given.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from recoupe.model.days import ALWAYS, Days
from recoupe.model.reason import Force
from recoupe.reconcile.days.narrowing import Constraint, Store

__all__ = ["Cause", "Clash", "Constraint", "Solution", "solve"]

_SOFTNESS = {Force.EDITOR: 0, Force.HARD: 1, Force.PRAGMATIC: 2}
#: Words are heard first, then habits, an editor last: what is left for the editor to decide is seen.
_STAGES = {Force.HARD: 0, Force.PRAGMATIC: 1, Force.EDITOR: 2}
#: A derivation of more constraints than this is told by what moved the date itself.
_MOST_CAUSES = 24
#: A habit that gives way to more constraints than this is not weighed against each of them.
_MOST_AGAINST_HABIT = 12
#: In a solution of more variables than this, derivations are not brought down to what is needed.
_MOST_WEIGHED = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A smallest set of constraints that cannot all hold, and the one of them that was put aside."""

    constraints: tuple[Constraint, ...]
    relaxed: Constraint


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One step of a derivation: the constraint that was added, and what it left of the days.

    `binds` tells that without it more would be left; it is false where that was not looked into.
    """

    constraint: Constraint
    days: Days
    binds: bool


@dataclass(frozen=True, slots=True)
class Solution:
    """What is left of each variable, and what clashed on the way."""

    domains: Mapping[str, Days]
    clashes: tuple[Clash, ...]
    _stores: Mapping[str, Store]
    _settled: Mapping[str, _Settled]

    def days(self, variable: str) -> Days:
        """Return the days a variable may still be."""
        return self.domains.get(variable, ALWAYS)

    def causes(self, variable: str) -> tuple[Constraint, ...]:
        """Return the constraints that lead to the days of a variable, in key order."""
        store = self._stores.get(variable)
        return tuple(store.causes(variable)) if store else ()

    def derivation(
        self, variable: str, *, order: Callable[[Constraint], tuple[int | str, ...]]
    ) -> tuple[Cause, ...]:
        """Return the constraints that lead to a variable's days, added one by one in `order`, each with what it left.

        Some leave the days as they were: they bear on another variable, and another constraint on both.

        What only says again what the others say is left out, preferably what comes late in `order`. In a
        large solution that is not looked into, and no step is said to bind.
        """
        causes = sorted(self.causes(variable), key=lambda one: (*order(one), one.key))
        if len(causes) > _MOST_CAUSES:
            return self._history(variable)
        weighed = len(self.domains) <= _MOST_WEIGHED
        if weighed and len(causes) > 1:
            causes = _needed(_traced(causes, variable), variable, self.days(variable))
        return tuple(
            Cause(constraint=constraint, days=days, binds=weighed)
            for constraint, days in _replay(causes, variable)
        )

    def _history(self, variable: str) -> tuple[Cause, ...]:
        versions = self._stores[variable].versions[variable]
        return tuple(
            Cause(constraint=version.constraint, days=version.days, binds=False)
            for version in versions
            if version.constraint is not None
        )


#: Constraints that bear on each other, and what came of them.
_Settled = tuple[list[Constraint], Store, list[Clash]]


def solve(constraints: Iterable[Constraint], *, earlier: Solution | None = None) -> Solution:
    """Return what is left of each variable once every constraint has had its say.

    What was settled in an `earlier` solution, and is bound to nothing new, is taken from there.
    """
    domains: dict[str, Days] = {}
    stores: dict[str, Store] = {}
    settled: dict[str, _Settled] = {}
    for component in _components(sorted(constraints, key=lambda one: one.key)):
        first = component[0].key
        known = earlier and earlier._settled.get(first)  # noqa: SLF001 - its own earlier work
        if not known or not _same(component, known[0]):
            known = (component, *_settle(component))
        settled[first] = known
        for variable in known[1].versions:
            domains[variable] = known[1].days(variable)
            stores[variable] = known[1]
    clashes = tuple(clash for _, _, found in settled.values() for clash in found)
    return Solution(domains, clashes, stores, settled)


def _same(some: list[Constraint], others: list[Constraint]) -> bool:
    return len(some) == len(others) and all(
        one is other or one == other for one, other in zip(some, others, strict=True)
    )


def _settle(component: list[Constraint]) -> tuple[Store, list[Clash]]:
    """Narrow by the surest constraints first, so that what they explain is not put down to weaker ones."""
    clashes: list[Clash] = []
    stages: dict[tuple[int, int], list[Constraint]] = {}
    for constraint in component:
        stages.setdefault(_stage(constraint), []).append(constraint)
    store = Store(component)
    for stage in sorted(stages):
        for clash in _add(store, stages[stage]):
            if _stage(clash.relaxed) < stage:  # an editor's word against what was sure so far
                rest, more = _settle(_replaced(component, clash.relaxed))
                return rest, [clash, *more]
            clashes.append(clash)
    return store, clashes


def _stage(constraint: Constraint) -> tuple[int, int]:
    return _STAGES[constraint.force], constraint.yields


def _replaced(constraints: Iterable[Constraint], relaxed: Constraint) -> list[Constraint]:
    kept = [one for one in constraints if one.key != relaxed.key]
    return [*kept, relaxed.otherwise] if relaxed.otherwise else kept


def _add(
    store: Store, constraints: list[Constraint], doomed: Set[str] | None = None
) -> Generator[Clash, None, bool]:
    """Add constraints of one stage; yield a clash for each that cannot be added to those before it.

    Returns whether all could. The `doomed`, by key, are known to clash with each other and what the store holds:
    where they are all here, there is no need to try.
    """
    keys = {one.key for one in constraints}
    alone = len(constraints) == 1
    if alone or not doomed or not doomed <= keys:
        moment = len(store.done)
        wiped = store.add(constraints)
        if wiped is None:
            return True
        causes = store.causes(wiped)
        doomed = set() if store.days(wiped) else keys.intersection(one.key for one in causes)
        store.back_to(moment)
        if alone:
            yield from _without(store, constraints[0], _clash(causes))
            return False
    first, second = _halves(constraints)
    clean = yield from _add(store, first, doomed)
    yield from _add(store, second, doomed - {one.key for one in first} if clean else None)
    return False


def _without(store: Store, constraint: Constraint, clash: Clash) -> Iterator[Clash]:
    """Yield the clash a constraint met with, and add what is said in its place."""
    yield clash
    if clash.relaxed is constraint and constraint.otherwise:
        yield from _add(store, [constraint.otherwise])


def _components(constraints: list[Constraint]) -> list[list[Constraint]]:
    leaders: dict[str, str] = {}

    def leader(variable: str) -> str:
        root = variable
        while leaders.setdefault(root, root) != root:
            root = leaders[root]
        while leaders[variable] != root:
            leaders[variable], variable = root, leaders[variable]
        return root

    for constraint in constraints:
        first = leader(constraint.variables[0])
        for variable in constraint.variables[1:]:
            leaders[leader(variable)] = first
            first = leader(first)
    grouped: dict[str, list[Constraint]] = {}
    for constraint in constraints:
        grouped.setdefault(leader(constraint.variables[0]), []).append(constraint)
    return list(grouped.values())


def _clash(causes: list[Constraint]) -> Clash:
    """Return a smallest clashing part of `causes`, of the hardest constraints there are.

    Where only a habit gives way to many words, no contradiction has to be shown, and the part is left as it is.
    """
    found = _refined(sorted(causes, key=_softness))
    habit = max(found, key=_softness).force is Force.PRAGMATIC
    if len(found) > 1 and not (habit and len(found) > _MOST_AGAINST_HABIT):
        found = _explain([], found, _clashing)
    relaxed = max(found, key=_softness)
    return Clash(constraints=tuple(sorted(found, key=lambda one: one.key)), relaxed=relaxed)


def _refined(clashing: list[Constraint]) -> list[Constraint]:
    """Return a part that clashes too: what another run over fewer constraints still needs."""
    while True:
        store = Store(clashing)
        wiped = store.add(reversed(clashing))
        needed = {one.key for one in store.causes(wiped)} if wiped else set()
        if not 0 < len(needed) < len(clashing):
            return clashing
        clashing = [one for one in clashing if one.key in needed]


def _softness(constraint: Constraint) -> tuple[int, int, str]:
    return _SOFTNESS[constraint.force], constraint.yields, constraint.key


def _explain(
    base: list[Constraint],
    rest: list[Constraint],
    enough: Callable[[list[Constraint]], bool],
    *,
    grown: bool = False,
) -> list[Constraint]:
    """Return a smallest part of `rest` that is enough together with `base` (QuickXplain); early ones are preferred.

    `grown` tells that `base` has grown since it was last looked at.
    """
    if grown and enough(base):
        return []
    if len(rest) == 1:
        return rest
    first, second = _halves(rest)
    later = _explain(base + first, second, enough, grown=True)
    earlier = _explain(base + later, first, enough, grown=bool(later))
    return earlier + later


def _halves(constraints: list[Constraint]) -> tuple[list[Constraint], list[Constraint]]:
    middle = len(constraints) // 2
    return constraints[:middle], constraints[middle:]


def _clashing(constraints: list[Constraint]) -> bool:
    return Store(constraints).add(constraints) is not None


def _traced(causes: list[Constraint], variable: str) -> list[Constraint]:
    """Return the part of `causes` that leads to a variable's days when they are added one by one."""
    while True:
        store = Store(causes)
        for constraint in causes:
            store.add([constraint])
        led = {one.key for one in store.causes(variable)}
        if len(led) == len(causes):
            return causes
        causes = [one for one in causes if one.key in led]


def _needed(causes: list[Constraint], variable: str, days: Days) -> list[Constraint]:
    """Return a smallest part of `causes` that leaves a variable the same days, in the same order."""

    def enough(some: list[Constraint]) -> bool:
        store = Store(causes)
        store.add(some)
        return store.days(variable) == days

    needed = {one.key for one in _explain([], causes, enough)}
    return [one for one in causes if one.key in needed]


def _replay(causes: Sequence[Constraint], variable: str) -> list[tuple[Constraint, Days]]:
    store = Store(causes)
    steps = []
    for constraint in causes:
        store.add([constraint])
        steps.append((constraint, store.days(variable)))
    return steps
