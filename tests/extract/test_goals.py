"""Where somebody only goes is no place of an event or a figure."""

from datetime import date

import pytest
from facts_chain import read_article

GOING = [
    ("Plus de 1.300 soldats ont quitté le pays en direction de N'Djamena au Tchad.", []),
    ("Deux cents soldats sont partis mardi vers le Tchad via le Cameroun.", []),
    ("Hier, 120 personnes ont été évacuées de Gaza vers l'Égypte.", ["gaza"]),
    ("Les 400 militaires transitent par Niamey pour se rendre en France.", []),
]
STAYING = [
    ("Lundi, 300 personnes ont manifesté à Rabat contre la loi.", ["rabat"]),
    ("Samedi, 50 soldats ont été tués au Tchad.", ["tchad"]),
]


@pytest.mark.parametrize(("sentence", "keys"), GOING + STAYING)
def test_places_of_figures_and_events(sentence: str, keys: list[str]) -> None:
    """A destination, a way, and what follows it by a preposition are left out."""
    reading = read_article("p", sentence, date(2024, 3, 4))

    assert {key for fact in reading.facts for key in fact.where} <= set(keys)
    assert {key for record in reading.records for key in record.places} <= set(keys)


@pytest.mark.parametrize(("sentence", "keys"), STAYING)
def test_where_it_happened_is_kept(sentence: str, keys: list[str]) -> None:
    """The figure holds at the place."""
    reading = read_article("p", sentence, date(2024, 3, 4))

    assert [key for fact in reading.facts for key in fact.where] == keys
