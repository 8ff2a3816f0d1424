"""The measures of the figures of one sentence; what a figure leaves unsaid it takes from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.finding import find_measure
from recoupe.extract.facts.measures import Found, MeasureRule
from recoupe.extract.facts.neighbours import (
    asides_of,
    comes_to,
    is_against,
    is_alike,
    is_joined,
    is_level,
    is_paired,
    is_relative,
    is_shifted,
    is_some_of,
    is_whole_of,
    leads_to,
    sibling_of,
)
from recoupe.extract.facts.said import again_of, first_rule, from_before, is_number_of, left_of
from recoupe.extract.facts.surroundings import WORD, Surroundings, surroundings, words_of
from recoupe.extract.facts.themed import priced, themed
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.record import FactKind
from recoupe.model.text import Span

#: Below this a countable that no measure knows is told by the events themselves (« deux réunions »).
_FEW = 3


def measure_line(page: Page, line: Line) -> list[Found | None]:
    """Return the measure of each figure; those without one take it from the neighbour they are joined to."""
    settings = _settings(page, line)
    passed = line.parts | settings
    asides = asides_of(page, line)
    around = [_around(page, line, at, passed, asides) for at in range(len(line.quantities))]
    for position in range(1, len(around)):
        if is_shifted(page, line, position):
            around[position] = replace(around[position], left=around[position - 1].left)
        elif is_relative(page, line, position):
            around[position] = replace(around[position], left=around[position].clause)
        elif is_level(page, line, position):
            left = (
                around[position - 1].left
                + page.view[line.quantities[position].span.start - 2 :][:2]
            )
            around[position] = replace(around[position], left=left)
    found = [_measure(page, each) for each in around]
    for position in range(len(found) - 1):
        if _weakly(found[position]) and _goes_with_next(page, line, around, position):
            found[position] = _with_next(page, line, position, passed) or found[position]
    for position in settings:
        told = found[position]
        if told is not None and told.cue and not told.rule.units:
            found[position] = None
    for position in range(len(found)):
        found[position] = _completed(page, line, around, found, position)
    return _finished(page, line, around, found)


def _completed(
    page: Page,
    line: Line,
    around: Sequence[Surroundings],
    found: Sequence[Found | None],
    position: int,
) -> Found | None:
    """Return the measure of a figure, taken from its neighbours or the article's theme where its words lack it."""
    told = found[position]
    if is_number_of(page, around[position]):
        told = from_before(page, around[position]) or told
    elif told is None or _takes_measure(page, line, position, told):
        told = _borrowed(page, line, around, found, position) or told
    elif position in line.parts and position and _weakly(told):
        told = found[position - 1] or told
    return themed(page, line, position, told)


def _finished(
    page: Page, line: Line, around: Sequence[Surroundings], found: list[Found | None]
) -> list[Found | None]:
    some = {at for at in range(len(found) - 1) if is_some_of(page, line, at)}
    for position in sorted(some):
        _set_apart(page, around, found, position)
    some.update(at + 1 for at in tuple(some) if found[at] is not None and found[at + 1] is None)
    for position in range(1, len(found)):
        if is_whole_of(page, line, position):
            some_of = found[position - 1]
            found[position] = _all_of(page, around, some_of, position) or _all_of(
                page, around, some_of, position - 1
            )
            some.add(position)
    found = [priced(page, line, position, each) for position, each in enumerate(found)]
    for position, told in enumerate(found):
        if told is not None and not _suits(page, line.quantities[position], told):
            own = _measure(page, around[position])
            found[position] = own if own and _suits(page, line.quantities[position], own) else None
    return [
        found[position] or (None if position in some else _plain(page, each))
        for position, each in enumerate(around)
    ]


def _around(
    page: Page, line: Line, position: int, passed: frozenset[int], asides: Sequence[Span] = ()
) -> Surroundings:
    return surroundings(
        page.view,
        line.sentence.span,
        line.quantities,
        position,
        passed,
        asides=asides,
        singular=page.rules.singular,
    )


def _measure(page: Page, around: Surroundings) -> Found | None:
    return find_measure(around, ontology=page.rules.measures, themes=page.themes)


