"""`recoupe explain`: why one thing is as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from recoupe.cli.printing import print_json
from recoupe.pipeline.explain import Explanation, Line
from recoupe.pipeline.explain import explain as find_reasons

_EXAMPLES = """\b
Examples:
  recoupe explain e-002_73c                        an event, by the start of its id
  recoupe explain 002_73c59c00778dccab             an article: its date, its events, what was left out
  recoupe explain s-deployed --json                a series of figures

\b
Ids of events, reports, figures, time expressions, articles, series, names and rulings stand on the
pages (in their addresses) and in data/timeline.json. Exit codes: 0 found, 2 nothing has that id."""


@click.command(epilog=_EXAMPLES)
@click.argument("id", metavar="ID")
@click.option(
    "--project", type=click.Path(path_type=Path), default=".", help="The folder of the story."
)
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as JSON.")
def explain(*, id: str, project: Path, as_json: bool) -> None:  # noqa: A002 - the name help shows
    """Say why the thing with this ID is as it is: the date, the merge, the verdict, the rule.

    The start of an id is enough where it is the only one that starts so.
    """
    found = find_reasons(project, id)
    if as_json:
        print_json(asdict(found))
    else:
        click.echo("\n".join(_worded(found)))


def _worded(found: Explanation) -> Iterator[str]:
    yield f"{found.kind} {found.id}"
    yield f"  {found.title}"
    for section in found.sections:
        yield ""
        yield section.heading
        for line in section.lines:
            yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    if line.text:
        yield f"  {line.text}"
    if line.quote:
        yield f"      {line.article}: « {line.quote} »"
