"""`recoupe build`: the site of a story."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from recoupe.cli.printing import print_diagnostics, print_json
from recoupe.cli.summary import summarise_build, word_build
from recoupe.pipeline.standing import standing_report

_EXAMPLES = """\b
Examples:
  recoupe build                          the story of this folder, into build/
  recoupe build ~/articles --out site    a bare folder of articles
  recoupe build --strict                 write nothing if there is any problem
  recoupe build --json | jq .found

\b
Exit codes: 0 the site is built (problems that cost single articles or entries are printed),
1 it could not be built, or --strict found a problem; 2 there is no such folder."""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where to write the site; build/ of the folder otherwise.",
)
@click.option("--strict", is_flag=True, help="Write nothing if there is any error or warning.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Print notes, and every file written or removed."
)
def build(
    *, folder: Path, out: Path | None, strict: bool, as_json: bool, quiet: bool, verbose: bool
) -> None:
    """Build the site of the story in FOLDER: a project with seeds/ and content/, or a bare folder of articles.

    What cannot be read is named and left out, the rest is built. The earlier site stays as it was if the new one
    cannot be built.
    """
    report = standing_report(folder, out=out, strict=strict)
    if report is None:  # only now is it worth to wait for all that reads and prints
        building = import_module("recoupe.cli.building")
        report = building.built(folder, out=out, strict=strict, quiet=quiet or as_json)
    print_diagnostics(report.diagnostics, notes=verbose)
    if verbose:
        for verb, paths in (("wrote", report.files.written), ("removed", report.files.removed)):
            for path in paths:
                click.echo(f"{verb} {path}", err=True)
    if as_json:
        print_json(summarise_build(report))
    elif not quiet:
        click.echo(word_build(report))
