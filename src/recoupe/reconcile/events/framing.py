"""Where speakers do not tell of an event what it is for, or texts name its cause each from their own side.

Such claims are set side by side, never weighed: the verdict is that it depends on who speaks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from recoupe.model.document import Document
from recoupe.model.reason import Reason
from recoupe.model.record import Reading
from recoupe.model.timeline import Comparison, Event, Verdict
from recoupe.reconcile.events.claims import Claim, ClaimKind, EntityOf, Story, claims_of
from recoupe.reconcile.rules import MergeRules
from recoupe.reconcile.voices import voice_of


def with_claims(
    events: Sequence[Event],
    readings: Sequence[Reading],
    *,
    entity_of: EntityOf,
    rules: MergeRules,
) -> tuple[Event, ...]:
    """Return the events; it depends on who speaks where their purpose or cause is told from two sides."""
    known = {event.id: event for event in events}
    story = Story(
        events=known,
        home={record: event.id for event in events for record in event.records},
        entity_of=entity_of,
        speech=rules.speech,
        empty=rules.empty,
        kind_of=lambda word: rules.nouns.get(rules.stem(word)),
        families_of=rules.families_of,
        stem=rules.stem,
    )
    heard: dict[str, list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in claims_of(reading, story, rules.claims):
            heard[claim.event].append(claim)
    documents = {each.document.article.id: each.document for each in readings}
    return tuple(_judged(event, heard.get(event.id, ()), documents, rules) for event in events)


def _judged(
    event: Event, claims: Sequence[Claim], documents: Mapping[str, Document], rules: MergeRules
) -> Event:
    found = [
        *_purposes(claims, documents, rules),
        *_causes(claims, documents),
        *_denials(claims, documents),
        *_accounts(claims, documents, rules),
        *_blames(claims, documents),
    ]
    if not found:
        return event
    event = replace(event, comparisons=(*event.comparisons, *found))
    if event.verdict is Verdict.DISPUTED:
        return event
    return replace(event, verdict=Verdict.ATTRIBUTED, why=found[0].why)


def _purposes(
    claims: Sequence[Claim], documents: Mapping[str, Document], rules: MergeRules
) -> Iterator[Comparison]:
    """Yield the first two speakers who say of one thing that the event is to end it, and to keep or study it."""
    stated = sorted((one for one in claims if one.kind is ClaimKind.PURPOSE), key=_rank)
    for first, second in combinations(stated, 2):
        if _two_speakers(first, second) and _opposed(first, second, rules):
            one, other = sorted((first, second), key=_place)
            why = Reason(
                "the purpose depends on who speaks: “{first}” ({one}), “{second}” ({other})",
                **_sides(one, other, documents, rules),
            )
            yield _comparison((one, other), why)
            return


def _sides(
    one: Claim, other: Claim, documents: Mapping[str, Document], rules: MergeRules
) -> dict[str, str]:
    """Return the words of two claims and who speaks them, by the names that reasons use."""
    return {
        "first": _printed(one, documents),
        "one": _voice(one, documents, rules),
        "second": _printed(other, documents),
        "other": _voice(other, documents, rules),
    }


def _voice(claim: Claim, documents: Mapping[str, Document], rules: MergeRules) -> str:
    return voice_of(claim.by, documents[claim.evidence.article], rules.series.article)


def _rank(claim: Claim) -> tuple[bool, str, int]:
    """Speakers that are named come first, then the order of the articles."""
    by = claim.by
    return by is None or by.key is None, *_place(claim)


def _place(claim: Claim) -> tuple[str, int]:
    return claim.evidence.article, claim.evidence.span.start


def _two_speakers(one: Claim, other: Claim) -> bool:
    return one.speaker not in other.speaker and other.speaker not in one.speaker


def _opposed(one: Claim, other: Claim, rules: MergeRules) -> bool:
    """Whether two purposes cannot both be meant of one object."""
    apart = any(
        frozenset({first, second}) in rules.claims.opposed
        for first in one.stances
        for second in other.stances
    )
    return apart and not one.stances & other.stances and bool(one.terms & other.terms)


def _causes(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Comparison]:
    """Yield the words for one cause that take different sides: of two articles or speakers, naming somebody alike."""
    told = sorted((one for one in claims if one.kind is ClaimKind.CAUSE), key=_place)
    chosen: list[Claim] = []
    for claim in told:
        apart = [one for one in chosen if _framed_apart(one, claim)]
        if not chosen or len(apart) == len(chosen):
            chosen.append(claim)
    if len(chosen) < 2:
        return
    words = [_printed(one, documents) for one in chosen]
    if len(chosen) == 2:
        why = Reason(
            "the cause is named from two sides: “{first}”, “{second}”",
            first=words[0],
            second=words[1],
        )
    else:
        why = Reason(
            "the cause is named from several sides: “{first}”, “{second}”, “{third}”",
            first=words[0],
            second=words[1],
            third=words[2],
        )
    yield _comparison(chosen, why)


def _denials(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Comparison]:
    """Yield the first words by which somebody denies what is told of the event."""
    denied = sorted((one for one in claims if one.kind is ClaimKind.DENIAL), key=_place)
    if denied:
        why = Reason("told as a fact, and denied: “{words}”", words=_printed(denied[0], documents))
        yield _comparison(denied[:1], why)


def _accounts(
    claims: Sequence[Claim], documents: Mapping[str, Document], rules: MergeRules
) -> Iterator[Comparison]:
    """Yield the first two speakers of whom one tells an accident or a defence, the other a crime."""
    told = sorted((one for one in claims if one.kind is ClaimKind.ACCOUNT), key=_place)
    for one, other in combinations(told, 2):
        apart = any(
            frozenset({first, second}) in rules.claims.accounts_apart
            for first in one.stances
            for second in other.stances
        )
        if apart and not one.stances & other.stances and _two_speakers(one, other):
            why = Reason(
                "what happened depends on who speaks: “{first}” ({one}), “{second}” ({other})",
                **_sides(one, other, documents, rules),
            )
            yield _comparison((one, other), why)
            return


def _blames(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Comparison]:
    """Yield the first two who accuse each somebody else, or one accused who gives an account of their own."""
    told = sorted((one for one in claims if one.kind is ClaimKind.BLAME), key=_place)
    heard = sorted((one for one in claims if one.kind is ClaimKind.ACCOUNT), key=_place)
    for one in told:
        for other in (*told, *heard):
            answers = other.kind is ClaimKind.ACCOUNT and other.speaker in one.names
            turned = other.kind is ClaimKind.BLAME and not one.names & other.names
            if other is not one and _two_speakers(one, other) and (answers or turned):
                why = Reason(
                    "who is to blame depends on who speaks: “{first}”, “{second}”",
                    first=_printed(one, documents),
                    second=_printed(other, documents),
                )
                yield _comparison((one, other), why)
                return


def _framed_apart(one: Claim, other: Claim) -> bool:
    voices = (one.evidence.article, one.speaker) != (other.evidence.article, other.speaker)
    return voices and not one.stances & other.stances and bool(one.names & other.names)


def _printed(claim: Claim, documents: Mapping[str, Document]) -> str:
    return " ".join(claim.evidence.span.of(documents[claim.evidence.article].article.text).split())


def _comparison(claims: Sequence[Claim], why: Reason) -> Comparison:
    return Comparison(
        members=tuple(dict.fromkeys(one.record for one in claims if one.record is not None)),
        verdict=Verdict.ATTRIBUTED,
        why=why,
        evidence=tuple(one.evidence for one in claims),
    )
