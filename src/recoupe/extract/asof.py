"""When a figure holds: the day it is stated for, and the start of its window."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from recoupe.model.document import Attribution, Sentence
from recoupe.model.meaning import Direction, OfEvent, Recurring, Vague
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, FactKind, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Relation, Timex, TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOfRules:
    """The words that date a figure, or another one.

    `stop` matches what opens another clause (« qui », « que »), `start` a window that opens with something
    named (« depuis le début de la guerre »), `begun` verbs that date such a thing elsewhere (« la guerre a
    commencé »), `superlative` precedes a « depuis » that compares (« jamais vu depuis »). After `published_on`
    stands the day of a count, `recounted` matches one without (« selon un nouveau bilan »), `then` tells of a time
    before the news, `compared` precedes the date of another figure (« par rapport à 2018 »), `of_noun` and
    `noun_date` that of what is counted in (« le séisme survenu le »), `where_on` follows the date of a figure to
    come (« le 15 mars, où »), `opening` matches a phrase that sets a day for its sentence. A sentence with
    `pluperfect` tells of before, one that is `comparing` of two times. Figures of the measures `at_event` hold on
    the day that a sentence before tells, those `tolling` go on after their event, those `momentary` have no window.
    """

    stop: re.Pattern[str]
    compared: re.Pattern[str]
    start: re.Pattern[str]
    begun: re.Pattern[str]
    recounted: re.Pattern[str]
    published_on: re.Pattern[str]
    pluperfect: re.Pattern[str]
    comparing: re.Pattern[str]
    of_noun: re.Pattern[str]
    noun_date: re.Pattern[str]
    where_on: re.Pattern[str]
    opening: re.Pattern[str]
    then: re.Pattern[str]
    superlative: re.Pattern[str]
    at_event: frozenset[str]
    tolling: frozenset[str]
    momentary: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a figure's dates are read from: its sentence, the one before, and what the article says around it.

    `tally` are words of the figure's measure: the sentence before tells the start of its window where it holds
    one. What is part of another figure, or leaves its noun to it, holds when that one does (`holds_with`). The
    sentences `earlier` may tell the day of its event, the nearest first.
    """

    sentence: Sentence
    before: Sentence | None
    timexes: Sequence[Timex]
    figures: Sequence[int]
    record: EventRecord | None
    holds_with: QuantityFact | None
    published: Dating | None
    attributions: Sequence[tuple[Span, Attribution]]
    view: str
    rules: AsOfRules
    earlier: Sequence[Sentence]
    measure: str
    tally: frozenset[str]

    @property
    def tolling(self) -> bool:
        """Whether what is counted goes on after its event."""
        return self.measure in self.rules.tolling


def date_fact(fact: QuantityFact, moment: Moment) -> QuantityFact:
    """Return the fact with what dates it and what opens its window, both as far as the words tell."""
    whole = moment.holds_with
    own = _beside(fact, moment)
    if whole is not None and own is None:
        return replace(
            fact,
            kind=whole.kind if whole.measure == fact.measure else fact.kind,
            as_of=whole.as_of,
            since=whole.since,
            as_of_from=whole.as_of_from,
            since_from=whole.since_from,
        )
    since = _since(fact, moment)
    if since is not None and fact.kind is FactKind.EVENT_COUNT and not _is_recent(since):
        fact = replace(fact, kind=FactKind.CUMULATIVE)
    dated_by = own.id if own is not None else _dated_by(fact, moment)
    fact = replace(fact, as_of_from=dated_by, since_from=since.id if since else "")
    records = {moment.record.id: moment.record} if moment.record else {}
    return _dated(fact, {timex.id: timex for timex in moment.timexes}, records, moment.published)


def redate(
    facts: Sequence[QuantityFact],
    *,
    timexes: Sequence[Timex],
    records: Sequence[EventRecord],
    published: Dating | None,
) -> tuple[QuantityFact, ...]:
    """Return the facts with the dates that their expressions, records and article have now."""
    by_id = {timex.id: timex for timex in timexes}
    told = {record.id: record for record in records}
    return tuple(_dated(fact, by_id, told, published) for fact in facts)


