"""Front matter: the YAML between two lines of hyphens at the start of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_LIMIT = 20_000  # characters of front matter


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The YAML of a file's front matter, its first line (from 1), and where the rest of the file starts."""

    yaml: str
    first_line: int
    end: int


def split_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a file, or None where it has none."""
    match = _FRONT.match(text[:_LIMIT])
    if match is None:
        return None
    return FrontMatter(yaml=match.group("yaml"), first_line=2, end=match.end())
