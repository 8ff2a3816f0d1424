"""content/articles.yaml, and the same keys in front matter: what people know of an article besides its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from recoupe.errors import Diagnostic, SourceLocation
from recoupe.model.document import Article
from recoupe.model.edtf import EdtfDate
from recoupe.model.reason import Basis, Dating, Force, Reason, Step
from recoupe.readers.fields import Fields
from recoupe.readers.yamlsource import Node, load_yaml

ARTICLE_KEYS = ("published", "publisher", "url", "title", "author", "publish", "ignore")
_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNote:
    """What is known of one article. `why` tells where its date comes from; `location` is the entry."""

    published: EdtfDate | None = None
    why: Reason | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    publish_full: bool = False
    ignore: bool = False
    location: SourceLocation | None = None


def read_articles(file: str, text: str) -> tuple[Mapping[str, ArticleNote], list[Diagnostic]]:
    """Return the notes of content/articles.yaml by file name."""
    root, diagnostics = load_yaml(file, text)
    if root is None or not isinstance(root.value, dict):
        if root is not None:
            diagnostics.append(_not_a_mapping(root))
        return {}, diagnostics
    why = Reason("The editors give the date of publication.")
    notes = {
        name: read_note(node, diagnostics, what=name, why=why) for name, node in root.value.items()
    }
    return notes, diagnostics


def read_note(node: Node, diagnostics: list[Diagnostic], *, what: str, why: Reason) -> ArticleNote:
    """Return the note in one mapping; `why` explains the date it gives."""
    fields = Fields(node, ARTICLE_KEYS, diagnostics, what=what)
    return ArticleNote(
        published=fields.date("published"),
        why=why,
        publisher=fields.text("publisher"),
        url=_url(fields, diagnostics),
        title=fields.text("title"),
        author=fields.text("author"),
        publish_full=_is_full(fields, diagnostics),
        ignore=fields.flag("ignore") or False,
        location=node.place,
    )


def apply_note(article: Article, note: ArticleNote) -> Article:
    """Return the article with what the note knows; what it does not say stays as it was."""
    return replace(
        article,
        published=_dating(note) or article.published,
        publisher=note.publisher or article.publisher,
        url=note.url or article.url,
        title=note.title or article.title,
        author=note.author or article.author,
        publish_full=note.publish_full or article.publish_full,
    )


def _dating(note: ArticleNote) -> Dating | None:
    if note.published is None or note.why is None:
        return None
    editors = note.why.message.startswith("The editors")
    step = Step(
        reason=note.why, after=note.published, force=Force.EDITOR if editors else Force.HARD
    )
    basis = Basis.EDITORIAL if editors else Basis.DOCUMENT
    return Dating(date=note.published, basis=basis, steps=(step,))


def _url(fields: Fields, diagnostics: list[Diagnostic]) -> str | None:
    url = fields.text("url")
    if url is None or url.startswith(_SCHEMES):
        return url
    diagnostics.append(
        Diagnostic(
            code="url-wrong",
            message=f'"{url}" is no address of a page',
            hint="write the whole address, from https:// on; it is left out",
            location=fields.entries["url"].place,
        )
    )
    return None


def _is_full(fields: Fields, diagnostics: list[Diagnostic]) -> bool:
    publish = fields.text("publish")
    if publish is None or publish == "full":
        return publish == "full"
    diagnostics.append(
        Diagnostic(
            code="value-wrong",
            message=f'"publish" should be "full", not the text "{publish}"',
            hint="write publish: full to show the whole text, or take the line out",
            location=fields.entries["publish"].place,
        )
    )
    return False


def _not_a_mapping(root: Node) -> Diagnostic:
    return Diagnostic(
        code="value-wrong",
        message="articles.yaml should hold one entry for each file of seeds/, under the file's name",
        hint="write the file name, a colon, and its keys indented below; the file is left out",
        location=root.location,
    )
