"""`recoupe serve`: write with the site open."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path

import click

from recoupe.cli.printing import print_error
from recoupe.errors import ProjectError, Severity, SourceLocation, UsageError
from recoupe.pipeline.preview import Previewer, source_folders
from recoupe.serve.live import Built, Snapshot

_EXAMPLES = """\b
Examples:
  recoupe serve
  recoupe serve ~/articles --port 9000

\b
Saving an article, a ruling, a template or a style rebuilds the site and reloads the page; what is wrong
is shown above it with file and line. The site is kept in memory, on this machine only: `recoupe build`
writes it. Needs the extra: pip install 'recoupe[serve]'."""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port; the first free one from 8000 otherwise.",
)
def serve(*, folder: Path, port: int | None) -> None:
    """Show the site of the story in FOLDER, rebuilt and reloaded on every save. Ctrl-C ends it."""
    if not folder.is_dir():
        raise ProjectError(
            "there is no such folder",
            location=SourceLocation(folder.as_posix()),
            hint="give the folder of a project, or a folder of articles",
        )
    try:
        server = import_module("recoupe.serve.server")  # needs the extra; --help must not
    except ModuleNotFoundError as error:
        raise UsageError(
            f"serving needs {error.name}", location=None, hint="pip install 'recoupe[serve]'"
        ) from error

    server.serve(
        partial(_build, Previewer(folder)),
        watched=partial(source_folders, folder),
        ignored=[folder / "build", folder / ".cache"],
        port=port,
        announce=_announce,
    )


def _build(previewer: Previewer) -> Built:
    shown = previewer.build()
    grave = [one for one in shown.diagnostics if one.severity is not Severity.NOTE]
    return Built(artifacts=shown.artifacts, problems=tuple(str(one) for one in grave))


def _announce(address: str, snapshot: Snapshot) -> None:
    click.echo(f"{address}  {'not built:' if snapshot.stale else 'built'}", err=True)
    for problem in snapshot.problems:
        print_error(problem)
