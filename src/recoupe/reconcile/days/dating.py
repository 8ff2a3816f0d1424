"""Documents that date themselves: publication dates and event dates, narrowed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model.edtf import EdtfDate
from recoupe.model.notation import days_of
from recoupe.model.reason import Dating, Evidence, Force, Reason
from recoupe.model.record import EventRecord, FactKind, QuantityFact, Reading, Status
from recoupe.model.timeline import Comparison, Verdict
from recoupe.model.timex import CREATION, Relation, Timex
from recoupe.reconcile.days.aftermath import aftermaths
from recoupe.reconcile.days.anchoring import relation_of
from recoupe.reconcile.days.constraints import Clash, Constraint, Solution, solve
from recoupe.reconcile.days.cues import DatingRules
from recoupe.reconcile.days.derivations import Derivations
from recoupe.reconcile.days.habits import habits
from recoupe.reconcile.days.identities import decisions, events_of, identities, shared_starts
from recoupe.reconcile.days.newsdays import story_days, story_years
from recoupe.reconcile.days.statements import Statements
from recoupe.reconcile.days.unknowns import Unknowns, paper
from recoupe.reconcile.days.weighing import Scales

__all__ = ["Dated", "Dater", "DatingRules", "date_documents"]

_TELL_THEIR_DAY = frozenset({Status.OCCURRED, Status.PLANNED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What the articles date together.

    `publications` is keyed by article, `events` by record: the date of the event that a record tells (None where
    nothing is known). `clashes` are words that cannot all be true; `yielded` are pragmatic defaults that
    words made give way, with the articles they bore on. Both name expressions and records by their ids.
    """

    readings: tuple[Reading, ...]
    publications: Mapping[str, Dating | None]
    events: Mapping[str, Dating | None]
    clashes: tuple[Comparison, ...]
    yielded: tuple[Comparison, ...]


def date_documents(
    readings: Sequence[Reading],
    groups: Sequence[Sequence[str]],
    *,
    rules: DatingRules,
    pragmatic: bool = True,
    given: Mapping[str, EdtfDate] | None = None,
    trust: Mapping[str, float] | None = None,
) -> Dated:
    """Return the readings with every date as narrow as all of them together allow.

    `groups` are ids of records that tell one event. `given` are an editor's dates of articles, or of events
    by any of their records. With `pragmatic` off, only what the words mean is used, not how people write.
    `trust` says how surely a record belongs to its group; where dates clash, the least sure leaves it first.
    """
    dater = Dater(readings, rules=rules, pragmatic=pragmatic)
    return dater.date(groups, given=given, trust=trust)


