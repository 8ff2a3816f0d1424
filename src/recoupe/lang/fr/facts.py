"""Which French figures are facts: one constant, `FACTS`."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from recoupe.annotate.counted import singular
from recoupe.annotate.numbers import fold
from recoupe.annotate.verbforms import Form
from recoupe.extract.facts import FactRules
from recoupe.extract.measures import MeasureRule, ontology_of
from recoupe.lang.fr.factwords import RELATIVE, any_of, ending, forms_of, plurals_of, word_of
from recoupe.lang.fr.givers import GIVERS
from recoupe.lang.fr.numbers import FOLDS, NUMBERS
from recoupe.lang.fr.places import PLACES
from recoupe.lang.fr.scope import SCOPE
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
        turn=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['turns'])})(?!\w)"),
        definite=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['definite'])}) \Z"),
        joint=" et ",
        people=frozenset(_WORDS["people"]),
        things=frozenset(_WORDS["things"]),
        own_verb=re.compile(
            r" (?:ont|avaient|auraient|auront"
            r"|(?:sont|étaient|seraient|seront)(?= (?:[^\W\d]+ment )?[^\W\d]+(?:és|ées|is|us|ues)(?!\w)))"
            r"(?!\w)(?! (?:été )?(?:grièvement |légèrement |gravement ))"
        ),
        of_them=re.compile(
            rf"(?<!\w)en (?:{any_of(_WORDS['having'])}) (?:[^\W\d]+ment )?(?P<verb>[^\W\d]+) (?:[^\W\d]+ )?\Z"
        ),
        ordered=word_of(_WORDS["ordered"]),
        acting=re.compile(
            r"(?:, dont [^,.;:]{1,40},)? (?:d'autres |autres |d'entre (?:eux|elles) )?"
            rf"(?:{any_of(_WORDS['acting'])})(?!\w)"
        ),
    ),
    scope=SCOPE,
    places=PLACES,
    clause=re.compile(rf"{RELATIVE}|;|(?<!\w)et (?:{any_of(_WORDS['auxiliaries'])})(?!\w)"),
    compared=re.compile(
        rf"(?<!\w)(?:(?:{any_of(_WORDS['compared'])})(?: (?:à|au|aux))? ?"
        r"|(?:celui|celle|ceux|celles) (?:de |du |d')?)\Z"
    ),
    totalling=word_of(_WORDS["totalling"]),
    told_next=re.compile(
        rf"c'est (?:ce qu(?:e |'a |'ont |'avait )(?:{any_of(forms_of(_WORDS['reckons']))})"
        r"|le bilan (?:donné|communiqué) par) "
        r"(?P<who>[^,;:.!?\n]{2,60})"
    ),
    who_goes_on=re.compile(r", qui (?:ne |n'|a |ont |fait |font |fait aussi )?[^,;:.!?]*"),
    level=re.compile(
        r"(?:,? à|,? (?:pour|et) s'(?:établir|établit|établissait) à|,? pour atteindre|,? s'établissant à) \Z"
    ),
    relative=frozenset(_UNITS["relative"]),
    aside=re.compile(r", (?:dont|parmi lesquels|parmi lesquelles) [^,;:.()\d]*(?:,|(?=[;:.)])|\Z)"),
    remaining=re.compile(
        rf"(?<!\w)en (?:{any_of(forms_of(['rester', 'demeurer', 'manquer']))}) (?:[^\W\d]+ ){{0,2}}\Z"
    ),
    will_be=re.compile(
        r"(?<!\w)(?:sera|seront|aura|auront)"
        r"(?: (?!pour |après |avoir |que |qui )[^\W\d]+){1,4} (?:[^\W\d]' ?)?\Z"
    ),
    added=re.compile(
        r",? (?:et|mais aussi|ainsi que|(?:auxquels|auxquelles|auquel|à laquelle) s'ajout[^\W\d]+)"
        r" (?:de |d')?(?:au moins |plus de |près de |environ |quelque )?\Z"
    ),
    superlative=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['superlatives'])})(?: [^\W\d]+){{0,3}} \Z"),
    window_start=re.compile(
        rf"(?<!\w)(?:depuis|à partir d[eu]) (?:l[ea] |l'|leur |son )?(?:{any_of(_WORDS['beginnings'])}) "
        r"(?P<what>[^,.;:!?]+)"
    ),
    begun=word_of(forms_of(_WORDS["begins"])),
    givers=GIVERS,
    provenance=frozenset(_WORDS["provenance"]),
    speakers=frozenset(_WORDS["speakers"]),
    enumerating=frozenset(_WORDS["enumerating"]),
    generic=frozenset(_WORDS["generic"]),
    times="fois",
    time_units=frozenset(_UNITS["time"]),
    both=re.compile(r"(?<!\w)(?:les|des|ces|leurs|ses|nos|vos|aux|mes|tous|toutes) (?:autres )?\Z"),
    part_of=ending(_WORDS["part_of"]),
    goes_on=re.compile(r"[^.;:()]{0,40}?(?:,| et|, et) "),
    earlier=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['earlier'])}) (?:\w+ment )?(?:les |la |le )?\Z"),
    previous=word_of(_WORDS["previous"]),
    linked=re.compile(r"(?: et |, | ou | ainsi que )(?:au moins )?"),
    has=forms_of(_WORDS["has"]),
    tally=word_of(["bilan"]),
    number_of=re.compile(
        r"(?<!\w)(?:nombre|total) (?:total |officiel )?(?:de |d'|des )(?:ses |ces |leurs )?"
        r"(?P<new>nouveaux |nouvelles )?(?P<noun>[^\W\d_]+)"
    ),
    singular=lambda word: singular(word, rules=NUMBERS.counted),
    circumstance=ending(_WORDS["circumstances"]),
    tally_measure="killed",
    tallied="attaque",
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
        r"(?<!\w)(?:en |n'en |ce nombre |ce chiffre |ce total |cet effectif |(?:ils|elles) "
        r"(?:étaient|sont|seraient|auraient été|ont été|n'étaient|ne sont) )"
    ),
    they=re.compile(
        r"(?<!\w)(?:(?:ils|elles) (?:étaient|sont|seraient|auraient été|ont été)|il y avait|on comptait) "
    ),
    counted_before=re.compile(
        r"(?<!\w)(?:les|ces) (?P<noun>[^\W\d_]+)(?: [^\W\d_]+)? (?:étaient|sont|seraient) (?:\w+ment )?(?:entre )?\Z"
    ),
    within=re.compile(
        r"(?<!\w)dans (?:les |ces |(?:cette|ce|cet|une|un|la|le) [^\W\d]+(?: [^\W\d]+)? de )?\Z"
    ),
    sharing=re.compile(
        r"(?: \([^()\d]*\)|,? selon [^\d;:()]{3,50}?,?) (?:et|/) [\"«“]? ?(?:plus de |près de |environ )?| \("
    ),
    hosting=re.compile(
        r"(?: ?,[^,;:.]{0,80},)? (?:a |ont |avait |avaient |en )?(?:à (?:lui|elle) seule? )?"
        rf"(?:{any_of(forms_of(_WORDS['hosting']))})"
        r"(?: [^,;:.]{0,24})? \Z"
        r"|(?: \([^()\d]{1,16}\)| [^\W\d]+)?, (?:avec|(?:ayant )?[^\W\d]+ant) \Z"
    ),
    recounted=re.compile(
        r"(?<!\w)(?:selon|d'après) (?:un |une |le |la |les |des |de |ce |cet |son )?(?:[^\W\d]+ ){0,2}"
        rf"(?:{any_of(_WORDS['papers'])})(?!\w)"
    ),
    published_on=re.compile(
        r"(?<!\w)(?:bilan|décompte|comptage) (?:[^\W\d]+ )?(?:daté )?(?:de |du |ce )?\Z|"
        r"(?<!\w)(?:bilans?|chiffres?|décomptes?|comptages?|données|estimations?) (?:[^\W\d]+ )?"
        rf"(?:{any_of(_WORDS['published'])}) (?:par [^,;:.]{{2,40}} )?(?:ce |le )?\Z"
    ),
    pluperfect=re.compile(
        r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ )?[^\W\d]+(?:é|i|u|is|it|és|ées|ée)(?!\w)"
    ),
    comparing=re.compile(r"(?<!\w)(?:comparée?s? (?:à|au|aux)|par rapport|contrairement à)(?!\w)"),
    of_noun=re.compile(
        r"(?<!\w)(?:survenue?s?|intervenue?s?|commise?s?|perpétrée?s?|débutée?s?|déclenchée?s?"
        r"|qui (?:a|ont) (?:frappé|secoué|touché|ravagé))(?: [^,;:.]{0,48})? ?\Z"
    ),
    noun_date=re.compile(
        rf"(?<!\w)(?!(?:{any_of(_WORDS['papers'])})(?!\w))[^\W\d]{{4,}} (?:de (?:la nuit de )?|du |d')"
    ),
    where_on=re.compile(r",? (?:où|qui|quand|lorsque) [^,;:.!?]{0,60}"),
    opening=re.compile(
        r"[«\" ]*(?:à|au|aux|lors|après|dans|en|pendant|durant|avec|dès|sur|a) [^,;:.]{0,70}\Z"
    ),
    opening_phrase=re.compile(
        r"[«\" ]*(?:(?:enfin|ensuite|puis|et|mais|ainsi|ailleurs|toujours|toutefois|cependant|notamment),? )?"
        r"(?P<phrase>à|a|au|aux|dans|en|sur|près|autour|lors|après|avant|pendant|durant|depuis|dès|ce|cette|le|hier"
        r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) [^,;:.!?]{0,90}, "
    ),
    of_those=re.compile(r" d'entre (?:eux|elles)(?!\w)"),
    then=re.compile(r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ ){0,3}\Z"),
    their_verb=re.compile(r", (?:ont|avaient|étaient|sont|auraient|auront) "),
    conjoined=re.compile(r"[^,.;:()]{0,32}? et (?:en a [^\W\d]+ |en ont [^\W\d]+ )?"),
    shifts=re.compile(r" (?:[^\W\d]+ )?à ,?(?:environ |quelque |moins de |près de )?"),
    shifting=re.compile(r"(?<!\w)(?:de |d')\Z"),
    out_of=re.compile(
        r"(?: [^\W\d]+){0,4},? sur (?:un (?:total|effectif) de |quelque |environ |près de |les |ses |leurs )?"
    ),
    paired=re.compile(r"(?<!\w)(?:et|contre|mais|puis|ou)(?: (?:par|à|de|pour))? \Z"),
    opposing=re.compile(r" contre(?= ?[,.;)]| et |$)"),
    among=re.compile(r" (?:des|de ces|de ses|de leurs) "),
    against=re.compile(r"(?: [^\W\d]+)? contre "),
    comes_to=re.compile(r",? soit (?:un (?:montant|prix|total)(?: total)? de )?\Z"),
    differing=re.compile(
        rf" (?:[^\W\d]+ )?(?:{any_of(_WORDS['differing'])})(?!\w| d[e'])"
        r"| près(?! d)| (?:[^\W\d]+ ){0,3}comptée?s deux fois(?!\w)"
    ),
    lacking=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['lacking'])}) (?:encore |plus de |environ )?\Z"),
    dated_by=re.compile(
        rf",? (?:(?:{any_of(forms_of(_WORDS['counts'], Form.PARTICIPLE))}) )?(?:le |la |du |de |ce |au )?|,? ?"
    ),
    there_behind=re.compile(r" y (?:ont|a|sont|étaient|avaient|avait|seraient|auraient)(?!\w)"),
    apposed=re.compile(r", (?:dans|au|à|en|sur) [^,;:.()]{0,30}"),
    he_reckons=re.compile(
        r"(?<!\w)(?:ils|elles|il|elle) (?:n'|n'en |en )?(?:ont |a |avaient |avait )?"
        rf"(?:{any_of(forms_of(_WORDS['reckons']))}) "
    ),
    there=re.compile(r"(?<!\w)(?:y (?!a |avait |aura |en |compris )|où )"),
    ranging=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['ranging'])}) (?:de |d'|entre )\Z"),
    at_event=frozenset(key for key, entry in _MEASURES.items() if entry.get("at_event")),
    tolling=frozenset(key for key, entry in _MEASURES.items() if entry.get("tolling")),
    momentary=frozenset(key for key, entry in _MEASURES.items() if entry.get("momentary")),
    foreseen=re.compile(
        rf"(?<!\w)(?:(?:avaient|avait) (?:\w+ )?(?:{any_of(_WORDS['foreseen'])})"
        rf"|(?:{any_of(_WORDS['foresees'])}))(?!\w)"
    ),
    then_to_come=re.compile(
        r"[^,.;:]{0,30}?(?<!\w)(?:seraient|serait|auraient|aurait|devraient|devrait)(?!\w)"
    ),
    to_come=re.compile(rf"[^,.;:]{{0,30}}?(?<!\w)(?:{any_of(_WORDS['to_come'])})(?!\w)"),
    no_news=re.compile(rf"(?:aucune?|pas de) (?:{any_of(_WORDS['newly'])})(?!\w)"),
    expected=frozenset(_WORDS["expected"])
    | forms_of(
        {
            verb
            for entry in _MEASURES.values()
            for verb in (
                *entry.get("done", ()),
                *entry.get("does", ()),
                *entry.get("verbs", ()),
            )
        },
        Form.FUTURE,
    ),
    question="?",
    condition=re.compile(rf"(?:{any_of(_WORDS['conditions'])})(?!\w)"),
    corrections=re.compile(  # « un taux ramené à 40 % par la direction » is another's count
        rf"{word_of(_WORDS['corrections']).pattern}(?! à [^,;:]{{1,24}} par )"
    ),
    rising=word_of(_WORDS["rising"]),
    locating=re.compile(rf" (?:(?:à|au|a) )?(?:l'|la |le )?(?:{any_of(_WORDS['locating'])})"),
    located_before=re.compile(r"(?<!\w)(?:à|situé à|distante? de|dans un rayon de) \Z"),
)
