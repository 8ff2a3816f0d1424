"""One series on the shared time axis: each report a mark as wide as the time it may speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Comparator
from recoupe.model.record import FactKind, QuantityFact
from recoupe.model.timeline import Series, Verdict
from recoupe.site import shapes
from recoupe.site.charts.axis import BASE, TOP, axis_height, frame, level, numbered
from recoupe.site.charts.scale import Scale, folded
from recoupe.site.charts.strips import nice_top
from recoupe.site.library import Library, shown_date
from recoupe.site.parts import Drawing, Shape
from recoupe.site.pieces.amounts import amount
from recoupe.site.words import Words

_SAID = 12  # more reports than this are told by their number and their ends
_BAR = 6.0
_PITCH = 8.0
_LINE = 15.0  # two labels nearer than this would touch
_ASIDE = 1.2  # how far (percent) a label beside a mark stands off it
_ABOVE = 8.0  # from a bar to the foot of a label above it
_BELOW = 18.0  # … and of one below it
_STACK = 6
_OPEN = frozenset({Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One report: the days it may speak of, the values it allows."""

    fact: QuantityFact
    first: date
    last: date
    exact: bool
    open_end: bool
    decided: bool
    low: float
    high: float

    @property
    def value(self) -> float:
        """Where the mark stands."""
        return self.fact.quantity.value if self.fact.quantity.value is not None else self.high


def as_of(library: Library, fact: QuantityFact) -> tuple[EdtfDate | None, bool]:
    """Return the date a figure holds at (its event's, its own, its article's), and whether an editor set it."""
    event = library.events.get(library.event_of_fact.get(fact.id, ""))
    if event and event.ruled_date and fact.kind is FactKind.EVENT_COUNT:
        return shown_date(event), True
    if fact.as_of and (fact.as_of.date.earliest or fact.as_of.date.latest):
        return fact.as_of.date, False
    published = library.published(fact.article)
    return (published.date, False) if published else (None, False)


def shared_scale(library: Library, series: Sequence[Series]) -> Scale | None:
    """Return the time axis that all charts share, None where no report has a date."""
    windows = [
        (mark.first, mark.last) for one in series for mark in marks(library, one.facts, edge=None)
    ]
    return folded(windows) if windows else None


def marks(library: Library, facts: Sequence[str], *, edge: date | None) -> list[Mark]:
    """Return the reports that can be placed, in order; an open window ends at `edge`, or where it starts."""
    found = []
    for fact in (library.facts[one] for one in facts if one in library.facts):
        when, decided = as_of(library, fact)
        value = fact.quantity.value
        low = fact.quantity.low if fact.quantity.low is not None else value
        high = fact.quantity.high if fact.quantity.high is not None else value
        if when is None or (low is None and high is None):
            continue
        first = when.earliest or when.latest
        last = when.latest or edge or when.earliest
        if first is None or last is None:
            continue
        found.append(
            Mark(
                fact=fact,
                first=first,
                last=max(first, last),
                exact=when.is_day,
                open_end=when.latest is None,
                decided=decided,
                low=low if low is not None else high or 0.0,
                high=high if high is not None else low or 0.0,
            )
        )
    return sorted(found, key=lambda mark: (mark.first, mark.last, mark.fact.id))


def series_chart(library: Library, series: Series, scale: Scale, words: Words) -> Drawing | None:
    """Return the chart of a series on `scale`, None where nothing can be placed."""
    placed = marks(library, series.facts, edge=scale.last)
    if not placed:
        return None
    scale = scale.around([(mark.first, mark.last) for mark in placed])
    whole = all(mark.value % 1 == 0 for mark in placed)
    top = nice_top(max(_ceiling(mark) for mark in placed), whole=whole)
    drawn = frame(scale, top, words)
    drawn += _steps(series, placed, scale, top)
    lines = _lanes(placed, top)
    for mark, y in zip(placed, lines, strict=True):
        drawn += _report(mark, y, scale, top)
    steps = _covered_by(_rises(series, placed, scale, top))
    drawn += _names(library, placed, lines, scale, words, taken=[*steps, *numbered(top, words)])
    return Drawing(
        shapes=tuple(drawn),
        height=axis_height(scale),
        label=_spoken(library, placed, words),
        css="strip",
    )


