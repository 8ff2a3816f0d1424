"""Every kind of page in Chromium: accessible, narrow, without script, by keyboard, on paper, from disk."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from npm_files import npm_file
from playwright.sync_api import Page

NewPage = Callable[..., Page]

#: One page of each template; a folder stands for its first page.
KINDS = (
    "index.html", "evenements.html", "chiffres.html", "articles.html", "noms.html", "non-retenu.html",
    "decisions.html", "changements.html", "methode.html", "404.html", "hors-ligne.html", "themes/",
    "evenements/", "articles/", "noms/", "annees/", "chiffres/", "integrer/",
)  # fmt: skip

_CARDS = ".chronology .event"
_WIDE = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll') && !e.closest('svg'))
  .slice(0, 3).map(e => e.outerHTML.slice(0, 120))"""


def _kind(folder: Path, kind: str) -> list[str]:
    if not kind.endswith("/"):
        return [kind] if (folder / kind).exists() else []
    return [f"{kind}{file.name}" for file in sorted((folder / kind).glob("*.html"))[:1]]


def _pages(folder: Path) -> list[str]:
    return [page for kind in KINDS for page in _kind(folder, kind)]


def _check(page: Page, source: str) -> dict[str, list[dict[str, object]]]:
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    page.evaluate(source)
    found: dict[str, list[dict[str, object]]] = page.evaluate(
        "axe.run(document, {resultTypes: ['violations', 'incomplete']})"
    )
    return found


#: What axe cannot decide: the colour behind text over a drawing, which style.css settles by its tokens.
UNDECIDED = {"color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("which", ["site_folder", "small_folder"])
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, new_page: NewPage, which: str, width: int, scheme: str
) -> None:
    """No violation and nothing undecided but contrast, details open."""
    folder: Path = request.getfixturevalue(which)
    source = npm_file("axe-core", "4.14.1", "axe.min.js").read_text(encoding="utf-8")
    page = new_page(width=width, color_scheme=scheme, bypass_csp=True)
    found = {}
    for path in _pages(folder):
        page.goto((folder / path).as_uri())
        result = _check(page, source)
        said = [
            (one["id"], one["nodes"][0]["html"])  # type: ignore[index]
            for one in (*result["violations"], *result["incomplete"])
            if one in result["violations"] or one["id"] not in UNDECIDED
        ]
        if said:
            found[path] = said

    assert found == {}


