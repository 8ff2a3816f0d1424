"""What a language supplies so that records can be merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.annotate.text.words import Phrases
from recoupe.reconcile.events.claims import ClaimRules
from recoupe.reconcile.series.series import SeriesRules


class Phase(StrEnum):
    """Which turn of a process words tell of: it opens, it goes on again, it ends."""

    START = "start"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRules:
    """The words and classes that reconciliation needs; words are written as the lexicons write them.

    `stem` gives the stem in which `phases` and `empty` are keyed. `families` are names that a kind shares with
    other kinds as which one event may be told. `speech` are the kinds in which someone speaks, `placed` those that
    happen in one place, `blows` those that strike, `lasting` those that begin on a day and go on, `whole` those
    of which an article tells the parts;
    `loose` kinds only say which turn something takes (a phase, or None) and may tell an event of any kind; the
    `plain` ones of them say not even that. `nouns` lead from the stem of a noun to the kind it tells: « un cycle de
    dialogue entamé » is talks that start; those of several words, `noun_phrases`, by all their stems; `noun_forms`
    are those of one word as they are written. `synonyms` are
    the nouns that may name again what a noun or a verb of the kind has told, `anything` those that may name whatever
    struck (« le drame »). `plurals` are the forms in which nouns name more
    than one event. `calls_off` are the kinds that put off or call off an event.
    `auxiliaries` carry the verb that says what became of a subject (« le procès de … s'est ouvert »), `carried_on`
    are participles that then tell it went on, `pluperfect` the auxiliaries of what was over by then.
    `ordinals` are the words that number an event (« premier »),
    `never_numbered` the words an ordinal does not number (« premier ministre »), `numbered` nouns that a number
    follows (« acte 20 »); after `these` it is the number of what was told just before (« pour cet acte 20 »).
    `again` are the words of a further event of a kind
    (« nouvelle marche »), `others` those of one beside it (« autre marche »),
    `sequels` those of an event that follows on one of its kind (« réplique »), `pointers`
    nouns that point back to what was told before (« l'opération »), `definite` what stands before a noun that
    names something known, `indefinite` what opens words for something new, `possessive` before one that belongs to
    who was named. `agencies` are names of news agencies. `within` stand before the noun of an event around
    another (« en marge de »), `meanwhile` before what went on (a verb of `going_on`) as another happened;
    `announcing` are the kinds that may announce what is planned.
    `series` is what figures are compared by, `claims` what is said of purposes and causes.
    """

    stem: Callable[[str], str]
    families: Mapping[str, frozenset[str]]
    speech: frozenset[str]
    placed: frozenset[str]
    blows: frozenset[str]
    lasting: frozenset[str]
    whole: frozenset[str]
    loose: Mapping[str, Phase | None]
    plain: frozenset[str]
    nouns: Mapping[str, str]
    noun_forms: frozenset[str]
    noun_phrases: Phrases
    synonyms: Mapping[str, frozenset[str]]
    anything: frozenset[str]
    plurals: frozenset[str]
    calls_off: frozenset[str]
    phases: Mapping[str, Phase]
    auxiliaries: frozenset[str]
    pluperfect: frozenset[str]
    carried_on: frozenset[str]
    ordinals: Mapping[str, int]
    never_numbered: frozenset[str]
    numbered: frozenset[str]
    these: frozenset[str]
    again: frozenset[str]
    others: frozenset[str]
    sequels: frozenset[str]
    pointers: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    possessive: frozenset[str]
    empty: frozenset[str]
    agencies: frozenset[str]
    within: tuple[tuple[str, ...], ...]
    meanwhile: tuple[tuple[str, ...], ...]
    going_on: frozenset[str]
    announcing: frozenset[str]
    series: SeriesRules
    claims: ClaimRules = field(default_factory=ClaimRules)

    @property
    def turns(self) -> frozenset[str]:
        """Return the kinds that tell a turn of something, which is no event beside it."""
        return frozenset(self.loose) - self.plain

    def families_of(self, kind: str) -> frozenset[str]:
        """Return the names under which a kind is compared: its own and those of its families."""
        return self.families.get(kind, frozenset()) | {kind}
