"""Records that were put together and that no day suits once the articles have dated each other.

When records are joined, many an article does not tell yet when it appeared. Once it does, what it tells as
done, in no words of time, lies no later than itself: « placé en vigilance rouge » on Monday is not Tuesday's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from recoupe.model.days import Days
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.reconcile.alignment.align import Group
from recoupe.reconcile.alignment.traits import told_days
from recoupe.reconcile.alignment.weigh import CLASH_REACH
from recoupe.reconcile.days.relations import both
from recoupe.reconcile.rules import MergeRules

_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def part_groups(
    groups: Sequence[Group],
    readings: Sequence[Reading],
    *,
    published: Mapping[str, Dating | None],
    rules: MergeRules,
) -> tuple[Group, ...]:
    """Return the groups, with those in two whose records exclude each other; all dates are the joint ones."""
    joined = {one for group in groups if len(group.records) > 1 for one in group.records}
    days = _days_of_records(readings, joined, published, rules)
    return tuple(part for group in groups for part in _parts(group, days))


def _days_of_records(
    readings: Sequence[Reading],
    joined: Set[str],
    published: Mapping[str, Dating | None],
    rules: MergeRules,
) -> dict[str, tuple[EventRecord, Days]]:
    """Return the records that tell something done at its own time, with the days left of it."""
    found = {}
    for reading in readings:
        timexes = {timex.id: timex for timex in reading.timexes}
        appeared = published.get(reading.document.article.id) or reading.document.article.published
        for record in reading.records:
            if record.id in joined and _at_its_time(record, rules):
                timex = timexes.get(record.timexes[0]) if record.timexes else None
                days = told_days(record, timex, appeared.date if appeared else None)
                if days:
                    found[record.id] = (record, days)
    return found


def _at_its_time(record: EventRecord, rules: MergeRules) -> bool:
    return (
        record.status in _DONE
        and record.relation == "in"
        and record.kind not in rules.calls_off
        and record.weight is not Weight.BACKGROUND
        and not record.outcome_of
    )


def _parts(group: Group, days: Mapping[str, tuple[EventRecord, Days]]) -> Sequence[Group]:
    bound = [record for record in group.records if record in days]
    if len(bound) < 2:
        return [group]
    parts: list[list[str]] = []
    for record in sorted(bound, key=lambda one: (not days[one][0].timexes, one)):
        home = next((part for part in parts if _fits(record, part, days)), None)
        if home is None:
            parts.append([record])
        else:
            home.append(record)
    return [group] if len(parts) == 1 else _split(group, parts)


def _fits(record: str, part: Sequence[str], days: Mapping[str, tuple[EventRecord, Days]]) -> bool:
    return all(_may_be_one(days[record], days[other]) for other in part)


def _may_be_one(one: tuple[EventRecord, Days], other: tuple[EventRecord, Days]) -> bool:
    """Whether some day suits both, or two articles that name a day of one kind of event disagree on it.

    What one article dates twice has been compared before, by its own words.
    """
    (first, ours), (second, theirs) = one, other
    if both(ours, theirs):
        return True
    if not (first.timexes and second.timexes):
        return False
    if first.article == second.article:
        return True
    return first.kind == second.kind and bool(ours.moved(-CLASH_REACH, CLASH_REACH) & theirs)


def _split(group: Group, parts: Sequence[Sequence[str]]) -> list[Group]:
    """Return a group for each part; what is bound to no day stays with what it was joined to, or with the first."""
    home = {record: number for number, part in enumerate(parts) for record in part}
    for _ in group.records:
        for join in group.joins:
            for one, other in ((join.first, join.second), (join.second, join.first)):
                if one in home and other not in home:
                    home[other] = home[one]
    return [
        replace(
            group,
            records=tuple(one for one in group.records if home.get(one, 0) == number),
            joins=tuple(
                join
                for join in group.joins
                if home.get(join.first, 0) == home.get(join.second, 0) == number
            ),
        )
        for number in range(len(parts))
    ]
