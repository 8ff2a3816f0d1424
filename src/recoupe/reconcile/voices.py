"""Who speaks, as it is printed inside a sentence of ours."""

from __future__ import annotations

import re

from recoupe.model.document import Attribution, Document


def voice_of(by: Attribution | None, document: Document, article: re.Pattern[str]) -> str:
    """Return « la coalition » for the « La coalition » that opens a sentence; « Le Monde » stays what it is."""
    if by is None:
        return ""
    if not article.match(by.by.lower()) or not _opens(by, document):
        return by.by
    return by.by[:1].lower() + by.by[1:]


def _opens(by: Attribution, document: Document) -> bool:
    """Whether nothing but marks stands before a speaker in the sentence."""
    text = document.article.text
    for sentence in document.sentences:
        if sentence.span.contains(by.span):
            before = text[sentence.span.start : by.span.start]
            return not any(char.isalnum() for char in before)
    return False
