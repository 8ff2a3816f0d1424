"""Time expressions, typed as TIMEX3 types them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.meaning import Meaning, OfEvent
from recoupe.model.reason import Dating
from recoupe.model.text import Span

#: The anchor of an expression that is read from the document creation time.
CREATION = "dct"


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Relation(StrEnum):
    """How what is told stands to the days of an expression.

    The date of « depuis mars » is March: what is told starts there and stays open at the end. UNTIL holds the days
    themselves (« jusqu'à jeudi », « d'ici à 2030 »), BEFORE and AFTER do not; all three stay open at one end.
    """

    IN = "in"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression in its article.

    `anchor` is None (the words name the date themselves), `CREATION`, or the id of the expression it is
    read from. `meaning` is what the words say before an anchor is known; `date` what they come to with it (None
    where they carry no date, or the anchor is unknown). `rule` names the grammar rule.
    `relation` is what the preposition adds; `date` is that of the days named, never widened by it.
    """

    id: str
    article: str
    span: Span
    text: str
    type: TimexType
    meaning: Meaning
    anchor: str | None
    date: Dating | None
    rule: str
    relation: Relation = Relation.IN
    daytime: str = ""  # a part of the day as TIMEX3 writes it ("TMO", "TAF", "TEV", "TNI") or a clock time ("T20:00")
    loose: bool = False  # it says little of the side it lies on: « le préavis de Noël »
    compared: bool = False  # it dates what something is held against: « jamais vu depuis 1891 », « plus qu'en 2020 »
    done: bool = False  # the word beside it leaves no doubt that what it dates took place: « survenu le 14 mai 2024 »
    listed: bool = False  # it names one more day of a list: « mardi » in « lundi et mardi »
    kept: bool = (
        False  # the day of a plan whose sentence goes on in the past: « prévu mardi, s'est tenu … »
    )
    this: bool = False  # it is pointed at: « ce mardi 17 août »
    today: bool = (
        False  # it is the day of the text itself: « ce mardi 17 août », told as past or present
    )
    told_by: OfEvent | None = (
        None  # the event a length counts from: « dix jours » of « dix jours après la crue »
    )
