"""Which measure a figure has, told by the noun it counts and the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.extract.measures import Found, MeasureRule, Ontology
from recoupe.model.quantity import Quantity
from recoupe.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A quantity with the words it may hang on: left, counted, right, up to a figure or a break.

    `clause` is all of its sentence before it, other figures included, up to a break.
    `names` are what it counts, in the singular: « soldat », and with its adjective « casque bleu ».
    """

    quantity: Quantity
    names: frozenset[str]
    left: str
    clause: str
    noun: str
    right: str


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAK = re.compile(r"[;:.!?…\n]|\s[–—-]\s")
_PHRASE = re.compile(r"[^\W\d_](?:[^\W\d_]|[' -])*")
_NOUN = 40  # characters: a noun with the words that go with it
_NEAR = 32  # characters behind a figure
_FAR = 90  # characters: what governs a figure stands nearer
_NEXT = 3  # words behind a figure, beyond a comma, that may still hold its cue
_ASIDE = 6  # words that a comma or « et » between a figure and a word behind it count for


def surroundings(
    view: str,
    sentence: Span,
    quantities: Sequence[Quantity],
    position: int,
    passed: Collection[int],
    *,
    asides: Sequence[Span] = (),
    singular: Callable[[str], str],
) -> Surroundings:
    """Return a quantity's words to the left and right; figures `passed` are looked past on the right.

    What `asides` hold is of other figures: it is left out on the right.
    """
    quantity = quantities[position]
    left = quantities[position - 1].span.end if position else sentence.start
    right = sentence.end
    for later in range(position + 1, len(quantities)):
        if later not in passed:
            right = quantities[later].span.start
            break
    following = quantities[position + 1 : position + 2]
    limit = following[0].span.start if following else None
    before = view[max(left, quantity.span.start - _FAR) : quantity.span.start]
    after = _without(view, quantity.span.end, right, asides)[: 2 * _FAR]
    return Surroundings(
        quantity=quantity,
        names=names_of(view, quantity, singular=singular, limit=limit),
        left=_BREAK.split(before)[-1],
        clause=_BREAK.split(view[sentence.start : quantity.span.start])[-1],
        noun=view[quantity.number.end : quantity.span.end],
        right=_BREAK.split(after)[0],
    )


def _without(view: str, start: int, end: int, asides: Sequence[Span]) -> str:
    """Return the words from `start` to `end`, those of `asides` that begin there left out."""
    kept = ""
    for aside in asides:
        if start <= aside.start < end:
            kept += view[start : aside.start]
            start = aside.end
    return kept + view[start:end]


def names_of(
    view: str, quantity: Quantity, *, singular: Callable[[str], str], limit: int | None = None
) -> frozenset[str]:
    """Return what a quantity counts, in the singular, alone and with the words behind it, up to `limit`."""
    if quantity.counted is None:
        return frozenset({quantity.unit})
    start = quantity.counted.start
    phrase = _PHRASE.match(view, start, min(start + _NOUN, limit or start + _NOUN))
    words = [singular(word) for word in (phrase.group().split() if phrase else ())]
    if phrase and phrase.end() == limit and words:
        words.pop()  # « 316 voix contre 251 »
    return frozenset({quantity.unit, *(" ".join(words[:size]) for size in (2, 3))})


def find_measure(
    around: Surroundings, *, ontology: Ontology, themes: frozenset[str] = frozenset()
) -> Found | None:
    """Return the measure of a quantity, or None where neither noun, verb nor unit tells it.

    `themes` are the measures whose theme is the article's own.
    """
    unit, rules = around.quantity.unit, ontology.rules
    if unit in ontology.units:
        found = _by_unit(around, unit, ontology)
        return found and _refined(around, found, ontology)
    if not unit:
        bare = [rule for rule in rules if rule.bare]
        told = next((Found(rule=rule) for rule in bare if _nearby(around, rule)), None)
        return told or _of_them(around, ontology) or _of_others(around, ontology)
    for rule in rules:
        if around.names & rule.nouns and not rule.weak:
            return _overtaken(around, ontology) or Found(rule=rule)
    found = _by_verb(around, ontology, themes)
    return _whole(around, found, ontology) if found else _by_weak_noun(around, rules)


def _of_them(around: Surroundings, ontology: Ontology) -> Found | None:
    """« Il en a blessé sept »: the verb tells, the noun was said before."""
    pronoun = ontology.of_them.search(around.left)
    if pronoun is None:
        return None
    verb = pronoun.group("verb")
    told = ontology.left.get(verb, ())
    return Found(rule=told[0], cue=verb) if told and not told[0].strict else None


def _of_others(around: Surroundings, ontology: Ontology) -> Found | None:
    """« cinq autres ont été blessés »: the verb of its own tells."""
    if not ontology.acting.match(around.right):
        return None
    for word in _passive(_told_words(around.right, ontology), ontology)[:5]:
        told = [rule for rule in ontology.right.get(word, ()) if not rule.strict]
        if told:
            return Found(rule=told[0], cue=word)
    return None


