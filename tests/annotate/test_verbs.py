"""Verb groups: tense, voice, negation, and what leads to an infinitive."""

from __future__ import annotations

import pytest

from recoupe.annotate.text.words import split_words
from recoupe.annotate.verbs.verbs import VerbGroup, find_verbs
from recoupe.lang.fr.verbs import VERBS
from recoupe.model.text import Span


def _groups(text: str) -> tuple[VerbGroup, ...]:
    return find_verbs(split_words(text, Span(0, len(text))), rules=VERBS)


def _shown(group: VerbGroup) -> str:
    flags = [
        name
        for name, on in (
            ("not", group.negated),
            ("passive", group.passive),
            ("self", group.reflexive),
        )
        if on
    ]
    return " ".join([*group.chain, group.lemma, group.tense.value, *flags])


TABLE = [
    ("Le séisme a fait douze morts.", ["faire past"]),
    ("Trois soldats avaient été tués.", ["tuer pluperfect passive"]),
    ("Le texte a été, jeudi soir, rejeté.", ["rejeter past passive"]),
    ("Il a vendredi annoncé sa démission.", ["annoncer past"]),
    ("Le pont s'est effondré.", ["effondrer past self"]),
    ("Elle est arrivée à Kiev.", ["arriver past"]),
    ("A été condamné un homme.", ["condamner past passive"]),
    ("La base est visée par un tir.", ["viser present passive"]),
    ("La loi n'a pas été adoptée.", ["adopter past not passive"]),
    ("Ils prévoient de se rencontrer.", ["prévoir rencontrer present self"]),
    ("Ils vont retirer des troupes.", ["aller retirer present"]),
    ("Le nombre pourrait être réduit.", ["pouvoir réduire conditional passive"]),
    ("Ils sont sur le point d'entamer un dialogue.", ["sur le point d' entamer present"]),
    ("Le groupe s'est engagé à poursuivre.", ["se engager poursuivre past"]),
    ("Il nie avoir tiré.", ["nier tirer present"]),
    ("Il nie avoir été informé.", ["nier informer present passive"]),
    ("L'Irak devra-t-il partir ?", ["devoir partir future"]),
    ("« Non », a-t-elle déclaré.", ["déclarer past"]),
    ("La dernière a eu lieu mardi.", ["avoir past"]),
    ("La mission a été une nouvelle fois reportée.", ["reporter past passive"]),
    ("Ils ont des enfants blessés.", ["avoir present"]),
    ("La direction en a dénombré 60.", ["dénombrer past"]),
    ("une coalition formée en 2014", ["former participle passive"]),
    ("Fondée en 1921, la société vend du papier.", ["fonder participle passive", "vendre present"]),
    ("craignant une escalade", ["craindre gerund"]),
    ("La Norva annonce, mardi, que le vol partira.", ["annoncer present", "partir future"]),
    ("Les secours zigzagueront.", [" future"]),
]

REFUSED = [
    "la marche pour l'hôpital",
    "une attaque de drones",
    "les blessés et les morts",
    "le président de la commission",
    "l'est du pays",
    "un important dispositif",
    "dans les rues de la ville",
    "trois accusés",
    "A l'aube, dans la ville",
    "A Paris, une marche",
    "des agressions sexuelles",
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_group_is_read_whole(text: str, expected: list[str]) -> None:
    """With its auxiliaries, its negation and the verbs that lead to it."""
    assert [_shown(group) for group in _groups(text)] == expected


@pytest.mark.parametrize("text", REFUSED)
def test_a_noun_is_no_verb(text: str) -> None:
    """Even where it is written like one."""
    assert _groups(text) == ()
