"""Triggers: which word of a clause tells the event, and of what kind it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import Tense, VerbGroup
from recoupe.extract.clauses.antecedent import AgreementRules, antecedent_start, is_leading
from recoupe.extract.clauses.clauses import Clause, ClauseKind

OTHER = "other"
NONE = "none"  # of nouns and idioms that tell no event, though a part of them would
STATEMENT = "statement"
TOLL = "toll"
COUNT = "count"
#: Kinds that only give the figures of an event: never an entry of their own.
FIGURES = frozenset({TOLL, COUNT})

_STILL = (Tense.PRESENT, Tense.IMPERFECT)
_OBJECT = 5  # words, dates left out, that an object holds
_HEAD = 3  # words between the start of a subject and its noun
_INSIDE = 3  # words between « lancement » and « offre »
_REACH = 14  # words between a light verb and the noun that tells its event


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbPhrase:
    """A verb with the words that must follow it; `kind` is "" where the noun beside it tells the event.

    One of the words `near` must stand somewhere in the clause (« condamné … prison »), where there are any.
    """

    lemma: str
    tail: tuple[str, ...]
    reflexive: bool
    kind: str
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun (with the words that make it one: « prise d'otages ») and the kind of event it names."""

    forms: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerRules:
    """What a language's verbs and nouns tell.

    `phrases` are found by the infinitive, `nouns` by their first word, both with the longest first. `say` verbs
    report (`say_of_self` the reflexive ones), `states` tell no event, `plans` one to come by the noun after them,
    `causes` make something happen, `decides` are events whatever they lead to. `between` may stand a verb
    and its tail. `counted` nouns are figures, the event of a light verb only where nothing else is. `links` lead to
    an infinitive, `leads` open what stands before a subject, `degrees` stand before a participle that only describes.
    `turns` are kinds that only say which turn an event takes: the noun after one of `of` tells which event it is.
    `recalls` open an event that only dates another (« après »), `intents` one that is only wanted, but for what is
    `meant` by who `announces` it (« a annoncé sa décision de partir »). `gathers` are light verbs whose subject names
    the event (« la marche a rassemblé »), `carried` those whose object alone does, `empty` say nothing alone. A kind
    of `peaks` told of an event only counts it (« La grève a battu un record »).
    """

    phrases: Mapping[str, tuple[VerbPhrase, ...]]
    nouns: Mapping[str, tuple[NounPhrase, ...]]
    say: frozenset[str]
    say_of_self: frozenset[str]
    states: frozenset[str]
    plans: frozenset[str]
    causes: frozenset[str]
    decides: frozenset[str]
    between: frozenset[str]
    counted: frozenset[str]
    links: frozenset[str]
    leads: frozenset[str]
    degrees: frozenset[str]
    turns: frozenset[str]
    recalls: frozenset[str]
    intents: frozenset[str]
    meant: frozenset[str]
    announces: frozenset[str]
    of: frozenset[str]
    gathers: frozenset[str]
    carried: frozenset[str]
    peaks: frozenset[str]
    empty: frozenset[str]
    agreement: AgreementRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The words that carry an event: positions `first` to `last` inclusive; `is_noun` tells a nominal event."""

    kind: str
    first: int
    last: int
    is_noun: bool = False


def find_trigger(
    words: Sequence[Word], clause: Clause, *, clauses: Sequence[Clause], rules: TriggerRules
) -> Trigger | None:
    """Return what tells the event of a clause (one of `clauses`), or None where its verb tells a state."""
    verb = clause.verb
    if verb is None:
        return None
    led = _led(words, clause, verb, rules)
    if led is not None:
        return led
    governing = _decision(verb, rules)
    if governing is not None:
        return governing
    if _describes(verb, rules) or _is_graded(words, verb, rules):
        return None
    phrase, end = _phrase(words, verb, _around(words, clause, rules), rules)
    empty = _tells_none(words, clause, phrase, rules)
    if empty:
        return Trigger(kind=empty, first=verb.head, last=verb.head)
    if _carries(words, clause, verb, phrase, rules):
        noun = _beside(words, clause, verb, rules)
        if noun is not None and _agree(phrase, noun):
            return noun
        held = described(words, clause, clauses, rules=rules)
        if phrase is not None and held:
            phrase = replace(phrase, kind=held[0].kind)
    if phrase is not None and (phrase.kind or phrase.tail):
        return Trigger(kind=phrase.kind or OTHER, first=verb.head, last=min(end, clause.last))
    return _plain(verb, rules)


def _tells_none(
    words: Sequence[Word], clause: Clause, phrase: VerbPhrase | None, rules: TriggerRules
) -> str:
    """Return the kind of an idiom, or of « La grève a battu un record », which only counts; "" for neither."""
    if phrase is None or phrase.kind == NONE:
        return NONE if phrase else ""
    return COUNT if phrase.kind in rules.peaks and headed(words, clause, rules=rules) else ""


def dated_state(words: Sequence[Word], clause: Clause, *, rules: TriggerRules) -> Trigger | None:
    """« étaient en grève jeudi »: what a verb of state and its words tell, where they have a day of their own."""
    verb = clause.verb
    if verb is None or verb.negated or not _describes(verb, rules):
        return None
    phrase, end = _phrase(words, verb, clause.own, rules)
    told = phrase is not None and phrase.kind and phrase.tail
    return Trigger(kind=phrase.kind, first=verb.head, last=end) if phrase and told else None


def _around(words: Sequence[Word], clause: Clause, rules: TriggerRules) -> Sequence[int]:
    """Return the own words of a clause, with those of the noun it describes: « le texte, présenté mardi »."""
    if clause.kind not in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE):
        return clause.own
    start = antecedent_start(words, clause, rules=rules.agreement)
    return (*range(start, clause.first), *clause.own)


def _agree(phrase: VerbPhrase | None, noun: Trigger) -> bool:
    """« disputera le premier tour » is no election: a verb that knows its kind by a word beside it has its way."""
    return phrase is None or not phrase.near or phrase.kind in (noun.kind, *FIGURES)


def _plain(verb: VerbGroup, rules: TriggerRules) -> Trigger | None:
    """Return the trigger of a verb that no phrase knows: it says something, or tells an event of no known kind."""
    if _says(verb, rules):
        return Trigger(kind=STATEMENT, first=verb.head, last=verb.head)
    name = f"se {verb.lemma}" if verb.reflexive else verb.lemma
    if name in rules.empty or (verb.lemma in rules.states and not verb.passive):
        return None
    return Trigger(kind=OTHER, first=verb.head, last=verb.head)


def _carries(
    words: Sequence[Word],
    clause: Clause,
    verb: VerbGroup,
    phrase: VerbPhrase | None,
    rules: TriggerRules,
) -> bool:
    """Whether the noun beside a verb may tell the event: of a light verb, of one that makes things happen."""
    if phrase is not None and not phrase.kind:
        return True
    if phrase is not None and (phrase.tail or (phrase.reflexive and phrase.kind)):
        # « s'est prononcé » is not « a prononcé »
        return _is_light(verb, rules, own=True) and not phrase.tail
    return _is_light(verb, rules) or _makes(words, clause, verb, rules)


def _describes(verb: VerbGroup, rules: TriggerRules) -> bool:
    """« est », « dispose de », « figurait »: how things stand; « prévoit une reprise » is a plan."""
    plain = not verb.passive and not verb.chain and verb.tense in _STILL
    return plain and verb.lemma in rules.states and verb.lemma not in rules.plans


def _is_graded(words: Sequence[Word], verb: VerbGroup, rules: TriggerRules) -> bool:
    """« étaient très fournis », « a été très critiquée »: more or less so, not done."""
    near = verb.passive and verb.head > verb.first
    return near and words[verb.head - 1].form in rules.degrees


def _says(verb: VerbGroup, rules: TriggerRules) -> bool:
    """« a déclaré », not « ont été recensés »."""
    verbs = rules.say_of_self if verb.reflexive else rules.say
    return verb.lemma in verbs and not verb.chain and (not verb.passive or not verb.is_finite)


def headed(words: Sequence[Word], clause: Clause, *, rules: TriggerRules) -> Trigger | None:
    """« le rachat s'est accompagné d'une promesse »: the event noun that heads the subject of any verb."""
    verb = clause.verb
    if verb is None or verb.passive:
        return None
    subject = _subject(words, clause, verb)
    nouns = find_nouns(words, subject, rules=rules)
    if not nouns:
        return None
    before = [at for at in subject if at < nouns[0].first]
    stops = rules.leads | rules.agreement.merged
    near = before[-_HEAD:]
    opened = any(words[at].form in rules.agreement.articles for at in near)
    return nouns[0] if opened and not any(words[at].form in stops for at in near) else None


def find_nouns(
    words: Sequence[Word], positions: Iterable[int], *, rules: TriggerRules
) -> list[Trigger]:
    """Return the event nouns among the words at `positions`, in reading order."""
    inside = set(positions)
    found: list[Trigger] = []
    for at in sorted(inside):
        if found and at <= found[-1].last:
            continue
        noun = _noun_at(words, at, rules)
        if noun is not None and noun.last in inside:
            found.append(noun)
    return [noun for noun in found if noun.kind != NONE]


def described(
    words: Sequence[Word], clause: Clause, clauses: Sequence[Clause], *, rules: TriggerRules
) -> list[Trigger]:
    """Return the event nouns that a clause hangs on: « une série de frappes, dont la dernière a eu lieu mardi »."""
    if clause.kind not in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE):
        return []
    near = range(antecedent_start(words, clause, rules=rules.agreement), clause.first)
    if clause.parent is not None and is_leading(words, clause, clauses):
        parent = clauses[clause.parent]
        verb = parent.verb.first if parent.verb else parent.last
        near = range(clause.last + 1, verb)  # « Prévu mardi, le décollage … »
    nouns = find_nouns(words, near, rules=rules)
    pause = max((at for at in near[:-1] if words[at].is_mark), default=-1)
    return [noun for noun in nouns if noun.first > pause] or nouns


def called_kind(
    words: Sequence[Word], clause: Clause, positions: Sequence[int], *, rules: TriggerRules
) -> str:
    """« appelle à une journée d'action », « appelle à manifester »: the kind of what is called for, "" for none."""
    for group in clause.leads:
        phrase, _ = _phrase(words, group, clause.own, rules)
        if group.first in positions and phrase is not None and phrase.kind:
            return phrase.kind
    nouns = find_nouns(words, positions, rules=rules)
    return nouns[0].kind if nouns else ""


