"""« Ce qui a changé »: what each added article and each ruling changed, the newest first."""

from __future__ import annotations

from recoupe.model.change import Change, ChangeKind, Revision
from recoupe.model.edtf import EdtfDate
from recoupe.model.timeline import event_now
from recoupe.site.library import Library, capital
from recoupe.site.pages.decisions import what_it_does
from recoupe.site.parts import Link, When
from recoupe.site.pieces.changes import change_detail, kind_of_change, without_echoes
from recoupe.site.pieces.glyphs import html_datetime
from recoupe.site.urls import CHANGES, RULINGS, article_path, event_path, series_path
from recoupe.site.views.revision_views import (
    ChangeGroup,
    ChangeLine,
    HistoryLine,
    RevisionsView,
    RevisionView,
)
from recoupe.site.words import Words

#: The groups of an entry, what matters most first; the page opens with disagreements and new events.
_GROUPS: tuple[tuple[ChangeKind, ...], ...] = (
    (ChangeKind.CONTRADICTION,),
    (ChangeKind.NEW_EVENT,),
    (ChangeKind.CONFIRMED,),
    (ChangeKind.DATE,),
    (ChangeKind.STATUS,),
    (ChangeKind.VERDICT,),
    (ChangeKind.NEW_SERIES, ChangeKind.FIGURE, ChangeKind.GONE_SERIES),
    (ChangeKind.MERGED_EVENT,),
    (ChangeKind.SPLIT_EVENT,),
    (ChangeKind.GONE_EVENT,),
    (ChangeKind.NEW_ARTICLE, ChangeKind.REDATED_ARTICLE, ChangeKind.GONE_ARTICLE),
    (ChangeKind.STALE_RULING,),
)
_EVENTS_ONLY = frozenset({ChangeKind.NEW_EVENT, ChangeKind.GONE_EVENT, ChangeKind.SPLIT_EVENT})


def revisions_view(library: Library, words: Words) -> RevisionsView:
    """Return every entry of the history, the newest first."""
    entries = enumerate(library.revisions, start=1)
    views = [_revision(library, place, one, words) for place, one in entries]
    return RevisionsView(entries=tuple(reversed(views)))


def last_change(library: Library) -> EdtfDate | None:
    """Return the newest day that an entry was given, None where none was."""
    days = [one.date for one in library.revisions if one.date and one.date.is_day]
    return max(days, key=lambda one: one.edtf, default=None)


def history(library: Library, event: str, words: Words) -> tuple[HistoryLine, ...]:
    """Return what happened to one event since the history is kept, the newest first."""
    lines = []
    for place, revision in enumerate(library.revisions, start=1):
        link = Link(href=f"{CHANGES}#{anchor(place)}", text=_cause(library, revision, words))
        for change in without_echoes(revision.changes):
            if _event(library, change.about) == event:
                said = kind_of_change(change.kind, words)
                detail = change_detail(change, words)
                text = words.say("{named}: {detail}", named=said, detail=detail) if detail else said
                lines.append(
                    HistoryLine(when=_when(revision.date, words), text=capital(text), link=link)
                )
    return tuple(reversed(lines))


def anchor(place: int) -> str:
    """Return the fragment of an entry, counted from 1 in the file."""
    return f"c-{place}"


def _revision(library: Library, place: int, revision: Revision, words: Words) -> RevisionView:
    groups, lesser = _groups(library, revision, words)
    return RevisionView(
        id=anchor(place),
        when=_when(revision.date, words),
        cause=_cause(library, revision, words),
        about=_about(library, revision),
        published=_said(library, revision, words),
        note=revision.note,
        groups=groups,
        lesser=lesser,
        day=revision.date.earliest if revision.date and revision.date.is_day else None,
        article=revision.article or "",
    )


def _when(date: EdtfDate | None, words: Words) -> When | None:
    if date is None:
        return None
    day = date.earliest if date.is_day else None
    text = words.day(day, "d MMMM y") if day else words.when(date)
    return When(text=text, edtf=date.edtf, datetime=html_datetime(date))


def _cause(library: Library, revision: Revision, words: Words) -> str:
    if revision.ruling:
        return words.say("Decision of the editors")
    if revision.article is None:
        return words.say("Note of the editors")
    sign = library.signs.get(revision.article)
    return words.say("Article {sign} added", sign=sign) if sign else words.say("Article added")


