"""Expressions read from a date told before, and days counted from a named one; feasts and days with a name."""

from __future__ import annotations

from datetime import date

from recoupe.lang.fr.timexes.building import (
    BESIDE,
    NEAREST,
    by_tense,
    calendar_day,
    fixed,
    fixed_window,
    from_creation,
    month_of,
    nouns_after,
    part_of,
    weekday_of,
)
from recoupe.lang.fr.timexes.deictic import side_of
from recoupe.model.edtf import on_day
from recoupe.model.meaning import (
    Direction,
    Fixed,
    From,
    Meaning,
    OfEvent,
    Period,
    Recurring,
    Shift,
    Unit,
)
from recoupe.model.timex import Relation, TimexType
from recoupe.temporal import periods
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule

_EVENT_RELATIONS = {
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
}


#: « le père Noël », « le marché de Noël », « l'île de Pâques ».
_NOT_A_FEAST = frozenset(
    [
        "rue",
        "place",
        "pere",
        "papa",
        "marche",
        "marches",
        "sapin",
        "sapins",
        "ile",
        "oeufs",
        "cadeaux",
        "cadeau",
    ]
)


def _days(count: int) -> Shift:
    return Shift(unit=Unit.DAY, low=count, high=count)


def _anaphoric_day(c: Captures) -> Reading | None:
    """« la veille », « le lendemain »; with « de » and something that is no date, a day beside an event."""
    if c.after() in ("de", "du", "des", "d'"):
        return _beside_event(c, int(c.value("anaphoric_day")))
    return Reading(meaning=_days(int(c.value("anaphoric_day"))), scope=Scope.TEXT)


def _beside_event(c: Captures, days: int) -> Reading | None:
    """« la veille du scrutin »: a day where the text dates « scrutin »."""
    nouns = nouns_after(c)
    if not nouns:
        return None
    meaning = OfEvent(words=nouns, direction=Direction.AFTER, shift=_days(days))
    return Reading(meaning=meaning, scope=Scope.EVENT)


def _day_of_event(c: Captures) -> Reading | None:
    """« le jour de la finale »."""
    return _beside_event(c, 0) if c.after() in ("de", "du", "des", "d'") else None


def _same_day(_: Captures) -> Reading | None:
    """« le même jour », « ce jour-là », « ce samedi-là »."""
    return Reading(meaning=_days(0), scope=Scope.TEXT)


def _same_period_of(c: Captures) -> Reading | None:
    unit = Unit(str(c.value("unit" if c.has("unit") else "unit2", "unit")))
    if unit in (Unit.MINUTE, Unit.HOUR):
        return None
    if unit is Unit.DAY:
        return _same_day(c)
    meaning: Meaning = Period(unit=unit, offset=0)
    if c.has("month"):
        meaning = From(
            base=meaning,
            then=Recurring(direction=Direction.NOW, month=month_of(c), part=part_of(c)),
        )
    return Reading(meaning=meaning, scope=Scope.YEAR if unit is Unit.YEAR else Scope.TEXT)


def _earlier(c: Captures) -> Reading | None:
    """« Plus tôt, … » at the head of a sentence, « plus tôt dans la journée »: the same day."""
    if c.has("daypart"):
        return Reading(meaning=_days(0), scope=Scope.SAME, type=TimexType.TIME)
    if c.after() == "," and c.before() in ("", ".", "\n", "»"):
        return Reading(meaning=_days(0), scope=Scope.SAME)
    if c.after() in ("que", "qu'", "dans", "possible") or c.before() in ("au", "le"):
        return None  # « au plus tôt »
    return from_creation(OfEvent(words=c.text(), direction=Direction.BEFORE))


def _of_event(c: Captures) -> Reading | None:
    """« depuis le début de la guerre de Gaza », « au milieu de la pandémie »: told by what happened."""
    words = c.text("event")
    if c.after() in ("de", "d'", "du"):
        article = c.after(2) in ("la", "le", "l'", "les")
        words = " ".join(c.after(count) for count in range(4 if article else 3)).strip()
    back = c.has("before")
    relation = next((kind for name, kind in _EVENT_RELATIONS.items() if c.has(name)), Relation.IN)
    meaning = OfEvent(words=words, direction=Direction.BEFORE if back else Direction.NOW)
    return Reading(meaning=meaning, scope=Scope.EVENT, relation=relation)


def _feast(c: Captures) -> Reading | None:
    feast = str(c.value("feast"))
    if c.plain == "ascension":
        return None  # a climb
    if c.has("year"):
        then = Recurring(direction=Direction.NOW, feast=feast)
        return from_creation(
            From(base=fixed_window(periods.year(int(c.value("year")))).meaning, then=then)
        )
    return _sided(c, Recurring(direction=NEAREST, feast=feast))


def _day_name(c: Captures) -> Reading | None:
    if c.text() == "armistice" or c.before() in _NOT_A_FEAST:
        return None
    if c.before() == "de" and c.before(2) in _NOT_A_FEAST:
        return None
    month, day = (int(each) for each in str(c.value("day_name")).split("-"))
    if c.has("year"):
        return calendar_day(int(c.value("year")), month, day)
    return _sided(c, Recurring(direction=NEAREST, day=day, month=month))


