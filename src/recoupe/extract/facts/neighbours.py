"""How the figures of one sentence stand to their neighbours: joined, set against, some of them, what they come to."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.facts.figures import Line, Page
from recoupe.model.quantity import Quantity
from recoupe.model.text import Span

_NEAR = 40  # characters: « euros par action, soit »


def is_shifted(page: Page, line: Line, position: int) -> bool:
    """Whether a figure is what another comes to: « de 3 200 à 2 400 soldats »."""
    first, second = line.quantities[position - 1], line.quantities[position]
    opened = page.rules.joints.shifting.search(page.view, 0, first.span.start)
    alike = first.unit in {"", second.unit}
    between = page.rules.joints.shifts.fullmatch(page.view, first.span.end, second.span.start)
    return opened is not None and alike and between is not None


def is_level(page: Page, line: Line, position: int) -> bool:
    """Whether a figure is what a change comes to: « de 0,2 point, à 7,1 % », « 22 % à 13,10 euros »."""
    first, second = line.quantities[position - 1], line.quantities[position]
    told = page.rules.joints.level.fullmatch(page.view, first.span.end, second.span.start)
    return first.unit in page.rules.joints.relative and told is not None


def is_relative(page: Page, line: Line, position: int) -> bool:
    """« gagné 1,28 dollar, soit 1,4 % »: the change again, as a share."""
    second, joints = line.quantities[position], page.rules.joints
    gap = page.view[line.quantities[position - 1].span.end : second.span.start]
    bare = second.counted is None and second.unit in joints.relative
    return bare and joints.comes_to.search(gap) is not None


def asides_of(page: Page, line: Line) -> list[Span]:
    """Return the stretches that only tell parts of a figure: « 13 personnes, dont 11 pompiers, ont été blessées ».

    One that a comma opens and none closes goes on to the end of the sentence.
    """
    sentence = line.sentence.span
    told = page.rules.joints.aside.finditer(page.view, sentence.start, sentence.end)
    found = [Span(*match.span()) for match in told]
    for position in sorted(line.parts):
        before = line.quantities[position - 1].span.end if position else line.sentence.span.start
        part = line.quantities[position].span
        opener = page.rules.joints.part_of.search(page.view, before, part.start)
        start = opener.start() if opener is not None else before
        while start > before and page.view[start - 1] == " ":
            start -= 1
        mark = page.view[start - 1] if start > before else ""
        following = line.quantities[position + 1 : position + 2]
        end = following[0].span.start if following else line.sentence.span.end
        if mark == "(":
            close = page.view.find(")", part.end, end)
        elif mark == ",":
            close = page.view.find(",", part.end, end)
        else:
            continue
        goes_on = position + 1 in line.parts
        found.append(
            Span(start - 1, close + 1 if close >= 0 else end if goes_on else line.sentence.span.end)
        )
    return sorted(found)


def sibling_of(page: Page, quantities: Sequence[Quantity], position: int) -> int | None:
    """Return the figure whose noun a figure takes, else the one before: « trente à Lomari, où …, dix à Tarel »."""
    quantity, start = quantities[position], quantities[0].span.start
    dashed = page.rules.joints.dashed.finditer(page.view, start, quantity.span.start)
    asides = [Span(*match.span()) for match in dashed]
    counting = [
        at
        for at in range(position)
        if quantities[at].unit not in page.rules.time_units
        and not any(each.contains(quantities[at].span) for each in asides)
    ]
    alike = [at for at in counting if quantity.inherited and quantities[at].unit == quantity.unit]
    return (alike or counting)[-1] if counting else None


def is_some_of(page: Page, line: Line, position: int) -> bool:
    """« 1.044 des 4.000 emplois », « neuf des quinze blessés »."""
    first, second = line.quantities[position], line.quantities[position + 1]
    among = page.rules.joints.among.fullmatch(page.view, first.span.end, second.span.start)
    return first.counted is None and among is not None


def is_whole_of(page: Page, line: Line, position: int) -> bool:
    """« 320 postes sur 1 400 », « treize espèces sur les 160 étudiées »: all there are."""
    first, second = line.quantities[position - 1], line.quantities[position]
    counts = first.counted is not None and not {first.unit, second.unit} & page.rules.time_units
    return (
        counts
        and page.rules.joints.out_of.fullmatch(page.view, first.span.end, second.span.start)
        is not None
    )


def is_against(page: Page, line: Line, position: int) -> bool:
    """« 316 voix contre 251 », « 24 otages contre 39 prisonniers »."""
    first, second = line.quantities[position - 1], line.quantities[position]
    return (
        page.rules.joints.against.fullmatch(page.view, first.span.end, second.span.start)
        is not None
    )


def comes_to(page: Page, line: Line, position: int) -> bool:
    """« 45 euros par action, soit 1,3 milliard d'euros »."""
    first, second = line.quantities[position - 1], line.quantities[position]
    between = page.view[first.span.end : second.span.start]
    near = first.unit == second.unit and len(between) < _NEAR
    return near and page.rules.joints.comes_to.search(between) is not None


def leads_to(page: Page, line: Line, position: int) -> bool:
    """Whether the next figure is joined to this one, or leaves its noun unsaid because this one said it."""
    following = line.quantities[position + 1]
    elided = following.inherited and following.unit == line.quantities[position].unit
    return elided or is_joined(page, line, position)


def is_joined(page: Page, line: Line, position: int) -> bool:
    """Whether a figure and the next are joined by « et » or a comma alone, and both count things."""
    first, second = line.quantities[position], line.quantities[position + 1]
    if first.counted is None or second.counted is None or first.span.end >= second.span.start:
        return False
    return (
        page.rules.joints.linked.fullmatch(page.view, first.span.end, second.span.start) is not None
    )


def is_alike(page: Page, line: Line, position: int) -> bool:
    """« 24 % des professeurs du primaire et 35 % de ceux de collège ont fait grève »: shares of one verb."""
    first, second = line.quantities[position], line.quantities[position + 1]
    share = first.unit == second.unit and first.unit in page.rules.joints.relative
    gap = first.span.end, second.span.start
    return share and page.rules.joints.conjoined.fullmatch(page.view, *gap) is not None


def is_paired(page: Page, line: Line, position: int) -> bool:
    """« 12.000 personnes selon la police, et 40.000 personnes selon la CGT »: one verb for both."""
    first, second = line.quantities[position - 1], line.quantities[position]
    gap = page.view[first.span.end : second.span.start]
    return first.unit == second.unit and page.rules.joints.paired.search(gap) is not None


def compared_stretch(page: Page, line: Line, position: int) -> Span | None:
    """Return the words that are of a figure quoted to compare: « contre 30 % lors de la grève de juin »."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    figure = line.quantities[position].span
    if not page.rules.joints.earlier.search(page.view, start, figure.start):
        return None
    following = line.quantities[position + 1 : position + 2]
    end = following[0].span.start if following else line.sentence.span.end
    stop = page.rules.joints.ends_aside.search(page.view, figure.end, end)
    end = stop.start() if stop else end
    return Span(figure.end, end) if end > figure.end else None
