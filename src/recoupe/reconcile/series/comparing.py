"""Two figures for one measure side by side: which verdict, and why."""

from __future__ import annotations

from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Comparator
from recoupe.model.reason import Reason
from recoupe.model.record import FactKind
from recoupe.model.timeline import Comparison, Verdict
from recoupe.reconcile.series.amounts import (
    LOWER,
    OPEN,
    at_least,
    cuts,
    direction_of,
    fits,
    nearly,
    point_of,
    rounds,
    same_figure,
    same_round,
    width_of,
)
from recoupe.reconcile.series.figures import Figure, days_between, is_later, later_hour, rivals


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
    if first.awaited != second.awaited:
        return _come_true(first, second)
    for earlier, later in ((first, second), (second, first)):
        if _corrects(later, earlier):
            return Verdict.REVISED, Reason(
                "“{second}” corrects “{first}”: the article says so",
                first=earlier.printed,
                second=later.printed,
            )
    told_apart = first.loose and rivals(first, second) and days_between(first, second) <= _AGAIN
    if first.round != second.round or (
        is_later(second, first) and not first.once and not told_apart
    ):
        return _over_time(first, second)
    if is_later(second, first) and announced_anew(first, second):
        return _over_time(first, second)
    if first.once and later_hour(second, first) and not rivals(first, second):
        return _over_time(first, second)
    return _at_once(first, second)


