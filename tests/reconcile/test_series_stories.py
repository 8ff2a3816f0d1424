import sys
from pathlib import Path

import pytest
from series_stories import STORIES

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.story import StoryConfig
from recoupe.reconcile.merge import merge

sys.path.append(str(Path(__file__).parents[1] / "extract"))
from facts_chain import read_article


def timeline_of(name, order=1):
    """The timeline of a story, its articles read in one order or the other."""
    articles = sorted(STORIES[name]["articles"].items())[::order]
    readings = [read_article(key, text, published) for key, (published, text) in articles]
    return merge(readings, config=StoryConfig(title=""), rulings=(), rules=MERGING, dating=DATING)


ROWS = [(name, *row) for name, story in STORIES.items() for row in story["series"]]


@pytest.mark.parametrize(
    ("name", "measure", "words", "verdicts"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS]
)
def test_series_of_a_story(name, measure, words, verdicts):
    """The figures of a measure stand in one series, with the right verdict."""
    timeline = timeline_of(name)
    facts = {fact.id: fact for reading in timeline.readings for fact in reading.facts}
    found = [
        {
            word
            for word in words
            for fact in series.facts
            if word in facts[fact].quantity.text or facts[fact].quantity.text in word
        }
        for series in timeline.series
        if series.measure == measure
    ]
    verdict = [series.verdict.value for series in timeline.series if series.measure == measure]

    assert set(words) in found
    assert verdict[found.index(set(words))] in verdicts


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_articles_does_not_matter(name):
    """The same series come out whichever article is read first."""
    assert timeline_of(name).series == timeline_of(name, -1).series
