"""What changes.html is given: the history of the story, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recoupe.site.parts import Link, When


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change: what it is about (`href` is "" where that is no longer there), what is now and was before."""

    href: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """Changes of one kind."""

    title: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionView:
    """One entry: when (where somebody said), what came, what it changed.

    `lesser` are changes of events outside the chronology; `day` and `article` serve the feeds.
    """

    id: str
    when: When | None
    cause: str
    about: Link | None
    published: str
    note: str
    groups: tuple[ChangeGroup, ...]
    lesser: tuple[ChangeLine, ...]
    day: date | None
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionsView:
    """The view of changes.html: the newest entry first."""

    entries: tuple[RevisionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change of one event, with the entry that brought it."""

    when: When | None
    text: str
    link: Link
