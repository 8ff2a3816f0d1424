"""Records that only tell what came of an event: they go where that event is told.

« 1037 personnes ont trouvé la mort dans le séisme » is no event beside the quake. It joins the record its own article
names as its event; where the article has none, the one event of the story that it fits best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.model.days import from_to
from recoupe.model.reason import Reason
from recoupe.reconcile.rules import MergeRules
from recoupe.reconcile.traits import Traits
from recoupe.reconcile.weigh import Weigher, forbidden, shared_by

#: What an outcome must have in common with an event of another article, by the weight of names and words …
COMMON = 0.6
#: … and how much more with that event than with any other.
MARGIN = 0.3


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
    records: list[Traits] = field(default_factory=list)


def held_by(traits: Mapping[str, Traits]) -> dict[str, str]:
    """Return the outcomes whose own article tells the event, with the record that does."""
    return {
        record: parent
        for record, each in traits.items()
        if (parent := _parent(each, traits)) is not None
    }


def attach_outcomes(
    groups: Sequence[Sequence[str]], traits: Mapping[str, Traits], weigher: Weigher
) -> dict[int, tuple[int, Attachment]]:
    """Return the groups that hold nothing but outcomes, each with the group of its event; some have none."""
    hosts = _hosts(groups, traits)
    found: dict[int, tuple[int, Attachment]] = {}
    for number, group in enumerate(groups):
        members = [traits[record] for record in group]
        if all(each.record.outcome_of for each in members):
            host = _best(members, hosts, weigher)
            if host is not None:
                found[number] = host
    return found


def _parent(each: Traits, traits: Mapping[str, Traits]) -> str | None:
    seen = {each.record.id}
    parent = each.record.parent
    while parent in traits and parent not in seen:
        seen.add(parent)
        following = traits[parent].record.parent
        if following not in traits:
            return parent
        parent = following
    return None


def _hosts(groups: Sequence[Sequence[str]], traits: Mapping[str, Traits]) -> dict[str, list[_Host]]:
    """Return the groups that tell an event of each kind."""
    found: dict[str, list[_Host]] = {}
    for number, group in enumerate(groups):
        events = [traits[record] for record in group if not traits[record].record.outcome_of]
        for kind in sorted({each.record.kind for each in events if not each.foreseen}):
            told = [each for each in events if not each.foreseen and each.record.kind == kind]
            found.setdefault(kind, []).append(_Host(number, told))
    return found


def _best(
    members: Iterable[Traits], hosts: Mapping[str, list[_Host]], weigher: Weigher
) -> tuple[int, Attachment] | None:
    """Return the group that an outcome has most in common with, where no other comes near."""
    ranked: dict[int, tuple[float, str, str, Reason]] = {}
    for each in members:
        for kind in each.record.outcome_of:
            for host in hosts.get(kind, ()):
                for told in host.records:
                    common = _common(each, told, weigher)
                    row = (common, each.record.id, told.record.id, _why(each, told, weigher))
                    if common >= COMMON and row[:1] > ranked.get(host.group, (0.0,))[:1]:
                        ranked[host.group] = row
    order = sorted(ranked, key=lambda group: (-ranked[group][0], ranked[group][2]))
    if not order or (len(order) > 1 and ranked[order[0]][0] - ranked[order[1]][0] < MARGIN):
        return None
    common, outcome, event, why = ranked[order[0]]
    return order[0], Attachment(outcome=outcome, event=event, why=why, weight=common)


def _common(outcome: Traits, event: Traits, weigher: Weigher) -> float:
    """Return what names, places and words of an outcome speak for an event; 0 where it cannot be that one."""
    last = outcome.days.last
    if not event.days & from_to(None, last) or _elsewhere(outcome, event, weigher.rules):
        return 0.0
    return sum(weigher.worth(held) for held in shared_by(outcome, event).values())


def _elsewhere(outcome: Traits, event: Traits, rules: MergeRules) -> bool:
    if outcome.stretch != event.stretch:  # a tally grows while its event is one moment
        return bool(outcome.countries and event.countries and outcome.countries != event.countries)
    return forbidden(outcome, event, rules) is not None


def _why(outcome: Traits, event: Traits, weigher: Weigher) -> Reason:
    shared = frozenset().union(*shared_by(outcome, event).values())
    words = ", ".join(weigher.most_telling(shared)[:4])
    return Reason("it tells what came of it: both name {words}", words=words)
