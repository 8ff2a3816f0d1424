"""Copies count once; quotations, set phrases and short texts do not make a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from story_records import ROOT, article_of

from recoupe.annotate.annotate import annotate
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.merging import MERGING
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.model.record import EventRecord, Reading, Status, Weight
from recoupe.model.text import Span
from recoupe.reconcile.independence import SourceGroups, source_groups


def read(name: str, text: str) -> Reading:
    """Return an article annotated, with nothing extracted."""
    document = annotate(
        article_of(name, text),
        annotation=ANNOTATION,
        numbers=NUMBERS,
        names=NAMES,
        speakers=SPEAKERS,
    )
    return Reading(document=document, timexes=(), records=(), facts=(), skipped=())


def folder(path: Path) -> list[Reading]:
    """Return every article of a folder annotated."""
    return [read(file.stem, file.read_text(encoding="utf-8")) for file in sorted(path.iterdir())]


def groups_of(result: SourceGroups) -> set[frozenset[str]]:
    """Return the groups as sets of articles."""
    names = set(result.group.values())
    return {frozenset(a for a, g in result.group.items() if g == name) for name in names}


WIRE = (
    "Le préfet a ordonné lundi la fermeture du pont suspendu de la vallée après la découverte d'une fissure. "
    "Les ingénieurs du département ont inspecté les câbles pendant trois heures sous une pluie battante. "
)
OWN = (
    "Au café de la gare, les habitués ne parlent plus que de la déviation par le col et des camions du matin. "
    "La boulangère raconte que ses clients de la rive gauche ne viennent plus depuis une semaine entière. "
)
OTHER = (
    "Pour le maire, joint par téléphone, il faudra deux ans de travaux et plusieurs emprunts avant la réouverture. "
    "Les entreprises du canton demandent une navette et un report de leurs charges sociales jusqu'à l'été. "
)
SAID = (
    "« Nous ne rouvrirons ce pont que lorsque chaque câble aura été remplacé et contrôlé "
    "par deux bureaux d'études distincts. » "
)


@pytest.mark.parametrize(
    ("first", "second", "one_source"),
    [
        (WIRE + OWN, WIRE + OTHER, True),
        (WIRE, WIRE, True),
        (WIRE + OWN, OWN.upper() + OTHER, True),
        (OWN, OTHER, False),
        (OWN + SAID, OTHER + SAID, False),
        ("Le pont est fermé.", "Le pont est fermé.", False),
        ("", OWN, False),
    ],
    ids=["reprinted", "same", "capitals", "unrelated", "one quotation", "too short", "empty"],
)
def test_source_groups(first: str, second: str, *, one_source: bool) -> None:
    """Two articles are one source where enough of the shorter stands in the other, quotations left out."""
    result = source_groups([read("a", first), read("b", second)])

    assert (len(groups_of(result)) == 1) is one_source
    assert set(result.why) == ({"a", "b"} if one_source else set())


def test_first_story() -> None:
    """Of the five articles two are made from one dispatch."""
    result = source_groups(folder(ROOT / "seeds"), agencies=MERGING.agencies)

    assert {frozenset(name[:3] for name in group) for group in groups_of(result)} == {
        frozenset({"000", "004"}),
        frozenset({"001"}),
        frozenset({"002"}),
        frozenset({"003"}),
    }


@pytest.mark.parametrize(
    ("story", "copies"),
    [("seisme", {"depeche", "courrier"}), ("marche", set()), ("rachat", set())],
)
def test_invented_stories(story: str, copies: set[str]) -> None:
    """Articles that only tell the same news are apart."""
    result = source_groups(folder(ROOT / f"tests/golden/stories/{story}/seeds"))

    assert {frozenset(g) for g in groups_of(result) if len(g) > 1} == (
        {frozenset(copies)} if copies else set()
    )


def test_groups_do_not_depend_on_order_or_on_others() -> None:
    """The order of the articles and an article about something else change no group."""
    readings = folder(ROOT / "seeds")
    stranger = read("z", OWN + OTHER)

    result = source_groups(readings)

    assert source_groups(readings[::-1]) == result
    with_stranger = source_groups([stranger, *readings])
    assert {a: g for a, g in with_stranger.group.items() if a != "z"} == result.group
    assert with_stranger.passages == result.passages


def record_on(article: str, text: str, words: str) -> EventRecord:
    """Return a record of the given words."""
    span = Span(text.index(words), text.index(words) + len(words))
    return EventRecord(
        id=f"{article}-{words}",
        article=article,
        span=span,
        sentence=0,
        kind="closure",
        trigger=span,
        headline=span,
        status=Status.OCCURRED,
        weight=Weight.MAIN,
        date=None,
        relation="in",
    )


def filler(letter: str) -> str:
    """Return a hundred sentences that share no words with those of another letter."""
    return "".join(
        "".join(f"{letter.upper()}{n}{m} " for m in range(12)) + "fini. " for n in range(100)
    )


def test_a_copied_passage_counts_once_where_it_is_what_tells_the_event() -> None:
    """Two articles that share one passage are one source for what it tells, and two for the rest."""
    first, second = WIRE + OWN + filler("k"), OTHER + filler("q") + WIRE
    copied = [
        record_on("a", first, "Le préfet a ordonné"),
        record_on("b", second, "Le préfet a ordonné"),
    ]
    own = [record_on("a", first, "La boulangère raconte"), record_on("b", second, "Pour le maire")]

    result = source_groups([read("a", first), read("b", second)])

    assert len(groups_of(result)) == 2
    assert result.counter().count(copied) == 1
    assert result.counter().count(own) == 2
