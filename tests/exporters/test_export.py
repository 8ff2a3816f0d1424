"""The published files: what they hold, that they are valid, that they do no harm."""

from __future__ import annotations

import base64
import csv
import gzip
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import jsonschema
import pytest
from small_story import REVISIONS, STORY, marked_up, small_timeline

from recoupe.exporters import export_site
from recoupe.exporters.text import render_markdown
from recoupe.lang.wording import load_wording
from recoupe.model.change import Revision
from recoupe.model.site import PageSource
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.build import build_site

TEMPLATES = Path(__file__).parents[2] / "templates"
TEXTS = (PageSource(slug="methode", title="Méthode", text="Des **mots**."),)


def _files(
    timeline: Timeline | None = None,
    *,
    story: StoryConfig = STORY,
    folders: tuple[Path, ...] = (TEMPLATES,),
    language: str = "fr",
    revisions: tuple[Revision, ...] = (),
) -> dict[str, bytes]:
    told = timeline or small_timeline()
    wording = load_wording(language)
    site = build_site(told, story=story, pages=TEXTS, wording=wording, revisions=revisions)
    artifacts = list(export_site(site, told, story=story, templates=folders, wording=wording))
    paths = [artifact.path for artifact in artifacts]

    assert len(paths) == len(set(paths))
    return {artifact.path: artifact.content for artifact in artifacts}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The whole site of the small story."""
    return _files()


def _data(files: dict[str, bytes]) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(files["data/timeline.json"])
    return loaded


def test_the_data_keep_to_their_schema(files: dict[str, bytes]) -> None:
    """The schema beside the data is valid, and so are the data."""
    schema = json.loads(files["data/timeline.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(_data(files), schema, cls=jsonschema.Draft202012Validator)


def test_every_quotation_is_a_slice_of_its_file() -> None:
    """Also where the text was derived from a file that holds more."""
    timeline = marked_up()
    raw = {one.document.article.id: one.document.article.raw for one in timeline.readings}
    data = json.loads(_files(timeline)["data/timeline.json"])
    found = [
        (one["article"], one["start"], one["end"], one.get("quote", one.get("text")))
        for kind in ("records", "facts", "timexes", "skipped")
        for one in data[kind]
    ]

    assert len(found) == 8
    assert [raw[article][start:end] for article, start, end, _ in found] == [q for *_, q in found]


def test_the_data_keep_the_decision_and_the_texts_apart(files: dict[str, bytes]) -> None:
    """An event's date is the editor's, its engine_date what the texts leave."""
    event = json.loads(files["data/timeline.json"])["events"][0]

    assert event["date"]["edtf"] == "2024-01-13"
    assert event["date"]["basis"] == "editorial"
    assert event["engine_date"]["edtf"] == "[2024-01-06,2024-01-13]"
    assert event["engine_date"]["text"] == "un samedi de janvier 2024"


def test_words_of_a_source_are_never_markup(files: dict[str, bytes]) -> None:
    """« <b>Rien</b> » is shown as printed."""
    page = files["non-retenu.html"].decode()

    assert "&lt;b&gt;Rien&lt;/b&gt;" in page
    assert "<b>Rien</b>" not in page


def test_every_page_has_a_strict_policy(files: dict[str, bytes]) -> None:
    """No inline script, no inline style, nothing from elsewhere; the one-file edition allows its own by a hash."""
    for path, content in files.items():
        if path.endswith(".html") and path != "hors-ligne.html":
            html = content.decode()
            policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
            assert policy, path
            assert "unsafe" not in policy[1]
            assert " style=" not in html, path
            assert not re.search(r"<style|<script(?! src=)|\son\w+=", html), path
            assert not re.search(r'(?:src|srcset)="(?:https?:)?//', html), path


def test_the_one_file_edition_needs_no_other_file(files: dict[str, bytes]) -> None:
    """Its style is let through by its hash, its links stay inside."""
    html = files["hors-ligne.html"].decode()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    links = re.findall(r'(?:href|src)="([^"]*)"', html)

    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html
    assert links
    assert all(one.startswith(("#", "https:")) for one in links)


def test_links_are_relative(files: dict[str, bytes]) -> None:
    """The site works from any folder and from disk: every link of ours leads to a file of ours."""
    count = 0
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        for target in re.findall(r'(?:href|src)="([^"]*)"', content.decode()):
            if target.startswith(("https:", "#")):
                continue
            count += 1
            folder = Path(path).parent
            resolved = (Path("/root") / folder / target.partition("#")[0]).resolve()
            assert resolved.relative_to("/root").as_posix() in files, (path, target)

    assert count > 100


def test_fragments_lead_somewhere(files: dict[str, bytes]) -> None:
    """Every fragment names an element of its page."""
    ids = {
        path: set(re.findall(r'\sid="([^"]+)"', content.decode()))
        for path, content in files.items()
        if path.endswith(".html")
    }
    count = 0
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        for target, fragment in re.findall(r'href="([^"#]*)#([^":~]+)"', content.decode()):
            page = (
                (Path("/root") / Path(path).parent / target).resolve()
                if target
                else Path("/root") / path
            )
            count += 1
            assert fragment in ids[page.relative_to("/root").as_posix()], (path, target, fragment)

    assert count > 30


def test_ids_are_unique_on_every_page(files: dict[str, bytes]) -> None:
    """No page has two elements of one id."""
    for path, content in files.items():
        if path.endswith(".html"):
            found = re.findall(r'\sid="([^"]+)"', content.decode())
            assert len(found) == len(set(found)), path


def test_a_project_overrides_a_template_and_an_asset(tmp_path: Path) -> None:
    """A file of the same name in the project's own folder wins; the others stay."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "style.css").write_text("/* mine */", encoding="utf-8")
    (tmp_path / "page.html").write_text("mine: {{ page.title }}", encoding="utf-8")
    files = _files(folders=(tmp_path, TEMPLATES))

    assert files["assets/style.css"] == b"/* mine */"
    assert files["methode.html"] == "mine: Méthode".encode()
    assert b"<!doctype html>" in files["index.html"]


