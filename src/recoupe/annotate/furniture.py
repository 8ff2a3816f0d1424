"""What a web page leaves around its article: menus, prompts, credits, publication lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model.document import Role
from recoupe.model.text import fold

_NOT_LETTERS = re.compile(r"[\W\d_]+")
_TOKEN = re.compile(r"\w+")
_NUMERIC_DATE = re.compile(
    r"\b(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\b"
)
_CREDIT = re.compile(r"©|\(c\)\s|/\s?[A-Z]{2,}\)?\s*$")
_LABEL = re.compile(r"^\W*([^:|\n]{2,40}?)\s*[:|–—]")
_PHOTO = re.compile(r"©[^()]*\w\s*/\s*\w|\([^()]*\w\s*/\s*[A-Z]{2,}[^()]*\)")
_TAKEN_BY = re.compile(r"\(\s*[A-Z]{3,}\s*/\s*[^()]+\)\s*$")
_SIGNED_PICTURE = re.compile(
    r"(?:©|\([cC]\)\s)[^.!?]{0,60}$|(?:^|[-–—•|.(]\s*)(?:[A-Z][\w.'’-]*\s*){1,4}(?:/\s*[A-Z][\w.'’ -]*)+[•)]?$"
    r"|\|\s*[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{2,}$|[.…]\s+[A-Z]{2,}\s[-–—]\s[A-ZÀ-Ý][A-ZÀ-Ý .'’-]+$"
)
_AFTER_DASH = re.compile(r"[-–—•]\s*([A-Z]{2,})$")
_STAMP = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*(?:[à,•–-]\s*)?\d{1,2}\s?[h:]\s?\d{2}\W*$")
_POST = re.compile(r"https?://t\.co/|pic\.twitter\.com|^[—–-]\s.{1,60}\(@\w+\)")
_SIGNATURE = re.compile(r"\(([A-Z]\w+)\)(?=\s)")
_CLOCK = re.compile(r"\d{1,2}\s?[h:]\s?\d{2}")
_POINTING = re.compile(r"\s*(?:>>|\(\(|→|➡|⇒|➤|👉)")
_SIGNED = 8  # words
_BUTTON = 7  # words of a button
_ENDED = (".", "!", "?", "…", "»", '"', "”", ":", ";", ",")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")  # « À lire aussiAu Niger »
_BYLINE = 120  # characters
_LINE_WORDS = 16  # a publication line is no longer
_TITLE_WORDS = 5  # what follows a header is a title from so many words on
_CAPTION = 300  # a caption with its credit is no longer, in characters
_PROMPT = 700  # a prompt is no longer, in characters


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRules:
    """The words of the page's furniture, folded, letters only (« Partager (12) » is "partager").

    `lines` are whole lines, `labels` stand before a colon or dash, `openers` begin a line or sentence, `prompts`
    too where nobody is quoted, `contains` may stand anywhere in one. After a line of `ends`, or a short one that
    begins as `closings` do, nothing is the article; after one of `lists` lines without a full stop are links.
    A line of `sections` alone is a menu.
    `published` opens a publication line; `date_words`, `months` and `weekdays` may stand in one, `determiners` not.
    `agencies` sign wires, after `with_agency` too. `bylines` open a line that names the writer, `byline_words` may
    stand in one, `stamps` (« publié le ») after the writer, `agents` (« par ») before one in small letters. `buttons`
    open what one clicks on, `credits` stand before who took a picture. `before_date` (« le »), `before_time` (« à »),
    `ordinals` (« er ») and `place_links` (« sur ») join the parts of a dateline.
    """

    lines: frozenset[str]
    labels: frozenset[str]
    openers: tuple[str, ...]
    prompts: tuple[str, ...]
    contains: tuple[str, ...]
    ends: frozenset[str]
    closings: tuple[str, ...]
    lists: frozenset[str]
    published: tuple[str, ...]
    date_words: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    determiners: frozenset[str]
    agencies: frozenset[str]
    sections: frozenset[str]
    with_agency: frozenset[str]
    bylines: tuple[str, ...]
    byline_words: frozenset[str]
    before_date: frozenset[str]
    before_time: frozenset[str]
    ordinals: frozenset[str]
    agents: frozenset[str]
    stamps: tuple[str, ...]
    buttons: frozenset[str]
    credits: tuple[str, ...]
    place_links: frozenset[str]


@lru_cache(maxsize=512)  # one line is asked for several times
def bare(line: str) -> str:
    """Return the words of a line for lookup: folded, without figures and punctuation."""
    return _NOT_LETTERS.sub(" ", fold(line)).strip()


def is_noise(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a line or a sentence is furniture by its own words."""
    if len(text) > _PROMPT:
        return False
    words = bare(text)
    if not words:
        return not _NUMERIC_DATE.search(text)
    if words in rules.lines or words in rules.ends or words in rules.lists:
        dated = _NUMERIC_DATE.search(text) and _starting(rules.bylines).match(words)
        return not dated  # « Par la rédaction - 06/10/2025 » says when
    tokens = words.split()
    if len(tokens) < _BUTTON and tokens[0] in rules.buttons and not text.rstrip().endswith(_ENDED):
        return True  # « Partager Discussion », « Ajouter à mes articles »
    if text.startswith("(") and rules.agencies.issuperset(tokens):
        return True  # « (sda-ats) »
    if is_pointer(text, rules=rules):
        return True
    if _opens_so(text, rules) or _anywhere(rules.contains).search(words):
        return True
    if rules.sections.issuperset(tokens) and not text.rstrip().endswith("."):
        return True
    if _CREDIT.search(text) or _POST.search(text):
        return True
    return is_byline(text, rules=rules) or _is_signed(words, rules)


