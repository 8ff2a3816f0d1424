"""Counted units: distances (« il y a dix jours », « trois jours plus tard »), stretches, durations, sets."""

from __future__ import annotations

from dataclasses import replace

from recoupe.lang.fr.timexes.building import from_creation, nouns_after, unit_of
from recoupe.lang.fr.timexes.deictic import TODAY
from recoupe.model.meaning import (
    Amount,
    Between,
    Direction,
    From,
    Meaning,
    OfEvent,
    Period,
    Repeated,
    Shift,
    Unit,
)
from recoupe.model.timex import Relation, TimexType
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule

#: « quelques jours » is from two to six of them.
_FEW = (2, 6)
_COUNT = """(?: (?P<less> less ) de | more de | around de ? )? (?: around )? (?:
    (?P<count> num | big_number ) | (?: un )? (?P<noun> number_noun ) de | (?P<few> few )
            | (?P<many> many_noun ) de )"""
_SOME = _COUNT[:-2] + " | (?P<des> des ) )"
_UNIT = "(?P<unit> unit ) (?P<half> et half_word )?"
_PLURALS = frozenset(["les", "des", "ces", "aux", "cours", "derniers", "prochains"])
_SMALL = (Unit.MINUTE, Unit.HOUR)
_REST = "(?P<rest> (?: (?: comma | et | comma et )? num unit ){1,6} )?"


def _counts(c: Captures) -> tuple[int | None, int | None]:
    """Return how many units at least and at most; None is open."""
    if c.has("few") or c.has("des"):
        return (_FEW[0], None) if c.has("des") else _FEW
    if c.has("many"):
        return 20, 99
    count = int(c.value("noun", "number_noun")) if c.has("noun") else c.number("count")
    return (0, count) if c.has("less") else (count, count)


def _shift(c: Captures, sign: int) -> Shift | None:
    low, high = _counts(c)
    unit = unit_of(c)
    if unit is Unit.WEEKEND or (high is not None and high > 5000):
        return None
    if c.has("half") and high is not None:
        unit, low, high = _with_half(unit, high)
    if sign < 0:
        low, high = (None if end is None else -end for end in (high, low))
    return Shift(unit=unit, low=low, high=high, approx=_is_hedged(c) and not c.has("few"))


def _with_half(unit: Unit, count: int) -> tuple[Unit, int, int]:
    """Return « un an et demi » in the unit below: eighteen months."""
    smaller, size = {
        Unit.YEAR: (Unit.MONTH, 12),
        Unit.MONTH: (Unit.DAY, 30),
        Unit.HOUR: (Unit.MINUTE, 60),
        Unit.CENTURY: (Unit.YEAR, 100),
    }.get(unit, (unit, 1))
    total = count * size + size // 2
    return smaller, total, total


def _is_hedged(c: Captures) -> bool:
    return c.has("noun") or bool({"environ", "pres", "quelque", "presque"} & set(c.text().split()))


def _ago(c: Captures) -> Reading | None:
    """« il y a dix jours », « voilà trois ans », « depuis trois mois »."""
    shift = _shift(c, -1)
    if shift is None or (c.text("ago") == "voici" and c.has("des")):
        return None
    if c.text("ago").startswith(("il y a", "il ya")) and unit_of(c) in (Unit.HOUR, Unit.MINUTE):
        return from_creation(shift, TimexType.TIME)
    return from_creation(_summed(c, shift))


def _summed(c: Captures, shift: Shift) -> Meaning:
    """Return one distance after another: « il y a deux ans et trois mois »."""
    if not c.has("rest"):
        return shift
    meaning: Meaning = replace(shift, exact=True)
    for count, unit in c.amounts("rest"):
        step = Shift(unit=Unit(unit), low=-count, high=-count, exact=True)
        meaning = From(base=meaning, then=step)
    return meaning


def _since(c: Captures) -> Reading | None:
    shift = _shift(c, -1)
    if shift is None:
        return None
    kind = TimexType.TIME if shift.unit in _SMALL else TimexType.DATE
    return Reading(meaning=shift, scope=Scope.CREATION, type=kind, relation=Relation.SINCE)


def _in(c: Captures) -> Reading | None:
    """« dans deux semaines », but « dans les dix jours », « dans deux pays » elsewhere."""
    shift = _shift(c, 1)
    if shift is None or c.has("des"):
        return None
    kind = TimexType.TIME if shift.unit in _SMALL else TimexType.DATE
    return from_creation(shift, kind)


