"""The files of seeds/: which are articles, and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import Diagnostic, Severity, SourceLocation
from recoupe.model.document import Article
from recoupe.readers.articles import ArticleNote, apply_note
from recoupe.readers.html import declared_encoding, read_html
from recoupe.readers.markdown import read_markdown
from recoupe.readers.text import Decoded, decode, text_article

TEXT = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})
_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub"})
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing"})
_MOST_BYTES = 50_000_000
_MOST_CHARACTERS = 1_000_000  # a book has fewer
#: UTF-8 read as Windows-1252 (« Ã© », « â€™ »), and the character that stands for what was lost.
_GARBLED = re.compile(
    "Ã[\u0080-\u00bfƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ]|Â[«»°©\u00a0]|â€[™œ˜“”¦\u009d]|\ufffd"
)
_SOME = 3  # garbled characters; one may stand in the text itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A file that may hold an article: where it is, and how the project names it."""

    path: Path
    file: str


def find_seeds(root: Path, folder: Path) -> tuple[list[Seed], list[Diagnostic]]:
    """Return the article files of a folder, by name, and what stands there that cannot be one.

    In a folder that is itself the project only its own files count, and of those that are no text only documents
    are told of; seeds/ is read with its folders.
    """
    found: list[Seed] = []
    diagnostics: list[Diagnostic] = []
    bare = folder == root
    for path in sorted(_files(folder, deep=not bare), key=lambda each: each.as_posix()):
        file = path.relative_to(root).as_posix()
        suffix = path.suffix.lower()
        if path.name.startswith(".") or path.stem.lower() in _NOT_ARTICLES:
            continue
        if suffix not in TEXT | MARKDOWN | HTML:
            if not bare or suffix in _DOCUMENTS:
                diagnostics.append(_unknown_kind(file))
        elif not _is_inside(path, root):
            diagnostics.append(_outside(file))
        else:
            found.append(Seed(path=path, file=file))
    return found, diagnostics


def read_seeds(
    seeds: list[Seed], notes: Mapping[str, ArticleNote]
) -> tuple[tuple[Article, ...], list[Diagnostic]]:
    """Return the articles of the files that can be read, each id and each text once."""
    diagnostics: list[Diagnostic] = []
    by_id: dict[str, Article] = {}
    by_text: dict[str, Article] = {}
    for seed in seeds:
        note = notes.get(seed.path.name) or notes.get(seed.file) or ArticleNote()
        if note.ignore:
            continue
        article, found = read_seed(seed)
        diagnostics += found
        if article is None:
            continue
        text = " ".join(article.text.split())
        if article.id in by_id:
            diagnostics.append(_same_id(seed.file, article.id, by_id[article.id].file))
        elif text in by_text:
            diagnostics.append(_same_text(seed.file, by_text[text].file))
        else:
            by_id[article.id] = by_text[text] = apply_note(article, note)
    return tuple(by_id.values()), diagnostics


def read_seed(seed: Seed) -> tuple[Article | None, list[Diagnostic]]:
    """Return the article of one file, None where it holds none, and what there is to say of it."""
    file = seed.file
    try:
        if seed.path.stat().st_size > _MOST_BYTES:
            return None, [_too_long(file)]
        data = seed.path.read_bytes()
    except OSError as error:
        return None, [_unreadable(file, error)]
    suffix = seed.path.suffix.lower()
    decoded = decode(data, declared=declared_encoding(data) if suffix in HTML else None)
    if decoded is None:
        return None, [_binary(file)]
    said = [_guessed(file, decoded.guessed)] if decoded.guessed else []
    if len(decoded.text) > _MOST_CHARACTERS * (10 if suffix in HTML else 1):
        return None, [_too_long(file)]
    said += _garbled(file, decoded.text)
    article, more = _article(file, suffix, data, decoded)
    if article is not None and article.body is None:
        return None, [*said, *more, _empty(file)]
    if article is not None and not any(map(str.isalpha, article.text)):
        return None, [*said, *more, _empty(file)]
    return article, [*said, *more]


