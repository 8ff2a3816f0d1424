"""A small story that the tests of the command line build, break and mend."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_story import ARTICLES, QUAKE, STORY, TOLL
from click.testing import CliRunner, Result

from recoupe.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles that build without a problem."""
    root = tmp_path / "story"
    for name, text in {
        "seeds/seisme.txt": QUAKE,
        "seeds/bilan.txt": TOLL,
        "content/story.yaml": STORY,
        "content/articles.yaml": ARTICLES,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command in the project's folder."""
    monkeypatch.chdir(project)

    def invoke(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin)

    return invoke
