"""From an article to a document: sentences with their roles, quotations, names, numbers, speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.names.names import find_mentions
from recoupe.annotate.names.namewords import NameRules
from recoupe.annotate.numbers.numbers import NumberRules, find_quantities
from recoupe.annotate.speech.speakers import SpeakerRules, find_attributions
from recoupe.annotate.text.datelines import is_dateline, prefix_of, tells_more
from recoupe.annotate.text.furniture import FurnitureRules
from recoupe.annotate.text.quotations import find_quotations
from recoupe.annotate.text.roles import Paragraph, assign_roles
from recoupe.annotate.text.sentences import Block, SentenceRules, find_blocks, split_block
from recoupe.model.document import Article, Document, Role, Sentence
from recoupe.model.quantity import Quantity
from recoupe.model.story import NameEntry
from recoupe.model.text import Span

#: The roles whose sentences may carry names, figures, records.
TOLD = frozenset({Role.TITLE, Role.SUBHEADING, Role.BODY})

_TOP = 12  # paragraphs that may begin with a dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationRules:
    """What a language says of sentences and of the furniture of its news pages."""

    sentences: SentenceRules
    furniture: FurnitureRules


def annotate(
    article: Article,
    *,
    annotation: AnnotationRules,
    numbers: NumberRules,
    names: NameRules,
    speakers: SpeakerRules,
    story_names: tuple[NameEntry, ...] = (),
) -> Document:
    """Return the article with what every stage after this one reads in it."""
    if article.body is None:
        return Document(article=article, title=None, sentences=())
    text = article.text
    blocks = find_blocks(text, article.body)
    paragraphs = [_paragraph(text, i, block, annotation) for i, block in enumerate(blocks)]
    roles = assign_roles(text, paragraphs, title=article.title, rules=annotation.furniture)
    sentences = _number(paragraphs, roles.roles)
    told = [sentence for sentence in sentences if sentence.role in TOLD]
    mentions = find_mentions(text, told, rules=names, story_names=story_names)
    quotations = find_quotations(text, [block.span for block in blocks])
    return Document(
        article=article,
        title=roles.title,
        sentences=sentences,
        mentions=mentions,
        quantities=tuple(_quantities(text, told, numbers)),
        quotations=quotations,
        attributions=find_attributions(text, told, mentions, quotations, rules=speakers),
    )


def _quantities(text: str, sentences: Sequence[Sentence], rules: NumberRules) -> Iterator[Quantity]:
    """Yield the quantities sentence by sentence: no hedge or unit reaches over a full stop."""
    for sentence in sentences:
        start = sentence.span.start
        for found in find_quantities(sentence.span.of(text), rules=rules):
            yield replace(
                found,
                span=_moved(found.span, start),
                number=_moved(found.number, start),
                counted=found.counted and _moved(found.counted, start),
            )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _paragraph(text: str, index: int, block: Block, rules: AnnotationRules) -> Paragraph:
    span, prefix = block.span, None
    first: tuple[Span, ...] = ()
    found = _prefix(text[span.start : span.end], rules) if index < _TOP else None
    if found and found[0] < len(span):
        length, prefix = found
        first = (Span(span.start, span.start + length),)
        start = span.start + length
        while text[start].isspace():
            start += 1
        span = Span(start, span.end)
    sentences = first + split_block(text, span, rules=rules.sentences)
    return Paragraph(span=block.span, sentences=sentences, alone=block.alone, prefix=prefix)


def _prefix(line: str, rules: AnnotationRules) -> tuple[int, Role] | None:
    """Return the dateline before the first sentence; a line that is nothing else is left whole."""
    found = prefix_of(line, rules=rules.furniture)
    told = found is not None and tells_more(line[found[0] :], rules=rules.furniture)
    if is_dateline(line, rules=rules.furniture) and not told:
        return None
    return found


def _number(
    paragraphs: list[Paragraph], roles: tuple[tuple[Role, ...], ...]
) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for place, (paragraph, each) in enumerate(zip(paragraphs, roles, strict=True)):
        for span, role in zip(paragraph.sentences, each, strict=True):
            sentences.append(Sentence(index=len(sentences), span=span, paragraph=place, role=role))
    return tuple(sentences)
