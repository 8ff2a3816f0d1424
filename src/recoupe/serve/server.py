"""The server's life: listen on this machine, watch the sources, build again on every save."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import uvicorn
from watchfiles import Change, awatch

from recoupe.errors import UsageError
from recoupe.serve.app import make_app
from recoupe.serve.live import Built, LiveSite, Snapshot

_TRIES = 20
_LOOK_AGAIN = 1.0  # seconds


def serve(
    build: Callable[[], Built],
    *,
    watched: Callable[[], Sequence[Path]],
    ignored: Sequence[Path],
    port: int | None,
    announce: Callable[[str, Snapshot], object],
) -> None:
    """Show what `build` builds until interrupted, and build again when a file under `watched` is saved.

    `watched` is asked again every second, so that a folder made meanwhile is seen. `port` None takes the first free
    one from 8000. `announce` is told the address and every new snapshot.
    """
    listener = listen(port)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    with suppress(KeyboardInterrupt), listener:
        asyncio.run(_run(build, watched, ignored, listener, lambda shown: announce(address, shown)))


def listen(port: int | None) -> socket.socket:
    """Return a socket that listens on the loopback address only."""
    candidates = [port] if port is not None else range(8000, 8000 + _TRIES)
    for candidate in candidates:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if hasattr(socket, "SO_REUSEADDR") and not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", candidate))
            listener.listen()
        except OSError:
            listener.close()
        else:
            return listener
    raise UsageError(
        f"port {candidates[0]} of this machine is taken",
        location=None,
        hint="choose another with --port",
    )


async def _run(
    build: Callable[[], Built],
    watched: Callable[[], Sequence[Path]],
    ignored: Sequence[Path],
    listener: socket.socket,
    announce: Callable[[Snapshot], object],
) -> None:
    site = LiveSite(build)
    watching = asyncio.create_task(_watch(site, watched, ignored, announce))
    config = uvicorn.Config(
        make_app(site), log_level="warning", access_log=False, timeout_graceful_shutdown=1
    )
    try:
        announce(await site.rebuild())  # what is saved meanwhile is seen by the watcher
        await uvicorn.Server(config).serve(sockets=[listener])
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


async def _watch(
    site: LiveSite,
    watched: Callable[[], Sequence[Path]],
    ignored: Sequence[Path],
    announce: Callable[[Snapshot], object],
) -> None:
    unwanted = [path.resolve() for path in ignored]

    def wanted(change: Change, name: str) -> bool:  # noqa: ARG001 - watchfiles' signature
        path = Path(name)
        hidden = path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp"))
        return not hidden and not any(folder in path.resolve().parents for folder in unwanted)

    async def rebuild() -> None:
        announce(await site.rebuild())

    started: list[asyncio.Task[None]] = []
    while True:
        folders = watched()
        others = asyncio.Event()
        looking = asyncio.create_task(_look_for_others(watched, folders, others))
        try:
            async for _ in awatch(
                *folders, watch_filter=wanted, stop_event=others, debounce=200, step=30
            ):
                await rebuild()
        finally:
            looking.cancel()
        started[:] = [asyncio.create_task(rebuild())]  # while the next round already watches


async def _look_for_others(
    watched: Callable[[], Sequence[Path]], folders: Sequence[Path], others: asyncio.Event
) -> None:
    while watched() == folders:
        await asyncio.sleep(_LOOK_AGAIN)
    others.set()
