"""A sentence as the extraction sees it, and the words that part its dates from other dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from recoupe.annotate.text.words import Word
from recoupe.extract.clauses.antecedent import AgreementRules
from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.nominal import JointRules
from recoupe.model.document import Sentence
from recoupe.model.edtf import EdtfDate
from recoupe.model.quantity import Quantity
from recoupe.model.text import Span
from recoupe.model.timex import Timex


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_Part = TypeVar("_Part", bound=_Spanned)


def by_sentence(
    parts: Iterable[_Part], sentences: Sequence[Sentence]
) -> Mapping[int, tuple[_Part, ...]]:
    """Return what stands in each sentence, by the position of the sentence; the sentences are in reading order."""
    starts = [each.span.start for each in sentences]
    found: dict[int, list[_Part]] = {}
    for part in parts:
        at = bisect_right(starts, part.span.start) - 1
        if at >= 0 and sentences[at].span.contains(part.span):
            found.setdefault(sentences[at].index, []).append(part)
    return {index: tuple(each) for index, each in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence with its words, its clauses, the times that stand in each of them, its figures and quotations."""

    sentence: Sentence
    words: Sequence[Word]
    clauses: Sequence[Clause]
    timexes: Sequence[Timex]
    placed: Mapping[int, tuple[Timex, ...]]
    published: EdtfDate | None
    figures: Sequence[Quantity] = ()
    joins: frozenset[str] = frozenset()
    quotes: Sequence[Span] = ()


def is_spoken(clause: Clause, view: SentenceView) -> bool:
    """Whether all words of a clause are somebody's own: « “Ma porte n'a jamais été close”, a-t-il dit »."""
    spans = [view.words[at].span for at in clause.own if not view.words[at].is_mark]
    ends = spans[:1] + spans[-1:]
    return bool(ends) and any(all(quote.contains(end) for end in ends) for quote in view.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRules:
    """Words before a date that is aimed at.

    `toward` says so where a kind in `postponing` is told (« reportée au 18 octobre »), `ahead` always (« annoncée
    pour le 8 novembre »). `announce` are verbs that make what they say (what one of `persons` will do too: « a
    annoncé qu'il ferait appel ») an event of the day it is said, `planned_at` verbs (and `planned_words`) whose
    « au » aims too, `empty_states` tell nothing even with a date, `describing` participles nothing without one
    (« hébergé »). `inside` put what is told within the
    event after them (« tués dans la collision »). `papers` are nouns of tallies, notes and pictures, whose own date
    is no event (with a verb of a kind in `telling`).
    `framing` participles give their day to what they stand beside (« Réuni lundi, le conseil a … »).
    `calls` are verbs whose « à » opens what is called for.
    `contests` are kinds that have the day of their object (« a perdu les élections de 2020 »).
    What a kind of `put_off` tells is planned for the day it is put off to, where the text names one.
    What is negated with one of `partly` is denied in part only (« n'a pas frappé directement la capitale »).
    What is negated comes of the event behind one of `causes` (« à la suite d'une grève, aucun train n'a circulé »).
    What follows a leading event with one of `behind` (« après ») is not before it.
    One of `remarks` with « être » sets off what is told behind (« ce sont les soldats qui »).
    What is announced with one of `anew` (« deux nouvelles journées ») lies ahead where nothing tells otherwise.
    `weather` are nouns of what does things by itself every day (« le soleil »), `speaking` words of the first person
    of who is quoted, `writing` of who writes,
    `held` kinds that were held on the day of which something is said (« La marche a été calme mardi »).
    `joins` coordinate; `harms` are kinds that share the day of the event they come of.
    """

    toward: frozenset[str]
    ahead: frozenset[str]
    announce: frozenset[str]
    persons: frozenset[str]
    causes: frozenset[str]
    planned_at: frozenset[str]
    empty_states: frozenset[str]
    describing: frozenset[str]
    inside: frozenset[str]
    papers: frozenset[str]
    planned_words: frozenset[str]
    framing: frozenset[str]
    joins: frozenset[str]
    harms: frozenset[str]
    agreement: AgreementRules
    postponing: frozenset[str]
    put_off: frozenset[str]
    partly: frozenset[str]
    joints: JointRules
    calls: frozenset[str]
    contests: frozenset[str]
    behind: frozenset[str]
    weather: frozenset[str]
    remarks: frozenset[str]
    speaking: frozenset[str]
    writing: frozenset[str]
    anew: frozenset[str]
    held: frozenset[str]
    telling: frozenset[str]
