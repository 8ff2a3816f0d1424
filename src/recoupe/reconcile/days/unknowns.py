"""Which unknown day each part of an article is about.

`P:article` is the day the article appeared, `T:timex` a day that an expression names, `E:record` the day of an
event as one record tells it; for what goes on over time, the first day. Expressions that mean the same read from
the same day share one, and so does an event with the expression that names its day.
"""

from __future__ import annotations

from recoupe.model.meaning import Direction, Fixed, Meaning, Shift, Vague
from recoupe.model.record import EventRecord, Reading
from recoupe.model.timex import CREATION, Relation, Timex
from recoupe.reconcile.days.anchoring import names_a_day, names_same_day

_STARTS = frozenset({"in", "since"})
#: What may stand between two expressions that date one thing.
_MARKS = " ,()\u00a0\u202f–—-\n"


def paper(article: str) -> str:
    """Return the variable of the day an article appeared."""
    return f"P:{article}"


def header_of(article: str) -> str:
    """Return the key of the constraint that says when an article appeared."""
    return f"{paper(article)} header"


class Unknowns:
    """The variables of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.paper = paper(reading.document.article.id)
        self.expressions = {timex.id: timex for timex in reading.timexes}
        self._daters: dict[str, tuple[Timex, ...]] = {}
        self._recent = _told_once(reading)
        self._events = self._by_event()
        self._anchors: dict[str, str | None] = {}
        self._days: dict[str, str] = {}
        self._shared: dict[tuple[Meaning, str | None], str] = {}
        for timex in reading.timexes:
            self._place(timex, ())

    def daters(self, record: EventRecord) -> tuple[Timex, ...]:
        """Return the expressions that date a record: the first, and what stands beside it and says it again.

        « Il y a un an, le 9 mars 2021 »: what names one day comes first.
        """
        if record.id not in self._daters:
            self._daters[record.id] = self._dating(record)
        return self._daters[record.id]

    def _dating(self, record: EventRecord) -> tuple[Timex, ...]:
        found: list[Timex] = []
        for timex in (self.expressions.get(one) for one in record.timexes):
            if timex is not None and (not found or self._beside(found[-1], timex)):
                found.append(timex)
        return tuple(sorted(found, key=lambda timex: not names_a_day(timex.meaning)))

    def dater(self, record: EventRecord) -> Timex | None:
        """Return the expression that dates a record best."""
        return next(iter(self.daters(record)), None)

    def listed(self, record: EventRecord) -> tuple[Timex, ...]:
        """Return the days of a list that date a record, from the first to the last: « lundi, mardi et jeudi »."""
        run: list[Timex] = []
        for timex in (self.expressions.get(one) for one in record.timexes):
            if timex is None or (run and not timex.listed):
                break
            run.append(timex)
        return tuple(run) if len(run) > 1 and record.relation == "in" else ()

    def _beside(self, one: Timex, other: Timex) -> bool:
        first, second = sorted((one.span, other.span))
        between = self.reading.document.article.text[first.end : second.start]
        return other.relation is Relation.IN and not between.strip(_MARKS)

    def anchor(self, timex: Timex) -> str | None:
        """Return the variable an expression is read from, None where it is read from no day."""
        return self._anchors[timex.id]

    def day(self, timex: Timex) -> str:
        """Return the variable of the day an expression names."""
        return self._days[timex.id]

    def event(self, record: EventRecord) -> str:
        """Return the variable of the day of the event as a record tells it."""
        timex = self._events.get(record.id)
        return f"E:{record.id}" if timex is None else self._days[timex.id]

    def from_paper(self, timex: Timex) -> bool:
        """Return whether an expression names one day that follows from the one the article appeared."""
        seen: set[str] = set()
        while timex.anchor != CREATION and names_a_day(timex.meaning) and timex.id not in seen:
            seen.add(timex.id)
            anchor = self.expressions.get(timex.anchor or "")
            if anchor is None:
                return False
            timex = anchor
        return timex.anchor == CREATION and names_a_day(timex.meaning)

    def is_adrift(self, record: EventRecord) -> bool:
        """Return whether neither the words of a record nor its article name a day with its year."""
        timex = self.dater(record)
        named = timex is not None and isinstance(timex.meaning, Fixed)
        return not named and self.reading.document.article.published is None

    def _by_event(self) -> dict[str, Timex]:
        """Return the expressions that name the very day of an event."""
        found = {}
        for record in self.reading.records:
            timex = self.dater(record)
            if timex is None or record.relation not in _STARTS or self.listed(record):
                continue
            if names_a_day(timex.meaning) or timex.id in self._recent:
                found[record.id] = timex
        return found

    def _place(self, timex: Timex, waiting: tuple[str, ...]) -> str:
        """Find the variables of an expression, after those of its anchor."""
        if timex.id not in self._days:
            anchor = self._anchor(timex, waiting)
            self._anchors[timex.id] = anchor
            self._days[timex.id] = self._day(timex, anchor)
        return self._days[timex.id]

    def _day(self, timex: Timex, anchor: str | None) -> str:
        own = f"T:{timex.id}"
        if not names_a_day(timex.meaning) or is_loose_hour(timex):
            return own
        if anchor is not None and self._is_anchor_itself(timex):
            return anchor
        return self._shared.setdefault((timex.meaning, anchor), own)

    def _is_anchor_itself(self, timex: Timex) -> bool:
        """Return whether the words name the day of their anchor again: « plus tôt », « samedi » after « samedi »."""
        anchor = self.expressions.get(timex.anchor or "")
        if anchor is None or not names_a_day(anchor.meaning):
            return False
        return names_same_day(timex.meaning, anchor.meaning)

    def _anchor(self, timex: Timex, waiting: tuple[str, ...]) -> str | None:
        if timex.anchor == CREATION:
            return self.paper
        anchor = self.expressions.get(timex.anchor or "")
        if anchor is None or isinstance(timex.meaning, Fixed) or anchor.id in waiting:
            return None
        day = self._place(anchor, (*waiting, timex.id))
        if names_a_day(anchor.meaning):
            return day
        return self._event_dated(anchor, timex) or day

    def _event_dated(self, anchor: Timex, timex: Timex) -> str | None:
        """Return the event that `anchor`, which names a longer time, dates before `timex` stands."""
        dated = [
            record
            for record in self.reading.records
            if record.timexes[:1] == (anchor.id,)
            and record.relation == "in"
            and record.trigger.start < timex.span.start
        ]
        dated.sort(key=lambda record: (record.trigger, record.id))
        return f"E:{dated[-1].id}" if dated else None


def is_loose_hour(timex: Timex) -> bool:
    """Return whether an hour of the past is told without its day: « dans la nuit », « vers 9 heures »."""
    return timex.loose and isinstance(timex.meaning, Shift)


def is_recent(meaning: Meaning) -> bool:
    """Return whether the words only say that something lies a little back: « récemment »."""
    return isinstance(meaning, Vague) and meaning.direction is Direction.BEFORE


def _told_once(reading: Reading) -> frozenset[str]:
    """Return the vague expressions that date one event only, whose day is then theirs."""
    vague = {timex.id for timex in reading.timexes if is_recent(timex.meaning)}
    used = [record.timexes[0] for record in reading.records if record.timexes]
    return frozenset(timex for timex in vague if used.count(timex) == 1)
