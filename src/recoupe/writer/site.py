"""From artifacts to a folder that holds exactly them."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import BuildError, SourceLocation
from recoupe.model.site import Artifact, Mark
from recoupe.writer.lock import LockHeldError, exclusive_lock
from recoupe.writer.moves import Moves, remove_empty_folders
from recoupe.writer.paths import check_paths, is_inside, parents_of

MANIFEST = ".recoupe-site"
_STAGING = ".recoupe-staging"
_HEADER = "# Written by recoupe: the files of this site, one a line. Others in this folder are left alone."


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """What writing a site changed on disk: POSIX paths below its root, sorted; and what now tells its files apart."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    marks: Mapping[str, Mark]


def write_site(
    artifacts: Sequence[Artifact], out: Path, *, keep_off: Sequence[Path] = ()
) -> WriteReport:
    """Make the folder `out` hold exactly `artifacts`, or leave it as it was and raise BuildError.

    `keep_off` are folders that must never be written to (seeds, content). Names that start with a dot and
    are not ours (.git, .gitkeep) may stand in `out`, and so may files added to a site of ours (CNAME).
    """
    check_paths([artifact.path for artifact in artifacts])
    _refuse_sources(out, keep_off)
    try:
        _prepare_folder(out)
        with _staging(out) as staging:
            return _write_changes(artifacts, out, staging)
    except LockHeldError as error:
        raise BuildError(
            "another build is writing to this folder",
            location=SourceLocation(out.as_posix()),
            hint="wait for it to end, or choose another folder with --out",
        ) from error
    except OSError as error:
        raise BuildError(
            f"the site could not be written: {error.strerror or error}",
            location=SourceLocation(Path(error.filename or out).as_posix()),
            hint="the earlier site is as it was; check free space and permissions, then build again",
        ) from error


def mark_of(out: Path, path: str) -> Mark | None:
    """Return what changes when anybody writes to a file of the site, None where it is gone.

    Its content may change unseen only within a tick of the disk's clock after it was put there.
    """
    try:
        found = os.lstat(f"{out}/{path}")
    except OSError:
        return None
    return found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def is_at_rest(out: Path) -> bool:
    """Whether no build is writing to `out`, and none was killed there."""
    return not (out / _STAGING).exists()


