"""Who a figure counts, or whose it is, as far as the words narrow it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from recoupe.annotate.names.names import outermost
from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.measures import Found
from recoupe.extract.facts.scope import OTHER, PLACES, person_of, populations_of, qualifiers_of
from recoupe.extract.facts.surroundings import names_of
from recoupe.model.document import Mention, MentionKind
from recoupe.model.quantity import Quantity
from recoupe.model.record import FactKind
from recoupe.model.text import Span

_BEFORE = 90  # characters before a figure in which its subject may stand
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})


def who_of(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """Return who is counted: a people, a body, a noun narrower than the measure, or the person a share belongs to."""
    quantity, rules, key = line.quantities[position], page.rules, found.rule.key
    if key in rules.scope.person_measures:
        return _person(page, line, position)
    if key in rules.scope.penalties:
        return _sentenced(page, line, position, found)
    narrowed = _counted(page, line, quantity, found)
    if key == rules.scope.hit_measure:
        hit = _may_be_hit(page, line, position)
        narrowed.update(populations_of(page.view, page.mentions, hit, rules=rules.scope))
    if key in rules.scope.by_sector:
        narrowed.update(_sector(page, line, position, found))
    counts = quantity.unit and found.rule.kind is FactKind.STOCK
    if counts and not narrowed - {quantity.unit}:
        narrowed.update(_owner(page, line, quantity))
    return tuple(sorted(narrowed))


def _counted(page: Page, line: Line, quantity: Quantity, found: Found) -> set[str]:
    """Return what the counted noun phrase itself says."""
    rules, key = page.rules, found.rule.key
    if quantity.counted is None:
        start = max(line.sentence.span.start, quantity.span.start - _BEFORE)
        number_of = rules.number_of.search(page.view, start, quantity.span.start)
        return {OTHER} if number_of is not None and number_of.group("new") else set()
    right = _around(line, line.quantities.index(quantity))[1]
    end = min(right.end if right else quantity.counted.end, quantity.counted.end + 14)
    reach = Span(quantity.counted.start, end)
    named = [
        m.span.start
        for m in page.mentions
        if m.kind in PLACES and reach.start < m.span.start < reach.end
    ]
    if named:
        reach = Span(reach.start, named[0])  # « 46 morts aux Philippines »
    narrowed: set[str] = set()
    if not found.rule.units:
        narrowed.update(qualifiers_of(page.view, reach, rules=rules.scope))
    if key not in rules.owned:
        narrowed.update(_bodies(page, quantity.counted))
    if _narrows(page, quantity, found):
        narrowed.add(quantity.unit)
    if key in rules.scope.of_what and not narrowed:
        narrowed.update(_whole(page, quantity.counted))
    return narrowed


def _whole(page: Page, counted: Span) -> set[str]:
    """« 80 % de leur équipement » is a share of the equipment."""
    words = page.rules.scope.qualifier.findall(page.view, counted.start, counted.end)
    words = [word for word in words if word not in page.rules.scope.others]
    noun = page.rules.singular(words[0]) if words else ""
    return {noun} - page.rules.generic - {""}


def _narrows(page: Page, quantity: Quantity, found: Found) -> bool:
    """« trois enfants tués » counts fewer than the dead; « trois personnes » does not."""
    rule, rules = found.rule, page.rules
    if (
        not quantity.unit
        or quantity.unit in rules.generic
        or quantity.unit == rule.key
        or rule.units
    ):
        return False
    names = names_of(page.view, quantity, singular=rules.singular)
    return not names & (rule.own | rule.nouns)


def _bodies(page: Page, phrase: Span) -> set[str]:
    return {
        mention.key
        for mention in page.mentions
        if mention.kind in _BODIES
        and phrase.overlaps(mention.span)
        and mention.span.start > phrase.start  # « 5.000 Casques bleus » names them, and no body
    }


def _may_be_hit(page: Page, line: Line, position: int) -> Span:
    """« L'armée israélienne a mené 300 frappes »: who wages them stands before the figure, who is hit behind."""
    figure, sentence = line.quantities[position].span, line.sentence.span
    waged = page.rules.scope.wages.search(page.view, sentence.start, figure.start)
    return Span(figure.start, sentence.end) if waged else sentence


