"""A build that stays in memory: what `recoupe serve` shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import Diagnostic
from recoupe.model.site import Artifact
from recoupe.model.timeline import Timeline
from recoupe.pipeline.build import load, merge, render, stale_rulings
from recoupe.pipeline.load import Loaded
from recoupe.readers.project import CONTENT, SEEDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The files of a site, not written anywhere, and the problems met on the way."""

    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]


class Previewer:
    """Builds the site of one project again and again; merges only where articles, names or rulings changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._merged: tuple[Loaded, Timeline] | None = None

    def build(self) -> Preview:
        """Return the site as a build would write it now."""
        loaded = load(self._root, cached=True)
        timeline = self._timeline(loaded)
        return Preview(
            artifacts=tuple(render(loaded, timeline)),
            diagnostics=(*loaded.diagnostics, *stale_rulings(timeline)),
        )

    def _timeline(self, loaded: Loaded) -> Timeline:
        if self._merged is None or _merges(self._merged[0]) != _merges(loaded):
            self._merged = (loaded, merge(loaded))
        return self._merged[1]


def _merges(loaded: Loaded) -> tuple[object, ...]:
    """Return all that a merge depends on."""
    return loaded.readings, loaded.project.story, loaded.project.rulings


def source_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders whose files a build of `root` reads: the project's own parts, or a bare folder."""
    parts = [root / name for name in (SEEDS, CONTENT, "templates")]
    return tuple(part for part in parts if part.is_dir()) or (root,)
