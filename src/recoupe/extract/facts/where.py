"""Where a figure holds, as far as the words say."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.facts.figures import Line, Page
from recoupe.extract.facts.given import giver_of
from recoupe.extract.facts.measures import Found
from recoupe.extract.facts.scope import PLACES, places_of
from recoupe.model.document import Attribution, Mention, MentionKind
from recoupe.model.record import FactKind
from recoupe.model.text import Span


def where_of(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """Return the places named for the figure; what belongs to an event has its place from there, unless it leads."""
    if found.rule.key in page.rules.owned:
        return ()
    return (
        _bracketed(page, line, position)
        or _named(page, line, position, found)
        or _pointed_at(page, line, position)
        or _led_by(page, line, position)
        or _of_their_verb(page, line, position)
        or _hosted(page, line, position, found)
        or _of_town(page, line, position)
        or _of_added(page, line, position, found)
        or _framed(page, line, position, found)
    )


def _bracketed(page: Page, line: Line, position: int) -> tuple[str, ...]:
    """« à Nohen (12 morts) »: the place before the bracket."""
    start = line.quantities[position].span.start
    if not page.view.endswith("(", 0, start):
        return ()
    before = [m.key for m in page.mentions if m.kind in PLACES and m.span.end == start - 2]
    return tuple(before[:1])


def _named(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """Return the places named behind a figure, else, of what is counted there, before it."""
    quantity, end = line.quantities[position], _reach(page, line, position)
    right = Span(quantity.span.end, end) if end > quantity.span.end else None
    mentions = _without_seat(page, giver_of(page, line, position))
    counted = quantity.counted is not None or _is_tally(page, line, position)
    left = None
    if counted and position not in line.parts:
        left = _before(page, line, position, found)
    return places_of(page.view, mentions, right, left, rules=page.rules.scope)


def _framed(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """« À Lyon, le cortège est parti à midi. Il a réuni 9 000 personnes »: a place that leads frames what follows.

    It does up to the end of the paragraph, or a sentence that names another place or counts over all.
    """
    goes_on = found.rule.kind is FactKind.EVENT_COUNT or found.rule.people
    if not goes_on or position in line.parts or found.rule.key in page.rules.asof.momentary:
        return ()
    sentences = page.document.sentences[: line.sentence.index + 1]
    for sentence in reversed(sentences):
        if sentence.paragraph != line.sentence.paragraph:
            break
        start, end = sentence.span.start, sentence.span.end
        if page.rules.where.overall.search(page.view, start, end):
            break
        led = _opened(page, start, end)[0] if sentence is not line.sentence else None
        if led is not None:
            return (led.key,)
        if any(start <= m.span.start < end for m in page.mentions if m.kind in PLACES):
            break
    return ()


def _without_seat(page: Page, by: Attribution | None) -> Sequence[Mention]:
    """« selon le HCR à Tarel »: where somebody speaks; who counts a march does so where they are."""
    counts = by is not None and page.rules.givers.counters.search(by.by.lower())
    if by is None or counts:
        return page.mentions
    return [
        mention
        for mention in page.mentions
        if not by.span.overlaps(mention.span)
        and not page.rules.scope.seat.fullmatch(page.view, by.span.end, mention.span.start)
    ]


def _of_added(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """« 1 498 personnes ont été tuées en Turquie et 8 533 blessées »: where those before them are."""
    last = page.facts[-1] if page.facts else None
    if last is None or last.sentence != line.sentence.span:
        return ()
    start, end = last.span.end, line.quantities[position].span.start
    added = page.rules.joints.added.search(page.view, start, end)
    apart = added is None or page.rules.scope.stop.search(page.view, start, added.start())
    both = {last.measure, found.rule.key} <= page.rules.asof.tolling
    return last.where if both and not apart else ()


def _of_town(page: Page, line: Line, position: int) -> tuple[str, ...]:
    """« Le cortège parisien a réuni 12.000 personnes », « en marge du défilé parisien »."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    last = position + 1 == len(line.quantities)
    end = line.sentence.span.end if last else line.quantities[position + 1].span.start
    told = page.rules.places.citizens.search(page.view, start, end)
    towns = [m.key for m in page.mentions if told and m.span.start == told.start("name")]
    return (towns[0],) if towns else ()


def _hosted(page: Page, line: Line, position: int, found: Found) -> tuple[str, ...]:
    """« La région de Tarel a enregistré 85 morts », « la marche de Nohen, qui a réuni 300 personnes »: there."""
    start, figure = line.sentence.span.start, line.quantities[position].span.start
    places = [m for m in page.mentions if m.kind in PLACES and start <= m.span.start < figure]
    hosting = page.rules.where.hosting
    while places and not hosting.fullmatch(page.view, places[-1].span.end, figure):
        places.pop()
    if not places:
        return ()
    by = giver_of(page, line, position)
    if by is not None and by.span.overlaps(places[-1].span):
        return ()  # « la place Beauvau a recensé »
    has = found.rule.kind is FactKind.STOCK and places[-1].kind is MentionKind.COUNTRY
    return () if has else _last_named(page, places)


def _last_named(page: Page, places: Sequence[Mention]) -> tuple[str, ...]:
    """« la Turquie et la Syrie »: both; « la province de Hérat, dans l'ouest de l'Afghanistan »: the nearer."""
    told = {places[-1].key}
    for first, second in zip(places[-2::-1], places[:0:-1], strict=True):
        between = first.span.end, second.span.start
        if page.rules.where.apposed.fullmatch(page.view, *between):
            told = {first.key}
        elif page.rules.scope.joins.fullmatch(page.view, *between):
            told.add(first.key)
        else:
            break
    return tuple(sorted(told))


