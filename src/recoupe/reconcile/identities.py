"""What ties the days of several articles: one event told by many, one start counted from, an editor’s word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recoupe.model.days import ALWAYS, Days
from recoupe.model.edtf import EdtfDate
from recoupe.model.notation import days_of
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import EventRecord, QuantityFact, Reading, Status
from recoupe.model.timex import Relation, Timex
from recoupe.reconcile.anchoring import named_days
from recoupe.reconcile.constraints import Constraint, Solution
from recoupe.reconcile.relations import SAME
from recoupe.reconcile.statements import FROM_ALIGNMENT, FROM_NUMBERS, named, paper, told

#: The variable of the event that a record tells, by record.
EventOf = Mapping[str, str]


def events_of(
    records: Mapping[str, EventRecord], groups: Sequence[Sequence[str]]
) -> dict[str, str]:
    """Return the variable of the event behind each record that may date it.

    Within a group, what tells since when something goes on shares its start, the rest shares its day. Plans
    and states with a date of their own share neither: a plan may be put off.
    """
    found: dict[str, str] = {}
    for group in groups:
        members = sorted(record for record in group if record in records)
        for since in (False, True):
            alike = [one for one in members if _joins(records[one], since=since)]
            for record in alike:
                found[record] = f"{'S' if since else 'G'}:{alike[0]}"
    return found


def identities(records: Mapping[str, EventRecord], events: EventOf) -> Iterator[Constraint]:
    """Yield that each record tells the day of its event."""
    for record_id, event in events.items():
        record = records[record_id]
        yield Constraint(
            key=f"{told(record_id)} same",
            variables=(event, told(record_id)),
            rule=SAME,
            reason=Reason("the articles tell one event"),
            evidence=(Evidence(article=record.article, span=record.trigger),),
            yields=FROM_ALIGNMENT,
            link=True,
        )


def decisions(given: Mapping[str, EdtfDate], events: EventOf) -> Iterator[Constraint]:
    """Yield what an editor decided, of articles or of events by any of their records."""
    for target, when in sorted(given.items()):
        variable = events.get(target, paper(target))
        yield Constraint(
            key=f"{variable} given {target}",
            variables=(variable,),
            rule=days_of(when),
            reason=Reason("an editor’s decision: {date}", date=when),
            force=Force.EDITOR,
        )


def shared_starts(readings: Sequence[Reading], solution: Solution) -> Iterator[Constraint]:
    """Yield that tallies of one thing that count from what bears the same name count from the same day.

    Only starts that may be one as far as is known so far are tied: « depuis janvier » of two years is not.
    """
    leaders: dict[str, list[tuple[Timex, Days]]] = {}
    for fact, timex in sorted(_counts(readings), key=lambda pair: (pair[1].id, pair[0].id)):
        days = solution.days(named(timex.id))
        known = leaders.setdefault(fact.measure, [])
        leader = next((one for one, common in known if _one_start(one, timex, common & days)), None)
        if leader is None:
            known.append((timex, days))
        elif leader.article != timex.article:
            yield _tie(leader, timex)


def _joins(record: EventRecord, *, since: bool) -> bool:
    if (record.relation == "since") is not since:
        return False
    if record.status is Status.OCCURRED:
        return True
    return record.status in {Status.ONGOING, Status.PLANNED} and (since or not record.timexes)


def _counts(readings: Sequence[Reading]) -> Iterator[tuple[QuantityFact, Timex]]:
    """Yield each figure whose sentence says since when, with the expression that says it."""
    for reading in readings:
        since = [timex for timex in reading.timexes if timex.relation is Relation.SINCE]
        for fact in reading.facts:
            for timex in since:
                if fact.sentence.contains(timex.span) and named_days(timex.meaning) != ALWAYS:
                    yield fact, timex


def _one_start(one: Timex, other: Timex, common: Days) -> bool:
    names = named_days(one.meaning), named_days(other.meaning)
    return bool(common) and (names[0] <= names[1] or names[1] <= names[0])


def _tie(one: Timex, other: Timex) -> Constraint:
    return Constraint(
        key=f"{named(other.id)} start {one.id}",
        variables=(named(one.id), named(other.id)),
        rule=SAME,
        reason=Reason(
            "“{first}” and “{second}” count the same thing from the same start",
            first=one.text,
            second=other.text,
        ),
        evidence=(
            Evidence(article=one.article, span=one.span),
            Evidence(article=other.article, span=other.span),
        ),
        yields=FROM_NUMBERS,
    )
