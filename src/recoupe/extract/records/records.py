"""Records from drafts: the words, the headline, who is in it, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.antecedent import AgreementRules, antecedent_start
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.clauses.triggers import STATEMENT
from recoupe.extract.records.draft import Draft
from recoupe.extract.records.heading import goes_on, heading, leads_in
from recoupe.extract.records.headline import HeadlineRules
from recoupe.model.document import Attribution, Document, Mention, MentionKind
from recoupe.model.record import EventRecord, Weight
from recoupe.model.text import Span

_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRules:
    """Words around a record: `stem` makes terms of words that are not in `empty`.

    `into` stand before a place, `goals` before one that is only gone to (but for the kinds that are `arrivals`),
    `by` before an agent, `definite` articles before what is known already, `skipped` words between a preposition
    and a name. `pronouns` are subjects that name nobody.
    """

    stem: Callable[[str], str]
    empty: frozenset[str]
    agreement: AgreementRules
    into: frozenset[str]
    goals: frozenset[str]
    arrivals: frozenset[str]
    by: frozenset[str]
    demonstratives: frozenset[str]
    definite: frozenset[str]
    skipped: frozenset[str]
    of: frozenset[str]
    pronouns: frozenset[str]


def make_record(
    draft: Draft,
    weight: Weight,
    view: SentenceView,
    document: Document,
    *,
    others: Sequence[Draft],
    rules: RecordRules,
    headline: HeadlineRules,
) -> EventRecord:
    """Return the record of a draft; `others` are those of its sentence."""
    words, clause = view.words, view.clauses[draft.clause]
    first, last = _extent(
        draft, clause, view, rules.agreement, told=weight is not Weight.BACKGROUND
    )
    trigger = Span(words[draft.trigger.first].span.start, words[draft.trigger.last].span.end)
    first = _name_start(words, first, document)
    span = Span(words[first].span.start, words[last].span.end)
    inside = _mentioned(draft, span, words, document, rules)
    article = document.article.id
    kept = _whole(view, document)
    told = heading(
        draft, clause, view, (first, last), kept, rules=headline, agreement=rules.agreement
    )
    return EventRecord(
        id=f"{article}-r{trigger.start}",
        article=article,
        span=_narrowed((first, last), draft, others, view) if others else view.sentence.span,
        sentence=view.sentence.index,
        kind=draft.trigger.kind,
        trigger=trigger,
        headline=told,
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
        unnamed=_is_unnamed(told, draft, clause, view, rules),
        outcome_of=draft.outcome_of,
    )


def _name_start(words: Sequence[Word], first: int, document: Document) -> int:
    """« C'est Jean Morel qui a été renvoyé »: no record begins within a name."""
    at = words[first].span
    held = next((each.span.start for each in document.mentions if each.span.contains(at)), at.start)
    return next(place for place, word in enumerate(words) if word.span.end > held)


def _mentioned(
    draft: Draft, span: Span, words: Sequence[Word], document: Document, rules: RecordRules
) -> list[Mention]:
    """Return the names of a record, without a place that is only gone to."""
    inside = [mention for mention in document.mentions if span.contains(mention.span)]
    if draft.trigger.kind in rules.arrivals:
        return inside
    return list(_without_goals(inside, words, rules))


def _is_unnamed(
    headline: Span, draft: Draft, clause: Clause, view: SentenceView, rules: RecordRules
) -> bool:
    """« ils sont partis », « s'achèvera mardi »: a headline that does not say who or what."""
    opens = next(word for word in view.words if word.span.start >= headline.start)
    verb = clause.verb
    bare = verb is not None and not draft.nominal and opens.span == view.words[verb.first].span
    return opens.form in rules.pronouns or bare


def _narrowed(
    extent: tuple[int, int], draft: Draft, others: Sequence[Draft], view: SentenceView
) -> Span:
    """Return the words of a record without what stands at their ends and tells another event."""
    words, (first, last) = view.words, extent
    if draft.told is not None:
        last = min(last, draft.told)
    inside = first <= draft.trigger.first and draft.trigger.last <= last
    for other in sorted(others, key=lambda each: (each.first, each.last)):
        apart = inside and not other.first <= draft.trigger.first <= other.last
        if apart and other.first > draft.trigger.last and other.last >= last:
            last = min(last, other.first - 1)
        after = words[other.last + 1 : other.last + 2]
        leads = other.nominal and any(word.form == "," for word in after)  # « Depuis l'attentat, »
        if apart and other.last < draft.trigger.first and (other.first <= first or leads):
            first = max(first, other.last + 1)
    first, last = _trimmed(words, first, last)
    while last > first and words[last].form in view.joins:
        first, last = _trimmed(words, first, last - 1)
    return Span(words[first].span.start, words[last].span.end)


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    while last > first and words[last].form in ",;:–—-«":
        last -= 1
    while first < last and words[first].form in ",;:–—-»":
        first += 1
    return first, last


