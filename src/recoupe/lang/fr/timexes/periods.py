"""Seasons, quarters, half-years, decades, centuries, weeks and weekends of a month."""

from __future__ import annotations

from recoupe.lang.fr.timexes.building import (
    NEAREST,
    by_tense,
    calendar_day,
    fixed,
    fixed_window,
    from_creation,
    month_of,
    part_of,
    weekday_of,
    year_in_words,
    year_span,
)
from recoupe.lang.fr.timexes.deictic import side_of
from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.meaning import Between, Direction, From, Period, Recurring, Unit
from recoupe.temporal import periods
from recoupe.temporal.grammar import Captures, Reading, TimexRule

_AUX = frozenset(
    [
        "a",
        "ont",
        "ai",
        "avons",
        "avez",
        "as",
        "avait",
        "avaient",
        "aura",
        "auront",
        "aurait",
        "auraient",
        "ayant",
        "avoir",
        "eu",
        "eut",
        "pas",
        "jamais",
        "deja",
        "ete",
    ]
)
_BESIDE = """(?: (?P<last> last | past_adjective ) | (?P<next> next ) | (?P<following> following )
            | (?P<preceding> preceding )
    | (?P<coming> coming ) | (?P<elapsed> elapsed ) )"""


def _season(c: Captures) -> Reading | None:
    """« l'été 2016 », « cet été », « au printemps »; « été » after an auxiliary is the participle."""
    season = int(c.value("season"))
    if c.text("season").startswith("ete") and _is_participle(c):
        return None
    if c.has("year"):
        return fixed_window(periods.season(int(c.value("year")), season, part_of(c)))
    side = side_of(c)
    if side is not None:
        return from_creation(Recurring(direction=side, season=season, part=part_of(c)))
    marked = (
        c.has("ce")
        or c.has("part")
        or c.before() in ("le", "l'", "en", "au", "cet", "ce")
        or (c.before() == "" and c.after() == "")
    )
    if not marked or (c.before() in ("de", "d'") and not c.has("ce")):
        return None
    return by_tense(Recurring(direction=NEAREST, season=season, part=part_of(c)))


def _is_participle(c: Captures) -> bool:
    before = c.before()
    if c.has("ce") or c.has("part") or before in ("l'", "cet", "d'", "en", "les"):
        return False
    return before in _AUX or not (c.has("year") or side_of(c) or (before == "" and c.after() == ""))


def _quarter(c: Captures) -> Reading | None:
    """« au troisième trimestre 2023 », « T3 2023 »; without a year the tense decides."""
    number = _number(c)
    is_half = c.has("half_unit") or (c.has("code") and c.text("code")[0] in "sh")
    if number is None or number > (2 if is_half else 4):
        return None
    if c.has("span"):  # of a fiscal year, whose months nobody tells
        first, last = (int(each) for each in str(c.value("span", "year_span")).split("/"))
        return fixed(year_span(first, last))
    if c.has("year"):
        year = int(c.value("year"))
        return fixed_window(
            periods.half(year, number) if is_half else periods.quarter(year, number)
        )
    base = _named_year(c)
    meaning = Recurring(
        direction=Direction.NOW if base else NEAREST,
        half=number if is_half else None,
        quarter=None if is_half else number,
    )
    return from_creation(From(base=base, then=meaning)) if base else by_tense(meaning)


def _number(c: Captures) -> int | None:
    if c.has("ordinal"):
        return int(c.value("ordinal"))
    if c.has("code"):
        return int(c.value("code", "quarter_code", "half_code")) if c.has("year") else None
    return {True: -1}.get(False)


def _named_year(c: Captures) -> Period | None:
    """« du premier trimestre de l'an dernier », « de cette année »."""
    if not c.has("of_year"):
        return None
    side = side_of(c)
    return Period(
        unit=Unit.YEAR, offset={Direction.BEFORE: -1, Direction.AFTER: 1}[side] if side else 0
    )


def _month_of_year(c: Captures) -> Reading | None:
    """« juin de l'année dernière », « mars de cette année »."""
    side = side_of(c)
    offset = {Direction.BEFORE: -1, Direction.AFTER: 1}[side] if side else 0
    then = Recurring(direction=Direction.NOW, month=month_of(c), part=part_of(c))
    return from_creation(From(base=Period(unit=Unit.YEAR, offset=offset), then=then))


