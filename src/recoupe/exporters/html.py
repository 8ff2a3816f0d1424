"""Pages through Jinja templates; a project's own template or asset of the same name comes first."""

from __future__ import annotations

import base64
import hashlib
import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from recoupe.exporters.feed import FeedLink
from recoupe.exporters.holding import hold
from recoupe.exporters.text import render_markdown
from recoupe.model.site import Artifact, Page, Site
from recoupe.site.parts import Link
from recoupe.site.urls import OFFLINE, article_anchor
from recoupe.site.words import Words

_ASSETS = "assets"
STYLE = f"{_ASSETS}/style.css"


def page_printer(
    site: Site,
    *,
    templates: Sequence[Path],
    wording: Words,
    feeds: Sequence[FeedLink] = (),
    downloads: Sequence[Link] = (),
) -> Callable[[Page, bytes], Artifact]:
    """Return what prints a page of the site as HTML."""
    environment = _environment(templates, wording)
    url = _Url()
    environment.globals.update(site=site, url=url, feeds=tuple(feeds), downloads=tuple(downloads))
    style = _style(templates)

    def printed(page: Page, key: bytes) -> Artifact:
        alone = page.path == OFFLINE
        url.below = _InOneFile() if alone else _Relative(page)
        shown = {"page": page, "site": site.seen_from(page), **(style if alone else {})}
        html = environment.get_template(page.template).render(shown)
        return Artifact(path=page.path, content=html.encode(), key=key)

    return printed


def export_assets(*, templates: Sequence[Path]) -> Iterable[Artifact]:
    """Return the files of assets/ in every template folder, the first folder that has one winning."""
    found: dict[str, Path] = {}
    for folder in templates:
        root = folder / _ASSETS
        for file in sorted(root.rglob("*")) if root.is_dir() else ():
            if file.is_file() and not file.name.startswith("."):
                found.setdefault(f"{_ASSETS}/{file.relative_to(root).as_posix()}", file)
    for path, file in sorted(found.items()):
        yield Artifact(path=path, content=file.read_bytes())


def _style(templates: Sequence[Path]) -> dict[str, str | Markup]:
    """Return the style sheet for the page that carries it inside, with the hash its policy lets through."""
    css = next(
        one.content for one in export_assets(templates=templates) if one.path == STYLE
    ).decode()
    safe = "\n" + css.replace("</", "<\\/")
    digest = base64.b64encode(hashlib.sha256(safe.encode()).digest()).decode()
    return {"style": Markup(safe), "style_hash": f"sha256-{digest}"}  # noqa: S704 - our own file


class _CompiledTemplates(BytecodeCache):
    """Templates compiled by an earlier build of this process, found again by their source: for `recoupe serve`."""

    def __init__(self) -> None:
        self._buckets: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._buckets.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._buckets[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())


_COMPILED = _CompiledTemplates()


def _environment(templates: Sequence[Path], wording: Words) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in templates], encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_COMPILED,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # each build has an environment of its own
    )
    environment.globals.update(
        say=wording.say, count=wording.count, number=wording.number, markdown=render_markdown
    )
    environment.filters["held"] = hold
    environment.filters["attributes"] = _attributes
    return environment


@lru_cache(maxsize=65536)
def _relative(folder: str, target: str) -> str:
    up, down = [part for part in folder.split("/") if part], target.split("/")
    while up and len(down) > 1 and up[0] == down[0]:
        del up[0], down[0]
    return quote("../" * len(up) + "/".join(down), safe="/._-~")


def _attributes(named: Mapping[str, str]) -> Markup:
    """Return the attributes of an element, each after a space; their names are ours."""
    printed = (f' {name}="{escape(value)}"' for name, value in named.items())
    return Markup("".join(printed))  # noqa: S704 - every value has been escaped


class _Url:
    """Makes links for the page being printed: macros are made once for all pages, and must find it where they are."""

    def __init__(self) -> None:
        self.below: Callable[[str], str] = str

    def __call__(self, path: str) -> str:
        return self.below(path)


class _Relative:
    """Turns a path below the root into a link from one page, so that any folder and any disk can hold the site."""

    def __init__(self, page: Page) -> None:
        self._path = page.path
        self._folder = posixpath.dirname(page.path)

    def __call__(self, path: str) -> str:
        target, mark, fragment = path.partition("#")
        if not target or (target == self._path and fragment):
            return f"#{fragment}" if fragment else path
        return _relative(self._folder, target) + mark + fragment


class _InOneFile:
    """Turns a path below the root into a link inside the one-file edition."""

    def __call__(self, path: str) -> str:
        target, _, fragment = path.partition("#")
        folder, _, name = target.rpartition("/")
        name = name.removesuffix(".html")
        if folder == "evenements":
            return f"#{name}"
        if folder == "articles":
            return f"#{article_anchor(name)}" + (f"-{fragment}" if fragment else "")
        return f"#{fragment}" if fragment else "#contenu"
