"""Titles and functions beside a person's name: « le ministre irakien X », « Y, porte-parole du Pentagone »."""

from __future__ import annotations

from recoupe.annotate.names.namewords import Line, NameRules, NameWord, is_adjective

_BACK = 16  # words between a function's head and the name
_FORWARD = 16
_ENDS = frozenset(
    {",", ";", "(", ")", ".", "–", "—", "-", ":", "«", "»", '"', "“", "”", "!", "?", "…"}
)


def civil_start(line: Line, at: int, *, rules: NameRules) -> int | None:
    """Return where the civil title before the name at `at` starts (« M. », « Mme »), or None."""
    before = at - 1
    if line.form(before) == ".":
        before -= 1
    if before >= 0 and line.form(before) in rules.civil and line.words[before].proper:
        return before
    return None


def function_before(line: Line, at: int, *, rules: NameRules) -> tuple[int, int] | None:
    """Return the words of the function that ends right before the name at `at`, or before its comma."""
    end = at
    if line.form(end - 1) == ",":
        end -= 1
    found = _function_ending_at(line, end, rules)
    if found is None or (end < at and not _is_definite(line, found, rules)):
        return None
    outer = found - 2
    if line.form(found - 1) in rules.articles and line.form(outer) == ",":
        wider = _function_ending_at(line, outer, rules)
        if wider is not None:
            return wider, outer
    return found, end


def function_after(line: Line, at: int, *, rules: NameRules) -> tuple[int, int] | None:
    """Return the words of the function after the name that ends at `at`: « X, ministre de … , »."""
    if line.form(at) not in {",", "("}:
        return None
    start = at + 1
    for offset in range(3):
        form = line.form(start + offset)
        if form in rules.functions:
            first = start + (line.form(start) in rules.determiners)
            end = _function_end(line, start + offset, rules)
            apposed = line.form(end) == "," and end + 1 < len(line.words)
            if first > start and apposed and line.words[end + 1].proper:
                return None  # « dans La Tribune, le patron, Paul Roux, … »
            return first, end
        if form not in rules.determiners and form not in rules.function_words:
            return None
    return None


def _function_ending_at(line: Line, end: int, rules: NameRules) -> int | None:
    """Return where a function that ends before word `end` starts: the farthest head its words allow."""
    start: int | None = None
    for at in range(end - 1, max(-1, end - 1 - _BACK), -1):
        if _in_parentheses(line, at):
            continue
        word = line.words[at]
        if word.printed in rules.speaking:  # « a », not « à »
            break
        if word.form in rules.functions and not (word.mark or word.caps):
            start = at
        elif word.mark or not (_may_complete(word, rules) or _is_complement(line, at, rules)):
            break
    if start is None or line.form(end - 1) in rules.links:
        return None
    return _with_rank(line, start, rules)


def _in_parentheses(line: Line, at: int) -> bool:
    """« le patron de l'Agence spatiale européenne (ESA), Josef X »: the acronym does not part the two."""
    return any(
        line.form(start) == "(" and line.form(start + 2) == ")"
        for start in range(max(0, at - 2), at + 1)
    )


def _may_complete(word: NameWord, rules: NameRules) -> bool:
    form = word.form
    if word.proper or form in rules.links or form in rules.function_words:
        return True
    return form in rules.strong or form in rules.body_nouns or is_adjective(form, rules=rules)


def _is_complement(line: Line, at: int, rules: NameRules) -> bool:
    """Any noun after « de », and the word after that noun: « gouverneur de la province », « du géant automobile »."""
    return line.form(at - 1) in rules.links or line.form(at - 2) in rules.of | rules.articles


def _with_rank(line: Line, start: int, rules: NameRules) -> int:
    """« Premier ministre », « ancien président », « vice-Premier ministre »."""
    while line.form(start - 1) in rules.ranks:
        start -= 1
    return start


def _is_definite(line: Line, start: int, rules: NameRules) -> bool:
    """Before a comma a function is one only with its article or possessive: « leur ambassadrice, Alina X »."""
    return not line.form(start - 1) or line.form(start - 1) in rules.determiners


def _function_end(line: Line, start: int, rules: NameRules) -> int:
    end = start + 1
    while end < len(line.words) and end - start < _FORWARD:
        initial = line.form(end) == "." and line.form(end - 1) in rules.civil
        if (line.form(end) in _ENDS and not initial) or line.form(end) in rules.clauses:
            break
        end += 1
    return end
