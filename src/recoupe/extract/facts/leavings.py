"""Figures that are no facts: who speaks, what is asked or supposed, what only dates or places."""

from __future__ import annotations

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.given import giver_of
from recoupe.extract.facts.measures import Found
from recoupe.extract.facts.neighbours import compared_stretch
from recoupe.extract.facts.scope import PLACES
from recoupe.extract.facts.surroundings import names_of
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.reason import Reason
from recoupe.model.record import FactKind


def why_left_out(page: Page, line: Line, position: int, found: Found | None) -> Reason | None:
    """Return why a figure is no fact, where a reader may wonder."""
    quantity, rules = line.quantities[position], page.rules
    if quantity.unit in rules.refusals.provenance:
        return Reason("The figure counts those who speak, not what they tell.")
    text = page.view[line.sentence.span.start : line.sentence.span.end]
    if found is None:
        return _of_unknown_verb(page, quantity)
    if rules.refusals.no_news.match(page.view, quantity.span.start):
        return Reason("Nothing new: the count did not change.")
    if text.rstrip(' »"').endswith(rules.refusals.question) or rules.refusals.condition.match(text):
        return Reason("The figure stands in a question or a condition.")
    if _differs(page, quantity, found):
        return Reason("A difference, not the figure itself")
    if _of_range(page, line, position, found):
        return Reason("A range that several fall in, not one figure")
    against = {rule.opposed for rule in rules.measures.rules}
    if found.rule.key not in against and _is_earlier(page, line, position):
        return Reason("An earlier figure, quoted for comparison.")
    return None


def _of_unknown_verb(page: Page, quantity: Quantity) -> Reason | None:
    """« six ont été relogés à leurs frais »: what so many did is nothing that is measured."""
    elided = quantity.counted is None and quantity.inherited
    if not elided or not page.rules.measures.own_verb.match(page.view, quantity.span.end):
        return None
    return Reason("What so many did or underwent is no measure that is known.")


def _is_earlier(page: Page, line: Line, position: int) -> bool:
    """« contre 820 »: not where it has its own date (« la veille ») or its own giver (« selon la CGT »)."""
    quantity, rules = line.quantities[position], page.rules
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    before = page.view[start : quantity.span.start]
    if rules.refusals.previous.search(before):
        return True
    if position and rules.joints.goes_with.fullmatch(before):
        again = line.quantities[position - 1].span.start
        if rules.refusals.previous.search(page.view, line.sentence.span.start, again):
            return True  # « Un précédent bilan faisait état de 56 morts et de 700 blessés »
    if not rules.joints.earlier.search(before) or _dated_right(page, line, position):
        return False
    if rules.forecast.to_come.match(page.view, quantity.span.end, line.sentence.span.end):
        return False  # « contre 720 prévus »
    after = page.view[quantity.span.end : quantity.span.end + 32]
    if rules.scope.for_whom.match(after):
        return False
    return not rules.givers.according.match(after) or giver_of(page, line, position) is None


def _differs(page: Page, quantity: Quantity, found: Found) -> bool:
    """« neuf voix de moins », « il manquait neuf voix »; « 3 % de plus » is a change."""
    if found.rule.units:
        return False
    start, told = quantity.span.start, page.rules.refusals
    lacking = told.lacking.search(page.view, max(0, start - 32), start)
    return bool(lacking or told.differing.match(page.view, quantity.span.end))


def _of_range(page: Page, line: Line, position: int, found: Found) -> bool:
    """« Les peines vont de trois ans avec sursis à 15 ans de réclusion »."""
    if found.rule.kind is FactKind.STOCK:
        return False
    first = line.sentence.span.start
    if line.quantities[position].comparator is Comparator.BETWEEN:
        figure = line.quantities[position].span.start
        many = page.rules.refusals.several.search(page.view, first, figure)
        return found.rule.key in page.rules.scope.penalties and many is not None
    start = line.quantities[max(0, position - 1)].span.start if position else first
    before = page.view[start : line.quantities[position].span.start]
    if giver_of(page, line, position) is not None:
        return False  # « vont de 3 000 pour la police à 12 000 selon la CGT »
    if page.rules.refusals.ranging.search(before):
        return True
    ranged = page.rules.refusals.ranging.search(
        page.view[first : line.quantities[position - 1].span.start]
    )
    return bool(position and ranged and before.endswith(" à "))


def _dated_right(page: Page, line: Line, position: int) -> bool:
    """« contre 820 la veille », « contre 30 % lors de la grève de juin »: the earlier figure has its own date."""
    own = compared_stretch(page, line, position)
    end = line.quantities[position].span.end
    return any(
        timex.date is not None
        and end <= timex.span.start
        and (
            page.rules.asof.dated_by.fullmatch(page.view, end, timex.span.start)
            or (own is not None and own.contains(timex.span))
        )
        for timex in page.timexes
    )


def is_aside(page: Page, line: Line, position: int) -> bool:
    """« (contre 205.000 le 31 janvier) »: an earlier figure with its own date lends it to no other."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    before = page.view[start : line.quantities[position].span.start]
    compared = page.rules.joints.earlier.search(before) or before.rstrip().endswith("(")
    return bool(compared) and _dated_right(page, line, position)


def is_quiet(page: Page, line: Line, position: int, found: Found) -> bool:
    """Return whether a figure is left out without a word: it names known things, a time, a place."""
    quantity, rules = line.quantities[position], page.rules
    before = page.view[max(0, quantity.span.start - 16) : quantity.span.start]
    if quantity.value == 2 and rules.refusals.both.search(before):
        return True
    timed = quantity.unit in rules.time_units and found.rule.units
    if not timed and any(timex.span.overlaps(quantity.number) for timex in page.timexes):
        return True
    share = quantity.counted is not None and found.rule.key in rules.scope.of_what
    if share and rules.enumerating & names_of(page.view, quantity, singular=rules.singular):
        return True  # « deux tiers de sûreté »
    if quantity.comparator is Comparator.VAGUE and quantity.high is None:
        return True
    if quantity.value is not None and quantity.value < 2 and not found.rule.nouns and not found.cue:
        return not found.rule.units
    lengths = found.rule.units - rules.joints.relative
    return bool(lengths and rules.refusals.located_before.search(before)) and _locates(
        page, quantity, found
    )


def _locates(page: Page, quantity: Quantity, found: Found) -> bool:
    """« à 20 km de Tarel »: only where, also beside « une profondeur de 10 km »."""
    told = page.rules.refusals.locating.match(page.view, quantity.span.end)
    if told is None:
        return False
    near = range(told.end(), told.end() + 2)
    return "distance" in found.rule.key or any(
        m.kind in PLACES and m.span.start in near for m in page.mentions
    )
