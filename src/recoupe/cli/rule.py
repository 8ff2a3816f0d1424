"""`recoupe rule`: an editor's decision, checked and written down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from recoupe.cli.changes import change_data, word_changes
from recoupe.cli.days import yaml_day
from recoupe.cli.printing import print_json
from recoupe.pipeline.rule import KINDS
from recoupe.pipeline.rule import rule as write_ruling

_EXAMPLES = """\b
Examples:
  recoupe rule date --event e-4f2a --date 2024-01-27 --why "Dated by the ministry" --by "A. Dupont"
  recoupe rule merge --event e-4f2a --event e-91c0 --why "The same meeting" --by "A. Dupont"
  recoupe rule rename --about 002_73c5 "trois soldats" --value "Attaque en Jordanie" \\
      --why "..." --by "A. Dupont" --source https://example.org/page.html

\b
content/README.md says what each kind does. Nothing is written unless the ruling would be carried out.
Exit codes: 0 written, 1 it would not be carried out, 2 wrong usage."""


@click.command(epilog=_EXAMPLES)
@click.argument("kind", type=click.Choice(KINDS))
@click.option(
    "--event",
    "events",
    multiple=True,
    metavar="ID",
    help="An event decided on; several for a merge.",
)
@click.option(
    "--about",
    nargs=2,
    multiple=True,
    metavar="ARTICLE QUOTE",
    help="Words decided on: an article's id, then its words.",
)
@click.option("--date", help="For date: 2024-01-27, or 2024-01, or 2024.")
@click.option("--value", help="For rename and note: the text.")
@click.option("--why", required=True, help="The reason, shown on the site.")
@click.option("--by", required=True, help="Who decides, shown on the site.")
@click.option("--source", multiple=True, help="Where it is supported outside the articles.")
@click.option("--on", metavar="DAY", help="The day under which the change is kept: 2024-01-28.")
@click.option("--id", "name", help="A name for the ruling; one is made otherwise.")
@click.option(
    "--project", type=click.Path(path_type=Path), default=".", help="The folder of the story."
)
@click.option("--json", "as_json", is_flag=True, help="Print what it changes as JSON.")
def rule(
    *,
    kind: str,
    events: tuple[str, ...],
    about: tuple[tuple[str, str], ...],
    date: str | None,
    source: tuple[str, ...],
    name: str | None,
    on: str | None,
    project: Path,
    as_json: bool,
    **said: str | None,
) -> None:
    """Write a ruling of KIND into content/rulings.yaml, bound to the words it is about."""
    day = yaml_day(date) if date else None
    selectors = [{"article": article, "quote": quote} for article, quote in about]
    given: dict[str, Any] = {"id": name, "kind": kind, "about": selectors, "date": day, **said}
    entry = {key: value for key, value in given.items() if value or key == "about"}
    entry |= {"source": list(source)} if source else {}
    written = write_ruling(project, entry, events=events, on=yaml_day(on) if on else None)
    if as_json:
        changed = [change_data(one) for one in written.changes]
        print_json({"ruling": written.id, "file": written.file.as_posix(), "changes": changed})
    else:
        click.echo(f"wrote {written.id} into {written.file}\n\n{word_changes(written.changes)}")
