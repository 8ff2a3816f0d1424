"""Editors' rulings on figures and on names; those on events are with the merging (test_merge.py)."""

from __future__ import annotations

import pytest
from told_story import told

from recoupe.model.story import Ruling, RulingKind, Selector
from recoupe.model.timeline import Entity, RulingStatus, Series, Timeline

_TEXTS = (
    (
        "Publié le 3 mars 2025\n\n"
        "La rivière a débordé dimanche à Vireux et fait 12 morts, selon le préfet Paul Garnier. "
        "Paul Garnier a déclenché dimanche soir le plan d'urgence."
    ),
    (
        "Publié le 5 mars 2025\n\n"
        "La crue de Vireux a fait 14 morts, selon un nouveau bilan de la mairie. "
        "Le commandant Hugo Lantier a dirigé lundi l'évacuation de 300 habitants."
    ),
)


def _ruled(*rulings: Ruling) -> Timeline:
    return told(*_TEXTS, rulings=rulings)


def _ruling(kind: RulingKind, *about: tuple[str, str], value: str | None = None) -> Ruling:
    return Ruling(
        id=f"{kind.value}-1",
        kind=kind,
        about=tuple(Selector(article=article, quote=quote) for article, quote in about),
        why="the prefect's own count",
        by="Desk",
        value=value,
    )


def _deaths(timeline: Timeline) -> list[Series]:
    return [each for each in timeline.series if each.measure == "killed"]


def _value(timeline: Timeline, fact: str) -> float | None:
    facts = {each.id: each for reading in timeline.readings for each in reading.facts}
    return facts[fact].quantity.value


def _name(timeline: Timeline, label: str) -> Entity | None:
    return next((one for one in timeline.entities if one.label == label), None)


def test_without_a_ruling_the_latest_figure_is_shown_first() -> None:
    (series,) = _deaths(_ruled())
    assert _value(_ruled(), series.current) == 14


def test_an_editor_prefers_a_figure() -> None:
    timeline = _ruled(_ruling(RulingKind.PREFER, ("a", "12 morts")))
    (series,) = _deaths(timeline)

    assert _value(timeline, series.current) == 12
    assert series.rulings == ("prefer-1",)
    assert len(series.facts) == 2  # what is not preferred is still shown


def test_an_editor_names_a_series() -> None:
    (series,) = _deaths(_ruled(_ruling(RulingKind.RENAME, ("a", "12 morts"), value="Noyés")))
    assert series.label == "Noyés"


def test_an_editor_hides_a_series() -> None:
    timeline = _ruled(_ruling(RulingKind.HIDE, ("a", "12 morts")))

    assert _deaths(timeline) == []
    assert [one.status for one in timeline.decisions] == [RulingStatus.APPLIED]


def test_a_note_on_a_series_stands_beside_it() -> None:
    plain, noted = _ruled(), _ruled(_ruling(RulingKind.NOTE, ("a", "12 morts"), value="à revoir"))
    assert [one.facts for one in _deaths(noted)] == [one.facts for one in _deaths(plain)]


def test_series_are_not_merged_by_a_ruling() -> None:
    timeline = _ruled(_ruling(RulingKind.MERGE, ("a", "12 morts"), ("b", "300 habitants")))
    (decision,) = timeline.decisions

    assert decision.status is RulingStatus.STALE
    assert decision.why is not None
    assert "story.yaml" in decision.why.message


def test_an_editor_names_somebody() -> None:
    timeline = _ruled(_ruling(RulingKind.RENAME, ("a", "Paul Garnier"), value="Paul-Henri Garnier"))
    assert _name(timeline, "Paul-Henri Garnier") is not None
    assert _name(timeline, "Paul Garnier") is None


def test_an_editor_hides_a_name() -> None:
    assert _name(_ruled(), "Paul Garnier") is not None
    assert _name(_ruled(_ruling(RulingKind.HIDE, ("a", "Paul Garnier"))), "Paul Garnier") is None


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_an_editor_takes_two_names_for_one(order: tuple[str, str]) -> None:
    said = {"a": ("a", "Paul Garnier"), "b": ("b", "Hugo Lantier")}
    timeline = _ruled(_ruling(RulingKind.MERGE, *(said[one] for one in order)))
    (one,) = [
        each for each in timeline.entities if {"Paul Garnier", "Hugo Lantier"} & {*each.names}
    ]

    assert {"Paul Garnier", "Hugo Lantier"} <= set(one.names)
    assert {mention.evidence.article for mention in one.mentions} == {"a", "b"}
    known = {entity.id for entity in timeline.entities}
    assert all(actor in known for event in timeline.events for actor in event.actors)
