"""Classes of events in words."""

from __future__ import annotations

from recoupe.site.words import Words


def kind_words(kind: str, words: Words) -> str:
    """Return what a class of events is called, "" where the catalogue has no name for it."""
    message = f"kind: {kind}"
    said = words.say(message)
    return "" if said == message else said
