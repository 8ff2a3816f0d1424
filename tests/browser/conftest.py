"""The first story in a real browser; a test that cannot run says why."""

from __future__ import annotations

import http.server
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from recoupe.exporters import export_site
from recoupe.lang.wording import load_wording
from recoupe.model.site import Artifact, PageSource
from recoupe.pipeline import build
from recoupe.site.build import build_site

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "site"))

from small_story import REVISIONS, STORY, small_timeline  # noqa: E402 - found beside the site's tests

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
TEXTS = (
    PageSource(
        slug="methode", title="Méthode", text="Des **mots**, et une [adresse](https://exemple.fr)."
    ),
)

NewPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as a browser test."""
    for item in items:
        if Path(item.path).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own story where it builds, below a sub-path as a host would have it."""
    folder = tmp_path_factory.mktemp("host") / "depot"
    for artifact in _artifacts():
        file = folder / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.content)
    return folder


def _artifacts() -> list[Artifact]:
    loaded = build.load(ROOT)
    return build.render(loaded, build.merge(loaded))


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small story: a stale ruling, a plan, candidate days, a disputed account."""
    wording = load_wording("fr")
    timeline = small_timeline()
    site = build_site(timeline, story=STORY, pages=TEXTS, wording=wording, revisions=REVISIONS)
    folder = tmp_path_factory.mktemp("small")
    for artifact in export_site(
        site, timeline, story=STORY, templates=[ROOT / "templates"], wording=wording
    ):
        file = folder / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.content)
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """The site served on loopback below /depot/."""
    handler = partial(_Quiet, directory=str(site_folder.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/depot"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(
            f"no Chromium on the path ({', '.join(CHROMIUM)}): the pages were not seen in a browser"
        )
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open pages: `new_page(width=320, color_scheme="dark", java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def make(*, width: int = 1280, height: int = 900, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