def _extent(
    draft: Draft, clause: Clause, view: SentenceView, rules: AgreementRules, *, told: bool
) -> tuple[int, int]:
    """Return the words of a record: those of its clause, with the noun that a hanging clause describes.

    What is only touched on (`told` is false: « avant d'être vaincu ») leaves the words around it to their own record.
    """
    words, first, last = view.words, draft.first, draft.last
    if clause.parent is not None and leads_in(clause, view) and not draft.nominal:
        return first, view.clauses[clause.parent].last
    if clause.parent is not None and goes_on(clause, view):
        return view.clauses[clause.parent].first, last
    infinitive = clause.verb is not None and clause.verb.tense is Tense.INFINITIVE
    if infinitive and clause.parent is not None and not draft.nominal and told:
        return view.clauses[clause.parent].first, last
    hangs = clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
    if hangs and not draft.nominal:
        first = antecedent_start(words, clause, rules=rules)
        last = _closing(draft, clause, view, last)
    return _trimmed(words, first, last)


def _closing(draft: Draft, clause: Clause, view: SentenceView, last: int) -> int:
    """« l'annonce du président, élu en mars, de fermer les bases »: return where the pause closes what describes."""
    words, verb = view.words, clause.verb
    if (
        verb is None
        or clause.kind is not ClauseKind.PARTICIPLE
        or words[clause.first - 1].form != ","
    ):
        return last
    times = draft.moment.timexes if draft.moment is not None else ()
    end = max([words[verb.last].span.end, *(timex.span.end for timex in times)])
    pauses = (at for at in clause.own if words[at].form == "," and words[at].span.start >= end)
    return min(last, next(pauses, last + 1) - 1)


def _whole(view: SentenceView, document: Document) -> list[Span]:
    """Return what a headline is never cut within: dates, names, figures."""
    inside = view.sentence.span
    names = [mention.span for mention in document.mentions if inside.contains(mention.span)]
    figures = [each.span for each in document.quantities if inside.contains(each.span)]
    return [*(timex.span for timex in view.timexes), *names, *figures]


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


def _without_goals(
    mentions: Sequence[Mention], words: Sequence[Word], rules: RecordRules
) -> list[Mention]:
    """Leave out where one only goes: « ont quitté le pays en direction de N'Djamena au Tchad »."""
    kept: list[Mention] = []
    goal: Mention | None = None
    for mention in mentions:
        opener = _opener_of(mention, words, rules)
        between = goal and sum(goal.span.end <= w.span.start < mention.span.start for w in words)
        beside = goal is not None and between == 1 and opener in rules.into
        if mention.kind in _PLACES and (opener in rules.goals or beside):
            goal = mention
        else:
            kept.append(mention)
    return kept


def _is_place(mention: Mention, words: Sequence[Word], rules: RecordRules) -> bool:
    if mention.kind is MentionKind.PLACE:
        return True
    return mention.kind is MentionKind.COUNTRY and _opener_of(mention, words, rules) in rules.into


def _is_agent(mention: Mention, clause: Clause, words: Sequence[Word], rules: RecordRules) -> bool:
    """Whether somebody stands where the doer stands: before an active verb, after « par »."""
    verb = clause.verb
    if verb is None:
        return False
    before = mention.span.start < words[verb.first].span.start
    by = _opener_of(mention, words, rules) in rules.by
    return by if verb.passive else before


def _is_actor(
    mention: Mention, draft: Draft, clause: Clause, words: Sequence[Word], rules: RecordRules
) -> bool:
    if _is_place(mention, words, rules):
        return False
    return draft.nominal or _is_agent(mention, clause, words, rules)


def _is_target(
    mention: Mention, draft: Draft, clause: Clause, words: Sequence[Word], rules: RecordRules
) -> bool:
    if _is_place(mention, words, rules):
        return False
    return not draft.nominal and not _is_agent(mention, clause, words, rules)


def _opener_of(mention: Mention, words: Sequence[Word], rules: RecordRules) -> str:
    """Return the word before a name, its article passed over: « dans toute la France » → dans."""
    for word in reversed([word for word in words if word.span.end <= mention.span.start][-4:]):
        if word.form not in rules.skipped:
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
        return words[draft.first].form in rules.demonstratives
    at = draft.trigger.first - 1
    if at < 0:
        return False
    near = {word.form for word in words[max(at - 1, 0) : at + 1]}
    if near & rules.demonstratives:
        return True
    if words[at].form not in rules.definite or draft.trigger.last + 1 == len(words):
        return words[at].form in rules.definite
    after = words[draft.trigger.last + 1]
    # « la crise de mai », « le cyclone Chido »
    return after.form not in rules.of and not after.capital
