"""What excludes each other, or is one, once the articles have dated each other."""

from __future__ import annotations

from datetime import date

import pytest
from told_story import records_of, texts_of, told

from recoupe.model.timeline import Timeline


def _events(timeline: Timeline, word: str) -> list[str]:
    """Return the headlines of the entries of which some record holds a word, by their day."""
    texts, records = texts_of(timeline), records_of(timeline)
    return [
        event.headline.text
        for event in timeline.events
        if event.on_timeline
        and any(word in records[one].span.of(texts[records[one].article]) for one in event.records)
    ]


RAISED = (
    "De fortes pluies se sont abattues sur l'Aude dans la nuit de dimanche 14 à lundi 15 octobre 2018. "
    "Le département a été placé en vigilance rouge."
)
LOWERED = (
    "Publié le 17 octobre 2018\n\nLes secours cherchent encore deux disparus dans l'Aude. "
    "La vigilance est passée, mardi dans l'après-midi, de rouge à orange dans le département."
)
APART = [
    (
        ("Publié le 15 octobre 2018\n\n" + RAISED, LOWERED),
        "vigilance",
        2,
    ),
    (
        (
            "Publié le 3 mars 2025\n\nL'entraîneur de Valmont a été licencié dimanche, après la défaite à Lens.",
            "Publié le 6 mars 2025\n\nLe nouvel entraîneur de Valmont a été nommé mercredi.",
        ),
        "entraîneur",
        2,
    ),
]
ONE = [
    (
        (
            "Publié le 15 octobre 2018\n\n" + RAISED,
            "Publié le 16 octobre 2018\n\nLe département de l'Aude a été placé lundi en vigilance rouge.",
        ),
        "vigilance",
        1,
    ),
    (
        (
            "Le Parlement de Valdor a adopté mardi la loi Merlin. Des milliers de personnes ont défilé mercredi.",
            "Publié le 8 mars 2025\n\nLa loi Merlin a été adoptée mardi 4 mars par le Parlement de Valdor.",
            "Publié le 9 mars 2025\n\nLa journée du 5 mars a rassemblé un million de manifestants.",
        ),
        "mill",
        1,
    ),
]


@pytest.mark.parametrize(("texts", "word", "count"), APART + ONE)
def test_what_excludes_each_other(texts: tuple[str, ...], word: str, count: int) -> None:
    assert len(_events(told(*texts), word)) == count


def test_a_toll_is_no_outcome_of_a_quake_of_long_ago() -> None:
    timeline = told(
        "Publié le 3 avril 2025\n\nUn séisme de magnitude 7,4 a frappé jeudi le nord du Chili. "
        "Le précédent grand séisme de la région, en avril 2014 à Iquique, avait tué six personnes.",
        "Publié le 3 avril 2025\n\nQuatre personnes ont péri et trente ont été blessées dans le nord du pays.",
    )
    old = [event for event in timeline.events if event.date.date.latest == date(2014, 4, 30)]
    assert old
    assert all(len(event.articles) == 1 for event in old)


def test_a_verdict_foreseen_by_the_article_of_its_trial_dates_the_one_that_was_given() -> None:
    foreseen = (
        "Publié le 13 mai 2024\n\nLe procès de l'ancien maire de Valmont s'est ouvert lundi devant le tribunal "
        "correctionnel de Lyon. Le jugement sera rendu le 14 juin."
    )
    given = "L'ancien maire de Valmont a été condamné vendredi à deux ans de prison par le tribunal de Lyon."
    timeline = told(foreseen, given)
    [verdict] = [event for event in timeline.events if event.kind == "verdict"]
    assert verdict.on_timeline
    assert verdict.date.date.earliest == verdict.date.date.latest == date(2024, 6, 14)


def test_the_verdict_of_another_trial_is_not_the_one_foreseen() -> None:
    timeline = told(
        "Publié le 13 mai 2024\n\nLe procès de l'ancien maire de Valmont s'est ouvert lundi devant le tribunal "
        "correctionnel de Lyon. Le jugement sera rendu le 14 juin.",
        "Un restaurateur de Brax a été condamné vendredi à deux mois de prison par le tribunal correctionnel d'Albi.",
    )
    assert len([event for event in timeline.events if event.kind == "verdict"]) == 2


def test_what_belongs_to_who_was_named_is_told_by_others_too() -> None:
    timeline = told(
        "Publié le 13 mai 2024\n\nLe procès de l'ancien maire de Valmont s'est ouvert lundi devant le tribunal "
        "correctionnel de Lyon.",
        "Publié le 14 juin 2024\n\nL'ancien maire de Valmont a été condamné vendredi à deux ans de prison. "
        "Son procès s'était ouvert le mois dernier.",
    )
    assert len([event for event in timeline.events if event.kind == "trial"]) == 1


@pytest.mark.parametrize(("day", "count"), [("19 août", 1), ("21 août", 2)])
def test_one_blow_of_one_day_told_by_another_noun(day: str, count: int) -> None:
    timeline = told(
        "Publié le 19 août 2023\n\nUn train a déraillé samedi à Savines.",
        f"Publié le 14 septembre 2023\n\nLe viaduc a rouvert. Le {day}, un éboulement y avait fait trois morts.",
    )
    assert (
        len([event for event in timeline.events if event.kind in {"accident", "disaster"}]) == count
    )


def test_deaths_go_where_their_own_sentence_tells_the_quake() -> None:
    timeline = told(
        "Publié le 3 avril 2025\n\nUn tremblement de terre de magnitude 7,4 a ébranlé jeudi le nord du Chili.",
        "Publié le 3 avril 2025\n\nQuatre personnes ont péri et une trentaine ont été hospitalisées après la "
        "secousse qui a réveillé le nord du pays à 5h52 jeudi.",
    )
    assert [event.kind for event in timeline.events if event.on_timeline] == ["disaster"]
