"""What a series is called, in the sources' own words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from recoupe.model.document import MentionKind
from recoupe.model.record import QuantityFact, Reading
from recoupe.model.text import Span
from recoupe.model.timeline import Series
from recoupe.reconcile.series.amounts import Scales
from recoupe.reconcile.series.figures import Figure
from recoupe.reconcile.series.tallies import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRules:
    """What a language says of its measures.

    `falls` may be lower later without a correction; `once` are of one moment, `recurring` those of them of which a
    story may have several (one march, then another), `personal` those that one person may get again. What is
    `announced` is as good as reached. `loose` are known by their unit alone, `pinned` those of them that are of one
    thing even so. `tolling` go on rising after their event, `hourly` are told anew in the course of a day.
    `calamities` are kinds of events of which a story tells one as a rule, `tolls` those as which what came of it
    may be told, `deadly` all that may have a toll, `aftermath` the states it leaves, `present` those who are hit
    because they were there, `casualties` what it does to them. A measure of `meant` is another where the article
    has that one too and counts `anyone`: « participants » of a march, an event of the kinds `marches`, demonstrate.
    `vague` measures say only what unit is counted, `units` are those of measure, `relative` a rise or a fall.
    `capitals` lead to the countries they stand for. `plans` are announced and may be announced anew, `holdings`
    states of one holder as a rule, `lasting` the kinds of events that go on while they are counted; `lowering`
    matches words that bring a figure down, by whomever. `reporting` are the kinds of records that only report a
    figure of something else, `byproducts` those that go with another event and are counted again within days.
    `generic` are nouns that say little in a label; `scales` lead from a unit to another and how many of it it is;
    `labels` name measures,
    `months` the year's, `own` are the nouns that say the measure by themselves. `pronouns` name no speaker, nor
    does `paper` (« un nouveau bilan »), unless it is somebody's, in its group `of`; `article` is a speaker's
    article; `camps` are the sides on which speakers stand, by a word of theirs. `place` matches the preposition
    before a place (`respelled` where a capital has lost its accent), `placed` a place right behind a figure, with
    its `division` where it names one (« dans la province de »), `behind` the words behind a figure that tell which
    part of a whole it counts. `home` matches what stands before the name of a place that counts for itself,
    `alone` what says that a place is one of several (« à elle seule »),
    `elsewhere` that other places are meant, `within` what stands between a place and the wider one it lies in.
    `peoples` lead from an adjective to its country, `called` from a noun for those who are counted to a commoner one.
    """

    known: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    recurring: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    announced: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    holdings: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
    tolling: frozenset[str] = frozenset()
    hourly: frozenset[str] = frozenset()
    calamities: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    deadly: frozenset[str] = frozenset()
    casualties: frozenset[str] = frozenset()
    anyone: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    marches: frozenset[str] = frozenset()
    meant: Mapping[str, str] = field(default_factory=dict)
    capitals: Mapping[str, str] = field(default_factory=dict)
    peoples: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    aftermath: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    byproducts: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    lowering: re.Pattern[str] | None = None
    scales: Scales = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    respelled: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, frozenset[str]] = field(default_factory=dict)
    months: Mapping[int, str] = field(default_factory=dict)
    camps: tuple[tuple[str, re.Pattern[str]], ...] = ()
    joined_label: str = "{measure}: {counted}"
    joined_places: str = ", "
    part_label: str = "{label}, {words}"
    expected_label: str = "{label}, expected"
    told_apart: str = "{label} ({words})"
    according_to: str = "according to {speaker}"
    former: re.Pattern[str] = re.compile(r"(?!)")
    leading: tuple[re.Pattern[str], re.Pattern[str]] = (re.compile(r"(?!)"), re.compile(r"(?!)"))
    paper: re.Pattern[str] = re.compile(r"(?!)")
    placed: re.Pattern[str] = re.compile(r"(?!)")
    home: re.Pattern[str] = re.compile(r"(?!)")
    alone: re.Pattern[str] = re.compile(r"(?!)")
    elsewhere: re.Pattern[str] = re.compile(r"(?!)")
    within: re.Pattern[str] = re.compile(r"(?!)")
    behind: re.Pattern[str] = re.compile(r"(?!)")
    place: re.Pattern[str] = re.compile(r"(?!)")
    article: re.Pattern[str] = re.compile(r"(?!)")


def label_of(tally: Tally, readings: Mapping[str, Reading], *, rules: SeriesRules) -> str:
    """Return a label in the sources' own words: the best attested noun phrase, then the place."""
    phrases: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for figure in tally.figures:
        reading = readings[figure.fact.article]
        counted = _counted(figure, reading)
        if counted is not None:
            phrases[" ".join(counted.of(reading.document.article.text).split())] += 1
        places.update(_printed_places(figure, reading, rules))
    phrase = min(phrases, key=lambda one: _rank(one, phrases, tally, rules)) if phrases else ""
    place = min(places, key=lambda one: (-places[one], one)) if places else ""
    if 2 * places[place] < len(tally.figures):
        place = ""  # one figure in passing names it, the others count everywhere
    label = f"{_words(phrase, tally, rules)} {place}".strip()
    if all(figure.part for figure in tally.figures):
        words = _part_words(tally.figures[0], readings, rules)
        label = (
            rules.part_label.format(label=label, words=words)
            if words and words not in label
            else label
        )
    if all(figure.awaited for figure in tally.figures):
        label = rules.expected_label.format(label=label)
    return label