def _dated(
    fact: QuantityFact,
    timexes: Mapping[str, Timex],
    records: Mapping[str, EventRecord],
    published: Dating | None,
) -> QuantityFact:
    source = fact.as_of_from
    if source == CREATION:
        as_of = published
    elif source in timexes:
        as_of = timexes[source].date
    else:
        as_of = records[source].date if source in records else None
    since = timexes[fact.since_from].date if fact.since_from in timexes else None
    return replace(fact, as_of=as_of, since=since)


def _since(fact: QuantityFact, moment: Moment) -> Timex | None:
    """Return « depuis … » of the sentence, or of the one before where that speaks of the same tally."""
    if fact.expected or fact.measure in moment.rules.momentary:
        return None
    own = _window(moment.sentence, moment)
    before = moment.before
    if own is not None or before is None or fact.kind is FactKind.STOCK:
        return own
    if before.paragraph != moment.sentence.paragraph:
        return None
    words = set(re.findall(r"[^\W\d_]+", moment.view[before.span.start : before.span.end]))
    known = moment.tally | {f"{word}s" for word in moment.tally}
    return _window(before, moment) if words & known else None


def _window(sentence: Sentence, moment: Moment) -> Timex | None:
    return _opening(sentence, moment) or _begun(sentence, moment)


