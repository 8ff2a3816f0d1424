"""What `recoupe serve` shows: always what a build would write, merged anew only where it must be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recoupe.pipeline.build import load, merge, render
from recoupe.pipeline.load import Loaded
from recoupe.pipeline.preview import Preview, Previewer


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A project of one article."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "story.yaml").write_text("title: Le feu\n", "utf-8")
    (tmp_path / "seeds" / "a.txt").write_text(
        "Lyon, 3 mai 2021 (AFP) – Un incendie a fait trois morts dimanche à Lyon.\n", "utf-8"
    )
    return tmp_path


def _style(story: Path) -> None:
    (story / "templates" / "assets").mkdir(parents=True)
    (story / "templates" / "assets" / "style.css").write_text("body { color: red }\n", "utf-8")


def _page(story: Path) -> None:
    (story / "content" / "pages").mkdir()
    (story / "content" / "pages" / "a-propos.md").write_text("# À propos\n\nNous.\n", "utf-8")


def _article(story: Path) -> None:
    (story / "seeds" / "b.txt").write_text(
        "Lyon, 4 mai 2021 (AFP) – L'incendie de dimanche à Lyon a fait cinq morts.\n", "utf-8"
    )


def _title(story: Path) -> None:
    (story / "content" / "story.yaml").write_text("title: L’incendie\n", "utf-8")


@pytest.mark.parametrize(
    ("save", "again"), [(_style, False), (_page, False), (_article, True), (_title, True)]
)
def test_a_save_shows_what_a_build_would_write(
    story: Path, merges: list[Loaded], save: Callable[[Path], None], again: bool
) -> None:
    """A style or a page needs no merge; an article or the story's own file does."""
    previewer = Previewer(story)
    previewer.build()

    save(story)
    shown = previewer.build()

    assert len(merges) == 1 + again
    loaded = load(story)
    assert _files(shown) == {one.path: one.content for one in render(loaded, merge(loaded))}


def _files(shown: Preview) -> dict[str, bytes]:
    return {one.path: one.content for one in shown.artifacts}
