"""The figures of the first story, as hand annotation has them."""

from datetime import date
from pathlib import Path

import pytest
from facts_chain import read_article

SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHED = {"001": date(2020, 6, 12)}


def _read():
    return {
        path.name[:3]: read_article(
            path.name[:3], path.read_bytes().decode(), PUBLISHED.get(path.name[:3])
        )
        for path in sorted(SEEDS.glob("*.txt"))
    }


READ = _read()

# article, the number and its place, measure, comparator, low, high, who, where
FACTS = [
    ("000", "2 500", 1306, "deployed", "approx", 2500, 2500, ["États-Unis"], ["irak"]),
    ("000", "900", 1339, "deployed", "approx", None, 900, ["États-Unis"], ["syrie"]),
    ("001", "5 000", 742, "deployed", "approx", 5000, 5000, ["États-Unis"], ["irak"]),
    ("001", "trois", 1629, "base", "eq", 3, 3, [], ["irak"]),
    ("002", "trois", 549, "killed", "eq", 3, 3, ["soldat", "États-Unis"], ["jordanie"]),
    ("002", "2500", 893, "deployed", "approx", 2500, 2500, ["États-Unis"], ["irak"]),
    ("002", "900", 917, "deployed", "approx", 900, 900, ["États-Unis"], ["syrie"]),
    ("002", "165", 2032, "attacks", "gt", 166, None, None, ["irak", "syrie"]),
    ("003", "2 500", 1346, "deployed", "eq", 2500, 2500, ["États-Unis"], ["irak"]),
    ("003", "Des centaines", 1565, "deployed", "vague", 200, 999, ["other"], ["irak"]),
    ("003", "150", 2182, "attacks", "approx", 150, 150, ["États-Unis"], ["irak", "syrie"]),
    ("004", "150", 625, "attacks", "gt", 151, None, None, ["irak", "syrie"]),
    ("004", "trois", 1612, "groupe", "eq", 3, 3, [], []),
    ("004", "2.500", 3185, "deployed", "approx", 2500, 2500, ["États-Unis"], ["irak"]),
    ("004", "900", 3218, "deployed", "approx", None, 900, ["États-Unis"], ["syrie"]),
]


@pytest.mark.parametrize("row", FACTS, ids=[f"{row[0]}: {row[1]} {row[3]}" for row in FACTS])
def test_facts(row):
    """Fifteen figures are facts, each with its measure, bounds and scope."""
    name, number, start, measure, comparator, low, high, who, where = row
    text = READ[name].document.article.text
    (fact,) = [each for each in READ[name].facts if each.quantity.number.start == start]

    assert fact.quantity.number.of(text) == number
    assert (fact.measure, fact.quantity.comparator) == (measure, comparator)
    assert (fact.quantity.low, fact.quantity.high) == (low, high)
    assert list(fact.where) == where
    assert who is None or list(fact.who) == who


def test_there_are_no_other_facts():
    """No figure but these is a fact: sources are provenance, a length of time feeds a date."""
    found = {
        (name, fact.quantity.number.start) for name, each in READ.items() for fact in each.facts
    }

    assert found == {(row[0], row[2]) for row in FACTS}


PROVENANCE = [("003", "quatre sources"), ("003", "trois sources"), ("003", "deux des sources")]


@pytest.mark.parametrize(("name", "words"), PROVENANCE)
def test_sources_are_listed_as_left_out(name, words):
    """Who speaks is counted nowhere, and the reader is told."""
    text = READ[name].document.article.text

    assert words in {each.span.of(text) for each in READ[name].skipped}


WINDOWS = [("002", 2032, "XXXX-10"), ("003", 2182, "2023-10"), ("004", 625, "XXXX-10")]


@pytest.mark.parametrize(("name", "start", "edtf"), WINDOWS)
def test_windows_open(name, start, edtf):
    """A tally has the start its sentence gives, or the one before, or the article elsewhere."""
    (fact,) = [each for each in READ[name].facts if each.quantity.number.start == start]

    assert fact.since is not None
    assert fact.kind == "cumulative"
    assert fact.since.date.edtf == edtf
