"""Series: what the articles say together of one measure, and how their figures compare."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.model.document import MentionKind
from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Comparator
from recoupe.model.reason import Dating, Reason
from recoupe.model.record import FactKind, QuantityFact, Reading
from recoupe.model.story import MeasureEntry, StoryConfig
from recoupe.model.text import Span
from recoupe.model.timeline import Comparison, Series, Verdict
from recoupe.model.timex import CREATION
from recoupe.reconcile.figures import Figure, compare, is_later
from recoupe.reconcile.tallies import Tally, gather


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRules:
    """What a language says of its measures.

    `falls` may be lower later without a correction; `once` are of one moment; `loose` are known by their unit alone.
    `reporting` are the kinds of records that only report a figure of something else, `byproducts` those that go with
    another event and are counted again within days. `generic` are nouns that say little in a label; `labels` name
    measures, `own` are the nouns that say the measure by themselves. `pronouns` name no speaker; `place` matches the
    preposition before a place, `article` a speaker's article.
    """

    known: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    byproducts: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    labels: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, frozenset[str]] = field(default_factory=dict)
    joined_label: str = "{measure}: {counted}"
    place: re.Pattern[str] = re.compile(r"(?!)")
    article: re.Pattern[str] = re.compile(r"(?!)")


_NEAR, _LONG = 10, 120  # days
EntityOf = Callable[[str, str], str]


def build_series(
    readings: Sequence[Reading],
    *,
    event_of_record: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
    entity_of: EntityOf | None = None,
    published: Mapping[str, Dating | None] | None = None,
    config: StoryConfig | None = None,
    rules: SeriesRules | None = None,
) -> tuple[Series, ...]:
    """Return the series of a story in a total order that does not depend on the order of the readings.

    `event_of_record` tells which event a record tells, `groups` which independent source an article belongs to,
    `entity_of` which entity a name of an article is, `published` when an article appeared as far as the articles
    tell; without them every record, article and name stands alone.
    """
    desk = _Desk(
        readings=tuple(sorted(readings, key=lambda each: each.document.article.id)),
        event_of_record=event_of_record or {},
        groups=groups or {},
        entity_of=entity_of or (lambda _, key: key),
        published=published or {},
        entries=config.measures if config else (),
        rules=rules or SeriesRules(),
    )
    by_measure: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in desk.figures():
        by_measure[desk.family(figure)].append(figure)
    tallies = [tally for key in sorted(by_measure) for tally in gather(by_measure[key])]
    return desk.named(tallies)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What is looked up while series are made."""

    readings: Sequence[Reading]
    event_of_record: Mapping[str, str]
    groups: Mapping[str, str]
    entity_of: EntityOf
    published: Mapping[str, Dating | None]
    entries: Sequence[MeasureEntry]
    rules: SeriesRules

    def figures(self) -> Iterable[Figure]:
        """Yield every fact as series see it."""
        for reading in self.readings:
            article = reading.document.article
            for fact in reading.facts:
                yield Figure(
                    fact=fact,
                    group=self.groups.get(article.id, article.id),
                    event=self._event(fact, reading),
                    as_of=_as_of(fact, reading, self.published.get(article.id)),
                    who=frozenset(self.entity_of(article.id, key) for key in fact.who),
                    where=frozenset(self.entity_of(article.id, key) for key in fact.where),
                    speaker=self._speaker(fact),
                    printed=fact.span.of(article.text),
                    falls=fact.measure in self.rules.falls or fact.measure not in self.rules.known,
                    reach=self._reach(fact, reading),
                    once=fact.measure in self.rules.once,
                    loose=fact.measure in self.rules.loose,
                )

    def _event(self, fact: QuantityFact, reading: Reading) -> str | None:
        """Return the event a figure belongs to; a record that only reports the figure says nothing of it."""
        for record in reading.records:
            if record.id == fact.record:
                if (
                    record.kind in self.rules.reporting | self.rules.byproducts
                    or fact.remark == "correction"
                ):
                    return None
                return self.event_of_record.get(record.id)
        return None

    def _reach(self, fact: QuantityFact, reading: Reading) -> int:
        kinds = {record.kind for record in reading.records if record.id == fact.record}
        return _NEAR if kinds & self.rules.byproducts else _LONG

    def _speaker(self, fact: QuantityFact) -> str:
        if fact.by is None or fact.by.anonymous or fact.by.by.lower() in self.rules.pronouns:
            return ""
        if fact.by.key is not None:
            return self.entity_of(fact.article, fact.by.key)
        return self.rules.article.sub("", fact.by.by.lower()).strip()

    def family(self, figure: Figure) -> tuple[str, ...]:
        """Return what two figures must share to be set side by side at all."""
        fact = figure.fact
        money = fact.quantity.unit if fact.measure in self.rules.loose else ""
        cue = "" if fact.measure in self.rules.known else fact.cue
        return self._key(fact.measure), money, cue, str(fact.expected)

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
        return tuple(sorted(made, key=lambda each: each.id))


