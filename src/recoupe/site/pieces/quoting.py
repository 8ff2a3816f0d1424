"""Quotations: the words of an article, unaltered, with where they stand and what was read in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote as percent_encode

from recoupe.model.reason import Evidence
from recoupe.model.record import EventRecord, QuantityFact
from recoupe.model.text import Span
from recoupe.site.library import Library
from recoupe.site.parts import Link, Part, Quote
from recoupe.site.urls import article_path, sentence_anchor
from recoupe.site.words import Words

_FRAGMENT_WORDS = 5


def cut(text: str, span: Span, marks: Iterable[tuple[Span, str]]) -> tuple[Part, ...]:
    """Return `span` of `text` as parts, `marks` (span and kind) set apart; a mark inside another is dropped."""
    parts: list[Part] = []
    at = span.start
    inside = [one for one in marks if one[0].start < span.end and one[0].end > span.start]
    for mark, kind in sorted(inside, key=lambda one: (one[0].start, -one[0].end, one[1])):
        start, end = max(mark.start, span.start), min(mark.end, span.end)
        if start < at or start >= end:
            continue
        if start > at:
            parts.append(Part(text=text[at:start]))
        parts.append(Part(text=text[start:end], kind=kind))
        at = end
    if at < span.end:
        parts.append(Part(text=text[at : span.end]))
    return tuple(parts)


def reading_marks(library: Library, article: str) -> list[tuple[Span, str]]:
    """Return what was read in an article: its dates and its figures."""
    reading = library.readings[article]
    dates = [(timex.span, "date") for timex in reading.timexes]
    return dates + [(fact.quantity.span, "figure") for fact in reading.facts]


def quote(
    library: Library,
    evidence: Evidence,
    words: Words,
    *,
    marks: Sequence[tuple[Span, str]] = (),
    by: str = "",
) -> Quote:
    """Return the words of `evidence`, with `marks` underlined."""
    article = library.readings[evidence.article].document.article
    sentence = library.sentence(evidence.article, evidence.span)
    number = sentence.index + 1 if sentence else 1
    return Quote(
        parts=cut(article.text, evidence.span, marks),
        sign=library.signs[article.id],
        publisher=article.publisher or "",
        sentence=Link(
            href=f"{article_path(article.id)}#{sentence_anchor(number)}",
            text=words.say("sentence {n}", n=number),
        ),
        outside=outside_link(article.url, evidence.span.of(article.text)),
        by=by,
    )


def record_quote(library: Library, record: EventRecord, words: Words) -> Quote:
    """Return the whole sentence a record stands in, its dates underlined."""
    span = _sentence_span(library, record.article, record.span)
    timexes = {timex.id: timex for timex in library.readings[record.article].timexes}
    marks = [(timexes[one].span, "date") for one in record.timexes if one in timexes]
    marks.append((record.trigger, "said"))
    return quote(
        library,
        Evidence(article=record.article, span=span),
        words,
        marks=marks,
        by=record.attribution.by if record.attribution else "",
    )


def fact_quote(library: Library, fact: QuantityFact, words: Words) -> Quote:
    """Return the figure as printed."""
    return quote(
        library,
        Evidence(article=fact.article, span=fact.quantity.span),
        words,
        by=fact.by.by if fact.by else "",
    )


def _sentence_span(library: Library, article: str, span: Span) -> Span:
    sentence = library.sentence(article, span)
    if sentence is None or not sentence.span.overlaps(span):
        return span
    return Span(min(sentence.span.start, span.start), max(sentence.span.end, span.end))


def outside_link(url: str | None, words: str) -> str:
    """Return the article's own address at these words (a text fragment), "" where it has none."""
    if not url or not url.startswith(("https://", "http://")):
        return ""
    if "#" in url:
        return url
    split = words.split()
    if len(split) <= 2 * _FRAGMENT_WORDS:
        return f"{url}#:~:text={_encode(' '.join(split))}"
    start = _encode(" ".join(split[:_FRAGMENT_WORDS]))
    end = _encode(" ".join(split[-_FRAGMENT_WORDS:]))
    return f"{url}#:~:text={start},{end}"


def _encode(words: str) -> str:
    # a hyphen is part of the syntax of a text fragment
    return percent_encode(words, safe="").replace("-", "%2D")
