"""Surnames of two words whose second is a common noun: « Le Maire » after « Bruno Le Maire »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.annotate.names.chains import PERSON, Draft
from recoupe.annotate.names.namewords import Line, NameRules, fold_name

_FULL = 3  # words of a given name and such a surname
_SURE = 6  # votes


def find_double_surnames(
    lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules
) -> list[Draft]:
    """Return « Le Maire » where it stands alone in an article that names « Bruno Le Maire »."""
    known = {pair for draft in drafts if (pair := _surname(lines[draft.line], draft, rules))}
    if not known:
        return []
    found = []
    for number, line in enumerate(lines):
        for at in _places(line, known):
            within = [
                draft
                for draft in drafts
                if draft.line == number and draft.start < at + 2 and at < draft.end
            ]
            if any(draft.start < at or at + 2 < draft.end for draft in within):
                continue
            for draft in within:
                draft.dropped = True
            found.append(_draft(number, line, at))
    return found


def _draft(number: int, line: Line, at: int) -> Draft:
    form = fold_name([line.form(at), line.form(at + 1)])
    votes = Counter({PERSON: _SURE})
    return Draft(line=number, start=at, end=at + 2, core=at, form=form, votes=votes, titled=True)


def _surname(line: Line, draft: Draft, rules: NameRules) -> tuple[str, str] | None:
    """Return the two words of the surname of a full name that a given name opens."""
    full = draft.end - draft.core >= _FULL and line.form(draft.core) in rules.given_names
    if not full or line.form(draft.end - 2) not in rules.articles:
        return None
    return line.form(draft.end - 2), line.form(draft.end - 1)


def _places(line: Line, known: set[tuple[str, str]]) -> Iterator[int]:
    for at in range(len(line.words) - 1):
        both = line.words[at].proper and line.words[at + 1].proper
        if both and (line.form(at), line.form(at + 1)) in known:
            yield at
