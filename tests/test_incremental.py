"""Whatever happened to a story, what a build makes of it now is what a clean build makes of it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from recoupe.pipeline.build import build, load_merged
from recoupe.pipeline.load import Loaded

TEXTS = (
    "Lyon, 3 mai 2021 (AFP) – Un incendie a fait trois morts dimanche à Lyon, selon la préfecture.",
    "Lyon, 4 mai 2021 (Reuters) – L’incendie de dimanche à Lyon a fait cinq morts, ont annoncé les pompiers.",
    "Paris, 6 mai 2021 – La ministre Anne Dupont s’est rendue mercredi à Lyon, où l’incendie a fait cinq morts.",
    "Lyon – Les obsèques des victimes auront lieu samedi. Le feu avait pris le 2 mai dans un entrepôt.",
    "Lyon, 10 mai 2021 – Quelque 2 000 personnes ont défilé samedi à Lyon, selon la police, 5 000 selon la CGT.",
    "Rabat, 9 septembre 2023 (AFP) – Un séisme a fait au moins 296 morts au Maroc vendredi soir.",
)
PLACES = ("Lyon", "Metz", "Caen", "Dole", "Albi", "Brest", "Dijon", "Nancy", "Tours", "Reims")
RULING = """\
- id: le-titre
  does: rename
  about: [{file: a0.txt, quote: incendie}]
  value: Le feu
  why: Plus court.
  by: R.
"""


def _add(story: Path, chance: random.Random) -> None:
    number = chance.randrange(len(TEXTS))
    (story / "seeds" / f"a{number}.txt").write_text(TEXTS[number] + "\n", "utf-8")


def _remove(story: Path, chance: random.Random) -> None:
    seeds = sorted((story / "seeds").iterdir())
    if len(seeds) > 1:
        chance.choice(seeds).unlink()


def _edit(story: Path, chance: random.Random) -> None:
    seed = chance.choice(sorted((story / "seeds").iterdir()))
    more = chance.choice(
        (" Deux pompiers ont été blessés lundi.", " Le maire a démissionné le 5 mai.")
    )
    seed.write_text(seed.read_text("utf-8").rstrip("\n") + more + "\n", "utf-8")


def _name(story: Path, chance: random.Random) -> None:
    title = chance.choice(("Le feu", "L’incendie de Lyon"))
    (story / "content" / "story.yaml").write_text(f"title: {title}\n", "utf-8")


def _know(story: Path, chance: random.Random) -> None:
    seed = chance.choice(sorted((story / "seeds").iterdir()))
    day = chance.choice(("2021-05-04", "2021-05-11"))
    known = f"{seed.name}:\n  publisher: Le Progrès\n  published: {day}\n"
    (story / "content" / "articles.yaml").write_text(known, "utf-8")


def _rule(story: Path, chance: random.Random) -> None:
    (story / "content" / "rulings.yaml").write_text(chance.choice((RULING, "[]\n")), "utf-8")


def _dress(story: Path, chance: random.Random) -> None:
    (story / "templates").mkdir(exist_ok=True)
    (story / "templates" / "not-found.html").write_text(f"{chance.random()}\n", "utf-8")


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (
    _add,
    _add,
    _remove,
    _edit,
    _name,
    _know,
    _rule,
    _dress,
)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _clean(story: Path, elsewhere: Path) -> dict[str, bytes]:
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(story, elsewhere, ignore=shutil.ignore_patterns(".cache", "build"))
    build(elsewhere)
    return _files(elsewhere / "build")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A project of one article."""
    folder = tmp_path / "story"
    (folder / "seeds").mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "seeds" / "a0.txt").write_text(TEXTS[0] + "\n", "utf-8")
    (folder / "content" / "story.yaml").write_text("title: Le feu\n", "utf-8")
    return folder


@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_a_build_equals_a_clean_one(story: Path, seed: int) -> None:
    """Articles come, change and go; what editors say of them and the look change: nothing of before remains."""
    chance = random.Random(seed)  # noqa: S311 - the same story each time
    build(story)
    for _ in range(5):
        chance.choice(CHANGES)(story, chance)

        build(story)

        assert _files(story / "build") == _clean(story, story.parent / "clean")


def test_what_is_merged_is_kept_until_something_changes(story: Path, merges: list[Loaded]) -> None:
    """And what is kept is all that was merged."""
    _, first = load_merged(story)
    _, again = load_merged(story)
    assert (len(merges), again) == (1, first)

    (story / "seeds" / "a1.txt").write_text(TEXTS[1], "utf-8")
    _, other = load_merged(story)
    assert (len(merges), len(other.readings)) == (2, 2)


def test_only_the_last_is_kept(story: Path) -> None:
    """The cache of a story does not grow with its history."""
    for number in range(3):
        _name(story, random.Random(number))  # noqa: S311 - nothing secret
        build(story)

    assert len(list((story / ".cache" / "recoupe" / "timelines").glob("??/*"))) == 1


def test_a_bare_folder_keeps_nothing(story: Path) -> None:
    """Articles that somebody only looks at get no folder of ours beside them but the site."""
    build(story / "seeds")

    assert sorted(path.name for path in (story / "seeds").iterdir()) == ["a0.txt", "build"]


def test_a_page_about_something_else_is_not_written_again(story: Path) -> None:
    """One more article, the newest, changes what tells of it and what is about the whole story."""
    for number in range(1, 10):
        text = f"{PLACES[number]}, {number} juin 2021 – Le maire de {PLACES[number]} a démissionné mardi.\n"
        (story / "seeds" / f"b{number}.txt").write_text(text, "utf-8")
    build(story)
    newest = "Nice, 3 mai 2022 – Un incendie a fait deux morts dimanche à Nice.\n"
    (story / "seeds" / "c.txt").write_text(newest, "utf-8")

    written = set(build(story).files.written)

    articles = {path for path in written if path.startswith("articles/")}
    assert {"index.html", "data/timeline.json"} <= written
    assert articles == {"articles/c.html"}
    assert len([path for path in written if path.startswith("evenements/")]) <= 3
