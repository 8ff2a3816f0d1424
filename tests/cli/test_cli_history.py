"""The history of a story: kept by `add` and `rule`, shown by the site, looked after by `check`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from cli_story import QUAKE, TOLL, tree
from click.testing import Result

NEW = (
    "Maroc : le bilan du séisme monte à 2.862 morts\n\n"
    "Le séisme qui a frappé le Maroc vendredi soir a fait 2.862 morts, a annoncé lundi le ministère "
    "de l’Intérieur.\n"
)
RULING = (
    "date", "--about", "seisme", "Un puissant séisme a frappé le Maroc vendredi soir",
    "--date", "2023-09-09", "--why", "Le ministère l’a dit.", "--by", "A. Dupont",
)  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article that waits outside the project."""
    path = tmp_path / "lundi.txt"
    path.write_text(NEW, encoding="utf-8", newline="\n")
    return path


def history(project: Path) -> list[dict[str, object]]:
    """What the project keeps."""
    text = (project / "content" / "changes.yaml").read_text(encoding="utf-8")
    found: list[dict[str, object]] = yaml.safe_load(text)
    return found


def test_an_added_article_is_kept_with_what_it_changed(
    project: Path, run: Callable[..., Result], article: Path
) -> None:
    """One entry, without a day of its own; the site that `add` builds shows it already."""
    result = run("add", str(article), "--published", "2023-09-11")

    assert result.exit_code == 0, result.output
    (entry,) = history(project)
    assert entry["article"] == "lundi"
    assert "date" not in entry
    assert entry["changes"]
    page = (project / "build" / "changements.html").read_text(encoding="utf-8")
    assert "le bilan du séisme monte" in page
    assert "changements.atom" in (project / "build" / "index.html").read_text(encoding="utf-8")
    assert run("check", "--strict").exit_code == 0


def test_the_day_of_a_change_is_the_one_given(
    project: Path, run: Callable[..., Result], article: Path
) -> None:
    """By --on; a decision is kept the same way, below, and comments stay."""
    run("add", str(article), "--on", "2023-09-12")
    path = project / "content" / "changes.yaml"
    path.write_text(f"# à nous\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    result = run("rule", *RULING, "--on", "2023-09")

    assert result.exit_code == 0, result.output
    assert path.read_text(encoding="utf-8").startswith("# à nous\n")
    first, second = history(project)
    assert str(first["date"]) == "2023-09-12"
    assert (second["ruling"], second["date"]) == ("date-2023-09-09", "2023-09")
    assert run("add", str(article), "--on", "hier").exit_code == 2


def test_nothing_is_kept_of_what_failed(
    project: Path, run: Callable[..., Result], article: Path
) -> None:
    """A history that cannot be read stops the article too."""
    (project / "content" / "changes.yaml").write_text("- [\n", encoding="utf-8")
    before = tree(project)

    assert run("add", str(article)).exit_code == 1
    assert run("rule", *RULING).exit_code == 1
    assert tree(project) == before


def test_a_folder_of_articles_keeps_no_history(
    tmp_path: Path, run: Callable[..., Result], article: Path
) -> None:
    """Unless something is said of an article, which makes it content/; the articles stay where they are."""
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "seisme.txt").write_text(QUAKE, encoding="utf-8")

    assert run("add", str(article), "--project", str(bare)).exit_code == 0
    assert not (bare / "content").exists()
    toll = tmp_path / "bilan.txt"
    toll.write_text(TOLL, encoding="utf-8")
    known = run("add", str(toll), "--project", str(bare), "--publisher", "Reuters")
    assert known.exit_code == 0, known.output
    assert {one.name for one in bare.glob("*.txt")} == {"seisme.txt", "lundi.txt", "bilan.txt"}
    assert len(history(bare)) == 1
    assert run("build", str(bare)).exit_code == 0


def test_a_failed_addition_leaves_no_empty_folder(
    tmp_path: Path, run: Callable[..., Result], article: Path
) -> None:
    """A folder of articles stays one."""
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "seisme.txt").write_text(QUAKE, encoding="utf-8")

    result = run(
        "add", str(article), "--project", str(bare), "--publisher", "X", "--out", str(bare)
    )

    assert result.exit_code == 1
    assert sorted(one.name for one in bare.iterdir()) == ["seisme.txt"]


def test_check_says_what_is_no_longer_there(project: Path, run: Callable[..., Result]) -> None:
    """As a note: history may speak of what is gone. An ending is no loss."""
    (project / "content" / "changes.yaml").write_text(
        "- article: seisme\n  changes:\n"
        "  - {kind: date, about: e-nowhere, title: Un fait, old: '2023', new: '2023-09'}\n"
        "  - {kind: gone_event, about: e-gone, title: Un autre}\n"
        "- article: perdu\n",
        encoding="utf-8",
    )

    result = run("check", "--strict")

    assert result.exit_code == 0, result.output
    assert (
        'changes.yaml:1:3: note: the entry names "e-nowhere", which is no longer there'
        in result.output
    )
    assert 'changes.yaml:5:3: note: the entry names "perdu"' in result.output
    assert "e-gone" not in result.output
