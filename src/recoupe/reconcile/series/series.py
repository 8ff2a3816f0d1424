"""Series: what the articles say together of one measure, and how their figures compare."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model.quantity import Comparator
from recoupe.model.reason import Dating, Reason
from recoupe.model.record import FactKind, Reading
from recoupe.model.story import MeasureEntry, StoryConfig
from recoupe.model.timeline import Comparison, Event, Series, Verdict
from recoupe.reconcile.series.amounts import fits
from recoupe.reconcile.series.company import with_company
from recoupe.reconcile.series.comparing import compare
from recoupe.reconcile.series.figures import REPLACED, Figure, is_later, rivals, takes_place_of
from recoupe.reconcile.series.kin import kin_of
from recoupe.reconcile.series.labels import SeriesRules, label_of, told_apart
from recoupe.reconcile.series.meant import meant
from recoupe.reconcile.series.scopes import impossible_parts
from recoupe.reconcile.series.sightings import EntityOf, Sightings, places_of
from recoupe.reconcile.series.tallies import Tally, gather
from recoupe.reconcile.series.turns import in_rounds

__all__ = ["SeriesRules", "build_series"]


def build_series(
    readings: Sequence[Reading],
    *,
    events: Sequence[Event] = (),
    groups: Mapping[str, str] | None = None,
    entity_of: EntityOf | None = None,
    published: Mapping[str, Dating | None] | None = None,
    config: StoryConfig | None = None,
    rules: SeriesRules | None = None,
) -> tuple[Series, ...]:
    """Return the series of a story in a total order that does not depend on the order of the readings.

    `events` are those that the records tell, `groups` leads to the independent source an article belongs to,
    `entity_of` to the entity a name of an article is, `published` to when an article appeared as far as the articles
    tell; without them every record, article and name stands alone.
    """
    rules = rules or SeriesRules()
    entity_of = entity_of or (lambda _, key: key)
    ordered = sorted(readings, key=lambda each: each.document.article.id)
    sightings = Sightings(
        readings=meant(ordered, rules),
        event_of_record={one: each.id for each in events for one in (*each.records, *each.context)},
        kinds={each.id: each.kind for each in events},
        days={each.id: each.date.date for each in events},
        kin=kin_of(events, rules.calamities, rules.tolls, rules.lasting),
        groups=groups or {},
        entity_of=entity_of,
        published=published or {},
        rules=rules,
        places=places_of(readings, entity_of),
    )
    desk = _Desk(
        readings=sightings.readings, entries=config.measures if config else (), rules=rules
    )
    by_measure: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in _told_as_done(tuple(sightings)):
        by_measure[desk.family(figure)].append(figure)
    tallies = [
        tally
        for key in sorted(by_measure)
        for tally in in_rounds(gather(with_company(by_measure[key])))
    ]
    return desk.named(tallies)


def _told_as_done(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures; what one article tells as done no other awaits: « les 8 000 évacués vont rentrer »."""
    done = {
        (figure.fact.measure, figure.quantity.value)
        for figure in figures
        if figure.quantity.value is not None and not figure.awaited
    }
    for figure in figures:
        told = figure.rises and (figure.fact.measure, figure.quantity.value) in done
        yield replace(figure, awaited=False) if told else figure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What is looked up while tallies become series."""

    readings: Sequence[Reading]
    entries: Sequence[MeasureEntry]
    rules: SeriesRules

    def family(self, figure: Figure) -> tuple[str, ...]:
        """Return what two figures must share to be set side by side at all."""
        fact = figure.fact
        money = figure.quantity.unit if fact.measure in self.rules.loose else ""
        cue = "" if fact.measure in self.rules.known else fact.cue
        awaited = figure.awaited and (figure.rises or figure.recurs)
        return self._key(fact.measure), money, cue, str(awaited)

    def _key(self, measure: str) -> str:
        for entry in self.entries:
            if measure == entry.key or measure in entry.merges:
                return entry.key
        return measure

    def named(self, tallies: Sequence[Tally]) -> tuple[Series, ...]:
        """Return the tallies as series, each with its id, in the order of their ids; hidden ones are left out.

        Of two series with one name the longer keeps it, so that a passing figure takes no name away.
        """
        texts = {each.document.article.id: each for each in self.readings}
        taken: Counter[str] = Counter()
        made: list[Series] = []
        for tally in sorted(tallies, key=lambda each: -len(each.figures)):
            first = tally.figures[0].fact
            key = self._key(first.measure)
            base = _slug(key, _scope(tally))
            taken[base] += 1
            identity = base if taken[base] == 1 else f"{base}-{_slug(first.id, ())}"
            entry = next(
                (one for one in self.entries if key == one.key or identity in one.merges), None
            )
            label = (entry and entry.label) or label_of(tally, texts, rules=self.rules)
            if entry is None or not entry.hide:
                made.append(_series(tally, identity, key, label))
        facts = {fact.id: fact for each in self.readings for fact in each.facts}
        checked = [impossible_parts(one, facts, texts, self.rules.scales) for one in made]
        apart = told_apart(checked, facts, texts, rules=self.rules)
        return tuple(sorted(apart, key=lambda each: each.id))


def _scope(tally: Tally) -> tuple[str, ...]:
    widest = max(tally.figures, key=lambda figure: (len(figure.who), len(figure.where)))
    where = max((figure.where for figure in tally.figures), key=len)
    return (*sorted(widest.who), *sorted(where))


def _slug(measure: str, scope: Iterable[str]) -> str:
    """Return a name that a path or an address may hold."""
    parts = [_plain(part) for part in (measure, *scope)]
    return "_".join(part for part in parts if part)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _series(tally: Tally, identity: str, measure: str, label: str) -> Series:
    figures = tally.figures
    comparisons = tuple(_comparisons(figures))
    verdict, why = _overall(figures, comparisons)
    kinds = Counter(figure.fact.kind for figure in figures)
    return Series(
        id=f"s-{identity}",
        measure=measure,
        label=label,
        unit=_commonest(figure.fact.quantity.unit for figure in figures),
        kind=FactKind.CUMULATIVE if kinds[FactKind.CUMULATIVE] else figures[0].fact.kind,
        facts=tuple(figure.id for figure in figures),
        verdict=verdict,
        why=why,
        current=_current(figures).id,
        comparisons=comparisons,
    )


_COMPARED = 16  # figures after it that one is set beside


def _comparisons(figures: Sequence[Figure]) -> Iterable[Comparison]:
    """Compare figures that may hold at one time all with all, others each with the next one in time."""
    figures = _without_echoes(figures)
    for position, first in enumerate(figures):
        next_met = False
        for second in figures[position + 1 : position + 1 + _COMPARED]:
            if _is_past(first, second) or _is_past(second, first):
                continue
            if first.round != second.round and rivals(first, second):
                continue  # the police of one march are set beside the police of the next
            later = first.round != second.round or (is_later(second, first) and not first.once)
            if later and next_met and first.who == second.who:
                continue
            yield compare(first, second)
            next_met = next_met or (later and first.who == second.who)


def _is_past(old: Figure, other: Figure) -> bool:
    """Whether a number that is only recalled, as put right since, is set beside another than what replaced it."""
    if old.fact.remark != REPLACED or old.quantity.value == other.quantity.value:
        return False
    return not (takes_place_of(other, old) or other.fact.article == old.fact.article)


def _without_echoes(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures without those that an article only repeats: it does not agree with itself."""
    heard: set[object] = set()
    kept = []
    for figure in figures:
        quantity = figure.quantity
        words = (quantity.value, quantity.low, quantity.high, quantity.comparator)
        key = (figure.fact.article, figure.round, figure.who, figure.speaker, words)
        if key not in heard:
            kept.append(figure)
        heard.add(key)
    return kept


