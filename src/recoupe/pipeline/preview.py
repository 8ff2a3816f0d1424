"""A build that stays in memory: what `recoupe serve` shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import Diagnostic
from recoupe.model.site import Artifact
from recoupe.pipeline.build import load, merge, render, stale_rulings
from recoupe.readers.project import CONTENT, SEEDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The files of a site, not written anywhere, and the problems met on the way."""

    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]


def preview(root: Path) -> Preview:
    """Return the site of the project in `root` as a build would write it now."""
    loaded = load(root, cached=True)
    timeline = merge(loaded)
    return Preview(
        artifacts=tuple(render(loaded, timeline)),
        diagnostics=(*loaded.diagnostics, *stale_rulings(timeline)),
    )


def source_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders whose files a build of `root` reads: the project's own parts, or a bare folder."""
    parts = [root / name for name in (SEEDS, CONTENT, "templates")]
    return tuple(part for part in parts if part.is_dir()) or (root,)
