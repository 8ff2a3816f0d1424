"""What each stretch of an article is for: title, body, dateline, or the page's furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from recoupe.annotate.text.datelines import bears_its_day, is_dateline, is_stamp, says_published
from recoupe.annotate.text.furniture import (
    FurnitureRules,
    bare,
    ends_article,
    is_byline,
    is_caption,
    is_noise,
    is_photo_credit,
    is_pointer,
    is_post,
    is_prompt,
    points,
)
from recoupe.annotate.text.quotations import strip_span
from recoupe.model.document import Role
from recoupe.model.text import Span, fold

_BULLETS = "-–—•*·▪►▶◦‣"
_BREADCRUMB = re.compile(r"[>|›»/•·]\s|\s[>|›/•·]")
_CRUMB = re.compile(r"([^>|›»/•·«\n]{2,30}?)\s[>|›»/•·]\s+")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\])\s]*$")
_QUOTES = re.compile('[«»“”"]')
_NOT_WORDS = re.compile(r"[\W_]+")
_LONG = 20  # words that make a paragraph even where the full stop is missing
_LABEL = 4  # words a line needs to be more than a label
_HEAD = 2  # spaces of a first sentence that is more than « Aude. » before a title


class Shape(Enum):
    """What a paragraph looks like before its place among the others is known."""

    TEXT = auto()
    LABEL = auto()
    DATE = auto()
    PUBLISHED = auto()
    NOISE = auto()


_BY_SHAPE = {
    Shape.NOISE: Role.BOILERPLATE,
    Shape.TEXT: Role.BODY,
    Shape.PUBLISHED: Role.DATELINE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its sentences; `prefix` is the role of the first where it is a dateline or header."""

    span: Span
    sentences: tuple[Span, ...]
    alone: bool
    prefix: Role | None = None

    @property
    def told(self) -> Span:
        """The paragraph without its dateline or header."""
        behind = self.prefix is not None and len(self.sentences) > 1
        return Span(self.sentences[1].start, self.span.end) if behind else self.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The role of every sentence of every paragraph, and the words of the title."""

    roles: tuple[tuple[Role, ...], ...]
    title: Span | None


def assign_roles(
    text: str, paragraphs: Sequence[Paragraph], *, title: str | None, rules: FurnitureRules
) -> Roles:
    """Return what every sentence is for, told by its words, its shape and its place; `title` comes from metadata."""
    shapes = _shapes(text, paragraphs, rules)
    headline = _find_title(text, paragraphs, shapes, title, rules)
    places = _places(text, paragraphs, shapes, headline)
    roles = [
        _sentence_roles(text, paragraph, place, rules)
        for paragraph, place in zip(paragraphs, places, strict=True)
    ]
    title_span = None if headline is None else _bared(text, paragraphs[headline].told, rules)
    _mark_title_again(text, paragraphs, roles, title_span)
    _mark_teasers(text, paragraphs, roles)
    return Roles(roles=tuple(tuple(each) for each in roles), title=title_span)


def _shapes(text: str, paragraphs: Sequence[Paragraph], rules: FurnitureRules) -> list[Shape]:
    shapes = [_shape(text, paragraph, rules) for paragraph in paragraphs]
    total = shapes.count(Shape.TEXT)
    seen = 0
    listing = False
    for index, paragraph in enumerate(paragraphs):
        if shapes[index] is Shape.TEXT:
            seen += 1
            listing = False
            continue
        words = bare(paragraph.span.of(text)) if len(paragraph.span) < 100 else ""
        if seen and 2 * seen >= total and ends_article(words, rules=rules):
            return shapes[:index] + [Shape.NOISE] * (len(shapes) - index)
        if listing and (shapes[index] is not Shape.PUBLISHED or Shape.PUBLISHED in shapes[:index]):
            shapes[index] = Shape.NOISE
        listing = listing or (seen > 0 and words in rules.lists)
    return _beside_noise(text, paragraphs, shapes)


def _beside_noise(text: str, paragraphs: Sequence[Paragraph], shapes: list[Shape]) -> list[Shape]:
    """Take for noise a link under a bullet on a line of its own."""
    for index, paragraph in enumerate(paragraphs[:-1], start=1):
        if paragraph.span.of(text) in _BULLETS and shapes[index] is Shape.LABEL:
            shapes[index] = Shape.NOISE
    return shapes


def _shape(text: str, paragraph: Paragraph, rules: FurnitureRules) -> Shape:
    speaks = not _QUOTES.search(text, paragraph.span.start, paragraph.span.end)
    sentences = [span.of(text) for span in paragraph.sentences]
    if all(_is_furniture(sentence, rules, speaks=speaks) for sentence in sentences):
        return Shape.NOISE
    whole = paragraph.span.of(text)
    if len(sentences) < 3 and (
        is_photo_credit(sentences[-1])
        or is_caption(whole, rules=rules)
        or is_pointer(whole, rules=rules)
        or points(whole)
        or is_post(whole)
    ):
        return Shape.NOISE
    line = paragraph.told.of(text)
    if is_dateline(line, rules=rules):
        return Shape.PUBLISHED if says_published(line, rules=rules) else Shape.DATE
    words = _count_words(text, paragraph.told)
    if is_stamp(line) and words <= 2 * _LONG:
        return Shape.PUBLISHED
    if words >= _LONG or (words > _LABEL and _is_finished(text, paragraph.told)):
        return Shape.TEXT
    if paragraph.prefix is Role.HEADER and len(sentences) == 2:
        return Shape.LABEL  # « date 2022-07 Feux de forêts : nouvelles évacuations »
    several = len(sentences) > 1 and words > 2 * _LABEL and sentences[0].count(" ") >= _HEAD
    return Shape.TEXT if several and paragraph.prefix is not Role.DATELINE else Shape.LABEL


def _is_finished(text: str, span: Span) -> bool:
    """Whether the paragraph ends as a sentence ends; a closing mark alone is not enough (« Titre »)."""
    ending = text[max(span.start, span.end - 6) : span.end].rstrip("»”\"’' )]\u00a0\u202f")
    return ending[-1:] in {".", "!", "?", "…"} and not ending[-1:].isalnum()


def _find_title(
    text: str,
    paragraphs: Sequence[Paragraph],
    shapes: Sequence[Shape],
    title: str | None,
    rules: FurnitureRules,
) -> int | None:
    """Return the index of the paragraph that is the title, or None."""
    first = next((i for i, shape in enumerate(shapes) if shape is Shape.TEXT), len(shapes))
    if title:
        wanted = _key(title)
        for index in range(min(len(paragraphs), first + 2)):
            if _key(paragraphs[index].told.of(text)) == wanted:
                return index
    labels = [i for i in range(first) if shapes[i] is Shape.LABEL]
    best = _best_label(text, paragraphs, labels) if labels else None
    if best is not None and _count_words(text, paragraphs[best].told) > _LABEL:
        return best
    heads = first < len(paragraphs) - 1 and (
        (best is None and _stands_as_title(text, paragraphs, first))
        or _heads_the_rest(text, paragraphs, shapes, first, rules)
    )
    return first if heads else best


def _best_label(text: str, paragraphs: Sequence[Paragraph], labels: Sequence[int]) -> int | None:
    """Choose the title among the short lines above the body: said twice, or long, or in guillemets."""
    counts = Counter(_key(paragraphs[i].told.of(text)) for i in labels)
    likely = [i for i in labels if not _is_menu(paragraphs[i].told.of(text))]
    for index in likely:
        span = paragraphs[index].told
        if counts[_key(span.of(text))] > 1 and _count_words(text, span) >= _LABEL:
            return index
    long = [i for i in likely if _count_words(text, paragraphs[i].told) > _LABEL]
    if long:
        return long[0]
    return max(likely, key=lambda i: (_count_words(text, paragraphs[i].span), i), default=None)


def _stands_as_title(text: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the first finished line is a title all the same: wrapped in guillemets, or a question on its own."""
    span = paragraphs[index].span
    if (
        len(paragraphs[index].sentences) > 2
        or paragraphs[index].prefix
        or _count_words(text, span) > 2 * _LONG
    ):
        return False
    if not paragraphs[index + 1].alone and any(each.alone for each in paragraphs[1:]):
        return False
    wrapped = text[span.start] in '«“"' and text[span.end - 1] in '»”"'
    return wrapped or text[span.end - 1] in "?!"


