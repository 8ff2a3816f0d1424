"""From patterns over word classes to regular expressions over class letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.temporal.lexing import Lexer

_PIECE = re.compile(
    r"\(\?P<\w+>|\(\?[:!=]|\(\?<[!=]|[()|]|[a-z_][a-z_0-9]*|[?*+]|\{\d*,?\d*\}|\\Z|\s+"
)
_LONGEST_MACRO_CHAIN = 8


@dataclass(frozen=True, slots=True)
class PatternCompiler:
    """Turns patterns into regular expressions for one lexer, with shared macros."""

    lexer: Lexer
    macros: Mapping[str, str]

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return the regular expression over class letters that `pattern` stands for."""
        pieces = self._pieces(self.expanded(pattern))
        return re.compile("".join(self._piece(piece) for piece in pieces))

    def expanded(self, pattern: str) -> str:
        """Return `pattern` with every macro written out."""
        for _ in range(_LONGEST_MACRO_CHAIN):
            wider = re.sub(
                r"(?<![<\w])[a-z_][a-z_0-9]*(?![\w>])",
                lambda match: (
                    f"(?:{self.macros[match.group()]})"
                    if match.group() in self.macros
                    else match.group()
                ),
                pattern,
            )
            if wider == pattern:
                return pattern
            pattern = wider
        raise ValueError(f"a macro that holds itself: {pattern[:80]}")

    def first_letters(self, pattern: str) -> str:
        """Return the letters a match of `pattern` can begin with."""
        pieces = [piece for piece in self._pieces(self.expanded(pattern)) if not piece.isspace()]
        letters, _, _ = self._firsts(pieces, 0)
        return "".join(sorted(letters))

    def _pieces(self, pattern: str) -> list[str]:
        pieces = _PIECE.findall(pattern)
        if "".join(pieces) != pattern:
            raise ValueError(f"not a pattern over classes: {pattern!r}")
        return pieces

    def _piece(self, piece: str) -> str:
        if piece.isspace():
            return ""
        if not piece[0].islower() and piece[0] != "_":
            return piece
        return self._set(piece)

    def _set(self, kind: str) -> str:
        letters = self.lexer.letters(kind)
        if not letters:
            raise ValueError(f"no word of class {kind!r}")
        return f"[{letters}]"

    def _firsts(self, pieces: list[str], at: int) -> tuple[set[str], bool, int]:
        """Return the first letters of the alternation at `at`, whether it may be empty, and where it ends."""
        letters: set[str] = set()
        may_be_empty = False
        open_branch = True  # whether everything read so far in this branch may be empty
        while at < len(pieces) and pieces[at] != ")":
            piece = pieces[at]
            if piece == "|":
                may_be_empty, open_branch, at = may_be_empty or open_branch, True, at + 1
                continue
            found, empty, at = self._first_of_one(pieces, at)
            if (at < len(pieces) and pieces[at] in ("?", "*")) or (
                at < len(pieces) and pieces[at].startswith("{0")
            ):
                empty = True
            if at < len(pieces) and (pieces[at] in "?*+" or pieces[at][0] == "{"):
                at += 1
            if open_branch:
                letters |= found
                open_branch = empty
        return letters, may_be_empty or open_branch, at

    def _first_of_one(self, pieces: list[str], at: int) -> tuple[set[str], bool, int]:
        piece = pieces[at]
        if piece[0] == "(":
            found, empty, end = self._firsts(pieces, at + 1)
            looks_around = piece in ("(?!", "(?=", "(?<!", "(?<=")
            return (set(), True, end + 1) if looks_around else (found, empty, end + 1)
        return set(self.lexer.letters(piece)), False, at + 1
