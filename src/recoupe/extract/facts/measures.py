"""What figures may measure: the records of a language's ontology, and its words by form."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.record import FactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRule:
    """One measure of the language's ontology.

    `nouns` say it alone (`weak`: only where no verb says more); `own` are counted nouns that narrow nothing.
    `does` are forms of verbs whose subject is counted, `did` their participles, which need an auxiliary before
    them; `done` of those whose object is, `undergone` participles; `says` are verb phrases whose subject is
    counted; `before` nouns that govern the figure; `near` words beside it; `ahead` words that must stand before
    it. A `strict` measure takes only its own nouns from its verbs; one of
    `people` counts no things, and for `anyone` takes all that name people; a weak one that tells who is
    `present` leaves those who did something. `falls` tells that a later figure may be
    lower, `announced` that a planned figure counts. With `behind` the words of `near` stand right behind the
    figure; with `bare` they need no unit. In an article whose `theme` is its own a measure takes the nouns
    `themed`, where someone gives the figure or its verbs count them; in a sentence of its theme it takes what
    verbs gave to the measures it `claims`. A measure that `refines` another takes its figures where its own
    words stand `ahead`, or behind as `near` says (« requis » of a sentence), unless one of `barred` stands
    nearer (« a suivi les réquisitions et l'a condamné à »). `not_after` are the words right before a figure
    that make it no such measure (« reculé à » is no change). It counts no less than `least`, no more than
    `most`. `out_of` is the measure of all there are (« 1.044 des 4.000 emplois »). One with `all_of` leaves to
    that measure what is all there is (« le retrait des 1.500 soldats »); `opposed` is the measure of what
    stands against it (« 316 voix contre 251 »), `totals` that of what its figures come to (« 45 euros par
    action, soit »).
    """

    key: str
    kind: FactKind
    falls: bool = False
    weak: bool = False
    strict: bool = False
    announced: bool = False
    behind: bool = False
    bare: bool = False
    units: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    people: bool = False
    anyone: bool = False
    present: bool = False
    does: frozenset[str] = frozenset()
    did: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    near: re.Pattern[str] | None = None
    says: re.Pattern[str] | None = None
    themed: frozenset[str] = frozenset()
    theme: re.Pattern[str] | None = None
    claims: frozenset[str] = frozenset()
    ahead: re.Pattern[str] | None = None
    barred: re.Pattern[str] | None = None
    not_after: frozenset[str] = frozenset()
    all_of: str = ""
    out_of: str = ""
    opposed: str = ""
    refines: str = ""
    totals: str = ""
    least: float = 0
    most: float = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """The measures of a language, the first that fits winning, with its words looked up by form.

    `left` are forms that govern a figure from its left, `right` from its right, each with their measures; `did` are
    participles that need one of the `helpers` before them, `governors` nouns that govern what there is. `acting`
    matches, right behind a figure, the auxiliary of a verb whose subject it is (« 329 autres ont été »). A participle
    behind one of `having` has an object of its own. `turn` matches what turns a sentence to something else (« alors
    que »), `definite`, at the end of what precedes, what makes the figure all there are (« des 1.500 soldats »),
    unless they are some of them (`ordered`: « premiers »). `of_them` matches « en » with its `verb`, at the end of
    what precedes (« en a blessé »). Behind `joint` (« et ») a figure is of the verb to come. `people` are nouns that
    name people, `things` those that no measure of people counts; `own_verb` matches a verb of which a figure is the
    subject, `compounds` are counted nouns of several words (« soldat du feu » is no soldier).
    """

    rules: tuple[MeasureRule, ...]
    left: Mapping[str, tuple[MeasureRule, ...]]
    right: Mapping[str, tuple[MeasureRule, ...]]
    did: frozenset[str]
    undergone: frozenset[str]
    governors: frozenset[str]
    helpers: frozenset[str]
    having: frozenset[str]
    units: frozenset[str]
    acting: re.Pattern[str]
    turn: re.Pattern[str]
    definite: re.Pattern[str]
    ordered: re.Pattern[str]
    of_them: re.Pattern[str]
    joint: str
    people: frozenset[str]
    things: frozenset[str]
    own_verb: re.Pattern[str]
    compounds: frozenset[str]


def ontology_of(
    rules: Sequence[MeasureRule],
    *,
    helpers: frozenset[str],
    having: frozenset[str],
    acting: re.Pattern[str],
    turn: re.Pattern[str],
    definite: re.Pattern[str],
    ordered: re.Pattern[str],
    of_them: re.Pattern[str],
    joint: str,
    people: frozenset[str],
    things: frozenset[str],
    own_verb: re.Pattern[str],
) -> Ontology:
    """Return the measures with their words indexed; of those of one word a strict one is asked first."""
    left: dict[str, list[MeasureRule]] = {}
    right: dict[str, list[MeasureRule]] = {}
    for rule in sorted(rules, key=lambda rule: not rule.strict):
        if rule.units:
            continue
        for form in sorted(rule.does | rule.did | rule.done | rule.before):
            left.setdefault(form, []).append(rule)
        for form in sorted(rule.does | rule.did | rule.undergone):
            right.setdefault(form, []).append(rule)
    return Ontology(
        rules=tuple(rules),
        left={form: tuple(each) for form, each in left.items()},
        right={form: tuple(each) for form, each in right.items()},
        did=frozenset().union(*(rule.did for rule in rules)),
        undergone=frozenset().union(*(rule.undergone for rule in rules)),
        governors=frozenset().union(*(rule.before for rule in rules if rule.kind is FactKind.STOCK))
        - frozenset().union(*(rule.does | rule.done for rule in rules)),
        helpers=helpers,
        having=having,
        units=frozenset().union(*(rule.units for rule in rules)),
        acting=acting,
        turn=turn,
        definite=definite,
        ordered=ordered,
        of_them=of_them,
        joint=joint,
        people=people,
        things=things,
        own_verb=own_verb,
        compounds=frozenset(
            noun for rule in rules for noun in rule.nouns | rule.own if " " in noun
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A measure and the word that told it ("" where the counted noun did).

    `again` tells that it is that of the figure before, told of by a pronoun (« Ils étaient encore 120.000 »).
    """

    rule: MeasureRule
    cue: str = ""
    again: bool = False
