"""What writers usually mean: pragmatic defaults, which a story can switch off.

They give way to any words, and most are used only where the day an article appeared is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from recoupe.model.days import from_to
from recoupe.model.edtf import Certainty
from recoupe.model.meaning import Direction, Fixed, Recurring
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import EventRecord, Status, Weight
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.days.constraints import Constraint
from recoupe.reconcile.days.newsdays import (
    counted_after,
    named_days,
    planned_days,
    same_weekday,
    this_day,
)
from recoupe.reconcile.days.relations import Bounds, Offset, Window
from recoupe.reconcile.days.unknowns import Unknowns, is_loose_hour

#: Days after which a writer spells out the year of a day of the past, as the tagger has it, and of a month.
_NEAR, _NEAR_MONTH = 300, 330


def habits(unknowns: Unknowns) -> Iterator[Constraint]:
    """Yield the pragmatic defaults that bear on an article."""
    published = unknowns.reading.document.article.published
    yield from _late_hours(unknowns)
    if published is None:
        yield from _spelt_out_years(unknowns)
    if published is None or not published.date.is_day:
        yield from same_weekday(unknowns)
        yield from named_days(unknowns)
        yield from planned_days(unknowns)
        yield from this_day(unknowns)
        yield from counted_after(unknowns)
        yield from _last_months(unknowns)
        yield from _near_days(unknowns)


def _late_hours(unknowns: Unknowns) -> Iterator[Constraint]:
    """« Un train a déraillé peu avant minuit » is said of the day of the article, or of the one before."""
    for timex in unknowns.reading.timexes:
        if is_loose_hour(timex):
            yield Constraint(
                key=f"{unknowns.day(timex)} late {timex.id}",
                variables=(unknowns.paper, unknowns.day(timex)),
                rule=Offset(-1, 0),
                reason=Reason(
                    "“{words}” names no day: the one the article appeared, or the one before",
                    words=timex.text,
                ),
                evidence=(Evidence(article=timex.article, span=timex.span),),
                force=Force.PRAGMATIC,
                yields=1,  # to what is read from words with a day
            )


def _spelt_out_years(unknowns: Unknowns) -> Iterator[Constraint]:
    """« octobre 2023 » is not written in 2023: the month alone would do."""
    article = unknowns.reading.document.article.id
    for record, timex in _dated(unknowns):
        when = timex.meaning.date if isinstance(timex.meaning, Fixed) else None
        if when is None or when.certainty is not Certainty.MONTH or when.latest is None:
            continue
        if record.status is Status.OCCURRED:
            yield Constraint(
                key=f"{unknowns.paper} year {timex.id} {record.id}",
                variables=(unknowns.paper,),
                rule=from_to(date(when.latest.year + 1, 1, 1), None),
                reason=Reason(
                    "“{words}” spells out the year, so the article is of a later year",
                    words=timex.text,
                ),
                evidence=(Evidence(article=article, span=timex.span),),
                force=Force.PRAGMATIC,
            )


def _last_months(unknowns: Unknowns) -> Iterator[Constraint]:
    """« en janvier dernier » is not said of the month of the news itself."""
    news = _news(unknowns)
    for timex in unknowns.reading.timexes:
        if news is None or not _is_last_month(timex):
            continue
        day = unknowns.day(news)
        yield Constraint(
            key=f"{day} month {timex.id}",
            variables=(unknowns.day(timex), day),
            rule=Window(_after_month),
            reason=Reason(
                "“{words}” is not said of the month of the news itself", words=timex.text
            ),
            evidence=(Evidence(article=timex.article, span=timex.span),),
            force=Force.PRAGMATIC,
        )


def _near_days(unknowns: Unknowns) -> Iterator[Constraint]:
    """« le 7 février », « fin août » are not said of a day almost a year back: the year would be spelt out."""
    for timex in unknowns.reading.timexes:
        meaning = timex.meaning
        if not isinstance(meaning, Recurring) or timex.anchor != CREATION:
            continue
        # « dimanche 14 juillet » picks its years by the weekday
        by_number = meaning.weekday is None
        if by_number and meaning.direction is Direction.PAST and meaning.month:
            yield Constraint(
                key=f"{unknowns.paper} near {timex.id}",
                variables=(unknowns.paper, unknowns.day(timex)),
                rule=Offset(-_NEAR if meaning.day else -_NEAR_MONTH, None),
                reason=Reason(
                    "“{words}” names no year, so it is not almost a year back", words=timex.text
                ),
                evidence=(Evidence(article=timex.article, span=timex.span),),
                force=Force.PRAGMATIC,
            )


def _is_last_month(timex: Timex) -> bool:
    meaning = timex.meaning
    return (
        timex.anchor == CREATION
        and isinstance(meaning, Recurring)
        and meaning.direction is Direction.BEFORE
        and meaning.month is not None
        and meaning.day is None
    )


def _news(unknowns: Unknowns) -> Timex | None:
    """Return the day of the news: the first, read from the article's own, on which something is told as done."""
    for record, timex in _dated(unknowns):
        told_as_news = record.status is Status.OCCURRED and record.weight is not Weight.BACKGROUND
        if told_as_news and unknowns.from_paper(timex):
            return timex
    return None


def _dated(unknowns: Unknowns) -> Iterator[tuple[EventRecord, Timex]]:
    for record in sorted(unknowns.reading.records, key=lambda one: (one.trigger, one.id)):
        timex = unknowns.dater(record)
        if timex is not None and record.relation in {"in", "until"}:
            yield record, timex


def _after_month(day: date) -> Bounds:
    """Lead from a day to all that come after its month."""
    following = day.replace(day=28) + timedelta(days=4)
    return following.replace(day=1), None
