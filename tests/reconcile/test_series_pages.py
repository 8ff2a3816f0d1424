"""Three raw pages each, as a crawl has them: the figures that stand together, the verdict and the label."""

import re

import pytest
from series_pages import STORIES
from told_story import texts_of, told

TIMELINES = {name: told(*texts) for name, (texts, _) in STORIES.items()}
ROWS = [(name, *row) for name, (_, rows) in STORIES.items() for row in rows]


def quotes(timeline):
    """Each figure with its article: « b:187 morts »."""
    texts = texts_of(timeline)
    return {
        fact.id: f"{fact.article}:{' '.join(fact.span.of(texts[fact.article]).split())}"
        for reading in timeline.readings
        for fact in reading.facts
    }


@pytest.mark.parametrize(
    ("name", "words", "verdicts", "label"), ROWS, ids=[f"{row[0]}: {row[1][0]}" for row in ROWS]
)
def test_series_of_pages(name, words, verdicts, label):
    """All figures of one thing and no other are in one series, told apart by the right verdict."""
    told_as = quotes(TIMELINES[name])
    wanted = {
        one
        for one, quote in told_as.items()
        for word in words
        if quote[0] == word[0] and word[2:].lower() in quote[2:].lower()
    }
    best = max(TIMELINES[name].series, key=lambda each: (len(wanted & {*each.facts}), each.id))

    assert {told_as[one] for one in best.facts} == {told_as[one] for one in wanted}
    assert all(any(word[2:].lower() in told_as[one].lower() for one in wanted) for word in words)
    assert best.verdict.value in verdicts
    assert re.search(label, best.label, re.IGNORECASE)
