"""Which measure a figure has, told by the noun it counts and the words around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from recoupe.extract.facts.byunit import NEAR, by_unit, refined
from recoupe.extract.facts.measures import Found, MeasureRule, Ontology
from recoupe.extract.facts.surroundings import Surroundings, clause_of, words_of


def find_measure(
    around: Surroundings, *, ontology: Ontology, themes: frozenset[str] = frozenset()
) -> Found | None:
    """Return the measure of a quantity, or None where neither noun, verb nor unit tells it.

    `themes` are the measures whose theme is the article's own.
    """
    unit, rules = around.quantity.unit, ontology.rules
    around = replace(around, names=around.names & ontology.compounds or around.names)
    if unit in ontology.units:
        found = by_unit(around, unit, ontology)
        return found and refined(around, found, ontology)
    if not unit:
        value = around.quantity.value or 0
        bare = [rule for rule in rules if rule.bare and (not rule.least or value >= rule.least)]
        told = next((Found(rule=rule) for rule in bare if _nearby(around, rule)), None)
        return told or _of_them(around, ontology) or _of_others(around, ontology)
    elided = around.quantity.counted is None and ontology.acting.match(around.right)
    for rule in () if elided else rules:
        if around.names & rule.nouns and not rule.weak:
            return _overtaken(around, ontology) or Found(rule=rule)
    found = _by_verb(around, ontology, themes)
    return _whole(around, found, ontology) if found else _by_noun(around, ontology)


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
    words = _passive(_told_words(around.right, ontology), ontology)[:_VERB]
    told = _nearest(words, ontology.right, _is_loose) or _said(around, ontology, _is_loose)
    return told[1] if told is not None and told[0] < _VERB else None


_VERB = 5  # words behind a figure among which its verb stands


def _is_loose(rule: MeasureRule) -> bool:
    return not rule.strict


def _overtaken(around: Surroundings, ontology: Ontology) -> Found | None:
    """« deux blessés ont succombé »: what they did comes right behind the noun."""
    for word in _told_words(around.right, ontology)[:3]:
        for rule in ontology.rules:
            if not rule.strict and not rule.units and word in rule.does | rule.did:
                return Found(rule=rule, cue=word)
    return None


_OWN = 32  # characters behind a figure in which its verb begins


def _by_noun(around: Surroundings, ontology: Ontology) -> Found | None:
    """Return the measure of the noun; « 37 soldats ont eu besoin de soins » does not say how many there are."""
    told = (rule for rule in ontology.rules if around.names & rule.nouns)
    does = ontology.own_verb.search(around.right.partition(",")[0][:_OWN]) is not None
    unsaid = around.quantity.counted is None and ontology.own_verb.match(around.right)
    return next(
        (
            Found(rule=each)
            for each in told
            if not (does and each.weak and (each.present or unsaid))
        ),
        None,
    )


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


def _nearby(around: Surroundings, rule: MeasureRule) -> str:
    if rule.near is None:
        return ""
    if rule.behind:
        match = rule.near.search((around.noun + around.right)[:NEAR])
    else:
        match = rule.near.search(around.noun + around.right) or rule.near.search(around.left)
    return match.group() if match else ""


def _by_verb(around: Surroundings, ontology: Ontology, themes: frozenset[str]) -> Found | None:
    """Return the measure of the nearest verb or governing noun; the left one wins where it stands as near.

    A figure right before an auxiliary is its subject: that verb wins.
    """
    fits = _Fits(around.names, themes, ontology)
    before, after = clause_of(around, ontology)
    after = _own_words(after, ontology)
    left_told = [
        _nearest(reversed(_governing(before, ontology)), ontology.left, fits),
        _phrase_before(around, ontology, fits),
    ]
    left = min((each for each in left_told if each is not None), key=lambda at: at[0], default=None)
    behind = [*words_of(around.noun)[1:], *_passive(_told_words(after, ontology), ontology)]
    told = [
        _nearest(behind, ontology.right, fits),
        _said(around, ontology, fits),
    ]
    right = min((each for each in told if each is not None), key=lambda at: at[0], default=None)
    joined = around.left.endswith(ontology.joint)
    if right is not None and (joined or ontology.acting.match(around.right)):
        return right[1]
    if around.quantity.counted is None and ontology.own_verb.match(around.right):
        left = None  # « 300 ont été secourus, 22 autres ont été relevés »
    if left is not None and (right is None or left[0] <= right[0]):
        return left[1]
    if right is not None:
        return right[1]
    for rule in ontology.rules:
        own = around.names & rule.own or fits.themed(rule) or (rule.anyone and fits.people)
        cue = _nearby(around, rule) if own and not rule.units else ""
        if cue:
            return Found(rule=rule, cue=cue)
    return None


@dataclass(frozen=True, slots=True)
class _Fits:
    """Whether a measure may count what a figure counts."""

    names: frozenset[str]
    themes: frozenset[str]
    ontology: Ontology

    def __call__(self, rule: MeasureRule) -> bool:
        if self.names & rule.own or self.themed(rule):
            return True
        if rule.people and self.names & self.ontology.things:
            return False
        return not rule.strict or (rule.anyone and self.people)

    @property
    def people(self) -> bool:
        return bool(self.names & self.ontology.people)

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
            told.append((len(words_of(around.left[match.end() :])), Found(rule=rule, cue=cue)))
    return min(told, key=lambda each: each[0], default=None)


def _governing(text: str, ontology: Ontology) -> list[str]:
    """Return the words, but "" for what governs no figure behind.

    A participle of what stands before (« 26 policiers blessés, 700 actions »), a noun that a comma parts from it
    (« le retrait de ses troupes, soit 3.000 hommes »).
    """
    words = _told_words(text, ontology, joined=True)
    parted = len(words) - len(words_of(text.rpartition(",")[2])) if "," in text else 0
    described = {
        at
        for at, word in enumerate(words)
        if word in ontology.undergone
        and word.endswith(("s", "ée"))
        and (
            not ontology.helpers.intersection(words[max(0, at - 2) : at])
            or (at + 1 < len(words) and words[at - 1] in ontology.helpers - ontology.having)
        )
    }
    if words[-2:-1] == [ontology.joint.strip()]:
        described.discard(len(words) - 1)  # « tué 30 personnes et blessés 12 autres »
    nouns = {at for at in range(parted) if words[at] in ontology.governors}
    return ["" if at in described | nouns else word for at, word in enumerate(words)]


def _passive(words: list[str], ontology: Ontology) -> list[str]:
    """Return the words, but "" for a participle with an object of its own: « et en a blessé 59 autres »."""
    return [
        "" if at and words[at - 1] in ontology.having and word not in ontology.did else word
        for at, word in enumerate(words)
    ]


def _said(
    around: Surroundings, ontology: Ontology, fits: Callable[[MeasureRule], bool]
) -> tuple[int, Found] | None:
    """Return the first verb phrase behind a figure that counts its subject: « ont trouvé la mort »."""
    told: list[tuple[int, Found]] = []
    for rule in ontology.rules:
        match = rule.says.search(around.right) if rule.says is not None else None
        if match is not None and fits(rule):
            far = len(words_of(around.right[: match.start()]))
            told.append((far, Found(rule=rule, cue=match.group())))
    return min(told, key=lambda each: each[0], default=None)


def _nearest(
    words: Iterable[str],
    forms: Mapping[str, tuple[MeasureRule, ...]],
    fits: Callable[[MeasureRule], bool],
) -> tuple[int, Found] | None:
    """Return the first word that tells a measure which may count this noun, and how far off it stands."""
    for distance, word in enumerate(words):
        for rule in forms.get(word, ()):
            if fits(rule):
                return distance, Found(rule=rule, cue=word)
    return None


def _told_words(text: str, ontology: Ontology, *, joined: bool = False) -> list[str]:
    """Return the words of a text, but "" for a participle that no auxiliary stands before: « le marché ».

    Where `joined` is told, « et » stands for one: « ont remis 21 bases et retiré 9.000 soldats ».
    """
    words = words_of(text)
    return [
        ""
        if word in ontology.did
        and not _is_helped(words[max(0, at - 3) : at], ontology, joined=joined)
        else word
        for at, word in enumerate(words)
    ]


def _is_helped(before: list[str], ontology: Ontology, *, joined: bool) -> bool:
    """An auxiliary, and « s'est » only where nothing else is meant by it: « s'est manifesté » marches nowhere."""
    goes_on = joined and before[-1:] == [ontology.joint.strip()]
    return goes_on or bool(ontology.helpers.intersection(before[-2:]))
