"""Errors stop the work; diagnostics are collected beside the result.

RecoupeError
├── UsageError        the command line asks for something that makes no sense
├── ProjectError      the folder is not a project that can be built
├── InputError        a seed or a content file cannot be used
├── LexiconError      a word list shipped with a language is wrong
└── BuildError        the site could not be written; the earlier one is untouched
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SourceLocation:
    """A place in a file: POSIX path, then line and column counted from 1 (0 where unknown)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


class Severity(StrEnum):
    """How much a diagnostic weighs: an error fails `recoupe check`, a warning only `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding about the input, with a stable code, a place and a hint."""

    code: str
    message: str
    hint: str
    location: SourceLocation | None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.severity}: {self.message} [{self.code}]\n  hint: {self.hint}"


class RecoupeError(Exception):
    """Base of every error a person may read: message, place, hint."""

    def __init__(self, message: str, *, location: SourceLocation | None, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.location = location
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        return f"{place}error: {self.message}\n  hint: {self.hint}"


class UsageError(RecoupeError):
    """The command line asks for something that makes no sense."""


class ProjectError(RecoupeError):
    """The folder is not a project that can be built."""


class InputError(RecoupeError):
    """A seed or a content file cannot be used."""


class LexiconError(RecoupeError):
    """A word list shipped with a language is wrong."""


class BuildError(RecoupeError):
    """The site could not be written; the earlier one is untouched."""