def _about(library: Library, revision: Revision) -> Link | None:
    """Return the article or the ruling that came; its page where it is still there."""
    if revision.article in library.readings:
        return Link(href=article_path(revision.article), text=library.called(revision.article))
    if revision.ruling in library.decisions:
        why = library.decisions[revision.ruling].ruling.why
        return Link(href=f"{RULINGS}#{revision.ruling}", text=why)
    lost = revision.article or revision.ruling
    return Link(href="", text=lost) if lost else None


def _said(library: Library, revision: Revision, words: Words) -> str:
    """Return what a decision does, or who published an article and when."""
    if revision.ruling in library.decisions:
        return capital(what_it_does(library.decisions[revision.ruling], words))
    if revision.article not in library.readings:
        return ""
    publisher = library.publisher(revision.article)
    dating = library.published(revision.article)
    known = dating is not None and bool(dating.date.edtf)
    appeared = words.say("published: {date}", date=dating.date) if dating and known else ""
    return ", ".join(one for one in (publisher, appeared) if one)


def _groups(
    library: Library, revision: Revision, words: Words
) -> tuple[tuple[ChangeGroup, ...], tuple[ChangeLine, ...]]:
    """Return the changes by kind, and apart those of events outside the chronology."""
    told = without_echoes(revision.changes)
    lesser = [one for one in told if _is_lesser(library, one)]
    groups = []
    for kinds in _GROUPS:
        lines = [one for one in told if one.kind in kinds and one not in lesser]
        if lines:
            groups.append(
                ChangeGroup(
                    title=_title(kinds[0], len(lines), words),
                    lines=tuple(_line(library, one, words, alone=len(kinds) == 1) for one in lines),
                )
            )
    return tuple(groups), tuple(_line(library, one, words, alone=False) for one in lesser)


def _is_lesser(library: Library, change: Change) -> bool:
    event = library.events.get(_event(library, change.about) or "")
    if event is not None:
        return not event.on_timeline
    return change.kind in _EVENTS_ONLY


def _event(library: Library, about: str) -> str | None:
    """Return the event a change is about, as it is called now."""
    return about if about in library.events else event_now(about, library.event_of_record)


def _title(kind: ChangeKind, number: int, words: Words) -> str:
    said = {
        ChangeKind.CONTRADICTION: words.say("Now disputed"),
        ChangeKind.NEW_EVENT: words.count("{n} new event", "{n} new events", number),
        ChangeKind.CONFIRMED: words.count(
            "{n} event told by one more source", "{n} events told by one more source", number
        ),
        ChangeKind.DATE: words.count("{n} date changed", "{n} dates changed", number),
        ChangeKind.STATUS: words.say("What became of it"),
        ChangeKind.VERDICT: words.count("{n} new verdict", "{n} new verdicts", number),
        ChangeKind.NEW_SERIES: words.say("Figures"),
        ChangeKind.MERGED_EVENT: words.say("Events now told as one"),
        ChangeKind.SPLIT_EVENT: words.say("Set apart from another event"),
        ChangeKind.GONE_EVENT: words.say("No longer told"),
        ChangeKind.NEW_ARTICLE: words.say("Articles"),
        ChangeKind.STALE_RULING: words.say("Decisions to read again"),
    }
    return said[kind]


def _line(library: Library, change: Change, words: Words, *, alone: bool) -> ChangeLine:
    """Return one change; beside other kinds it says which it is."""
    detail = change_detail(change, words)
    if not alone and change.kind is not ChangeKind.FIGURE:
        said = kind_of_change(change.kind, words)
        detail = words.say("{named}: {detail}", named=said, detail=detail) if detail else said
    sign = library.signs.get(change.about)
    named = words.say("Article {sign}", sign=sign) if sign else change.title or change.about
    return ChangeLine(href=_href(library, change.about), text=named, detail=detail)


def _href(library: Library, about: str) -> str:
    """Return where a thing stands now, "" where it is no longer there."""
    event = _event(library, about)
    if event in library.events:
        return event_path(event)
    if about in library.series:
        series = library.series[about]
        return series_path(about) if len(series.facts) > 1 else library.on_figures(series)
    if about in library.readings:
        return article_path(about)
    return f"{RULINGS}#{about}" if about in library.decisions else ""
