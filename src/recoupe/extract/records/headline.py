"""Headlines: the stretch of a clause's own words that reads well above an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Phrases, Word, phrase_at
from recoupe.model.text import Span

LONGEST = 120
SHORTEST = 40
_FAIR = 75  # characters: a cut at a mere pause before that may leave out the object
_BARE = 20  # characters: « Ils étaient 900 » says too little without its source
_LATE = 10  # characters: a verb so near the end of the room
_SAID = 60  # characters of what is said that a headline may hold behind a late verb
_QUOTED = 8  # words to the end of a quotation that a cut fell in
_STUMP = 4  # words left of a clause that reaches beyond a headline
_SOURCE = 6  # words of a source in brackets
_BYLINE = 16  # words of the names before a dash

#: Time expressions, each with whether it dates (« Jeudi ») or only measures (« Quatre semaines »).
Times = Sequence[tuple[Span, bool]]

_PAIRS = {"«": "»", "(": ")", "“": "”"}
_PAUSES = (",", ";", ":", "–", "—", "(", ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineRules:
    """Where a headline may begin and end.

    `leads` are dropped from the start, `sources` open an attribution (« selon ») that is dropped from the end;
    with one of `according` it is dropped from the start too, up to what opens the subject (`subjects`).
    What one of `recalls` opens (« Après une semaine de grève, ») is dropped too, and a lone `that` (« que »);
    `where` open a clause with a subject of its own, `openers` words that lead in (« En raison de la pluie, »).
    A subject with one of `others` (« trois autres ») needs the one before it; `aims` open what a verb leads to
    (« s'oppose | à »). Before what is `joined`, before `softly`, then before `complements` (« de ») a long clause
    may be cut; `never_last` end no headline.
    """

    leads: Phrases
    sources: Phrases
    according: Phrases
    subjects: frozenset[str]
    openers: frozenset[str]
    recalls: frozenset[str]
    that: frozenset[str]
    where: frozenset[str]
    others: frozenset[str]
    aims: frozenset[str]
    joined: frozenset[str]
    softly: frozenset[str]
    complements: frozenset[str]
    never_last: frozenset[str]


def cut_headline(
    words: Sequence[Word],
    first: int,
    last: int,
    *,
    verb: int,
    begins: int | None = None,
    leads: bool = False,
    nested: Mapping[int, int],
    tails: Sequence[int] = (),
    times: Times,
    whole: Sequence[Span],
    rules: HeadlineRules,
) -> Span:
    """Return the headline of the words `first` to `last`: without its lead-in, its source and its loose ends.

    `verb` is the last word of the verb, which the headline always holds, `begins` the first; `nested` leads from the
    words that open inner clauses to their last: a long headline is best cut before one, and none opens with one.
    `tails` are those of clauses that reach to its end. `times` are left out where they lead in; no cut falls within a
    span of `whole`. `leads` tells that what leads in is the news.
    """
    began = _past_byline(words, first, verb)
    first = began if leads else _past_leads(words, began, verb, nested, times, rules)
    last = _before_source(words, first, last, verb, rules)
    subject_end = verb if begins is None else max(begins, first)
    first = first if leads else _past_halves(words, began, first, last, subject_end, rules)
    verb = _past_aside(words, verb, last, times)
    whole_last, last = last, _fitted(words, first, last, verb, nested, tails, whole, rules)
    for tail in tails:  # « …, un recours, ce qui ouvre | à la cour »
        stump = last + 1 < whole_last and 0 <= last - tail < _STUMP
        last = tail - 1 if stump and words[tail].form not in rules.that else last
    first, last = _balanced(words, first, last, verb)
    last = _ended(words, first, last, whole, rules)
    closing = {'"': '"', **_PAIRS}.get(words[first].form)
    if closing and [at for at in range(first + 1, last + 1) if words[at].form == closing] == [last]:
        first, last = first + 1, last - 1  # « “75 otages ont été libérés dimanche” »
    return Span(words[first].span.start, words[last].span.end)


def _past_byline(words: Sequence[Word], first: int, verb: int) -> int:
    """« par Joey Roulette (Reuters) – La fusée … », « (Belga) Selon … »: return where the sentence begins."""
    if words[first].form == "(":
        closes = (
            at for at in range(first + 1, min(first + _SOURCE, verb)) if words[at].form == ")"
        )
        return next(closes, first - 1) + 1
    for at in range(first + 1, min(first + _BYLINE, verb)):
        place = (
            at == first + 1 and words[first].capital and words[at + 1].capital
        )  # « Paris - Le juge »
        piped = any(
            word.form == "|" for word in words[first:at]
        )  # « Nairobi | AFP | 9 mars - Le bilan »
        if words[at].form in ("-", "–", "—") and (place or piped or words[at - 1].form == ")"):
            return at + 1
    return first


def _past_leads(
    words: Sequence[Word],
    first: int,
    verb: int,
    nested: Mapping[int, int],
    times: Times,
    rules: HeadlineRules,
) -> int:
    """Drop « Mais », « Jeudi, », « Depuis la mi-octobre, » from the start, never up to the verb."""
    while first < verb:
        if words[first].is_mark and words[first].form not in _PAIRS:
            first += 1
            continue
        after = nested.get(first, first - 1) + 1  # « Alors que …, plus de mille soldats ont … »
        if after <= first:
            after = _lead_end(words, first, verb, times, rules)
        if after <= first or after >= verb:
            return first
        first = after
    return first


def _past_halves(
    words: Sequence[Word], began: int, first: int, last: int, verb: int, rules: HeadlineRules
) -> int:
    """Return where the subject begins: past « de cette décision, » that a lead left, past a long lead-in."""
    left = first > began
    capital = any(word.capital for word in words[first + 1 : first + 2])
    place = capital and _length(words, first, last) <= LONGEST  # « À Metz, … »
    long = words[first].form in rules.openers and not place
    if not left and not long:
        return first
    subject = subject_start(words, first, verb)
    return subject if _opens_subject(words[subject], rules) else first


def _opens_subject(word: Word, rules: HeadlineRules) -> bool:
    starts = word.form in rules.subjects or word.form[0].isdigit() or word.capital
    return starts or word.form in _PAIRS


def subject_start(words: Sequence[Word], first: int, verb: int) -> int:
    """Return where the subject of a verb begins: behind the last pause that closes no apposition to it."""
    end = verb - 1
    while end > first and words[end].form == ",":
        end = next((at for at in range(end - 1, first, -1) if words[at].form == ","), first) - 1
    pauses = (at for at in range(end, first, -1) if words[at].form == ",")
    return next(pauses, first - 1) + 1


def _past_aside(words: Sequence[Word], verb: int, last: int, times: Times) -> int:
    """« a avancé, lors d'une conférence, le chiffre »: return where the aside between verb and object ends."""
    at = verb + 1
    for span, _ in times:  # « a avancé mardi, lors d'une conférence, »
        if at <= last and words[at].span.start == span.start:
            at = next((i for i in range(at, last) if words[i].span.start >= span.end), at)
    if at > last or words[at].form != ",":
        return verb
    return next((i for i in range(at + 1, last) if words[i].form == ","), verb)


def _lead_end(
    words: Sequence[Word], first: int, verb: int, times: Times, rules: HeadlineRules
) -> int:
    lead = phrase_at(words, first, rules.leads)
    if words[first].form in rules.that:
        return first + 1
    if lead and words[first + len(lead)].form not in rules.that:
        return first + len(lead)
    if words[first].form in rules.recalls:
        return _source_end(words, first, verb, rules)
    if phrase_at(words, first, rules.according):
        return _source_end(words, first, verb, rules)
    ends = [_moment_end(words, first, verb, span, dates, rules) for span, dates in times]
    return max(ends, default=first)


def _source_end(words: Sequence[Word], first: int, verb: int, rules: HeadlineRules) -> int:
    """Return where « Selon le dernier bilan, communiqué par les secours, 12 personnes … » names who."""
    pauses = [at for at in range(first + 1, verb - 1) if words[at].form == ","]
    for at in reversed(pauses):
        after = words[at + 1]
        if after.form in rules.subjects or after.form[0].isdigit() or after.capital:
            return at + 1
    return first


def _moment_end(
    words: Sequence[Word],
    first: int,
    verb: int,
    moment: Span,
    dates: bool,  # noqa: FBT001 - one of a pair, never written at a call
    rules: HeadlineRules,
) -> int:
    """Return where a leading date ends: « Jeudi la … », « Depuis la mi-octobre, … », « Un mois après …, … »."""
    near = any(words[at].span.start == moment.start for at in range(first, min(first + 4, verb)))
    end = next((i for i in range(first, verb) if words[i].span.start >= moment.end), None)
    if end is None or not near:
        return first
    if words[end].form in rules.softly:
        return next((i for i in range(end, verb) if words[i].form == ","), first)
    if not dates:
        return first
    opens = words[first].span.start == moment.start
    return end if opens or words[end].is_mark else first


def _before_source(
    words: Sequence[Word], first: int, last: int, verb: int, rules: HeadlineRules
) -> int:
    sources = (at for at in range(verb + 1, last + 1) if phrase_at(words, at, rules.sources))
    end = next(sources, last + 1) - 1
    return end if _length(words, first, end) >= _BARE else last


def _fitted(
    words: Sequence[Word],
    first: int,
    last: int,
    verb: int,
    nested: Mapping[int, int],
    tails: Sequence[int],
    whole: Sequence[Span],
    rules: HeadlineRules,
) -> int:
    """Return where a long headline is cut: at a pause, else before a soft word, else before a complement."""
    late = _length(words, first, verb)
    longest = LONGEST if late <= LONGEST - _LATE else min(late + _SAID, LONGEST + 2 * SHORTEST)
    if _length(words, first, last) <= longest:
        return last
    room = [
        at
        for at in range(max(verb, first) + 1, last + 1)
        if not _is_open(words, first, at)
        and not any(span.start < words[at].span.start < span.end for span in whole)
        and _length(words, first, at - 1) <= longest
    ]
    long = [at for at in room if _length(words, first, at - 1) >= SHORTEST]
    inner = [at for at in long if at in nested]
    pauses = [
        at
        for at in long
        if words[at].form in _PAUSES and (inner or _length(words, first, at - 1) >= _FAIR)
    ]
    hard = sorted({*inner, *pauses})
    soft = [at for at in room if words[at].form in rules.softly and at > verb + 2]
    complement = [at for at in room if words[at].form in rules.complements and at > verb + 2]
    bare = verb + 1  # « les effectifs feraient | l'objet … » would lose its object
    behind = words[min(bare, last)]
    whole_verb = behind.is_mark or (behind.form in rules.softly and behind.form not in rules.aims)
    joined = [at for at in long if at in tails and words[at - 1].form in rules.joined]
    for cuts in (hard, joined, soft, complement, room):
        if cuts and (cuts[-1] != bare or whole_verb):
            return cuts[-1] - 1
    ends = (
        at - 1
        for at in range(bare if whole_verb else bare + 1, last + 1)
        if not _is_open(words, first, at)
        and not any(span.start < words[at].span.start < span.end for span in whole)
        and (words[at].form in _PAUSES or words[at].form in rules.softly)
    )
    return next(ends, last)


def _is_open(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a mark opened before `at` is still to be closed."""
    depth = 0
    # a mark that opens it all may be left out
    start = first + 1 if words[first].form in _PAIRS else first
    for word in words[start:at]:
        if word.form in _PAIRS:
            depth += 1
        elif word.form in _PAIRS.values():
            depth = max(depth - 1, 0)
    return depth > 0


def _length(words: Sequence[Word], first: int, last: int) -> int:
    return words[last].span.end - words[first].span.start


def _balanced(words: Sequence[Word], first: int, last: int, verb: int) -> tuple[int, int]:
    """Leave no mark open: drop a lone one at either end, or end before the one that is never closed."""
    open_at: list[int] = []
    for at in range(first, last + 1):
        form = words[at].form
        if form in _PAIRS:
            open_at.append(at)
        elif form in _PAIRS.values():
            if not open_at and at > verb:
                return first, at - 1
            if open_at:
                open_at.pop()
    lone = [at for at in range(first, last + 1) if words[at].form == '"']
    near = range(last + 1, min(last + _QUOTED, len(words)))
    closing = next((at for at in near if words[at].form == '"'), None)
    if len(lone) % 2 and closing is not None and lone[0] > first:
        return first, closing
    if len(lone) % 2:
        return (first + 1, last) if lone[0] == first else (first, max(lone[-1] - 1, verb))
    if open_at and open_at[0] == first:
        return first + 1, last
    if open_at and open_at[0] - 1 > verb:
        return first, open_at[0] - 1
    return first, last


def _ended(
    words: Sequence[Word], first: int, last: int, whole: Sequence[Span], rules: HeadlineRules
) -> int:
    closers = {"»", ")", "”", "%", "€"}
    if sum(word.form == '"' for word in words[first : last + 1]) % 2 == 0:
        closers.add('"')
    while last > first:
        word = words[last]
        loose = word.is_mark and word.form not in closers
        ends = any(span.end == word.span.end for span in whole)  # « en 2019 »
        cut_number = (
            not ends
            and word.form.isdigit()
            and last + 1 < len(words)
            and not words[last + 1].is_mark
        )
        if not loose and not cut_number and word.form not in rules.never_last:
            break
        last -= 1
    return last
