"""Whole texts that date themselves, from their raw words to the day they appeared."""

from __future__ import annotations

import pytest

from recoupe.annotate.annotate import annotate
from recoupe.lang.fr.language import LANGUAGE as FRENCH
from recoupe.model.document import Article
from recoupe.model.text import Span
from recoupe.temporal.publication import publication_of
from recoupe.temporal.tag import tag_timexes

_TITLE = "Fermeture de trois usines dans le nord du pays"
_BODY = (
    "Le ministre a annoncé mardi la fermeture de trois usines dans le nord du pays. Les syndicats ont appelé à une "
    "grève le 3 mars 2019, rappelle un communiqué.\n\nLa direction n'a pas réagi. Des salariés se sont rassemblés "
    "devant le siège."
)
_HEADED = [
    ("12 juin 2020", "2020-06-12"),
    ("Publié le 03/02/2023 à 14h05, mis à jour le 04/02/2023", "2023-02-03"),
    ("Mis à jour le 04/02/2023 à 10h\n\nPublié le 03/02/2023", "2023-02-03"),
    ("Par la rédaction - 06/10/2025", "2025-10-06"),
    ("Par Jean Dupont, le 6 octobre 2025 à 14h12", "2025-10-06"),
    ("Jean Dupont | 06.10.2025", "2025-10-06"),
    ("Le 12/03/2024 à 08:15 | Modifié le 13/03/2024 à 10:00", "2024-03-12"),
    ("Mardi 28 mars 2023, 18:42", "2023-03-28"),
    ("2025-10-06 08:00", "2025-10-06"),
    (
        "Par Jean Dupont, à Lille | Publié le 06/10/2025 à 08:12 | Mis à jour le 07/10/2025 à 14:32",
        "2025-10-06",
    ),
    ("Publié le 06/10/2025 à 08:12, mis à jour le 07/10/2025 à 14:32", "2025-10-06"),
    ("Se connecter S'abonner Usines : trois fermetures Reuters • 06/10/2025 à 16:28", "2025-10-06"),
    ("Rédaction | 06.10.2025", "2025-10-06"),
    ("Correspondance particulière – 6.10.2025", "2025-10-06"),
    ("06/10/2025 | 19:38 | Reuters", "2025-10-06"),
    ("La lettre du matin - vendredi 3 octobre 2025", "2025-10-03"),
    ("Monde - 6 octobre 2025 - 2 commentaires", "2025-10-06"),
    ("Économie • 6 octobre 2025 • Lecture 2 mn", "2025-10-06"),
    ("Article paru le 6 octobre 2025", "2025-10-06"),
    (
        "Par Le Jour avec AFP Publié le 6 octobre 2025 à 12h, modifié le 7 octobre 2025 à 9h Temps de Lecture 2 min.",
        "2025-10-06",
    ),
    ("Lecture 2 min. Publié le 6 octobre 2025 à 14h06", "2025-10-06"),
    ("Paru dans l'édition du 6 octobre 2025", "2025-10-06"),
    ("Mis en ligne le 6/10/2025 à 14:06 - par R.C.", "2025-10-06"),
    ("By Anna Reed | October 6, 2025 4:12 pm", "2025-10-06"),
    ("Monday, October 6, 2025 - 16:12", "2025-10-06"),
    ("6 October 2025 16:12 GMT", "2025-10-06"),
    ("date 2025-10 Publié le 6 octobre à 16h12", "2025-10-06"),
    ("date 2025-11 Par Jean Dupont - Publié le 6 octobre à 16h12", "2025-10-06"),
    ("N° 1604 - 6 octobre 2025", "2025-10-06"),
    (
        "date 2025-10 https://journal.test/monde/20251006/usines-fermees-1069265393.html",
        "2025-10-06",
    ),
    ("date 2025-10 https://journal.test/usines-fermees_AV-202510060246.html", "2025-10-06"),
    # a picture or another page: not of the month that the header names
    ("date 2025-10 https://journal.test/20190303-usines-fermees.html", "2025-10"),
    ("date 2025-10 https://journal.test/news-310652/usines", "2025-10"),
    ("Des salariés devant l'usine, le 4 mai 2018 à Lille. © Jean Dupont / AFP", None),
]


def published(text: str) -> str | None:
    """Return the day a text gives itself as EDTF."""
    article = Article(id="a", file="a.txt", raw=text, text=text, body=Span(0, len(text)), sha256="")
    document = annotate(
        article,
        annotation=FRENCH.annotation,
        numbers=FRENCH.numbers,
        names=FRENCH.names,
        speakers=FRENCH.speakers,
    )
    timexes = tag_timexes(text, grammar=FRENCH.timexes, article="a", sentences=document.sentences)
    found = publication_of(document, timexes)
    return found.date.edtf if found else None


