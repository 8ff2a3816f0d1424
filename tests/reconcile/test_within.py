"""Events that an article puts within another, and plans that it says were announced."""

from __future__ import annotations

from typing import Any

import pytest
from story_records import reading_of

from recoupe.lang.fr.merging import MERGING
from recoupe.reconcile.events.within import said_of

MARCH = {"trigger": "manifesté", "kind": "demonstration"}
ARREST = {"trigger": "interpellées", "kind": "arrest"}
TALKS = {"trigger": "dialogue", "kind": "talks"}
SAID = {"trigger": "déclaré", "kind": "statement"}

SAYS: dict[str, tuple[str, list[dict[str, Any]], list[tuple[str, str, str]]]] = {
    "on the fringes of the march told before": (
        (
            "Mille ouvriers ont manifesté mardi à Gorane.\n"
            "Vingt personnes ont été interpellées en marge du défilé."
        ),
        [MARCH, ARREST],
        [("a-1", "a-0", "during")],
    ),
    "as something went on": (
        "La ville a déclaré que le pont fermerait, alors que les élus poursuivaient un dialogue entamé hier.",
        [SAID, TALKS],
        [("a-0", "a-1", "during")],
    ),
    "« alors que » without anything that goes on": (
        "La ville a déclaré que le pont fermerait, alors que les élus ont rejeté un dialogue.",
        [SAID, TALKS],
        [],
    ),
    "two marches: which one is not said": (
        (
            "Mille ouvriers ont manifesté mardi à Gorane.\nCent élèves avaient manifesté lundi.\n"
            "Vingt personnes ont été interpellées en marge du défilé."
        ),
        [MARCH, MARCH | {"trigger": "avaient manifesté"}, ARREST],
        [],
    ),
    "a plan and who announced it": (
        "Le maire a déclaré qu'il visiterait le camp jeudi.",
        [SAID, {"trigger": "visiterait", "kind": "visit", "status": "planned"}],
        [("a-1", "a-0", "plan_of")],
    ),
    "a plan beside an attack is not announced by it": (
        "Le camp, attaqué lundi, sera visité jeudi.",
        [
            {"trigger": "attaqué", "kind": "attack"},
            {"trigger": "visité", "kind": "visit", "status": "planned"},
        ],
        [],
    ),
}


@pytest.mark.parametrize("case", SAYS)
def test_what_an_article_says_of_two_events(case: str) -> None:
    """Each link rests on words of the article."""
    text, records, expected = SAYS[case]
    reading = reading_of("a", text, *records)
    home = {record.id: record.id for record in reading.records}

    assert [said[:3] for said in said_of(reading, home, MERGING)] == expected
