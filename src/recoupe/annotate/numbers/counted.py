"""What a number counts: the unit of measure or the noun behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.annotate.numbers.numerals import Numeral
from recoupe.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRules:
    """How a language names what it counts.

    `unit` matches a unit of measure, `word` a word, `of` the preposition before a counted noun (« millions de »),
    `number_of` what may stand between a figure and the noun after it (« estimé à 3,5 millions le nombre de »),
    `of_the` the preposition before a definite whole (« 12 % des », « deux des »). `unit_before` matches, at the end
    of what precedes, a unit that stands before its figure.
    """

    unit: re.Pattern[str]
    unit_names: Mapping[str, str]
    unit_before: re.Pattern[str]
    units_before: Mapping[str, str]
    word: re.Pattern[str]
    of: re.Pattern[str]
    number_of: re.Pattern[str]
    of_the: re.Pattern[str]
    before_noun: frozenset[str]
    not_nouns: frozenset[str]
    not_complements: frozenset[str]
    singulars: Mapping[str, str]
    invariable: frozenset[str]
    plural_ends: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The unit in its singular, where it ends, and the words of the noun phrase (None for a bare measure)."""

    unit: str
    end: int
    phrase: Span | None
    measured: bool


def read_counted(text: str, view: str, numeral: Numeral, *, rules: CountedRules) -> Counted | None:
    """Return what a number counts, read right behind it, or None."""
    position = _past_quote(view, numeral.end)
    if numeral.share:
        return _whole(text, view, position, rules)
    number_of = rules.number_of.match(view, position)
    if number_of is not None:
        return _noun_phrase(text, view, number_of.end(), rules, many=True)
    of = rules.of.match(view, position)
    if of is not None and (numeral.noun or numeral.letters):
        measured = _measured(text, view, of.end(), rules)
        if measured is not None:
            return measured
        return _noun_phrase(text, view, of.end(), rules, many=True)
    measured = _measured(text, view, position, rules)
    if measured is not None:
        return measured
    of_the = rules.of_the.match(view, position)
    if of_the is not None:
        return _noun_phrase(text, view, of_the.end(), rules, many=True)
    scaled = numeral.scale >= 1_000_000 or numeral.share
    if view[position : position + 1] not in _OPENS or scaled:
        return None
    many = numeral.value is None or abs(numeral.value) >= 2
    return _noun_phrase(text, view, position + 1, rules, many=many)


_OPENS = frozenset({" ", '"', "“"})  # what may stand right before a noun


def _past_quote(view: str, position: int) -> int:
    """« "plus de 14.000" habitants », « 5600 "gilets jaunes" »: the noun may stand across a mark."""
    for quote in (' "', " “", " « "):
        if (
            view.startswith(quote, position)
            and view[position + len(quote) : position + len(quote) + 1].isalpha()
        ):
            return position + len(quote) - 1
    for quote in ('" ', "» ", " » ", "” "):
        if view.startswith(quote, position):
            return position + len(quote) - 1
    return position


def singular(word: str, *, rules: CountedRules) -> str:
    """Return a noun's singular; a word that is no plural comes back as it is."""
    if word in rules.singulars:
        return rules.singulars[word]
    if word in rules.invariable or len(word) < 3:
        return word
    if word.endswith("aux") and not word.endswith("eaux"):
        return f"{word[:-3]}al"
    if word.endswith(("eaux", "eux", "oux")):
        return word[:-1]
    if "-" in word and word.endswith("s"):
        return "-".join(singular(part, rules=rules) for part in word.split("-"))
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _measured(text: str, view: str, position: int, rules: CountedRules) -> Counted | None:
    """« 12 % des électeurs », « 30 tonnes de blé »: a unit of measure, with what it measures where that is said."""
    match = rules.unit.match(view, position)
    if match is None:
        return None
    unit = rules.unit_names[match.group("unit")]
    start = match.start("unit")
    if match.end("unit") - start == 1 and text[start].isupper():
        return None  # « 3G » is no weight
    whole = rules.of_the.match(view, match.end()) or rules.of.match(view, match.end())
    inner = _noun_phrase(text, view, whole.end(), rules, many=False) if whole else None
    phrase = inner.phrase if inner else None
    return Counted(unit=unit, end=match.end(), phrase=phrase, measured=True)


def _whole(text: str, view: str, position: int, rules: CountedRules) -> Counted | None:
    whole = rules.of_the.match(view, position) or rules.of.match(view, position)
    if whole is None:
        return None
    inner = _noun_phrase(text, view, whole.end(), rules, many=False)
    return inner and Counted(unit=inner.unit, end=inner.end, phrase=inner.phrase, measured=True)


def _noun_phrase(
    text: str, view: str, position: int, rules: CountedRules, *, many: bool
) -> Counted | None:
    """Return adjectives, noun, adjectives, « de » and a bare noun, from `position`."""
    start = position
    word = rules.word.match(view, position)
    while word is not None and word.group() in rules.before_noun:
        position = word.end() + 1
        word = rules.word.match(view, position) if view[word.end() : position] == " " else None
    if word is None or not _is_noun(text, view, word, rules, many=many):
        return None
    end = _adjectives(view, word.end(), rules) if many else word.end()
    end = _complement(view, end, rules)
    acronym = text[word.start() : word.end()].isupper()
    unit = word.group() if acronym else singular(word.group(), rules=rules)
    return Counted(unit=unit, end=end, phrase=Span(start, end), measured=False)


def _is_noun(text: str, view: str, word: re.Match[str], rules: CountedRules, *, many: bool) -> bool:
    written = word.group()
    if len(written) < 2 or written in rules.not_nouns or view[word.end() : word.end() + 1] == "'":
        return False
    if not many or written in rules.singulars:
        return True
    acronym = text[word.start() : word.end()].isupper() and len(written) > 1
    return written.endswith(rules.plural_ends) or acronym


def _adjectives(view: str, end: int, rules: CountedRules) -> int:
    """Return where up to two plural adjectives behind a noun end: « soldats américains »."""
    for _ in range(2):
        word = rules.word.match(view, end + 1) if view[end : end + 1] == " " else None
        if (
            word is None
            or word.group() in rules.not_nouns
            or view[word.end() : word.end() + 1] == "'"
        ):
            break
        if not word.group().endswith(rules.plural_ends):
            break
        end = word.end()
    return end


def _complement(view: str, end: int, rules: CountedRules) -> int:
    """Return where « de drones » ends behind a noun, or `end`."""
    of = rules.of.match(view, end)
    word = rules.word.match(view, of.end()) if of else None
    if word is None or word.group() in rules.not_complements or word.group() in rules.not_nouns:
        return end
    return end if view[word.end() : word.end() + 1] == "'" or len(word.group()) < 3 else word.end()
