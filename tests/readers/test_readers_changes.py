"""content/changes.yaml: entries as `recoupe add` writes them, and what is said of the others."""

from __future__ import annotations

import pytest

from recoupe.model.change import Change, ChangeKind
from recoupe.readers.changes import read_changes

WRITTEN = """\
# Notre histoire.
- article: a-1
  date: 2024-01-28
  changes:
  - {kind: confirmed, about: e-1, title: 'L''offre : acceptée', old: '1', new: '2'}
- {ruling: r-1, note: Relu.}
"""


def test_entries_are_read_in_order() -> None:
    """With the line each begins on."""
    found, said = read_changes("content/changes.yaml", WRITTEN)

    assert said == []
    assert [(one.article, one.ruling, one.note) for one in found] == [
        ("a-1", None, ""),
        (None, "r-1", "Relu."),
    ]
    assert found[0].date is not None
    assert found[0].date.edtf == "2024-01-28"
    assert found[0].changes == (
        Change(
            kind=ChangeKind.CONFIRMED, about="e-1", title="L'offre : acceptée", old="1", new="2"
        ),
    )
    assert [str(one.location) for one in found] == [
        "content/changes.yaml:2:3",
        "content/changes.yaml:6:3",
    ]


def test_no_file_is_no_history() -> None:
    """Nothing to read, nothing to say."""
    assert read_changes("content/changes.yaml", "") == ((), [])


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("article: a-1\n", "1:1", "changes.yaml should be a list: one entry after another"),
        ("- date: 2024\n", "1:3", 'an entry needs "article", "ruling" or "note"'),
        ("- article: a\n  ruling: b\n", "2:3", 'an entry has "article" or "ruling", not both'),
        ("- article: a\n  date: hier\n", "2:3", '"date" should be a date'),
        ("- article: a\n  changes: 3\n", "2:3", '"changes" should be a list'),
        ("- article: a\n  changes:\n  - {about: x}\n", "3:5", 'a change needs "kind"'),
        ("- article: a\n  changes:\n  - {kind: date, about: ''}\n", "3:5", 'a change needs "about"'),
        ("- article: a\n  changes:\n  - {kind: dates, about: x}\n", "3:6", '"kind" should be "date"'),
        ("- article: a\n  changes:\n  - {kind: date, about: x, was: y}\n", "3:28", 'unknown key "was"'),
        ("- articel: a\n", "1:3", 'unknown key "articel"'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str, place: str, message: str) -> None:
    """File, line and column, and what to do."""
    _, said = read_changes("content/changes.yaml", text)

    assert said
    assert str(said[0].location) == f"content/changes.yaml:{place}"
    assert said[0].message.startswith(message)
    assert said[0].hint
