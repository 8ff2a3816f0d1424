"""Numbers as amounts: what is counted, with the hedges and bounds that the text gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from recoupe.annotate.numbers.counted import Counted, read_counted, singular
from recoupe.annotate.numbers.elided import (
    bare_amount,
    is_bracketed,
    is_unsaid,
    noun_of,
    people_of,
    reaches,
    taken_from,
)
from recoupe.annotate.numbers.hedges import Hedge, bounds_of
from recoupe.annotate.numbers.numberrules import NumberRules
from recoupe.annotate.numbers.numerals import Numeral, read_numerals
from recoupe.annotate.numbers.refusals import Candidate, is_refused
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.text import Span

__all__ = ["NumberRules", "find_quantities", "fold"]

_WINDOW = 48  # characters looked at before a number: longer than any hedge


def find_quantities(text: str, *, rules: NumberRules) -> list[Quantity]:
    """Return the amounts of `text` in reading order; digits that count nothing are left out."""
    view = fold(text, rules.folds)
    numerals = read_numerals(view, rules=rules.numerals)
    found: list[Quantity] = []
    position = 0
    while position < len(numerals):
        if found and numerals[position].start < found[-1].span.end:
            position += 1
            continue
        quantity, used = _read(text, view, numerals, position, found, rules)
        if quantity is not None:
            found.append(quantity)
        position += used
    return found


def fold(text: str, folds: Mapping[str, str]) -> str:
    """Return `text` in lower case with plain spaces and apostrophes, each character in its place."""
    plain = text
    for character, folded in folds.items():
        plain = plain.replace(character, folded)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _read(
    text: str,
    view: str,
    numerals: list[Numeral],
    position: int,
    found: list[Quantity],
    rules: NumberRules,
) -> tuple[Quantity | None, int]:
    """Return the amount that starts with one numeral, if any, and how many numerals it takes."""
    numeral = numerals[position]
    follower = numerals[position + 1] if position + 1 < len(numerals) else None
    ranged = follower and _range(text, view, numeral, follower, rules)
    if ranged is _SCORE:
        return None, 2
    used = 2 if ranged else 1
    first, numeral = numeral, ranged or numeral
    hedge, start = _hedge(view, numeral.start, rules)
    if ranged and hedge is None:
        start = _with_opener(view, numeral.start, rules)
    before = view[max(0, start - _WINDOW) : start]
    counted = _counted(text, view, numeral, rules)
    if counted is not None and is_unsaid(view, counted, before, found, rules):
        counted = None
    counted = (
        counted
        or _as_next(text, view, numeral, follower, before, rules)
        or people_of(view, numeral, before, rules)
    )
    end = max(numeral.end, counted.end if counted else 0)
    candidate = Candidate(
        numeral=numeral,
        counted=counted,
        before=before,
        view=view,
        end=end,
        hedged=hedge is not None,
        ranged=ranged is not None,
    )
    if is_refused(candidate, rules=rules.refusals) or _is_score(view, end, counted, rules):
        return None, used
    share = None if ranged else _out_of(text, view, first, counted, follower, rules)
    if share is not None:
        return _share(text, view, first, start, hedge, share, rules), 2
    return _amount(text, candidate, start, hedge, found, rules), used


#: A range that turns out to be a score: neither number is an amount.
_SCORE = Numeral(start=0, end=1, value=None, low=None, high=None)


def _range(
    text: str, view: str, first: Numeral, second: Numeral, rules: NumberRules
) -> Numeral | None:
    """Return two numerals read as one range, `_SCORE` for « 3-1 », None where they stand apart."""
    gap = view[first.end : second.start]
    if len(gap) > _BETWEEN or first.value is None or second.value is None:
        return None
    middle = _middle(view, first, second, rules)
    words = _words_before(view, first.start)
    opened = rules.range_open.get(_unelided(words[-1])) == middle
    moving = rules.moving.search(view, max(0, first.start - _WINDOW), first.start)
    if opened and moving and not _grows_by(moving.group("verb"), first, second, view, rules):
        return None
    joined = middle in rules.range_middle or middle in rules.dashes
    if not opened and not joined:
        return None
    low = _low_of_range(first, second)
    between = replace(
        second,
        start=first.start,
        value=None,
        low=low,
        comparator=Comparator.BETWEEN,
        plain=False,
    )
    if opened and low < second.value:
        return between
    if opened and second.value < low:
        return None  # « de 4.500 à 3.000 »
    return _joined(text, view, first, between, middle, rules)


def _grows_by(verb: str, first: Numeral, second: Numeral, view: str, rules: NumberRules) -> bool:
    """« baisser de 5 à 10 % »: a range, where « passer de 5 à 10 % » is a change."""
    rises = first.value is not None and second.value is not None and first.value < second.value
    counted = rules.counted.unit.match(view, second.end)
    shared = counted is not None and rules.counted.unit_names[counted.group("unit")] in rules.shares
    return verb in rules.grows and rises and shared


_BETWEEN = 24  # characters between the two ends of a range, with the unit of the first


def _middle(view: str, first: Numeral, second: Numeral, rules: NumberRules) -> str:
    """Return what joins two numbers; « entre 4,9 % et 8 % »: a unit said twice joins nothing."""
    gap = view[first.end : second.start]
    unit = rules.counted.unit.match(view, first.end, second.start)
    again = rules.counted.unit.match(view, second.end) if unit else None
    if unit and again and unit.group("unit") == again.group("unit"):
        return view[unit.end() : second.start].strip()
    return gap.strip() if len(gap) <= 12 else gap


_WIDE = 20  # times the lower end: « 19,30 points à 3 477 points » are two figures
_LARGE = 100  # from it on two numbers joined by « ou » are a range, with no noun behind


def _joined(
    text: str, view: str, first: Numeral, between: Numeral, middle: str, rules: NumberRules
) -> Numeral | None:
    """A range without an opening word: it rises and something is counted; else digits are a score."""
    low, high = between.low or 0, between.high or 0
    rises = low < high <= _WIDE * max(low, 1)
    counted = read_counted(text, view, between, rules=rules.counted)
    if rises and counted is not None:
        return between
    large = not first.plain and (between.low or 0) >= _LARGE
    if rises and large and middle in rules.range_middle - rules.score_middle:
        return between
    if counted is None and middle in rules.dashes | rules.score_middle:
        return _SCORE
    return None


def _with_opener(view: str, start: int, rules: NumberRules) -> int:
    """Return where a range starts with its « entre »."""
    word = _unelided(_words_before(view, start)[-1])
    return start - len(word) - 1 if word in rules.range_open else start


def _unelided(word: str) -> str:
    """« qu'entre » is « entre », and so is « (entre »."""
    return word.rpartition("'")[2].lstrip("(")


