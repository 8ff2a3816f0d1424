"""Every file of the published site: the one door to all exporters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from recoupe.exporters.html import export_assets, export_pages
from recoupe.exporters.tables import ARTICLES_CSV, EVENTS_CSV, FIGURES_CSV, export_tables
from recoupe.exporters.timeline_json import export_timeline
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.urls import DATA, SCHEMA
from recoupe.site.views import Link
from recoupe.site.words import Words


def export_site(
    site: Site,
    timeline: Timeline,
    *,
    story: StoryConfig,
    templates: Sequence[Path],
    wording: Words,
) -> Iterable[Artifact]:
    """Return every file of the site; `templates` are folders, a project's own first."""
    yield from export_pages(
        site, templates=templates, wording=wording, downloads=_downloads(wording)
    )
    yield from export_assets(templates=templates)
    yield from export_timeline(site, timeline, story=story, wording=wording)
    yield from export_tables(site, timeline, story=story, wording=wording)


def _downloads(wording: Words) -> tuple[Link, ...]:
    return (
        Link(href=DATA, text=wording.say("All the data (JSON)")),
        Link(href=SCHEMA, text=wording.say("Their schema (JSON Schema)")),
        Link(href=EVENTS_CSV, text=wording.say("Events (CSV)")),
        Link(href=FIGURES_CSV, text=wording.say("Figures (CSV)")),
        Link(href=ARTICLES_CSV, text=wording.say("Articles (CSV)")),
    )