def read_manifest(out: Path) -> frozenset[str] | None:
    """Return the paths an earlier build wrote to `out`, or None where `out` is not a site of ours."""
    try:
        lines = (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
    if not lines or lines[0] != _HEADER:
        return None
    return frozenset(line for line in lines[1:] if is_inside(line))


def _refuse_sources(out: Path, keep_off: Sequence[Path]) -> None:
    target = out.resolve()
    for folder in keep_off:
        source = folder.resolve()
        if target == source or source in target.parents or target in source.parents:
            raise BuildError(
                f"the site would be written over {folder.name}/",
                location=SourceLocation(out.as_posix()),
                hint="choose a folder of its own with --out",
            )


def _prepare_folder(out: Path) -> None:
    if out.is_dir():
        _refuse_foreign_folder(out)
    elif out.exists() or out.is_symlink():
        raise BuildError(
            "the output is not a folder",
            location=SourceLocation(out.as_posix()),
            hint="choose another folder with --out",
        )
    else:
        out.mkdir(parents=True)


def _refuse_foreign_folder(out: Path) -> None:
    if read_manifest(out) is not None:
        return
    foreign = sorted(entry.name for entry in out.iterdir() if not entry.name.startswith("."))
    if foreign:
        raise BuildError(
            f"the folder holds files that recoupe did not write ({foreign[0]})",
            location=SourceLocation(out.as_posix()),
            hint="choose an empty folder with --out, or empty this one yourself",
        )


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    staging = out / _STAGING
    staging.mkdir(exist_ok=True)
    try:
        with exclusive_lock(staging / "lock"):
            for leftover in ("new", "old"):  # of a build that was killed
                shutil.rmtree(staging / leftover, ignore_errors=True)
                (staging / leftover).mkdir()
            yield staging
    except LockHeldError:
        raise  # the staging folder is another build's
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    shutil.rmtree(staging, ignore_errors=True)


def _write_changes(artifacts: Sequence[Artifact], out: Path, staging: Path) -> WriteReport:
    manifest = read_manifest(out)
    earlier = manifest or frozenset()
    paths = frozenset(artifact.path for artifact in artifacts)
    changed = [artifact for artifact in artifacts if not _is_same(artifact, out)]
    _refuse_foreign_files(changed, out, earlier)
    stale = sorted(path for path in earlier - paths if _is_ours(path, out))
    if changed or stale or manifest != paths:
        _stage(changed, staging / "new")
        _commit([artifact.path for artifact in changed], stale, paths, out, staging)
    written = {artifact.path for artifact in changed}
    return WriteReport(
        written=tuple(sorted(written)),
        unchanged=tuple(sorted(paths - written)),
        removed=tuple(stale),
        marks={path: mark for path in paths if (mark := mark_of(out, path))},
    )


def _is_same(artifact: Artifact, out: Path) -> bool:
    path = out / artifact.path
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(status.st_mode) or status.st_size != len(artifact.content):
        return False
    return path.read_bytes() == artifact.content


def _is_ours(path: str, out: Path) -> bool:
    return (out / path).is_file() and not any((out / up).is_symlink() for up in parents_of(path))


def _refuse_foreign_files(changed: Sequence[Artifact], out: Path, earlier: frozenset[str]) -> None:
    for artifact in changed:
        path = out / artifact.path
        foreign = [out / parent for parent in parents_of(artifact.path)]
        found = next((folder for folder in foreign if folder.is_symlink()), None)
        if found is None and artifact.path not in earlier and (path.is_symlink() or path.is_file()):
            found = path
        if found is not None:
            raise BuildError(
                "something that recoupe did not write stands where a page must go",
                location=SourceLocation(found.as_posix()),
                hint="move it away, or choose another folder with --out",
            )


def _stage(artifacts: Sequence[Artifact], folder: Path) -> None:
    for parent in sorted({parent for one in artifacts for parent in parents_of(one.path)}):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for artifact in artifacts:
        (folder / artifact.path).write_bytes(artifact.content)


def _commit(
    changed: Sequence[str], stale: Sequence[str], paths: frozenset[str], out: Path, staging: Path
) -> None:
    """Move everything into place; on any failure put back what was there and raise."""
    earlier = read_manifest(out)
    transitional = _manifest(staging / "transitional", paths | (earlier or frozenset()))
    final = _manifest(staging / "final", paths)
    before = None if earlier is None else _manifest(staging / "before", earlier)
    moves = Moves(out=out, staged=staging / "new", kept=staging / "old")
    try:
        transitional.replace(out / MANIFEST)  # a build killed below leaves only files known as ours
        blocking = _blocking(changed, stale)
        for path in sorted(blocking):
            moves.retire(path)
        for path in sorted(changed, key=lambda path: ((out / path).exists(), path)):
            moves.install(path)  # new files first: no page ever links to one that is not there yet
        for path in stale:
            if path not in blocking:
                moves.retire(path)
        final.replace(out / MANIFEST)
    except BaseException:
        moves.undo()
        if before is None:
            (out / MANIFEST).unlink(missing_ok=True)
        else:
            before.replace(out / MANIFEST)
        raise
    remove_empty_folders(out, stale)


def _manifest(path: Path, paths: frozenset[str]) -> Path:
    lines = [_HEADER, *sorted(paths)]
    path.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8"))
    return path


def _blocking(changed: Sequence[str], stale: Sequence[str]) -> frozenset[str]:
    """Return the stale files that stand where a folder must go, or under what must become a file."""
    folders = {parent for path in changed for parent in parents_of(path)}
    files = set(changed)
    return frozenset(
        path for path in stale if path in folders or not files.isdisjoint(parents_of(path))
    )
