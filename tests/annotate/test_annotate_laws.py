"""Laws of annotation: it holds on any text."""

from __future__ import annotations

from annotated import document_of
from hypothesis import given, settings
from hypothesis import strategies as st

_WORDS = st.sampled_from(
    [
        "Le",
        "ministre",
        "M.",
        "Dupont",
        "«",
        "»",
        ".",
        "...",
        "à",
        "Paris",
        "(",
        "CGT",
        ")",
        ",",
        "L'",
        "Irak",
        "a",
        "déclaré",
        "12",
        "juin",
        "2020",
        "–",
        "coalition",
        "internationale",
        "dirigée",
        "par",
        "les",
        "États-Unis",
        "?",
        ":",
        "Jean",
        "de",
        "la",
        "J.",
        "-",
        "P.",
        "groupe",
        "»Suite",
        "Gaza.Les",
        "publié",
        "Lire",
        "aussi",
        '"',
        "\n",
        "\n\n",
        "Lire aussi :",
        "Le Monde",
    ]
)
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=60).map(" ".join),
    st.text(min_size=1, max_size=200),
).filter(lambda text: bool(text.strip()) and text.isprintable() | ("\n" in text))


@settings(deadline=None, max_examples=150)
@given(_TEXTS)
def test_sentences_part_the_text_in_order(text: str) -> None:
    """Sentences follow one another without overlap, and nothing but white space stands between them."""
    try:
        document = document_of(text)
    except (ValueError, UnicodeEncodeError):
        return
    text = document.article.text

    end = 0
    for index, sentence in enumerate(document.sentences):
        assert sentence.index == index
        assert sentence.span.start >= end
        assert not text[end : sentence.span.start].strip()
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        end = sentence.span.end
    assert not text[end:].strip()


@settings(deadline=None, max_examples=150)
@given(_TEXTS)
def test_mentions_are_words_of_the_text(text: str) -> None:
    """Every mention points at its own words, has a key, and lies in one sentence; all are in reading order."""
    try:
        document = document_of(text)
    except (ValueError, UnicodeEncodeError):
        return
    text = document.article.text

    spans = [mention.span for mention in document.mentions]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for mention in document.mentions:
        assert mention.span.of(text) == mention.text
        assert mention.key
        assert any(one.span.contains(mention.span) for one in document.sentences)


@settings(deadline=None, max_examples=60)
@given(_TEXTS)
def test_annotation_is_repeatable(text: str) -> None:
    """The same text gives the same document."""
    try:
        first = document_of(text)
    except (ValueError, UnicodeEncodeError):
        return

    assert document_of(text) == first


def test_quotations_and_sentences_grow_with_the_text() -> None:
    """Ten times the text is ten times the sentences: no pattern runs over the whole of a long line."""
    line = "Le ministre a dit « oui » {} fois à M. Dupont mardi à Paris, selon l'AFP. "

    short = document_of("".join(line.format(number) for number in range(10)))
    long = document_of("".join(line.format(number) for number in range(100)))

    assert len(long.quotations) == 10 * len(short.quotations) == 100
    assert len(long.mentions) == 10 * len(short.mentions)