def _part_words(figure: Figure, readings: Mapping[str, Reading], rules: SeriesRules) -> str:
    """Return the words that tell which part of a whole is counted: « dans un état grave »."""
    text = readings[figure.fact.article].document.article.text
    behind = rules.behind.match(text, figure.quantity.span.end)
    return " ".join(behind.group("words").split()) if behind is not None else ""


def told_apart(
    made: Sequence[Series],
    facts: Mapping[str, QuantityFact],
    readings: Mapping[str, Reading],
    *,
    rules: SeriesRules,
) -> list[Series]:
    """Return the series, those of one label told apart by where, when or by whom they are counted.

    Where nothing of that tells them apart, they keep it: their figures stand beside it.
    """
    shown = list(made)
    for words_of in (_where_counted, _year_counted, _counted_by, _day_counted):
        for alike in _of_one_label(shown):
            held = [[facts[one] for one in shown[at].facts] for at in alike]
            words = [words_of(each, readings, rules) for each in held]
            for at, told in zip(alike, words, strict=True):
                if told and words.count(told) == 1 and told not in shown[at].label:
                    label = rules.told_apart.format(label=shown[at].label, words=told)
                    shown[at] = replace(shown[at], label=label)
    return shown


def _of_one_label(shown: Sequence[Series]) -> list[list[int]]:
    """Return the places of the series that share a label, for each label that several have."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, series in enumerate(shown):
        places[series.label].append(at)
    return [alike for alike in places.values() if len(alike) > 1]


def _where_counted(
    facts: Sequence[QuantityFact], readings: Mapping[str, Reading], _: SeriesRules
) -> str:
    """Return the one place where all that name any count, as its article prints it."""
    placed = [fact for fact in facts if fact.where]
    if not placed or len({fact.where for fact in placed}) > 1:
        return ""
    printed = [
        next(
            (
                " ".join(mention.span.of(readings[fact.article].document.article.text).split())
                for mention in readings[fact.article].document.mentions
                if mention.key == key
            ),
            "",
        )
        for fact in placed[:1]
        for key in fact.where
    ]
    return ", ".join(filter(None, printed))


def _year_counted(facts: Sequence[QuantityFact], _: Mapping[str, Reading], __: SeriesRules) -> str:
    """Return the year in which all figures hold; nothing where one may be of another."""
    days = [fact.as_of.date if fact.as_of else None for fact in facts]
    years = {
        day.year if day is not None else None
        for date in days
        for day in ((date.earliest, date.latest) if date else (None,))
    }
    (year,) = years if len(years) == 1 else (None,)
    return "" if year is None else str(year)


def _counted_by(facts: Sequence[QuantityFact], _: Mapping[str, Reading], rules: SeriesRules) -> str:
    """Return whose figures these are, where all are of one speaker: « selon la préfecture »."""
    speakers = {" ".join(fact.by.by.split()) if fact.by else "" for fact in facts}
    (speaker,) = speakers if len(speakers) == 1 else ("",)
    if rules.article.match(speaker.lower()):
        speaker = speaker[0].lower() + speaker[1:]
    elif speaker[:1].islower():
        return ""  # « ministère de l'Intérieur », as brackets have it
    return speaker and rules.according_to.format(speaker=speaker)


def _day_counted(
    facts: Sequence[QuantityFact], _: Mapping[str, Reading], rules: SeriesRules
) -> str:
    """Return the day of the first figure: « 24 août »; nothing where only days on which it may be are known."""
    when = facts[0].as_of.date if facts[0].as_of else None
    day = when.earliest if when is not None and when.is_day else None
    return "" if day is None or not rules.months else f"{day.day} {rules.months[day.month]}"


def _words(phrase: str, tally: Tally, rules: SeriesRules) -> str:
    """Return the noun phrase where it says what is measured, the measure's name, or both."""
    first = tally.figures[0]
    measure = rules.labels.get(first.fact.measure, "")
    own = rules.own.get(first.fact.measure, frozenset())
    units = {figure.quantity.unit for figure in tally.figures} - rules.generic - {""}
    if not measure or (phrase and units & own):
        return phrase or first.fact.cue or first.quantity.unit or first.fact.measure
    if not phrase or not units or phrase == measure:
        return measure
    return rules.joined_label.format(measure=measure, counted=phrase)