def _of_their_verb(page: Page, line: Line, position: int) -> tuple[str, ...]:
    """« 12.000 personnes selon la police, 30.000 selon la CGT, ont défilé à Tarel »: one verb and place for both."""
    last = line.quantities[-1].span.end
    verb = page.rules.where.their_verb.search(page.view, last, line.sentence.span.end)
    if verb is None or position + 1 == len(line.quantities) or verb.end() >= line.sentence.span.end:
        return ()
    right = Span(verb.end(), line.sentence.span.end)
    return places_of(page.view, page.mentions, right, None, rules=page.rules.scope)


def _led_by(page: Page, line: Line, position: int) -> tuple[str, ...]:
    """« En 2023, à Hérat, dans l'ouest du pays, 1.500 personnes … »: the place that leads its sentence.

    It does where no other place stands between the phrases that open the sentence and the figure.
    """
    start, figure = line.sentence.span.start, line.quantities[position].span.start
    if position in line.parts:
        return ()
    colon = page.view.rfind(": ", start, figure)
    behind = _leading(page, colon + 2, figure) if colon >= 0 else None
    led = behind or _leading(page, start, figure)
    return (led.key,) if led is not None else ()


def _leading(page: Page, start: int, end: int) -> Mention | None:
    """Return the place that opens what stands from `start` to `end`, where none is named behind those phrases."""
    led, start = _opened(page, start, end)
    places = [m for m in page.mentions if m.kind in PLACES and start <= m.span.start < end]
    return None if led is None or any(m.key != led.key for m in places) else led


def _opened(page: Page, start: int, end: int) -> tuple[Mention | None, int]:
    """Return the place in the phrases that open what stands from `start` to `end`, and where they end."""
    places = [m for m in page.mentions if m.kind in PLACES and start <= m.span.start < end]
    led = _of_list(page, start, places)
    while (phrase := page.rules.where.opening_phrase.match(page.view, start, end)) is not None:
        for mention in places:
            opened = phrase.start("phrase")
            before = page.rules.scope.place_before.search(page.view[opened : mention.span.start])
            led_in = opened + before.start() if before is not None else opened
            day = any(t.span.start == opened and led_in <= t.span.end + 1 for t in page.timexes)
            if before is None or not (day or led_in == opened) or mention.span.end > phrase.end():
                continue
            if mention.span.start >= opened and (led is None or led.kind is MentionKind.COUNTRY):
                led = mention  # « En France, à Lyon, »
            break
        start = phrase.end()
    return led, start


def _of_list(page: Page, start: int, places: Sequence[Mention]) -> Mention | None:
    """« Paris : 500 000 (CGT) / 87 000 selon la police »: a line of a list."""
    opens = places and not any(map(str.isalpha, page.view[start : places[0].span.start]))
    lists = opens and page.rules.scope.listed.match(page.view, places[0].span.end)
    return places[0] if lists else None


def _pointed_at(page: Page, line: Line, position: int) -> tuple[str, ...]:
    """« à Niamey, où la France compte un millier d'hommes », « Washington y maintient 3.200 hommes »."""
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    figure = line.quantities[position].span.start
    pronouns = list(page.rules.where.there.finditer(page.view, start, figure))
    behind = page.rules.where.there_behind.match(page.view, line.quantities[position].span.end)
    if behind is not None:
        start, pronouns = line.sentence.span.start, [behind]
    if not pronouns and not position and line.before is not None:
        pronouns = list(page.rules.they.finditer(page.view, start, figure))
    if not pronouns:
        return ()
    there = pronouns[-1]
    first = line.before.span.start if line.before else start
    if there.group() == "où ":
        first = max(start, there.start() - _FAR)
    places = [
        m for m in page.mentions if m.kind in PLACES and first <= m.span.start < there.start()
    ]
    return (places[-1].key,) if places else ()


_FAR = 60  # characters between a place and « où »


def _reach(page: Page, line: Line, position: int) -> int:
    """Return where the words behind a figure end; « 6.000 (police) et 30.000 (CGT) à Nice » share theirs."""
    first = line.quantities[position]
    for second in line.quantities[position + 1 :]:
        if second.unit in page.rules.time_units:
            continue  # « sont tombés en 24 heures à Nohen »
        if not _shares(page, first.span.end, second.span.start):
            return second.span.start
        first = second
    return line.sentence.span.end


def _shares(page: Page, start: int, end: int) -> bool:
    """Whether two figures have one place: « de 4.500 à 3.000 », « 10 morts et 14 autres blessés à Tarel »."""
    rules = page.rules.joints
    if any(
        each.fullmatch(page.view, start, end) for each in (rules.sharing, rules.shifts, rules.among)
    ):
        return True
    placed = any(start <= m.span.start < end for m in page.mentions if m.kind in PLACES)
    return not placed and rules.conjoined.fullmatch(page.view, start, end) is not None


def _before(page: Page, line: Line, position: int, found: Found) -> Span | None:
    start = line.quantities[position - 1].span.end if position else line.sentence.span.start
    end = line.quantities[position].span.start
    for stop in page.rules.scope.stop.finditer(page.view, start, end):
        start = stop.end()
    over_places = page.rules.where.tallied in found.rule.nouns
    counts = found.rule.kind is FactKind.EVENT_COUNT and not over_places
    if end <= start or (counts and not _is_tally(page, line, position, start)):
        return None
    return Span(start, end)


def _is_tally(page: Page, line: Line, position: int, start: int | None = None) -> bool:
    """« Le bilan des crues à Nohen a été porté à 64 »: whether the words before a figure call it a toll."""
    before = line.quantities[position - 1].span.end if position else line.sentence.span.start
    end = line.quantities[position].span.start
    return page.rules.tally.search(page.view, before if start is None else start, end) is not None
