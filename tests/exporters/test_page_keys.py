"""The key of a page: the same for the same page in any process, another wherever a byte may differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from small_story import REVISIONS, STORY, small_timeline

from recoupe.exporters.export import export_jobs
from recoupe.exporters.keys import page_keys
from recoupe.lang.wording import load_wording
from recoupe.model.site import Artifact, Page, PageSource, Site
from recoupe.site.build import build_site
from recoupe.site.urls import HOME, OFFLINE

TEMPLATES = Path(__file__).parents[2] / "templates"
TEXTS = (PageSource(slug="methode", title="Méthode", text="Des **mots**."),)


def _site(**changed: str) -> Site:
    return build_site(
        small_timeline(),
        story=replace(STORY, **changed),  # type: ignore[arg-type]
        pages=TEXTS,
        wording=load_wording("fr"),
        revisions=REVISIONS,
    )


def _keys(site: Site, *shared: object, templates: Path = TEMPLATES) -> dict[str, bytes]:
    key = page_keys(site, *shared, templates=[templates])
    return {page.path: key(page) for page in site.pages}


def _printed(
    site: Site, kept: Callable[[str, bytes], bytes | None] = lambda path, key: None
) -> dict[str, Artifact]:
    jobs = export_jobs(
        site,
        small_timeline(),
        story=STORY,
        templates=[TEMPLATES],
        wording=load_wording("fr"),
        kept=kept,
    )
    return {one.path: one for job in jobs for one in job()}


def test_the_same_site_has_the_same_keys() -> None:
    """Whatever objects it is made of; and no two pages share one."""
    keys = _keys(_site())

    assert keys == _keys(_site())
    assert len(set(keys.values())) == len(keys)


def test_what_every_page_shows_is_in_every_key(tmp_path: Path) -> None:
    """The name of the story, what is offered for download, the templates."""
    keys = _keys(_site())
    (tmp_path / "base.html").write_text("Autre.", "utf-8")

    for others in (
        _keys(_site(title="Autre")),
        _keys(_site(), "another feed"),
        _keys(_site(), templates=tmp_path),
    ):
        assert others.keys() == keys.keys()
        assert {path for path in keys if others[path] == keys[path]} == set()


def test_what_one_more_article_changes_is_in_the_keys_of_few() -> None:
    """The stamp of the story is printed where the story is told as a whole."""
    site = _site()
    keys, later = _keys(site), _keys(replace(site, stamp="0" * 64, articles=99, updated="demain"))

    other = {path for path in keys if keys[path] != later[path]}

    assert {HOME, OFFLINE} <= other
    assert other == {page.path for page in site.pages if page.whole}


def test_a_key_follows_what_its_page_prints() -> None:
    """Two sites, one with a word changed: where the bytes differ, the keys do."""
    site, other = _site(), _site(standfirst="Un autre chapeau.")
    before, after = _printed(site), _printed(other)
    pages = {page.path for page in site.pages}

    changed = {path for path in pages if before[path].content != after[path].content}

    assert changed
    assert changed <= {path for path in pages if before[path].key != after[path].key}


def test_a_kept_page_is_not_printed() -> None:
    """It is asked for by path and key, and published as it is."""
    site = _site()
    pages = _printed(site)

    again = _printed(site, lambda path, known: b"kept" if known == pages[path].key else None)

    assert {again[page.path].content for page in site.pages} == {b"kept"}


def test_a_part_that_is_not_known_is_not_guessed() -> None:
    """An object without fields has no content that a key could cover."""
    page = Page(path="p.html", template="p.html", title="", description="", view=object(), crumb="")

    with pytest.raises(TypeError, match="nothing is known"):
        page_keys(_site(), templates=[])(page)
