"""The folder that a build writes: all of the new site, or all of the old one."""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from recoupe.errors import BuildError
from recoupe.model.site import Artifact
from recoupe.writer import read_manifest, write_site
from recoupe.writer.lock import exclusive_lock

FIRST = {"index.html": b"one", "e/a.html": b"a", "e/b.html": b"b"}
SECOND = {"index.html": b"two", "e/b.html": b"b", "f/c.html": b"c"}


def _site(files: dict[str, bytes]) -> list[Artifact]:
    return [Artifact(path=path, content=content) for path, content in files.items()]


def _tree(folder: Path) -> dict[str, bytes]:
    """What a visitor can find in the folder, and its manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _pages(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in _tree(folder).items() if not path.startswith(".")}


def test_the_folder_holds_exactly_the_site(tmp_path: Path) -> None:
    """A second build writes what is new, leaves what is equal, removes what is gone, and empties folders."""
    out = tmp_path / "build"

    first = write_site(_site(FIRST), out)
    second = write_site(_site(SECOND), out)

    assert (first.written, first.unchanged, first.removed) == (tuple(sorted(FIRST)), (), ())
    assert second.written == ("f/c.html", "index.html")
    assert second.unchanged == ("e/b.html",)
    assert second.removed == ("e/a.html",)
    assert _pages(out) == SECOND
    assert read_manifest(out) == frozenset(SECOND)


def test_a_folder_left_empty_is_removed(tmp_path: Path) -> None:
    """No empty folder remains where the last of its pages went away."""
    write_site(_site(FIRST), tmp_path)

    write_site(_site({"index.html": b"one"}), tmp_path)

    assert not (tmp_path / "e").exists()


def test_equal_files_are_not_touched(tmp_path: Path) -> None:
    """A build that changes nothing leaves every modification time alone, the manifest's too."""
    write_site(_site(FIRST), tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}

    report = write_site(_site(FIRST), tmp_path)

    assert report.written == report.removed == ()
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_the_order_of_artifacts_does_not_matter(tmp_path: Path) -> None:
    """Two builds of one site are equal byte for byte, manifest included."""
    write_site(_site(FIRST), tmp_path / "x")
    write_site(list(reversed(_site(FIRST))), tmp_path / "y")

    assert _tree(tmp_path / "x") == _tree(tmp_path / "y")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"file"}, {"a/b": b"folder"}),
        ({"a/b": b"folder"}, {"a": b"file"}),
        ({"a/b/c": b"1", "a/d": b"2"}, {"a": b"3", "b": b"4"}),
    ],
)
def test_a_file_may_become_a_folder(
    tmp_path: Path, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    """What stands in the way of a new path goes first."""
    write_site(_site(before), tmp_path)

    write_site(_site(after), tmp_path)

    assert _pages(tmp_path) == after


def test_placeholders_and_added_files_stay(tmp_path: Path) -> None:
    """A .gitkeep may stand there before, a CNAME may be added after: neither is ours to remove."""
    (tmp_path / ".gitkeep").touch()
    write_site(_site(FIRST), tmp_path)
    (tmp_path / "CNAME").write_text("example.org")

    write_site(_site(SECOND), tmp_path)

    assert (tmp_path / ".gitkeep").exists()
    assert (tmp_path / "CNAME").read_text() == "example.org"


# ---------------------------------------------------------------- refusals


def test_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    """A folder that holds something and no manifest of ours is left alone."""
    (tmp_path / "thesis.doc").write_text("years of work")

    with pytest.raises(BuildError, match=r"did not write \(thesis\.doc\)"):
        write_site(_site(FIRST), tmp_path)

    assert _tree(tmp_path) == {"thesis.doc": b"years of work"}


def test_a_foreign_file_in_the_way_is_refused(tmp_path: Path) -> None:
    """A file someone put where a page must go is not overwritten."""
    write_site(_site({"index.html": b"one"}), tmp_path)
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "c.html").write_text("mine")
    before = _tree(tmp_path)

    with pytest.raises(BuildError, match="did not write"):
        write_site(_site(SECOND), tmp_path)

    assert _tree(tmp_path) == before


@pytest.mark.parametrize("out", ["seeds", "seeds/build", "."])
def test_sources_are_never_written_over(tmp_path: Path, out: str) -> None:
    """Neither the folder of the articles, nor one inside it, nor one around it."""
    (tmp_path / "seeds").mkdir()

    with pytest.raises(BuildError, match="written over seeds/"):
        write_site(_site(FIRST), tmp_path / out, keep_off=[tmp_path / "seeds"])

    assert _tree(tmp_path) == {}


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """The output must be a folder, or not be there."""
    (tmp_path / "build").write_text("x")

    with pytest.raises(BuildError, match="not a folder"):
        write_site(_site(FIRST), tmp_path / "build")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../escape.html", "outside"),
        ("/etc/passwd", "outside"),
        ("a//b", "outside"),
        ("a/./b", "outside"),
        ("", "outside"),
        ("a\\b", "Windows"),
        ("c:d", "Windows"),
        ("aux.html", "Windows"),
        ("e/CON", "Windows"),
        ("e/point.", "Windows"),
        ("e/\n.html", "Windows"),
        ("é" * 128, "too long"),
        (".recoupe-site", "keeps for itself"),
    ],
)
def test_a_path_that_cannot_be_stored_everywhere_is_refused(
    tmp_path: Path, path: str, why: str
) -> None:
    """Nothing is written outside the site, nor under a name that only some disks know."""
    with pytest.raises(BuildError, match=why):
        write_site(_site({path: b""}), tmp_path / "build")

    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    "paths",
    [
        ("Page.html", "page.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
        ("a", "A/b"),
        ("same.html", "same.html"),
    ],
)
def test_names_that_meet_are_refused(tmp_path: Path, paths: tuple[str, str]) -> None:
    """Two files that a disk blind to case or accents would make one are an error, not a loss."""
    artifacts = [Artifact(path=path, content=b"") for path in paths]

    with pytest.raises(BuildError, match="cannot tell apart"):
        write_site(artifacts, tmp_path / "build")


