"""`recoupe rule`: written only where it would be carried out, and stale when its words go."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from cli_story import tree
from click.testing import Result

SIGNED = ("--why", "Le ministère l’a dit.", "--by", "A. Dupont")
QUAKE = ("--about", "seisme", "Un puissant séisme a frappé le Maroc vendredi soir")


def test_a_ruling_is_written_and_carried_out(project: Path, run: Callable[..., Result]) -> None:
    """The entry is what a person would write, bound to its evidence, and the next build applies it."""
    result = run("rule", "date", *QUAKE, "--date", "2023-09-09", *SIGNED, "--source", "mapnews.ma")

    assert result.exit_code == 0, result.output
    (entry,) = yaml.safe_load((project / "content" / "rulings.yaml").read_text(encoding="utf-8"))
    assert entry["kind"] == "date"
    assert entry["about"] == [{"article": "seisme", "quote": QUAKE[2]}]
    assert entry["source"] == ["mapnews.ma"]
    assert entry["seen"]
    assert run("check").exit_code == 0
    assert json.loads(run("build", "--json").stdout)["found"]["rulings"] == 1


def test_an_event_may_be_named_by_its_id(project: Path, run: Callable[..., Result]) -> None:
    """Its words are found for the editor."""
    run("build")
    data = json.loads((project / "build" / "data" / "timeline.json").read_text(encoding="utf-8"))
    event = next(each["id"] for each in data["events"] if "frappé" in each["headline"])

    result = run("rule", "rename", "--event", event, "--value", "Le séisme", *SIGNED, "--json")

    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["ruling"] == "rename-le-séisme"
    again = run("rule", "rename", "--event", event, "--value", "Le séisme", *SIGNED, "--json")
    assert json.loads(again.stdout)["ruling"] == "rename-le-séisme-1"


def test_a_ruling_goes_stale_with_its_words(project: Path, run: Callable[..., Result]) -> None:
    """When the article changes, `check` says so, and `--strict` stops."""
    run("rule", "date", *QUAKE, "--date", "2023-09-09", *SIGNED)
    seed = project / "seeds" / "seisme.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("Un puissant", "Un violent"), "utf-8")

    result = run("check", "--strict")

    assert result.exit_code == 1
    assert "content/rulings.yaml:3:3: warning: the ruling" in result.output


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["date", *QUAKE, *SIGNED], 2, 'needs "date"'),
        (["date", *QUAKE, "--date", "demain", *SIGNED], 2, "'demain' is not a date"),
        (["rename", *QUAKE, *SIGNED], 2, 'needs "value"'),
        (["hide", *SIGNED], 2, "about"),
        (["hide", "--about", "seism", "Un puissant", *SIGNED], 2, "did you mean 'seisme'"),
        (["hide", "--about", "seisme", "Un petit séisme", *SIGNED], 1, "would not be carried out"),
        (["hide", "--event", "e-nothing", *SIGNED], 2, "nothing has the id"),
        (["hide", "--event", "seisme", *SIGNED], 2, "'seisme' is no event"),
        (["hide", *QUAKE, "--by", "x"], 2, "--why"),
        (["hid", *QUAKE, *SIGNED], 2, "hide"),
    ],
)
def test_a_ruling_that_would_do_nothing_is_not_written(
    arguments: list[str], code: int, message: str, project: Path, run: Callable[..., Result]
) -> None:
    """The message says what is missing, and no file is touched."""
    before = tree(project)

    result = run("rule", *arguments)

    assert (result.exit_code, message in result.output) == (code, True), result.output
    assert tree(project) == before
