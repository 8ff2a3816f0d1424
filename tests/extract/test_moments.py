"""Which day each event of a sentence has, in many domains; the articles are of Wednesday 13 March 2024."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.lang.fr.language import LANGUAGE as FRENCH
from recoupe.model.document import Article
from recoupe.model.edtf import on_day
from recoupe.model.reason import Dating
from recoupe.model.story import StoryConfig
from recoupe.model.text import Span
from recoupe.pipeline.load import read_article

_PUBLISHED = Dating(date=on_day(date(2024, 3, 13)))

#: A sentence, a word of what tells an event, and its day; "" where the sentence gives it none.
MOMENTS = [
    # a harm has the day of what did it
    ("Les bombardements de lundi ont tué douze civils.", "tué", "2024-03-11"),
    ("Deux personnes ont péri dans l'incendie de jeudi.", "péri", "2024-03-07"),
    ("Le séisme qui a secoué l'île jeudi a tué 40 personnes.", "tué", "2024-03-07"),
    ("Trois ouvriers sont morts dans l'explosion qui a ravagé l'usine jeudi.", "morts", "2024-03-07"),
    ("Deux policiers ont été blessés lors de heurts survenus jeudi.", "blessés", "2024-03-07"),
    ("Deux policiers ont été blessés en marge de la manifestation de jeudi.", "blessés", "2024-03-07"),
    # what is done during something has its day
    ("Trente personnes ont été interpellées lors de la marche de samedi.", "interpellées", "2024-03-09"),
    # what is done because of something has not
    ("Un homme a été condamné pour son rôle dans l'attentat du 13 novembre 2015.", "condamné", ""),
    ("Il a été condamné pour des tirs lors de la manifestation du 3 mars.", "condamné", ""),
    ("Le juge a libéré le chauffeur impliqué dans l'accident de jeudi.", "libéré", ""),
    ("La direction a licencié le marin arrêté dans l'affaire du 3 mars.", "licencié", ""),
    # the day of what is spoken of is not that of what is done
    ("Il a été condamné lundi, suite à des faits remontant à 2021.", "condamné", "2024-03-11"),
    ("Un notaire a été condamné mardi pour des vols commis en 2011.", "condamné", "2024-03-12"),
    ("Il a été condamné lundi pour avoir entre 2008 et 2014 agressé sept filles.", "condamné", "2024-03-11"),
    ("L'explosion de fûts stockés depuis six ans a fait neuf blessés lundi.", "explosion", "2024-03-11"),
    ("Les deux pays ont signé mardi un avenant à l'accord du 3 mai 2018.", "signé", "2024-03-12"),
    ("Le barrage, construit en 1962, a cédé dimanche soir.", "cédé", "2024-03-10"),
    ("Quelque 3 000 personnes ont défilé samedi, contre 4 800 le 17 février.", "défilé", "2024-03-09"),
    ("Le navire, parti le 1er mars de Dakar, a sombré vendredi.", "sombré", "2024-03-08"),
    # and what is told from another day is told from the right one
    ("Ils ont été arrêtés mardi et mis en examen le lendemain.", "mis en examen", "2024-03-13"),
    ("Le 7 mars, un drone a frappé le port. La veille, un autre avait été abattu.", "abattu", "2024-03-06"),
    ("Le tir, reporté au 9 mars, a réussi.", "tir", "2024-03-09"),
    ("Un séisme a frappé l'île dans la nuit de mardi à mercredi.", "séisme", "2024-03-12/2024-03-13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "edtf"), MOMENTS)
def test_the_day_of_an_event(text: str, word: str, edtf: str) -> None:
    """The nearest words that govern an event date it, whatever other days the sentence names."""
    article = Article(
        id="a",
        file="a.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)),
        sha256="",
        published=_PUBLISHED,
    )
    reading = read_article(article, FRENCH, StoryConfig(title=""))
    dates = {each.id: each.date.date.edtf for each in reading.timexes if each.date}
    told = [each for each in reading.records if word in each.trigger.of(text).lower()]
    assert told
    assert edtf in [dates.get(next(iter(each.timexes), ""), "") for each in told]
