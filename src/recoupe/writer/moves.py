"""Moving staged files into place so that it can be undone."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from recoupe.writer.paths import parents_of


class Moves:
    """Moves inside one folder, remembered so that they can be undone.

    New files wait in `staged`; whatever they replace is kept in `kept` until the end.
    """

    def __init__(self, *, out: Path, staged: Path, kept: Path) -> None:
        self._out = out
        self._staged = staged
        self._kept = kept
        self._installed: list[str] = []
        self._retired: list[str] = []

    def retire(self, path: str) -> None:
        """Take a file of the earlier site away."""
        kept = _with_parent(self._kept / path)
        (self._out / path).replace(kept)
        self._retired.append(path)

    def install(self, path: str) -> None:
        """Put a staged file in its place."""
        target = self._out / path
        try:
            is_folder = stat.S_ISDIR(target.lstat().st_mode)
        except FileNotFoundError:
            _with_parent(target)
        else:
            if is_folder:
                _remove_empty_tree(target)
            else:
                _keep(target, _with_parent(self._kept / path))
                self._retired.append(path)
        self._installed.append(path)
        (self._staged / path).replace(target)

    def undo(self) -> None:
        """Put the earlier site back."""
        retired = set(self._retired)
        for path in self._installed:
            if path not in retired:
                (self._out / path).unlink(missing_ok=True)
        remove_empty_folders(self._out, self._installed)
        for path in self._retired:
            (self._kept / path).replace(_with_parent(self._out / path))


def remove_empty_folders(out: Path, paths: Iterable[str]) -> None:
    """Remove the folders above `paths` that hold nothing any more."""
    folders = {parent for path in paths for parent in parents_of(path)}
    for folder in sorted(folders, key=lambda folder: (-folder.count("/"), folder)):
        try:
            (out / folder).rmdir()
        except OSError:
            continue  # it holds something, or is gone


def _with_parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _keep(target: Path, kept: Path) -> None:
    """Give `target` a second name, so that no reader ever finds it missing; or copy where links fail."""
    try:
        os.link(target, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(target, kept, follow_symlinks=False)


def _remove_empty_tree(folder: Path) -> None:
    for child in sorted(folder.iterdir()):
        if child.is_dir() and not child.is_symlink():
            _remove_empty_tree(child)
    folder.rmdir()  # fails where something foreign is left, which stops the build
