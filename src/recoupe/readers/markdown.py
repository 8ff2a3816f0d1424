"""Markdown articles: front matter, and the text without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.errors import Diagnostic
from recoupe.model.document import Article
from recoupe.model.reason import Reason
from recoupe.model.text import Span
from recoupe.readers.articles import ARTICLE_KEYS, ArticleNote, apply_note, read_note
from recoupe.readers.excerpt import without
from recoupe.readers.frontmatter import FrontMatter, split_front_matter
from recoupe.readers.text import hash_of, slug_of
from recoupe.readers.yamlsource import Node, load_yaml

#: What other tools call the keys of content/articles.yaml in their front matter.
_SAME_KEY = {
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "source": "publisher",
    "site": "publisher",
    "link": "url",
    "source_url": "url",
}

#: Each pattern drops its named groups, or the whole match where it has none.
_MARKUP = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+)", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE),
    re.compile(r"!\[[^\]\n]{0,400}\]\([^)\n]{0,2000}\)"),
    re.compile(r"(?P<a>\[)[^\]\n\[]{1,400}(?P<b>\]\([^)\n]{0,2000}\))"),
    re.compile(r"\[\^[^\]\n]{1,40}\]:?"),
    re.compile(r"(?P<a>\*\*|__)(?=\S)[^*\n]{1,2000}?(?<=\S)(?P<b>\1)"),
    re.compile(r"(?<![\w*])(?P<a>[*_])(?=[^\s*_])[^*_\n]{1,2000}?(?<=[^\s*_])(?P<b>\1)(?![\w*])"),
    re.compile(r"`+"),
    re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>"),
    re.compile(r"(?P<a>\\)[\\`*_{}\[\]()#+.!>-]"),
)


def read_markdown(file: str, data: bytes, text: str) -> tuple[Article, list[Diagnostic]]:
    """Return the article of a Markdown file; its front matter takes the keys of content/articles.yaml."""
    front = split_front_matter(text)
    start = front.end if front else int(text.startswith("\ufeff"))
    plain, offsets = without(text, [(0, start), *_markup(text, start)])
    article = Article(
        id=slug_of(file),
        file=file,
        raw=text,
        text=plain,
        offsets=offsets,
        body=Span(0, len(plain)) if plain.strip() else None,
        sha256=hash_of(data),
    )
    if front is None:
        return article, []
    note, diagnostics = _note(file, front)
    return apply_note(article, note), diagnostics


def _note(file: str, front: FrontMatter) -> tuple[ArticleNote, list[Diagnostic]]:
    node, diagnostics = load_yaml(file, front.yaml, first_line=front.first_line)
    if node is None:
        return ArticleNote(), diagnostics
    why = Reason("The file's own metadata give the date of publication.")
    return read_note(_in_our_words(node), diagnostics, what="front matter", why=why), diagnostics


def _in_our_words(node: Node) -> Node:
    """Return the mapping under our keys; a key of ours that is there wins over another tool's."""
    if not isinstance(node.value, dict):
        return node
    renamed = {_SAME_KEY.get(key.lower(), key): entry for key, entry in node.value.items()}
    return replace(
        node, value={**renamed, **{k: v for k, v in node.value.items() if k in ARTICLE_KEYS}}
    )


def _markup(text: str, start: int) -> Iterator[tuple[int, int]]:
    for pattern in _MARKUP:
        for match in pattern.finditer(text, start):
            groups = [name for name in ("a", "b") if name in pattern.groupindex]
            for name in groups:
                yield match.span(name)
            if not groups:
                yield match.span()
