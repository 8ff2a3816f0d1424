"""The whole span to scale, and a closer look where most events stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recoupe.model.edtf import Certainty, EdtfDate
from recoupe.model.timeline import Event
from recoupe.site import shapes
from recoupe.site.charts.axis import tick_words
from recoupe.site.charts.scale import Scale, straight, ticks
from recoupe.site.library import capital, shown_date
from recoupe.site.parts import Card, Drawing, Link, Shape
from recoupe.site.pieces.glyphs import candidates
from recoupe.site.urls import HOME
from recoupe.site.views.views import Overview, Track
from recoupe.site.words import Words

_LANE = 16.0
_LANES = 6
_TRACK = 24
_MOST = 32  # lines of the closer look
_FEW = 4  # fewer events than this need no overview
_DENSE = 0.3  # the closer look is worth it where half the events stand in this share of the span
_FLAT = frozenset(
    {Certainty.MONTH, Certainty.YEAR, Certainty.DECADE, Certainty.CENTURY, Certainty.SEASON}
)


def overview(events: Sequence[Event], cards: dict[str, Card], words: Words) -> Overview | None:
    """Return the overview of `events` (in order), None where there is too little to draw."""
    dated = [one for one in events if _window(shown_date(one))]
    if len(dated) < _FEW:
        return None
    whole = _whole_scale(dated)
    lens = _lens(dated, whole)
    near = [one for one in dated if _touches(one, lens)] if lens else dated
    scale = straight(*lens) if lens else whole
    wide = whole.last.year - whole.first.year >= 1
    span = max(whole.last.year - whole.first.year - 1, 1)
    years = words.count("{n} year to scale", "{n} years to scale", span)
    return Overview(
        title=years if wide else words.say("The events to scale"),
        lede=_lede(dated, near if lens else [], words),
        strip=_strip(dated, cards, whole, lens, words) if lens else None,
        lens_title=_span_words(scale, words),
        note=words.say("The {n} that most sources tell.", n=_MOST) if len(near) > _MOST else "",
        signs=_signs(dated, cards),
        header=_header(scale, words),
        tracks=tuple(_track(one, cards[one.id], scale) for one in _most_told(near)),
        funnel=_funnel(whole, lens) if lens else None,
    )


def _most_told(events: Sequence[Event]) -> list[Event]:
    """Return the events to draw line by line, in order: where they are too many, those most sources tell."""
    ranked = sorted(events, key=lambda one: (-one.independent_sources, -len(one.articles), one.id))
    kept = {one.id for one in ranked[:_MOST]}
    return [one for one in events if one.id in kept]


def _span_words(scale: Scale, words: Words) -> str:
    first, last = scale.first, scale.last - timedelta(days=1)
    if (first.year, first.month) == (last.year, last.month):
        return capital(words.day(first, "MMMM y"))
    start = words.day(first, "MMMM" if first.year == last.year else "MMMM y")
    return capital(f"{start} – {words.day(last, 'MMMM y')}")


def _signs(events: Sequence[Event], cards: dict[str, Card]) -> frozenset[str]:
    """Return the kinds of signs drawn, so that the key explains no other."""
    lasting = {one.id for one in events if cards[one.id].when.lasting}
    found = {_sign_of(one.date.date) for one in events if one.id not in lasting}
    found |= {"lasting"} if lasting else set()
    for one in events:
        if one.ruled_date:
            found.add("decided" if one.rulings else "derived")
    return frozenset(found)


def _sign_of(when: EdtfDate) -> str:
    if candidates(when):
        return "maybe"
    if when.is_day:
        return "day"
    if when.earliest is None or when.latest is None:
        return "open"
    return "flat" if when.certainty in _FLAT else "part"


def _window(when: EdtfDate) -> tuple[date, date] | None:
    first = when.earliest or when.latest
    last = when.latest or when.earliest
    return (first, last) if first and last else None


def _whole_scale(events: Sequence[Event]) -> Scale:
    windows = [window for one in events if (window := _window(shown_date(one)))]
    first, last = min(one[0] for one in windows), max(one[1] for one in windows)
    if last.year - first.year >= 1:
        return straight(date(first.year, 1, 1), date(last.year + 1, 1, 1))
    start = first.replace(day=1)
    return straight(start, (last.replace(day=1) + timedelta(days=32)).replace(day=1))


def _lens(events: Sequence[Event], whole: Scale) -> tuple[date, date] | None:
    """Return the shortest run of months that at least half of the events fit in, where it is short."""
    windows = [window for one in events if (window := _window(shown_date(one)))]
    need = (len(windows) + 1) // 2
    starts = sorted({window[0].replace(day=1) for window in windows})
    best: tuple[date, date] | None = None
    for start in starts:
        ends = sorted(window[1] for window in windows if window[0] >= start)
        if len(ends) >= need:
            end = (ends[need - 1].replace(day=1) + timedelta(days=32)).replace(day=1)
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
    if best is None or (best[1] - best[0]) / (whole.last - whole.first) > _DENSE:
        return None
    return best


def _touches(event: Event, lens: tuple[date, date]) -> bool:
    window = _window(shown_date(event))
    return bool(window and lens[0] <= window[0] < lens[1])


def _lede(events: Sequence[Event], near: Sequence[Event], words: Words) -> str:
    days = sum(1 for one in events if shown_date(one).is_day)
    if days:
        told = words.count(
            "The day is known for {n} of the {total} events.",
            "The day is known for {n} of the {total} events.",
            days,
            total=len(events),
        )
    else:
        told = words.say("The day is known for none of the {total} events.", total=len(events))
    if near:
        told = (
            words.say(
                "{n} of the {total} events stand in the months enlarged below.",
                n=len(near),
                total=len(events),
            )
            + " "
            + told
        )
    return told


def _strip(
    events: Sequence[Event],
    cards: dict[str, Card],
    scale: Scale,
    lens: tuple[date, date],
    words: Words,
) -> Drawing:
    lanes = _pack(events, scale)
    base = (max(lanes) + 1) * _LANE + 16
    drawn = [
        shapes.box(
            "lens",
            shapes.percent(scale.at(lens[0])),
            shapes.percent(scale.at(lens[1]) - scale.at(lens[0])),
            0,
            base + 22,
        )
    ]
    for place, (day, unit) in enumerate(ticks(scale.segments[0], 11)):
        x = shapes.percent(scale.at(day))
        drawn.append(shapes.line("grid", (x, 0), (x, base)))
        if scale.at(day) < 97:
            drawn += tick_words(
                day, unit, x, base + 15, words, first=place == 0, minor=place % 3 != 0
            )
    for event, lane in zip(events, lanes, strict=True):
        drawn += _marks(event, cards[event.id], scale, lane * _LANE + 14)
    return Drawing(
        shapes=tuple(drawn),
        height=int(base) + 22,
        label=words.say(
            "{n} events from {year} to {end_year}, to scale.",
            n=len(events),
            year=str(scale.first.year),
            end_year=str((scale.last - timedelta(days=1)).year),
        ),
        css="strip decade",
    )


def _pack(events: Sequence[Event], scale: Scale) -> list[int]:
    """Return a lane for each event so that marks do not cover one another where room allows."""
    free: list[float] = []
    lanes = []
    for event in events:
        window = _window(shown_date(event))
        left, right = (scale.at(window[0]), scale.at(window[1])) if window else (0.0, 0.0)
        lane = next((place for place, end in enumerate(free) if end + 1.2 <= left), len(free))
        lane = min(lane, _LANES - 1)
        if lane == len(free):
            free.append(0.0)
        free[lane] = max(free[lane], right)
        lanes.append(lane)
    return lanes


def _funnel(whole: Scale, lens: tuple[date, date]) -> Drawing:
    left, right = whole.at(lens[0]) * 10, whole.at(lens[1]) * 10
    d = f"M{shapes.number(left)} 0H{shapes.number(right)}L1000 100H0Z"
    return Drawing(shapes=(shapes.path("lens", d),), height=100, css="funnel")


def _header(scale: Scale, words: Words) -> Drawing:
    drawn: list[Shape] = []
    for place, (day, unit) in enumerate(ticks(scale.segments[0], 8)):
        if scale.at(day) < 95:
            x = shapes.percent(scale.at(day))
            minor = place % 2 == 1 or scale.at(day) > 85
            drawn += tick_words(day, unit, x, 13, words, first=place == 0, minor=minor)
    return Drawing(shapes=tuple(drawn), height=18, css="track")


def _track(event: Event, card: Card, scale: Scale) -> Track:
    drawn: list[Shape] = [
        shapes.line(
            "grid", (shapes.percent(scale.at(day)), 0), (shapes.percent(scale.at(day)), _TRACK)
        )
        for day, _ in ticks(scale.segments[0], 8)
    ]
    drawn += _marks(event, card, scale, _TRACK / 2)
    return Track(
        link=Link(href=f"{HOME}#{card.id}", text=card.headline),
        drawing=Drawing(shapes=tuple(drawn), height=_TRACK, css="track"),
    )


def _marks(event: Event, card: Card, scale: Scale, y: float) -> list[Shape]:
    """Draw what is known of an event's date: the texts' own days stay beside a decided day."""
    drawn = _window_marks(event.date.date, scale, y, lasting=card.when.lasting)
    ruled = event.ruled_date.date if event.ruled_date else None
    if ruled and ruled.is_day and ruled.earliest and ruled != event.date.date:
        sign = "g-decided" if event.rulings else "g-derived"
        x = shapes.percent(scale.at(ruled.earliest))
        drawn = [one for one in drawn if one.tag != "use" or one.attributes["x"] != x]
        drawn.append(shapes.use(sign, x, y))
    return drawn


def _window_marks(when: EdtfDate, scale: Scale, y: float, *, lasting: bool) -> list[Shape]:
    days = candidates(when)
    if days:
        return [shapes.use("g-maybe", shapes.percent(scale.at(day)), y) for day in days]
    if when.is_day and when.earliest:
        return [shapes.use("g-day", shapes.percent(scale.at(when.earliest)), y)]
    left = scale.at(when.earliest) if when.earliest else None
    right = scale.at(when.latest) if when.latest else None
    if left is not None and right is not None:
        css = "bar-fill" if lasting or when.certainty in _FLAT else "hatch"
        drawn = [
            shapes.box(css, shapes.percent(left), shapes.percent(max(right - left, 0.4)), y - 4, 8)
        ]
        if when.latest and when.latest > scale.last:
            drawn.append(shapes.use("g-right", "99.4%", y))
        return drawn
    return _half_open(left, right, y)


def _half_open(left: float | None, right: float | None, y: float) -> list[Shape]:
    if right is not None:
        start = max(right - 3.0, 0.0)
        return [
            shapes.line("bar", (shapes.percent(start), y), (shapes.percent(right), y)),
            shapes.line("bar", (shapes.percent(right), y - 5), (shapes.percent(right), y + 5)),
            shapes.use("g-left", shapes.percent(start), y),
        ]
    if left is not None:
        end = min(left + 3.0, 100.0)
        return [
            shapes.line("bar", (shapes.percent(left), y - 5), (shapes.percent(left), y + 5)),
            shapes.line("bar", (shapes.percent(left), y), (shapes.percent(end), y)),
            shapes.use("g-right", shapes.percent(end), y),
        ]
    return []
