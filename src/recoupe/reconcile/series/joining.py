"""Whether two figures of one measure may be of one thing: one scope, one occasion, one order of size."""

from __future__ import annotations

from recoupe.model.quantity import Comparator
from recoupe.model.record import FactKind
from recoupe.model.timex import CREATION
from recoupe.reconcile.series.amounts import OPEN, at_least, cuts, fits
from recoupe.reconcile.series.figures import (
    Figure,
    amount_of,
    days_between,
    is_later,
    rivals,
    takes_place_of,
)
from recoupe.reconcile.series.occasions import Occasion, occasion


def one_scope(one: Figure, other: Figure) -> bool:
    """The same people, or a part of them, in the same place; a part of a figure stands apart from the whole."""
    if one.part != other.part:
        return False
    if not _one_place(one, other):
        return False
    if one.who == other.who:
        return True
    if not (one.who and other.who):
        return _same_people(one, other)
    return one.who < other.who or other.who < one.who


def _same_people(one: Figure, other: Figure) -> bool:
    """Whether two articles may mean the same people where one names them: « quatre skieurs », « quatre morts »."""
    if one.fact.article == other.fact.article:
        return False
    if not one.counts or one.recurs:
        return recalls(one, other)
    near = fits(one.quantity, other.quantity) or cuts(one.quantity, other.quantity)
    return near or (one.is_of(other) and rivals(one, other))


def _one_place(one: Figure, other: Figure) -> bool:
    if one.where == other.where:
        return True
    if one.once and one.where and other.where:
        return False
    if one.local or other.local or _lesser(one, other) or _lesser(other, one):
        return False
    tied = one.is_of(other)
    if one.counts and other.counts:
        return tied or not (one.where and other.where)
    return not (one.where and other.where) and alike(one, other)


def _lesser(one: Figure, other: Figure) -> bool:
    """Whether one counts a place of a disaster where the other, of its article or of more, counts all."""
    beside = one.calamity and one.fact.article == other.fact.article and not is_later(other, one)
    if not one.where or not (beside or (one.division and not other.where)):
        return False
    if alike(one, other) or amount_of(one) > amount_of(other):
        return False
    return not beside or not rivals(one, other) or _of_two_parts(one, other)


def may_be_placed(one: Figure, other: Figure) -> bool:
    """Whether a state that names no place may be that of the other's, counting the same people."""
    if one.fact.kind is not FactKind.STOCK or one.part != other.part:
        return False
    return one.who == other.who and not (one.where and other.where)


_TELLING = 100  # a number from which its repetition is no chance


def recalls(one: Figure, other: Figure) -> bool:
    """Whether two articles give one number that is no chance: the later one recalls what the earlier one told."""
    first, second = one.quantity.value, other.quantity.value
    if first is None or first != second or one.recurs or one.fact.article == other.fact.article:
        return False
    return one.once or first >= _TELLING or (one.rises and (one.looks_back or other.looks_back))


def other_occasion(one: Figure, other: Figure) -> bool:
    """Whether two figures cannot be of one thing: too far apart, or an article gives both and tells no reason."""
    if takes_place_of(one, other) or takes_place_of(other, one):
        return False
    if _of_two(one, other):
        return True
    if one.plan and one.fact.article != other.fact.article:
        return not planned_by_one(one, other)
    if one.once and _other_moment(one, other):
        # « 700 postes, contre 450 prévus en février » is one plan, announced anew; « 79 ici et 25 là » are its parts
        anew = one.fact.sentence == other.fact.sentence and one.as_of != other.as_of
        return not (one.plan and anew)
    if one.awaited != other.awaited:
        return not _foreseen_alike(one, other)
    if one.fact.article != other.fact.article:
        return _far(one, other) or _falls_unseen(one, other)
    if alike(one, other) or _vaguer(one, other) or _vaguer(other, one):
        return False
    if one.once and one.where != other.where and not _set_against(one, other):
        return True
    dated = is_later(one, other) or is_later(other, one)
    told = {one.fact.remark, other.fact.remark}
    explained = dated or "correction" in told or (one.rises and "rise" in told)
    apart = counted_twice(one, other) or (rivals(one, other) and not _of_two_parts(one, other))
    return not explained and not apart


