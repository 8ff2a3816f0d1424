"""Counts of one moment as their article has them side by side: alone or not, and of which event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.model.timex import CREATION
from recoupe.reconcile.series.amounts import fits
from recoupe.reconcile.series.figures import Figure, amount_of, rivals
from recoupe.reconcile.series.joining import alike, counted_twice
from recoupe.reconcile.series.occasions import Occasion, is_narrow, occasion


def with_company(figures: Sequence[Figure]) -> list[Figure]:
    """Return counts of one moment as their article has them side by side: alone or not, and of which event."""
    beside = _beside(_carried(_put_right(figures)))
    told: dict[object, list[Figure]] = defaultdict(list)
    for figure in beside:
        if figure.recurs:
            told[_number(figure)].append(figure)
    return _beside([_recognised(figure, told.get(_number(figure), ())) for figure in beside])


_NEXT = 3  # characters between two sentences
_RIVAL = 5  # times as many as the one who counts fewest another counts


def _carried(figures: Sequence[Figure]) -> list[Figure]:
    """Return counts with the place of the rival's count told right before: « à Lyon. La police, elle, compte … »."""
    found: list[Figure] = []
    article, whole = "", False  # whether the article has counted the march as a whole
    for figure in sorted(figures, key=lambda each: (each.fact.article, each.fact.span.start)):
        if figure.fact.article != article:
            article, whole = figure.fact.article, False
            found.append(figure)
        else:
            answers = not whole and not figure.fact.where and _answers(figure, found[-1])
            found.append(_placed(figure, found[-1]) if answers else figure)
        whole = whole or not found[-1].where
    return found


def _is_next(figure: Figure, last: Figure) -> bool:
    """Whether a count stands in the sentence of another, or in the next."""
    return 0 <= figure.fact.sentence.start - last.fact.sentence.end <= _NEXT or (
        figure.fact.sentence == last.fact.sentence
    )


def _placed(figure: Figure, last: Figure) -> Figure:
    return replace(figure, where=last.where, local=last.local, anywhere=last.anywhere)


def _answers(figure: Figure, last: Figure) -> bool:
    """Whether a count is set against the last one of its article, which has a place."""
    if not figure.recurs or not last.where or last.fact.part_of is not None:
        return False
    if not (rivals(figure, last) and _is_next(figure, last)):
        return False
    low, high = sorted((amount_of(figure), amount_of(last)))
    return high <= _RIVAL * low


def _put_right(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures with each correction of the occasion whose count it replaces."""
    told: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        told[figure.where, figure.who, figure.quantity.value].append(figure)
    return [
        _corrected(figure, told) if figure.once and figure.replaces else figure
        for figure in figures
    ]


def _corrected(figure: Figure, told: Mapping[object, Sequence[Figure]]) -> Figure:
    replaced = [
        each
        for value in sorted(figure.replaces)
        for each in told.get((figure.where, figure.who, value), ())
        if each.fact.article != figure.fact.article
    ]
    events = {each.event for each in replaced}
    if not replaced or len(events) > 1:
        return figure
    return replace(figure.at(replaced[0].event), as_of=replaced[0].as_of)


def _number(figure: Figure) -> object:
    return figure.where, figure.who, figure.part, figure.quantity.value


def _beside(figures: Sequence[Figure]) -> list[Figure]:
    groups: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.fact.article, figure.where, figure.who, figure.part].append(figure)
    found: list[Figure] = []
    for group in groups.values():
        voiced = [_voiced(figure, group) for figure in group]
        found += [_accompanied(each, voiced) if each.once else each for each in voiced]
    return found


def _voiced(figure: Figure, group: Sequence[Figure]) -> Figure:
    """Return a count that an article first gives as its own with the speaker it then quotes for it."""
    if not figure.recurs or figure.fact.by is not None:
        return figure
    said = [each for each in group if each.speaker and alike(each, figure)]
    if len({each.speaker for each in said}) != 1 or occasion(figure, said[0]) is Occasion.OTHER:
        return figure
    return replace(figure, speaker=said[0].speaker, voice=said[0].voice, camp=said[0].camp)


_MOST = 12  # events that one number may be of: beyond, it says nothing


def _recognised(figure: Figure, twins: Sequence[Figure]) -> Figure:
    """Return a figure that belongs to the one event, or the one day, of which that number is told elsewhere."""
    if not figure.recurs or figure.quantity.value is None or len(twins) > _MOST:
        return figure
    same = [
        each
        for each in twins
        if (not rivals(each, figure) or each.camp == figure.camp != "")
        and occasion(each, figure) is not Occasion.OTHER
    ]
    dated = [each for each in same if is_narrow(each)]
    events = {each.event for each in dated} - {None} or {each.event for each in same} - {None}
    event = next(iter(events)) if len(events) == 1 else None
    if not is_narrow(figure) and len({each.as_of for each in dated}) == 1:
        return replace(figure.at(event or figure.event), as_of=dated[0].as_of)
    return figure.at(event) if figure.event is None and event else figure


def _accompanied(figure: Figure, group: Sequence[Figure]) -> Figure:
    """Return a figure that belongs to the event of the one it is set against: « 80.000 selon la CGT »."""
    single = all(_same_or_rival(figure, each) for each in group)
    rival = [each for each in group if each.event is not None and rivals(figure, each)]
    rival = [each for each in rival if _is_next(figure, each)] or rival
    events = {each.event for each in rival}
    if figure.event is not None or len(events) != 1 or occasion(figure, rival[0]) is Occasion.OTHER:
        return replace(figure, single=single)
    undated = figure.as_of is None or figure.fact.as_of_from == CREATION
    as_of = rival[0].as_of if undated else figure.as_of
    return replace(figure.at(rival[0].event), single=single, as_of=as_of)


def _same_or_rival(one: Figure, other: Figure) -> bool:
    if fits(one.quantity, other.quantity) or rivals(one, other) or counted_twice(one, other):
        return True
    if one.speaker and one.speaker == other.speaker:
        return True  # two marches, then: that says nothing of who is set against them
    return occasion(one, other) is Occasion.OTHER
