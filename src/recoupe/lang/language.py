"""What a language hands to the stages: one value of rules for each of them."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.annotate import AnnotationRules
from recoupe.annotate.names.names import NameRules
from recoupe.annotate.numbers.numbers import NumberRules
from recoupe.annotate.speech.speakers import SpeakerRules
from recoupe.extract.facts.facts import FactRules
from recoupe.extract.records.events import EventRules
from recoupe.reconcile.days.dating import DatingRules
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
