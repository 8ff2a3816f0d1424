"""What an article names as known or only touches on, put to the one event of the story that it can mean.

« L'attentat n'a pas été revendiqué » dates nothing and names nobody, so that no words bring it to another article's
« une bombe a explosé lundi dans un marché de Balik »; but where its article names Balik, and the articles tell one
such event there, the reader knows which is meant. So it is with « … avant d'être vaincu », said in passing, where the
sentence names two who were in the one victory of the story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import fsum

from recoupe.model.days import from_to
from recoupe.model.reason import Reason
from recoupe.model.record import Status, Weight
from recoupe.reconcile.alignment.clusters import Cluster, Join
from recoupe.reconcile.alignment.naming import may_name
from recoupe.reconcile.alignment.traits import Traits
from recoupe.reconcile.alignment.weigh import STRANGE, Weigher, shared_by
from recoupe.reconcile.rules import MergeRules

#: What it weighs that the article of what is named as known tells the event itself, names who or where it was, or
#: gives a month or a year that suits …
TOLD_THERE, THERE = 1.0, 0.6
#: … how much there must be, by that or by names and words, and how much more than for any other event.
ENOUGH, MARGIN = 0.6, 0.3
#: Names that a line said in passing must share with the event: one is often that of the country of the whole story.
SHARED = 2
#: Days so few tell which event is meant.
NARROW = 3
#: An event that lies further back, in days, is told again by those who or where it was.
RECENT = 92
#: Events of one family that share a name: among more than these, no one is the one that is known.
MOST = 32


@dataclass(frozen=True, slots=True)
class _Host:
    """A cluster that tells an event by its own right, with what is looked up in it."""

    cluster: Cluster
    known: frozenset[str]
    near: frozenset[str]
    beside: frozenset[str]
    articles: frozenset[str]


def recalled(
    clusters: Sequence[Cluster], weigher: Weigher
) -> Iterator[tuple[Cluster, Cluster, Join]]:
    """Yield each cluster that only names or touches on an event, with the one event it means and why."""
    rules = weigher.rules
    known = [one for one in clusters if all(_recalls(each, rules) for each in one.members)]
    passing = [one for one in clusters if one not in known and _in_passing(one, rules)]
    kept = {one.number for one in known + passing}
    hosts = _by_family([one for one in clusters if one.number not in kept]) if kept else {}
    for guest in known + passing:
        home = _home(guest, hosts, weigher) if guest in known else _touched(guest, hosts)
        if home is not None:
            why = Reason("it names as known the one event of its kind that the articles tell there")
            first, second = guest.members[0].record.id, home.members[0].record.id
            yield guest, home, Join(first=first, second=second, why=why, weight=ENOUGH)


def _recalls(each: Traits, rules: MergeRules) -> bool:
    """Whether a record may tell more of a known event, and gives no days of its own that would tell which."""
    vague = not each.record.timexes or (each.days.size or 0) > NARROW
    whole = rules.whole - rules.loose.keys()
    more = each.kind in whole and not (each.record.timexes or each.before_then or each.further)
    known = each.naming.known or more
    return known and vague and not each.sequel


def _in_passing(cluster: Cluster, rules: MergeRules) -> bool:
    """Whether a cluster is one record that only touches on what it tells: « …, avant d'être vaincu »."""
    each = cluster.members[0]
    touches = each.record.weight is Weight.BACKGROUND and each.record.status is Status.OCCURRED
    tells = each.kind not in rules.speech | rules.loose.keys()
    return touches and tells and len(cluster.members) == 1


def _touched(guest: Cluster, hosts: Mapping[str, Sequence[_Host]]) -> Cluster | None:
    """Return the one event of its kind, of its names and its days that a line said in passing can mean."""
    line = guest.members[0]
    fits = [
        host.cluster
        for host in hosts.get(line.kind, ())
        if len(line.beside & host.beside) >= SHARED
        and any(told.kind == line.kind and not told.foreseen for told in host.cluster.members)
        and any(told.several for told in host.cluster.members) == bool(line.several)
        and host.cluster.against(guest, 0.0) is None
    ]
    return fits[0] if len(fits) == 1 else None


