"""The lines by which an article says when it was published, and the datelines and headers before its first words."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.annotate.text.furniture import (
    BYLINE,
    NUMERIC_DATE,
    SIGNED,
    TOKEN,
    FurnitureRules,
    any_of,
    anywhere,
    bare,
    is_pointer,
    names_photographer,
    opens_so,
    starting,
)
from recoupe.model.document import Role
from recoupe.model.text import fold

_STAMP = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*(?:[à,•–-]\s*)?\d{1,2}\s?[h:]\s?\d{2}\W*$")
_SIGNATURE = re.compile(r"\(([A-Z]\w+)\)(?=\s)")
_CLOCK = re.compile(r"\d{1,2}\s?[h:]\s?\d{2}")
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INITIAL = re.compile(r"\b[A-ZÀ-Ý]\.$")
_LINE_WORDS = 20  # a publication line is no longer
_PART_WORDS = 5  # nor what stands beside its date
_TITLE_WORDS = 5  # what follows a header is a title from so many words on


def is_stamp(text: str) -> bool:
    """Whether a line ends with the day and the minute in figures: « … Reuters • 16/04/2020 à 16:28 »."""
    return bool(_STAMP.search(text))


def is_dateline(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line says when, where and by whom the text was published, and nothing else."""
    tokens = TOKEN.findall(line[:200])
    words = sum(token[0].isalpha() for token in tokens)
    if not tokens or words > _LINE_WORDS or len(line) > 200:
        return False
    folded = [fold(token) for token in tokens]
    dated = any(token in rules.months for token in folded) and any(map(str.isdigit, folded))
    if not dated and not NUMERIC_DATE.search(line):
        today = bool(_CLOCK.search(line)) and not line.rstrip().endswith(".")
        return _says_when(folded, rules) or (today and says_published(line, rules=rules))
    if says_published(line, rules=rules):
        ended = line.rstrip().endswith(".") and not _INITIAL.search(line.rstrip())
        return not ended or _signs(line, rules)
    if is_dated_in_parts(line, rules=rules):
        return True
    return _signs(line, rules)


