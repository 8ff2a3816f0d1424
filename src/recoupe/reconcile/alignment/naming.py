"""By which noun a record names its event, and whether as one that is known: « le séisme », « cette fusion »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import Word
from recoupe.model.record import EventRecord
from recoupe.reconcile.rules import MergeRules, Phase

#: Words at the head of a headline among which its subject's noun stands: « le violent séisme ».
_OPENING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The noun that names an event, by its stem or its words ("" where a verb tells it), its kind, and how it names.

    `known` tells that what stands before the noun takes the event for known, `owned` that it is somebody's (« son
    procès »), `opens` that the headline opens so. `pointing` tells that it opens with words such as « l'opération »,
    which name nothing by themselves, `new` with words for what was not told before: « une bombe », « 100 personnes ».
    """

    noun: str = ""
    kind: str = ""
    known: bool = False
    owned: bool = False
    opens: bool = False
    pointing: bool = False
    new: bool = False


def naming_of(words: Sequence[Word], record: EventRecord, rules: MergeRules) -> Naming:
    """Return how the words of a record name its event: by the noun it hangs on, or by the subject it opens with."""
    opening = [place for place, word in enumerate(words) if record.headline.contains(word.span)]
    first, second = ([words[place].form for place in opening] + ["", ""])[:2]
    if first in rules.definite and second in rules.pointers:
        return Naming(pointing=True)
    new = first[:1].isdigit() or first in rules.indefinite
    opening = opening[:_OPENING]
    hanging = [place for place, word in enumerate(words) if word.span.overlaps(record.trigger)]
    for place in [*hanging[:1], *opening]:
        noun, kind = noun_at(words, place, rules)
        if kind is not None and _may_tell(kind, record.kind, rules):
            before = _before(words, place, rules)
            return Naming(
                noun=noun,
                kind=kind,
                known=before in rules.definite
                and (record.kind not in rules.turns or _begins(record.kind, rules)),
                owned=before in rules.possessive,
                opens=place in opening,
                new=new,
            )
    return Naming(new=new)


def _begins(kind: str, rules: MergeRules) -> bool:
    """Whether a kind only tells that something began: « ces incendies, déclenchés en début de semaine »."""
    return rules.loose.get(kind) is Phase.START


def _may_tell(noun: str, kind: str, rules: MergeRules) -> bool:
    """Whether a noun of a kind may name what a record tells as another: « l'incendie qui a rasé la ville »."""
    if kind in rules.plain or _begins(kind, rules) or {noun, kind} <= rules.blows:
        return True
    return bool(rules.families_of(noun) & rules.families_of(kind))


def noun_at(words: Sequence[Word], place: int, rules: MergeRules) -> tuple[str, str | None]:
    """Return the noun that stands at a place as the rules write it, and the kind of event it tells, if any."""
    for phrase in rules.noun_phrases.get(rules.stem(words[place].form), ()):
        stems = tuple(rules.stem(word.form) for word in words[place : place + len(phrase)])
        if stems == phrase:
            noun = " ".join(phrase)
            return noun, rules.nouns.get(noun)
    noun = rules.stem(words[place].form)
    return noun, rules.nouns.get(noun) if words[place].form in rules.noun_forms else None


def may_name(noun: str, other: str, rules: MergeRules) -> bool:
    """Whether a noun may name again what another noun, or a verb of its kind (""), has told."""
    if noun in {"", other} or noun in rules.anything:
        return True
    alike = rules.synonyms.get(noun, frozenset())
    return other in alike if other else bool(alike)


def _before(words: Sequence[Word], place: int, rules: MergeRules) -> str:
    """Return the article before a noun, or before the one adjective before it; « ce nouveau séisme » is not known."""
    before = words[place - 1] if place else None
    if before is None or before.is_mark or before.form in rules.again:
        return ""
    if before.form in rules.definite | rules.possessive or place < 2:
        return before.form
    return words[place - 2].form if before.form.isalpha() else ""