def _overtaken(around: Surroundings, ontology: Ontology) -> Found | None:
    """« deux blessés ont succombé »: what they did comes right behind the noun."""
    for word in _told_words(around.right, ontology)[:3]:
        for rule in ontology.rules:
            if not rule.strict and (word in rule.does or word in rule.did):
                return Found(rule=rule, cue=word)
    return None


def _by_weak_noun(around: Surroundings, rules: Sequence[MeasureRule]) -> Found | None:
    return next((Found(rule=rule) for rule in rules if around.names & rule.nouns), None)


def _whole(around: Surroundings, found: Found, ontology: Ontology) -> Found:
    """« le retrait des 1.500 soldats »: so many there are, whatever is to become of them."""
    rule = found.rule
    if not rule.all_of or found.cue not in rule.before:
        return found
    if not ontology.definite.search(around.left) or ontology.ordered.search(around.noun):
        return found
    return next(
        (Found(rule=each, cue=found.cue) for each in ontology.rules if each.key == rule.all_of),
        found,
    )


def _by_unit(around: Surroundings, unit: str, ontology: Ontology) -> Found | None:
    """Return the measure whose words stand nearest, the first listed where two do; else one that needs no words."""
    left, right = _clause(around, ontology)
    told: list[tuple[int, int, Found]] = []
    for order, rule in enumerate(ontology.rules):
        if unit not in rule.units or rule.refines or _last(left) in rule.not_after:
            continue
        if not rule.least <= (around.quantity.value or rule.least) <= rule.most:
            continue
        behind = _cues_behind(around.noun, right, rule)
        bare = not rule.strict or around.quantity.counted is None
        cues = [*(_cues_before(left, rule) if bare else ()), *behind]
        told.extend((far, order, Found(rule=rule, cue=cue)) for far, cue in cues)
    if told:
        return min(told, key=lambda each: each[:2])[2]
    plain = [r for r in ontology.rules if unit in r.units and not _has_words(r)]
    return Found(rule=plain[0]) if plain else None


def _has_words(rule: MeasureRule) -> bool:
    return bool(rule.near or rule.ahead or rule.done or rule.refines)


def _refined(around: Surroundings, found: Found, ontology: Ontology) -> Found:
    """« Le parquet a requis trois ans de prison »: a sentence, but one that is asked for."""
    _, right = _clause(around, ontology)
    turns = list(ontology.turn.finditer(around.clause))
    left = around.clause[turns[-1].end() :] if turns else around.clause
    for rule in ontology.rules:
        if rule.refines != found.rule.key:
            continue
        cues = [cue for pattern in (rule.ahead,) if pattern for cue in pattern.finditer(left)]
        if cues and not (rule.barred and rule.barred.search(left, cues[-1].end())):
            return Found(rule=rule, cue=cues[-1].group())
        behind = rule.near.search(right) if rule.near else None
        if behind is not None and not (rule.barred and rule.barred.search(left)):
            return Found(rule=rule, cue=behind.group())
    return found


def _clause(around: Surroundings, ontology: Ontology) -> tuple[str, str]:
    """Return what stands before and behind a figure, up to « alors que » and its like."""
    turns = list(ontology.turn.finditer(around.left))
    left = around.left[turns[-1].end() :] if turns else around.left
    turn = ontology.turn.search(around.right)
    return left, around.right[: turn.start()] if turn else around.right


def _last(text: str) -> str:
    words = text.split()
    return words[-1] if words else ""


def _cues_before(left: str, rule: MeasureRule) -> list[tuple[int, str]]:
    """Return the last words of a measure before a figure, and how many words off they stand."""
    found: list[tuple[int, str]] = []
    for pattern in (None if rule.behind else rule.near, rule.ahead):
        matches = list(pattern.finditer(left)) if pattern else []
        found.extend((_far(left[match.end() :]), match.group()) for match in matches[-1:])
    words = _words(left)
    for distance, word in enumerate(reversed(words)):
        if word in rule.done:
            return [*found, (distance, word)]
    return found


def _cues_behind(noun: str, right: str, rule: MeasureRule) -> list[tuple[int, str]]:
    unit = _WORD.search(noun)
    behind = ((noun[unit.end() :] if unit else noun) + right)[: _NEAR if rule.behind else None]
    match = rule.near.search(behind) if rule.near else None
    if (
        match is not None
        and "," in behind[: match.start()]
        and _far(behind[: match.start()]) > _NEXT
    ):
        match = None
    found = [(_far_behind(behind[: match.start()]), match.group())] if match else []
    for told in _WORD.finditer(behind):
        if told.group() in rule.undergone:
            return [*found, (_far_behind(behind[: told.start()]), told.group())]
    return found


def _far(gap: str) -> int:
    """Return how many words stand between, « de » and « à » left out."""
    return sum(len(word) > 2 for word in _words(gap))


def _far_behind(gap: str) -> int:
    aside = "," in gap or " et " in gap
    return _far(gap) + (_ASIDE if aside else 0)


def _nearby(around: Surroundings, rule: MeasureRule) -> str:
    if rule.near is None:
        return ""
    if rule.behind:
        match = rule.near.search((around.noun + around.right)[:_NEAR])
    else:
        match = rule.near.search(around.noun + around.right) or rule.near.search(around.left)
    return match.group() if match else ""


