"""Of whom and where a figure holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.document import Mention, MentionKind
from recoupe.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRules:
    """The words that narrow a figure.

    `peoples` maps an adjective of a people, in every form, to the name of its country. `populations` are nouns, in
    every form, whose adjectives tell who is counted or hit; `others` forms of « autre », those of `besides` not
    where they lead (« 14 autres blessés »). `place_before` matches the preposition right before a place, `seat`
    leads from somebody to where they speak (« le HCR à Tarel »), `listed` follows a place that leads a line, `based`
    what makes it someone's home (« basés »), `goal` where they only go (« vers »); `stop` what ends a place's reach
    (« que », « qui »); `joins` what stands between places that belong together. `hit_measure` is the measure that is
    scoped by who is hit, unless one who `wages` (« a mené ») stands before it; `person_measures` belong to a person
    or a body, after `for_whom` (« pour »; `for_someone` with a noun alone), `penalties` to a person tried, without a
    function of the `court` (who asks for those `sought` is named before); `belonging` stands before a body that
    someone is of; `he` matches a pronoun for one. The measures `by_sector` are narrowed by a `sector` right behind
    the figure or by a body one is `inside` (« à la SNCF »), those `of_what` by the noun they are a share of.
    """

    peoples: Mapping[str, str]
    populations: frozenset[str]
    others: frozenset[str]
    besides: frozenset[str]
    qualifier: re.Pattern[str]
    place_before: re.Pattern[str]
    seat: re.Pattern[str]
    listed: re.Pattern[str]
    based: re.Pattern[str]
    goal: re.Pattern[str]
    stop: re.Pattern[str]
    joins: re.Pattern[str]
    hit_measure: str
    wages: re.Pattern[str]
    person_measures: frozenset[str]
    for_someone: re.Pattern[str]
    penalties: frozenset[str]
    court: re.Pattern[str]
    he: re.Pattern[str]
    by_sector: frozenset[str]
    sector: re.Pattern[str]
    inside: re.Pattern[str]
    of_what: frozenset[str]
    for_whom: re.Pattern[str]
    belonging: re.Pattern[str]
    sought: frozenset[str]


PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})


def places_of(
    view: str,
    mentions: Sequence[Mention],
    right: Span | None,
    left: Span | None,
    *,
    rules: ScopeRules,
) -> tuple[str, ...]:
    """Return the keys of the places a figure holds for: the first named to its right, else the last to its left."""
    if right is not None:
        ahead = _reach(view, right, rules)
        found = _places(view, mentions, ahead, rules)
        if found:
            return _keys(_joined(view, found, rules))
    if left is not None:
        found = _places(view, mentions, left, rules)
        if found:
            return _keys(reversed(_joined(view, list(reversed(found)), rules)))
    return ()


def _reach(view: str, span: Span, rules: ScopeRules) -> Span | None:
    stop = rules.stop.search(view, span.start, span.end)
    end = stop.start() if stop else span.end
    return Span(span.start, end) if end > span.start else None


def _places(
    view: str, mentions: Sequence[Mention], span: Span | None, rules: ScopeRules
) -> list[Mention]:
    if span is None:
        return []
    found: list[Mention] = []
    goal: Mention | None = None
    for mention in mentions:
        if mention.kind not in PLACES or not span.contains(mention.span):
            continue
        before = view[max(0, mention.span.start - 40) : mention.span.start]
        joined = goal is not None and rules.joins.fullmatch(view, goal.span.end, mention.span.start)
        if joined or rules.goal.search(before):
            goal = mention  # « en direction de N'Djamena au Tchad »
        elif _stands_at(before, rules):
            found.append(mention)
    return found


def _stands_at(before: str, rules: ScopeRules) -> bool:
    place = rules.place_before.search(before)
    return place is not None and not rules.based.search(before[: place.start()])


def _joined(view: str, found: Sequence[Mention], rules: ScopeRules) -> list[Mention]:
    """Return the first place with those joined to it."""
    kept = [found[0]]
    for mention in found[1:]:
        first, second = sorted((kept[-1].span, mention.span))
        if not rules.joins.fullmatch(view, first.end, second.start):
            break
        kept.append(mention)
    return kept


def _keys(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(sorted({mention.key for mention in mentions}))


def qualifiers_of(view: str, phrase: Span, *, rules: ScopeRules) -> tuple[str, ...]:
    """Return the countries whose people a noun phrase names, and "other" for « d'autres »."""
    words = rules.qualifier.findall(view, phrase.start, phrase.end)
    found = {rules.peoples[word] for word in words if word in rules.peoples}
    told = words[1:] if words[:1] and words[0] in rules.besides else words
    if any(word in rules.others for word in told):
        found.add(OTHER)
    return tuple(sorted(found))


#: The population that is told by what it is not: « des soldats d'autres pays ».
OTHER = "other"


def populations_of(
    view: str, mentions: Sequence[Mention], span: Span, *, rules: ScopeRules
) -> tuple[str, ...]:
    """Return who is hit in a clause: the peoples and bodies beside its nouns for troops, bases, civilians."""
    found: set[str] = set()
    for word in rules.qualifier.finditer(view, span.start, span.end):
        if word.group() in rules.populations:
            found.update(_beside(view, mentions, Span(word.start(), span.end), rules))
    return tuple(sorted(found))


def _beside(view: str, mentions: Sequence[Mention], span: Span, rules: ScopeRules) -> Iterable[str]:
    """« les forces américaines et de la coalition internationale en Irak »: up to the first place or break."""
    window = view[span.start : min(span.end, span.start + 90)]
    end = rules.stop.search(window)
    window = window[: end.start()] if end else window
    reach = Span(span.start, span.start + max(1, len(window)))
    yield from qualifiers_of(view, reach, rules=rules)
    for mention in mentions:
        if reach.contains(mention.span) and mention.kind in _BODIES:
            yield mention.key


def person_of(
    view: str,
    mentions: Sequence[Mention],
    right: Span | None,
    left: Span | None,
    *,
    rules: ScopeRules,
) -> tuple[str, ...]:
    """Return whose a figure is: « 41,5 % pour Marc Olsen », else the last one named before it."""
    for mention in mentions:
        if right is not None and right.contains(mention.span):
            gap = view[right.start : mention.span.start]
            title = gap.removesuffix(", ")  # « à l'encontre du ministre, Paul Martin »
            if len(gap) < _NEAR and "," not in title and rules.for_whom.search(gap):
                return (mention.key,)
    before = [mention for mention in mentions if left is not None and left.contains(mention.span)]
    owners = [  # « Paul Martin, candidat de l'Union, a obtenu »
        each
        for each in before
        if each.kind not in _BODIES or not rules.belonging.search(view, 0, each.span.start)
    ]
    return ((owners or before)[-1].key,) if before else ()


_NEAR = 64  # characters between a share and whose it is