def _heads_the_rest(
    text: str,
    paragraphs: Sequence[Paragraph],
    shapes: Sequence[Shape],
    index: int,
    rules: FurnitureRules,
) -> bool:
    """Whether the first line is a title for all its length: no full stop, or a date or a writer on the next line."""
    paragraph, words = paragraphs[index], _count_words(text, paragraphs[index].span)
    if paragraph.prefix or len(paragraph.sentences) > 2 or words > 2 * _LONG:
        return False
    dated = shapes[index + 1] in {Shape.DATE, Shape.PUBLISHED}
    goes_on = text[paragraphs[index + 1].span.start].islower()
    if (goes_on and not dated) or text[paragraph.span.end - 1] in ",;":
        return False
    if not _is_finished(text, paragraph.span):
        return Shape.TEXT in shapes[index + 1 :]
    signed = dated or is_byline(paragraphs[index + 1].span.of(text), rules=rules)
    return words < _LONG and signed and Shape.TEXT in shapes[index + 2 :]


def _is_menu(line: str) -> bool:
    words = line.split()
    if _BREADCRUMB.search(line) and not line.rstrip().endswith("»"):
        return all(len(part.split()) < 5 for part in re.split(r"[>|›/•·]", line))
    if line == line.upper():
        return len(words) > 3 and line.replace(" ", "").isalpha() and min(map(len, words)) > 3
    return len(words) > 2 and all(word[:1].isupper() for word in words)


