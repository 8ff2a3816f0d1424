"""assets/card.png: the picture other sites show of this one, its events drawn to scale without words."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from datetime import date

from recoupe.model.edtf import EdtfDate
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.chronology import on_timeline
from recoupe.site.glyphs import candidates
from recoupe.site.library import shelve, shown_date
from recoupe.site.words import Words

CARD = "assets/card.png"

_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 80
_PAPER, _INK, _AXIS = 0, 1, 2
_PALETTE = bytes((0xFB, 0xFA, 0xF7, 0x1B, 0x1C, 0x1E, 0x8A, 0x84, 0x78))
_MOST = 24  # events drawn, one line each


def export_card(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the card, where the site has an address that others could link to."""
    del wording  # a picture without words
    if not site.base_url:
        return
    library = shelve(timeline, story)
    dates = [shown_date(event) for event in on_timeline(library)]
    yield Artifact(path=CARD, content=_png(_draw([one for one in dates if _window(one)][-_MOST:])))


def _window(when: EdtfDate) -> tuple[date, date] | None:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first, last) if first and last else None


def _draw(dates: list[EdtfDate]) -> list[bytearray]:
    rows = [bytearray([_PAPER]) * _WIDTH for _ in range(_HEIGHT)]
    for y in (_MARGIN, _MARGIN + 8, _HEIGHT - _MARGIN):
        _fill(rows, _MARGIN, _WIDTH - _MARGIN, y, y + 3, _INK)
    windows = [window for one in dates if (window := _window(one))]
    if not windows:
        return rows
    first, last = min(one for one, _ in windows), max(two for _, two in windows)
    pitch = (_HEIGHT - 2 * _MARGIN - 60) // len(windows)
    for place, when in enumerate(dates):
        y = _MARGIN + 40 + place * pitch
        _fill(rows, _MARGIN, _WIDTH - _MARGIN, y, y + 1, _AXIS)
        days = candidates(when) or ((when.earliest,) if when.is_day and when.earliest else ())
        for day in days:
            _dot(rows, _at(day, first, last), y)
        if not days:
            start, end = windows[place]
            left = _at(start, first, last)
            _fill(rows, left, max(_at(end, first, last), left + 4), y - 4, y + 5, _INK)
    return rows


def _at(day: date, first: date, last: date) -> int:
    share = (day - first).days / max((last - first).days, 1)
    return _MARGIN + 20 + round(share * (_WIDTH - 2 * _MARGIN - 40))


def _fill(rows: list[bytearray], left: int, right: int, top: int, bottom: int, ink: int) -> None:
    for row in rows[top:bottom]:
        row[left:right] = bytes([ink]) * (right - left)


def _dot(rows: list[bytearray], x: int, y: int, radius: int = 6) -> None:
    for dy in range(-radius, radius + 1):
        half = round((radius * radius - dy * dy) ** 0.5)
        _fill(rows, x - half, x + half + 1, y + dy, y + dy + 1, _INK)


def _png(rows: list[bytearray]) -> bytes:
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    parts = ((b"IHDR", header), (b"PLTE", _PALETTE), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
