"""From one day, month or year to another, where the two share a word: « du 3 au 7 mai », « les 12 et 13 mars »."""

from __future__ import annotations

from datetime import date, timedelta

from recoupe.lang.fr.timexes.building import (
    NEAREST,
    by_tense,
    calendar_day,
    fixed,
    month_of,
    part_of,
    weekday_of,
    year_span,
)
from recoupe.model.edtf import Certainty, EdtfDate, between, on_day
from recoupe.model.meaning import Between, Direction, Fixed, From, Meaning, Recurring, Shift, Unit
from recoupe.model.timex import TimexType
from recoupe.temporal import periods
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule


def _days_of_month(c: Captures) -> Reading | None:
    """« du 3 au 7 mai », « les 12 et 13 mars 2023 », « 13-15 juillet »."""
    if c.has("span"):
        low, high = (int(each) for each in str(c.value("span", "day_span")).split("/"))
    else:
        low, high = c.number("low"), c.number("high")
    month = month_of(c)
    if not 1 <= low < high <= 31:
        return None
    if c.has("year"):
        return _known_days(int(c.value("year")), month, low, high)
    start = Recurring(direction=NEAREST, day=low, month=month)
    end = From(base=start, then=Recurring(direction=Direction.FUTURE, day=high, month=month))
    return by_tense(Between(start=start, end=end))


def _known_days(year: int, month: int, low: int, high: int) -> Reading | None:
    try:
        return fixed(between(date(year, month, low), date(year, month, high)))
    except ValueError:
        return None


def _days(c: Captures) -> Reading | None:
    """« du 13 au 18 », « entre le 13 et le 18 »: of the month told before, or of this one."""
    low, high = c.number("low"), c.number("high")
    if (
        c.after(2) == "cent"
        or not 1 <= low < high <= 31
        or c.after() in ("ans", "heures", "h", "%", "euros", "degres")
        or c.after()[:1].isdigit()
    ):
        return None
    if c.after()[:1].isalpha() and c.after() not in ("a", "au", "en", "dans", "et", "pour", "par"):
        return None
    start = Recurring(direction=NEAREST, day=low)
    end = From(base=start, then=Recurring(direction=Direction.FUTURE, day=high))
    return Reading(meaning=Between(start=start, end=end), scope=Scope.MONTH)


def _months(c: Captures) -> Reading | None:
    """« de mars à mai 2021 », « entre juin et août », « entre la mi-janvier et la fin février »."""
    low, high = month_of(c, "low"), month_of(c, "high")
    first, last = part_of(c, "part"), part_of(c, "part2")
    if c.has("year"):
        year = int(c.value("year"))
        begin = periods.month(year if low <= high else year - 1, low, first)
        finish = periods.month(year, high, last)
        edtf = (
            f"{begin.code}/{finish.code}"
            if "/" not in begin.code + finish.code
            else f"{begin.first}/{finish.last}"
        )
        return fixed(
            EdtfDate(
                edtf=edtf, earliest=begin.first, latest=finish.last, certainty=Certainty.INTERVAL
            )
        )
    start = Recurring(direction=NEAREST, month=low, part=first)
    end = From(base=start, then=Recurring(direction=Direction.FUTURE, month=high, part=last))
    return by_tense(Between(start=start, end=end))


def _years(c: Captures) -> Reading | None:
    """« entre 2015 et 2017 », « de 2010 à 2018 »."""
    first, last = int(c.value("low", "year")), int(c.value("high", "year"))
    return fixed(year_span(first, last)) if 1000 <= first < last < 2200 else None


def _weekdays(c: Captures) -> Reading | None:
    """« de lundi à mercredi », « dans la nuit de samedi à dimanche »: the days touched."""
    first, last = weekday_of(c, "low"), weekday_of(c, "high")
    days = (last - first) % 7 + 1
    if days == 1:
        return None
    night = c.has("night")
    meaning = Recurring(direction=NEAREST, weekday=first, days=days)
    return by_tense(meaning, TimexType.TIME if night else TimexType.DATE, "TNI" if night else "")


def _night(c: Captures) -> Reading | None:
    """« dans la nuit du 3 au 4 mai »: both days."""
    found = _days_of_month(c)
    return found and Reading(
        meaning=found.meaning, scope=found.scope, type=TimexType.TIME, daytime="TNI"
    )


