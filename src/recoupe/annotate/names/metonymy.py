"""When a capital is the government of its country: « Bagdad a annoncé », « entre Paris et Berlin »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recoupe.annotate.names.chains import Draft
from recoupe.annotate.names.namewords import Line, NameRules
from recoupe.model.document import MentionKind
from recoupe.model.text import fold

_REACH = 5  # words between the capital and its verb


def settle_capitals(lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules) -> None:
    """Turn the capitals that act into their countries; where words decide nothing, the article's other uses do."""
    capitals = [draft for draft in drafts if draft.known is not None and draft.known.country]
    starts = {(draft.line, draft.start): draft for draft in drafts if draft.known is not None}
    senses: dict[str, list[bool]] = defaultdict(list)
    readings = [(draft, _acts(lines[draft.line], draft, starts, rules)) for draft in capitals]
    for draft, acts in readings:
        if acts is not None:
            senses[draft.head].append(acts)
    for draft, acts in readings:
        known = senses[draft.head]
        if acts or (acts is None and known and all(known)):
            _become_country(draft)


def _become_country(draft: Draft) -> None:
    if draft.known is not None and draft.known.country:
        draft.kind, draft.head = MentionKind.COUNTRY, draft.known.country
        draft.key = fold(draft.head)


def _acts(
    line: Line, draft: Draft, starts: dict[tuple[int, int], Draft], rules: NameRules
) -> bool | None:
    """Return whether the capital acts (True), is the town (False), or cannot be told (None)."""
    before = line.form(draft.start - 1)
    if before in rules.government_prepositions:
        return True
    nouns = {line.form(draft.start - 2), line.form(draft.start - 3)}
    if before in rules.of and nouns & rules.government_nouns:
        return True
    if before in rules.place_prepositions or line.form(draft.start - 2) in rules.place_heads:
        return False
    joined = before in rules.conjunctions or before in rules.of
    if joined and _paired(line, draft, starts, rules):
        return True
    return True if _is_agent(line, draft, starts, rules) else None


def _paired(
    line: Line, draft: Draft, starts: dict[tuple[int, int], Draft], rules: NameRules
) -> bool:
    """« entre Bagdad et Washington », « allié de Téhéran et de Washington »."""
    for at in range(draft.start - 2, max(-1, draft.start - 6), -1):
        other = starts.get((draft.line, at))
        if other is not None and (
            other.kind is MentionKind.COUNTRY or (other.known and other.known.country)
        ):
            return (
                line.form(at - 1) not in rules.place_prepositions
                or line.form(at - 1) in rules.between
            )
    return False


def _is_agent(
    line: Line, draft: Draft, starts: dict[tuple[int, int], Draft], rules: NameRules
) -> bool:
    at = draft.end
    if line.form(at) in rules.conjunctions and (draft.line, at + 1) in starts:
        at = starts[draft.line, at + 1].end
    before = line.form(draft.start - 1)
    if before in rules.links and before not in rules.conjunctions:
        return False
    for offset in range(_REACH):
        form = line.form(at + offset)
        if not form or form in {",", ";", ".", ":", "(", ")"}:
            return False
        if form.startswith(rules.government_verbs):
            return offset == 0 or line.form(at) in rules.speaking
        if offset == 0 and form not in rules.speaking:
            return False
    return False
