"""News is told on its day or soon after: from the days that a head tells, the few on which its article appeared."""

from __future__ import annotations

import pytest
from told_story import told


def _published(text: str) -> str | None:
    (publication,) = told(text).publications
    return publication.date.date.edtf if publication.date else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param(
            "date 2023-07 Le club a officialisé mardi l'arrivée du gardien. Il sera présenté jeudi 6 juillet.",
            "2023-07-04/2023-07-05",
            id="a weekday of the week before a day to come",
        ),
        pytest.param(
            "date 2021-02 Après avoir déposé dimanche 7 février une offre, le groupe a saisi mardi le tribunal.",
            "2021-02-09/2021-02-10",
            id="a weekday that follows a numbered one",
        ),
        pytest.param(
            "date 2021-03 Un cargo s'est échoué mardi 23 mars en travers du canal.",
            "2021-03-23/2021-03-25",
            id="a numbered day may be told a little longer",
        ),
        # a weekday alone is fresh on several weeks of a month
        pytest.param(
            "date 2022-04 L'armée a remis mardi les clés de la base.", "2022-04", id="alone"
        ),
        pytest.param(
            "date 2022-04 L'armée a quitté la base le 14 avril.",
            "2022-04-14/2022-04-30",
            id="a number alone",
        ),
        # « hier » is the news already, the weekday before it tells no more
        pytest.param(
            "date 2023-07 Le joueur a signé hier. La visite médicale de lundi 3 juillet s'était bien passée.",
            "2023-07-03/2023-07-31",
            id="hier",
        ),
    ],
)
def test_the_head_of_an_article_tells_when_it_appeared(text: str, edtf: str) -> None:
    assert _published(text) == edtf
