"""What every command prints alike: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import IO, Any

import click

from recoupe.errors import Diagnostic, Severity


def print_json(value: Any) -> None:
    """Write a value as JSON, indented, in UTF-8 whatever the terminal says."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    write_utf8(f"{text}\n")


def write_utf8(text: str) -> None:
    """Write text to stdout in UTF-8; lone surrogates, which UTF-8 cannot hold, become question marks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def print_error(text: str) -> None:
    """Write an error or a diagnostic to stderr, its first "error:" or "warning:" in colour."""
    for word, colour in (("error:", "red"), ("warning:", "yellow")):
        if word in text.split("\n", maxsplit=1)[0]:
            text = text.replace(word, click.style(word, fg=colour, bold=True), 1)
            break
    click.echo(text, err=True, color=None if wants_colour() else False)


def print_diagnostics(diagnostics: Iterable[Diagnostic], *, notes: bool) -> None:
    """Write diagnostics to stderr; those that are notes only where they are asked for."""
    for one in diagnostics:
        if notes or one.severity is not Severity.NOTE:
            print_error(str(one))


def wants_colour() -> bool:
    """Return whether colours may be used at all (a terminal must be there besides)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def use_utf8(*streams: IO[str]) -> None:
    """Let no character of an article stop a message: what the terminal cannot show is escaped."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def is_terminal() -> bool:
    """Return whether someone watches stderr, so that progress is worth showing."""
    return sys.stderr.isatty()
