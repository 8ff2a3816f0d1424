"""French time expressions: the grammar the tagger reads."""

from __future__ import annotations

from recoupe.lang.fr.timexes.grammar import TIMEXES

__all__ = ["TIMEXES"]
