"""What a time expression says before it is known from which day it is read.

A small closed algebra, the same for every language. `recoupe.temporal.calendar.resolve` gives each meaning
its days for a given anchor; `recoupe.reconcile.dating` uses the same function to narrow anchors.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.edtf import EdtfDate


class Unit(StrEnum):
    """A unit of the calendar."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Direction(StrEnum):
    """On which side of its anchor something recurring is meant."""

    PAST = "past"  # the last one, the anchor's own day or period included
    BEFORE = "before"  # the last one strictly before
    NOW = "now"  # the one that holds the anchor
    FUTURE = "future"  # the next one, the anchor's own day or period included
    AFTER = "after"  # the next one strictly after
    NEAREST = "nearest"


class Part(StrEnum):
    """Which part of a period is meant."""

    WHOLE = "whole"
    START = "start"
    MIDDLE = "middle"
    END = "end"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """The words name the date themselves: « 12 juin 2020 », « fin 2017 »."""

    date: EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Something that comes back, of which the anchor picks one: « samedi », « le 12 juin », « en août », « Noël »."""

    direction: Direction
    weekday: int | None = None  # 0 is Monday
    day: int | None = None
    month: int | None = None
    season: int | None = None  # 1 spring … 4 winter
    feast: str | None = None
    part: Part = Part.WHOLE
    skip: int = 0  # further turns: « lundi en huit » is 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A distance from the anchor: « hier », « il y a dix jours », « moins de 24 heures après ».

    `low` and `high` count units, inclusive, negative into the past; None is open.
    """

    unit: Unit
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A whole unit of the calendar, counted from the anchor's own: « la semaine dernière » is -1."""

    unit: Unit
    offset: int
    part: Part = Part.WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one meaning to another; None is open: « depuis mars », « du 3 au 7 mai », « avant jeudi ».

    With `start_open` (or `end_open`) the end itself is outside: « après le 3 mai ».
    """

    start: Meaning | None
    end: Meaning | None
    start_open: bool = False
    end_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Two or more readings of the same words; what is kept is their union."""

    readings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A duration: it carries no date."""

    unit: Unit
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A set of times (« chaque lundi »): it carries no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Near the anchor, no more is said: « récemment » (BEFORE), « actuellement » (NOW), « bientôt » (AFTER)."""

    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEvent:
    """Read from an event named in the words: « depuis le début de la guerre »; `words` is that name.

    `direction` is NOW (during), BEFORE (until) or AFTER (since).
    """

    words: str
    direction: Direction


Meaning = (
    Fixed | Recurring | Shift | Period | Between | Either | Amount | Repeated | Vague | OfEvent
)
