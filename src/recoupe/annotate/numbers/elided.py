"""Figures whose noun was said before, or not at all: which are amounts all the same, and of what."""

from __future__ import annotations

from itertools import pairwise

from recoupe.annotate.numbers.counted import Counted, singular
from recoupe.annotate.numbers.hedges import Hedge
from recoupe.annotate.numbers.numberrules import NumberRules
from recoupe.annotate.numbers.numerals import Numeral
from recoupe.annotate.numbers.refusals import Candidate
from recoupe.model.quantity import Comparator, Quantity

_CLAUSE = 200  # characters before a figure in which its subject may stand


def taken_from(candidate: Candidate, found: list[Quantity], rules: NumberRules) -> Quantity | None:
    """Return the amount whose noun a bare figure takes, if the words join the two."""
    numeral, view = candidate.numeral, candidate.view
    joined = (
        rules.coordinated.search(candidate.before)
        or rules.of_them.search(candidate.before)
        or rules.others_ahead.match(view, numeral.end)
        or numeral.scale > 1
        or is_bracketed(candidate, rules)
        or _is_beside(candidate, found, rules)
        or (rules.subject_ahead.match(view, numeral.end) and _opens(candidate, rules))
    )
    earlier = _earlier(view, numeral.start, found, rules) if joined else None
    if earlier is None and numeral.scale >= _MILLION and not numeral.letters:
        return _sum_before(found, rules)
    return earlier


def _is_beside(candidate: Candidate, found: list[Quantity], rules: NumberRules) -> bool:
    """« de magnitude 6,1 et 5,8 », « 120 postes sur 277 »: nothing but a joint parts it from the one before."""
    if not found or found[-1].span.end > candidate.numeral.start:
        return False
    gap = candidate.view[found[-1].span.end : candidate.numeral.start]
    if found[-1].counted is not None:
        return rules.out_of.fullmatch(gap) is not None
    measured = found[-1].unit != "" and not candidate.numeral.plain
    return measured and rules.coordinated.fullmatch(gap.lstrip()) is not None


def _sum_before(found: list[Quantity], rules: NumberRules) -> Quantity | None:
    """« un déficit de 13,5 milliards », where the article has named one money so far."""
    sums = [quantity for quantity in found if quantity.unit in rules.money]
    return sums[-1] if len({each.unit for each in sums}) == 1 else None


_MILLION = 1_000_000


def is_bracketed(candidate: Candidate, rules: NumberRules) -> bool:
    """« la moitié des morts (542) », « à Lomari (1.293) »; a small plain number may be that of a county."""
    numeral, view = candidate.numeral, candidate.view
    closed = view[numeral.start - 1 : numeral.start] == "(" and (
        view[numeral.end : numeral.end + 1] in {",", ")"}
        or rules.given_ahead.match(view, numeral.end) is not None
    )
    if not closed or numeral.letters or numeral.value is None:
        return False
    return not numeral.plain or numeral.value >= _BRACKETED


_BRACKETED = 100  # below it a number in brackets after a name may be a county, an age, a rank


def noun_of(text: str, earlier: Quantity, rules: NumberRules, *, bracketed: bool) -> str:
    """Return the noun that a figure takes from an earlier one: of « la moitié des morts », the dead."""
    share = earlier.unit == rules.share_unit or (bracketed and earlier.unit in rules.shares)
    if share and earlier.counted is not None:
        word = rules.counted.word.search(earlier.counted.of(text).lower())
        return singular(word.group(), rules=rules.counted) if word else earlier.unit
    return earlier.unit


def is_unsaid(
    view: str, counted: Counted, before: str, found: list[Quantity], rules: NumberRules
) -> bool:
    """« 80 maisons détruites et 240 endommagées »: a participle is no noun where the noun was said before."""
    phrase = counted.phrase
    if phrase is None or phrase.of(view) not in rules.unsaid:
        return False
    if rules.coordinated.search(before) is None:
        return False
    return _earlier(view, phrase.start, found, rules) is not None


