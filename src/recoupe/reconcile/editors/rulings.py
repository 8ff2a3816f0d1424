"""The editors' decisions, carried out after the engine's own and never in place of it.

A ruling whose words are gone, or whose evidence is no longer what it was when the ruling was made, is stale: it is
listed with the reason and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Basis, Dating, Evidence, Force, Reason, Step
from recoupe.model.record import Reading
from recoupe.model.story import Ruling, RulingKind
from recoupe.model.timeline import Decision, Entity, Event, Headline, RulingStatus, Series
from recoupe.reconcile.alignment.align import Group
from recoupe.reconcile.editors.targets import Finder, Target, evidence_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What the engine made of the articles: events, series, names."""

    events: tuple[Event, ...]
    series: tuple[Series, ...]
    entities: tuple[Entity, ...]


class Docket:
    """The rulings with what they point at; the stale ones are told apart at once."""

    def __init__(
        self, rulings: Sequence[Ruling], merged: Merged, readings: Sequence[Reading]
    ) -> None:
        self.readings = readings
        self.events = {event.id: event for event in merged.events}
        self.event_of = {
            record: event.id
            for event in merged.events
            for record in (*event.records, *event.context)
        }
        self.series_of = {fact: each.id for each in merged.series for fact in each.facts}
        self.finder = Finder(readings, merged.entities)
        self.rulings = sorted(rulings, key=lambda ruling: ruling.id)
        self.targets: dict[str, list[Target]] = {}
        self.stale: dict[str, Reason] = {}
        for ruling in self.rulings:
            found = [self.finder.find(selector) for selector in ruling.about]
            self.targets[ruling.id] = [target for target in found if target is not None]
            reason = self._stale(ruling, found)
            if reason is not None:
                self.stale[ruling.id] = reason

    def live(self, *kinds: RulingKind) -> Iterable[tuple[Ruling, list[Target]]]:
        """Yield the rulings of some kinds that still stand, with their targets."""
        for ruling in self.rulings:
            if ruling.kind in kinds and ruling.id not in self.stale:
                yield ruling, self.targets[ruling.id]

    def event(self, target: Target) -> str | None:
        """Return the id of the event a target belongs to."""
        return self.event_of.get(target.record.id) if target.record else None

    def _stale(self, ruling: Ruling, found: Sequence[Target | None]) -> Reason | None:
        for selector, target in zip(ruling.about, found, strict=True):
            if target is not None:
                continue
            if self.finder.stands(selector):
                return Reason(
                    "the words “{quote}” of {article} tell no event, figure or name",
                    quote=selector.quote,
                    article=selector.article,
                )
            return Reason(
                "the words “{quote}” do not stand in {article}",
                quote=selector.quote,
                article=selector.article,
            )
        targets = [target for target in found if target is not None]
        return self._unfit(ruling, targets) or self._changed(ruling, targets)

    def _unfit(self, ruling: Ruling, targets: Sequence[Target]) -> Reason | None:
        events = {self.event(target) for target in targets}
        series = {self.series_of.get(target.fact.id) for target in targets if target.fact}
        if ruling.kind is RulingKind.MERGE and len(series) > 1:
            return Reason("series are merged under `measures` in story.yaml, not by a ruling")
        if ruling.kind is RulingKind.MERGE and events != {None} and len(events) == 1:
            return Reason("the engine itself now takes them for one event")
        if ruling.kind in _OF_EVENTS and None in events:
            return Reason("the words tell no event of the timeline")
        if ruling.kind is RulingKind.SPLIT and self._splits_nothing(targets):
            return Reason("the engine itself now keeps them apart")
        return None

    def _splits_nothing(self, targets: Sequence[Target]) -> bool:
        named = {target.record.id for target in targets if target.record}
        event = self.events[self.event(targets[0]) or ""]
        return set(event.records) <= named

    def _changed(self, ruling: Ruling, targets: Sequence[Target]) -> Reason | None:
        if ruling.seen is None:
            return None
        events = sorted({event for event in map(self.event, targets) if event is not None})
        digests = [evidence_digest(self.events[event], self.readings) for event in events]
        if not digests or ruling.seen == "+".join(digests):
            return None
        return Reason("the evidence it was made on has changed since", seen="+".join(digests))


_OF_EVENTS = frozenset({RulingKind.DATE, RulingKind.SPLIT, RulingKind.NOTE})


