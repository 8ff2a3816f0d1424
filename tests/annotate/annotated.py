"""Texts annotated with the rules of French, as the tests of annotation need them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from recoupe.annotate.annotate import annotate
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.model.document import Document
from recoupe.model.story import NameEntry
from recoupe.readers.text import read_text

ROOT = Path(__file__).parents[2]


def document_of(
    text: str, *, file: str = "article.txt", names: tuple[NameEntry, ...] = ()
) -> Document:
    """Return an annotated text; it must not be empty."""
    article = read_text(file, text.encode())
    if article is None:
        raise ValueError("no text")
    return annotate(
        article,
        annotation=ANNOTATION,
        numbers=NUMBERS,
        names=NAMES,
        speakers=SPEAKERS,
        story_names=names,
    )


@cache
def seed(article: str) -> Document:
    """Return one of the five articles, annotated without any configuration."""
    text = (ROOT / "seeds" / f"{article}.txt").read_bytes().decode()
    return document_of(text, file=f"{article}.txt")


@cache
def first_story(name: str) -> Any:
    """Return one table of what a careful reader finds in the five articles."""
    path = ROOT / "tests" / "data" / "first_story" / f"{name}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))