def _begun(sentence: Sentence, moment: Moment) -> Timex | None:
    """Return the date that the article gives elsewhere to what a window opens with."""
    named = moment.rules.start.search(moment.view, sentence.span.start, sentence.span.end)
    if named is None:
        return None
    words = re.findall(r"[^\W\d_]{4,}", named.group("what"))
    for timex in moment.timexes:
        around = moment.view[max(0, timex.span.start - _AROUND) : timex.span.end + _AROUND // 2]
        dated = timex.relation is Relation.IN and timex.type is TimexType.DATE
        if (
            dated
            and words
            and moment.rules.begun.search(around)
            and all(w in around for w in words)
        ):
            return timex
    return None


def _is_recent(since: Timex) -> bool:
    """« depuis mardi »: what began days ago is one event still going on, not a stretch of time."""
    return isinstance(since.meaning, Recurring) and since.meaning.weekday is not None


_AROUND = 80  # characters in which a date belongs to what begins


def _opening(sentence: Sentence, moment: Moment) -> Timex | None:
    for timex in moment.timexes:
        if timex.relation is not Relation.SINCE or not sentence.span.contains(timex.span):
            continue
        start = timex.span.start
        if not moment.rules.superlative.search(
            moment.view, max(sentence.span.start, start - 48), start
        ):
            return timex
    return None


def _dated_by(fact: QuantityFact, moment: Moment) -> str:
    """Return the id of what a figure is stated for: the day it was said, a date beside it, its event, or CREATION."""
    if fact.expected:
        return CREATION
    when = _where_on(fact, moment)
    if when is not None:
        return when.id
    near = _dates_of(fact, moment)
    stated = [timex for timex in near if _is_stated(timex, moment)]
    if stated:
        return stated[-1].id
    holding = [span for span, _ in moment.attributions if span.contains(fact.quantity.number)]
    said = min(holding, key=lambda span: (len(span), span), default=None)
    outside = [timex for timex in near if said is not None and not said.overlaps(timex.span)]
    if outside:
        return _nearest(outside, fact.span).id
    if near and _is_recounted(near, moment):
        return CREATION
    direct = [timex for timex in near if _reaches(timex, fact.span, moment)]
    if direct:
        return _nearest(direct, fact.span).id
    if fact.kind is FactKind.EVENT_COUNT:
        return _of_event(fact, near, moment)
    return CREATION


def _where_on(fact: QuantityFact, moment: Moment) -> Timex | None:
    """« le 15 mars, où 480.000 personnes étaient descendues dans la rue »: the day before the relative clause."""
    figure = fact.span.start
    before = [
        timex
        for timex in moment.timexes
        if moment.sentence.span.start <= timex.span.start < timex.span.end < figure
        and timex.type in {TimexType.DATE, TimexType.TIME}
    ]
    told = before and moment.rules.where_on.fullmatch(moment.view, before[-1].span.end, figure)
    return before[-1] if told else None


def _is_stated(timex: Timex, moment: Moment) -> bool:
    """« selon les derniers chiffres publiés ce mercredi »: the day of the count itself."""
    start = timex.span.start
    return moment.rules.published_on.search(moment.view, max(0, start - 64), start) is not None


def _is_recounted(near: Sequence[Timex], moment: Moment) -> bool:
    """« 62 morts samedi, selon un nouveau bilan »: a toll of today, where the disaster is of these days."""
    if not moment.tolling or moment.published is None:
        return False
    sentence, day = moment.sentence.span, moment.published.date.earliest
    known = [timex.date.date.latest for timex in near if timex.date is not None]
    told = moment.rules.recounted.search(moment.view, sentence.start, sentence.end)
    if told is None or day is None or len(known) < len(near):
        return False
    return all(each is not None and day <= each + timedelta(days=_RECENT) for each in known)


def _of_then(fact: QuantityFact, near: Sequence[Timex], moment: Moment) -> Timex | None:
    """« la marche du 22 mai, qui avait rassemblé 16.400 personnes »: the date before the relative clause."""
    start, figure = moment.sentence.span.start, fact.span.start
    if not moment.rules.then.search(moment.view, start, figure):
        return None
    stops = [match.start() for match in moment.rules.stop.finditer(moment.view, start, figure)]
    lead = [timex for timex in near if stops and timex.span.end <= stops[-1]]
    return lead[-1] if lead else None


def _told_before(moment: Moment) -> str:
    """« …, a réuni jeudi 52.000 personnes. Vingt-trois interpellations ont eu lieu »: the day told last."""
    for sentence in moment.earlier if moment.measure in moment.rules.at_event else ():
        if moment.rules.comparing.search(moment.view, sentence.span.start, sentence.span.end):
            return CREATION
        if moment.rules.pluperfect.search(moment.view, sentence.span.start, sentence.span.end):
            continue  # « L'acte précédent avait rassemblé samedi dernier … »
        days = [
            timex
            for timex in moment.timexes
            if sentence.span.contains(timex.span)
            and _may_date(timex)
            and not _compares(timex, moment)
        ]
        if days:
            return days[0].id if len({timex.text for timex in days}) == 1 else CREATION
    return CREATION


def _of_event(fact: QuantityFact, near: Sequence[Timex], moment: Moment) -> str:
    """What belongs to an event holds when that happened, or on the one day its sentence names."""
    record = moment.record
    then = _of_then(fact, near, moment)
    if then is not None:
        return then.id
    if record is not None and _dated_elsewhere(record, fact, moment):
        record = None
    if record is not None and record.date is not None and not _goes_on(record, moment):
        return record.id
    if record is not None and record.date is not None:
        return CREATION
    start = moment.sentence.span.start
    before = [
        t
        for t in near
        if t.span.end <= fact.span.start
        and not moment.rules.stop.search(moment.view, start, t.span.start)
    ]
    if len(near) > 1 and len(before) == 1:
        return before[0].id
    if len(near) == 1 and _same_clause(near[0], fact.span, moment):
        return near[0].id
    if record is not None and record.timexes and moment.published is None:
        return record.id
    return _told_before(moment)


def _goes_on(record: EventRecord, moment: Moment) -> bool:
    """Whether an event is so recent that its toll is that of the day of publication."""
    return moment.tolling and record.date is not None and _is_fresh(record.date, moment)


_RECENT = 10  # days in which a toll goes on


def _dated_elsewhere(record: EventRecord, fact: QuantityFact, moment: Moment) -> bool:
    """Whether a record is dated by what dates another figure: « (contre 205.000 le 31 janvier) »."""
    others = [end for end in moment.figures if end != fact.span.end]
    dating = [timex for timex in moment.timexes if timex.id in record.timexes[:1]]
    return any(end < t.span.start <= end + _BESIDE for end in others for t in dating)


def _dates_of(fact: QuantityFact, moment: Moment) -> list[Timex]:
    """Return the dates of a figure's sentence, without those right behind another figure."""
    others = [end for end in moment.figures if end != fact.span.end]
    return [
        timex
        for timex in moment.timexes
        if moment.sentence.span.contains(timex.span)
        and _may_date(timex)
        and not _compares(timex, moment)
        and not _dates_noun(timex, fact, moment)
        and not any(end < timex.span.start <= end + _BESIDE for end in others)
    ]


def _dates_noun(timex: Timex, fact: QuantityFact, moment: Moment) -> bool:
    """« le bilan du séisme survenu le 1er janvier », « la crue de dimanche »: the day of the quake, not of its toll.

    What is named by its day is of these days: « le tsunami de 2004 » dates its toll.
    """
    if (fact.kind is FactKind.EVENT_COUNT and not moment.tolling) or _is_stated(timex, moment):
        return False
    start, first = timex.span.start, moment.sentence.span.start
    if moment.rules.of_noun.search(moment.view, first, start):
        return True
    nouns = moment.rules.noun_date.finditer(moment.view, first, start + _PREPOSITION)
    named = any(match.end() >= start for match in nouns)
    return named and timex.date is not None and _is_fresh(timex.date, moment)


_PREPOSITION = 3  # characters of « de » that an expression may begin with


def _is_fresh(dating: Dating, moment: Moment) -> bool:
    """Whether a day is so near before the publication that a toll goes on."""
    if moment.published is None:
        return False
    day, known = moment.published.date.earliest, dating.date.latest
    return day is not None and known is not None and known <= day <= known + timedelta(days=_RECENT)


def _compares(timex: Timex, moment: Moment) -> bool:
    """« en baisse par rapport à 2018 »: the date is that of another figure."""
    start = timex.span.start
    return moment.rules.compared.search(moment.view[max(0, start - 24) : start]) is not None


def _beside(fact: QuantityFact, moment: Moment) -> Timex | None:
    """Return the date right behind a figure: « contre 820 la veille »."""
    end = fact.span.end
    last = min(end + _BESIDE, moment.sentence.span.end)
    behind = [each for each in moment.timexes if end < each.span.start <= last]
    return next((each for each in behind if _may_date(each)), None)


_BESIDE = 3  # characters


def _may_date(timex: Timex) -> bool:
    if timex.type not in {TimexType.DATE, TimexType.TIME} or timex.relation is not Relation.IN:
        return False
    if isinstance(timex.meaning, Vague):
        return timex.meaning.direction is not Direction.NOW
    return not isinstance(timex.meaning, OfEvent)


def _reaches(timex: Timex, figure: Span, moment: Moment) -> bool:
    """Whether a date stands in the figure's own clause, with no comma between unless it leads the sentence."""
    if not _same_clause(timex, figure, moment):
        return False
    first, second = sorted((timex.span, figure))
    leads = timex.span.start - moment.sentence.span.start <= _LEADING or _opens(timex, moment)
    return leads or "," not in moment.view[first.end : second.start]


def _opens(timex: Timex, moment: Moment) -> bool:
    """« A la clôture de l'offre le 3 février, »: a phrase that sets the day for its sentence."""
    start = moment.sentence.span.start
    if not moment.view.startswith(",", timex.span.end):
        return False
    return moment.rules.opening.match(moment.view, start, timex.span.start) is not None


def _same_clause(timex: Timex, figure: Span, moment: Moment) -> bool:
    first, second = sorted((timex.span, figure))
    return moment.rules.stop.search(moment.view, first.end, max(first.end, second.start)) is None


_LEADING = 4  # characters before a date that opens its sentence: « « Le … »


def _nearest(timexes: Sequence[Timex], figure: Span) -> Timex:
    """Return the date nearest to a figure; what stands before it wins."""

    def distance(timex: Timex) -> tuple[int, int]:
        if timex.span.end <= figure.start:
            return figure.start - timex.span.end, timex.span.start
        return 2 * (timex.span.start - figure.end), timex.span.start

    return min(timexes, key=distance)
