"""One list of entries as three feeds: Atom, RSS and JSON Feed."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from feedgenerator import Atom1Feed, Rss201rev2Feed  # type: ignore[import-untyped]

from recoupe.exporters.moments import midnight
from recoupe.exporters.timeline_json import dump_json
from recoupe.model.site import Artifact, Site

_SPACE = uuid.UUID("5d2a6a3e-6f0b-4d0f-9d0a-0a8f6c1f2b44")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed as pages announce it: where it is, its media type, its name."""

    href: str
    type: str
    title: str
    of_changes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry: `key` is what it is about, whatever the words say of it."""

    key: str
    title: str
    summary: str
    path: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed in all three formats: `name` is the path without ending, `home` the page it stands for."""

    name: str
    title: str
    home: str
    entries: Sequence[FeedEntry]


def write_feed(site: Site, feed: Feed) -> Iterable[Artifact]:
    """Return the three files."""
    for kind, ending in ((Atom1Feed, "atom"), (Rss201rev2Feed, "rss")):
        path = f"{feed.name}.{ending}"
        yield Artifact(path=path, content=_xml(kind, site, feed, path))
    path = f"{feed.name}.json"
    yield Artifact(path=path, content=dump_json(_json_feed(site, feed, path)))


def _address(site: Site, path: str) -> str:
    return f"{site.base_url}/{path}" if site.base_url else path


def _urn(site: Site, *key: str) -> str:
    return uuid.uuid5(_SPACE, "\0".join((site.title, *key))).urn


def _xml(kind: type[Atom1Feed] | type[Rss201rev2Feed], site: Site, feed: Feed, path: str) -> bytes:
    out = kind(
        title=feed.title,
        link=_address(site, feed.home),
        description=site.standfirst or site.title,
        language=site.language,
        feed_url=_address(site, path),
        feed_guid=uuid.uuid5(_SPACE, feed.title).urn,
    )
    for entry in feed.entries:
        out.add_item(
            title=entry.title,
            link=_address(site, entry.path),
            description=entry.summary,
            unique_id=_urn(site, entry.key),
            unique_id_is_permalink=False,
            pubdate=midnight(entry.day),
            updateddate=midnight(entry.day),
        )
    text: str = out.writeString("utf-8")
    return text.encode()


def _json_feed(site: Site, feed: Feed, path: str) -> dict[str, object]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": _address(site, feed.home),
        "feed_url": _address(site, path),
        "description": site.standfirst,
        "language": site.language,
        "items": [
            {
                "id": _urn(site, entry.key),
                "url": _address(site, entry.path),
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": midnight(entry.day).isoformat().replace("+00:00", "Z"),
            }
            for entry in feed.entries
        ],
    }
