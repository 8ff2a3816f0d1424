"""What a rebuild changed, told from two summaries."""

from __future__ import annotations

import json
from datetime import date

import pytest
from test_merge import merged, quake, ruling, visit

from recoupe.model.change import Change, ChangeKind
from recoupe.model.notation import read_back
from recoupe.model.story import RulingKind
from recoupe.reconcile.changes import Summary, changes, summarise

FIRST = summarise(merged(quake("a")))


def kinds(found: tuple[Change, ...]) -> list[ChangeKind]:
    """Return what kinds of changes there are, in order."""
    return [change.kind for change in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (FIRST, FIRST, []),
        (
            FIRST,
            summarise(merged(quake("a"), visit("c", day=date(2025, 3, 6)))),
            [ChangeKind.NEW_ARTICLE, ChangeKind.NEW_EVENT],
        ),
        (
            FIRST,
            summarise(merged(quake("a"), quake("b"))),
            [ChangeKind.NEW_ARTICLE, ChangeKind.CONFIRMED, ChangeKind.VERDICT],
        ),
        (
            FIRST,
            summarise(merged(quake("a"), quake("b", day=date(2025, 3, 6)))),
            [
                ChangeKind.NEW_ARTICLE,
                ChangeKind.CONFIRMED,
                ChangeKind.CONTRADICTION,
                ChangeKind.DATE,
            ],
        ),
        (
            summarise(merged(quake("a"), visit("c"))),
            FIRST,
            [ChangeKind.GONE_ARTICLE, ChangeKind.GONE_EVENT],
        ),
        (
            FIRST,
            summarise(merged(quake("a"), rulings=(ruling(RulingKind.NOTE, ("a", "Gone")),))),
            [ChangeKind.STALE_RULING],
        ),
        (
            summarise(merged(quake("a"), visit("b", day=date(2025, 3, 4)))),
            summarise(
                merged(
                    quake("a"),
                    visit("b", day=date(2025, 3, 4)),
                    rulings=(ruling(RulingKind.MERGE, ("a", "Le séisme"), ("b", "Le président")),),
                )
            ),
            [ChangeKind.MERGED_EVENT],
        ),
    ],
    ids=["nothing", "new", "confirmed", "contradicted", "gone", "stale", "merged"],
)
def test_changes(before: Summary, after: Summary, expected: list[ChangeKind]) -> None:
    """Each change is told once: articles, then events, then rulings."""
    found = kinds(changes(before, after))

    assert [kind for kind in found if kind in expected or kind not in _WITH_IT] == expected


#: Changes that may come along with those looked for.
_WITH_IT = {ChangeKind.CONFIRMED, ChangeKind.VERDICT, ChangeKind.DATE}


def test_one_figure_printed_otherwise_is_no_change() -> None:
    """« 2 500 soldats » of one article after « 2500 soldats » of another tells nothing new."""

    def told(current: str) -> Summary:
        series = {"label": "soldats", "verdict": "agree", "current": current, "facts": ["f"]}
        return {**FIRST, "series": {"s": series}}  # type: ignore[typeddict-item]

    assert changes(told("environ 2500 soldats"), told("Environ 2\u202f500 soldats")) == ()
    assert kinds(changes(told("2500 soldats"), told("2600 soldats"))) == [ChangeKind.FIGURE]


def test_a_summary_is_plain_data() -> None:
    """A summary survives being written as JSON."""
    assert json.loads(json.dumps(FIRST)) == FIRST


def test_a_change_says_what_was_and_what_is() -> None:
    """As plain data that can be kept in a file: a date that can be read back, a verdict, a count."""
    found = changes(FIRST, summarise(merged(quake("a"), quake("b", day=date(2025, 3, 6)))))
    told = {one.kind: (one.old, one.new) for one in found}

    assert told[ChangeKind.CONFIRMED] == ("1", "2")
    assert told[ChangeKind.CONTRADICTION] == ("single_source", "disputed")
    assert all(read_back(edtf) for edtf in told[ChangeKind.DATE])
