"""Acronyms and second names learnt from their parentheses: « Confédération … du travail (CGT) », « CGT (…) »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.chains import Draft
from recoupe.annotate.namewords import Line, NameRules, fold_name
from recoupe.model.document import MentionKind

_WORDS = 12  # of the full name


def learn_acronyms(
    lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules
) -> list[Draft]:
    """Bind each acronym to its full name wherever the article uses it; return the full names not yet drafted."""
    learnt: dict[str, tuple[str, str]] = {}
    added: list[Draft] = []
    ends = {(draft.line, draft.end): draft for draft in drafts if not draft.inner}
    for number, line in enumerate(lines):
        for at in range(1, len(line.words) - 2):
            if line.form(at) != "(" or line.form(at + 2) != ")":
                continue
            full = _full_name(number, line, at, ends, rules)
            if full is None:
                continue
            if (number, full.end) not in ends:
                added.append(full)
            learnt.setdefault(
                line.form(at + 1), (full.form, full.head or line.text(full.core, full.end))
            )
    _bind([*drafts, *added], learnt)
    return added


def _full_name(
    number: int, line: Line, at: int, ends: dict[tuple[int, int], Draft], rules: NameRules
) -> Draft | None:
    """Return the full name that ends before the parenthesis at `at` and that the word in it shortens."""
    short = line.words[at + 1]
    start = _initials_start(line, at, short.form, rules) if short.caps else None
    drafted = ends.get((number, at))
    if start is not None:
        form = fold_name(word.form for word in line.words[start:at])
        if drafted and drafted.kind is MentionKind.ORGANISATION and drafted.start <= start:
            return drafted
        if drafted is not None:
            drafted.kind, drafted.weak = None, True
            drafted.votes.clear()
        return Draft(
            line=number,
            start=start,
            end=at,
            core=start,
            form=form,
            kind=MentionKind.ORGANISATION,
            head=line.text(start, at),
        )
    second = drafted and drafted.body and drafted.body.head in rules.weak and short.proper
    listed = (short.form,) in rules.known and rules.known[
        short.form,
    ].kind is not MentionKind.ORGANISATION
    return drafted if second and not listed and short.form not in rules.ordinary else None


def _initials_start(line: Line, at: int, short: str, rules: NameRules) -> int | None:
    """Return where the words before `at` start whose initials spell `short`; small words may be skipped."""
    letters = [char for char in short if char.isalpha()]
    start = at
    while letters and start > 0 and at - start < _WORDS:
        start -= 1
        word = line.words[start]
        if word.mark:
            return None
        if word.form[:1] == letters[-1]:
            letters.pop()
        elif word.form not in rules.links:
            parts = word.form.split("-")
            if len(parts) < 2 or [part[:1] for part in parts] != letters[-len(parts) :]:
                return None
            del letters[-len(parts) :]
    return start if not letters and line.words[start].proper and at - start > 1 else None


def _bind(drafts: Sequence[Draft], learnt: dict[str, tuple[str, str]]) -> None:
    for draft in drafts:
        if draft.known is None and draft.body is None and draft.form in learnt:
            form, head = learnt[draft.form]
            draft.kind, draft.key, draft.head = MentionKind.ORGANISATION, form, head
            draft.weak = False
