"""What the articles say together: the stages of reconciliation, one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.model.edtf import EdtfDate
from recoupe.model.record import Reading, Weight
from recoupe.model.story import Ruling, StoryConfig
from recoupe.model.timeline import Decision, Entity, Event, Publication, Timeline
from recoupe.reconcile.alignment.align import Alignment, Group, align_records
from recoupe.reconcile.alignment.traits import EntityOf
from recoupe.reconcile.days.dating import Dated, Dater, DatingRules
from recoupe.reconcile.editors.rulings import (
    Docket,
    Merged,
    apply_rulings,
    given_dates,
    regroup,
    with_ruled_dates,
)
from recoupe.reconcile.events.datings import Calendar
from recoupe.reconcile.events.events import EventMaker, event_key, pairing
from recoupe.reconcile.events.framing import with_claims
from recoupe.reconcile.events.links import link_events
from recoupe.reconcile.independence import SourceGroups, source_groups
from recoupe.reconcile.names.entities import cluster_names
from recoupe.reconcile.rules import MergeRules
from recoupe.reconcile.series.series import build_series

__all__ = ["MergeRules", "merge"]


def merge(
    readings: Sequence[Reading],
    *,
    config: StoryConfig,
    rulings: Sequence[Ruling],
    rules: MergeRules,
    dating: DatingRules,
) -> Timeline:
    """Return the timeline of a story; neither the order of the articles nor that of the rulings matters."""
    desk = _Desk(readings, config, rules, dating)
    engine = desk.engine()
    merged, decisions = desk.ruled(engine, rulings) if rulings else (engine, ())
    return desk.timeline(merged, decisions)


class _Desk:
    """Holds what every step needs of one story."""

    def __init__(
        self,
        readings: Sequence[Reading],
        config: StoryConfig,
        rules: MergeRules,
        dating: DatingRules,
    ) -> None:
        self.own = tuple(sorted(readings, key=lambda reading: reading.document.article.id))
        self.config = config
        self.rules = rules
        self.dater = Dater(self.own, rules=dating, pragmatic=config.pragmatic)
        self.sources: SourceGroups = source_groups(self.own, agencies=rules.agencies)
        self.entities: tuple[Entity, ...] = cluster_names(self.own, names=config.names)
        self.entity_of = _entity_of(self.entities)
        self.records = {record.id: record for each in self.own for record in each.records}
        # by what each article tells of its own day first, then by what they tell once they date each other
        alone = self._align(self.dater.date((), derived=False))
        self.alignment = self._align(self._date(alone.groups, derived=False))
        self.dated = self._date(self.alignment.groups)

    def engine(self) -> Merged:
        """Return what the engine makes of the articles without any ruling."""
        events = self._events(self.alignment.groups, self.dated)
        series = build_series(
            self.dated.readings,
            events=events,
            groups=self.sources.group,
            entity_of=self.entity_of,
            published=self.dated.publications,
            config=self.config,
            rules=self.rules.series,
        )
        return Merged(events=events, series=series, entities=self.entities)

    def ruled(
        self, engine: Merged, rulings: Sequence[Ruling]
    ) -> tuple[Merged, tuple[Decision, ...]]:
        """Return the engine's result as the editors change it, and what became of each ruling."""
        docket = Docket(rulings, engine, self.dated.readings)
        groups = regroup(self.alignment.groups, docket)
        given = given_dates(docket)
        events = engine.events
        if given or groups != self.alignment.groups:
            dated = self._date(groups, given)
            again = {event.id: event for event in self._events(groups, dated)}
            events = with_ruled_dates(engine.events, again)
        return apply_rulings(replace(engine, events=events), docket, self.dated.readings)

    def timeline(self, merged: Merged, decisions: tuple[Decision, ...]) -> Timeline:
        """Return everything in its total order."""
        events = tuple(sorted(merged.events, key=event_key))
        home = {record: event.id for event in events for record in (*event.records, *event.context)}
        return Timeline(
            readings=self.dated.readings,
            publications=tuple(self._publication(reading) for reading in self.dated.readings),
            events=events,
            series=merged.series,
            entities=merged.entities,
            decisions=decisions,
            event_of_record=tuple(sorted(home.items())),
            event_of_fact=tuple(sorted(_event_of_fact(self.dated.readings, home).items())),
            clashes=self.dated.clashes,
            yielded=self.dated.yielded,
            apart=tuple(pairing(join) for join in self.alignment.apart),
        )

    def _align(self, dated: Dated) -> Alignment:
        """Return which records tell one event, by the dates that the articles have so far."""
        readings = [_dated_as(reading, dated) for reading in dated.readings]
        return align_records(readings, rules=self.rules, entity_of=self.entity_of)

    def _date(
        self,
        groups: Sequence[Group],
        given: Mapping[str, EdtfDate] | None = None,
        *,
        derived: bool = True,
    ) -> Dated:
        return self.dater.date(
            [told for group in groups if (told := self._told(group))],
            given=given,
            trust=_trust(groups),
            derived=derived,
        )

    def _told(self, group: Group) -> list[str]:
        """Return the records that tell the event itself: no passing mention, nor what only came of it."""
        told = [one for one in group.records if self.records[one].weight is not Weight.BACKGROUND]
        return [one for one in told if not self.records[one].outcome_of] or told

    def _events(self, groups: Sequence[Group], dated: Dated) -> tuple[Event, ...]:
        maker = EventMaker(
            dated.readings,
            calendar=Calendar(
                self.own, dated.readings, published=dated.publications, events=dated.events
            ),
            sources=self.sources,
            entity_of=self.entity_of,
            pragmatic=self.config.pragmatic,
        )
        events = link_events(
            maker.events(groups), self.alignment.apart, dated.readings, rules=self.rules
        )
        return with_claims(events, dated.readings, entity_of=self.entity_of, rules=self.rules)

    def _publication(self, reading: Reading) -> Publication:
        article = reading.document.article
        return Publication(
            article=article.id,
            date=self.dated.publications.get(article.id) or article.published,
            group=self.sources.group[article.id],
            why_group=self.sources.why.get(article.id),
        )


def _trust(groups: Sequence[Group]) -> dict[str, float]:
    """Return how surely each record tells its event: by the heaviest of the joins it came by."""
    found: dict[str, float] = {}
    for group in groups:
        for join in group.joins:
            for record in (join.first, join.second):
                found[record] = max(found.get(record, 0.0), round(join.weight, 1))
    return found


def _dated_as(reading: Reading, dated: Dated) -> Reading:
    """Return a reading whose article bears the date it was narrowed to."""
    article = reading.document.article
    published = dated.publications.get(article.id) or article.published
    document = replace(reading.document, article=replace(article, published=published))
    return replace(reading, document=document)


def _entity_of(entities: Sequence[Entity]) -> EntityOf:
    ids = {
        (mention.evidence.article, mention.key): entity.id
        for entity in entities
        for mention in entity.mentions
    }
    return lambda article, key: ids.get((article, key), key)


def _event_of_fact(readings: Sequence[Reading], home: Mapping[str, str]) -> dict[str, str]:
    """Return the event each figure belongs to: that of its record, or of the only record around it."""
    found = {}
    for reading in readings:
        for fact in reading.facts:
            around = {
                home[record.id]
                for record in reading.records
                if record.id in home and record.span.contains(fact.quantity.span)
            }
            if fact.record is not None and fact.record in home:
                found[fact.id] = home[fact.record]
            elif len(around) == 1:
                found[fact.id] = around.pop()
    return found
