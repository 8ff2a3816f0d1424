"""`recoupe build` and `recoupe check`: what they print, and how they end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from cli_story import tree
from click.testing import CliRunner, Result

from recoupe.cli import main


def test_a_build_says_what_it_found_and_where_the_page_is(
    project: Path, run: Callable[..., Result]
) -> None:
    """The summary stands on stdout, its last line names the page."""
    result = run("build")

    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["articles", "found"]
    assert lines[-1] == f"The page is {Path('build') / 'index.html'}"
    assert (project / "build" / "index.html").is_file()


def test_a_bare_folder_is_a_story(tmp_path: Path, project: Path) -> None:
    """Articles alone are enough, and nothing is written among them."""
    result = CliRunner().invoke(
        main, ["build", str(project / "seeds"), "--out", str(tmp_path / "site"), "--json"]
    )

    assert json.loads(result.stdout)["found"]["articles"] == 2
    assert sorted(path.name for path in (project / "seeds").iterdir()) == [
        "bilan.txt",
        "seisme.txt",
    ]
    assert (tmp_path / "site" / "data" / "timeline.json").is_file()


def test_quiet_says_nothing(run: Callable[..., Result]) -> None:
    """A build that goes well under --quiet prints not a word."""
    assert run("build", "--quiet").output == ""


def test_json_is_for_programs(run: Callable[..., Result]) -> None:
    """Counts, files and diagnostics, and nothing else on stdout."""
    data = json.loads(run("build", "--json").stdout)

    assert data["found"]["articles"] == 2
    assert data["problems"] == {"errors": 0, "warnings": 0, "notes": 0}
    assert data["files"]["written"] > 5
    again = json.loads(run("build", "--json").stdout)
    assert again["files"] == {
        "written": 0,
        "unchanged": data["files"]["written"],
        "removed": 0,
    }


def test_the_sources_are_never_an_output(project: Path, run: Callable[..., Result]) -> None:
    """--out on seeds/ or content/ is refused, and they stay as they are."""
    before = tree(project)

    for folder in ("seeds", "content/site", "."):
        assert run("build", "--out", folder).exit_code == 1

    assert tree(project) == before


def test_a_check_without_a_problem_ends_well(run: Callable[..., Result]) -> None:
    """Zero of each kind, exit code 0."""
    result = run("check")

    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings, 0 notes\n")
