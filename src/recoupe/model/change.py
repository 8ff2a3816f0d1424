"""What an added article or a ruling changed: found by comparing two builds, kept in content/changes.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.errors import SourceLocation
from recoupe.model.edtf import EdtfDate


class ChangeKind(StrEnum):
    """What may change between two builds."""

    NEW_ARTICLE = "new_article"
    GONE_ARTICLE = "gone_article"
    REDATED_ARTICLE = "redated_article"
    NEW_EVENT = "new_event"
    GONE_EVENT = "gone_event"
    MERGED_EVENT = "merged_event"
    SPLIT_EVENT = "split_event"
    CONFIRMED = "confirmed"
    DATE = "date"
    STATUS = "status"
    VERDICT = "verdict"
    CONTRADICTION = "contradiction"
    NEW_SERIES = "new_series"
    GONE_SERIES = "gone_series"
    FIGURE = "figure"
    STALE_RULING = "stale_ruling"


#: Changes after which nothing has the id any more.
ENDINGS = frozenset({ChangeKind.GONE_ARTICLE, ChangeKind.GONE_EVENT, ChangeKind.GONE_SERIES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: what it is about (an id of the new build, or of the old one where it is gone) and its name then.

    `old` and `new` are plain data: a date in EDTF, a verdict, a status, a count of sources, a figure as printed.
    """

    kind: ChangeKind
    about: str
    title: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One entry of content/changes.yaml: the article or ruling that came, or words of the editors, and what changed.

    `date` is the day somebody gave it; nothing takes it from a clock.
    """

    article: str | None = None
    ruling: str | None = None
    note: str = ""
    date: EdtfDate | None = None
    changes: tuple[Change, ...] = ()
    location: SourceLocation | None = None