def _places(
    text: str, paragraphs: Sequence[Paragraph], shapes: Sequence[Shape], headline: int | None
) -> list[Role]:
    """Return the role each paragraph has by its shape and by whether it stands above, in or below the body."""
    texts = [i for i, shape in enumerate(shapes) if shape is Shape.TEXT and i != headline]
    first, last = texts[0] if texts else len(shapes), texts[-1] if texts else -1
    tail = [i for i in range(last + 1, len(shapes)) if shapes[i] is Shape.LABEL]
    places: list[Role] = []
    for index, shape in enumerate(shapes):
        if index == headline:
            places.append(Role.TITLE)
        elif shape is Shape.DATE:
            places.append(Role.SUBHEADING if first < index < last else Role.DATELINE)
        elif shape in _BY_SHAPE:
            places.append(_BY_SHAPE[shape])
        elif index < first:
            below = headline is not None and index > headline
            long = _count_words(text, paragraphs[index].span) > _LABEL
            places.append(Role.SUBHEADING if below and long else Role.BOILERPLATE)
        elif index < last:
            places.append(_inner_label(text, paragraphs[index].span))
        else:
            places.append(_trailing_label(text, paragraphs, index, tail))
    return _rescued(paragraphs, text, places)


def _inner_label(text: str, span: Span) -> Role:
    framed = text[span.start] in _BULLETS and text[span.end - 1] == text[span.start]
    listed = not framed and (text[span.start] in _BULLETS or text[span.end - 1] in ":;,")
    return Role.BODY if listed else Role.SUBHEADING


def _trailing_label(
    text: str, paragraphs: Sequence[Paragraph], index: int, tail: Sequence[int]
) -> Role:
    """A list after « : » goes on with the body; so does a lone last sentence that lost its full stop."""
    span = paragraphs[index].span
    before = text[paragraphs[tail[0] - 1].span.end - 1] if tail[0] else ""
    if before == ":" and text[span.start] in _BULLETS + "0123456789":
        return Role.BODY
    lone = (
        len(tail) == 1 and index == len(paragraphs) - 1 and _count_words(text, span) >= 2 * _LABEL
    )
    return Role.BODY if lone else Role.BOILERPLATE


