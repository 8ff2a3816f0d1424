"""How a language writes amounts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.annotate.numbers.counted import CountedRules
from recoupe.annotate.numbers.hedges import Hedge
from recoupe.annotate.numbers.numerals import NumeralRules
from recoupe.annotate.numbers.refusals import RefusalRules


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRules:
    """How a language writes amounts.

    `folds` maps characters to plain ones, one for one (no-break spaces, curly apostrophes). `hedges` are looked
    up as the words right before a number, `beyond` matches there a verb that says « more than », `hedges_after`
    matches right behind what is counted. `range_open`
    maps the word before a range to what stands in its middle (« entre », « et »), unless `moving`
    matches before (« passé de 6 à 73 »); `range_middle` needs none (« dix à vingt »). After `measuring` a bare
    figure is an amount (« s'élève à »), and so it is after `tallied`, a subject that moves to one (« le nombre
    de disparus a évolué à »), and after `numbering`, a noun with « au nombre de ». `of_them` matches « en » and
    its verb (« en a blessé sept »), `among` what stands before all of them (« neuf des quinze »), `parted` what
    opens a relative clause. `they_were` matches a subject (a pronoun, or its `noun`) with « étaient » before a figure
    that counts `people` where `they_did` matches behind it (« à défiler »). After `moving` (« porte de ») a bare
    figure is an amount where `moved` matches behind it (« à 25 »); what `grows` by one of `shares` does so by a
    range (« baisser de 5 à 10 % »). So is one with
    `given_ahead` (« selon la police ») and one at a `clause_start` with `subject_ahead` (« onze ont
    été »). A participle of `unsaid` is no noun where the noun was said before (« 240 endommagées »). `extends` is
    what a hedge reaches over (« et »), `elided_ahead` what may follow a figure whose noun was said before (« 900
    en Syrie »), `others_ahead` « autres ». A sum of millions without a unit is of the `money` named before.
    """

    folds: Mapping[str, str]
    numerals: NumeralRules
    counted: CountedRules
    refusals: RefusalRules
    hedges: Mapping[str, Hedge]
    beyond: re.Pattern[str]
    hedge_words: int
    hedges_after: re.Pattern[str]
    hedges_after_names: Mapping[str, Hedge]
    range_open: Mapping[str, str]
    range_middle: frozenset[str]
    dashes: frozenset[str]
    score_middle: frozenset[str]
    score_ahead: re.Pattern[str]
    out_of: re.Pattern[str]
    coordinated: re.Pattern[str]
    measuring: re.Pattern[str]
    tallied: re.Pattern[str]
    numbering: re.Pattern[str]
    of_them: re.Pattern[str]
    among: re.Pattern[str]
    parted: re.Pattern[str]
    they_were: re.Pattern[str]
    they_did: re.Pattern[str]
    people: str
    moving: re.Pattern[str]
    moved: re.Pattern[str]
    given_ahead: re.Pattern[str]
    grows: frozenset[str]
    shares: frozenset[str]
    unsaid: frozenset[str]
    subject_ahead: re.Pattern[str]
    clause_start: re.Pattern[str]
    extends: re.Pattern[str]
    elided_ahead: re.Pattern[str]
    others_ahead: re.Pattern[str]
    sentence_end: re.Pattern[str]
    time_units: frozenset[str]
    share_unit: str
    money: frozenset[str]
