"""Whether the words before or after a verb of saying name somebody who can speak, and which of them do."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.speech.naming import SpeakerRules, name_end
from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import VerbGroup
from recoupe.model.document import Mention, MentionKind
from recoupe.model.text import Span, fold

_FEW = 6  # words of a speaker that no name and no known noun tells
_MAKER = 10  # words between a count and who made it
_SPEAKING = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.GROUP}
)


def voice_of(
    words: Sequence[Word],
    by: Span,
    groups: Sequence[VerbGroup],
    mentions: Sequence[Mention],
    rules: SpeakerRules,
    *,
    sure: bool = False,
) -> Span | None:
    """Return the words that name the speaker, or None where they name nobody: a clause, a time, a figure.

    With `sure` a name or a known noun must tell that they can speak.
    A count speaks for whoever made it: « un bilan de la préfecture » is the prefecture, « un bilan » is nobody.
    """
    first = next(i for i, word in enumerate(words) if word.span.end > by.start)
    last = max(i for i, word in enumerate(words) if word.span.start < by.end)
    while first < last and (words[first].is_mark or words[first].form in rules.joins):
        first += 1
    pronoun = words[first].form.rpartition("-")[2] or words[first].form
    if first == last and (pronoun in rules.pronouns or words[first].form in rules.pronouns):
        return None if pronoun in rules.nobody else by
    head = _head(words, first, last, rules)
    if head is not None and words[head].form in rules.papers:
        return _maker(words, head, groups, mentions, rules)
    named = _names(words, first, last, mentions)
    known = head is not None and _is_voice(words[head].form, rules)
    if not (named or known) and (sure or not _may_speak(words, first, last, head)):
        return None
    opens = words[first].capital or words[first].form in rules.determiners
    if not (opens or (known and words[first].form not in rules.leads)):
        return None
    return Span(words[first].span.start, words[last].span.end)


def _head(words: Sequence[Word], first: int, last: int, rules: SpeakerRules) -> int | None:
    """Return the noun of a phrase: its first known noun, else the first word after the determiners."""
    at = first
    while at <= last and (words[at].form in rules.determiners or words[at].is_mark):
        at += 1
    end = next((i for i in range(at, last + 1) if words[i].form in rules.of), last + 1)
    reach = range(at, min(at + 3, end))
    papers = (i for i in reach if words[i].form in rules.papers | rules.documents)
    voices = (i for i in reach if _is_voice(words[i].form, rules))
    return next(papers, next(voices, at if at <= last else None))


def is_unnamed(words: Sequence[Word], rules: SpeakerRules) -> bool:
    """Whether the noun of a speaker's name is one of a source without a name: « un responsable militaire »."""
    head = _head(words, 0, len(words) - 1, rules)
    return head is not None and any(word.form in rules.anonymous for word in words[head : head + 1])


def _is_voice(form: str, rules: SpeakerRules) -> bool:
    word = fold(form)
    return word in rules.voices or (word[-1:] in "sx" and word[:-1] in rules.voices)


def _names(words: Sequence[Word], first: int, last: int, mentions: Sequence[Mention]) -> bool:
    """Whether the phrase is a name or begins with one: not « Jeudi en Arabie saoudite »."""
    span = Span(words[first].span.start, words[last].span.end)
    return any(mention.kind in _SPEAKING and span.contains(mention.span) for mention in mentions)


def _may_speak(words: Sequence[Word], first: int, last: int, head: int | None) -> bool:
    if head is None or any(word.form[0].isdigit() for word in words[first : last + 1]):
        return False
    return last - first < _FEW and not any(word.form == "," for word in words[first : last + 1])


def _maker(
    words: Sequence[Word],
    head: int,
    groups: Sequence[VerbGroup],
    mentions: Sequence[Mention],
    rules: SpeakerRules,
) -> Span | None:
    """Return who made a count: « un décompte établi samedi par la préfecture », « selon des chiffres de la CGT »."""
    for at in range(head + 1, min(head + _MAKER, len(words) - 1)):
        if words[at].is_mark and words[at].form not in rules.makers:
            return None
        if any(group.is_finite and group.first == at for group in groups):
            return None
        if words[at].form not in rules.makers or words[at + 1].form[0].isdigit():
            continue
        end = max(at + 1, name_end(words, at + 1, groups, rules) - 1)
        inner = _head(words, at + 1, end, rules)
        if _names(words, at + 1, end, mentions) or (
            inner is not None and _is_voice(words[inner].form, rules)
        ):
            return Span(words[at + 1].span.start, words[end].span.end)
    return None
