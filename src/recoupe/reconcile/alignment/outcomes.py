"""Records that only tell what came of an event: they go where that event is told.

« 1037 personnes ont trouvé la mort dans le séisme » is no event beside the quake. It joins the record its own article
names as its event; where the article has none, the one event of the story that it fits best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import fsum

from recoupe.model.days import from_to
from recoupe.model.reason import Reason
from recoupe.reconcile.alignment.forbidding import forbidden
from recoupe.reconcile.alignment.traits import Traits
from recoupe.reconcile.alignment.weigh import Weigher, shared_by
from recoupe.reconcile.rules import MergeRules

#: What an outcome must have in common with an event of another article, by the weight of names and words …
COMMON = 0.6
#: … and how much more with that event than with any other.
MARGIN = 0.3
#: … what it weighs that one sentence tells both …
BESIDE = 2.0
#: … sentences in which what is told of an event of years ago stands behind it.
BLOCK = 2
#: Where words do not tell, the event that most articles tell is meant, if at least this many do …
TOLD_BY = 2
#: … and if it lies no more than this many days back.
RECENT = 92


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """An outcome, the record of the event it tells the outcome of, what that rests on, and how surely."""

    outcome: str
    event: str
    why: Reason
    weight: float


@dataclass(slots=True)
class _Host:
    """A group that tells an event, with what may have an outcome."""

    group: int
    records: list[Traits]

    @property
    def articles(self) -> int:
        """How many articles tell the event."""
        return len({each.record.article for each in self.records})


def held_by(traits: Mapping[str, Traits]) -> dict[str, str]:
    """Return the outcomes whose own article tells the event, with the record that does."""
    articles: dict[str, list[Traits]] = defaultdict(list)
    for each in traits.values():
        articles[each.record.article].append(each)
    return {
        record: parent
        for record, each in traits.items()
        if (parent := _of_old(each, articles[each.record.article]) or _parent(each, traits))
        is not None
    }


def attach_outcomes(
    groups: Sequence[Sequence[str]], traits: Mapping[str, Traits], weigher: Weigher
) -> dict[int, tuple[int, Attachment]]:
    """Return the groups that hold nothing but outcomes, each with the group of its event; some have none."""
    hosts = _hosts(groups, traits)
    found: dict[int, tuple[int, Attachment]] = {}
    for number, group in enumerate(groups):
        members = [traits[record] for record in group]
        if all(_only_an_outcome(each) for each in members):
            host = (
                _best(members, hosts, weigher)
                or _told_beside(members, hosts, groups, traits)
                or _principal(members, hosts, weigher)
            )
            if host is not None:
                found[number] = host
    return found


def _only_an_outcome(each: Traits) -> bool:
    """Whether a record tells nothing that could stand by itself: deaths of a day of their own could."""
    return bool(each.record.outcome_of) and not (each.main and each.record.timexes)


def _of_old(each: Traits, told: Iterable[Traits]) -> str | None:
    """Return the event of years ago that the words before tell: « En 2010, … . 200 000 personnes avaient péri »."""
    if not each.record.outcome_of or not each.before_then:
        return None
    before = [
        other
        for other in told
        if other.record.kind in each.record.outcome_of
        and other.record.id != each.record.id
        and 0 <= each.record.sentence - other.record.sentence <= BLOCK
        and other.record.trigger < each.record.trigger
    ]
    last = max(before, key=lambda other: (other.record.trigger, other.record.id), default=None)
    if last is None or not last.dated or not _long_before(last, each):
        return None
    return last.record.id


def _parent(each: Traits, traits: Mapping[str, Traits]) -> str | None:
    """Return the event of an outcome; an aftershock told in another sentence is not taken for it."""
    seen = {each.record.id}
    parent = each.record.parent
    while parent is not None and parent in traits and parent not in seen:
        told = traits[parent]
        if told.sequel and not each.sequel and told.record.sentence != each.record.sentence:
            return None
        if _long_before(told, each) and _is_news(each):
            return None
        seen.add(parent)
        if told.record.parent not in traits:
            return parent
        parent = told.record.parent
    return None


def _hosts(groups: Sequence[Sequence[str]], traits: Mapping[str, Traits]) -> dict[str, list[_Host]]:
    """Return the groups that tell an event of each kind by its own right."""
    found: dict[str, list[_Host]] = {}
    for number, group in enumerate(groups):
        events = [traits[record] for record in group if not traits[record].record.outcome_of]
        if not any(each.main for each in events):
            continue
        for kind in sorted({each.record.kind for each in events if not each.foreseen}):
            told = [each for each in events if not each.foreseen and each.record.kind == kind]
            found.setdefault(kind, []).append(_Host(number, told))
    return found


def _best(
    members: Iterable[Traits], hosts: Mapping[str, list[_Host]], weigher: Weigher
) -> tuple[int, Attachment] | None:
    """Return the group that an outcome has most in common with, where no other comes near."""
    ranked: dict[int, tuple[float, Traits, Traits]] = {}
    for each in members:
        for kind in each.record.outcome_of:
            for host in hosts.get(kind, ()):
                for told in host.records:
                    common = _common(each, told, weigher)
                    if common >= COMMON and common > ranked.get(host.group, (0.0,))[0]:
                        ranked[host.group] = common, each, told
    order = sorted(ranked, key=lambda group: (-ranked[group][0], ranked[group][2].record.id))
    if not order or (len(order) > 1 and ranked[order[0]][0] - ranked[order[1]][0] < MARGIN):
        return None
    common, outcome, event = ranked[order[0]]
    return order[0], Attachment(
        outcome=outcome.record.id,
        event=event.record.id,
        why=_why(outcome, event, weigher),
        weight=common,
    )


def _told_beside(
    members: Sequence[Traits],
    hosts: Mapping[str, list[_Host]],
    groups: Sequence[Sequence[str]],
    traits: Mapping[str, Traits],
) -> tuple[int, Attachment] | None:
    """Return the one event that the sentence of an outcome tells too: « ont péri après la secousse qui … »."""
    outcome = members[0]
    at = outcome.record.article, outcome.record.sentence
    found: dict[int, Traits] = {}
    told = {host.group for kind in outcome.record.outcome_of for host in hosts.get(kind, ())}
    for group in sorted(told):
        for each in map(traits.__getitem__, groups[group]):
            beside = (each.record.article, each.record.sentence) == at
            if (
                beside
                and not each.foreseen
                and each.families.intersection(outcome.record.outcome_of)
            ):
                found.setdefault(group, each)
    if len(found) != 1:
        return None
    [(group, event)] = found.items()
    if event.sequel or not event.days & from_to(None, outcome.days.last):
        return None
    return group, Attachment(
        outcome=outcome.record.id,
        event=event.record.id,
        why=Reason("its article tells it as what came of the other"),
        weight=BESIDE,
    )


def _principal(
    members: Sequence[Traits],
    hosts: Mapping[str, list[_Host]],
    weigher: Weigher,
) -> tuple[int, Attachment] | None:
    """Return the event that most articles tell, where the article of an outcome names who or where it was."""
    outcome = members[0]
    found: dict[int, _Host] = {}
    for kind in outcome.record.outcome_of:
        for host in hosts.get(kind, ()):
            known = frozenset().union(*(each.names | each.places for each in host.records))
            if (
                host.articles >= TOLD_BY
                and known & outcome.around
                and _lately(members, host, weigher)
            ):
                found.setdefault(host.group, host)
    order = sorted(found.values(), key=lambda host: (-host.articles, host.group))
    if not order or (len(order) > 1 and order[0].articles == order[1].articles):
        return None
    return order[0].group, Attachment(
        outcome=outcome.record.id,
        event=min(each.record.id for each in order[0].records),
        why=Reason("the articles tell one event that it may have come of"),
        weight=COMMON,
    )


def _lately(members: Iterable[Traits], host: _Host, weigher: Weigher) -> bool:
    """Whether the event came before its outcome, and not long before."""
    for outcome in members:
        last = outcome.days.last
        first = outcome.days.moved(-RECENT, 0).first
        for event in host.records:
            days = event.days & from_to(first, last)
            if event.sequel or not days or _elsewhere(outcome, event, weigher.rules):
                return False
    return True


def _common(outcome: Traits, event: Traits, weigher: Weigher) -> float:
    """Return what names, places and words of an outcome speak for an event; 0 where it cannot be that one."""
    last = outcome.days.last
    if not event.days & from_to(None, last) or _elsewhere(outcome, event, weigher.rules):
        return 0.0
    if outcome.record.kind == "count" and not event.days & from_to(outcome.days.first, None):
        return 0.0
    shared = shared_by(outcome, event)
    named = shared["names"] or shared["places"]
    if _long_before(event, outcome) and (_is_news(outcome) or not named):
        return 0.0
    common = fsum(weigher.worth(held) for some in shared.values() for held in some)
    one, other = outcome.record, event.record
    beside = (one.article, one.sentence) == (other.article, other.sentence)
    return common + BESIDE if beside else common


def _long_before(event: Traits, outcome: Traits) -> bool:
    """Whether the event came so long before that an outcome must name it: « le séisme de 2014 avait tué … »."""
    last = outcome.days.last
    return last is not None and not event.days & from_to(last - timedelta(days=RECENT), None)


def _is_news(outcome: Traits) -> bool:
    """Whether an outcome is told as of late: « quatre ont péri », not « avaient péri » or « ont péri en 2010 »."""
    return not outcome.before_then and not outcome.record.timexes


def _elsewhere(outcome: Traits, event: Traits, rules: MergeRules) -> bool:
    if outcome.stretch != event.stretch:  # a tally grows while its event is one moment
        return bool(outcome.countries and event.countries and outcome.countries != event.countries)
    return forbidden(outcome, event, rules) is not None


def _why(outcome: Traits, event: Traits, weigher: Weigher) -> Reason:
    shared = frozenset().union(*shared_by(outcome, event).values())
    words = ", ".join(weigher.most_telling(shared)[:4])
    return Reason("it tells what came of it: both name {words}", words=words)