def _decade(c: Captures) -> Reading | None:
    """« les années 60 » are those of the last century, except the ones that only this one has had."""
    if c.has("year"):
        first = int(c.value("year"))
    else:
        tens = c.number("tens")
        first = tens if tens >= 1000 else (2000 if tens in (0, 10) else 1900) + tens
    if first % 10:
        return None
    return fixed_window(periods.decade(first, part_of(c)))


def _century(c: Captures) -> Reading | None:
    number = int(c.value("century_no")) if c.has("century_no") else c.number("ordinal")
    if not 1 <= number <= 30:
        return None
    window = periods.century(number, part_of(c))
    found = periods.window_date(window)
    if c.has("bc"):
        return None
    return fixed(
        EdtfDate(
            edtf=found.edtf,
            earliest=found.earliest,
            latest=found.latest,
            certainty=Certainty.CENTURY,
        )
    )


#: A season of sport begins in July.
_KICK_OFF = 7


def _sport_season(c: Captures) -> Reading | None:
    """« la saison dernière », « cette saison »: both calendar years, as « la saison 2022-2023 »."""
    side = side_of(c)
    if (side is None and not c.has("ce")) or c.after()[:1].isdigit():
        return None
    ahead = side is Direction.AFTER
    start = Recurring(
        direction=Direction.AFTER if ahead else Direction.PAST,
        month=_KICK_OFF,
        day=1,
        skip=1 if side is Direction.BEFORE else 0,
    )
    years = Between(start=Period(unit=Unit.YEAR, offset=0), end=Period(unit=Unit.YEAR, offset=1))
    return from_creation(From(base=start, then=years))


def _counted_in_month(c: Captures) -> Reading | None:
    """« le premier vendredi de juillet », « le dernier week-end de septembre », « la première semaine d'octobre »."""
    number = -1 if c.has("last_one") else int(c.value("ordinal"))
    if c.has("weekend"):
        weekday, days = 5, 2
    elif c.has("week"):
        weekday, days = (0, 7) if number > 0 else (6, 1)
    else:
        weekday, days = weekday_of(c), 1
    month = month_of(c) if c.has("month") else None
    if c.has("week") and number < 0 and month:
        return _last_week(c, month)
    if c.has("year") and month:
        base = fixed_window(periods.month(int(c.value("year")), month)).meaning
        then = Recurring(direction=Direction.NOW, weekday=weekday, nth=number, days=days)
        return from_creation(From(base=base, then=then))
    if month is None:
        side = side_of(c)
        offset = {Direction.BEFORE: -1, Direction.AFTER: 1}[side] if side else 0
        then = Recurring(direction=Direction.NOW, weekday=weekday, nth=number, days=days)
        return from_creation(From(base=Period(unit=Unit.MONTH, offset=offset), then=then))
    return by_tense(
        Recurring(direction=NEAREST, weekday=weekday, month=month, nth=number, days=days)
    )


def _last_week(c: Captures, month: int) -> Reading | None:
    """The last week that lies wholly in the month: the one of its last Sunday."""
    week = Period(unit=Unit.WEEK, offset=0)
    if c.has("year"):
        base = fixed_window(periods.month(int(c.value("year")), month)).meaning
        sunday = From(base=base, then=Recurring(direction=Direction.NOW, weekday=6, nth=-1))
        return from_creation(From(base=sunday, then=week))
    return by_tense(
        From(base=Recurring(direction=NEAREST, weekday=6, month=month, nth=-1), then=week)
    )


def _day_in_month(c: Captures) -> Reading | None:
    """« le dernier jour d'octobre 2015 », « le 3e jour d'octobre »."""
    month = month_of(c)
    number = -1 if c.has("last_one") else int(c.value("ordinal"))
    if c.has("year"):
        window = periods.month(int(c.value("year")), month)
        day = window.last if number < 0 else window.first.replace(day=number)
        return fixed(periods.window_date(periods.Window(day, day)))
    if number < 0:
        return None
    return by_tense(Recurring(direction=NEAREST, day=number, month=month))


def _week_of(c: Captures) -> Reading | None:
    """« la semaine du 6 octobre »: the week that holds that day."""
    day, month = c.number("day"), month_of(c)
    if not 1 <= day <= 31:
        return None
    week = Period(unit=Unit.WEEK, offset=0)
    if c.has("year"):
        found = calendar_day(int(c.value("year")), month, day)
        return from_creation(From(base=found.meaning, then=week)) if found else None
    return by_tense(From(base=Recurring(direction=NEAREST, day=day, month=month), then=week))


