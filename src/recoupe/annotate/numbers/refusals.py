"""Numbers that are no amounts: dates, years, ages, clock times, scores, addresses, references, names of things."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from recoupe.annotate.numbers.counted import Counted
from recoupe.annotate.numbers.numerals import Numeral


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalRules:
    """The words beside a number that tell it is no amount."""

    references: frozenset[str]  # « page 12 », unless something counted follows
    strict_references: frozenset[str]  # « article 3 », whatever follows
    year_words: frozenset[str]  # « en 2014 »
    date_ahead: re.Pattern[str]  # « 3 mai », « 3 et 4 mai »
    street_ahead: re.Pattern[str]  # « 12, rue »
    age_units: frozenset[str]
    age_before: re.Pattern[str]  # at the end of what precedes: « âgé de », « un homme de »
    not_age_before: re.Pattern[str]  # « une peine de », « un mandat de »
    age_after: re.Pattern[str]  # what closes an age: « , 34 ans, »
    group_before: re.Pattern[str]  # « les moins de 18 ans »
    clock_units: frozenset[str]
    clock_before: re.Pattern[str]
    span_ahead: re.Pattern[str]  # « 20 heures de négociations », « 24 heures après »
    one_before: re.Pattern[str]  # « le 737 », « au 20 heures »: one thing, named by a number
    post_before: re.Pattern[str]  # before the code of a town: « , 75008 Paris »


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A number with what stands around it: `before` is the text up to it and its hedge, `end` where its noun ends."""

    numeral: Numeral
    counted: Counted | None
    before: str
    view: str
    end: int
    hedged: bool
    ranged: bool

    @property
    def word_before(self) -> str:
        """The last word of what precedes, without its elision."""
        words = self.before.split()
        return words[-1].lstrip("(«\"'") if words else ""


def is_refused(candidate: Candidate, *, rules: RefusalRules) -> bool:
    """Return whether the words around a number tell that it is no amount."""
    return any(refuses(candidate, rules) for refuses in _REFUSALS)


def _date(candidate: Candidate, rules: RefusalRules) -> bool:
    numeral = candidate.numeral
    small = numeral.value is not None and 1 <= numeral.value <= 31
    return small and rules.date_ahead.match(candidate.view, numeral.end) is not None


def _year(candidate: Candidate, rules: RefusalRules) -> bool:
    numeral = candidate.numeral
    if not numeral.plain or numeral.value is None or not 1900 <= numeral.value <= 2100:
        return False
    if candidate.counted is None:
        return True
    return not candidate.hedged and candidate.word_before in rules.year_words


def _reference(candidate: Candidate, rules: RefusalRules) -> bool:
    word = candidate.word_before
    if candidate.hedged or not candidate.numeral.plain:
        return False
    if word in rules.strict_references:
        return True
    counted = candidate.counted
    return word in rules.references and (counted is None or counted.measured)


def _street(candidate: Candidate, rules: RefusalRules) -> bool:
    plain = candidate.numeral.plain and not candidate.hedged
    return plain and rules.street_ahead.match(candidate.view, candidate.numeral.end) is not None


def _age(candidate: Candidate, rules: RefusalRules) -> bool:
    counted = candidate.counted
    if counted is None or counted.unit not in rules.age_units or counted.phrase is not None:
        return False
    if rules.not_age_before.search(candidate.before):
        return False
    if rules.age_before.search(candidate.before):
        return True
    if (candidate.hedged or candidate.ranged) and rules.group_before.search(candidate.before):
        return True
    closed = rules.age_after.match(candidate.view, candidate.end) is not None
    return closed and candidate.before.rstrip()[-1:] in {",", "("}


def _clock(candidate: Candidate, rules: RefusalRules) -> bool:
    counted, numeral = candidate.counted, candidate.numeral
    if counted is None or counted.unit not in rules.clock_units or counted.phrase is not None:
        return False
    if candidate.hedged or numeral.high is None or numeral.high > 24:
        return False
    if rules.span_ahead.match(candidate.view, candidate.end):
        return False
    return candidate.ranged or rules.clock_before.search(candidate.before) is not None


def _name(candidate: Candidate, rules: RefusalRules) -> bool:
    """« le 737 MAX », « du 93 »: what one « le » stands before is one thing, however high its number."""
    numeral = candidate.numeral
    counts = numeral.noun or numeral.share or numeral.scale > 1 or numeral.value is None
    if counts or candidate.hedged or candidate.ranged or abs(numeral.value or 0) < 2:
        return False
    measured = candidate.counted is not None and candidate.counted.measured
    return not measured and rules.one_before.search(candidate.before) is not None


def _post(candidate: Candidate, rules: RefusalRules) -> bool:
    """« 75008 Paris »."""
    numeral = candidate.numeral
    if not numeral.plain or numeral.end - numeral.start != _POST or candidate.hedged:
        return False
    return rules.post_before.search(candidate.before) is not None


_POST = 5  # digits of the code of a town


_REFUSALS: tuple[Callable[[Candidate, RefusalRules], bool], ...] = (
    _date,
    _year,
    _reference,
    _street,
    _age,
    _clock,
    _name,
    _post,
)
