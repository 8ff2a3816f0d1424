"""What the site asks of a language: `recoupe.lang.wording.Wording` answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Reason, ReasonParam


class Words(Protocol):
    """Words for the visitor, in one language."""

    @property
    def language(self) -> str:
        """The code of the language: "fr"."""
        ...

    def say(self, message: str, /, **params: ReasonParam) -> str:
        """Return the translation of an English message, its braces filled."""
        ...

    def count(self, one: str, many: str, number: int, /, **params: ReasonParam) -> str:
        """Return the singular or plural of a message for `number`, which fills {n}."""
        ...

    def named(self, names: Mapping[str, str]) -> Words:
        """Return the same words, with ids shown by these names where a reason speaks of them."""
        ...

    def reason(self, reason: Reason) -> str:
        """Return a reason as one sentence."""
        ...

    def when(self, when: EdtfDate) -> str:
        """Return a date with all that is known of it, and nothing more."""
        ...

    def day(self, day: date, pattern: str = ...) -> str:
        """Return a day in a CLDR pattern."""
        ...

    def number(self, value: float) -> str:
        """Return a number as the language prints it."""
        ...
