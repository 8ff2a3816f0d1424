"""Which names of different articles are one person, body or place: by evidence, never by likeness alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from recoupe.model.document import Mention, MentionKind
from recoupe.model.reason import Evidence, Reason
from recoupe.model.record import Reading
from recoupe.model.story import NameEntry
from recoupe.model.text import fold
from recoupe.model.timeline import Entity, EntityMention
from recoupe.reconcile.names.name_clusters import Clusters, Name
from recoupe.reconcile.names.namesakes import (
    given_agree,
    share_words,
    skeleton,
    spelt_alike,
)
from recoupe.reconcile.names.short_names import join_short_names

_NOT_SLUG = re.compile(r"[^a-z0-9]+")

_SAME_FORM = Reason("The articles use the same name.")
_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.ORGANISATION})


def cluster_names(
    readings: Sequence[Reading], *, names: Sequence[NameEntry] = ()
) -> tuple[Entity, ...]:
    """Return the entities of a story, by id; `names` are the editors' own, with what they must not be taken for."""
    found = _collect(readings)
    clusters = Clusters(found, _forbidden(names))
    _join_equal(found, clusters)
    _join_told_bodies(found, clusters)
    _join_people(found, clusters)
    _join_bodies(found, clusters)
    join_short_names(found, clusters)
    return _entities(clusters.groups(), clusters.reasons)


def _collect(readings: Sequence[Reading]) -> list[Name]:
    found: dict[tuple[str, str], Name] = {}
    for reading in sorted(readings, key=lambda each: each.document.article.id):
        article = reading.document.article.id
        for mention in reading.document.mentions:
            name = found.setdefault((article, mention.key), Name(article, mention.key))
            name.mentions.append(mention)
    return [found[place] for place in sorted(found)]


def _forbidden(names: Sequence[NameEntry]) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset({fold(entry.label), fold(other)})
        for entry in names
        for other in entry.distinct_from
    )


def _join_equal(names: Sequence[Name], clusters: Clusters) -> None:
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


def _join_told_bodies(names: Sequence[Name], clusters: Clusters) -> None:
    """« Ansar Dine » is the body that another article calls « le groupe Ansar Dine », unless it has a function."""
    told = {name.key: index for index, name in enumerate(names) if name.is_told_body}
    for index, name in enumerate(names):
        if name.kind is MentionKind.PERSON and name.key in told and not name.roles:
            clusters.join(told[name.key], index, _SAME_FORM)


def _join_people(names: Sequence[Name], clusters: Clusters) -> None:
    """Full names: one surname, the same or differently spelt given names, and a second thing in common."""
    blocks: dict[str, dict[str, int]] = defaultdict(dict)
    for index, name in enumerate(names):
        if name.kind is MentionKind.PERSON and name.traits:
            blocks[skeleton(name.family).replace("h", "") or name.family].setdefault(
                name.key, index
            )
    for sound in sorted(blocks):
        for first, second in combinations(sorted(blocks[sound].values()), 2):
            why = _one_person(names[first], names[second])
            if why is not None:
                clusters.join(first, second, why)


def _one_person(first: Name, second: Name) -> Reason | None:
    if not given_agree(first.traits, second.traits):
        return None
    same_family = first.family == second.family
    function = share_words(first.roles, second.roles)
    if same_family and (function or share_words(first.traits, second.traits)):
        return Reason(
            "{name} and {other} have one family name, first names that differ only in spelling, and the rest agrees.",
            name=first.head,
            other=second.head,
        )
    if spelt_alike(first.key, second.key):
        return Reason(
            "{name} and {other} are two spellings of one name.",
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


def _join_bodies(names: Sequence[Name], clusters: Clusters) -> None:
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


def _entities(
    groups: Iterable[tuple[int, list[Name]]], reasons: dict[int, list[Reason]]
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


def _entity(name: str, members: Sequence[Name], reasons: Sequence[Reason]) -> Entity:
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


def _slug(members: Sequence[Name]) -> str:
    """Return the id: the name as the first article uses it most, which a later article does not change."""
    own = [each for each in members if each.article == members[0].article]
    chosen = min(own, key=lambda each: (" " not in each.key, -len(each.mentions), each.key))
    return _NOT_SLUG.sub("-", chosen.key).strip("-") or "name"


def _kind(members: Sequence[Name]) -> MentionKind:
    """Return what most mentions name; a person where one article gives the full name of one."""
    if any(each.is_told_body for each in members):
        return MentionKind.ORGANISATION
    if any(each.kind is MentionKind.PERSON and each.traits for each in members):
        return MentionKind.PERSON
    counts = Counter(mention.kind for each in members for mention in each.mentions)
    return min(counts, key=lambda kind: (-counts[kind], kind.value))


def _label(members: Sequence[Name]) -> str:
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


def _why(members: Sequence[Name], reasons: Sequence[Reason]) -> Reason | None:
    """Return the reason that joins different forms; equal forms need none."""
    if len({each.key for each in members}) < 2:
        return None
    telling = [reason for reason in reasons if reason != _SAME_FORM]
    return min(telling, key=lambda reason: (reason.message, str(reason.params)), default=None)
