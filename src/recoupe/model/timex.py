"""Time expressions, typed as TIMEX3 types them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.meaning import Meaning
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression in its article.

    `anchor` is None (the words name the date themselves), `CREATION`, or the id of the expression it is
    read from. `meaning` is what the words say before an anchor is known; `date` what they come to with it (None
    where they carry no date, or the anchor is unknown). `rule` names the grammar rule.
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
