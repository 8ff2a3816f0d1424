"""Quantity facts: figures that say something measurable, with scope, dates and speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from recoupe.extract.facts.asof import date_fact, redate
from recoupe.extract.facts.asofrules import Moment
from recoupe.extract.facts.eventday import with_event_day
from recoupe.extract.facts.factrules import FactRules
from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.given import giver_of
from recoupe.extract.facts.leavings import is_aside, is_quiet, why_left_out
from recoupe.extract.facts.measured import measure_line
from recoupe.extract.facts.measures import Found
from recoupe.extract.facts.neighbours import asides_of, compared_stretch, sibling_of
from recoupe.extract.facts.places import with_places
from recoupe.extract.facts.sums import with_places_said, with_sums
from recoupe.extract.facts.surroundings import without
from recoupe.extract.facts.themed import themes_of
from recoupe.extract.facts.where import where_of
from recoupe.extract.facts.whom import who_of
from recoupe.model.document import Document, Role, Sentence
from recoupe.model.quantity import Quantity
from recoupe.model.reason import Reason
from recoupe.model.record import EventRecord, FactKind, QuantityFact, Skipped
from recoupe.model.timex import Timex

__all__ = ["FactRules", "extract_facts", "redate"]


_FACTUAL = frozenset({Role.TITLE, Role.SUBHEADING, Role.BODY})


def extract_facts(
    document: Document,
    timexes: Sequence[Timex],
    records: Sequence[EventRecord],
    *,
    rules: FactRules,
) -> tuple[tuple[QuantityFact, ...], tuple[Skipped, ...]]:
    """Return the figures that are facts, in reading order, and those left out with the reason."""
    view = rules.view(document.article.text)
    page = Page(
        document=document,
        view=view,
        rules=rules,
        timexes=timexes,
        records=records,
        mentions=with_places(
            document.article.text,
            view,
            document.mentions,
            document.quantities,
            rules=rules.places,
        ),
        themes=themes_of(view, rules.measures.rules),
        facts=[],
        skipped=[],
    )
    for line in _lines(page):
        _read_line(page, line)
    facts = with_event_day(page, _without_repeats(page.facts, document))
    return tuple(with_sums(with_places_said(facts))), tuple(
        sorted(page.skipped, key=lambda skip: skip.span)
    )


def _lines(page: Page) -> list[Line]:
    quantities = sorted(page.document.quantities, key=lambda quantity: quantity.span)
    starts = [quantity.number.start for quantity in quantities]
    lines: list[Line] = []
    before: Sentence | None = None
    for sentence in page.document.sentences:
        first = bisect_right(starts, sentence.span.start - 1)
        last = bisect_right(starts, sentence.span.end - 1)
        inside = _with_noun(page, before, sentence, tuple(quantities[first:last]))
        if sentence.role in _FACTUAL and inside:
            lines.append(
                Line(
                    sentence=sentence,
                    before=before,
                    quantities=inside,
                    parts=_parts(page, sentence, inside),
                )
            )
        before = sentence
    return lines


def _with_noun(
    page: Page, before: Sentence | None, sentence: Sentence, inside: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """« … neuf randonneurs. Sept en sont morts »: what opens a sentence takes the noun said in the one before."""
    if before is None or not inside or inside[0].unit or before.paragraph != sentence.paragraph:
        return inside
    lead = page.view[sentence.span.start : inside[0].span.start]
    opens = not any(map(str.isalpha, lead)) or page.rules.measures.definite.fullmatch(lead)
    nouns = [
        each.unit
        for each in page.document.quantities
        if before.span.contains(each.span) and each.unit and (each.counted or each.inherited)
    ]
    if not opens or not nouns or nouns[-1] in page.rules.measures.units:
        return inside
    return tuple(
        each if each.unit or each.counted else replace(each, unit=nouns[-1], inherited=True)
        for each in inside
    )


def _parts(page: Page, sentence: Sentence, quantities: Sequence[Quantity]) -> frozenset[int]:
    """Return the positions of figures that are part of another one: « dont 721 graves »."""
    found: set[int] = set()
    for position, quantity in enumerate(quantities):
        start = quantities[position - 1].span.end if position else sentence.span.start
        gap = page.view[start : quantity.span.start]
        joined = gap.strip() in _JOINS or (
            quantity.counted is None and page.rules.joints.goes_on.fullmatch(gap) is not None
        )
        goes_on = sibling_of(page, quantities, position) in found and joined
        if page.rules.joints.part_of.search(gap) or (goes_on and _is_elided(page, quantity)):
            found.add(position)
    return frozenset(found)


_JOINS = frozenset({"et", ","})


def _is_elided(page: Page, quantity: Quantity) -> bool:
    """Whether a figure leaves its noun to the one before, or counts people that no measure is named after."""
    if quantity.counted is None:
        return True
    measures = page.rules.measures
    named = any(quantity.unit in rule.nouns and not rule.weak for rule in measures.rules)
    return quantity.unit in measures.people | page.rules.generic and not named


def _read_line(page: Page, line: Line) -> None:
    """Read the figures of one sentence; each may take measure and scope from the one before it."""
    found = measure_line(page, line)
    last: tuple[Found, QuantityFact | None] | None = None
    for position, quantity in enumerate(line.quantities):
        told = found[position]
        reason = why_left_out(page, line, position, told)
        if reason is not None:
            _skip(page, quantity, reason)
            continue
        if told is None or is_quiet(page, line, position, told):
            continue
        fact = _fact(page, line, position, told, last[1] if last else None)
        page.facts.append(fact)
        if last is None or not is_aside(page, line, position):
            last = (told, fact)


def _skip(page: Page, quantity: Quantity, reason: Reason) -> None:
    page.skipped.append(
        Skipped(article=page.document.article.id, span=quantity.span, reason=reason)
    )


def _fact(
    page: Page, line: Line, position: int, found: Found, last: QuantityFact | None
) -> QuantityFact:
    quantity, article = line.quantities[position], page.document.article.id
    last = _whole_before(page, last) if position not in line.parts else last
    follows = last is not None and last.measure == found.rule.key and quantity.counted is None
    owned = found.rule.key in page.rules.scope.person_measures
    again = _whole_before(page, page.facts[-1] if page.facts else None) if found.again else None
    compared = is_aside(page, line, position)
    part = _whole_of(page, line, found, last) if position in line.parts else None
    if page.rules.joints.of_those.match(page.view, quantity.span.end) and page.facts:
        part = page.facts[-1]
    shared = last if follows else part
    record = _record_of(page, quantity)
    lent = shared or again
    where = where_of(page, line, position, found) or (lent.where if lent else ())
    who = who_of(page, line, position, found)
    if last and follows and not owned:
        who = who or last.who
    fact = QuantityFact(
        id=f"{article}-f{quantity.number.start}",
        article=article,
        span=quantity.span,
        sentence=line.sentence.span,
        measure=found.rule.key,
        quantity=quantity,
        kind=found.rule.kind,
        as_of=None,
        since=None,
        who=who or (again.who if again else ()),
        where=where,
        part_of=(part.part_of or part.id) if part else None,
        by=giver_of(page, line, position) or (last.by if last and compared else None),
        record=record.id if record else None,
        cue=_cue(page, line, position, found),
        expected=_is_expected(page, line, position, found) or bool(part and part.expected),
        remark=_remark(page, line, found),
    )
    return date_fact(fact, _moment(page, line, position, found, record, shared))


def _whole_before(page: Page, last: QuantityFact | None) -> QuantityFact | None:
    """Return a fact, or what it is part of: « …, dont 4.000 à Paris, contre un million selon la CGT »."""
    if last is None or last.part_of is None:
        return last
    return next((fact for fact in page.facts if fact.id == last.part_of), last)


def _whole_of(
    page: Page, line: Line, found: Found, last: QuantityFact | None
) -> QuantityFact | None:
    """Return the figure that one is part of: the last of its measure in the sentence, else the last."""
    for fact in reversed(page.facts):
        if fact.sentence == line.sentence.span and fact.measure == found.rule.key:
            return fact
    return last


def _moment(
    page: Page,
    line: Line,
    position: int,
    found: Found,
    record: EventRecord | None,
    holds_with: QuantityFact | None,
) -> Moment:
    others = [at for at in range(len(line.quantities)) if at != position]
    return Moment(
        sentence=line.sentence,
        before=line.before,
        timexes=page.timexes,
        figures=_figures_apart(page, line, position),
        record=record,
        holds_with=holds_with,
        published=page.document.article.published,
        attributions=page.document.attributions,
        view=page.view,
        rules=page.rules.asof,
        earlier=_sentences_before(page, line),
        compared=[each for at in others if (each := compared_stretch(page, line, at)) is not None],
        own=compared_stretch(page, line, position),
        measure=found.rule.key,
        tally=found.rule.nouns | found.rule.done | found.rule.does | found.rule.did,
    )


def _figures_apart(page: Page, line: Line, position: int) -> list[int]:
    """Return where the figures end whose date is their own: « 1 240 cas et 38 décès au 31 mars » share theirs."""
    apart = [each.span.end for each in line.quantities if each.unit not in page.rules.time_units]
    for first, second in zip(
        line.quantities[position:], line.quantities[position + 1 :], strict=False
    ):
        if not page.rules.joints.conjoined.fullmatch(page.view, first.span.end, second.span.start):
            break
        apart = [end for end in apart if end != second.span.end]
    return apart


def _sentences_before(page: Page, line: Line) -> tuple[Sentence, ...]:
    """Return the sentences before one in its paragraph, the nearest first."""
    paragraph = line.sentence.paragraph
    before = [
        each
        for each in page.document.sentences
        if each.paragraph == paragraph and each.index < line.sentence.index
    ]
    return (*reversed(before[-_BACK:]), *_over_list(page, line))


def _over_list(page: Page, line: Line) -> tuple[Sentence, ...]:
    """« Les chiffres du 31 janvier : / Paris : 500 000 / Lyon : 45 000 »: return the line above those of a list."""
    above = page.document.sentences[: line.sentence.index]
    for sentence in reversed(above[-_LIST:]):
        words = page.view[sentence.span.start : sentence.span.end]
        if words.rstrip().endswith(":"):
            return (sentence,)
        if ":" not in words[:_LABEL]:
            break
    return ()


_LIST = 30  # lines of a list
_LABEL = 40  # characters of what names one


_BACK = 4  # sentences in which the event of a figure is dated


def _record_of(page: Page, quantity: Quantity) -> EventRecord | None:
    """Return the event record around a figure: the tightest, then the one whose trigger stands nearest."""
    holding = [record for record in page.records if record.span.contains(quantity.number)]
    if not holding:
        return None
    return min(
        holding,
        key=lambda record: (
            len(record.span),
            abs(record.trigger.start - quantity.number.start),
            record.id,
        ),
    )


def _cue(page: Page, line: Line, position: int, found: Found) -> str:
    """Return the word a figure hangs on where its measure is only a unit: « fermé » is not « promis »."""
    if found.rule.units or found.rule.nouns or found.rule.done or found.rule.does:
        return found.cue
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    words = re.findall(r"[^\W\d_]{4,}", page.view[start : line.quantities[position].span.start])
    return words[-1] if words else ""


def _is_expected(page: Page, line: Line, position: int, found: Found) -> bool:
    figure, first = line.quantities[position].span, position
    if found.rule.announced:
        return False
    if page.rules.forecast.to_come.match(page.view, figure.end, figure.end + _NEXT):
        return True  # « au-delà des 4,9 % prévus »
    if _is_standing(page, line, position, found):
        return False
    if position + 1 < len(line.quantities) and page.rules.joints.shifts.fullmatch(
        page.view, figure.end, line.quantities[position + 1].span.start
    ):
        return False  # « vont passer de 3 200 à 2 400 »: so many are there now
    while first and page.rules.joints.shifts.fullmatch(
        page.view, line.quantities[first - 1].span.end, line.quantities[first].span.start
    ):
        first -= 1
    start = line.quantities[first - 1].span.end if first else line.sentence.span.start
    left = page.view[max(start, figure.start - 60) : figure.start]
    behind = without(page.view, figure.end, line.sentence.span.end, asides_of(page, line))
    if page.rules.refusals.ranging.search(left):
        return False  # « les chiffres vont de 3 000 selon … »
    if page.rules.forecast.to_come.match(behind) or page.rules.forecast.will_be.search(left):
        return True
    return any(
        word in page.rules.forecast.expected
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", left)
    )


_NEXT = 12  # characters of the word behind a figure


def _is_standing(page: Page, line: Line, position: int, found: Found) -> bool:
    """« le retrait des 1.500 soldats »: there are so many now, whatever is planned for them."""
    before = page.view[
        max(0, line.quantities[position].span.start - 12) : line.quantities[position].span.start
    ]
    stock = found.rule.kind is FactKind.STOCK
    return stock and page.rules.measures.definite.search(before) is not None


def _remark(page: Page, line: Line, found: Found) -> str:
    """Return what the sentence says of the tally, or what an earlier one said of the same."""
    text = page.view[line.sentence.span.start : line.sentence.span.end]
    if page.rules.corrections.search(text):
        return "correction"
    if page.rules.rising.search(text):
        return "rise"
    told = [fact.remark for fact in page.facts if fact.measure == found.rule.key]
    return "rise" if "rise" in told else ""


def _without_repeats(facts: Sequence[QuantityFact], document: Document) -> list[QuantityFact]:
    """Drop a title's figure that the article says again, as it is or closer."""
    titles = [each.span for each in document.sentences if each.role is not Role.BODY]
    body = [fact for fact in facts if not any(span.contains(fact.span) for span in titles)]
    kept = [
        fact
        for fact in facts
        if fact in body or not any(_says_again(other, fact) for other in body)
    ]
    ids = {fact.id for fact in kept}
    return [fact if fact.part_of in ids else replace(fact, part_of=None) for fact in kept]


def _says_again(body: QuantityFact, title: QuantityFact) -> bool:
    if body.measure != title.measure:
        return False
    value, given = body.quantity.value, title.quantity
    if value is None or given.value == value:
        return given.value == value and given.low == body.quantity.low
    above = given.low is None or value >= given.low
    return above and (given.high is None or value <= given.high)
