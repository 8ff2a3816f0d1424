"""A figure as series see it: the fact with its event, its scope, its speaker and when it holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Quantity
from recoupe.model.record import FactKind, QuantityFact

REPLACED = "replaced"  # the remark of the number that a correction takes the place of
# the camps in which no one contradicts another: the police, the prefect, their minister, « les autorités »
AUTHORITIES = frozenset({"authorities", "officials"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A fact as series see it: with its text, its independent source, its event and when it holds.

    `falls` tells that a later figure may be lower; `once` that the measure is of one moment: a later report is
    another count of the same thing. `who` and `where` are entity ids. `printed` is the amount as the article has it.
    """

    fact: QuantityFact
    group: str
    event: str | None
    as_of: EdtfDate | None
    speaker: str
    printed: str
    scaled: Quantity | None = None
    who: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    voice: str = ""  # who gives it, as printed
    told_with: str | None = None  # the event whose outcome it is told as, which may not be its own
    falls: bool = False
    once: bool = False
    reach: int = 120  # days: figures of one thing are not further apart
    pinned: bool = False  # known by its unit, but surely of one thing: a price, a stake
    kin: frozenset[str] = frozenset()  # events that may be its own
    camp: str = ""  # on which side its speaker stands: the police and the prefect are one
    replaces: frozenset[float] = frozenset()  # the numbers that it says it takes the place of
    calamity: bool = False  # of a disaster, whose toll is still rising while it is told
    published: EdtfDate | None = None  # when its article appeared
    aftermath: bool = False  # a state that a disaster leaves: counted as what it did is
    anywhere: bool = False  # has no place, where others of its measure are told apart by place
    loose: bool = False  # only the unit says what is measured
    local: bool = False  # counts one place of several
    recurs: bool = False  # of one moment, and there may be several such moments
    round: int = 0  # which of several occasions of its kind it counts
    single: bool = True  # its article gives no other figure for the same
    division: bool = False  # « dans la province de »: counts a part where another figure is larger
    relative: bool = False  # a rise or a fall: of what, and since when, its number does not say
    awaited: bool = False  # a forecast, a demand or a plan: what it comes to is told by another
    plan: bool = False  # announced, and may be announced anew
    lowered: bool = False  # brought down by a word that a rival may use too
    # who and what its sentence names, places left out for a plan
    named: frozenset[str] = frozenset()
    looks_back: bool = False  # dated by its article alone, though its event lies further back
    known: frozenset[str] = frozenset()  # who and what its article names, for a plan
    # names no place, where the one place of its measure is taken for its own
    unplaced: bool = False
    hour: tuple[float, float] | None = None  # the hours of the day it is stated for

    @property
    def id(self) -> str:
        """The id of the fact."""
        return self.fact.id

    @property
    def quantity(self) -> Quantity:
        """The quantity of the fact, in the unit in which it is compared."""
        return self.scaled or self.fact.quantity

    @property
    def part(self) -> bool:
        """Whether it counts some of those that another figure counts, not by place."""
        return self.fact.part_of is not None and not self.local

    @property
    def counts(self) -> bool:
        """Whether it counts what happened or what that left, not how things stand."""
        return self.aftermath or self.fact.kind is not FactKind.STOCK

    def at(self, event: str | None) -> Figure:
        """Return the figure as one of an event."""
        return replace(self, event=event, told_with=event)

    def is_of(self, other: Figure) -> bool:
        """Whether another figure is told of the same event."""
        return self.told_with is not None and self.told_with == other.told_with

    @property
    def rises(self) -> bool:
        """Whether it is a count that goes on, so that a higher one may be a later one."""
        return self.fact.kind is not FactKind.STOCK and not self.once and not self.loose


def takes_place_of(one: Figure, other: Figure) -> bool:
    """Whether the words of one figure name the other as the one it replaces: « 58 000, et non 52 000 »."""
    return other.quantity.value in one.replaces and one.fact.article != other.fact.article


def days_between(first: Figure, second: Figure) -> int:
    """Return how many days surely lie between two figures, the earlier first."""
    end = first.as_of.latest if first.as_of else None
    start = second.as_of.earliest if second.as_of else None
    return (start - end).days if start is not None and end is not None else 0


def rivals(one: Figure, other: Figure) -> bool:
    """Whether two figures are given by two speakers; « l'agence » and « un bilan de l'agence » are one."""
    if not one.speaker or not other.speaker or {one.camp, other.camp} <= AUTHORITIES:
        return False
    said, told = one.voice.lower(), other.voice.lower()
    if said and told and (said in told or told in said):
        return False
    return one.speaker not in other.speaker and other.speaker not in one.speaker


def is_later(second: Figure, first: Figure) -> bool:
    """Whether a figure surely holds after another."""
    if first.as_of is None or second.as_of is None:
        return False
    end, start = first.as_of.latest, second.as_of.earliest
    if end is None or start is None:
        return False
    return end < start or later_hour(second, first)


def later_hour(second: Figure, first: Figure) -> bool:
    """Whether two figures of the same day or days are stated for hours that follow each other."""
    if first.as_of is None or second.as_of is None or first.as_of.edtf != second.as_of.edtf:
        return False
    if first.hour is None or second.hour is None or first.hour == second.hour:
        return False
    return first.hour[1] <= second.hour[0]


def amount_of(figure: Figure) -> float:
    """Return a figure as one number, by which figures are put in order."""
    quantity = figure.quantity
    return quantity.value or quantity.low or quantity.high or 0.0
