"""Expressions read from the day of publication: days, weekdays, weeks to years counted from now."""

from __future__ import annotations

from recoupe.lang.fr.timexes.building import (
    BESIDE,
    NEAREST,
    by_tense,
    from_creation,
    month_of,
    part_of,
    unit_of,
    weekday_of,
)
from recoupe.model.meaning import (
    Between,
    Direction,
    Either,
    From,
    Meaning,
    Part,
    Period,
    Recurring,
    Shift,
    Unit,
    Vague,
)
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule

TODAY = Shift(unit=Unit.DAY, low=0, high=0)
_SIDES = {
    "last": Direction.BEFORE,
    "next": Direction.AFTER,
    "following": Direction.AFTER,
    "preceding": Direction.BEFORE,
    "coming": Direction.AFTER,
    "elapsed": Direction.BEFORE,
}
_DETERMINERS = frozenset(
    ["le", "la", "l'", "les", "un", "une", "des", "ses", "son", "sa", "ces", "ce"]
)
_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY})


def side_of(c: Captures) -> Direction | None:
    """Return the side the adjective of a match points to, None where there is none."""
    if c.has("following") and c.text().endswith("d'apres") and c.after() in _DETERMINERS:
        return None  # « mardi, d'après le préfet »
    return next((side for name, side in _SIDES.items() if c.has(name)), None)


def _deictic_day(c: Captures) -> Reading | None:
    if c.before() == "vieux d'" or (c.before() == "d'" and c.text() == "hier"):
        return None
    count = int(c.value("deictic"))
    return from_creation(Shift(unit=Unit.DAY, low=count, high=count))


def _weekday(c: Captures) -> Reading | None:
    """A bare weekday waits for the tense; « dernier » and « prochain » do not."""
    weekday, side = weekday_of(c), side_of(c)
    if c.before() == "un" and side is None:
        return None  # « un jeudi de colère » is no given one
    if c.has("abbr") and not c.has("clock_after"):
        return None
    if c.has("following") or c.has("preceding"):
        return Reading(
            meaning=Recurring(direction=side or NEAREST, weekday=weekday), scope=Scope.TEXT
        )
    if c.has("huit"):
        return from_creation(Recurring(direction=Direction.FUTURE, weekday=weekday, skip=_turns(c)))
    if side is not None:
        return from_creation(Recurring(direction=side, weekday=weekday))
    return by_tense(Recurring(direction=NEAREST, weekday=weekday))


def _turns(c: Captures) -> int:
    """« en huit » is one week further, « en quinze » two."""
    return 1 if c.number("huit") == 8 else 2


def _weekday_of_week(c: Captures) -> Reading | None:
    """« mardi de la semaine prochaine », « vendredi cette semaine »."""
    week = _counted_period(c, Unit.WEEK)
    then = Recurring(direction=Direction.NOW, weekday=weekday_of(c))
    scope = Scope.TEXT if c.has("following") or c.has("preceding") else Scope.CREATION
    return Reading(meaning=From(base=week, then=then), scope=scope)


def _counted_period(c: Captures, unit: Unit) -> Period:
    side = side_of(c)
    offset = {Direction.BEFORE: -1, Direction.AFTER: 1}.get(side, 0) if side else 0
    return Period(unit=unit, offset=offset, part=part_of(c))


def _abbreviated_weekday(c: Captures) -> Reading | None:
    """« ven. » alone is a day only in a line of its own or before a clock time; « mer » and « jeu » are words."""
    if c.before() not in ("", "|") or not (c.after() == "" or c.after()[:1].isdigit()):
        return None
    return by_tense(Recurring(direction=NEAREST, weekday=weekday_of(c)))


def _period_beside(c: Captures) -> Reading | None:
    """« la semaine dernière », « le mois prochain », « l'an dernier », « l'année suivante »."""
    unit = unit_of(c)
    plural = c.text("unit").endswith("s") and unit is not Unit.MONTH
    if plural or unit in (Unit.MINUTE, Unit.HOUR) or (c.has("elapsed") and unit is not Unit.YEAR):
        return None
    if unit is Unit.WEEKEND:
        return _weekend(c)
    if unit is Unit.DAY:
        return _day_beside(c)
    if c.has("following") or c.has("preceding"):
        return Reading(meaning=_counted_period(c, unit), scope=Scope.TEXT)
    return from_creation(_maybe_rolling(c, unit))