def _led(
    words: Sequence[Word], clause: Clause, verb: VerbGroup, rules: TriggerRules
) -> Trigger | None:
    """« a conduit X à demander le retrait », « a annoncé son intention de faire appel »: the infinitive tells it."""
    if verb.chain or verb.lemma not in rules.causes | rules.announces:
        return None
    for group in clause.leads:
        phrase, _ = _phrase(words, group, clause.own, rules)
        linked = group.first > 1 and words[group.first - 1].form in rules.links
        meant = linked and words[group.first - 2].form in rules.meant
        if (
            phrase is not None
            and phrase.kind
            and (meant or (linked and verb.lemma in rules.causes))
        ):
            return Trigger(kind=phrase.kind, first=group.head, last=group.head)
    return None


def _decision(verb: VerbGroup, rules: TriggerRules) -> Trigger | None:
    """« a refusé de signer », « s'est engagé à poursuivre »: the first verb is the event."""
    if not verb.chain or verb.chain[0] not in rules.decides:
        return None
    lemma = verb.chain[0].split()[-1]
    reflexive = lemma != verb.chain[0]
    bare = (each for each in rules.phrases.get(lemma, ()) if not each.tail and not each.near)
    phrases = [each for each in bare if each.kind]
    kind = next((each.kind for each in phrases if each.reflexive is reflexive), "decision")
    return Trigger(kind=kind, first=verb.first, last=verb.last)


