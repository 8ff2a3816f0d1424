"""What a language supplies to the tagger: words with their classes, rules over classes, signals, cues of tense.

A rule's pattern is a verbose regular expression whose letters are word classes, not characters: `num month year ?` is
a number, then a month, then perhaps a year. So a rule never spells a word, and words live in the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from recoupe.model.meaning import Meaning
from recoupe.model.timex import Relation, TimexType

#: What a word stands for in its class: a month's number, a unit's name.
Value = int | str


class Scope(StrEnum):
    """From where an expression is read."""

    ITSELF = "itself"  # the words name the date themselves
    CREATION = "creation"  # the day of publication: « hier »
    TENSE = "tense"  # the day of publication, on the side the tense tells: « samedi »
    TEXT = "text"  # the date told before it: « le lendemain »
    MONTH = "month"  # the month told before it: « le 27 » after « octobre 2023 »
    HOUR = "hour"  # the day of the news told before it: « vers 9 heures »
    SAME = "same"  # the day told before it, whatever its grain: « plus tôt, … »
    EVENT = "event"  # where the text dates the beginning of what is named
    YEAR = "year"  # the year told before it: « cette année-là »


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a rule makes of the words it matched. A `Recurring` meaning with direction NEAREST waits for the tense."""

    meaning: Meaning
    scope: Scope = Scope.ITSELF
    type: TimexType = TimexType.DATE
    daytime: str = ""
    relation: Relation = Relation.IN
    ahead: bool = False
    back: bool = False
    listed: bool = False


class Captures(Protocol):
    """The words a pattern matched, by the names of its groups, and those around them."""

    def has(self, group: str) -> bool:
        """Return whether the group took part in the match."""

    def value(self, group: str, *kinds: str) -> Value:
        """Return what the group's first word stands for in one of these classes (the group's name by default)."""

    def number(self, group: str) -> int:
        """Return the number the group's words write, in figures or letters."""

    def amounts(self, group: str) -> list[tuple[int, str]]:
        """Return the numbers of a group with the unit that follows each."""

    def text(self, group: str = "") -> str:
        """Return the folded text of a group, or of the whole match."""

    @property
    def plain(self) -> str:
        """The whole match as written, case and accents kept."""

    def before(self, count: int = 1) -> str:
        """Return the folded word that stands `count` words before the match, "" at the edge."""

    def after(self, count: int = 1) -> str:
        """Return the folded word that stands `count` words after the match, "" at the edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimexRule:
    """One kind of expression. `meaning` returns None where the words, looked at closely, make no date.

    Each of `examples` is found whole by this rule; in its `refusals` it finds nothing.
    """

    name: str
    pattern: str
    meaning: Callable[[Captures], Reading | None]
    examples: tuple[str, ...]
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Words before an expression that belong to its span and may add a relation or a part of the day."""

    name: str
    pattern: str
    relation: Relation = Relation.IN
    ahead: bool = False  # whatever the tense, the expression lies ahead: « d'ici juin »
    back: bool = False  # whatever the tense, it lies behind: « depuis mardi »


@dataclass(frozen=True, eq=False, kw_only=True)
class TenseCues:
    """How the words around tell whether an expression looks back or forward. All words are folded but for accents.

    `words` gives a word its class among the letters of `patterns`; `endings` does so for words it does not list,
    the longest ending first. `patterns` are tried at every place of the sentence; the first that matches says
    what tense stands there. `fronted` matches what follows a date that opens its sentence where that leaves no
    doubt that it lies behind: « Le 14 mai, un incendie avait … ». `aside` is found in what stands before a date
    of a relative clause or of a participle: « la marche que les syndicats avaient déposée le 2 mai », « nommé le
    14 ». `planned` is found in what stands before one beside a participle of plans: « le sommet prévu le 6 mai ».
    `nouns` matches in the text itself what only looks like a verb: « l'est du pays »; `lasting` what tells that
    something still goes on. No sentence opens with a
    word of `unopened` letters: a capital makes it a name. `been` matches the letters up to a word that is a
    participle of its own where no other follows, « a été importante »; elsewhere it tells nothing.
    """

    words: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    patterns: tuple[tuple[str, str], ...]  # tense name, regular expression over class letters
    fronted: str
    aside: str
    planned: str
    nouns: str
    lasting: str
    unopened: str
    been: tuple[
        str, str, str
    ]  # regular expression; what stands for it where it matches; the letter it tells of


@dataclass(frozen=True, eq=False, kw_only=True)
class TimexGrammar:
    """Everything the tagger must know of a language.

    `words` maps a folded word or phrase to its classes, each with the value it has there; `accented` those that are
    told apart from other words by their accents only, in lower case. `numeric` classes a
    token of digits: the name of its kind in `numeric_kinds` and its values by class. `macros` name patterns that
    rules share. `left` and `right` are what may stand around a core: an alternation of `signals` by name, and the
    clock times and parts of the day that follow. `joints` are the words between two expressions that make them
    one: "to" after a word of `from_`, "and" after one of `between`, "dash" anywhere; "list" only shares the year,
    "also" joins two days of a list and "next" those before them.
    `beginnings` are folded stems of verbs that say when something began; behind one of `that` stands what is said,
    which the day of saying does not date (« a indiqué dimanche que le séisme … »); after one of `births` a date does
    not set the time of what is told next; a weekday after one of `habits`, in the present, is every such day. A day
    lies ahead behind two words of `aims` (« renvoyé au 30 janvier »), on either side where the sentence goes on in
    the past without a word of `dropped`; a weekend after one of `complements` takes no side from the verb, one of the
    `feasts` after one of `of` hardly any (« les retours de Noël »). Behind one of `peerless`, or two words of
    `superlatives`, « depuis » compares; so does a date behind one of `stands_for` (« celui de 1976 »), or of `more`
    and of `than`, or of `against` and a figure (`nearly` may stand between), or two words of `likened`, or `like`.
    Expressions of the rules in `unlisted` are no TIMEX3 by themselves.
    """

    words: Mapping[str, Mapping[str, Value]]
    accented: Mapping[str, Mapping[str, Value]]
    numeric: Callable[[str], tuple[str, Mapping[str, Value]] | None]
    numeric_kinds: Mapping[str, tuple[str, ...]]
    triggers: tuple[str, ...]
    macros: Mapping[str, str]
    rules: tuple[TimexRule, ...]
    signals: tuple[Signal, ...]
    left: str
    right: str
    joints: Mapping[str, str]
    tense: TenseCues
    beginnings: tuple[str, ...]
    that: frozenset[str]
    births: frozenset[str]
    habits: frozenset[str]
    aims: frozenset[tuple[str, str]]
    dropped: frozenset[str]
    complements: frozenset[str]
    of: frozenset[str]
    feasts: frozenset[str]  # names of rules
    peerless: frozenset[str]
    superlatives: frozenset[tuple[str, str]]
    stands_for: frozenset[str]
    more: frozenset[str]
    than: frozenset[str]
    against: frozenset[str]
    nearly: frozenset[str]
    likened: frozenset[tuple[str, str]]
    like: str
    this: frozenset[str]
    unlisted: frozenset[str]
    number_words: tuple[str, ...] = field(default=("digits", "numeral", "one", "ordinal"))
