from datetime import date
from pathlib import Path

import pytest
import yaml
from facts_chain import read_article

DESKS = yaml.safe_load((Path(__file__).parent / "newsroom.yaml").read_text(encoding="utf-8"))
LINES = [line for desk in DESKS.values() for line in desk]
READ = {line["text"]: read_article("n", line["text"], date(2023, 4, 3)) for line in LINES}
FACTS = [(line["text"], fact) for line in LINES for fact in line.get("facts", ())]
NONE = [(line["text"], words) for line in LINES for words in line.get("none", ())]


def facts_at(text, words):
    """The facts whose number ends in the first place of the given words."""
    start = text.index(words)
    return [
        fact for fact in READ[text].facts if start < fact.quantity.number.end <= start + len(words)
    ]


def told(fact, key, text):
    """What a fact says under one key of the table."""
    if key == "is":
        return fact.quantity.value
    if key == "by":
        return fact.by.by if fact.by else None
    if key == "where":
        return " ".join(fact.where) or None
    if key == "as_of":
        return fact.as_of.date.edtf if fact.as_of else None
    if key == "part":
        wholes = {each.id: each.span.of(text) for each in READ[text].facts}
        return wholes.get(fact.part_of)
    return getattr(fact, key)


@pytest.mark.parametrize(("text", "row"), FACTS, ids=[f"{t[:40]}: {r['at']}" for t, r in FACTS])
def test_a_figure_of_a_desk(text, row):
    """A figure has its value, measure, place, whole, day and giver."""
    (fact,) = facts_at(text, row["at"])
    for key, expected in row.items():
        if key == "is" and isinstance(expected, list):
            assert [fact.quantity.low, fact.quantity.high] == expected
        elif key in ("by", "part") and expected is not None:
            assert expected in told(fact, key, text)
        elif key == "as_of":
            assert told(fact, key, text) == str(expected)
        elif key != "at":
            assert told(fact, key, text) == expected


@pytest.mark.parametrize(("text", "words"), NONE)
def test_what_measures_nothing(text, words):
    """Ages, scores, stretches of time, distances that only locate, and differences are no facts."""
    assert [fact.quantity.text for fact in facts_at(text, words)] == []
