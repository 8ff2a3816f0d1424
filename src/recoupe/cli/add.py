"""`recoupe add`: one more article, and what it changes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from recoupe.cli.building import no_search_for_cycles
from recoupe.cli.changes import change_data, word_changes
from recoupe.cli.days import yaml_day
from recoupe.cli.printing import print_diagnostics, print_json
from recoupe.cli.progress import article_progress
from recoupe.cli.summary import summarise_build, word_build
from recoupe.errors import SourceLocation, UsageError
from recoupe.pipeline.add import add as add_article

_EXAMPLES = """\b
Examples:
  recoupe add article.txt --published 2024-01-28 --publisher "Le Monde"
  recoupe add page.html --url https://example.org/page.html
  pbpaste | recoupe add - --name reprise.txt --published 2024-02

\b
The file is copied byte for byte into seeds/ and never overwrites another. What you say of it is
appended to content/articles.yaml, what it changes to content/changes.yaml.
Exit codes: 0 added and built, 1 nothing was changed, 2 wrong usage."""


@click.command(epilog=_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--published", help="The day of publication: 2024-01-28, or 2024-01, or 2024.")
@click.option("--publisher", help="Who published it.")
@click.option("--url", help="Where it can be read.")
@click.option("--title", help="Its title, where the text does not show it.")
@click.option("--author", help="Who signed it.")
@click.option("--on", metavar="DAY", help="The day under which the change is kept: 2024-01-28.")
@click.option("--name", help="The name it gets in seeds/; its own otherwise.")
@click.option(
    "--project", type=click.Path(path_type=Path), default=".", help="The folder of the story."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to write the site; build/ otherwise."
)
@click.option("--json", "as_json", is_flag=True, help="Print what changed as JSON.")
def add(
    *,
    file: Path,
    published: str | None,
    on: str | None,
    name: str | None,
    project: Path,
    out: Path | None,
    as_json: bool,
    **said: str | None,
) -> None:
    """Add the article in FILE (- for standard input), rebuild the site, and say what that changed."""
    known: dict[str, Any] = {"published": yaml_day(published)} if published else {}
    known |= {key: value for key, value in said.items() if value}
    day = yaml_day(on) if on else None
    content, own_name = _read(file)
    with article_progress(quiet=as_json) as progress, no_search_for_cycles():
        added = add_article(
            project,
            content,
            name=name or own_name,
            known=known,
            on=day,
            out=out,
            progress=progress,
            workers=os.cpu_count() or 1,
        )
    print_diagnostics(added.report.diagnostics, notes=False)
    if as_json:
        changed = [change_data(one) for one in added.changes]
        print_json(
            {"added": added.seed.as_posix(), "changes": changed, **summarise_build(added.report)}
        )
    else:
        click.echo(
            f"added {added.seed}\n\n{word_changes(added.changes)}\n\n{word_build(added.report)}"
        )


def _read(file: Path) -> tuple[bytes, str | None]:
    if str(file) == "-":
        return sys.stdin.buffer.read(), None
    try:
        return file.read_bytes(), file.name
    except OSError as error:
        raise UsageError(
            f"the file cannot be read: {(error.strerror or str(error)).lower()}",
            location=SourceLocation(file.as_posix()),
            hint="give the file of one article, or - for standard input",
        ) from error