def _covered_by(
    rises: Sequence[tuple[float, float, float, float]],
) -> list[tuple[float, float, float]]:
    """Return where no label may stand because a step runs there: its tread, and its rise all the way up."""
    covered = []
    for left, right, low, high in rises:
        covered.append((left, right, low + _ABOVE))
        rise = int(abs(low - high) // _LINE)
        covered += [(right, right, min(low, high) + place * _LINE) for place in range(rise + 1)]
    return covered


def _ceiling(mark: Mark) -> float:
    return max(mark.value, mark.high if mark.fact.quantity.value is None else 0.0)


def _lanes(placed: Sequence[Mark], top: float) -> list[float]:
    """Return the height of each mark: its value, reports of one value a few pixels apart."""
    seen: dict[float, int] = {}
    lanes = []
    for mark in placed:
        turn = seen.get(mark.value, 0)
        seen[mark.value] = turn + 1
        lanes.append(level(mark.value, top) + min(turn, _STACK) * _PITCH)
    return [min(lane, BASE - _BAR) for lane in lanes]


def _report(mark: Mark, y: float, scale: Scale, top: float) -> list[Shape]:
    quantity = mark.fact.quantity
    left, right = scale.at(mark.first), scale.at(mark.last)
    if quantity.value is None or quantity.comparator is Comparator.BETWEEN:
        width = max(right - left, 1.0)
        high, low = level(mark.high, top), level(mark.low, top)
        return [
            shapes.box(
                "hatch", shapes.percent(left), shapes.percent(width), high, max(low - high, _BAR)
            )
        ]
    drawn = []
    vague = quantity.comparator is Comparator.APPROX
    if mark.exact:
        symbol = "g-decided" if mark.decided else "g-about" if vague else "g-day"
        drawn.append(shapes.use(symbol, shapes.percent(left), y))
    else:
        css = "hatch" if vague else "bar-fill"
        width = max(right - left, 0.6)
        drawn.append(
            shapes.box(css, shapes.percent(left), shapes.percent(width), y - _BAR / 2, _BAR)
        )
        if mark.open_end:
            drawn.append(shapes.use("g-right", shapes.percent(right), y))
    if quantity.comparator in _OPEN:
        up = quantity.comparator in {Comparator.GT, Comparator.GE}
        drawn.append(
            shapes.use("g-atleast" if up else "g-atmost", shapes.percent((left + right) / 2), y)
        )
    return drawn


def _steps(series: Series, placed: Sequence[Mark], scale: Scale, top: float) -> list[Shape]:
    """Join reports by a step where the comparison says that they count the same thing."""
    drawn = []
    for left, right, low, high in _rises(series, placed, scale, top):
        x = shapes.percent(right)
        drawn.append(shapes.line("line dash", (shapes.percent(left), low), (x, low)))
        drawn.append(shapes.line("line dash", (x, low), (x, high)))
    return drawn


def _rises(
    series: Series, placed: Sequence[Mark], scale: Scale, top: float
) -> list[tuple[float, float, float, float]]:
    """Return each step: from where to where, at what height, up to what height."""
    joined = {
        pair
        for comparison in series.comparisons
        if comparison.verdict is Verdict.PROGRESSION
        for pair in pairwise(comparison.members)
    }
    by_id = {mark.fact.id: mark for mark in placed}
    return [
        (
            scale.at(by_id[one].last),
            scale.at(by_id[two].first),
            level(by_id[one].value, top),
            level(by_id[two].value, top),
        )
        for one, two in sorted(joined)
        if one in by_id and two in by_id and by_id[one].value != by_id[two].value
    ]


def _names(
    library: Library,
    placed: Sequence[Mark],
    lanes: Sequence[float],
    scale: Scale,
    words: Words,
    *,
    taken: list[tuple[float, float, float]],
) -> list[Shape]:
    """Label each value once, where there is room: beside its marks, above or below; `taken` has none."""
    groups: dict[float, list[tuple[Mark, float]]] = {}
    for mark, y in zip(placed, lanes, strict=True):
        groups.setdefault(mark.value, []).append((mark, y))
    drawn: list[Shape] = []
    for value in sorted(groups, reverse=True):
        group = groups[value]
        signs, text = _group_text(library, [mark for mark, _ in group], words)
        width = 1.0 * len(text) + 2
        left = min(scale.at(mark.first) for mark, _ in group)
        right = max(scale.at(mark.last) for mark, _ in group)
        middle = sum(lane for _, lane in group) / len(group) + 4
        above = min(lane for _, lane in group) - _ABOVE
        below = max(lane for _, lane in group) + _BELOW
        spots = [
            (right, middle, "start", 12),
            (left, middle, "end", -10),
            (left, above, "start", 0),
            (left, below, "start", 0),
            (right, above, "end", 0),
            *_farther(right, middle, taken),
        ]
        x, y, side, dx = next(
            (one for one in spots if _is_free(one, width, taken, placed, lanes, scale)), spots[2]
        )
        start = x - width if side == "end" else x
        taken.append((start, start + width, y))
        at = shapes.percent(x)
        drawn.append(shapes.label(f"note strong {side} wide", at, y, text, dx=dx))
        drawn.append(shapes.label(f"note strong {side} narrow", at, y, signs, dx=dx))
    return drawn


def _farther(
    right: float, middle: float, taken: Sequence[tuple[float, float, float]]
) -> list[tuple[float, float, str, int]]:
    """Return places that are less near: past the labels that stand in the way, then a line higher or lower."""
    past = sorted(end + 1 for _, end, at in taken if abs(at - middle) < _LINE and end > right)
    lines = [middle + turn * _LINE for turn in (1, -1, 2, -2)]
    return [
        *((end, middle, "start", 0) for end in past),
        *((right, y, "start", 12) for y in lines if TOP < y < BASE),
    ]


def _is_free(
    spot: tuple[float, float, str, int],
    width: float,
    taken: Sequence[tuple[float, float, float]],
    placed: Sequence[Mark],
    lanes: Sequence[float],
    scale: Scale,
) -> bool:
    """Whether a label of `width` percent at `spot` stays inside the frame and covers nothing."""
    x, y, side, aside = spot
    if not TOP - _ABOVE < y < BASE:
        return False
    start, end = (x - width, x) if side == "end" else (x, x + width)
    start, end = start + (_ASIDE if aside > 0 else 0), end - (_ASIDE if aside < 0 else 0)
    if start < 0 or end > 100:
        return False
    if any(start < right and left < end and abs(y - at) < _LINE for left, right, at in taken):
        return False
    return not any(
        start < max(scale.at(mark.last), scale.at(mark.first) + 1)
        and scale.at(mark.first) < end
        and -_ABOVE - 5 < lane - y < _ABOVE
        for mark, lane in zip(placed, lanes, strict=True)
    )


def _group_text(library: Library, group: Sequence[Mark], words: Words) -> tuple[str, str]:
    """Return who reports a value, and the same with the value."""
    signs = ", ".join(sorted({library.signs[mark.fact.article] for mark in group}))
    said = list(dict.fromkeys(amount(mark.fact.quantity, words) for mark in group))
    value = said[0] if len(said) == 1 else words.number(group[0].value)
    if not library.drawn:
        counted = words.count(
            "{value} ({n} report)", "{value} ({n} reports)", len(group), value=value
        )
        return value, counted
    return signs, words.say("{signs}: {value}", signs=signs, value=value)


def _spoken(library: Library, placed: Sequence[Mark], words: Words) -> str:
    if len(placed) > _SAID:
        values = [mark.value for mark in placed]
        return words.say(
            "{n} reports, from {least} to {most}.",
            n=len(placed),
            least=words.number(min(values)),
            most=words.number(max(values)),
        )
    told = "; ".join(
        f"{library.signs[mark.fact.article]}, {amount(mark.fact.quantity, words)}"
        for mark in placed
    )
    return words.say("Reports in order of time: {told}.", told=told)
