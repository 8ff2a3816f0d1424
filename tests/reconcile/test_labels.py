"""What series are called where their own words would make them one."""

from __future__ import annotations

import pytest
from told_story import told

MARCHES = (
    "Publié le 3 mars 2025\n\nSamedi à Nantes, 3 000 personnes ont défilé contre la réforme, selon la police. "
    "A Rennes, la police a compté 1 200 manifestants."
)
ROWS = [
    pytest.param(
        (
            "Publié le 3 mars 2025\n\nLe parc éolien de Vireux emploie 250 salariés.",
            "Publié le 3 mars 2019\n\nLa verrerie de Montal emploie 250 salariés.",
        ),
        {"salariés"},
        id="one series keeps the plain label",
    ),
    pytest.param(
        (
            "Publié le 3 mars 2025\n\nUn séisme de magnitude 6,1 a frappé dimanche le Pérou.",
            "Publié le 9 août 2021\n\nUn séisme de magnitude 7,2 a frappé samedi Haïti.",
        ),
        {"(2021)", "(2025)", "(Haïti)", "(Pérou)", "en Haïti", "au Pérou"},
        id="where or when they are counted",
    ),
]


@pytest.mark.parametrize(("texts", "words"), ROWS)
def test_no_two_series_have_one_label(texts: tuple[str, ...], words: set[str]) -> None:
    labels = [series.label for series in told(*texts).series]

    assert len(labels) == len(set(labels)) > 0
    assert all(any(each in label for each in words) for label in labels), labels


def test_a_label_never_shows_an_id() -> None:
    timeline = told(*(MARCHES.replace("3 mars", f"{day} mars") for day in (3, 10, 17)))

    assert all(series.id not in series.label for series in timeline.series)
    assert len({series.label for series in timeline.series}) == len(timeline.series)