def _makes(words: Sequence[Word], clause: Clause, verb: VerbGroup, rules: TriggerRules) -> bool:
    """« a provoqué des inondations », not « a amené au bord du conflit »."""
    if verb.lemma not in rules.causes or verb.reflexive or verb.passive:
        return False
    return bool(find_nouns(words, _object(words, clause, verb, rules), rules=rules))


def _object(
    words: Sequence[Word], clause: Clause, verb: VerbGroup, rules: TriggerRules
) -> list[int]:
    """Return the words after a verb up to a preposition other than « de »."""
    after = [at for at in clause.own if at > verb.last]
    stops = (rules.leads | rules.agreement.merged) - rules.of
    end = next((at for at in after if words[at].form in stops), len(words))
    return [at for at in after if at < end]


def _is_light(verb: VerbGroup, rules: TriggerRules, *, own: bool = False) -> bool:
    """Whether a verb carries the noun beside it; `own` asks for one that is reflexive itself (« s'ouvrir »)."""
    light = (each for each in rules.phrases.get(verb.lemma, ()) if not each.kind and not each.tail)
    return any(each.reflexive if own else verb.reflexive or not each.reflexive for each in light)


def _phrase(
    words: Sequence[Word], verb: VerbGroup, own: Sequence[int], rules: TriggerRules
) -> tuple[VerbPhrase | None, int]:
    """Return the longest phrase that fits and its last word; among equals one that asks for the reflexive."""
    inside = {words[at].form for at in own}
    start = verb.head + 1
    while start < len(words) and words[start].form in rules.between:
        start += 1
    phrases = sorted(
        rules.phrases.get(verb.lemma, ()), key=lambda each: each.reflexive is not verb.reflexive
    )
    for phrase in phrases:
        if (phrase.reflexive and not verb.reflexive) or (phrase.near and not phrase.near & inside):
            continue
        if _passes_itself(verb, phrase):
            continue
        for at in dict.fromkeys((verb.head + 1, start)):
            if tuple(word.form for word in words[at : at + len(phrase.tail)]) == phrase.tail:
                return phrase, max(verb.head, at + len(phrase.tail) - 1)
    return None, verb.head


