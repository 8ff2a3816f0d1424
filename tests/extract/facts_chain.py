"""The stages up to the facts, for tests."""

import hashlib

from recoupe.annotate.annotate import annotate
from recoupe.extract.facts.facts import extract_facts
from recoupe.extract.records.events import extract_records
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.events import EVENTS
from recoupe.lang.fr.facts import FACTS
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.document import Article
from recoupe.model.edtf import on_day
from recoupe.model.reason import Dating
from recoupe.model.record import Reading
from recoupe.model.text import Span
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes


def read_article(name, text, published=None):
    """All that one article yields, from its text and its day of publication."""
    article = Article(
        id=name,
        file=f"{name}.txt",
        raw=text,
        text=text,
        body=Span(0, len(text)),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Dating(date=on_day(published)) if published else None,
    )
    document = annotate(
        article,
        annotation=ANNOTATION,
        numbers=NUMBERS,
        names=NAMES,
        speakers=SPEAKERS,
    )
    tagged = tag_timexes(text, grammar=TIMEXES, article=name, sentences=document.sentences)
    timexes = resolve_timexes(tagged, published=on_day(published) if published else None)
    records, unread = extract_records(document, timexes, rules=EVENTS)
    facts, left_out = extract_facts(document, timexes, records, rules=FACTS)
    return Reading(
        document=document,
        timexes=timexes,
        records=records,
        facts=facts,
        skipped=(*unread, *left_out),
    )
