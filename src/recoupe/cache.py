"""What each article said, all of them together, and the site, kept under a hash of everything it depends on.

A wrong answer is worse than a slow one: the key covers the articles, the editors' words, every file of the engine
and what is installed beside it, and an entry that cannot be read is computed again. Entries are pickles that may name
nothing but the records of `recoupe.model`, so a folder received from elsewhere can run no code.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, TypeVar

_MAGIC = b"recoupe record 1\n"
_RECORDS = ("recoupe.model.", "recoupe.errors")  # the modules whose classes an entry may name

R = TypeVar("R")


class RecordCache(Generic[R]):
    """Records of one kind in a folder, one file each. A folder that cannot be written only makes builds slower."""

    def __init__(self, folder: Path, kind: type[R]) -> None:
        self._folder = folder
        self._kind = kind
        self._used: set[str] = set()

    def find(self, inputs: Iterable[object]) -> tuple[str, R | None]:
        """Return the key of `inputs`, and the record that an earlier build kept under it.

        `inputs` are all the values the record depends on besides the engine itself; their `repr` must say
        all of them and be the same in every process.
        """
        key = _key(inputs)
        self._used.add(key)
        found = _load(self._path(key))
        return key, found if isinstance(found, self._kind) else None

    def keep(self, key: str, record: R) -> None:
        """Keep a record for the next build."""
        content = pickle.dumps(record, protocol=5)
        path = self._path(key)
        staged = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            staged.write_bytes(_MAGIC + hashlib.sha256(content).digest() + content)
            staged.replace(path)
        except OSError:
            return  # a cache that cannot be written is no reason to stop

    def forget_unused(self) -> None:
        """Remove the entries that no call of `find` asked for."""
        for path in self._folder.glob("??/*"):
            if path.name not in self._used:
                with suppress(OSError):
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key


@cache
def engine_fingerprint() -> str:
    """Return a hash of every file of the installed package, of the Python it runs on and what is installed there."""
    digest = hashlib.sha256(f"{sys.version}\0{_installed()}".encode())
    for name, resource in _sources(files("recoupe"), ""):
        content = resource.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def fingerprint(folders: Iterable[Path]) -> str | None:
    """Return a hash of all files below `folders`, None where something there is no plain file or cannot be read."""
    digest = hashlib.sha256()
    try:
        for folder in folders:
            for path in _plain_files(folder):
                content = path.read_bytes()
                name = f"{path.relative_to(folder)}\0{len(content)}\0"
                digest.update(name.encode("utf-8", "surrogateescape"))
                digest.update(content)
            digest.update(b"\0\0")
    except OSError:
        return None
    return digest.hexdigest()


def _plain_files(folder: Path) -> Iterable[Path]:
    """Return the files below a folder, in order; raise OSError at a link, a pipe, or what cannot be opened."""
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        return
    for entry in entries:
        mode = entry.lstat().st_mode
        if stat.S_ISDIR(mode):
            yield from _plain_files(entry)
        elif stat.S_ISREG(mode):
            yield entry
        else:
            raise OSError(f"no plain file: {entry}")


def _installed() -> list[str]:
    """Return the distributions that can be imported, each named with its version."""
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(path.name for path in Path(folder).glob("*-info"))
    return sorted(found)


def _sources(folder: Traversable, prefix: str) -> Iterable[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        if not entry.is_dir():
            yield name, entry
        elif entry.name != "__pycache__":
            yield from _sources(entry, f"{name}/")


def _key(inputs: Iterable[object]) -> str:
    digest = hashlib.sha256(engine_fingerprint().encode())
    for value in inputs:
        digest.update(b"\0")
        digest.update(repr(value).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _load(path: Path) -> object:
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    start = len(_MAGIC) + 32
    content = entry[start:]
    if entry[:start] != _MAGIC + hashlib.sha256(content).digest():
        return None
    try:
        return _RecordUnpickler(BytesIO(content)).load()
    except (pickle.UnpicklingError, AttributeError, TypeError, ValueError, EOFError):
        return None


class _RecordUnpickler(pickle.Unpickler):
    """Reads records of `recoupe.model`, and refuses to name anything else."""

    def find_class(self, module: str, name: str, /) -> Any:
        """Return the class to build, if it is one of ours."""
        if (module, name) == ("datetime", "date"):
            return date
        if module.startswith(_RECORDS) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"not a record: {module}.{name}")
