"""A story project: a folder with seeds/ and content/, a bare folder of articles, or one article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from recoupe.errors import Diagnostic, ProjectError, SourceLocation
from recoupe.model.change import Revision
from recoupe.model.document import Article
from recoupe.model.site import PageSource
from recoupe.model.story import Ruling, StoryConfig
from recoupe.readers.articles import ArticleNote, read_articles
from recoupe.readers.changes import read_changes
from recoupe.readers.folders import CONTENT, SEEDS
from recoupe.readers.pages import read_page
from recoupe.readers.rulings import read_rulings
from recoupe.readers.seeds import Seed, find_seeds, read_seeds
from recoupe.readers.story import read_story
from recoupe.readers.text import decode

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All that people put into a project, and what is wrong with it; articles stand in the order of their files."""

    root: Path
    story: StoryConfig
    articles: tuple[Article, ...]
    rulings: tuple[Ruling, ...] = ()
    pages: tuple[PageSource, ...] = ()
    revisions: tuple[Revision, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_project(path: Path) -> Project:
    """Return the project in the folder `path`, or of the one article at `path`; what can be read is read."""
    if not path.exists():
        raise _missing(path)
    root = path if path.is_dir() else path.parent
    story, said = _content(root, "story.yaml", _story_reader(root))
    notes, about_notes = _content(root, "articles.yaml", read_articles)
    rulings, about_rulings = _content(root, "rulings.yaml", read_rulings)
    revisions, about_changes = _content(root, "changes.yaml", read_changes)
    pages, about_pages = _pages(root)
    seeds, about_seeds = _seeds(path, root)
    articles, about_articles = read_seeds(seeds, notes)
    unknown = _unknown_files(notes, seeds)
    return Project(
        root=root,
        story=story,
        articles=articles,
        rulings=rulings,
        pages=pages,
        revisions=revisions,
        diagnostics=_in_order(
            [
                *said,
                *about_notes,
                *about_rulings,
                *about_changes,
                *about_pages,
                *about_seeds,
                *about_articles,
                *unknown,
            ]
        ),
    )


def _story_reader(root: Path) -> Callable[[str, str], tuple[StoryConfig, list[Diagnostic]]]:
    return lambda file, text: read_story(file, text, title=_title(root))


def _title(root: Path) -> str:
    return root.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "recoupe"


def _content(
    root: Path, name: str, read: Callable[[str, str], tuple[_Value, list[Diagnostic]]]
) -> tuple[_Value, list[Diagnostic]]:
    """Return what one file of content/ says; one that is absent or cannot be read says nothing."""
    file = f"{CONTENT}/{name}"
    path = root / CONTENT / name
    if not path.is_file():
        return read(file, "")
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        return read(file, "")[0], [_unreadable(file, why)]
    if decoded is None:
        return read(file, "")[0], [_unreadable(file, "it is not a text file")]
    return read(file, decoded.text.removeprefix("\ufeff"))


def _pages(root: Path) -> tuple[tuple[PageSource, ...], list[Diagnostic]]:
    folder = root / CONTENT / "pages"
    pages: dict[str, PageSource] = {}
    diagnostics: list[Diagnostic] = []
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else []:
        if not path.resolve().is_relative_to(root.resolve()):
            diagnostics.append(
                _unreadable(f"{CONTENT}/pages/{path.name}", "the link leads out of the project")
            )
            continue
        page, said = _content(root, f"pages/{path.name}", read_page)
        diagnostics += said
        if page.text:
            pages.setdefault(page.slug, page)
    return tuple(pages.values()), diagnostics


def _seeds(path: Path, root: Path) -> tuple[list[Seed], list[Diagnostic]]:
    if not path.is_dir():
        return [Seed(path=path, file=path.name)], []
    folder = root / SEEDS
    seeds, said = find_seeds(root, folder if folder.is_dir() else root)
    if not seeds and not folder.is_dir() and (root / CONTENT).is_dir():
        return [], [
            _no_articles(
                SEEDS, "the project has no folder seeds/", "make it, and put the articles there"
            )
        ]
    if not seeds:
        said.append(
            _no_articles(
                SEEDS if folder.is_dir() else ".",
                "there is no article here",
                "put .txt, .md or .html files here, or give the folder that holds them",
            )
        )
    return seeds, said


def _unknown_files(notes: Mapping[str, ArticleNote], seeds: list[Seed]) -> list[Diagnostic]:
    names = sorted({seed.path.name for seed in seeds})
    known = {*names, *(seed.file for seed in seeds)}
    return [
        Diagnostic(
            code="article-unknown",
            message=f'there is no file "{name}" in seeds/',
            hint=_near(name, names),
            location=note.location,
        )
        for name, note in sorted(notes.items())
        if name not in known
    ]


def _near(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else "take the entry out, or add the file"


def _missing(path: Path) -> ProjectError:
    return ProjectError(
        "there is no such folder",
        location=SourceLocation(path.as_posix()),
        hint="give the folder of a project, or a folder of articles",
    )


def _no_articles(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code="articles-missing", message=message, hint=hint, location=SourceLocation(file)
    )


def _unreadable(file: str, why: str) -> Diagnostic:
    return Diagnostic(
        code="content-unreadable",
        message=f"the file cannot be read: {why}",
        hint="save it as a text file in UTF-8; until then it counts as absent",
        location=SourceLocation(file),
    )


def _in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    def place(one: Diagnostic) -> tuple[str, int, int, str, str]:
        at = one.location or SourceLocation("")
        return at.path, at.line, at.column, one.code, one.message

    return tuple(sorted(diagnostics, key=place))
