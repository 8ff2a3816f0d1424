"""Which measure a figure with a unit has: of money, of a share, of a length."""

from __future__ import annotations

from recoupe.extract.facts.measures import Found, MeasureRule, Ontology
from recoupe.extract.facts.surroundings import WORD, Surroundings, clause_of, words_of

NEAR = 32  # characters behind a figure
_NEXT = 3  # words behind a figure, beyond a comma, that may still hold its cue
_ASIDE = 6  # words that a comma or « et » between a figure and a word behind it count for


def by_unit(around: Surroundings, unit: str, ontology: Ontology) -> Found | None:
    """Return the measure whose words stand nearest, the first listed where two do; else one that needs no words."""
    left, right = clause_of(around, ontology)
    told: list[tuple[int, int, Found]] = []
    for order, rule in enumerate(ontology.rules):
        if unit not in rule.units or rule.refines or _last(left) in rule.not_after:
            continue
        if not rule.least <= (around.quantity.value or rule.least) <= rule.most:
            continue
        behind = _cues_behind(around, right, rule)
        bare = not rule.strict or around.quantity.counted is None
        cues = [*(_cues_before(left, rule) if bare else ()), *behind]
        told.extend((far, order, Found(rule=rule, cue=cue)) for far, cue in cues)
    if told:
        return min(told, key=lambda each: each[:2])[2]
    value = around.quantity.value
    plain = [
        rule
        for rule in ontology.rules
        if unit in rule.units
        and not (rule.near or rule.ahead or rule.done or rule.refines)
        and rule.least <= (value or rule.least) <= rule.most
    ]
    return Found(rule=plain[0]) if plain else None


def refined(around: Surroundings, found: Found, ontology: Ontology) -> Found:
    """« Le parquet a requis trois ans de prison »: a sentence, but one that is asked for."""
    _, right = clause_of(around, ontology)
    turns = list(ontology.turn.finditer(around.clause))
    left = around.clause[turns[-1].end() :] if turns else around.clause
    for rule in ontology.rules:
        if rule.refines != found.rule.key:
            continue
        cues = [cue for pattern in (rule.ahead,) if pattern for cue in pattern.finditer(left)]
        if cues and not (rule.barred and rule.barred.search(left, cues[-1].end())):
            return Found(rule=rule, cue=cues[-1].group())
        behind = rule.near.search(right) if rule.near else None
        if behind is not None and not (rule.barred and rule.barred.search(left)):
            return Found(rule=rule, cue=behind.group())
    return found


def _last(text: str) -> str:
    words = text.split()
    return words[-1] if words else ""


def _cues_before(left: str, rule: MeasureRule) -> list[tuple[int, str]]:
    """Return the last words of a measure before a figure, and how many words off they stand."""
    found: list[tuple[int, str]] = []
    for pattern in (None if rule.behind else rule.near, rule.ahead):
        matches = list(pattern.finditer(left)) if pattern else []
        found.extend((_far(left[match.end() :]), match.group()) for match in matches[-1:])
    words = words_of(left)
    for distance, word in enumerate(reversed(words)):
        if word in rule.done:
            return [*found, (distance, word)]
    return found


def _cues_behind(around: Surroundings, right: str, rule: MeasureRule) -> list[tuple[int, str]]:
    unit, counted = WORD.search(around.noun), around.quantity.counted
    start = counted.start - around.quantity.number.end if counted else unit.end() if unit else 0
    behind = (around.noun[start:] + right)[: NEAR if rule.behind else None]
    match = rule.near.search(behind) if rule.near else None
    if (
        match is not None
        and "," in behind[: match.start()]
        and _far(behind[: match.start()]) > _NEXT
    ):
        match = None
    found = [(_far_behind(behind[: match.start()]), match.group())] if match else []
    for told in WORD.finditer(behind):
        if told.group() in rule.undergone:
            return [*found, (_far_behind(behind[: told.start()]), told.group())]
    return found


def _far(gap: str) -> int:
    """Return how many words stand between, « de » and « à » left out."""
    return sum(len(word) > 2 for word in words_of(gap))


def _far_behind(gap: str) -> int:
    aside = "," in gap or " et " in gap
    return _far(gap) + (_ASIDE if aside else 0)
