"""Who gives a figure, where the words right beside it say so and no quotation does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.model.document import Attribution, Mention, MentionKind
from recoupe.model.text import Span, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class GiverRules:
    """The words that name who gives a figure.

    `according` matches behind a figure (« selon »), `end` what ends the name after it. `reckons` are forms of verbs
    whose subject gives the figure (« la CFDT redoute »), `reports` a phrase that does (« fait état »), `paper`
    matches what is nobody (« un bilan »), with whose it is as `of`, `listed` joins two figures of a list, `goes_on`
    matches one with the subject of the verb before (« et indiqué que »), `asides` may stand between the subject and
    it (« , elle, »), as may what begins with `superlatives` (« , la plus touchée, »), `auxiliaries` words that
    stand before such a verb (`having` among them forms of « avoir »), `passive` those that make it none (« est
    évaluée »). `bracketed` matches a name in brackets behind a figure, where it is a body's or one of those who
    count (`counters`); `alone` one between two figures and nothing else, `leading` one that opens its clause («
    Pour la préfecture, »), `agent` leads to it behind a figure that is `reckoned` (« estimés à … par les assureurs
    »), `same` is whoever gave the one before. `acronym` stands behind a name, `voices` are nouns of those who
    speak, folded. `told_next` matches who gave the figure of the sentence before (« C'est ce que rapporte »),
    `who_goes_on` a speaker's relative clause, `he_reckons` a pronoun that gives a figure, `noun` an article that
    makes a verb a noun (« le chiffre »).
    """

    according: re.Pattern[str]
    bracketed: re.Pattern[str]
    counters: re.Pattern[str]
    alone: re.Pattern[str]
    reports: re.Pattern[str]
    end: re.Pattern[str]
    leading: re.Pattern[str]
    reckoned: re.Pattern[str]
    agent: re.Pattern[str]
    same: re.Pattern[str]
    acronym: re.Pattern[str]
    voices: frozenset[str]
    reckons: frozenset[str]
    goes_on: re.Pattern[str]
    listed: re.Pattern[str]
    asides: frozenset[str]
    superlatives: tuple[str, ...]
    auxiliaries: frozenset[str]
    having: frozenset[str]
    paper: re.Pattern[str]
    passive: frozenset[str]
    not_subjects: frozenset[str]
    of: frozenset[str]
    describing: re.Pattern[str]
    reflexive: frozenset[str]
    told_next: re.Pattern[str]
    who_goes_on: re.Pattern[str]
    he_reckons: re.Pattern[str]
    noun: re.Pattern[str]


_LONGEST = 70  # characters of a name with its function
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?")
_STOP = re.compile(r"[;:.!?\n]")
_CLAUSE = re.compile(r"[(,;:.!?\n]|(?<!\w)(?:et|mais|que|qui|tandis|alors|quand|lorsque) ")


def giver_behind(
    text: str, view: str, end: int, limit: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution | None:
    """Return who « 12 400 selon la police » names, read from `end` and not beyond `limit`."""
    inside = rules.bracketed.match(view, end, min(limit, end + _LONGEST))
    if inside is not None:
        span = Span(inside.start("who"), inside.end("who"))
        if _counts(view, span, mentions, rules):
            return named(text, span.start, span.end, mentions, rules=rules)
    opener = rules.according.search(view, end, min(limit, end + _LONGEST))
    if opener is None or _STOP.search(view, end, opener.start()):
        return None
    # « les estimations préliminaires annoncées par » may stand before who it is
    reach = min(limit, opener.end() + 2 * _LONGEST)
    stop = rules.end.search(view, opener.end(), reach)
    if stop is None and reach < limit:
        return None
    by = named(text, opener.end(), stop.start() if stop else reach, mentions, rules=rules)
    return by if by is not None and len(by.span) <= _LONGEST else None


def _counts(view: str, span: Span, mentions: Sequence[Mention], rules: GiverRules) -> bool:
    """Whether a name is that of a body, or of those who count."""
    bodies = {MentionKind.ORGANISATION, MentionKind.GROUP}
    known = any(m.kind in bodies and span.contains(m.span) for m in mentions)
    return known or rules.counters.search(view, span.start, span.end) is not None


def giver_of_reckoned(
    text: str,
    view: str,
    around: Span,
    limit: int,
    mentions: Sequence[Mention],
    *,
    rules: GiverRules,
) -> Attribution | None:
    """Return who « estimés à 200 par les enseignants » names, of the figure at `around`."""
    if rules.reckoned.search(view, max(0, around.start - _LONGEST), around.start) is None:
        return None
    agent = rules.agent.match(view, around.end, limit)
    if agent is None:
        return None
    stop = rules.end.search(view, agent.end(), limit)
    return named(text, agent.end(), stop.start() if stop else limit, mentions, rules=rules)


def giver_leading(
    text: str, view: str, start: int, figure: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution | None:
    """Return who opens the clause of a figure: « Pour la préfecture, 3 000 personnes »."""
    told = list(rules.leading.finditer(view, start, figure))
    if not told:
        return None
    said = told[-1].group("said") is not None  # « Toujours selon la compagnie, »
    span = Span(*told[-1].span("said" if said else "who"))
    if not said and not _counts(view, span, mentions, rules):
        return None
    return named(text, span.start, span.end, mentions, rules=rules)


def giver_between(
    text: str, view: str, start: int, figure: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution | None:
    """Return who stands alone between two figures, the verb said once: « la police 12 000, les syndicats 40 000 »."""
    alone = rules.alone.fullmatch(view, start, figure)
    if alone is None:
        return None
    span = Span(alone.start("who"), alone.end("who"))
    if rules.counters.fullmatch(view, span.start, span.end) is None:
        bodies = [m for m in mentions if m.kind is MentionKind.ORGANISATION and m.span == span]
        if not bodies:
            return None
    return named(text, alone.start("the"), span.end, mentions, rules=rules)


def giver_before(
    text: str, view: str, start: int, figure: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution | None:
    """Return the subject of a verb of reckoning between `start` and the figure, or None."""
    verb = None
    for word in _WORD.finditer(view, start, figure):
        if word.group() in rules.reckons and not rules.noun.search(view, start, word.start()):
            verb = word
    verb = verb or rules.reports.search(view, start, figure)
    if verb is None or rules.describing.search(view, verb.end(), figure):
        return None  # « a revendiqué l'attentat qui a fait 29 morts »
    words = _subject(view, start, verb.start(), rules)
    auxiliaries: list[re.Match[str]] = []
    while words and words[-1].group() in rules.auxiliaries:
        auxiliaries.append(words.pop())
    held = next((at for at, word in enumerate(words) if at and word.group() in rules.having), None)
    words = words[:held]  # « le ministère a par ailleurs rectifié »
    told = {word.group() for word in words[:1]} & (rules.not_subjects | rules.of)
    passive = {word.group() for word in [*auxiliaries, *words]} & rules.passive
    if not words or told or passive or words[-1].group() in rules.reflexive:
        return None
    first, last = words[0].start(), words[-1].end()
    return named(text, first, last, mentions, rules=rules) if last - first <= _LONGEST else None


def _subject(view: str, start: int, verb: int, rules: GiverRules) -> list[re.Match[str]]:
    """Return the words of the clause before a verb, « , elle, » passed over."""
    end = verb
    breaks = [start, *(match.end() for match in _CLAUSE.finditer(view, start, verb))]
    while True:
        words = list(_WORD.finditer(view, breaks[-1], end))
        said = " ".join(word.group() for word in words)
        aside = said in rules.asides or said.startswith(rules.superlatives)
        if len(breaks) == 1 or (words and not aside and not _parted(words, breaks, rules)):
            return words
        over = 2 if _parted(words, breaks, rules) else 1
        end = breaks[-over] - 1
        del breaks[-over:]


def _parted(words: Sequence[re.Match[str]], breaks: Sequence[int], rules: GiverRules) -> bool:
    """« L'administration, dépassée par les secours, a annoncé »: whether an aside parts the verb from its subject."""
    return len(breaks) > _PARTED and all(word.group() in rules.auxiliaries for word in words)


_PARTED = 2  # places where a clause may begin, up to the aside and behind it


def may_speak(
    text: str, start: int, end: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> bool:
    """Whether what a stretch names may speak: somebody named, or a noun of those who do; no thing does."""
    told = text[start:end]
    if any(start <= m.span.start < end and m.kind is not MentionKind.THING for m in mentions):
        return True
    if rules.counters.search(told.lower()):
        return True
    words = {fold(word) for word in _WORD.findall(told)}
    if {*words, *(word[:-1] for word in words)} & rules.voices:
        return True
    return any(word[0].isupper() for word in _WORD.findall(told)[1:])


def named(
    text: str, start: int, end: int, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution | None:
    """Return who a stretch of text names: of « un bilan de la police » the police, of a count alone nobody."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    paper = rules.paper.fullmatch(text, start, end)
    if paper is not None:
        start = paper.start("of") if paper.group("of") else end
    if end - start < 2 or not may_speak(text, start, end, mentions, rules=rules):
        return None  # « le bilan du séisme »
    span = Span(start, end)
    inside = [mention for mention in mentions if span.contains(mention.span)]
    keys = [m.key for m in inside if not _is_place(m) or m.span.start - start <= _ARTICLE]
    return in_full(
        text,
        Attribution(by=span.of(text), span=span, key=keys[0] if keys else None),
        mentions,
        rules=rules,
    )


def in_full(
    text: str, by: Attribution, mentions: Sequence[Mention], *, rules: GiverRules
) -> Attribution:
    """Return a speaker with what stands behind it: « l'agence des séismes (ASE) », « le gouverneur, Josh Martin »."""
    end = by.span.end
    acronym = rules.acronym.match(text, end)
    if acronym is not None:
        end = acronym.end()
    elif text.startswith(", ", end) and not any(
        by.span.contains(m.span) and m.kind is MentionKind.PERSON for m in mentions
    ):
        behind = [m for m in mentions if m.span.start == end + 2 and m.kind is MentionKind.PERSON]
        end = behind[-1].span.end if behind else end
        by = replace(by, key=behind[-1].key) if behind else by
    span = Span(by.span.start, end)
    return replace(by, span=span, by=span.of(text))


_ARTICLE = 4  # characters before a place that speaks itself: « le Kenya », not « les pompiers de la Gironde »


def _is_place(mention: Mention) -> bool:
    return mention.kind in {MentionKind.PLACE, MentionKind.COUNTRY}
