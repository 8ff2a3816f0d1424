"""What an article only touches on, put to the one event of the story that it can mean.

« … qui s'était emparé de Mossoul, avant d'être vaincu » dates nothing and tells little, so that no words bring it to
another article's « a déclaré sa victoire sur le groupe »; but where the story has one victory over that group, the
reader of that event wants to see the line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.text.words import split_words
from recoupe.model.days import ALWAYS, Days
from recoupe.model.reason import Dating, Reason
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.reconcile.alignment.align import Group, Join
from recoupe.reconcile.alignment.traits import EntityOf, told_days
from recoupe.reconcile.days.relations import both
from recoupe.reconcile.rules import MergeRules

#: Names that a line must share with an event: one is often that of the country the whole story plays in.
SHARED = 2
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def attach_context(
    groups: Sequence[Group],
    readings: Sequence[Reading],
    *,
    published: Mapping[str, Dating | None],
    rules: MergeRules,
    entity_of: EntityOf,
) -> tuple[Group, ...]:
    """Return the groups, with each line that tells no event of its own in the group of the one it can mean."""
    passing = _passing(groups, readings, rules)
    told = {
        line.record.id: line
        for reading in readings
        for line in _Article(reading, published, rules, entity_of).lines(passing.values())
    }
    hosts: dict[str, list[tuple[int, _Line]]] = defaultdict(list)
    for number, group in enumerate(groups):
        lines = _telling(group, told)
        if lines:
            host = _sum(lines)
            for kind in {line.record.kind for line in lines}:
                hosts[kind].append((number, host))
    guests: dict[int, list[str]] = defaultdict(list)
    for record, kind in passing.items():
        home = _home(told[record], hosts[kind])
        if home is not None:
            guests[home].append(record)
    moved = {record for records in guests.values() for record in records}
    return tuple(
        _with(group, guests[number], told) if number in guests else group
        for number, group in enumerate(groups)
        if not moved.issuperset(group.records)
    )


def _passing(
    groups: Sequence[Group], readings: Sequence[Reading], rules: MergeRules
) -> dict[str, str]:
    """Return the kind of each record that is told in passing and stands alone."""
    alone = {group.records[0] for group in groups if len(group.records) == 1}
    return {
        record.id: record.kind
        for reading in readings
        for record in reading.records
        if record.id in alone
        and record.weight is Weight.BACKGROUND
        and record.status is Status.OCCURRED
        and record.kind not in rules.loose
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A record, or a group of them, by what tells whether one means the other."""

    record: EventRecord
    names: frozenset[str]
    days: Days
    several: bool
    tells: bool


class _Article:
    """Reads the lines of one article."""

    def __init__(
        self,
        reading: Reading,
        published: Mapping[str, Dating | None],
        rules: MergeRules,
        entity_of: EntityOf,
    ) -> None:
        self.reading, self.rules, self.entity_of = reading, rules, entity_of
        article = reading.document.article
        appeared = published.get(article.id) or article.published
        self.published = appeared.date if appeared else None
        self.timexes = {timex.id: timex for timex in reading.timexes}

    def lines(self, kinds: Collection[str]) -> list[_Line]:
        return [self._line(record) for record in self.reading.records if record.kind in kinds]

    def _line(self, record: EventRecord) -> _Line:
        timex = self.timexes.get(record.timexes[0]) if record.timexes else None
        return _Line(
            record=record,
            names=self._names(record),
            days=told_days(record, timex, self.published),
            several=record.relation == "since" or self._names_several(record),
            tells=record.weight is not Weight.BACKGROUND and record.status in _DONE,
        )

    def _names_several(self, record: EventRecord) -> bool:
        """Whether the headline names events of the kind by a plural: « ces attaques, perpétrées par … »."""
        words = split_words(self.reading.document.article.text, record.headline)
        nouns = [word.form for word in words if word.form in self.rules.plurals]
        return any(self.rules.nouns.get(self.rules.stem(noun)) == record.kind for noun in nouns)

    def _names(self, record: EventRecord) -> frozenset[str]:
        """Return whom and where the sentence names; for « ces attaques », the sentence before as well."""
        document, around = self.reading.document, record.span
        here = document.sentences[max(0, record.sentence - 1) : record.sentence + 1]
        if here:
            around = here[-1].span
            first = next(iter(split_words(document.article.text, around)), None)
            if first is not None and first.form in self.rules.these:
                around = Span(here[0].span.start, around.end)
        return frozenset(
            self.entity_of(record.article, mention.key)
            for mention in document.mentions
            if around.contains(mention.span)
        )


def _telling(group: Group, told: Mapping[str, _Line]) -> list[_Line]:
    """Return the lines of a group that tell its event, of the kinds that were looked at."""
    return [told[one] for one in group.records if one in told and told[one].tells]


def _with(group: Group, guests: Sequence[str], told: Mapping[str, _Line]) -> Group:
    """Return a group with the lines that mean its event, joined to the record with which each has the most names."""
    tells = _telling(group, told)
    return Group(
        records=tuple(sorted([*group.records, *guests])),
        joins=(*group.joins, *(_join(told[guest], tells) for guest in guests)),
    )


def _join(guest: _Line, tells: Sequence[_Line]) -> Join:
    best = max(tells, key=lambda line: len(guest.names & line.names))
    why = Reason("both name {names}", names=", ".join(sorted(guest.names & best.names)))
    return Join(first=guest.record.id, second=best.record.id, why=why, weight=0.0)


def _sum(lines: Sequence[_Line]) -> _Line:
    """Return what the records of one event say together."""
    days = ALWAYS
    for line in lines:
        days = both(days, line.days) or days
    return replace(
        lines[0],
        names=frozenset().union(*(line.names for line in lines)),
        days=days,
        several=any(line.several for line in lines),
    )


def _home(line: _Line, hosts: Sequence[tuple[int, _Line]]) -> int | None:
    """Return the one group of the line's kind that has its names, its number and its days."""
    fits = [number for number, host in hosts if _can_mean(line, host)]
    return fits[0] if len(fits) == 1 else None


def _can_mean(line: _Line, host: _Line) -> bool:
    return (
        line.several == host.several
        and len(line.names & host.names) >= SHARED
        and bool(both(line.days, host.days))
    )
