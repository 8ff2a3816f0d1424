"""Two figures for one measure side by side: which verdict, and why."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.reason import Reason
from recoupe.model.record import FactKind, QuantityFact
from recoupe.model.timeline import Comparison, Verdict
from recoupe.reconcile.amounts import (
    LOWER,
    OPEN,
    direction_of,
    fits,
    point_of,
    rounds,
    same_figure,
    width_of,
)


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
    who: frozenset[str]
    where: frozenset[str]
    speaker: str
    printed: str
    voice: str = ""  # who gives it, as printed
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
    plan: bool = False  # announced, and may be announced anew
    lowered: bool = False  # brought down by a word that a rival may use too
    # who and what its sentence names, places left out for a plan
    named: frozenset[str] = frozenset()
    # names no place, where the one place of its measure is taken for its own
    unplaced: bool = False
    hour: tuple[float, float] | None = None  # the hours of the day it is stated for

    @property
    def id(self) -> str:
        """The id of the fact."""
        return self.fact.id

    @property
    def quantity(self) -> Quantity:
        """The quantity of the fact."""
        return self.fact.quantity

    @property
    def part(self) -> bool:
        """Whether it counts some of those that another figure counts, not by place."""
        return self.fact.part_of is not None and not self.local

    @property
    def rises(self) -> bool:
        """Whether it is a count that goes on, so that a higher one may be a later one."""
        return self.fact.kind is not FactKind.STOCK and not self.once and not self.loose


def compare(first: Figure, second: Figure) -> Comparison:
    """Return how two figures of one series compare, the earlier first."""
    verdict, why = _verdict(first, second)
    return Comparison(members=(first.id, second.id), verdict=verdict, why=why)


def _verdict(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    if first.who != second.who and first.who and second.who:
        return Verdict.DIFFERENT_SCOPE, Reason(
            "“{first}” and “{second}” do not count the same people: one group is part of the other",
            first=first.printed,
            second=second.printed,
        )
    for earlier, later in ((first, second), (second, first)):
        if _corrects(later, earlier):
            return Verdict.REVISED, Reason(
                "“{second}” corrects “{first}”: the article says so",
                first=earlier.printed,
                second=later.printed,
            )
    if first.round != second.round or (is_later(second, first) and not first.once):
        return _over_time(first, second)
    if is_later(second, first) and announced_anew(first, second):
        return _over_time(first, second)
    if first.once and _later_hour(second, first) and not rivals(first, second):
        return _over_time(first, second)
    return _at_once(first, second)


def _corrects(later: Figure, earlier: Figure) -> bool:
    """Whether the words of a figure that is not earlier say that it replaces another."""
    if later.fact.remark != "correction" or is_later(earlier, later):
        return False
    if later.lowered and later.recurs and later.speaker != earlier.speaker:
        return False
    return not fits(later.quantity, earlier.quantity)


def announced_anew(first: Figure, second: Figure) -> bool:
    """Whether a plan is told again, not by a rival of the one who told it in the same days."""
    if not (first.plan and second.plan):
        return False
    return not rivals(first, second) or days_between(first, second) > _ANSWERED


_ANSWERED = 20  # days within which another speaker answers a plan


def takes_place_of(one: Figure, other: Figure) -> bool:
    """Whether the words of one figure name the other as the one it replaces: « 58 000, et non 52 000 »."""
    return other.quantity.value in one.replaces and one.fact.article != other.fact.article


def days_between(first: Figure, second: Figure) -> int:
    """Return how many days surely lie between two figures, the earlier first."""
    end = first.as_of.latest if first.as_of else None
    start = second.as_of.earliest if second.as_of else None
    return (start - end).days if start is not None and end is not None else 0


def _over_time(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Compare two figures of which the second holds later."""
    words = {"first": first.printed, "second": second.printed}
    if same_figure(first.quantity, second.quantity):
        return Verdict.AGREE, Reason("“{first}” and, later, “{second}”: no change", **words)
    direction = direction_of(first.quantity, second.quantity)
    if direction == 0:
        return Verdict.REFINED, Reason(
            "“{second}” is later and fits “{first}”, which is less exact", **words
        )
    if direction > 0 and first.rises:
        return Verdict.PROGRESSION, Reason(
            "a count that rises: “{first}”, then “{second}”", **words
        )
    if direction < 0 and not first.falls and not first.once:
        return Verdict.IMPOSSIBLE, Reason(
            "a count that cannot fall does: “{first}”, then “{second}”, and no article says why",
            **words,
        )
    return Verdict.CHANGE_OVER_TIME, Reason(
        "the figures hold at different times: “{first}”, then “{second}”", **words
    )


