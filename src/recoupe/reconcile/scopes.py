"""What narrows the figures of a story: the place they hold for, the hour, the whole they are part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, FactKind, QuantityFact, Reading
from recoupe.model.timeline import Comparison, Series, Verdict
from recoupe.reconcile.labels import SeriesRules

PlaceOf = Callable[[str, str], str]


class Scopes:
    """Which places only count a part: those that some article sets side by side, each with its own figure."""

    def __init__(self, readings: Sequence[Reading], place: PlaceOf, rules: SeriesRules) -> None:
        self._place = place
        self._rules = rules
        self._parts: set[tuple[str, frozenset[str]]] = set()
        for reading in readings:
            for listed in _listed(reading, self._where).values():
                self._parts |= listed if len({where for _, where in listed}) > 1 else set()

    def is_local(self, fact: QuantityFact) -> bool:
        """Whether a figure counts one place of several."""
        return (fact.measure, self._where(fact)) in self._parts and fact.kind is not FactKind.STOCK

    def is_division(self, fact: QuantityFact, reading: Reading) -> bool:
        """Whether the words right behind a figure name a division of a country: « dans la province de »."""
        text = reading.document.article.text
        behind = self._rules.placed.match(text, fact.quantity.span.end)
        return behind is not None and behind.group("division") is not None

    def _where(self, fact: QuantityFact) -> frozenset[str]:
        return frozenset(self._place(fact.article, key) for key in fact.where)


def _listed(
    reading: Reading, where_of: Callable[[QuantityFact], frozenset[str]]
) -> Mapping[object, set[tuple[str, frozenset[str]]]]:
    """Return the places that stand side by side in a sentence of an article, with what is counted there."""
    found: dict[object, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for fact in reading.facts:
        where = where_of(fact)
        if where and not fact.expected:
            found[fact.measure, fact.sentence].add((fact.measure, where))
    return found


#: The hours of the parts of a day, as TIMEX3 names them.
_DAYTIMES = {"TMO": (5.0, 12.0), "TAF": (12.0, 18.0), "TEV": (18.0, 22.0), "TNI": (20.0, 24.0)}


def hour_of(fact: QuantityFact, reading: Reading) -> tuple[float, float] | None:
    """Return the hours for which a figure is stated, where the words name them."""
    for timex in reading.timexes:
        if timex.id == fact.as_of_from and timex.daytime:
            return _DAYTIMES.get(timex.daytime) or _clock(timex.daytime)
    return None


def _clock(daytime: str) -> tuple[float, float] | None:
    hours, _, minutes = daytime.removeprefix("T").partition(":")
    if not hours.isdigit():
        return None
    hour = int(hours) + (int(minutes) if minutes.isdigit() else 0) / 60
    return hour, hour


_BESIDE = 24  # characters between a speaker and the verb that gives the figure


def is_reckoned(fact: QuantityFact, record: EventRecord, reading: Reading) -> bool:
    """Whether a record is only that somebody counted: « la CGT a dénombré 40.000 manifestants »."""
    if fact.by is None:
        return False
    gap = reading.document.article.text[fact.by.span.end : record.trigger.start]
    behind = fact.by.span.end <= record.trigger.start < fact.quantity.number.start
    return behind and len(gap) <= _BESIDE and "," not in gap


def impossible_parts(
    series: Series, facts: Mapping[str, QuantityFact], readings: Mapping[str, Reading]
) -> Series:
    """Return the series with what is said to be part of less than itself."""
    found = []
    for part in (facts[each] for each in series.facts):
        whole = facts.get(part.part_of) if part.part_of else None
        least, most = part.quantity.low, whole.quantity.high if whole else None
        if whole is None or least is None or most is None or least <= most:
            continue
        text = readings[part.article].document.article.text
        why = Reason(
            "“{part}” is said to be part of “{whole}”, which is less",
            part=part.span.of(text),
            whole=whole.span.of(text),
        )
        members = (whole.id, part.id)
        found.append(Comparison(members=members, verdict=Verdict.IMPOSSIBLE, why=why))
    if not found:
        return series
    return replace(
        series,
        verdict=Verdict.IMPOSSIBLE,
        why=found[0].why,
        comparisons=(*series.comparisons, *found),
    )
