"""Progress on a terminal; silence everywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def article_progress(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with how many articles are read, of how many.

    The bar is drawn on stderr, only where that is a terminal, from the first article to the last: its thread
    stands in the way of those who would fork before or after.
    """
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield _silent
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=console, transient=True)
    task = progress.add_task("articles", total=None)

    def show(done: int, total: int) -> None:
        progress.start()
        progress.update(task, completed=done, total=total)
        if done >= total:
            progress.stop()

    try:
        yield show
    finally:
        if progress.live.is_started:
            progress.stop()


def _silent(done: int, total: int) -> None:
    """Show nothing."""
