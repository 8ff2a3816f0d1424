"""What one clause tells, before it is weighed and cut into a record."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.clauses.moments import Moment
from recoupe.extract.clauses.triggers import Trigger
from recoupe.model.record import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one clause tells, before it is weighed and cut. `first` and `last` are its words.

    `nominal` tells that a noun with a date of its own tells it, `announced` that the event is the announcement
    of what the clause says (« UBS va racheter …, ont annoncé dimanche les autorités »). `outcome_of` are the kinds
    of the event it tells only the outcome of. `told` is the last word of its own where the rest tells another event,
    `stands` that only how it was tells it (« La marche a été calme mardi »).
    """

    clause: int
    trigger: Trigger
    status: Status
    moment: Moment | None
    first: int
    last: int
    nominal: bool = False
    announced: bool = False
    outcome_of: tuple[str, ...] = ()
    told: int | None = None
    stands: bool = False
