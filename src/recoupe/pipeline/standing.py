"""The site that the last build left: while nothing it was made of changes, it is neither merged nor printed again.

Nothing of the engine is imported here, so that a build with nothing to do ends before one with something begins.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from recoupe.cache import RecordCache, fingerprint
from recoupe.errors import Severity
from recoupe.model.site import Artifact, KeptSite
from recoupe.pipeline.report import BuildReport
from recoupe.pipeline.templates import template_folders
from recoupe.readers.folders import CONTENT, SEEDS
from recoupe.writer.site import WriteReport, is_at_rest, mark_of, read_manifest


def made_of(root: Path) -> str | None:
    """Return a hash of all the files that a build of `root` reads, None where one of them cannot be hashed."""
    return fingerprint([root / SEEDS, root / CONTENT, *template_folders(root)])


def standing_report(root: Path, *, out: Path | None, strict: bool) -> BuildReport | None:
    """Return what a build of `root` would tell, where it would change nothing and, if `strict`, refuse nothing."""
    report = StandingSite(root, out or root / "build").report() if root.is_dir() else None
    if report is None or not strict:
        return report
    grave = any(one.severity is not Severity.NOTE for one in report.diagnostics)
    return None if grave else report


class StandingSite:
    """What an earlier build of the project in `root` wrote to the folder `out`, as far as it still stands there."""

    def __init__(self, root: Path, out: Path) -> None:
        self._root = root
        self._out = out
        folder = root / ".cache" / "recoupe" / "sites"
        self._cache = RecordCache(folder, KeptSite) if (root / SEEDS).is_dir() else None
        self._key, self._kept = "", None
        if self._cache:
            self._key, self._kept = self._cache.find((str(root.resolve()), str(out.resolve())))

    def report(self) -> BuildReport | None:
        """Return what a build would tell that finds nothing changed; None where there is something to do."""
        kept = self._kept
        if kept is None or not kept.made_of or not is_at_rest(self._out):
            return None
        if kept.made_of != made_of(self._root) or read_manifest(self._out) != frozenset(kept.files):
            return None
        if not all(map(self._stands, kept.files)):
            return None
        return BuildReport(
            found=kept.found,
            diagnostics=kept.diagnostics,
            files=WriteReport(
                written=(), unchanged=tuple(sorted(kept.files)), removed=(), marks={}
            ),
            index=self._out / "index.html",
        )

    def page(self, path: str, key: bytes) -> bytes | None:
        """Return the page printed for `key`, if it still stands."""
        if self._kept is None or self._kept.files.get(path, (b"",))[0] != key:
            return None
        content = self._content(path)
        if content is None or hashlib.sha256(content).digest() != self._kept.files[path][1]:
            return None
        return content

    def keep(
        self,
        artifacts: Iterable[Artifact],
        report: BuildReport,
        *,
        sources: str | None,
    ) -> None:
        """Remember what was written; `sources` is the hash of the files it was made of, as they were read."""
        if self._cache is None:
            return
        marks = report.files.marks
        kept = KeptSite(
            made_of=sources if sources and sources == made_of(self._root) else "",
            found=report.found,
            diagnostics=report.diagnostics,
            files={
                one.path: (one.key, hashlib.sha256(one.content).digest(), marks[one.path])
                for one in artifacts
                if one.path in marks
            },
        )
        self._cache.keep(self._key, kept)
        self._cache.forget_unused()

    def _stands(self, path: str) -> bool:
        assert self._kept is not None  # noqa: S101 - asked for its files
        _, digest, mark = self._kept.files[path]
        if mark_of(self._out, path) == mark:
            return True
        content = self._content(path)  # copied, or written anew with the same bytes
        return content is not None and hashlib.sha256(content).digest() == digest

    def _content(self, path: str) -> bytes | None:
        file = self._out / path
        try:
            return None if file.is_symlink() else file.read_bytes()
        except OSError:
            return None
