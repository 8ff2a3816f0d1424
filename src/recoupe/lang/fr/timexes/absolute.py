"""Dates that name their day, month or year: in words, in figures, with and without the year."""

from __future__ import annotations

from recoupe.lang.fr.timexes.building import (
    NEAREST,
    by_tense,
    calendar_day,
    day_of_month,
    fixed,
    fixed_window,
    from_creation,
    month_of,
    part_of,
    weekday_of,
    whole,
    year_in_words,
)
from recoupe.lang.fr.timexes.words import full_year
from recoupe.lang.fr.timexes.years import LOOSE, NOT_BEFORE_A_YEAR, is_counted
from recoupe.model.meaning import Recurring
from recoupe.temporal import periods
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule

#: Short months that are numbers as well.
_NUMBERS_TOO = frozenset(["sept"])
_ORDINAL_WORDS = frozenset(
    ["premier", "premiere", "second", "seconde", "deuxieme", "troisieme", "quatrieme", "cinquieme"]
)


def _year_given(c: Captures, group: str = "year") -> int | None:
    """Return the year beside a month, two figures only where nothing is counted after them."""
    if c.has(group):
        return int(c.value(group))
    if c.has("short"):
        return full_year(f"{int(c.value('short', 'digits')):02}")
    return None


def _short_year_stands(c: Captures) -> bool:
    """Whether a two-figure year is one: « 31 octobre 74 », not « le 12 mars 45 personnes »."""
    return not c.has("short") or not c.after()[:1].isalpha() or c.after() in LOOSE


def _day_month_year(c: Captures) -> Reading | None:
    day, month, year = c.number("day"), month_of(c), _year_given(c)
    counted = c.has("year") and is_counted(c) and (c.has("of") or (year or 0) < _MODERN)
    if not 1 <= day <= 31 or year is None or counted or not _short_year_stands(c):
        return None
    weekday = weekday_of(c) if c.has("weekday") else None
    return None if _is_number_in_letters(c) else calendar_day(year, month, day, weekday)


#: « le 12 janvier 1300 blessés »: before this year, what can be counted by the number is.
_MODERN = 1900


def _day_month(c: Captures) -> Reading | None:
    day = c.number("day")
    if not 1 <= day <= 31 or _is_number_in_letters(c):
        return None
    weekday = weekday_of(c) if c.has("weekday") else None
    meaning = day_of_month(day, month_of(c), weekday)
    if meaning and c.has("this"):
        return from_creation(meaning)
    return by_tense(meaning) if meaning else None


def _is_number_in_letters(c: Captures) -> bool:
    """« vingt-sept arrêtés » is 27 of them, no 20 September: letters take no short month."""
    return not c.text("day")[:1].isdigit() and c.text("month").rstrip(". ") in _NUMBERS_TOO


def _day_month_year_in_words(c: Captures) -> Reading | None:
    """« le 7 mai deux mille vingt »."""
    year = year_in_words(c)
    day = c.number("day")
    return calendar_day(year, month_of(c), day) if year and 1 <= day <= 31 else None


def _month_day_year(c: Captures) -> Reading | None:
    """Month first, as calqued from English: only with a year, or where the day can be nothing else."""
    for month, day in (("english", "day2"), ("english2", "day3")):
        if c.has(month):
            year = int(c.value("year2", "year"))
            return calendar_day(year, int(c.value(month, "month_english")), c.number(day))
    if c.has("year"):
        return _day_month_year(c)
    return None if c.after()[:1].isalpha() else _day_month(c)


def _numeric_date(c: Captures) -> Reading | None:
    year, month, day = (int(each) for each in str(c.value("date")).split("-"))
    return calendar_day(year, month, day, weekday_of(c) if c.has("weekday") else None)


