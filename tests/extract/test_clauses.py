"""Clauses: how a sentence comes apart, and which words belong to which verb."""

from __future__ import annotations

import pytest

from recoupe.annotate.text.words import split_words
from recoupe.annotate.verbs.verbs import find_verbs
from recoupe.extract.clauses.splitting import split_clauses
from recoupe.lang.fr.clauses import CLAUSES
from recoupe.lang.fr.verbs import VERBS
from recoupe.model.text import Span

TABLE = [
    ("Le pont a cédé.", ["main: céder"]),
    (
        "Le pont, construit en 1960, a cédé lundi.",
        ["main: céder", "participle: construire"],
    ),
    (
        "Le groupe, qui a saisi la ville en 2014, a été vaincu.",
        ["main: vaincre", "relative: saisir"],
    ),
    (
        "Un processus qui a été lancé mais qui s'est enlisé lorsque la guerre a commencé.",
        ["main: None", "relative: lancer", "relative: enliser", "when: commencer"],
    ),
    (
        "Ils ont déclaré qu'ils réduiraient leurs forces et discuteraient du reste.",
        ["main: déclarer", "complement: réduire", "complement: discuter"],
    ),
    (
        "Les troupes ont été attaquées, et les États-Unis ont riposté.",
        ["main: attaquer", "main: riposter"],
    ),
    (
        "Les pourparlers avaient débuté en janvier, mais peu après, trois soldats sont morts.",
        ["main: débuter", "main: mourir"],
    ),
    (
        "La trêve tient, a indiqué un responsable.",
        ["main: tenir", "tail: indiquer"],
    ),
    (
        "Si les fonds arrivent, l'église pourrait rouvrir.",
        ["main: rouvrir", "condition: arriver"],
    ),
    (
        "Les attaques ciblant la base ont été revendiquées.",
        ["main: revendiquer", "gerund: cibler"],
    ),
    (
        "Une attaque que Paris avait attribuée à des rebelles a fait dix morts.",
        ["main: faire", "relative: attribuer"],
    ),
    (
        "Dix personnes ont péri, et non douze comme annoncé mercredi.",
        ["main: périr", "aside: annoncer"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_sentence_comes_apart_at_its_verbs(text: str, expected: list[str]) -> None:
    """Each clause with its kind and its verb, in the order they open."""
    words = split_words(text, Span(0, len(text)))
    clauses = split_clauses(words, find_verbs(words, rules=VERBS), rules=CLAUSES)

    shown = [f"{each.kind.value}: {each.verb.lemma if each.verb else None}" for each in clauses]

    assert shown == expected


@pytest.mark.parametrize("text", [text for text, _ in TABLE])
def test_every_word_belongs_to_one_clause(text: str) -> None:
    """No word is lost, none is owned twice."""
    words = split_words(text, Span(0, len(text)))
    clauses = split_clauses(words, find_verbs(words, rules=VERBS), rules=CLAUSES)

    assert sorted(at for each in clauses for at in each.own) == list(range(len(words)))


def test_a_date_stays_with_its_own_clause() -> None:
    """« moins de 24 heures après » opens the second clause, not the end of the first."""
    text = "Ils avaient débuté en janvier, mais moins de 24 heures après, trois soldats sont morts."
    words = split_words(text, Span(0, len(text)))
    clauses = split_clauses(words, find_verbs(words, rules=VERBS), rules=CLAUSES)

    assert words[clauses[1].first].form == "moins"