class Dater:
    """Holds what the articles say of dates, so that they can be dated under several groupings."""

    def __init__(
        self, readings: Sequence[Reading], *, rules: DatingRules, pragmatic: bool = True
    ) -> None:
        self._readings = tuple(readings)
        self._rules = rules
        self._pragmatic = pragmatic
        self._papers = {reading.document.article.id: Unknowns(reading) for reading in readings}
        self._told = {
            record.id: (record, unknowns.event(record))
            for _, unknowns in sorted(self._papers.items())
            for record in unknowns.reading.records
        }
        self._adrift = frozenset(
            record.id
            for unknowns in self._papers.values()
            for record in unknowns.reading.records
            if unknowns.is_adrift(record)
        )
        self._solution: Solution | None = None  # the last one found, of which much may hold again
        self._said: list[Constraint] = []
        for _, unknowns in sorted(self._papers.items()):
            self._said += Statements(unknowns, rules)
            if pragmatic:
                self._said += habits(unknowns)

    def date(
        self,
        groups: Sequence[Sequence[str]],
        *,
        given: Mapping[str, EdtfDate] | None = None,
        trust: Mapping[str, float] | None = None,
        derived: bool = True,
    ) -> Dated:
        """Return what `date_documents` does; without `derived` the dates come without the steps that lead to them."""
        events = events_of(self._told, groups, plans_kept=self._pragmatic)
        decided = decisions(given or {}, self._told, events)
        ties = list(identities(self._told, events, trust or {}, adrift=self._adrift))
        solution = self._tied([*self._said, *decided], ties)
        derivations = Derivations(solution, brief=not derived)
        writers = [
            _Writer(self._papers[reading.document.article.id], derivations, events)
            for reading in self._readings
        ]
        return _dated(self._readings, writers, solution)

    def _in_order(self) -> list[Unknowns]:
        return [unknowns for _, unknowns in sorted(self._papers.items())]

    def _tied(self, said: list[Constraint], ties: list[Constraint]) -> Solution:
        """Solve with the ties between records of one event, once something tells the event's years.

        Two days without a year, of articles without a date, would pick years in which a number falls on a weekday.
        """
        solution: Solution | None = None
        heard, joined = said, bool(ties)
        while (known := self._known(ties, solution)) or solution is None:
            said = [*said, *(tie for tie in ties if tie.variables[0] in known)]
            ties = [tie for tie in ties if tie.variables[0] not in known]
            heard = self._with_years(said)
            solution = self._solution = solve(heard, earlier=self._solution)
        return self._weighed(heard, solution, joined=joined) if self._pragmatic else solution

    def _weighed(self, heard: list[Constraint], solution: Solution, *, joined: bool) -> Solution:
        scales = Scales(self._in_order(), solution, self._rules.growing, joined=joined)
        found = list(scales.weighed())
        return solve([*heard, *found], earlier=solution) if found else solution

    def _known(self, ties: Sequence[Constraint], solution: Solution | None) -> set[str]:
        return {tie.variables[0] for tie in ties if self._is_known(tie, solution)}

    def _is_known(self, tie: Constraint, solution: Solution | None) -> bool:
        """Return whether the days that a record tells, or those of its article, have both ends."""
        article = tie.evidence[0].article
        if solution is not None:
            return any(solution.days(each).bounded for each in (paper(article), tie.variables[1]))
        published = self._papers[article].reading.document.article.published
        return published is not None and days_of(published.date).bounded

    def _with_years(self, said: list[Constraint]) -> list[Constraint]:
        """Return what is said, with what follows from it for the years in which the story plays."""
        papers = self._in_order()
        solution = self._solution = solve(said, earlier=self._solution)
        heard = [*said, *shared_starts(papers, solution)]
        if self._pragmatic:
            heard += story_years(papers, solution)
            heard += aftermaths(papers, solution)
            # once years are known, more articles tell when the story plays
            solution = self._solution = solve(heard, earlier=solution)
            heard += story_days(papers, solution)
        return heard


def _dated(readings: Sequence[Reading], writers: Sequence[_Writer], solution: Solution) -> Dated:
    return Dated(
        readings=tuple(writer.reading() for writer in writers),
        publications={writer.article: writer.paper for writer in writers},
        events={record: dating for writer in writers for record, dating in writer.events().items()},
        clashes=_compared(readings, solution.clashes, pragmatic=False),
        yielded=_compared(readings, solution.clashes, pragmatic=True),
    )


