"""Places that a figure's words name beside those the name finder knows: « dans le district d'Okara »."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.names.namewords import place_key
from recoupe.model.document import Mention, MentionKind
from recoupe.model.quantity import Quantity
from recoupe.model.text import Span, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRules:
    """How a language names a place by what it is.

    `part` matches in the folded text what stands before the name (« province de »), `counted` what stands
    between a figure and the name of a place (« 3 dans le Grand Lomari », « dix au Tarel »); `name` matches the
    name itself, in capitals. `citizens` matches a noun with the adjective of one of the `towns` as `name` (« le
    cortège parisien »). `this` matches a `name` for the place named last (« dans ce pays », a `country`).
    `capital` matches a `name` for one of `capitals` (« dans la capitale »). Behind `streets` stands what they are
    called after (« la place Bretagne »).
    """

    part: re.Pattern[str]
    counted: re.Pattern[str]
    name: re.Pattern[str]
    capital: re.Pattern[str]
    capitals: frozenset[str]
    this: re.Pattern[str]
    streets: re.Pattern[str]
    citizens: re.Pattern[str]
    towns: Mapping[str, str]


_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def _add_towns(places: dict[int, Mention], view: str, rules: PlaceRules) -> None:
    """« le cortège parisien » is in Paris."""
    for match in rules.citizens.finditer(view):
        town = rules.towns[match.group("name")]
        span = Span(match.start("name"), match.end("name"))
        places.setdefault(
            span.start,
            Mention(span=span, text=town, kind=MentionKind.PLACE, key=fold(town), head=town),
        )


def _add_capital(places: dict[int, Mention], text: str, view: str, rules: PlaceRules) -> None:
    """« dans la capitale » is the one capital that the article names."""
    named = [m for _, m in sorted(places.items()) if m.text in rules.capitals]
    if len({m.key for m in named}) != 1:
        return
    for match in rules.capital.finditer(view):
        span = Span(match.start("name"), match.end("name"))
        places.setdefault(span.start, replace(named[0], span=span, text=span.of(text)))


def _add_this(places: dict[int, Mention], text: str, view: str, rules: PlaceRules) -> None:
    """« Dans ce pays » is the country named last before."""
    for match in rules.this.finditer(view):
        span = Span(match.start("name"), match.end("name"))
        kinds = {MentionKind.COUNTRY} if match.group("country") else _PLACES
        before = [m for at, m in sorted(places.items()) if at < span.start and m.kind in kinds]
        if before:
            places.setdefault(span.start, replace(before[-1], span=span, text=span.of(text)))


def with_places(
    text: str,
    view: str,
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    *,
    rules: PlaceRules,
) -> list[Mention]:
    """Return the mentions in reading order, with one for each place that its preposition and noun tell, in full."""
    places = {
        m.span.start: m
        for m in mentions
        if m.kind in _PLACES
        and not rules.streets.search(view, max(0, m.span.start - 24), m.span.start)
    }
    others = [mention for mention in mentions if mention.kind not in _PLACES]
    taken = {m.span.start: m for m in others}
    counted = [rules.counted.match(view, each.span.end) for each in quantities]
    openings = [*rules.part.finditer(view), *(match for match in counted if match is not None)]
    for opening in openings:
        name = rules.name.match(text, opening.end())
        known = places.get(opening.end())
        if name is None or (known is not None and known.span.end >= name.end()):
            continue
        other = taken.get(name.start())
        if other is not None and (other.kind is MentionKind.PERSON or other.span.end > name.end()):
            continue  # « celle de Jeanne Martin », « 21 bases aux Forces armées »
        words, span = name.group(), Span(name.start(), name.end())
        places[name.start()] = Mention(
            span=span,
            text=words,
            kind=MentionKind.PLACE,
            key=place_key(fold(words)),
            head=words,
        )
    _add_towns(places, view, rules)
    _add_capital(places, text, view, rules)
    _add_this(places, text, view, rules)
    return sorted([*others, *places.values()], key=lambda mention: mention.span)
