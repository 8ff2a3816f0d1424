import pytest
from facts_chain import read_article
from press import STORIES

READ = {
    name: read_article(name, story["text"], story["published"]) for name, story in STORIES.items()
}
EXPECTED = [(name, *fact) for name, story in STORIES.items() for fact in story["facts"]]
REFUSED = [(name, words) for name, story in STORIES.items() for words in story["nothing"]]


def facts_at(name, words):
    """The facts whose number lies in the given words."""
    text = STORIES[name]["text"]
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    return [
        fact
        for fact in READ[name].facts
        if any(i <= fact.quantity.number.start < i + len(words) for i in starts)
    ]


@pytest.mark.parametrize(
    ("name", "words", "measure", "low", "high", "more"),
    EXPECTED,
    ids=[f"{row[0]}: {row[1]}" for row in EXPECTED],
)
def test_press_facts(name, words, measure, low, high, more):
    """Figures of many domains are facts of the right measure, with their bounds, scope and speaker."""
    (fact,) = facts_at(name, words)
    text = STORIES[name]["text"]

    assert (fact.measure, fact.quantity.low, fact.quantity.high) == (measure, low, high)
    assert more.get("by", "") in (fact.by.by if fact.by else "")
    assert more.get("where") is None or fact.where == (more["where"],)
    if "part" in more:
        (whole,) = [each for each in READ[name].facts if each.id == fact.part_of]
        assert whole.span.of(text) == more["part"]


@pytest.mark.parametrize(("name", "words"), REFUSED, ids=[": ".join(row) for row in REFUSED])
def test_press_refusals(name, words):
    """What measures nothing of the story is no fact."""
    assert [fact.quantity.text for fact in facts_at(name, words)] == []
