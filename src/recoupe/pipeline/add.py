"""Adding an article: copied in, described, and what the rebuild changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from recoupe.errors import InputError, Severity, SourceLocation, UsageError
from recoupe.model.change import Change
from recoupe.pipeline.build import load_merged, publish
from recoupe.pipeline.load import Progress, no_progress
from recoupe.pipeline.report import BuildReport
from recoupe.pipeline.revise import CHANGES, keep_changes, reread
from recoupe.readers.folders import CONTENT, SEEDS
from recoupe.readers.seeds import HTML, MARKDOWN, TEXT, Seed, find_seeds, read_seed
from recoupe.reconcile.changes import Summary, changes, summarise
from recoupe.writer.content import add_seed, append_to_mapping, restoring

_HEADER = "What is known of the articles besides their text, a key for each file of seeds/."
_NOTHING = Summary(articles={}, events={}, series={}, stale=[])


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A new article: where it lies now, what the rebuild changed, and the rebuild."""

    seed: Path
    changes: tuple[Change, ...]
    report: BuildReport


def add(
    root: Path,
    content: bytes,
    *,
    name: str | None,
    known: Mapping[str, Any],
    on: date | str | None = None,
    out: Path | None = None,
    progress: Progress = no_progress,
    workers: int = 1,
) -> Added:
    """Copy an article into the project in `root`, note what is `known` of it, build, and say what changed.

    Without a `name` the file is named after its content. What changed is kept in content/changes.yaml, under the
    day `on` where one is given; a folder without content/ keeps no history. `workers` print the pages. Where anything
    fails, the project is as it was.
    """
    before = _summary(root)
    articles = root / CONTENT / "articles.yaml"
    folder = root / SEEDS if (root / SEEDS).is_dir() or not _is_bare(root) else root
    with restoring(articles), restoring(root / CHANGES):
        seed = add_seed(content, folder, _checked_name(name, content))
        try:
            article = _refuse_unreadable(seed, root)
            if known:
                append_to_mapping(articles, seed.name, dict(known), header=_HEADER)
            loaded, timeline = load_merged(root, progress=progress)
            found = changes(before, summarise(timeline))
            if (root / CONTENT).is_dir():
                keep_changes(root, {"article": article}, found, on=on)
            report = publish(reread(loaded), timeline, out=out, workers=workers)
        except BaseException:
            seed.unlink(missing_ok=True)
            raise
    return Added(seed=seed, changes=found, report=report)


def _summary(root: Path) -> Summary:
    if not root.is_dir():
        raise UsageError(
            "there is no such folder",
            location=SourceLocation(root.as_posix()),
            hint="make it first, or give the folder of the story with --project",
        )
    loaded, timeline = load_merged(root)
    return summarise(timeline) if loaded.readings else _NOTHING


def _is_bare(root: Path) -> bool:
    """Whether the articles stand in the folder itself, with no place set apart for them."""
    seeds, _ = find_seeds(root, root)
    return bool(seeds)


def _checked_name(name: str | None, content: bytes) -> str:
    if name is None:
        return f"article-{hashlib.sha256(content).hexdigest()[:16]}.txt"
    kinds = sorted(TEXT | MARKDOWN | HTML)
    if Path(name).name != name or name.startswith(".") or Path(name).suffix.lower() not in kinds:
        raise UsageError(
            f"an article cannot be called {name!r}",
            location=None,
            hint=f"give it a plain file name with --name, ending in {', '.join(kinds)}",
        )
    return name


def _refuse_unreadable(seed: Path, root: Path) -> str:
    """Return the id of the article in the file `seed`; raise where it holds none."""
    article, found = read_seed(Seed(path=seed, file=seed.relative_to(root).as_posix()))
    errors = [one for one in found if one.severity is Severity.ERROR]
    if article is None or errors:
        first = errors[0]
        raise InputError(
            f"{first.message}; nothing was added", location=first.location, hint=first.hint
        )
    return article.id
