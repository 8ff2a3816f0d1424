"""One object that words everything the visitor reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from gettext import GNUTranslations

from babel.dates import format_date
from babel.numbers import format_decimal

from recoupe.lang.wording.catalogue import LANGUAGES, load_catalogue
from recoupe.lang.wording.dates import word_date
from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Reason, ReasonParam, Weekday

_BRACES = re.compile(r"\{(\w+)\}")
_SPELLED = "_spelled"  # "{n_spelled}" prints a small number in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one language. It satisfies `recoupe.site.words.Words`."""

    language: str
    catalogue: GNUTranslations
    names: Mapping[str, str] = field(default_factory=dict)

    def say(self, message: str, /, **params: ReasonParam) -> str:
        """Return the translation of an English message, its braces filled."""
        return self._fill(self.catalogue.gettext(message), params)

    def count(self, one: str, many: str, number: int, /, **params: ReasonParam) -> str:
        """Return the singular or plural of a message for `number`, which fills {n}."""
        chosen = self.catalogue.ngettext(one, many, number)
        return self._fill(chosen, {"n": number, **params})

    def named(self, names: Mapping[str, str]) -> Wording:
        """Return the same words, with ids shown by these names where a reason speaks of them."""
        return replace(self, names=names)

    def reason(self, reason: Reason) -> str:
        """Return a reason as one sentence: capital first, full stop last."""
        text = self.say(reason.message, **dict(reason.params)).strip()
        ended = text if text.endswith((".", "!", "?", "…")) else f"{text}."
        return ended[:1].upper() + ended[1:]

    def when(self, when: EdtfDate) -> str:
        """Return a date with all that is known of it, and nothing more."""
        return _worded_date(when, self.language)

    def day(self, day: date, pattern: str = "EEEE d MMMM y") -> str:
        """Return a day in a CLDR pattern; where the language says so, the first of the month is an ordinal."""
        if day.day == 1 and re.search(r"\bd\b", pattern):
            first = self.say("1 (first day of a month)").split(" (")[0]
            pattern = re.sub(r"\bd\b", f"'{first}'", pattern)
        return _formatted_day(day, pattern, self.language)

    def number(self, value: float) -> str:
        """Return a number as the language prints it."""
        return _formatted_number(round(value, 2), self.language)

    def spelled(self, number: int) -> str:
        """Return a small number in words, a larger one in digits."""
        names = self.catalogue.gettext(
            "zero one two three four five six seven eight nine ten eleven twelve"
        ).split()
        return names[number] if 0 <= number < len(names) else self.number(number)

    def _fill(self, template: str, params: dict[str, ReasonParam]) -> str:
        if "{" not in template:
            return template

        def value(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in params:
                return self._param(params[name])
            told = params.get(name.removesuffix(_SPELLED))
            if not isinstance(told, int):
                return match.group()
            spelled = self.spelled(told)
            return spelled if match.start() else spelled[:1].upper() + spelled[1:]

        return _BRACES.sub(value, template)

    def _param(self, value: ReasonParam) -> str:
        if isinstance(value, str):
            return self.names.get(value, value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, EdtfDate):
            return self.when(value)
        if isinstance(value, Weekday):
            # 1 January 2024 was a Monday
            return self.day(date(2024, 1, 1 + value.value), "EEEE")
        return self.day(value)


# the same dates and numbers are printed on page after page
@lru_cache(maxsize=8192)
def _worded_date(when: EdtfDate, language: str) -> str:
    return word_date(when, load_wording(language))


@lru_cache(maxsize=8192)
def _formatted_day(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale=language)


@lru_cache(maxsize=8192)
def _formatted_number(value: float, language: str) -> str:
    return format_decimal(value, locale=language)


@cache
def load_wording(language: str) -> Wording:
    """Return the wording of `language`; one that has no catalogue is worded in English."""
    known = language if language in LANGUAGES else "en"
    return Wording(language=known, catalogue=load_catalogue(known))
