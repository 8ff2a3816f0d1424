"""The number of an event, in the words about it or in the sentence below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story_records import reading_of

from recoupe.annotate.text.words import split_words
from recoupe.lang.fr.merging import MERGING
from recoupe.model.text import Span
from recoupe.reconcile.alignment.numbering import number_below, ordinal_of, phase_of
from recoupe.reconcile.rules import Phase


@pytest.mark.parametrize(
    ("text", "trigger", "number"),
    [
        ("Le deuxième convoi a quitté Gorane.", "quitté", 2),
        ("Les bonnets blancs ont défilé pour l'acte 20.", "défilé", 20),
        ("Les bonnets blancs ont défilé pour l'acte XVI.", "défilé", 16),
        ("Les bonnets blancs ont défilé pour l'acte de foi.", "défilé", None),
        ("Le premier ministre a visité Gorane.", "visité", None),
        ("Le club a joué l'acte 2019 de sa vie.", "joué", None),
    ],
)
def test_what_numbers_an_event(text: str, trigger: str, number: int | None) -> None:
    """« deuxième », « acte 20 » and « acte XVI » number it; a rank or a year does not."""
    (record,) = reading_of("a", text, {"trigger": trigger}).records

    assert ordinal_of(split_words(text, Span(0, len(text))), record, MERGING) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Pour cet acte XVI, ils étaient 300.", 16),
        ("Ils étaient 300 pour l'acte 1 de ce mouvement.", None),
        ("Cet acte de foi a surpris.", None),
    ],
)
def test_the_number_that_the_sentence_below_gives(text: str, number: int | None) -> None:
    """Only « cet acte … » is what was told just before."""
    assert number_below(split_words(text, Span(0, len(text))), MERGING) == number


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Le procès de l'ancien maire de Gorane s'est ouvert lundi.", Phase.START),
        (
            "Le procès de l'ancien maire de Gorane, ouvert lundi, s'est poursuivi jeudi.",
            Phase.RESUME,
        ),
        ("Le procès de l'ancien maire de Gorane s'est achevé vendredi.", Phase.END),
        ("Le procès de l'ancien maire de Gorane a attiré la foule.", None),
    ],
)
def test_the_turn_that_a_verb_tells_of_its_subject(text: str, phase: Phase | None) -> None:
    """However long the subject, its verb says whether it opened, went on or ended."""
    (told,) = reading_of("a", text, {"trigger": "procès", "kind": "trial"}).records
    record = replace(told, headline=Span(0, len(text)))

    assert phase_of(split_words(text, Span(0, len(text))), record, MERGING) is phase
