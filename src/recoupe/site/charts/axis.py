"""The frame of a chart: its ground, its days, its levels."""

from __future__ import annotations

from datetime import date

from recoupe.site import shapes
from recoupe.site.charts.scale import Scale, Segment, ticks
from recoupe.site.parts import Shape
from recoupe.site.words import Words

#: Where the highest level and the lowest stand, in pixels.
TOP, BASE = 14.0, 134.0
_WORDS = 17  # from the lowest level to the foot of the days
_YEARS = 14  # … and from there to the foot of the years
_FOOT = 22
_LEVELS = (0.5, 1.0)  # shares of the top that have a line and a number
_RISE = 4  # a number stands so far above its line
_CROWDED = 6.0  # a tick nearer than this (percent) to the end of its stretch has no label
_NARROW = 14.0  # … than this, none on a narrow screen


def level(value: float, top: float) -> float:
    """Return the height of a value on a chart that ends at `top`."""
    return BASE - (BASE - TOP) * value / top


def axis_height(scale: Scale) -> int:
    """Return the height of a chart on `scale`: where ticks are days, a line of years stands below them."""
    years = any(any(unit == "day" for _, unit in _ticks(segment)) for segment in scale.segments)
    return int(BASE) + _FOOT + (_YEARS if years else 0)


def frame(scale: Scale, top: float, words: Words) -> list[Shape]:
    """Return all of a chart but its marks."""
    drawn = [
        shapes.box(
            "near",
            shapes.percent(part.left),
            shapes.percent(part.right - part.left),
            TOP - 6,
            BASE - TOP + 6,
        )
        for part in scale.segments
    ]
    for segment in scale.segments:
        drawn += _days(segment, words)
        ends = shapes.percent(segment.left), shapes.percent(segment.right)
        drawn.append(shapes.line("axis", (ends[0], BASE), (ends[1], BASE)))
    drawn += [shapes.use("g-break", shapes.percent(fold), BASE) for fold in scale.folds]
    return drawn + _levels(scale, top, words)


def numbered(top: float, words: Words) -> list[tuple[float, float, float]]:
    """Return where the numbers of the levels stand: from where to where in percent, and at what height."""
    return [
        (0.0, 1.0 + len(words.number(top * share)), level(top * share, top) - _RISE)
        for share in _LEVELS
    ]


def _ticks(segment: Segment) -> tuple[tuple[date, str], ...]:
    return ticks(segment, max(1, round(8 * (segment.right - segment.left) / 100)))


def _days(segment: Segment, words: Words) -> list[Shape]:
    drawn = []
    year = None
    for place, (day, unit) in enumerate(_ticks(segment)):
        x = shapes.percent(segment.at(day))
        drawn.append(shapes.line("grid", (x, TOP - 6), (x, BASE)))
        room = segment.right - segment.at(day)
        if room < _CROWDED:
            continue
        minor = place % 2 == 1 or room < _NARROW
        drawn += tick_words(day, unit, x, BASE + _WORDS, words, first=place == 0, minor=minor)
        if unit == "day" and day.year != year:
            year = day.year
            drawn.append(shapes.label("tick", x, BASE + _WORDS + _YEARS, str(year), dx=4))
    return drawn


def tick_words(
    day: date, unit: str, x: str, y: float, words: Words, *, first: bool, minor: bool
) -> list[Shape]:
    """Return the label of a tick, in full and short for narrow screens; a minor one only where there is room."""
    if unit == "day":
        text = words.day(day, "d MMM")
        return [shapes.label("tick minor" if minor else "tick", x, y, text, dx=4)]
    if unit == "year":
        return [shapes.label("tick minor" if minor else "tick", x, y, str(day.year), dx=4)]
    with_year = first or day.month == 1
    full = words.day(day, "MMMM y" if with_year else "MMMM")
    short = words.day(day, "MMM yy" if with_year else "MMM")
    drawn = [shapes.label("tick wide", x, y, full, dx=4)]
    if not minor:
        drawn.append(shapes.label("tick narrow", x, y, short, dx=4))
    return drawn


def _levels(scale: Scale, top: float, words: Words) -> list[Shape]:
    drawn = []
    for share in _LEVELS:
        y = level(top * share, top)
        drawn += [
            shapes.line("grid", (shapes.percent(part.left), y), (shapes.percent(part.right), y))
            for part in scale.segments
        ]
        drawn.append(shapes.label("tick", "0%", y - _RISE, words.number(top * share), dx=4))
    return drawn
