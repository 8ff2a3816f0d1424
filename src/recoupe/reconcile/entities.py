"""Which names of different articles are one person, body or place: by evidence, never by likeness alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from recoupe.model.document import Mention, MentionKind
from recoupe.model.reason import Evidence, Reason
from recoupe.model.record import Reading
from recoupe.model.story import NameEntry
from recoupe.model.text import fold
from recoupe.model.timeline import Entity, EntityMention
from recoupe.reconcile.namesakes import given_agree, given_equal, share_words, skeleton

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_SMALL_WORD = 4  # letters; shorter words in small letters give an acronym no initial
_ACRONYM = range(2, 8)  # letters

_SAME_FORM = Reason("The articles use the same name.")
_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.ORGANISATION})


@dataclass(slots=True)
class _Name:
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
    def roles(self) -> frozenset[str]:
        """The words of the functions printed beside it."""
        words = (_WORD.findall(fold(mention.role)) for mention in self.mentions if mention.role)
        return frozenset(word for found in words for word in found if len(word) >= _SMALL_WORD)


def cluster_names(
    readings: Sequence[Reading], *, names: Sequence[NameEntry] = ()
) -> tuple[Entity, ...]:
    """Return the entities of a story, by id; `names` are the editors' own, with what they must not be taken for."""
    found = _collect(readings)
    clusters = _Clusters(found, _forbidden(names))
    _join_equal(found, clusters)
    _join_people(found, clusters)
    _join_surnames(found, clusters)
    _join_bodies(found, clusters)
    _join_acronyms(found, clusters)
    return _entities(clusters.groups(), clusters.reasons)


class _Clusters:
    """Union-find over names, each union with its reason, none across a pair the editors keep apart."""

    def __init__(self, names: Sequence[_Name], forbidden: frozenset[frozenset[str]]) -> None:
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

    def groups(self) -> list[tuple[int, list[_Name]]]:
        """Return the clusters with their representatives."""
        members: dict[int, list[_Name]] = defaultdict(list)
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


def _collect(readings: Sequence[Reading]) -> list[_Name]:
    found: dict[tuple[str, str], _Name] = {}
    for reading in sorted(readings, key=lambda each: each.document.article.id):
        article = reading.document.article.id
        for mention in reading.document.mentions:
            name = found.setdefault((article, mention.key), _Name(article, mention.key))
            name.mentions.append(mention)
    return [found[place] for place in sorted(found)]


def _forbidden(names: Sequence[NameEntry]) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset({fold(entry.label), fold(other)})
        for entry in names
        for other in entry.distinct_from
    )


def _join_equal(names: Sequence[_Name], clusters: _Clusters) -> None:
    """One form is one thing; a surname alone is not enough for that."""
    first: dict[tuple[str, str], int] = {}
    for index, name in enumerate(names):
        person = name.kind is MentionKind.PERSON
        if person and " " not in name.key:
            continue
        group = "thing" if name.kind in _PLACES else name.kind.value
        key = name.key.replace("-", " ") if person else name.key
        seen = first.setdefault((group, key), index)
        if seen != index:
            clusters.join(seen, index, _SAME_FORM)


def _join_people(names: Sequence[_Name], clusters: _Clusters) -> None:
    """Full names: one surname, the same or differently spelt given names, and a second thing in common."""
    blocks: dict[str, dict[str, int]] = defaultdict(dict)
    for index, name in enumerate(names):
        if name.kind is MentionKind.PERSON and name.traits:
            blocks[skeleton(name.family) or name.family].setdefault(name.key, index)
    for sound in sorted(blocks):
        for first, second in combinations(sorted(blocks[sound].values()), 2):
            why = _one_person(names[first], names[second])
            if why is not None:
                clusters.join(first, second, why)


def _one_person(first: _Name, second: _Name) -> Reason | None:
    if not given_agree(first.traits, second.traits):
        return None
    same_family = first.family == second.family
    function = share_words(first.roles, second.roles)
    if same_family and given_equal(first.traits, second.traits):
        return Reason(
            "{name} and {other} have one family name, and one form gives more first names.",
            name=first.head,
            other=second.head,
        )
    if same_family and (function or share_words(first.traits, second.traits)):
        return Reason(
            "{name} and {other} have one family name, first names that differ only in spelling, and the rest agrees.",
            name=first.head,
            other=second.head,
        )
    if function and share_words(first.traits, second.traits):
        return Reason(
            "{name} and {other} are two spellings of one name, and the function beside them is the same.",
            name=first.head,
            other=second.head,
        )
    return None


def _join_surnames(names: Sequence[_Name], clusters: _Clusters) -> None:
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
            why = Reason(
                "Only one person in the articles has the family name of {name}.",
                name=names[targets[0]].head,
            )
            clusters.join(targets[0], index, why)


