"""Saved web pages: the article picked out by trafilatura, each character led back to the file."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

from recoupe.errors import Diagnostic, SourceLocation
from recoupe.model.document import Article
from recoupe.model.reason import Dating, Reason, Step
from recoupe.model.text import OffsetMap, Span
from recoupe.readers.dates import parse_timestamp
from recoupe.readers.markup import Markup, read_markup
from recoupe.readers.text import hash_of, slug_of

_SPACE = re.compile(r"\s+")
_PIECE = re.compile(r"(?<=[.!?…»])\s+")
_LEAST = 3  # characters of a piece worth looking for
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.IGNORECASE)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML file declares near its start, or None."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii").lower() if match else None


def read_html(file: str, data: bytes, raw: str) -> tuple[Article | None, list[Diagnostic]]:
    """Return the article of a saved page; None, with the reason, where the extractor is not there or finds none."""
    try:
        trafilatura = importlib.import_module("trafilatura")
    except ImportError:
        return None, [_missing_extra(file)]
    found = trafilatura.bare_extraction(
        raw, include_comments=False, include_tables=False, with_metadata=True
    )
    markup = read_markup(raw)
    text, offsets = _aligned(getattr(found, "text", None) or "", markup, _title(found, markup))
    if not text.strip():
        return None, [_no_text(file)]
    return _article(file, data, raw, text, offsets, found, markup), []


def _article(
    file: str, data: bytes, raw: str, text: str, offsets: OffsetMap, found: Any, markup: Markup
) -> Article:
    return Article(
        id=slug_of(file),
        file=file,
        raw=raw,
        text=text,
        offsets=offsets,
        body=Span(0, len(text)),
        sha256=hash_of(data),
        title=_title(found, markup),
        publisher=markup.meta.get("og:site_name") or getattr(found, "sitename", None),
        url=_address(markup.meta.get("og:url") or getattr(found, "url", None)),
        author=markup.meta.get("author") or getattr(found, "author", None),
        published=_dating(markup.date),
    )


def _title(found: Any, markup: Markup) -> str | None:
    heading = _SPACE.sub(" ", markup.heading).strip()
    return heading or markup.meta.get("og:title") or getattr(found, "title", None)


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _dating(timestamp: str | None) -> Dating | None:
    date = parse_timestamp(timestamp) if timestamp else None
    if date is None:
        return None
    why = Reason("The file's own metadata give the date of publication.")
    return Dating(date=date, steps=(Step(reason=why, after=date),))


def _aligned(extracted: str, markup: Markup, title: str | None) -> tuple[str, OffsetMap]:
    """Return the extracted lines that stand in the file, with the place of each character."""
    view, places = _collapsed(markup)
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    length = 0
    for found in _found_lines(view, extracted, title):
        for start, end in found:
            parts.append(view[start:end])
            for offset in range(start, end):
                _add_run(runs, length + offset - start, places[offset])
            length += end - start
        parts.append("\n")
        _add_run(runs, length, places[found[-1][1] - 1])
        length += 1
    derived, source = zip(*runs, strict=True) if runs else ((), ())
    return "".join(parts), OffsetMap(tuple(derived), tuple(source))


def _collapsed(markup: Markup) -> tuple[str, list[int]]:
    """Return the visible text with each run of white space as one space, and the place of each character."""
    view: list[str] = []
    places: list[int] = []
    for char, place in zip(markup.characters, markup.places, strict=True):
        if char.isspace():
            if not view or view[-1] == " ":
                continue
            char = " "  # noqa: PLW2901 - any space reads as one
        view.append(char)
        places.append(place)
    return "".join(view), places


def _found_lines(view: str, extracted: str, title: str | None) -> Iterator[list[tuple[int, int]]]:
    """Yield the stretches of `view` that each extracted line is made of, the title first where it stands before."""
    lines = [_SPACE.sub(" ", line).strip() for line in extracted.splitlines()]
    if title and title not in lines and title in view:
        lines.insert(0, title)
    cursor = 0
    for line in lines:
        stretches = list(_stretches(view, line, cursor))
        if stretches:
            cursor = stretches[-1][1]
            yield stretches


def _stretches(view: str, line: str, cursor: int) -> Iterator[tuple[int, int]]:
    """Yield where the line stands; where something was taken out of it, where its sentences stand."""
    if len(line) < _LEAST:
        return
    at = _position(view, line, cursor)
    if at >= 0:
        yield at, at + len(line)
        return
    for piece in _PIECE.split(line):
        at = _position(view, piece, cursor) if len(piece) >= _LEAST else -1
        if at >= 0:
            cursor = at + len(piece)
            yield at, min(cursor + 1, len(view)) if view[cursor : cursor + 1] == " " else cursor


def _position(view: str, line: str, cursor: int) -> int:
    at = view.find(line, cursor)
    return at if at >= 0 else view.find(line)


def _add_run(runs: list[tuple[int, int]], derived: int, source: int) -> None:
    if not runs or source - runs[-1][1] != derived - runs[-1][0]:
        runs.append((derived, source))


def _missing_extra(file: str) -> Diagnostic:
    return Diagnostic(
        code="html-extra-missing",
        message="a saved web page needs the html extra to be read",
        hint='pip install "recoupe[html]", or save the article as a text file',
        location=SourceLocation(file),
    )


def _no_text(file: str) -> Diagnostic:
    return Diagnostic(
        code="html-no-text",
        message="no article was found in this web page",
        hint="save the page with its text, or copy the text into a .txt file",
        location=SourceLocation(file),
    )
