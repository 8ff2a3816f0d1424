"""Which articles rest on the same words: a story printed from one wire counts once.

Two articles are one source where enough of the shorter is word for word in the other. Runs of five words
(shingles) are compared, outside quotation marks: two reporters who quote the same minister have not copied
each other. Every shingle is indexed, so the result for a pair does not depend on what else is in the story.
Sampling sketches (MinHash) would save memory only beyond some ten thousand articles.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from recoupe.model.document import Document, Role
from recoupe.model.reason import Evidence, Reason
from recoupe.model.record import EventRecord, Reading
from recoupe.model.text import Span

#: Words in a shingle.
SIZE = 5
#: Share of the shorter article's shingles from which two articles are one source …
SHARE = 0.06
#: … a little less is enough where both name the same news agency …
SHARE_SAME_AGENCY = 0.045
#: … and fewer shingles than this say nothing, however short the article.
FEWEST = 8
#: Words in a row from which a passage is a copy by itself.
PASSAGE = 10
#: Above this many articles with one shingle, each is compared with the first ones only.
CROWD = 12

_WORD = re.compile(r"[^\W_]+")
_PRINTED = frozenset({Role.TITLE, Role.SUBHEADING, Role.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same words in two articles."""

    first: Evidence
    second: Evidence
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroups:
    """Which articles are one source.

    `group` is total; `why` has an entry for every article that is not alone; `passages` are those that articles of
    different groups have in common.
    """

    group: Mapping[str, str]
    why: Mapping[str, Reason]
    passages: tuple[Passage, ...] = ()

    def counter(self) -> SourceCounter:
        """Return what counts the sources of many events."""
        return SourceCounter(self)


class SourceCounter:
    """Counts sources: what is copied counts once, by article and by passage."""

    def __init__(self, groups: SourceGroups) -> None:
        self._group = groups.group
        self._copied: dict[str, list[tuple[Span, int]]] = defaultdict(list)
        for number, passage in enumerate(groups.passages):
            if self._group[passage.first.article] != self._group[passage.second.article]:
                for evidence in (passage.first, passage.second):
                    self._copied[evidence.article].append((evidence.span, number))

    def count(self, records: Iterable[EventRecord]) -> int:
        """Return how many sources tell what these records tell."""
        records = list(records)
        sets = _Sets(self._group[record.article] for record in records)
        touched: dict[int, str] = {}
        for record in records:
            for span, number in self._copied.get(record.article, ()):
                if span.overlaps(record.span):
                    sets.join(
                        touched.setdefault(number, self._group[record.article]),
                        self._group[record.article],
                    )
        return sets.number()


def source_groups(
    readings: Sequence[Reading], *, agencies: frozenset[str] = frozenset()
) -> SourceGroups:
    """Return the groups of dependent articles; `agencies` are names of news agencies, in lower case."""
    texts = {
        reading.document.article.id: _Shingled(reading.document, agencies)
        for reading in sorted(readings, key=lambda each: each.document.article.id)
    }
    sets = _Sets(texts)
    why: dict[str, Reason] = {}
    copied: list[tuple[str, str, _Run]] = []
    for first, second in _pairs(texts):
        if sets.root(first) == sets.root(second) and {first, second} <= why.keys():
            continue  # nothing is left to find: a wire that all print costs no more than one pair each
        shared = frozenset(texts[first].places.keys() & texts[second].places.keys())
        runs = list(_runs(texts[first], texts[second], shared))
        longest = max(last - start for (start, _), (last, _) in runs) + SIZE
        reason = _reason(texts[first], texts[second], shared, longest)
        if reason is not None:
            sets.join(first, second)
            why.setdefault(second, reason)
            why.setdefault(first, _reason(texts[second], texts[first], shared, longest) or reason)
        elif longest >= PASSAGE:
            copied += [(first, second, run) for run in runs if _length(run) >= PASSAGE]
    passages = [
        _passage(texts[first], texts[second], run)
        for first, second, run in copied
        if sets.root(first) != sets.root(second)
    ]
    group = {article: f"g-{sets.root(article)}" for article in texts}
    return SourceGroups(group=group, why=why, passages=tuple(passages))


