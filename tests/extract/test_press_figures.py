from datetime import date

import pytest
from facts_chain import read_article
from press_figures import PARAGRAPHS

PUBLISHED = date(2023, 4, 3)
READ = {name: read_article("p", text, PUBLISHED) for name, (text, *_) in PARAGRAPHS.items()}
EXPECTED = [(name, *fact) for name, (_, facts, _) in PARAGRAPHS.items() for fact in facts]
REFUSED = [(name, words) for name, (_, _, none) in PARAGRAPHS.items() for words in none]


def facts_at(name, words):
    """The facts whose number lies in the given words."""
    text = PARAGRAPHS[name][0]
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    return [
        fact
        for fact in READ[name].facts
        if any(i < fact.quantity.number.end <= i + len(words) for i in starts)
    ]


def is_part(fact, whole, name):
    """Whether a fact is part of the figure printed as `whole`."""
    facts = {each.id: each for each in READ[name].facts}
    return fact.part_of is not None and whole in facts[fact.part_of].span.of(PARAGRAPHS[name][0])


@pytest.mark.parametrize(
    ("name", "words", "measure", "low", "high", "more"),
    EXPECTED,
    ids=[f"{row[0]}: {row[1]}" for row in EXPECTED],
)
def test_figures_of_a_paragraph(name, words, measure, low, high, more):
    """Each figure has its own measure, bounds, place, speaker, date and whole."""
    found = {
        (each.measure, each.quantity.low, each.quantity.high): each
        for each in facts_at(name, words)
    }
    assert (measure, low, high) in found
    fact = found[measure, low, high]
    by = fact.by.by if fact.by else ""
    when = fact.as_of.date.edtf if fact.as_of else ""

    assert more.get("by", "") in by
    assert "not_by" not in more or more["not_by"] not in by
    assert more.get("where") is None or fact.where == (more["where"],)
    assert more.get("as_of", when) == when
    assert more.get("not_as_of") != when
    assert more.get("expected", fact.expected) == fact.expected
    assert "part" not in more or is_part(fact, more["part"], name)


@pytest.mark.parametrize(("name", "words"), REFUSED, ids=[": ".join(row) for row in REFUSED])
def test_what_is_no_figure(name, words):
    """Dates, ages, names with numbers, and the lack of news are no facts."""
    assert [fact.quantity.text for fact in facts_at(name, words)] == []
