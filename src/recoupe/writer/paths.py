"""Which paths a site may hold: those that every file system and web server can hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from recoupe.errors import BuildError, SourceLocation

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
_FORBIDDEN = frozenset('<>:"|?*\\')


def check_paths(paths: Sequence[str]) -> None:
    """Raise BuildError where a path leaves the site, cannot be written everywhere, or meets another one."""
    seen: dict[str, str] = {}
    for path in paths:
        fault = _fault(path)
        if fault:
            raise BuildError(
                f"the site would hold a file that {fault}: {path!r}",
                location=SourceLocation(path),
                hint="this is a mistake in an exporter or a template name, not in the articles",
            )
        key = _folded(path)
        if key in seen:
            raise _collision(seen[key], path)
        seen[key] = path
    for key, path in seen.items():
        for parent in parents_of(key):
            if parent in seen:
                raise _collision(seen[parent], path)


def parents_of(path: str) -> tuple[str, ...]:
    """Return the folders above a POSIX path, the nearest last: "a/b/c" gives "a", "a/b"."""
    parts = path.split("/")
    return tuple("/".join(parts[:n]) for n in range(1, len(parts)))


def is_inside(path: str) -> bool:
    """Return whether a path is one that a site may hold."""
    return _fault(path) is None


def _folded(path: str) -> str:
    """Return a path as a file system blind to case and accents' encoding sees it."""
    return unicodedata.normalize("NFC", path).casefold()


def _fault(path: str) -> str | None:
    parts = path.split("/")
    if not path or any(part in ("", ".", "..") for part in parts):
        return "lies outside it"
    if any(char in _FORBIDDEN or ord(char) < 32 or "\ud800" <= char <= "\udfff" for char in path):
        return "Windows cannot store"
    for part in parts:
        if part[-1] in ". " or part.split(".")[0].casefold() in _RESERVED:
            return "Windows cannot store"
        if len(part.encode("utf-8", "replace")) > 255:
            return "has too long a name"
    if parts[0].startswith(".recoupe-"):
        return "has a name recoupe keeps for itself"
    return None


def _collision(first: str, second: str) -> BuildError:
    return BuildError(
        f"two files of the site have names that some disks cannot tell apart: {first!r}, {second!r}",
        location=SourceLocation(second),
        hint="rename one of the two articles or entities they come from",
    )
