"""A change in words: what kind it is, and what was before and is now."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.change import Change, ChangeKind
from recoupe.model.notation import read_back
from recoupe.model.record import Status
from recoupe.model.timeline import Verdict
from recoupe.site.pieces.verdicts import status_chip, verdict_chip
from recoupe.site.words import Words

_VERDICTS = frozenset({ChangeKind.VERDICT, ChangeKind.CONTRADICTION})
_DATES = frozenset({ChangeKind.DATE, ChangeKind.REDATED_ARTICLE})


def kind_of_change(kind: ChangeKind, words: Words) -> str:
    """Return what a kind of changes is called."""
    return {
        ChangeKind.NEW_ARTICLE: words.say("new article"),
        ChangeKind.GONE_ARTICLE: words.say("article taken out"),
        ChangeKind.REDATED_ARTICLE: words.say("article dated otherwise"),
        ChangeKind.NEW_EVENT: words.say("new event"),
        ChangeKind.GONE_EVENT: words.say("no longer told"),
        ChangeKind.MERGED_EVENT: words.say("now one event"),
        ChangeKind.SPLIT_EVENT: words.say("set apart from another event"),
        ChangeKind.CONFIRMED: words.say("told by one more source"),
        ChangeKind.DATE: words.say("new date"),
        ChangeKind.STATUS: words.say("what became of it"),
        ChangeKind.VERDICT: words.say("new verdict"),
        ChangeKind.CONTRADICTION: words.say("now disputed"),
        ChangeKind.NEW_SERIES: words.say("new figure"),
        ChangeKind.GONE_SERIES: words.say("figure no longer given"),
        ChangeKind.FIGURE: words.say("figure changed"),
        ChangeKind.STALE_RULING: words.say("decision gone stale"),
    }[kind]


def change_detail(change: Change, words: Words) -> str:
    """Return what is now, and what was before, "" where the kind of change says it all."""
    if change.kind is ChangeKind.MERGED_EVENT:
        return words.count("{n} event before", "{n} events before", _number(change.old))
    now, before = (_worded(change.kind, value, words) for value in (change.new, change.old))
    if now and before:
        return words.say("{now} (before: {before})", now=now, before=before)
    return now or (words.say("formerly {before}", before=before) if before else "")


def change_sentence(change: Change, words: Words) -> str:
    """Return a change on one line: what it is about, then what is now and what was before."""
    detail = change_detail(change, words)
    named = change.title or change.about
    return words.say("{named}: {detail}", named=named, detail=detail) if detail else named


def without_echoes(changes: Sequence[Change]) -> list[Change]:
    """Drop the verdict of an event that had one source and gained one: that line says it all."""
    gained = {one.about for one in changes if one.kind is ChangeKind.CONFIRMED}
    return [
        one
        for one in changes
        if not (
            one.kind is ChangeKind.VERDICT
            and one.about in gained
            and one.old == Verdict.SINGLE_SOURCE
        )
    ]


def _worded(kind: ChangeKind, value: str, words: Words) -> str:
    """Return one side of a change; a value that is none of its kind is shown as written."""
    if kind is ChangeKind.CONFIRMED and value.isdecimal():
        return words.count("{n} independent source", "{n} independent sources", _number(value))
    if kind in _VERDICTS and value in set(Verdict):
        return verdict_chip(Verdict(value), words).text
    if kind is ChangeKind.STATUS and value in set(Status):
        chip = status_chip(Status(value), words)
        return chip.text if chip else words.say("Reported as done")
    if kind in _DATES:
        when = read_back(value)
        return words.when(when) if when else value
    return value


def _number(value: str) -> int:
    return int(value) if value.isdecimal() else 0