def _earlier(view: str, start: int, found: list[Quantity], rules: NumberRules) -> Quantity | None:
    """Return the last amount of the same sentence that counts things (not time), if any."""
    near: list[Quantity] = []
    for quantity in reversed(found[-6:]):
        gap = view[quantity.span.end : start]
        if len(gap) > 300 or rules.sentence_end.search(gap):
            break
        if quantity.unit and quantity.unit not in rules.time_units:
            near.append(quantity)
    for later, quantity in pairwise(near):
        if not quantity.inherited or not _is_parted(view, quantity, later, rules):
            return later
    return near[-1] if near else None


def _is_parted(view: str, first: Quantity, second: Quantity, rules: NumberRules) -> bool:
    """« trente à Lomari, où 1.500 maisons ont été détruites, dix à Tarel »: a relative clause lends no noun."""
    return rules.parted.search(view, first.span.end, second.span.start) is not None


def bare_amount(
    candidate: Candidate, hedge: Hedge | None, earlier: Quantity | None, rules: NumberRules
) -> bool:
    """Return whether a number with no noun behind it is an amount all the same."""
    numeral, view = candidate.numeral, candidate.view
    if numeral.value is None and numeral.comparator is Comparator.VAGUE:
        return earlier is not None and rules.elided_ahead.match(view, numeral.end) is not None
    if rules.others_ahead.match(view, numeral.end) or rules.of_them.search(candidate.before):
        return True
    beside = earlier is not None and _is_beside(candidate, [earlier], rules)
    if beside or (
        earlier is not None and (is_bracketed(candidate, rules) or _is_participle(candidate, rules))
    ):
        return True
    if rules.moving.search(candidate.before) and rules.moved.match(view, numeral.end):
        return True  # « passe de 18 à 25 »
    if rules.subject_ahead.match(view, numeral.end) and _opens(candidate, rules):
        return True  # « Onze ont été remontés »
    given = rules.given_ahead.match(view, numeral.end) is not None
    told = not numeral.plain or (numeral.value or 0) >= _BRACKETED
    if given and told and not numeral.letters:
        return True
    if candidate.ranged or rules.they_were.search(candidate.before):
        return (numeral.low or 0) >= _BRACKETED
    if rules.measuring.search(candidate.before) or _is_tallied(candidate, rules):
        return not numeral.letters or earlier is not None
    return hedge is not None or _alone(candidate, earlier, rules)


def _is_participle(candidate: Candidate, rules: NumberRules) -> bool:
    word = rules.counted.word.match(candidate.view, candidate.numeral.end + 1)
    joined = rules.coordinated.search(candidate.before) is not None
    return word is not None and joined and word.group() in rules.unsaid


def _opens(candidate: Candidate, rules: NumberRules) -> bool:
    """Whether nothing stands before a number in its clause."""
    return (
        not candidate.before.strip(' «"') or rules.clause_start.search(candidate.before) is not None
    )


def _alone(candidate: Candidate, earlier: Quantity | None, rules: NumberRules) -> bool:
    """« et 900 en Syrie », « 12.000 »: joined to an earlier figure, or large and written as an amount."""
    numeral = candidate.numeral
    joined = earlier is not None and rules.coordinated.search(candidate.before)
    if joined and rules.elided_ahead.match(candidate.view, numeral.end):
        return True
    large = numeral.value is not None and numeral.value >= 1000
    return not numeral.letters and not numeral.plain and large


def people_of(view: str, numeral: Numeral, before: str, rules: NumberRules) -> Counted | None:
    """« Ils étaient 300 à battre le pavé », « 700 …, dans les rues »: people, though no noun says so."""
    if numeral.share or numeral.high is None or numeral.scale > 1:
        return None
    subject = rules.they_were.search(before)
    if subject is None or not rules.they_did.match(view, numeral.end):
        return None
    noun = subject.group("noun")
    unit = singular(noun, rules=rules.counted) if noun else rules.people
    return Counted(unit=unit, end=numeral.end, phrase=None, measured=False)


def _is_tallied(candidate: Candidate, rules: NumberRules) -> bool:
    start = candidate.numeral.start
    return rules.tallied.search(candidate.view, max(0, start - _CLAUSE), start) is not None


def reaches(candidate: Candidate, earlier: Quantity, rules: NumberRules) -> bool:
    """« environ 2 500 soldats en Irak et 900 en Syrie »: « environ » reaches over « et »."""
    if earlier.comparator is not Comparator.APPROX or earlier.high is None:
        return False
    return earlier.low is not None and rules.extends.search(candidate.before) is not None
