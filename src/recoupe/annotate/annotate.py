"""From an article to a document: sentences with their roles, quotations, names, numbers, speakers."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.furniture import FurnitureRules, prefix_of
from recoupe.annotate.quotations import find_quotations
from recoupe.annotate.roles import Paragraph, assign_roles
from recoupe.annotate.sentences import Block, SentenceRules, find_blocks, split_block
from recoupe.model.document import Article, Document, Role, Sentence
from recoupe.model.story import NameEntry
from recoupe.model.text import Span

_TOP = 6  # paragraphs that may begin with a dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationRules:
    """What a language says of sentences and of the furniture of its news pages."""

    sentences: SentenceRules
    furniture: FurnitureRules


def annotate(
    article: Article,
    *,
    annotation: AnnotationRules,
    numbers: object = None,  # noqa: ARG001 - read once numbers.find_quantities is there
    names: object = None,  # noqa: ARG001 - read once names.find_mentions is there
    story_names: tuple[NameEntry, ...] = (),  # noqa: ARG001
) -> Document:
    """Return the article with what every stage after this one reads in it."""
    if article.body is None:
        return Document(article=article, title=None, sentences=())
    text = article.text
    blocks = find_blocks(text, article.body)
    paragraphs = [_paragraph(text, i, block, annotation) for i, block in enumerate(blocks)]
    roles = assign_roles(text, paragraphs, title=article.title, rules=annotation.furniture)
    return Document(
        article=article,
        title=roles.title,
        sentences=_number(paragraphs, roles.roles),
        quotations=find_quotations(text, [block.span for block in blocks]),
    )


def _paragraph(text: str, index: int, block: Block, rules: AnnotationRules) -> Paragraph:
    span, prefix = block.span, None
    first: tuple[Span, ...] = ()
    found = (
        prefix_of(text[span.start : span.start + 200], rules=rules.furniture)
        if index < _TOP
        else None
    )
    if found and found[0] < len(span):
        length, prefix = found
        first = (Span(span.start, span.start + length),)
        start = span.start + length
        while text[start].isspace():
            start += 1
        span = Span(start, span.end)
    sentences = first + split_block(text, span, rules=rules.sentences)
    return Paragraph(span=block.span, sentences=sentences, alone=block.alone, prefix=prefix)


def _number(
    paragraphs: list[Paragraph], roles: tuple[tuple[Role, ...], ...]
) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for place, (paragraph, each) in enumerate(zip(paragraphs, roles, strict=True)):
        for span, role in zip(paragraph.sentences, each, strict=True):
            sentences.append(Sentence(index=len(sentences), span=span, paragraph=place, role=role))
    return tuple(sentences)
