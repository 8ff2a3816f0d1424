"""Laws of event records: any text is read, every span is in it, the same text gives the same records."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.annotate.annotate import annotate
from recoupe.extract.records.events import extract_records
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.events import EVENTS
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.document import Article, Document, Role
from recoupe.model.record import EventRecord, Skipped
from recoupe.model.text import Span
from recoupe.temporal.tag import tag_timexes

PIECES = st.sampled_from(
    [
        "Le séisme",
        "qui a frappé",
        "mardi",
        ", formée en 2014,",
        "a fait douze morts",
        "ont déclaré",
        "que",
        "«",
        "»",
        "lorsque la guerre a commencé",
        "selon la police",
        ".",
        "?",
        ", a indiqué un responsable",
        "et les secours",
        "ont évacué",
        "n'a pas eu lieu",
        "Fondé en 1921",
        "(",
        ")",
        "—",
        "en",
        "si",
        "l'",
        "depuis la mi-octobre",
        "pourrait",
        "être réduit",
        ", dont la dernière",
        "au",
        "l'attentat du 13 novembre 2015",
        "-t-il",
        "avant d'",
        "\n\n",
    ]
)


def _records(text: str) -> tuple[Document, tuple[EventRecord, ...], tuple[Skipped, ...]]:
    body = Span(0, len(text)) if text else None
    article = Article(id="a", file="a.txt", raw=text, text=text, body=body, sha256="")
    document = annotate(
        article, annotation=ANNOTATION, numbers=NUMBERS, names=NAMES, speakers=SPEAKERS
    )
    timexes = tag_timexes(text, grammar=TIMEXES, article="a", sentences=document.sentences)
    return document, *extract_records(document, timexes, rules=EVENTS)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_any_text_is_read(pieces: list[str]) -> None:
    """No error; spans nest; ids differ; every sentence of the body is told or left out with a reason."""
    text = " ".join(pieces)
    document, records, skipped = _records(text)

    assert len({record.id for record in records}) == len(records)
    for record in records:
        sentence = document.sentences[record.sentence].span
        assert sentence.contains(record.span)
        assert sentence.contains(record.trigger)
        assert sentence.contains(record.headline)
        assert record.headline.of(text).strip() == record.headline.of(text)
    told = {record.sentence for record in records}
    left = {each.span for each in skipped}
    for each in document.sentences:
        if each.role is Role.BODY:
            assert each.index in told or each.span in left


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=20))
def test_the_same_text_gives_the_same_records(pieces: list[str]) -> None:
    """Read twice, byte for byte."""
    text = " ".join(pieces)

    assert _records(text)[1:] == _records(text)[1:]


def test_what_is_too_long_to_be_a_sentence_is_left_out() -> None:
    """A text without a full stop costs no more than its length."""
    _, records, skipped = _records("Le séisme a frappé " * 500)

    assert records == ()
    assert skipped[0].reason.message == "Too long to be one sentence"