def _weakly(found: Found | None) -> bool:
    """Whether only a noun that says little tells a measure: soldiers may be there, or leave, or be killed."""
    return found is None or (not found.cue and (found.rule.weak or found.rule.key == "share"))


def _goes_with_next(page: Page, line: Line, around: Sequence[Surroundings], position: int) -> bool:
    """Whether one verb may tell a figure and the next: not where a participle tells one (« 40 hommes désarmés »)."""
    told = any(word.endswith(_PARTICIPLES) for word in words_of(around[position].noun)[1:])
    if told or position in line.parts:
        return False
    return is_joined(page, line, position) or is_alike(page, line, position)


_PARTICIPLES = ("é", "ée", "és", "ées")


def _with_next(page: Page, line: Line, position: int, passed: frozenset[int]) -> Found | None:
    """« 1.346 soldats et 80 % de leur matériel ont quitté le pays »: one verb for both."""
    ahead = position + 1
    while ahead + 1 < len(line.quantities) and is_joined(page, line, ahead):
        ahead += 1
    over = passed | frozenset(range(position + 1, ahead + 1))
    others = [_bare(page, line.quantities[at]) for at in range(position + 1, ahead + 1)]
    told = _measure(page, _around(page, line, position, over, others))
    return told if told is not None and told.cue else None


def _bare(page: Page, quantity: Quantity) -> Span:
    """Return a figure with its noun alone: « 5 civils » of « 5 civils tués »."""
    noun = quantity.counted and WORD.match(page.view, quantity.counted.start)
    return Span(quantity.span.start, noun.end()) if noun else quantity.span


def _settings(page: Page, line: Line) -> frozenset[int]:
    """Return the figures that only say where: « 6.000 personnes logeant dans cinq campings ont été évacuées »."""
    found: set[int] = set()
    for position, quantity in enumerate(line.quantities):
        start = line.quantities[position - 1].span.end if position else line.sentence.span.start
        gap = page.view[start : quantity.span.start]
        known = any(quantity.unit in rule.nouns for rule in page.rules.measures.rules)
        if (
            position
            and quantity.counted is not None
            and not known
            and page.rules.within.search(gap)
        ):
            found.add(position)
    return frozenset(found)


def _suits(page: Page, quantity: Quantity, found: Found) -> bool:
    """A length of time is counted by no verb, what has a unit only by a measure of that unit."""
    if quantity.unit in page.rules.time_units:
        return bool(found.rule.units)
    if quantity.counted is None and quantity.inherited:
        return True
    if not quantity.unit and found.rule.units:  # « 4,5 millions (44,2 %) »
        return found.rule.units.isdisjoint(page.rules.joints.relative)
    return quantity.unit in found.rule.units or not (
        found.rule.units and quantity.unit in page.rules.measures.units
    )


def _takes_measure(page: Page, line: Line, position: int, found: Found | None) -> bool:
    """An elided noun says nothing by itself, nor does a unit set against another: « 45 % …, contre 70 % »."""
    quantity = line.quantities[position]
    if quantity.counted is not None or (found is not None and found.cue):
        return False
    if position and is_level(page, line, position):
        return False
    if position and comes_to(page, line, position):
        return True
    if quantity.inherited or found is None or not position:
        return quantity.inherited
    gap = page.view[line.quantities[position - 1].span.end : quantity.span.start]
    joined = (
        page.rules.joints.earlier.search(gap)
        or page.rules.joints.paired.search(gap)
        or gap.endswith("(")
        or page.rules.givers.reckons.intersection(words_of(gap))
    )
    return bool(found.rule.units) and joined is not None


