"""Whether two counts of one moment are of one occasion: two reports of one march, or two marches."""

from __future__ import annotations

from enum import StrEnum

from recoupe.model.timex import CREATION
from recoupe.reconcile.series.amounts import fits
from recoupe.reconcile.series.figures import Figure, days_between, rivals, takes_place_of


class Occasion(StrEnum):
    """Whether two counts of one moment are of one occasion."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


_AGAIN = 2  # a count of one moment is reported again within so many days
_RECALLED = 7  # and is recalled, without its own date, within so many
_NARROW = 3  # days within which a date says which occasion is meant


def occasion(one: Figure, other: Figure) -> Occasion:
    """Return whether two counts are of one occasion: by the words that date them, then by article and event."""
    if takes_place_of(one, other) or takes_place_of(other, one):
        return Occasion.SAME
    apart = max(days_between(one, other), days_between(other, one))
    beside = one.fact.article == other.fact.article
    again = 0 if beside or _unlike(one, other) else _AGAIN
    if (one.recurs and apart > _RECALLED) or (apart > again and _worded(one, other)):
        return Occasion.OTHER
    if beside:
        return Occasion.SAME
    if (one.event is not None and one.event == other.event) or (
        one.is_of(other) and rivals(one, other)
    ):
        return Occasion.SAME
    if is_narrow(one) and is_narrow(other):
        return Occasion.SAME if apart <= 1 else Occasion.UNKNOWN
    return Occasion.UNKNOWN


def _unlike(one: Figure, other: Figure) -> bool:
    """Whether nobody is said to give either of two numbers that do not fit: « 52 000 jeudi », « 61 000 vendredi »."""
    return not (one.speaker or other.speaker or fits(one.quantity, other.quantity))


def is_narrow(figure: Figure) -> bool:
    """Whether the date of a figure says which occasion is meant: a day, or a few."""
    first = figure.as_of.earliest if figure.as_of else None
    last = figure.as_of.latest if figure.as_of else None
    return first is not None and last is not None and (last - first).days < _NARROW


def _worded(one: Figure, other: Figure) -> bool:
    """Whether words date both, or one article sets them against each other."""
    if one.fact.article == other.fact.article:
        return True
    return CREATION not in {one.fact.as_of_from, other.fact.as_of_from}
