"""The names of a story's articles while it is found out which are one: each as one article uses it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.model.document import Mention, MentionKind
from recoupe.model.reason import Reason
from recoupe.model.text import fold

_WORD = re.compile(r"[^\W_]+")
SMALL_WORD = 4  # letters; shorter words in small letters tell nothing


@dataclass(slots=True)
class Name:
    """One name as one article uses it: all its mentions there."""

    article: str
    key: str
    mentions: list[Mention] = field(default_factory=list)

    @property
    def kind(self) -> MentionKind:
        """What it names by most mentions."""
        counts = Counter(mention.kind for mention in self.mentions)
        return min(counts, key=lambda kind: (-counts[kind], kind.value))

    @property
    def head(self) -> str:
        """The name as this article gives it."""
        return self.mentions[0].head

    @property
    def family(self) -> str:
        """The surname, or the head noun."""
        return max(mention.family for mention in self.mentions)

    @property
    def traits(self) -> frozenset[str]:
        """The given names, or the words that narrow, of the fullest mention."""
        return max(
            (mention.traits for mention in self.mentions),
            key=lambda each: (len(each), sorted(each)),
        )

    @property
    def is_told_body(self) -> bool:
        """Whether a noun before it says that it is a body: « le groupe Ansar Dine »."""
        told = (len(m.text) > len(m.head) and m.text.endswith(m.head) for m in self.mentions)
        return self.kind is MentionKind.ORGANISATION and any(told)

    @property
    def roles(self) -> frozenset[str]:
        """The words of the functions printed beside it."""
        words = (_WORD.findall(fold(mention.role)) for mention in self.mentions if mention.role)
        return frozenset(word for found in words for word in found if len(word) >= SMALL_WORD)


class Clusters:
    """Union-find over names, each union with its reason, none across a pair the editors keep apart."""

    def __init__(self, names: Sequence[Name], forbidden: frozenset[frozenset[str]]) -> None:
        self.names = names
        self.forbidden = forbidden
        self.parent = list(range(len(names)))
        self.keys = [{name.key} for name in names]
        self.reasons: dict[int, list[Reason]] = defaultdict(list)

    def find(self, index: int) -> int:
        """Return the representative of a name's cluster."""
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, first: int, second: int, why: Reason) -> None:
        """Make two clusters one, unless the editors keep them apart."""
        one, other = sorted((self.find(first), self.find(second)))
        if one == other or self._kept_apart(one, other):
            return
        self.parent[other] = one
        self.keys[one] |= self.keys[other]
        self.reasons[one] += [*self.reasons.pop(other, []), why]

    def groups(self) -> list[tuple[int, list[Name]]]:
        """Return the clusters with their representatives."""
        members: dict[int, list[Name]] = defaultdict(list)
        for index, name in enumerate(self.names):
            members[self.find(index)].append(name)
        return sorted(members.items())

    def _kept_apart(self, one: int, other: int) -> bool:
        if not self.forbidden:
            return False
        return any(
            frozenset({first, second}) in self.forbidden
            for first in self.keys[one]
            for second in self.keys[other]
        )
