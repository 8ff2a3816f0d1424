"""The seven series of the first story, with their points and verdicts."""

import sys
from datetime import date
from pathlib import Path

import pytest

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.story import StoryConfig
from recoupe.reconcile.merge import merge

sys.path.append(str(Path(__file__).parents[1] / "extract"))
from facts_chain import read_article

SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHED = {"001": date(2020, 6, 12)}


def _timeline():
    readings = [
        read_article(path.name[:3], path.read_bytes().decode(), PUBLISHED.get(path.name[:3]))
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    return merge(readings, config=StoryConfig(title=""), rulings=(), rules=MERGING, dating=DATING)


TIMELINE = _timeline()

# measure, the articles and places of its points in order of time, verdict
SERIES = [
    (
        "deployed",
        {"001-f742", "003-f1346", "004-f3185", "000-f1306", "002-f893"},
        "change_over_time",
    ),
    ("deployed", {"004-f3218", "000-f1339", "002-f917"}, "agree"),
    ("deployed", {"003-f1565"}, "single_source"),
    ("attacks", {"003-f2182", "004-f625", "002-f2032"}, "progression"),
    ("killed", {"002-f549"}, "single_source"),
    ("base", {"001-f1629"}, "single_source"),
    ("groupe", {"004-f1612"}, "single_source"),
]


@pytest.mark.parametrize(("measure", "points", "verdict"), SERIES)
def test_series(measure, points, verdict):
    """Each series has its points and its verdict."""
    found = {(each.measure, frozenset(each.facts)): each.verdict.value for each in TIMELINE.series}

    assert found[measure, frozenset(points)] == verdict


def test_there_are_seven():
    """No other series is made."""
    assert len(TIMELINE.series) == len(SERIES)


def test_the_american_tally_is_set_beside_the_wider_one():
    """Attacks on one army are shown with attacks on all, and never compared as one."""
    (series,) = [each for each in TIMELINE.series if each.measure == "attacks"]
    verdicts = {frozenset(each.members): each.verdict.value for each in series.comparisons}

    assert verdicts[frozenset({"003-f2182", "004-f625"})] == "different_scope"
    assert verdicts[frozenset({"004-f625", "002-f2032"})] == "progression"
