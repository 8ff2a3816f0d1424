"""The same sixty events in TimelineJS 3 and in recoupe, in Chromium: `python tests/bench/bench_site.py`.

Six articles of ten dated facts are built with recoupe; TimelineJS is given the file that recoupe exports for it. Both
are served on loopback, and no other host is let through: an address asked for elsewhere is counted, not answered.
"""

from __future__ import annotations

import gzip
import http.server
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from npm_files import npm_file
from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

from recoupe.pipeline import build

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
PLACES = ["Lille", "Nantes", "Rennes", "Lyon", "Dijon", "Nancy", "Metz", "Reims", "Tours", "Brest"]
FACTS = (
    "un incendie a ravagé un entrepôt à {}",
    "le maire de {} a démissionné",
    "une explosion a fait deux morts à {}",
    "les députés ont adopté la loi sur le port de {}",
    "un séisme a frappé {}",
    "un accord a été signé à {}",
)
TABS = 80
RIVAL = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Soixante faits</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="dist/css/timeline.css"></head>
<body><main><h1>Soixante faits</h1><div id="frise" style="height: 100vh"></div></main>
<script src="dist/js/timeline.js"></script>
<script>new TL.Timeline("frise", "evenements.json", {language: "fr"})</script></body></html>"""
_STOP = """() => { const e = document.activeElement;
  return e === document.body ? "" : [...document.querySelectorAll('*')].indexOf(e) + e.tagName }"""


def write_articles(folder: Path) -> None:
    """Write six articles of ten facts, each with its day."""
    day = date(2019, 1, 3)
    for number, fact in enumerate(FACTS, 1):
        lines = [f"Dix faits, {number}"]
        for place in PLACES:
            day += timedelta(29)
            lines.append(f"Le {day.day} {MONTHS[day.month - 1]} {day.year}, {fact.format(place)}.")
        (folder / f"article-{number}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def lay_out(folder: Path) -> int:
    """Build both sites below `folder`; return how many events they show."""
    articles = folder / "articles"
    articles.mkdir()
    write_articles(articles)
    report = build.build(articles, out=folder / "recoupe")
    rival = folder / "timelinejs"
    # the whole folder: its style sheet and its words are fetched by relative addresses
    dist = npm_file("@knight-lab/timelinejs", "3.9.6", "dist/js/timeline.js").parents[1]
    shutil.copytree(dist, rival / "dist")
    shutil.copy(folder / "recoupe" / "data" / "timelinejs.json", rival / "evenements.json")
    (rival / "index.html").write_text(RIVAL, encoding="utf-8")
    return report.found["events_on_timeline"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback."""
    handler = partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class Visit:
    """One look at an address, with what it loads and what it asks of other hosts."""

    def __init__(self, browser: Browser, address: str, **options: object) -> None:
        self.outside: list[str] = []
        self._answers: list[Response] = []
        context = browser.new_context(bypass_csp=True, **options)  # type: ignore[arg-type]
        self.page: Page = context.new_page()
        self.page.route("**/*", self._route)
        self.page.on("response", self._answered)
        self.page.goto(address)
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(1500)

    def _answered(self, answer: Response) -> None:
        self._answers.append(answer)

    def _route(self, route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            route.continue_()
            return
        self.outside.append(route.request.url)
        route.abort()

    def weight(self) -> int:
        """Return the bytes of all that was loaded, gzipped as a host sends them."""
        return sum(
            len(gzip.compress(one.body(), mtime=0)) for one in self._answers if one.status == 200
        )

    def stops(self) -> int:
        """Return how many places of the page eighty presses of Tab reach."""
        found = set()
        for _ in range(TABS):
            self.page.keyboard.press("Tab")
            found.add(self.page.evaluate(_STOP))
        return len(found - {""})

    def axe(self) -> str:
        """Return the rules broken and on how many elements."""
        self.page.evaluate(npm_file("axe-core", "4.14.1", "axe.min.js").read_text(encoding="utf-8"))
        broken = self.page.evaluate("axe.run(document).then(one => one.violations)")
        return f"{len(broken)} rules, {sum(len(one['nodes']) for one in broken)} elements"


Row = tuple[str, Callable[[Browser, str], str]]


def _narrow(browser: Browser, address: str) -> str:
    page = Visit(browser, address, viewport={"width": 320, "height": 800}).page
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return "fits" if over <= 0 else f"{over} px too wide"


def _bare(browser: Browser, address: str) -> str:
    page = Visit(browser, address, java_script_enabled=False).page
    return f"{len(page.inner_text('body'))} characters"


ROWS: tuple[Row, ...] = (
    ("loaded, gzipped", lambda b, a: f"{Visit(b, a).weight() / 1000:.1f} KB"),
    ("text without script", _bare),
    (f"keyboard stops in {TABS} Tabs", lambda b, a: str(Visit(b, a).stops())),
    ("axe violations", lambda b, a: Visit(b, a).axe()),
    ("at 320 px", _narrow),
    ("requests to other hosts", lambda b, a: str(len(Visit(b, a).outside))),
)


def main() -> None:
    """Print the table."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        events = lay_out(folder)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with served(folder) as host:
            print(f"| {events} events | TimelineJS 3.9.6 | recoupe |\n|---|---|---|")
            for title, measure in ROWS:
                cells = [
                    measure(browser, f"{host}/{site}/index.html")
                    for site in ("timelinejs", "recoupe")
                ]
                print(f"| {title} | {' | '.join(cells)} |")
        browser.close()


if __name__ == "__main__":
    main()
