"""Measures that an article's theme tells: people of a march, a price like the one offered before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.given import giver_of
from recoupe.extract.facts.measures import Found, MeasureRule
from recoupe.extract.facts.neighbours import compared_stretch
from recoupe.model.record import QuantityFact

_LIKE = 4  # a price offered again is not four times the first
_THEME = 2  # words of a theme that make it the article's


def themes_of(view: str, rules: Sequence[MeasureRule]) -> frozenset[str]:
    """Return the measures whose theme is that of the article."""
    return frozenset(
        rule.key
        for rule in rules
        if rule.theme is not None and len(rule.theme.findall(view)) >= _THEME
    )


def themed(page: Page, line: Line, position: int, found: Found | None) -> Found | None:
    """« la police parle de 130.000 personnes », in an article about a march."""
    claimed = _claimed(page, line, position, found) if found is not None else None
    if claimed is not None:
        return claimed
    if found is not None and not found.again and (found.cue or not found.rule.weak):
        return found
    for rule in page.rules.measures.rules:
        if (
            rule.claims
            and rule.themed
            and _is_theme(page, line, rule)
            and _is_of_theme(page, line, position, rule)
        ):
            return Found(rule=rule)
    return found


def _is_theme(page: Page, line: Line, rule: MeasureRule) -> bool:
    """Whether the article is about what a measure counts, or the sentence before tells it: « ont battu le pavé »."""
    if rule.key in page.themes or line.before is None:
        return rule.key in page.themes
    before = page.view[line.before.span.start : line.before.span.end]
    told = rule.says is not None and rule.says.search(before)
    return bool(told or (rule.does | rule.did) & set(re.findall(r"[^\W\d_]+", before)))


def _is_of_theme(page: Page, line: Line, position: int, rule: MeasureRule) -> bool:
    """Whether someone gives a figure of people, or of an earlier day."""
    quantity = line.quantities[position]
    if quantity.unit:
        named = quantity.unit not in page.rules.generic
        told = named or giver_of(page, line, position) or compared_stretch(page, line, position)
        return quantity.unit in rule.themed and bool(told)
    by = giver_of(page, line, position)  # « A Lyon, 45 000 (CGT) »
    return by is not None and bool(by.key or page.rules.givers.counters.search(by.by.lower()))


def priced(page: Page, line: Line, position: int, found: Found | None) -> Found | None:
    """« L'offre a été relevée à 18 euros »: a sum like a price given before is such a price."""
    if found is None or not found.rule.units or (found.cue and not _is_total(page, found)):
        return found
    for fact in reversed(page.facts):
        for rule in page.rules.measures.rules:
            if rule.key == fact.measure and rule.totals and _is_like(line, position, fact):
                theme = rule.theme
                told = theme is not None and theme.search(_before(page, line, position))
                return Found(rule=rule, cue=fact.cue) if told else found
    return found


def _is_total(page: Page, found: Found) -> bool:
    return any(rule.totals == found.rule.key for rule in page.rules.measures.rules)


def _is_like(line: Line, position: int, fact: QuantityFact) -> bool:
    quantity, price = line.quantities[position], fact.quantity
    if quantity.unit != price.unit or not quantity.value or not price.value:
        return False
    return price.value / _LIKE <= quantity.value <= price.value * _LIKE


def _claimed(page: Page, line: Line, position: int, found: Found) -> Found | None:
    """« la mobilisation a rassemblé 31.000 personnes »: what is said of a march counts marchers."""
    start, figure = line.sentence.span.start, line.quantities[position].span.start
    bare = line.quantities[position].counted is None
    for rule in page.rules.measures.rules:
        if (rule.strict and not bare) or line.quantities[position].high == 0:
            continue
        if found.rule.key in rule.claims and rule.theme is not None:
            told = rule.theme.search(page.view, start, figure) is not None
            if page.rules.he.match(page.view, start) and line.before is not None:
                told = (
                    told or rule.theme.search(page.view, line.before.span.start, start) is not None
                )
            people = line.quantities[position].unit in page.rules.generic
            if told or ((rule.units or people) and rule.key in page.themes):
                return Found(rule=rule, cue=found.cue)
    return None


def _before(page: Page, line: Line, position: int) -> str:
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    return page.view[start : line.quantities[position].span.start]
