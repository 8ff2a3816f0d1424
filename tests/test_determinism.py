"""The same input gives the same bytes: anywhere, at any hour, from any disk, with a cache or without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _project(folder: Path, names: Iterable[str]) -> Path:
    """Lay a copy of the first story, its files created in the given order."""
    (folder / "seeds").mkdir(parents=True)
    for name in names:
        shutil.copyfile(ROOT / "seeds" / name, folder / "seeds" / name)
    shutil.copytree(ROOT / "content", folder / "content")
    return folder


def _build(project: Path, **environment: str) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "recoupe", "build", "--quiet"],
        cwd=project,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    return {
        path.relative_to(project / "build").as_posix(): path.read_bytes()
        for path in sorted((project / "build").rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The first story, built here and now."""
    names = sorted(path.name for path in (ROOT / "seeds").iterdir())
    return _build(_project(tmp_path_factory.mktemp("here") / "story", names), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "7", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR"},
    ],
    ids=["Kiritimati", "Adak"],
)
def test_neither_place_nor_hour_nor_order_changes_a_byte(
    site: dict[str, bytes], environment: dict[str, str], tmp_path: Path
) -> None:
    """Another time zone, locale, hash seed, and the articles laid down in the opposite order."""
    names = sorted((path.name for path in (ROOT / "seeds").iterdir()), reverse=True)

    other = _build(_project(tmp_path / "story", names), **environment)

    assert sorted(other) == sorted(site)
    assert [path for path in site if other[path] != site[path]] == []


def test_a_second_build_equals_a_clean_one(site: dict[str, bytes], tmp_path: Path) -> None:
    """What grew article by article, over earlier sites and their caches, is what is built at once."""
    names = sorted(path.name for path in (ROOT / "seeds").iterdir())
    project = _project(tmp_path / "story", names[:-1])
    _build(project)
    shutil.copyfile(ROOT / "seeds" / names[-1], project / "seeds" / names[-1])

    grown = _build(project)

    assert sorted(grown) == sorted(site)
    assert [path for path in site if grown[path] != site[path]] == []
