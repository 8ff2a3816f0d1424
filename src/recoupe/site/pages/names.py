"""People, organisations and places: one page each, and the list."""

from __future__ import annotations

from recoupe.model.document import MentionKind
from recoupe.model.timeline import Entity
from recoupe.site.library import Library
from recoupe.site.parts import Card, Link
from recoupe.site.pieces.quoting import quote
from recoupe.site.urls import article_path, name_path
from recoupe.site.views.name_views import NameGroup, NameLine, NamesView, NameView, Naming
from recoupe.site.words import Words

_MENTIONS = 60  # sentences that a name's page leads to


def name_view(library: Library, entity: Entity, cards: dict[str, Card], words: Words) -> NameView:
    """Return one name: its forms, its functions, its events, some of the evidence that names it."""
    return NameView(
        label=entity.label,
        kind=_kinds(words)[entity.kind][0],
        forms=entity.names,
        why=words.reason(entity.why) if entity.why else "",
        roles=tuple((role, quote(library, evidence, words)) for role, evidence in entity.roles),
        cards=tuple(cards[event] for event in library.events_of_name.get(entity.id, ())),
        mentions=_mentions(library, entity, words),
    )


def _mentions(library: Library, entity: Entity, words: Words) -> tuple[Naming, ...]:
    """Return the sentences that name it, article by article; a form unlike its label stands beside."""
    found: dict[str, dict[str, Link]] = {}
    for mention in entity.mentions[:_MENTIONS]:
        article = mention.evidence.article
        at = library.sentence(article, mention.evidence.span)
        if at is None or at.index not in library.evidence[article]:
            continue
        said = quote(library, mention.evidence, words)
        other = "" if said.text == entity.label else words.say("“{words}”", words=said.text)
        text = f"{other} {said.sentence.text}".strip()
        link = Link(href=said.sentence.href, text=text)
        found.setdefault(article, {}).setdefault(link.href, link)
    return tuple(
        Naming(
            sign=library.signs[one],
            article=Link(href=article_path(one), text=library.called(one)),
            sentences=tuple(found[one].values()),
        )
        for one in sorted(found, key=library.rank.__getitem__)
    )


def names_view(library: Library, words: Words) -> NamesView:
    """Return every name by kind, the most mentioned first."""
    groups = []
    for kind, (_, title) in _kinds(words).items():
        named = [one for one in library.timeline.entities if one.kind is kind]
        named.sort(key=lambda one: (-len(one.mentions), one.label, one.id))
        if named:
            lines = tuple(_line(one, words) for one in named)
            groups.append(NameGroup(id=str(kind), title=title, names=lines))
    return NamesView(groups=tuple(groups))


def _line(entity: Entity, words: Words) -> NameLine:
    others = [name for name in entity.names if name != entity.label]
    return NameLine(
        link=Link(href=name_path(entity.id), text=entity.label),
        count=words.count("{n} mention", "{n} mentions", len(entity.mentions)),
        forms=", ".join(words.say("“{words}”", words=name) for name in others),
    )


def _kinds(words: Words) -> dict[MentionKind, tuple[str, str]]:
    return {
        MentionKind.PERSON: (words.say("person"), words.say("People")),
        MentionKind.ORGANISATION: (words.say("organisation"), words.say("Organisations")),
        MentionKind.GROUP: (words.say("group"), words.say("Groups")),
        MentionKind.COUNTRY: (words.say("country"), words.say("Countries")),
        MentionKind.PLACE: (words.say("place"), words.say("Places")),
        MentionKind.THING: (words.say("named thing"), words.say("Ships, machines, storms")),
    }
