"""content/pages/*.md: the editors' own pages."""

from __future__ import annotations

import re

from recoupe.errors import Diagnostic
from recoupe.model.site import PageSource
from recoupe.readers.fields import Fields
from recoupe.readers.frontmatter import split_front_matter
from recoupe.readers.text import slug_of
from recoupe.readers.yamlsource import load_yaml

PAGE_KEYS = ("title", "language")
_HEADING = re.compile(r"^#\s+(?P<title>.+?)\s*#*\s*$", re.MULTILINE)


def read_page(file: str, text: str) -> tuple[PageSource, list[Diagnostic]]:
    """Return one page; its title is in the front matter, or is its first heading, or the file's name."""
    diagnostics: list[Diagnostic] = []
    front = split_front_matter(text)
    body = text[front.end :] if front else text.removeprefix("\ufeff")
    title = None
    if front:
        node, diagnostics = load_yaml(file, front.yaml, first_line=front.first_line)
        if node is not None:
            fields = Fields(node, PAGE_KEYS, diagnostics, what="front matter")
            title = fields.text("title")
    heading = _HEADING.search(body)
    slug = slug_of(file)
    title = title or (heading.group("title") if heading else slug.replace("-", " "))
    return PageSource(slug=slug, title=title, text=body.strip("\r\n")), diagnostics
