"""What narrows French figures: one constant, `SCOPE`."""

from __future__ import annotations

import re

from recoupe.extract.facts.scope import ScopeRules
from recoupe.lang.fr.factwords import (
    PART,
    RELATIVE,
    SITE,
    ending,
    forms_of,
    plurals_of,
    word_of,
)
from recoupe.lang.fr.names import inflected
from recoupe.lang.fr.words import any_of
from recoupe.lang.lexicon import load_lexicon

_WORDS = load_lexicon("fr", "facts")
_COUNTRIES = load_lexicon("fr", "countries")


def _peoples() -> dict[str, str]:
    """Return the adjectives of peoples, in every form, with their countries; of two with one the first."""
    countries = [(country, people) for country, (_, people, _) in _COUNTRIES.items() if people]
    return {
        form.lower(): country
        for country, people in reversed(countries)
        for form in inflected(people)
    }


_STOP = re.compile(rf"{RELATIVE}|[;:]|(?<!\w)(?:{any_of(_WORDS['backdrops'])})(?!\w)")

SCOPE = ScopeRules(
    peoples=_peoples(),
    populations=plurals_of(_WORDS["populations"]),
    others=plurals_of(_WORDS["others"]),
    besides=frozenset({"autre", "autres"}),
    hit_measure="attacks",
    wages=word_of(forms_of(_WORDS["wages"])),
    person_measures=frozenset({"vote_share", "seats"}),
    for_someone=re.compile(
        r"[^,.;:]{0,12}?(?<!\w)pour (?:s[ao]n?|l[ea]|l'|leur) ?(?P<noun>[^\W\d_]+)"
    ),
    penalties=frozenset(
        {
            "ban",
            "sentence",
            "sentence_sought",
            "sentence_risked",
            "fine",
            "fine_sought",
            "fine_risked",
        }
    ),
    court=re.compile(rf"(?:{any_of(_WORDS['court'])})(?!\w)"),
    he=re.compile(
        r"(?<!\w)(?:il|elle|l'intéressée?|ce dernier|cette dernière|l'a|l'avait|l'ont)(?!\w)"
    ),
    by_sector=frozenset({"strike_rate", "striking"}),
    sector=re.compile(
        r"(?: de grévistes| en grève| des (?:enseignants|professeurs|profs|personnels|agents|salariés))?,?"
        r" (?:dans|chez|parmi|du|de|pour) (?:les |le |la |l')?(?:seul |seule )?"
        r"(?P<sector>(?!l'|grévistes|enseignants|professeurs|salariés|agents|personnels)"
        r"[^\W\d_]{4,}(?: publics?| privée?s?| professionnels| d'enseignement [^\W\d]+)?)"
    ),
    inside=re.compile(r"(?<!\w)(?:à la |à l'|au |chez |aux |à )\Z"),
    of_what=frozenset({"share", "weight", "volume"}),
    for_whom=re.compile(rf"(?:^|[ ,(])(?:{any_of(_WORDS['for_whom'])}) "),
    belonging=re.compile(r"(?<!\w)(?:de |d'|du |de la |de l'|des )\Z"),
    sought=frozenset({"sentence_sought", "fine_sought"}),
    qualifier=re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
    place_before=re.compile(
        rf"(?<!\w)(?:a|{any_of(_WORDS['place_prepositions'])})"
        rf"(?: (?:de|d'|du|des|la|le|les|l'|une?|toute?|ensemble|l'ensemble|{any_of(_WORDS['directions'])}))*"
        rf"(?:[ ']?{SITE})?[ ']?\Z"
        rf"|(?<!\w)(?:de |d'|du )(?:l'|la |le |les )?{PART}\Z"
        rf"|(?<!\w)(?:{any_of(forms_of(_WORDS['leaving']))}) (?:la |le |l'|les )?(?:{SITE})?\Z"
        r"|(?<!\w)(?<!, )l'\Z"
    ),
    listed=re.compile(r" ?: "),
    seat=re.compile(r" (?:à|au|aux|en) (?:la |l')?"),
    stop=_STOP,
    based=ending(_WORDS["based"]),
    goal=re.compile(
        rf"(?<!\w)(?:{any_of(_WORDS['goals'])})(?: (?:de|d'|du|des|la|le|les|l'|en|à|au|aux))*[ ']?\Z"
    ),
    joins=re.compile(
        r"(?:,? ?(?:et|ou|puis|ainsi que)?) ?(?:en|à|au|aux|dans|de|du|des|d')? ?(?:la |le |les |l')?"
    ),
)
