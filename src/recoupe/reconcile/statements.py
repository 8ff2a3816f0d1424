"""What one article says of unknown days, as constraints."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.model.days import on_weekdays
from recoupe.model.edtf import EdtfDate
from recoupe.model.meaning import Fixed, Meaning, Recurring, Vague
from recoupe.model.notation import days_of
from recoupe.model.reason import Evidence, Reason, Weekday
from recoupe.model.record import EventRecord, Status
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.anchoring import (
    is_last_weekday,
    relation_of,
    weekday_alone,
    without_weekday,
)
from recoupe.reconcile.constraints import Constraint
from recoupe.reconcile.cues import DatingRules, Order, imminence, orders
from recoupe.reconcile.relations import SAME, Offset, Relation
from recoupe.reconcile.unknowns import Unknowns

#: Later ones are put aside first when words clash.
FROM_CUES, FROM_NUMBERS, FROM_ALIGNMENT = 1, 2, 3
_TOLD_AS_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_OUTSIDE: dict[str, Relation] = {
    "until": Offset(None, 0),
    "before": Offset(None, -1),
    "after": Offset(1, None),
}


class Statements:
    """What one article says, whatever other articles say."""

    def __init__(self, unknowns: Unknowns, rules: DatingRules) -> None:
        self.unknowns = unknowns
        self.reading = unknowns.reading
        self.rules = rules
        self.article = self.reading.document.article
        self.paper = unknowns.paper

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
        day = self.unknowns.day(timex)
        if day != f"T:{timex.id}":
            return  # said before, in as many words
        numbers = without_weekday(timex.meaning)
        yield from self._read(day, timex, numbers or timex.meaning)
        weekday = timex.meaning.weekday if isinstance(timex.meaning, Recurring) else None
        if numbers and weekday is not None:
            yield Constraint(
                key=f"{day} weekday",
                variables=(day,),
                rule=on_weekdays(weekday),
                reason=Reason(
                    "“{words}” names a {weekday}", words=timex.text, weekday=Weekday(weekday)
                ),
                evidence=(self._evidence(timex),),
            )

    def _read(self, variable: str, timex: Timex, meaning: Meaning) -> Iterator[Constraint]:
        """Say that a variable is a day that a meaning names, read from the anchor of its expression."""
        relation, anchor = relation_of(meaning), self.unknowns.anchor(timex)
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
        anchor = self.unknowns.expressions[timex.anchor or ""]
        return Reason("“{words}” is read from “{anchor}”", words=timex.text, anchor=anchor.text)

    def _told(self, record: EventRecord) -> Iterator[Constraint]:
        """Say how the expression that dates a record bounds its event."""
        timex = self.unknowns.dater(record)
        if timex is None or relation_of(timex.meaning) is None:
            return
        event, day = self.unknowns.event(record), self.unknowns.day(timex)
        if record.relation in _OUTSIDE:
            yield self._outside(timex, record)
        elif event != day and not isinstance(timex.meaning, Vague):
            yield from self._read(event, timex, timex.meaning)

    def _outside(self, timex: Timex, record: EventRecord) -> Constraint:
        trigger = record.trigger.of(self.article.text)
        event = self.unknowns.event(record)
        return Constraint(
            key=f"{event} {record.relation} {timex.id}",
            variables=(self.unknowns.day(timex), event),
            rule=_OUTSIDE[record.relation],
            reason=Reason("“{words}” bounds “{event}”", words=timex.text, event=trigger),
            evidence=(self._evidence(timex),),
        )

    def _against_paper(self, record: EventRecord) -> Iterator[Constraint]:
        """Say on which side of the day the article appeared an event lies."""
        event = self.unknowns.event(record)
        trigger = record.trigger.of(self.article.text)
        if record.status in _TOLD_AS_DONE:
            yield Constraint(
                key=f"{event} past {record.id}",
                variables=(self.paper, event),
                rule=Offset(None, 0),
                reason=Reason("“{event}” is told as past, so not after the article", event=trigger),
                evidence=(Evidence(article=self.article.id, span=record.trigger),),
            )
        cue = imminence(self.reading, record, self.rules)
        if cue is not None:
            yield Constraint(
                key=f"{event} imminent {record.id}",
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
            days = self.unknowns.event(order.first), self.unknowns.event(order.second)
            if days[0] != days[1]:
                yield Constraint(
                    key=f"{self.paper} order {number:03}",
                    variables=days,
                    rule=SAME if order.together else Offset(0, None),
                    reason=self._why_ordered(order),
                    evidence=(Evidence(article=self.article.id, span=order.span),),
                    yields=FROM_CUES,
                )

    def _why_ordered(self, order: Order) -> Reason:
        words = order.span.of(self.article.text)
        first = order.first.trigger.of(self.article.text)
        second = order.second.trigger.of(self.article.text)
        if order.together:
            return Reason(
                "“{words}” puts “{first}” and “{second}” at one time",
                words=words,
                first=first,
                second=second,
            )
        return Reason(
            "“{words}” puts “{second}” after “{first}”", words=words, first=first, second=second
        )

    def _evidence(self, timex: Timex) -> Evidence:
        return Evidence(article=self.article.id, span=timex.span)
