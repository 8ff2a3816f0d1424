"""A story of two articles, small enough to hold in the head, with one of everything the site shows."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from recoupe.model.change import Change, ChangeKind, Revision
from recoupe.model.document import (
    Article,
    Attribution,
    Document,
    Mention,
    MentionKind,
    Role,
    Sentence,
)
from recoupe.model.edtf import EdtfDate, in_month, on_day, one_of
from recoupe.model.meaning import Repeated
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.reason import Basis, Dating, Evidence, Force, Reason, Step, Weekday
from recoupe.model.record import (
    EventRecord,
    FactKind,
    QuantityFact,
    Reading,
    Skipped,
    Status,
    Weight,
)
from recoupe.model.story import Ruling, RulingKind, Selector, StoryConfig
from recoupe.model.text import OffsetMap, Span
from recoupe.model.timeline import (
    Comparison,
    Decision,
    Entity,
    EntityMention,
    Event,
    Headline,
    Publication,
    RulingStatus,
    Series,
    SourceDate,
    Timeline,
    Verdict,
)
from recoupe.model.timex import Timex, TimexType

FIRST = "La digue a cédé samedi. Plus de 20 maisons sont sous l'eau. <b>Rien</b> d'autre."
SECOND = "Le maire confirme : 23 maisons touchées. Une réunion est prévue en mars 2024."
STORY = StoryConfig(title="La digue", standfirst="Ce que deux articles rapportent.")
SATURDAYS = one_of((date(2024, 1, 6), date(2024, 1, 13)))
FLOOD = {"about": "e-flood", "title": "La digue a cédé samedi"}
REVISIONS = (
    Revision(
        article="a-1",
        changes=(Change(kind=ChangeKind.NEW_EVENT, about="e-r-2", title="La digue a cédé"),),
    ),
    Revision(
        article="b-2",
        date=on_day(date(2024, 1, 21)),
        changes=(
            Change(kind=ChangeKind.CONFIRMED, **FLOOD, old="1", new="2"),
            Change(kind=ChangeKind.VERDICT, **FLOOD, old="single_source", new="agree"),
            Change(kind=ChangeKind.DATE, **FLOOD, old="2024-01", new="[2024-01-06,2024-01-13]"),
            Change(kind=ChangeKind.GONE_EVENT, about="e-old", title="Une alerte"),
            Change(kind=ChangeKind.NEW_SERIES, about="s-houses", title="Maisons", new="23 maisons"),
        ),
    ),
    Revision(ruling="perdue"),
    Revision(note="Coquille corrigée.", date=on_day(date(2024, 1, 25))),
)


def article(name: str, text: str, **more: object) -> Article:
    """Return an article of one line."""
    made = Article(
        id=name,
        file=f"seeds/{name}.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def span(text: str, words: str) -> Span:
    """Return where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text cut at full stops."""
    found, start = [], 0
    for place, char in enumerate(text):
        if char == ".":
            found.append(
                Sentence(index=len(found), span=Span(start, place + 1), paragraph=0, role=Role.BODY)
            )
            start = place + 2
    return tuple(found)


def timex(name: str, text: str, words: str, when: EdtfDate, at: str) -> Timex:
    """Return a time expression that was resolved."""
    return Timex(
        id=name,
        article=at,
        span=span(text, words),
        text=words,
        type=TimexType.DATE,
        meaning=Repeated(),
        anchor=None,
        date=Dating(date=when),
        rule="test",
    )


def record(name: str, text: str, words: str, at: str, **more: object) -> EventRecord:
    """Return a record of one event."""
    made = EventRecord(
        id=name,
        article=at,
        span=span(text, words),
        sentence=0,
        kind="flood",
        trigger=span(text, words),
        headline=span(text, words),
        status=Status.OCCURRED,
        weight=Weight.MAIN,
        date=None,
        relation="in",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def fact(name: str, text: str, words: str, value: float, sign: Comparator, at: str) -> QuantityFact:
    """Return a figure."""
    where = span(text, words)
    low = value + 1 if sign is Comparator.GT else value
    return QuantityFact(
        id=name,
        article=at,
        span=where,
        sentence=where,
        measure="flooded",
        quantity=Quantity(
            span=where,
            number=where,
            text=words,
            value=value,
            low=low,
            high=None if sign is Comparator.GT else value,
            comparator=sign,
            unit="maison",
        ),
        kind=FactKind.CUMULATIVE,
        as_of=None,
        since=None,
    )


def first_reading() -> Reading:
    """« samedi », a tally, and words that look like markup."""
    text = FIRST
    return Reading(
        document=Document(
            article=article(
                "a-1", text, publisher="journal.example", url="https://journal.example/1"
            ),
            title=None,
            sentences=sentences(text),
            mentions=(
                Mention(
                    span=span(text, "La digue"),
                    text="La digue",
                    kind=MentionKind.PLACE,
                    key="k-digue",
                    head="La digue",
                ),
            ),
        ),
        timexes=(timex("t-1", text, "samedi", SATURDAYS, "a-1"),),
        records=(record("r-1", text, "a cédé", "a-1", timexes=("t-1",)),),
        facts=(fact("q-1", text, "Plus de 20 maisons", 20.0, Comparator.GT, "a-1"),),
        skipped=(
            Skipped(
                article="a-1",
                span=span(text, "<b>Rien</b>"),
                reason=Reason("There is no verb that tells an event"),
            ),
        ),
    )


def second_reading() -> Reading:
    """A confirmation, another tally, a plan."""
    text = SECOND
    return Reading(
        document=Document(
            article=article("b-2", text, title="Le maire confirme"),
            title=None,
            sentences=sentences(text),
            attributions=(
                (
                    span(text, "23 maisons touchées"),
                    Attribution(by="Le maire", span=span(text, "Le maire")),
                ),
            ),
        ),
        timexes=(timex("t-2", text, "mars 2024", in_month(2024, 3), "b-2"),),
        records=(
            record("r-2", text, "confirme", "b-2"),
            record("r-3", text, "est prévue", "b-2", status=Status.PLANNED, timexes=("t-2",)),
        ),
        facts=(fact("q-2", text, "23 maisons", 23.0, Comparator.EQ, "b-2"),),
        skipped=(),
    )


def flood() -> Event:
    """An event of candidate days that an editor has dated."""
    steps = (
        Step(
            reason=Reason("“{words}” names a {weekday}", words="samedi", weekday=Weekday.SATURDAY),
            evidence=Evidence(article="a-1", span=span(FIRST, "samedi")),
            after=SATURDAYS,
        ),
        Step(
            reason=Reason("only these days suit all of them"),
            after=SATURDAYS,
            force=Force.PRAGMATIC,
        ),
    )
    return Event(
        id="e-flood",
        headline=Headline(
            text="La digue a cédé",
            evidence=Evidence(article="a-1", span=span(FIRST, "La digue a cédé")),
        ),
        kind="flood",
        status=Status.OCCURRED,
        date=Dating(date=SATURDAYS, basis=Basis.CORPUS, steps=steps),
        dates=(SourceDate(article="a-1", dating=Dating(date=SATURDAYS)),),
        on_timeline=True,
        records=("r-1", "r-2"),
        context=(),
        articles=("a-1", "b-2"),
        independent_sources=2,
        verdict=Verdict.ATTRIBUTED,
        why=Reason("told as a fact by some, denied by others"),
        comparisons=(
            Comparison(
                members=("r-1", "r-2"),
                verdict=Verdict.AGREE,
                why=Reason("one article tells it"),
            ),
            Comparison(
                members=("r-1", "r-2"),
                verdict=Verdict.ATTRIBUTED,
                why=Reason("told as a fact by some, denied by others"),
                evidence=(
                    Evidence(article="a-1", span=span(FIRST, "sous l'eau")),
                    Evidence(article="b-2", span=span(SECOND, "23 maisons touchées")),
                ),
            ),
        ),
        places=("n-digue",),
        ruled_date=Dating(date=on_day(date(2024, 1, 13)), basis=Basis.EDITORIAL),
        rulings=("la-digue-le-13",),
    )


def meeting() -> Event:
    """A plan."""
    return Event(
        id="e-meeting",
        headline=Headline(text="Une réunion est prévue", evidence=None),
        kind="talks",
        status=Status.PLANNED,
        date=Dating(date=in_month(2024, 3)),
        dates=(),
        on_timeline=True,
        records=("r-3",),
        context=(),
        articles=("b-2",),
        independent_sources=1,
        verdict=Verdict.SINGLE_SOURCE,
        why=Reason("one article tells it"),
    )


def ruling(name: str, status: RulingStatus, target: str | None) -> Decision:
    """Return a decision about the day of the flood."""
    return Decision(
        ruling=Ruling(
            id=name,
            kind=RulingKind.DATE,
            about=(Selector(article="a-1", quote="La digue a cédé samedi"),),
            why="Une page extérieure donne le jour.",
            by="la rédaction",
            source=("mairie.example",),
            date=on_day(date(2024, 1, 13)),
        ),
        status=status,
        target=target,
        why=Reason("no day suits both") if status is RulingStatus.STALE else None,
    )


def houses() -> Series:
    """A tally that rises."""
    return Series(
        id="s-houses",
        measure="flooded",
        label="Maisons inondées",
        unit="maison",
        kind=FactKind.CUMULATIVE,
        facts=("q-1", "q-2"),
        verdict=Verdict.PROGRESSION,
        why=Reason("one article tells it"),
        current="q-2",
    )


def small_timeline() -> Timeline:
    """Return the whole story."""
    place = Entity(
        id="n-digue",
        kind=MentionKind.PLACE,
        label="La digue",
        names=("La digue", "l'ouvrage"),
        roles=(),
        mentions=(
            EntityMention(
                evidence=Evidence(article="a-1", span=span(FIRST, "La digue")),
                text="La digue",
                key="k-digue",
            ),
        ),
    )
    return Timeline(
        readings=(first_reading(), second_reading()),
        publications=(
            Publication(article="a-1", date=Dating(date=on_day(date(2024, 1, 14))), group="g-1"),
            Publication(article="b-2", date=Dating(date=on_day(date(2024, 1, 20))), group="g-2"),
        ),
        events=(flood(), meeting()),
        series=(houses(),),
        entities=(place,),
        decisions=(
            ruling("la-digue-le-13", RulingStatus.APPLIED, "e-flood"),
            ruling("perdue", RulingStatus.STALE, None),
        ),
        event_of_record=(("r-1", "e-flood"), ("r-2", "e-flood"), ("r-3", "e-meeting")),
        event_of_fact=(("q-1", "e-flood"),),
        yielded=(
            Comparison(
                members=("a-1", "t-1"),
                verdict=Verdict.REFINED,
                why=Reason(
                    "“{words}” names no year, so it is not almost a year back", words="samedi"
                ),
                evidence=(Evidence(article="a-1", span=span(FIRST, "samedi")),),
            ),
        ),
    )


def marked_up() -> Timeline:
    """Return the story with its first article read from a file where every character stands one further."""
    timeline = small_timeline()
    reading = timeline.readings[0]
    shifted = replace(
        reading.document.article,
        raw=f"\ufeff{FIRST}",
        offsets=OffsetMap(derived=(0,), source=(1,)),
    )
    moved = replace(reading, document=replace(reading.document, article=shifted))
    return replace(timeline, readings=(moved, timeline.readings[1]))
