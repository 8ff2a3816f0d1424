"""The history of a story, kept in content/changes.yaml: builds read it like all else that people may edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from recoupe.errors import Diagnostic, Severity
from recoupe.model.change import ENDINGS, Change, ChangeKind, Revision
from recoupe.model.timeline import Timeline, event_now
from recoupe.pipeline.load import Loaded
from recoupe.pipeline.standing import made_of
from recoupe.readers.folders import CONTENT
from recoupe.readers.project import read_project
from recoupe.writer.content import append_to_list

CHANGES = f"{CONTENT}/changes.yaml"
_HEADER = (
    "What each added article and each decision changed, oldest first; the site shows it. `recoupe add` and\n"
    "# `recoupe rule` append to it. An entry may be given a `date`, and a `note` of yours."
)


def keep_changes(
    root: Path, cause: Mapping[str, str], found: Sequence[Change], *, on: date | str | None
) -> None:
    """Append what `cause` (an article or a ruling) changed, under the day `on` where somebody gave it."""
    itself = (ChangeKind.NEW_ARTICLE, cause.get("article"))
    entry = {
        **cause,
        **({"date": on} if on else {}),
        "changes": [_data(one) for one in found if (one.kind, one.about) != itself],
    }
    append_to_list(root / CHANGES, entry, header=_HEADER, short=True)


def _data(change: Change) -> dict[str, str]:
    found = {
        "kind": change.kind.value,
        "about": change.about,
        "title": " ".join(change.title.split()),
        "old": " ".join(change.old.split()),
        "new": " ".join(change.new.split()),
    }
    return {key: value for key, value in found.items() if value}


def reread(loaded: Loaded) -> Loaded:
    """Return the project with content/ as it is now; articles are not read again."""
    sources = made_of(loaded.project.root)
    project = read_project(loaded.project.root)
    if project.articles != loaded.project.articles:
        project, sources = replace(project, articles=loaded.project.articles), None
    return replace(loaded, project=project, diagnostics=project.diagnostics, made_of=sources)


def lost_changes(revisions: Sequence[Revision], timeline: Timeline) -> tuple[Diagnostic, ...]:
    """Return a note for each entry that names what is no longer there: the page shows it without a link."""
    known = {
        *(one.id for one in timeline.events),
        *(one.id for one in timeline.series),
        *(one.article for one in timeline.publications),
        *(one.ruling.id for one in timeline.decisions),
    }
    of_record = dict(timeline.event_of_record)
    return tuple(
        _lost(name, revision, known)
        for revision in revisions
        for name in _named(revision)
        if name not in known and event_now(name, of_record) is None
    )


def _named(revision: Revision) -> list[str]:
    causes = [one for one in (revision.article, revision.ruling) if one]
    lasting = (one.about for one in revision.changes if one.kind not in ENDINGS)
    return list(dict.fromkeys([*causes, *lasting]))


def _lost(name: str, revision: Revision, known: set[str]) -> Diagnostic:
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.9)
    return Diagnostic(
        code="change-lost",
        message=f'the entry names "{name}", which is no longer there',
        hint=f'if a slip of the hand, "{near[0]}" may be meant; else leave it: the page shows it without a link'
        if near
        else "leave it: the page shows it without a link",
        location=revision.location,
        severity=Severity.NOTE,
    )
