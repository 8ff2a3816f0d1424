"""The search over all pages, as templates/README.md says to add it."""

from __future__ import annotations

import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from npm_files import npm_file
from playwright.sync_api import Page
from small_story import STORY, small_timeline

from recoupe.exporters import export_site
from recoupe.lang.wording import load_wording
from recoupe.site.build import build_site

ROOT = Path(__file__).parents[2]


def _blocks() -> dict[str, str]:
    """Return the files that the recipe shows, by the path it gives them."""
    text = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"\*\*`([\w/.-]+)`\*\*\n\n((?:    .*\n)+)", text)
    return {path: re.sub("^    ", "", code, flags=re.MULTILINE) for path, code in found}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The small story with the files of the recipe, indexed and served."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node: Pagefind did not run")
    own = tmp_path / "templates"
    for path, code in _blocks().items():
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text(code, encoding="utf-8")
    wording, timeline = load_wording("fr"), small_timeline()
    site = build_site(timeline, story=STORY, pages=(), wording=wording)
    folders = [own, ROOT / "templates"]
    for one in export_site(site, timeline, story=STORY, templates=folders, wording=wording):
        file = tmp_path / "build" / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.content)
    runner = npm_file("pagefind", "1.6.0", "lib/runner/bin.cjs")
    subprocess.run(
        [node, str(runner), "--site", "build", "--output-path", "build/pagefind"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    handler = partial(_Quiet, directory=str(tmp_path / "build"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_pagefind_searches_every_page(address: str, new_page: Callable[..., Page]) -> None:
    """The recipe as printed: results from articles and events, and a console that stays silent."""
    page = new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/index.html")
    page.locator("#recherche input").fill("digue")
    page.locator("#recherche a").first.wait_for()
    links = page.locator("#recherche a").evaluate_all("all => all.map(one => one.pathname)")

    assert any(link.startswith("/evenements/") for link in links)
    assert any(link.startswith("/articles/") for link in links)
    assert said == []
