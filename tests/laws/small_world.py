"""Stories drawn at random from a small world in which reports resemble each other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from story_records import reading_of

from recoupe.model.record import Reading

NOUNS = ("pont", "digue", "marché", "gare", "musée", "tunnel", "barrage", "phare")
OTHER_NOUNS = ("satellite", "orbite", "fusée", "capsule")
KINDS = ("talks", "attack", "disaster", "visit", "statement", "start")
TURNS = ("", "premier ", "deuxième ", "nouveau ", "débuté ", "repris ")


@st.composite
def rows(
    draw: st.DrawFn,
    nouns: tuple[str, ...],
    names: tuple[str, ...],
    turns: tuple[str, ...] = TURNS,
) -> dict[str, Any]:
    """Draw one record with its sentence, from a small world in which reports resemble each other."""
    words = draw(st.lists(st.sampled_from(nouns), min_size=1, max_size=4))
    turn = draw(st.sampled_from(turns))
    start = date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 40)))
    day = draw(st.sampled_from([None, (start, start), (start, start + timedelta(days=30))]))
    return {
        "text": f"{turn}{' '.join(words)}",
        "kind": draw(st.sampled_from(KINDS)),
        "status": draw(st.sampled_from(["occurred", "occurred", "planned", "cancelled"])),
        "weight": draw(st.sampled_from(["main", "main", "secondary", "background"])),
        "relation": draw(st.sampled_from(["in", "in", "in", "since"])),
        "day": day,
        "who": draw(st.lists(st.sampled_from(names), max_size=2, unique=True)),
        "where": draw(st.lists(st.sampled_from(names), max_size=1)),
        "anaphoric": draw(st.booleans()),
    }


def article(name: str, told: list[dict[str, Any]]) -> Reading:
    """Return an article with one line for each record."""
    lines = [f"{place}w {row['text']}" for place, row in enumerate(told)]
    records = [
        {key: value for key, value in row.items() if key != "text"} | {"trigger": line}
        for row, line in zip(told, lines, strict=True)
    ]
    return reading_of(name, "\n".join(lines), *records)


@st.composite
def stories(draw: st.DrawFn) -> list[Reading]:
    """Draw a story of up to four articles."""
    told = st.lists(rows(NOUNS, ("tamis", "gorane", "belvent")), min_size=1, max_size=4)
    articles = draw(st.lists(told, min_size=1, max_size=4))
    return [article(f"a{place}", each) for place, each in enumerate(articles)]


def strangers() -> st.SearchStrategy[Reading]:
    """Draw an article that shares no word and no name with the others."""
    row = rows(OTHER_NOUNS, ("lune", "mars"), ("",))
    return st.lists(row, min_size=1, max_size=3).map(lambda told: article("z", told))
