"""The wheel holds all that a build needs, and works alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the wheel's package lies, and nothing of this tree."""
    folder = tmp_path_factory.mktemp("alone")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def _run(alone: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed program with this environment's libraries, but not this tree's package."""
    libraries = sysconfig.get_paths()["purelib"]
    program = (
        "import sys, runpy; "
        f"sys.path[:] = [path for path in sys.path if path != {str(ROOT / 'src')!r}]; "
        f"import recoupe; assert recoupe.__file__.startswith({str(alone)!r}); "
        "runpy.run_module('recoupe', run_name='__main__', alter_sys=True)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(alone), libraries])}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=False,
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    """Every source file, word list, catalogue and template; no test, article or built page."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "recoupe").rglob("*")
        if path.suffix in {".py", ".yaml", ".po", ".js", ".css", ".typed"}
    }
    templates = {
        f"recoupe/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }

    assert sources | templates <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"recoupe"}


def test_the_wheel_builds_a_story_alone(alone: Path, tmp_path: Path) -> None:
    """Far from the source tree it makes a bare folder of articles into a site."""
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")

    result = _run(alone, "build", "articles", "--out", "site", cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "site" / "data" / "timeline.json").is_file()
    located = _run(alone, "--version", cwd=tmp_path)
    assert located.stdout.startswith("recoupe ")
