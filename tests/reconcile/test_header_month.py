"""The month in the header of a page, which may be that of its last change."""

from __future__ import annotations

import pytest
from told_story import told

NIGHT = (
    "Le séisme survenu au Maroc dans la nuit du vendredi 8 au samedi 9 septembre a fait 2122 morts. "
    "Le bilan a été communiqué dimanche par le ministère de l'Intérieur."
)


def _published(text: str) -> str | None:
    (publication,) = told(text).publications
    return publication.date.date.edtf if publication.date else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param(f"date 2023-09 {NIGHT}", "2023-09-10/2023-09-11", id="its own month"),
        pytest.param(f"date 2023-10 {NIGHT}", "2023-09-10/2023-09-11", id="a month late"),
        pytest.param(
            f"date 2023-10 {NIGHT.replace('du vendredi 8 au', 'de vendredi à')}",
            "2023-09-10/2023-09-11",
            id="the second day of the night alone",
        ),
        # a look back at what is older than a month leaves the header as it is
        pytest.param(f"date 2024-03 {NIGHT}", "2024-03", id="half a year later"),
        pytest.param(
            "date 2023-09 Le ministère a publié lundi 11 septembre 2023 un bilan du séisme. Il compte 2862 morts.",
            "2023-09-11/2023-09-12",
            id="a full date with its weekday is the news",
        ),
        pytest.param(
            "date 2023-09 Le ministère a publié le 3 mars 2011 un rapport. Il compte 40 pages.",
            "2023-09",
            id="a full date of years ago is not",
        ),
        pytest.param(
            "date 2023-03 Nouvelle marche contre la réforme\n\nDes milliers de gens ont défilé ce jeudi à Lyon.\n"
            "Nouvelle journée le 28 mars\nDes heurts avaient lieu en fin de cortège, a indiqué la préfecture.",
            "2023-03",
            id="a line of its own takes no tense from the line below",
        ),
        pytest.param(
            "date 2023-03 Grève\n\nLa grève a commencé jeudi 23 mars.\nNouvelle journée le 28 mars\n"
            "L'intersyndicale a appelé en début de soirée à poursuivre le mouvement.",
            "2023-03-23/2023-03-24",
            id="what follows a subheading is not of its day",
        ),
    ],
)
def test_when_a_page_with_a_month_appeared(text: str, edtf: str) -> None:
    assert _published(text) == edtf


def test_a_header_of_the_month_after_is_told() -> None:
    (publication,) = told(f"date 2023-10 {NIGHT}").publications

    assert publication.date is not None
    assert any("month before" in step.reason.message for step in publication.date.steps)
