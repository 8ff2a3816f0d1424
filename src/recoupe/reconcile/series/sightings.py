"""Facts as series see them: with their event, their scope, their speaker and when they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model.document import MentionKind
from recoupe.model.edtf import EdtfDate, between
from recoupe.model.reason import Dating
from recoupe.model.record import QuantityFact, Reading
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.series.amounts import in_base_unit
from recoupe.reconcile.series.figures import Figure
from recoupe.reconcile.series.labels import SeriesRules
from recoupe.reconcile.series.scopes import Scopes, hour_of, is_reckoned
from recoupe.reconcile.voices import voice_of

EntityOf = Callable[[str, str], str]

_NEAR, _LONG, _PLANNED = 10, 60, 400  # days
_YEARS = 300  # days after an event from which its toll is recalled, not still counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """The facts of a story as series see them, with what is looked up for that.

    `event_of_record` and `kin` lead from records to events and on to those that may be the same, `kinds` and `days`
    to the kind and the date of an event, `groups` to the
    independent source of an article, `published` to when it appeared.
    """

    readings: Sequence[Reading]
    event_of_record: Mapping[str, str]
    kinds: Mapping[str, str]
    days: Mapping[str, EdtfDate]
    kin: Mapping[str, frozenset[str]]
    groups: Mapping[str, str]
    entity_of: EntityOf
    published: Mapping[str, Dating | None]
    rules: SeriesRules
    places: Mapping[str, str]

    def __iter__(self) -> Iterator[Figure]:
        """Yield every fact as series see it."""
        scopes = Scopes(self.readings, self.place, self.entity_of, self.rules)
        for reading in self.readings:
            known = self._known(reading)
            for fact in reading.facts:
                figure = self._figure(fact, reading)
                yield replace(
                    self._measured(figure),
                    who=scopes.people(fact),
                    where=scopes.scope(fact),
                    anywhere=scopes.is_anywhere(fact),
                    local=scopes.is_local(fact),
                    division=scopes.is_division(fact, reading),
                    unplaced=scopes.is_unplaced(fact),
                    recurs=self._recurs(fact, scopes),
                    known=known,
                )

    def _figure(self, fact: QuantityFact, reading: Reading) -> Figure:
        """Return a figure with its source, its speaker, its event and its time."""
        article = reading.document.article
        event, firm = self._event(fact, reading)
        return Figure(
            fact=fact,
            scaled=in_base_unit(fact.quantity, self.rules.scales),
            group=self.groups.get(article.id, article.id),
            event=event if firm else None,
            told_with=event,
            kin=self.kin.get(event or "", frozenset()),
            looks_back=self._looks_back(fact, event),
            calamity=self._is_calamity(fact, reading),
            published=_day_of(self.published.get(article.id) or article.published),
            as_of=self._recalled(fact, event)
            or _as_of(fact, reading, self.published.get(article.id), self.rules),
            hour=hour_of(fact, reading, self.rules.hourly),
            reach=self._reach(fact, reading),
            speaker=self._speaker(fact),
            camp=self._camp(fact),
            voice=voice_of(fact.by, reading.document, self.rules.article),
            printed=fact.span.of(article.text),
            replaces=_replaced(fact, reading),
            lowered=self._is_lowered(fact, reading),
            named=self._named(fact, reading),
        )

    def _measured(self, figure: Figure) -> Figure:
        """Return a figure with what is known of its measure."""
        measure, rules = figure.fact.measure, self.rules
        return replace(
            figure,
            falls=measure in rules.falls or measure not in rules.known,
            once=measure in rules.once,
            loose=measure in rules.loose,
            aftermath=measure in rules.aftermath,
            pinned=measure in rules.pinned,
            plan=measure in rules.plans,
            relative=measure in rules.relative,
            awaited=figure.fact.expected and measure not in rules.announced,
        )

    def place(self, article: str, key: str) -> str:
        """Return which place a key of an article stands for; « Al Haouz » and « Al-Haouz » are one."""
        return self.places.get(_spaced(key), self.entity_of(article, key))

    def _event(self, fact: QuantityFact, reading: Reading) -> tuple[str | None, bool]:
        """Return the event a figure belongs to, and whether it is told for itself, not only for what it counts."""
        for record in reading.records:
            if record.id == fact.record:
                event = self.event_of_record.get(record.id)
                passing = record.kind in self.rules.byproducts or is_reckoned(fact, record, reading)
                if passing or fact.remark == "correction":
                    return None, False
                kind = self.kinds.get(event or "", record.kind)
                if kind in self.rules.reporting:
                    return None, False
                bears = fact.measure not in self.rules.tolling or kind in self.rules.deadly
                return event, bears and record.kind not in self.rules.reporting
        return None, False

    def _recalled(self, fact: QuantityFact, event: str | None) -> EdtfDate | None:
        """Return the day of an event of another year that only its article would date: the quake of 2010."""
        day = self.days.get(event or "")
        past = day.latest if day is not None else None
        told = fact.as_of.date.earliest if fact.as_of is not None else None
        counted = fact.measure in self.rules.tolling | self.rules.aftermath
        if not counted or fact.as_of_from != CREATION or past is None or told is None:
            return None
        lasting = self.kinds.get(event or "") in self.rules.lasting
        return day if (told - past).days > _YEARS and not lasting else None

    def _looks_back(self, fact: QuantityFact, event: str | None) -> bool:
        """Whether only its article dates a toll, and nothing says how long before it the event took place."""
        day = self.days.get(event) if event is not None else None
        alone = fact.measure in self.rules.tolling and fact.as_of_from == CREATION
        return alone and (day is None or day.earliest is None)

    def _camp(self, fact: QuantityFact) -> str:
        words = fact.by.by.lower() if fact.by is not None else ""
        return next((camp for camp, names in self.rules.camps if names.search(words)), "")

    def _is_calamity(self, fact: QuantityFact, reading: Reading) -> bool:
        """Whether a figure is of a disaster, by the kind of its record or of what its article tells."""
        kinds = {record.kind for record in reading.records}
        return fact.measure in self.rules.aftermath | self.rules.casualties and bool(
            kinds & self.rules.calamities
        )

    def _recurs(self, fact: QuantityFact, scopes: Scopes) -> bool:
        """Whether there may be several such counts: marches, and what is asked and got against one person."""
        personal = fact.measure in self.rules.personal and bool(scopes.people(fact))
        return personal or fact.measure in self.rules.recurring

    def _is_lowered(self, fact: QuantityFact, reading: Reading) -> bool:
        """Whether only a word that a rival may use too says that a figure replaces another."""
        words = self.rules.lowering
        if fact.remark != "correction" or words is None:
            return False
        return words.search(fact.sentence.of(reading.document.article.text)) is not None

    def _named(self, fact: QuantityFact, reading: Reading) -> frozenset[str]:
        """Return whom and what the sentence of a figure names; the place of a plan says nothing of whose it is."""
        places = {MentionKind.PLACE, MentionKind.COUNTRY}
        plan = fact.measure in self.rules.plans
        if not plan and fact.measure not in self.rules.holdings | self.rules.relative:
            return frozenset()
        return frozenset(
            self.entity_of(fact.article, mention.key)
            for mention in reading.document.mentions
            if fact.sentence.contains(mention.span)
            and not (plan and mention.kind in places)
            and mention.key is not None
        )

    def _known(self, reading: Reading) -> frozenset[str]:
        """Return whom and what an article names."""
        article = reading.document.article.id
        return frozenset(
            self.entity_of(article, mention.key)
            for mention in reading.document.mentions
            if mention.key is not None
        )

    def _reach(self, fact: QuantityFact, reading: Reading) -> int:
        kinds = {record.kind for record in reading.records if record.id == fact.record}
        if fact.measure in self.rules.plans:
            return _PLANNED
        return _NEAR if kinds & self.rules.byproducts else _LONG

    def _speaker(self, fact: QuantityFact) -> str:
        if fact.by is None or fact.by.by.lower() in self.rules.pronouns:
            return ""
        if fact.by.key is not None:
            return self.entity_of(fact.article, fact.by.key)
        words = fact.by.by.lower()
        paper = self.rules.paper.match(words)
        if paper is not None:
            words = paper.group("of") or ""
        return self.rules.article.sub("", words).partition(",")[0].strip()


def places_of(readings: Sequence[Reading], entity_of: EntityOf) -> Mapping[str, str]:
    """Return one entity for each place of a figure, however its name is hyphened."""
    found: dict[str, str] = {}
    for fact in (fact for reading in readings for fact in reading.facts):
        for key in fact.where:
            entity, name = entity_of(fact.article, key), _spaced(key)
            found[name] = min(entity, found.get(name, entity))
    return found


def _spaced(key: str) -> str:
    return key.replace("-", " ")


def _replaced(fact: QuantityFact, reading: Reading) -> frozenset[float]:
    """Return the other numbers of the sentence in which a figure is put right."""
    if fact.remark != "correction":
        return frozenset()
    return frozenset(
        quantity.value
        for quantity in reading.document.quantities
        if fact.sentence.contains(quantity.span)
        and quantity.value is not None
        and quantity.span != fact.quantity.span
        and quantity.unit in {"", fact.quantity.unit}
    )


def _day_of(dating: Dating | None) -> EdtfDate | None:
    return dating.date if dating is not None else None


_WEEK, _COUNTED = 7, 120  # days before its article on which an outbreak that is still counted began


def _is_its_start(
    timex: Timex, fact: QuantityFact, reading: Reading, lasting: frozenset[str]
) -> bool:
    """Whether a date is that of the outbreak itself: « l'épidémie déclarée le 1er août a fait 80 morts »."""
    ahead = timex.span.end <= fact.quantity.number.start
    return ahead and any(
        record.kind in lasting and record.id == fact.record for record in reading.records
    )


