"""What a figure measures, told by the noun it counts and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.quantity import Quantity
from recoupe.model.record import FactKind
from recoupe.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRule:
    """One measure of the language's ontology.

    `nouns` say it alone (`weak`: only where no verb says more); `own` are counted nouns that narrow nothing.
    `does` are forms of verbs whose subject is counted, `did` their participles, which need an auxiliary before them;
    `done` of those whose object is, `undergone` participles;
    `before` nouns that govern the figure; `near` words beside it. A `strict` measure takes only its own nouns from
    its verbs. `falls` tells that a later figure may be lower, `announced` that a planned figure counts. With
    `behind` the words of `near` stand right behind the figure; with `bare` they need no unit. In an article whose
    `theme` is its own a measure takes the nouns `themed`, where someone gives the figure; in a sentence of its theme
    it takes what verbs gave to the measures it `claims`. `says` are verb phrases whose subject is counted.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """The measures of a language, the first that fits winning, with its words looked up by form.

    `left` are forms that govern a figure from its left, `right` from its right, each with their measures; `did` are
    participles that need one of the `helpers` before them. `acting` matches, right behind a figure, the auxiliary of
    a verb whose subject it is (« 329 autres ont été »).
    """

    rules: tuple[MeasureRule, ...]
    left: Mapping[str, tuple[MeasureRule, ...]]
    right: Mapping[str, tuple[MeasureRule, ...]]
    did: frozenset[str]
    helpers: frozenset[str]
    units: frozenset[str]
    acting: re.Pattern[str]


def ontology_of(
    rules: Sequence[MeasureRule], *, helpers: frozenset[str], acting: re.Pattern[str]
) -> Ontology:
    """Return the measures with their words indexed."""
    left: dict[str, list[MeasureRule]] = {}
    right: dict[str, list[MeasureRule]] = {}
    for rule in rules:
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
        helpers=helpers,
        units=frozenset().union(*(rule.units for rule in rules)),
        acting=acting,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A measure and the word that told it ("" where the counted noun did)."""

    rule: MeasureRule
    cue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A quantity with the words it may hang on: left, counted, right, up to a figure or a break."""

    quantity: Quantity
    left: str
    noun: str
    right: str


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAK = re.compile(r"[;:.!?…\n]|\s[–—-]\s")
_NEAR = 32  # characters behind a figure
_FAR = 90  # characters: what governs a figure stands nearer


def surroundings(
    view: str, sentence: Span, quantities: Sequence[Quantity], position: int, parts: frozenset[int]
) -> Surroundings:
    """Return a quantity's words to the left and right; figures at `parts` are looked past on the right."""
    quantity = quantities[position]
    left = quantities[position - 1].span.end if position else sentence.start
    right = sentence.end
    for later in range(position + 1, len(quantities)):
        if later not in parts:
            right = quantities[later].span.start
            break
    before = view[max(left, quantity.span.start - _FAR) : quantity.span.start]
    after = view[quantity.span.end : min(right, quantity.span.end + 2 * _FAR)]
    return Surroundings(
        quantity=quantity,
        left=_BREAK.split(before)[-1],
        noun=view[quantity.number.end : quantity.span.end],
        right=_BREAK.split(after)[0],
    )


def find_measure(around: Surroundings, *, ontology: Ontology) -> Found | None:
    """Return the measure of a quantity, or None where neither noun, verb nor unit tells it."""
    unit, rules = around.quantity.unit, ontology.rules
    if unit in ontology.units:
        return _by_unit(around, unit, rules)
    if not unit:
        bare = [rule for rule in rules if rule.bare]
        return next((Found(rule=rule) for rule in bare if _nearby(around, rule)), None)
    for rule in rules:
        if unit in rule.nouns and not rule.weak:
            return _overtaken(around, rules) or Found(rule=rule)
    return _by_verb(around, unit, ontology) or _by_weak_noun(unit, rules)


def _overtaken(around: Surroundings, rules: Sequence[MeasureRule]) -> Found | None:
    """« deux blessés ont succombé »: what they did comes right behind the noun."""
    for word in _words(around.right)[:3]:
        for rule in rules:
            if word in rule.does or word in rule.did:
                return Found(rule=rule, cue=word)
    return None


def _by_weak_noun(unit: str, rules: Sequence[MeasureRule]) -> Found | None:
    return next((Found(rule=rule) for rule in rules if unit in rule.nouns), None)


def _by_unit(around: Surroundings, unit: str, rules: Sequence[MeasureRule]) -> Found | None:
    words = {*_words(around.left), *_words(around.right)}
    for rule in rules:
        if unit not in rule.units:
            continue
        near = _nearby(around, rule)
        if near:
            return Found(rule=rule, cue=near)
        told = sorted(words & (rule.done | rule.undergone))
        if told:
            return Found(rule=rule, cue=told[0])
        if rule.near is None and not rule.done:
            return Found(rule=rule)
    return None


def _nearby(around: Surroundings, rule: MeasureRule) -> str:
    if rule.near is None:
        return ""
    if rule.behind:
        match = rule.near.search((around.noun + around.right)[:_NEAR])
    else:
        match = rule.near.search(around.noun + around.right) or rule.near.search(around.left)
    return match.group() if match else ""


def _by_verb(around: Surroundings, unit: str, ontology: Ontology) -> Found | None:
    """Return the measure of the nearest verb or governing noun; the left one wins where it stands as near.

    A figure right before an auxiliary is its subject: that verb wins.
    """
    left = _nearest(reversed(_told_words(around.left, ontology)), ontology.left, unit)
    behind = [*_words(around.noun)[1:], *_told_words(around.right, ontology)]
    told = [_nearest(behind, ontology.right, unit), _said(around, unit, ontology)]
    right = min((each for each in told if each is not None), key=lambda at: at[0], default=None)
    if right is not None and ontology.acting.match(around.right):
        return right[1]
    if left is not None and (right is None or left[0] <= right[0]):
        return left[1]
    if right is not None:
        return right[1]
    for rule in ontology.rules:
        fits = not rule.units and (unit in rule.own or (not unit and not rule.strict))
        cue = _nearby(around, rule) if fits else ""
        if cue:
            return Found(rule=rule, cue=cue)
    return None


def _said(around: Surroundings, unit: str, ontology: Ontology) -> tuple[int, Found] | None:
    """Return the first verb phrase behind a figure that counts its subject: « ont trouvé la mort »."""
    told: list[tuple[int, Found]] = []
    for rule in ontology.rules:
        match = rule.says.search(around.right) if rule.says is not None else None
        if match is not None and (not rule.strict or unit in rule.own):
            far = len(_words(around.right[: match.start()]))
            told.append((far, Found(rule=rule, cue=match.group())))
    return min(told, key=lambda each: each[0], default=None)


def _nearest(
    words: Iterable[str], forms: Mapping[str, tuple[MeasureRule, ...]], unit: str
) -> tuple[int, Found] | None:
    """Return the first word that tells a measure which may count this noun, and how far off it stands."""
    for distance, word in enumerate(words):
        for rule in forms.get(word, ()):
            if not rule.strict or unit in rule.own:
                return distance, Found(rule=rule, cue=word)
    return None


def _told_words(text: str, ontology: Ontology) -> list[str]:
    """Return the words of a text, but "" for a participle that no auxiliary stands before: « le marché »."""
    words = _words(text)
    return [
        ""
        if word in ontology.did and not ontology.helpers.intersection(words[max(0, at - 2) : at])
        else word
        for at, word in enumerate(words)
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