def _come_true(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Compare what is foreseen with how things are or came out."""
    foreseen, real = (first, second) if first.awaited else (second, first)
    words = {"foreseen": foreseen.printed, "real": real.printed}
    if fits(first.quantity, second.quantity):
        return Verdict.AGREE, Reason(
            "“{foreseen}” is foreseen, and “{real}” agrees with it", **words
        )
    told_after = is_later(real, foreseen) or _after(real.published, foreseen.published)
    if is_later(foreseen, real) or not told_after:
        return Verdict.CHANGE_OVER_TIME, Reason(
            "it is “{real}”, and “{foreseen}” is foreseen", **words
        )
    return Verdict.CHANGE_OVER_TIME, Reason(
        "“{foreseen}” was foreseen, it came to “{real}”", **words
    )


def _corrects(later: Figure, earlier: Figure) -> bool:
    """Whether the words of a figure that is not earlier say that it replaces another."""
    if later.fact.remark != "correction" or is_later(earlier, later):
        return False
    if earlier.quantity.value == 0:
        return False  # « aucune victime », at first
    if later.lowered and later.recurs and later.speaker != earlier.speaker:
        return False
    return not fits(later.quantity, earlier.quantity)


def announced_anew(first: Figure, second: Figure) -> bool:
    """Whether a plan is told again, not by a rival of the one who told it in the same days."""
    if not (first.plan and second.plan):
        return False
    return not rivals(first, second) or days_between(first, second) > _ANSWERED


_ANSWERED = 20  # days within which another speaker answers a plan


def _over_time(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Compare two figures of which the second holds later."""
    words = {"first": first.printed, "second": second.printed}
    if same_figure(first.quantity, second.quantity):
        return Verdict.AGREE, Reason("“{first}” and, later, “{second}”: no change", **words)
    direction = direction_of(first.quantity, second.quantity)
    if direction == 0 and not (first.falls and _bounds_moved(first, second)):
        if _vagueness(second) < _vagueness(first):
            return Verdict.REFINED, Reason(
                "“{second}” is later and fits “{first}”, which is less exact", **words
            )
        return Verdict.REFINED, Reason("“{second}” is later and fits “{first}”", **words)
    if direction > 0 and first.rises:
        return Verdict.PROGRESSION, Reason(
            "a count that rises: “{first}”, then “{second}”", **words
        )
    if direction < 0 and not first.falls and nearly(first.quantity, second.quantity):
        return Verdict.REFINED, Reason("“{first}” and “{second}” are one figure, rounded", **words)
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
    if same_figure(first.quantity, second.quantity) or same_round(first.quantity, second.quantity):
        if first.group == second.group and first.fact.article != second.fact.article:
            return Verdict.AGREE, Reason(
                "“{first}” twice, from one source: it counts once", first=first.printed
            )
        return Verdict.AGREE, Reason("“{first}” and “{second}” are the same figure", **words)
    differ = rivals(first, second) and _bounds_apart(first, second)
    loose = at_least(first.quantity, second.quantity) or at_least(second.quantity, first.quantity)
    if loose or (fits(first.quantity, second.quantity) and not differ):
        return _fitting(first, second)
    cut = cuts(first.quantity, second.quantity) and not rivals(first, second)
    if cut or rounds(first.quantity, second.quantity):
        return Verdict.REFINED, Reason("“{first}” and “{second}” are one figure, rounded", **words)
    if _goes_on(first, second):
        low, high = sorted((first, second), key=lambda one: point_of(one.quantity) or 0)
        return Verdict.PROGRESSION, Reason(
            "a count still under way: two articles tell “{first}” and “{second}”, and nothing says "
            "in which order",
            first=low.printed,
            second=high.printed,
        )
    return _two_voices(first, second) or _unlike(first, second)


def _two_voices(first: Figure, second: Figure) -> tuple[Verdict, Reason] | None:
    """Return that two figures are of two who count, where that is so."""
    words = {"first": first.printed, "second": second.printed}
    if (
        first.recurs
        and first.fact.article == second.fact.article
        and bool(first.voice) != bool(second.voice)
    ):
        said, plain = (first, second) if first.voice else (second, first)
        return Verdict.ATTRIBUTED, Reason(
            "{one} says “{said}”, beside “{plain}”, which another counts",
            one=said.voice,
            said=said.printed,
            plain=plain.printed,
        )
    if rivals(first, second):
        return Verdict.ATTRIBUTED, Reason(
            "{one} says “{first}”, {other} says “{second}”",
            one=first.voice,
            other=second.voice,
            **words,
        )
    return None


def _goes_on(first: Figure, second: Figure) -> bool:
    """Whether two counts of two articles may be two states of one tally, though no date puts them in order."""
    beside = first.fact.article == second.fact.article
    if not (first.rises and second.rises) or (beside and not first.calamity):
        return False
    if beside or "rise" in {first.fact.remark, second.fact.remark}:
        return "rise" in {first.fact.remark, second.fact.remark}
    if rivals(first, second):
        return _overtaken(first, second)
    if not _one_day(first, second) or first.calamity or second.calamity:
        return True
    low, high = sorted((first, second), key=lambda one: point_of(one.quantity) or 0)
    return _after(high.published, low.published)


def _overtaken(first: Figure, second: Figure) -> bool:
    """Whether the toll of a disaster, which all who count it raise, is so much higher that it is a later one."""
    low, high = sorted(point_of(one.quantity) or 0 for one in (first, second))
    return first.calamity and second.calamity and high >= _GROWN * low


def _one_day(first: Figure, second: Figure) -> bool:
    if first.as_of is None or second.as_of is None:
        return False
    return first.as_of.is_day and first.as_of.edtf == second.as_of.edtf


def _after(second: EdtfDate | None, first: EdtfDate | None) -> bool:
    """Whether an article surely appeared after another."""
    end = first.latest if first else None
    start = second.earliest if second else None
    return end is not None and start is not None and end < start


def _unlike(first: Figure, second: Figure) -> tuple[Verdict, Reason]:
    """Two figures that do not fit, with no speakers to tell them apart."""
    words = {"first": first.printed, "second": second.printed}
    told = {first.fact.remark, second.fact.remark}
    if first.rises and direction_of(first.quantity, second.quantity) > 0 and "rise" in told:
        return Verdict.PROGRESSION, Reason(
            "a count still under way: “{first}”, then “{second}”", **words
        )
    if not _at_one_time(first, second):
        return Verdict.CHANGE_OVER_TIME, _undated(first, second)
    if first.speaker and first.speaker == second.speaker:
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
    tied = first.is_of(second)
    if first.fact.kind is not FactKind.STOCK and tied and not first.plan:
        return True
    return first.as_of is not None and first.as_of == second.as_of


def _undated(first: Figure, second: Figure) -> Reason:
    words = {"first": first.printed, "second": second.printed}
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


def _bounds_moved(first: Figure, second: Figure) -> bool:
    """Whether a state that may fall is told by two bounds: « plus de 30 000 », then « plus de 28 000 »."""
    bounds = {first.quantity.comparator, second.quantity.comparator}
    moved = bounds <= LOWER and point_of(first.quantity) != point_of(second.quantity)
    return moved or _bounds_apart(first, second)


def _outgrown(low: Figure, high: Figure) -> bool:
    """Whether a lower bound is too low for the figure of another article: the count went on."""
    bound, other = point_of(low.quantity), point_of(high.quantity)
    if not low.rises or low.quantity.comparator not in LOWER or not bound or not other:
        return False
    return low.fact.article != high.fact.article and other >= _GROWN * bound


def _looser(first: Figure, second: Figure) -> Reason:
    exact, vague = sorted((first, second), key=_vagueness)
    if vague.quantity.comparator is Comparator.VAGUE and fits(vague.quantity, exact.quantity):
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


def _vagueness(figure: Figure) -> tuple[bool, float]:
    """Words without a number say less than any number."""
    return figure.quantity.comparator is Comparator.VAGUE, width_of(figure.quantity)
