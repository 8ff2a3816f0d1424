"""Who gives a figure of a sentence, if the article says so."""

from __future__ import annotations

from recoupe.extract.figures import Line, Page
from recoupe.extract.givers import (
    giver_before,
    giver_behind,
    giver_between,
    giver_leading,
    giver_of_reckoned,
    named,
)
from recoupe.model.document import Attribution
from recoupe.model.text import Span


def giver_of(page: Page, line: Line, position: int) -> Attribution | None:
    """Return who gives the figure: the one named right beside it, else who says the words, else who reckons."""
    by = _giver(page, line, position) or _shared(page, line, position)
    if by is not None and page.rules.givers.same.fullmatch(by.by.lower()):
        told = [fact.by for fact in page.facts if fact.by is not None]
        return told[-1] if told else by
    return by


def _giver(page: Page, line: Line, position: int) -> Attribution | None:
    quantities, text = line.quantities, page.document.article.text
    quantity, rules = quantities[position], page.rules.givers
    last = position + 1 == len(quantities)
    limit = line.sentence.span.end if last else quantities[position + 1].span.start
    start = quantities[position - 1].span.end if position else line.sentence.span.start
    behind = giver_behind(text, page.view, quantity.span.end, limit, page.mentions, rules=rules)
    if behind is None and position:
        behind = giver_between(
            text, page.view, start, quantity.span.start, page.mentions, rules=rules
        )
    behind = behind or giver_of_reckoned(
        text,
        page.view,
        Span(quantity.number.start, quantity.span.end),
        limit,
        page.mentions,
        rules=rules,
    )
    if behind is not None:
        return behind
    own = giver_before(
        text, page.view, start, quantity.span.start, page.mentions, rules=rules
    ) or giver_leading(text, page.view, start, quantity.span.start, page.mentions, rules=rules)
    if own is not None and position and own.span.start > start:
        return own
    return _holding(page, line, position) or own or _who_before(page, line, position)


def _who_before(page: Page, line: Line, position: int) -> Attribution | None:
    """« Selon les syndicats, … Ils en ont dénombré 500.000 »: who gave the figure before."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    figure = line.quantities[position].span.start
    if page.rules.givers.he_reckons.search(page.view, start, figure) is None or not page.facts:
        return None
    last, before = page.facts[-1], line.before
    near = last.sentence == line.sentence.span or (
        before is not None and last.sentence == before.span
    )
    return last.by if near else None


def _holding(page: Page, line: Line, position: int) -> Attribution | None:
    """Return who says the words that a figure stands in, the narrowest first; who speaks goes on in « , qui … »."""
    number, rules = line.quantities[position].number, page.rules.givers
    holding = [
        pair
        for pair in page.document.attributions
        if pair[0].contains(number) and pair[1].by.lower() not in rules.not_subjects
    ]
    if holding:
        return min(holding, key=lambda pair: (len(pair[0]), pair[1].span))[1]
    for _, by in page.document.attributions:
        before = line.sentence.span.contains(by.span) and by.span.end < number.start
        if before and page.rules.givers.who_goes_on.fullmatch(page.view, by.span.end, number.start):
            return by
    return None


def _shared(page: Page, line: Line, position: int) -> Attribution | None:
    """« 19 morts, 26 disparus, selon … », « a confirmé 123 décès et indiqué que 950 personnes »: who gives both."""
    for ahead in range(position + 1, len(line.quantities)):
        if not page.rules.joints.linked.fullmatch(page.view, *_between(line, ahead)):
            break
        giver = _giver(page, line, ahead)
        if giver is not None:
            return giver
    for behind in range(position, 0, -1):
        if not _goes_on(page, *_between(line, behind)):
            break
        giver = _giver(page, line, behind - 1)
        if giver is not None:
            return giver
    return _told_next(page, line)


def _between(line: Line, position: int) -> tuple[int, int]:
    """Return where the words between a figure and the one before it start and end."""
    return line.quantities[position - 1].span.end, line.quantities[position].span.start


def _goes_on(page: Page, start: int, end: int) -> bool:
    givers, view = page.rules.givers, page.view
    listed = givers.listed.fullmatch(view, start, end) or page.rules.joints.shifts.fullmatch(
        view, start, end
    )
    return listed is not None or givers.goes_on.search(view, start, end) is not None


def _told_next(page: Page, line: Line) -> Attribution | None:
    """« Quatre personnes ont péri. C'est ce que rapporte le Senapred. »: who gives the figure said before."""
    sentences = page.document.sentences
    following = sentences[line.sentence.index + 1 : line.sentence.index + 2]
    told = (
        page.rules.givers.told_next.match(page.view, following[0].span.start) if following else None
    )
    if told is None or following[0].paragraph != line.sentence.paragraph:
        return None
    text = page.document.article.text
    return named(text, told.start("who"), told.end("who"), page.mentions, rules=page.rules.givers)
