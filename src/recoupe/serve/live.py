"""The site as it stands in memory: the last one that could be built, and what is wrong now."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from recoupe.errors import RecoupeError
from recoupe.model.site import Artifact


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What one build gave: the files of the site, and the problems it met without stopping."""

    artifacts: tuple[Artifact, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A whole site, its problems, and a version that changes when either does."""

    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    stale: bool = False  # whether the newest build failed, so that `files` are an earlier one's
    version: str = ""


class LiveSite:
    """Holds the newest snapshot. It is replaced whole, so no visitor meets half of a site."""

    def __init__(self, build: Callable[[], Built]) -> None:
        self._build = build
        self._building = asyncio.Lock()
        self._changed = asyncio.Event()
        self.snapshot = Snapshot()

    async def rebuild(self) -> Snapshot:
        """Build again, off the event loop, and return what is shown from now on.

        A build that fails keeps the files of the last good one and shows why it failed.
        """
        async with self._building:
            snapshot = await asyncio.to_thread(self._next)
            if snapshot.version != self.snapshot.version:
                self.snapshot = snapshot
                self._changed.set()
                self._changed = asyncio.Event()
            return snapshot

    async def wait_for_change(self, shown: str) -> str:
        """Return the current version as soon as it is another than `shown`."""
        while self.snapshot.version == shown:
            await self._changed.wait()
        return self.snapshot.version

    def _next(self) -> Snapshot:
        try:
            built = self._build()
        except RecoupeError as error:
            return self._failed(str(error))
        except Exception as error:  # noqa: BLE001 - a fault must be shown, and must not end the server
            return self._failed(
                f"error: a fault of recoupe itself: {type(error).__name__}: {error}"
            )
        files = {artifact.path: artifact.content for artifact in built.artifacts}
        return _versioned(Snapshot(files=MappingProxyType(files), problems=built.problems))

    def _failed(self, problem: str) -> Snapshot:
        return _versioned(replace(self.snapshot, problems=(problem,), stale=True))


def _versioned(snapshot: Snapshot) -> Snapshot:
    digest = hashlib.sha256()
    for path, content in sorted(snapshot.files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    digest.update("\0".join(snapshot.problems).encode("utf-8", "replace"))
    return replace(snapshot, version=digest.hexdigest()[:16])
