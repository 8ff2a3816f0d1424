"""How to cite a page."""

from __future__ import annotations

from recoupe.model.timeline import Event
from recoupe.site.library import Library, shown_date
from recoupe.site.urls import event_path
from recoupe.site.views import Citation
from recoupe.site.words import Words


def cite_event(library: Library, event: Event, words: Words) -> Citation:
    """Return an event's citation; the address is absolute where the story says where it is published."""
    base = library.story.base_url.rstrip("/")
    path = event_path(event.id)
    address = f"{base}/{path}" if base else path
    title, story = event.headline.text, library.story.title
    return Citation(
        text=words.say(
            "“{title}”, in {story}, chronology checked across {n} articles.",
            title=title,
            story=story,
            n=len(library.articles),
        ),
        edtf=shown_date(event).edtf,
        path=address,
        blocks=(
            ("BibTeX", _bibtex(event, title, story, address)),
            (
                "Wikitexte" if words.language == "fr" else "Wikitext",
                _wikitext(title, story, address),
            ),
        ),
    )


def _bibtex(event: Event, title: str, story: str, address: str) -> str:
    lines = [
        f"@misc{{{event.id},",
        f"  title = {{{_braced(title)}}},",
        f"  howpublished = {{{_braced(story)}}},",
        f"  url = {{{address}}},",
        f"  note = {{EDTF {shown_date(event).edtf or 'XXXX'}}}",
        "}",
    ]
    return "\n".join(lines)


def _braced(text: str) -> str:
    return text.replace("\\", "").replace("{", "(").replace("}", ")")


def _wikitext(title: str, story: str, address: str) -> str:
    safe = title.replace("|", "{{!}}")
    return f"{{{{Lien web |titre={safe} |url={address} |site={story.replace('|', '{{!}}')}}}}}"