@pytest.mark.parametrize(("line", "edtf"), _HEADED)
def test_a_line_under_the_title(line: str, edtf: str | None) -> None:
    """Datelines and bylines date a text, captions do not."""
    assert published(f"{_TITLE}\n\n{line}\n\n{_BODY}") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"date 2024-01 {_BODY}", "2024-01"),
        (f"date 2024-01 {_TITLE}\n\nPublié le 9 janvier 2024 à 8h\n\n{_BODY}", "2024-01-09"),
        (f"{_TITLE}\n\nParis, 3 mai 2021 (AFP) – {_BODY}", "2021-05-03"),
        (f"{_TITLE}\n\n{_BODY}\n\nArticle publié le 07 janvier 2021", "2021-01-07"),
        (f"{_TITLE}\n\nCap Nord (Norvège), 5 juin 2024 (AFP) - {_BODY}", "2024-06-05"),
        (f"{_TITLE}\n\nPARIS (Reuters), 3 mars 2021 - {_BODY}", "2021-03-03"),
        (f"[Mis à jour le mardi 12 mars 2024 à 12h57] {_BODY}", "2024-03-12"),
        (f"date 2024-03 [Mis à jour le mardi 12 mars à 12h57] {_BODY}", "2024-03-12"),
        (f"{_TITLE}\n\n{_BODY}", None),
        (f"• 3 mai 1956\n{_BODY}\n\n• 7 mars 1979\n{_BODY}\n\n• 8 mai 1998\n{_BODY}", None),
        (f"{_TITLE}\n\n{_BODY}\n\nJanuary 15, 2021 03:20 ET (08:20 GMT)", "2021-01-15"),
        (f"date 2018-05 {_BODY} (©AFP / 15 mai 2018 13h11)", "2018-05-15"),
        (f"{_TITLE}\n\n{_BODY}\n\nÀ lire aussi : la grève du 3 mai 2022", None),
        (f"{_TITLE}\n\n{_BODY}\n\nÀ lire aussi\nGrève dans les ports, 3 mai 2022", None),
        (f"À lire aussi : la grève du 3 mai 2022\n\n{_TITLE}\n\n{_BODY}", None),
    ],
)
def test_a_date_elsewhere(text: str, edtf: str | None) -> None:
    """A date before the first sentence or after the last one counts; one told or of another article never does."""
    assert published(text) == edtf


OPENED = [
    ("Lille, France | AFP | lundi 06/10/2025 - ", "2025-10-06"),
    ("Lille (AFP) - 6 octobre 2025 - ", "2025-10-06"),
    ("date 2025-10 Lille, le 6 octobre 2025 – ", "2025-10-06"),
    ("date 2025-10\n\nLILLE, 6 oct 2025 (AFP) - ", "2025-10-06"),
    ("Lille, octobre rouge - ", None),
]


@pytest.mark.parametrize(("opening", "edtf"), OPENED)
def test_what_opens_a_dispatch(opening: str, edtf: str | None) -> None:
    """A place, an agency, a date and a dash, also behind the month of the page."""
    assert published(opening + _BODY) == edtf


OWN_DAYS = [
    # what is told of « ce … » is told on that day
    (
        "La Suède et la Norvège tiennent ce samedi 19 avril 2025 des discussions à Oslo.",
        "2025-04-19",
    ),
    ("Ce jeudi 6 juin 2024, le pont suspendu a été inauguré.", "2024-06-06"),
    ("date 2021-08 Des milliers de personnes ont défilé ce samedi 28 août à Brest.", "2021-08-28"),
    ("date 2021-09 Des milliers de personnes ont défilé ce samedi 28 août à Brest.", "2021-08-28"),
    (
        "date 2021-08\n\nDes pompiers luttent contre le feu, ce mercredi 11 août. © J. Dupont/AFP\n\nIl avance.",
        "2021-08-11",
    ),
    # unless it is of a plan, or another page says it
    ("Le tribunal se prononcera ce jeudi 6 juin 2024 sur la faillite.", None),
    ("Le préavis court jusqu'à ce dimanche 4 décembre 2022.", None),
    ("date 2022-11 Le séisme rappelle celui de ce 9 mars 2011, qui a tout détruit.", "2022-11"),
    # or another day follows
    (
        "Un séisme a frappé ce vendredi 28 mars 2025. Il a fait dix morts, a-t-on appris samedi.",
        None,
    ),
    ("Il a été arrêté ce lundi 3 juin 2024. Elle a été entendue ce mardi 4 juin 2024.", None),
    # what still goes on does so on the day of the text
    ("Mardi 9 août 2022, 320 pompiers sont toujours mobilisés près de Valréas.", "2022-08-09"),
    ("La grève des éboueurs se poursuit, samedi 15 octobre 2022, dans dix villes.", "2022-10-15"),
    ("L'incendie qui a éclaté samedi 5 août 2023 se poursuit.", None),
    ("Arrêté lundi 3 mars 2025, il est toujours en garde à vue.", None),
    ("Mardi 9 août 2022, 320 pompiers étaient mobilisés près de Valréas.", None),
]


@pytest.mark.parametrize(("text", "edtf"), OWN_DAYS)
def test_the_day_that_a_text_tells_as_its_own(text: str, edtf: str | None) -> None:
    """« ce » and a numbered day told as past or present, or a numbered day on which something still goes on."""
    assert published(f"{text} {_BODY}") == edtf
