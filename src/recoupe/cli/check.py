"""`recoupe check`: what is wrong with the articles, the content and the rulings."""

from __future__ import annotations

import os
from pathlib import Path

import click

from recoupe.cli.printing import print_json
from recoupe.cli.progress import article_progress
from recoupe.cli.summary import count_diagnostics, diagnostic_data
from recoupe.errors import Severity
from recoupe.pipeline.check import find_problems

_EXAMPLES = """\b
Examples:
  recoupe check
  recoupe check ~/articles --strict
  recoupe check --json | jq -r '.diagnostics[] | "\\(.file):\\(.line) \\(.message)"'

\b
content/README.md explains every key and every code. Exit codes: 0 no error, 1 at least one
(with --strict: or a warning), 2 there is no such folder."""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--strict", is_flag=True, help="Let a warning fail too.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def check(*, folder: Path, strict: bool, as_json: bool) -> None:
    """List the problems of the story in FOLDER, with file, line, column and what to do. Writes nothing."""
    with article_progress(quiet=as_json) as progress:
        found = find_problems(folder, progress=progress, workers=os.cpu_count() or 1)
    counts = count_diagnostics(found)
    if as_json:
        print_json({"problems": counts, "diagnostics": [diagnostic_data(one) for one in found]})
    else:
        for one in found:
            click.echo(str(one))
        click.echo(
            ", ".join(
                f"{count} {word if count != 1 else word[:-1]}" for word, count in counts.items()
            )
        )
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(one.severity in grave for one in found):
        raise click.exceptions.Exit(1)
