"""Work that is shared out among copies of this process."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")

#: A piece of the work, which needs none of the others to be done.
Job = Callable[[], Iterable[T]]

#: Fewer jobs than this are done before a copy would have begun.
_WORTH_COPIES = 400


def share_out(jobs: Sequence[Job[T]], *, workers: int) -> list[T]:
    """Return what all the jobs give, in their order; each of several `workers` does its share of them.

    The others are forked: all that the jobs look at is there already, and only what they give is sent.
    """
    if len(jobs) < _WORTH_COPIES or not may_fork():
        workers = 1
    shares = [jobs[first::workers] for first in range(workers)]
    copies = [_Copy(share) for share in shares[1:]]
    try:
        given = [_done(shares[0]), *(copy.given() for copy in copies)]
    finally:
        for copy in copies:
            copy.end()
    return [each for place in range(len(jobs)) for each in given[place % workers][place // workers]]


def may_fork() -> bool:
    """Whether this process can be copied: no other thread holds a lock that nobody would let go in the copy."""
    return sys.platform == "linux" and threading.active_count() == 1


def _done(share: Sequence[Job[T]]) -> list[list[T]]:
    return [list(job()) for job in share]


class _Copy(Generic[T]):
    """A copy of this process at work on its share."""

    def __init__(self, share: Sequence[Job[T]]) -> None:
        self._share = share
        system = get_context("fork")
        self._inbox, outbox = system.Pipe(duplex=False)
        self._process = system.Process(target=_work, args=(share, outbox), daemon=True)
        self._process.start()
        outbox.close()

    def given(self) -> list[list[T]]:
        """Wait for what the share gives; what went wrong in the copy goes wrong here again, in plain sight."""
        try:
            return self._inbox.recv()  # type: ignore[no-any-return]
        except EOFError:
            return _done(self._share)

    def end(self) -> None:
        """Let nothing of the copy remain."""
        self._process.terminate()
        self._process.join()
        self._inbox.close()


def _work(share: Sequence[Job[T]], outbox: Connection) -> None:
    gc.freeze()  # to look through all that was there before would copy it
    try:
        outbox.send(_done(share))
    except BaseException:  # noqa: BLE001 - it comes again where it can be told
        outbox.close()
