"""A build that has something to do, with its progress."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recoupe.cli.progress import article_progress
from recoupe.pipeline.build import build
from recoupe.pipeline.report import BuildReport


def built(folder: Path, *, out: Path | None, strict: bool, quiet: bool) -> BuildReport:
    """Return what a build of `folder` found and wrote."""
    with article_progress(quiet=quiet) as progress, no_search_for_cycles():
        return build(folder, out=out, strict=strict, progress=progress, workers=os.cpu_count() or 1)


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """Let Python not look for cycles: a build makes hardly any, and an eighth of it went into looking."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
