"""What the words beside a name say of a place: a noun, a preposition, a bracket, a list, a seat."""

from __future__ import annotations

from recoupe.annotate.names.namewords import (
    Line,
    NameRules,
    is_adjective,
    is_place_head,
    match_known,
)
from recoupe.model.document import MentionKind

_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
_SMALL = 3  # letters
_LISTED = 12  # words between « communes » and the first of them
_BACK = 5  # words between « le tribunal » and its town


def is_seat(line: Line, at: int, *, rules: NameRules) -> bool:
    """« le maire de », « le procureur général de », « la cour d'appel de », « le procureur de la République de »."""
    for back in range(at, at - _BACK, -1):
        form = line.form(back)
        if form in rules.seats:
            return True
        small = (rules.of, rules.articles, rules.function_words, rules.body_nouns)
        if not any(form in each for each in small) and not is_adjective(form, rules=rules):
            return False
    return False


def place_noun(line: Line, start: int, *, rules: NameRules) -> bool:
    """Whether a noun says that the name at `start` is a place: « la chaîne montagneuse de l'Hindou Kouch »."""
    at = start - 1
    if line.form(at) in rules.articles:
        at -= 1
    of_several = line.form(at) in rules.complements & rules.plurals  # « l'archipel des Moluques »
    if line.form(at) not in rules.of and not of_several:
        at = start - 1
        if line.form(at) in rules.determiners or line.form(at) in rules.links:
            return False
    else:
        at -= 1
    if is_place_head(line.form(at), rules=rules):
        return True
    qualified = not line.words[max(at, 0)].proper and len(line.form(at)) > _SMALL
    return qualified and is_place_head(line.form(at - 1), rules=rules)


def is_explained(line: Line, end: int, *, rules: NameRules) -> bool:
    """« Grindavik, une ville de pêcheurs », « Ontario (Californie) », « Saint-Louis (nord) »."""
    if line.form(end) == "(":
        found = match_known(line, end + 1, rules)
        if found is not None:
            return found[1].kind in _PLACES
        return line.form(end + 2) == ")" and is_place_head(line.form(end + 1), rules=rules)
    if line.form(end) != ",":
        return False
    for at in range(end + 1, end + 1 + _SMALL):
        if is_place_head(line.form(at), rules=rules):
            return True
        if line.form(at) in rules.links and line.form(at) not in rules.articles:
            return False
    return False


def is_listed(line: Line, start: int, *, rules: NameRules) -> bool:
    """« quatre communes ont été évacuées : Pezens, … »."""
    if line.form(start - 1) not in {":", "("}:
        return False
    before = (line.form(at) for at in range(max(0, start - _LISTED), start))
    return any(form.endswith("s") and is_place_head(form, rules=rules) for form in before)


def preposition(line: Line, start: int, *, rules: NameRules) -> str:
    """Return the word that leads to the name, past an article: « dans la », « près de la »."""
    at = start - 1
    if line.form(at) in rules.articles:
        at -= 1
    if line.form(at) in rules.of and line.form(at - 1) in rules.place_adverbs:
        return next(iter(sorted(rules.directions)))
    leads = line.form(at) in rules.place_prepositions
    return line.form(at if leads else start - 1)
