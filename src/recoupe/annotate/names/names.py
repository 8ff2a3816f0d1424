"""Names of people, bodies, places and peoples, told by capitals and the words beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.annotate.names.acronyms import learn_acronyms
from recoupe.annotate.names.bodies import body_at
from recoupe.annotate.names.chains import Draft, is_portfolio, read_chain
from recoupe.annotate.names.double_names import find_double_surnames
from recoupe.annotate.names.kinds import Ledger
from recoupe.annotate.names.metonymy import settle_capitals
from recoupe.annotate.names.namewords import (
    Known,
    Line,
    NameRules,
    heads_of,
    match_known,
    read_line,
)
from recoupe.annotate.names.same_body import unify_bodies
from recoupe.annotate.text.words import split_words
from recoupe.model.document import Document, Mention, MentionKind, Sentence
from recoupe.model.story import NameEntry
from recoupe.model.text import Span, fold

__all__ = ["NameRules", "countries_of", "find_mentions", "mentions_in", "outermost"]


def find_mentions(
    text: str,
    sentences: Sequence[Sentence],
    *,
    rules: NameRules,
    story_names: tuple[NameEntry, ...] = (),
) -> tuple[Mention, ...]:
    """Return the names in `sentences`, in reading order, an outer name before its inner."""
    if story_names:
        known = {**rules.known, **_of_story(story_names)}
        rules = replace(rules, known=known, heads=heads_of(known))
    lines = [read_line(text, each.span, particles=rules.particles) for each in sentences]
    ledger = Ledger(lines, rules)
    drafts = [draft for number, line in enumerate(lines) for draft in _scan(number, line, ledger)]
    drafts += learn_acronyms(lines, drafts, rules=rules)
    drafts += find_double_surnames(lines, drafts, rules=rules)
    drafts += unify_bodies(lines, drafts, rules=rules)
    ledger.settle(drafts)
    settle_capitals(lines, drafts, rules=rules)
    kept = [draft for draft in drafts if draft.kind is not None and not draft.dropped]
    return _mentions(text, lines, kept)


def mentions_in(document: Document, span: Span) -> tuple[Mention, ...]:
    """Return the mentions that lie wholly inside `span`, in reading order."""
    mentions = document.mentions
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    found: list[Mention] = []
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            break
        if mention.span.end <= span.end:
            found.append(mention)
    return tuple(found)


def outermost(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that lie in no other (not « Irak » inside « résistance islamique en Irak »)."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or not kept[-1].span.contains(mention.span):
            kept.append(mention)
    return tuple(kept)


def countries_of(text: str, *, rules: NameRules) -> tuple[str, ...]:
    """Return the keys of the countries that the adjectives of `text` name: « responsables américains »."""
    words = (fold(word.form) for word in split_words(text, Span(0, len(text)))) if text else ()
    found = (rules.demonyms.get(word) for word in words)
    return tuple(dict.fromkeys(fold(country) for country in found if country))


def _of_story(entries: tuple[NameEntry, ...]) -> Mapping[tuple[str, ...], Known]:
    found: dict[tuple[str, ...], Known] = {}
    for entry in entries:
        known = Known(label=entry.label, kind=MentionKind(entry.kind), of_story=True)
        for alias in (entry.label, *entry.aliases):
            if alias.strip():
                words = split_words(alias, Span(0, len(alias)))
                found[tuple(fold(word.form) for word in words)] = known
    return found


def _scan(number: int, line: Line, ledger: Ledger) -> list[Draft]:
    """Return the names of one sentence as first read; the ledger decides later which hold."""
    drafts: list[Draft] = []
    at = 0
    while at < len(line.words):
        found = _name_at(number, line, at, ledger)
        drafts += found
        at = max([draft.end for draft in found], default=at + 1)
    return drafts


def _name_at(number: int, line: Line, at: int, ledger: Ledger) -> list[Draft]:
    rules, word = ledger.rules, line.words[at]
    if word.mark or not (word.proper or word.form in ledger.openers):
        return []
    listed = match_known(line, at, rules)
    if listed and not _may_be_listed(line, at, listed, rules):
        listed = None
    if listed and listed[1].of_story:
        return [Draft.listed(number, at, *listed), *_leaders(number, line, at, listed[0], ledger)]
    field = line.words[at].proper and is_portfolio(line, at, rules=rules)
    body = None if field else body_at(line, at, rules=rules)
    if body and (listed is None or body.end > listed[0]):
        return Draft.of_body(number, line, body, rules)
    chain = read_chain(number, line, at, rules=rules) if line.words[at].proper else None
    if listed and (
        chain is None
        or chain.end <= listed[0]
        or _starts_name(line, listed[0], ledger)
        or _stands_apart(line, at, listed, chain.end, rules)
    ):
        return [Draft.listed(number, at, *listed)]
    return [chain] if chain else []


def _leaders(number: int, line: Line, start: int, end: int, ledger: Ledger) -> list[Draft]:
    """Return who leads, where a name of the story tells it: « coalition dirigée par les États-Unis »."""
    led = [at for at in range(start, end) if line.form(at) in ledger.rules.led_by]
    for at in range(led[0] + 1 if led else end, end):
        found = match_known(line, at, ledger.rules)
        if found and found[0] <= end:
            inner = Draft.listed(number, at, *found)
            inner.inner = True
            return [inner]
    return []


def _stands_apart(
    line: Line, at: int, listed: tuple[int, Known], end: int, rules: NameRules
) -> bool:
    """« a lancé à Dakar Khalifa Sall », « à l'AFP Azhar Mehesar »: a name behind its preposition, another in full."""
    before = at - 2 if line.form(at - 1) in rules.articles else at - 1
    telling = listed[1].kind in (MentionKind.PLACE, MentionKind.ORGANISATION)
    return telling and line.form(before) in rules.directions and end - listed[0] > 1


def _starts_name(line: Line, at: int, ledger: Ledger) -> bool:
    """Whether a new name follows a listed one: « Washington Joe Biden », but not « New York Times »."""
    return (
        line.form(at) in ledger.rules.given_names
        or match_known(line, at, ledger.rules, 1) is not None
    )


def _may_be_listed(line: Line, at: int, listed: tuple[int, Known], rules: NameRules) -> bool:
    end, known = listed
    if known.of_story:
        return True
    if not any(word.proper for word in line.words[at:end]):
        return False
    first = line.words[at]
    plain = first.form in rules.ordinary or first.form in rules.openers
    side = first.form in rules.ordinary and line.form(end) in rules.of  # « au Nord de la ville »
    return end - at > 1 or not (side or (plain and (first.opens or line.shouts)))


def _mentions(text: str, lines: Sequence[Line], drafts: Sequence[Draft]) -> tuple[Mention, ...]:
    found: dict[Span, Mention] = {}
    for draft in drafts:
        span = lines[draft.line].span(draft.start, draft.end)
        if draft.kind is not None and draft.key:
            found[span] = Mention(
                span=span,
                text=span.of(text),
                kind=draft.kind,
                key=draft.key,
                head=draft.head,
                role=draft.role,
                family=draft.family,
                traits=draft.traits,
            )
    return tuple(found[span] for span in sorted(found, key=lambda span: (span.start, -span.end)))
