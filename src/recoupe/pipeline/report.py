"""What a build tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import Diagnostic
from recoupe.writer.site import WriteReport


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """How much a build found of each thing, what is wrong, and what it wrote; `index` is the page to open first."""

    found: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]
    files: WriteReport
    index: Path