def seen_by(ruling: Ruling, merged: Merged, readings: Sequence[Reading]) -> str | None:
    """Return what `seen` of a ruling made now would be: the digest of the evidence of what it decides on."""
    docket = Docket([replace(ruling, seen=None)], merged, readings)
    events = sorted(filter(None, {docket.event(target) for target in docket.targets[ruling.id]}))
    digests = [evidence_digest(docket.events[event], readings) for event in events]
    return "+".join(digests) or None


def regroup(groups: Sequence[Group], docket: Docket) -> tuple[Group, ...]:
    """Return the groups of records as the editors merge and split them."""
    home = {record: group for group in groups for record in group.records}
    for ruling, targets in docket.live(RulingKind.MERGE, RulingKind.SPLIT):
        records = [target.record.id for target in targets if target.record]
        if len(records) != len(targets):
            continue
        if ruling.kind is RulingKind.MERGE:
            _put_together(records, home)
        else:
            _take_out(records, home)
    unique = {group.records: group for group in home.values()}
    return tuple(unique[records] for records in sorted(unique))


def _put_together(records: Sequence[str], home: dict[str, Group]) -> None:
    groups = [home[record] for record in records]
    members = tuple(sorted({member for group in groups for member in group.records}))
    joins = tuple(dict.fromkeys(join for group in groups for join in group.joins))
    for member in members:
        home[member] = Group(records=members, joins=joins)


def _take_out(records: Sequence[str], home: dict[str, Group]) -> None:
    group = home[records[0]]
    out = tuple(sorted(set(records) & set(group.records)))
    rest = tuple(record for record in group.records if record not in out)
    for part in (out, rest):
        for member in part:
            home[member] = Group(
                records=part,
                joins=tuple(join for join in group.joins if {join.first, join.second} <= set(part)),
            )


def given_dates(docket: Docket) -> dict[str, EdtfDate]:
    """Return the dates the editors set, by the id of the record the ruling names."""
    return {
        target.record.id: ruling.date
        for ruling, targets in docket.live(RulingKind.DATE)
        for target in targets
        if target.record and ruling.date
    }


def with_ruled_dates(events: Iterable[Event], ruled: Mapping[str, Event]) -> tuple[Event, ...]:
    """Return the engine's events with the date each has once the editors' dates are given, where it differs.

    `ruled` are the events made with those dates, by id; those that a merge or a split made are taken whole.
    """
    engine = {event.id: event for event in events}
    found = []
    for event in ruled.values():
        own = engine.get(event.id)
        if own is None or own.records != event.records:
            found.append(event)
        elif event.date.date != own.date.date:
            found.append(replace(own, ruled_date=replace(event.date, basis=Basis.EDITORIAL)))
        else:
            found.append(own)
    return tuple(found)


def apply_rulings(
    merged: Merged, docket: Docket, readings: Sequence[Reading]
) -> tuple[Merged, tuple[Decision, ...]]:
    """Return what the rulings make of events, series and names, and what became of each ruling."""
    bench = _Bench(merged, readings)
    decisions = []
    for ruling in docket.rulings:
        if ruling.id in docket.stale:
            decisions.append(
                Decision(
                    ruling=ruling,
                    status=RulingStatus.STALE,
                    target=None,
                    why=docket.stale[ruling.id],
                )
            )
            continue
        decided = [bench.decide(ruling, target) for target in docket.targets[ruling.id]]
        decisions.append(
            Decision(
                ruling=ruling, status=RulingStatus.APPLIED, target=next(filter(None, decided), None)
            )
        )
    return bench.merged(), tuple(decisions)


