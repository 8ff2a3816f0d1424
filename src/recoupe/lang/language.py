"""What a language hands to the stages: one value of rules for each of them."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.annotate import AnnotationRules
from recoupe.annotate.names import NameRules
from recoupe.annotate.numbers import NumberRules
from recoupe.annotate.speakers import SpeakerRules
from recoupe.extract.events import EventRules
from recoupe.extract.facts import FactRules
from recoupe.reconcile.dating import DatingRules
from recoupe.reconcile.merge import MergeRules
from recoupe.temporal.grammar import TimexGrammar


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The rules of one language, stage by stage."""

    code: str
    annotation: AnnotationRules
    numbers: NumberRules
    names: NameRules
    speakers: SpeakerRules
    timexes: TimexGrammar
    events: EventRules
    facts: FactRules
    dating: DatingRules
    merging: MergeRules