def _as_of(fact: QuantityFact, reading: Reading, published: Dating | None) -> EdtfDate | None:
    """Return when a figure holds: what its own date, its event or its article has come to."""
    dating: Dating | None = fact.as_of
    if fact.as_of_from == CREATION:
        dating = published or reading.document.article.published or dating
    for timex in reading.timexes:
        if timex.id == fact.as_of_from:
            dating = timex.date
    for record in reading.records:
        if record.id == fact.as_of_from:
            dating = record.date
    if dating is None or (dating.date.earliest is None and dating.date.latest is None):
        return None
    return dating.date


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
        unit=_commonest(figure.quantity.unit for figure in figures),
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
    for position, first in enumerate(figures):
        next_met = False
        for second in figures[position + 1 : position + 1 + _COMPARED]:
            later = is_later(second, first) and not first.once
            if later and next_met and first.who == second.who:
                continue
            yield compare(first, second)
            next_met = next_met or (later and first.who == second.who)


#: The verdicts of a series, the first that one of its comparisons has.
_WEIGHTY = (
    Verdict.IMPOSSIBLE,
    Verdict.DISPUTED,
    Verdict.REVISED,
    Verdict.ATTRIBUTED,
    Verdict.PROGRESSION,
    Verdict.CHANGE_OVER_TIME,
)


def _overall(
    figures: Sequence[Figure], comparisons: Sequence[Comparison]
) -> tuple[Verdict, Reason]:
    for verdict in _WEIGHTY:
        for comparison in comparisons:
            if comparison.verdict is verdict:
                return verdict, comparison.why
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


def _alone(figures: Sequence[Figure]) -> Reason:
    articles = len({figure.fact.article for figure in figures})
    if articles == 1:
        return Reason("one article gives it")
    return Reason("{articles} articles give it, from one source", articles=articles)


def _current(figures: Sequence[Figure]) -> Figure:
    """Return the figure to show first: the latest, of the widest population, said most exactly."""
    widest = max(len(figure.who) for figure in figures)
    whole = [figure for figure in figures if len(figure.who) == widest]
    dated = [figure for figure in whole if figure.as_of is not None] or whole
    last = dated[-1]
    rivals = [figure for figure in dated if not is_later(last, figure)]
    return min(rivals, key=lambda figure: (_looseness(figure), dated.index(figure)))


def _looseness(figure: Figure) -> int:
    order = (Comparator.EQ, Comparator.APPROX, Comparator.BETWEEN)
    comparator = figure.quantity.comparator
    return order.index(comparator) if comparator in order else len(order)


def _commonest(words: Iterable[str]) -> str:
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def label_of(tally: Tally, readings: Mapping[str, Reading], *, rules: SeriesRules) -> str:
    """Return a label in the sources' own words: the best attested noun phrase, then the place."""
    phrases: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for figure in tally.figures:
        reading = readings[figure.fact.article]
        counted = _counted(figure, reading)
        if counted is not None:
            phrases[" ".join(counted.of(reading.document.article.text).split())] += 1
        places.update(_printed_places(figure, reading, rules))
    phrase = min(phrases, key=lambda one: _rank(one, phrases, tally, rules)) if phrases else ""
    place = min(places, key=lambda one: (-places[one], one)) if places else ""
    return f"{_words(phrase, tally, rules)} {place}".strip()


def _words(phrase: str, tally: Tally, rules: SeriesRules) -> str:
    """Return the noun phrase where it says what is measured, the measure's name, or both."""
    first = tally.figures[0]
    measure = rules.labels.get(first.fact.measure, "")
    own = rules.own.get(first.fact.measure, frozenset())
    units = {figure.quantity.unit for figure in tally.figures} - rules.generic - {""}
    if not measure or (phrase and units & own):
        return phrase or first.fact.cue or first.quantity.unit or first.fact.measure
    if not phrase or not units or phrase == measure:
        return measure
    return rules.joined_label.format(measure=measure, counted=phrase)


def _counted(figure: Figure, reading: Reading) -> Span | None:
    """Return the noun phrase of a figure; where it is left unsaid, that of the figure it is taken from."""
    if figure.quantity.counted is not None or not figure.quantity.inherited:
        return figure.quantity.counted
    earlier = [
        quantity.counted
        for quantity in reading.document.quantities
        if figure.fact.sentence.contains(quantity.span)
        and quantity.span.start < figure.quantity.span.start
        and quantity.unit == figure.quantity.unit
    ]
    return next((span for span in reversed(earlier) if span is not None), None)


def _rank(
    phrase: str, phrases: Counter[str], tally: Tally, rules: SeriesRules
) -> tuple[bool, bool, int, int, str]:
    """Best first: no empty noun; with the people it counts; most often said; longest."""
    words = phrase.lower().split()
    generic = any(word.rstrip("s") in rules.generic for word in words[:1])
    bare = len(words) < 2 and any(figure.who for figure in tally.figures)
    return generic, bare, -phrases[phrase], -len(phrase), phrase


def _printed_places(figure: Figure, reading: Reading, rules: SeriesRules) -> Iterable[str]:
    """Yield « en Irak » as the article has it, for the first place of a figure."""
    text = reading.document.article.text
    for mention in reading.document.mentions:
        inside = figure.fact.sentence.contains(mention.span)
        if not inside or mention.key not in figure.fact.where:
            continue
        if mention.kind not in {MentionKind.PLACE, MentionKind.COUNTRY}:
            continue
        before = rules.place.search(text, max(0, mention.span.start - 16), mention.span.start)
        if before is not None:
            words = " ".join(Span(before.start(), mention.span.end).of(text).split())
            yield words[0].lower() + words[1:]
            return