def fold(text: str) -> str:
    """Return `text` in lower case without accents, for comparing words; its length may change."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


class _Shingled:
    """The shingles of one article: the key of each and the place of its first word in `words`."""

    def __init__(self, document: Document, agencies: frozenset[str]) -> None:
        text = document.article.text
        quoted = sorted(quotation.span for quotation in document.quotations)
        self.id = document.article.id
        self.words: list[Span] = []
        self.places: dict[int, int] = {}
        self.agencies = agencies.intersection(map(str.lower, _WORD.findall(text)))
        for sentence in document.sentences:
            if sentence.role in _PRINTED:
                self._add(text, sentence.span, quoted)

    def _add(self, text: str, sentence: Span, quoted: Sequence[Span]) -> None:
        matches = list(_WORD.finditer(text, sentence.start, sentence.end))
        base = len(self.words)
        self.words += [Span(*match.span()) for match in matches]
        codes = [_code(match.group()) for match in matches]
        inside = [_inside(span, quoted) for span in self.words[base:]] if quoted else []
        for place in range(len(codes) - SIZE + 1):
            if sum(inside[place : place + SIZE]) <= SIZE // 2:
                key = hash(tuple(codes[place : place + SIZE]))  # of integers: the same in every run
                self.places.setdefault(key, base + place)


@lru_cache(maxsize=1 << 15)
def _code(word: str) -> int:
    return crc32(fold(word).encode())


class _Sets:
    """Disjoint sets named by their smallest member, so that the order of joining does not show."""

    def __init__(self, members: Iterable[str]) -> None:
        self.parent = {member: member for member in members}

    def root(self, member: str) -> str:
        while self.parent[member] != member:
            self.parent[member] = self.parent[self.parent[member]]
            member = self.parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        small, large = sorted((self.root(one), self.root(other)))
        self.parent[large] = small

    def number(self) -> int:
        return sum(1 for member in self.parent if self.root(member) == member)


def _inside(span: Span, quoted: Sequence[Span]) -> bool:
    place = bisect_right(quoted, span.start, key=lambda quotation: quotation.start) - 1
    return place >= 0 and span.start < quoted[place].end


def _pairs(texts: Mapping[str, _Shingled]) -> Iterator[tuple[str, str]]:
    """Yield pairs of articles that share enough shingles to be looked at."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article, text in texts.items():
        for key in text.places:
            holders[key].append(article)
    crowds = Counter(tuple(articles) for articles in holders.values() if len(articles) > 1)
    counts: Counter[tuple[str, str]] = Counter()
    for articles, shingles in crowds.items():
        for place, second in enumerate(articles):
            for first in articles[: min(place, CROWD)]:
                counts[first, second] += shingles
    for (first, second), count in sorted(counts.items()):
        if count > PASSAGE - SIZE:
            yield first, second


#: Where a run of shingles starts and where its last one stands, in either article.
_Run = tuple[tuple[int, int], tuple[int, int]]


def _runs(one: _Shingled, other: _Shingled, shared: frozenset[int]) -> Iterator[_Run]:
    """Yield the runs of words that stand in both, in the order of the first article."""
    places = sorted((one.places[key], other.places[key]) for key in shared)
    first = last = places[0]
    for place in places[1:]:
        if place != (last[0] + 1, last[1] + 1):
            yield first, last
            first = place
        last = place
    yield first, last


def _length(run: _Run) -> int:
    """Return how many words a run has."""
    return run[1][0] - run[0][0] + SIZE


def _passage(one: _Shingled, other: _Shingled, run: _Run) -> Passage:
    def evidence(text: _Shingled, start: int, end: int) -> Evidence:
        return Evidence(
            article=text.id, span=Span(text.words[start].start, text.words[end + SIZE - 1].end)
        )

    (first, match), (last, match_last) = run
    return Passage(
        first=evidence(one, first, last),
        second=evidence(other, match, match_last),
        words=last - first + SIZE,
    )


def _reason(
    one: _Shingled, other: _Shingled, shared: frozenset[int], longest: int
) -> Reason | None:
    """Return why two articles are one source, told of the first, or None where they are not."""
    shorter = min(len(one.places), len(other.places))
    if len(shared) < FEWEST or not shorter:
        return None
    share = len(shared) / shorter
    agencies = sorted(one.agencies & other.agencies)
    if share >= SHARE:
        return Reason(
            "{percent} % of the shorter text is word for word in {other} too ({words} words in a row at most)",
            percent=round(100 * share),
            other=other.id,
            words=longest,
        )
    if share >= SHARE_SAME_AGENCY and agencies:
        return Reason(
            "{percent} % of the shorter text is word for word in {other} too, and both name {agency}",
            percent=round(100 * share),
            other=other.id,
            agency=agencies[0].upper(),
        )
    return None
