"""`recoupe annotate`: one line out for one line in, whatever the line holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from recoupe.cli.annotate import annotate_stream
from recoupe.errors import InputError


def _echo(request: dict[str, Any]) -> dict[str, Any]:
    if request["text"] == "refuse":
        raise InputError("the reference is no date", location=None, hint="write 2024-01-28")
    if request["text"] == "break":
        raise RecursionError("too deep")
    return {"id": request["id"], "text": request["text"]}


def _run(*lines: bytes) -> tuple[list[dict[str, Any]], int]:
    written: list[bytes] = []
    failed = annotate_stream(lines, write=written.append, annotate_line=_echo)
    return [json.loads(line) for line in written], failed


GOOD = b'{"id": "b", "text": "d\xc3\xa9j\xc3\xa0"}\n'


@pytest.mark.parametrize(
    ("line", "identity", "error"),
    [
        (b"{nonsense\n", None, "not JSON"),
        (b"[1, 2]\n", None, "a JSON object"),
        (b'"text"\n', None, "a JSON object"),
        (b'{"id": "a"}\n', "a", 'the key "text"'),
        (b'{"id": "a", "text": 3}\n', "a", 'the key "text"'),
        (b'{"id": "a", "text": "\xff"}\n', None, "not JSON in UTF-8"),
        (b'{"id": "a", "text": "refuse"}\n', "a", "no date"),
        (b'{"id": "a", "text": "break"}\n', "a", "RecursionError"),
        (b"[" * 100_000 + b"\n", None, "line 1"),
    ],
)
def test_a_bad_line_is_answered_and_the_next_is_not_lost(
    line: bytes, identity: str | None, error: str
) -> None:
    """The answer stands in the line's place, with its id where one could be read."""
    answers, failed = _run(line, GOOD)

    assert failed == 1
    assert answers[0]["id"] == identity
    assert error in answers[0]["error"]
    assert answers[1] == {"id": "b", "text": "déjà"}


def test_blank_lines_and_byte_order_marks_are_no_lines() -> None:
    """An empty line asks nothing; the mark some editors put first is not part of the JSON."""
    answers, failed = _run(b"\xef\xbb\xbf" + GOOD, b"\n", b"  \r\n", GOOD)

    assert failed == 0
    assert len(answers) == 2


def test_lone_surrogates_come_back() -> None:
    """A text that UTF-8 cannot hold is escaped, not lost."""
    answers, failed = _run(b'{"id": "a", "text": "\\ud83d"}\n')

    assert failed == 0
    assert answers[0]["text"] == "\ud83d"


def test_lines_are_answered_as_they_come() -> None:
    """Nothing is held back: the first answer is written before the second line is read."""
    written: list[bytes] = []

    def lines() -> Iterator[bytes]:
        for n in range(3):
            assert len(written) == n
            yield GOOD

    annotate_stream(lines(), write=written.append, annotate_line=_echo)
