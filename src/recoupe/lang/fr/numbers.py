"""How French writes amounts: one constant, `NUMBERS`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.annotate.numbers.counted import CountedRules
from recoupe.annotate.numbers.hedges import Hedge
from recoupe.annotate.numbers.numbers import NumberRules
from recoupe.annotate.numbers.numerals import NumeralRules
from recoupe.annotate.numbers.refusals import RefusalRules
from recoupe.annotate.verbs.verbforms import Form
from recoupe.lang.fr.conjugation import conjugate
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.quantity import Comparator

_WORDS = load_lexicon("fr", "numbers")
_UNITS = load_lexicon("fr", "units")

#: No-break spaces, curly apostrophes and dashes become plain ones, each in its place.
FOLDS = {
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{THIN SPACE}": " ",
    "\N{FIGURE SPACE}": " ",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{NON-BREAKING HYPHEN}": "-",
}


def _prefixed(words: Iterable[str]) -> str:
    """Return `any_of` with the first letters taken out, which scans faster."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{any_of(rests)})" for letter, rests in by_letter.items())


def _verbose(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


def _spelled(words: Iterable[str]) -> str:
    """Return `any_of` for a verbose pattern: spaces escaped, none inside a longer word."""
    return rf"(?: {any_of(words)} ) (?! [\w-] )"


_UNIT_WORDS = any_of([*_WORDS["units"], *_WORDS["hundred"], *_WORDS["scales"]])
_STARTS = any_of([*_WORDS["units"], *_WORDS["hundred"], "mille"])
_ONE = any_of(_WORDS["one"])
_MANY = any_of(_WORDS["many"])
_ROUND = any_of(_WORDS["round"])
_FRACTIONS = any_of(_WORDS["fractions"])
_MONTHS = any_of(_WORDS["months"])
_CONTINUOUS = _UNITS["continuous"]
_UNIT_NAMES = {form: unit for unit, forms in _CONTINUOUS.items() for form in forms}
_UNITS_BEFORE = {form: unit for unit, forms in _UNITS["before"].items() for form in forms}

#: A unit is not cut out of a longer word; a sign (%, €) may be followed by anything.
_MEASURE = rf"(?P<unit> {any_of(_UNIT_NAMES)} ) (?: (?<= [%€$£¥°²³] ) | (?! [\w'-] ) )"

_SEED = rf"""
    (?P<refused>
        \+? \d{{2,3}} (?: [ .-] \d{{2}} ){{3,}} (?! \d )        # 01 23 45 67 89
      | \d{{4}} - \d{{2}} (?: - \d{{2}} )? (?! \d )              # 2024-01-28
      | \d{{1,2}} / \d{{1,2}} (?: / \d{{2,4}} )? (?! \d )        # 28/01/2024
      | \d{{2,4}} / \d{{2,4}} (?! \d )                           # 2023/2024
      | \d{{1,2}} \. \d{{1,2}} \. \d{{2,4}} (?! \d )             # 28.01.2024
      | \d{{1,2}} [ ]? h (?: [ ]? \d{{2}} )? (?! [\w/] )         # 14h30
      | \d{{1,2}} : \d{{2}} (?: : \d{{2}} )? (?! \d )            # 14:30
      | (?! [1-9] \d{{0,2}} (?: \.\d{{3}} )+ (?! \.? \d ) ) \d+ (?: \.\d+ ){{2,}}  # 1.2.3, not 1.234.567
      | \d+ [ ]? (?: er | ère | re | nd | nde | e | è | ème | ième | eme | ° (?! c ) ) s? (?! \w )  # 3e
    )
  | (?P<figure>
        (?: [1-9] \d{{0,2}} (?: [ ] \d{{3}} )+ (?: \. \d{{1,2}} (?! \d ) )?
          | [1-9] \d{{0,2}} (?: \. \d{{3}} )+ | [1-9] \d{{0,2}} (?: ' \d{{3}} )+
          | [1-9] \d{{0,2}} (?: , \d{{3}} ){{2,}} | \d+ \. \d+ | \d+ )
        (?: (?<! \. \d ) , \d+ )? (?! \d )
        (?= \W | _ | $ | {_MEASURE.replace("(?P<unit>", "(?:")} | (?:md|mds|m|k) [ ]? [€$]
          | [mk] (?: t | ha ) (?! \w ) )
    )
  | (?P<round> (?P<round_name> {_ROUND} ) (?! [\w-] )
        (?= [ ] (?: de[ ] | d' | plus | autres | le[ ]nombre
          | (?: {any_of(_WORDS["elided_after"])} ) (?! \w ) ) | [.,;)] | $ ) )
  | (?P<words>
        (?: (?: {_STARTS} ) (?! \w )
          | (?: {_ONE} ) (?= [ ] (?: millions? | milliards? ) (?! \w )
                | [ ] (?: {any_of(set(_WORDS["fractions"]) - {"moitié"})} ) (?! [\w-] )
                | [ ] (?: {any_of(_WORDS["counted_one"])} ) (?! \w )
                | [ ] (?: an | mois ) [ ] (?: de[ ](?: prison | réclusion | détention | sursis ) | d'emprisonnement
                  | d'inéligibilité | ferme | avec[ ]sursis ) (?! \w )
                | [ ] personne [ ] (?: {any_of(_WORDS["being"])} ) (?! \w )
                | [ ] \w+ [ ] sur [ ] (?: \d | (?: {_STARTS} ) (?! [\w-] ) )
                | [ ] (?! autre ) \w{{3,}} [ ] et [ ] (?: \d | (?: {_STARTS} ) [ ] ) ) )
        (?: (?: [ ] | - ) (?: et [ -] (?= (?: {_ONE} | onze ) (?! \w ) ) )?
            (?: {_UNIT_WORDS} | (?: {_ONE} ) (?= [ .,;:)-] | $ ) ) (?! \w ) ){{0,16}}
        (?! - \w )
    )
  | (?P<many> (?P<many_name> {_MANY} ) (?! [\w-] ) )
  | (?P<fraction> (?P<fraction_name> moitié | (?<= le[ ] ) tiers | (?<= le[ ] ) quart ) (?! [\w-] )
        (?! [ ] d'heure | [ ] de [ ] finale ) )
  | (?P<none> (?: {any_of(_WORDS["none"])} ) (?! \w ) )
  | (?P<few> (?: {any_of(_WORDS["few"])} ) (?= [ ] [^\W\d] ) (?! [ ] (?: {_STARTS} | {_MANY} ) ) )
"""

_HEDGES = {
    phrase: Hedge(
        comparator=Comparator("approx" if name == "nearly" else name), nearly=name == "nearly"
    )
    for name, phrases in _WORDS["hedges"].items()
    for phrase in phrases
}
_HEDGES_AFTER = {
    phrase: Hedge(comparator=Comparator(name))
    for name, phrases in _WORDS["hedges_after"].items()
    for phrase in phrases
}

#: « passé de 6 à 73 », « passera de 6 à 73 ».
_SHIFTS = frozenset(conjugate(_WORDS["shifting"]))
_COUNTING = [
    verb
    for entry in load_lexicon("fr", "measures").values()
    for verb in (*entry.get("done", ()), *entry.get("does", ()))
    if " " not in verb
]
#: « il en reste huit », « et en a blessé sept », « en perd trois ».
_OF_THEM = frozenset(
    form
    for form, readings in conjugate([*_WORDS["reckoning"], *_COUNTING]).items()
    if any(reading.form.is_finite or reading.form is Form.INFINITIVE for reading in readings)
)
#: Participles that a figure may have behind it, its noun unsaid: « 240 endommagées », « contre 720 prévus ».
_UNSAID = frozenset(
    form
    for form, readings in conjugate([*_WORDS["planning"], *_COUNTING]).items()
    if form.endswith("s") and any(reading.form is Form.PARTICIPLE for reading in readings)
) - {
    f"{noun}s"
    for entry in load_lexicon("fr", "measures").values()
    for each in (entry, *entry.get("more", ()))
    for noun in (*each.get("nouns", ()), *each.get("of", ()))
}

_TRIGGERS = {
    *_WORDS["units"], *_WORDS["hundred"], "mille", *_WORDS["round"], *_WORDS["many"], *_WORDS["none"], *_WORDS["few"],
    *_WORDS["one"], "moitié", "tiers", "quart",
}  # fmt: skip

_NUMERALS = NumeralRules(
    trigger=_verbose(rf"(?<! \w ) (?: \d | \+ (?= \d ) | (?: {_prefixed(_TRIGGERS)} ) (?! \w ) )"),
    seed=_verbose(rf"(?<! [^\W\d] [-/] ) (?<! \d / ) (?<! \b n\. ) (?<! \b n\.[ ] ) (?: {_SEED} )"),
    article=_verbose(
        rf"""(?: ^ | (?<= \W ) ) (?P<article>
            (?: (?:{_ONE}) (?:[ ]bonne)? | la | le | les | des | ces | quelques | plusieurs
              | (?:de[ ])? nombreuses | de[ ]nombreux ) [ ] ) \Z"""
    ),
    word=_verbose(rf"(?: {_UNIT_WORDS} | {_ONE} ) (?! \w )"),
    scale=_verbose(
        r"""[ ]? (?P<scale> (?: mille | millions? | milliards? | (?: mds | md | mrds | mrd ) (?= [ ]? [€$] | [ ] d' )
              | m (?= [ ]? [€$] ) | k (?= [€$] ) ) (?! [\w-] )
          | [mk] (?= (?: t | ha ) (?! \w ) ) )"""
    ),
    half=_verbose(r"[ ] et [ ] demie? (?! \w )"),
    fraction=_verbose(
        rf"[ ] (?P<name> {_FRACTIONS} ) (?! [\w-] ) (?! [ ] d'heure | [ ] de [ ] finale )"
    ),
    of_many=_verbose(rf"[ ] (?: de [ ] | d' )? (?P<name> {_MANY} ) (?! [\w-] )"),
    decimal_ahead=_verbose(
        rf"[ ]? (?: (?: {any_of(_WORDS['scales'])} ) (?! \w ) | (?: d' )? {_MEASURE} )"
    ),
    units=_WORDS["units"],
    one=frozenset(_WORDS["one"]),
    hundred=frozenset(_WORDS["hundred"]),
    scales={**_WORDS["scales"], **_WORDS["abbreviated_scales"], "m": 1_000_000, "k": 1000},
    round=_WORDS["round"],
    many=_WORDS["many"],
    fractions=_WORDS["fractions"],
)

_COUNTED = CountedRules(
    unit=_verbose(rf"[ ]? {_MEASURE}"),
    unit_names=_UNIT_NAMES,
    unit_before=_verbose(rf"(?: ^ | (?<= [\s'(] ) ) (?P<unit> {any_of(_UNITS_BEFORE)} ) [ ]? \Z"),
    units_before=_UNITS_BEFORE,
    word=re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
    of=_verbose(r"[ ] (?: de [ ] | d' )"),
    number_of=_verbose(
        r"""[ ] (?: le[ ]nombre | le[ ]total ) (?: [ ]total )? [ ]
          (?: de[ ](?: ses[ ] | leurs[ ] | ces[ ] | nos[ ] )? | d' | des[ ] )"""
    ),
    of_the=_verbose(
        r"""[ ] (?: des | du | de[ ]la | de[ ]l' | de[ ]ces | de[ ]ses | de[ ]leurs? | de[ ]nos | de[ ]son
          | de[ ]cette | de[ ]ce ) (?: [ ] | (?<= ' ) )"""
    ),
    before_noun=frozenset(_WORDS["before_noun"]),
    not_nouns=frozenset([*_WORDS["not_nouns"], *_WORDS["weekdays"], *_WORDS["months"]]),
    not_complements=frozenset(_WORDS["not_complements"]),
    singulars=_UNITS["singulars"],
    invariable=frozenset(_UNITS["invariable"]),
    plural_ends=("s", "x", "z"),
)

_REFUSALS = RefusalRules(
    references=frozenset(_WORDS["references"]),
    strict_references=frozenset(_WORDS["strict_references"]),
    year_words=frozenset(_WORDS["year_words"]),
    date_ahead=_verbose(
        rf"""(?: [ ]? (?: , | au | et | ou | à | - | – ) [ ]? (?:le[ ])? (?: \d{{1,2}} | 1er ) (?! \d ) )*
          [ ] (?: {_MONTHS} ) (?! \w )"""
    ),
    street_ahead=_verbose(
        rf",? [ ] (?: (?:de|du) [ ] (?:la|l'|cette)? [ ]? )? (?: {any_of(_WORDS['street'])} ) (?! \w )"
    ),
    age_units=frozenset(_WORDS["age_units"]),
    age_before=_verbose(
        rf"""(?: (?: ^ | (?<= \W ) ) (?: {any_of(_WORDS["age_before"])} )
        | \b (?: un | une | l' | le | la | cet | cette | d'un | d'une ) [ ]? (?: jeune [ ] )?
            [\w-]+ (?: [ ] [\w-]+ )? [ ] (?: de | d' ) ) [ ]? \Z"""
    ),
    not_age_before=_verbose(
        rf"\b (?: {any_of(_WORDS['spans_of_time'])} ) (?: [ ] [\w-]+ )? [ ] (?: de | d' ) [ ]? \Z"
    ),
    age_after=_verbose(r"\s* (?: [,.;)] | $ )"),
    group_before=_verbose(rf"(?: ^ | (?<= \W ) ) (?: {any_of(_WORDS['groups_by_age'])} ) [ ]? \Z"),
    clock_units=frozenset(_WORDS["clock_units"]),
    clock_before=_verbose(rf"(?: ^ | (?<= \W ) ) (?: {any_of(_WORDS['clock_before'])} ) [ ]? \Z"),
    one_before=_verbose(rf"(?: ^ | (?<= [\s(\"«] ) ) (?: {any_of(_WORDS['one_before'])} ) [ ] \Z"),
    post_before=_verbose(r"(?: [,(\n] | [ ] [–-] ) [ ]? \Z"),
    span_ahead=_verbose(rf"[ ] (?: {any_of(_WORDS['span_ahead'])} ) (?! \w )"),
)

NUMBERS = NumberRules(
    folds=FOLDS,
    numerals=_NUMERALS,
    counted=_COUNTED,
    refusals=_REFUSALS,
    hedges=_HEDGES,
    beyond=_verbose(
        rf"""(?: ^ | (?<= [\s'] ) ) (?: supérieure?s? [ ] à | (?: {any_of(conjugate(_WORDS["surpassing"]))} )
            (?: (?: [ ] [^\W\d]+ ){{0,3}} [ ] les )?
          | (?: {any_of(conjugate(_WORDS["crossing"]))} ) (?: [ ] [^\W\d]+ ){{0,2}}
            [ ] l[ae] [ ] (?: barre | cap | seuil ) [ ] des? ) [ ] \Z"""
    ),
    hedge_words=max(len(phrase.split()) for phrase in _HEDGES),
    hedges_after=_verbose(
        rf",? [ ] (?P<name> {any_of(_HEDGES_AFTER)} ) (?! \w | [ ] (?: bas | haut | tôt | tard | vite | fort ) )"
    ),
    hedges_after_names=_HEDGES_AFTER,
    range_open={opening: middles[0] for opening, middles in _WORDS["between"].items()},
    range_middle=frozenset(_WORDS["joined_range"]),
    dashes=frozenset({"-", "–", "—"}),
    score_middle=frozenset(_WORDS["score_middle"]),
    score_ahead=_verbose(
        rf"[ ] à [ ] (?: \d+ | {_STARTS} | {_ONE} ) (?= [.,;)] (?! \d ) | \n | $ )"
    ),
    out_of=_verbose(rf"[ ] {_WORDS['out_of']} [ ]"),
    coordinated=_verbose(
        rf"(?: (?: ^ | (?<= \W ) ) (?: {any_of(_WORDS['before_coordinated'])} ) | [,:] ) [ (]* \Z"
    ),
    measuring=_verbose(
        rf"""(?: ^ | (?<= \W ) ) (?: {any_of(_WORDS["measuring"])} | (?: {any_of(_SHIFTS)} ) [ ] à
          | (?: {any_of(_SHIFTS)} ) (?: [ ] [^.,;:!?\n]{{1,40}} )? [ ] de
            [ ] [\d .,%]+ (?: [ ] \w+ )? [ ] à ) [ ]? \Z"""
    ),
    tallied=_verbose(
        rf"""(?: ^ | (?<= \W ) ) (?: {any_of(_WORDS["tallies"])} ) (?! \w ) [^.;:!?\n]*
          [ ] (?: à | (?: est | était | serait | reste ) (?: [ ] [^\W\d]+ )? [ ] de
            | désormais[ ]de | ensuite[ ]de ) (?: [ ] (?: présent | ce[ ]jour ) )? [ ] \Z"""
    ),
    numbering=_verbose(
        r"(?P<noun> [^\W\d_]+ ) ,? [ ] (?: au[ ]nombre[ ]de | désormais[ ]au[ ]nombre[ ]de ) [ ] \Z"
    ),
    of_them=_verbose(
        rf"""(?: ^ | (?<= [\s'] ) ) (?:
            en [ ] (?: {any_of(_WORDS["having"])} ) (?: [ ] [^\W\d]+ ){{0,3}}
          | en [ ] (?: {any_of(_OF_THEM)} ) (?: [ ] [^\W\d]+ ){{0,3}} ) [ ] \Z"""
    ),
    among=_verbose(r"[ ] (?: des | de[ ]ces | de[ ]ses | de[ ]leurs ) [ ]"),
    parted=_verbose(r"(?: ^ | (?<= \W ) ) (?: où | qui | lequel | laquelle | que ) [ ]"),
    they_were=_verbose(
        rf"""(?: ^ | (?<= [\s«"(—,-] ) ) (?: (?: ils | elles | nous | on ) | (?: les | ces ) [ ] (?P<noun> [^\W\d_]+ )
          (?: [ ] [^\W\d_]+ )? ) [ ] (?: n' )? (?: {any_of(_WORDS["were"])} )
          (?: [ ] (?: {any_of(_WORDS["still"])} ) )? [ ] \Z"""
    ),
    they_did=_verbose(
        r"""(?: , [ ] [^,.;:()\d]{3,30} , | [ ] (?: selon | d'après ) [ ] [^,.;:()\d]{2,30}? )?
          [ ] à [ ] (?: (?: avoir | s'être | être ) [ ] [^\W\d_]{2,}
              | (?: se [ ] | s' | y [ ] | en [ ] )? [^\W\d_]{2,} (?: er | ir | re ) ) (?! \w ) | [ ] (?: à | en | au |
              aux | dans ) (?! [ ] (?: [^\W\d]+ (?: er | ir | re ) | son | ses | la [ ] tête ) (?! \w ) ) |
              [^.!?;:\n]{0,120}? (?<! \w ) dans [ ]
            (?: les [ ] (?: rues | cortèges ) | la [ ] rue | le [ ] cortège ) (?! \w )"""
    ),
    people="personne",
    moving=_verbose(
        rf"(?: ^ | (?<= \W ) ) (?P<verb> {any_of(_SHIFTS)} ) (?: [ ] [^\W\d]+ ){{0,3}} [ ] (?: de [ ] | d' ) \Z"
    ),
    given_ahead=_verbose(
        rf"""[ ] (?: selon | d'après | (?: pour | par ) [ ] (?: la | le | les )
          | \( (?: {any_of(_WORDS["counting"])} ) \) ) (?! \w )"""
    ),
    moved=_verbose(
        rf"""[ ] (?: [^\W\d]+ [ ] )? à [ ]
          (?: (?: plus | près | moins | environ | quelque | au[ ]moins ) [ ] (?: de [ ] )? )?
          (?: \Z | (?= \d | (?: {_STARTS} ) (?! [\w-] ) ) )"""
    ),
    grows=frozenset(conjugate(_WORDS["growing"])),
    shares=frozenset(_UNITS["relative"]),
    subject_ahead=_verbose(
        rf"[ ] (?: (?: en | n' | n'en | y ) [ ]? )? (?: {any_of(_WORDS['acting'])} ) (?! \w )"
    ),
    unsaid=_UNSAID,
    clause_start=_verbose(
        r"(?: [,;:(] | (?<! \w ) (?: et | mais | dont | tandis[ ]que | alors[ ]que ) ) [ ] \Z"
    ),
    extends=_verbose(r"(?: ^ | (?<= \W ) ) (?: et | mais ) [ ] \Z"),
    elided_ahead=_verbose(
        rf"[ ] (?: {any_of([*_WORDS['elided_after'], *_WORDS['not_nouns']])} ) (?! \w )"
    ),
    others_ahead=_verbose(r"[ ] (?: d'autres | autres | d'entre ) (?! \w )"),
    sentence_end=re.compile(r"[.!?…]\s|\n"),
    time_units=frozenset(_UNITS["time"]),
    share_unit="part",
    money=frozenset(_UNITS["money"]),
)
