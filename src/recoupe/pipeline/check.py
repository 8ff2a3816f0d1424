"""Everything that is wrong with a project, found without writing anything."""

from __future__ import annotations

from pathlib import Path

from recoupe.errors import Diagnostic
from recoupe.pipeline.build import load_merged, stale_rulings
from recoupe.pipeline.load import Progress, no_progress
from recoupe.pipeline.revise import lost_changes


def find_problems(
    root: Path, *, progress: Progress = no_progress, workers: int = 1
) -> tuple[Diagnostic, ...]:
    """Return the problems: of files first, then rulings that went stale and changes of what is no longer there."""
    loaded, timeline = load_merged(root, progress=progress, workers=workers)
    lost = lost_changes(loaded.project.revisions, timeline)
    return (*loaded.diagnostics, *stale_rulings(timeline), *lost)