def _within(c: Captures) -> Reading | None:
    """« d'ici deux semaines », « dans les 15 jours »: from now until then."""
    shift = _shift(c, 1)
    if shift is None:
        return None
    end = shift if shift.unit not in (Unit.DAY, Unit.WEEK) else _day_before(shift)
    return from_creation(Between(start=TODAY, end=end))


def _day_before(shift: Shift) -> Meaning:
    back = Shift(unit=Unit.DAY, low=-1, high=-1)
    return From(base=shift, then=back) if shift.unit is Unit.WEEK else shift


def _later(c: Captures) -> Reading | None:
    """« trois jours plus tard », « moins de 24 heures après », « deux jours auparavant »: from the date told."""
    after = str(c.value("anaphoric_adverb")) == "after"
    shift = _shift(c, 1 if after else -1)
    if shift is None:
        return None
    shift = replace(shift, exact=c.has("exact"))
    if c.text("anaphoric_adverb") in ("apres", "avant") and _has_object(c):
        return _beside_event(c, shift)
    kind = TimexType.TIME if shift.unit in _SMALL and not c.has("less") else TimexType.DATE
    return Reading(meaning=shift, scope=Scope.TEXT, type=kind)


def _beside_event(c: Captures, shift: Shift) -> Reading | None:
    """« dix jours après la tempête »: a distance from it where the text dates it, else no more than ten days."""
    nouns, low, high = nouns_after(c), *_counts(c)
    if not nouns or shift.unit in _SMALL:
        return None
    length = Amount(unit=unit_of(c), low=low, high=high)
    meaning = OfEvent(words=nouns, direction=Direction.AFTER, shift=shift, length=length)
    return Reading(meaning=meaning, scope=Scope.EVENT)


def _has_object(c: Captures) -> bool:
    """Whether « après » goes on to say after what: « dix ans après la guerre »."""
    return c.after() in (
        "le",
        "la",
        "l'",
        "les",
        "son",
        "sa",
        "ses",
        "leur",
        "cette",
        "ce",
        "un",
        "une",
        "avoir",
        "sa",
        "des",
        "que",
        "qu'",
    )


def _rolling(c: Captures) -> Reading | None:
    """« les trois derniers mois », « ces derniers jours », « les prochaines 24 heures », « les jours suivants »."""
    unit = unit_of(c)
    counted = next((group for group in ("count", "count2") if c.has(group)), None)
    plural = c.text("unit").endswith("s") and (c.text("unit") != "mois" or c.before() in _PLURALS)
    if unit is Unit.WEEKEND or not (counted or plural or unit is Unit.DECADE):
        return None
    back = any(c.has(group) for group in ("last", "preceding", "elapsed"))
    count = c.number(counted) if counted else (None if plural else 1)
    meaning = _past_stretch(unit, count) if back else _future_stretch(unit, count)
    told = c.has("following") or c.has("preceding")
    return Reading(
        meaning=meaning,
        scope=Scope.TEXT if told else Scope.CREATION,
        type=TimexType.TIME if unit in _SMALL else TimexType.DATE,
    )


def _past_stretch(unit: Unit, count: int | None) -> Meaning:
    number = count or _FEW[1]
    end = TODAY if count is None or unit in _SMALL else Shift(unit=Unit.DAY, low=-1, high=-1)
    return Between(start=_exactly(unit, -number), end=end)


def _future_stretch(unit: Unit, count: int | None) -> Meaning:
    if count is None and unit not in _SMALL:
        return Between(start=TODAY, end=Period(unit=unit, offset=_FEW[1]))
    count = count or _FEW[1]
    start = TODAY if unit in _SMALL else Shift(unit=Unit.DAY, low=1, high=1)
    return Between(start=start, end=_exactly(unit, count))


def _exactly(unit: Unit, count: int) -> Meaning:
    return Shift(unit=unit, low=count, high=count, exact=True)


def _duration(c: Captures) -> Reading | None:
    low, high = _counts(c)
    if c.after() in ("de", "d'") and c.after(2) == "retard":
        return None
    return Reading(meaning=Amount(unit=unit_of(c), low=low, high=high), type=TimexType.DURATION)


