"""The page of one article: its evidence, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict

from recoupe.model.document import Article, Role, Sentence
from recoupe.model.reason import Basis, Evidence
from recoupe.model.record import Reading, Skipped
from recoupe.site.charts.elimination import dating_lines, gave_way
from recoupe.site.library import Library
from recoupe.site.parts import Link, Ruled, When
from recoupe.site.pieces.amounts import amount
from recoupe.site.pieces.cards import is_place
from recoupe.site.pieces.glyphs import date_text, html_datetime, ruled_glyph, show_date
from recoupe.site.pieces.quoting import cut, outside_link, quote, reading_marks
from recoupe.site.pieces.sourcing import source_line
from recoupe.site.urls import event_path, sentence_anchor
from recoupe.site.views.views import ArticleView, Entry, LeftOut, SentenceNote
from recoupe.site.words import Words

_HASH = 16

__all__ = ["article_view", "is_place", "left_out"]


def article_view(library: Library, article: Article, words: Words) -> ArticleView:
    """Return what an article establishes, what of it was left out, and when it appeared."""
    reading = library.readings[article.id]
    dating = library.published(article.id)
    return ArticleView(
        source=source_line(library, article.id, words),
        lede=_lede(article, words),
        ruled=_ruled(library, article, words),
        reasons=dating_lines(library, dating, words) if dating else (),
        yielded=gave_way(library, {article.id}, words),
        entries=_entries(library, reading, words),
        whole=article.publish_full,
        left_out=tuple(left_out(library, one, words) for one in reading.skipped),
        card=_card(library, article, words),
        outside=article.url or "",
    )


def _lede(article: Article, words: Words) -> str:
    if article.publish_full:
        return words.say("The whole text, as received.")
    return words.say("Only the sentences that establish something are reproduced, as received.")


def _ruled(library: Library, article: Article, words: Words) -> Ruled | None:
    dating = library.published(article.id)
    own = article.published
    if dating is None or dating.basis is not Basis.EDITORIAL or own is None:
        return None
    if own.date == dating.date:
        return None
    return Ruled(
        when=When(
            text=date_text(dating.date, words),
            edtf=dating.date.edtf,
            datetime=html_datetime(dating.date),
            glyph=ruled_glyph(own.date, dating.date, direct=False),
        ),
        machine=show_date(own.date, words),
        direct=False,
    )


def left_out(library: Library, skipped: Skipped, words: Words) -> LeftOut:
    """Return words that gave nothing, with the reason."""
    return LeftOut(
        quote=quote(library, Evidence(article=skipped.article, span=skipped.span), words),
        why=words.reason(skipped.reason),
    )


def _entries(library: Library, reading: Reading, words: Words) -> tuple[Entry, ...]:
    notes = _notes(library, reading, words)
    shown: list[Entry] = []
    silent: list[Sentence] = []
    whole = reading.document.article.publish_full
    for sentence in reading.document.sentences:
        used = notes.get(sentence.index)
        body = sentence.role in {Role.TITLE, Role.SUBHEADING, Role.BODY}
        if used is None and not (whole and body):
            silent.append(sentence)
            continue
        shown += _gap(silent, words)
        silent = []
        shown.append(_entry(library, reading, sentence, tuple(used or ())))
    return (*shown, *_gap(silent, words))


def _gap(silent: list[Sentence], words: Words) -> list[Entry]:
    if not silent:
        return []
    first, last = silent[0].index + 1, silent[-1].index + 1
    said = words.count(
        "Sentence {first}, not reproduced: nothing dated or counted was read in it.",
        "Sentences {first} to {last}, not reproduced: nothing dated or counted was read in them.",
        len(silent),
        first=first,
        last=last,
    )
    anchors = tuple(sentence_anchor(one.index + 1) for one in silent)
    return [Entry(number=0, anchor="", parts=(), notes=(), gap=said, anchors=anchors)]


def _entry(
    library: Library,
    reading: Reading,
    sentence: Sentence,
    notes: tuple[SentenceNote, ...],
) -> Entry:
    article = reading.document.article
    return Entry(
        number=sentence.index + 1,
        anchor=sentence_anchor(sentence.index + 1),
        parts=cut(article.text, sentence.span, reading_marks(library, article.id)),
        notes=notes,
        outside=outside_link(article.url, sentence.span.of(article.text)),
        heading=sentence.role in {Role.TITLE, Role.SUBHEADING},
    )


def _notes(library: Library, reading: Reading, words: Words) -> dict[int, list[SentenceNote]]:
    """Return what each sentence was read as, by its index; a sentence that is evidence has an entry."""
    notes: dict[int, list[SentenceNote]] = defaultdict(list)
    article = reading.document.article.id

    def add(at: Evidence, note: SentenceNote) -> None:
        sentence = library.sentence(at.article, at.span)
        if sentence is not None and note not in notes[sentence.index]:
            notes[sentence.index].append(note)

    for timex in reading.timexes:
        said = words.when(timex.date.date) if timex.date else words.say("no date")
        add(
            Evidence(article=article, span=timex.span), SentenceNote(words=timex.text, reading=said)
        )
    for fact in reading.facts:
        series = library.series.get(library.series_of_fact.get(fact.id, ""))
        link = Link(href=library.on_figures(series), text=series.label) if series else None
        add(
            Evidence(article=article, span=fact.quantity.span),
            SentenceNote(words=fact.quantity.text, reading=amount(fact.quantity, words), link=link),
        )
    for record in sorted(reading.records, key=lambda one: (one.span.start, one.id)):
        event = library.events.get(library.event_of_record.get(record.id, ""))
        if event:
            link = Link(href=event_path(event.id), text=event.headline.text)
            add(
                Evidence(article=article, span=record.span),
                SentenceNote(words="", reading="", link=link),
            )
    return notes


def _card(library: Library, article: Article, words: Words) -> tuple[tuple[str, str], ...]:
    publication = library.publications.get(article.id)
    lines = [
        (words.say("Publisher"), article.publisher or words.say("publisher unknown")),
        (words.say("Author"), article.author or ""),
        (words.say("File"), article.file),
        (words.say("Length"), words.count("{n} character", "{n} characters", len(article.raw))),
        (words.say("Fingerprint"), f"{article.sha256[:_HASH]}… (SHA-256)"),
        (
            words.say("Dispatch"),
            words.reason(publication.why_group) if publication and publication.why_group else "",
        ),
        (
            words.say("Rights"),
            words.say("Reproduced whole, as the editors allow.")
            if article.publish_full
            else words.say("Only the sentences used as evidence are reproduced."),
        ),
    ]
    return tuple((name, value) for name, value in lines if value)
