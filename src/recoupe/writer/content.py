"""Adding to seeds/ and content/: nothing that stands there is ever changed.

An article is copied byte for byte under a name that is free. An entry is appended to a YAML file as text, so
that every comment stays where it is, and only after the whole new text was read back and holds exactly what was
there before plus the entry.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from recoupe.errors import InputError, SourceLocation, UsageError


def add_seed(content: bytes, folder: Path, name: str) -> Path:
    """Write a new article to `folder` and return its path; raise where the name or the bytes are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in sorted(folder.iterdir()):
        if seed.name.casefold() == name.casefold():
            raise UsageError(
                f"there is an article of that name: {seed.name}",
                location=SourceLocation(seed.as_posix()),
                hint="give the new one another name with --name; nothing is ever overwritten",
            )
        if seed.is_file() and seed.stat().st_size == len(content) and seed.read_bytes() == content:
            raise UsageError(
                f"this article is there already, as {seed.name}",
                location=SourceLocation(seed.as_posix()),
                hint="nothing was added",
            )
    path = folder / name
    staged = folder / f".{name}.{os.getpid()}"
    try:
        with staged.open("xb") as file:
            file.write(content)
        staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)
    return path


@contextmanager
def restoring(path: Path) -> Iterator[None]:
    """Put a file back as it was, or as it was not (its folder too), if what is done meanwhile fails."""
    before = path.read_bytes() if path.is_file() else None
    is_new = not path.parent.exists()
    try:
        yield
    except BaseException:
        if before is None:
            path.unlink(missing_ok=True)
            if is_new and path.parent.is_dir() and not any(path.parent.iterdir()):
                path.parent.rmdir()
        elif path.read_bytes() != before:
            _replace(path.resolve(), before)
        raise


def append_to_mapping(path: Path, key: str, value: dict[str, Any], *, header: str) -> None:
    """Append `key: value` to the YAML mapping in `path`, or create the file with a comment first."""
    text, before = _read(path)
    if before is not None and not isinstance(before, dict):
        raise _refused(path, "the file is not a mapping of keys", {key: value})
    if before and key in before:
        raise InputError(
            f"there is an entry {key!r} already",
            location=SourceLocation(path.as_posix()),
            hint="change it there by hand; nothing was written",
        )
    _append(path, text or f"# {header}\n", {key: value}, {**(before or {}), key: value})


def append_to_list(path: Path, entry: dict[str, Any], *, header: str, short: bool = False) -> None:
    """Append `entry` to the YAML list in `path`, or create the file with a comment first.

    With `short`, each innermost mapping of the entry takes one line.
    """
    text, before = _read(path)
    if before is not None and not isinstance(before, list):
        raise _refused(path, "the file is not a list", [entry])
    wanted = [*(before or []), entry]
    _append(path, text or f"# {header}\n", [entry], wanted, flow=None if short else False)


def _read(path: Path) -> tuple[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8")
        return text, yaml.safe_load(text)
    except FileNotFoundError:
        return "", None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(
            f"{path.name} cannot be read, so nothing can be added to it",
            location=SourceLocation(path.as_posix()),
            hint="`recoupe check` says where the mistake is",
        ) from error


def _append(path: Path, text: str, entry: Any, wanted: Any, *, flow: bool | None = False) -> None:
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = "" if text.endswith("\n") else newline
    block = _dump(entry, flow).replace("\n", newline)
    new = f"{text}{gap}{newline}{block}"
    try:
        if yaml.safe_load(new) != wanted:
            raise _refused(path, "the entry would change what stands before it", entry)
    except yaml.YAMLError as error:
        raise _refused(
            path, "an entry cannot be appended to a file written this way", entry
        ) from error
    _replace(path.resolve(), new.encode("utf-8"))


def _dump(entry: Any, flow: bool | None = False) -> str:  # noqa: FBT001, FBT002 - the name and the three values are PyYAML's
    return yaml.safe_dump(
        entry, allow_unicode=True, sort_keys=False, width=2**20, default_flow_style=flow
    )


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        staged.write_bytes(content)
        if path.exists():
            shutil.copymode(path, staged)
        staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)


def _refused(path: Path, message: str, entry: Any) -> InputError:
    shown = "\n    ".join(_dump(entry).splitlines())
    return InputError(
        message,
        location=SourceLocation(path.as_posix()),
        hint=f"nothing was written; add it by hand:\n    {shown}",
    )
