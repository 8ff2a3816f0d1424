"""From records that tell one event to the event: its date, status, headline, verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from recoupe.model.days import ALWAYS
from recoupe.model.edtf import Certainty
from recoupe.model.notation import days_of
from recoupe.model.reason import Evidence
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.timeline import Event, Headline, Pairing, event_id
from recoupe.reconcile.alignment.align import Group, Join
from recoupe.reconcile.alignment.traits import EntityOf
from recoupe.reconcile.events.datings import Calendar, EventDate, date_event
from recoupe.reconcile.events.verdicts import judge
from recoupe.reconcile.independence import SourceGroups
from recoupe.reconcile.sorting import when_key

#: Headlines of this many characters read well; shorter ones say too little, longer ones too much.
_HEADLINE = (30, 120)


class EventMaker:
    """Makes events of groups of records; holds what all of them need."""

    def __init__(
        self,
        readings: Sequence[Reading],
        *,
        calendar: Calendar,
        sources: SourceGroups,
        entity_of: EntityOf,
        pragmatic: bool = True,
    ) -> None:
        self.pragmatic = pragmatic
        self.calendar = calendar
        self.sources = sources.counter()
        self.entity_of = entity_of
        self.texts = {
            reading.document.article.id: reading.document.article.text for reading in readings
        }
        self.records: Mapping[str, EventRecord] = {
            record.id: record for reading in readings for record in reading.records
        }

    def events(self, groups: Iterable[Group]) -> tuple[Event, ...]:
        """Return the events in order of time; what is told in passing only makes no event."""
        made = [event for event in map(self.event, groups) if event is not None]
        return tuple(sorted(made, key=event_key))

    def event(self, group: Group) -> Event | None:
        """Return the event a group of records tells, or None where all of them only touch on it."""
        records = [self.records[record] for record in group.records]
        told = [record for record in records if record.weight is not Weight.BACKGROUND]
        if not told:
            return None
        core = [record for record in told if not record.outcome_of] or told
        done = [record for record in core if record.status in _DONE] or core
        status = _status(core)
        plans = [record for record in core if record not in done] if self.pragmatic else []
        date = date_event(done, self.calendar, plans=plans)
        count = self.sources.count(told)
        judgement = judge(core, date, count)
        best = min(done, key=self._headline_rank)
        return Event(
            id=event_id(min(core, key=_place).id),
            headline=self._headline(best),
            kind=best.kind,
            status=status,
            date=date.dating,
            dates=date.sources,
            on_timeline=_on_timeline(done, status, date),
            records=tuple(sorted(record.id for record in told)),
            context=tuple(sorted(record.id for record in records if record not in told)),
            articles=tuple(sorted({record.article for record in records})),
            independent_sources=count,
            verdict=judgement.verdict,
            why=judgement.why,
            comparisons=judgement.comparisons,
            actors=self._entities((record, record.actors + record.targets) for record in core),
            places=self._entities((record, record.places) for record in told),
            joined=tuple(pairing(join) for join in group.joins),
        )

    def _headline(self, record: EventRecord) -> Headline:
        words = record.headline.of(self.texts[record.article])
        return Headline(
            text=" ".join(words.split()),
            evidence=Evidence(article=record.article, span=record.headline),
        )

    def _headline_rank(self, record: EventRecord) -> tuple[object, ...]:
        """Prefer what tells the event itself, by its own right, finely dated, in a line of good length."""
        length = len(record.headline)
        low, high = _HEADLINE
        days = days_of(record.date.date) if record.date else ALWAYS
        return (
            record.weight is not Weight.MAIN,
            record.unnamed,
            record.anaphoric,
            max(low - length, 0) + max(length - high, 0),
            days.size if days.size is not None else 10**9,
            -len(record.terms),
            record.headline.of(self.texts[record.article]),  # what its file is called tells nothing
            record.id,
        )

    def _entities(self, named: Iterable[tuple[EventRecord, tuple[str, ...]]]) -> tuple[str, ...]:
        """Return who or where the records name, the most often named first."""
        counts = Counter(
            self.entity_of(record.article, key)
            for record, keys in named
            for key in dict.fromkeys(keys)
        )
        return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity)))


def pairing(join: Join) -> Pairing:
    """Return a join as it is shown."""
    return Pairing(first=join.first, second=join.second, why=join.why)


_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def _place(record: EventRecord) -> tuple[str, int, str]:
    return record.article, record.trigger.start, record.id


def event_key(event: Event) -> tuple[object, ...]:
    """Return the sort key of an event: its date, then its id."""
    return (*when_key(event.date.date), event.id)


def _status(told: Sequence[EventRecord]) -> Status:
    """Return what became of the event: what is told as done outweighs what was planned, denied or put off."""
    statuses = {record.status for record in told}
    if statuses & _DONE:
        going_on = Status.ONGOING in statuses or any(record.relation == "since" for record in told)
        return Status.ONGOING if going_on else Status.OCCURRED
    for status in (Status.CANCELLED, Status.DENIED, Status.PLANNED):
        if status in statuses:
            return status
    return Status.POSSIBLE


def _on_timeline(done: Sequence[EventRecord], status: Status, date: EventDate) -> bool:
    """Whether the event has an entry of its own: told as done, by its own right, at a time that is known a little."""
    if status not in _DONE | {Status.DENIED}:
        return False
    main = any(record.weight is Weight.MAIN for record in done)
    return main and date.dating.date.certainty is not Certainty.UNKNOWN
