"""How French places a figure: one constant, `PLACES`."""

import re

from recoupe.extract.facts.places import PlaceRules
from recoupe.lang.fr.factwords import PART
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")
_COUNTRIES = load_lexicon("fr", "countries")

#: A name in capitals: « Sud-Tarel », « Beni Mellal-Khenifra », « Okara ».
_NAME = (
    r"[A-ZÀ-Ý][\w'\N{RIGHT SINGLE QUOTATION MARK}]*(?:-\w+)*"
    r"(?: (?:(?:de|du|des|la|le|el|al|et) )?[A-ZÀ-Ý][\w'\N{RIGHT SINGLE QUOTATION MARK}]*(?:-\w+)*)*"
)

PLACES = PlaceRules(
    part=re.compile(rf"(?<!\w){PART}"),
    counted=re.compile(
        r" (?:dans (?:le |la |les |l')|à (?:la |l')?|au |aux |en |sur (?:le |la |l'|les )?)"
    ),
    name=re.compile(_NAME),
    capital=re.compile(
        r"(?<!\w)(?:dans|à|de|vers|sur) la (?P<name>capitale)"
        r"(?! (?:de|du|des|[^\W\d_]+(?:aise|enne|aine|que|ale))(?!\w)| d')"
    ),
    this=re.compile(
        r"(?<!\w)(?:dans|de|sur|pour) (?P<name>ce (?P<country>pays)"
        r"|ce département|cette (?:province|région|ville|île))(?!\w)"
    ),
    streets=re.compile(
        rf"(?<!\w)(?:{any_of(_WORDS['streets'])}) (?:de la |de l'|de |du |des |d')?\Z"
    ),
    citizens=re.compile(
        r"(?<!\w)(?:cortège|défilé|manifestation|rassemblement|pavé|marche|mobilisation|parcours)s? "
        rf"(?P<name>{any_of(_WORDS['citizens'])})(?!\w)"
    ),
    towns=_WORDS["citizens"],
    capitals=frozenset(each for _, _, names in _COUNTRIES.values() for each in names),
)
