"""The one normalised view of a text that rules match against, with the way back to the original offsets.

`plain` differs from the original only in typography: every apostrophe is ', every space a plain one, every dash a
hyphen, ligatures and superscripts are spelled out, letters and their combining marks are one character, invisible
characters and double spaces are gone. `folded` is `plain` in lower case without accents, character for character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model.text import IDENTITY, OffsetMap, Span

_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060\uff07"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SUPERSCRIPTS = {
    "ᵉ": "e",
    "ʳ": "r",
    "ᵈ": "d",
    "ˢ": "s",
    "ᵐ": "m",
    "ᵗ": "t",
    "ʰ": "h",
    "ⁿ": "n",
    "ᵒ": "o",
}

#: What changes the length: ligatures, invisible characters, letters followed by marks, runs of spaces.
#: A run of marks longer than any writing system needs is cut, so that no text can make a piece grow.
_UNEVEN = re.compile(
    "[\ufb00-\ufb06\u0152\u0153\u00c6\u00e6\u2026]"
    "|[\u00ad\u200b-\u200f\u2060\ufeff]+"
    "|[^\\W\\d_][\u0300-\u036f]{1,8}"
    "|[\u0300-\u036f]+"
    "| (?: +)"
)
_MAY_BE_UNEVEN = frozenset(
    [
        *map(chr, range(0xFB00, 0xFB07)),
        *map(chr, range(0x200B, 0x2010)),
        *map(chr, range(0x300, 0x370)),
        *"\u0152\u0153\u00c6\u00e6\u2026\u00ad\u2060\ufeff",
    ]
)
#: With more distinct characters than this to change, one pass over the text is faster.
_MANY = 150
_SPELLED = {"\u0152": "OE", "\u0153": "oe", "\u00c6": "AE", "\u00e6": "ae", "\u2026": "..."}


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Return the plain form of one character."""
    if character in _SPACES:
        return " "
    if character in _APOSTROPHES:
        return "'"
    if character in _DASHES:
        return "-"
    return _SUPERSCRIPTS.get(character, character)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """Return one character in lower case without its accent."""
    lower = character.lower()
    base = unicodedata.normalize("NFD", lower)[0]
    return base if len(lower) == 1 and unicodedata.category(base) == "Ll" else character


_ASCII_FOLD = {code: code + 32 for code in range(65, 91)}
_ASCII = frozenset(map(chr, range(128))) - {"\t", "`"}


def _replaced(text: str, odd: Iterable[str], form: Callable[[str], str]) -> str:
    """Return `text` with every character of `odd` (those beyond ASCII) replaced by its `form`.

    A text has few distinct characters: replacing one after the other is ten times faster than looking
    at every position. Where there are many (made to be slow, or Chinese), positions are looked at.
    """
    changes = [(old, new) for old in odd if (new := form(old)) != old]
    if len(changes) > _MANY:
        return text.translate({ord(old): new for old, new in changes})
    for old, new in changes:
        text = text.replace(old, new)
    return text


@dataclass(frozen=True, slots=True)
class View:
    """A normalised text; `plain` and `folded` have one length, `offsets` leads back to the original."""

    plain: str
    folded: str
    offsets: OffsetMap = IDENTITY

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text behind the characters from `start` to `end` of the view."""
        first = self.offsets.position(start)
        return Span(first, max(first + 1, self.offsets.position(end)))


def view_of(text: str) -> View:
    """Return the normalised view of `text`; its length differs only where the typography makes it."""
    odd = set(text) - _ASCII
    plain = _replaced(text, odd, _plain)
    offsets = IDENTITY
    if not odd.isdisjoint(_MAY_BE_UNEVEN) or "  " in plain:
        plain, offsets = _evened(plain)
        odd = set(plain) - _ASCII
    return View(plain, _fold(plain, odd), offsets)


def _fold(plain: str, odd: Iterable[str]) -> str:
    """Return `plain` in lower case without accents, of the same length; `odd` are its characters beyond ASCII."""
    lower = plain.lower()
    if len(lower) != len(plain):
        return _replaced(plain.translate(_ASCII_FOLD), odd, _folded)
    return _replaced(lower, {each.lower() for each in odd}, _folded)


def _evened(text: str) -> tuple[str, OffsetMap]:
    """Return `text` with every uneven piece spelled out, and the map back."""
    pieces: list[str] = []
    derived, source = [0], [0]
    done = length = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        spelled = _spell(match.group())
        pieces += (text[done:start], spelled)
        length += start - done
        _mark(derived, source, length, start)
        # inside a spelled piece every character but the first leads to the piece's last one
        if len(spelled) > 1:
            for position in range(1, len(spelled)):
                _mark(derived, source, length + position, end - 1)
        length += len(spelled)
        _mark(derived, source, length, end)
        done = end
    pieces.append(text[done:])
    return "".join(pieces), OffsetMap(tuple(derived), tuple(source))


def _mark(derived: list[int], source: list[int], at: int, origin: int) -> None:
    """Note that the derived character at `at` comes from `origin`; a later word on the same character wins."""
    if derived[-1] == at:
        source[-1] = origin
    else:
        derived.append(at)
        source.append(origin)


def _spell(piece: str) -> str:
    """Return the plain spelling of one uneven piece."""
    if piece[0] == " ":
        return " "
    if piece in _SPELLED:
        return _SPELLED[piece]
    if "\ufb00" <= piece <= "\ufb06":
        return unicodedata.normalize("NFKC", piece)
    if len(piece) > 1 and piece[0].isalpha():
        return unicodedata.normalize("NFC", piece)[0]
    return ""
