"""`recoupe add`: byte for byte in, comments kept, what changed said, all or nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from cli_story import ARTICLES, tree
from click.testing import Result

NEW = (
    "Maroc : le bilan du séisme monte à 2.862 morts\r\n\r\n"
    "Le séisme qui a frappé le Maroc vendredi soir a fait 2.862 morts, a annoncé lundi le ministère "
    "de l’Intérieur.\r\n"
).encode()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article that waits outside the project."""
    path = tmp_path / "lundi.txt"
    path.write_bytes(NEW)
    return path


def test_an_article_is_added_and_described(
    project: Path, run: Callable[..., Result], article: Path
) -> None:
    """The bytes, the entry below what was there, and the site."""
    result = run(
        "add", str(article), "--published", "2023-09-11", "--publisher", "L’Écho : « du jour »"
    )

    assert result.exit_code == 0, result.output
    assert (project / "seeds" / "lundi.txt").read_bytes() == NEW
    text = (project / "content" / "articles.yaml").read_text(encoding="utf-8")
    assert text.startswith(ARTICLES)
    assert "\n  published: 2023-09-11\n" in text
    assert yaml.safe_load(text)["lundi.txt"]["publisher"] == "L’Écho : « du jour »"
    assert (project / "build" / "index.html").is_file()


def test_it_says_what_changed(run: Callable[..., Result], article: Path) -> None:
    """The new article, and what it did to events and figures."""
    run("build")

    result = run("add", str(article), "--published", "2023-09-11", "--json")

    data = json.loads(result.stdout)
    title = "Maroc : le bilan du séisme monte à 2.862 morts"
    said = {"kind": "new_article", "about": "lundi", "title": title, "why": title}
    assert said in data["changes"]
    assert len(data["changes"]) > 1
    assert data["found"]["articles"] == 3


def test_what_changed_is_said_in_plain_words(run: Callable[..., Result], article: Path) -> None:
    """No id and no name of the program: a title, what is now, what was before."""
    run("build")

    said = run("add", str(article), "--published", "2023-09-11").stdout.split("\n\n")[1]

    assert "new article" in said
    assert "(before: " in said
    assert not re.search(r"\w_\w|\be-\w|\bs-\w|\{", said), said


def test_standard_input_is_named_after_its_content(
    project: Path, run: Callable[..., Result]
) -> None:
    """- reads standard input; the same text twice is refused."""
    first = run("add", "-", stdin=NEW)
    second = run("add", "-", "--name", "autre.txt", stdin=NEW)

    assert first.exit_code == 0, first.output
    assert len(list((project / "seeds").glob("article-*.txt"))) == 1
    assert second.exit_code == 2
    assert "there already" in second.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["absent.txt"], 2, "cannot be read"),
        (["{article}", "--published", "hier"], 2, "'hier' is not a date"),
        (["{article}", "--name", "seisme.txt"], 2, "an article of that name"),
        (["{article}", "--name", "../lundi.txt"], 2, "cannot be called"),
        (["{article}", "--name", "lundi.doc"], 2, "cannot be called"),
        (["{article}", "--name", ".lundi.txt"], 2, "cannot be called"),
        (["{empty}"], 1, "no text; nothing was added"),
        (["{article}", "--project", "absent"], 2, "no such folder"),
        (["{article}", "--out", "seeds", "--publisher", "X"], 1, "written over seeds/"),
    ],
)
def test_what_cannot_be_added_changes_nothing(
    arguments: list[str],
    code: int,
    message: str,
    project: Path,
    run: Callable[..., Result],
    article: Path,
    tmp_path: Path,
) -> None:
    """The message says why, and every file of the project is as it was."""
    empty = tmp_path / "vide.txt"
    empty.write_bytes(b"\n")
    before = tree(project)

    result = run("add", *(one.format(article=article, empty=empty) for one in arguments))

    assert (result.exit_code, message in result.stderr) == (code, True), result.output
    assert tree(project) == before


def test_a_broken_articles_file_is_not_touched(
    project: Path, run: Callable[..., Result], article: Path
) -> None:
    """Nothing can be appended to a file that cannot be read: the seed is taken back too."""
    (project / "content" / "articles.yaml").write_bytes(b"a: [\n")
    before = tree(project)

    result = run("add", str(article), "--publisher", "X")

    assert result.exit_code == 1
    assert "nothing can be added" in result.stderr
    assert tree(project) == before
