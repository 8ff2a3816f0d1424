"""Unknown days while constraints narrow them: what each could be at each moment, and from what that came."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.model.days import ALWAYS, Days
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.reconcile.days.relations import SAME, Relation, both, image, preimage

#: How often an open date may be pushed on before its constraints are taken to chase each other for ever.
_PATIENCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """One thing that is said of one unknown day (`rule`: the days it may be) or of two (a relation).

    `key` is unique; constraints are handled in its order. Of two constraints of one force, the one
    that `yields` more is put aside first, and `otherwise` then takes its place. A `link` carries no words
    that bound a day, it only says which days are one. The reason of a `telling` one says what it clashes with.
    """

    key: str
    variables: tuple[str, ...]
    rule: Days | Relation
    reason: Reason
    evidence: tuple[Evidence, ...] = ()
    force: Force = Force.HARD
    yields: int = 0
    otherwise: Constraint | None = None
    link: bool = False
    telling: bool = False


@dataclass(slots=True)
class _Version:
    """What a variable could be at one moment, and from what that came."""

    days: Days
    constraint: Constraint | None = None
    other: tuple[str, int] | None = None
    alone: bool = True  # the constraint gives these days whatever they were before


class Store:
    """Domains while they are narrowed; remembers each version of each, and can go back."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        self.versions: dict[str, list[_Version]] = {}
        self.watching: dict[str, list[Constraint]] = {}
        self.done: list[list[_Version] | list[Constraint]] = []  # what was appended to, in order
        # by constraint, the days of one variable that the other has been narrowed by: they have no more to say
        self._heard: tuple[dict[str, _Version], dict[str, _Version]] = ({}, {})
        for constraint in constraints:
            for variable in constraint.variables:
                self.versions.setdefault(variable, [_Version(ALWAYS)])
                self.watching.setdefault(variable, [])
        self._patience = _PATIENCE + 4 * len(self.versions)

    def days(self, variable: str) -> Days:
        """Return what a variable may still be."""
        return self.versions[variable][-1].days

    def add(self, constraints: Iterable[Constraint]) -> str | None:
        """Narrow by more constraints; return a variable that no day is left for, or None."""
        agenda = deque(constraints)
        for constraint in agenda:
            if isinstance(constraint.rule, Days):
                continue  # once heard, it has nothing to add
            for variable in constraint.variables:
                self.watching[variable].append(constraint)
                self.done.append(self.watching[variable])
        waiting = {constraint.key for constraint in agenda}
        while agenda:
            constraint = agenda.popleft()
            waiting.discard(constraint.key)
            for variable in self._revise(constraint):
                if not self.days(variable) or self._endless(variable):
                    return variable
                for other in self.watching[variable]:
                    if other is not constraint and other.key not in waiting:
                        waiting.add(other.key)
                        agenda.append(other)
        return None

    def _revise(self, constraint: Constraint) -> list[str]:
        rule = constraint.rule
        if isinstance(rule, Days):
            (variable,) = constraint.variables
            return [variable] if self._narrow(variable, rule, constraint, None) else []
        left, right = constraint.variables
        first = self.versions[left][-1]
        if rule is SAME and first.days == self.versions[right][-1].days:
            return []
        moved = []
        of_left, of_right = self._heard
        if of_left.get(constraint.key) is not first:
            of_left[constraint.key] = first
            days = first.days if rule is SAME else image(rule, first.days)
            if self._narrow(right, days, constraint, left):
                moved.append(right)
        if first.days.single:
            return moved  # something is left of the other day, so this one stands
        second = self.versions[right][-1]
        if of_right.get(constraint.key) is not second:
            of_right[constraint.key] = second
            days = second.days if rule is SAME else preimage(rule, second.days)
            if self._narrow(left, days, constraint, right):
                moved.append(left)
        return moved

    def _narrow(self, variable: str, days: Days, by: Constraint, other: str | None) -> bool:
        versions = self.versions[variable]
        old = versions[-1].days
        if days is ALWAYS or days is old:
            return False
        new = both(old, days)
        if new is old or new == old:
            return False
        source = (other, len(self.versions[other]) - 1) if other else None
        versions.append(_Version(new, by, source, new == days))
        self.done.append(versions)
        return True

    def back_to(self, moment: int) -> None:
        """Undo everything done since `done` was `moment` long."""
        for heard in self._heard:
            heard.clear()  # days that come back have not heard it
        while len(self.done) > moment:
            self.done.pop().pop()

    def _endless(self, variable: str) -> bool:
        long = len(self.versions[variable]) > self._patience
        return long and not self.days(variable).bounded

    def causes(self, variable: str) -> list[Constraint]:
        """Return the constraints behind the days of a variable, in key order."""
        found: dict[str, Constraint] = {}
        todo = [(variable, len(self.versions[variable]) - 1)]
        seen = set(todo)
        while todo:
            name, number = todo.pop()
            version = self.versions[name][number]
            if version.constraint is None:
                continue
            found[version.constraint.key] = version.constraint
            earlier = None if version.alone else (name, number - 1)
            for source in (version.other, earlier):
                if source and source not in seen:
                    seen.add(source)
                    todo.append(source)
        return [found[key] for key in sorted(found)]
