"""A clause while its sentence is being read, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.annotate.verbs.verbs import VerbGroup
from recoupe.extract.clauses.clauses import Clause, ClauseKind


@dataclass(slots=True)
class OpenClause:
    """A clause while it is being read."""

    kind: ClauseKind
    index: int
    parent: int | None
    opener: tuple[str, ...] = ()
    verb: VerbGroup | None = None
    leads: list[VerbGroup] = field(default_factory=list)

    def waits(self) -> bool:
        """Whether a finite verb is still to come."""
        return self.verb is None


def closed(clauses: Sequence[OpenClause], owner: Sequence[int]) -> tuple[Clause, ...]:
    """Return the clauses that own words; `owner` leads from each word to its clause."""
    owned: list[list[int]] = [[] for _ in clauses]
    for at, index in enumerate(owner):
        owned[_living(clauses, index)].append(at)
    ends = [max(own, default=-1) for own in owned]
    firsts = [min(own, default=len(owner)) for own in owned]
    for clause in reversed(clauses):
        if clause.parent is not None and owned[clause.index]:
            parent = _living(clauses, clause.parent)
            ends[parent] = max(ends[parent], ends[clause.index])
            firsts[parent] = min(firsts[parent], firsts[clause.index])
    places: dict[int, int] = {}
    for clause in clauses:
        if owned[clause.index]:
            places[clause.index] = len(places)
    return tuple(
        Clause(
            kind=clause.kind,
            first=firsts[clause.index],
            last=ends[clause.index],
            own=tuple(owned[clause.index]),
            verb=clause.verb,
            parent=None if clause.parent is None else places.get(_living(clauses, clause.parent)),
            opener=clause.opener,
            leads=tuple(clause.leads),
        )
        for clause in clauses
        if owned[clause.index]
    )


def _living(clauses: Sequence[OpenClause], index: int) -> int:
    """A clause that never met a verb was none: its words go to the one around it."""
    while clauses[index].verb is None and clauses[index].parent is not None:
        if clauses[index].kind is ClauseKind.ASIDE:
            break
        index = clauses[index].parent or 0
    return index
