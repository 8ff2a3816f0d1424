"""The spaces and apostrophes each language prints; applied to our own words, never to a quotation."""

from __future__ import annotations

import re

_FRENCH = (
    (re.compile(r"'"), "’"),
    (re.compile(r" (?=[;!?»%])"), "\u202f"),
    (re.compile(r"(?<=«) "), "\u202f"),
    (re.compile(r" (?=:)"), "\u00a0"),
    (re.compile(r"(?<=[0-9}]) (?=[0-9]{3}\b)"), "\u202f"),
)


def set_typography(text: str, language: str) -> str:
    """Return `text` with the no-break spaces and apostrophes of `language`."""
    if language == "fr":
        for pattern, replacement in _FRENCH:
            text = pattern.sub(replacement, text)
    return text


def contract(text: str, language: str) -> str:
    """Return `text` with « de » shortened before the months that ask for it."""
    if language == "fr":
        return re.sub(r"\bde (?=(?:avril|août|octobre)\b)", "d’", text)
    return text
