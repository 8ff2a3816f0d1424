"""Short names of one article that another gives in full: surnames, acronyms, second names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from recoupe.model.document import MentionKind
from recoupe.model.reason import Reason
from recoupe.model.text import fold
from recoupe.reconcile.names.name_clusters import SMALL_WORD, Clusters, Name

_ACRONYM = range(2, 8)  # letters


def join_short_names(names: Sequence[Name], clusters: Clusters) -> None:
    """Join each short name to the only one of the story that it can shorten."""
    _join_surnames(names, clusters)
    _join_bare_surnames(names, clusters)
    _join_longer(names, clusters)
    _join_learnt(names, clusters)
    _join_acronyms(names, clusters)


def _join_surnames(names: Sequence[Name], clusters: Clusters) -> None:
    """A surname alone is the one person of that surname in the story, if there is only one."""
    full: dict[str, list[int]] = defaultdict(list)
    alone: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if name.kind is MentionKind.PERSON:
            (full if name.traits else alone)[name.family].append(index)
    for family in sorted(alone):
        known = {clusters.find(index) for index in full.get(family, [])}
        targets = full[family][:1] if len(known) == 1 else alone[family][:1] if not known else []
        for index in alone[family] if targets else []:
            clusters.join(targets[0], index, _only_one(names[targets[0]]))


def _join_bare_surnames(names: Sequence[Name], clusters: Clusters) -> None:
    """« Vargas » alone is the one Vargas of the story, unless an article that names them has a body of that name."""
    full: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if name.kind is MentionKind.PERSON and name.traits:
            full[name.family].append(index)
    for index, name in enumerate(names):
        people = full.get(name.key, []) if _is_bare(name) else []
        if len({clusters.find(each) for each in people}) != 1:
            continue
        telling = {names[each].article for each in people}
        bodies = {each.article for each in names if each.key == name.key and _is_bare(each)}
        if telling.isdisjoint(bodies):
            clusters.join(people[0], index, _only_one(names[people[0]]))


def _join_longer(names: Sequence[Name], clusters: Clusters) -> None:
    """« Ali Bongo » and « Oligui » are the only people whose longer names have these words in a row."""
    people = [index for index, name in enumerate(names) if name.kind is MentionKind.PERSON]
    words = {index: names[index].key.split() for index in people}
    for index in people:
        longer = [each for each in people if _goes_on(words[index], words[each])]
        if len({clusters.find(each) for each in longer}) == 1:
            full = max(longer, key=lambda each: (len(words[each]), names[each].key))
            why = Reason(
                "{name} is the short name of {other}.",
                name=names[index].head,
                other=names[full].head,
            )
            clusters.join(full, index, why)


def _goes_on(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name opens a longer one, or is a word inside it: not « Emmanuel », the first."""
    if len(short) == 1:
        return short[0] in full[1:-1] and len(short[0]) >= SMALL_WORD
    return len(short) < len(full) and list(full[: len(short)]) == list(short)


def _is_bare(name: Name) -> bool:
    """Whether a name of one word is taken for a body for want of anything that tells."""
    told = name.family or " " in name.key or _is_acronym(name)
    return name.kind is MentionKind.ORGANISATION and not told


def _only_one(name: Name) -> Reason:
    return Reason("Only one person in the articles has the family name of {name}.", name=name.head)


def _join_learnt(names: Sequence[Name], clusters: Clusters) -> None:
    """« Senalert », which one article prints in brackets behind a full name, is that body in another article too."""
    learnt: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if name.kind is MentionKind.ORGANISATION:
            for short in {fold(mention.text) for mention in name.mentions}:
                if short not in (name.key, name.family) and " " not in short:
                    learnt[short].append(index)
    for index, name in enumerate(names):
        full = learnt.get(name.key, []) if name.kind is MentionKind.ORGANISATION else []
        if len({clusters.find(each) for each in full}) == 1:
            why = Reason(
                "{name} is the short name of {other}.",
                name=name.head,
                other=names[full[0]].head,
            )
            clusters.join(full[0], index, why)


def _join_acronyms(names: Sequence[Name], clusters: Clusters) -> None:
    """An acronym without its full name is the one body of the story whose initials it gives."""
    by_initials: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if name.kind is MentionKind.ORGANISATION:
            for initials in {_initials(mention.head) for mention in name.mentions}:
                by_initials[initials].append(index)
    for index, name in enumerate(names):
        short = name.kind is MentionKind.ORGANISATION and _is_acronym(name)
        candidates = by_initials.get(name.key, []) if short else []
        if len({clusters.find(each) for each in candidates}) == 1:
            why = Reason("{name} is made of the initials of the full name.", name=name.key.upper())
            clusters.join(candidates[0], index, why)


def _initials(head: str) -> str:
    words = [word for part in head.split() for word in re.split(r"['’-]", part)]
    letters = [fold(word)[:1] for word in words if len(word) >= SMALL_WORD or word[:1].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def _is_acronym(name: Name) -> bool:
    return len(name.key) in _ACRONYM and all(mention.text.isupper() for mention in name.mentions)
