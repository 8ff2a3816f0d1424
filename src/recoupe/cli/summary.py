"""What a build found, in a few lines for a person and as data for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recoupe.errors import Diagnostic, Severity
from recoupe.lang.wording.wording import load_wording
from recoupe.model.change import Change
from recoupe.model.timeline import RulingStatus, Timeline
from recoupe.pipeline.build import BuildReport
from recoupe.site.changes import change_sentence, kind_of_change, without_echoes
from recoupe.site.verdicts import DISAGREEMENTS


def summarise_build(report: BuildReport) -> dict[str, Any]:
    """Return what a build found and wrote, as `recoupe build --json` prints it."""
    return {
        "index": report.index.as_posix(),
        "found": count_timeline(report.timeline),
        "problems": count_diagnostics(report.diagnostics),
        "files": {
            "written": len(report.files.written),
            "unchanged": len(report.files.unchanged),
            "removed": len(report.files.removed),
        },
        "diagnostics": [diagnostic_data(one) for one in report.diagnostics],
    }


def count_timeline(timeline: Timeline) -> dict[str, int]:
    """Return how much of each thing a timeline holds."""
    readings = timeline.readings
    disputed = [event for event in timeline.events if event.verdict in DISAGREEMENTS]
    stale = [each for each in timeline.decisions if each.status is RulingStatus.STALE]
    return {
        "articles": len(readings),
        "undated_articles": sum(not _is_dated(each.date) for each in timeline.publications),
        "dates_read": sum(len(reading.timexes) for reading in readings),
        "records": sum(len(reading.records) for reading in readings),
        "facts": sum(len(reading.facts) for reading in readings),
        "events": len(timeline.events),
        "events_on_timeline": sum(event.on_timeline for event in timeline.events),
        "events_merged": sum(len(event.articles) > 1 for event in timeline.events),
        "events_disputed": len(disputed),
        "series": len(timeline.series),
        "series_disputed": sum(each.verdict in DISAGREEMENTS for each in timeline.series),
        "names": len(timeline.entities),
        "rulings": len(timeline.decisions) - len(stale),
        "rulings_stale": len(stale),
        "left_out": sum(len(reading.skipped) for reading in readings),
    }


def _is_dated(dating: Any) -> bool:
    return dating is not None and bool(dating.date.edtf)


def count_diagnostics(diagnostics: tuple[Diagnostic, ...]) -> dict[str, int]:
    """Return how many diagnostics there are of each severity."""
    counts = Counter(one.severity for one in diagnostics)
    return {f"{severity}s": counts[severity] for severity in Severity}


def diagnostic_data(one: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as `--json` prints it."""
    place = one.location
    return {
        "code": one.code,
        "severity": one.severity.value,
        "file": place.path if place else None,
        "line": place.line or None if place else None,
        "column": place.column or None if place else None,
        "message": one.message,
        "hint": one.hint,
    }


def change_data(change: Change) -> dict[str, str]:
    """Return a change as `--json` prints it."""
    found = {
        "kind": change.kind.value,
        "about": change.about,
        "title": change.title,
        "old": change.old,
        "new": change.new,
        "why": change_sentence(change, load_wording("en")),
    }
    return {key: value for key, value in found.items() if value}


def word_changes(changes: Sequence[Change]) -> str:
    """Return what a rebuild changed, a line for each."""
    if not changes:
        return "changed   nothing that was known before"
    words = load_wording("en")
    told = without_echoes(changes)
    rows = [(kind_of_change(one.kind, words), change_sentence(one, words)) for one in told]
    width = max(len(kind) for kind, _ in rows)
    return "\n".join(f"{kind:<{width}}  {said}" for kind, said in rows)


def word_build(report: BuildReport) -> str:
    """Return the closing summary of a build."""
    rows = [*_result_rows(count_timeline(report.timeline)), *_problem_rows(report.diagnostics)]
    files = report.files
    changed = f"{len(files.written)} written, {len(files.removed)} removed"
    rows.append(("files", f"{changed}, {len(files.unchanged)} unchanged"))
    lines = [f"{name:<10}{text}" for name, text in rows]
    return "\n".join([*lines, "", f"The page is {_shown(report.index)}"])


def _result_rows(n: dict[str, int]) -> list[tuple[str, str]]:
    read = f"{_many(n['dates_read'], 'date')}, {_many(n['records'], 'report')} of events"
    told = (
        f"{n['events_on_timeline']} on the timeline, {n['events_merged']} told by several articles"
    )
    rows = [
        ("articles", f"{n['articles']}{_undated(n)}"),
        ("found", f"{read}, {_many(n['facts'], 'figure')}"),
        ("merged", f"{_many(n['events'], 'event')}: {told}; {n['series']} series of figures"),
        ("disputed", f"{_many(n['events_disputed'], 'event')}, {n['series_disputed']} series"),
        ("left out", f"{_many(n['left_out'], 'passage')}, each listed with the reason"),
    ]
    if n["rulings"] or n["rulings_stale"]:
        rows.append(("rulings", f"{n['rulings']} applied, {n['rulings_stale']} stale"))
    return rows


def _problem_rows(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    n = count_diagnostics(diagnostics)
    if not n["errors"] and not n["warnings"]:
        return []
    return [("problems", f"{_many(n['errors'], 'error')}, {_many(n['warnings'], 'warning')}")]


def _undated(counts: dict[str, int]) -> str:
    undated = counts["undated_articles"]
    return f" ({undated} without a date)" if undated else ""


def _many(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"


def _shown(path: Path) -> str:
    """Return a path as it may be pasted: from here where it lies below, else whole."""
    whole = path.resolve()
    here = Path.cwd().resolve()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