def _by_family(clusters: Sequence[Cluster]) -> dict[str, list[_Host]]:
    """Return the clusters that tell an event, by each family of kinds as which it is told."""
    found: dict[str, list[_Host]] = defaultdict(list)
    for cluster in clusters:
        if any(each.main for each in cluster.members):
            host = _Host(
                cluster,
                frozenset().union(*(each.known for each in cluster.members)),
                frozenset().union(*(each.near for each in cluster.members)),
                frozenset().union(*(each.beside for each in cluster.members)),
                frozenset(each.record.article for each in cluster.members),
            )
            for family in sorted(set().union(*(each.families for each in cluster.members))):
                found[family].append(host)
    return found


def _home(
    guest: Cluster,
    hosts: Mapping[str, Sequence[_Host]],
    weigher: Weigher,
) -> Cluster | None:
    """Return the event that a cluster can mean, where no other comes near."""
    near_by = frozenset().union(*(each.near for each in guest.members))
    around = frozenset().union(*(each.around for each in guest.members))
    articles = {each.record.article for each in guest.members}
    families = frozenset().union(*(each.families for each in guest.members))
    ranked: dict[int, tuple[float, Cluster]] = {}
    dated = any(each.dated and each.days.bounded for each in guest.members)
    for family in sorted(families):
        alike = [
            one
            for one in hosts.get(family, ())
            if dated or one.known & around or one.articles & articles
        ]
        for host in alike if len(alike) <= MOST else ():
            if host.cluster.number in ranked:
                continue
            weight = _weight(guest, host.cluster, weigher)
            weight -= STRANGE * bool(near_by and host.near and not near_by & host.near)
            weight += TOLD_THERE * bool(host.articles & articles)
            weight += THERE * (bool(host.known & around) + dated)
            if weight >= ENOUGH and _can_mean(guest, host.cluster, weigher):
                ranked[host.cluster.number] = weight, host.cluster
    order = sorted(ranked.values(), key=lambda each: (-each[0], each[1].members[0].record.id))
    if not order or (len(order) > 1 and order[0][0] - order[1][0] < MARGIN):
        return None
    return order[0][1]


def _weight(guest: Cluster, host: Cluster, weigher: Weigher) -> float:
    """Return what the names and words weigh that a cluster shares with some record of an event."""
    return max(
        fsum(
            weigher.worth(held) for some in shared_by(one, other).values() for held in sorted(some)
        )
        for one in guest.members
        for other in host.members
    )


def _can_mean(guest: Cluster, host: Cluster, weigher: Weigher) -> bool:
    """Whether the noun may name what the event is told as, and nothing keeps the two apart."""
    if host.against(guest, 0.0) is not None or _of_several(guest, host, weigher.rules):
        return False
    for one in guest.members:
        told = [other for other in host.members if other.foreseen is one.foreseen]
        if not any(_may_name(one, other, weigher) for other in told):
            return False
        if not any(_lately(one, other) and _narrows(one, other) for other in told):
            return False
    return True


def _may_name(one: Traits, other: Traits, weigher: Weigher) -> bool:
    return bool(one.families & other.families) and may_name(
        one.naming.noun, other.naming.noun, weigher.rules
    )


def _of_several(guest: Cluster, host: Cluster, rules: MergeRules) -> bool:
    """Whether several are named and the event is one, of no kind that a plural tells as well: « les incendies »."""
    several = any(each.several and each.record.kind not in rules.lasting for each in guest.members)
    return several and not any(each.several for each in host.members)


def _narrows(one: Traits, other: Traits) -> bool:
    """Whether an event is dated at least as finely as what names it."""
    return not one.dated or (other.dated and other.days <= one.days)


def _lately(one: Traits, other: Traits) -> bool:
    """Whether an event is of late, is dated by what names it, or is named again by its noun and where it struck."""
    if one.dated:
        return True
    if one.before_then and one.known & other.known and one.naming.noun == other.naming.noun:
        return True
    if other.before_then and not one.before_then:
        return False
    last = one.days.last
    return last is None or bool(other.days & from_to(last - timedelta(days=RECENT), None))