def _passes_itself(verb: VerbGroup, phrase: VerbPhrase) -> bool:
    """« la maladie se transmet » describes: a plain verb made reflexive in the present tells no event."""
    present = verb.tense in _STILL and not verb.chain
    return verb.reflexive and present and not phrase.reflexive and bool(phrase.kind)


def _beside(
    words: Sequence[Word], clause: Clause, verb: VerbGroup, rules: TriggerRules
) -> Trigger | None:
    """Return the event noun that a light verb carries: its object, else its subject."""
    says = _says(verb, rules)
    reach = 6 if says else _REACH
    after = [at for at in clause.own if at > verb.last]
    after = [at for at in after if at <= verb.last + reach or at in after[:_OBJECT]]
    stops = rules.recalls | rules.intents  # « a annoncé son intention de faire appel »
    near = ({words[at - 1].form, words[at].form} & stops for at in after)  # « au lendemain des … »
    beyond = next((at for at, found in zip(after, near, strict=True) if found), len(words))
    if clause.kind is ClauseKind.PARTICIPLE:
        beyond = min(beyond, next((at for at in after if words[at].is_mark), len(words)))
    after = [at for at in after if at < beyond]  # « ont éclaté après le décollage »
    told = (says or verb.lemma in rules.carried) and not verb.passive
    before = [] if told else _subject(words, clause, verb)
    subject_first = verb.passive or verb.reflexive or verb.lemma in rules.gathers
    for positions in (before, after) if subject_first else (after, before):
        nouns = find_nouns(words, positions, rules=rules)
        if nouns and words[nouns[0].first].form not in rules.counted:
            return _of_what(words, clause, nouns[0], rules)
    counted = find_nouns(words, after, rules=rules)
    return counted[0] if counted else None  # « a procédé à huit interpellations »


def _of_what(words: Sequence[Word], clause: Clause, first: Trigger, rules: TriggerRules) -> Trigger:
    """« le lancement d'une offre », « le début de la grève »: the noun inside tells the kind."""
    inner = find_nouns(words, [at for at in clause.own if at > first.last], rules=rules)
    if not inner or first.kind not in rules.turns:
        return first
    between = words[first.last + 1 : inner[0].first]
    hangs = bool(between) and between[0].form in rules.of and len(between) <= _INSIDE
    return replace(first, kind=inner[0].kind) if hangs else first


def _subject(words: Sequence[Word], clause: Clause, verb: VerbGroup) -> list[int]:
    """Return the words before the verb, without what leads in: « Depuis cette annonce, deux réunions … »."""
    before = [at for at in clause.own if at < verb.first]
    while before and words[before[-1]].is_mark:  # « la secousse, de magnitude 6,8, »
        opens = [at for at in before[:-1] if words[at].is_mark]
        before = [at for at in before if at < (opens[-1] if opens else before[-1])]
    pauses = [at for at in before if words[at].is_mark]
    return [at for at in before if at > pauses[-1]] if pauses else before


def _noun_at(words: Sequence[Word], at: int, rules: TriggerRules) -> Trigger | None:
    for noun in rules.nouns.get(words[at].form, ()):
        last = at + len(noun.forms) - 1
        if tuple(word.form for word in words[at : last + 1]) == noun.forms:
            return Trigger(kind=noun.kind, first=at, last=last, is_noun=True)
    return None
