"""Two expressions that are one: « du 10 juin au 1er juillet », « entre lundi et mercredi »."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.model.meaning import Between, Direction, Fixed, From, Meaning, Recurring
from recoupe.model.timex import Relation
from recoupe.temporal.grammar import Reading, Scope
from recoupe.temporal.matching import Found
from recoupe.temporal.shapes import has_month, is_dated, is_one_day

_Joints = Mapping[str, re.Pattern[str]]


def joined(found: Sequence[Found], joints: _Joints) -> list[Found]:
    """Return the expressions of a block with those that are the two ends of one stretch made one.

    Two full dates stay two, one where something begins and one where it ends. A year written once at the end of
    a list is that of its earlier members too.
    """
    result: list[Found] = []
    for each in found:
        if not result:
            result.append(each)
            continue
        result[-1:] = _joined_pair(result[-1], each, joints)
    return _listed(result, joints)


def _listed(found: list[Found], joints: _Joints) -> list[Found]:
    """Mark the days that go on with the one before them: « lundi, mardi et jeudi »."""
    for at in range(len(found) - 1, 0, -1):
        one, two = found[at - 1], found[at]
        middle = two.words.codes[one.last : two.first]
        goes_on = isinstance(two.reading.meaning, Between) or any(
            each.reading.listed for each in found[at + 1 : at + 2]
        )
        joint = joints["also"].fullmatch(middle) or (goes_on and joints["next"].fullmatch(middle))
        days = is_one_day(one.reading.meaning) and _names_days(two.reading.meaning)
        if joint and days and two.reading.relation is Relation.IN:
            found[at] = replace(two, reading=replace(two.reading, listed=True))
    return found


def _names_days(meaning: Meaning) -> bool:
    """Whether days are meant: « mardi », « samedi 11 et dimanche 12 mai »."""
    if isinstance(meaning, Between):
        return meaning.start is not None and is_one_day(meaning.start)
    return is_one_day(meaning)


def _joined_pair(one: Found, two: Found, joints: _Joints) -> list[Found]:
    middle = one.words.codes[one.last : two.start]
    kind = _joint(one, middle, joints)
    if kind is None or not _may_join(one.reading) or not _may_join(two.reading):
        return [one, two]
    if kind == "list":
        return [_with_year_of(one, two), two]
    if _is_full(one) and _is_full(two) and kind != "dash":
        first = replace(one, reading=replace(one.reading, relation=Relation.SINCE))
        return [first, replace(two, reading=replace(two.reading, relation=Relation.UNTIL))]
    reading = _stretch(one.reading, two.reading)
    return [replace(one, stop=two.stop, last=two.last, reading=reading)] if reading else [one, two]


def _joint(one: Found, middle: str, joints: _Joints) -> str | None:
    left = one.words.codes[one.first : one.start]
    if joints["dash"].fullmatch(middle):
        return "dash"
    if joints["and"].fullmatch(middle) and joints["between"].search(left):
        return "and"
    if joints["to"].fullmatch(middle) and (one.first == one.start or joints["from_"].search(left)):
        return "to"
    return "list" if joints["list"].fullmatch(middle) else None


def _may_join(reading: Reading) -> bool:
    return (
        is_dated(reading.meaning)
        and not isinstance(reading.meaning, Between)
        and reading.scope is not Scope.TEXT
    )


def _is_full(found: Found) -> bool:
    return isinstance(found.reading.meaning, Fixed) and found.reading.meaning.date.is_day


def _with_year_of(one: Found, two: Found) -> Found:
    meaning, other = one.reading.meaning, two.reading.meaning
    if not isinstance(other, Fixed) or not _lacks_year(meaning) or other.date.earliest is None:
        return one
    if not isinstance(meaning, Recurring) or not has_month(other):
        return one
    reading = replace(
        one.reading, meaning=_read_from(other, meaning, Direction.PAST), scope=Scope.ITSELF
    )
    return replace(one, reading=reading)


def _stretch(one: Reading, two: Reading) -> Reading | None:
    """Return the reading from one expression to the other; the vaguer of the two is read from the fuller."""
    start, end = one.meaning, two.meaning
    scope = one.scope if one.scope is not Scope.ITSELF else two.scope
    if isinstance(end, Recurring) and end.direction is Direction.NEAREST:
        if not isinstance(start, Recurring | Fixed):
            return None
        end = _read_from(start, end, Direction.FUTURE)
        scope = one.scope
    elif isinstance(start, Recurring) and start.direction is Direction.NEAREST:
        start = _read_from(end, start, Direction.PAST)
        scope = two.scope
    return replace(one, meaning=Between(start=start, end=end), scope=scope)


def _read_from(base: Meaning, then: Recurring, direction: Direction) -> From:
    return From(base=base, then=replace(then, direction=direction))


def _lacks_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Recurring) and meaning.month is not None
