"""The day of an event for figures of it without a day: « Samedi, 9 000 ont défilé », then « 700 à Brest »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from recoupe.extract.facts.figures import Page
from recoupe.model.record import QuantityFact
from recoupe.model.timex import CREATION, Timex

_FRESH = 5  # days before an article in which the event lies that it is about


def with_event_day(page: Page, facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the facts with the one fresh day told for figures of the event, where one of it has no day."""
    rules = page.rules.asof
    dated = [fact for fact in facts if fact.measure in rules.at_event and not fact.expected]
    days = {timex.id: timex for fact in dated for timex in _day_of(page, fact)}
    day = next(iter(days.values())) if len({t.text.lower() for t in days.values()}) == 1 else None
    return [
        replace(fact, as_of=day.date, as_of_from=day.id)
        if day is not None
        and fact in dated
        and fact.as_of_from == CREATION
        and not fact.since_from
        and not _is_past(page, fact)
        else fact
        for fact in facts
    ]


def _is_past(page: Page, fact: QuantityFact) -> bool:
    sentence, rules = fact.sentence, page.rules.asof
    return (
        any(
            told.search(page.view, sentence.start, sentence.end)
            for told in (rules.pluperfect, rules.comparing)
        )
        or page.rules.joints.earlier.search(page.view, sentence.start, fact.span.start) is not None
    )


def _day_of(page: Page, fact: QuantityFact) -> list[Timex]:
    """Return the day of a figure, where it is one day of the last ones before the article."""
    told = [t for t in page.timexes if t.id == fact.as_of_from and t.date is not None]
    published = page.document.article.published
    if not told or told[0].date is None or published is None or _is_past(page, fact):
        return []
    first, last = told[0].date.date.earliest, published.date.latest
    if first is None or last is None or first != told[0].date.date.latest:
        return []
    return told if last - timedelta(days=_FRESH) <= first <= last else []
