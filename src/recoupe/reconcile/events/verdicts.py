"""How the reports of one event compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.model.days import Days, from_to
from recoupe.model.edtf import EdtfDate
from recoupe.model.notation import days_of
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, Status
from recoupe.model.timeline import Comparison, SourceDate, Verdict
from recoupe.reconcile.events.datings import EventDate
from recoupe.reconcile.sorting import when_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The verdict on an event, its reason, and the comparisons behind it."""

    verdict: Verdict
    why: Reason
    comparisons: tuple[Comparison, ...] = ()


def judge(records: Sequence[EventRecord], date: EventDate, sources: int) -> Judgement:
    """Return the verdict on an event."""
    comparisons = [*_turns(records), *_denials(records), *_dates(records, date)]
    for verdict in (Verdict.DISPUTED, Verdict.ATTRIBUTED):
        for comparison in comparisons:
            if comparison.verdict is verdict:
                return Judgement(
                    verdict=verdict, why=comparison.why, comparisons=tuple(comparisons)
                )
    if sources < 2:
        verdict, why = Verdict.SINGLE_SOURCE, _alone(records)
    elif any(each.verdict is Verdict.REFINED for each in comparisons):
        verdict = Verdict.REFINED
        why = next(each.why for each in comparisons if each.verdict is Verdict.REFINED)
    else:
        verdict = Verdict.AGREE
        why = Reason("{sources} independent sources tell it and none contradicts", sources=sources)
    return Judgement(verdict=verdict, why=why, comparisons=tuple(comparisons))


def _alone(records: Sequence[EventRecord]) -> Reason:
    articles = len({record.article for record in records})
    if articles == 1:
        return Reason("one article tells it")
    return Reason("{articles} articles tell it, from one source", articles=articles)


def _done(record: EventRecord) -> bool:
    return record.status in {Status.OCCURRED, Status.ONGOING}


def _turns(records: Sequence[EventRecord]) -> list[Comparison]:
    """Compare what was announced or put off with what was then told as done."""
    done = sorted((record for record in records if _done(record)), key=lambda each: each.id)
    found = []
    for record in sorted(records, key=lambda each: each.id):
        if not done or record.status not in {Status.PLANNED, Status.POSSIBLE, Status.CANCELLED}:
            continue
        if record.status is Status.CANCELLED:
            why = Reason(
                "{first} tells that it was put off or called off, {then} that it took place",
                first=record.article,
                then=done[0].article,
            )
        else:
            why = Reason(
                "{first} announces it, {then} tells it as done",
                first=record.article,
                then=done[0].article,
            )
        found.append(
            Comparison(members=(record.id, done[0].id), verdict=Verdict.CHANGE_OVER_TIME, why=why)
        )
    return found


def _denials(records: Sequence[EventRecord]) -> list[Comparison]:
    done = sorted(record.id for record in records if _done(record))
    denied = sorted(record.id for record in records if record.status is Status.DENIED)
    if not done or not denied:
        return []
    why = Reason("told as a fact by some, denied by others")
    return [Comparison(members=(done[0], *denied), verdict=Verdict.ATTRIBUTED, why=why)]


def _dates(records: Sequence[EventRecord], date: EventDate) -> list[Comparison]:
    """Compare the dates of the articles, each with the finest."""
    if date.disputed and _contradict(date.sources):
        return [_dispute([record for record in records if _done(record)] or records)]
    if len(date.sources) < 2 or date.disputed:
        return []
    finest = min(date.sources, key=_fineness)
    members = {record.article: record.id for record in sorted(records, key=_by_id, reverse=True)}
    found = []
    for source in date.sources:
        if source is finest or not days_of(source.dating.date) & days_of(finest.dating.date):
            continue  # two days of what went on for long
        verdict, why = _compared(source, finest)
        found.append(
            Comparison(
                members=(members[source.article], members[finest.article]), verdict=verdict, why=why
            )
        )
    return found


_BESIDE = 2  # days: a stretch that ends so near a day may well reach it


def _contradict(sources: Sequence[SourceDate]) -> bool:
    """Whether two articles give days that cannot both be right; one article may tell the days of a trial.

    Days that are only possible (« lundi » of an article without a date) contradict none that lies among them.
    """
    for one, other in combinations((source.dating.date for source in sources), 2):
        if one.is_day and other.is_day:
            if one.earliest != other.earliest:
                return True
        elif not _stretch(one) & _stretch(other):
            return True
    return False


def _stretch(when: EdtfDate) -> Days:
    days: Days = days_of(when)
    return from_to(when.earliest, when.latest).moved(-_BESIDE, _BESIDE) if days else days


def _compared(source: SourceDate, finest: SourceDate) -> tuple[Verdict, Reason]:
    wide, fine = days_of(source.dating.date), days_of(finest.dating.date)
    first, then, one, other = source.article, finest.article, source.dating.date, finest.dating.date
    if wide == fine:
        return Verdict.AGREE, Reason(
            "{first} and {then} give the same date, {fine}", first=first, then=then, fine=other
        )
    if fine <= wide:
        return Verdict.REFINED, Reason(
            "{fine} ({then}) lies within {wide} ({first})",
            first=first,
            then=then,
            wide=one,
            fine=other,
        )
    return Verdict.REFINED, Reason(
        "{wide} ({first}) and {fine} ({then}) narrow each other",
        first=first,
        then=then,
        wide=one,
        fine=other,
    )


def _dispute(records: Sequence[EventRecord]) -> Comparison:
    """Return the comparison of the two records whose dates lie furthest apart."""
    dated = sorted(
        ((record.date.date, record) for record in records if record.date is not None),
        key=lambda pair: (*when_key(pair[0]), pair[1].id),
    )
    (one, first), *_, (other, last) = dated
    why = Reason(
        "{first} gives {one}, {last} gives {other}: no day suits both",
        first=first.article,
        one=one,
        last=last.article,
        other=other,
    )
    members = tuple(sorted(record.id for _, record in dated))
    return Comparison(members=members, verdict=Verdict.DISPUTED, why=why)


def _fineness(source: SourceDate) -> tuple[int, str]:
    days: Days = days_of(source.dating.date)
    return (days.size if days.size is not None else 10**9, source.article)


def _by_id(record: EventRecord) -> str:
    return record.id