def _borrowed(
    page: Page,
    line: Line,
    around: Sequence[Surroundings],
    found: Sequence[Found | None],
    position: int,
) -> Found | None:
    quantity = line.quantities[position]
    if page.rules.remaining.search(around[position].left):
        return left_of(page, quantity, line.quantities[:position])
    sibling = sibling_of(page, line.quantities, position)
    previous = found[sibling] if sibling is not None else None
    related = _related(page, line, position, previous) if previous is not None else None
    if related is not None:
        return related
    said = {"", *(each.unit for each in line.quantities[:position])}
    before = quantity.inherited and position == 0
    unnamed = quantity.unit in page.rules.generic and not quantity.inherited  # « un millier »
    named = quantity.unit in said or before or unnamed
    elided = quantity.counted is None and named
    told = from_before(page, around[position]) if elided and not quantity.unit else None
    if position not in line.parts and _tells_else(page, around[position]):
        return None
    if previous is not None and (elided or position in line.parts):
        own = previous.rule.units or page.rules.number_of.search(around[position].left)
        return told if told is not None and own else previous
    if previous is not None and (
        is_joined(page, line, position - 1) or is_paired(page, line, position)
    ):
        return previous
    following = found[position + 1] if position + 1 < len(found) else None
    if following is not None and elided and is_shifted(page, line, position + 1):
        return following
    if following is not None and following.cue and leads_to(page, line, position):
        return following
    if previous is not None or not elided:
        return None
    return told or again_of(page, line, position, around[position])


def _tells_else(page: Page, around: Surroundings) -> bool:
    """« six ont été relâchés », « en a fermé deux »: the verb of a figure is no measure's, and not that of others."""
    if around.quantity.counted is not None:
        return False
    return page.rules.measures.own_verb.match(around.right) is not None


def _related(page: Page, line: Line, position: int, previous: Found) -> Found | None:
    """Return the measure that one before brings along: what its figures come to, what stands against it."""
    rule, quantity = previous.rule, line.quantities[position]
    if rule.totals and comes_to(page, line, position):
        return first_rule(page, lambda each: each.key == rule.totals)
    against = is_against(page, line, position)
    if rule.opposed and (against or page.rules.joints.opposing.match(page.view, quantity.span.end)):
        return first_rule(page, lambda each: each.key == rule.opposed)
    return previous if against and quantity.unit in rule.own else None


def _set_apart(
    page: Page, around: Sequence[Surroundings], found: list[Found | None], position: int
) -> None:
    """« Trois des onze otages ont été libérés »: a verb tells the three, their noun all there are."""
    some, whole = found[position], found[position + 1]
    acts = page.rules.measures.acting.search(around[position + 1].right)
    if acts is not None:  # « Six des 137 enfants enlevés ont été hospitalisés »
        right = around[position + 1].right[acts.start() :]
        whole = _measure(page, replace(around[position + 1], right=right, noun="")) or whole
    told = some if some is not None and some.cue else whole
    if told is not None and not (told.cue or told.rule.weak or told.rule.people or acts):
        found[position], found[position + 1] = told, None  # « 142 des 250 sièges »
        return
    if told is None or not told.cue or told.rule.units:
        found[position] = None
        return
    found[position] = told
    found[position + 1] = _all_of(page, around, told, position + 1)


def _all_of(
    page: Page, around: Sequence[Surroundings], some: Found | None, position: int
) -> Found | None:
    """Return the measure of all there are, as their noun tells it or the verb that takes some of them."""
    names, whole = around[position].names, some.rule.out_of if some is not None else ""
    by_noun = first_rule(page, lambda rule: bool(names & rule.nouns))
    return by_noun or (first_rule(page, lambda rule: rule.key == whole) if whole else None)


def _plain(page: Page, around: Surroundings) -> Found | None:
    """A countable the ontology does not know measures itself, unless it only sets the scene."""
    rules, quantity = page.rules, around.quantity
    unit = quantity.unit
    if rules.circumstance.search(around.left) or _tells_else(page, around):
        return None
    quiet = rules.enumerating | rules.time_units | rules.generic | {"", rules.times}
    if unit in quiet or quantity.comparator is Comparator.VAGUE:
        return None
    if unit in rules.measures.units or any(unit == rule.key for rule in rules.measures.rules):
        return None  # a word that is the name of a measure, and not it
    if quantity.value is None or quantity.value < _FEW:
        return None
    return Found(rule=MeasureRule(key=unit, kind=FactKind.STOCK, falls=True))