def _maybe_rolling(c: Captures, unit: Unit) -> Meaning:
    """« au cours de l'année dernière » may be the calendar year or, as a calque, the last twelve months."""
    period = _counted_period(c, unit)
    if not (c.has("last") and unit is Unit.YEAR and "au cours" in (c.before(2), c.before(3))):
        return period
    rolling = Between(start=Shift(unit=Unit.YEAR, low=-1, high=-1), end=TODAY)
    return Either(readings=(period, rolling))


def _day_beside(c: Captures) -> Reading | None:
    if c.has("following") or c.has("preceding"):
        count = 1 if c.has("following") else -1
        return Reading(meaning=Shift(unit=Unit.DAY, low=count, high=count), scope=Scope.TEXT)
    return None


def _weekend(c: Captures) -> Reading | None:
    side = side_of(c)
    if side is None:
        return None
    scope = Scope.TEXT if c.has("following") or c.has("preceding") else Scope.CREATION
    return Reading(meaning=Recurring(direction=side, weekday=5, days=2), scope=scope)


def _this_period(c: Captures) -> Reading | None:
    """« cette semaine », « ce mois-ci », « en cours d'année », « le week-end » with the tense."""
    unit = unit_of(c)
    if unit in (Unit.MINUTE, Unit.HOUR, Unit.DAY):
        return None
    if unit is Unit.WEEKEND:
        return by_tense(Recurring(direction=NEAREST, weekday=5, days=2))
    return from_creation(Period(unit=unit, offset=0, part=part_of(c)))


def _part_of_this(c: Captures) -> Reading | None:
    """« en fin d'année », « à la fin du mois », « en début de semaine »."""
    unit = unit_of(c)
    part = part_of(c)
    if unit not in (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.QUARTER, Unit.DECADE, Unit.CENTURY):
        return None
    if part is Part.WHOLE and unit is not Unit.YEAR:
        return None
    if c.after() in ("de", "d'", "du", "des") or c.after()[:1].isdigit():
        return None
    return from_creation(Period(unit=unit, offset=0, part=part))


#: After « le week-end » or « dans la semaine »: it is another one, or no date.
_GOES_ON = frozenset(
    [
        "dernier",
        "derniere",
        "prochain",
        "prochaine",
        "passe",
        "passee",
        "suivant",
        "suivante",
        "precedent",
        "precedente",
        "du",
        "des",
        "de",
        "d'apres",
        "qui",
    ]
)


def _this_weekend(c: Captures) -> Reading | None:
    """« le week-end », where neither « dernier » nor « prochain » nor a date follows."""
    if c.after() in _GOES_ON or c.after(2) in _GOES_ON:
        return None
    if c.has("week"):
        return from_creation(Period(unit=Unit.WEEK, offset=0))
    return by_tense(Recurring(direction=NEAREST, weekday=5, days=2))


def _named_month(c: Captures) -> Reading | None:
    """« août dernier », « la mi-octobre dernier », « juin prochain »."""
    side = side_of(c)
    if side is None:
        return None
    meaning = Recurring(direction=side, month=month_of(c), part=part_of(c))
    return Reading(meaning=meaning, scope=Scope.TEXT if c.has("following") else Scope.CREATION)


def _named_day(c: Captures) -> Reading | None:
    """« le 12 mars dernier », « le 3 juin prochain »."""
    side, day = side_of(c), c.number("day")
    if side is None or not 1 <= day <= 31:
        return None
    return from_creation(Recurring(direction=side, day=day, month=month_of(c)))


def _day_of_month_beside(c: Captures) -> Reading | None:
    """« le 12 du mois prochain », « le 4 de ce mois », « le 5 courant »."""
    day = c.number("day")
    if not 1 <= day <= 31:
        return None
    then = Recurring(direction=Direction.NOW, day=day)
    return from_creation(From(base=_counted_period(c, Unit.MONTH), then=then))


def _days_of_month_beside(c: Captures) -> Reading | None:
    """« du 4 au 23 du mois prochain »."""
    if c.has("span"):
        low, high = (int(each) for each in str(c.value("span", "day_span")).split("/"))
    else:
        low, high = c.number("low"), c.number("high")
    if not 1 <= low < high <= 31:
        return None
    ends = [Recurring(direction=Direction.NOW, day=day) for day in (low, high)]
    month = _counted_period(c, Unit.MONTH)
    return from_creation(From(base=month, then=Between(start=ends[0], end=ends[1])))


def _vague(c: Captures) -> Reading | None:
    direction = {
        "vague_past": Direction.BEFORE,
        "vague_now": Direction.NOW,
        "vague_future": Direction.AFTER,
        "recent": Direction.BEFORE,
    }
    if c.has("recent") and c.before() in ("plus", "tout", "tres", "moins"):
        return None
    return from_creation(
        Vague(direction=next(side for name, side in direction.items() if c.has(name)))
    )


