"""Who gives French figures: one constant, `GIVERS`."""

import re

from recoupe.annotate.verbs.verbforms import Form
from recoupe.extract.facts.givers import GiverRules
from recoupe.lang.fr.factwords import forms_of, word_of
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")
_SPEECH = load_lexicon("fr", "speakers")

_DAY = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier)(?: matin| soir| après-midi)?"

GIVERS = GiverRules(
    according=re.compile(
        rf"(?:[ (,]{{1,3}}| ?: c'est (?:le |la )?[^\W\d]+ )"
        rf"(?:(?:{any_of(_WORDS['according'])})(?!-) ?(?:ce qu(?:e |'a |'ont |'avait )[^\W\d]+ )?"
        r"|(?:(?:a|ont|avait|avaient|est|sont) )?(?:été )?"
        rf"(?:{any_of(forms_of(_WORDS['given_by'], Form.PARTICIPLE))}) (?:[^\W\d]+ ){{0,3}}par "
        rf"|(?<=, )(?:a |ont )?(?:{any_of(forms_of(_WORDS['reckons']))}),? (?:{_DAY},? )?"
        rf"(?=(?:le |la |les |l')|(?:{any_of(_WORDS['counters'])})(?!\w))"
        r"|(?:pour|(?<!é )(?<!ée )(?<![éeiut]s )par)"  # not « blessés par la police »
        rf" (?=(?:la |le |les |l')?(?:{any_of(_WORDS['counters'])})(?!\w)))"
    ),
    bracketed=re.compile(rf" \((?:(?:{any_of(_WORDS['according'])}) ?)?(?P<who>[^()\d]{{2,40}})\)"),
    counters=word_of(_WORDS["counters"]),
    alone=re.compile(
        r"(?:[^,;]{0,40})?(?:, [^,;]{0,30})?(?:,| et|, et| mais|, mais| ;) (?P<the>(?:la |le |les |l')?)"
        r"(?P<who>[^\W\d]+(?: de l'[^\W\d]+| (?!de )(?!mainten|avan[cç])[^\W\d]+)?)"
        r"(?: pour [^,;:.\d]{3,30}| [^\W\d]+ant le chiffre)?"
        r",? (?:(?:de |d'|à )?(?:plus de |près de |environ |quelque |au moins )?)"
    ),
    reports=re.compile(r"(?<!\w)(?:fait|font|faisait|faisaient|faisant) état(?!\w)"),
    leading=re.compile(
        r"(?<!\w)(?:(?:toujours|encore) selon (?P<said>[^,;:.!?()\d]{2,50}),"
        r"|(?:pour|du côté de|côté) (?P<who>(?:la |le |les |l')?[^,;:.!?()\d]{2,50}?),?) (?=[^;:.!?]*\Z)"
    ),
    reckoned=re.compile(
        rf"(?<!\w)(?:{any_of(forms_of(_WORDS['reckons'], Form.PARTICIPLE) | forms_of(['estimer'], Form.PARTICIPLE))})"
        r"(?: [^\W\d]+)? (?:à |de )?(?:une? )?\Z"
    ),
    agent=re.compile(r"[^,;:.!?()\d]{0,30}? par (?=(?:le |la |les |l'))"),
    voices=frozenset(_SPEECH["voices"]),
    acronym=re.compile(r" \([A-Z][\w-]{1,11}\)"),
    same=re.compile(any_of(_WORDS["same_source"])),
    end=re.compile(
        r"[,;:.!?()\n«»]|(?<!\w)(?:et|sur|dans|pour)(?! [^,;:.!?()«»]{2,50} \([^\W\d]{3,9}\))(?!\w)"
        r"|(?<!\w)(?:contre|tandis|alors|mais|lors|ont|a|est|sont|au|qui|à(?= (?:\d|plus|près|quelque)))(?!\w)"
        r"|(?<!\w)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui)(?!\w)"
        rf"|(?<!\w)(?:ce (?:matin|soir|midi)|se|{any_of(_SPEECH['issued'])}|(?:à (?:la |l['’])?|aux )"
        rf"(?:{any_of(_SPEECH['heard'])}))(?!\w)",
        re.IGNORECASE,
    ),
    reckons=forms_of(_WORDS["reckons"]),
    auxiliaries=frozenset(
        {*_WORDS["auxiliaries"], *_WORDS["passive"], "n'", "en", "ne", "y", "été"}
    ),
    having=frozenset(_WORDS["having"]),
    listed=re.compile(
        r"(?!.*(?<!\w)(?:a|ont|est|sont|était|étaient|selon|qui|que|dont)(?!\w))"
        r"[^,;:.()]{0,60}(?:,| et|, et| ainsi que) (?:(?:le |la |l'|une? )[^\W\d]+ )?"
        r"(?:de |d')?(?:environ |plus de |près de |quelque )?"
    ),
    goes_on=re.compile(
        rf"(?<!\w)et (?:a |ont )?(?:{any_of(forms_of(_WORDS['reckons'], Form.PARTICIPLE))})(?!\w)"
    ),
    asides=frozenset(_WORDS["asides"]),
    superlatives=("la plus ", "le plus ", "les plus ", "la moins ", "le moins ", "les moins "),
    paper=re.compile(
        rf"(?:l[ea]s? |l'|une? |des |ce |ces |cette )?(?:[^\W\d]+ )?(?:{any_of(_WORDS['papers'])})(?!\w)"
        r"(?:.*?(?<!\w)(?:de |du |des |de la |de l'|par )(?P<of>(?:la |le |les |l')?.+)|.*)",
        re.IGNORECASE | re.DOTALL,
    ),
    passive=frozenset(_WORDS["passive"]),
    reflexive=frozenset(_WORDS["reflexive"]),
    not_subjects=frozenset(_WORDS["not_subjects"]),
    of=frozenset({"de", "d'", "du", "des"}),
    describing=re.compile(r"(?<!\w)qui (?:a|ont|avait|avaient) "),
    told_next=re.compile(
        rf"c'est (?:ce qu(?:e |'a |'ont |'avait )(?:{any_of(forms_of(_WORDS['reckons']))})"
        r"|le bilan (?:donné|communiqué) par) "
        r"(?P<who>[^,;:.!?\n]{2,60})"
    ),
    who_goes_on=re.compile(r",? qui (?:ne |n'|a |ont |fait |font |fait aussi )?[^,;:.!?]*"),
    noun=re.compile(
        r"(?<!\w)(?:le |la |les |l'|un |une |ce |ces |son |leur |leurs |du |des |de )\Z"
    ),
    he_reckons=re.compile(
        r"(?<!\w)(?:ils|elles|il|elle) (?:n'|n'en |en )?(?:ont |a |avaient |avait )?"
        rf"(?:{any_of(forms_of(_WORDS['reckons']))}) "
    ),
)
