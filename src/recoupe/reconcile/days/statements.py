"""What one article says of unknown days, as constraints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from recoupe.model.days import from_to, on_weekdays
from recoupe.model.edtf import UNKNOWN, EdtfDate
from recoupe.model.meaning import Direction, Fixed, Recurring, Vague
from recoupe.model.notation import days_of
from recoupe.model.reason import Basis, Evidence, Force, Reason, Weekday
from recoupe.model.record import EventRecord, Status
from recoupe.model.timex import CREATION, Timex
from recoupe.reconcile.days.anchoring import (
    disagrees,
    is_last_weekday,
    loose_relation_of,
    names_a_day,
    read_from,
    relation_of,
    weekday_alone,
    weekday_of,
    without_weekday,
)
from recoupe.reconcile.days.constraints import Constraint
from recoupe.reconcile.days.cues import DatingRules, Order, imminence, orders
from recoupe.reconcile.days.leads import of_month_before
from recoupe.reconcile.days.newsdays import apposed
from recoupe.reconcile.days.relations import SAME, Offset, Relation
from recoupe.reconcile.days.unknowns import Unknowns, header_of, is_loose_hour
from recoupe.temporal.publication import dateline_of

#: Later ones are put aside first when words clash.
FROM_CUES, FROM_NUMBERS, FROM_ALIGNMENT = 1, 2, 3
#: The month in the header of a page may be that of its last change, so much later than its news.
_LATE = timedelta(days=31)
#: A day this far from the article, in days, may be written with its weekday and without its year.
_NEAR = 31
_AHEAD = frozenset({Direction.FUTURE, Direction.AFTER, Direction.NEAREST})
_TOLD_AS_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_OUTSIDE: dict[str, Relation] = {
    "until": Offset(None, 0),
    "before": Offset(None, -1),
    "after": Offset(1, None),
    "from": Offset(0, None),
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
        if self._published_on() is None:
            yield from apposed(self.unknowns)
        yield from self._counted()
        yield from self._ordered()

    def _published(self) -> Iterator[Constraint]:
        published = self.article.published
        dateline = dateline_of(self.reading.document, self.reading.timexes)
        if published is None and dateline is not None:
            yield Constraint(
                key=header_of(self.article.id),
                variables=(self.paper, self.unknowns.day(dateline)),
                rule=SAME,
                reason=Reason(
                    "The article dates itself in its header: “{words}”", words=dateline.text
                ),
                evidence=(self._evidence(dateline),),
            )
        if published is None or not days_of(published.date):
            return
        header = Constraint(
            key=header_of(self.article.id),
            variables=(self.paper,),
            rule=days_of(published.date),
            reason=Reason("the article says when it appeared: {date}", date=published.date),
            evidence=tuple(step.evidence for step in published.steps[:1] if step.evidence),
        )
        late = published.basis is Basis.DOCUMENT and of_month_before(self.unknowns, published.date)
        yield _softened(header, published.date) if late else header

    def _named(self, timex: Timex) -> Iterator[Constraint]:
        day = self.unknowns.day(timex)
        yield from self._named_weekday(day, timex)
        if day != f"T:{timex.id}":
            return  # said before, in as many words
        published = self._published_on()
        if timex.anchor == CREATION and published and without_weekday(timex.meaning):
            when = read_from(timex.meaning, published) or UNKNOWN
            if disagrees(timex.meaning, published) and not _is_near(when, published):
                yield from self._disagreeing(day, timex)
            else:
                yield self._fixed(f"{day} read {timex.id}", day, timex, when)
            return
        yield from self._read(day, timex)

    def _named_weekday(self, day: str, timex: Timex) -> Iterator[Constraint]:
        """Say a weekday that its date belies, so that the slip is seen: the date is kept, the weekday gives way."""
        when, said = timex.date.date if timex.date else None, weekday_of(timex.meaning)
        if when is None or said is None or not when.is_day or when.earliest is None:
            return
        published, real = self._published_on(), when.earliest.weekday()
        fixed = isinstance(timex.meaning, Fixed)
        if real == said or not (fixed or (published and _is_near(when, published))):
            return
        yield Constraint(
            key=f"{day} said {timex.id}",
            variables=(day,),
            rule=on_weekdays(said),
            reason=Reason(
                "“{words}” says {said}, but {date} is a {real}: one of the two is a slip, and the date is kept",
                words=timex.text,
                said=Weekday(said),
                date=when,
                real=Weekday(real),
            ),
            evidence=(self._evidence(timex),),
            yields=FROM_NUMBERS,
            telling=True,
        )

    def _published_on(self) -> date | None:
        published = self.article.published
        return published.date.earliest if published and published.date.is_day else None

    def _read(self, variable: str, timex: Timex) -> Iterator[Constraint]:
        """Say that a variable is a day that an expression names, read from its anchor."""
        meaning, anchor = timex.meaning, self.unknowns.anchor(timex)
        known = self._published_on() is not None
        if timex.loose and not known and isinstance(meaning, Recurring):
            meaning = replace(meaning, direction=Direction.NEAREST)
        relation = relation_of(meaning) if known else loose_relation_of(meaning)
        if is_loose_hour(timex):
            relation = Offset(None, 0)
        if isinstance(meaning, Fixed):
            yield self._fixed(f"{variable} read {timex.id}", variable, timex, meaning.date)
        elif relation is not None and anchor is not None:
            yield Constraint(
                key=f"{variable} read {timex.id}",
                variables=(anchor, variable),
                rule=relation,
                reason=self._why_read(timex),
                evidence=(self._evidence(timex),),
            )

    def _disagreeing(self, day: str, timex: Timex) -> Iterator[Constraint]:
        """Say both what the weekday and what the number name, so that the clash is seen; the number yields.

        « dimanche 11 décembre », written in February: nobody names the weekday of a day so far back.
        """
        numbers, weekday = without_weekday(timex.meaning), weekday_alone(timex.meaning)
        by_number = relation_of(numbers) if numbers else None
        by_weekday = relation_of(weekday) if weekday else None
        if by_number is None or by_weekday is None or not isinstance(timex.meaning, Recurring):
            return
        number = timex.meaning.weekday or 0
        evidence = (self._evidence(timex),)
        yield Constraint(
            key=f"{day} weekday",
            variables=(day,),
            rule=on_weekdays(number),
            reason=Reason("“{words}” names a {weekday}", words=timex.text, weekday=Weekday(number)),
            evidence=evidence,
        )
        yield Constraint(
            key=f"{day} number",
            variables=(self.paper, day),
            rule=by_number,
            reason=self._why_read(timex),
            evidence=evidence,
            yields=FROM_NUMBERS,
            otherwise=Constraint(
                key=f"{day} weekday alone",
                variables=(self.paper, day),
                rule=by_weekday,
                reason=Reason(
                    "without its number, “{words}” is read as a weekday", words=timex.text
                ),
                evidence=evidence,
                yields=FROM_NUMBERS,
            ),
        )

    def _fixed(self, key: str, variable: str, timex: Timex, when: EdtfDate) -> Constraint:
        return Constraint(
            key=key,
            variables=(variable,),
            rule=days_of(when),
            reason=Reason("“{words}” names the date itself", words=timex.text),
            evidence=(self._evidence(timex),),
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
        """Say how the expressions that date a record bound its event."""
        event, listed = self.unknowns.event(record), self.unknowns.listed(record)
        if listed:
            yield from self._within(event, listed)
            return
        for timex in self.unknowns.daters(record):
            day = self.unknowns.day(timex)
            if relation_of(timex.meaning) is None or event == day:
                continue
            if record.relation in _OUTSIDE:
                yield self._outside(timex, record)
            elif not isinstance(timex.meaning, Vague):
                yield from self._read(event, timex)

    def _within(self, event: str, listed: Sequence[Timex]) -> Iterator[Constraint]:
        """« ont fait grève lundi et mardi »: say that an event lies between the first and the last of its days."""
        days = sorted(
            (listed[0], listed[-1]),
            key=lambda timex: (timex.date and timex.date.date.earliest) or date.min,
        )
        for timex, rule in zip(days, (Offset(0, None), Offset(None, 0)), strict=True):
            yield Constraint(
                key=f"{event} listed {timex.id}",
                variables=(self.unknowns.day(timex), event),
                rule=rule,
                reason=Reason(
                    "“{first}” and “{last}” are the first and the last of the days named",
                    first=days[0].text,
                    last=days[1].text,
                ),
                evidence=tuple(self._evidence(each) for each in listed),
            )

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
        if self._named_ahead(record):
            yield from self._misdated(record)
        elif record.status in _TOLD_AS_DONE:
            yield Constraint(
                key=f"{event} past {record.id}",
                variables=(self.paper, event),
                rule=Offset(None, 0),
                reason=Reason("“{event}” is told as past, so not after the article", event=trigger),
                evidence=(Evidence(article=self.article.id, span=record.trigger),),
            )
        cue = imminence(self.reading, record, self.rules)
        if cue is not None and not self._told_back(record):
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

    def _counted(self) -> Iterator[Constraint]:
        """Say that a figure given as of a day was counted before the article appeared."""
        dating = {fact.as_of_from for fact in self.reading.facts if not fact.expected}
        for timex in self.reading.timexes:
            said = timex.done and isinstance(timex.meaning, Fixed)  # by what it dates
            ahead = not isinstance(timex.meaning, Fixed) and self._lies_ahead(timex)
            if relation_of(timex.meaning) is None or said or ahead:
                continue
            if timex.id in dating:
                yield Constraint(
                    key=f"{self.paper} counted {timex.id}",
                    variables=(self.paper, self.unknowns.day(timex)),
                    rule=Offset(None, 0),
                    reason=Reason(
                        "“{words}” dates a count, so it is not after the article", words=timex.text
                    ),
                    evidence=(self._evidence(timex),),
                    # « 720 euros en 2024 » may be a promise
                    force=Force.HARD if names_a_day(timex.meaning) else Force.PRAGMATIC,
                    yields=FROM_CUES,
                )

    def _named_ahead(self, record: EventRecord) -> bool:
        """Return whether the words that date a record were read as days after the article, whatever their tense."""
        timex = self.unknowns.dater(record) if record.relation not in _OUTSIDE else None
        return timex is not None and self._lies_ahead(timex)

    def _told_back(self, record: EventRecord) -> bool:
        """« enlevés le 7 mars, ils vont rentrer »: a day told as past dates nothing that is to come."""
        timex = self.unknowns.dater(record)
        meaning = timex.meaning if timex is not None else None
        return isinstance(meaning, Recurring) and meaning.direction is Direction.PAST

    def _lies_ahead(self, timex: Timex) -> bool:
        """Return whether words were read as days after the article, or may be, where its day is not known."""
        meaning, published = timex.meaning, self.article.published
        if self._published_on() is None and isinstance(meaning, Recurring):
            return timex.loose or meaning.direction in _AHEAD
        if timex.date is None or published is None:
            return False
        first, last = timex.date.date.earliest, published.date.latest
        return first is not None and last is not None and first > last

    def _misdated(self, record: EventRecord) -> Iterator[Constraint]:
        """« survenue le 14 mai 2024 », in an article of 3 May: one of the two is wrong, and the words are kept."""
        timex, published = self.unknowns.dater(record), self.article.published
        if timex is None or published is None or not timex.done or record.relation != "in":
            return
        event = self.unknowns.event(record)
        yield Constraint(
            key=f"{event} past {record.id}",
            variables=(self.paper, event),
            rule=Offset(None, 0),
            reason=Reason(
                "“{event}” is told as past and dated “{words}”, after the article appeared: {date}",
                event=record.trigger.of(self.article.text),
                words=timex.text,
                date=published.date,
            ),
            evidence=(self._evidence(timex),),
            yields=FROM_CUES,
            telling=True,
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


def _is_near(when: EdtfDate, published: date) -> bool:
    return when.earliest is not None and abs((when.earliest - published).days) <= _NEAR


def _softened(header: Constraint, month: EdtfDate) -> Constraint:
    """Return what the month of a page says where its news is of the month before: not later than that month."""
    first, last = month.earliest, month.latest
    before = first - min(_LATE, first - date.min) if first is not None else None
    reason = Reason("its page bears {date}, and its news is of the month before", date=month)
    return replace(header, rule=from_to(before, last), reason=reason)
