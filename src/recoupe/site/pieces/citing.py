"""How to cite a page."""

from __future__ import annotations

import json
from typing import Any

from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Event
from recoupe.site.library import Library, shown_date
from recoupe.site.urls import embed_path, event_path
from recoupe.site.views.views import Citation
from recoupe.site.words import Words


def cite_event(library: Library, event: Event, words: Words) -> Citation:
    """Return an event's citation; the address is absolute where the story says where it is published."""
    story = library.story
    address = _address(event, story)
    item = csl_item(library, event, language=words.language)
    return Citation(
        text=words.say(
            "“{title}”, in {story}, a chronology checked article against article.",
            title=event.headline.text,
            story=story.title,
        ),
        edtf=shown_date(event).edtf,
        path=address,
        blocks=(
            ("BibTeX", bibtex(event, story)),
            ("CSL-JSON", json.dumps([item], ensure_ascii=False, indent=1)),
            (words.say("Wikitext"), _wikitext(event.headline.text, story.title, address)),
            (words.say("Frame to embed"), _frame(event, story)),
        ),
    )


def _address(event: Event, story: StoryConfig) -> str:
    base = story.base_url.rstrip("/")
    return f"{base}/{event_path(event.id)}" if base else event_path(event.id)


def bibtex(event: Event, story: StoryConfig) -> str:
    """Return a BibTeX entry."""
    return "\n".join(
        (
            f"@misc{{{event.id},",
            f"  title = {{{_braced(event.headline.text)}}},",
            f"  howpublished = {{{_braced(story.title)}}},",
            f"  url = {{{_address(event, story)}}},",
            f"  note = {{EDTF: {shown_date(event).edtf or 'XXXX'}}}",
            "}",
        )
    )


def csl_item(library: Library, event: Event, *, language: str) -> dict[str, Any]:
    """Return a CSL-JSON item."""
    return {
        "id": event.id,
        "type": "webpage",
        "title": event.headline.text,
        "container-title": library.story.title,
        "language": language,
        "URL": _address(event, library.story),
        "note": f"EDTF: {shown_date(event).edtf or 'XXXX'}",
    }


def _braced(text: str) -> str:
    return text.replace("\\", "").replace("{", "(").replace("}", ")")


def _wikitext(title: str, story: str, address: str) -> str:
    safe = title.replace("|", "{{!}}")
    name = story.replace("|", "{{!}}")
    return f"{{{{Lien web |titre={safe} |url={address} |site={name}}}}}"


def _frame(event: Event, story: StoryConfig) -> str:
    base = story.base_url.rstrip("/")
    path = embed_path(event.id)
    address = f"{base}/{path}" if base else path
    return f'<iframe src="{address}" width="100%" height="320" loading="lazy"></iframe>'
