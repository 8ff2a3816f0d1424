"""How a language tells figures that are facts: the words that join, place, announce and refuse them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from recoupe.extract.facts.asofrules import AsOfRules
from recoupe.extract.facts.givers import GiverRules
from recoupe.extract.facts.measures import Ontology
from recoupe.extract.facts.places import PlaceRules
from recoupe.extract.facts.scope import ScopeRules


@dataclass(frozen=True, slots=True, kw_only=True)
class JointRules:
    """How the figures of a sentence stand to each other.

    At the end of what precedes one stand `part_of` (« dont ») and `earlier` (« contre »; what goes with it ends at
    `ends_aside`); `goes_on` joins parts of one figure (« dont 12 enfants et 8 femmes »), `linked` two figures of
    one verb, `conjoined` those that share a date or a place. `shifts` joins the two ends of a change (« de 3 200 à
    2 400 ») that `shifting` opens, `level` leads from a change by `relative` units to what it comes to (« de 0,2
    point, à 7,1 % »), `out_of` to all there are (« sur les 160 »), `among` from some of a number to all of it («
    neuf des quinze »). `sharing` joins two counts of one thing (« 6.000 (police) et »), `paired` a share to the one
    before it, `against` votes to those before them (« contre »; `opposing` stands behind), `added` a figure to one
    that goes with it; `comes_to` is « soit », `of_those` « d'entre eux ». `aside` matches what tells parts without
    a figure (« , dont beaucoup …, »).
    """

    part_of: re.Pattern[str]
    goes_on: re.Pattern[str]
    earlier: re.Pattern[str]
    ends_aside: re.Pattern[str]
    dashed: re.Pattern[str]
    goes_with: re.Pattern[str]
    linked: re.Pattern[str]
    shifts: re.Pattern[str]
    shifting: re.Pattern[str]
    out_of: re.Pattern[str]
    sharing: re.Pattern[str]
    level: re.Pattern[str]
    relative: frozenset[str]
    aside: re.Pattern[str]
    added: re.Pattern[str]
    conjoined: re.Pattern[str]
    paired: re.Pattern[str]
    opposing: re.Pattern[str]
    among: re.Pattern[str]
    against: re.Pattern[str]
    comes_to: re.Pattern[str]
    of_those: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRules:
    """The words of a figure that is still to come.

    `expected` announce it, `will_be` matches a verb of the future before it, `to_come` one behind (« sont
    attendus »).
    """

    will_be: re.Pattern[str]
    to_come: re.Pattern[str]
    expected: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereRules:
    """The words that place a figure.

    `hosting` leads from a place to what it has, `overall` tells what is counted in all of them, `opening_phrase`
    matches what may open a sentence (« À Hérat, »), `their_verb` a verb that comes behind two figures of it,
    `there` and `there_behind` what points at a place named before (« y », « où »); `apposed` joins a place to what
    it lies in. The measure with the noun `tallied` counts over places.
    """

    hosting: re.Pattern[str]
    overall: re.Pattern[str]
    opening_phrase: re.Pattern[str]
    their_verb: re.Pattern[str]
    there: re.Pattern[str]
    there_behind: re.Pattern[str]
    apposed: re.Pattern[str]
    tallied: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalRules:
    """The words of figures that are no facts.

    `provenance` are counted nouns that say who speaks. At the end of what precedes, `both` matches « les » before «
    deux », anywhere before, `previous` « un précédent bilan ». `differing` and `lacking` tell of a difference («
    neuf voix de moins », « il manquait »), `ranging` opens the first of two ends (« vont de ») of what `several`
    have, `no_news` says that a count did not change, `question` ends and `condition` opens what is not told;
    `locating` and `located_before` stand around what only says how far.
    """

    provenance: frozenset[str]
    both: re.Pattern[str]
    previous: re.Pattern[str]
    differing: re.Pattern[str]
    lacking: re.Pattern[str]
    ranging: re.Pattern[str]
    several: re.Pattern[str]
    no_news: re.Pattern[str]
    question: str
    condition: re.Pattern[str]
    locating: re.Pattern[str]
    located_before: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRules:
    """How a language tells figures that are facts from others.

    `view` folds a text, character for character. `enumerating` are nouns that count the parts of a talk, not the
    world. `has` are verb forms whose subject has what is counted. `tally` is a noun that stands for a count of the
    dead. In the measures `owned` a body named is what is owned, not who is counted. `number_of` matches « le nombre
    de morts », `circumstance`, at the end of what precedes, what makes a countable only a setting (« dans 60 villes
    »). `counted_before` matches a noun counted by a later figure (« les manifestants étaient »). `within` precedes
    what only places another figure, `he` opens a sentence about what the one before told, `remaining` matches « il
    en reste ».
    """

    view: Callable[[str], str]
    singular: Callable[[str], str]
    measures: Ontology
    scope: ScopeRules
    places: PlaceRules
    where: WhereRules
    asof: AsOfRules
    givers: GiverRules
    joints: JointRules
    forecast: ForecastRules
    refusals: RefusalRules
    enumerating: frozenset[str]
    generic: frozenset[str]
    times: str
    time_units: frozenset[str]
    has: frozenset[str]
    tally: re.Pattern[str]
    number_of: re.Pattern[str]
    circumstance: re.Pattern[str]
    tally_measure: str
    owned: frozenset[str]
    pronoun: re.Pattern[str]
    they: re.Pattern[str]
    he: re.Pattern[str]
    counted_before: re.Pattern[str]
    within: re.Pattern[str]
    remaining: re.Pattern[str]
    corrections: re.Pattern[str]
    rising: re.Pattern[str]
