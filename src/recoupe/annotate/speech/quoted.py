"""What is said inside a sentence: « fustige « une folie » », « La hausse, précise le ministère, sera de 3 % »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.speech.naming import SpeakerRules
from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import VerbGroup
from recoupe.model.text import Span

OPENING = ("«", "“", '"')
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_REACH = 7  # words between a verb and the quotation that is its object
_LEAST = 3  # words of a quotation whose verb is none of saying


def quoted_object(
    words: Sequence[Word], group: VerbGroup, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> Span | None:
    """Return the quotation that a verb has for its object: « parle d'« un drame sans nom » », « juge X « utile » ».

    After a verb that is none of saying it must be long, not printed as a title is, and right behind the verb.
    """
    if not group.is_finite or group.passive or group.lemma in rules.unquoting:
        return None
    verbs = {index for each in groups for index in range(each.first, each.last + 1)}
    start = past_aside(words, group.last + 1)
    says = group.lemma in (rules.say_of_self if group.reflexive else rules.say)
    for at in range(start, min(start + (2 if says else 1) * _REACH, len(words) - 1)):
        word = words[at]
        if word.form in OPENING:
            even = sum(each.form == '"' for each in words[:at]) % 2 == 0
            return _object_at(words, at, group, rules) if even or word.form != '"' else None
        if at in verbs or word.is_mark or word.form in rules.breaks:
            return None
    return None


def past_aside(words: Sequence[Word], at: int) -> int:
    """« a évoqué, vers dix heures, « une trentaine de blessés » »: pass over what stands between two commas."""
    if at + 1 >= len(words) or words[at].form != ",":
        return at
    closing = (i for i in range(at + 1, min(at + 2 * _REACH, len(words))) if words[i].form == ",")
    return next(closing, at - 1) + 1


def _object_at(
    words: Sequence[Word], at: int, group: VerbGroup, rules: SpeakerRules
) -> Span | None:
    closing = _CLOSING[words[at].form]
    end = next((i for i in range(at + 1, len(words)) if words[i].form == closing), len(words))
    inside = sum(not word.is_mark for word in words[at + 1 : end])
    if group.lemma not in (rules.say_of_self if group.reflexive else rules.say):
        before = words[at - 1]
        direct = at - 1 == group.last or before.form in rules.of_what or before.form == ","
        if inside < _LEAST or words[at + 1].capital or not direct:
            return None
    return Span(words[at].span.start, words[end - 1].span.end) if inside else None


def ends_quotation(words: Sequence[Word], at: int) -> bool:
    """Whether a quotation is open at `at`, or was closed right before it and its comma, or opens the sentence."""
    marks = [
        i for i in range(at) if words[i].form in _CLOSING or words[i].form in _CLOSING.values()
    ]
    if not marks:
        return False
    last = words[marks[-1]].form
    opens = last in ("«", "“") or (
        last == '"' and sum(words[i].form == '"' for i in marks) % 2 == 1
    )
    closed = all(word.is_mark for word in words[marks[-1] : at])
    return opens or closed or marks[0] == 0


def follows_quotation(words: Sequence[Word], group: VerbGroup, rules: SpeakerRules) -> bool:
    """« « Oui », sourit X »: any verb behind a quotation and its comma has the speaker for its subject."""
    at = group.first
    if at < _LEAST or not group.is_finite or group.passive or group.lemma in rules.unquoting:
        return False
    return words[at - 1].form == "," and words[at - 2].form in _CLOSING.values()


def goes_on(
    words: Sequence[Word],
    end: int,
    group: VerbGroup,
    groups: Sequence[VerbGroup],
    rules: SpeakerRules,
) -> bool:
    """Whether the sentence that « , précise X, » breaks off goes on at `end`: with its verb, or with its subject."""
    if end + 1 >= len(words) or words[end].form != ",":
        return False
    verb = next((each for each in groups if each.is_finite and each.first > end), None)
    if words[end + 1].form in OPENING or (verb is not None and verb.first == end + 1):
        return True
    before = words[: group.first]
    commas = sum(word.form == "," for word in before)
    leads = before[0].form in rules.leads or before[0].form in rules.days
    return verb is not None and leads and commas == 1


def resumed(words: Sequence[Word], group: VerbGroup, end: int) -> Span | None:
    """Return the rest of a quotation that « , a dit X, » breaks off: « Oui, a dit X, nous partirons. »."""
    if end + 1 >= len(words) or words[end].form != ",":
        return None
    opener = next((i for i in reversed(range(group.first)) if words[i].form in _CLOSING), None)
    if opener is None:
        return None
    closing = _CLOSING[words[opener].form]
    marks = [
        word.form for word in words[: group.first] if word.form in (words[opener].form, closing)
    ]
    if marks[-1] == closing and (closing != words[opener].form or len(marks) % 2 == 0):
        return None
    last = next((i for i in range(end + 1, len(words)) if words[i].form == closing), len(words))
    while last > end + 1 and words[last - 1].form in (".", closing):
        last -= 1
    return Span(words[end + 1].span.start, words[last - 1].span.end) if last > end + 1 else None