def _sector(page: Page, line: Line, position: int, found: Found) -> set[str]:
    """« 35 % de grévistes dans le primaire », « à la SNCF, 46 % des cheminots »: who strikes."""
    scope, view, quantity = page.rules.scope, page.view, line.quantities[position]
    left, right = _around(line, position)
    told = scope.sector.match(view, right.start, right.end) if right else None
    if told is not None:
        return {told.group("sector")}
    bodies: list[Mention] = []
    for span in (right, left):
        bodies += [
            mention
            for mention in outermost(page.mentions)
            if span is not None
            and mention.kind in _BODIES
            and span.contains(mention.span)
            and scope.inside.search(view[max(0, mention.span.start - 12) : mention.span.start])
        ]
    where = {mention.key for mention in bodies[:1]}
    if not found.rule.units:
        return where
    if quantity.counted is None:  # « 45 % des conducteurs, contre 70 % selon SUD »
        return where or set(_last_who(page, line.sentence.span, {found.rule.key}))
    words = scope.qualifier.findall(view, quantity.counted.start, quantity.counted.end)
    own = found.rule.own | found.rule.nouns | page.rules.generic
    return where | {word for word in words[:1] if page.rules.singular(word) not in own}


def _around(line: Line, position: int) -> tuple[Span | None, Span | None]:
    """Return what lies between a figure and those before and behind it."""
    quantity, sentence = line.quantities[position], line.sentence.span
    start = line.quantities[position - 1].span.end if position else sentence.start
    later = [at for at in range(position + 1, len(line.quantities)) if at not in line.parts]
    end = line.quantities[later[0]].span.start if later else sentence.end
    right = Span(quantity.span.end, end) if end > quantity.span.end else None
    left = Span(start, quantity.span.start) if quantity.span.start > start else None
    return left, right


def _person(page: Page, line: Line, position: int) -> tuple[str, ...]:
    left, right = _around(line, position)
    rules = page.rules.scope
    owners = [m for m in page.mentions if m.kind in _BODIES or m.kind is MentionKind.PERSON]
    bracketed = page.view.endswith("(", 0, line.quantities[position].span.start)
    told = person_of(page.view, owners, None if bracketed else right, left, rules=rules)
    if told or right is None:
        return told
    noun = rules.for_someone.match(page.view, right.start, right.end)
    return (noun.group("noun"),) if noun else ()


def _sentenced(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """Return the person a penalty is for: « contre Paul Martin », « Paul Martin, condamné à »; « il » before them."""
    left, right = _around(line, position)
    people = [mention for mention in page.mentions if _may_be_tried(page, mention)]
    sought = found.rule.key in page.rules.scope.sought
    told = person_of(page.view, people, right, None if sought else left, rules=page.rules.scope)
    if told or not people:
        return told
    pronoun = left is not None and page.rules.scope.he.search(page.view, left.start, left.end)
    if position and not pronoun:
        return _last_who(page, line.sentence.span, page.rules.scope.penalties)
    if not pronoun or line.before is None:
        return ()
    before = {m.key for m in people if line.before.span.contains(m.span)}
    return (before.pop(),) if len(before) == 1 else ()


def _last_who(page: Page, sentence: Span, measures: Set[str]) -> tuple[str, ...]:
    """« condamné à trois ans de prison et 50.000 euros d'amende »: both are of one person."""
    told = [fact for fact in page.facts[-1:] if fact.sentence == sentence]
    return told[0].who if told and told[0].measure in measures else ()


def _may_be_tried(page: Page, mention: Mention) -> bool:
    """A person whose printed function is not that of the court."""
    if mention.kind is not MentionKind.PERSON:
        return False
    return page.rules.scope.court.match((mention.role or "").lower()) is None


def _owner(page: Page, line: Line, quantity: Quantity) -> set[str]:
    """« Les États-Unis ont 2 500 soldats »: the name before a verb of having."""
    view, start = page.view, line.sentence.span.start
    words = list(re.finditer(r"[^\W\d_]+", view[start : quantity.span.start]))
    for word in reversed(words[-2:]):
        if word.group() in page.rules.has:
            end = start + word.start()
            near = _named_before(page.mentions, start, end)
            if near and end - near[-1].span.end <= 12:
                return {near[-1].head}
    return set()


def _named_before(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [m for m in outermost(mentions) if start <= m.span.start and m.span.end <= end]