def bears_its_day(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line that may look like the page's own words says on which day the text appeared."""
    if is_dated_in_parts(line, rules=rules):
        return True
    dated = _YEAR.search(line) is not None and says_published(line, rules=rules)
    return dated and is_dateline(line, rules=rules)


def is_dated_in_parts(line: str, *, rules: FurnitureRules) -> bool:
    """« La rédaction | 03.02.2025 », « Monde - 3 mars 2021 - 2 avis »: one part is a day, the others short."""
    parts = _PARTS.split(line.strip())
    if len(parts) < 2 or len(line) > BYLINE or line.rstrip().endswith((".", "?", "!")):
        return False
    if names_photographer(line, rules=rules) or is_pointer(line, rules=rules):
        return False
    days = [_is_day(part, rules) for part in parts]
    if days[0]:  # « 3 mars 2021 - Signature de l'accord » is a line of a chronology
        return all(_signs(part, rules) for part in parts)
    return any(days) and all(
        day
        or (
            len(part.split()) <= _PART_WORDS
            and not opens_so(part, rules)
            and bare(part) not in rules.labels.union(rules.credits)
        )
        for day, part in zip(days, parts, strict=True)
    )


def _signs(line: str, rules: FurnitureRules) -> bool:
    """Whether a line holds figures, words of time, agencies and names alone: « 14/05/2024 19:38 par Jean Dupont »."""
    tokens = TOKEN.findall(line)
    folded = [fold(token) for token in tokens]
    known = rules.date_words | rules.months | rules.weekdays | rules.agencies
    return all(
        word in known or word[0].isdigit() or token[0].isupper() or before in rules.agents
        for before, word, token in zip(["", *folded], folded, tokens, strict=False)
    ) and not any(word in rules.determiners for word in folded[1:])


def _is_day(part: str, rules: FurnitureRules) -> bool:
    """Whether words are a day with its year, perhaps with a time, and nothing else."""
    known = rules.date_words | rules.months | rules.weekdays
    words = [fold(token) for token in TOKEN.findall(part)]
    written = any(word in rules.months for word in words) and any(
        word.isdigit() and len(word) == 4 for word in words
    )
    dated = written or bool(NUMERIC_DATE.search(part))
    return dated and all(word in known or word[0].isdigit() for word in words)


def _says_when(words: list[str], rules: FurnitureRules) -> bool:
    """« Il y a 3 heures », « Publié aujourd'hui à 14h05 »: small words of time and a figure, no date."""
    figures = [word for word in words if word[0].isdigit()]
    return (
        bool(figures)
        and len(figures) < len(words)
        and all(
            word[0].isdigit() or word in rules.date_words or word in rules.weekdays
            for word in words
        )
    )


def tells_more(rest: str, *, rules: FurnitureRules) -> bool:
    """Whether what follows a publication date on its line is words of the article: a title, a first sentence."""
    tokens = TOKEN.findall(rest)
    known = rules.date_words | rules.months | rules.weekdays | rules.agencies
    known |= rules.byline_words | rules.with_agency
    small = [token for token in tokens if token[0].islower() and fold(token) not in known]
    return len(tokens) >= _TITLE_WORDS and len(small) > 1 and not says_published(rest, rules=rules)


def says_published(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line opens as a publication line does, or does after its writer: « Par X | Mis à jour le »."""
    words = bare(line)
    if starting(rules.published).match(words):
        return True
    stamp = anywhere(rules.stamps).search(words)
    if stamp is None:
        return False
    names = len(words[: stamp.start()].split())
    signed = all(
        token[0].isupper() or fold(token) in rules.byline_words
        for token in TOKEN.findall(line)[:names]
    )
    # « Le Monde avec AFP Publié aujourd'hui à 16h23 »
    clock = names <= SIGNED and bool(_CLOCK.search(line))
    known = rules.date_words | rules.months | rules.weekdays | rules.agencies
    # « Lecture 2 min. Publié le 3 mars 2021 »
    alone = names <= _PART_WORDS and known.issuperset(words[stamp.end() :].split())
    return bool(starting(rules.bylines).match(words)) or (signed and clock) or alone


def prefix_of(text: str, *, rules: FurnitureRules) -> tuple[int, Role] | None:
    """Return how long a dateline or header at the start of a paragraph is, and which: « Paris, 3 mai (AFP) – »."""
    head = text[:160]
    header = _header(rules).match(head)
    if header and _goes_on(head[header.end() :]):
        return header.end("run"), Role.HEADER
    signed = _SIGNATURE.match(head)
    if signed and fold(signed.group(1)) in rules.agencies and _goes_on(head[signed.end() :]):
        return signed.end(), Role.DATELINE
    wire = _wire(rules).match(head)
    if wire and _goes_on(head[wire.end() :]) and _is_wire(wire):
        return wire.end("run"), Role.DATELINE
    return None


def _goes_on(rest: str) -> bool:
    return bool(re.match(r"[«“\"(]?\s*[^\W\d_a-zà-ÿ]", rest))


def _is_wire(match: re.Match[str]) -> bool:
    place = match.group("place") or ""
    agency = match.group("agency") or ""
    signed = any(char.isupper() for char in agency)
    if signed or match.group("date"):
        return True
    dash = match.group("mark")[-1] not in ".:"
    return dash and len(place) > 2 and place.isupper()


@lru_cache(maxsize=8)
def _date(rules: FurnitureRules) -> str:
    months, days = any_of(rules.months), any_of(rules.weekdays)
    ordinal = any_of(rules.ordinals)
    written = rf"(?:(?:{days})\.?\s+)?\d{{1,2}}(?:{ordinal})?\s+(?:{months})\.?(?:\s+\d{{4}})?"
    numeric = r"\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    return rf"(?i:(?:(?:{any_of(rules.before_date)})\s+)?(?:{numeric}|{written}))"


@lru_cache(maxsize=8)
def _header(rules: FurnitureRules) -> re.Pattern[str]:
    """« Publié le 12 juin 2020 à 14h05 – » before the first sentence on its line."""
    at = any_of(rules.before_time)
    clock = rf"(?:\s*(?:{at}|[-,–])?\s*\d{{1,2}}\s?[h:]\s?\d{{0,2}})?"
    opener = rf"(?:(?i:{any_of(rules.published)})\s*:?\s*)?"
    stamp = rf"[\[(]?{opener}{_date(rules)}{clock}[\])]?"
    return re.compile(rf"(?P<run>{stamp}(?:\s+(?=[\[(]){stamp})?(?:\s*[-–—|:]+)?)\s+")


@lru_cache(maxsize=8)
def _wire(rules: FurnitureRules) -> re.Pattern[str]:
    """« Paris, 3 mai 2021 (AFP) – »: a town, a date, an agency, of which some may be missing, and a dash."""
    word = r"[^\W\d_a-zà-ÿ][\w.'’-]*"
    link = rf"(?:(?:{any_of(rules.place_links)})\s)?"
    date = rf"(?P<date>,?\s*{_date(rules)})"
    # « Cap Canaveral (Etats-Unis), 5 juin 2024 »
    country = rf"(?:\s\([^()\d\n]{{2,25}}\)(?=,?\s*{_date(rules)}))?"
    place = rf"(?P<place>{word}(?:[\s/]{{1,2}}{link}{word}){{0,3}}{country})"
    agency = r"(?P<agency>\([^()\n]{2,30}\))"
    writer = rf"(?i:{any_of(rules.agents)})\s[^()\d\n.;:]{{3,80}}\s(?=\()"
    return re.compile(
        rf"(?P<run>(?:{writer}|(?:{place}{date}?,?\s*)?){agency}?\s*(?P<mark>[-–—:]{{1,2}}|(?<=\))\.)"
        rf"(?:\s*\d{{1,2}}\s?[h:H]\s?\d{{2}}\s*[-–—])?)\s+"
    )
