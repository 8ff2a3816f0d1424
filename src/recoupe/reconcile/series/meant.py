"""What the figures of a story mean, as far as those beside them and those of other articles tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from recoupe.model.document import Attribution, MentionKind
from recoupe.model.record import FactKind, QuantityFact, Reading
from recoupe.reconcile.series.figures import REPLACED
from recoupe.reconcile.series.labels import SeriesRules

_PLACES = frozenset({MentionKind.COUNTRY, MentionKind.PLACE})
_DIGITS = 3  # of a number that two articles do not give by chance


def meant(readings: Sequence[Reading], rules: SeriesRules) -> tuple[Reading, ...]:
    """Return the readings with the measure, place, whole and speaker that figures leave to others to say."""
    marched = any(fact.measure in rules.meant.values() for each in readings for fact in each.facts)
    told = _measures_told(readings, rules)
    return tuple(
        replace(
            reading,
            facts=tuple(
                _recognised(fact, told, rules) for fact in _meant(reading, rules, marched=marched)
            ),
        )
        for reading in readings
    )


def _meant(reading: Reading, rules: SeriesRules, *, marched: bool) -> Sequence[QuantityFact]:
    """Return the facts of an article as those beside them complete them."""
    original = [fact for fact in reading.facts if not _is_converted(fact, reading, rules)]
    facts = [_outdated(fact, reading, rules) for fact in _summed(original)]
    given = {fact.id: fact.by for fact in facts}
    facts = [_away(fact, reading) for fact in facts]
    facts = [_at_home(_voiced(fact, given), reading, rules) for fact in facts]
    marches = marched and any(record.kind in rules.marches for record in reading.records)
    return [_marching(fact, rules) if marches else fact for fact in facts]


def _marching(fact: QuantityFact, rules: SeriesRules) -> QuantityFact:
    """Return « participants » as those of the march that the article tells of."""
    other = rules.meant.get(fact.measure)
    if other is None or fact.quantity.unit not in rules.anyone:
        return fact
    return replace(fact, measure=other)


_Told = Mapping[tuple[float, str], Sequence[QuantityFact]]


def _measures_told(readings: Sequence[Reading], rules: SeriesRules) -> _Told:
    """Return the figures that say what each number measures that is no chance."""
    found: dict[tuple[float, str], list[QuantityFact]] = defaultdict(list)
    for fact in (fact for reading in readings for fact in reading.facts):
        number = _number(fact, rules)
        if number is not None and fact.measure in rules.known - rules.vague:
            found[number].append(fact)
    return found


def _number(fact: QuantityFact, rules: SeriesRules) -> tuple[float, str] | None:
    """Return a number that is no chance, with its unit where it has one of measure."""
    value = fact.quantity.value
    if value is None or len(f"{value:.15g}".replace(".", "").strip("0")) < _DIGITS:
        return None
    return value, fact.quantity.unit if fact.quantity.unit in rules.units else ""


def _recognised(fact: QuantityFact, told: _Told, rules: SeriesRules) -> QuantityFact:
    """Return a figure whose words do not say what it measures as what its number is told to be elsewhere."""
    number = _number(fact, rules)
    if number is None or fact.measure in rules.known - rules.vague:
        return fact
    alike = told.get(number, ())
    if len({each.measure for each in alike}) != 1 or fact.article in {one.article for one in alike}:
        return fact
    return replace(fact, measure=alike[0].measure, kind=alike[0].kind)


def _summed(facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the facts, those of a sentence that add up to another of it as parts of that whole."""
    beside: dict[object, list[QuantityFact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity.value:
            beside[fact.sentence, fact.measure].append(fact)
    whole: dict[str, str] = {}
    for group in beside.values():
        for total in group:
            parts = _adding_up(total, [each for each in group if each.id != total.id])
            whole |= {part.id: total.id for part in parts}
    totals = frozenset(whole.values())
    return [
        replace(fact, where=(), part_of=None)
        if fact.id in totals
        else replace(fact, part_of=fact.part_of or whole.get(fact.id))
        for fact in facts
    ]


_ADDED = 6  # figures of a sentence that are added up


def _adding_up(total: QuantityFact, others: Sequence[QuantityFact]) -> Sequence[QuantityFact]:
    """Return the figures of other places or people that make a total."""
    lesser = [each for each in others if (each.quantity.value or 0) < (total.quantity.value or 0)]
    for count in range(2, min(len(lesser), _ADDED) + 1):
        for parts in combinations(lesser, count):
            scopes = {(each.where, each.who) for each in parts}
            if sum(each.quantity.value or 0 for each in parts) == total.quantity.value:
                return parts if len(scopes) == len(parts) else ()
    return ()


_JOINED = 4  # characters between two numbers of which the second takes the place of the first


def _outdated(fact: QuantityFact, reading: Reading, rules: SeriesRules) -> QuantityFact:
    """Return the old number of a correction as what is replaced: « ramené de 412 à 398 », « contre 412 »."""
    if fact.remark != "correction":
        return fact
    old = rules.former.search(_ahead(fact, reading)) or any(
        _leads_to(fact, other, reading, rules) for other in reading.facts
    )
    return replace(fact, remark=REPLACED) if old else fact


def _leads_to(
    fact: QuantityFact, other: QuantityFact, reading: Reading, rules: SeriesRules
) -> bool:
    """Whether words lead from one number to the other: « de 412 à 398 »."""
    if other.measure != fact.measure or other.sentence != fact.sentence:
        return False
    if other.remark != "correction" or other.span.start <= fact.span.start:
        return False
    gap = other.quantity.number.start - fact.quantity.span.end
    away, toward = rules.leading
    led = away.search(_ahead(fact, reading)) and toward.search(_ahead(other, reading))
    return 0 < gap <= _JOINED or bool(led)


def _ahead(fact: QuantityFact, reading: Reading) -> str:
    """Return the words right before a number."""
    start = fact.quantity.number.start
    return reading.document.article.text[max(0, start - _BEFORE) : start]


_BEFORE = 24  # characters in which words before a number say that it held before
_BRACKET = 2  # characters between a sum and what it comes to in other money


def _is_converted(fact: QuantityFact, reading: Reading, rules: SeriesRules) -> bool:
    """Whether a figure is only another in brackets, in another unit: « 16 milliards de dollars (13 d'euros) »."""
    start, units = fact.quantity.span.start, rules.units
    if fact.quantity.unit not in units or reading.document.article.text[start - 1 : start] != "(":
        return False
    return any(
        other.unit in units - {fact.quantity.unit} and 0 < start - other.span.end <= _BRACKET
        for other in reading.document.quantities
    )


def _voiced(fact: QuantityFact, given: Mapping[str, Attribution | None]) -> QuantityFact:
    """Return a part with the speaker who gives the whole: « 80 000 selon la police, dont 9 000 à Paris »."""
    if fact.by is not None or fact.part_of is None:
        return fact
    return replace(fact, by=given.get(fact.part_of))


def _at_home(fact: QuantityFact, reading: Reading, rules: SeriesRules) -> QuantityFact:
    """Return what a country or a region counts as counted there: « le Kenya recense cinq morts »."""
    by = fact.by
    if by is None or fact.where or fact.kind is FactKind.STOCK:
        return fact
    for mention in reading.document.mentions:
        if mention.kind in _PLACES and by.span.contains(mention.span):
            ahead = reading.document.article.text[by.span.start : mention.span.start]
            if rules.home.fullmatch(ahead.lower()) and mention.text not in rules.capitals:
                return replace(fact, where=(mention.key,), by=None)
    return fact


_SEAT = 6  # characters between a speaker and the place where they sit


def _away(fact: QuantityFact, reading: Reading) -> QuantityFact:
    """Return a figure without the place of who gives it: « 20 000 pour les représentants de FO en Gironde »."""
    by = fact.by
    if by is None or not fact.where or by.span.start < fact.span.end:
        return fact
    seats = {
        mention.key
        for mention in reading.document.mentions
        if mention.kind in _PLACES and by.span.start < mention.span.start <= by.span.end + _SEAT
    }
    return replace(fact, where=()) if {*fact.where} <= seats else fact
