"""What dates French figures: one constant, `ASOF`."""

import re

from recoupe.annotate.verbs.verbforms import Form
from recoupe.extract.facts.asofrules import AsOfRules
from recoupe.lang.fr.factwords import RELATIVE, forms_of
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")
_MEASURES = load_lexicon("fr", "measures")

ASOF = AsOfRules(
    stop=re.compile(rf"{RELATIVE}|;|(?<!\w)et (?:{any_of(_WORDS['auxiliaries'])})(?!\w)"),
    compared=re.compile(
        rf"(?<!\w)(?:(?:{any_of(_WORDS['compared'])})(?: (?:à|au|aux))? ?"
        r"|par rapport (?:à|au|aux)(?: l[ea]| l')? ?[^\W\d]+ (?:de |du |d')?"
        r"|(?:celui|celle|ceux|celles) (?:de |du |d')?(?:[^\W\d]+ (?:de |du |d'))?)\Z"
    ),
    recounted=re.compile(
        r"(?<!\w)(?:selon|d'après) (?:un |une |le |la |les |des |de |ce |cet |son )?(?:[^\W\d]+ ){0,2}"
        rf"(?:{any_of(_WORDS['papers'])})(?!\w)"
    ),
    published_on=re.compile(
        r"(?<!\w)(?:bilan|décompte|comptage) (?:[^\W\d]+ )?(?:daté )?(?:de |du |ce )?\Z|"
        r"(?<!\w)(?:estimations?|données|chiffres) (?:[^\W\d]+ )?(?=au )?\Z|"
        r"(?<!\w)(?:bilans?|chiffres?|décomptes?|comptages?|données|estimations?|communiqués?) (?:[^\W\d]+ )?"
        rf"(?:{any_of(forms_of(_WORDS['published'], Form.PARTICIPLE))}) (?:par [^,;:.]{{2,40}} )?(?:ce |le )?\Z"
    ),
    pluperfect=re.compile(
        r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ )?[^\W\d]+(?:é|i|u|is|it|és|ées|ée)(?!\w)"
    ),
    comparing=re.compile(r"(?<!\w)(?:comparée?s? (?:à|au|aux)|par rapport|contrairement à)(?!\w)"),
    of_noun=re.compile(
        r"(?<!\w)(?:survenue?s?|intervenue?s?|commise?s?|perpétrée?s?|débutée?s?|déclenchée?s?"
        r"|qui (?:a|ont) [^\W\d]+(?:é|i|u)|après (?:le |la |l'|les ))(?: ?[^,;:.]{0,48})? ?\Z"
    ),
    noun_date=re.compile(
        rf"(?<!\w)(?!(?:{any_of(_WORDS['papers'])})(?!\w))[^\W\d]{{4,}} (?:de (?:la nuit de )?|du |d')"
    ),
    where_on=re.compile(
        r"(?: (?:d'|de |à |en |au )[^,;:.!?]{1,30})?,? (?:où|qui|quand|lorsque) "
        r"(?:[^,;:.!?]{0,110}|[^,;:.!?]{0,30}, [^,;:.!?]{0,30}, )"
    ),
    dated_by=re.compile(
        rf",? (?:(?:{any_of(forms_of(_WORDS['counts'], Form.PARTICIPLE))}) )?(?:le |la |du |de |ce |au |à )?|,? ?"
    ),
    opening=re.compile(
        r"[«\" ]*(?:à|au|aux|lors|après|dans|en|pendant|durant|avec|dès|sur|a) [^,;:.]{0,70}\Z"
    ),
    then=re.compile(r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ ){0,3}\Z"),
    superlative=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['superlatives'])})(?: [^\W\d]+){{0,3}} \Z"),
    at_event=frozenset(key for key, entry in _MEASURES.items() if entry.get("at_event")),
    tolling=frozenset(key for key, entry in _MEASURES.items() if entry.get("tolling")),
    momentary=frozenset(key for key, entry in _MEASURES.items() if entry.get("momentary")),
)