def _set_against(one: Figure, other: Figure) -> bool:
    """Whether two rivals count one thing in a sentence that names its place with one of them only."""
    low, high = sorted((amount_of(one), amount_of(other)))
    beside = one.fact.sentence == other.fact.sentence and not (one.where and other.where)
    return beside and rivals(one, other) and high <= _COUNTED * low


def _of_two_parts(one: Figure, other: Figure) -> bool:
    """Whether two who count in one article count a disaster on two sides of a border: they differ too much."""
    low, high = sorted((amount_of(one), amount_of(other)))
    return one.calamity and other.calamity and high > _COUNTED * low


def counted_twice(one: Figure, other: Figure) -> bool:
    """Whether an article sets a count of somebody against another: « 1,3 million …, pour la CGT 2,8 millions »."""
    if not one.recurs or one.where != other.where or bool(one.speaker) == bool(other.speaker):
        return False
    low, high = sorted((amount_of(one), amount_of(other)))
    beside = one.fact.sentence == other.fact.sentence
    return high <= _JUMP * low if beside else one.is_of(other) and high <= _COUNTED * low


_COUNTED = 4  # times as many as the police count the unions


def _of_two(one: Figure, other: Figure) -> bool:
    """Whether time, size or name already tell two figures apart; of a rise or fall only the name tells what rises."""
    if one.relative and not (
        fits(one.quantity, other.quantity) and (one.named & other.named or _said_alike(one, other))
    ):
        return True
    if not one.counts and one.event and other.event and one.fact.article == other.fact.article:
        return one.event != other.event  # the offer of one buyer, and that of another
    counted = one.fact.kind is FactKind.EVENT_COUNT
    return counted and (_apart(one, other) or _wild(one, other))


def _said_alike(one: Figure, other: Figure) -> bool:
    """Whether one speaker gives two rises, or two articles one rise in one word: « 5 % d'augmentation »."""
    if one.speaker and one.speaker == other.speaker:
        return True
    again = one.fact.cue != "" and one.fact.cue == other.fact.cue
    return again and one.fact.article != other.fact.article


def _foreseen_alike(one: Figure, other: Figure) -> bool:
    """Whether one figure may be what the other foresees: of a size with it, and of a thing that is known."""
    low, high = sorted((amount_of(one), amount_of(other)))
    named = not one.loose or (one.fact.cue != "" and one.fact.cue == other.fact.cue)
    return fits(one.quantity, other.quantity) or (named and high <= _FORESEEN * low)


_FORESEEN = 4  # times as many


def planned_by_one(one: Figure, other: Figure) -> bool:
    """Whether two articles tell the plan of one firm: what the one sentence names, the other article names too."""
    foreign = not (one.named & other.known or other.named & one.known)
    if one.named and other.named and foreign and not recalls(one, other):
        return False
    if rivals(one, other) or fits(one.quantity, other.quantity):
        return True
    low, high = sorted((amount_of(one), amount_of(other)))
    return high <= _REPLANNED * low


_REPLANNED = 3  # times as many: beyond, another plan is told


def _wild(one: Figure, other: Figure) -> bool:
    """Whether one count is a hundred times another that nothing ties to it: no tally, but two disasters."""
    told = {one.quantity.comparator, other.quantity.comparator}
    if one.once or one.loose or one.is_of(other) or Comparator.VAGUE in told:
        return False
    low, high = sorted((amount_of(one), amount_of(other)))
    return low >= _FEW and high > _HUNDRED * low


_FEW, _HUNDRED = 10, 100


