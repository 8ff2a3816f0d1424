"""Patterns and forms of the words that tell facts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.annotate.verbs.verbforms import Form
from recoupe.lang.fr.conjugation import forms_of_verb
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")


_STILL = (" toujours", " encore")


def word_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for one of `words`, a verb in braces in all its forms, as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_of(spelled(words))})(?:(?<=')|(?!\w))")


def spelled(phrases: Iterable[str]) -> list[str]:
    """Return phrases with a verb in braces in all its forms: « {condamner} à » stands for « condamnés à »."""
    found: list[str] = []
    for phrase in phrases:
        before, opened, rest = phrase.partition("{")
        verb, _, after = rest.partition("}")
        forms = sorted(forms_of([verb])) if opened else [""]
        still = ("", *_STILL) if opened and after else ("",)  # « portés toujours disparus »
        found += [f"{before}{form}{adverb}{after}" for form in forms for adverb in still]
    return found


def ending(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for one of `words` at the end of what precedes a figure."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)}),? ?(?:les |l'|la |le )?[«\"“]? ?\Z")


def forms_of(verbs: Iterable[str], *kinds: Form) -> frozenset[str]:
    """Return the forms of `verbs`, of the given kinds only where any is given."""
    simple = [verb for verb in verbs if " " not in verb]
    return frozenset(
        form for verb in simple for form, kind in forms_of_verb(verb) if not kinds or kind in kinds
    )


def plurals_of(nouns: Iterable[str]) -> frozenset[str]:
    """Return nouns with their plurals."""
    forms = set(nouns)
    for noun in nouns:
        forms.add(noun if noun.endswith(("s", "x", "z")) else f"{noun}s")
        forms.add(f"{noun[:-2]}aux" if noun.endswith("al") else noun)
        forms.add(f"{noun}x" if noun.endswith("eau") else noun)
    return frozenset(forms)


#: What opens a relative clause.
RELATIVE = rf"(?<!\w)(?<!rien )(?:(?:{any_of(_WORDS['relatives'])})(?!\w)|qu')"
#: « un marché de »: where something happens, before the name of a town.
SITE = (
    rf"(?:{any_of([*_WORDS['place_nouns'], *_WORDS['sites']])})"
    r"(?: [^\W\d]+){0,3}? (?:de la |de l'|des |de |du |d')"
)
#: « province de »: what a place is, before its name.
PART = rf"(?:{any_of(_WORDS['place_nouns'])}) (?:de la |de l'|des |de |du |d')"
