"""One sign per kind of date, the same on cards, strips, charts and tables."""

from __future__ import annotations

import re
from datetime import date

from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.site import shapes
from recoupe.site.parts import Drawing, Shape, When
from recoupe.site.words import Words

_DAY_AND_MONTH = re.compile(r"(?<=\d|r) (?=[^\W\d]{3,}\s\d{4})")
_STEP = 13
_MOST = 8  # candidate days drawn one by one on a card
_FLAT = frozenset(
    {Certainty.MONTH, Certainty.YEAR, Certainty.DECADE, Certainty.CENTURY, Certainty.SEASON}
)


def show_date(when: EdtfDate, words: Words) -> When:
    """Return a date in words with its glyph."""
    return When(
        text=date_text(when, words), edtf=when.edtf, datetime=html_datetime(when), glyph=glyph(when)
    )


def date_text(when: EdtfDate, words: Words) -> str:
    """Return a date in words for a page: a day never parts from its month at the end of a line."""
    return _DAY_AND_MONTH.sub("\u00a0", words.when(when))


def html_datetime(when: EdtfDate) -> str:
    """Return the `datetime` of a `time` element: a day, a month or a year, else nothing."""
    if when.earliest is None:
        return ""
    known = {
        Certainty.EXACT: when.earliest.isoformat(),
        Certainty.MONTH: when.earliest.isoformat()[:7],
        Certainty.YEAR: when.earliest.isoformat()[:4],
    }
    return known.get(when.certainty, "")


def glyph(when: EdtfDate) -> Drawing:
    """Return the sign of a date, fourteen pixels high."""
    if len(candidates(when)) > 1:
        return _dots(candidates(when), chosen=None, chosen_sign="")
    return _SIGNS.get(_family(when), _hatch)()


def ruled_glyph(machine: EdtfDate, chosen: EdtfDate, *, direct: bool) -> Drawing:
    """Return the sign of a decided date: what the texts leave open stays drawn beside the diamond."""
    sign = "g-decided" if direct else "g-derived"
    days = candidates(machine)
    day = chosen.earliest if chosen.is_day else None
    if day is not None and len(days) > 1 and day in days:
        return _dots(days, chosen=day, chosen_sign=sign)
    drawing = glyph(machine)
    if machine.is_day or drawing.width is None:
        return Drawing(shapes=(shapes.use(sign, "8", 7),), width=16, height=14)
    shifted = tuple(_moved(shape, 20) for shape in drawing.shapes)
    return Drawing(shapes=(shapes.use(sign, "8", 7), *shifted), width=drawing.width + 20, height=14)


def candidates(when: EdtfDate) -> tuple[date, ...]:
    """Return the days a date may be where they are few enough to draw, else nothing."""
    days = when.days
    if not days and when.certainty is Certainty.INTERVAL and when.earliest and when.latest:
        days = (when.earliest, when.latest) if (when.latest - when.earliest).days == 1 else ()
    return days if len(days) <= _MOST else ()


def _family(when: EdtfDate) -> str:
    if when.certainty in _FLAT:
        return "flat"
    if when.certainty is Certainty.UNKNOWN_YEAR:
        return "unknown"
    return str(when.certainty)


def _dots(days: tuple[date, ...], *, chosen: date | None, chosen_sign: str) -> Drawing:
    drawn: list[Shape] = []
    joined = len(days) == 2 and (days[1] - days[0]).days == 1 and chosen is None
    if joined:
        drawn.append(shapes.line("bar", ("7", 7), (str(7 + _STEP), 7)))
    for place, day in enumerate(days):
        sign = chosen_sign if day == chosen else "g-day-small" if joined else "g-maybe"
        drawn.append(shapes.use(sign, str(7 + place * _STEP), 7))
    return Drawing(shapes=tuple(drawn), width=14 + (len(days) - 1) * _STEP, height=14)


def _moved(shape: Shape, by: int) -> Shape:
    attributes = dict(shape.attributes)
    if shape.tag == "path":
        attributes["transform"] = f"translate({by})"
    for key in ("x", "x1", "x2"):
        if key in attributes:
            attributes[key] = shapes.number(float(attributes[key]) + by)
    return Shape(tag=shape.tag, attributes=attributes, text=shape.text)


def _day() -> Drawing:
    return Drawing(shapes=(shapes.use("g-day", "7", 7),), width=14, height=14)


def _flat() -> Drawing:
    return Drawing(shapes=(shapes.path("bar", "M1 2v10M39 2v10M1 7h38"),), width=40, height=14)


def _hatch() -> Drawing:
    return Drawing(shapes=(shapes.box("hatch", "0.75", "38.5", 2.75, 8.5),), width=40, height=14)


def _about() -> Drawing:
    return Drawing(
        shapes=(shapes.box("halo", "0", "32", 2, 10), shapes.use("g-maybe", "16", 7)),
        width=32,
        height=14,
    )


def _before() -> Drawing:
    return Drawing(
        shapes=(shapes.path("bar", "M35 2v10M8 7h27"), shapes.use("g-left", "4", 7)),
        width=36,
        height=14,
    )


def _open() -> Drawing:
    return Drawing(
        shapes=(shapes.path("bar", "M1 2v10M1 7h27"), shapes.use("g-right", "32", 7)),
        width=36,
        height=14,
    )


def lasting() -> Drawing:
    """Return the sign of what went on all that time."""
    return Drawing(shapes=(shapes.path("bar", "M1 2v10M1 7h38"),), width=40, height=14)


def _unknown() -> Drawing:
    return Drawing(shapes=(shapes.path("bar dash", "M1 7h38"),), width=40, height=14)


_SIGNS = {
    "exact": _day,
    "flat": _flat,
    "approx": _about,
    "before": _before,
    "open": _open,
    "unknown": _unknown,
}