def _by_verb(around: Surroundings, ontology: Ontology, themes: frozenset[str]) -> Found | None:
    """Return the measure of the nearest verb or governing noun; the left one wins where it stands as near.

    A figure right before an auxiliary is its subject: that verb wins.
    """
    fits = _Fits(around.names, themes)
    before, after = _clause(around, ontology)
    after = _own_words(after, ontology)
    left_told = [
        _nearest(
            reversed(_governing(_told_words(before, ontology), ontology)), ontology.left, fits
        ),
        _phrase_before(around, ontology, fits),
    ]
    left = min((each for each in left_told if each is not None), key=lambda at: at[0], default=None)
    behind = [*_words(around.noun)[1:], *_passive(_told_words(after, ontology), ontology)]
    told = [_nearest(behind, ontology.right, fits), _said(around, ontology, fits)]
    right = min((each for each in told if each is not None), key=lambda at: at[0], default=None)
    joined = around.left.endswith(ontology.joint)
    if right is not None and (joined or ontology.acting.match(around.right)):
        return right[1]
    if left is not None and (right is None or left[0] <= right[0]):
        return left[1]
    if right is not None:
        return right[1]
    for rule in ontology.rules:
        near = not rule.units and (around.names & rule.own or fits.themed(rule))
        cue = _nearby(around, rule) if near else ""
        if cue:
            return Found(rule=rule, cue=cue)
    return None


@dataclass(frozen=True, slots=True)
class _Fits:
    """Whether a measure may count what a figure counts."""

    names: frozenset[str]
    themes: frozenset[str]

    def __call__(self, rule: MeasureRule) -> bool:
        return not rule.strict or bool(self.names & rule.own) or self.themed(rule)

    def themed(self, rule: MeasureRule) -> bool:
        """« 282 personnes sont parties », in an article about a withdrawal."""
        return rule.key in self.themes and bool(self.names & rule.themed)


def _own_words(after: str, ontology: Ontology) -> str:
    """« a touché 230 malades et tué 12 autres »: the word right before the next figure is of that one."""
    own, joint, word = after.rpartition(ontology.joint)
    return own if joint and word.endswith(" ") and len(word.split()) == 1 else after


def _phrase_before(
    around: Surroundings, ontology: Ontology, fits: _Fits
) -> tuple[int, Found] | None:
    """Return the last phrase before a figure that governs it: « a coûté la vie à 22 personnes »."""
    told: list[tuple[int, Found]] = []
    for rule in ontology.rules:
        if rule.ahead is None or rule.units or not fits(rule):
            continue
        for match in rule.ahead.finditer(around.left):
            cue = match.group()
            told.append((len(_words(around.left[match.end() :])), Found(rule=rule, cue=cue)))
    return min(told, key=lambda each: each[0], default=None)


def _governing(words: list[str], ontology: Ontology) -> list[str]:
    """Return the words, but "" for a participle of what stands before: « 26 policiers blessés, 700 actions »."""
    return [
        ""
        if word in ontology.undergone
        and word.endswith(("s", "ée"))
        and not ontology.helpers.intersection(words[max(0, at - 2) : at])
        else word
        for at, word in enumerate(words)
    ]


def _passive(words: list[str], ontology: Ontology) -> list[str]:
    """Return the words, but "" for a participle with an object of its own: « et en a blessé 59 autres »."""
    return [
        "" if at and words[at - 1] in ontology.having and word not in ontology.did else word
        for at, word in enumerate(words)
    ]


def _said(around: Surroundings, ontology: Ontology, fits: _Fits) -> tuple[int, Found] | None:
    """Return the first verb phrase behind a figure that counts its subject: « ont trouvé la mort »."""
    told: list[tuple[int, Found]] = []
    for rule in ontology.rules:
        match = rule.says.search(around.right) if rule.says is not None else None
        if match is not None and fits(rule):
            far = len(_words(around.right[: match.start()]))
            told.append((far, Found(rule=rule, cue=match.group())))
    return min(told, key=lambda each: each[0], default=None)


def _nearest(
    words: Iterable[str], forms: Mapping[str, tuple[MeasureRule, ...]], fits: _Fits
) -> tuple[int, Found] | None:
    """Return the first word that tells a measure which may count this noun, and how far off it stands."""
    for distance, word in enumerate(words):
        for rule in forms.get(word, ()):
            if fits(rule):
                return distance, Found(rule=rule, cue=word)
    return None


def _told_words(text: str, ontology: Ontology) -> list[str]:
    """Return the words of a text, but "" for a participle that no auxiliary stands before: « le marché »."""
    words = _words(text)
    return [
        ""
        if word in ontology.did and not _is_helped(words[max(0, at - 3) : at], ontology)
        else word
        for at, word in enumerate(words)
    ]


def _is_helped(before: list[str], ontology: Ontology) -> bool:
    """An auxiliary, and « s'est » only where nothing else is meant by it: « s'est manifesté » marches nowhere."""
    return bool(ontology.helpers.intersection(before[-2:]))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
