"""An article that dates itself in its dateline or header."""

from __future__ import annotations

import pytest

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.document import Article, Document, Role, Sentence
from recoupe.model.text import Span
from recoupe.temporal.publication import publication_of
from recoupe.temporal.tag import tag_timexes


def document(*lines: tuple[Role, str]) -> Document:
    """Return a document whose sentences are lines with a role."""
    text = "\n".join(line for _, line in lines)
    sentences, start = [], 0
    for index, (role, line) in enumerate(lines):
        span = Span(start, start + len(line))
        sentences.append(Sentence(index=index, span=span, paragraph=index, role=role))
        start += len(line) + 1
    article = Article(id="a", file="a.txt", raw=text, text=text, body=None, sha256="")
    return Document(article=article, title=None, sentences=tuple(sentences))


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (
            (
                (Role.TITLE, "Un titre"),
                (Role.DATELINE, "12 juin 2020"),
                (Role.BODY, "Il est venu hier."),
            ),
            "2020-06-12",
        ),
        (((Role.HEADER, "date 2024-01"), (Role.BODY, "Ils ont voté samedi.")), "2024-01"),
        (
            ((Role.TITLE, "Un titre"), (Role.BODY, "12 juin 2020"), (Role.BODY, "Suite.")),
            "2020-06-12",
        ),
        (
            ((Role.BODY, "Publié le 03/02/2023"), (Role.BODY, "Mis à jour le 04/02/2023")),
            "2023-02-03",
        ),
        (
            (
                (Role.DATELINE, "Publié le 03/02/2023, mis à jour le 04/02/2023"),
                (Role.BODY, "Suite."),
            ),
            "2023-02-03",
        ),
        (((Role.TITLE, "Le 12 juin 2020"), (Role.BODY, "Il pleuvait.")), None),
        (((Role.BODY, "L'accord du 12 juin 2020 a été dénoncé hier par Paris."),), None),
    ],
)
def test_the_date_a_text_gives_itself(
    lines: tuple[tuple[Role, str], ...], edtf: str | None
) -> None:
    """Headers and datelines count; a title and a date inside a sentence do not."""
    read = document(*lines)

    found = publication_of(read, tag_timexes(read.article.text, grammar=TIMEXES, article="a"))

    assert (found.date.edtf if found else None) == edtf
