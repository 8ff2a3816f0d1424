"""Citations of every event: BibTeX and CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.exporters.timeline_json import dump_json
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.library import in_order, shelve
from recoupe.site.pieces.citing import bibtex, csl_item
from recoupe.site.words import Words

BIBTEX, CSL = "data/citations.bib", "data/citations.json"


def export_citations(
    _: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return both files, one entry per event."""
    library = shelve(timeline, story)
    events = in_order(timeline.events)
    entries = "\n\n".join(bibtex(event, story) for event in events)
    yield Artifact(path=BIBTEX, content=f"{entries}\n".encode())
    items = [csl_item(library, event, language=wording.language) for event in events]
    yield Artifact(path=CSL, content=dump_json(items))