DEICTIC: tuple[TimexRule, ...] = (
    TimexRule(
        name="day-from-today",
        pattern="(?: part de ? )? (?P<deictic> deictic ) (?: weekday (?! le ? a_day ) )?",
        meaning=_deictic_day,
        examples=("hier", "avant-hier", "demain", "après-demain", "aujourd’hui", "aujourd'hui"),
        refusals=("les gens d'hier",),
    ),
    TimexRule(
        name="weekday",
        pattern=f"""(?: part de ? )? (?: ce )? (?: (?P<weekday> weekday ) (?: {BESIDE}
            | en (?P<huit> huit | digits ) )?
            | {BESIDE.replace("P<", "P<before_")} (?P<weekday2> weekday ) )""",
        meaning=lambda c: _weekday(c) if c.has("weekday") else None,
        examples=("samedi", "lundi dernier", "jeudi prochain", "ce lundi", "lundi en huit"),
    ),
    TimexRule(
        name="weekday-abbreviated",
        pattern="(?P<weekday> weekday_abbr ) dot ?",
        meaning=_abbreviated_weekday,
        examples=("lun.",),
        refusals=("la mer est calme", "le jeu continue"),
    ),
    TimexRule(
        name="weekday-of-week",
        pattern=f"(?P<weekday> weekday ) (?: de | comma )? (?: ce | le )? week_unit (?: {BESIDE} )?",
        meaning=_weekday_of_week,
        examples=("mardi de la semaine prochaine", "vendredi cette semaine"),
    ),
    TimexRule(
        name="period-beside",
        pattern=f"""(?: (?P<part> part ) (?: de | du )? le ? )? (?P<unit> unit | month_unit | week_unit
            | year_word ) {BESIDE}""",
        meaning=_period_beside,
        examples=(
            "semaine dernière",
            "mois prochain",
            "an dernier",
            "fin de l'année dernière",
            "week-end dernier",
        ),
    ),
    TimexRule(
        name="this-period",
        pattern="""(?: (?P<part> part ) de )? ce (?: same )? (?P<unit> unit ) (?: dash ci )?
            | (?: le | du ) (?P<unit2> weekend_unit ) | dans le (?P<week> week_unit )""",
        meaning=lambda c: _this_period(c) if c.has("unit") else _this_weekend(c),
        examples=("cette semaine", "ce mois-ci", "début de cette année", "ce week-end"),
    ),
    TimexRule(
        name="part-of-this",
        pattern="(?: (?P<part> part ) (?: de | du ) le ? ) (?P<unit> unit )",
        meaning=_part_of_this,
        examples=("fin d'année", "fin de l'année", "début de semaine"),
        refusals=("la fin de l'année scolaire",),
    ),
    TimexRule(
        name="month-beside",
        pattern=f"""(?: (?P<part> part | fortnight ) (?: de
            | du )? le ? (?: month_unit de )? )? dash ? (?P<month> a_month ) {BESIDE}""",
        meaning=_named_month,
        examples=("août dernier", "mi-octobre dernier", "juin prochain"),
    ),
    TimexRule(
        name="day-month-beside",
        pattern=f"(?: weekday )? (?P<day> a_day ) (?P<month> a_month ) {BESIDE}",
        meaning=_named_day,
        examples=("12 mars dernier", "3 juin prochain"),
    ),
    TimexRule(
        name="day-of-month-beside",
        pattern=f"(?P<day> a_day ) (?: du | de ) (?: ce )? month_unit (?: {BESIDE} )?",
        meaning=_day_of_month_beside,
        examples=("12 du mois prochain", "4 de ce mois"),
    ),
    TimexRule(
        name="days-of-month-beside",
        pattern=f"""(?: (?P<low> num ) (?: au | a | et | dash | until ) le ? (?P<high> num )
            | (?P<span> day_span ) )
            (?: du | de )? (?: ce )? month_unit (?: {BESIDE} )?""",
        meaning=_days_of_month_beside,
        examples=("4 au 23 du mois prochain",),
    ),
    TimexRule(
        name="vague",
        pattern="""(?P<vague_past> vague_past ) | (?P<vague_now> vague_now )
            | (?P<vague_future> vague_future ) | (?P<recent> recent )""",
        meaning=_vague,
        examples=("récemment", "actuellement", "prochainement"),
    ),
)