def _spaced_date(c: Captures) -> Reading | None:
    """« 20 02 2014 »: only where it stands alone or after « le », never inside a row of numbers."""
    if (
        c.before()[:1].isdigit()
        or c.after()[:1].isdigit()
        or (c.after()[:1].isalpha() and c.after() not in LOOSE)
    ):
        return None
    year = _year_given(c)
    day, month = c.number("day"), c.number("month")
    if year is None:
        return None
    return calendar_day(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _spaced_day_month(c: Captures) -> Reading | None:
    if c.before() not in ("", "le") or c.after() != "":
        return None
    meaning = (
        day_of_month(c.number("day"), c.number("month")) if 1 <= c.number("month") <= 12 else None
    )
    return by_tense(meaning) if meaning else None


def _day_slash_month(c: Captures) -> Reading | None:
    """« 22/04 » is a date after « le » or a weekday, or where the figures can be no fraction or score."""
    month, day = (int(each) for each in str(c.value("day_month")).split("-"))
    figures = c.text("day_month")
    sure = c.has("weekday") or c.before() in ("le", "du", "au", "sur") or figures[-3:-2] == "/"
    if not (sure or day > 12) or c.after() in ("de", "finale", "des", "du"):
        return None
    meaning = day_of_month(day, month, weekday_of(c) if c.has("weekday") else None)
    return by_tense(meaning) if meaning else None


def _month_year(c: Captures) -> Reading | None:
    if not _short_year_stands(c):
        return None
    year = _year_given(c)
    if year is None:
        return None
    return fixed_window(periods.month(year, month_of(c), part_of(c)))


def _bare_month(c: Captures) -> Reading | None:
    """A month without a year; « Mars » with a capital inside a sentence is the planet."""
    month, plain = month_of(c), c.text("month")
    if not c.has("part") and (c.before().isdigit() or c.before() in NOT_BEFORE_A_YEAR):
        return None
    inside = c.before() not in ("", ".", "\n")
    written = c.plain[c.text().rfind(plain) :] if not c.has("part") else plain
    if not c.has("part") and not _month_stands(c, inside=inside, written=written):
        return None
    return by_tense(Recurring(direction=NEAREST, month=month, part=part_of(c)))


def _month_stands(c: Captures, *, inside: bool, written: str) -> bool:
    name, before = c.text("month"), c.before()
    if before in ("la", "planete", "mme", "theresa", "le") and not c.has("of_month"):
        return False
    if (
        name.rstrip(".") != name
        or len(name) < 3
        or name in ("mar", "sept", "avr", "nov", "oct", "jan")
    ):
        return not inside and c.after() == ""
    capital = written[:1].isupper() and not written.isupper()
    if name == "mars" and capital and not inside and c.after() != "":
        return False
    if capital and name in ("mars", "avril", "mai", "juin") and inside:
        return before in ("en", "depuis", "d'ici")
    return True


def _numeric_month(c: Captures) -> Reading | None:
    year, month = (int(each) for each in str(c.value("month_year")).split("-"))
    return fixed(whole(year, month))


def _spaced_numeric_month(c: Captures) -> Reading | None:
    month = c.number("month")
    return fixed(whole(int(c.value("year")), month)) if 1 <= month <= 12 else None


#: Words that end like a plural and may follow a date.
_NO_PLURALS = frozenset(
    [
        "vers",
        "deux",
        "trois",
        "apres",
        "depuis",
        "puis",
        "alors",
        "dans",
        "sans",
        "sous",
        "mais",
        "plus",
        "pres",
        "lors",
        "chez",
        "tres",
        "hors",
        "toujours",
        "nous",
        "vous",
        "leurs",
        "plusieurs",
        "dessous",
        "jusque",
        "pas",
    ]
)


def _weekday_day(c: Captures) -> Reading | None:
    """« vendredi 26 », « le 25 mardi »."""
    day = c.number("day")
    if (
        not _is_numbered(c)
        or not 1 <= day <= 31
        or c.after() in ("h", "heures", "heure", "ans", "euros", "minutes", "%")
        or _is_counted(c.after())
    ):
        return None
    return by_tense(Recurring(direction=NEAREST, weekday=weekday_of(c), day=day))


def _is_counted(after: str) -> bool:
    """« a tué samedi 12 personnes »: what is counted follows, in the plural."""
    plural = after.isalpha() and len(after) > 3 and after.endswith(("s", "x"))
    return plural and after not in LOOSE and after not in _NO_PLURALS


def _is_numbered(c: Captures) -> bool:
    """Whether a day is written as one: « 27 », « vingt-sept », « 1er », not « 16e » or « premier »."""
    written = c.text("day")
    ordinal = not written.isdigit() and (written[0].isdigit() or written in _ORDINAL_WORDS)
    return not ordinal or written in ("1er", "1 er")


def _bare_day(c: Captures) -> Reading | None:
    """« le 27 », where a verb, a preposition or a stop follows and nothing is counted."""
    day = c.number("day")
    if not _is_numbered(c) or not 1 <= day <= 31:
        return None
    if c.before() in ("sur", "contre", "avec", "chez", "n", "no", "rue"):
        return None
    after = c.after()
    if after[:1].isalpha() and after not in LOOSE and after not in ("vers", "plutot"):
        return None
    if after[:1].isdigit() or after in ("%", "€", "°", "/", "-", "$", "h", "d'"):
        return None
    if after in ("de", "du", "des", "et", "ou") or (after == "," and c.after(2)[:1].isdigit()):
        return None
    meaning = Recurring(direction=NEAREST, day=day)
    return Reading(meaning=meaning, scope=Scope.MONTH)


ABSOLUTE: tuple[TimexRule, ...] = (
    TimexRule(
        name="day-month-year",
        pattern="""(?P<this> ce )? (?: (?P<weekday> a_weekday ) daypart ? comma ? le ? )? (?P<day> a_day ) (?: comma
            | dash | slash | de )?
            (?P<month> a_month ) (?: (?: (?P<of> de ) | comma | dash | slash )? (?P<year> year )
            | (?P<short> digits ) )""",
        meaning=_day_month_year,
        examples=(
            "12 juin 2020",
            "1er janvier 2024",
            "3 déc. 2023",
            "lundi 4 mars 2024",
            "23/Sep/2020",
        ),
        refusals=(
            "le 17 août de 1419 morts",
            "le 12 janvier 1300 blessés",
            "le 3 mai de 2000 arrêtés",
        ),
    ),
    TimexRule(
        name="day-month",
        pattern="""(?P<this> ce )? (?: (?P<weekday> a_weekday ) daypart ? comma ? le ? )? (?P<day> a_day ) (?: comma
            | dash | slash | de )? (?P<month> a_month )""",
        meaning=_day_month,
        examples=("14 juillet", "lundi soir 24 février"),
        refusals=("31 juin", "14 marsouins", "deux marsouins", "vingt-sept arrêtés", "trente-sept"),
    ),
    TimexRule(
        name="day-month-year-in-words",
        pattern="""(?: a_weekday )? (?P<day> a_day ) (?P<month> a_month )
            (?P<year> a_year_in_words )""",
        meaning=_day_month_year_in_words,
        examples=("7 mai deux mille vingt", "3 juin mille neuf cent quatre-vingt-dix-huit"),
        refusals=("7 mai vingt-deux",),
    ),
    TimexRule(
        name="month-day-year",
        pattern="""(?: (?: (?P<weekday> a_weekday ) comma ? )? (?P<month> a_month ) dash ? (?P<day> num | ordinal )
            (?: comma ? (?P<year> year ) )?
            | (?: (?P<english> month_english ) (?P<day2> digits ) comma
                | (?P<day3> digits ) (?P<english2> month_english ) ) (?P<year2> year ) )""",
        meaning=_month_day_year,
        examples=("décembre 5 2014", "fév 15, 2013", "December 13, 2022", "4 June 2024"),
        refusals=("may 13",),
    ),
    TimexRule(
        name="numeric-date",
        pattern="(?: ce )? (?: (?P<weekday> a_weekday ) comma ? le ? )? (?P<date> date )",
        meaning=_numeric_date,
        examples=("03/02/2023", "2015-03-03", "03.10.1990", "lundi 8/2/2016"),
        refusals=("32/13/2020", "10.0.0.1"),
    ),
    TimexRule(
        name="spaced-date",
        pattern="(?P<day> digits ) (?P<month> digits ) (?: (?P<year> year ) | (?P<short> digits ) )",
        meaning=_spaced_date,
        examples=("20 02 2014", "20 02 14"),
        refusals=("01 42 34 56 78",),
    ),
    TimexRule(
        name="spaced-day-month",
        pattern="(?P<day> digits ) (?P<month> digits )",
        meaning=_spaced_day_month,
        examples=("17 02",),
        refusals=("ils ont gagné 17 12",),
    ),
    TimexRule(
        name="day-slash-month",
        pattern="(?: (?P<weekday> a_weekday ) comma ? le ? )? (?P<day_month> day_month )",
        meaning=_day_slash_month,
        examples=("17/02", "mardi 17/02", "31/10"),
        refusals=("les 3/4 des voix", "battu 6/4"),
    ),
    TimexRule(
        name="month-year",
        pattern="""(?: (?P<part> part | fortnight ) (?: de | du )? le ? (?: month_unit de )?
            | month_unit de )? dash ? (?P<month> a_month ) (?: de | comma | dash )? (?: (?P<year> year )
            | (?P<short> digits ) )""",
        meaning=_month_year,
        examples=("octobre 2023", "mi-octobre 2023", "fin mars 2021", "sept. 2014", "janvier 99"),
        refusals=(),
    ),
    TimexRule(
        name="numeric-month",
        pattern="(?P<month_year> month_year )",
        meaning=_numeric_month,
        examples=("11/2017", "2024-01"),
        refusals=("13/2017",),
    ),
    TimexRule(
        name="spaced-numeric-month",
        pattern="""(?P<month> digits ) (?: slash | dash ) (?P<year> year )
            | (?P<year2> year ) (?: slash | dash ) (?P<month2> digits )""",
        meaning=lambda c: _spaced_numeric_month(c) if c.has("month") else _reversed_month(c),
        examples=("11 / 2016", "2016 - 11"),
        refusals=("n° 1604 - 3 mars",),
    ),
    TimexRule(
        name="month",
        pattern="""(?: (?P<part> part | fortnight ) (?: de | du )? le ? (?: month_unit de )?
            | (?P<of_month> month_unit ) de )? dash ?
            (?P<month> a_month )""",
        meaning=_bare_month,
        examples=("mi-octobre", "fin mars", "mois de mars", "première quinzaine d'avril"),
        refusals=("la planète Mars", "sur Mars, la planète"),
    ),
    TimexRule(
        name="weekday-day",
        pattern="""(?: ce )? (?P<weekday> a_weekday ) (?: le )? (?P<day> a_day )
            | le (?P<day2> a_day ) (?P<weekday2> weekday )""",
        meaning=lambda c: _weekday_day(c) if c.has("day") else _day_weekday(c),
        examples=("vendredi 26", "mardi 4", "le 25 mardi"),
        refusals=(
            "lundi 18 heures de grève",
            "ils ont tué samedi 12 personnes",
            "mardi deux hommes ont fui",
        ),
    ),
    TimexRule(
        name="day",
        pattern="(?: le | au | du | since_accent le | until le ? ) (?P<day> a_day )",
        meaning=_bare_day,
        examples=("le 27", "le 15"),
        refusals=("le 20 heures", "le 49.3", "les 27 pays", "au 12 de la rue"),
    ),
)


def _reversed_month(c: Captures) -> Reading | None:
    """« 2016 - 11 »; not « n° 1204 - 3 mars »."""
    month = c.number("month2")
    if c.after()[:1].isalpha():
        return None
    return fixed(whole(int(c.value("year2", "year")), month)) if 1 <= month <= 12 else None


def _day_weekday(c: Captures) -> Reading | None:
    day = c.number("day2")
    if not 1 <= day <= 31:
        return None
    return by_tense(Recurring(direction=NEAREST, weekday=weekday_of(c, "weekday2"), day=day))
