"""Bare years, runs of years, school years and sport seasons."""

from __future__ import annotations

from recoupe.lang.fr.timexes.building import fixed, fixed_window, part_of, year_span
from recoupe.temporal import periods
from recoupe.temporal.grammar import Captures, Reading, TimexRule

#: Words before a bare year that make it one.
_YEAR_WORDS = frozenset(
    [
        "en",
        "depuis",
        "des",
        "jusqu'en",
        "jusqu'a",
        "d'ici",
        "avant",
        "apres",
        "vers",
        "courant",
        "durant",
        "pendant",
        "annee",
        "annees",
        "an",
        "ans",
        "l'an",
        "fin",
        "debut",
        "milieu",
        "mi",
        "ete",
        "automne",
        "hiver",
        "printemps",
        "entre",
        "horizon",
        "millesime",
        "edition",
        "saison",
        "exercice",
        "et",
        "ou",
    ]
)
#: Words before a number that make it something else.
NOT_BEFORE_A_YEAR = frozenset(
    [
        "environ",
        "pres",
        "plus",
        "moins",
        "quelque",
        "quelques",
        "numero",
        "no",
        "n",
        "article",
        "articles",
        "page",
        "peugeot",
        "route",
        "rue",
        "bp",
        "euros",
        "boeing",
        "iso",
        "bmw",
        "windows",
        "mercedes",
        "airbus",
    ]
)
#: What may follow a number that is a year: nothing that could be counted.
LOOSE = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "de",
        "du",
        "des",
        "d'",
        "et",
        "ou",
        "a",
        "au",
        "aux",
        "en",
        "dans",
        "par",
        "pour",
        "sur",
        "que",
        "qui",
        "qu'",
        "avec",
        "sans",
        "mais",
        "ou",
        "car",
        "ne",
        "n'",
        "se",
        "s'",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "est",
        "sont",
        "a",
        "ont",
        "etait",
        "etaient",
        "avait",
        "avaient",
        "sera",
        "seront",
        "aura",
        "auront",
        "fut",
        "furent",
        "puis",
        "avant",
        "apres",
        "pendant",
        "depuis",
        "jusqu'a",
        "jusqu'au",
        "jusqu'en",
        "selon",
        "contre",
        "lors",
        "comme",
        "grace",
        "un",
        "une",
        "leur",
        "leurs",
        "son",
        "sa",
        "ses",
        "ce",
        "cette",
        "ces",
        "cet",
        "deja",
        "encore",
        "alors",
        "lorsque",
        "quand",
        "dont",
    ]
)


#: Auxiliaries whose subject is what was counted: « quand 1204 ont été blessées ».
_SUBJECT_OF = frozenset(["ont", "sont", "etaient", "avaient", "seraient", "auraient"])


def _year(c: Captures) -> Reading | None:
    year = int(c.value("year"))
    if not 1000 <= year <= 2199 or (c.has("year_word") and c.text("year_word") == "annees"):
        return None
    part = part_of(c)
    marked = c.has("part") or c.has("year_word") or c.before() in _YEAR_WORDS
    if not marked and not _year_stands(c, year):
        return None
    if (
        marked
        and not c.has("part")
        and is_counted(c)
        and c.before() not in ("en", "depuis", "l'an", "annee")
    ):
        return None
    return fixed_window(periods.year(year, part))


def _year_stands(c: Captures, year: int) -> bool:
    """Whether a number of four figures with no word that makes it a year is one."""
    if not 1500 <= year <= 2100 or c.before() in NOT_BEFORE_A_YEAR or is_counted(c):
        return False
    if c.before() in ("de", "d'") and c.before(2) in NOT_BEFORE_A_YEAR:
        return False
    return c.before()[-1:] not in ("$", "€", "#", "°", "/", "+", "%")


def is_counted(c: Captures) -> bool:
    """Return whether what follows could be counted: « 2000 manifestants », « 2000 € »."""
    after = c.after()
    if after in ("€", "$", "%", "°", "£", "h") or after in _SUBJECT_OF:
        return True
    return (
        after[:1].isalpha()
        and after not in LOOSE
        and after.endswith(("s", "x", "euros", "km", "kg", "hectares"))
    )


def _year_span(c: Captures) -> Reading | None:
    first, last = (int(each) for each in str(c.value("year_span")).split("/"))
    if c.has("school"):
        return fixed_window(
            periods.Window(periods.month(first, 9).first, periods.month(last, 8).last)
        )
    if c.has("season"):
        return fixed_window(periods.season(first, int(c.value("season"))))
    if last - first > 200:
        return None
    return fixed(year_span(first, last))


YEARS: tuple[TimexRule, ...] = (
    TimexRule(
        name="year",
        pattern="""(?: (?P<part> part ) (?: de | du
            | dash )? le ? (?: year_word )? (?: comma )? )? (?: ce )? (?P<year_word> year_word )? (?P<year>
            year )""",
        meaning=_year,
        examples=("fin 2017", "début de l'année 2020", "courant 2019", "début 2024"),
        refusals=("2000 manifestants", "plus de 2000 euros", "1500 hectares"),
    ),
    TimexRule(
        name="year-span",
        pattern="""(?: (?P<school> school ) | (?P<season> season ) | fiscal
            | year_word )? (?P<year_span> year_span )""",
        meaning=_year_span,
        examples=(
            "2019-2021",
            "saison 2022-2023",
            "exercice 2022/2023",
            "année scolaire 2023-2024",
            "hiver 2010-2011",
        ),
        refusals=("2021-2019",),
    ),
)
