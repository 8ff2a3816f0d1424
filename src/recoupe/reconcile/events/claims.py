"""What speakers say an event is for, and how texts name what it comes from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from recoupe.model.document import Attribution, Role, Sentence
from recoupe.model.reason import Evidence
from recoupe.model.record import EventRecord, Reading
from recoupe.model.text import Span
from recoupe.model.timeline import Event

EntityOf = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRules:
    """How a language says what something is for and what it comes from.

    `purpose` matches up to and with the `verb` of a purpose, `cause` up to the first of the `words` that name a cause
    (`taken`: words that name what an event is done in support of); `stop` ends the words of either. `denial` matches
    the `words` by which somebody denies what is told of an event of the kinds `answered_for`. `aims` tells what a
    verb does with its object, `opposed` which of these cannot both be meant. `frames` tells which side a noun takes.
    `accounts` tells what a word makes of an event that somebody answers for, `accounts_apart` which of these cannot
    both be so; `blame` matches the words between one who accuses and who is accused.
    """

    purpose: re.Pattern[str] = re.compile(r"(?!)")
    cause: re.Pattern[str] = re.compile(r"(?!)")
    denial: re.Pattern[str] = re.compile(r"(?!)")
    answered_for: frozenset[str] = frozenset()
    stop: re.Pattern[str] = re.compile(r"$")
    aims: Mapping[str, frozenset[str]] = field(default_factory=dict)
    frames: Mapping[str, frozenset[str]] = field(default_factory=dict)
    opposed: frozenset[frozenset[str]] = frozenset()
    accounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    accounts_apart: frozenset[frozenset[str]] = frozenset()
    blame: re.Pattern[str] = re.compile(r"(?!)")


class ClaimKind(StrEnum):
    """What a claim is about."""

    PURPOSE = "purpose"
    CAUSE = "cause"
    DENIAL = "denial"
    ACCOUNT = "account"
    BLAME = "blame"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What an event is for or comes from, in the words of an article: of the article itself where `by` is None.

    `stances` are what the words do: the classes of the verb, or the sides of the noun. `names` are the entities named
    in and after the words, `terms` the stems of their content words.
    """

    kind: ClaimKind
    event: str
    record: str | None
    evidence: Evidence
    by: Attribution | None
    speaker: str
    stances: frozenset[str]
    names: frozenset[str]
    terms: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is looked up of the whole story while claims are read.

    `home` leads from a record to its event. `kind_of` tells the kind of event that a noun names, `families_of`
    the names under which kinds are compared; `stem` and `empty` are those of the merging rules.
    """

    events: Mapping[str, Event]
    home: Mapping[str, str]
    entity_of: EntityOf
    speech: frozenset[str]
    empty: frozenset[str]
    kind_of: Callable[[str], str | None]
    families_of: Callable[[str], frozenset[str]]
    stem: Callable[[str], str]

    def alike(self, kind: str, event: str) -> bool:
        """Whether an event may be told under a kind."""
        return bool(self.families_of(kind) & self.families_of(self.events[event].kind))


_WORD = re.compile(r"\w+")
_LONGEST = 70  # characters of a claim
_TAIL = 200  # characters after the first word in which names count as named in the claim
_NEAR = 4  # sentences back to the event that « ces attaques » names
_ANSWERED = 2  # sentences in which what is told of somebody is denied
_NONE: frozenset[str] = frozenset()
_SAID = 140  # characters of what somebody says an event was
_SUBJECT, _OBJECT = 3, 8  # characters between the verb that accuses and the names on both sides
_HEAD = 3  # words of a cause in which its noun stands


def claims_of(reading: Reading, story: Story, rules: ClaimRules) -> Iterator[Claim]:
    """Yield what an article or its speakers say that events are for or come from."""
    return iter(_Finder(reading, story, rules))


class _Finder:
    """Reads the claims of one article."""

    def __init__(self, reading: Reading, story: Story, rules: ClaimRules) -> None:
        self.reading = reading
        self.document = reading.document
        self.article = reading.document.article.id
        self.text = reading.document.article.text
        self.story = story
        self.rules = rules
        self.told = sorted(
            (record for record in reading.records if record.id in story.home),
            key=lambda record: record.trigger.start,
        )
        self.mentions = sorted(reading.document.mentions, key=lambda each: each.span.start)

    def __iter__(self) -> Iterator[Claim]:
        for sentence in self.document.sentences:
            if sentence.role is Role.BODY:
                yield from self._purposes(sentence)
                yield from self._causes(sentence)
                yield from self._denials(sentence)
                yield from self._accounts(sentence)
                yield from self._blames(sentence)

    def _purposes(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield the first purpose that each speaker of a sentence states: a later one is of something inside it."""
        heard: set[str] = set()
        for match in self.rules.purpose.finditer(self.text, *_ends(sentence.span)):
            by = self._said_by(match.start("verb"))
            speaker = self._speaker(by)
            if by is None or by.anonymous or not speaker or speaker in heard:
                continue
            heard.add(speaker)
            verb = " ".join(match.group("verb").lower().replace("’", "'").split())
            host = self._host(sentence, match.start(), anywhere=False)
            stances = self.rules.aims.get(verb, frozenset())
            if host is not None:
                words = self._words(match.start("verb"), match.end("verb"), sentence)
                yield self._claim(ClaimKind.PURPOSE, host, words, by, stances)

    def _causes(self, sentence: Sentence) -> Iterator[Claim]:
        for match in self.rules.cause.finditer(self.text, *_ends(sentence.span)):
            start = match.start("taken") if match.group("taken") else match.start("words")
            words = self._words(start, match.end("taken"), sentence)
            stances = self._side(words)
            host = self._host(sentence, match.start(), anywhere=True) if stances else None
            if host is not None:
                by = self._said_by(start)
                yield self._claim(ClaimKind.CAUSE, host, words, by, stances)

    def _denials(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield the words by which somebody denies what the sentence, or one right before it, tells of them."""
        for match in self.rules.denial.finditer(self.text, *_ends(sentence.span)):
            words = Span(*match.span("words"))
            told = [
                record
                for record in self.told
                if 0 <= sentence.index - record.sentence <= _ANSWERED
                and record.trigger.start < words.start
                and not record.span.overlaps(words)
                and record.kind in self.rules.answered_for
            ]
            if told:
                host = self.story.home[told[-1].id], told[-1].id
                yield self._claim(ClaimKind.DENIAL, host, words, self._said_by(words.start), _NONE)

    def _accounts(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield what speakers make of an event that somebody answers for: an accident, a defence, a crime."""
        for said, by in self.document.attributions:
            if not sentence.span.contains(said) or len(said) > _SAID:
                continue
            words = _WORD.findall(said.of(self.text).lower())
            stances = frozenset[str]().union(
                *(self.rules.accounts.get(one, _NONE) for one in words)
            )
            host = self._answered(sentence, said, 1) if stances else None
            if host is not None:
                claim = self._claim(ClaimKind.ACCOUNT, host, said, by, stances)
                yield replace(claim, speaker=claim.speaker or by.by.lower())

    def _blames(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield who accuses whom of an event: the names on both sides of the verb."""
        for match in self.rules.blame.finditer(self.text, *_ends(sentence.span)):
            ahead = [m for m in self.mentions if 0 <= match.start() - m.span.end <= _SUBJECT]
            behind = [m for m in self.mentions if 0 <= m.span.start - match.end() <= _OBJECT]
            words = Span(*match.span())
            host = self._answered(sentence, words, _ANSWERED) if ahead and behind else None
            if host is not None:
                words = Span(ahead[-1].span.start, behind[0].span.end)
                claim = self._claim(ClaimKind.BLAME, host, words, None, _NONE)
                yield replace(
                    claim,
                    speaker=self.story.entity_of(self.article, ahead[-1].key),
                    names=frozenset({self.story.entity_of(self.article, behind[0].key)}),
                )

    def _answered(
        self, sentence: Sentence, words: Span, back: int
    ) -> tuple[str, str | None] | None:
        """Return the event that somebody answers for, told outside some words and at most so many sentences back."""
        told = [
            record
            for record in self.told
            if 0 <= sentence.index - record.sentence <= back
            and not words.contains(record.trigger)
            and record.kind in self.rules.answered_for
        ]
        return (self.story.home[told[-1].id], told[-1].id) if told else None

    def _claim(
        self,
        kind: ClaimKind,
        host: tuple[str, str | None],
        words: Span,
        by: Attribution | None,
        stances: frozenset[str],
    ) -> Claim:
        event, record = host
        found = [word.lower() for word in _WORD.findall(words.of(self.text))[1:]]
        return Claim(
            kind=kind,
            event=event,
            record=record,
            evidence=Evidence(article=self.article, span=words),
            by=by,
            speaker=self._speaker(by),
            stances=stances,
            names=self._named(Span(words.start, words.start + _TAIL), words),
            terms=frozenset(map(self.story.stem, found)) - self.story.empty,
        )

    def _words(self, start: int, least: int, sentence: Sentence) -> Span:
        """Return the words of a claim: to the end of the phrase, cut before they grow too long."""
        limit = min(sentence.span.end, start + _LONGEST)
        stop = self.rules.stop.search(self.text, max(start + 1, least), sentence.span.end)
        end = stop.start() if stop is not None else sentence.span.end
        if end > limit:
            space = self.text.rfind(" ", start, limit)
            end = space if space > start else limit
        return Span(start, start + len(self.text[start:end].rstrip()))

    def _side(self, words: Span) -> frozenset[str]:
        """Return the sides that the noun of a cause takes."""
        found = [word.lower() for word in _WORD.findall(words.of(self.text))[:_HEAD]]
        for word in found:
            side = self.rules.frames.get(word) or self.rules.frames.get(word.removesuffix("s"))
            if side:
                return side
        return frozenset()

    def _said_by(self, at: int) -> Attribution | None:
        """Return who says what stands at a place: the innermost speaker."""
        around = [(len(said), by) for said, by in self.document.attributions if at in _range(said)]
        return min(around, key=lambda pair: (pair[0], pair[1].span))[1] if around else None

    def _speaker(self, by: Attribution | None) -> str:
        if by is None or by.anonymous:
            return ""
        return (
            self.story.entity_of(self.article, by.key)
            if by.key
            else " ".join(by.by.lower().split())
        )

    def _named(self, tail: Span, words: Span) -> frozenset[str]:
        sentence = next(
            (one.span for one in self.document.sentences if one.span.contains(words)), words
        )
        end = min(tail.end, sentence.end)
        first = bisect_left(self.mentions, tail.start, key=lambda each: each.span.start)
        last = bisect_right(self.mentions, end, key=lambda each: each.span.start)
        return frozenset(
            self.story.entity_of(self.article, mention.key) for mention in self.mentions[first:last]
        )

    def _host(
        self, sentence: Sentence, at: int, *, anywhere: bool
    ) -> tuple[str, str | None] | None:
        """Return the event that words before a place tell, with the record that tells it."""
        kind = self._noun_before(sentence, at)
        here = [r for r in self.told if r.sentence == sentence.index and r.trigger.start < at]
        for record in reversed(here):
            if kind is None or self.story.alike(kind, self.story.home[record.id]):
                return self.story.home[record.id], record.id
        if kind is None:
            return None
        return self._above(sentence, kind) or (self._abroad(sentence, kind) if anywhere else None)

    def _noun_before(self, sentence: Sentence, at: int) -> str | None:
        """Return the kind of event that the last noun before a place names, of those who only speak none."""
        for match in reversed(list(_WORD.finditer(self.text, sentence.span.start, at))):
            kind = self.story.kind_of(match.group().lower())
            if kind is not None and kind not in self.story.speech:
                return kind
        return None

    def _above(self, sentence: Sentence, kind: str) -> tuple[str, str | None] | None:
        """Return the event of a kind that the sentences before told last."""
        before = [r for r in self.told if 0 < sentence.index - r.sentence <= _NEAR]
        for record in reversed(before):
            if self._of_kind(record, kind):
                return self.story.home[record.id], record.id
        return None

    def _of_kind(self, record: EventRecord, kind: str) -> bool:
        families = self.story.families_of(record.kind)
        return bool(families & self.story.families_of(kind))

    def _abroad(self, sentence: Sentence, kind: str) -> tuple[str, str | None] | None:
        """Return the one event of a kind that several articles tell, where both name somebody or some place alike."""
        near = self._named(Span(sentence.span.start, sentence.span.end), sentence.span)
        shared = {
            event.id: len(near & {*event.actors, *event.places})
            for event in self.story.events.values()
            if len(event.articles) > 1 and event.kind == kind
        }
        most = max(shared.values(), default=0)
        best = [event for event, count in shared.items() if count == most]
        return (best[0], None) if most and len(best) == 1 else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _range(span: Span) -> range:
    return range(span.start, span.end)
