"""What a time expression says before it is known from which day it is read.

A small closed algebra, the same for every language. `recoupe.temporal.calendar.resolve` gives each meaning
its days for a given anchor; `recoupe.reconcile.days.dating` uses the same function to narrow anchors.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.model.edtf import EdtfDate


class Unit(StrEnum):
    """A unit of the calendar."""

    MINUTE = "minute"
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
    """On which side of its anchor something recurring is meant.

    PAST and FUTURE take the anchor's own day (week, month, year) in; BEFORE and AFTER leave it out.
    NOW is the one of the anchor's own week (a weekday), month (a day), or year (a month, season, feast).
    """

    PAST = "past"
    BEFORE = "before"
    NOW = "now"
    FUTURE = "future"
    AFTER = "after"
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
    """The words name the date themselves: « 12 juin 2020 », « fin 2017 ».

    `weekday` is the one they say as well; it may be a slip, so two meanings that differ in it are equal.
    """

    date: EdtfDate
    weekday: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Something that comes back, of which the anchor picks one: « samedi », « le 12 juin », « en août », « Noël ».

    The fields that are set say what comes back: a weekday; a day of each month; a day and month (with a
    weekday beside them, turns where the two disagree are passed over); a month, season, quarter or half
    of each year; a feast.
    """

    direction: Direction
    weekday: int | None = None  # 0 is Monday
    day: int | None = None
    month: int | None = None
    season: int | None = None  # 1 spring … 4 winter, a winter belongs to the year it begins in
    quarter: int | None = None
    half: int | None = None
    feast: str | None = None
    nth: int = 0  # with a weekday: the nth one of the month, -1 the last
    days: int = (
        1  # how many days it lasts: 2 for a weekend, or for a night from one weekday to the next
    )
    part: Part = Part.WHOLE
    skip: int = 0  # further turns: « lundi en huit » is 1
    sure: bool = False  # the words leave no doubt of the side, however far: « survenu le 14 mai »


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A distance from the anchor: « hier », « il y a dix jours », « moins de 24 heures après ».

    `low` and `high` count units, inclusive, negative into the past; None is open. The date has the
    grain of its unit: a day for units up to the week, then a month, a year.
    """

    unit: Unit
    low: int | None
    high: int | None
    approx: bool = False  # « il y a environ dix jours »
    exact: bool = False  # to the day whatever the unit: « les trois derniers mois »


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A whole unit of the calendar, counted from the anchor's own: « la semaine dernière » is -1."""

    unit: Unit
    offset: int
    part: Part = Part.WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class From:
    """One meaning read from another: « le lendemain de Noël », « mardi de la semaine prochaine ».

    `base` is read from the anchor; `then` is read from the days of `base`.
    """

    base: Meaning
    then: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one meaning to another; None is open: « du 3 au 7 mai », « de lundi à mercredi », « ces derniers jours ».

    The end is read from the start where it is recurring (« de novembre à mars »). What « depuis » or « avant »
    leave open is not here but in `Timex.relation`.
    """

    start: Meaning | None
    end: Meaning | None


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
    """A set of times (« chaque lundi »): it carries no date. « régulièrement » names no unit."""

    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Near the anchor, no more is said: « récemment » (BEFORE), « actuellement » (NOW), « bientôt » (AFTER)."""

    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEvent:
    """Read from an event named in the words: « depuis le début de la guerre »; `words` is that name.

    `shift` is how far from the day of the event the words point: « la veille du scrutin » is a day back. Then
    `words` may be several, tried in turn, and `length` is what is left where nothing dates them: « dix jours ».
    Whether it is meant as a start or an end is in `Timex.relation`.
    """

    words: str
    direction: Direction
    shift: Shift | None = None
    length: Amount | None = None


Meaning = (
    Fixed
    | Recurring
    | Shift
    | Period
    | From
    | Between
    | Either
    | Amount
    | Repeated
    | Vague
    | OfEvent
)
