"""Whether the news of an article is of the month before the one that its page bears."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from recoupe.model.document import Role
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Between, Fixed, Meaning, Recurring
from recoupe.model.record import Status
from recoupe.model.timex import CREATION, Relation, Timex
from recoupe.reconcile.days.anchoring import has_weekday, is_numbered, is_past, weekday_of
from recoupe.reconcile.days.unknowns import Unknowns

#: How far into an article its news is told, in sentences.
_LEAD = 4


def _news_day(unknowns: Unknowns) -> Timex | None:
    """Return the numbered past day of the first dated sentence, unless that names a bare weekday too."""
    document = unknowns.reading.document
    body = [sentence for sentence in document.sentences if sentence.role is Role.BODY][:_LEAD]
    done = {
        record.timexes[0]
        for record in unknowns.reading.records
        if record.timexes and record.status is Status.OCCURRED
    }
    for sentence in body:
        here = [timex for timex in unknowns.reading.timexes if sentence.span.contains(timex.span)]
        told = [each for each in here if _may_be_news(each, unknowns)]
        if told:
            named = [each for each in told if _is_spelt_out(each.meaning)]
            past = all(_lies_behind(each, done) for each in told)
            return named[0] if named and past and _suits_header(named[0], unknowns) else None
    return None


def _may_be_news(timex: Timex, unknowns: Unknowns) -> bool:
    """Whether an expression names a day, or the two of a night, from which the article can be dated."""
    if timex.relation is not Relation.IN:
        return False
    if isinstance(timex.meaning, Fixed):
        return weekday_of(timex.meaning) is not None
    if isinstance(timex.meaning, Between):
        return (
            timex.anchor == CREATION and is_numbered(_told_end(timex.meaning)) and _is_night(timex)
        )
    return isinstance(timex.meaning, Recurring) and unknowns.from_paper(timex)


def _told_end(night: Between) -> Meaning | None:
    """Return the day of a night that is named: the first, or « samedi 9 septembre » alone."""
    return night.start if is_numbered(night.start) else night.end


def _is_night(timex: Timex) -> bool:
    return timex.daytime == "TNI"


def _is_spelt_out(meaning: Meaning) -> bool:
    return isinstance(meaning, Fixed | Between) or has_weekday(meaning)


def _lies_behind(timex: Timex, done: Set[str]) -> bool:
    """Whether a day is told as past with its number, so that it can be told from others."""
    meaning = _told_end(timex.meaning) if isinstance(timex.meaning, Between) else timex.meaning
    if isinstance(meaning, Fixed):
        return timex.id in done
    return is_past(meaning) and is_numbered(meaning)


def _suits_header(timex: Timex, unknowns: Unknowns) -> bool:
    """Whether a day is of the month in which the page says it appeared, or of the one before."""
    published = unknowns.reading.document.article.published
    latest = published.date.latest if published is not None else None
    return latest is None or _months_before(timex.meaning, latest) in (0, 1)


def of_month_before(unknowns: Unknowns, header: EdtfDate) -> bool:
    """Return whether the news of an article is of the month before the one in its header, that of its last change."""
    timex = _news_day(unknowns) if not header.is_day and header.latest else None
    return timex is not None and _months_before(timex.meaning, header.latest or date.max) == 1


def _months_before(meaning: Meaning | None, latest: date) -> int | None:
    """Return how many months before a day the words name, None where they name no month."""
    match meaning:
        case Between():
            return _months_before(_told_end(meaning), latest)
        case Fixed(date=day) if day.latest is not None:
            return 12 * (latest.year - day.latest.year) + latest.month - day.latest.month
        case Recurring(month=int(month)):
            return (latest.month - month) % 12
        case _:
            return None
