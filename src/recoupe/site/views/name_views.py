"""What the templates of people, organisations and places are given."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.site.parts import Card, Link, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One article that gives a name, and its sentences that do."""

    sign: str
    article: Link
    sentences: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """The view of name.html: one person, organisation or place."""

    label: str
    kind: str
    forms: tuple[str, ...]
    why: str
    roles: tuple[tuple[str, Quote], ...]
    cards: tuple[Card, ...]
    mentions: tuple[Naming, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """One line of a list of names."""

    link: Link
    count: str
    forms: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """Names of one kind."""

    id: str
    title: str
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """The view of names.html."""

    groups: tuple[NameGroup, ...]
