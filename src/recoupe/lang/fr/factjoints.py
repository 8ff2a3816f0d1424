"""How French figures are joined, placed, announced and refused: `JOINTS`, `WHERE`, `FORECAST`, `REFUSALS`."""

import re

from recoupe.annotate.verbs.verbforms import Form
from recoupe.extract.facts.factrules import ForecastRules, JointRules, RefusalRules, WhereRules
from recoupe.lang.fr.factwords import ending, forms_of, word_of
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")
_MEASURES = load_lexicon("fr", "measures")
_UNITS = load_lexicon("fr", "units")

JOINTS = JointRules(
    part_of=ending(_WORDS["part_of"]),
    goes_on=re.compile(r"[^.;:()]{0,40}?(?:,| et|, et) "),
    earlier=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['earlier'])}) (?:\w+ment )?(?:les |la |le )?\Z"),
    ends_aside=re.compile(
        r"(?<!\(\w{3})(?<!\(\w{4})\)|;|, (?:a|ont|avait|avaient|est|sont|étaient|selon|d'après"
        rf"|{any_of(forms_of(_WORDS['reckons']))})(?!\w)"
    ),
    dashed=re.compile(r" [-–—] (?:où|dont|contre|soit|parmi) [^-–—]{3,90} [-–—]"),
    goes_with=re.compile(r"(?: et|,) (?:de |d')?"),
    linked=re.compile(r"(?: et |, | ou | ainsi que )(?:au moins )?"),
    shifts=re.compile(r" (?:[^\W\d]+ )?à ,?(?:environ |quelque |moins de |près de )?"),
    shifting=re.compile(r"(?<!\w)(?:de |d')\Z"),
    out_of=re.compile(
        r"(?: [^\W\d]+){0,4},? sur (?:un (?:total|effectif) de |quelque |environ |près de |les |ses |leurs )?"
    ),
    sharing=re.compile(
        r"(?: \([^()\d]*\)|,? selon [^\d;:()]{3,50}?,?) (?:et|/) [\"«“]? ?(?:plus de |près de |environ )?| \("
    ),
    level=re.compile(
        r"(?:,? à|,? (?:pour|et) s'(?:établir|établit|établissait) à|,? pour atteindre|,? s'établissant à) \Z"
    ),
    relative=frozenset(_UNITS["relative"]),
    aside=re.compile(
        r", (?:dont|parmi lesquels|parmi lesquelles) [^,;:.()\d]*(?:,|(?=[;:.)])|\Z)"
        rf"|, soit [^,;:.]{{3,60}},(?= (?:{any_of(_WORDS['acting'])})(?!\w))"
    ),
    added=re.compile(
        r",? (?:et|mais aussi|ainsi que|(?:pour|soit|portant) (?:un |le )?(?:total|bilan)(?: à)?"
        r"|(?:auxquels|auxquelles|auquel|à laquelle) s'ajout[^\W\d]+)"
        r" (?:de |d')?(?:au moins |plus de |près de |environ |quelque )?\Z"
    ),
    conjoined=re.compile(r"[^,.;:()]{0,32}? et (?:en a [^\W\d]+ |en ont [^\W\d]+ )?"),
    paired=re.compile(r"(?:(?<!\w)(?:et|contre|mais|puis|ou)(?: (?:par|à|de|pour))?|\) à) \Z"),
    opposing=re.compile(r" contre(?= ?[,.;)]| et |$)"),
    among=re.compile(r" (?:des|de ces|de ses|de leurs) "),
    against=re.compile(r"(?: [^\W\d]+)? contre "),
    comes_to=re.compile(r",? soit (?:un (?:montant|prix|total)(?: total)? de )?\Z"),
    of_those=re.compile(r" d'entre (?:eux|elles)(?!\w)"),
)

FORECAST = ForecastRules(
    will_be=re.compile(
        r"(?<!\w)(?:sera|seront|aura|auront)"
        r"(?: (?!pour |après |avoir |que |qui )[^\W\d]+){1,4} (?:[^\W\d]' ?)?\Z"
    ),
    to_come=re.compile(rf"[^,.;:]{{0,30}}?(?<!\w)(?:{any_of(_WORDS['to_come'])})(?!\w)"),
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
)

WHERE = WhereRules(
    hosting=re.compile(
        r"(?: \([^()\d]{1,24}\))?(?: ?,[^,;:.]{0,80},|, qui)? (?:a |ont |avait |avaient |en )?"
        r"(?:elle |lui |aussi |également |déjà |à (?:lui|elle) seule? )?"
        rf"(?:{any_of(forms_of(_WORDS['hosting']))})(?: [^,;:.]{{0,24}})? \Z"
        r"| (?:est|reste|demeure) [^,;:.]{0,40}touchée?s?,? avec (?:notamment )?(?:[^,;:.\d]{0,20} de )?\Z"
        r"|(?: \([^()\d]{1,16}\)| [^\W\d]+)?(?: tout)?(?: en [^\W\d]+ant [^,;:.]{0,48})?"
        r"(?: avec \Z|, (?:avec|(?:ayant )?[^\W\d]+ant) \Z)"
    ),
    overall=word_of(_WORDS["overall"]),
    opening_phrase=re.compile(
        r"[«\" ]*(?:(?:enfin|ensuite|puis|et|mais|ainsi|ailleurs|toujours|toutefois|cependant|notamment),? )?"
        r"(?P<phrase>à|a|au|aux|dans|en|sur|près|autour|lors|après|avant|pendant|durant|depuis|dès|ce|cette|le|hier"
        r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) [^,;:.!?]{0,90}, "
    ),
    their_verb=re.compile(r", (?:ont|avaient|étaient|sont|auraient|auront) "),
    there=re.compile(r"(?<!\w)(?:y (?!a |avait |aura |en |compris )|où )"),
    there_behind=re.compile(r" y (?:ont|a|sont|étaient|avaient|avait|seraient|auraient)(?!\w)"),
    apposed=re.compile(r", (?:dans|au|à|en|sur) [^,;:.()]{0,30}"),
    tallied="attaque",
)

REFUSALS = RefusalRules(
    provenance=frozenset(_WORDS["provenance"]),
    both=re.compile(r"(?<!\w)(?:les|des|ces|leurs|ses|nos|vos|aux|mes|tous|toutes) (?:autres )?\Z"),
    previous=word_of(_WORDS["previous"]),
    differing=re.compile(
        rf" (?:[^\W\d]+ )?(?:{any_of(_WORDS['differing'])})(?!\w| d[e'])"
        r"| près(?! d)| (?:[^\W\d]+ ){0,3}comptée?s deux fois(?!\w)"
    ),
    lacking=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['lacking'])}) (?:encore |plus de |environ )?\Z"),
    ranging=re.compile(rf"(?<!\w)(?:{any_of(forms_of(_WORDS['ranging']))}) (?:de |d'|entre )\Z"),
    several=re.compile(
        r"(?<!\w)(?:peines|condamnations|sanctions|prévenus|accusés|coaccusés|ils|elles|eux)(?!\w)"
    ),
    no_news=re.compile(rf"(?:aucune?|pas de) (?:{any_of(_WORDS['newly'])})(?!\w)"),
    question="?",
    condition=re.compile(rf"(?:{any_of(_WORDS['conditions'])})(?!\w)"),
    locating=re.compile(rf" (?:(?:à|au|a) )?(?:l'|la |le )?(?:{any_of(_WORDS['locating'])})"),
    located_before=re.compile(r"(?<!\w)(?:à|situé à|distante? de|dans un rayon de) \Z"),
)
