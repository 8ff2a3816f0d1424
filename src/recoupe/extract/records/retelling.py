"""What an article tells again: of records of one kind and one day the later ones tell the event of the first.

A page tells its news in the title, in the lead, and once more below: « Un séisme a secoué lundi l'Asie … La
secousse a duré une minute », « X, condamné jeudi en appel, … X a été condamné jeudi par la cour ». Two accidents of
one day are told apart by a place, a name, or a word such as « un autre ».
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.text.words import Word
from recoupe.extract.clauses.triggers import OTHER
from recoupe.model.meaning import Direction, Meaning, Recurring, Vague
from recoupe.model.notation import days_of
from recoupe.model.record import EventRecord, Status, Weight
from recoupe.model.timex import Timex

_FEW = (1, 2)  # days, among which two times are one moment
_WEEK = 7  # days
_SHARED = 0.5  # of the content words of the shorter one: as many tell that any two are one
_WORDS = 3  # … which are so many at least
_OPENS = 2  # words that hold a bare subject
_BEFORE = 4  # words before a trigger that may say that it tells another event


@dataclass(frozen=True, slots=True, kw_only=True)
class RetellingRules:
    """Kinds of which an article tells one on a day (`a_day`), or `one` at all where it dates no other.

    `personal` kinds are of somebody: two that name different people are two. One of `others` before the trigger
    tells of another event (« une autre explosion », « un deuxième homme a été arrêté »). `pointers` are subjects that
    stand for what was just told (« les faits »).
    """

    a_day: frozenset[str]
    one: frozenset[str]
    personal: frozenset[str]
    others: frozenset[str]
    pointers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A record with its words, the towns it names, and whether it is over before what is told around it."""

    record: EventRecord
    words: Sequence[Word]
    towns: frozenset[str]
    before: bool


def with_retellings(
    tellings: Iterable[Telling], timexes: Iterable[Timex], *, rules: RetellingRules
) -> list[EventRecord]:
    """Return the records, in their order, each with the one that told its event before, if one did."""
    dates = {timex.id: timex for timex in timexes}
    told: dict[str, list[Telling]] = {}
    found: dict[str, EventRecord] = {}
    last: EventRecord | None = None
    for each in tellings:
        record = each.record
        if last is not None and _dates_what_stands_before(each, last, rules):
            again = replace(last, timexes=record.timexes, weight=Weight.MAIN)
            found[last.id] = again
            record = replace(record, weight=Weight.SECONDARY, retells=last.id)
        elif _counts(record):
            earlier = told.setdefault(record.kind, [])
            record = replace(record, retells=_first_told(each, earlier, dates, rules))
            earlier.append(each)
            last = record if record.kind in rules.a_day else last
        found[record.id] = record
    return list(found.values())


def _dates_what_stands_before(each: Telling, last: EventRecord, rules: RetellingRules) -> bool:
    """« Les faits se sont produits mardi soir »: what was told just before, without a day, was on that day."""
    record = each.record
    opens = [word for word in each.words if word.span.start >= record.headline.start][:_OPENS]
    pointing = record.kind == OTHER and any(word.form in rules.pointers for word in opens)
    near = record.sentence - last.sentence in (1, 2)
    return pointing and near and bool(record.timexes) and not last.timexes


def _counts(record: EventRecord) -> bool:
    """Whether a record tells an event as done."""
    done = record.status in (Status.OCCURRED, Status.ONGOING) and record.relation in ("in", "since")
    return done and record.weight is not Weight.BACKGROUND


def _first_told(
    each: Telling,
    earlier: Sequence[Telling],
    dates: Mapping[str, Timex],
    rules: RetellingRules,
) -> str | None:
    if _is_another(each, rules):
        return None
    day = _day_of(each.record, dates)
    known = [other for other in earlier if _day_of(other.record, dates) is not None]
    if day is not None and known:
        same = [other for other in known if _one_time(day, _day_of(other.record, dates))]
    else:
        same = _only(earlier, dates) if each.record.kind in rules.one and not each.before else []
    alike = (
        other for other in same if not _is_another(other, rules) and _is_alike(each, other, rules)
    )
    return next((other.record.id for other in alike), None)


def _is_another(each: Telling, rules: RetellingRules) -> bool:
    """Whether the words before the trigger tell of another event, or of others."""
    start = each.record.trigger.start
    near = [word for word in each.words if word.span.start <= start][-_BEFORE - 1 :]
    return any(word.form in rules.others for word in near)


def _only(earlier: Sequence[Telling], dates: Mapping[str, Timex]) -> list[Telling]:
    """Return what tells the one event of a kind, nothing where an article tells two: nothing says which is meant."""
    told = [other for other in earlier if not other.before]
    days = [day for other in told if (day := _day_of(other.record, dates)) is not None]
    return told if all(_one_time(days[0], day) for day in days[1:]) else []


def _day_of(record: EventRecord, dates: Mapping[str, Timex]) -> Timex | None:
    times = [dates[timex] for timex in record.timexes[:1] if timex in dates]
    return next((timex for timex in times if not isinstance(timex.meaning, Vague)), None)


def _one_time(one: Timex, other: Timex | None) -> bool:
    """Whether two expressions name one moment of a day or two, as far as the words tell."""
    if other is None or one.anchor != other.anchor:
        return False
    if one.meaning == other.meaning:
        return True
    days = [days_of(each.date.date) for each in (one, other) if each.date is not None]
    if len(days) > 1 and all(each.size in _FEW for each in days):
        return bool(days[0] & days[1])
    return _one_weekday(one.meaning, other.meaning)


def _one_weekday(one: Meaning, other: Meaning) -> bool:
    """« jeudi » and « jeudi 9 octobre », « vendredi » and « dans la nuit de jeudi à vendredi »."""
    if not (isinstance(one, Recurring) and isinstance(other, Recurring)):
        return False
    if Direction.BEFORE in {one.direction, other.direction} or None not in {one.day, other.day}:
        return False
    return bool(_weekdays(one) & _weekdays(other))


def _weekdays(meaning: Recurring) -> frozenset[int]:
    if meaning.weekday is None:
        return frozenset()
    return frozenset((meaning.weekday + day) % _WEEK for day in range(meaning.days))


def _is_alike(one: Telling, other: Telling, rules: RetellingRules) -> bool:
    """Whether neither names another town, or somebody else where it is of somebody that they tell."""
    first, second = one.record, other.record
    people = {*first.actors, *first.targets}, {*second.actors, *second.targets}
    if _apart(one.towns, other.towns) or (first.kind in rules.personal and _apart(*people)):
        return False
    fewest = min(len(first.terms), len(second.terms))
    shared = len(first.terms & second.terms)
    return first.kind in rules.a_day or shared >= max(_WORDS, _SHARED * fewest)


def _apart(one: Collection[str], other: Collection[str]) -> bool:
    return bool(one and other) and not set(one) & set(other)
