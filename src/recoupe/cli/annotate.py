"""`recoupe annotate`: dates and quantities of French texts, JSON lines in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from recoupe.errors import RecoupeError
from recoupe.pipeline.annotate import annotate_line

_EXAMPLES = """\b
Each line in: {"id": "a1", "text": "...", "reference": "2024-01-28"}
  reference is the day of publication, or null; without it « samedi » keeps no day.
Each line out: {"id": "a1", "timexes": [...], "quantities": [...]}
  offsets count code points of the text; earliest and latest are inclusive ISO days, null where open.

\b
Examples:
  echo '{"id":"a1","text":"Samedi, 2 500 soldats...","reference":"2024-01-28"}' | recoupe annotate
  recoupe annotate articles.jsonl > annotated.jsonl

A line that cannot be read gives {"id": ..., "error": "..."} in its place, and exit code 1 at the end."""


@click.command(epilog=_EXAMPLES)
@click.argument("lines", metavar="[FILE]", type=click.File("rb"), default="-")
def annotate(lines: Iterable[bytes]) -> None:
    """Find the dates and quantities of French texts.

    Reads JSON lines from FILE or standard input and writes one line for each, as it comes.
    """
    stdout = sys.stdout.buffer

    def write(line: bytes) -> None:
        stdout.write(line)
        stdout.flush()

    if annotate_stream(lines, write=write, annotate_line=annotate_line):
        raise click.exceptions.Exit(1)


def annotate_stream(
    lines: Iterable[bytes],
    *,
    write: Callable[[bytes], object],
    annotate_line: Callable[[dict[str, Any]], dict[str, Any]],
) -> int:
    """Answer each line with one line, holding one at a time, and return how many could not be read."""
    failed = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        answer = _answer(line, number, annotate_line)
        failed += "error" in answer
        write(_encoded(answer))
    return failed


def _answer(
    line: bytes, number: int, annotate_line: Callable[[dict[str, Any]], dict[str, Any]]
) -> dict[str, Any]:
    identity = None
    try:
        request = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        if not isinstance(request, dict):
            return _failure(None, number, "a JSON object is wanted")
        identity = request.get("id")
        if not isinstance(request.get("text"), str):
            return _failure(identity, number, 'the key "text" must hold a string')
        return annotate_line(request)
    except RecoupeError as error:
        return _failure(identity, number, error.message)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return _failure(identity, number, f"not JSON in UTF-8: {error}")
    except Exception as error:  # noqa: BLE001 - one line's failure must not lose the lines after it
        return _failure(identity, number, f"a fault of recoupe itself: {error!r}")


def _failure(identity: Any, number: int, message: str) -> dict[str, Any]:
    return {"id": identity, "error": f"line {number}: {message}"}


def _encoded(answer: dict[str, Any]) -> bytes:
    """Return one line of UTF-8; a text with lone surrogates is escaped to stay what it was."""
    try:
        return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(answer, separators=(",", ":")).encode() + b"\n"
