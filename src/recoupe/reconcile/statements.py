"""What articles and aligned records say of unknown days, as constraints.

Variables: `P:article` is the day an article appeared, `T:timex` a day an expression names, `E:record` the day of an
event as one record tells it, `G:record` that of the event itself, named by the first of the records that tell it.
For what goes on over time, the day is the first one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.model.days import on_weekdays
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Direction, Fixed, Meaning, Recurring, Vague
from recoupe.model.notation import days_of
from recoupe.model.reason import Evidence, Reason, Weekday
from recoupe.model.record import EventRecord, Reading, Status
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.anchoring import (
    is_last_weekday,
    names_a_day,
    relation_of,
    weekday_alone,
    without_weekday,
)
from recoupe.reconcile.constraints import Constraint
from recoupe.reconcile.cues import DatingRules, imminence, orders
from recoupe.reconcile.relations import SAME, Offset, Relation

#: Later ones are put aside first when words clash.
FROM_CUES, FROM_NUMBERS, FROM_ALIGNMENT = 1, 2, 3
_TOLD_AS_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_OUTSIDE: dict[str, Relation] = {
    "until": Offset(None, 0),
    "before": Offset(None, -1),
    "after": Offset(1, None),
}


def paper(article: str) -> str:
    """Return the variable of the day an article appeared."""
    return f"P:{article}"


def named(timex: str) -> str:
    """Return the variable of a day that a time expression names."""
    return f"T:{timex}"


def told(record: str) -> str:
    """Return the variable of the day of an event as one record tells it."""
    return f"E:{record}"


def happened(records: Sequence[str], *, since: bool = False) -> str:
    """Return the variable of the day of the event that aligned records tell (with `since`: of its start)."""
    return f"{'S' if since else 'G'}:{min(records)}"


def anchors(reading: Reading) -> dict[str, str]:
    """Return the variable from which each expression of an article is read, where it is read from one."""
    timexes = {timex.id: timex for timex in reading.timexes}
    found = {}
    for timex in reading.timexes:
        if timex.anchor == CREATION:
            found[timex.id] = paper(timex.article)
        elif timex.anchor in timexes:
            found[timex.id] = _anchor(reading, timexes[timex.anchor], timex)
    return found


class Statements:
    """What one article says, whatever other articles say."""

    def __init__(self, reading: Reading, rules: DatingRules) -> None:
        self.reading = reading
        self.rules = rules
        self.article = reading.document.article
        self.timexes = {timex.id: timex for timex in reading.timexes}
        self.paper = paper(self.article.id)
        self.anchors = anchors(reading)

    def __iter__(self) -> Iterator[Constraint]:
        yield from self._published()
        for timex in self.reading.timexes:
            yield from self._named(timex)
        for record in self.reading.records:
            yield from self._told(record)
            yield from self._against_paper(record)
        yield from self._ordered()

    def _published(self) -> Iterator[Constraint]:
        published = self.article.published
        if published is None or not days_of(published.date):
            return
        yield Constraint(
            key=f"{self.paper} header",
            variables=(self.paper,),
            rule=days_of(published.date),
            reason=Reason("the article says when it appeared: {date}", date=published.date),
            evidence=tuple(step.evidence for step in published.steps[:1] if step.evidence),
        )

    def _named(self, timex: Timex) -> Iterator[Constraint]:
        numbers = without_weekday(timex.meaning)
        yield from self._read(named(timex.id), timex, numbers or timex.meaning)
        weekday = timex.meaning.weekday if isinstance(timex.meaning, Recurring) else None
        if numbers and weekday is not None:
            yield Constraint(
                key=f"{named(timex.id)} weekday",
                variables=(named(timex.id),),
                rule=on_weekdays(weekday),
                reason=Reason(
                    "“{words}” names a {weekday}", words=timex.text, weekday=Weekday(weekday)
                ),
                evidence=(self._evidence(timex),),
            )

    def _read(self, variable: str, timex: Timex, meaning: Meaning) -> Iterator[Constraint]:
        """Say that a variable is a day that a meaning names, read from the anchor of its expression."""
        relation, anchor = relation_of(meaning), self.anchors.get(timex.id)
        key = f"{variable} read {timex.id}"
        if isinstance(meaning, Fixed):
            yield self._fixed(key, variable, timex, meaning.date)
            return
        if relation is None or anchor is None:
            return
        numbers = meaning is not timex.meaning
        yield Constraint(
            key=key,
            variables=(anchor, variable),
            rule=relation,
            reason=self._why_read(timex),
            evidence=(self._evidence(timex),),
            yields=FROM_NUMBERS if numbers else 0,
            otherwise=self._weekday_alone(key, anchor, variable, timex) if numbers else None,
        )

    def _fixed(self, key: str, variable: str, timex: Timex, when: EdtfDate) -> Constraint:
        return Constraint(
            key=key,
            variables=(variable,),
            rule=days_of(when),
            reason=Reason("“{words}” names the date itself", words=timex.text),
            evidence=(self._evidence(timex),),
        )

    def _weekday_alone(
        self, key: str, anchor: str, variable: str, timex: Timex
    ) -> Constraint | None:
        alone = weekday_alone(timex.meaning)
        relation = relation_of(alone) if alone else None
        if relation is None:
            return None
        return Constraint(
            key=f"{key} weekday alone",
            variables=(anchor, variable),
            rule=relation,
            reason=Reason("without its number, “{words}” is read as a weekday", words=timex.text),
            evidence=(self._evidence(timex),),
            yields=FROM_NUMBERS,
        )

    def _why_read(self, timex: Timex) -> Reason:
        meaning = timex.meaning
        if timex.anchor == CREATION:
            if isinstance(meaning, Recurring) and is_last_weekday(meaning):
                return Reason(
                    "“{words}” is a {weekday}, at most six days before the article appeared",
                    words=timex.text,
                    weekday=Weekday(meaning.weekday),
                )
            return Reason("“{words}” is read from the day the article appeared", words=timex.text)
        anchor = self.timexes[timex.anchor or ""]
        return Reason("“{words}” is read from “{anchor}”", words=timex.text, anchor=anchor.text)

    def _told(self, record: EventRecord) -> Iterator[Constraint]:
        """Say how the expression that dates a record bounds its event."""
        timex = self.timexes.get(record.timexes[0]) if record.timexes else None
        if timex is None or relation_of(timex.meaning) is None:
            return
        if record.relation in _OUTSIDE:
            yield self._link(timex, record, _OUTSIDE[record.relation])
        elif names_a_day(timex.meaning) or _is_recent(timex.meaning):
            yield self._link(timex, record, SAME)
        elif not isinstance(timex.meaning, Vague):
            yield from self._read(told(record.id), timex, timex.meaning)

    def _link(self, timex: Timex, record: EventRecord, relation: Relation) -> Constraint:
        trigger = record.trigger.of(self.article.text)
        return Constraint(
            key=f"{told(record.id)} dated {timex.id}",
            variables=(named(timex.id), told(record.id)),
            rule=relation,
            link=relation is SAME,
            reason=Reason("“{words}” dates “{event}”", words=timex.text, event=trigger),
            evidence=(
                self._evidence(timex),
                Evidence(article=self.article.id, span=record.trigger),
            ),
        )

    def _against_paper(self, record: EventRecord) -> Iterator[Constraint]:
        """Say on which side of the day the article appeared an event lies."""
        event = told(record.id)
        trigger = record.trigger.of(self.article.text)
        if record.status in _TOLD_AS_DONE:
            yield Constraint(
                key=f"{event} past",
                variables=(self.paper, event),
                rule=Offset(None, 0),
                reason=Reason("“{event}” is told as past, so not after the article", event=trigger),
                evidence=(Evidence(article=self.article.id, span=record.trigger),),
            )
        cue = imminence(self.reading, record, self.rules)
        if cue is not None:
            yield Constraint(
                key=f"{event} imminent",
                variables=(self.paper, event),
                rule=Offset(0, None),
                reason=Reason(
                    "“{words}” puts “{event}” after the article",
                    words=cue.of(self.article.text),
                    event=trigger,
                ),
                evidence=(Evidence(article=self.article.id, span=cue),),
            )

    def _ordered(self) -> Iterator[Constraint]:
        for number, order in enumerate(orders(self.reading, self.rules)):
            words = order.span.of(self.article.text)
            first = order.first.trigger.of(self.article.text)
            second = order.second.trigger.of(self.article.text)
            reason = Reason(
                "“{words}” puts “{second}” after “{first}”", words=words, first=first, second=second
            )
            if order.together:
                reason = Reason(
                    "“{words}” puts “{first}” and “{second}” at one time",
                    words=words,
                    first=first,
                    second=second,
                )
            yield Constraint(
                key=f"{self.paper} order {number:03}",
                variables=(told(order.first.id), told(order.second.id)),
                rule=SAME if order.together else Offset(0, None),
                reason=reason,
                evidence=(Evidence(article=self.article.id, span=order.span),),
                yields=FROM_CUES,
            )

    def _evidence(self, timex: Timex) -> Evidence:
        return Evidence(article=self.article.id, span=timex.span)


def _is_recent(meaning: Meaning) -> bool:
    return isinstance(meaning, Vague) and meaning.direction is Direction.BEFORE


def _anchor(reading: Reading, anchor: Timex, timex: Timex) -> str:
    """Return the day that `anchor` names, or where it names a longer time, that of the event it dates."""
    if names_a_day(anchor.meaning):
        return named(anchor.id)
    dated = [
        record
        for record in reading.records
        if record.timexes[:1] == (anchor.id,)
        and record.relation == "in"
        and record.trigger.start < timex.span.start
    ]
    dated.sort(key=lambda record: (record.trigger, record.id))
    return told(dated[-1].id) if dated else named(anchor.id)