def _long(start: Dating | None, published: Dating | None) -> bool:
    """Whether what began on a day is still counted when its article appears."""
    first = start.date.latest if start else None
    last = published.date.earliest if published else None
    return first is not None and last is not None and _WEEK < (last - first).days <= _COUNTED


def _as_of(
    fact: QuantityFact, reading: Reading, published: Dating | None, rules: SeriesRules
) -> EdtfDate | None:
    """Return when a figure holds: what its own date, its event or its article has come to."""
    dating: Dating | None = fact.as_of
    if fact.as_of_from == CREATION:
        dating = published or reading.document.article.published or dating
    for timex in reading.timexes:
        if timex.id == fact.as_of_from:
            begun = _is_its_start(timex, fact, reading, rules.lasting)
            dating = published if begun and _long(timex.date, published) else timex.date
    for record in reading.records:
        if record.id == fact.as_of_from:
            begun = record.kind in rules.lasting and _long(record.date, published)
            dating = published if begun else record.date
    if dating is None or (dating.date.earliest is None and dating.date.latest is None):
        return None
    return _known_by(fact, reading, dating, published, rules) or dating.date


_TOLD = (
    30  # days after a disaster in which an article still gives the toll as it is when it appears
)


def _known_by(
    fact: QuantityFact,
    reading: Reading,
    dating: Dating,
    published: Dating | None,
    rules: SeriesRules,
) -> EdtfDate | None:
    """Return when a toll was known that only its event dates: « le séisme de samedi a fait 18 morts », on Tuesday."""
    printed = published or reading.document.article.published
    first, last = dating.date.earliest, dating.date.latest
    if fact.measure not in rules.tolling or printed is None or first is None or last is None:
        return None
    told, by = printed.date.earliest, printed.date.latest
    if told is None or by is None or not first <= by or not (told - last).days <= _TOLD:
        return None
    of_event = any(
        fact.as_of_from in {record.id, *record.timexes}
        for record in reading.records
        if record.kind not in rules.reporting - rules.tolls
    )
    return between(max(first, told), by) if of_event else None