#: The verdicts of a series, the first that one of its comparisons has.
_WEIGHTY = (
    Verdict.IMPOSSIBLE,
    Verdict.DISPUTED,
    Verdict.REVISED,
    Verdict.ATTRIBUTED,
    Verdict.PROGRESSION,
    Verdict.CHANGE_OVER_TIME,
)

#: Of counts of one moment: that two speakers differ says more than that one of them was corrected.
_WEIGHTY_OF_MOMENTS = (
    Verdict.IMPOSSIBLE,
    Verdict.ATTRIBUTED,
    *(one for one in _WEIGHTY if one not in {Verdict.IMPOSSIBLE, Verdict.ATTRIBUTED}),
)


def _overall(
    figures: Sequence[Figure], comparisons: Sequence[Comparison]
) -> tuple[Verdict, Reason]:
    for verdict in _WEIGHTY_OF_MOMENTS if figures[0].once else _WEIGHTY:
        found = [each for each in comparisons if each.verdict is verdict]
        if found:
            return verdict, max(found, key=lambda each: _named(each, figures)).why
    sources = len({figure.group for figure in figures})
    if sources < 2:
        return Verdict.SINGLE_SOURCE, _alone(figures)
    for verdict in (Verdict.REFINED, Verdict.AGREE, Verdict.DIFFERENT_SCOPE):
        told = [each.why for each in comparisons if each.verdict is verdict]
        if told and verdict is Verdict.AGREE:
            return verdict, Reason(
                "{sources} independent sources give it and none contradicts", sources=sources
            )
        if told:
            return verdict, told[0]
    return Verdict.SINGLE_SOURCE, _alone(figures)


def _named(comparison: Comparison, figures: Sequence[Figure]) -> bool:
    """Whether one of two figures names the other as the one it replaces."""
    one, other = (each for each in figures if each.id in comparison.members)
    return takes_place_of(one, other) or takes_place_of(other, one)


def _alone(figures: Sequence[Figure]) -> Reason:
    articles = len({figure.fact.article for figure in figures})
    if articles == 1:
        return Reason("one article gives it")
    return Reason("{articles} articles give it, from one source", articles=articles)


def _current(figures: Sequence[Figure]) -> Figure:
    """Return the figure to show first: the latest, of the widest population, said most exactly."""
    widest = max(len(figure.who) for figure in figures)
    whole = [figure for figure in figures if len(figure.who) == widest]
    whole = [figure for figure in whole if not figure.awaited] or whole
    whole = [figure for figure in whole if figure.fact.remark != REPLACED] or whole
    dated = [figure for figure in whole if figure.as_of is not None] or whole
    last = dated[-1]
    rivals = [figure for figure in dated if not is_later(last, figure)]
    if last.rises:
        rivals = [figure for figure in rivals if fits(figure.quantity, last.quantity)]
    return min(rivals, key=lambda figure: (_looseness(figure), dated.index(figure)))


def _looseness(figure: Figure) -> int:
    order = (Comparator.EQ, Comparator.APPROX, Comparator.BETWEEN)
    comparator = figure.quantity.comparator
    return order.index(comparator) if comparator in order else len(order)


def _commonest(words: Iterable[str]) -> str:
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""
