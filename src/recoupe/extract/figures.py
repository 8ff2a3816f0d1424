"""What reading an article's figures needs: the rules of the language, the page, the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.extract.givers import GiverRules
from recoupe.extract.measures import Ontology
from recoupe.extract.places import PlaceRules
from recoupe.extract.scope import ScopeRules
from recoupe.model.document import Document, Mention, Sentence
from recoupe.model.quantity import Quantity
from recoupe.model.record import EventRecord, QuantityFact, Skipped
from recoupe.model.timex import Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRules:
    """How a language tells figures that are facts from others.

    `view` folds a text, character for character. `provenance` are counted nouns that say who speaks, `speakers` those
    that do inside an attribution; `enumerating` nouns that count the parts of a talk, not the world. `both` matches,
    at the end of what precedes, « les » before « deux ». `part_of`, `earlier` match there too (« dont », « contre »),
    `goes_on` joins parts of one figure (« dont 12 enfants et 8 femmes »); `previous` anywhere before (« un précédent
    bilan »). `linked` is what stands between two figures of one verb. `has` are verb forms whose subject has what is
    counted. `tally` is a noun that stands for a count of the dead; the measure with the noun `tallied` counts over
    places. In the measures `owned` a body named is what is owned, not who is counted. `number_of` matches « le nombre
    de morts », `circumstance`, at the end of what precedes, what makes a countable only a setting (« dans 60 villes
    »). `counted_before` matches a noun counted by a later figure (« les manifestants étaient »). `within` precedes
    what only places another figure. `shifts` joins the two ends of a change (« de 3 200 à 2 400 ») that `shifting`
    opens, `out_of` leads to all there are (« sur les 160 »), `sharing` two counts of one thing (« 6.000 (police) et
    »), `paired` a share to the one before it, `among` some of a number to all of it (« neuf des quinze »), `against`
    votes to those before them (« contre »). `comes_to` is « soit », `level` leads from a change by `relative` units
    to what it comes to (« de 0,2 point, à 7,1 % »), `added` from a figure to one that goes with it, `aside` matches
    what tells parts without a figure (« , dont beaucoup …, »), `remaining` « il en reste ». `will_be` matches a verb
    of the future before it, `opening_phrase` what may open a sentence (« À Hérat, »), `who_goes_on` a speaker's
    relative clause. `differing` and `lacking` tell of a difference (« neuf voix de moins », « il manquait »), `there`
    and `there_behind` match what points at a place named before (« y », « où »), `apposed` joins a place to what it
    lies in, `he_reckons` is a pronoun that gives a figure, `ranging` opens the first of two ends (« vont de »); what
    the measures `momentary` count has no stretch of time. After `foreseen` (« avaient estimé ») a figure with
    `then_to_come` behind it was still to come, and so is one with `to_come` behind it (« sont attendus »). `no_news`
    says that a count did not change. What those `at_event` count is of the day of an event told before, those
    `tolling` go on counting after it.
    """

    view: Callable[[str], str]
    measures: Ontology
    scope: ScopeRules
    places: PlaceRules
    clause: re.Pattern[str]
    compared: re.Pattern[str]
    totalling: re.Pattern[str]
    superlative: re.Pattern[str]
    window_start: re.Pattern[str]
    begun: re.Pattern[str]
    givers: GiverRules
    provenance: frozenset[str]
    speakers: frozenset[str]
    enumerating: frozenset[str]
    generic: frozenset[str]
    times: str
    time_units: frozenset[str]
    both: re.Pattern[str]
    part_of: re.Pattern[str]
    goes_on: re.Pattern[str]
    earlier: re.Pattern[str]
    previous: re.Pattern[str]
    linked: re.Pattern[str]
    has: frozenset[str]
    tally: re.Pattern[str]
    number_of: re.Pattern[str]
    singular: Callable[[str], str]
    circumstance: re.Pattern[str]
    tally_measure: str
    tallied: str
    owned: frozenset[str]
    pronoun: re.Pattern[str]
    they: re.Pattern[str]
    counted_before: re.Pattern[str]
    within: re.Pattern[str]
    shifts: re.Pattern[str]
    shifting: re.Pattern[str]
    out_of: re.Pattern[str]
    sharing: re.Pattern[str]
    hosting: re.Pattern[str]
    recounted: re.Pattern[str]
    published_on: re.Pattern[str]
    pluperfect: re.Pattern[str]
    comparing: re.Pattern[str]
    of_noun: re.Pattern[str]
    noun_date: re.Pattern[str]
    where_on: re.Pattern[str]
    opening: re.Pattern[str]
    opening_phrase: re.Pattern[str]
    of_those: re.Pattern[str]
    then: re.Pattern[str]
    told_next: re.Pattern[str]
    who_goes_on: re.Pattern[str]
    level: re.Pattern[str]
    relative: frozenset[str]
    aside: re.Pattern[str]
    remaining: re.Pattern[str]
    will_be: re.Pattern[str]
    added: re.Pattern[str]
    their_verb: re.Pattern[str]
    conjoined: re.Pattern[str]
    paired: re.Pattern[str]
    against: re.Pattern[str]
    opposing: re.Pattern[str]
    among: re.Pattern[str]
    differing: re.Pattern[str]
    lacking: re.Pattern[str]
    there: re.Pattern[str]
    dated_by: re.Pattern[str]
    there_behind: re.Pattern[str]
    apposed: re.Pattern[str]
    he_reckons: re.Pattern[str]
    ranging: re.Pattern[str]
    comes_to: re.Pattern[str]
    momentary: frozenset[str]
    at_event: frozenset[str]
    tolling: frozenset[str]
    foreseen: re.Pattern[str]
    then_to_come: re.Pattern[str]
    to_come: re.Pattern[str]
    no_news: re.Pattern[str]
    expected: frozenset[str]
    question: str
    condition: re.Pattern[str]
    corrections: re.Pattern[str]
    rising: re.Pattern[str]
    locating: re.Pattern[str]
    located_before: re.Pattern[str]


@dataclass(slots=True)
class Page:
    """What is looked up while an article is read; `themes` are the measures whose theme is the article's."""

    document: Document
    view: str
    rules: FactRules
    timexes: Sequence[Timex]
    records: Sequence[EventRecord]
    mentions: Sequence[Mention]
    themes: frozenset[str]
    facts: list[QuantityFact]
    skipped: list[Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its quantities and the one before it."""

    sentence: Sentence
    before: Sentence | None
    quantities: tuple[Quantity, ...]
    parts: frozenset[int]