class _Writer:
    """Writes the narrowed dates into one reading."""

    def __init__(
        self, unknowns: Unknowns, derivations: Derivations, events: Mapping[str, str]
    ) -> None:
        self.unknowns = unknowns
        self.old = unknowns.reading
        self.article = self.old.document.article.id
        self.derivations = derivations
        self.event_of = events
        self.new_timexes = {timex.id: self._timex(timex) for timex in self.old.timexes}
        self.new_records = {record.id: self._record(record) for record in self.old.records}
        self.paper = self._narrowed(unknowns.paper, self.old.document.article.published)

    def reading(self) -> Reading:
        """Return the reading with its narrowed dates."""
        return replace(
            self.old,
            timexes=tuple(self.new_timexes.values()),
            records=tuple(self.new_records.values()),
            facts=tuple(self._fact(fact) for fact in self.old.facts),
        )

    def events(self) -> dict[str, Dating | None]:
        """Return the date of the event behind each record that dates one."""
        found: dict[str, Dating | None] = {}
        for record in self.old.records:
            if record.id in self.event_of:
                found[record.id] = self.derivations.dating(
                    self.event_of[record.id],
                    self.article,
                    self._names(self.unknowns.dater(record)),
                )
        return found

    def _timex(self, timex: Timex) -> Timex:
        dating = self._narrowed(self.unknowns.day(timex), timex.date, self._names(timex))
        return replace(timex, date=dating)

    def _record(self, record: EventRecord) -> EventRecord:
        timex = self.unknowns.dater(record)
        if timex is not None and relation_of(timex.meaning) is not None:
            if record.relation not in {"in", "since"}:
                return replace(record, date=self.new_timexes[timex.id].date)
        elif record.status not in _TELL_THEIR_DAY:
            return record
        dating = self._narrowed(self.unknowns.event(record), record.date, self._names(timex))
        return replace(record, date=dating)

    def _names(self, timex: Timex | None) -> list[EdtfDate]:
        """Return the notation of the words themselves, where they have one."""
        if timex is None:
            return []
        name = self.derivations.name(timex.meaning, self.unknowns.anchor(timex))
        return [name] if name else []

    def _narrowed(
        self, variable: str, old: Dating | None, names: Sequence[EdtfDate] = ()
    ) -> Dating | None:
        """Return the date left of a variable; the one known before where nothing was added to it."""
        days = self.derivations.solution.days(variable)
        if old is not None and days_of(old.date) <= days:
            return old
        return self.derivations.dating(variable, self.article, names) or old

    def _fact(self, fact: QuantityFact) -> QuantityFact:
        return replace(fact, as_of=self._as_of(fact), since=self._since(fact))

    def _since(self, fact: QuantityFact) -> Dating | None:
        if fact.since_from:
            return self._source(fact.since_from) or fact.since
        for timex in self.new_timexes.values():
            if timex.relation is Relation.SINCE and fact.sentence.contains(timex.span):
                return timex.date or fact.since
        return fact.since

    def _as_of(self, fact: QuantityFact) -> Dating | None:
        if fact.as_of_from:
            return self._source(fact.as_of_from) or fact.as_of
        if fact.kind is FactKind.EVENT_COUNT:
            return self._source(fact.record or "") or fact.as_of
        return fact.as_of or self.paper

    def _source(self, origin: str) -> Dating | None:
        """Return the narrowed date of what a figure takes its date from."""
        if origin == CREATION:
            return self.paper
        found = self.new_timexes.get(origin) or self.new_records.get(origin)
        return found.date if found else None


def _compared(
    readings: Sequence[Reading], clashes: Sequence[Clash], *, pragmatic: bool
) -> tuple[Comparison, ...]:
    texts = {reading.document.article.id: reading.document.article.text for reading in readings}
    chosen = [clash for clash in clashes if (clash.relaxed.force is Force.PRAGMATIC) is pragmatic]
    return tuple(_gave_way(one) if pragmatic else _comparison(one, texts) for one in chosen)


def _gave_way(clash: Clash) -> Comparison:
    """Return the habit that gave way: what it bore on (articles too), why it was thought, in which words."""
    habit = clash.relaxed
    return Comparison(
        members=tuple(sorted({name[2:] for name in habit.variables})),
        verdict=Verdict.REFINED,
        why=habit.reason,
        evidence=habit.evidence or _evidence(clash.constraints),
    )


def _comparison(clash: Clash, texts: Mapping[str, str]) -> Comparison:
    variables = {variable for one in clash.constraints for variable in one.variables}
    members = sorted({name[2:] for name in variables if name[:2] in {"T:", "E:"}})
    evidence = _evidence(clash.constraints)
    words = _evidence([one for one in clash.constraints if not one.link]) or evidence
    return Comparison(
        members=tuple(members),
        verdict=Verdict.DISPUTED
        if len({one.article for one in evidence}) > 1
        else Verdict.IMPOSSIBLE,
        why=_why(clash, " / ".join(one.span.of(texts[one.article]) for one in words), texts),
        evidence=evidence,
    )


def _evidence(constraints: Sequence[Constraint]) -> tuple[Evidence, ...]:
    found = {one for each in constraints for one in each.evidence}
    return tuple(sorted(found, key=lambda one: (one.article, one.span)))


def _why(clash: Clash, words: str, texts: Mapping[str, str]) -> Reason:
    relaxed = clash.relaxed
    if relaxed.telling:
        return relaxed.reason
    if relaxed.link or not relaxed.evidence:
        return Reason("these words cannot all be true of one event: {words}", words=words)
    first = relaxed.evidence[0]
    return Reason(
        "these words cannot all be true: {words}; “{aside}” was set aside",
        words=words,
        aside=first.span.of(texts[first.article]),
    )
