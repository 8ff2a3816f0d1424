"""Bad input: a clear message with place and hint, the rest still built, nothing changed, no traceback."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

RULING = """\
- id: x
  kind: date
  about: [{article: seisme, quote: %s}]
  date: %s
  why: parce que
  by: moi
"""

#: name -> (file, its bytes, the place named, the code, a word of the message or hint)
CASES: dict[str, tuple[str, bytes, str, str, str]] = {
    "empty file": ("seeds/vide.txt", b"", "seeds/vide.txt", "article-empty", "no text"),
    "blank file": ("seeds/b.txt", b" \n\t\r\n", "seeds/b.txt", "article-empty", "no text"),
    "binary": ("seeds/b.txt", bytes(range(256)) * 40, "seeds/b.txt", "article-binary", "UTF-8"),
    "picture as text": (
        "seeds/b.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9,
        "seeds/b.txt",
        "article-binary",
        "text",
    ),
    "wrong kind": ("seeds/a.docx", b"PK", "seeds/a.docx", "article-kind-unknown", ".txt"),
    "one long line": (
        "seeds/l.txt",
        b"le mot " * 3_000_000,
        "seeds/l.txt",
        "article-too-long",
        "file of its own",
    ),
    "same name": (
        "seeds/Seisme.md",
        "Autre séisme, autre texte.".encode(),
        "seeds/seisme.txt",
        "article-id-twice",
        "seeds/Seisme.md",
    ),
    "yaml with a tab": (
        "content/story.yaml",
        b"title: a\nnames:\n\t- label: b\n",
        "content/story.yaml:3:1",
        "yaml-tab",
        "spaces",
    ),
    "yaml broken": (
        "content/story.yaml",
        b"title: 'a\nb: c\n",
        "content/story.yaml:",
        "yaml-syntax",
        "quotation",
    ),
    "key twice": (
        "content/story.yaml",
        b"title: a\nlanguage: fr\ntitle: b\n",
        "content/story.yaml:3:1",
        "yaml-key-twice",
        "line 1",
    ),
    "unknown key": (
        "content/story.yaml",
        b"titel: a\n",
        "content/story.yaml:1:1",
        "key-unknown",
        'did you mean "title"',
    ),
    "wrong value": (
        "content/story.yaml",
        b"title: [a]\n",
        "content/story.yaml:1:1",
        "value-wrong",
        "a text",
    ),
    "not text at all": (
        "content/story.yaml",
        b"\0\1\2\3" * 99,
        "content/story.yaml",
        "content-unreadable",
        "UTF-8",
    ),
    "unknown language": (
        "content/story.yaml",
        b"language: eo\n",
        "content/story.yaml:1:1",
        "language-unknown",
        "fr",
    ),
    "no such article": (
        "content/articles.yaml",
        b"seism.txt: {title: a}\n",
        "content/articles.yaml:1:1",
        "article-unknown",
        "seisme.txt",
    ),
    "no date": (
        "content/articles.yaml",
        b"seisme.txt:\n  published: hier\n",
        "content/articles.yaml:2:3",
        "value-wrong",
        "2024-01-28",
    ),
    "no address": (
        "content/articles.yaml",
        b"seisme.txt: {url: 'javascript:x'}\n",
        "content/articles.yaml:1:14",
        "url-wrong",
        "https://",
    ),
    "ruling of no kind": (
        "content/rulings.yaml",
        (RULING % ("a", "2023")).replace("kind: date", "kind: data").encode(),
        "content/rulings.yaml:2:3",
        "value-wrong",
        '"date"',
    ),
    "ruling without reason": (
        "content/rulings.yaml",
        (RULING % ("a", "2023")).replace("  why: parce que\n", "").encode(),
        "content/rulings.yaml:1:3",
        "key-missing",
        '"why"',
    ),
    "ruling on nothing": (
        "content/rulings.yaml",
        (RULING % ("introuvable", "2023")).encode(),
        "content/rulings.yaml:1:3",
        "ruling-stale",
        "introuvable",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_check_names_the_place_and_the_remedy(
    case: tuple[str, bytes, str, str, str], project: Path, run: Callable[..., Result]
) -> None:
    """`recoupe check` prints file, line, column, code and hint."""
    file, content, place, code, word = case
    (project / file).write_bytes(content)

    result = run("check")

    found = re.findall(
        rf"^(\S+?): (?:error|warning): (.+) \[{code}\]\n  hint: (.+)$", result.output, re.MULTILINE
    )
    assert found, result.output
    assert any(where.startswith(place) and word in f"{what} {hint}" for where, what, hint in found)
    assert "Traceback" not in result.output


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_rest_is_built_and_nothing_else_changed(
    case: tuple[str, bytes, str, str, str], project: Path, run: Callable[..., Result]
) -> None:
    """A build goes on without the bad part; with --strict it writes nothing; seeds and content stay as they are."""
    file, content, _, code, _ = case
    (project / file).write_bytes(content)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    strict = run("build", "--strict")
    assert strict.exit_code == 1
    assert not (project / "build").exists()

    result = run("build", "--json")
    assert result.exit_code == 0, result.output
    assert code in {one["code"] for one in json.loads(result.stdout)["diagnostics"]}
    assert (project / "build" / "index.html").is_file()
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "utf-16"), ("latin-1", "cp1252"), ("cp1252", "cp1252")]
)
def test_another_encoding_is_read_and_said(
    encoding: str, name: str, project: Path, run: Callable[..., Result]
) -> None:
    """UTF-16 and Latin-1 are read; a note names the encoding that was found."""
    text = "Le président de la région a démissionné lundi 11 septembre 2023, après la polémique née à Marrakech.\n"
    (project / "seeds" / "autre.txt").write_bytes((text * 3).encode(encoding))

    result = run("check", "--json")

    notes = [
        one for one in json.loads(result.stdout)["diagnostics"] if one["code"] == "encoding-guessed"
    ]
    assert result.exit_code == 0
    assert notes[0]["file"] == "seeds/autre.txt"


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_missing_folder_is_wrong_usage(command: str, run: Callable[..., Result]) -> None:
    """Exit code 2, and what to give instead."""
    result = run(command, "nulle-part")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: ") or "nulle-part: error:" in result.stderr
    assert "hint: " in result.stderr


def test_a_good_site_is_not_replaced_by_an_empty_one(
    project: Path, run: Callable[..., Result]
) -> None:
    """Where all articles are gone the build stops, and the site of yesterday stays."""
    run("build")
    before = {path: path.read_bytes() for path in (project / "build").rglob("*") if path.is_file()}
    for seed in (project / "seeds").iterdir():
        seed.unlink()

    result = run("build")

    assert result.exit_code != 0
    assert "no article" in result.stderr
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        (
            '{% extends "base.html" %}\n{% block main %}\n{{ page.nothing }}{% endblock %}',
            3,
            "nothing",
        ),
        ("<p>\n{% if %}", 2, "expression"),
        ("\n{{ page.title() }}", 2, "not callable"),
        ("\n{% include 'absent.html' %}", 2, "absent.html"),
    ],
)
def test_a_wrong_template_is_named_with_its_line(
    template: str, line: int, message: str, project: Path, run: Callable[..., Result]
) -> None:
    """A project's own template that cannot be used stops the build, and the site of yesterday stays."""
    run("build")
    before = (project / "build" / "index.html").read_bytes()
    (project / "templates").mkdir()
    (project / "templates" / "event.html").write_text(template, encoding="utf-8")

    result = run("build")

    assert result.exit_code == 1
    assert result.stderr.startswith(
        f"templates/event.html:{line}: error: the template cannot be used"
    )
    assert message in result.stderr
    assert (project / "build" / "index.html").read_bytes() == before
