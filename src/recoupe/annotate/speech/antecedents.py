"""Who « il », « elle » and « le fonctionnaire » are where they speak: whoever was last named and fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.speech.naming import SpeakerRules
from recoupe.annotate.text.words import Word, split_words
from recoupe.model.document import Attribution, Mention, MentionKind, Sentence
from recoupe.model.text import Span

_SUBJECTS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
_TITLE = 10  # words before a name that opens a sentence: « La ministre de la Santé, Claire X »


@dataclass(frozen=True, slots=True)
class _Named:
    """Somebody a pronoun may stand for: where they are named, by what key, as a woman or a man if words tell."""

    at: int
    key: str | None
    anonymous: bool
    gender: str
    speaks: bool


def resolve(
    text: str,
    found: Sequence[tuple[Span, Attribution]],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    rules: SpeakerRules,
) -> list[tuple[Span, Attribution]]:
    """Give pronouns the key and anonymity of the speaker or subject before them, « ils » no person's."""
    people = {mention.key for mention in mentions if mention.kind is MentionKind.PERSON}
    subjects = sorted(_subjects(text, sentences, mentions, rules), key=lambda each: each.at)
    resolved: list[tuple[Span, Attribution]] = []
    spoken: list[_Named] = []
    for content, by in sorted(found, key=lambda pair: (pair[1].span, pair[0])):
        known = by
        if by.key is None and _is_anaphoric(by.by, rules):
            named = _antecedent(by, [*subjects, *spoken], rules)
            if named is not None and not (_is_several(by, rules) and named.key in people):
                known = replace(by, key=named.key, anonymous=named.anonymous)
        else:
            gender = _gender(split_words(by.by, Span(0, len(by.by))), rules)
            spoken.append(_Named(by.span.start, by.key, by.anonymous, gender, speaks=True))
        resolved.append((content, known))
    return resolved


def _antecedent(by: Attribution, named: Sequence[_Named], rules: SpeakerRules) -> _Named | None:
    """Return who was named last before a pronoun, and may be a woman or a man as it says."""
    form = by.by.lower()
    gender = "f" if form in rules.she else "m" if form in rules.he else ""
    noun = form not in rules.pronouns
    before = [
        each
        for each in named
        if each.at < by.span.start
        and (each.speaks or not (noun or _is_several(by, rules)))
        and (not gender or not each.gender or each.gender == gender)
    ]
    return max(before, key=lambda each: (each.at, each.speaks), default=None)


def _subjects(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], rules: SpeakerRules
) -> Iterator[_Named]:
    """Yield the people whose name opens a sentence, with their function: « La ministre Claire X a reçu … »."""
    first: dict[int, Mention] = {}
    starts = [(sentence.span.start, sentence.span.end) for sentence in sentences]
    place = 0
    for mention in mentions:
        while place < len(starts) and mention.span.start >= starts[place][1]:
            place += 1
        if place < len(starts) and mention.kind in _SUBJECTS:
            first.setdefault(place, mention)
    for number, mention in first.items():
        words = _past_lead(split_words(text, Span(starts[number][0], mention.span.end)), rules)
        ahead = [word for word in words if word.span.start < mention.span.start]
        opens = not ahead or ahead[0].form in rules.determiners | rules.masculine | rules.feminine
        plain = all(not word.is_mark or word.form in (",", ".") for word in ahead)
        nouns = [word for word in ahead if word.form not in rules.determiners]
        linked = bool(nouns) and nouns[-1].form in rules.of
        gender = _gender(words, rules)
        sure = mention.kind is MentionKind.PERSON or bool(gender)
        if opens and plain and sure and not linked and len(ahead) <= _TITLE:
            yield _Named(
                mention.span.start,
                mention.key,
                anonymous=False,
                gender=gender,
                speaks=False,
            )


def _past_lead(words: Sequence[Word], rules: SpeakerRules) -> Sequence[Word]:
    """« Sans attendre leur arrivée, la Commission »: leave the phrase that opens the sentence out."""
    comma = next((i for i, word in enumerate(words) if word.form == ","), None)
    leads = bool(words) and words[0].form in rules.leads | rules.days
    return words[comma + 1 :] if leads and comma is not None else words


def _gender(words: Sequence[Word], rules: SpeakerRules) -> str:
    """Return "f" or "m" where the first word tells: « la », « Mme », « le », « M. »."""
    form = words[0].form if words else ""
    return "f" if form in rules.feminine else "m" if form in rules.masculine else ""


def _is_several(by: Attribution, rules: SpeakerRules) -> bool:
    return by.by.lower() in rules.several


def _is_anaphoric(by: str, rules: SpeakerRules) -> bool:
    words = [word.form for word in split_words(by, Span(0, len(by)))]
    if len(words) == 1:
        return words[0] in rules.pronouns
    return words[0] in rules.definite and len(words) == 2 and words[1] in rules.anonymous
