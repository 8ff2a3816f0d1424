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
            "2021-03-23/2021-03-24",
            id="a numbered day",
        ),
        # a weekday alone is fresh on several weeks of a month
        pytest.param(
            "date 2022-04 L'armée a remis mardi les clés de la base.", "2022-04", id="alone"
        ),
        pytest.param(
            "date 2022-04 L'armée a quitté la base le 14 avril.",
            "2022-04-14/2022-04-20",
            id="a number alone may be told much longer",
        ),
        # « hier » is the news already, and nobody names the weekday of today or yesterday beside it
        pytest.param(
            "date 2023-07 Le joueur a signé hier. La visite médicale de lundi 3 juillet s'était bien passée.",
            "2023-07-03/2023-07-06",
            id="hier",
        ),
    ],
)
def test_the_head_of_an_article_tells_when_it_appeared(text: str, edtf: str) -> None:
    assert _published(text) == edtf


_CRASH = "Un avion s'est écrasé dimanche 15 janvier près de Pokhara, faisant 67 morts."
_BOXES = (
    "Les secours ont retrouvé lundi les boîtes noires de l'avion qui s'est écrasé près de Pokhara, dans un accident"
    " qui a fait 69 morts."
)
_QUAKE = "Le séisme survenu mercredi 24 août dans le centre de l'Italie a fait 247 morts, a dit jeudi la police."
_COUNT = (
    "Le séisme qui a ravagé mercredi dernier le centre de l'Italie a fait 290 morts, selon un bilan communiqué hier."
    " Les secouristes ont extrait des corps samedi matin à Amatrice."
)
_BLAST = (
    "Une explosion a frappé Larna mardi 4 août, faisant 20 morts. La police cherche les causes."
)
_LATER = "Mercredi 12 août, le bilan de l'explosion de Larna est passé à 40 morts, a dit la police."
_LOWER = (
    "L'explosion de Larna a fait 30 morts, selon un nouveau bilan publié samedi par le ministère."
)
_PUT_OFF = (
    "Le ministère a annoncé jeudi le report de la rencontre prévue samedi entre les deux camps, initialement prévue"
    " le samedi 3 mai. Le Nord doit tenir vendredi à Genève des discussions avec trois pays."
)
_ROUND = "La cinquième série de discussions entre le Nord et le Sud s'est achevée vendredi 23 mai à Genève."
_TODAY = "Le retrait est achevé à 90 %, selon un communiqué en date d'aujourd'hui, 6 juillet."
_POINTED = "Ce 1er juillet, près d'un avion sur cinq a été annulé à Roissy, selon la direction."


@pytest.mark.parametrize(
    ("month", "texts", "edtf"),
    [
        pytest.param(
            "2023-01",
            [_BOXES, _CRASH],
            "[2023-01-16,2023-01-17,2023-01-23]",
            id="soon after what another article dates",
        ),
        # « hier » is the day of the count, not of the quake: Saturday, behind « mercredi dernier »
        pytest.param("2016-08", [_COUNT, _QUAKE], "2016-08-27/2016-08-29", id="the day of a count"),
        pytest.param(
            "2020-08",
            [_LOWER, _LATER, _BLAST],
            "2020-08-08/2020-08-09",
            id="a lower count is of an earlier one",
        ),
        pytest.param(
            "2025-05",
            [_PUT_OFF, _ROUND],
            "2025-05-01/2025-05-03",
            id="a plan is told before its day",
        ),
        pytest.param("2021-07", [_TODAY], "2021-07-06", id="today with its number"),
        pytest.param("2022-07", [_POINTED], "2022-07-01", id="a number pointed at"),
    ],
)
def test_the_first_article_is_dated_by_what_it_and_the_others_tell(
    month: str, texts: list[str], edtf: str
) -> None:
    first, *_ = told(*(f"date {month} {text}" if month else text for text in texts)).publications
    assert first.date is not None
    assert first.date.date.edtf == edtf


def test_what_began_on_the_day_that_others_tell_is_of_that_day() -> None:
    """« Depuis le samedi 14 août, la terre tremble » makes no stretch of a quake that others tell."""
    timeline = told(
        "date 2021-08 Le séisme de magnitude 7,2 a frappé Haïti samedi 14 août, faisant 1 941 morts.",
        "date 2021-08 Un séisme a dévasté le sud d'Haïti depuis samedi 14 août.",
    )
    dates = {event.date.date.edtf for event in timeline.events if event.kind == "disaster"}
    assert dates == {"2021-08-14"}
