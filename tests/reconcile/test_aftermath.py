"""« cinq jours après la tempête », where another article tells the day of the storm."""

from __future__ import annotations

from datetime import date

import pytest
from test_dating_texts import days_of_event, timeline

from recoupe.model.edtf import on_day

_STORM = ("Une tempête a ravagé l'île de Soria mardi 5 mars.", on_day(date(2024, 3, 6)))

COUNTED = [
    ("Cinq jours après la tempête, le président s'est rendu à Soria.", "rendu", "2024-03-10"),
    ("Le président s'est rendu à Soria deux jours après la tempête.", "rendu", "2024-03-07"),
    ("Au lendemain de la tempête, le maire de Soria a démissionné.", "démissionné", "2024-03-06"),
    # words that no article dates, and an event that is no storm
    ("Cinq jours après le procès, le président s'est rendu à Soria.", "rendu", "../2024-03-12"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), COUNTED)
def test_a_day_counts_from_an_event_that_another_article_dates(
    text: str, trigger: str, expected: str
) -> None:
    """Published on 12 March, a week after the storm."""
    found = timeline([(text, on_day(date(2024, 3, 12))), _STORM])

    assert days_of_event(found, trigger) == expected


def test_two_storms_date_nothing() -> None:
    """Which of them is meant is not said."""
    again = ("Une tempête a ravagé l'île de Kandor jeudi 7 mars.", on_day(date(2024, 3, 8)))
    text = "Trois jours après la tempête, le ministre a démissionné."
    found = timeline([(text, on_day(date(2024, 3, 12))), _STORM, again])

    assert days_of_event(found, "démissionné") == "../2024-03-12"
