"""Everything the first story's data gives an id can be explained, in words that stand in its articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from recoupe.lang.wording.wording import load_wording
from recoupe.model.timeline import Timeline
from recoupe.pipeline.build import load, merge
from recoupe.pipeline.explain import Explainer, Explanation
from recoupe.pipeline.lookup import things_of

_ROOT = Path(__file__).parents[2]


@cache
def _timeline() -> Timeline:
    return merge(load(_ROOT, cached=False))


@cache
def _explained() -> dict[str, Explanation]:
    timeline = _timeline()
    explainer = Explainer(timeline, load_wording("en"))
    return {name: explainer.explain(name, one) for name, one in things_of(timeline).items()}


def _lines(kind: str, heading: str) -> list[str]:
    return [
        line.text
        for each in _explained().values()
        if each.kind == kind
        for section in each.sections
        if section.heading == heading
        for line in section.lines
    ]


def test_every_quotation_of_an_explanation_stands_in_its_article() -> None:
    texts = {
        each.document.article.id: " ".join(each.document.article.text.split())
        for each in _timeline().readings
    }
    quoted = [
        line
        for each in _explained().values()
        for section in each.sections
        for line in section.lines
        if line.quote
    ]

    assert len(quoted) > len(_explained())
    assert all(line.quote in texts[line.article] for line in quoted)


def test_a_ruling_says_what_it_decided_and_why() -> None:
    rulings = _timeline().decisions

    assert len(_lines("ruling", "Status")) >= len(rulings) > 0
    assert len(_lines("ruling", "About")) >= len(rulings)
    assert all(each.ruling.why in " ".join(_lines("ruling", "Why")) for each in rulings)


def test_an_event_says_what_it_was_kept_apart_from() -> None:
    """The two rounds of talks look alike, and are two."""
    apart = _lines("event", "Kept apart from")

    assert apart
    assert all("(no event)" in line or "(e-" in line for line in apart)


def test_a_series_says_its_verdict() -> None:
    assert len(_lines("series", "Verdict")) >= len(_timeline().series) > 0
