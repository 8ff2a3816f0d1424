"""The date of an event from those of its records: what suits all of them, or all of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model.days import ALWAYS, Days, from_to
from recoupe.model.edtf import UNKNOWN, Certainty, EdtfDate
from recoupe.model.meaning import Vague
from recoupe.model.notation import date_of, days_of
from recoupe.model.reason import Basis, Dating, Evidence, Force, Reason, Step
from recoupe.model.record import EventRecord, Reading, Status
from recoupe.model.timeline import SourceDate
from recoupe.model.timex import Timex
from recoupe.reconcile.alignment.traits import dated_days


class Calendar:
    """What the articles say of dates: by themselves, and after they have narrowed each other."""

    def __init__(
        self,
        own: Iterable[Reading],
        joint: Iterable[Reading],
        *,
        published: Mapping[str, Dating | None],
        events: Mapping[str, Dating | None],
    ) -> None:
        self._published = published
        self._events = events
        self._own = {record.id: record for reading in own for record in reading.records}
        self._timexes: dict[tuple[str, str], Timex] = {}
        for reading in joint:
            article = reading.document.article
            self._timexes |= {(article.id, timex.id): timex for timex in reading.timexes}

    def published(self, article: str) -> EdtfDate:
        """Return when an article appeared, as far as all texts tell."""
        dating = self._published.get(article)
        return dating.date if dating is not None else UNKNOWN

    def event(self, record: EventRecord) -> Dating | None:
        """Return when the event of a record took place, as all texts that tell it narrow it."""
        return self._events.get(record.id)

    def own(self, record: EventRecord) -> Dating | None:
        """Return what the words of an article come to by themselves; undated words as the others narrow them."""
        alone = self._own[record.id].date
        if alone is not None and alone.date.certainty is not Certainty.UNKNOWN:
            return alone
        timex = self.timex(record)
        if timex is None or timex.date is None or isinstance(timex.meaning, Vague):
            return None
        return timex.date

    def timex(self, record: EventRecord) -> Timex | None:
        """Return the time expression that dates a record, with its joint date."""
        return self._timexes.get((record.article, record.timexes[0])) if record.timexes else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """The date of an event, the date each article gives it, and whether no day suits all."""

    dating: Dating
    sources: tuple[SourceDate, ...]
    disputed: bool


def date_event(
    records: Sequence[EventRecord], calendar: Calendar, *, plans: Sequence[EventRecord] = ()
) -> EventDate:
    """Return when an event took place, as the records tell it that tell it as done (or as planned, where none does).

    `plans` are records that foresaw it: where the others leave several days, they may tell which one was meant.
    """
    found = _date_event(records, calendar)
    return replace(found, dating=_as_planned(found.dating, plans)) if not found.disputed else found


def _date_event(records: Sequence[EventRecord], calendar: Calendar) -> EventDate:
    sources = tuple(_source_dates(records, calendar))
    dated = [
        record for record in records if record.date is not None and dated_days(record) != ALWAYS
    ]
    if not dated:
        for record in records:
            dating = calendar.event(record)
            if dating is not None and days_of(dating.date) != ALWAYS:
                return EventDate(dating=dating, sources=sources, disputed=False)
        return EventDate(dating=_by_publication(records, calendar), sources=sources, disputed=False)
    lasting = [record for record in dated if record.relation == "since"]
    if lasting and not _begin_on_its_day(lasting, dated):
        return EventDate(dating=_stretch(records, calendar), sources=sources, disputed=False)
    dated = [record for record in dated if record not in lasting]
    common = ALWAYS
    for record in dated:
        common &= dated_days(record)
    if all(record.status is Status.PLANNED for record in dated):
        common = _ahead(dated, common, calendar)
    if not common:
        return EventDate(dating=_side_by_side(dated), sources=sources, disputed=True)
    joint = _joint(records, common, calendar)
    return EventDate(dating=joint or _common(dated, common), sources=sources, disputed=False)


def _begin_on_its_day(lasting: Sequence[EventRecord], dated: Sequence[EventRecord]) -> bool:
    """« Depuis le samedi 14 août, la terre tremble », where others tell the quake of that very day."""
    starts = [days_of(record.date.date) for record in lasting if record.date is not None]
    told = [dated_days(record) for record in dated if record.relation == "in"]
    known = [days for days in told if days.single]
    return bool(known) and all(start & days for start in starts for days in known)


def _as_planned(dating: Dating, plans: Sequence[EventRecord]) -> Dating:
    """Return the days left of a date once the plan is thought kept, where it fits one of them."""
    for plan in sorted(plans, key=lambda record: record.id):
        if plan.date is None or plan.status is not Status.PLANNED:
            continue
        days = days_of(dating.date)
        kept = days & dated_days(plan)
        if not kept or kept == days or plan.date.date.certainty is Certainty.UNKNOWN:
            continue
        step = Step(
            reason=Reason(
                "{article} had announced it for {date}", article=plan.article, date=plan.date.date
            ),
            evidence=Evidence(article=plan.article, span=plan.span),
            after=date_of(kept),
            force=Force.PRAGMATIC,
        )
        dating = Dating(date=date_of(kept), basis=Basis.CORPUS, steps=(*dating.steps, step))
    return dating


def _ahead(plans: Sequence[EventRecord], days: Days, calendar: Calendar) -> Days:
    """Return the days of a plan that were still to come as its article appeared, or all where none was."""
    for plan in plans:
        days = days & from_to(calendar.published(plan.article).earliest, None) or days
    return days


def _joint(records: Sequence[EventRecord], common: Days, calendar: Calendar) -> Dating | None:
    """Return the date all texts together leave, where it says more than the records one by one."""
    for record in records:
        dating = calendar.event(record)
        if dating is not None and days_of(dating.date) <= common and days_of(dating.date) != common:
            return dating
    return None


def _common(dated: Sequence[EventRecord], common: Days) -> Dating:
    """Return the days that suit every record, in the words of the record that already names just these."""
    for record in sorted(dated, key=_most_told):
        if record.date is not None and dated_days(record) == common and record.relation == "in":
            return record.date
    steps = [
        Step(
            reason=Reason("{article} leaves {date}", article=record.article, date=record.date.date),
            evidence=Evidence(article=record.article, span=record.span),
            after=record.date.date,
        )
        for record in dated
        if record.date is not None
    ]
    articles = {record.article for record in dated}
    return Dating(
        date=date_of(common),
        basis=Basis.CORPUS if len(articles) > 1 else Basis.DOCUMENT,
        steps=(
            *steps,
            Step(reason=Reason("only these days suit all of them"), after=date_of(common)),
        ),
    )


def _most_told(record: EventRecord) -> tuple[bool, int, str]:
    """Prefer a date that rests on the record's own article, then one with a derivation to show."""
    dating = record.date
    own = dating is not None and dating.basis is Basis.DOCUMENT
    return not own, -len(dating.steps) if dating else 0, record.id


