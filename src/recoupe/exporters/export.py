"""Every file of the published site: the one door to all exporters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from recoupe.exporters.agenda import CALENDAR, export_calendar
from recoupe.exporters.change_feeds import change_feed_links, export_change_feeds
from recoupe.exporters.citations import BIBTEX, CSL, export_citations
from recoupe.exporters.feeds import export_feeds, feed_links
from recoupe.exporters.html import export_assets, page_printer
from recoupe.exporters.keys import page_keys
from recoupe.exporters.linked_data import LINKED_DATA, export_linked_data
from recoupe.exporters.robots import export_robots
from recoupe.exporters.social_card import export_card
from recoupe.exporters.tables import ARTICLES_CSV, EVENTS_CSV, FIGURES_CSV, export_tables
from recoupe.exporters.timeline_json import export_timeline
from recoupe.exporters.timelinejs import TIMELINEJS, export_timelinejs
from recoupe.model.site import Artifact, Page, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.parts import Link
from recoupe.site.urls import DATA, OFFLINE, SCHEMA
from recoupe.site.words import Words

#: The page that stands at a path, if it was printed for this key.
Kept = Callable[[str, bytes], bytes | None]


class Exporter(Protocol):
    """What a site and its timeline become in one format."""

    def __call__(
        self, site: Site, timeline: Timeline, /, *, story: StoryConfig, wording: Words
    ) -> Iterable[Artifact]:
        """Return the files of the format."""
        ...


#: One module each; a new format is one more line.
EXPORTERS: tuple[Exporter, ...] = (
    export_timeline,
    export_tables,
    export_feeds,
    export_change_feeds,
    export_calendar,
    export_linked_data,
    export_timelinejs,
    export_citations,
    export_card,
)


def nothing_kept(_path: str, _key: bytes) -> bytes | None:
    """Return no page of an earlier build."""
    return None


def export_site(
    site: Site,
    timeline: Timeline,
    *,
    story: StoryConfig,
    templates: Sequence[Path],
    wording: Words,
) -> Iterable[Artifact]:
    """Return every file of the site; `templates` are folders, a project's own first."""
    for job in export_jobs(site, timeline, story=story, templates=templates, wording=wording):
        yield from job()


def export_jobs(
    site: Site,
    timeline: Timeline,
    *,
    story: StoryConfig,
    templates: Sequence[Path],
    wording: Words,
    kept: Kept = nothing_kept,
) -> list[Callable[[], Iterable[Artifact]]]:
    """Return what `export_site` has to do, in pieces that need none of each other; pages may be `kept`."""
    feeds = (*feed_links(wording), *change_feed_links(site, wording))
    downloads = _downloads(wording)
    printed = page_printer(
        site, templates=templates, wording=wording, feeds=feeds, downloads=downloads
    )
    keys = page_keys(site, feeds, downloads, templates=templates)
    return [
        *(partial(_alone, printed, page, keys(page), kept) for page in site.pages),
        partial(export_assets, templates=templates),
        partial(export_robots, site),
        *(partial(export, site, timeline, story=story, wording=wording) for export in EXPORTERS),
    ]


def _alone(
    printed: Callable[[Page, bytes], Artifact], page: Page, key: bytes, kept: Kept
) -> tuple[Artifact]:
    content = kept(page.path, key)
    if content is None:
        return (printed(page, key),)
    return (Artifact(path=page.path, content=content, key=key),)


def _downloads(wording: Words) -> tuple[Link, ...]:
    return (
        Link(href=DATA, text=wording.say("All the data (JSON)")),
        Link(href=SCHEMA, text=wording.say("Their schema (JSON Schema)")),
        Link(href=OFFLINE, text=wording.say("In one file, to read offline")),
        Link(href=EVENTS_CSV, text=wording.say("Events (CSV)")),
        Link(href=FIGURES_CSV, text=wording.say("Figures (CSV)")),
        Link(href=ARTICLES_CSV, text=wording.say("Articles (CSV)")),
        Link(href=CALENDAR, text=wording.say("Known days (iCalendar)")),
        Link(href=LINKED_DATA, text=wording.say("Linked data (JSON-LD)")),
        Link(href=TIMELINEJS, text=wording.say("For TimelineJS (JSON)")),
        Link(href=BIBTEX, text=wording.say("Citations (BibTeX)")),
        Link(href=CSL, text=wording.say("Citations (CSL-JSON)")),
    )
