"""The five articles as a careful reader reads them: time expressions, records, and which records tell one event."""

from __future__ import annotations

from datetime import date

from hand_readings import Hand

from recoupe.model.edtf import in_month, in_year, on_day
from recoupe.model.meaning import (
    Direction,
    Fixed,
    Part,
    Period,
    Recurring,
    Shift,
    Unit,
    Vague,
)
from recoupe.model.record import Reading, Status
from recoupe.model.timex import Relation

PAST, BEFORE = Direction.PAST, Direction.BEFORE


def weekday(number: int, direction: Direction = PAST) -> Recurring:
    """Return the meaning of a weekday in past reporting."""
    return Recurring(direction=direction, weekday=number)


def article_000() -> Reading:
    """« a récemment lancé un premier round »."""
    hand = Hand.of_seed("000")
    hand.timex("t1", "récemment", Vague(direction=BEFORE))
    hand.record("FR", "lancé", timex="t1")
    return hand.reading()


def article_001() -> Reading:
    """A dateline, « hier » and « Jeudi »."""
    hand = Hand.of_seed("001", on_day(date(2020, 6, 12)))
    hand.timex("t1", "hier", Shift(unit=Unit.DAY, low=-1, high=-1))
    hand.timex("t2", "Jeudi", weekday(3))
    hand.record("TALKS", "entamé", timex="t1")
    hand.record("TALKS2", "entamé", nth=1, timex="t2")
    return hand.reading()


def article_002() -> Reading:
    """« Le dimanche », « en janvier dernier », « moins de 24 heures après », « la mi-octobre dernier »."""
    hand = Hand.of_seed("002")
    hand.timex("t1", "Le dimanche", weekday(6))
    hand.timex("t2", "janvier dernier", Recurring(direction=BEFORE, month=1))
    hand.timex("t3", "moins de 24 heures après", Shift(unit=Unit.HOUR, low=0, high=24), anchor="t2")
    hand.timex("t4", "2014", Fixed(date=in_year(2014)), anchor=None)
    hand.timex("t5", "le dimanche", weekday(6))
    hand.timex(
        "t6",
        "la mi-octobre dernier",
        Recurring(direction=BEFORE, month=10, part=Part.MIDDLE),
        relation=Relation.SINCE,
    )
    hand.record("S", "nouvelles discussions", timex="t1")
    hand.record("FR", "débuté", timex="t2")
    hand.record("J", "tués", timex="t3", kind="attack")
    hand.record("FORMED", "formée", timex="t4", kind="institution")
    hand.record("S2", "repris", timex="t5")
    hand.record("SERIES", "attaques.", timex="t6", relation="since", kind="attack")
    hand.count("q1", "plus de 165 attaques", "attacks")
    return hand.reading()


def article_003() -> Reading:
    """No date but « octobre 2023 », « août dernier », « l'année dernière », « mercredi » and « mardi »."""
    hand = Hand.of_seed("003")
    hand.timex("t1", "mercredi", weekday(2))
    hand.timex("t2", "2014", Fixed(date=in_year(2014)), anchor=None)
    hand.timex("t3", "mardi", weekday(1))
    hand.timex("t4", "l'année dernière", Period(unit=Unit.YEAR, offset=-1))
    hand.timex("t5", "octobre 2023", Fixed(date=in_month(2023, 10)), anchor=None)
    hand.timex("t6", "août dernier", Recurring(direction=BEFORE, month=8))
    hand.record("FR", "entamer", status=Status.PLANNED)
    hand.record("W", "remise", timex="t1", kind="statement")
    hand.record("SEIZED", "emparé", timex="t2", kind="attack")
    hand.record("T", "a eu lieu", timex="t3", kind="attack")
    hand.record("LAUNCH", "lancé", timex="t4")
    hand.record("STALL", "enlisé", kind="talks")
    hand.record("WAR", "commencé", timex="t5", kind="war")
    hand.record("HMC", "annoncée", timex="t6", kind="institution")
    return hand.reading()


def article_004() -> Reading:
    """A header with a month, « samedi », and days read from it."""
    hand = Hand.of_seed("004", in_month(2024, 1))
    hand.timex("t1", "2014", Fixed(date=in_year(2014)), anchor=None)
    hand.timex("t2", "samedi", weekday(5))
    hand.timex(
        "t3",
        "la mi-octobre",
        Recurring(direction=PAST, month=10, part=Part.MIDDLE),
        relation=Relation.SINCE,
    )
    hand.timex("t4", "Samedi soir", weekday(5))
    hand.timex("t5", "cet été", Recurring(direction=PAST, season=2))
    hand.timex("t6", "Jeudi", weekday(3, BEFORE), anchor="t2")
    hand.timex("t7", "Vendredi", weekday(4, BEFORE), anchor="t2")
    hand.record("FR", "tenu", timex="t2")
    hand.record("SERIES", "visé", timex="t3", relation="since", kind="attack")
    hand.record("DRONE", "visé", nth=1, timex="t4", kind="attack")
    hand.record("HMC", "création", timex="t5", kind="institution")
    hand.record("SINGH", "indiqué que", timex="t6", kind="statement")
    hand.record("VOW", "engagé", timex="t7", kind="statement")
    hand.count("q1", "plus de 150 frappes", "attacks")
    return hand.reading()


READINGS = (article_000(), article_001(), article_002(), article_003(), article_004())
GROUPS = (
    ("000-FR", "002-FR", "003-FR", "004-FR"),
    ("001-TALKS", "001-TALKS2"),
    ("002-S", "002-S2"),
    ("003-HMC", "004-HMC"),
    ("002-SERIES", "004-SERIES"),
)
