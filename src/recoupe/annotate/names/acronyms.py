"""Acronyms and second names learnt from their parentheses: « Confédération … du travail (CGT) », « CGT (…) »."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.annotate.names.chains import Draft
from recoupe.annotate.names.namewords import Line, NameRules, fold_name
from recoupe.model.document import MentionKind
from recoupe.model.text import fold

_WORDS = 12  # of the full name
_SPELT_OUT = 9  # votes for a full name with its acronym
_LEAST = 2  # words of a full name
_BRIEF = range(3, 7)  # letters of an acronym printed as a word: « Pnat »


def learn_acronyms(
    lines: Sequence[Line], drafts: Sequence[Draft], *, rules: NameRules
) -> list[Draft]:
    """Bind each acronym to its full name wherever the article uses it; return the full names not yet drafted."""
    learnt: dict[str, tuple[str, str]] = {}
    added: list[Draft] = []
    by_line: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_line[draft.line].append(draft)
    starts = {(draft.line, draft.start) for draft in drafts}
    ends = {(draft.line, draft.end): draft for draft in drafts if not draft.inner}
    for number, line in enumerate(lines):
        for at in range(1, len(line.words) - 2):
            if line.form(at) != "(" or line.form(at + 2) != ")":
                continue
            full = _full_name(number, line, at, ends, rules)
            if full is None:
                continue
            if ends.get((number, full.end)) is not full:
                _drop_inside(by_line[number], full)
                added.append(full)
            if (number, at + 1) not in starts:
                added.append(_spelt_out(number, at + 1, at + 2, line.form(at + 1), ""))
            known = rules.known.get((line.form(at + 1),))
            if known is not None and full.known is None:
                full.key, full.head = fold(known.label), known.label
            learnt.setdefault(
                line.form(at + 1),
                (full.form or fold(full.head), full.head or line.text(full.core, full.end)),
            )
    _bind([*drafts, *added], learnt)
    return added


def _spelt_out(number: int, start: int, end: int, form: str, head: str) -> Draft:
    return Draft(
        line=number,
        start=start,
        end=end,
        core=start,
        form=form,
        votes=Counter({MentionKind.ORGANISATION: _SPELT_OUT}),
        head=head,
    )


def _full_name(
    number: int, line: Line, at: int, ends: dict[tuple[int, int], Draft], rules: NameRules
) -> Draft | None:
    """Return the full name that ends before the parenthesis at `at` and that the word in it shortens."""
    short = line.words[at + 1]
    brief = short.caps or (short.proper and len(short.form) in _BRIEF)
    start = _initials_start(line, at, short.form, rules) if brief else None
    drafted = ends.get((number, at))
    if drafted and brief and _abbreviates(line, drafted, short.form, rules):
        return drafted
    if start is not None:
        form = fold_name(word.form for word in line.words[start:at])
        if drafted and drafted.kind is MentionKind.ORGANISATION and drafted.start <= start:
            return drafted
        return _spelt_out(number, start, at, form, line.text(start, at))
    if short.caps and short.form not in rules.ordinary:
        headed = _headed_start(line, at, short.form, rules)
        if headed is not None and drafted and drafted.start <= headed and drafted.body:
            return drafted
        if headed is not None and not (drafted and drafted.start <= headed):
            form = fold_name(word.form for word in line.words[headed:at])
            return _spelt_out(number, headed, at, form, line.text(headed, at))
    body = drafted.body if drafted else None
    second = body and short.proper and (body.head in rules.weak or body.head[0] == short.form[0])
    listed = (short.form,) in rules.known and rules.known[
        short.form,
    ].kind is not MentionKind.ORGANISATION
    return drafted if second and not listed and short.form not in rules.ordinary else None


def _abbreviates(line: Line, draft: Draft, short: str, rules: NameRules) -> bool:
    """« Fiat Chrysler (FCA) »: the acronym begins with the initials of a name that is nobody's."""
    words = [word.form for word in line.words[draft.core : draft.end] if not word.mark]
    parts = [part for word in words if word not in rules.links for part in word.split("-")]
    initials = "".join(part[0] for part in parts if len(part) > 1)
    unnamed = draft.known is None and not draft.titled and words[0] not in rules.given_names
    return unnamed and len(initials) > 1 and short.startswith(initials)


def _headed_start(line: Line, at: int, short: str, rules: NameRules) -> int | None:
    """Return where the name before a foreign acronym starts: « Agence turque pour les situations d'urgence (AFAD) ».

    That is its head noun, with a capital or after its article; the nearest whose first letter is the acronym's wins.
    """
    if (short,) in rules.known and rules.known[short,].kind is not MentionKind.ORGANISATION:
        return None
    found: list[int] = []
    for start in range(at - 1, max(-1, at - _WORDS - 2), -1):
        word = line.words[start]
        listed = word.form == "," and line.form(start + 1) in rules.of  # « de météo, de climat »
        if (word.mark and not listed) or word.printed in rules.speaking:
            break
        if word.form in rules.given_names or word.form in rules.led_by:
            return None
        headed = word.form in rules.strong or word.form in rules.weak
        if headed and (word.proper or line.form(start - 1) in rules.articles):
            found.append(start)
    if not found or at - found[0] < _LEAST:
        return None
    return next((start for start in found if line.form(start)[0] == short[0]), found[0])


def _drop_inside(drafts: Sequence[Draft], full: Draft) -> None:
    for draft in drafts:
        if full.start <= draft.start and draft.end <= full.end:
            draft.dropped = True


def _initials_start(line: Line, at: int, short: str, rules: NameRules) -> int | None:
    """Return where the words before `at` start whose initials spell `short`; small words may be skipped."""
    letters = [char for char in short if char.isalpha()]
    start = at
    while letters and start > 0 and at - start < _WORDS:
        start -= 1
        word = line.words[start]
        if word.form[:1] == letters[-1]:
            letters.pop()
        elif word.form not in rules.links:
            parts = word.form.split("-")
            if len(parts) < 2 or [part[:1] for part in parts] != letters[-len(parts) :]:
                return None
            del letters[-len(parts) :]
    headed = line.words[start].proper or (
        line.form(start) in rules.weak | rules.strong and line.form(start - 1) in rules.articles
    )
    return start if not letters and headed and at - start > 1 else None


def _bind(drafts: Sequence[Draft], learnt: dict[str, tuple[str, str]]) -> None:
    for draft in drafts:
        if draft.known is None and draft.body is None and draft.form in learnt:
            form, head = learnt[draft.form]
            draft.votes[MentionKind.ORGANISATION] += _SPELT_OUT
            draft.key, draft.head, draft.weak = form, head, False
