"""Which records tell one event: by names, words, days, quoted phrases; and what keeps look-alikes apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from story_records import first_story, reading_of, told

from recoupe.lang.fr.merging import MERGING
from recoupe.model.record import Reading, Weight
from recoupe.reconcile.alignment.align import Alignment, align_records

DAY = date(2025, 3, 4)


def align(*readings: Reading) -> Alignment:
    """Return the alignment by the French rules."""
    return align_records(readings, rules=MERGING)


def together(alignment: Alignment, first: str, second: str) -> bool:
    """Return whether two records are in one group."""
    return any({first, second} <= set(group.records) for group in alignment.groups)


def main_records() -> dict[str, list[str]]:
    """Return the records of the first story that have their own entry, by event."""
    weights = {r.id: r.weight for reading in first_story() for r in reading.records}
    found: dict[str, list[str]] = {}
    for record, event in told().items():
        if event and weights[record] is Weight.MAIN:
            found.setdefault(event, []).append(record)
    return found


#: Accounts that have next to no words in common: a statement told twice, its report, a process « interrompu ».
HARD = {"001-r02", "001-r04", "002-r01", "003-r02"}


@pytest.mark.parametrize(
    "event", [event for event, told in main_records().items() if len(told) > 1]
)
def test_records_of_one_event_of_the_first_story_come_together(event: str) -> None:
    """Given the records a careful reader finds, all that tell one event are one group."""
    alignment = align(*first_story())
    first, *others = [record for record in main_records()[event] if record not in HARD] or [""]

    assert all(together(alignment, first, other) for other in others)


def test_no_group_of_the_first_story_mixes_two_events() -> None:
    """No group holds main records of two events, nor a plan of one and a report of another."""
    groups = align(*first_story()).groups

    events = [{told()[record] for record in group.records} - {None} for group in groups]

    main = {record for records in main_records().values() for record in records}
    mixed = [
        group.records
        for group, held in zip(groups, events, strict=True)
        if len(held) > 1 and main & set(group.records)
    ]
    assert mixed == []


QUAKE = "Le séisme a frappé la vallée de Tamis et détruit le pont de Gorane."
SAME_QUAKE = "Un tremblement de terre a détruit le pont de Gorane, dans la vallée de Tamis."


def quake(name: str, text: str, **more: Any) -> Reading:
    """Return an article that tells a quake."""
    row = {"trigger": text.split()[1], "kind": "disaster", "day": DAY, "where": ["tamis"]}
    return reading_of(name, text, row | more)


JOINED = {
    "same day, place and words": (quake("a", QUAKE), quake("b", SAME_QUAKE)),
    "a year and a day in it": (
        quake("a", QUAKE, day=(date(2025, 1, 1), date(2025, 12, 31))),
        quake("b", SAME_QUAKE),
    ),
    "undated and dated": (quake("a", QUAKE, day=None), quake("b", SAME_QUAKE)),
    "announced, then done": (
        reading_of(
            "a",
            "Le président doit visiter jeudi le camp de Gorane.",
            {
                "trigger": "visiter",
                "kind": "visit",
                "status": "planned",
                "day": DAY,
                "who": ["president"],
                "where": ["gorane"],
            },
        ),
        reading_of(
            "b",
            "Jeudi, le président a visité le camp de Gorane.",
            {
                "trigger": "visité",
                "kind": "visit",
                "day": DAY,
                "who": ["president"],
                "where": ["gorane"],
            },
        ),
    ),
    "one number, told by two verbs": (
        reading_of(
            "a",
            "L'acte 20 des bonnets blancs a mobilisé 300 bateaux.",
            {"trigger": "mobilisé", "kind": "deployment", "day": (date(2025, 3, 1), DAY)},
        ),
        reading_of(
            "b",
            "Les bonnets blancs défilaient pour l'acte XX de leur colère.",
            {"trigger": "défilaient", "kind": "demonstration", "day": DAY},
        ),
    ),
    "planned for one day at one place, told in other words": (
        reading_of(
            "a",
            "L'aéroport de Gorane doit changer de mains le 4 mars.",
            {
                "trigger": "changer",
                "kind": "change",
                "status": "planned",
                "day": DAY,
                "where": ["gorane"],
            },
        ),
        reading_of(
            "b",
            "La remise de l'aéroport de Gorane, prévue mardi, se prépare.",
            {
                "trigger": "prévue",
                "kind": "delivery",
                "status": "planned",
                "day": DAY,
                "where": ["gorane"],
            },
        ),
    ),
    "put off from the day it was planned for": (
        reading_of(
            "a",
            "La marche doit partir mardi.",
            {"trigger": "marche", "kind": "demonstration", "status": "planned", "day": DAY},
        ),
        reading_of(
            "b",
            "La marche prévue mardi est différée.",
            {
                "trigger": "différée",
                "kind": "rejection",
                "status": "cancelled",
                "timex": "x",
                "day": DAY,
            },
        ),
    ),
    "since a day, and that day": (
        quake(
            "a",
            "Depuis mardi, des crues frappent la vallée de Tamis.",
            trigger="crues",
            relation="since",
            day=(DAY, None),
        ),
        quake("b", "La crue de mardi a frappé la vallée de Tamis.", trigger="crue"),
    ),
    "two sources that differ by a day": (
        quake("a", QUAKE, who=["mont tamis"]),
        quake("b", SAME_QUAKE, day=date(2025, 3, 5), who=["mont tamis"]),
    ),
}

APART = {
    "two years": (quake("a", QUAKE), quake("b", SAME_QUAKE, day=date(2004, 3, 4))),
    "a fortnight": (quake("a", QUAKE), quake("b", SAME_QUAKE, day=date(2025, 3, 18))),
    "two ordinals": (
        reading_of(
            "a",
            "Le premier round de discussions sur le lac de Tamis a eu lieu mardi.",
            {"trigger": "discussions", "kind": "talks", "day": DAY, "who": ["tamis"]},
        ),
        reading_of(
            "b",
            "Le deuxième round de discussions sur le lac de Tamis a eu lieu mardi.",
            {"trigger": "discussions", "kind": "talks", "who": ["tamis"]},
        ),
    ),
    "attacks since a day, and one attack of that day": (
        reading_of(
            "a",
            "Depuis mardi, la base de Gorane est attaquée par des drones.",
            {
                "trigger": "attaquée",
                "kind": "attack",
                "relation": "since",
                "day": (DAY, None),
                "where": ["gorane"],
            },
        ),
        reading_of(
            "b",
            "Un drone a attaqué mardi la base de Gorane.",
            {"trigger": "attaqué", "kind": "attack", "day": DAY, "where": ["gorane"]},
        ),
    ),
    "two numbers behind their noun": (
        reading_of(
            "a",
            "Les pêcheurs de Gorane ont défilé pour l'acte XVI de leur colère.",
            {"trigger": "défilé", "kind": "demonstration", "who": ["gorane"]},
        ),
        reading_of(
            "b",
            "Les pêcheurs de Gorane ont défilé pour l'acte 20 de leur colère.",
            {"trigger": "défilé", "kind": "demonstration", "day": DAY, "who": ["gorane"]},
        ),
    ),
    "an alert given and lifted": (
        reading_of(
            "a",
            "Une alerte a été lancée à Gorane par la Marine.",
            {"trigger": "alerte", "kind": "alert", "day": DAY, "who": ["marine"]},
        ),
        reading_of(
            "b",
            "La Marine a levé l'alerte à Gorane.",
            {"trigger": "levé", "kind": "alert", "day": DAY, "who": ["marine"]},
        ),
    ),
    "start and resumption": (
        reading_of(
            "a",
            "Les deux villes ont entamé des discussions sur le lac de Tamis.",
            {"trigger": "entamé des discussions", "kind": "talks", "who": ["tamis"]},
        ),
        reading_of(
            "b",
            "Les deux villes ont repris les discussions sur le lac de Tamis.",
            {"trigger": "repris les discussions", "kind": "talks", "who": ["tamis"]},
        ),
    ),
    "two kinds": (quake("a", QUAKE), quake("b", SAME_QUAKE, kind="visit")),
    "what goes on and one moment of it": (
        reading_of(
            "a",
            "Depuis mars, la digue de Tamis a subi dix attaques de pirates.",
            {
                "trigger": "attaques",
                "kind": "attack",
                "relation": "since",
                "day": (date(2025, 3, 1), date(2025, 3, 31)),
                "where": ["tamis"],
            },
        ),
        reading_of(
            "b",
            "Mardi, la digue de Tamis a subi une attaque de pirates.",
            {"trigger": "attaque", "kind": "attack", "day": DAY, "where": ["tamis"]},
        ),
    ),
    "nothing in common but the day": (
        quake("a", QUAKE),
        quake("b", "Une crue soudaine menace Belvent.", where=["belvent"]),
    ),
}


@pytest.mark.parametrize("pair", JOINED.values(), ids=JOINED)
def test_joined(pair: tuple[Reading, Reading]) -> None:
    """Two reports of one event are one group, and the join says what they share."""
    alignment = align(*pair)

    assert together(alignment, "a-0", "b-0")
    (join,) = [join for group in alignment.groups for join in group.joins]
    assert (join.first, join.second) == ("a-0", "b-0")
    assert join.why.params


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_apart(pair: tuple[Reading, Reading]) -> None:
    """Look-alikes stay two."""
    assert not together(align(*pair), "a-0", "b-0")


def test_look_alikes_are_listed_with_what_kept_them_apart() -> None:
    """A pair that weighs enough but cannot be one event is told, with the reason."""
    (kept,) = align(*APART["start and resumption"]).apart

    assert (kept.first, kept.second) == ("a-0", "b-0")
    assert "turns of a process" in kept.why.message


def test_two_mentions_in_one_article_come_together() -> None:
    """« entamé hier » and « jeudi … ont entamé » are one opening."""
    text = (
        "Les deux villes poursuivaient mardi le dialogue entamé hier sur le lac de Tamis.\n"
        "Lundi, les maires des deux villes ont entamé une série de négociations stratégiques."
    )
    row = {"kind": "talks", "day": date(2025, 3, 3), "who": ["mairies"]}
    reading = reading_of(
        "a", text, {"trigger": "dialogue entamé", **row}, {"trigger": "ont entamé", **row}
    )

    assert together(align(reading), "a-0", "a-1")


def test_two_attacks_told_by_one_article_stay_two() -> None:
    """One article that dates two attacks by different days tells two."""
    text = "Lundi, la base de Gorane a été attaquée.\nMardi, la base de Gorane a été attaquée."
    row = {"kind": "attack", "trigger": "attaquée", "where": ["gorane"]}
    first = row | {"trigger": "Lundi, la base", "day": date(2025, 3, 3)}
    second = row | {"trigger": "Mardi, la base", "day": date(2025, 3, 4)}

    assert not together(align(reading_of("a", text, first, second)), "a-0", "a-1")


def test_a_march_put_off_and_then_held_is_one_event() -> None:
    """What was announced for one day, put off to another and held then is one event with its history."""
    old, new = date(2025, 10, 11), date(2025, 10, 18)
    names = {"kind": "demonstration", "who": ["cgt"], "where": ["lyon"]}
    announced = reading_of(
        "a",
        "La marche pour l'hôpital public partira samedi de la place Bellecour à Lyon.",
        {"trigger": "marche", "status": "planned", "day": old, **names},
    )
    put_off = reading_of(
        "b",
        "La marche pour l'hôpital public prévue à Lyon est reportée au 18 octobre.",
        {"trigger": "marche", "status": "cancelled", "timex": "x", "day": (old, new), **names},
    )
    held = reading_of(
        "c",
        "La marche pour l'hôpital public a réuni samedi 12 000 personnes place Bellecour à Lyon.",
        {"trigger": "marche", "day": new, **names},
    )

    alignment = align(announced, put_off, held)

    assert [group.records for group in alignment.groups] == [("a-0", "b-0", "c-0")]
    assert not together(align(announced, held), "a-0", "c-0")


def test_the_only_event_of_its_kind_is_told_again_by_its_noun() -> None:
    """« au défilé », without a day, is the march the article has dated; with two of them it is neither."""
    march = {"trigger": "manifesté", "kind": "demonstration", "day": DAY, "where": ["gorane"]}
    again = {"trigger": "défilé", "kind": "demonstration", "who": ["singh"]}
    text = "Cinq mille ouvriers ont manifesté mardi.\nLe maire Singh a participé au défilé."
    other = "\nCent retraités avaient manifesté lundi."

    one = align(reading_of("a", text, march, again))
    two = align(
        reading_of(
            "a",
            text.replace("\n", other + "\n"),
            march,
            march | {"trigger": "avaient manifesté", "day": date(2025, 3, 3)},
            again,
        )
    )

    assert together(one, "a-0", "a-1")
    assert not together(two, "a-0", "a-2")
