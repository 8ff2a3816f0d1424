"""Who gives a figure of a sentence, if the article says so."""

from __future__ import annotations

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.givers import (
    giver_before,
    giver_behind,
    giver_between,
    giver_leading,
    giver_of_reckoned,
    in_full,
    may_speak,
    named,
)
from recoupe.extract.facts.scope import PLACES
from recoupe.model.document import Attribution, MentionKind
from recoupe.model.text import Span

_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})


def giver_of(page: Page, line: Line, position: int) -> Attribution | None:
    """Return who gives the figure: the one named right beside it, else who says the words, else who reckons."""
    by = _giver(page, line, position) or _shared(page, line, position)
    if by is not None and page.rules.givers.same.fullmatch(by.by.lower()):
        told = [fact.by for fact in page.facts if fact.by is not None]
        return told[-1] if told else _speaker_before(page, line, by)
    return by


def _speaker_before(page: Page, line: Line, by: Attribution) -> Attribution:
    """Return who spoke last before one that only points there: « ajoute le communiqué »."""
    told = [
        each
        for _, each in page.document.attributions
        if each.span.end <= line.sentence.span.start
        and not page.rules.givers.same.fullmatch(each.by.lower())
    ]
    return max(told, key=lambda each: each.span) if told else by


def _giver(page: Page, line: Line, position: int) -> Attribution | None:
    quantities, text = line.quantities, page.document.article.text
    quantity, rules = quantities[position], page.rules.givers
    last = position + 1 == len(quantities)
    limit = line.sentence.span.end if last else quantities[position + 1].span.start
    start = quantities[position - 1].span.end if position else line.sentence.span.start
    figure = Span(quantity.number.start, quantity.span.end)
    before = start, quantity.span.start
    behind = giver_behind(text, page.view, figure.end, limit, page.mentions, rules=rules)
    between = (
        giver_between(text, page.view, *before, page.mentions, rules=rules) if position else None
    )
    own = giver_before(text, page.view, *before, page.mentions, rules=rules)
    if own is not None and _hosts(page, own, quantity.span.start):
        own = None
    beside = behind or between
    beside = beside or giver_of_reckoned(text, page.view, figure, limit, page.mentions, rules=rules)
    if beside is not None:
        return beside
    own = own or giver_leading(text, page.view, *before, page.mentions, rules=rules)
    if own is not None and position and own.span.start > start:
        return own
    holding = _holding(page, line, position, own)
    if own is not None and holding is not None and holding.span.start >= limit:
        places = [m for m in page.mentions if m.kind in PLACES and own.span.contains(m.span)]
        return holding if places else own  # « La DGAC en a vu 4, de 3 à 7 selon les centres »
    return holding or own or _who_before(page, line, position)


def _hosts(page: Page, by: Attribution, figure: int) -> bool:
    """« La seule région de Nohen déplore 202 morts »: a place that has them, and no capital that speaks."""
    return any(
        m.kind is MentionKind.PLACE
        and m.span.end == by.span.end
        and m.text not in page.rules.places.capitals
        and page.rules.where.hosting.fullmatch(page.view, m.span.end, figure)
        for m in page.mentions
    )


def _who_before(page: Page, line: Line, position: int) -> Attribution | None:
    """« Selon les syndicats, … Ils en ont dénombré 500.000 »: who gave the one before, else the body named last."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    figure = line.quantities[position].span.start
    pronoun = page.rules.givers.he_reckons.search(page.view, start, figure)
    if pronoun is None:
        return None
    text, sentence = page.document.article.text, line.sentence.span
    comma = page.view.find(",", sentence.start, pronoun.start())
    if comma >= 0:  # « Le gouvernement, lui, avance un bilan : il affirme que … »
        own = named(text, sentence.start, comma, page.mentions, rules=page.rules.givers)
        leads = page.view[sentence.start : comma].split()[0] in page.rules.givers.not_subjects
        if own is not None and not leads and len(own.span) <= _NAME:
            return own
    first = line.before.span.start if line.before is not None else sentence.start
    last = page.facts[-1] if page.facts else None
    if last is not None and last.by is not None and first <= last.sentence.start:
        return last.by
    bodies = [m for m in page.mentions if first <= m.span.start < pronoun.start()]
    told = [m for m in bodies if m.kind in _BODIES]
    if not told:
        return None
    return Attribution(by=told[-1].span.of(text), span=told[-1].span, key=told[-1].key)


_NAME = 48  # characters of a speaker's name


def _holding(page: Page, line: Line, position: int, own: Attribution | None) -> Attribution | None:
    """Return who says the words that a figure stands in, the narrowest first; who speaks goes on in « , qui … ».

    One whose words tell that somebody else reckons gives way: « la police compte 15.000 manifestants, selon lui ».
    """
    number, rules = line.quantities[position].number, page.rules.givers
    text = page.document.article.text
    counted = own if own is not None and rules.counters.search(own.by.lower()) else None
    holding = [
        pair
        for pair in page.document.attributions
        if pair[0].contains(number)
        and not (counted and pair[0].contains(counted.span))
        and pair[1].by.lower() not in rules.not_subjects
        and (
            rules.same.fullmatch(pair[1].by.lower())
            or may_speak(text, pair[1].span.start, pair[1].span.end, page.mentions, rules=rules)
        )
    ]
    if holding:
        by = min(holding, key=lambda pair: (len(pair[0]), pair[1].span))[1]
        return in_full(text, by, page.mentions, rules=rules)
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
