"""Classes of events in words."""

from __future__ import annotations

from recoupe.site.words import Words


def kind_words(kind: str, words: Words) -> str:
    """Return what a class of events is called: its own key, an English word, where the catalogue has no other."""
    message = f"kind: {kind}"
    said = words.say(message)
    return kind.capitalize() if said == message else said