def _year_in_words(c: Captures) -> Reading | None:
    year = year_in_words(c)
    return fixed_window(periods.year(year)) if year else None


PERIODS: tuple[TimexRule, ...] = (
    TimexRule(
        name="season",
        pattern=f"""(?: (?P<part> part ) (?: de )? (?: le )? )? (?: (?P<ce> ce ) )? dash ? (?P<season>
            season ) (?: de ? (?P<year> year ) | {_BESIDE} )?""",
        meaning=_season,
        examples=("été 2016", "cet été", "hiver dernier", "printemps 2022", "fin de l'été"),
        refusals=("il a été relâché", "ils ont été 12", "l'accord a été signé"),
    ),
    TimexRule(
        name="quarter",
        pattern=f"""(?: (?P<ordinal> ordinal ) (?: quarter_unit | (?P<half_unit> half_unit ) )
            | (?P<code> quarter_code | half_code ) )
            (?: (?: de )? (?P<year> year ) | (?: de )? (?P<span> year_span ) | (?P<of_year> (?: de ) (?: le
            | ce ) year_word (?: {_BESIDE} )? ) )?""",
        meaning=_quarter,
        examples=(
            "troisième trimestre 2023",
            "premier semestre 2023",
            "premier trimestre",
            "T3 2023",
        ),
        refusals=("S1 du RER",),
    ),
    TimexRule(
        name="year-in-words",
        pattern="(?: en | le year_word | year_word | depuis ) (?P<year> a_year_in_words )",
        meaning=_year_in_words,
        examples=("en deux mille vingt", "l'an mille neuf cent dix-huit"),
        refusals=("deux mille vingt", "en deux mille vingt-cinq jours"),
    ),
    TimexRule(
        name="sport-season",
        pattern=f"(?P<ce> ce )? sport_season (?: {_BESIDE} )?",
        meaning=_sport_season,
        examples=("saison dernière", "cette saison", "saison prochaine"),
        refusals=("la saison des pluies", "une saison difficile"),
    ),
    TimexRule(
        name="month-of-year",
        pattern=f"""(?: (?P<part> part ) )? dash ? (?P<month> a_month ) de (?: le
            | ce ) year_word (?: {_BESIDE} )?""",
        meaning=_month_of_year,
        examples=("juin de l'année dernière", "mars de cette année"),
    ),
    TimexRule(
        name="decade",
        pattern="""(?: (?P<part> part ) (?: des | de les )? )? decade_word (?: (?P<year> year )
            | (?P<tens> num ) )""",
        meaning=_decade,
        examples=("années 1990", "années 60", "années quatre-vingt-dix", "fin des années 80"),
        refusals=("deux années 15 fois",),
    ),
    TimexRule(
        name="century",
        pattern="""(?: (?P<part> part ) (?: de | du )? (?: le )? )? (?: (?P<century_no> century_no )
            | (?P<ordinal> ordinal ) ) (?: century_unit
            | (?= (?: a | et | ou | au ) (?: le | du | de | au )? (?: century_no | ordinal ) century_unit ) )""",
        meaning=_century,
        examples=("XIXe siècle", "début du XXe siècle", "19e siècle"),
    ),
    TimexRule(
        name="counted-in-month",
        pattern=f"""(?: (?P<ordinal> ordinal ) | (?P<last_one> last ) ) (?: (?P<weekday> weekday )
            | (?P<weekend> weekend_unit ) | (?P<week> week_unit ) )
            (?: de | du ) (?: le )? (?: (?P<month> a_month ) (?: (?P<year> year ) )?
            | (?: ce )? month_unit (?: {_BESIDE} )? )""",
        meaning=_counted_in_month,
        examples=(
            "premier vendredi de juillet",
            "dernier week-end de septembre",
            "premier mercredi du mois prochain",
        ),
    ),
    TimexRule(
        name="day-in-month",
        pattern="""(?: (?P<ordinal> ordinal )
            | (?P<last_one> last ) ) day_unit de (?P<month> a_month ) (?: (?P<year> year ) )?""",
        meaning=_day_in_month,
        examples=("dernier jour d'octobre 2015", "3e jour d'octobre"),
    ),
    TimexRule(
        name="week-of",
        pattern="""week_unit (?: du | de ) (?: weekday )? (?P<day> a_day ) (?P<month> a_month ) (?:
            (?P<year> year ) )?""",
        meaning=_week_of,
        examples=("semaine du 6 octobre",),
    ),
)
