"""`recoupe explain`: every id of the data can be asked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

PARTS = ["articles", "events", "records", "facts", "timexes", "series", "entities"]


@pytest.fixture
def data(project: Path, run: Callable[..., Result]) -> dict[str, Any]:
    """The built data of the small story."""
    assert run("build").exit_code == 0
    return json.loads((project / "build" / "data" / "timeline.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", PARTS)
def test_everything_with_an_id_is_explained(
    part: str, data: dict[str, Any], run: Callable[..., Result]
) -> None:
    """One of each kind, as text and as data; every quotation stands in its article."""
    texts = {each["id"]: each["file"] for each in data["articles"]}
    name = data[part][0]["id"]

    text = run("explain", name)
    explained = json.loads(run("explain", name, "--json").stdout)

    assert text.exit_code == 0
    assert name in text.stdout.splitlines()[0]
    assert explained["id"] == name
    for section in explained["sections"]:
        for line in section["lines"]:
            if line["quote"]:
                raw = Path(texts[line["article"]]).read_text(encoding="utf-8")
                assert line["quote"] in " ".join(raw.split())


def test_a_date_is_explained_by_its_words(run: Callable[..., Result], data: dict[str, Any]) -> None:
    """« vendredi soir » is the Friday before the dateline."""
    timex = next(each for each in data["timexes"] if each["text"].startswith("vendredi"))

    result = run("explain", timex["id"])

    assert "8 September 2023 (EDTF 2023-09-08)" in result.stdout
    assert "by the rule weekday" in result.stdout


def test_the_start_of_an_id_is_enough(run: Callable[..., Result]) -> None:
    """`seis` is the article, although all that it says begins so too."""
    assert run("explain", "seis").stdout.splitlines()[0] == "article seisme"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("siesme", "did you mean seisme"),
        ("qqqqqqqq", "data/timeline.json"),
        ("e-", "which of e-"),
        ("", "nothing has the id ''"),
    ],
)
def test_an_unknown_id_is_guessed(wanted: str, message: str, run: Callable[..., Result]) -> None:
    """Exit code 2, and the ids that come near."""
    result = run("explain", wanted)

    assert result.exit_code == 2
    assert message in result.stderr