def _article(
    file: str, suffix: str, data: bytes, decoded: Decoded
) -> tuple[Article | None, list[Diagnostic]]:
    if not decoded.text.strip("\ufeff \t\r\n\f\v"):
        return None, [_empty(file)]
    if suffix in HTML:
        return read_html(file, data, decoded.text)
    if suffix in MARKDOWN:
        return read_markdown(file, data, decoded.text)
    return text_article(file, data, decoded.text), []


def _files(folder: Path, *, deep: bool) -> Iterator[Path]:
    for path in folder.rglob("*") if deep else folder.iterdir():
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and (path.is_file() or path.is_symlink()):
            yield path


def _is_inside(path: Path, root: Path) -> bool:
    """Whether what a link leads to lies in the project."""
    return not path.is_symlink() or path.resolve().is_relative_to(root.resolve())


def _diagnostic(
    code: str, file: str, message: str, hint: str, *, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(
        code=code, message=message, hint=hint, location=SourceLocation(file), severity=severity
    )


def _empty(file: str) -> Diagnostic:
    return _diagnostic(
        "article-empty",
        file,
        "the file holds no text",
        "put the article's text into it, or take it away",
    )


def _binary(file: str) -> Diagnostic:
    return _diagnostic(
        "article-binary", file, "this is not a text file", "save the article as text in UTF-8"
    )


def _too_long(file: str) -> Diagnostic:
    return _diagnostic(
        "article-too-long",
        file,
        f"this is too long for an article (more than {_MOST_CHARACTERS} characters)",
        "put each article into a file of its own",
    )


def _guessed(file: str, encoding: str) -> Diagnostic:
    return _diagnostic(
        "encoding-guessed",
        file,
        f"the file is not UTF-8; it was read as {encoding}",
        "if accents look wrong on the site, save the file again as UTF-8",
        severity=Severity.NOTE,
    )


def _garbled(file: str, text: str) -> list[Diagnostic]:
    """Report text whose accents an earlier conversion broke; it is read as it stands."""
    found = [match.start() for match in _GARBLED.finditer(text)]
    if len(found) < _SOME:
        return []
    line = text.count("\n", 0, found[0]) + 1
    piece = text[max(0, found[0] - 8) : found[0] + 8].rsplit("\n", maxsplit=1)[-1].strip()
    return [
        Diagnostic(
            code="article-garbled",
            message=f'accents are garbled, as in "{piece}": words with accents are not understood',
            hint="this happens when UTF-8 is read as Windows-1252: copy the text again, and save it as UTF-8",
            location=SourceLocation(file, line),
            severity=Severity.WARNING,
        )
    ]


def _unreadable(file: str, error: OSError) -> Diagnostic:
    reason = (error.strerror or type(error).__name__).lower()
    return _diagnostic(
        "article-unreadable",
        file,
        f"the file cannot be read: {reason}",
        "check its permissions, or take it away",
    )


def _outside(file: str) -> Diagnostic:
    return _diagnostic(
        "article-outside",
        file,
        "the link leads out of the project",
        "copy the file into seeds/ instead",
    )


def _unknown_kind(file: str) -> Diagnostic:
    return _diagnostic(
        "article-kind-unknown",
        file,
        "this kind of file is not read",
        "save the article as .txt, .md or .html",
        severity=Severity.WARNING,
    )


def _same_id(file: str, name: str, first: str) -> Diagnostic:
    return _diagnostic(
        "article-id-twice",
        file,
        f'the id "{name}" is taken by {first}',
        "an id is the file name without its ending: rename one of the two; the first is used",
    )


def _same_text(file: str, first: str) -> Diagnostic:
    return _diagnostic(
        "article-text-twice",
        file,
        f"the text is the same as in {first}",
        "take one of the two away; the first is used",
        severity=Severity.WARNING,
    )