def _falls_unseen(one: Figure, other: Figure) -> bool:
    """Whether a count would fall between two figures that nothing says are of one thing, or fall to a fraction."""
    if one.falls or one.once or one.fact.kind is FactKind.STOCK:
        return False
    if one.fact.remark == "correction" or other.fact.remark == "correction":
        return False
    placed = bool(one.where) and one.where == other.where
    voiced = bool(one.speaker) and one.speaker == other.speaker
    first, second = (one, other) if is_later(other, one) else (other, one)
    times = _COUNTED if one.is_of(other) or placed or voiced else _FALLEN
    fallen = is_later(second, first) and times * amount_of(second) < amount_of(first)
    return fallen and not fits(one.quantity, other.quantity)


_FALLEN = 1.5  # a count that is put right falls by less


def _other_moment(one: Figure, other: Figure) -> bool:
    """Whether two counts of one moment may be of two: what recurs is of one only where that is known."""
    which = occasion(one, other)
    if which is Occasion.OTHER or alike(one, other):
        return which is Occasion.OTHER
    if which is Occasion.SAME and one.recurs:
        return False
    beside = one.fact.article == other.fact.article and one.fact.sentence == other.fact.sentence
    if beside and rivals(one, other):
        return False
    if "correction" in {one.fact.remark, other.fact.remark}:
        return which is Occasion.UNKNOWN and one.recurs
    if which is Occasion.UNKNOWN and one.recurs:
        return True
    return not (one.single and other.single)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two counts may be one number; « plus de 8 000 » is not said of 31 700."""
    low, high = sorted((amount_of(one), amount_of(other)))
    bounded = {one.quantity.comparator, other.quantity.comparator} & OPEN
    return fits(one.quantity, other.quantity) and not (bounded and high > _RECOUNTED * low)


def _vaguer(one: Figure, other: Figure) -> bool:
    """Whether words without a number may be said of a count: « des milliers de manifestants » of 26 000."""
    return one.where == other.where and at_least(one.quantity, other.quantity)


def _placed_alike(one: Figure, other: Figure) -> bool:
    """Whether a state without a place may be that of the only place named: of its size, and of a name it shares."""
    low, high = sorted((amount_of(one), amount_of(other)))
    if fits(one.quantity, other.quantity) or (
        {*one.fact.who} & {*other.fact.who} and high <= _JUMP * low
    ):
        return True
    named = one.named & other.known or other.named & one.known
    return high <= _REPLACED * low and bool(named)


_REPLACED = 3  # times as many


_RECOUNTED = 1.5  # a speaker's own count of one moment changes by less


def _apart(one: Figure, other: Figure) -> bool:
    """Whether words date two counts too far apart to be of one thing, or of one that is told of years after."""
    days = max(days_between(one, other), days_between(other, one))
    if one.fact.article == other.fact.article or not (one.is_of(other) or recalls(one, other)):
        return days > min(one.reach, other.reach)
    former = one if days_between(one, other) else other
    told_again = one.quantity.value == other.quantity.value
    return days > _YEARS and not told_again and former.fact.as_of_from != CREATION


_YEARS = 300  # days
_ORDER, _JUMP, _PART = 2.0, 10.0, 1.5  # how many times another amount may be of one thing


def _far(one: Figure, other: Figure) -> bool:
    """Amounts of another order are of another thing, where nothing but the unit says what they are."""
    if one.fact.cue and other.fact.cue and one.fact.cue == other.fact.cue:
        return False
    first, second = one.quantity.value, other.quantity.value
    plain = one.fact.measure == other.fact.measure and one.fact.kind is FactKind.STOCK
    if one.unplaced != other.unplaced and not _placed_alike(one, other):
        return True
    if not plain or not first or not second:
        return False
    if one.loose:
        times = _JUMP if one.pinned else _ORDER
    elif one.anywhere and other.anywhere:
        times = _PART
    else:
        return False
    return max(first, second) > times * min(first, second)
