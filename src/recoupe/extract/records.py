"""Records from drafts: the words, the headline, who is in it, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.words import Word
from recoupe.extract.clauses import Clause, ClauseKind
from recoupe.extract.headline import HeadlineRules, cut_headline
from recoupe.extract.reading import Draft, SentenceView
from recoupe.extract.triggers import STATEMENT
from recoupe.model.document import Attribution, Document, Mention, MentionKind
from recoupe.model.record import EventRecord, Weight
from recoupe.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRules:
    """Words around a record: `stem` makes terms of words that are not in `empty`.

    `genders` are articles with the gender ("m", "f", "") and number ("s", "p", "") they agree with; `merged` are those
    with a preposition in them (« du »). `into` stand before a place, `by` before an agent.
    """

    stem: Callable[[str], str]
    empty: frozenset[str]
    genders: Mapping[str, tuple[str, str]]
    merged: frozenset[str]
    into: frozenset[str]
    by: frozenset[str]
    demonstratives: frozenset[str]
    definite: frozenset[str]
    of: frozenset[str]


def make_record(
    draft: Draft,
    weight: Weight,
    view: SentenceView,
    document: Document,
    *,
    alone: bool,
    rules: RecordRules,
    headline: HeadlineRules,
) -> EventRecord:
    """Return the record of a draft; `alone` tells that it is the only one of its sentence."""
    words, clause = view.words, view.clauses[draft.clause]
    first, last = _extent(draft, clause, view, rules)
    trigger = Span(words[draft.trigger.first].span.start, words[draft.trigger.last].span.end)
    span = Span(words[first].span.start, words[last].span.end)
    inside = [mention for mention in document.mentions if span.contains(mention.span)]
    article = document.article.id
    return EventRecord(
        id=f"{article}-r{trigger.start}",
        article=article,
        span=view.sentence.span if alone else span,
        sentence=view.sentence.index,
        kind=draft.trigger.kind,
        trigger=trigger,
        headline=_headline(draft, clause, view, first, last, headline),
        status=draft.status,
        weight=weight,
        date=None,
        relation=draft.moment.relation if draft.moment else "in",
        timexes=tuple(timex.id for timex in draft.moment.timexes) if draft.moment else (),
        attribution=_attribution(draft, trigger, span, view, document),
        actors=_keys(inside, lambda m: _is_actor(m, draft, clause, words, rules)),
        targets=_keys(inside, lambda m: _is_target(m, draft, clause, words, rules)),
        places=_keys(inside, lambda m: _is_place(m, words, rules)),
        terms=_terms(words[first : last + 1], rules),
        anaphoric=_is_anaphoric(draft, words, rules),
    )


def _extent(
    draft: Draft, clause: Clause, view: SentenceView, rules: RecordRules
) -> tuple[int, int]:
    """Return the words of a record: those of its clause, with the noun that a hanging clause describes."""
    first, last = draft.first, draft.last
    hangs = clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
    if hangs and not draft.nominal:
        first = _antecedent(clause, view, rules)
    while last > first and view.words[last].is_mark and view.words[last].form in ",;:–—-«":
        last -= 1
    while first < last and view.words[first].is_mark and view.words[first].form in ",;:–—-»":
        first += 1
    return first, last


def _antecedent(clause: Clause, view: SentenceView, rules: RecordRules) -> int:
    """Return where the noun described begins: at the nearest article before it that agrees."""
    words = view.words
    if clause.parent is None:
        return clause.first
    wanted = _agreement(words, clause)
    own = [at for at in view.clauses[clause.parent].own if at < clause.first]
    for at in reversed(own[-16:]):
        gender = rules.genders.get(words[at].form)
        if gender is not None and _agrees(gender, wanted):
            return at + 1 if words[at].form in rules.merged else at
        if words[at].capital and not words[at].is_mark and at == clause.first - 1:
            return at
    return clause.first


def _agreement(words: Sequence[Word], clause: Clause) -> tuple[str, str]:
    if clause.kind is not ClauseKind.PARTICIPLE or clause.verb is None:
        return "", ""
    form = words[clause.verb.head].form
    feminine = form.endswith(("ée", "ées", "ie", "ies", "ue", "ues", "ise", "ises", "te", "tes"))
    return ("f" if feminine else "m"), (
        "p" if form.endswith(("es", "és", "is", "us", "ts")) else "s"
    )


def _agrees(given: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return all(
        not have or not want or have == want for have, want in zip(given, wanted, strict=True)
    )


def _headline(
    draft: Draft, clause: Clause, view: SentenceView, first: int, last: int, rules: HeadlineRules
) -> Span:
    verb = draft.trigger.last if draft.nominal or clause.verb is None else clause.verb.last
    if (
        clause.kind not in (ClauseKind.MAIN, ClauseKind.PARTICIPLE, ClauseKind.RELATIVE)
        and not draft.nominal
    ):
        first = min(clause.first + len(clause.opener), last)
    nested = [each.first for each in view.clauses if first < each.first <= last]
    return cut_headline(
        view.words,
        first,
        last,
        verb=min(max(verb, first), last),
        nested=nested,
        moments=[timex.span for timex in view.timexes],
        rules=rules,
    )


def _attribution(
    draft: Draft, trigger: Span, span: Span, view: SentenceView, document: Document
) -> Attribution | None:
    """Return who says it: the innermost speaker whose words hold the trigger; for a statement, its own speaker."""
    if draft.trigger.kind == STATEMENT:
        own = [
            (content, by)
            for content, by in document.attributions
            if span.contains(by.span) and view.sentence.span.overlaps(content)
        ]
        own.sort(key=lambda pair: (abs(pair[1].span.end - trigger.start), pair[1].span))
        return own[0][1] if own else None
    holding = [pair for pair in document.attributions if pair[0].contains(trigger)]
    holding.sort(key=lambda pair: (len(pair[0]), pair[1].span))
    return holding[0][1] if holding else None


def _keys(mentions: Sequence[Mention], wanted: Callable[[Mention], bool]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.key for mention in mentions if wanted(mention)))


def _is_place(mention: Mention, words: Sequence[Word], rules: RecordRules) -> bool:
    if mention.kind is MentionKind.PLACE:
        return True
    return mention.kind is MentionKind.COUNTRY and _word_before(mention, words) in rules.into


def _is_agent(
    mention: Mention, draft: Draft, clause: Clause, words: Sequence[Word], rules: RecordRules
) -> bool:
    """Whether somebody stands where the doer stands: before an active verb, after « par »."""
    verb = clause.verb
    if verb is None:
        return False
    before = mention.span.start < words[verb.first].span.start
    by = _word_before(mention, words, reach=2) in rules.by
    return by if verb.passive else before


def _is_actor(
    mention: Mention, draft: Draft, clause: Clause, words: Sequence[Word], rules: RecordRules
) -> bool:
    if _is_place(mention, words, rules):
        return False
    return draft.nominal or _is_agent(mention, draft, clause, words, rules)


def _is_target(
    mention: Mention, draft: Draft, clause: Clause, words: Sequence[Word], rules: RecordRules
) -> bool:
    if _is_place(mention, words, rules):
        return False
    return not draft.nominal and not _is_agent(mention, draft, clause, words, rules)


def _word_before(mention: Mention, words: Sequence[Word], reach: int = 1) -> str:
    before = [word for word in words if word.span.end <= mention.span.start][-reach:]
    for word in reversed(before):
        if reach == 1 or word.form not in ("le", "la", "les", "l'"):
            return word.form
    return ""


def _terms(words: Sequence[Word], rules: RecordRules) -> frozenset[str]:
    return frozenset(
        rules.stem(word.form)
        for word in words
        if not word.is_mark
        and len(word.form) > 2
        and word.form not in rules.empty
        and not word.form[0].isdigit()
        and not word.form.endswith("'")
    )


def _is_anaphoric(draft: Draft, words: Sequence[Word], rules: RecordRules) -> bool:
    """Whether the event is named as known: « cette attaque », « l'attentat »."""
    if not draft.trigger.is_noun:
        return _subject_points_back(draft, words, rules)
    at = draft.trigger.first - 1
    if at < 0:
        return False
    near = {word.form for word in words[max(at - 1, 0) : at + 1]}
    if near & rules.demonstratives:
        return True
    after = words[draft.trigger.last + 1].form if draft.trigger.last + 1 < len(words) else ""
    return words[at].form in rules.definite and after not in rules.of


def _subject_points_back(draft: Draft, words: Sequence[Word], rules: RecordRules) -> bool:
    return words[draft.first].form in rules.demonstratives
