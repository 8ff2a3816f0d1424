"""From which day an expression is read: that of what is told, not one that only describes it."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.edtf import on_day
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

#: A Friday.
_PUBLISHED = on_day(date(2024, 5, 17))


def date_of(text: str, words: str) -> str:
    """Return the date of the expression that holds `words`."""
    timexes = resolve_timexes(tag_timexes(text, grammar=TIMEXES), published=_PUBLISHED)
    timex = next(each for each in timexes if words in each.text)
    return timex.date.date.edtf if timex.date else ""


NEXT_DAYS = [
    # a date beside a participle
    (
        "Le directeur, nommé le 14 février, a démissionné jeudi. La ministre l'a remplacé le lendemain.",
        "le lendemain",
        "2024-05-17",
    ),
    (
        "Lundi, l'ancien maire mis en cause le 3 mars 2022 a été jugé. Il a fait appel le lendemain.",
        "le lendemain",
        "2024-05-14",
    ),
    (
        "Un incendie s'est déclaré lundi dans l'usine fermée le 3 mai. Il a été éteint le lendemain.",
        "le lendemain",
        "2024-05-14",
    ),
    # a date of a relative clause
    (
        "Le préfet a interdit mardi la marche que l'on avait déposée le 2 mai. Elle a eu lieu le lendemain.",
        "le lendemain",
        "2024-05-15",
    ),
    (
        "Le navire a coulé lundi près du port qu'il quitta le 3 mai. L'épave a été retrouvée le lendemain.",
        "le lendemain",
        "2024-05-14",
    ),
    # a date of what something is held against
    (
        "L'équipe a battu Lens le 4 mai, comme elle l'avait fait le 12 janvier. Trois jours plus tard, elle a perdu.",
        "Trois jours plus tard",
        "2024-05-07",
    ),
    (
        "Le volcan s'est réveillé le 6 mai, comme le 9 août 2021. L'île a été vidée le lendemain.",
        "le lendemain",
        "2024-05-07",
    ),
    # a date that belongs to a noun
    (
        "La banque a relevé ses taux le 2 mai, un mois après la hausse du 4 avril. Le lendemain, la Bourse a chuté.",
        "Le lendemain",
        "2024-05-03",
    ),
    # what had happened before
    (
        "Le chanteur est mort lundi. Il avait fêté ses 80 ans le 2 mai. Un hommage lui a été rendu le surlendemain.",
        "le surlendemain",
        "2024-05-15",
    ),
    # a date that leads its sentence
    (
        "Le 8 mai, le syndicat a déposé un préavis pour le 21 mai. Le lendemain, la direction a reçu les délégués.",
        "Le lendemain",
        "2024-05-09",
    ),
    # where nothing else is dated, what describes does date
    ("Le séisme du 6 mai a fait 30 morts. Le lendemain, une réplique a été ressentie.", "Le lendemain", "2024-05-07"),
    ("Le suspect, qui a été arrêté le 3 mai, a avoué le lendemain.", "le lendemain", "2024-05-04"),
    ("Le texte adopté le 3 mai a été signé le lendemain.", "le lendemain", "2024-05-04"),
    # a relative clause that is over dates nothing behind it
    (
        "L'homme qui a blessé deux passants a été arrêté lundi. Il a été jugé le lendemain.",
        "le lendemain",
        "2024-05-14",
    ),
    (
        "Elle avait démissionné le 2 mai. La veille, elle avait reçu les syndicats.",
        "La veille",
        "2024-05-01",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), NEXT_DAYS)
def test_a_distance_counts_from_what_is_told(text: str, words: str, expected: str) -> None:
    """Not from a date that a participle, a relative clause or a comparison holds."""
    assert date_of(text, words) == expected


COMPARED = [
    ("L'usine a produit 5 200 voitures, contre 4 800 en novembre.", "novembre", "2023-11"),
    ("Le taux est de 7,1 % contre 7,5 % en décembre.", "décembre", "2023-12"),
    ("L'hôpital compte 340 malades, contre 310 le 2 mai et 120 en avril.", "avril", "2024-04"),
    ("Les ventes reculent de 4 % par rapport au mois de mars.", "mars", "2024-03"),
    ("Les arrivées seront plus nombreuses qu'en juillet.", "juillet", "2023-07"),
    ("Le stade fermera une semaine, comme en décembre.", "décembre", "2023-12"),
    # what is opposed, not compared
    ("La loi protégera les salariés contre le licenciement en septembre.", "septembre", "2024-09"),
]


@pytest.mark.parametrize(("text", "words", "expected"), COMPARED)
def test_what_is_held_against_lies_behind(text: str, words: str, expected: str) -> None:
    """Whatever the tense of the figure that it is held against."""
    assert date_of(text, words) == expected


PUT_OFF = [
    ("Le tribunal a renvoyé l'affaire au 6 février.", "6 février", "2025-02-06"),
    ("Les députés ont fixé le vote à mardi.", "mardi", "2024-05-21"),
    ("Le tir a été reporté à plusieurs reprises au mois de mai.", "mai", "2024-05"),
    # what the sentence goes on to tell as past may lie behind
    ("La finale, reportée au 8 mai, a été remportée par Lyon.", "8 mai", "2024-05-08"),
    ("Le procès, renvoyé au 6 mai, s'est ouvert dans le calme.", "6 mai", "2024-05-06"),
    ("La conférence prévue le 3 mars n'a pas pu se tenir.", "3 mars", "2024-03-03"),
    ("Les obsèques, prévues mercredi, ont réuni la ville.", "mercredi", "[2024-05-15,2024-05-22]"),
    ("Le scrutin avait été repoussé au 28 avril.", "28 avril", "2024-04-28"),
    ("La grève était prévue pour jeudi.", "jeudi", "2024-05-16"),
    # or not
    ("La rencontre prévue samedi a été annulée.", "samedi", "2024-05-18"),
    ("L'examen du texte, renvoyé au 10 juin, a été critiqué.", "10 juin", "2024-06-10"),
    ("Le congrès, fixé au 12 janvier, divise le parti.", "12 janvier", "2025-01-12"),
    ("L'élection, reportée au 2 février, sera surveillée.", "2 février", "2025-02-02"),
    ("Le verdict est attendu le 3 mars.", "3 mars", "2025-03-03"),
]


@pytest.mark.parametrize(("text", "words", "expected"), PUT_OFF)
def test_a_plan_lies_ahead_unless_its_sentence_goes_on_in_the_past(
    text: str, words: str, expected: str
) -> None:
    """« reporté au 3 mai, a réussi »: on which side is not said."""
    assert date_of(text, words) == expected


OTHERS = [
    # of the year told before, or of the last one
    (
        "L'opposant, arrêté le 17 janvier 2021, est mort en prison le 16 février.",
        "16 février",
        "[2021-02-16,2024-02-16]",
    ),
    ("Arrêté le 17 janvier 2021, puis relâché le 16 février.", "16 février", "2021-02-16"),
    # nights
    ("Un séisme a eu lieu mardi soir. Dans la nuit, la terre a tremblé.", "Dans la nuit", "2024-05-14/2024-05-15"),
    ("Mardi matin, la ville était noyée. La digue a cédé dans la nuit.", "dans la nuit", "2024-05-13/2024-05-14"),
    ("Le mariage devrait être définitivement scellé courant janvier.", "janvier", "2025-01"),
    ("Un train a déraillé dans l'est du pays jeudi.", "jeudi", "2024-05-16"),
    ("Une attaque a visé le nord-est du Mali jeudi.", "jeudi", "2024-05-16"),
    ("Un séisme a secoué la côte est de Taïwan mercredi.", "mercredi", "2024-05-15"),
    ("Les salariés ont cessé le travail mardi pour réclamer une hausse.", "mardi", "2024-05-14"),
    ("Les salariés ont rendez-vous mardi pour voter.", "mardi", "2024-05-21"),
    ("Les salariés avaient rendez-vous mardi pour voter.", "mardi", "2024-05-14"),
    ("Le week-end dernier, 3 000 cyclistes ont défilé.", "week-end", "2024-05-11/2024-05-12"),
    ("Un attentat a frappé Dira samedi.", "samedi", "2024-05-11"),
    ("Quatre jours après un compte à rebours, la fusée a décollé. Elle arrive à quai jeudi.", "Quatre jours", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), OTHERS)
def test_words_that_look_like_others(text: str, words: str, expected: str) -> None:
    """« le week-end » that is one, a town that ends like a verb, the east, a purpose, an « à » that is no event."""
    assert date_of(text, words) == expected