def _rescued(paragraphs: Sequence[Paragraph], text: str, places: list[Role]) -> list[Role]:
    """An article without one finished sentence keeps its longest line as its body."""
    if Role.BODY in places:
        return places
    candidates = [i for i, role in enumerate(places) if role in {Role.SUBHEADING, Role.BOILERPLATE}]
    lines = [i for i in candidates if _count_words(text, paragraphs[i].span) > _LABEL]
    for index in lines:
        places[index] = Role.BODY
    return places


def _sentence_roles(
    text: str, paragraph: Paragraph, place: Role, rules: FurnitureRules
) -> list[Role]:
    if place is not Role.BODY:
        first = [paragraph.prefix] if paragraph.prefix and len(paragraph.sentences) > 1 else []
        return [*first, *[place] * (len(paragraph.sentences) - len(first))]
    speaks = not _QUOTES.search(text, paragraph.span.start, paragraph.span.end)
    roles = [
        Role.BOILERPLATE if _is_furniture(span.of(text), rules, speaks=speaks) else Role.BODY
        for span in paragraph.sentences
    ]
    if paragraph.prefix and roles:
        roles[0] = paragraph.prefix
    return roles


def _is_furniture(sentence: str, rules: FurnitureRules, *, speaks: bool) -> bool:
    if bears_its_day(sentence, rules=rules):
        return False  # « La rédaction | 03.02.2025 »
    return is_noise(sentence, rules=rules) or (speaks and is_prompt(sentence, rules=rules))


def _mark_title_again(
    text: str, paragraphs: Sequence[Paragraph], roles: list[list[Role]], title: Span | None
) -> None:
    if title is None:
        return
    wanted = _key(title.of(text))
    for paragraph, each in zip(paragraphs, roles, strict=True):
        for index, span in enumerate(paragraph.sentences):
            again = each[index] is not Role.TITLE and abs(len(span) - len(title)) < 9
            if again and text[span.end - 1] != "." and _key(span.of(text)) == wanted:
                each[index] = Role.TITLE_DUPLICATE


def _mark_teasers(text: str, paragraphs: Sequence[Paragraph], roles: list[list[Role]]) -> None:
    """Mark body sentences said before word for word, and beginnings of others cut with « … »."""
    places = [
        (i, j, span)
        for i, paragraph in enumerate(paragraphs)
        for j, span in enumerate(paragraph.sentences)
        if roles[i][j] is Role.BODY
    ]
    keys = [_key(span.of(text)) for _, _, span in places]
    ordered = sorted(keys)
    seen: set[str] = set()
    for (i, j, span), key in zip(places, keys, strict=True):
        repeated = key in seen and key.count(" ") >= 2 * _LABEL - 1
        cut = key.count(" ") >= _LABEL - 1 and _ELLIPSIS.search(
            text, max(span.start, span.end - 8), span.end
        )
        if repeated or (cut and _begins_another(key, ordered)):
            roles[i][j] = Role.TEASER_DUPLICATE
        seen.add(key)


def _begins_another(key: str, ordered: Sequence[str]) -> bool:
    at = bisect_left(ordered, key)
    while at < len(ordered) and ordered[at] == key:
        at += 1
    return at < len(ordered) and ordered[at].startswith(key)


def _bared(text: str, span: Span, rules: FurnitureRules) -> Span:
    """Return the title without the way to it (« Accueil / Sport / »), and without guillemets around the whole."""
    start, end = span.start, span.end
    while (crumb := _CRUMB.match(text, start, end)) and rules.sections.issuperset(
        bare(crumb[1]).split()
    ):
        start = crumb.end()
    pairs = {"«": "»", "“": "”", '"': '"'}
    closing = pairs.get(text[start])
    if closing and text[end - 1] == closing and text.find(closing, start + 1, end - 1) < 0:
        start, end = start + 1, end - 1
    return strip_span(text, start, end) or span


def _key(line: str) -> str:
    return _NOT_WORDS.sub(" ", fold(line)).strip()


def _count_words(text: str, span: Span) -> int:
    return sum(
        any(map(str.isalnum, word))
        for word in text[span.start : min(span.end, span.start + 600)].split()
    )
