"""Which French figures are facts: one constant, `FACTS`."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from recoupe.annotate.numbers.counted import singular
from recoupe.annotate.numbers.numbers import fold
from recoupe.annotate.verbs.verbforms import Form
from recoupe.extract.facts.factrules import FactRules
from recoupe.extract.facts.measures import MeasureRule, ontology_of
from recoupe.lang.fr.asof import ASOF
from recoupe.lang.fr.factjoints import FORECAST, JOINTS, REFUSALS, WHERE
from recoupe.lang.fr.factwords import ending, forms_of, plurals_of, word_of
from recoupe.lang.fr.givers import GIVERS
from recoupe.lang.fr.numbers import FOLDS, NUMBERS
from recoupe.lang.fr.places import PLACES
from recoupe.lang.fr.scope import SCOPE
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.record import FactKind

_WORDS = load_lexicon("fr", "facts")
_MEASURES = load_lexicon("fr", "measures")
_UNITS = load_lexicon("fr", "units")


def _bare(noun: str) -> str:
    """Return a noun with each of its words in the singular, as the words of a text are compared."""
    return " ".join(singular(word, rules=NUMBERS.counted) for word in noun.split())


def _rules(key: str, entry: Mapping[str, Any]) -> list[MeasureRule]:
    """Return the rules of a measure: its own, and one for each of `more`, which shares how it behaves."""
    shared = {name: entry[name] for name in ("kind", "falls", "announced") if name in entry}
    return [
        _measure(key, entry),
        *(_measure(key, {**shared, **each}) for each in entry.get("more", ())),
    ]


def _measure(key: str, entry: Mapping[str, Any]) -> MeasureRule:
    done = entry.get("done", ())
    phrases = [verb for verb in done if " " in verb]
    ahead = [*entry.get("ahead", ()), *sorted(forms_of(entry.get("verbs", ())))]
    near = [*entry.get("near", ()), *phrases]
    return MeasureRule(
        key=key,
        kind=FactKind(entry["kind"]),
        falls=entry.get("falls", False),
        weak=entry.get("weak", False),
        strict=entry.get("strict", False),
        announced=entry.get("announced", False),
        behind=entry.get("behind", False),
        bare=entry.get("bare", False),
        units=frozenset(entry.get("units", ())),
        nouns=frozenset(_bare(noun) for noun in entry.get("nouns", ())),
        own=frozenset(entry.get("of", ())),
        anyone=entry.get("anyone", False),
        present=entry.get("present", False),
        people="personne" in entry.get("of", ()),
        does=forms_of(entry.get("does", ())) - forms_of(entry.get("does", ()), Form.PARTICIPLE),
        did=forms_of(entry.get("does", ()), Form.PARTICIPLE),
        done=forms_of(done),
        undergone=forms_of(done, Form.PARTICIPLE),
        before=plurals_of(entry.get("before", ())),
        ahead=word_of(ahead) if ahead else None,
        barred=word_of(entry["barred"]) if "barred" in entry else None,
        not_after=frozenset(entry.get("not_after", ())),
        out_of=entry.get("out_of", ""),
        all_of=entry.get("all_of", ""),
        opposed=entry.get("opposed", ""),
        least=entry.get("least", 0),
        most=entry.get("most", math.inf),
        totals=entry.get("totals", ""),
        refines=entry.get("refines", ""),
        near=word_of(near) if near else None,
        says=word_of(entry["says"]) if "says" in entry else None,
        claims=frozenset(entry.get("claims", ())),
        themed=frozenset(entry.get("themed", ())),
        theme=word_of(entry["theme"]) if "theme" in entry else None,
    )


FACTS = FactRules(
    view=lambda text: fold(text, FOLDS),
    measures=ontology_of(
        [rule for key, entry in _MEASURES.items() for rule in _rules(key, entry)],
        helpers=frozenset([*_WORDS["auxiliaries"], *_WORDS["helpers"]]),
        having=frozenset(_WORDS["having"]),
        turn=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['turns'])})(?:(?<=')|(?!\w))"),
        definite=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['definite'])}) \Z"),
        joint=" et ",
        people=frozenset(_WORDS["people"]),
        things=frozenset(_WORDS["things"]),
        own_verb=re.compile(
            r"(?: d'autres| autres)? (?:ont|avaient|auraient|auront"
            r"|(?:sont|étaient|seraient|seront)(?= (?:[^\W\d]+ment )?[^\W\d]+(?:és|ées|is|us|ues)(?!\w)"
            r"| (?:dans le |hors |indemnes)))"
            r"(?!\w)(?! (?:été )?(?:grièvement |légèrement |gravement ))"
        ),
        of_them=re.compile(
            rf"(?<!\w)en (?:(?:{any_of(_WORDS['having'])}) (?:[^\W\d]+ment )?)?(?P<verb>[^\W\d]+) (?:[^\W\d]+ )?\Z"
        ),
        ordered=word_of(_WORDS["ordered"]),
        acting=re.compile(
            r"(?:, dont [^,.;:]{1,40},)? (?:d'autres |autres |d'entre (?:eux|elles) )?"
            rf"(?:{any_of(_WORDS['acting'])})(?!\w)"
        ),
    ),
    scope=SCOPE,
    places=PLACES,
    asof=ASOF,
    where=WHERE,
    joints=JOINTS,
    forecast=FORECAST,
    refusals=REFUSALS,
    remaining=re.compile(
        rf"(?<!\w)en (?:{any_of(forms_of(['rester', 'demeurer', 'manquer']))}) (?:[^\W\d]+ ){{0,2}}\Z"
    ),
    givers=GIVERS,
    enumerating=frozenset(_WORDS["enumerating"]),
    generic=frozenset(_WORDS["generic"]),
    times="fois",
    time_units=frozenset(_UNITS["time"]),
    has=forms_of(_WORDS["has"]),
    tally=word_of(["bilan"]),
    number_of=re.compile(
        r"(?<!\w)(?:nombre|total) (?:total |officiel )?(?:de |d'|des )(?:ses |ces |leurs )?"
        r"(?P<new>nouveaux |nouvelles )?(?P<noun>[^\W\d_]+)"
    ),
    singular=lambda word: singular(word, rules=NUMBERS.counted),
    circumstance=ending(_WORDS["circumstances"]),
    tally_measure="killed",
    owned=frozenset(
        {
            "stake",
            "unit_price",
            "deal_value",
            "valuation",
            "fine",
            "damages",
            "ransom",
            "votes",
            "votes_against",
        }
        | {
            "sentence",
            "sentence_sought",
            "sentence_risked",
            "ban",
            "votes_abstained",
            "fine_sought",
            "fine_risked",
        }
    ),
    pronoun=re.compile(
        r"(?<!\w)(?:en |n'en |(?:ce|le) (?:nombre|chiffre|total) (?=est |s'|a |tombe|passe|atteint|monte|descend)"
        r"|ce nombre |ce chiffre |ce total |cet effectif |(?:ils|elles) "
        r"(?:étaient|sont|seraient|auraient été|ont été|n'étaient|ne sont) )"
    ),
    they=re.compile(
        r"(?<!\w)(?:(?:ils|elles) (?:étaient|sont|seraient|auraient été|ont été)|il y avait|on comptait) "
    ),
    he=re.compile(r"[«\" ]*(?:il|elle|ils|elles|celui-ci|celle-ci)(?!\w)"),
    counted_before=re.compile(
        r"(?<!\w)(?:les|ces) (?P<noun>[^\W\d_]+)(?: [^\W\d_]+)? (?:étaient|sont|seraient) (?:\w+ment )?(?:entre )?\Z"
    ),
    within=re.compile(
        r"(?<!\w)dans (?:les |ces |(?:cette|ce|cet|une|un|la|le) [^\W\d]+(?: [^\W\d]+)? de )?\Z"
    ),
    corrections=re.compile(  # « un taux ramené à 40 % par la direction » is another's count
        rf"{word_of(_WORDS['corrections']).pattern}(?! à [^,;:]{{1,24}} par )"
    ),
    rising=word_of(_WORDS["rising"]),
)
