"""How French figures are set side by side: one constant, `SERIES`."""

import re

from recoupe.lang.fr.scope import SCOPE
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon
from recoupe.reconcile.series.series import SeriesRules

_WORDS = load_lexicon("fr", "series")
_MEASURES = load_lexicon("fr", "measures")


_PLACES = any_of(load_lexicon("fr", "facts")["place_nouns"])
_NAME = r"[A-ZÀ-Ý][\w'’]*(?:-\w+)*(?: (?:(?:de|du|des|la|le|el|al|et) )?[A-ZÀ-Ý][\w'’]*(?:-\w+)*)*"

SERIES = SeriesRules(
    known=frozenset(_MEASURES),
    falls=frozenset(key for key, entry in _MEASURES.items() if entry.get("falls")),
    once=frozenset(_WORDS["once"]),
    recurring=frozenset(_WORDS["recurring"]),
    personal=frozenset(_WORDS["personal"]),
    announced=frozenset(key for key, entry in _MEASURES.items() if entry.get("announced")),
    plans=frozenset(_WORDS["plans"]),
    holdings=frozenset(_WORDS["holdings"]),
    lasting=frozenset(_WORDS["lasting"]),
    lowering=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['lowering'])})(?!\w)", re.IGNORECASE),
    former=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['former'])})[ \u00a0\u202f«]*\Z", re.IGNORECASE),
    leading=(re.compile(r"(?<!\w)de[ \u00a0\u202f]\Z"), re.compile(r"(?<!\w)à[ \u00a0\u202f]\Z")),
    loose=frozenset(_WORDS["loose"]),
    pinned=frozenset(_WORDS["pinned"]),
    tolling=frozenset(key for key, entry in _MEASURES.items() if entry.get("tolling")),
    hourly=frozenset(_WORDS["hourly"]),
    calamities=frozenset(_WORDS["calamities"]),
    tolls=frozenset(_WORDS["tolls"]),
    deadly=frozenset(_WORDS["deadly"]) | frozenset(_WORDS["calamities"]),
    casualties=frozenset(_WORDS["casualties"]),
    anyone=frozenset(_WORDS["anyone"]) | {""},
    vague=frozenset(_WORDS["vague"]),
    relative=frozenset(_WORDS["relative"]),
    units=frozenset(load_lexicon("fr", "units")["continuous"]),
    marches=frozenset(_WORDS["marches"]),
    meant=_WORDS["meant"],
    capitals={
        capital: country
        for country, (_, _, capitals) in load_lexicon("fr", "countries").items()
        for capital in capitals
    },
    peoples=SCOPE.peoples,
    called={word: noun for noun, words in _WORDS["called"].items() for word in words},
    aftermath=frozenset(_WORDS["aftermath"]),
    present=frozenset(_WORDS["present"]),
    reporting=frozenset(_WORDS["reporting"]),
    byproducts=frozenset(_WORDS["byproducts"]),
    generic=frozenset(load_lexicon("fr", "facts")["generic"]),
    scales={unit: (base, float(times)) for unit, (base, times) in _WORDS["scales"].items()},
    labels=_WORDS["labels"],
    months={number: names[0] for number, names in load_lexicon("fr", "months")["month"].items()},
    own={key: frozenset([*e.get("nouns", ()), *e.get("of", ())]) for key, e in _MEASURES.items()},
    camps=tuple(
        (camp, re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)"))
        for camp, words in _WORDS["camps"].items()
    ),
    joined_label=_WORDS["joined_label"],
    joined_places=_WORDS["joined_places"],
    part_label=_WORDS["part_label"],
    expected_label=_WORDS["expected_label"],
    told_apart=_WORDS["told_apart"],
    according_to=_WORDS["according_to"],
    respelled=_WORDS["respelled"],
    paper=re.compile(
        rf"(?:(?:{any_of(_WORDS['articles'])})[ ']?)?(?:\w+ )?(?:{any_of(_WORDS['papers'])})(?!\w)"
        r"(?:[^,]*? (?=(?:de|du|des|d')[ ']?)(?P<of>[^,]+))?"
    ),
    placed=re.compile(
        rf"[ ,]{{1,2}}(?P<where>(?:dans|à|en|au|aux) (?:la |le |les |l['’])?"
        rf"(?P<division>(?:{_PLACES}) (?:de la |de l['’]|des |de |du |d['’]))?{_NAME})"
    ),
    home=re.compile(
        rf"(?:(?:{any_of(_WORDS['articles'])})[ '’]?)?"
        rf"(?:(?:{_PLACES}) (?:de la |de l['’]|des |de |du |d['’])(?:l['’])?)?"
    ),
    alone=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['alone'])})(?!\w)", re.IGNORECASE),
    elsewhere=re.compile(rf"(?<!\w)(?:{any_of(_WORDS['elsewhere'])})(?!\w)", re.IGNORECASE),
    within=re.compile(
        r"(?!.*[ ,](?:et|ou|puis|à|contre) ),? ?(?:\(|(?:dans|en|au|aux|sur) )(?:la |le |les |l['’])?"
        r"(?:[a-zà-ÿ-]+ ){0,4}?(?:de la |de l['’]|des |de |du |d['’])?\Z"
    ),
    behind=re.compile(
        r" (?:(?:sont|étaient|se trouvent|se trouvaient|ont été|restent) )?"
        r"(?P<words>[^\W\d]+(?:[ '’-][^\W\d]+){0,5}?)(?= *(?:[,.;:()]|$)| selon | d'après )"
    ),
    pronouns=frozenset(_WORDS["pronouns"]),
    place=re.compile(
        rf"(?<!\w)(?:{any_of(_WORDS['place_prepositions'])})[ \u00a0]?\Z", re.IGNORECASE
    ),
    article=re.compile(rf"^(?:{any_of(_WORDS['articles'])})[ ']"),
)