def test_a_manifest_cannot_point_outside(tmp_path: Path) -> None:
    """A manifest changed by hand removes nothing outside the site."""
    precious = tmp_path / "precious"
    precious.write_text("x")
    out = tmp_path / "build"
    write_site(_site(FIRST), out)
    manifest = out / ".recoupe-site"
    manifest.write_text(manifest.read_text(encoding="utf-8") + "../precious\n", encoding="utf-8")

    write_site(_site(SECOND), out)

    assert precious.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right on Windows")
def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link put inside the site leads neither writing nor pruning outside it."""
    out, elsewhere = tmp_path / "build", tmp_path / "elsewhere"
    write_site(_site(FIRST), out)
    elsewhere.mkdir()
    (elsewhere / "a.html").write_text("mine")
    for page in ("a.html", "b.html"):
        (out / "e" / page).unlink()
    (out / "e").rmdir()
    (out / "e").symlink_to(elsewhere, target_is_directory=True)

    with pytest.raises(BuildError, match="did not write"):
        write_site(_site({**SECOND, "e/b.html": b"new"}), out)
    write_site(_site({"index.html": b"three"}), out)

    assert _tree(elsewhere) == {"a.html": b"mine"}


# ---------------------------------------------------------------- faults


def _fail_after(calls: int, original, error: int):  # type: ignore[no-untyped-def]
    """Return a function that works `calls` times, then raises the given system error, every time."""
    left = calls

    def flaky(*args, **kwargs):  # type: ignore[no-untyped-def]
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(error, os.strerror(error), str(args[0]))
        return original(*args, **kwargs)

    return flaky


@pytest.mark.parametrize("calls", range(5))
def test_a_full_disk_leaves_the_earlier_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    """Whichever write fails, the visitor still reads the earlier site, and no debris is left."""
    write_site(_site(FIRST), tmp_path)
    before = _tree(tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", _fail_after(calls, Path.write_bytes, errno.ENOSPC))
        with pytest.raises(BuildError, match="No space left"):
            write_site(_site(SECOND), tmp_path)

    assert _tree(tmp_path) == before
    assert not (tmp_path / ".recoupe-staging").exists()


def _failing_once(at: int):  # type: ignore[no-untyped-def]
    """Return a move that fails at the given call, and works before and after (as undoing needs)."""
    original = Path.replace
    calls = 0

    def replace(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == at + 1:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return original(self, target)

    return replace


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("after", [SECOND, {"e": b"a file now", "index.html": b"two"}])
def test_a_failed_move_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, after: dict[str, bytes]
) -> None:
    """Wherever the moves stop, all of the earlier site is back, and the next build succeeds."""
    write_site(_site(FIRST), tmp_path)
    before = _tree(tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _failing_once(at))
        with pytest.raises(BuildError, match="Permission denied"):
            write_site(_site(after), tmp_path)

    assert _tree(tmp_path) == before
    write_site(_site(after), tmp_path)
    assert _pages(tmp_path) == after


def test_a_failed_first_build_leaves_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of a first site is no site: the folder is empty, and free for the next build."""
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _failing_once(2))
        with pytest.raises(BuildError):
            write_site(_site(FIRST), tmp_path)

    assert _tree(tmp_path) == {}
    write_site(_site(FIRST), tmp_path)


def _killed_after(moves: int, out: Path) -> None:
    """Write the second site and die without a word after some moves (runs in a process of its own)."""
    original = Path.replace
    left = moves

    def replace(self: Path, target: Path) -> Path:
        nonlocal left
        if left == 0:
            os._exit(9)
        left -= 1
        return original(self, target)

    Path.replace = replace  # type: ignore[method-assign]
    write_site(_site(SECOND), out)


@pytest.mark.parametrize("moves", [0, 1, 2, 3, 4])
def test_a_killed_build_is_mended_by_the_next(tmp_path: Path, moves: int) -> None:
    """After a kill no page links to nothing, what is there is known as ours, and the next build puts all right."""
    write_site(_site(FIRST), tmp_path)
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_killed_after, args=(moves, tmp_path))
    process.start()
    process.join()

    assert process.exitcode == 9
    assert set(FIRST) <= set(_pages(tmp_path)) | {"e/a.html"}
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert set(_pages(tmp_path)) <= manifest
    write_site(_site(SECOND), tmp_path)
    assert _pages(tmp_path) == SECOND
    assert not (tmp_path / ".recoupe-staging").exists()


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """The second of two builds is told to wait, and disturbs nothing of the first."""
    write_site(_site(FIRST), tmp_path)
    (tmp_path / ".recoupe-staging").mkdir()

    with (
        exclusive_lock(tmp_path / ".recoupe-staging" / "lock"),
        pytest.raises(BuildError, match="another build"),
    ):
        write_site(_site(SECOND), tmp_path)

    assert _pages(tmp_path) == FIRST
    write_site(_site(SECOND), tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_a_clear_error(tmp_path: Path) -> None:
    """The message names the folder and says that the earlier site is as it was."""
    write_site(_site(FIRST), tmp_path)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(BuildError, match="could not be written") as caught:
            write_site(_site(SECOND), tmp_path)
    finally:
        tmp_path.chmod(0o755)

    assert "earlier site is as it was" in str(caught.value)
    assert _pages(tmp_path) == FIRST
