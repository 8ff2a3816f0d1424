"""What ties the days of several articles: one event told by many, one start counted from, an editor’s word."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.days import ALWAYS, Days
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Period
from recoupe.model.notation import days_of
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import EventRecord, QuantityFact, Status
from recoupe.model.timex import Relation, Timex
from recoupe.reconcile.days.anchoring import named_days
from recoupe.reconcile.days.constraints import Constraint, Solution
from recoupe.reconcile.days.relations import SAME
from recoupe.reconcile.days.statements import FROM_ALIGNMENT, FROM_NUMBERS
from recoupe.reconcile.days.unknowns import Unknowns, paper

#: What a join must weigh for a record that no words date to say when its article appeared.
SURE = 3.1
#: The variable of the event that a record tells, by record.
EventOf = Mapping[str, str]


def events_of(
    told: Mapping[str, tuple[EventRecord, str]],
    groups: Sequence[Sequence[str]],
    *,
    plans_kept: bool,
) -> dict[str, str]:
    """Return the variable of the event behind each record that may date it.

    `told` gives each record with the variable of its own day. Within a group, what tells since when something
    goes on shares its start, the rest shares its day. States with a date of their own share neither; plans with
    one do only if plans are taken to be kept.
    """
    found: dict[str, str] = {}
    for group in groups:
        members = sorted(record for record in group if record in told)
        for since in (False, True):
            alike = [one for one in members if _joins(told[one][0], since=since)]
            if not plans_kept:
                alike = [one for one in alike if not _is_dated_plan(told[one][0])]
            days = {told[one][1] for one in alike}
            for record in alike:
                shared = f"{'S' if since else 'G'}:{alike[0]}"
                found[record] = shared if len(days) > 1 else told[record][1]
    return found


def identities(
    told: Mapping[str, tuple[EventRecord, str]],
    events: EventOf,
    trust: Mapping[str, float],
    *,
    adrift: Container[str] = (),
) -> Iterator[Constraint]:
    """Yield that each record tells the day of its event; what is trusted less yields more.

    The records `adrift` have no day of their own: that they tell the event is no more than likely.
    """
    ranks = {weight: rank for rank, weight in enumerate(sorted(set(trust.values()), reverse=True))}
    said: set[tuple[str, str]] = set()
    for record_id, event in events.items():
        record, day = told[record_id]
        if event == day or (event, day) in said:
            continue
        said.add((event, day))
        if not record.timexes and trust.get(record_id, SURE) < SURE:
            continue  # it takes its day from the others, but says nothing of them
        if record.relation == "since" and record_id in adrift:
            continue  # « depuis le début de l'année », of any year
        plan = _is_dated_plan(record)
        yield Constraint(
            key=f"{day} same {record_id}",
            variables=(event, day),
            rule=SAME,
            reason=Reason("what was planned took place on the day planned")
            if plan
            else Reason("the articles tell one event"),
            force=Force.PRAGMATIC if plan or record_id in adrift else Force.HARD,
            evidence=(Evidence(article=record.article, span=record.trigger),),
            yields=FROM_ALIGNMENT + ranks.get(trust.get(record_id, 0.0), len(ranks)),
            link=True,
        )


def decisions(
    given: Mapping[str, EdtfDate],
    told: Mapping[str, tuple[EventRecord, str]],
    events: EventOf,
) -> Iterator[Constraint]:
    """Yield what an editor decided, of articles or of events by any of their records."""
    for target, when in sorted(given.items()):
        day = told[target][1] if target in told else paper(target)
        variable = events.get(target, day)
        yield Constraint(
            key=f"{variable} given {target}",
            variables=(variable,),
            rule=days_of(when),
            reason=Reason("an editor’s decision: {date}", date=when),
            force=Force.EDITOR,
        )


def shared_starts(papers: Sequence[Unknowns], solution: Solution) -> Iterator[Constraint]:
    """Yield that tallies of one thing that count from what bears the same name count from the same day.

    Only starts that may be one as far as is known so far are tied: « depuis janvier » of two years is not.
    """
    leaders: dict[str, list[tuple[_Count, Days]]] = {}
    counts = {(count.measure, count.timex.id): count for count in _counts(papers)}
    for (measure, _), count in sorted(counts.items()):
        days = solution.days(count.day)
        known = leaders.setdefault(measure, [])
        leader = next((one for one, ours in known if _one_start(one, count, ours & days)), None)
        if leader is None:
            known.append((count, days))
        elif leader.timex.article != count.timex.article:
            yield _tie(leader, count)


@dataclass(frozen=True, slots=True)
class _Count:
    """A tally of a measure, since when it counts, and the variable of that day."""

    measure: str
    timex: Timex
    day: str


def _joins(record: EventRecord, *, since: bool) -> bool:
    if (record.relation == "since") is not since:
        return False
    if record.status in {Status.OCCURRED, Status.PLANNED}:
        return True
    return record.status is Status.ONGOING and (since or not record.timexes)


def _is_dated_plan(record: EventRecord) -> bool:
    return record.status is Status.PLANNED and bool(record.timexes)


def _counts(papers: Sequence[Unknowns]) -> Iterator[_Count]:
    """Yield each figure whose sentence says since when."""
    for unknowns in papers:
        for timex in unknowns.reading.timexes:
            if timex.relation is not Relation.SINCE or named_days(timex.meaning) == ALWAYS:
                continue
            if isinstance(timex.meaning, Period):
                continue  # « depuis le début de l'année », of any year
            for fact in unknowns.reading.facts:
                if _counts_from(fact, timex):
                    yield _Count(fact.measure, timex, unknowns.day(timex))


def _counts_from(fact: QuantityFact, timex: Timex) -> bool:
    if fact.since_from:
        return fact.since_from == timex.id
    return fact.sentence.contains(timex.span)


def _one_start(one: _Count, other: _Count, common: Days) -> bool:
    names = named_days(one.timex.meaning), named_days(other.timex.meaning)
    return bool(common) and (names[0] <= names[1] or names[1] <= names[0])


def _tie(one: _Count, other: _Count) -> Constraint:
    return Constraint(
        key=f"{other.day} start {one.day} {one.measure}",
        variables=(one.day, other.day),
        rule=SAME,
        reason=Reason(
            "“{first}” and “{second}” count the same thing from the same start",
            first=one.timex.text,
            second=other.timex.text,
        ),
        evidence=(
            Evidence(article=one.timex.article, span=one.timex.span),
            Evidence(article=other.timex.article, span=other.timex.span),
        ),
        yields=FROM_NUMBERS,
    )
