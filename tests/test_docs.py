"""Documentation is tested: what exists is documented, what is documented exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recoupe.cli.group import COMMANDS
from recoupe.model.change import ChangeKind
from recoupe.model.document import MentionKind
from recoupe.model.story import RulingKind
from recoupe.readers.articles import ARTICLE_KEYS
from recoupe.readers.changes import CHANGE_KEYS, REVISION_KEYS
from recoupe.readers.pages import PAGE_KEYS
from recoupe.readers.rulings import RULING_KEYS, SELECTOR_KEYS
from recoupe.readers.story import MEASURE_KEYS, NAME_KEYS, STORY_KEYS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
KEYS = ROOT / "content" / "README.md"
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "src").rglob("*.md")),
    KEYS,
    *sorted((ROOT / "templates").rglob("*.md")),
]
SOURCES = sorted((ROOT / "src" / "recoupe").rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _codes() -> set[str]:
    """Return the codes of all diagnostics that the program can give."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    pattern = r'(?:\bcode=|_diagnostic\(\s*)"([a-z]+(?:-[a-z]+)+)"'
    return {code for text in texts for code in re.findall(pattern, text)}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_every_command(command: str) -> None:
    """A command that the README does not name does not exist for most people."""
    assert f"recoupe {command}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [*RulingKind, *MentionKind, *ChangeKind])
def test_every_kind_is_explained(kind: str) -> None:
    """What a ruling may do, and what a name may be."""
    assert f"`{kind}`" in KEYS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "key",
    [
        *STORY_KEYS,
        *NAME_KEYS,
        *MEASURE_KEYS,
        *ARTICLE_KEYS,
        *RULING_KEYS,
        *SELECTOR_KEYS,
        *REVISION_KEYS,
        *CHANGE_KEYS,
        *PAGE_KEYS,
    ],
)
def test_every_key_is_explained(key: str) -> None:
    """What may be written in content/ stands in its README."""
    assert f"`{key}`" in KEYS.read_text(encoding="utf-8")


def test_every_diagnostic_is_explained() -> None:
    """Each code that `recoupe check` may print stands in content/README.md."""
    text = KEYS.read_text(encoding="utf-8")

    assert len(_codes()) > 20
    assert sorted(code for code in _codes() if f"`{code}`" not in text) == []


def test_no_diagnostic_is_explained_that_is_never_given() -> None:
    """A code that the program no longer has leaves the page too."""
    rows = re.findall(r"^\| `([a-z]+(?:-[a-z]+)+)` \|", KEYS.read_text("utf-8"), re.MULTILINE)

    assert sorted(set(rows) - _codes()) == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of every page points at a file that is there."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]

    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_make_targets_exist(page: Path) -> None:
    """Every `make TARGET` that a page names is one."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"(?:^|`)make ([a-z]+)\b", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert [target for target in named if f"\n{target}:" not in makefile] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_files_named_exist(page: Path) -> None:
    """Every path of the program that a page names in code marks is there."""
    named = re.findall(r"`((?:src|templates|tests|content)/[\w./-]+)`", page.read_text("utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []
