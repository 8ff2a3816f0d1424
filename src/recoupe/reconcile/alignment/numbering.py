"""Which of several events of its kind words tell: its number, and the turn a process takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from recoupe.annotate.text.words import Word
from recoupe.model.record import EventRecord
from recoupe.reconcile.rules import MergeRules, Phase

#: Words on either side of the trigger that may number the event or tell its turn.
_BEFORE, _AFTER = 3, 5
#: Words after « nouvelle » among which what is new stands: « la nouvelle journée de mobilisation ».
_NAMED = 4
#: Words after it where its number may stand: « manifestaient mardi à Paris pour la dixième journée ».
_NUMBERED = 8
#: Words at the head of a headline that may name its subject.
SUBJECT = 4
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def near(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> Sequence[Word]:
    """Return the words that may tell the turn of an event: of what is said, all."""
    inside = _inside(words, record)
    if not inside:
        return []
    if record.kind in rules.speech:
        return words
    return words[max(0, inside[0] - _BEFORE) : inside[-1] + 1 + _AFTER]


def phase_of(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> Phase | None:
    """Return the turn that the words of an event or its kind tell."""
    close = near(words, record, rules)
    if any(_is_anew(close, place, record, rules) for place in range(len(close))):
        return Phase.RESUME
    for word, following in zip_longest(close, close[1:]):
        phase = rules.phases.get(rules.stem(word.form))
        if phase is not None and not _numbers_nothing(word, following, rules):
            return phase
    return rules.loose.get(record.kind) or _turn_of_subject(words, record, rules)


def _is_anew(words: Sequence[Word], place: int, record: EventRecord, rules: MergeRules) -> bool:
    """Whether a word tells a further event: « de nouveau », « une nouvelle marche », not « sa nouvelle usine »."""
    if words[place].form not in rules.again:
        return False
    before = words[place - 1].form if place else ""
    if before not in rules.definite | rules.possessive | rules.indefinite:
        return True
    named = words[place + 1 : place + 1 + _NAMED]
    return any(
        word.span.overlaps(record.trigger) or word.form in rules.noun_forms for word in named
    )


def is_another(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> bool:
    """Whether words tell of another event of the kind: « une autre explosion », « deux autres marches »."""
    close = near(words, record, rules)
    return any(
        word.form in rules.others and following.form in rules.noun_forms
        for word, following in pairwise(close)
    )


def _numbers_nothing(word: Word, following: Word | None, rules: MergeRules) -> bool:
    """Whether « premier » tells no turn: « en première instance », « le Premier ministre »."""
    if following is None or word.form not in rules.ordinals:
        return False
    return following.form in rules.never_numbered


def _turn_of_subject(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> Phase | None:
    """Return the turn that the verb tells of an event that is its subject: « le procès de … s'est ouvert »."""
    head = [word for word in words if record.headline.contains(word.span)]
    if record.kind in rules.speech or not any(
        word.span.overlaps(record.trigger) for word in head[:SUBJECT]
    ):
        return None
    for word, following in pairwise(head):
        if word.form in rules.auxiliaries and following.span.start > record.trigger.end:
            if following.form in rules.carried_on:
                return Phase.RESUME
            phase = rules.phases.get(rules.stem(following.form))
            if phase is not None:
                return phase
    return None


def ordinal_of(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> int | None:
    """Return the number of an event: « le premier tour », « l'acte 20 », « l'acte XVI »."""
    for word, following in pairwise(_numbering(words, record, rules)):
        number = rules.ordinals.get(word.form)
        if number is not None and not _numbers_nothing(word, following, rules):
            return number
    return _counted(words, record, rules)


def number_below(words: Sequence[Word], rules: MergeRules) -> int | None:
    """Return the number that a sentence gives what was told just before it: « Pour cet acte XVI, … »."""
    for (these, word), following in zip(pairwise(words), words[2:], strict=False):
        if these.form in rules.these and word.form in rules.numbered:
            return _number(following.form)
    return None


def _counted(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> int | None:
    """Return the number behind a noun that is always numbered, wherever the headline has it."""
    for word, following in pairwise(words):
        if word.form in rules.numbered and record.headline.contains(following.span):
            number = _number(following.form)
            if number is not None:
                return number
    return None


def _number(form: str) -> int | None:
    if form.isdecimal():
        return int(form) if len(form) < len("100") else None
    if not form or not _ROMAN.keys() >= set(form):
        return None
    values = [_ROMAN[letter] for letter in form]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _numbering(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> list[Word]:
    """Return the words that may number the event: its subject, and those about the trigger."""
    inside = _inside(words, record)
    if not inside or record.kind in rules.speech:
        return list(near(words, record, rules))
    head = [place for place, word in enumerate(words) if record.headline.contains(word.span)]
    first = max(0, inside[0] - _BEFORE)
    subject = [place for place in head[:SUBJECT] if place < first]
    return [words[place] for place in subject] + list(words[first : inside[-1] + 1 + _NUMBERED])


def _inside(words: Sequence[Word], record: EventRecord) -> list[int]:
    return [place for place, word in enumerate(words) if word.span.overlaps(record.trigger)]
