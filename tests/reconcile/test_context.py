"""Lines that only touch on an event, shown with the one event of the story they can mean."""

from __future__ import annotations

import pytest
from told_story import records_of, texts_of, told

from recoupe.model.timeline import Timeline


def _context(timeline: Timeline) -> list[tuple[str, str]]:
    """Return the words of each line that only touches on an event, with the headline of the event."""
    texts, records = texts_of(timeline), records_of(timeline)
    return [
        (records[one].trigger.of(texts[records[one].article]), event.headline.text)
        for event in timeline.events
        for one in event.context
    ]


VICTORY = (
    "Publié le 4 mars 2020\n\n"
    "Le Mali a célébré sa victoire sur le groupe Ansar Dine en juin 2014. "
    "Le président malien Amadou Traoré a salué mardi les soldats."
)
TOUCHES = (
    "Publié le 9 mai 2021\n\n"
    "La France a envoyé samedi 200 soldats au Mali pour empêcher le retour du groupe Ansar Dine, qui s'était emparé "
    "du nord du Mali en 2012, avant d'être vaincu."
)
ELSEWHERE = (
    "Publié le 9 mai 2021\n\n"
    "Le Kenya a envoyé samedi 200 soldats en Somalie pour empêcher le retour du groupe Al Shabaab, qui s'était "
    "emparé du sud de la Somalie en 2012, avant d'être vaincu."
)
AGAIN = (
    "Publié le 2 février 2022\n\n"
    "Le Mali a célébré mardi sa victoire sur le groupe Ansar Dine à Gao."
)


def test_a_line_is_shown_with_the_event_it_can_mean() -> None:
    (line,) = _context(told(VICTORY, TOUCHES))
    assert line[0] == "vaincu"
    assert line[1].startswith("Le Mali a célébré sa victoire")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((VICTORY, ELSEWHERE), id="other names"),
        pytest.param((VICTORY, TOUCHES.replace("2012", "2016")), id="other days"),
        pytest.param((VICTORY, AGAIN, TOUCHES.replace("2021", "2023")), id="two it could mean"),
    ],
)
def test_a_line_that_means_none_or_several_is_shown_with_none(texts: tuple[str, ...]) -> None:
    assert _context(told(*texts)) == []
