"""What a build found, in a few lines for a person and as data for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recoupe.errors import Diagnostic, Severity
from recoupe.pipeline.report import BuildReport


def summarise_build(report: BuildReport) -> dict[str, Any]:
    """Return what a build found and wrote, as `recoupe build --json` prints it."""
    return {
        "index": report.index.as_posix(),
        "found": dict(report.found),
        "problems": count_diagnostics(report.diagnostics),
        "files": {
            "written": len(report.files.written),
            "unchanged": len(report.files.unchanged),
            "removed": len(report.files.removed),
        },
        "diagnostics": [diagnostic_data(one) for one in report.diagnostics],
    }


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


def word_build(report: BuildReport) -> str:
    """Return the closing summary of a build."""
    rows = [*_result_rows(report.found), *_problem_rows(report.diagnostics)]
    files = report.files
    changed = f"{len(files.written)} written, {len(files.removed)} removed"
    rows.append(("files", f"{changed}, {len(files.unchanged)} unchanged"))
    lines = [f"{name:<10}{text}" for name, text in rows]
    return "\n".join([*lines, "", f"The page is {_shown(report.index)}"])


def _result_rows(n: Mapping[str, int]) -> list[tuple[str, str]]:
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


def _undated(counts: Mapping[str, int]) -> str:
    undated = counts["undated_articles"]
    return f" ({undated} without a date)" if undated else ""


def _many(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"


def _shown(path: Path) -> str:
    """Return a path as it may be pasted: from here where it lies below, else whole."""
    whole = path.resolve()
    here = Path.cwd().resolve()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