def _join_bodies(names: Sequence[_Name], clusters: _Clusters) -> None:
    """Bodies with one head noun, where the words that narrow one are among those that narrow the other."""
    blocks: dict[str, dict[frozenset[str], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, name in enumerate(names):
        if name.kind is MentionKind.ORGANISATION and name.family and name.traits:
            blocks[name.family][name.traits].append(index)
    for head in sorted(blocks):
        for traits, wider in _nested(blocks[head]):
            first = blocks[head][traits][0]
            for index in [*blocks[head][traits], *(blocks[head][each][0] for each in wider)]:
                why = Reason(
                    "{name} and {other} name one body, with more or fewer words.",
                    name=names[first].head,
                    other=names[index].head,
                )
                clusters.join(first, index, why)


def _nested(
    block: dict[frozenset[str], list[int]],
) -> Iterator[tuple[frozenset[str], list[frozenset[str]]]]:
    """Yield each set of words with the wider ones it may be short for: none, where those are of different bodies."""
    holders: dict[str, list[frozenset[str]]] = defaultdict(list)
    for traits in block:
        for trait in traits:
            holders[trait].append(traits)
    for traits in sorted(block, key=sorted):
        rarest = min(traits, key=lambda trait: (len(holders[trait]), trait))
        wider = [each for each in holders[rarest] if traits < each]
        tell = {_telling(each - traits) for each in wider} - {frozenset()}
        yield traits, sorted(wider, key=sorted) if len(tell) < 2 else []


def _telling(traits: frozenset[str]) -> frozenset[str]:
    """Return the words that tell one body from its like: countries and proper names."""
    return frozenset(trait for trait in traits if trait.startswith(("@", "=")))


def _join_acronyms(names: Sequence[_Name], clusters: _Clusters) -> None:
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
    letters = [fold(word)[:1] for word in words if len(word) >= _SMALL_WORD or word[:1].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def _is_acronym(name: _Name) -> bool:
    return len(name.key) in _ACRONYM and all(mention.text.isupper() for mention in name.mentions)


def _entities(
    groups: Iterable[tuple[int, list[_Name]]], reasons: dict[int, list[Reason]]
) -> tuple[Entity, ...]:
    built = [(_slug(members), members, reasons.get(top, [])) for top, members in groups]
    taken = Counter(slug for slug, _, _ in built)
    entities = [
        _entity(
            slug if taken[slug] == 1 else f"{slug}-{_kind(members).value}-{members[0].article}",
            members,
            why,
        )
        for slug, members, why in built
    ]
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _entity(name: str, members: Sequence[_Name], reasons: Sequence[Reason]) -> Entity:
    mentions = [(each.article, mention) for each in members for mention in each.mentions]
    ordered = sorted(mentions, key=lambda pair: (pair[0], pair[1].span))
    return Entity(
        id=name,
        kind=_kind(members),
        label=_label(members),
        names=_forms(mention.text for _, mention in ordered),
        roles=tuple(_roles(ordered)),
        mentions=tuple(
            EntityMention(
                evidence=Evidence(article=article, span=mention.span),
                text=mention.text,
                key=mention.key,
            )
            for article, mention in ordered
        ),
        why=_why(members, reasons),
    )


def _slug(members: Sequence[_Name]) -> str:
    """Return the id: the name as the first article uses it most, which a later article does not change."""
    own = [each for each in members if each.article == members[0].article]
    chosen = min(own, key=lambda each: (" " not in each.key, -len(each.mentions), each.key))
    return _NOT_SLUG.sub("-", chosen.key).strip("-") or "name"


def _kind(members: Sequence[_Name]) -> MentionKind:
    counts = Counter(mention.kind for each in members for mention in each.mentions)
    return min(counts, key=lambda kind: (-counts[kind], kind.value))


def _label(members: Sequence[_Name]) -> str:
    """Return the full form that stands in most articles as it is, then the one that stands there most often."""
    articles: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for each in members:
        for mention in each.mentions:
            printed = mention.text == mention.head
            articles[mention.head] |= {each.article} if printed else set()
            counts[mention.head] += printed
    full = [head for head in counts if " " in head and not head.isupper()] or list(counts)
    return min(full, key=lambda head: (-len(articles[head]), -counts[head], head))


def _forms(texts: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(" ".join(text.split()) for text in texts)
    return tuple(sorted(counts, key=lambda text: (-counts[text], text)))


def _roles(mentions: Sequence[tuple[str, Mention]]) -> Iterator[tuple[str, Evidence]]:
    seen: set[str] = set()
    for article, mention in mentions:
        if mention.role and fold(mention.role) not in seen:
            seen.add(fold(mention.role))
            yield mention.role, Evidence(article=article, span=mention.span)


def _why(members: Sequence[_Name], reasons: Sequence[Reason]) -> Reason | None:
    """Return the reason that joins different forms; equal forms need none."""
    if len({each.key for each in members}) < 2:
        return None
    telling = [reason for reason in reasons if reason != _SAME_FORM]
    return min(telling, key=lambda reason: (reason.message, str(reason.params)), default=None)
