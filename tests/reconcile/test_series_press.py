import sys
from pathlib import Path

import pytest
from series_briefs import STORIES as BRIEFS
from series_causes import STORIES as CAUSES
from series_kinds import STORIES as KINDS
from series_newsroom import STORIES as NEWSROOM
from series_press import STORIES as PRESS

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.story import StoryConfig
from recoupe.reconcile.merge import merge

sys.path.append(str(Path(__file__).parents[1] / "extract"))
from facts_chain import read_article

STORIES = {**PRESS, **BRIEFS, **KINDS, **CAUSES}
STORIES |= {f"newsroom: {name}": story for name, story in NEWSROOM.items()}


def timeline_of(name, order=1):
    """The timeline of a story, its articles read in one order or the other."""
    articles = sorted(STORIES[name]["articles"].items())[::order]
    readings = [read_article(key, text, published) for key, (published, text) in articles]
    return merge(readings, config=StoryConfig(title=""), rulings=(), rules=MERGING, dating=DATING)


TIMELINES = {name: timeline_of(name) for name in STORIES}
ROWS = [(name, *row) for name, story in STORIES.items() for row in story["series"]]


def printed(timeline, series):
    """The words of a series' figures, with a little of what follows."""
    texts = {each.document.article.id: each.document.article.text for each in timeline.readings}
    facts = {fact.id: fact for reading in timeline.readings for fact in reading.facts}
    for one in series.facts:
        fact = facts[one]
        yield texts[fact.article][fact.quantity.number.start : fact.quantity.span.end + 14]


def holds(timeline, series, words):
    """Whether a series has the words, one figure each, and no figure more."""
    left = list(words)
    for text in printed(timeline, series):
        match = [word for word in left if text.startswith(word)]
        known = [word for word in words if text.startswith(word)]
        if not known:
            return False
        if match:
            left.remove(max(match, key=len))
    return not left


@pytest.mark.parametrize(
    ("name", "measure", "words", "verdicts"), ROWS, ids=[f"{r[0]}: {r[2][0]}" for r in ROWS]
)
def test_series_of_short_articles(name, measure, words, verdicts):
    """The figures of one thing stand in one series, with the right verdict, and no other figure."""
    timeline = TIMELINES[name]
    series = [each for each in timeline.series if each.measure == measure]
    fitting = [each for each in series if holds(timeline, each, words)]

    assert fitting, [list(printed(timeline, each)) for each in series]
    assert fitting[0].verdict.value in verdicts


@pytest.mark.parametrize("name", STORIES)
def test_no_series_is_called_by_its_own_number(name):
    """Place, year, speaker or day tell two series of one label apart; their number stands beside it."""
    texts = {
        each.document.article.id: each.document.article.text for each in TIMELINES[name].readings
    }
    facts = {fact.id: fact for each in TIMELINES[name].readings for fact in each.facts}
    own = [
        (series.label, facts[one].quantity.span.of(texts[facts[one].article]))
        for series in TIMELINES[name].series
        for one in series.facts
    ]

    assert not [(label, number) for label, number in own if f"({number})" in label]


@pytest.mark.parametrize("name", STORIES)
def test_order_of_short_articles_does_not_matter(name):
    """The same series come out whichever article is read first."""
    assert TIMELINES[name].series == timeline_of(name, -1).series
