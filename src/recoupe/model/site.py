"""The site as pages with their views, and the files it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from recoupe.errors import Diagnostic

#: What the file system says of a file; it says something else once the file was written to again.
Mark = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file of the built site: a POSIX path below its root, its bytes, and of a page the key of all it shows."""

    path: str
    content: bytes
    key: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSite:
    """What a build wrote, for the next one: of what (`made_of` is a hash, "" where files changed meanwhile), what it
    found, and of each file the key of all it shows, the hash of its bytes and its mark.
    """

    made_of: str
    found: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]
    files: Mapping[str, tuple[bytes, bytes, Mark]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page people wrote in content/pages/: its file name without ending, its title, its Markdown."""

    slug: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: where it stands, which template prints it, and the view that template gets.

    `crumb` is its short name in a breadcrumb, `parents` the pages above it (path, name), the home page left out.
    `section` is the path of the entry of the main menu it belongs to, or "". A page is `whole` that is about the
    whole story, and so changes with every article.
    """

    path: str
    template: str
    title: str
    description: str
    view: object
    crumb: str
    parents: tuple[tuple[str, str], ...] = ()
    section: str = ""
    indexed: bool = True  # whether the site map and search engines may list it
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Every page, in a total order, with what all of them show.

    `menu` pairs path and name. `updated` is the newest day of publication or of a change that is known, in words
    ("" where none is), and `stamp` the hash of the inputs.
    """

    title: str
    standfirst: str
    language: str
    base_url: str
    pages: tuple[Page, ...]
    menu: tuple[tuple[str, str], ...]
    updated: str
    stamp: str
    articles: int
    spoken: str = ""  # the language of the articles, where it is not that of the interface
    history: str = ""  # the path of the page of changes, "" where none is kept

    def seen_from(self, page: Page) -> Site:
        """Return what a page shows of the site: what one more article changes only where the page is `whole`."""
        if page.whole:
            return replace(self, pages=())
        return replace(self, pages=(), updated="", stamp="", articles=0)