def _counted(figure: Figure, reading: Reading) -> Span | None:
    """Return the noun phrase of a figure; where it is left unsaid, that of the figure it is taken from."""
    if figure.quantity.counted is not None or not figure.quantity.inherited:
        return figure.quantity.counted
    earlier = [
        quantity.counted
        for quantity in reading.document.quantities
        if figure.fact.sentence.contains(quantity.span)
        and quantity.span.start < figure.quantity.span.start
        and quantity.unit == figure.quantity.unit
    ]
    return next((span for span in reversed(earlier) if span is not None), None)


def _rank(
    phrase: str, phrases: Counter[str], tally: Tally, rules: SeriesRules
) -> tuple[bool, bool, int, int, str]:
    """Best first: no empty noun; with the people it counts; most often said; longest."""
    words = phrase.lower().split()
    generic = any(word.rstrip("s") in rules.generic for word in words[:2])
    bare = len(words) < 2 and any(figure.who for figure in tally.figures)
    return generic, bare, -phrases[phrase], -len(phrase), phrase


def _printed_places(figure: Figure, reading: Reading, rules: SeriesRules) -> Iterable[str]:
    """Yield « en Irak » or « en Irak et en Syrie » as the article has it; nothing where a figure has no bounds."""
    if len(figure.fact.where) > 1 and not figure.where:
        return
    text = reading.document.article.text
    behind = rules.placed.match(text, figure.quantity.span.end) if figure.where else None
    if behind is not None and len(figure.fact.where) < 2:
        yield " ".join(behind.group("where").split())
        return
    printed: dict[str, str] = {}
    for mention in reading.document.mentions:
        inside = figure.fact.sentence.contains(mention.span)
        if not inside or mention.key not in figure.fact.where or mention.key in printed:
            continue
        if mention.kind not in {MentionKind.PLACE, MentionKind.COUNTRY}:
            continue
        before = rules.place.search(text, max(0, mention.span.start - 16), mention.span.start)
        if before is not None:
            words = " ".join(Span(before.start(), mention.span.end).of(text).split())
            preposition, _, name = (words[0].lower() + words[1:]).partition(" ")
            printed[mention.key] = f"{rules.respelled.get(preposition, preposition)} {name}".strip()
    if printed:
        yield rules.joined_places.join(list(printed.values())[:_PLACES])


_PLACES = 2  # places that a label names