@pytest.mark.parametrize("which", ["site_folder", "small_folder"])
def test_nothing_scrolls_sideways_at_320(
    request: pytest.FixtureRequest, new_page: NewPage, which: str
) -> None:
    """On the narrowest phone every page keeps its width (so does 1280 px zoomed four times)."""
    folder: Path = request.getfixturevalue(which)
    page = new_page(width=320)
    wide = {}
    for path in _pages(folder):
        page.goto((folder / path).as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide[path] = page.evaluate(_WIDE)

    assert wide == {}


def test_the_page_is_the_same_without_script(site_folder: Path, new_page: NewPage) -> None:
    """Events, quotations and links: all there without script, all shown with it."""
    read = """() => ({
      events: [...document.querySelectorAll('.event, .plan')].map(e => e.id),
      quotes: [...document.querySelectorAll('blockquote')].map(e => e.textContent),
      links: [...document.querySelectorAll('a')].map(e => e.getAttribute('href')),
      hidden: [...document.querySelectorAll('.event')].filter(e => e.closest('[hidden]')).length,
    })"""
    told = []
    for script in (True, False):
        page = new_page(java_script_enabled=True) if script else new_page(java_script_enabled=False)
        page.goto((site_folder / "index.html").as_uri())
        told.append(page.evaluate(read))

    assert told[0] == told[1]
    assert told[0]["hidden"] == 0


def test_every_event_of_the_data_is_on_the_page(site_folder: Path, new_page: NewPage) -> None:
    """The chronology and the plans of the page are those of the data."""
    data = json.loads((site_folder / "data/timeline.json").read_text(encoding="utf-8"))
    page = new_page()
    page.goto((site_folder / "index.html").as_uri())
    shown = set(page.evaluate("[...document.querySelectorAll('.event, .plan')].map(e => e.id)"))
    ahead = {"planned", "cancelled"}
    expected = {one["id"] for one in data["events"] if one["on_timeline"] or one["status"] in ahead}

    assert shown == expected


def test_the_keyboard_reaches_every_event(site_folder: Path, new_page: NewPage) -> None:
    """Tab stops at each headline and each summary that is shown, visibly, under nothing."""
    page = new_page(reduced_motion="reduce")
    page.goto((site_folder / "index.html").as_uri())
    wanted = page.evaluate(
        f"""() => {{
          const all = [...document.querySelectorAll('{_CARDS} h4 a, {_CARDS} summary')];
          const shown = all.filter(e => e.checkVisibility());
          shown.forEach((e, place) => e.dataset.stop = place);
          return shown.length;
        }}"""
    )
    focused, hidden = set(), []
    for _ in range(1200):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const box = e.getBoundingClientRect();
              const top = document.elementFromPoint(
                Math.min(box.left + 4, innerWidth - 1),
                Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
              const style = getComputedStyle(e);
              return {
                card: e.dataset.stop || '',
                seen: style.outlineStyle !== 'none' && (e.contains(top) || (top && top.contains(e))),
                html: e.outerHTML.slice(0, 100),
              };
            }"""
        )
        if stop is None:
            break
        if stop["card"]:
            focused.add(stop["card"])
        if not stop["seen"]:
            hidden.append(stop["html"])

    assert len(focused) == wanted > 0
    assert hidden == []


def test_filters_keep_their_state_in_the_address(address: str, new_page: NewPage) -> None:
    """A search without accents finds the accented word, counts aloud, and is still there after a reload."""
    page = new_page()
    page.goto(f"{address}/index.html")
    total = page.locator(_CARDS).count()
    page.keyboard.press("/")
    page.keyboard.type("etats unis")
    few = page.locator(f"{_CARDS}:visible").count()

    assert page.locator("#f-q").evaluate("e => e === document.activeElement")
    assert 0 < few <= total
    assert str(few) in (page.locator("#affiches").text_content() or "")
    assert "q=etats+unis" in page.url
    page.reload()
    assert page.locator(f"{_CARDS}:visible").count() == few


def test_an_empty_result_helps(address: str, new_page: NewPage) -> None:
    """Nothing found: the page says so, and one button brings everything back."""
    page = new_page()
    page.goto(f"{address}/index.html?q=zzzzzz")

    assert page.locator(f"{_CARDS}:visible").count() == 0
    assert page.locator("#vide").is_visible()
    page.locator("#filtres button[type=reset]").click()
    page.wait_for_function(
        "document.querySelectorAll('.chronology li:not([hidden]) > .event').length > 0"
    )
    assert page.locator(f"{_CARDS}:visible").count() == page.locator(_CARDS).count()


@pytest.mark.parametrize("where", ["http", "file"])
def test_pages_are_silent_and_ask_nothing_elsewhere(
    address: str, site_folder: Path, new_page: NewPage, where: str
) -> None:
    """From a sub-path and from disk: no message, no refused resource, no request but our own files."""
    root = address if where == "http" else site_folder.as_uri()
    page = new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    # a page left before its icon came aborts that request; every other failure counts
    page.on(
        "requestfailed",
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else said.append(f"{request.failure}: {request.url}")
        ),
    )
    page.on("request", lambda request: asked.append(request.url))
    for path in _pages(site_folder):
        page.goto(f"{root}/{path}")

    assert said == []
    assert [url for url in asked if not url.startswith(root)] == []
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Iowan')


def test_a_sentence_lights_up(site_folder: Path, new_page: NewPage) -> None:
    """The link of a quotation leads to its sentence, which is set off from the others."""
    page = new_page()
    page.goto((site_folder / "index.html").as_uri())
    href = page.locator(f"{_CARDS} figcaption a").first.get_attribute("href") or ""
    page.goto(f"{site_folder.as_uri()}/{href}")
    colours = page.evaluate(
        """() => [document.querySelector('.entry:target'), document.querySelector('.entry:not(:target)')]
          .map(e => getComputedStyle(e).backgroundColor)"""
    )

    assert colours[0] != colours[1]


_FOLDED = ".event .fold > :not(summary)"


@pytest.mark.parametrize("which", ["site_folder", "small_folder"])
def test_what_is_folded_on_a_phone_is_all_there(
    request: pytest.FixtureRequest, new_page: NewPage, which: str
) -> None:
    """Closed, then open by one press; lying open on a wide screen; printed open."""
    folder: Path = request.getfixturevalue(which)
    page = new_page(width=360)
    page.goto((folder / "index.html").as_uri())
    seen = f"[...document.querySelectorAll('{_FOLDED}')].filter(e => e.checkVisibility()).length"
    every = page.locator(_FOLDED).count()
    closed = page.evaluate(seen)
    page.locator(f"{_CARDS} .fold > summary").first.press("Enter")
    opened = page.evaluate(seen)
    page.emulate_media(media="print")
    printed = page.evaluate(seen)
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})

    assert (closed, opened, printed) == (0, 1, every)
    assert page.evaluate(seen) == every > 0


def test_a_phone_does_not_scroll_for_ever(site_folder: Path, new_page: NewPage) -> None:
    """At 360 px an event takes a third of a screen, and key figures stand close."""
    page = new_page(width=360)
    page.goto((site_folder / "index.html").as_uri())
    heights = page.evaluate(
        f"[...document.querySelectorAll('{_CARDS}')].map(e => e.getBoundingClientRect().height)"
    )

    assert sum(heights) / len(heights) < 270
    assert page.evaluate("document.querySelector('.figures').offsetHeight") < 1200


def test_paper_holds_every_event_and_quotation(
    site_folder: Path, new_page: NewPage, tmp_path: Path
) -> None:
    """Printed, the details are open and the page is light whatever the screen."""
    page = new_page(color_scheme="dark")
    page.goto((site_folder / "index.html").as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    closed = page.evaluate(
        "[...document.querySelectorAll('.event blockquote')].filter(e => !e.checkVisibility()).length"
    )
    pdf = page.pdf(prefer_css_page_size=True)
    (tmp_path / "page.pdf").write_bytes(pdf)

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert closed == 0
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 1


def test_headings_are_in_order(site_folder: Path, new_page: NewPage) -> None:
    """One h1, no level left out."""
    page = new_page()
    wrong = {}
    for path in _pages(site_folder):
        page.goto((site_folder / path).as_uri())
        levels = page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => +e.tagName[1])"
        )
        skips = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        if levels.count(1) != 1 or skips:
            wrong[path] = levels

    assert wrong == {}


def test_the_nu_checker_finds_no_error(site_folder: Path) -> None:
    """Every page is valid HTML."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("no java: the Nu checker did not run")
    jar = npm_file("vnu-jar", "26.9.27", "build/dist/vnu.jar")
    done = subprocess.run(
        [java, "-Xss4m", "-jar", str(jar), "--errors-only", "--skip-non-html", str(site_folder)],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip

    assert done.stderr == ""
    assert done.returncode == 0


def test_pages_keep_to_the_budget(site_folder: Path) -> None:
    """Compressed: 100 KB for the home page, 30 KB for others, 150 KB with style and script."""
    sizes = {
        path.relative_to(site_folder).as_posix(): len(gzip.compress(path.read_bytes(), mtime=0))
        for path in site_folder.rglob("*")
        if path.suffix in {".html", ".css", ".js"}
    }
    heavy = {path: size for path, size in sizes.items() if path != "index.html" and size > 30_000}
    loaded = sizes["index.html"] + sizes["assets/style.css"] + sizes["assets/recoupe.js"]

    assert sizes["index.html"] <= 100_000
    assert loaded <= 150_000
    assert heavy == {}
