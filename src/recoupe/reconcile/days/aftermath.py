"""What is told by another event, « cinq jours après la tempête », where any article tells the day of that one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.view import view_of
from recoupe.model.days import Days
from recoupe.model.meaning import OfEvent
from recoupe.model.reason import Evidence, Force, Reason
from recoupe.model.record import EventRecord, Status, Weight
from recoupe.model.timex import Timex
from recoupe.reconcile.days.anchoring import relation_of
from recoupe.reconcile.days.constraints import Constraint, Solution
from recoupe.reconcile.days.relations import image
from recoupe.reconcile.days.unknowns import Unknowns

#: How many letters a noun and the word that tells its event share: « déraillement », « a déraillé ».
_STEM = 6
_TOLD = frozenset({Status.OCCURRED, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class _Day:
    """The day of an event as one record tells it: the folded words of its trigger, the variable, what it may be."""

    words: tuple[str, ...]
    variable: str
    days: Days


def aftermaths(papers: Sequence[Unknowns], solution: Solution) -> Iterator[Constraint]:
    """Yield how far an event lies from the only day of the story that the words can count from."""
    counted = [each for unknowns in papers for each in _counted(unknowns)]
    known = list(_known(papers, solution)) if counted else []
    for unknowns, timex, words, record in counted:
        variable = unknowns.event(record)
        distance = relation_of(words.shift) if words.shift is not None else None
        meant = [day for day in known if _is_named(day.words, words) and day.variable != variable]
        if distance is None or len({day.days for day in meant}) != 1:
            continue
        left, days = solution.days(variable), image(distance, meant[0].days)
        if not left.single and left & days:
            yield Constraint(
                key=f"{variable} counted from {timex.id}",
                variables=(variable,),
                rule=days,
                reason=Reason("“{words}” counts from an event whose day is told", words=timex.text),
                evidence=(Evidence(article=timex.article, span=timex.span),),
                force=Force.PRAGMATIC,
            )


def _known(papers: Sequence[Unknowns], solution: Solution) -> Iterator[_Day]:
    """Yield the events of which one day is left."""
    for unknowns in papers:
        text = unknowns.reading.document.article.text
        for record in unknowns.reading.records:
            days = solution.days(unknowns.event(record))
            if record.status in _TOLD and record.relation == "in" and days.single:
                words = view_of(record.trigger.of(text)).folded.split()
                yield _Day(tuple(words), unknowns.event(record), days)


def _counted(unknowns: Unknowns) -> Iterator[tuple[Unknowns, Timex, OfEvent, EventRecord]]:
    """Yield the words that count from an event, each with the record that they date."""
    for timex in unknowns.reading.timexes:
        words = timex.meaning if isinstance(timex.meaning, OfEvent) else timex.told_by
        if words is not None and words.shift is not None:
            record = _dated_by(timex, words, unknowns)
            if record is not None:
                yield unknowns, timex, words, record


def _dated_by(timex: Timex, words: OfEvent, unknowns: Unknowns) -> EventRecord | None:
    """Return the record that stands nearest in the sentence, of those that the noun of the words does not name."""
    document = unknowns.reading.document
    index = next((one.index for one in document.sentences if one.span.contains(timex.span)), None)
    here = [
        record
        for record in unknowns.reading.records
        if record.sentence == index
        and record.status in _TOLD
        and record.weight is not Weight.BACKGROUND
        and record.relation == "in"
        and not _is_named(view_of(record.trigger.of(document.article.text)).folded.split(), words)
    ]
    here.sort(key=lambda one: (abs(one.trigger.start - timex.span.end), one.id))
    return here[0] if here else None


def _is_named(told: Sequence[str], words: OfEvent) -> bool:
    noun = words.words.split()[0][:_STEM]
    return any(word[:_STEM] == noun for word in told)