def _low_of_range(first: Numeral, second: Numeral) -> float:
    """« entre 2 et 3 millions »: the first number takes the scale of the second."""
    low, high = first.value or 0, second.value or 0
    if second.scale > 1 and first.scale == 1 and low * second.scale < high:
        return low * second.scale
    return low


def _words_before(view: str, end: int) -> list[str]:
    """Return the last two words before a place, "" where there is none."""
    return ["", "", *view[max(0, end - _WINDOW) : end].split()][-2:]


def _hedge(view: str, start: int, rules: NumberRules) -> tuple[Hedge | None, int]:
    """Return the longest hedge right before `start`, and where the amount starts with it."""
    window = view[max(0, start - _WINDOW) : start]
    beyond = rules.beyond.search(window)
    if beyond is not None:
        return Hedge(comparator=Comparator.GT), start - len(beyond.group())
    stripped = window.removesuffix(" ")
    if len(stripped) == len(window) and not stripped.endswith("'"):
        return None, start
    words = stripped.replace("\n", " ").split(" ")
    for size in range(min(rules.hedge_words, len(words)), 0, -1):
        phrase = " ".join(words[-size:]).lstrip('(«"')
        if phrase not in rules.hedges:
            phrase = phrase[_elision(phrase) :]
        hedge = rules.hedges.get(phrase)
        if hedge is not None:
            return hedge, start - (len(window) - len(stripped)) - len(phrase)
    return None, start


def _elision(phrase: str) -> int:
    """« d'au moins »: how many characters of a phrase are of the word before."""
    first = phrase.partition(" ")[0]
    return len(first) - len(_unelided(first))


def _counted(text: str, view: str, numeral: Numeral, rules: NumberRules) -> Counted | None:
    counted = read_counted(text, view, numeral, rules=rules.counted)
    if counted is not None:
        return counted
    before = rules.counted.unit_before.search(view[max(0, numeral.start - 16) : numeral.start])
    if before is None:
        return None
    unit = rules.counted.units_before[before.group("unit")]
    return Counted(unit=unit, end=numeral.end, phrase=None, measured=True)


