"""What a web page leaves around its article: menus, prompts, credits, publication lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model.text import fold

_NOT_LETTERS = re.compile(r"[\W\d_]+")
TOKEN = re.compile(r"\w+")
NUMERIC_DATE = re.compile(r"\b(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\b")
_CREDIT = re.compile(r"©|\(c\)\s|/\s?[A-Z]{2,}\)?\s*$")
_LABEL = re.compile(r"^\W*([^:|\n]{2,40}?)\s*[:|–—]")
_PHOTO = re.compile(r"©[^()]*\w\s*/\s*\w|\([^()]*\w\s*/\s*[A-Z]{2,}[^()]*\)")
_TAKEN_BY = re.compile(r"\(\s*[A-Z]{3,}\s*/\s*[^()]+\)\s*$")
_SITE = re.compile(r"[\w-]+\.\w{2,4}\s+[-–—|]\s")  # « Setal.net - Portail d'information »
_SIGNED_PICTURE = re.compile(
    r"(?:©|\([cC]\)\s)[^.!?]{0,60}$|(?:^|[-–—•|.(]\s*)(?:[A-Z][\w.'’-]*\s*){1,4}(?:/\s*[A-Z][\w.'’ -]*)+[•)]?$"
    r"|\|\s*[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{2,}$|[.…]\s+[A-Z]{2,}\s[-–—]\s[A-ZÀ-Ý][A-ZÀ-Ý .'’-]+$"
)
_AFTER_DASH = re.compile(r"[-–—•]\s*([A-Z]{2,})$")
_POST = re.compile(r"https?://t\.co/|pic\.twitter\.com|^[—–-]\s.{1,60}\(@\w+\)")
_POINTING = re.compile(r"\s*(?:>>|<<|\(\(|→|←|➡|⇒|➤|👉)")
SIGNED = 8  # words
_BUTTON = 7  # words of a button
_ENDED = (".", "!", "?", "…", "»", '"', "”", ":", ";", ",")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")  # « À lire aussiAu Niger »
BYLINE = 120  # characters
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
        return not NUMERIC_DATE.search(text)
    if words in rules.lines or words in rules.ends or words in rules.lists:
        return True
    if is_pointer(text, rules=rules) or _is_menu(text, words.split(), rules):
        return True
    if _SITE.match(text) or opens_so(text, rules) or anywhere(rules.contains).search(words):
        return True
    if _CREDIT.search(text) or _POST.search(text):
        return True
    return is_byline(text, rules=rules) or _is_signed(words, rules)


def _is_menu(text: str, words: Sequence[str], rules: FurnitureRules) -> bool:
    """« Partager Discussion », « Ajouter à mes articles », « (sda-ats) », « Accueil Politique »."""
    if text.startswith("(") and rules.agencies.issuperset(words):
        return True
    if len(words) < _BUTTON and words[0] in rules.buttons and not text.rstrip().endswith(_ENDED):
        return True
    return rules.sections.issuperset(words) and not text.rstrip().endswith(".")


def opens_so(text: str, rules: FurnitureRules) -> bool:
    """Whether a line begins with words of the page: « Lire aussi », « À lire aussiAu Niger »."""
    found = starting(rules.openers).match
    return bool(found(bare(text)) or found(bare(_GLUED.sub(" ", text))))


def ends_article(words: str, *, rules: FurnitureRules) -> bool:
    """Whether a line, given as `bare` returns it, stands before what is not the article any more."""
    closes = words.count(" ") < _BUTTON and bool(starting(rules.closings).match(words))
    return words in rules.ends or closes


def is_photo_credit(text: str) -> bool:
    """Whether a sentence names who took a picture and for whom: « © Pascal Guyot / AFP »."""
    if _TAKEN_BY.search(text):
        return len(text) < _CAPTION
    return bool(_PHOTO.search(text)) and len(text) < BYLINE


def names_photographer(line: str, *, rules: FurnitureRules) -> bool:
    """Whether a line holds a credit anywhere, or ends with one: « © X », « Crédit : Reuters »."""
    return bool(_CREDIT.search(line) or _credited(rules).search(line))


def is_caption(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a short paragraph ends with who took the picture: « … © X », « … - AFP », « … Crédit : X »."""
    line = text.rstrip(" \t\u00a0-–—/•")
    if len(line) > _CAPTION:
        return False
    after_dash = _AFTER_DASH.search(line)
    agency = after_dash is not None and fold(after_dash.group(1)) in rules.agencies
    return agency or bool(_SIGNED_PICTURE.search(line) or _credited(rules).search(line))


def is_post(text: str) -> bool:
    """Whether a paragraph is a message of a social network: « … pic.twitter.com/x — Jean (@jean) »."""
    return len(text) <= _PROMPT and bool(_POST.search(text))


def points(text: str) -> bool:
    """Whether a line begins with an arrow or twice a bracket: « >> Lire aussi », « << Retour à la liste »."""
    return bool(_POINTING.match(text))


def _is_signed(words: str, rules: FurnitureRules) -> bool:
    """« franceinfo avec AFP »."""
    tokens = words.split()
    return (
        len(tokens) < SIGNED
        and tokens[-1] in rules.agencies
        and not rules.with_agency.isdisjoint(tokens)
    )


def is_byline(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a line names the writer: « Par Jean Dupont avec AFP », names and small words, no full stop."""
    words = bare(text)
    opening = starting(rules.bylines).match(words)
    if not opening or len(text) > BYLINE or text.rstrip().endswith((".", ":", "?", "!")):
        return False
    rest = TOKEN.findall(text)[len(opening.group().split()) :]
    return bool(rest) and all(
        token[0].isupper() or fold(token) in rules.byline_words | rules.agencies for token in rest
    )


def is_prompt(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a sentence of a paragraph without quotation marks speaks to the reader: « Découvrez nos offres »."""
    return len(text) <= _PROMPT and bool(starting(rules.prompts).match(bare(text)))


def is_pointer(text: str, *, rules: FurnitureRules) -> bool:
    """Whether a line begins with a label of the page and a colon or dash: « Lire aussi : », « Photo – »."""
    label = _LABEL.match(text)
    return label is not None and bare(label.group(1)) in rules.labels


@lru_cache(maxsize=8)
def starting(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that matches where words, as `bare` returns them, begin with one of the phrases."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


@lru_cache(maxsize=8)
def anywhere(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds one of the phrases in words as `bare` returns them."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


@lru_cache(maxsize=8)
def _credited(rules: FurnitureRules) -> re.Pattern[str]:
    """« … Crédit : Reuters » at the end."""
    return re.compile(rf"(?i:\b(?:{any_of(rules.credits)}))\s*:\s*[^.!?:]{{1,50}}\W*$")


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of folded words, the longest first, in which any vowel may carry its accent."""
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