def _night_before(c: Captures) -> Reading | None:
    """« dans la nuit de vendredi à samedi 9 septembre »: the eve and the day."""
    month, day = month_of(c), c.number("high")
    if not 1 <= day <= 31:
        return None
    if c.has("year"):
        found = calendar_day(int(c.value("year")), month, day)
        last = found.meaning.date.earliest if found and isinstance(found.meaning, Fixed) else None
        if last is None:
            return None
        span = Fixed(date=between(last - timedelta(days=1), last))
        return Reading(meaning=span, type=TimexType.TIME, daytime="TNI")
    end = Recurring(direction=NEAREST, day=day, month=month, weekday=weekday_of(c, "weekday"))
    start = From(base=end, then=Shift(unit=Unit.DAY, low=-1, high=-1))
    return by_tense(Between(start=start, end=end), TimexType.TIME, "TNI")


def _span_of_dates(c: Captures) -> Reading | None:
    first, last, year = str(c.value("date_span")).split("/")
    ends: list[Meaning] = []
    for each in (first, last):
        month, day = (int(part) for part in each.split("-"))
        if year:
            ends.append(Fixed(date=on_day(date(int(year), month, day))))
        else:
            ends.append(Recurring(direction=NEAREST, day=day, month=month))
    if not year:
        ends[1] = From(base=ends[0], then=_forward(ends[1]))
        return by_tense(Between(start=ends[0], end=ends[1]))
    return Reading(meaning=Between(start=ends[0], end=ends[1]), scope=Scope.CREATION)


def _forward(meaning: Meaning) -> Meaning:
    assert isinstance(meaning, Recurring)  # noqa: S101
    return Recurring(direction=Direction.FUTURE, day=meaning.day, month=meaning.month)


_TO = "(?: au | a | et | dash | until | until au | ou ) le ?"
_LOW = "(?: a_weekday )? (?P<low> a_day )"
_HIGH = "(?: a_weekday )? (?P<high> a_day )"

RANGES: tuple[TimexRule, ...] = (
    TimexRule(
        name="days-of-month",
        pattern=f"""(?: du | des | de | entre (?: le )?
            | le )? (?: {_LOW} (?: comma (?: le )? (?: a_day ) ){{0,6}} {_TO} {_HIGH}
            | (?P<span> day_span ) ) (?: de )? (?P<month> a_month ) (?: comma ? (?P<year> year ) )?""",
        meaning=_days_of_month,
        examples=(
            "3 au 7 mai",
            "12 et 13 mars 2023",
            "13-15 juillet",
            "3, 4 et 5 mai",
            "1er au 10 juillet",
        ),
    ),
    TimexRule(
        name="night-of-month",
        pattern="""(?P<night> daypart ) (?: du | de ) (?: a_weekday )? (?P<low> a_day ) (?: au
            | a ) (?: a_weekday )? (?P<high> a_day ) (?P<month> a_month ) (?: (?P<year> year ) )?""",
        meaning=_night,
        examples=("nuit du 3 au 4 mai", "nuit du 3 au 4 mai 2023"),
    ),
    TimexRule(
        name="night-before-day",
        pattern="""(?P<night> daypart ) (?: du | de ) weekday (?: au | a ) (?P<weekday> weekday ) (?P<high> a_day )
            (?P<month> a_month ) (?: (?P<year> year ) )?""",
        meaning=_night_before,
        examples=("nuit de vendredi à samedi 9 septembre", "nuit du lundi au mardi 7 mai 2024"),
    ),
    TimexRule(
        name="days",
        pattern=f"(?: du | entre le | de | le ) {_LOW} (?: au | et le | dash | until ) {_HIGH}",
        meaning=_days,
        examples=("du 13 au 18", "entre le 13 et le 18"),
        refusals=("du 3 au 5 pour cent",),
    ),
    TimexRule(
        name="months",
        pattern="""(?: (?P<part> part ) (?: de )? dash ? )? (?P<low> month ) (?: a | et | dash | until
            | au | until le ) (?: le )? (?: (?P<part2> part ) (?: de )? dash ? )? (?P<high> month ) (?: (?:
            de )? (?P<year> year ) )?""",
        meaning=_months,
        examples=(
            "mars à mai 2021",
            "juin et août",
            "mi-janvier et la fin février",
            "fin mars - début avril",
        ),
    ),
    TimexRule(
        name="years",
        pattern="(?P<low> year ) (?: a | et | dash | until | au ) (?P<high> year )",
        meaning=_years,
        examples=("2015 et 2017", "2010 à 2018"),
    ),
    TimexRule(
        name="weekdays",
        pattern="(?: (?P<night> daypart ) de )? (?P<low> weekday ) (?: au | a ) (?P<high> weekday )",
        meaning=_weekdays,
        examples=("lundi à mercredi", "nuit de samedi à dimanche"),
    ),
    TimexRule(
        name="span-of-dates",
        pattern="(?P<date_span> date_span )",
        meaning=_span_of_dates,
        examples=("10/1-11/2/2017",),
    ),
)