def _as_next(
    text: str,
    view: str,
    numeral: Numeral,
    follower: Numeral | None,
    before: str,
    rules: NumberRules,
) -> Counted | None:
    """« 1.044 des 4.000 emplois », « passe de 18 à 25 morts »: the next number says what both count."""
    if follower is None or numeral.share:
        return None
    moves = rules.moving.search(before) and rules.moved.fullmatch(view, numeral.end, follower.start)
    if not moves and not rules.among.fullmatch(view, numeral.end, follower.start):
        return None
    counted = read_counted(text, view, follower, rules=rules.counted)
    return None if counted is None else replace(counted, end=numeral.end, phrase=None)


def _is_score(view: str, end: int, counted: Counted | None, rules: NumberRules) -> bool:
    """« trois sets à un »: a counted noun against a bare number."""
    if counted is None or counted.measured:
        return False
    return rules.score_ahead.match(view, end) is not None


def _out_of(
    text: str,
    view: str,
    numeral: Numeral,
    counted: Counted | None,
    follower: Numeral | None,
    rules: NumberRules,
) -> Numeral | None:
    """Return the whole of « un mort sur trois » with the share as its value, or None."""
    if follower is None or numeral.value is None or not follower.value:
        return None
    end = counted.end if counted else numeral.end
    if end > follower.start or not rules.out_of.fullmatch(view, end, follower.start):
        return None
    timed = counted is not None and counted.unit in rules.time_units
    if follower.value > _WHOLE and follower.value not in _ROUND and not timed:
        return None  # « 34 drones sur 45 » counts drones
    if numeral.value > follower.value or _counted(text, view, follower, rules) is not None:
        return None
    part = numeral.value / follower.value
    return replace(follower, start=numeral.start, value=part, low=part, high=part, share=True)


_WHOLE = 12  # up to it « sur » makes a share: « un sur trois », « neuf sur dix »
_ROUND = (20, 100, 1000, 10_000, 100_000)


def _share(
    text: str,
    view: str,
    first: Numeral,
    start: int,
    hedge: Hedge | None,
    share: Numeral,
    rules: NumberRules,
) -> Quantity | None:
    """« un mort sur trois » is a third of the dead; « 24 heures sur 24 » is no share."""
    if share.value is None or share.value >= 1:
        return None
    counted = read_counted(text, view, first, rules=rules.counted)
    comparator, low, high = bounds_of(share, hedge, step=0)
    return Quantity(
        span=Span(start, share.end),
        number=Span(share.start, share.end),
        text=text[start : share.end],
        value=share.value,
        low=low,
        high=high,
        comparator=comparator,
        unit=rules.share_unit,
        counted=counted.phrase if counted else None,
    )


def _amount(
    text: str,
    candidate: Candidate,
    start: int,
    hedge: Hedge | None,
    found: list[Quantity],
    rules: NumberRules,
) -> Quantity | None:
    numeral, counted, end = candidate.numeral, candidate.counted, candidate.end
    inherited = False
    unit = rules.share_unit if numeral.share else counted.unit if counted else ""
    earlier = None
    numbered = rules.numbering.search(candidate.before) if counted is None else None
    if numbered is not None:
        unit, inherited = singular(numbered.group("noun"), rules=rules.counted), True
    elif counted is None:
        earlier = taken_from(candidate, found, rules)
        if not bare_amount(candidate, hedge, earlier, rules):
            return None
        unit, inherited = (
            (noun_of(text, earlier, rules, bracketed=is_bracketed(candidate, rules)), True)
            if earlier
            else ("", False)
        )
        if hedge is None and earlier and reaches(candidate, earlier, rules):
            hedge = Hedge(comparator=Comparator.APPROX)
    after = rules.hedges_after.match(candidate.view, end) if hedge is None else None
    if after is not None:
        hedge, end = rules.hedges_after_names[after.group("name")], after.end()
    measured = counted.measured if counted else numeral.share
    whole = numeral.value is not None and float(numeral.value).is_integer()
    comparator, low, high = bounds_of(numeral, hedge, step=0 if measured or not whole else 1)
    return Quantity(
        span=Span(start, end),
        number=Span(numeral.start, numeral.end),
        text=text[start:end],
        value=numeral.value,
        low=low,
        high=high,
        comparator=comparator,
        unit=unit,
        counted=counted.phrase if counted else None,
        inherited=inherited,
    )
