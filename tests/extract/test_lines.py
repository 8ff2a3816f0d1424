from datetime import date
from pathlib import Path

import pytest
import yaml
from facts_chain import read_article

LINES = yaml.safe_load((Path(__file__).parent / "lines.yaml").read_text(encoding="utf-8"))
FACTS = [(line["text"], fact) for line in LINES for fact in line.get("facts", ())]
NOTHING = [(line["text"], words) for line in LINES for words in line.get("nothing", ())]
READ = {line["text"]: read_article("l", line["text"], date(2024, 3, 14)) for line in LINES}


def facts_at(text, words):
    """The facts whose number lies in the first place of the given words."""
    start = text.index(words)
    return [
        fact
        for fact in READ[text].facts
        if start <= fact.quantity.number.start < start + len(words)
    ]


def edtf(dating):
    """The date as written, "" where there is none."""
    return dating.date.edtf if dating else ""


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_a_figure_of_a_line(text, expected):
    """A figure has its measure, and of who, where, when, of what and by whom what the line says."""
    (fact,) = facts_at(text, expected["words"])
    whole = {each.id: each.span.of(text) for each in READ[text].facts}.get(fact.part_of, "")

    assert fact.measure == expected["measure"]
    assert list(fact.who) == expected.get("who", list(fact.who))
    assert [key.replace("-", " ") for key in fact.where] == expected.get("where", [*fact.where])
    assert (fact.by.by if fact.by else "") == expected.get("by", fact.by.by if fact.by else "")
    assert edtf(fact.as_of) == expected.get("as_of", edtf(fact.as_of))
    assert edtf(fact.since) == expected.get("since", edtf(fact.since))
    assert expected.get("part", "") in whole
    assert fact.expected == expected.get("expected", fact.expected)


@pytest.mark.parametrize(("text", "words"), NOTHING)
def test_what_is_no_figure_of_a_line(text, words):
    """Names with numbers, ages, hours, addresses, ranges and differences are no facts."""
    assert [fact.quantity.text for fact in facts_at(text, words)] == []