def _side_by_side(dated: Sequence[EventRecord]) -> Dating:
    days = ALWAYS - ALWAYS
    steps = []
    for record in dated:
        days |= dated_days(record)
        if record.date is not None:
            steps.append(
                Step(
                    reason=Reason(
                        "{article} gives {date}", article=record.article, date=record.date.date
                    ),
                    evidence=Evidence(article=record.article, span=record.span),
                    after=record.date.date,
                )
            )
    return Dating(date=date_of(days), basis=Basis.CORPUS, steps=tuple(steps))


def _stretch(records: Sequence[EventRecord], calendar: Calendar) -> Dating:
    """Return the stretch of what goes on: from its start to the last article that sees it go on."""
    starts = [
        record for record in records if record.relation == "since" and record.date is not None
    ]
    start = ALWAYS
    for record in starts:
        if record.date is not None:
            start &= days_of(record.date.date) or ALWAYS
    ends = [calendar.published(record.article).latest for record in records]
    known = [end for end in ends if end is not None]
    span = from_to(start.first, max(known) if known else None)
    date = date_of(span) if span else date_of(start)
    steps = tuple(
        Step(
            reason=Reason(
                "{article} sees it go on since {date}",
                article=record.article,
                date=record.date.date,
            ),
            evidence=Evidence(article=record.article, span=record.span),
            after=record.date.date,
        )
        for record in starts
        if record.date is not None
    )
    basis = Basis.CORPUS if len({record.article for record in starts}) > 1 else Basis.DOCUMENT
    return Dating(date=date, basis=basis, steps=steps)


def _by_publication(records: Sequence[EventRecord], calendar: Calendar) -> Dating:
    """Return that what is told as done had happened when the first article told it."""
    told = [
        (calendar.published(record.article).latest, record)
        for record in records
        if record.status in {Status.OCCURRED, Status.ONGOING}
    ]
    known = sorted(
        ((day, record.id, record) for day, record in told if day is not None),
        key=lambda each: each[:2],
    )
    if not known:
        return Dating(date=UNKNOWN)
    day, _, record = known[0]
    date = date_of(from_to(None, day))
    reason = Reason(
        "no words date it; {article}, which tells it, appeared on {day} at the latest",
        article=record.article,
        day=day,
    )
    step = Step(
        reason=reason, evidence=Evidence(article=record.article, span=record.span), after=date
    )
    return Dating(date=date, steps=(step,))


def _source_dates(records: Sequence[EventRecord], calendar: Calendar) -> list[SourceDate]:
    """Return what each article says of the date, in its finest words."""
    best: dict[str, tuple[int, str, Dating]] = {}
    for record in records:
        dating = calendar.own(record)
        if dating is None:
            continue
        key = (_width(dating.date), record.id, dating)
        if record.article not in best or key[:2] < best[record.article][:2]:
            best[record.article] = key
    return [SourceDate(article=article, dating=best[article][2]) for article in sorted(best)]


def _width(date: EdtfDate) -> int:
    size = days_of(date).size
    return size if size is not None else 10**9
