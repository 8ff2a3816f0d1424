"""Parts of a day and clock times: of today, of the day told before, of the night before."""

from __future__ import annotations

from recoupe.lang.fr.timexes.building import BESIDE, from_creation
from recoupe.lang.fr.timexes.deictic import TODAY, side_of
from recoupe.model.meaning import Direction, Shift, Unit
from recoupe.model.timex import TimexType
from recoupe.temporal.grammar import Captures, Reading, Scope, TimexRule

#: Words with which a day begins behind a clock time.
_DAYS = frozenset(
    [
        "ce",
        "cet",
        "cette",
        "hier",
        "demain",
        "aujourd'hui",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ]
)
#: After « à 17 heures de »: the clock of a place.
_ZONES = frozenset(["paris", "londres", "new", "moscou", "l'apres", "la", "apres"])


def _today_part(c: Captures) -> Reading | None:
    """« ce soir », « dans la matinée »; « cette nuit » holds the night that ends or begins today."""
    daytime = str(c.value("daypart"))
    return from_creation(TODAY, TimexType.TIME, daytime)


def _untied(c: Captures) -> Reading | None:
    groups = ("daypart", "daypart2", "daypart3", "daypart4")
    group = next(name for name in groups if c.has(name))
    if c.after() in ("de", "du", "d'", "des"):
        return None
    if group == "daypart3" and not (
        c.after() in ("", ".", ",", ";") or c.text().startswith(("tot", "tres"))
    ):
        return None
    daytime = str(c.value(group, "daypart"))
    return Reading(meaning=TODAY, scope=Scope.TEXT, type=TimexType.TIME, daytime=daytime)


def _hour(c: Captures) -> Reading | None:
    """« vers 9 heures » is of the day told; « à 2 heures de route », « de 9 heures à 18 heures » are no moments."""
    spans = (
        c.before()[:1].isdigit()
        or c.before() in ("h", "heures", "entre")
        or c.after() in ("a", "et", "-", "/")
    )
    numbered = c.after() == "le" and c.after(2)[:1].isdigit()
    if spans or numbered or c.after() in _DAYS or (c.after() == "," and c.after(2) in _DAYS):
        return None  # of the day that is named behind it
    if c.after() in ("de", "d'") and c.after(2) not in _ZONES:
        return None
    hour = c.value("clock") if c.has("clock") else f"T{c.number('hour'):02}:00"
    return Reading(meaning=TODAY, scope=Scope.HOUR, type=TimexType.TIME, daytime=str(hour))


def _at_once(c: Captures) -> Reading | None:
    """« dans la foulée » is of the day told before; « peu après la frontière » is none."""
    if c.text() == "peu apres" and c.after() in (
        "le",
        "la",
        "l'",
        "les",
        "un",
        "une",
        "son",
        "sa",
        "que",
    ):
        return None
    return Reading(meaning=TODAY, scope=Scope.HOUR, type=TimexType.TIME)


def _night_before(c: Captures) -> Reading | None:
    """« la nuit dernière », « la nuit prochaine »."""
    count = -1 if side_of(c) is Direction.BEFORE else 1
    return from_creation(
        Shift(unit=Unit.DAY, low=count, high=count), TimexType.TIME, str(c.value("daypart"))
    )


HOURS: tuple[TimexRule, ...] = (
    TimexRule(
        name="today-part",
        pattern="ce (?: le )? (?P<daypart> daypart )",
        meaning=_today_part,
        examples=("ce matin", "ce soir", "cet après-midi", "cette nuit"),
    ),
    TimexRule(
        name="untied-part",
        pattern="""(?: dans | en ) le ? (?: part (?: de )? le ? )? (?P<daypart> daypart )
            | (?: a | au ) (?: le )? part (?: de | du ) le ? (?P<daypart2> daypart )
            | early ? (?: le ) (?P<daypart3> daypart ) early ?
            | (?: a le | au ) (?P<daypart4> daypart )""",
        meaning=_untied,
        examples=("dans la soirée", "en fin de journée", "à l'aube", "au petit matin"),
        refusals=("une boîte de nuit", "en pleine nuit de l'histoire"),
    ),
    TimexRule(
        name="night-beside",
        pattern=f"""(?P<daypart> daypart ) {BESIDE} | (?: (?P<next2> next )
            | (?P<last2> last ) ) (?P<daypart2> daypart )""",
        meaning=lambda c: _night_before(c) if c.has("daypart") else None,
        examples=("nuit dernière",),
    ),
    TimexRule(
        name="at-once",
        pattern="at_once",
        meaning=_at_once,
        examples=("dans la foulée", "aussitôt"),
        refusals=("peu après la frontière",),
    ),
    TimexRule(
        name="hour",
        pattern="""(?: a | vers | before | after ) (?: (?P<clock> clock )
            | (?P<hour> num ) hour_h (?: digits | numeral )? )""",
        meaning=_hour,
        examples=("à 14 heures", "vers 9h30"),
        refusals=("à 2 heures de route", "de 9 heures à 18 heures"),
    ),
)
