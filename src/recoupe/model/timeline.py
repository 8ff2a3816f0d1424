"""What the articles say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.document import MentionKind
from recoupe.model.reason import Dating, Evidence, Reason
from recoupe.model.record import FactKind, Reading, Status
from recoupe.model.story import Ruling


class Verdict(StrEnum):
    """How reports of one thing compare. Closed: each is shown to the reader with its reason."""

    AGREE = "agree"
    REFINED = "refined"
    PROGRESSION = "progression"
    CHANGE_OVER_TIME = "change_over_time"
    DIFFERENT_SCOPE = "different_scope"
    REVISED = "revised"
    DISPUTED = "disputed"
    ATTRIBUTED = "attributed"
    IMPOSSIBLE = "impossible"
    SINGLE_SOURCE = "single_source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two or more facts or records set side by side, with the verdict and why.

    `evidence` are the words compared, where they are fewer than the members' own.
    """

    members: tuple[str, ...]
    verdict: Verdict
    why: Reason
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two records that were put together, or kept apart though they look alike, and why."""

    first: str
    second: str
    why: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """How one event stands to another: "after", "during", "plan_of", "followed_by"."""

    rel: str
    to: str
    why: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDate:
    """The date one article gives an event."""

    article: str
    dating: Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline in the words of a source (or of an editor, where `evidence` is None)."""

    text: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event, told by one or more records.

    `date` is the engine's own reading; `ruled_date` an editor's, where a ruling sets one.
    `records` are ids, the ones that tell the event first; `context` those that only touch it.
    """

    id: str
    headline: Headline
    kind: str
    status: Status
    date: Dating
    dates: tuple[SourceDate, ...]
    on_timeline: bool
    records: tuple[str, ...]
    context: tuple[str, ...]
    articles: tuple[str, ...]
    independent_sources: int
    verdict: Verdict
    why: Reason
    comparisons: tuple[Comparison, ...] = ()
    actors: tuple[str, ...] = ()  # entity ids
    places: tuple[str, ...] = ()  # entity ids
    links: tuple[EventLink, ...] = ()
    ruled_date: Dating | None = None
    rulings: tuple[str, ...] = ()
    summary: str | None = None  # an editor's
    note: str | None = None  # an editor's
    joined: tuple[Pairing, ...] = ()  # why its records are one event


def event_id(record: str) -> str:
    """Return the id of the event that a record tells first; it stays as long as that record stands first."""
    return f"e-{record}"


def event_now(event: str, event_of_record: Mapping[str, str]) -> str | None:
    """Return the event that holds the record an id was made of, which may be told by another record first by now."""
    return event_of_record.get(event.removeprefix("e-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Reports of one measure. `facts` are ids in order of as-of; `current` the one to show first."""

    id: str
    measure: str
    label: str
    unit: str
    kind: FactKind
    facts: tuple[str, ...]
    verdict: Verdict
    why: Reason
    current: str
    comparisons: tuple[Comparison, ...] = ()
    rulings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """One place where an entity is named."""

    evidence: Evidence
    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place, with the forms its name takes and the functions printed beside it."""

    id: str
    kind: MentionKind
    label: str
    names: tuple[str, ...]
    roles: tuple[tuple[str, Evidence], ...]
    mentions: tuple[EntityMention, ...]
    why: Reason | None = None  # why the forms are one


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When an article appeared, what group of dependent sources it belongs to, and why."""

    article: str
    date: Dating | None
    group: str
    why_group: Reason | None = None


class RulingStatus(StrEnum):
    """Whether a ruling still meets the evidence it was made on."""

    APPLIED = "applied"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A ruling as it was carried out, or why it was not."""

    ruling: Ruling
    status: RulingStatus
    target: str | None
    why: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Everything merged, in a total order that does not depend on the order of the input."""

    readings: tuple[Reading, ...]
    publications: tuple[Publication, ...]
    events: tuple[Event, ...]
    series: tuple[Series, ...]
    entities: tuple[Entity, ...]
    decisions: tuple[Decision, ...]
    event_of_record: tuple[tuple[str, str], ...]  # record id -> event id
    event_of_fact: tuple[tuple[str, str], ...]  # fact id -> event id
    clashes: tuple[Comparison, ...] = ()  # words about dates that cannot all be true
    yielded: tuple[Comparison, ...] = ()  # habits of dating that surer words made give way
    apart: tuple[Pairing, ...] = ()  # look-alikes that tell two events, the most alike first