def _at_once(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Compare two figures that may hold at the same time."""
    words = {"first": first.printed, "second": second.printed}
    if same_figure(first.quantity, second.quantity):
        if first.group == second.group and first.fact.article != second.fact.article:
            return Verdict.AGREE, Reason(
                "“{first}” twice, from one source: it counts once", first=first.printed
            )
        return Verdict.AGREE, Reason("“{first}” and “{second}” are the same figure", **words)
    differ = rivals(first, second) and _bounds_apart(first, second)
    if fits(first.quantity, second.quantity) and not differ:
        return _fitting(first, second)
    if rounds(first.quantity, second.quantity):
        return Verdict.REFINED, Reason("“{first}” and “{second}” are one figure, rounded", **words)
    if _goes_on(first, second):
        low, high = sorted((first, second), key=lambda one: point_of(one.quantity) or 0)
        return Verdict.PROGRESSION, Reason(
            "a count still under way, told by two articles at times that nothing puts in order: "
            "“{first}”, then “{second}”",
            first=low.printed,
            second=high.printed,
        )
    if rivals(first, second):
        return Verdict.ATTRIBUTED, Reason(
            "{one} says “{first}”, {other} says “{second}”",
            one=first.voice,
            other=second.voice,
            **words,
        )
    return _unlike(first, second)


def _goes_on(first: Figure, second: Figure) -> bool:
    """Whether two counts of two articles may be two states of one tally, though no date puts them in order."""
    if not (first.rises and second.rises) or first.fact.article == second.fact.article:
        return False
    if "rise" in {first.fact.remark, second.fact.remark}:
        return True
    if rivals(first, second):
        return False
    if not _one_day(first, second) or first.calamity or second.calamity:
        return True
    low, high = sorted((first, second), key=lambda one: point_of(one.quantity) or 0)
    return _after(high.published, low.published)


def _one_day(first: Figure, second: Figure) -> bool:
    if first.as_of is None or second.as_of is None:
        return False
    return first.as_of.is_day and first.as_of.edtf == second.as_of.edtf


def _after(second: EdtfDate | None, first: EdtfDate | None) -> bool:
    """Whether an article surely appeared after another."""
    end = first.latest if first else None
    start = second.earliest if second else None
    return end is not None and start is not None and end < start


def rivals(one: Figure, other: Figure) -> bool:
    """Whether two figures are given by two speakers; « l'agence » and « un bilan de l'agence » are one."""
    if not one.speaker or not other.speaker:
        return False
    return one.speaker not in other.speaker and other.speaker not in one.speaker


def _unlike(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Two figures that do not fit, with no speakers to tell them apart."""
    words = {"first": first.printed, "second": second.printed}
    told = {first.fact.remark, second.fact.remark}
    if first.rises and direction_of(first.quantity, second.quantity) > 0 and "rise" in told:
        return Verdict.PROGRESSION, Reason(
            "a count still under way: “{first}”, then “{second}”", **words
        )
    if first.rises and first.fact.remark == "rise" and first.fact.article != second.fact.article:
        return Verdict.CHANGE_OVER_TIME, Reason(
            "“{first}” is a partial count, “{second}” a later one", **words
        )
    again = first.speaker and first.speaker == second.speaker
    if again and days_between(first, second) > _AGAIN:
        return Verdict.CHANGE_OVER_TIME, Reason(
            "the figures hold at different times: “{first}”, then “{second}”", **words
        )
    if (not first.once or first.plan) and not _at_one_time(first, second):
        return Verdict.CHANGE_OVER_TIME, _undated(first, second)
    if again:
        return Verdict.DISPUTED, Reason(
            "{one} is quoted with “{first}” and with “{second}” for the same thing",
            one=first.voice,
            **words,
        )
    return Verdict.DISPUTED, Reason(
        "“{first}” and “{second}” are given for the same thing at the same time", **words
    )


_AGAIN = 2  # a count of one moment is reported again within so many days


def _at_one_time(first: Figure, second: Figure) -> bool:
    """Whether two figures surely hold at one time: for one event, on one day, or in one article."""
    if first.fact.article == second.fact.article:
        return first.fact.kind is not FactKind.STOCK or first.as_of == second.as_of
    tied = first.event is not None and first.event == second.event
    if first.fact.kind is not FactKind.STOCK and tied and not first.plan:
        return True
    return first.as_of is not None and first.as_of == second.as_of


def _undated(first: Figure, second: Figure) -> Reason:
    words = {"first": first.printed, "second": second.printed}
    if first.as_of is None or second.as_of is None:
        return Reason(
            "“{first}” and “{second}” may hold at different times: one of them has no known date",
            **words,
        )
    return Reason(
        "“{first}” and “{second}” may hold at different times: nothing says which is the later",
        **words,
    )


def _fitting(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Two figures that may be one number; a lower bound of a count may also be an earlier state of it."""
    low, high = sorted((first, second), key=lambda figure: point_of(figure.quantity) or 0)
    bounds = {first.quantity.comparator, second.quantity.comparator} <= LOWER
    if bounds and first.fact.kind is FactKind.CUMULATIVE and not is_later(low, high):
        return _risen(low, high)
    if _outgrown(low, high) and not is_later(low, high):
        return _risen(low, high)
    return Verdict.REFINED, _looser(first, second)


def _risen(low: Figure, high: Figure) -> tuple[Verdict, Reason]:
    return Verdict.PROGRESSION, Reason(
        "a count that rises: “{first}”, then “{second}”", first=low.printed, second=high.printed
    )


_GROWN = 1.25  # « au moins 630 » is said of 632, not of 900


def _bounds_apart(first: Figure, second: Figure) -> bool:
    """Whether two bounds are too far apart to be of one number: « plus de 500 000 », « plus d'un million »."""
    one, other = point_of(first.quantity), point_of(second.quantity)
    bounded = {first.quantity.comparator, second.quantity.comparator} & OPEN
    return bool(bounded and one and other) and max(one or 0, other or 0) >= _GROWN * min(
        one or 0, other or 0
    )


def _outgrown(low: Figure, high: Figure) -> bool:
    """Whether a lower bound is too low for the figure of another article: the count went on."""
    bound, other = point_of(low.quantity), point_of(high.quantity)
    if not low.rises or low.quantity.comparator not in LOWER or not bound or not other:
        return False
    return low.fact.article != high.fact.article and other >= _GROWN * bound


def _looser(first: Figure, second: Figure) -> Reason:
    vague, exact = (
        (first, second) if width_of(first.quantity) > width_of(second.quantity) else (second, first)
    )
    if vague.quantity.comparator is Comparator.VAGUE:
        return Reason(
            "“{vague}” is an order of magnitude, and “{exact}” is in it",
            vague=vague.printed,
            exact=exact.printed,
        )
    if vague.quantity.comparator in OPEN:
        return Reason(
            "“{vague}” is a bound, and “{exact}” keeps to it",
            vague=vague.printed,
            exact=exact.printed,
        )
    return Reason(
        "“{vague}” is said more loosely than “{exact}”, which fits it",
        vague=vague.printed,
        exact=exact.printed,
    )


def is_later(second: Figure, first: Figure) -> bool:
    """Whether a figure surely holds after another."""
    if first.as_of is None or second.as_of is None:
        return False
    end, start = first.as_of.latest, second.as_of.earliest
    if end is None or start is None:
        return False
    return end < start or _later_hour(second, first)


def _later_hour(second: Figure, first: Figure) -> bool:
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
