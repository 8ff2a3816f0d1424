"""The five articles, from files to timeline, against what a careful reader found in them (tests/data/first_story)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.lang.languages import load_language
from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Dating
from recoupe.model.record import EventRecord, Reading
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event, Timeline, Verdict
from recoupe.pipeline.load import read_article
from recoupe.readers.text import read_text
from recoupe.reconcile.merge import merge

_ROOT = Path(__file__).parent.parent
_DATA = Path(__file__).parent / "data" / "first_story"
_BARE = StoryConfig(title="")
_RECORDABLE = frozenset({"title", "body", "commentary", "subheading"})

Window = tuple[date | None, date | None]


@cache
def table(name: str) -> Any:
    """Return one of the tables of expected values."""
    return yaml.safe_load((_DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def readings() -> tuple[Reading, ...]:
    """Return what each article says by itself, with nothing from content/."""
    return tuple(_read(path) for path in sorted((_ROOT / "seeds").glob("*.txt")))


@cache
def timeline() -> Timeline:
    """Return what the five say together, with nothing from content/."""
    french = load_language("fr")
    return merge(readings(), config=_BARE, rulings=(), rules=french.merging, dating=french.dating)


def _read(path: Path, published: EdtfDate | None = None) -> Reading:
    article = read_text(path.name, path.read_bytes())
    assert article is not None
    article = replace(article, published=Dating(date=published) if published else None)
    return read_article(article, load_language("fr"), _BARE)


def _file(reading: Reading) -> str:
    return reading.document.article.file.removesuffix(".txt")


def _window(dating: Dating | None) -> Window:
    return (dating.date.earliest, dating.date.latest) if dating else (None, None)


def _expected_timexes() -> Iterator[Any]:
    for file, article in table("dates").items():
        for timex in article["timexes"]:
            yield pytest.param(file, timex, id=f"{file[:3]} {timex['at']} {timex['words']}")


#: Where the engine and the annotator part, and why: what is expected of the engine instead.
OTHER_WINDOWS: dict[Any, Window] = {
    # « Ces trois groupes étudieront … », ont indiqué samedi: as of the Saturday that says so, not of the issue.
    ("004_2849380c16ed8b88", 1612): (date(2024, 1, 6), date(2024, 1, 27)),
    # « L'escalade de violence a conduit … à demander »: a cause is not read as an order in time.
    "Le Premier ministre al-Soudani demande le retrait rapide de la coalition": (
        None,
        date(2024, 1, 27),
    ),
}

#: Articles that touch on an event in words that only a reader who knows the story puts to it.
UNNAMED = {
    # « ce qui a provoqué une intervention internationale »: no word says that a coalition was formed.
    "Formation de la coalition internationale dirigée par les États-Unis": {"001_c32396ffb3fd2beb"},
}


@pytest.mark.parametrize(("file", "timex"), list(_expected_timexes()))
def test_every_time_expression_is_found(file: str, timex: dict[str, Any]) -> None:
    """Each of the 45 is found where it stands."""
    start, end = timex["at"], timex["at"] + len(timex["words"])
    reading = next(one for one in timeline().readings if _file(one) == file)

    assert [t.text for t in reading.timexes if t.span.start < end and start < t.span.end]


@pytest.mark.parametrize("file", sorted(table("segments")))
def test_furniture_carries_no_record(file: str) -> None:
    """No record and no fact starts in a menu, a form, a dateline or a repeated passage."""
    reading = next(one for one in readings() if _file(one) == file)
    starts = [one.span.start for one in reading.records]
    starts += [one.span.start for one in reading.facts]

    leaks = [
        (start, role)
        for low, high, role in table("segments")[file]
        if role not in _RECORDABLE
        for start in starts
        if low <= start < high
    ]

    assert leaks == []


def _expected_quantities() -> Iterator[Any]:
    for file, quantities in table("quantities").items():
        for quantity in quantities:
            yield pytest.param(file, quantity, id=f"{file[:3]} {quantity['at']}")


@pytest.mark.parametrize(("file", "quantity"), list(_expected_quantities()))
def test_every_figure_is_read(file: str, quantity: dict[str, Any]) -> None:
    """Each of the 20 figures is found with its value; a fact is one where it measures something."""
    reading = next(one for one in timeline().readings if _file(one) == file)
    at = quantity["at"]
    read = [q for q in reading.document.quantities if q.span.start <= at < q.span.end]
    facts = [f for f in reading.facts if f.span.start <= at < f.span.end]

    assert [q.value for q in read] == [quantity["value"]] or not quantity["fact"]
    assert bool(facts) is quantity["fact"]


@pytest.mark.parametrize(
    ("file", "quantity"),
    [one for one in _expected_quantities() if one.values[1]["fact"]],
)
def test_every_fact_is_dated(file: str, quantity: dict[str, Any]) -> None:
    """Each fact holds as of the right days, and counts since the right ones."""
    reading = next(one for one in timeline().readings if _file(one) == file)
    fact = next(f for f in reading.facts if f.span.start <= quantity["at"] < f.span.end)

    as_of = OTHER_WINDOWS.get((file, quantity["at"]), tuple(quantity["as_of"]))
    assert _window(fact.as_of) == as_of
    assert _window(fact.since) == tuple(quantity["since"] or (None, None))


def _by_record() -> dict[str, Event]:
    events = {event.id: event for event in timeline().events}
    return {record: events[event] for record, event in timeline().event_of_record}


def _records_at(mention: dict[str, Any]) -> list[EventRecord]:
    """Return the records that hold the words, the smallest first."""
    reading = next(one for one in timeline().readings if _file(one) == mention["in"])
    holding = [r for r in reading.records if r.span.start <= mention["at"] < r.span.end]
    return sorted(holding, key=lambda record: (len(record.span), record.id))


def _events_of(expected: dict[str, Any]) -> list[Event]:
    """Return the timeline events that tell an expected event, by the records nearest to its words."""
    by_record = _by_record()
    found = []
    for one in expected["told"]:
        told = [by_record[record.id] for record in _records_at(one) if record.id in by_record]
        found += [event for event in told if event.on_timeline][:1]
    return list(dict.fromkeys(found))


TIMELINE = [one for one in table("events") if one["timeline"]]


@pytest.mark.parametrize("expected", [e for e in TIMELINE if "told" in e], ids=lambda e: e["name"])
def test_every_event_stands_once(expected: dict[str, Any]) -> None:
    """Each event is one entry, told by the articles that tell it, with the days that all five leave."""
    found = _events_of(expected)

    assert len(found) == 1
    window = OTHER_WINDOWS.get(expected["name"], tuple(expected["window"]))
    assert _window(found[0].date) == window
    assert set(found[0].articles) == set(expected["articles"]) - UNNAMED.get(
        expected["name"], set()
    )


def _event(name: str) -> Event:
    (found,) = _events_of(next(one for one in TIMELINE if one["name"].startswith(name)))
    return found


def test_no_two_expected_events_are_one() -> None:
    """The 22 events are 22 entries."""
    found = [event.id for expected in TIMELINE for event in _events_of(expected)]

    assert len(TIMELINE) == 22
    assert len(set(found)) == len(found) == 22


def test_the_timeline_holds_little_else() -> None:
    """At most three entries are none of those that a careful reader would make."""
    expected = {event.id for one in TIMELINE for event in _events_of(one)}

    found = [event.headline.text for event in timeline().events if event.on_timeline]
    others = [e.headline.text for e in timeline().events if e.on_timeline and e.id not in expected]

    assert len(found) >= 22
    assert len(others) <= 3, others


#: Pairs of events, of which the first ended before the second began.
ORDERS = [
    ("Création de la Commission", "Début de la guerre"),
    ("Formation de la coalition", "L’Irak déclare sa victoire"),
    ("Ouverture du dialogue", "Création de la Commission"),
    ("L’Irak déclare sa victoire", "Série d’attaques de milices"),
    ("Début de la guerre", "Frappes de représailles"),
    ("Premier round", "Reprise des discussions"),
    ("Attaque en Jordanie", "Reprise des discussions"),
]


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_events_follow_each_other(first: str, second: str) -> None:
    """No day that is left for the one lies after all that are left for the other."""
    ends, begins = _window(_event(first).date)[1], _window(_event(second).date)[0]

    assert ends is not None
    assert begins is not None
    assert ends <= begins


def _verdicts(measure: str) -> set[Verdict]:
    """Return the verdicts on the series of a measure that most figures bear on, and on its pairs."""
    found = [one for one in timeline().series if one.measure == measure]
    main = max(found, key=lambda one: len(one.facts))
    return {main.verdict, *(each.verdict for each in main.comparisons)}


def test_what_looks_like_a_conflict_of_figures() -> None:
    """5 000 then 2 500 is a change; 150, more than 150, more than 165 a count that grows, of two populations."""
    assert Verdict.CHANGE_OVER_TIME in _verdicts("deployed")
    assert {Verdict.PROGRESSION, Verdict.DIFFERENT_SCOPE} <= _verdicts("attacks")
    assert not any(one.verdict is Verdict.DISPUTED for one in timeline().series)


CONFLICTS = {
    "Série d’attaques contre les forces": {Verdict.REFINED, Verdict.AGREE},
    "Création de la Commission": {Verdict.REFINED},
    "L’Irak déclare sa victoire": {Verdict.AGREE, Verdict.SINGLE_SOURCE},
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_looks_like_a_conflict_of_dates(name: str) -> None:
    """« mi-octobre » and the start of the war, August and the summer, go together."""
    event = _event(name)

    assert CONFLICTS[name] & {event.verdict, *(each.verdict for each in event.comparisons)}
    assert event.verdict is not Verdict.DISPUTED


FRAMED = {
    "Premier round": ["mettre fin à la mission", "évaluer les progrès"],
    "Série d’attaques contre les forces": [
        "conflit à Gaza entre Israël et le Hamas",
        "solidarité avec Gaza",
        "agression par l’entité sioniste",
    ],
}


@pytest.mark.parametrize("name", FRAMED)
def test_what_depends_on_who_speaks(name: str) -> None:
    """To end the mission or to assess it; a conflict, an aggression or solidarity: each in its own words."""
    event = _event(name)
    texts = {each.document.article.id: each.document.article.text for each in timeline().readings}
    told = [each for each in event.comparisons if each.evidence]
    words = [one.span.of(texts[one.article]) for each in told for one in each.evidence]

    assert event.verdict is Verdict.ATTRIBUTED
    assert len(words) == len(FRAMED[name])
    assert all(any(word.startswith(begins) for word in words) for begins in FRAMED[name])


def test_what_is_to_come_and_what_was_done_is_a_change() -> None:
    """A title in the present, a text that says « sur le point de », then the report of the talks."""
    found = {each.verdict for each in _event("Premier round").comparisons}

    assert Verdict.CHANGE_OVER_TIME in found
    assert Verdict.DISPUTED not in found


def test_nearly_the_same_statement_on_two_days_is_two() -> None:
    """The coalition on the first round and on the resumption; the talks of 2020 and of 2024."""
    by_record = _by_record()
    first, second = (
        by_record[_records_at({"in": file, "at": at})[0].id]
        for file, at in (("002_73c59c00778dccab", 1719), ("004_2849380c16ed8b88", 2229))
    )

    assert first.id != second.id
    assert _event("Ouverture du dialogue").id != _event("Premier round").id


def test_names_come_together() -> None:
    """Two mentions in a hundred at most are put together, or left apart, against a careful reader."""
    entity_at = {
        (mention.evidence.article, place): entity.id
        for entity in timeline().entities
        for mention in entity.mentions
        for place in range(mention.evidence.span.start, mention.evidence.span.end)
    }
    files = {_file(one): one.document.article.id for one in timeline().readings}
    named = [
        (entity_at[files[file], start], name)
        for file, rows in table("names").items()
        for start, _, name in rows
        if (files[file], start) in entity_at
    ]
    pairs = [(one, other) for place, one in enumerate(named) for other in named[:place]]
    ours = {index for index, (one, other) in enumerate(pairs) if one[0] == other[0]}
    theirs = {index for index, (one, other) in enumerate(pairs) if one[1] == other[1]}

    assert 2 * len(ours & theirs) / (len(ours) + len(theirs)) >= 0.95