class _Bench:
    """Carries rulings out one by one."""

    def __init__(self, merged: Merged, readings: Sequence[Reading]) -> None:
        self.events = {event.id: event for event in merged.events}
        self.series = {each.id: each for each in merged.series}
        self.entities = {entity.id: entity for entity in merged.entities}
        self.event_of = {
            record: event.id
            for event in merged.events
            for record in (*event.records, *event.context)
        }
        self.series_of = {fact: each.id for each in merged.series for fact in each.facts}
        self.records = {record.id: record for reading in readings for record in reading.records}
        self.joined: dict[str, str] = {}

    def merged(self) -> Merged:
        """Return everything as ruled."""
        return Merged(
            events=tuple(_renamed(event, self.joined) for event in self.events.values()),
            series=tuple(self.series.values()),
            entities=tuple(self.entities.values()),
        )

    def decide(self, ruling: Ruling, target: Target) -> str | None:
        """Carry out a ruling on one of its targets and return the id of what it changed."""
        if target.entity is not None:
            return self._on_entity(ruling, target.entity)
        if target.fact is not None:
            return self._on_series(ruling, target.fact.id)
        record = target.record.id if target.record else ""
        event = self.events.get(self.event_of.get(record, ""))
        if event is None:
            return None
        changed = _ON_EVENTS[ruling.kind](event, ruling, self.records[record].date)
        self.events[event.id] = replace(changed, rulings=_once(event.rulings, ruling.id))
        return event.id

    def _on_series(self, ruling: Ruling, fact: str) -> str | None:
        each = self.series.get(self.series_of.get(fact, ""))
        if each is None:
            return None
        changed = replace(each, rulings=_once(each.rulings, ruling.id))
        match ruling.kind:
            case RulingKind.PREFER:
                changed = replace(changed, current=fact)
            case RulingKind.RENAME:
                changed = replace(changed, label=ruling.value or each.label)
            case RulingKind.HIDE:
                del self.series[each.id]
                return each.id
            case _:
                pass
        self.series[each.id] = changed
        return each.id

    def _on_entity(self, ruling: Ruling, entity: str) -> str | None:
        entity = self.joined.get(entity, entity)
        each = self.entities.get(entity)
        if each is None:
            return None
        match ruling.kind:
            case RulingKind.RENAME:
                self.entities[entity] = replace(each, label=ruling.value or each.label)
            case RulingKind.HIDE:
                del self.entities[entity]
            case RulingKind.MERGE:
                self._join_names(ruling, each)
            case _:
                pass
        return entity

    def _join_names(self, ruling: Ruling, each: Entity) -> None:
        first = self.joined.setdefault(f"={ruling.id}", each.id)
        into = self.entities[first]
        if into.id == each.id:
            return
        self.joined[each.id] = first
        del self.entities[each.id]
        self.entities[first] = replace(
            into,
            names=tuple(dict.fromkeys((*into.names, *each.names))),
            roles=tuple(dict.fromkeys((*into.roles, *each.roles))),
            mentions=(*into.mentions, *each.mentions),
            why=Reason("an editor takes them for one: {why}", why=ruling.why),
        )


def _renamed(event: Event, joined: Mapping[str, str]) -> Event:
    def one(entities: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(joined.get(entity, entity) for entity in entities))

    return replace(event, actors=one(event.actors), places=one(event.places))


def _once(rulings: tuple[str, ...], ruling: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*rulings, ruling)))


def _dated(event: Event, ruling: Ruling, _: Dating | None) -> Event:
    if ruling.date is None:
        return event
    step = Step(
        reason=Reason("{by} sets the date: {why}", by=ruling.by, why=ruling.why),
        evidence=Evidence(
            article=event.headline.evidence.article, span=event.headline.evidence.span
        )
        if event.headline.evidence
        else None,
        after=ruling.date,
        force=Force.EDITOR,
    )
    return replace(event, ruled_date=Dating(date=ruling.date, basis=Basis.EDITORIAL, steps=(step,)))


def _preferred(event: Event, ruling: Ruling, dating: Dating | None) -> Event:
    if dating is None:
        return event
    step = Step(
        reason=Reason("{by} prefers this source: {why}", by=ruling.by, why=ruling.why),
        after=dating.date,
        force=Force.EDITOR,
    )
    return replace(
        event,
        ruled_date=Dating(date=dating.date, basis=Basis.EDITORIAL, steps=(*dating.steps, step)),
    )


def _titled(event: Event, ruling: Ruling, _: Dating | None) -> Event:
    if not ruling.value:
        return event
    return replace(event, headline=Headline(text=ruling.value, evidence=None))


def _hidden(event: Event, _: Ruling, __: Dating | None) -> Event:
    return replace(event, on_timeline=False)


def _noted(event: Event, ruling: Ruling, _: Dating | None) -> Event:
    return replace(event, note=ruling.value or ruling.why)


def _as_it_is(event: Event, _: Ruling, __: Dating | None) -> Event:
    return event


_ON_EVENTS: Mapping[RulingKind, Callable[[Event, Ruling, Dating | None], Event]] = {
    RulingKind.MERGE: _as_it_is,  # the groups were joined before the events were made
    RulingKind.SPLIT: _as_it_is,
    RulingKind.PREFER: _preferred,
    RulingKind.DATE: _dated,
    RulingKind.RENAME: _titled,
    RulingKind.HIDE: _hidden,
    RulingKind.NOTE: _noted,
}
