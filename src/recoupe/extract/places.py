"""Places that a figure's words name beside those the name finder knows: « dans le district d'Okara »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.document import Mention, MentionKind
from recoupe.model.text import Span, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRules:
    """How a language names a place by what it is.

    `part` matches in the folded text what stands before the name (« province de »), `counted` what stands between a
    figure and the name of a place (« 3 dans le Grand Lomari »); `name` matches the name itself, in capitals.
    """

    part: re.Pattern[str]
    counted: re.Pattern[str]
    name: re.Pattern[str]


_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def with_places(
    text: str, view: str, mentions: Sequence[Mention], *, rules: PlaceRules
) -> list[Mention]:
    """Return the mentions in reading order, with one for each place that only its preposition and noun tell."""
    known = [mention.span for mention in mentions if mention.kind in _PLACES]
    found = list(mentions)
    taken = {span.start for span in known}
    for pattern in (rules.part, rules.counted):
        for opening in pattern.finditer(view):
            name = rules.name.match(text, opening.end())
            if name is None or name.start() in taken:
                continue
            taken.add(name.start())
            span = Span(name.start(), name.end())
            words = name.group()
            found.append(
                Mention(span=span, text=words, kind=MentionKind.PLACE, key=fold(words), head=words)
            )
    return sorted(found, key=lambda mention: mention.span)
