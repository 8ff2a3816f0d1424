"""When a figure holds: the day it is stated for, and the start of its window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from recoupe.extract.facts.asofrules import Moment
from recoupe.extract.facts.windows import is_recent, since_of
from recoupe.model.meaning import Direction, OfEvent, Vague
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, FactKind, QuantityFact
from recoupe.model.text import Span
from recoupe.model.timex import CREATION, Relation, Timex, TimexType


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
    since = since_of(fact, moment)
    if since is not None and fact.kind is FactKind.EVENT_COUNT and not is_recent(since):
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
    direct = [timex for timex in near if _reaches(timex, fact.span, moment)]
    inside = [timex for timex in direct if timex not in outside]
    hour = any(timex.type is TimexType.TIME for timex in outside)
    if outside and inside and not (moment.tolling or hour):
        return _nearest(inside, fact.span).id  # « 90 000 personnes vendredi, a annoncé lundi »
    if outside:
        return _nearest(outside, fact.span).id
    if near and _is_recounted(near, moment):
        return CREATION
    if direct:
        own = [
            t for t in direct if fact.cue and fact.cue in moment.view[fact.span.end : t.span.start]
        ]
        return own[0].id if own and not moment.tolling else _nearest(direct, fact.span).id
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
        and not isinstance(timex.meaning, OfEvent)
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
    """« la marche du 22 mai, qui avait rassemblé 16.400 personnes »: the date before the relative clause.

    « plus que le 5 décembre : la police avait compté 806.000 manifestants »: the one that is compared with.
    """
    start, figure = moment.sentence.span.start, fact.span.start
    if not moment.rules.then.search(moment.view, start, figure):
        return None
    stops = [match.start() for match in moment.rules.stop.finditer(moment.view, start, figure)]
    lead = [timex for timex in near if stops and timex.span.end <= stops[-1]]
    against = [
        timex
        for timex in moment.timexes
        if start <= timex.span.start < figure and _may_date(timex) and _compares(timex, moment)
    ]
    told = lead or against
    return told[-1] if told else None


def _told_before(moment: Moment) -> str:
    """« …, a réuni jeudi 52.000 personnes. Vingt-trois interpellations ont eu lieu »: the day told last.

    What goes on after its event has the time that a sentence before opens with, if long ago: « En 2020, ».
    """
    if moment.tolling:
        return _framed(moment)
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


def _framed(moment: Moment) -> str:
    for sentence in moment.earlier:
        opening = [
            timex
            for timex in moment.timexes
            if sentence.span.contains(timex.span)
            and _may_date(timex)
            and timex.span.start - sentence.span.start <= _LEADING
        ]
        if opening:
            old = opening[0].date is not None and not _is_fresh(opening[0].date, moment)
            return opening[0].id if old else CREATION
        if any(sentence.span.contains(t.span) and _may_date(t) for t in moment.timexes):
            break
    return CREATION


def _of_event(fact: QuantityFact, near: Sequence[Timex], moment: Moment) -> str:
    """What belongs to an event holds when that happened, or on the one day its sentence names."""
    record = moment.record
    then = _of_then(fact, near, moment)
    if then is not None:
        return then.id
    start = moment.sentence.span.start
    before = [
        t
        for t in near
        if t.span.end <= fact.span.start
        and not isinstance(t.meaning, Vague)
        and not moment.rules.stop.search(moment.view, start, t.span.start)
    ]
    if len(near) > 1 and len(before) == 1:
        return before[0].id
    if len(near) == 1 and _same_clause(near[0], fact.span, moment):
        return near[0].id
    if record is not None and record.timexes and moment.published is None:
        return record.id
    return _told_before(moment)


_RECENT = 10  # days in which a toll goes on


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
        and not any(_hangs_on(timex, end, moment) for end in others)
        and not any(each.contains(timex.span) for each in moment.compared)
        and not _is_ahead(timex, moment)
        and not _opens_window(timex, moment)
        and not timex.span.overlaps(fact.quantity.number)
    ]


def _opens_window(timex: Timex, moment: Moment) -> bool:
    """« Depuis le début de l'épidémie, en août, »: when a count began, not when it was made."""
    behind = [
        timex.span.start - each.span.end
        for each in moment.timexes
        if each.relation is Relation.SINCE
    ]
    return any(0 <= gap <= _LEADING for gap in behind)


def _is_ahead(timex: Timex, moment: Moment) -> bool:
    """« appelle à défiler le 4 février, après une marche qui a réuni 87.000 personnes »: not on a day to come."""
    published = moment.published.date.latest if moment.published is not None else None
    first = timex.date.date.earliest if timex.date is not None else None
    return published is not None and first is not None and first > published


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
    return moment.rules.compared.search(moment.view[max(0, start - 48) : start]) is not None


def _beside(fact: QuantityFact, moment: Moment) -> Timex | None:
    """Return a figure's own date: « contre 820 la veille », « les 7 500 manifestants recensés samedi »."""
    for timex in moment.timexes:
        inside = moment.sentence.span.contains(timex.span) and fact.span.end <= timex.span.start
        own = moment.own is not None and moment.own.contains(timex.span)
        if inside and _may_date(timex) and (own or _hangs_on(timex, fact.span.end, moment)):
            return timex
    return None


def _hangs_on(timex: Timex, end: int, moment: Moment) -> bool:
    """Whether a date stands right behind the figure that ends at `end`."""
    start = timex.span.start
    return end < start and moment.rules.dated_by.fullmatch(moment.view, end, start) is not None


def _may_date(timex: Timex) -> bool:
    if timex.type not in {TimexType.DATE, TimexType.TIME} or timex.relation is not Relation.IN:
        return False
    if isinstance(timex.meaning, Vague):
        return timex.meaning.direction is not Direction.NOW
    return not isinstance(timex.meaning, OfEvent)


def _reaches(timex: Timex, figure: Span, moment: Moment) -> bool:
    """Whether a date stands in the figure's own clause, with no comma between unless it leads the clause."""
    first, second = sorted((timex.span, figure))
    between = moment.view[first.end : second.start]
    leads = _leads(timex, moment)
    if leads and between.startswith(","):
        return True  # « Le 27 juillet, alors que le feu progressait, 400 personnes … »
    if not _same_clause(timex, figure, moment):
        return False
    return leads or _opens(timex, moment) or "," not in between or between == ", "


def _leads(timex: Timex, moment: Moment) -> bool:
    """Whether a date opens its sentence, alone or behind another: « Il y a dix ans, le 8 octobre 2005, »."""
    start = moment.sentence.span.start
    before = [t for t in moment.timexes if start <= t.span.start and t.span.end < timex.span.start]
    if before and moment.view[before[-1].span.end : timex.span.start].strip(" ,") == "":
        return _leads(before[-1], moment)
    return timex.span.start - start <= _LEADING


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
