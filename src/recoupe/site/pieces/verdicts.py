"""Verdicts and statuses as a word, a shape and a tone: colour never stands alone."""

from __future__ import annotations

from recoupe.model.record import Status
from recoupe.model.timeline import Verdict
from recoupe.site.parts import Chip
from recoupe.site.words import Words

_TONES = {
    Verdict.AGREE: ("v-agree", "agree"),
    Verdict.REFINED: ("v-refined", "agree"),
    Verdict.PROGRESSION: ("v-progression", "agree"),
    Verdict.CHANGE_OVER_TIME: ("v-change", "agree"),
    Verdict.DIFFERENT_SCOPE: ("v-scope", "agree"),
    Verdict.REVISED: ("v-revised", "agree"),
    Verdict.DISPUTED: ("v-disputed", "disagree"),
    Verdict.ATTRIBUTED: ("v-disputed", "disagree"),
    Verdict.IMPOSSIBLE: ("v-impossible", "disagree"),
    Verdict.SINGLE_SOURCE: ("v-single", "single"),
}

#: Verdicts that the « disagreements only » filter keeps.
DISAGREEMENTS = frozenset({Verdict.DISPUTED, Verdict.ATTRIBUTED, Verdict.IMPOSSIBLE})


def verdict_chip(verdict: Verdict, words: Words) -> Chip:
    """Return a verdict as readers see it."""
    mark, tone = _TONES[verdict]
    return Chip(text=_verdict_words(words)[verdict], mark=mark, tone=tone, key=str(verdict))


def status_chip(status: Status, words: Words) -> Chip | None:
    """Return the status of an event, None for what simply happened."""
    said = {
        Status.ONGOING: words.say("Ongoing"),
        Status.PLANNED: words.say("Announced"),
        Status.CANCELLED: words.say("Cancelled or postponed"),
        Status.DENIED: words.say("Denied"),
        Status.POSSIBLE: words.say("Possible, not established"),
    }
    if status not in said:
        return None
    return Chip(text=said[status], mark=f"st-{status}", tone="muted", key=str(status))


def _verdict_words(words: Words) -> dict[Verdict, str]:
    return {
        Verdict.AGREE: words.say("Sources agree"),
        Verdict.REFINED: words.say("One source is more precise"),
        Verdict.PROGRESSION: words.say("A total that rises"),
        Verdict.CHANGE_OVER_TIME: words.say("Change over time"),
        Verdict.DIFFERENT_SCOPE: words.say("Not the same thing counted"),
        Verdict.REVISED: words.say("Corrected later"),
        Verdict.DISPUTED: words.say("Sources disagree"),
        Verdict.ATTRIBUTED: words.say("Depends on who speaks"),
        Verdict.IMPOSSIBLE: words.say("Impossible: a total that falls"),
        Verdict.SINGLE_SOURCE: words.say("Single source"),
    }