def _sided(c: Captures, meaning: Recurring) -> Reading:
    side = side_of(c)
    if side is None:
        return by_tense(meaning)
    return from_creation(
        Recurring(direction=side, feast=meaning.feast, day=meaning.day, month=meaning.month)
    )


def _known_day(c: Captures) -> Reading | None:
    """« le 11-Septembre »: the day an event is named by."""
    if "-" not in c.plain:
        return None
    return fixed(on_day(date.fromisoformat(str(c.value("known_day")))))


def _beside_day(c: Captures) -> Reading | None:
    """« le lendemain du 13 février », « la veille de Noël », « trois jours avant le 5 mars »."""
    base = _base(c)
    if base is None:
        return None
    count = int(c.value("anaphoric_day"))
    reading = by_tense(From(base=base, then=_days(count)))
    return (
        Reading(meaning=reading.meaning, scope=Scope.CREATION)
        if isinstance(base, Fixed)
        else reading
    )


def _base(c: Captures) -> Meaning | None:
    if c.has("weekday"):
        return Recurring(direction=NEAREST, weekday=weekday_of(c))
    if c.has("feast"):
        return Recurring(direction=NEAREST, feast=str(c.value("feast")))
    if c.has("day_name"):
        month, day = (int(each) for each in str(c.value("day_name")).split("-"))
        return Recurring(direction=NEAREST, day=day, month=month)
    day, month = c.number("day"), month_of(c)
    if c.has("year"):
        full = calendar_day(int(c.value("year")), month, day)
        return full.meaning if full else None
    return Recurring(direction=NEAREST, day=day, month=month) if 1 <= day <= 31 else None


ANAPHORA: tuple[TimexRule, ...] = (
    TimexRule(
        name="day-beside",
        pattern="(?P<anaphoric_day> anaphoric_day ) | (?: le | au ) day_unit (?= de | du | des )",
        meaning=lambda c: _anaphoric_day(c) if c.has("anaphoric_day") else _day_of_event(c),
        examples=("veille", "lendemain", "surlendemain"),
        refusals=("un jour de fête", "le jour se lève"),
    ),
    TimexRule(
        name="day-beside-named",
        pattern="""(?P<anaphoric_day> anaphoric_day ) (?: de | du
            | des )? (?: le )? (?: (?P<weekday> weekday ) | (?P<feast> feast ) | (?P<day_name> day_name )
            | (?: weekday )? (?P<day> a_day ) (?P<month> a_month ) (?: (?P<year> year ) )? )""",
        meaning=_beside_day,
        examples=("lendemain du 13 février", "veille de Pâques"),
    ),
    TimexRule(
        name="same-day",
        pattern="""(?: le | ce ) same day_unit | ce (?: weekday | day_unit | daypart ) dash la
            | le (?: day_unit | daypart ) same""",
        meaning=_same_day,
        examples=("le même jour", "ce jour-là", "ce samedi-là", "le soir même"),
    ),
    TimexRule(
        name="same-period",
        pattern="""(?: (?: (?P<part> part ) )? dash ? (?P<month> a_month ) de )? (?: le same (?P<unit> unit
            | year_word ) | ce (?P<unit2> unit | year_word ) dash la )""",
        meaning=_same_period_of,
        examples=("cette année-là", "la même année", "juin de cette année-là"),
    ),
    TimexRule(
        name="of-event",
        pattern="""(?: (?P<since> since ) (?: de | du )? | (?P<until> until | deadline )
            | (?P<before> before ) | (?P<after> after ) | course (?: de | du )?
            | duration_word | (?: a | au | en ) (?= le ? part ) ) (?: le )? (?: part (?: de
            | du ) (?: le )? )? (?P<event> event_noun )""",
        meaning=_of_event,
        examples=("depuis le début de la guerre", "au milieu de la pandémie", "pendant la guerre"),
        refusals=("la guerre continue", "il parle de la pandémie"),
    ),
    TimexRule(
        name="earlier",
        pattern="early_adverb (?: dans le (?P<daypart> daypart ) )?",
        meaning=_earlier,
        examples=("plus tôt dans la journée",),
        refusals=("plus tôt que prévu",),
    ),
    TimexRule(
        name="feast",
        pattern=f"""(?: day_unit de (?: le )?
            | daypart de (?: le )? )? (?P<feast> feast ) (?: (?P<year> year ) | {BESIDE} )?""",
        meaning=_feast,
        examples=("Pâques", "lundi de Pentecôte", "Pâques 2024"),
    ),
    TimexRule(
        name="named-day",
        pattern=f"""(?: day_unit de (?: le )?
            | daypart de (?: le )? )? (?P<day_name> day_name ) (?: (?P<year> year ) | {BESIDE} )?""",
        meaning=_day_name,
        examples=("Noël", "14-Juillet", "Toussaint", "Noël 2023"),
        refusals=("le père Noël", "le marché de Noël"),
    ),
    TimexRule(
        name="known-day",
        pattern="(?P<known_day> known_day )",
        meaning=_known_day,
        examples=("11-Septembre",),
    ),
)