#: Nouns whose length is a duration, not an age.
_LASTING = frozenset(
    [
        "periode",
        "duree",
        "delai",
        "mandat",
        "peine",
        "treve",
        "pause",
        "sursis",
        "intervalle",
        "sejour",
        "voyage",
        "greve",
        "conge",
    ]
)
_AFTER_CLOCK = frozenset(
    [
        "du",
        "ce",
        "cet",
        "cette",
        "samedi",
        "dimanche",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "demain",
        "hier",
        "pile",
    ]
)


def _bare_duration(c: Captures) -> Reading | None:
    """A number and a unit; an age, a clock time or a distance to a named event is none."""
    unit = unit_of(c)
    if unit is Unit.HOUR and (c.after() in _AFTER_CLOCK or c.before() == "le"):
        return None
    if unit is Unit.HOUR and c.before() in ("a", "vers", "des", "avant", "apres", "de", "entre"):
        return None
    if c.before() in ("de", "d'") and c.before(2) not in _LASTING:
        return None
    if c.before() in ("les", "des", "aux", "ses", "leurs", "age", "agee", "ages", "agees") or (
        unit is Unit.YEAR and c.before() in (",", "a", "ont", "avait")
    ):
        return None
    return _duration(c)


def _set(c: Captures) -> Reading | None:
    unit = None if c.text() == "regulierement" else Unit.DAY
    if c.has("unit"):
        unit = unit_of(c)
    return Reading(meaning=Repeated(unit=unit), type=TimexType.SET)


COUNTED: tuple[TimexRule, ...] = (
    TimexRule(
        name="ago",
        pattern=f"(?P<ago> ago ) {_SOME} {_UNIT} {_REST}",
        meaning=_ago,
        examples=(
            "il y a dix jours",
            "il y a près d'un an",
            "voilà trois ans",
            "il y a quelques mois",
        ),
        refusals=("il y a dix blessés",),
    ),
    TimexRule(
        name="since-amount",
        pattern=f"depuis (?: le )? {_SOME} {_UNIT}",
        meaning=_since,
        examples=("depuis trois ans", "depuis des mois"),
    ),
    TimexRule(
        name="in-amount",
        pattern=f"(?: dans | sous ) {_COUNT} {_UNIT}",
        meaning=_in,
        examples=("dans deux semaines", "dans quelques mois"),
        refusals=("dans deux pays",),
    ),
    TimexRule(
        name="within-amount",
        pattern=f"(?: deadline | dans les | sous ) {_COUNT} {_UNIT}",
        meaning=_within,
        examples=("d'ici deux semaines", "dans les 15 jours"),
    ),
    TimexRule(
        name="later",
        pattern=f"{_COUNT} {_UNIT} (?P<exact> to_the_day )? (?P<anaphoric_adverb> anaphoric_adverb )",
        meaning=_later,
        examples=(
            "trois jours plus tard",
            "moins de 24 heures après",
            "deux jours auparavant",
            "un an après",
        ),
        refusals=(),
    ),
    TimexRule(
        name="rolling",
        pattern=f"""(?: (?P<count> num ) )? (?: (?P<last> last )
            | (?P<next> next ) ) (?: (?P<count2> num ) )? {_UNIT}""",
        meaning=_rolling,
        examples=("trois derniers mois", "derniers jours", "prochaines semaines"),
    ),
    TimexRule(
        name="rolling-after",
        pattern=f"""(?: (?P<count> num ) )? {_UNIT} (?: (?P<last> past_adjective | last ) | (?P<next> next )
            | (?P<following> following ) | (?P<preceding> preceding ) | (?P<coming> coming )
            | (?P<elapsed> elapsed ) )""",
        meaning=_rolling,
        examples=("années passées", "jours suivants", "trente jours précédents"),
    ),
    TimexRule(
        name="duration",
        pattern=f"(?: (?: duration_word | pour | en ) (?: le )? )? {_COUNT} {_UNIT}",
        meaning=_bare_duration,
        examples=("pendant trois jours", "plusieurs mois", "trois heures"),
        refusals=("âgé de 34 ans", "une femme de 34 ans"),
    ),
    TimexRule(
        name="set",
        pattern="""each (?: weekday | month | unit | season | daypart )
            | all (?: les )? (?: num )? (?: weekdays | weekday | unit | season | daypart ) | le weekdays
            | (?: num | digits ) (?: fois ) par unit | par unit | frequency""",
        meaning=_set,
        examples=("chaque lundi", "tous les jours", "les lundis", "par an", "régulièrement"),
    ),
)
