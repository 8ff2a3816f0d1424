"""`recoupe serve` on a real story: every kind of source reaches the page, mistakes too."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_story import tree


class _Visitor:
    """Someone who looks at the page, and waits for it to change."""

    def __init__(self, address: str) -> None:
        self.address = address

    def page(self) -> str:
        with urllib.request.urlopen(self.address, timeout=30) as answer:  # noqa: S310 - this machine
            return str(answer.read().decode())

    def next_page(self, shown: str) -> str:
        found = re.search(r'data-version="(\w+)"', shown)
        assert found
        changes = f"{self.address}_recoupe/changes?shown={found[1]}"
        with urllib.request.urlopen(changes, timeout=30) as answer:  # noqa: S310 - this machine
            assert "event: changed" in answer.read().decode()
        return self.page()


@pytest.fixture
def visitor(project: Path) -> Iterator[_Visitor]:
    """A visitor of the served story."""
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "serve", "--port", "0"],
        cwd=project,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr
    line = process.stderr.readline()
    assert line.endswith("built\n"), line
    yield _Visitor(line.split()[0])
    process.kill()
    process.communicate()


def test_what_is_saved_is_seen(project: Path, visitor: _Visitor) -> None:
    """A title, a mistake, its mending, a broken template in a folder made meanwhile: each reaches the page."""
    before = tree(project / "seeds")
    first = visitor.page()
    assert "Le séisme" in first

    story = project / "content" / "story.yaml"
    story.write_text("title: Le grand séisme\nlangage: fr\n", encoding="utf-8")
    second = visitor.next_page(first)
    assert "Le grand séisme" in second
    assert "content/story.yaml:2:1: error: unknown key &quot;langage&quot;" in second

    story.write_text("title: Le grand séisme\n", encoding="utf-8")
    third = visitor.next_page(second)
    assert "recoupe-problems" not in third.split("<body", 1)[1]

    template = project / "templates" / "index.html"
    template.parent.mkdir()
    template.write_text("<p>\n{% if %}", encoding="utf-8")
    fourth = visitor.next_page(third)
    assert "templates/index.html:2: error: the template cannot be used" in fourth
    assert "Le grand séisme" in fourth

    assert tree(project / "seeds") == before
    assert not (project / "build").exists()
