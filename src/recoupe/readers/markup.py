"""The visible text of an HTML file with the place of every character, and what its head says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

_HIDDEN = frozenset({"script", "style", "noscript", "template", "head", "svg"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "table",
        "article",
        "section",
        "header",
        "footer",
        "nav",
        "aside",
        "figure",
        "figcaption",
        "blockquote",
        "main",
        "form",
        "time",
        "address",
    ]
)
_DATES = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


@dataclass(slots=True)
class Markup:
    """What a parser saw: characters and their places, metadata, the first heading, the dates it gives."""

    characters: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    heading: str = ""
    published: list[str] = field(default_factory=list)

    @property
    def date(self) -> str | None:
        """The first date of publication, as written: metadata, then linked data, then <time>."""
        named = [self.meta[name] for name in _DATES if name in self.meta]
        return next(iter([*named, *self.published]), None)


def read_markup(raw: str) -> Markup:
    """Return the visible text and the metadata of an HTML file; what cannot be parsed is passed over."""
    parser = _Parser(raw)
    try:
        parser.feed(raw)
        parser.close()
    except (AssertionError, ValueError):  # a declaration that the standard parser refuses
        pass
    return parser.found


class _Parser(HTMLParser):
    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found = Markup()
        self.lines = [0, *(match.end() for match in re.finditer("\n", raw))]
        self.hidden: list[str] = []
        self.heading = False
        self.linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(values)
        elif tag == "time" and values.get("datetime"):
            self.found.published.append(values["datetime"])
        elif tag in _HIDDEN:
            self.hidden.append(tag)
            self.linked = values.get("type") == "application/ld+json"
        elif tag == "h1":
            self.heading = not self.found.heading
        if tag in _BLOCKS:
            self._put("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN and tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
            self.linked = False
        if tag == "h1":
            self.heading = False
        if tag in _BLOCKS:
            self._put("\n")

    def handle_data(self, data: str) -> None:
        if self.linked:
            self.found.published[:0] = _LINKED_DATA.findall(data)
        if self.hidden:
            return
        start = self._position()
        self.found.characters.extend(data)
        self.found.places.extend(range(start, start + len(data)))
        if self.heading:
            self.found.heading += data

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, reference: str) -> None:
        text = unescape(reference)
        if self.heading:
            self.found.heading += text
        for char in text:
            self._put(char)

    def _put(self, char: str) -> None:
        if not self.hidden:
            self.found.characters.append(char)
            self.found.places.append(self._position())

    def _meta(self, values: dict[str, str]) -> None:
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if name and values.get("content"):
            self.found.meta.setdefault(name.lower(), unescape(values["content"]).strip())

    def _position(self) -> int:
        line, column = self.getpos()
        return self.lines[min(line, len(self.lines)) - 1] + column
