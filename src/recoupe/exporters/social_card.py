"""assets/card.png: the picture other sites show of this one: its title, its span and counts, its events to scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from recoupe.exporters.lettering import (
    DARKEST,
    LINE,
    break_lines,
    can_write,
    pixels_of,
    width_of,
)
from recoupe.exporters.png import png
from recoupe.model.edtf import EdtfDate
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.library import shelve, shown_date
from recoupe.site.pages.chronology import on_timeline
from recoupe.site.pieces.glyphs import candidates
from recoupe.site.views.views import Home
from recoupe.site.words import Words

CARD = "assets/card.png"

_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 72
_PAPER, _INK = (0xFB, 0xFA, 0xF7), (0x1B, 0x1C, 0x1E)
_DARK, _AXIS, _SMALL = (
    DARKEST,
    DARKEST + 1,
    2,
)  # colours, and what part of the full size small words have
_PALETTE = bytes(
    [
        paper + (ink - paper) * dark // DARKEST
        for dark in range(DARKEST + 1)
        for paper, ink in zip(_PAPER, _INK, strict=True)
    ]
    + [0x8A, 0x84, 0x78]
)
_MOST = 24  # events drawn, one line each
_TITLE_LINES = 3
_STRIP_END = _HEIGHT - _MARGIN - 56


@dataclass(slots=True)
class _Sheet:
    """Rows of pixels, one byte each, that shapes and words are put on."""

    rows: list[bytearray] = field(
        default_factory=lambda: [bytearray(_WIDTH) for _ in range(_HEIGHT)]
    )

    def fill(self, left: int, right: int, top: int, bottom: int, colour: int = _DARK) -> None:
        """Fill a rectangle, the ends left out."""
        for row in self.rows[top:bottom]:
            row[left:right] = bytes([colour]) * (right - left)

    def dot(self, x: int, y: int, radius: int = 6) -> None:
        """Draw a full circle."""
        for dy in range(-radius, radius + 1):
            half = round((radius * radius - dy * dy) ** 0.5)
            self.fill(x - half, x + half + 1, y + dy, y + dy + 1)

    def write(self, text: str, left: int, top: int, *, scale: int = 1) -> None:
        """Write one line; what would stand off the sheet is cut."""
        for x, y, dark in pixels_of(text, scale=scale):
            if 0 <= left + x < _WIDTH and 0 <= top + y < _HEIGHT:
                row = self.rows[top + y]
                row[left + x] = max(row[left + x], dark)


def export_card(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the card, where the site has an address that others could link to."""
    if not site.base_url:
        return
    library = shelve(timeline, story)
    dates = [when for event in on_timeline(library) if _window(when := shown_date(event))]
    sheet = _Sheet()
    sheet.fill(_MARGIN, _WIDTH - _MARGIN, _MARGIN, _MARGIN + 3)
    sheet.fill(_MARGIN, _WIDTH - _MARGIN, _MARGIN + 8, _MARGIN + 11)
    top = _write_title(sheet, site.title)
    top = _write_small(sheet, _counts(site, wording), top)
    _draw_events(sheet, dates[-_MOST:], top)
    yield Artifact(path=CARD, content=png([bytes(row) for row in sheet.rows], _PALETTE))


def _write_title(sheet: _Sheet, title: str) -> int:
    """Write the title, where there are letters for it, and return where it ends."""
    top = _MARGIN + 24
    if not can_write(title):
        return top
    for line in break_lines(title, _WIDTH - 2 * _MARGIN, most=_TITLE_LINES):
        sheet.write(line, _MARGIN, top)
        top += LINE
    return top + 16


def _write_small(sheet: _Sheet, text: str, top: int) -> int:
    if not text or not can_write(text):
        return top
    sheet.write(text, _MARGIN, top, scale=_SMALL)
    return top + LINE // _SMALL + 24


def _counts(site: Site, wording: Words) -> str:
    """Return what the home page counts, on one line."""
    home = next((page.view for page in site.pages if isinstance(page.view, Home)), None)
    text = ""
    for part in home.tally if home else ():
        longer = wording.say("{text} · {more}", text=text, more=part.text) if text else part.text
        if width_of(longer, scale=_SMALL) <= _WIDTH - 2 * _MARGIN:
            text = longer
    return text


def _window(when: EdtfDate) -> tuple[date, date] | None:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first, last) if first and last else None


def _draw_events(sheet: _Sheet, dates: Sequence[EdtfDate], top: int) -> None:
    """Draw each event at its days or over its stretch, one line each, and write the first and the last year."""
    windows = [window for one in dates if (window := _window(one))]
    if not windows:
        return
    first, last = min(one for one, _ in windows), max(two for _, two in windows)
    pitch = min((_STRIP_END - top) // len(windows), 24)
    for place, (when, (start, end)) in enumerate(zip(dates, windows, strict=True)):
        y = _STRIP_END - pitch * (len(windows) - place)
        days = candidates(when) or ((when.earliest,) if when.is_day and when.earliest else ())
        for day in days:
            sheet.dot(_at(day, first, last), y, min(6, max(pitch // 2, 3)))
        if not days:
            left, half = _at(start, first, last), min(4, max(pitch // 3, 2))
            sheet.fill(left, max(_at(end, first, last), left + 4), y - half, y + half + 1)
    sheet.fill(_MARGIN, _WIDTH - _MARGIN, _STRIP_END, _STRIP_END + 2, _AXIS)
    years = str(first.year), str(last.year)
    sheet.write(years[0], _MARGIN, _STRIP_END + 12, scale=_SMALL)
    if years[0] != years[1]:
        right = _WIDTH - _MARGIN - width_of(years[1], scale=_SMALL)
        sheet.write(years[1], right, _STRIP_END + 12, scale=_SMALL)


def _at(day: date, first: date, last: date) -> int:
    share = (day - first).days / max((last - first).days, 1)
    return _MARGIN + 20 + round(share * (_WIDTH - 2 * _MARGIN - 40))
