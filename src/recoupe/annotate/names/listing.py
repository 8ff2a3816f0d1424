"""Names in a row name the same sort of thing: « dans les localités de Gaziantep, Adana et Malatya »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.annotate.names.chains import PERSON, PLACE, Draft
from recoupe.annotate.names.namewords import Line, NameRules
from recoupe.annotate.names.placing import place_noun
from recoupe.model.document import MentionKind

_PLACES = frozenset({PLACE, MentionKind.COUNTRY})
_SURE = 3  # votes for a place that a preposition or a noun gives
_MANY = 3  # names of a row that is no pair of firms
_GIVEN = 4  # votes handed on
_APART = 6  # words between two of a row: a comma, « et à la », a figure in brackets


def share_kinds(lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules) -> None:
    """Let the names of a row that begins with a sure place be places, where nothing says otherwise."""
    by_line: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if not (draft.dropped or draft.inner):
            by_line[draft.line].append(draft)
    for number in sorted(by_line):
        ordered = sorted(by_line[number], key=lambda draft: draft.start)
        for row in _rows(lines[number], ordered, rules):
            _share(lines[number], row, rules)


def _rows(line: Line, ordered: Sequence[Draft], rules: NameRules) -> Iterator[list[Draft]]:
    row: list[Draft] = []
    for draft in ordered:
        if row and _joins(line, row[-1], draft, rules):
            row.append(draft)
            continue
        yield row
        row = [draft]
    yield row


def _joins(line: Line, one: Draft, other: Draft, rules: NameRules) -> bool:
    """Whether only « , », « et », a preposition and a figure in brackets stand between two names."""
    between = [word.form for word in line.words[one.end : other.start]]
    if not between or len(between) > _APART:
        return False
    if between[0] == "(":
        closed = between.index(")") if ")" in between else len(between) - 1
        between = between[closed + 1 :]
    if not between or (between[0] != "," and between[0] not in rules.conjunctions):
        return False
    small = (rules.links, rules.place_prepositions, rules.articles, rules.conjunctions)
    return all(any(form in each for each in small) for form in between[1:])


def _share(line: Line, row: Sequence[Draft], rules: NameRules) -> None:
    first = next((i for i, draft in enumerate(row) if _is_place(line, draft, rules)), None)
    if first is None or any(draft.votes[PERSON] > 1 or draft.titled for draft in row):
        return
    rest = list(row[first + 1 :])
    if (
        rest
        and line.form(rest[-1].end) in rules.speaking
        and not place_noun(line, row[first].start, rules=rules)
        and len(row) <= _MANY
    ):
        return  # « A Paris, Veolia et Suez ont annoncé »
    closed = len(rest) == 1 and line.form(row[first].end) == ","
    if closed and not _leads(line, rest[0], rules):
        return
    for draft in rest:
        unsure = draft.known is None and draft.body is None and not draft.caps and not draft.traded
        if unsure and max(draft.votes.values(), default=0) <= _SURE:
            draft.votes[PLACE] += _GIVEN
            draft.weak = False


def _is_place(line: Line, draft: Draft, rules: NameRules) -> bool:
    """Whether a preposition or noun before it makes the name a place: « à Kirkouk », « la province de Diyala »."""
    if draft.known is not None:
        return draft.known.kind in _PLACES and _leads(line, draft, rules)
    return draft.body is None and draft.votes[PLACE] >= _SURE


def _leads(line: Line, draft: Draft, rules: NameRules) -> bool:
    at = draft.start - 1
    if line.form(at) in rules.articles:
        at -= 1
    return line.form(at) in rules.place_prepositions or place_noun(line, draft.start, rules=rules)