def _opens_so(text: str, rules: FurnitureRules) -> bool:
    found = _starting(rules.openers).match
    return bool(found(bare(text)) or found(bare(_GLUED.sub(" ", text))))


def ends_article(words: str, *, rules: FurnitureRules) -> bool:
    """Whether a line, given as `bare` returns it, stands before what is not the article any more."""
    closes = words.count(" ") < _BUTTON and bool(_starting(rules.closings).match(words))
    return words in rules.ends or closes


def is_photo_credit(text: str) -> bool:
    """Whether a sentence names who took a picture and for whom: « © Pascal Guyot / AFP »."""
    if _TAKEN_BY.search(text):
        return len(text) < _CAPTION
    return bool(_PHOTO.search(text)) and len(text) < _BYLINE


def is_caption(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a short paragraph ends with who took the picture: « … © X », « … - AFP », « … Crédit : X »."""
    line = text.rstrip(" \t\u00a0-–—/•")
    if len(line) > _CAPTION:
        return False
    after_dash = _AFTER_DASH.search(line)
    agency = after_dash is not None and fold(after_dash.group(1)) in rules.agencies
    return agency or bool(_SIGNED_PICTURE.search(line) or _credited(rules).search(line))


def is_stamp(text: str) -> bool:
    """Whether a line ends with the day and the minute in figures: « … Reuters • 16/04/2020 à 16:28 »."""
    return bool(_STAMP.search(text))


def is_post(text: str) -> bool:
    """Whether a paragraph is a message of a social network: « … pic.twitter.com/x — Jean (@jean) »."""
    return len(text) <= _PROMPT and bool(_POST.search(text))


def points(text: str) -> bool:
    """Whether a line begins with an arrow or twice a bracket: « >> Lire aussi », « ((Service Économique)) »."""
    return bool(_POINTING.match(text))


def _is_signed(words: str, rules: FurnitureRules) -> bool:
    """« franceinfo avec AFP »."""
    tokens = words.split()
    return (
        len(tokens) < _SIGNED
        and tokens[-1] in rules.agencies
        and not rules.with_agency.isdisjoint(tokens)
    )


def is_byline(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a line names the writer: « Par Jean Dupont avec AFP », names and small words, no full stop."""
    words = bare(text)
    opening = _starting(rules.bylines).match(words)
    if not opening or len(text) > _BYLINE or text.rstrip().endswith((".", ":", "?", "!")):
        return False
    rest = _TOKEN.findall(text)[len(opening.group().split()) :]
    return bool(rest) and all(
        token[0].isupper() or fold(token) in rules.byline_words | rules.agencies for token in rest
    )


def is_prompt(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a sentence of a paragraph without quotation marks speaks to the reader: « Découvrez nos offres »."""
    return len(text) <= _PROMPT and bool(_starting(rules.prompts).match(bare(text)))


def is_pointer(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a line begins with a label of the page and a colon or dash: « Lire aussi : », « Photo – »."""
    label = _LABEL.match(text)
    return label is not None and bare(label.group(1)) in rules.labels


def is_dateline(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line says when, where and by whom the text was published, and nothing else."""
    tokens = _TOKEN.findall(line[:200])
    words = sum(token[0].isalpha() for token in tokens)
    if not tokens or words > _LINE_WORDS or len(line) > 200:
        return False
    folded = [fold(token) for token in tokens]
    dated = any(token in rules.months for token in folded) and any(map(str.isdigit, folded))
    if not dated and not _NUMERIC_DATE.search(line):
        today = bool(_CLOCK.search(line)) and not line.rstrip().endswith(".")
        return _says_when(folded, rules) or (today and says_published(line, rules=rules))
    if says_published(line, rules=rules):
        return not line.rstrip().endswith(".")
    known = rules.date_words | rules.months | rules.weekdays | rules.agencies
    return all(
        word in known or word[0].isdigit() or token[0].isupper() or before in rules.agents
        for before, word, token in zip(["", *folded], folded, tokens, strict=False)
    ) and not any(word in rules.determiners for word in folded[1:])


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
    tokens = _TOKEN.findall(rest)
    known = rules.date_words | rules.months | rules.weekdays | rules.agencies
    known |= rules.byline_words | rules.with_agency
    small = [token for token in tokens if token[0].islower() and fold(token) not in known]
    return len(tokens) >= _TITLE_WORDS and len(small) > 1 and not says_published(rest, rules=rules)


def says_published(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line opens as a publication line does, or does after its writer: « Par X | Mis à jour le »."""
    words = bare(line)
    if _starting(rules.published).match(words):
        return True
    stamp = _anywhere(rules.stamps).search(words)
    if stamp is None:
        return False
    names = len(words[: stamp.start()].split())
    signed = all(
        token[0].isupper() or fold(token) in rules.byline_words
        for token in _TOKEN.findall(line)[:names]
    )
    # « Le Monde avec AFP Publié aujourd'hui à 16h23 »
    clock = names <= _SIGNED and bool(_CLOCK.search(line))
    return bool(_starting(rules.bylines).match(words)) or (signed and clock)


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
def _starting(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


@lru_cache(maxsize=8)
def _anywhere(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


@lru_cache(maxsize=8)
def _credited(rules: FurnitureRules) -> re.Pattern[str]:
    """« … Crédit : Reuters » at the end."""
    return re.compile(rf"(?i:\b(?:{_any_of(rules.credits)}))\s*:\s*[^.!?:]{{1,50}}\W*$")


@lru_cache(maxsize=8)
def _date(rules: FurnitureRules) -> str:
    months, days = _any_of(rules.months), _any_of(rules.weekdays)
    ordinal = _any_of(rules.ordinals)
    written = rf"(?:(?:{days})\.?\s+)?\d{{1,2}}(?:{ordinal})?\s+(?:{months})\.?(?:\s+\d{{4}})?"
    numeric = r"\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    return rf"(?i:(?:(?:{_any_of(rules.before_date)})\s+)?(?:{numeric}|{written}))"


@lru_cache(maxsize=8)
def _header(rules: FurnitureRules) -> re.Pattern[str]:
    """« Publié le 12 juin 2020 à 14h05 – » before the first sentence on its line."""
    at = _any_of(rules.before_time)
    clock = rf"(?:\s*(?:{at}|[-,–])?\s*\d{{1,2}}\s?[h:]\s?\d{{0,2}})?"
    opener = rf"(?:(?i:{_any_of(rules.published)})\s*:?\s*)?"
    return re.compile(rf"(?P<run>{opener}{_date(rules)}{clock}(?:\s*[-–—|:]+)?)\s+")


@lru_cache(maxsize=8)
def _wire(rules: FurnitureRules) -> re.Pattern[str]:
    """« Paris, 3 mai 2021 (AFP) – »: a town, a date, an agency, of which some may be missing, and a dash."""
    word = r"[^\W\d_a-zà-ÿ][\w.'’-]*"
    link = rf"(?:(?:{_any_of(rules.place_links)})\s)?"
    place = rf"(?P<place>{word}(?:[\s/]{{1,2}}{link}{word}){{0,3}})"
    date = rf"(?P<date>,?\s*{_date(rules)})"
    agency = r"(?P<agency>\([^()\n]{2,30}\))"
    writer = rf"(?i:{_any_of(rules.agents)})\s[^()\d\n.;:]{{3,80}}\s(?=\()"
    return re.compile(
        rf"(?P<run>(?:{writer}|(?:{place}{date}?,?\s*)?){agency}?\s*(?P<mark>[-–—:]{{1,2}}|(?<=\))\.)"
        rf"(?:\s*\d{{1,2}}\s?[h:H]\s?\d{{2}}\s*[-–—])?)\s+"
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(_accented(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _accented(phrase: str) -> str:
    """Return a pattern for a folded phrase in which any vowel may carry its accent and c a cedilla."""
    marks = {
        "a": "[aàâ]",
        "e": "[eéèêë]",
        "i": "[iîï]",
        "o": "[oô]",
        "u": "[uùûü]",
        "c": "[cç]",
        " ": r"\s+",
    }
    return "".join(marks.get(char, re.escape(char)) for char in phrase)
