"""Progress on a terminal; silence everywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def article_progress(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with how many articles are read, of how many.

    The bar is drawn on stderr, only where that is a terminal, and vanishes when the work is done.
    """
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield _silent
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("articles", total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)
            if done >= total:
                progress.stop()  # its thread too: what comes next may fork

        yield show


def _silent(done: int, total: int) -> None:
    """Show nothing."""
