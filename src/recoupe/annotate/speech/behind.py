"""What stands between a verb of saying and its subject behind it: a day, a phrase, an adverb."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.speech.naming import SpeakerRules
from recoupe.annotate.text.words import Word, phrase_at

_PHRASE = 9  # words of what stands between a verb and its subject


def subject_behind(words: Sequence[Word], at: int, rules: SpeakerRules) -> int:
    """Pass over « lundi soir », « à l'AFP », « dans un communiqué conjoint » to the subject behind the verb."""
    while at < len(words):
        follows = words[at + 1].form if at + 1 < len(words) else ""
        if words[at].form in rules.definite and (follows in rules.days or follows.isdigit()):
            at += 2  # « ce dimanche matin », « ce 30 août 2023 »
        elif adverb := phrase_at(words, at, rules.adverbs):
            at += len(adverb)
        elif words[at].form in rules.days or words[at].form.isdigit() or words[at].form == ",":
            at += 1
        elif words[at].form in rules.between:
            after = _past_phrase(words, at, rules)
            if after is None:
                return at
            at = after
        else:
            return at
    return at


def _past_phrase(words: Sequence[Word], at: int, rules: SpeakerRules) -> int | None:
    """Return where the phrase that a preposition opens ends: before the next determiner, or before a name."""
    start = at + 1
    while start < len(words) and words[start].form in rules.determiners | rules.of:
        start += 1
    capital = None
    for index in range(start + 1, min(start + _PHRASE, len(words))):
        word, before = words[index], words[index - 1].form
        if word.is_mark:
            comma = word.form == "," and index + 1 < len(words)
            return index if comma and capital is None else capital
        if word.form in rules.days:
            return index
        if word.form in rules.determiners and before not in rules.of | rules.between:
            return index
        named = word.capital and before not in rules.of | rules.determiners | rules.between
        capital = index if named and capital is None else capital
    return capital
