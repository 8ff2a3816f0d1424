"""From a folder to a site: the four steps, each a function of the one before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from recoupe.cache import RecordCache
from recoupe.errors import BuildError, Diagnostic, Severity, SourceLocation
from recoupe.exporters.export import Kept, export_jobs, nothing_kept
from recoupe.lang.languages import load_language
from recoupe.lang.wording.wording import load_wording
from recoupe.model.record import Reading
from recoupe.model.site import Artifact
from recoupe.model.timeline import Decision, RulingStatus, Timeline
from recoupe.pipeline.counting import count_timeline
from recoupe.pipeline.load import Loaded, Progress, load_readings, no_progress
from recoupe.pipeline.report import BuildReport
from recoupe.pipeline.sharing import share_out
from recoupe.pipeline.standing import StandingSite, made_of
from recoupe.pipeline.template_errors import template_errors
from recoupe.pipeline.templates import template_folders
from recoupe.readers.folders import SEEDS, SOURCES
from recoupe.readers.project import Project, read_project
from recoupe.reconcile import merge as reconciliation
from recoupe.site.build import build_site
from recoupe.writer.site import write_site

R = TypeVar("R")


def load(
    root: Path, *, progress: Progress = no_progress, cached: bool = False, workers: int = 1
) -> Loaded:
    """Return the project in `root` with what each of its articles says by itself.

    With `cached`, readings are kept in the project's .cache/, unless it is a bare folder of articles;
    with more than one of `workers`, a large story is read in that many processes.
    """
    sources = made_of(root) if root.is_dir() else None
    project = read_project(root)
    loaded = load_readings(
        project,
        load_language(project.story.language),
        progress=progress,
        cache=_cache(project, "readings", Reading) if cached else None,
        workers=workers,
    )
    return replace(loaded, made_of=sources)


def merge(loaded: Loaded) -> Timeline:
    """Return what the articles say together, with the editors' rulings applied."""
    language = load_language(loaded.project.story.language)
    return reconciliation.merge(
        loaded.readings,
        config=loaded.project.story,
        rulings=loaded.project.rulings,
        rules=language.merging,
        dating=language.dating,
    )


def load_merged(
    root: Path, *, progress: Progress = no_progress, workers: int = 1
) -> tuple[Loaded, Timeline]:
    """Return the project in `root` and what its articles say together; what is in its .cache/ is not done again."""
    loaded = load(root, progress=progress, cached=True, workers=workers)
    project = loaded.project
    cache = _cache(project, "timelines", Timeline)
    if cache is None:
        return loaded, merge(loaded)
    articles = sorted(project.articles, key=lambda article: article.id)
    key, timeline = cache.find((project.story, project.rulings, *articles))
    if timeline is None:
        timeline = merge(loaded)
        cache.keep(key, timeline)
    cache.forget_unused()
    return loaded, timeline


def _cache(project: Project, name: str, kind: type[R]) -> RecordCache[R] | None:
    """Return what is kept between builds; a bare folder of articles keeps nothing."""
    if not (project.root / SEEDS).is_dir():
        return None
    return RecordCache(project.root / ".cache" / "recoupe" / name, kind)


def render(
    loaded: Loaded, timeline: Timeline, *, workers: int = 1, kept: Kept = nothing_kept
) -> list[Artifact]:
    """Return every file of the site; what is not `kept` of a large one is printed by several `workers`."""
    project = loaded.project
    wording = load_wording(project.story.interface or project.story.language)
    site = build_site(
        timeline,
        story=project.story,
        pages=project.pages,
        wording=wording,
        revisions=project.revisions,
    )
    folders = template_folders(project.root)
    with template_errors(folders, project.root):
        jobs = export_jobs(
            site, timeline, story=project.story, templates=folders, wording=wording, kept=kept
        )
        return share_out(jobs, workers=workers)


def build(
    root: Path,
    *,
    out: Path | None = None,
    strict: bool = False,
    progress: Progress = no_progress,
    workers: int = 1,
) -> BuildReport:
    """Build the site of the project in `root` into `out` (its build/ folder), and say what was found.

    With `strict`, any error or warning about the content raises BuildError before a file is written.
    """
    loaded, timeline = load_merged(root, progress=progress, workers=workers)
    _refuse_nothing(loaded)
    return publish(loaded, timeline, out=out, strict=strict, workers=workers)


def publish(
    loaded: Loaded,
    timeline: Timeline,
    *,
    out: Path | None = None,
    strict: bool = False,
    workers: int = 1,
) -> BuildReport:
    """Write the site of a project that was read and merged; `build` says what the options mean."""
    diagnostics = (*loaded.diagnostics, *stale_rulings(timeline))
    if strict:
        _refuse(diagnostics)
    root = loaded.project.root
    target = out or root / "build"
    standing = StandingSite(root, target)
    artifacts = render(loaded, timeline, workers=workers, kept=standing.page)
    files = write_site(artifacts, target, keep_off=[root / name for name in SOURCES])
    report = BuildReport(
        found=count_timeline(timeline),
        diagnostics=diagnostics,
        files=files,
        index=target / "index.html",
    )
    standing.keep(artifacts, report, sources=loaded.made_of)
    return report


def stale_rulings(timeline: Timeline) -> tuple[Diagnostic, ...]:
    """Return a warning for each ruling that no longer meets the evidence it was made on."""
    return tuple(
        Diagnostic(
            code="ruling-stale",
            message=f'the ruling "{decision.ruling.id}" is stale{_why_stale(decision)}',
            hint="read the articles again, then change or remove the ruling" + _confirmed(decision),
            location=decision.ruling.location,
            severity=Severity.WARNING,
        )
        for decision in timeline.decisions
        if decision.status is RulingStatus.STALE
    )


def _why_stale(decision: Decision) -> str:
    why = load_wording("en").reason(decision.why).rstrip(".") if decision.why else ""
    return f": {why[:1].lower()}{why[1:]}" if why else ""


def _confirmed(decision: Decision) -> str:
    """Return how to confirm a ruling whose evidence is another now."""
    seen = dict(decision.why.params).get("seen") if decision.why else None
    return f", or confirm it with seen: {seen}" if seen else ""


def _refuse_nothing(loaded: Loaded) -> None:
    """Raise where there is no article: an earlier site is worth more than an empty one."""
    if loaded.readings:
        return
    errors = [one for one in loaded.diagnostics if one.severity is Severity.ERROR]
    errors.sort(key=lambda one: one.code != "articles-missing")
    root = SourceLocation(loaded.project.root.as_posix())
    raise BuildError(
        errors[0].message if errors else "no article can be read",
        location=(errors[0].location if errors else None) or root,
        hint=errors[0].hint if errors else "`recoupe check` lists what is wrong",
    )


def _refuse(diagnostics: tuple[Diagnostic, ...]) -> None:
    weighty = [one for one in diagnostics if one.severity is not Severity.NOTE]
    if weighty:
        first = weighty[0]
        raise BuildError(
            f"{first.message}, and --strict allows no problem ({len(weighty)} found)",
            location=first.location or SourceLocation("content"),
            hint=first.hint,
        )