def test_two_exports_are_the_same_bytes() -> None:
    """Nothing reads a clock, nothing depends on the order of the articles."""
    timeline = small_timeline()

    assert _files(replace(timeline, readings=timeline.readings[::-1])) == _files(timeline)


def test_tables_hold_one_row_each(files: dict[str, bytes]) -> None:
    """Events with their bounds in columns of their own."""
    rows = list(csv.DictReader(StringIO(files["data/evenements.csv"].decode("utf-8-sig"))))

    assert [row["id"] for row in rows] == ["e-flood", "e-meeting"]
    assert (rows[0]["earliest"], rows[0]["engine_edtf"]) == (
        "2024-01-13",
        "[2024-01-06,2024-01-13]",
    )
    assert len(list(csv.reader(StringIO(files["data/faits.csv"].decode("utf-8-sig"))))) == 3


def test_a_table_never_holds_a_formula() -> None:
    """A headline that starts with an equals sign is text."""
    timeline = small_timeline()
    event = timeline.events[0]
    headline = replace(event.headline, text='=HYPERLINK("x")')
    files = _files(replace(timeline, events=(replace(event, headline=headline),)))

    assert "\"'=HYPERLINK" in files["data/evenements.csv"].decode("utf-8-sig")


def test_the_calendar_holds_known_days_only() -> None:
    """A date that is only some days is in no calendar."""
    timeline = small_timeline()
    undecided = replace(timeline.events[0], ruled_date=None, rulings=())
    known = icalendar.Calendar.from_ical(_files(timeline)["calendrier.ics"])
    unknown = icalendar.Calendar.from_ical(
        _files(replace(timeline, events=(undecided,)))["calendrier.ics"]
    )

    assert [entry.decoded("dtstart") for entry in known.walk("VEVENT")] == [date(2024, 1, 13)]
    assert list(unknown.walk("VEVENT")) == []


def test_feeds_are_well_formed(files: dict[str, bytes]) -> None:
    """Atom, RSS and JSON Feed tell the same events."""
    atom = ElementTree.fromstring(files["flux.atom"])  # noqa: S314 - our own file
    rss = ElementTree.fromstring(files["flux.rss"])  # noqa: S314 - our own file
    told = json.loads(files["flux.json"])

    assert len(atom.findall("{http://www.w3.org/2005/Atom}entry")) == 1
    assert [one.text for one in rss.findall("channel/item/title")] == ["La digue a cédé"]
    assert [one["title"] for one in told["items"]] == ["La digue a cédé"]
    assert told["version"] == "https://jsonfeed.org/version/1.1"


