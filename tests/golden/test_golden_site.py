"""The pages of a small story byte for byte, and what the golden stories must show of their doubts."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import combinations
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest

from recoupe.exporters import export_site
from recoupe.lang.wording import load_wording
from recoupe.model.site import Artifact
from recoupe.model.timeline import Event, RulingStatus, Timeline, Verdict
from recoupe.pipeline.build import load, merge, render
from recoupe.site.build import build_site
from recoupe.site.library import is_ahead
from recoupe.site.pieces.verdicts import status_chip, verdict_chip

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "site"))

from small_story import REVISIONS, STORY, small_timeline  # noqa: E402 - found beside the site's tests

GOLDEN = Path(__file__).parent / "site"
STORIES = Path(__file__).parent / "stories"
NAMES = sorted(path.parent.name for path in STORIES.glob("*/expected.yaml"))
FRENCH = load_wording("fr")
KEPT = (
    "index.html", "evenements/e-flood.html", "evenements/e-meeting.html", "chiffres.html", "articles/a-1.html",
    "decisions.html", "integrer/e-flood.html", "data/evenements.csv", "data/faits.csv", "flux.atom", "calendrier.ics",
    "changements.html", "changements.atom", "data/timeline.json", "data/timeline.jsonld",
    "data/timelinejs.json", "data/citations.bib",
)  # fmt: skip


@cache
def small_site() -> dict[str, bytes]:
    """The small story as files."""
    timeline = small_timeline()
    site = build_site(timeline, story=STORY, pages=(), wording=FRENCH, revisions=REVISIONS)
    files = export_site(site, timeline, story=STORY, templates=[ROOT / "templates"], wording=FRENCH)
    return {one.path: one.content for one in files}


@pytest.mark.parametrize("path", KEPT)
def test_a_small_site_byte_for_byte(request: pytest.FixtureRequest, path: str) -> None:
    """What a change of a template or an export does to the reader is seen in the difference."""
    golden = GOLDEN / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(small_site()[path])

    assert small_site()[path].decode() == golden.read_bytes().decode(), (
        "`pytest tests/golden --update-golden` accepts the difference"
    )


@cache
def story(name: str) -> tuple[Timeline, dict[str, str]]:
    """A golden story and its pages."""
    loaded = load(STORIES / name)
    timeline = merge(loaded)
    return timeline, _pages(render(loaded, timeline))


def _pages(files: list[Artifact]) -> dict[str, str]:
    return {one.path: one.content.decode() for one in files if one.path.endswith(".html")}


def events() -> Iterator[tuple[Event, str, str]]:
    """Every event of the golden stories and of the small one, with its page and the home page."""
    told = {
        path: content.decode() for path, content in small_site().items() if path.endswith(".html")
    }
    for event in small_timeline().events:
        yield event, told[f"evenements/{event.id}.html"], told["index.html"]
    for name in NAMES:
        timeline, pages = story(name)
        for event in timeline.events:
            yield event, pages[f"evenements/{event.id}.html"], pages["index.html"]


def test_every_event_says_its_verdict_and_its_status() -> None:
    """In words, on its own page."""
    for event, page, _ in events():
        assert verdict_chip(event.verdict, FRENCH).text in page, event.id
        status = status_chip(event.status, FRENCH)
        assert status is None or status.text in page, event.id


def test_an_event_of_one_source_says_so() -> None:
    """Nothing to compare it with: said, not hidden."""
    found = [page for event, page, _ in events() if event.verdict is Verdict.SINGLE_SOURCE]

    assert found
    assert all("rien à quoi le comparer" in page for page in found)


def test_candidate_days_are_all_drawn() -> None:
    """An open date is never narrowed by the page: each day left is a sign."""
    found = [(event, page) for event, page, _ in events() if 1 < len(event.date.date.days) <= 8]

    assert found
    for event, page in found:
        assert page.count("#g-maybe") > len(event.date.date.days), event.id


def test_what_is_only_announced_stands_apart() -> None:
    """Under what was announced, never as a card of the chronology."""
    found = [(event, home) for event, _, home in events() if is_ahead(event)]

    assert found
    for event, home in found:
        assert f'class="plan" id="{event.id}"' in home
        assert f'class="event" id="{event.id}"' not in home


def test_figures_that_differ_show_both() -> None:
    """A series that its sources do not give alike prints every report, as printed."""
    found = 0
    for name in NAMES:
        timeline, pages = story(name)
        facts = {one.id for reading in timeline.readings for one in reading.facts}
        for series in timeline.series:
            if len(series.facts) > 1 and series.verdict is not Verdict.AGREE:
                found += 1
                page = pages[f"chiffres/{series.id}.html"]
                assert all(f'id="{one}"' in page for one in series.facts if one in facts)

    assert found


def test_a_stale_ruling_is_shown_as_stale(tmp_path: Path) -> None:
    """A decision made on other evidence is not applied, and its page says so first."""
    copy = tmp_path / NAMES[0]
    shutil.copytree(STORIES / NAMES[0], copy)
    (copy / "content").mkdir(exist_ok=True)
    article = min((copy / "seeds").iterdir()).stem
    (copy / "content" / "rulings.yaml").write_text(
        f"- id: perdue\n  kind: hide\n  about:\n    - article: {article}\n"
        "      quote: des mots que personne n’a écrits\n  why: Relu.\n  by: la rédaction\n",
        encoding="utf-8",
    )
    loaded = load(copy)
    timeline = merge(loaded)
    page = _pages(render(loaded, timeline))["decisions.html"]

    assert [one.status for one in timeline.decisions] == [RulingStatus.STALE]
    assert 'class="decision stale" id="perdue"' in page
    assert FRENCH.say("Stale decision") in page


def _broken(pages: dict[str, str], files: set[str]) -> tuple[int, list[str]]:
    """Count the links of a site, and list those that lead to no file or to no place in one."""
    anchors = {path: set(re.findall(r'\sid="([^"]+)"', page)) for path, page in pages.items()}
    links, broken = 0, []
    for path, page in pages.items():
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', page):
            if re.match(r"[a-z]+:", link):
                continue
            links += 1
            target, _, fragment = unescape(link).partition("#")
            goal = normpath(join(dirname(path), unquote(target))) if target else path
            placed = not fragment or fragment in anchors.get(goal, {fragment})
            if goal not in files or not placed:
                broken.append(f"{path}: {link}")
    return links, broken


@pytest.mark.parametrize("name", ["", *NAMES])
def test_links_and_fragments_lead_somewhere(name: str) -> None:
    """Every link of every page, to its file and to the place in it."""
    if name:
        loaded = load(STORIES / name)
        files = {one.path: one.content for one in render(loaded, merge(loaded))}
    else:
        files = small_site()
    pages = {path: text.decode() for path, text in files.items() if path.endswith(".html")}
    links, broken = _broken(pages, set(files))

    assert links > 400
    assert broken == []


def test_no_two_labels_of_a_chart_cover_each_other() -> None:
    """Two labels that start at one place stand a line apart."""
    label = re.compile(r'<text class="note strong (\w+) wide" x="([\d.]+)%" y="([\d.]+)"')
    for name in NAMES:
        for chart in story(name)[1]["chiffres.html"].split("<svg")[1:]:
            told = [(side, x, float(y)) for side, x, y in label.findall(chart)]
            near = [
                (one, two)
                for one, two in combinations(told, 2)
                if one[:2] == two[:2] and abs(one[2] - two[2]) < 12
            ]

            assert near == [], name


def test_those_who_count_differently_stand_side_by_side() -> None:
    """On the page of figures, each number under the one who gives it."""
    page = story("marche")[1]["chiffres.html"]
    sides = re.search(r'<ul class="columns sides">(.*?)</ul>', page, re.DOTALL)
    assert sides is not None

    assert re.findall(r'class="speaker">([^<]+)<', sides.group(1)) == [
        "selon «\u202fla police\u202f»",
        "selon «\u202fla CGT\u202f»",
    ]
