"""What the words of an article point back to in it: « ces pourparlers », « l'attentat », « son procès »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from recoupe.model.days import from_to
from recoupe.model.record import Reading, Status
from recoupe.reconcile.alignment.forbidding import one_day
from recoupe.reconcile.alignment.naming import may_name
from recoupe.reconcile.alignment.traits import EntityOf, Traits, read_traits
from recoupe.reconcile.days.relations import both
from recoupe.reconcile.rules import MergeRules

#: Days in which something was that is told as news in words that give no day.
RECENT, NEWS = 92, 15


def traits_of(reading: Reading, *, rules: MergeRules, entity_of: EntityOf) -> tuple[Traits, ...]:
    """Return the traits of every record of an article, each with what it points back to."""
    found: list[Traits] = []
    for each in read_traits(reading, rules=rules, entity_of=entity_of):
        found.append(_pointing(_of_late(each, found), found, rules))
    return tuple(found)


def _of_late(each: Traits, before: Sequence[Traits]) -> Traits:
    """Return the traits of what is told as news, without a day, as of the last months: not of the quake of 2010.

    What an article opens with is its news, of the last days; so is how many marched.
    """
    if each.record.timexes or each.before_then or each.history or each.told_from is None:
        return each
    opens = each.main and not each.naming.known and not any(other.main for other in before)
    reach = NEWS if opens or each.record.kind == "count" else RECENT
    days = each.days & from_to(each.told_from - timedelta(days=reach), None)
    return replace(each, days=days or each.days)


def _pointing(each: Traits, before: Sequence[Traits], rules: MergeRules) -> Traits:
    told = _told_of(each, before, rules)
    if told is not None:
        return _more_of(told, each)
    named = each.naming
    if named.pointing:
        lead = [other for other in before if other.main][:1]
        each = _resumed(each, lead, rules)
        return replace(each, names=each.names.union(*(other.names for other in lead)))
    expected = each.record.status is Status.PLANNED and named.known
    if named.opens and (expected or named.owned):
        return _of_the_lead(each, before, rules)
    if each.record.anaphoric:
        return _resumed(each, before, rules)
    if each.record.timexes:
        return each
    struck = each.record.kind in rules.placed | rules.lasting
    if named.known or (struck and not each.known):
        return _known(each, before, rules)
    if not struck:
        return each
    new = named.new and any(_tells(other, each) for other in before)
    return replace(each, another=each.another or new)


def _told_of(each: Traits, before: Sequence[Traits], rules: MergeRules) -> Traits | None:
    """Return what an article tells more of: by its words, or as it gives no day, of the one march of its news.

    « Dix mille personnes ont défilé mardi. À Brax, elles étaient 900 », « ses coaccusés ont été condamnés ».
    """
    for other in before:
        again = other.record.id == each.record.retells and both(each.days, other.days)
        if again or _is_named_again(each, other, rules):
            return other
    if each.record.timexes or each.kind not in rules.whole or each.foreseen or each.before_then:
        return None
    if each.further:
        return None
    told = [
        other
        for other in before
        if other.kind == each.kind
        and not other.foreseen
        and other.sequel is each.sequel
        and both(each.days, other.days)
        and (not each.naming.known or _may_mean(each, other, rules))
    ]
    days = {other.days for other in told if other.dated}
    return next((other for other in told if not other.before_then), None) if len(days) < 2 else None


def _is_named_again(each: Traits, other: Traits, rules: MergeRules) -> bool:
    """Whether a noun with a day names what was told of that day: « Les discussions de vendredi ont duré … »."""
    known = each.naming.known and each.foreseen is other.foreseen and one_day(each, other)
    return known and _may_mean(each, other, rules)


def _more_of(told: Traits, each: Traits) -> Traits:
    """Return the traits of what tells more of an event that its article has told."""
    return replace(
        each,
        names=each.names or told.names,
        places=each.places or told.places,
        days=both(each.days, told.days),
        sequel=told.sequel,
        antecedent=told.record.id,
        only=True,
    )


def _tells(other: Traits, each: Traits) -> bool:
    return other.main and other.dated and other.record.kind == each.record.kind


def _resumed(each: Traits, before: Sequence[Traits], rules: MergeRules) -> Traits:
    """Return the traits of « ces pourparlers … » with the names of what it points back to, where it has none."""
    for earlier in reversed(before):
        if not each.families or _may_mean(each, earlier, rules):
            return replace(
                each,
                kind=each.kind if each.families else earlier.kind,
                families=each.families or earlier.families,
                names=each.names or earlier.names,
                places=each.places or earlier.places,
                sequel=each.sequel or earlier.sequel,
                antecedent=earlier.record.id,
            )
    return each


def _may_mean(each: Traits, earlier: Traits, rules: MergeRules) -> bool:
    """Whether the noun of a record may name again what an earlier one told."""
    return bool(each.families & earlier.families) and may_name(
        each.naming.noun, earlier.naming.noun, rules
    )


def _of_the_lead(each: Traits, before: Sequence[Traits], rules: MergeRules) -> Traits:
    """Return the traits of « le jugement sera rendu le … », which names nobody, with those of the article's lead."""
    lead = next((other for other in before if other.main), None)
    if lead is None or each.known:
        return _known(each, before, rules)
    return replace(each, names=lead.names, places=lead.places, terms=each.terms | lead.terms)


def _known(each: Traits, before: Sequence[Traits], rules: MergeRules) -> Traits:
    """Return the traits of « le séisme … » with the one event it can mean of those the article has told."""
    told = [
        other
        for other in before
        if _may_mean(each, other, rules)
        and other.foreseen is each.foreseen
        and both(each.days, other.days)
        and not _elsewhere(each, other)
    ]
    dated = [other for other in told if other.main and other.dated]
    only = bool(dated) and all(other.days == dated[0].days for other in dated)
    return replace(_resumed(each, dated[:1] if only else told, rules), only=only)


def _elsewhere(each: Traits, other: Traits) -> bool:
    """Whether both name where they take place, and nowhere in common."""
    return bool(each.places and other.places) and each.places.isdisjoint(other.places)