def test_changes_have_feeds_of_their_own() -> None:
    """One entry each, at its own day or else its article's, the newest first; announced on every page."""
    files = _files(revisions=REVISIONS, story=replace(STORY, base_url="https://ici.example/x"))
    atom = ElementTree.fromstring(files["changements.atom"])  # noqa: S314 - our own file
    rss = ElementTree.fromstring(files["changements.rss"])  # noqa: S314 - our own file
    told = json.loads(files["changements.json"])
    name = "{http://www.w3.org/2005/Atom}"

    days = [entry.findtext(f"{name}updated") for entry in atom.findall(f"{name}entry")]
    assert [day and day[:10] for day in days] == [
        "2024-01-25", "2024-01-20", "2024-01-21", "2024-01-14",
    ]  # fmt: skip
    assert len({entry.findtext(f"{name}id") for entry in atom.findall(f"{name}entry")}) == 4
    assert [one.text for one in rss.findall("channel/item/link")] == [
        f"https://ici.example/x/changements.html#c-{place}" for place in (4, 3, 2, 1)
    ]
    assert told["feed_url"] == "https://ici.example/x/changements.json"
    assert "(auparavant\u00a0: janvier 2024)" in told["items"][2]["content_text"]
    assert b'href="../changements.atom"' in files["articles/a-1.html"]
    assert b'href="../changements.html"' in files["articles/a-1.html"]


def test_no_history_no_trace_of_it(files: dict[str, bytes]) -> None:
    """No page, no feed, no link that leads nowhere."""
    assert [path for path in files if path.startswith("changements")] == []
    assert [path for path, content in files.items() if b"changements" in content] == []


def test_linked_data_claim_no_day_that_is_not_known() -> None:
    """An uncertain date has no startDate, and no verdict becomes a ClaimReview."""
    timeline = small_timeline()
    undecided = replace(timeline.events[0], ruled_date=None, rulings=())
    graph = json.loads(_files(replace(timeline, events=(undecided,)))["data/timeline.jsonld"])[
        "@graph"
    ]
    event = next(one for one in graph if one["@type"] == "Event")

    assert "startDate" not in event
    assert event["temporalCoverage"] == "[2024-01-06,2024-01-13]"
    assert "ClaimReview" not in {one["@type"] for one in graph}


def test_timelinejs_shows_our_words(files: dict[str, bytes]) -> None:
    """The other program shows our words for the date, not its own."""
    slides = json.loads(files["data/timelinejs.json"])["events"]

    assert slides[0]["display_date"] == "samedi 13 janvier 2024"
    assert slides[0]["start_date"] == {"year": 2024, "month": 1, "day": 13}


def test_addresses_are_absolute_where_the_story_has_one() -> None:
    """A site map needs an address; without one there is none."""
    files = _files(story=replace(STORY, base_url="https://exemple.fr/digue/"))

    assert b"https://exemple.fr/digue/evenements/e-flood.html" in files["sitemap.xml"]
    assert b"Sitemap: https://exemple.fr/digue/sitemap.xml" in files["robots.txt"]
    assert b'rel="canonical" href="https://exemple.fr/digue/index.html"' in files["index.html"]
    assert files["assets/card.png"].startswith(b"\x89PNG")
    assert "sitemap.xml" not in _files()


def test_every_event_and_fact_of_the_data_is_on_a_page(files: dict[str, bytes]) -> None:
    """Nothing is published that cannot be read."""
    data = json.loads(files["data/timeline.json"])
    pages = b"".join(content for path, content in files.items() if path.endswith(".html")).decode()

    assert all(f"evenements/{one['id']}.html" in files for one in data["events"])
    assert all(f'id="{one["id"]}"' in pages for one in data["facts"])


def test_written_pages_do_no_harm() -> None:
    """Scripts, handlers and dangerous links are dropped from Markdown."""
    html = render_markdown(
        '# Titre\n\n<script>x</script>\n\n[a](javascript:x) <b onclick="x">b</b>'
    )

    assert "script" not in html
    assert "onclick" not in html
    assert "Titre" not in html


def test_the_english_interface_speaks_no_french() -> None:
    """The same story in English words."""
    html = _files(language="en")["index.html"].decode()

    assert '<html lang="en">' in html
    assert "Depends on who speaks" in html
    assert "Selon qui parle" not in html


@pytest.mark.parametrize("path", ["index.html", "evenements/e-flood.html", "chiffres.html"])
def test_pages_are_light(files: dict[str, bytes], path: str) -> None:
    """The budget of a page of two articles; the first story's is measured in the browser tests."""
    assert len(files[path]) < 60_000


def test_style_and_script_keep_to_their_budget(files: dict[str, bytes]) -> None:
    """12 KB of style, 15 KB of script, compressed."""
    assert len(gzip.compress(files["assets/style.css"], mtime=0)) < 12_000
    assert len(gzip.compress(files["assets/recoupe.js"], mtime=0)) < 15_000
