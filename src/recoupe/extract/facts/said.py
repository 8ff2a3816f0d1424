"""Measures told before a figure: « le nombre de morts est passé à », « ils étaient encore »."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.given import giver_of
from recoupe.extract.facts.measures import Found, MeasureRule
from recoupe.extract.facts.surroundings import Surroundings
from recoupe.model.quantity import Quantity
from recoupe.model.record import FactKind


def from_before(page: Page, around: Surroundings) -> Found | None:
    """Return the measure that the subject tells.

    « Le bilan s'élève à 32 », « le nombre de morts est passé à 73 », « la direction en a dénombré 60 ».
    """
    totals = list(page.rules.number_of.finditer(around.clause))
    if totals:
        noun = totals[-1].group("noun")
        told = _of_noun(page, noun) or _of_state(page, around.clause[totals[-1].end() :])
        return told or _of_itself(page, noun)
    if page.rules.tally.search(around.clause):
        return first_rule(page, lambda rule: rule.key == page.rules.tally_measure)
    counted = page.rules.counted_before.search(around.left)
    return _of_noun(page, counted.group("noun")) if counted is not None else None


def is_number_of(page: Page, around: Surroundings) -> bool:
    """Whether the noun before says more: « le nombre de victimes s'élevait à 78 personnes »."""
    generic = around.quantity.unit in page.rules.generic
    return generic and page.rules.number_of.search(around.left) is not None


def _of_noun(page: Page, word: str) -> Found | None:
    noun = page.rules.singular(word)
    return first_rule(page, lambda rule: noun in rule.nouns)


def _of_itself(page: Page, word: str) -> Found | None:
    """« le nombre de votants s'est élevé à 37.003 »: what no measure is known for measures itself."""
    noun = page.rules.singular(word)
    if noun in page.rules.generic | page.rules.enumerating:
        return None
    return Found(rule=MeasureRule(key=noun, kind=FactKind.STOCK, falls=True))


def _of_state(page: Page, words: str) -> Found | None:
    """« le nombre de personnes portées disparues »: what they went through tells."""
    told = set(re.findall(r"[^\W\d_]+", words))
    return first_rule(
        page,
        lambda rule: (
            not rule.units
            and bool(
                (rule.says and rule.says.search(words))
                or (rule.undergone | rule.did) & told
                or (rule.strict and rule.near and rule.near.search(words))
            )
        ),
    )


def again_of(page: Page, line: Line, position: int, around: Surroundings) -> Found | None:
    """Return what was counted just before: « Ils étaient encore 120 000 », « FO en compte 700 »."""
    last = page.facts[-1] if page.facts else None
    unit = around.quantity.unit
    unsaid = around.quantity.counted is None and unit in page.rules.generic  # « un millier »
    if last is None or not (unsaid or unit in {"", last.quantity.unit}):
        return None  # « 3.000 soldats. Elle a rendu sept bases et en a fermé deux autres »
    of_them = page.rules.pronoun.search(around.left) is not None
    if not of_them and line.before is not None and not position:
        near = line.before.paragraph == line.sentence.paragraph
        opens = not around.left.strip(' "«') or around.left.endswith("(")
        told = last.sentence == line.before.span and near
        of_them = told and bool(opens or giver_of(page, line, position))
    return first_rule(page, lambda rule: rule.key == last.measure, again=True) if of_them else None


def left_of(page: Page, quantity: Quantity, before: Sequence[Quantity]) -> Found | None:
    """« Il en reste huit »: so many there are of what was told of before, whatever was said of that."""
    told = [each.unit for each in (*(fact.quantity for fact in page.facts), *before) if each.unit]
    noun = quantity.unit or (told[-1] if told else "")
    stocks = [rule for rule in page.rules.measures.rules if rule.kind is FactKind.STOCK]
    last = next((fact.measure for fact in reversed(page.facts)), "")
    whole = {rule.all_of or rule.out_of for rule in page.rules.measures.rules if rule.key == last}
    by_noun = (Found(rule=rule, again=True) for rule in stocks if noun in rule.nouns)
    by_last = (
        Found(rule=rule, again=True) for rule in stocks if rule.key in whole or rule.key == last
    )
    return next(by_noun, None) or next(by_last, None)


def first_rule(
    page: Page, fits: Callable[[MeasureRule], bool], *, again: bool = False
) -> Found | None:
    """Return the first measure that fits."""
    fitting = (rule for rule in page.rules.measures.rules if fits(rule))
    return next((Found(rule=rule, again=again) for rule in fitting), None)
