"""Event records of the five articles of the first story, as a careful reader notes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from recoupe.annotate.annotate import annotate
from recoupe.extract.records.events import extract_records
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.events import EVENTS
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.document import Article, Document, Role
from recoupe.model.record import EventRecord, Skipped, Status, Weight
from recoupe.model.text import Span
from recoupe.temporal.tag import tag_timexes

SEEDS = Path(__file__).parents[2] / "seeds"

#: Article, words of the record's sentence, words of its trigger, status, words that date it ("" for none).
MAIN = [
    ("000", "a récemment lancé", "round", "occurred", "récemment"),
    ("001", "qu’ils réduiraient", "déclaré", "occurred", ""),
    ("001", "entamé hier", "entamé", "occurred", "hier"),
    ("001", "qui a saisi", "saisi", "occurred", "2014"),
    ("001", "sa victoire", "victoire", "occurred", "fin 2017"),
    ("001", "ont entamé une série", "négociations", "occurred", "Jeudi"),
    ("001", "ont entamé une série", "attaques", "occurred", "l'année dernière"),
    ("001", "au bord du conflit", "amené", "occurred", "début de cette année"),
    ("001", "déjà retiré", "retiré", "occurred", ""),
    ("002", "ont tenu de nouvelles", "discussions", "occurred", "dimanche"),
    ("002", "avaient débuté", "pourparlers", "occurred", "en janvier dernier"),
    ("002", "avaient débuté", "tués", "occurred", "moins de 24 heures après"),
    ("002", "formée en 2014", "formée", "occurred", "2014"),
    ("002", "avait repris", "réunions", "occurred", "dimanche"),
    ("002", "la cible de plus", "cible", "occurred", "mi-octobre"),
    ("003", "lettre remise mercredi", "remise", "occurred", "mercredi"),
    ("003", "s'était emparé", "emparé", "occurred", "2014"),
    ("003", "a eu lieu mardi", "eu lieu", "occurred", "mardi"),
    ("003", "demander le retrait", "demander", "occurred", ""),
    ("003", "demander le retrait", "lancé", "occurred", "l'année dernière"),
    ("003", "demander le retrait", "enlisé", "occurred", "octobre 2023"),
    ("003", "demander le retrait", "guerre", "occurred", "octobre 2023"),
    ("003", "annoncée en août", "annoncée", "occurred", "août dernier"),
    ("004", "ont tenu samedi", "round", "occurred", "samedi"),
    ("004", "assemblée en 2014", "assemblée", "occurred", "2014"),
    ("004", "plus de 150 frappes", "visé", "occurred", "mi-octobre"),
    ("004", "Samedi soir", "visé", "occurred", "Samedi soir"),
    ("004", "avait parrainé", "round", "occurred", "Plus tôt"),
    ("004", "durant cet été", "création", "occurred", "cet été"),
    ("004", "avait indiqué", "indiqué", "occurred", "Jeudi"),
    ("004", "s’est engagé", "s’est engagé", "occurred", "Vendredi"),
]

LESS = [
    ("001", "continueraient de réduire", "réduire", "planned", "prochains mois"),
    ("001", "prévoient de se rencontrer", "rencontrer", "planned", "juillet"),
    ("002", "se poursuivront", "déclaré", "occurred", ""),
    ("003", "sur le point d'entamer", "discussions", "planned", ""),
    ("003", "ont abandonné", "abandonné", "occurred", ""),
    ("003", "n'a pas voulu", "négocier", "denied", ""),
    ("004", "a confirmé l’attaque", "attaque", "occurred", ""),
    ("004", "étudieront", "étudieront", "planned", ""),
    ("004", "a confirmé samedi", "confirmé", "occurred", "samedi"),
    ("000", "pourrait donc être réduit", "réduit", "possible", ""),
]

#: What must not be told as an event, with the reason's first words.
LEFT = [
    ("000", "L’objectif est de", "Commentary"),
    ("000", "L’Irak devra-t-il", "A question"),
    ("000", "Comment garantir", "A question"),
    ("000", "En conclusion", "Commentary"),
    ("000", "Il sera essentiel", "Commentary"),
    ("000", "Les États-Unis ont actuellement", "How things stand"),
    ("003", "Le moment choisi", "Negated"),
    ("003", "La présence de cette mission", "How things stand"),
]


@cache
def _read(
    article: str,
) -> tuple[Document, tuple[EventRecord, ...], tuple[Skipped, ...], dict[str, str]]:
    path = next(SEEDS.glob(f"{article}_*.txt"))
    text = path.read_text(encoding="utf-8")
    raw = Article(
        id=article, file=path.name, raw=text, text=text, body=Span(0, len(text)), sha256=""
    )
    document = annotate(raw, annotation=ANNOTATION, numbers=NUMBERS, names=NAMES, speakers=SPEAKERS)
    timexes = tag_timexes(text, grammar=TIMEXES, article=article, sentences=document.sentences)
    records, skipped = extract_records(document, timexes, rules=EVENTS)
    return document, records, skipped, {timex.id: timex.text for timex in timexes}


def _record(article: str, sentence: str, trigger: str) -> tuple[EventRecord, str]:
    document, records, _, words = _read(article)
    text = document.article.text
    for record in records:
        whole = document.sentences[record.sentence].span.of(text)
        if sentence in whole and trigger in record.trigger.of(text):
            return record, " ".join(words[i] for i in record.timexes[:1])
    pytest.fail(f"no record with {trigger} in « … {sentence} … »")


@pytest.mark.parametrize(("article", "sentence", "trigger", "status", "when"), MAIN)
def test_an_event_has_an_entry_of_its_own(
    article: str, sentence: str, trigger: str, status: str, when: str
) -> None:
    """With its status and the words that date it."""
    record, date = _record(article, sentence, trigger)

    assert record.status == Status(status)
    assert record.weight is Weight.MAIN
    assert when in date


@pytest.mark.parametrize(("article", "sentence", "trigger", "status", "when"), LESS)
def test_a_lesser_event_has_none(
    article: str, sentence: str, trigger: str, status: str, when: str
) -> None:
    """Plans, confirmations, undated statements, what is denied or only possible."""
    record, date = _record(article, sentence, trigger)

    assert record.status == Status(status)
    assert record.weight is not Weight.MAIN
    assert when in date


HEADLINES = [
    ("001", "entamé hier", "entamé", "un cycle de dialogue entamé hier sur l’avenir"),
    (
        "001",
        "une série d'attaques",
        "attaques",
        "une série d'attaques au cours de l'année dernière",
    ),
    ("002", "formée en 2014", "formée", "la coalition internationale dirigée par les États-Unis"),
    (
        "003",
        "demander le retrait",
        "lancé",
        "un processus qui avait déjà été lancé l'année dernière",
    ),
    ("003", "demander le retrait", "guerre", "la guerre de Gaza a commencé en octobre 2023"),
    ("004", "Samedi soir", "visé", "un «drone d’attaque» a encore visé la base aérienne"),
    ("004", "assemblée en 2014", "assemblée", "la coalition assemblée en 2014 par Washington"),
    ("004", "avait indiqué", "indiqué", "la porte-parole adjointe du ministère américain"),
]


@pytest.mark.parametrize(("article", "sentence", "trigger", "headline"), HEADLINES)
def test_a_headline_is_cut_from_the_source(
    article: str, sentence: str, trigger: str, headline: str
) -> None:
    """Without its date, its source and its loose ends; what a clause describes stands first."""
    record, _ = _record(article, sentence, trigger)

    assert record.headline.of(_read(article)[0].article.text).startswith(headline)


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_headlines_are_short_and_whole(article: str) -> None:
    """No open quotation mark, no article or preposition at the end; most are under 121 characters."""
    document, records, _, _ = _read(article)
    headlines = [record.headline.of(document.article.text) for record in records]

    for headline in headlines:
        assert headline.count("«") == headline.count("»")
        assert headline.split()[-1] not in {"de", "la", "le", "les", "et", "à", "en", "que", "qui"}
    assert sum(len(headline) > 121 for headline in headlines) <= 3


@pytest.mark.parametrize(("article", "start", "reason"), LEFT)
def test_what_tells_no_event_is_left_out_with_the_reason(
    article: str, start: str, reason: str
) -> None:
    """Questions, commentary, states, negations."""
    document, _, skipped, _ = _read(article)
    text = document.article.text

    found = [each for each in skipped if each.span.of(text).startswith(start)]

    assert found
    assert found[0].reason.message.startswith(reason)


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_every_sentence_is_told_or_left_out(article: str) -> None:
    """And every record stands in a sentence of the body."""
    document, records, skipped, _ = _read(article)

    told = {record.sentence for record in records}
    left = {each.span for each in skipped}

    for sentence in document.sentences:
        if sentence.role is Role.BODY:
            assert (sentence.index in told) != (sentence.span in left)
        else:
            assert sentence.index not in told


def test_entries_beyond_the_readers_are_few() -> None:
    """Main records whose trigger the table does not name."""
    named = {(article, trigger) for article, _, trigger, _, _ in MAIN}
    extra = [
        record.headline.of(document.article.text)
        for article in ("000", "001", "002", "003", "004")
        for document, records, _, _ in [_read(article)]
        for record in records
        if record.weight is Weight.MAIN
        and not any(
            article == known and words in record.trigger.of(document.article.text)
            for known, words in named
        )
    ]

    assert len(extra) <= 5, extra
