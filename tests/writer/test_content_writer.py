"""Adding articles and entries: what stands there is never changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.errors import InputError, UsageError
from recoupe.writer.content import add_seed, append_to_list, append_to_mapping

COMMENTED = """\
# Les articles.
000.txt:   # reçu par courriel
    publisher: "exemple.fr"

# fin
"""


def test_an_article_is_copied_byte_for_byte(tmp_path: Path) -> None:
    """Not a byte is changed, whatever they are, and no debris is left."""
    content = b"\xff\xfe\r\nno UTF-8\x00"

    path = add_seed(content, tmp_path / "seeds", "a.txt")

    assert path.read_bytes() == content
    assert [entry.name for entry in (tmp_path / "seeds").iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"other", "of that name: a.txt"),
        ("A.TXT", b"other", "of that name: a.txt"),
        ("b.txt", b"one", "there already, as a.txt"),
    ],
)
def test_an_article_never_replaces_another(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    """A name that is taken, in any case, and bytes that are there are both refused."""
    add_seed(b"one", tmp_path, "a.txt")

    with pytest.raises(UsageError, match=message):
        add_seed(content, tmp_path, name)

    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.txt", b"one")]


ENTRY = {"published": date(2024, 1, 28), "publisher": "L’Écho : « du jour » #1", "title": "- oui"}


@pytest.mark.parametrize(
    "text",
    [
        COMMENTED,
        COMMENTED.rstrip("\n"),
        COMMENTED.replace("\n", "\r\n"),
        "# only a comment\n",
        "",
    ],
)
def test_an_entry_is_appended_and_comments_stay(tmp_path: Path, text: str) -> None:
    """The file begins with what it held, byte for byte, and reads as before plus the entry."""
    path = tmp_path / "articles.yaml"
    path.write_bytes(text.encode())

    append_to_mapping(path, "001.txt", ENTRY, header="Articles")

    assert path.read_bytes().startswith(text.encode())
    assert yaml.safe_load(path.read_text(encoding="utf-8")) == {
        **(yaml.safe_load(text) or {}),
        "001.txt": ENTRY,
    }


def test_line_ends_stay_of_one_kind(tmp_path: Path) -> None:
    """A file with Windows line ends gets an entry with Windows line ends."""
    path = tmp_path / "articles.yaml"
    path.write_bytes(b"a: {}\r\n")

    append_to_mapping(path, "b", {"title": "x"}, header="Articles")

    assert path.read_bytes() == b"a: {}\r\n\r\nb:\r\n  title: x\r\n"


def test_a_missing_file_is_created(tmp_path: Path) -> None:
    """With its header as a comment."""
    path = tmp_path / "content" / "rulings.yaml"

    append_to_list(path, {"id": "x"}, header="Rulings")

    assert path.read_text(encoding="utf-8") == "# Rulings\n\n- id: x\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("000.txt: {}\n", "there is an entry '000.txt' already"),
        ("- a\n", "not a mapping"),
        ("{a: {}}\n", "cannot be appended"),
        ("  a: {}\n", "cannot be appended"),
        ("a: {}\n...\n", "cannot be appended"),
        ("a: |\n  text\n  - more\n b: 1\n", "cannot be read"),
        ("a:\tb: c\n", "cannot be read"),
    ],
)
def test_a_file_that_cannot_take_the_entry_is_left_alone(
    tmp_path: Path, text: str, message: str
) -> None:
    """Rather nothing than something else; the message shows what to add by hand."""
    path = tmp_path / "articles.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InputError, match=message):
        append_to_mapping(path, "000.txt", ENTRY, header="Articles")

    assert path.read_text(encoding="utf-8") == text


_VALUES = st.dictionaries(
    st.sampled_from(["publisher", "title", "author", "url"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40),
    min_size=1,
)


@settings(max_examples=60, deadline=None)
@given(first=_VALUES, second=_VALUES)
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Whatever a title holds, reading the file gives it back."""
    path = tmp_path_factory.mktemp("content") / "articles.yaml"

    append_to_mapping(path, "a.txt", first, header="Articles")
    append_to_mapping(path, "b.txt", second, header="Articles")

    assert yaml.safe_load(path.read_text(encoding="utf-8")) == {"a.txt": first, "b.txt": second}
