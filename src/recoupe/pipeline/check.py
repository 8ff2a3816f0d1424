"""Everything that is wrong with a project, found without writing anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from recoupe.errors import Diagnostic, Severity, SourceLocation
from recoupe.lang.wording.wording import load_wording
from recoupe.model.edtf import UNKNOWN
from recoupe.model.timeline import Timeline
from recoupe.pipeline.build import load_merged, stale_rulings
from recoupe.pipeline.load import Progress, no_progress
from recoupe.pipeline.revise import lost_changes

_WIDE = timedelta(days=7)  # an article that may be of more days than this is worth a look


def find_problems(
    root: Path, *, progress: Progress = no_progress, workers: int = 1
) -> tuple[Diagnostic, ...]:
    """Return the problems of files first, then of rulings and of changes, then what would date articles better."""
    loaded, timeline = load_merged(root, progress=progress, workers=workers)
    lost = lost_changes(loaded.project.revisions, timeline)
    return (*loaded.diagnostics, *stale_rulings(timeline), *lost, *_undated(timeline))


def _undated(timeline: Timeline) -> Iterator[Diagnostic]:
    """Yield a note for each article whose day of publication neither it nor the others tell within a week."""
    words = load_wording("en")
    files = {one.document.article.id: one.document.article.file for one in timeline.readings}
    for publication in timeline.publications:
        when = publication.date.date if publication.date else UNKNOWN
        if when.earliest and when.latest and when.latest - when.earliest <= _WIDE:
            continue
        known = f" ({words.when(when)})" if when.edtf else ""
        yield Diagnostic(
            code="article-undated",
            message=f"its day of publication is not known{known}",
            hint="if you know it, write it as `published` in content/articles.yaml: weekdays and figures become days",
            location=SourceLocation(files[publication.article]),
            severity=Severity.NOTE,
        )
