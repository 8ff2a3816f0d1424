"""A build that stays in memory: what `recoupe serve` shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import Diagnostic
from recoupe.model.site import Artifact
from recoupe.model.timeline import Timeline
from recoupe.pipeline.build import load, merge, render, stale_rulings
from recoupe.pipeline.load import Loaded
from recoupe.readers.folders import SOURCES


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
        self._shown: dict[str, Artifact] = {}

    def build(self) -> Preview:
        """Return the site as a build would write it now."""
        loaded = load(self._root, cached=True)
        timeline = self._timeline(loaded)
        artifacts = tuple(render(loaded, timeline, kept=self._page))
        self._shown = {one.path: one for one in artifacts}
        return Preview(
            artifacts=artifacts,
            diagnostics=(*loaded.diagnostics, *stale_rulings(timeline)),
        )

    def _page(self, path: str, key: bytes) -> bytes | None:
        shown = self._shown.get(path)
        return shown.content if shown and shown.key == key else None

    def _timeline(self, loaded: Loaded) -> Timeline:
        if self._merged is None or _merges(self._merged[0]) != _merges(loaded):
            self._merged = (loaded, merge(loaded))
        return self._merged[1]


def _merges(loaded: Loaded) -> tuple[object, ...]:
    """Return all that a merge depends on."""
    return loaded.readings, loaded.project.story, loaded.project.rulings


def source_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders whose files a build of `root` reads: the project's own parts, or a bare folder."""
    parts = [root / name for name in SOURCES]
    return tuple(part for part in parts if part.is_dir()) or (root,)
