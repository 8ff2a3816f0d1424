"""The day of an event for figures of it without a day: « Samedi, 9 000 ont défilé », then « 700 à Brest »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from recoupe.extract.facts.figures import Page
from recoupe.model.record import QuantityFact
from recoupe.model.timex import CREATION, Timex

_FRESH = 5  # days before an article in which the event lies that it is about
_TELLING = 10  # a toll from which on the same toll twice is no chance


def with_event_day(page: Page, facts: Sequence[QuantityFact]) -> list[QuantityFact]:
    """Return the facts with a day for those without: that of their event, told before or for the same old toll."""
    at_event = [fact for fact in facts if fact.measure in page.rules.asof.at_event]
    days = {t.id: t for fact in at_event if not fact.expected for t in _day_of(page, fact)}
    one = next(iter(days.values())) if len({t.text.lower() for t in days.values()}) == 1 else None
    told: list[QuantityFact] = []
    for fact in facts:
        day = None
        if fact.as_of_from == CREATION and not (fact.since_from or fact.expected):
            before = one is not None and one.span.end < fact.span.start
            fits = before and fact in at_event and not _is_past(page, fact)
            day = one if fits else _of_old_toll(page, fact, facts)
        told.append(replace(fact, as_of=day.date, as_of_from=day.id) if day else fact)
    return told


def _is_past(page: Page, fact: QuantityFact) -> bool:
    sentence, rules = fact.sentence, page.rules.asof
    past = (rules.pluperfect, rules.comparing)
    if any(each.search(page.view, sentence.start, sentence.end) for each in past):
        return True
    return page.rules.joints.earlier.search(page.view, sentence.start, fact.span.start) is not None


def _day_of(page: Page, fact: QuantityFact, *, fresh: bool = True) -> list[Timex]:
    """Return the day of a figure, where it is one of the last before the article, or where it is none."""
    told = [t for t in page.timexes if t.id == fact.as_of_from]
    dating = told[0].date if told else None
    published = page.document.article.published
    if dating is None or published is None or (fresh and _is_past(page, fact)):
        return []
    first, end, last = dating.date.earliest, dating.date.latest, published.date.latest
    if first is None or end is None or last is None or end > last:
        return []
    near = end >= last - timedelta(days=_FRESH)
    return told if near == fresh and (first == end or not fresh) else []


def _of_old_toll(page: Page, fact: QuantityFact, facts: Sequence[QuantityFact]) -> Timex | None:
    """« l'attentat qui a fait 86 morts », where the article says « le 14 juillet 2016 » of 86 dead."""
    value = fact.quantity.value or 0
    if fact.measure not in page.rules.asof.tolling or value < _TELLING:
        return None
    alike = [each for each in facts if (each.measure, each.quantity.value) == (fact.measure, value)]
    days = [timex for each in alike for timex in _day_of(page, each, fresh=False)]
    return days[0] if days else None
