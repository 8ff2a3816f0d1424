"""French time expressions: the grammar the tagger reads."""

from recoupe.lang.fr.timexes.grammar import TIMEXES

__all__ = ["TIMEXES"]
