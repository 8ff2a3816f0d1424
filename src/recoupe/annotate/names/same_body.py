"""Which mentions of a body in one article are one body: « la coalition » after « coalition internationale »."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.annotate.names.chains import Draft
from recoupe.annotate.names.namewords import Line, NameRules
from recoupe.model.document import MentionKind
from recoupe.model.text import fold


def unify_bodies(
    lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules
) -> list[Draft]:
    """Give one key to the bodies that one head noun and compatible words name; return those named by it alone."""
    by_head: dict[str, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda each: (each.line, each.start)):
        if draft.body is None:
            head = lines[draft.line].form(draft.start)
            if draft.known and draft.kind is MentionKind.ORGANISATION and head in rules.recalled:
                draft.key, draft.head = fold(draft.known.label), draft.known.label
                by_head[rules.same_body.get(head, head)].append(draft)
            continue
        by_head[draft.body.head].append(draft)
        if draft.body.apposed:
            _name_apposed(lines[draft.line], draft, rules)
    for head in sorted(by_head):
        _unify(lines, [draft for draft in by_head[head] if not draft.key])
    for draft in drafts:
        alone = draft.body is None and draft.known is None and draft.end - draft.start == 1
        if alone and draft.form in rules.recalled and not draft.dropped:
            again = _recalled(draft.line, lines[draft.line], draft.start, by_head, rules)
            if again is not None:
                draft.body, draft.known, draft.kind = again.body, again.known, again.kind
                draft.key, draft.head = again.key, again.head
    taken = {(draft.line, at) for draft in drafts for at in range(draft.start, draft.end)}
    return [
        found
        for number, line in enumerate(lines)
        for at, word in enumerate(line.words)
        if at
        and word.form in rules.recalled
        and (number, at) not in taken
        and (found := _recalled(number, line, at, by_head, rules))
    ]


def _name_apposed(line: Line, draft: Draft, rules: NameRules) -> None:
    words = line.words[draft.core : draft.end]
    known = rules.known.get(tuple(word.form for word in words))
    other = known and known.kind is not MentionKind.ORGANISATION
    if other or (draft.body and draft.body.head in rules.parts):
        draft.core, known = draft.start, None  # « Radio France » is not France
    draft.head = known.label if known else line.text(draft.core, draft.end)
    draft.key = fold(draft.head)


def _recalled(
    number: int, line: Line, at: int, by_head: Mapping[str, list[Draft]], rules: NameRules
) -> Draft | None:
    """« la coalition », « cette commission »: the head noun alone is the last such body, or the first to come."""
    form = line.form(at)
    known = by_head.get(rules.same_body.get(form, form), []) if form in rules.recalled else []
    definite = line.form(at - 1) in rules.determiners and line.form(at - 1) not in rules.indefinite
    if not known or not definite:
        return None
    place = bisect_left(known, (number, at), key=lambda each: (each.line, each.start))
    last = known[max(0, place - 1)]
    return Draft(
        line=number,
        start=at,
        end=at + 1,
        core=at,
        form=form,
        kind=last.kind,
        key=last.key,
        head=last.head,
        body=last.body,
        known=last.known,
    )


def _unify(lines: Sequence[Line], drafts: Sequence[Draft]) -> None:
    """Join what is said with fewer words to the only fuller name of the article that holds them all."""
    by_traits: dict[frozenset[str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_traits[draft.body.traits if draft.body else frozenset()].append(draft)
    fullest: dict[str, list[frozenset[str]]] = defaultdict(list)
    groups: dict[frozenset[str], list[Draft]] = {}
    for traits in sorted(by_traits, key=lambda each: (-len(each), sorted(each))):
        holders = min((fullest[trait] for trait in sorted(traits)), key=len, default=[])
        fitting = [each for each in holders if traits <= each]
        if len(fitting) == 1:
            groups[fitting[0]] += by_traits[traits]
            continue
        groups[traits] = by_traits[traits]
        for trait in traits:
            fullest[trait].append(traits)
    for group in groups.values():
        first = min(group, key=lambda each: (each.line, each.start))
        head = lines[first.line].text(first.core, first.end)
        for draft in group:
            draft.key, draft.head = fold(head), head
