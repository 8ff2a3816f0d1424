"""What people wrote in content/: the story's settings and the editors' rulings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.errors import SourceLocation
from recoupe.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEntry:
    """A name the editors explain: its label, its kind, and the forms it takes."""

    label: str
    kind: str
    aliases: tuple[str, ...]
    distinct_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEntry:
    """How the editors name, merge or hide a measure; `merges` are series ids or measure keys."""

    key: str
    label: str | None
    merges: tuple[str, ...] = ()
    hide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryConfig:
    """content/story.yaml, or its defaults where there is none."""

    title: str
    standfirst: str = ""
    language: str = "fr"
    interface: str = ""  # the language of the site's own words, "" for that of the articles
    base_url: str = ""
    names: tuple[NameEntry, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()
    pragmatic: bool = True  # whether the pragmatic defaults of dating are used
    key_figures: tuple[str, ...] = ()  # series ids or measure keys shown first


class RulingKind(StrEnum):
    """What an editor may decide."""

    MERGE = "merge"
    SPLIT = "split"
    PREFER = "prefer"
    DATE = "date"
    RENAME = "rename"
    HIDE = "hide"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """What a ruling is about: words of one article. It names nothing where the words are gone."""

    article: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One decision of content/rulings.yaml, bound to the words it was made on.

    `about` names the events, facts or names decided on, each by words of an article. `value` is the date, the new
    name or the note. `source` is where an outside page supports it. `seen` is the digest of the evidence it
    was made on (`recoupe.reconcile.editors.rulings.seen_by`); None is not checked.
    """

    id: str
    kind: RulingKind
    about: tuple[Selector, ...]
    why: str
    by: str
    source: tuple[str, ...] = ()
    value: str | None = None
    date: EdtfDate | None = None
    seen: str | None = None
    location: SourceLocation | None = None
