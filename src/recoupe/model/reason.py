"""Why something is so: a message with parameters, put into words only when it is shown.

A stage never writes a sentence for the reader. It returns `Reason("…{name}…", name=value)`; the English
message is the gettext id, and `recoupe.lang.wording` fills it in the language of the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from recoupe.model.edtf import EdtfDate
from recoupe.model.text import Span


class Weekday(Enum):
    """A day of the week as `datetime.date.weekday` counts it."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


#: A string is shown as written (a quotation, a name); the rest is worded by the site's language.
ReasonParam = str | int | date | EdtfDate | Weekday


@dataclass(frozen=True, slots=True, init=False)
class Reason:
    """A sentence to be worded later: a gettext message id and what fills its braces."""

    message: str
    params: tuple[tuple[str, ReasonParam], ...]

    def __init__(self, message: str, **params: ReasonParam) -> None:
        object.__setattr__(self, "message", message)
        object.__setattr__(self, "params", tuple(sorted(params.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of one article: its id and a span of its text."""

    article: str
    span: Span


class Force(StrEnum):
    """How strongly a step binds: what the words mean, how people write, or what an editor decided."""

    HARD = "hard"
    PRAGMATIC = "pragmatic"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a derivation: why, on which words, and what is left after it (None: unknown).

    `binds` tells that the date would be wider without this step; it is false where that was not looked into.
    """

    reason: Reason
    evidence: Evidence | None = None
    after: EdtfDate | None = None
    force: Force = Force.HARD
    binds: bool = True


class Basis(StrEnum):
    """What a date rests on: its own article, the articles together, or an editor."""

    DOCUMENT = "document"
    CORPUS = "corpus"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date with what it rests on and the steps that lead to it, in order."""

    date: EdtfDate
    basis: Basis = Basis.DOCUMENT
    steps: tuple[Step, ...] = ()
