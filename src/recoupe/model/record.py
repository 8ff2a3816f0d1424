"""What one article says: event records, quantity facts, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.document import Attribution, Document
from recoupe.model.quantity import Quantity
from recoupe.model.reason import Dating, Reason
from recoupe.model.text import Span
from recoupe.model.timex import Timex


class Status(StrEnum):
    """Whether an event took place, as the words have it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"  # or postponed
    DENIED = "denied"
    POSSIBLE = "possible"


class Weight(StrEnum):
    """How much room a record deserves: its own entry, a line inside one, or context."""

    MAIN = "main"
    SECONDARY = "secondary"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """One event as one stretch of one article tells it.

    `kind` names a class of events from the language's ontology ("talks", "attack" …). `trigger` is the word that
    carries it. `timexes` are ids, the one that dates the event first; `relation` says how that one bounds it.
    `actors`, `targets` and `places` are mention keys. `headline` is a cut of the source's own words.
    `terms` are stems of content words, for telling whether two records tell one event.

    `outcome_of` is not empty where the words only tell what came of another event, or how many took part in it
    (« 1037 personnes ont trouvé la mort dans le séisme », « la CGT a compté 300 000 manifestants »): the
    kinds that event may have, where the words name it only that one. Such a record is no event beside it.
    `parent` is the record of the same article that tells that event: it stands before the record or after
    it, and is never itself such an outcome. Without `parent` nothing else in the article tells it, and it is to be
    looked for among the records of other articles; where none has it, the record stands for the event itself.
    Records of the kinds "toll" and "count" are outcomes always, and never of weight MAIN; a death or an
    injury may be MAIN where it has no parent.

    `retells` is the record of the same article that told the event before (« Un séisme a secoué lundi … La
    terre a tremblé ce lundi … »): the two are one event where any day suits both.
    """

    id: str
    article: str
    span: Span
    sentence: int
    kind: str
    trigger: Span
    headline: Span
    status: Status
    weight: Weight
    date: Dating | None
    relation: str  # "in", "since", "until", "before", "after", "from" (not before)
    timexes: tuple[str, ...] = ()
    attribution: Attribution | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    terms: frozenset[str] = frozenset()
    anaphoric: bool = False  # « Ces pourparlers … »: tells again an event named before
    unnamed: bool = False  # the headline's subject is a pronoun, or missing
    outcome_of: tuple[str, ...] = ()  # kinds of the event it tells the outcome of, sorted
    parent: str | None = None  # the record of that event in the same article
    retells: str | None = None  # the record of the same article that told the event before


class FactKind(StrEnum):
    """How a figure behaves in time."""

    STOCK = "stock"  # true at a moment
    CUMULATIVE = "cumulative"  # a tally over a window
    EVENT_COUNT = "event_count"  # belongs to one event


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityFact:
    """A figure that says something measurable: what, of whom, where, when, according to whom.

    `measure` is a key of the language's ontology ("deployed", "killed", "attacks" …) or the unit where the
    ontology has none. `who` are mention keys or stems that narrow the population, `where` the place
    keys, `part_of` the fact id of the whole (« dont 721 graves »).
    """

    id: str
    article: str
    span: Span
    sentence: Span
    measure: str
    quantity: Quantity
    kind: FactKind
    as_of: Dating | None
    since: Dating | None
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    part_of: str | None = None
    by: Attribution | None = None
    record: str | None = None  # the event record this figure belongs to
    cue: str = ""  # the word it hangs on, where the measure alone does not say what is measured
    expected: bool = False  # a plan, a forecast or a demand
    as_of_from: str = ""  # the id of the time expression or record `as_of` comes from, CREATION for the publication
    since_from: str = ""
    remark: str = ""  # "correction" or "rise": how the words say it stands to an earlier figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A stretch that holds a date or a figure, or looks like an event, and was left out, with the reason."""

    article: str
    span: Span
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one article yields: the document, its time expressions, records, facts, leavings."""

    document: Document
    timexes: tuple[Timex, ...]
    records: tuple[EventRecord, ...]
    facts: tuple[QuantityFact, ...]
    skipped: tuple[Skipped, ...]
