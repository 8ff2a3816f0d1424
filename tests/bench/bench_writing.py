"""What a writer waits for: `python tests/bench/bench_writing.py [folder of .txt files]` prints seconds.

Without a folder the five articles of the first story are used. A build is a process of its own, start-up included;
beside what it took on the clock stands what it and its workers took of the processors, which alone can be compared
on a busy machine. A save is the time from the last byte written to the page that a browser, told by the server,
could load.
"""

from __future__ import annotations

import http.client
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
SAVES = 5
STYLE = Path("templates/assets/style.css")


def lay_out(folder: Path, articles: Path | None) -> list[Path]:
    """Make a project in `folder`; return its articles."""
    if articles is None:
        shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(articles or ROOT / "seeds", folder / "seeds")
    return sorted((folder / "seeds").glob("*.txt"))


def run(*arguments: str | Path) -> tuple[float, float]:
    """Return how long a command of recoupe takes, as a process: on the clock, and of the processors."""
    begun, spent = time.perf_counter(), _spent()
    command = [sys.executable, "-m", "recoupe", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, input=b"")
    return time.perf_counter() - begun, _spent() - spent


def _spent() -> float:
    times = os.times()
    return times.children_user + times.children_system


def builds(folder: Path, articles: list[Path]) -> dict[str, tuple[float, ...]]:
    """Return the seconds of a first build, and of what one does with the story after it."""
    added = articles[len(articles) // 2]
    kept = folder / added.name
    added.rename(kept)
    found = {"first build, without one article": run("build", folder)}
    shutil.copy(kept, added)
    found["build with that article there"] = run("build", folder)
    found["build with nothing changed"] = run("build", folder)
    added.unlink()
    run("build", folder)
    found["recoupe add of that article"] = run("add", kept, "--project", folder)
    found["recoupe check"] = run("check", folder)
    return found


def saves(folder: Path, article: Path) -> dict[str, tuple[float, ...]]:
    """Return the median seconds from a save to the new page, under `recoupe serve`."""
    server = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "serve", str(folder), "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr is not None
        address = next(line.split()[0] for line in server.stderr if line.startswith("http"))
        return {
            "save of an article": _median(
                address, article, "\n\nUn incendie a fait {} morts mardi."
            ),
            "save of a style": _median(address, folder / STYLE, "\n/* {} */\n"),
        }
    finally:
        server.terminate()
        server.wait()


def _median(address: str, path: Path, change: str) -> tuple[float]:
    original = path.read_text(encoding="utf-8")
    waits = []
    for number in range(2, SAVES + 2):
        shown = _version(address)
        path.write_text(original + change.format(number), encoding="utf-8")
        start = time.perf_counter()
        told = _ask(address, f"/_recoupe/changes?shown={shown}")
        while not told.readline().startswith(b"data:"):
            pass
        _version(address)
        waits.append(time.perf_counter() - start)
        time.sleep(0.5)
    return (statistics.median(waits),)


def _version(address: str) -> str:
    page = _ask(address, "/").read().decode()
    return page.partition('data-version="')[2].partition('"')[0]


def _ask(address: str, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", path)
    return connection.getresponse()


def main(articles: Path | None) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "story"
        paths = lay_out(folder, articles)
        shutil.copytree(ROOT / "templates" / "assets", folder / "templates" / "assets")
        start = {"recoupe annotate of nothing": min(run("annotate") for _ in range(5))}
        found = {**start, **builds(folder, paths), **saves(folder, paths[0])}
    for what, seconds in found.items():
        print(f"{what:36}" + "".join(f"{each:8.2f} s" for each in seconds))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
