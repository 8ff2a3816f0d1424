"""Clauses that only give a figure of an event: its toll, or how many took part in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Word
from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.moments import is_dating
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.clauses.triggers import COUNT, TOLL, Trigger

_STANDS = 4  # words between « étaient » and its figure
_NEAR = 6  # words between a verb and the figure it gives


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRules:
    """Which kinds of event come of which others, and the words that only give figures.

    `of` leads from a kind ("death") to the kinds it comes of, `counted_of` from a counted noun to the kinds those
    people take part in. `tallies` are verbs that give a figure after them (« a dénombré », « fait état de »: with
    `linked` words between), `tells` verbs that do where the figure is their object. `rises` are verbs of a figure
    that moves, `totals` the nouns that move so (« le nombre »), `accounts` those that do alone (« le bilan »),
    `figure` words stand between a verb and the figure it gives (« le chiffre de »).
    `levels` what they do not count (« le niveau d'alerte »).
    `gathers` are verbs whose object took part, where none of the nouns `events` is the subject; `days` are days of
    a campaign (« la journée du 19 janvier a rassemblé »).
    `stands` are verbs of who was there (« ils étaient 5 000 », « il y avait » with `there`; told of a march: of the
    kind `standing`), with one of
    `streets`, with one of the infinitives `marches` behind `toward` or, of a figure alone, one of `pronouns`.
    `harmed` are units of a toll, `people` of anyone. `inside` and `by` stand before the event that did it.
    """

    of: Mapping[str, tuple[str, ...]]
    counted_of: Mapping[str, tuple[str, ...]]
    tallies: frozenset[str]
    linked: Mapping[str, frozenset[str]]
    tells: frozenset[str]
    rises: frozenset[str]
    totals: frozenset[str]
    figure: frozenset[str]
    levels: frozenset[str]
    accounts: frozenset[str]
    gathers: frozenset[str]
    days: frozenset[str]
    events: frozenset[str]
    stands: frozenset[str]
    there: frozenset[str]
    streets: frozenset[str]
    marches: frozenset[str]
    standing: str
    pronouns: frozenset[str]
    harmed: frozenset[str]
    people: frozenset[str]
    inside: frozenset[str]
    toward: frozenset[str]


def figure_trigger(view: SentenceView, clause: Clause, *, rules: OutcomeRules) -> Trigger | None:
    """Return the verb of a clause that only gives a figure, or None: « la CGT a dénombré 300 000 manifestants »."""
    verb = clause.verb
    if verb is None or not verb.is_finite or verb.chain or verb.negated:
        return None
    before = {view.words[at].form for at in clause.own if at < verb.first}
    day = before & rules.days and not before & (rules.events - rules.days)
    if day and verb.lemma in rules.gathers and units_of(view, clause):
        # « La journée du 19 janvier a rassemblé 1,12 million de personnes »
        return Trigger(kind=rules.standing, first=verb.head, last=verb.head)
    kinds = [k for unit in units_of(view, clause) for k in rules.counted_of.get(unit, ())]
    if kinds and verb.lemma in rules.gathers and not _has_event(view, clause, verb.first, rules):
        # « a rassemblé 5 000 manifestants »
        return Trigger(kind=kinds[0], first=verb.head, last=verb.head)
    there = view.words[verb.first].form in rules.there
    if (verb.lemma in rules.stands or there) and _stood(view, clause, rules):
        return Trigger(kind=rules.standing, first=verb.head, last=verb.head)
    if verb.lemma in rules.rises:
        return _moved(view, clause, verb.head, rules)
    if not units_of(view, clause):
        return None
    units = units_of(view, clause)
    end = _linked_end(view.words, verb.head, verb.lemma, rules)
    if not _gives(view, clause, end, rules):
        return None
    harmed = bool({form for unit in units for form in (unit, f"{unit}s")} & rules.harmed)
    return Trigger(kind=TOLL if harmed else COUNT, first=verb.head, last=end)


def _has_event(view: SentenceView, clause: Clause, verb: int, rules: OutcomeRules) -> bool:
    """Whether the subject names the event itself: « la marche a rassemblé »."""
    return any(view.words[at].form in rules.events for at in clause.own if at < verb)


def _stood(view: SentenceView, clause: Clause, rules: OutcomeRules) -> bool:
    """« ils étaient 5 000 dans les rues »: a march told by those who were there; of the figure alone with its day."""
    verb = clause.verb
    if verb is None or verb.passive or verb.tense is Tense.FUTURE:
        return False
    near = range(verb.last + 1, min(verb.last + _STANDS, len(view.words)))
    if not any(_opens_figure(view, at) or view.words[at].form[0].isdigit() for at in near):
        return False
    own = {view.words[at].form for at in clause.own}
    units = set(units_of(view, clause))
    leads = [each.lemma for each in clause.leads if view.words[each.first - 1].form in rules.toward]
    if leads:  # « ils étaient 700 à marcher », « 5 000 à travailler »
        return leads[0] in rules.marches
    if units & rules.counted_of.keys() or own & rules.streets:
        return True
    subject = {view.words[at].form for at in clause.own if at < verb.first}
    return units <= {""} and bool(subject & rules.pronouns) and _is_dated(view, clause)


def _is_dated(view: SentenceView, clause: Clause) -> bool:
    spans = [view.words[at].span for at in clause.own]
    return any(
        is_dating(timex) and any(timex.span.overlaps(s) for s in spans) for timex in view.timexes
    )


def _moved(view: SentenceView, clause: Clause, head: int, rules: OutcomeRules) -> Trigger | None:
    """« le bilan a atteint 93 morts », « le nombre de disparus a évolué », « le taux atteignait 18 % »."""
    subject = {view.words[at].form for at in clause.own if at < head}
    if not subject & (rules.accounts | rules.totals) or subject & rules.levels:
        return None
    harmed = bool(subject & (rules.accounts | rules.harmed))
    return Trigger(kind=TOLL if harmed else COUNT, first=head, last=head)


def _linked_end(words: Sequence[Word], head: int, lemma: str, rules: OutcomeRules) -> int:
    after = words[head + 1].form if head + 1 < len(words) else ""
    return head + 1 if after in rules.linked.get(lemma, ()) else head


def _gives(view: SentenceView, clause: Clause, end: int, rules: OutcomeRules) -> bool:
    """Whether the verb gives a figure: with a verb of counting near it, with one of saying as its object."""
    verb = clause.verb
    if verb is None:
        return False
    linked = end > verb.head
    if verb.lemma in rules.linked and not linked:
        return False
    starts = [at for at in clause.own if _opens_figure(view, at)]
    if linked or verb.lemma in rules.tallies:
        if verb.passive:
            return any(at < verb.first for at in starts)
        return any(verb.last < at <= end + _NEAR for at in starts)
    said = verb.lemma in rules.tells and not verb.passive
    if rules.days.intersection(units_of(view, clause)):
        return False  # « ont annoncé deux nouvelles journées »
    after = verb.last + 1  # « a avancé le chiffre de 300 000 »
    while after < len(view.words) and view.words[after].form in rules.figure:
        after += 1
    return said and after in starts


def _opens_figure(view: SentenceView, at: int) -> bool:
    return any(figure.span.start == view.words[at].span.start for figure in view.figures)


def units_of(view: SentenceView, clause: Clause) -> list[str]:
    """Return what the figures among the own words of a clause count."""
    inside = [view.words[at].span for at in clause.own]
    dates = [timex.span for timex in view.timexes]
    return [
        figure.unit
        for figure in view.figures
        if any(figure.number.overlaps(span) for span in inside)
        and not any(date.contains(figure.number) for date in dates)
    ]
