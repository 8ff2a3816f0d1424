"""Plain text files: how their bytes are read, and the article they hold."""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from recoupe.model.document import Article
from recoupe.model.text import Span, fold

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536  # bytes shown to the detector
_NOT_SLUG = re.compile(r"[^a-z0-9_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters of a file, and the encoding they were read with where that is not UTF-8."""

    text: str
    guessed: str | None = None


def read_text(file: str, data: bytes) -> Article | None:
    """Return the article of a text file (`file` as the project names it), or None where the bytes are no text."""
    decoded = decode(data)
    return None if decoded is None else text_article(file, data, decoded.text)


def text_article(file: str, data: bytes, text: str) -> Article:
    """Return the article whose text is the file as it stands; a byte order mark stays outside its body."""
    start = 1 if text.startswith("\ufeff") else 0
    return Article(
        id=slug_of(file),
        file=file,
        raw=text,
        text=text,
        body=Span(start, len(text)) if text[start:].strip() else None,
        sha256=hash_of(data),
    )


def hash_of(data: bytes) -> str:
    """Return the digest that names the exact bytes of a file."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """Return the characters of `data`, or None for binary.

    A byte order mark decides, else UTF-8, else what the file declares, else a guess.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _as(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _guess(data)
    return None if _is_binary(text[:_SAMPLE]) else Decoded(text=text)


def slug_of(file: str) -> str:
    """Return the id of an article: its file name in small letters, digits, hyphens and underscores."""
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return _NOT_SLUG.sub("-", fold(stem)).strip("-") or "article"


def _as(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(encoding), guessed=encoding)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, encoding: str | None) -> Decoded | None:
    """Read as the file says it is written; browsers read Latin-1 as Windows-1252, and so do we."""
    if encoding is None:
        return None
    try:
        name = codecs.lookup(encoding).name
        text = data.decode("cp1252" if name == "iso8859-1" else name)
    except (LookupError, UnicodeDecodeError):
        return None
    return Decoded(text=text)


def _guess(data: bytes) -> Decoded | None:
    if b"\0" in data[:_SAMPLE]:
        return None
    best = from_bytes(
        data[:_SAMPLE], cp_isolation=["cp1252", "latin_1", "mac_roman", "cp850"]
    ).best()
    if best is None:
        return None
    text = data.decode(best.encoding, errors="replace")
    return None if _is_binary(text[:_SAMPLE]) else Decoded(text=text, guessed=best.encoding)


def _is_binary(sample: str) -> bool:
    control = sum(
        unicodedata.category(char) == "Cc" and char not in "\t\n\r\f\v\x85" for char in sample
    )
    return control > len(sample) / 100
