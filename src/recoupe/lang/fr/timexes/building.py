"""Small makers of meanings, shared by the rules."""

from __future__ import annotations

from datetime import date

from recoupe.model.edtf import Certainty, EdtfDate, in_month, in_year, on_day
from recoupe.model.meaning import Between, Direction, Fixed, Meaning, Part, Recurring, Unit
from recoupe.model.timex import TimexType
from recoupe.temporal.grammar import Captures, Reading, Scope
from recoupe.temporal.periods import Window, window_date

NEAREST = Direction.NEAREST
#: The adjective beside a unit or a day that tells which one is meant.
BESIDE = """(?: (?P<last> last | past_adjective ) | (?P<next> next ) | (?P<following> following )
            | (?P<preceding> preceding )
    | (?P<coming> coming ) | (?P<elapsed> elapsed ) )"""


def fixed(found: EdtfDate) -> Reading:
    """Return the reading of words that name their date themselves."""
    return Reading(meaning=Fixed(date=found))


def fixed_window(window: Window) -> Reading:
    """Return the reading of words that name a period themselves."""
    return fixed(window_date(window))


def calendar_day(year: int, month: int, day: int, weekday: int | None = None) -> Reading | None:
    """Return the reading of a full date, None where the calendar has no such day."""
    try:
        found = on_day(date(year, month, day))
        return Reading(meaning=Fixed(date=found, weekday=weekday))
    except ValueError:
        return None


def by_tense(meaning: Meaning, type_: TimexType = TimexType.DATE, daytime: str = "") -> Reading:
    """Return a reading that the tense around turns back or forward."""
    return Reading(meaning=meaning, scope=Scope.TENSE, type=type_, daytime=daytime)


def from_creation(
    meaning: Meaning, type_: TimexType = TimexType.DATE, daytime: str = ""
) -> Reading:
    """Return a reading from the day of publication."""
    return Reading(meaning=meaning, scope=Scope.CREATION, type=type_, daytime=daytime)


def month_of(c: Captures, group: str = "month") -> int:
    """Return the number of the month a group names."""
    return int(c.value(group, "month", "month_abbr"))


def weekday_of(c: Captures, group: str = "weekday") -> int:
    """Return the weekday a group names, 0 for Monday."""
    return int(c.value(group, "weekday", "weekday_abbr"))


def part_of(c: Captures, group: str = "part") -> Part:
    """Return the part a group names, the whole where it is missing."""
    return Part(str(c.value(group, "part", "fortnight"))) if c.has(group) else Part.WHOLE


def unit_of(c: Captures, group: str = "unit") -> Unit:
    """Return the unit a group names."""
    return Unit(str(c.value(group)))


def day_of_month(day: int, month: int, weekday: int | None = None) -> Recurring | None:
    """Return a yearless day, None where no year has it."""
    try:
        date(2000, month, day)
    except ValueError:
        return None
    return Recurring(direction=NEAREST, day=day, month=month, weekday=weekday)


def year_span(first: int, last: int) -> EdtfDate:
    """Return a run of whole years."""
    return EdtfDate(
        edtf=f"{first:04}/{last:04}",
        earliest=date(first, 1, 1),
        latest=date(last, 12, 31),
        certainty=Certainty.INTERVAL,
    )


def whole(year: int, month: int | None = None) -> EdtfDate:
    """Return a whole year or month."""
    return in_year(year) if month is None else in_month(year, month)


def year_in_words(c: Captures) -> int | None:
    """Return the year a group writes in words, None where it is no year or counts what follows."""
    year = c.number("year")
    counted = c.after()[:1].isalpha() and c.after().endswith(("s", "x"))
    return year if 1000 <= year <= 2199 and not counted else None


def stretch(start: Meaning, end: Meaning) -> Between:
    """Return the meaning from one to another."""
    return Between(start=start, end=end)


#: « dix jours après un compte à rebours » counts from no « à ».
_SHORTEST_NOUN = 3
#: Between « la veille » and what it is the eve of.
_LINKS = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "la",
        "le",
        "l'",
        "les",
        "sa",
        "son",
        "ses",
        "ce",
        "cette",
        "un",
        "une",
        "premier",
        "leur",
    ]
)


def nouns_after(c: Captures) -> str:
    """Return the words that may name an event behind « la veille de » or « dix jours après », "" where none does."""
    words: list[str] = []
    for word in (c.after(count) for count in range(1, 5)):
        if word in _LINKS:
            continue
        if not word.isalpha() or len(word) < _SHORTEST_NOUN:
            break
        words.append(word)
    return " ".join(words[:2])
