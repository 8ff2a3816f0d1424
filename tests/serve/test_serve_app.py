"""The pages `recoupe serve` shows, and the live parts it adds to them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from starlette.testclient import TestClient

from recoupe.errors import BuildError, InputError, SourceLocation
from recoupe.model.site import Artifact
from recoupe.serve.app import make_app
from recoupe.serve.live import Built, LiveSite

Result = TypeVar("Result")
PAGE = (
    b'<!doctype html><html lang="fr"><head><title>t</title>'
    b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
    b'</head><body class="a"><h1>Un</h1></body></html>'
)


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine in a thread of its own, whatever runs in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class _Builds:
    """A build that gives, or raises, what it is told to."""

    def __init__(self, *results: Built | Exception) -> None:
        self.results: Iterator[Built | Exception] = iter(results)

    def __call__(self) -> Built:
        result = next(self.results)
        if isinstance(result, Exception):
            raise result
        return result


def _built(content: bytes = PAGE, *, problems: tuple[str, ...] = ()) -> Built:
    files = {"index.html": content, "e/index.html": content, "data/t.json": b"{}", "404.html": PAGE}
    artifacts = tuple(Artifact(path=path, content=data) for path, data in files.items())
    return Built(artifacts=artifacts, problems=problems)


def _client(*results: Built | Exception) -> TestClient:
    site = LiveSite(_Builds(*results))
    for _ in results:
        _run(site.rebuild())
    return TestClient(make_app(site), base_url="http://127.0.0.1:8000")


BAD_YAML = InputError(
    "unknown key <titel>",
    location=SourceLocation("content/story.yaml", 3, 1),
    hint='did you mean "title"?',
)


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/e/", 200, "text/html; charset=utf-8"),
        ("/e/index.html", 200, "text/html; charset=utf-8"),
        ("/data/t.json", 200, "application/json"),
        ("/absent.html", 404, "text/html; charset=utf-8"),
        ("/../pyproject.toml", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/pyproject.toml", 404, "text/html; charset=utf-8"),
        ("/_recoupe/reload.js", 200, "text/javascript; charset=utf-8"),
        ("/_recoupe/problems.css", 200, "text/css; charset=utf-8"),
        ("/_recoupe/live.py", 404, "text/plain; charset=utf-8"),
    ],
)
def test_only_the_site_is_served(path: str, status: int, kind: str) -> None:
    """Pages, data, the two live files; nothing else of the disk."""
    answer = _client(_built()).get(path)

    assert (answer.status_code, answer.headers["content-type"]) == (status, kind)


def test_a_page_reloads_itself_within_its_own_policy() -> None:
    """The script is a file of this origin, and the policy lets it listen for changes, nothing more."""
    page = _client(_built()).get("/").text

    assert re.search(
        r'<script defer src="/_recoupe/reload.js" data-version="\w{16}"></script>', page
    )
    assert "default-src 'none'; connect-src 'self'; script-src 'self'" in page
    assert "unsafe" not in page


def test_data_is_served_as_built() -> None:
    """Only pages get live parts."""
    assert _client(_built()).get("/data/t.json").content == b"{}"


def test_another_host_is_refused() -> None:
    """A name that someone made point at this machine reads nothing."""
    answer = _client(_built()).get("/", headers={"host": "attacker.example"})

    assert answer.status_code == 400


def test_a_failed_build_keeps_the_last_good_site_and_says_why() -> None:
    """File and line stand above the page as it was, escaped."""
    page = _client(_built(), BAD_YAML).get("/").text

    assert "<h1>Un</h1>" in page
    assert "Below is the last site that could be built" in page
    assert "content/story.yaml:3:1: error: unknown key &lt;titel&gt;" in page


def test_a_first_build_that_fails_is_explained() -> None:
    """With no site yet, any address shows the problem, in a page that reloads itself."""
    answer = _client(BuildError("no article", location=None, hint="put one into seeds/")).get("/")

    assert "No site yet" in answer.text
    assert "put one into seeds/" in answer.text
    assert "reload.js" in answer.text


def test_problems_that_stop_nothing_are_shown_too() -> None:
    """A seed that was left out is named above the new site."""
    page = _client(_built(problems=("seeds/a.txt: error: empty file",))).get("/").text

    assert "Built, with problems" in page
    assert "seeds/a.txt: error: empty file" in page


def test_a_fault_of_ours_does_not_end_the_server() -> None:
    """An exception nobody expected is shown like any other problem."""
    page = _client(_built(), ZeroDivisionError("division by zero")).get("/").text

    assert "a fault of recoupe itself: ZeroDivisionError" in page


def test_the_version_changes_with_the_site_or_its_problems() -> None:
    """Equal sites have one version, so that a save without effect reloads nothing."""

    async def versions() -> list[str]:
        site = LiveSite(
            _Builds(_built(), _built(), _built(b"other"), _built(b"other", problems=("x",)))
        )
        return [(await site.rebuild()).version for _ in range(4)]

    first, same, other, problem = _run(versions())

    assert first == same
    assert len({first, other, problem}) == 3


def test_a_page_of_an_older_version_is_told_at_once() -> None:
    """A page that missed a change, or a restart, reloads as soon as it asks."""
    answer = _client(_built()).get("/_recoupe/changes?shown=older")

    assert "event: changed" in answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")


def test_a_page_waits_for_the_next_change() -> None:
    """The current version is answered only when another takes its place."""

    async def waited() -> tuple[bool, str, str]:
        site = LiveSite(_Builds(_built(), _built(b"new")))
        first = await site.rebuild()
        waiting = asyncio.create_task(site.wait_for_change(first.version))
        await asyncio.sleep(0)
        pending = not waiting.done()
        second = await site.rebuild()
        return pending, await waiting, second.version

    pending, told, current = _run(waited())

    assert pending
    assert told == current
