"""A site that stands is not built again; whatever is not quite as it was left is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recoupe.errors import BuildError
from recoupe.pipeline import build as building
from recoupe.pipeline.build import build, render
from recoupe.pipeline.standing import standing_report
from recoupe.writer.lock import exclusive_lock

TEXT = "Lyon, 3 mai 2021 (AFP) – Un incendie a fait trois morts dimanche à Lyon.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A project of one article, built."""
    folder = tmp_path / "story"
    for name in ("seeds", "content", "templates"):
        (folder / name).mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text(TEXT, "utf-8")
    (folder / "content" / "story.yaml").write_text("title: Le feu\n", "utf-8")
    (folder / "templates" / "not-found.html").write_text("Rien.\n", "utf-8")
    build(folder)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _record(story: Path) -> Path:
    (record,) = (story / ".cache" / "recoupe" / "sites").glob("??/*")
    return record


def _article(story: Path) -> None:
    (story / "seeds" / "a.txt").write_text(TEXT.replace("trois", "cinq"), "utf-8")


def _another(story: Path) -> None:
    (story / "seeds" / "b.txt").write_text("Le maire de Dijon a démissionné le 4 mai.\n", "utf-8")


def _renamed(story: Path) -> None:
    (story / "seeds" / "a.txt").rename(story / "seeds" / "c.txt")


def _title(story: Path) -> None:
    (story / "content" / "story.yaml").write_text("title: L’incendie\n", "utf-8")


def _template(story: Path) -> None:
    (story / "templates" / "not-found.html").write_text("Perdu.\n", "utf-8")


def _no_template(story: Path) -> None:
    (story / "templates" / "not-found.html").unlink()


def _link(story: Path) -> None:
    (story / "content" / "notes.txt").symlink_to(story / "seeds" / "a.txt")


def _page(story: Path) -> None:
    page = story / "build" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Le feu", b"Le jeu"))


def _no_page(story: Path) -> None:
    (story / "build" / "index.html").unlink()


def _no_site(story: Path) -> None:
    shutil.rmtree(story / "build")


def _list(story: Path) -> None:
    (story / "build" / ".recoupe-site").unlink()
    shutil.rmtree(story / "build")
    (story / "build").mkdir()


def _cut(story: Path) -> None:
    _record(story).write_bytes(_record(story).read_bytes()[:-9])


def _foreign(story: Path) -> None:
    _record(story).write_bytes(b"recoupe record 9\n" + _record(story).read_bytes()[17:])


def _emptied(story: Path) -> None:
    _record(story).write_bytes(b"")


def _lost(story: Path) -> None:
    shutil.rmtree(story / ".cache")


def _killed(story: Path) -> None:
    (story / "build" / ".recoupe-staging" / "new").mkdir(parents=True)


INPUTS = (_article, _another, _renamed, _title, _template, _no_template, _link)
OUTPUTS = (_page, _no_page, _no_site, _list, _killed)
RECORDS = (_cut, _foreign, _emptied, _lost)


def test_a_site_that_stands_is_told_as_it_was(story: Path) -> None:
    """With what was found then, and nothing written."""
    first = build(story)

    again = standing_report(story, out=None, strict=False)

    assert again is not None
    assert (again.found, again.diagnostics, again.index) == (
        first.found,
        first.diagnostics,
        first.index,
    )
    assert again.files.written == again.files.removed == ()
    assert {*again.files.unchanged, ".recoupe-site"} == _files(story / "build").keys()


def test_nothing_of_the_engine_is_needed_to_see_it(story: Path) -> None:
    """Not even imported."""
    program = (
        "import sys; from recoupe.cli import main\n"
        f"try: main(['build', {str(story)!r}])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('yaml', 'jinja2', 'babel', 'recoupe.lang', 'recoupe.reconcile') if m in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert "files     0 written, 0 removed" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("change", [*INPUTS, *OUTPUTS, *RECORDS])
def test_what_changed_is_built_again(story: Path, change: Callable[[Path], None]) -> None:
    """As from nothing; and what is built stands."""
    change(story)

    assert standing_report(story, out=None, strict=False) is None

    build(story)
    clean = story.parent / "clean" / "story"
    shutil.copytree(story, clean, ignore=shutil.ignore_patterns(".cache", "build"))
    build(clean)
    assert _files(story / "build") == _files(clean / "build")
    assert change is _link or standing_report(story, out=None, strict=False)


def test_a_copy_stands_where_its_bytes_are_the_same(story: Path) -> None:
    """A file that was laid down anew is looked into."""
    for path in [path for path in (story / "build").rglob("*") if path.is_file()]:
        path.write_bytes(path.read_bytes())

    assert standing_report(story, out=None, strict=False)


def test_each_folder_stands_for_itself(story: Path, tmp_path: Path) -> None:
    """A site elsewhere says nothing of the one at home, nor one article of all."""
    assert standing_report(story, out=tmp_path / "elsewhere", strict=False) is None

    _another(story)
    build(story / "seeds" / "a.txt", out=story / "build")
    assert standing_report(story, out=None, strict=False) is None
    build(story / "seeds" / "a.txt", out=tmp_path / "elsewhere")
    assert (
        standing_report(story / "seeds" / "a.txt", out=tmp_path / "elsewhere", strict=False) is None
    )


def test_a_strict_build_stands_only_without_a_problem(story: Path) -> None:
    """What --strict refuses is refused again."""
    assert standing_report(story, out=None, strict=True)
    (story / "content" / "story.yaml").write_text("tilte: Le feu\n", "utf-8")
    build(story)

    assert standing_report(story, out=None, strict=False)
    assert standing_report(story, out=None, strict=True) is None


def test_what_changes_during_a_build_is_not_taken_for_built(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save between reading and writing is seen by the next build."""

    def slow(*given, **named):  # type: ignore[no-untyped-def]
        _another(story)
        return render(*given, **named)

    _title(story)
    monkeypatch.setattr(building, "render", slow)
    build(story)

    assert standing_report(story, out=None, strict=False) is None


def test_of_two_builds_at_once_one_is_refused(story: Path) -> None:
    """And what the other leaves is what stands."""
    staging = story / "build" / ".recoupe-staging"
    staging.mkdir()
    with exclusive_lock(staging / "lock"):
        assert standing_report(story, out=None, strict=False) is None
        with pytest.raises(BuildError, match="another build"):
            build(story)

    build(story)
    assert standing_report(story, out=None, strict=False)
