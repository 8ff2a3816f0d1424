"""What the editors decided, as the site prints it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.model.story import RulingKind
from recoupe.model.timeline import Decision, RulingStatus
from recoupe.site.library import Library, shortened
from recoupe.site.parts import Link
from recoupe.site.urls import event_path, name_path
from recoupe.site.views.views import RulingsView, RulingView
from recoupe.site.words import Words

_QUOTED = 140


def ruling_views(library: Library, ids: Iterable[str], words: Words) -> tuple[RulingView, ...]:
    """Return the decisions of these ids."""
    return tuple(
        ruling_view(library, library.decisions[one], words)
        for one in ids
        if one in library.decisions
    )


def rulings_view(library: Library, words: Words) -> RulingsView:
    """Return every decision, the stale ones first."""
    ordered = sorted(
        library.timeline.decisions,
        key=lambda one: (one.status is not RulingStatus.STALE, one.ruling.id),
    )
    return RulingsView(rulings=tuple(ruling_view(library, one, words) for one in ordered))


def stale(library: Library) -> Sequence[Decision]:
    """Return the decisions that no longer meet the words they were made on."""
    return [one for one in library.timeline.decisions if one.status is RulingStatus.STALE]


def ruling_view(library: Library, decision: Decision, words: Words) -> RulingView:
    """Return one decision with its reason, its author, its outside sources."""
    ruling = decision.ruling
    return RulingView(
        id=ruling.id,
        does=what_it_does(decision, words),
        why=ruling.why,
        by=ruling.by,
        sources=ruling.source,
        stale=decision.status is RulingStatus.STALE,
        stale_why=words.reason(decision.why) if decision.why else "",
        target=_target(library, decision.target),
        about=tuple(
            (library.signs.get(one.article, one.article), shortened(one.quote, _QUOTED))
            for one in ruling.about
        ),
    )


def what_it_does(decision: Decision, words: Words) -> str:
    """Return what a decision does: « nomme : Séisme en mer Égée »."""
    ruling = decision.ruling
    if ruling.kind is RulingKind.DATE and ruling.date:
        return words.say("dates: {date}", date=ruling.date)
    said = {
        RulingKind.MERGE: words.say("merges"),
        RulingKind.SPLIT: words.say("keeps apart"),
        RulingKind.PREFER: words.say("prefers"),
        RulingKind.DATE: words.say("sets a date"),
        RulingKind.RENAME: words.say("names"),
        RulingKind.HIDE: words.say("hides"),
        RulingKind.NOTE: words.say("adds a note"),
    }[ruling.kind]
    return words.say("{does}: {value}", does=said, value=ruling.value) if ruling.value else said


def _target(library: Library, target: str | None) -> Link | None:
    if target in library.events:
        return Link(href=event_path(target), text=library.events[target].headline.text)
    if target in library.series:
        series = library.series[target]
        return Link(href=library.on_figures(series), text=series.label)
    if target in library.entities:
        return Link(href=name_path(target), text=library.entities[target].label)
    return None
