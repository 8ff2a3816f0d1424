"""What a language knows of its verbs: their forms, and the small words that stand around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recoupe.annotate.text.words import Phrases


class Form(StrEnum):
    """A form of a verb."""

    INFINITIVE = "infinitive"
    PRESENT = "present"
    IMPERFECT = "imperfect"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    PAST = "past"
    SUBJUNCTIVE = "subjunctive"
    PARTICIPLE = "participle"
    GERUND = "gerund"

    @property
    def is_finite(self) -> bool:
        """Whether the form takes a subject."""
        return self not in (Form.INFINITIVE, Form.PARTICIPLE, Form.GERUND)


@dataclass(frozen=True, slots=True, order=True)
class VerbReading:
    """What a form may be: of which verb, and which form of it."""

    lemma: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbRules:
    """What a language knows of its verbs. Every word is written as `Word.form` gives it.

    `forms` maps a form to its readings. `guessed` are endings that a form of an unknown verb has, tried where only
    a verb can stand (after an auxiliary) or where the ending is unmistakable.
    `determiners` stand before a noun and never before a verb, `openers` are they and the prepositions, `objects`
    open what can only be an object (« une », not « des »); `clitics`
    may stand between subject and verb, `adverbs` and `asides` (« une nouvelle fois ») within a verb group.
    `subjects` are pronouns only a verb follows. `agents` follow a participle and no present (« par »).
    `nouns` are forms that are a noun unless a subject precedes, `adjectives` participles that only describe unless a
    pause precedes, `never` forms that are no verbs.
    After one of `joins` and of `more` (« ou plus ») a verb to come may stand; `apposed` nouns are participles
    between a pause and what dates or places them (« X, mort le 21 avril »).
    `recent` verbs with one of their links tell what is just done (« vient de signer »).
    Reflexive `passing` verbs make the infinitive after them a passive (« s'est vu infliger »). The twin of a noun
    is a verb before one of `that`, where no word of `qualifying` stands before it (« la seule offre que »).
    `chains` are verbs that an infinitive may follow (linked or not: « a dû », « vont »), `idioms` are words after
    « être » that also lead to one: « sur le point de ». `fixed` pairs are one verb
    (« laisser entendre »).
    """

    forms: Mapping[str, tuple[VerbReading, ...]]
    guessed: Mapping[Form, tuple[str, ...]]
    have: str
    be: str
    been: frozenset[str]
    moves: frozenset[str]
    denies: frozenset[str]
    denial_words: frozenset[str]
    clitics: frozenset[str]
    reflexive: frozenset[str]
    adverbs: frozenset[str]
    adverb_ending: str
    asides: Phrases
    determiners: frozenset[str]
    openers: frozenset[str]
    objects: frozenset[str]
    subjects: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    never: frozenset[str]
    chains: frozenset[str]
    links: frozenset[str]
    agents: frozenset[str]
    fixed: frozenset[tuple[str, str]]
    more: frozenset[str]
    joins: frozenset[str]
    apposed: frozenset[str]
    dated: frozenset[str]
    recent: Mapping[str, frozenset[str]]
    passing: frozenset[str]
    that: frozenset[str]
    qualifying: frozenset[str]
    idioms: tuple[tuple[str, ...], ...]
