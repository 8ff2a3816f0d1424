"""Words drawn in pixels, the same on every machine: letters that were drawn once, with no font needed to build.

`letters.bin` holds Source Serif 4 (semibold, 60 pixels, see LICENSE.txt) as `.ci/lettering` drew it: for each letter
its code, the way to the next, where it starts, its size, and how dark each pixel is, from 0 to `DARKEST`.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

DARKEST = 7
LINE = 72  # pixels from one line to the next, at full size
_RECORD = struct.Struct(">HBbbBB")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f\n\t", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    advance: int
    left: int
    top: int
    width: int
    rows: tuple[bytes, ...]


def can_write(text: str) -> bool:
    """Whether there is a letter for every character of `text`, accents left out where need be."""
    known = _letters()
    return all(letter in known for letter in _spelled(text))


def width_of(text: str, *, scale: int = 1) -> int:
    """Return how wide a line is at one `scale`-th of the full size."""
    known = _letters()
    return sum(known[letter].advance for letter in _spelled(text) if letter in known) // scale


def break_lines(text: str, width: int, *, most: int) -> list[str]:
    """Return `text` in lines that fit, at most `most` and about as long; what is too long ends in an ellipsis."""
    lines = _lines(text, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
        return [_fitted(line, width) for line in lines]
    while (
        len(lines) > 1 and width > LINE and len(closer := _lines(text, width - LINE)) == len(lines)
    ):
        lines, width = closer, width - LINE
    return [_fitted(line, width) for line in lines]


def _lines(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.translate(_SPACES).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def pixels_of(text: str, *, scale: int = 1) -> Iterator[tuple[int, int, int]]:
    """Yield the pixels of one line that are not blank: across, down, how dark."""
    known = _letters()
    pen = 0
    for character in _spelled(text):
        letter = known.get(character)
        if letter is None:
            continue
        yield from _scaled(letter, pen, scale)
        pen += letter.advance


def _scaled(letter: _Letter, pen: int, scale: int) -> Iterator[tuple[int, int, int]]:
    """Yield the pixels of a letter; of a smaller size, each the mean of those it stands for."""
    sums: dict[tuple[int, int], int] = {}
    for down, row in enumerate(letter.rows, start=letter.top):
        for across, dark in enumerate(row, start=pen + letter.left):
            if dark:
                place = (across // scale, down // scale)
                sums[place] = sums.get(place, 0) + dark
    area = scale * scale
    for (x, y), dark in sums.items():
        if mean := (dark + area // 2) // area:
            yield x, y, mean


def _fitted(line: str, width: int) -> str:
    if width_of(line) <= width:
        return line
    while line and width_of(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:…')}…"


def _spelled(text: str) -> str:
    """Return `text` in letters there are: one that is unknown loses its accents, where that makes it known."""
    known = _letters()
    spelled = ""
    for character in unicodedata.normalize("NFC", text.translate(_SPACES)):
        plain = unicodedata.normalize("NFD", character)[0]
        spelled += character if character in known or plain not in known else plain
    return spelled


@cache
def _letters() -> Mapping[str, _Letter]:
    data = zlib.decompress((files("recoupe.exporters.lettering") / "letters.bin").read_bytes())
    found, at = {}, 0
    while at < len(data):
        code, advance, left, top, width, height = _RECORD.unpack_from(data, at)
        at += _RECORD.size
        rows = tuple(data[at + width * row : at + width * (row + 1)] for row in range(height))
        at += width * height
        found[chr(code)] = _Letter(advance=advance, left=left, top=top, width=width, rows=rows)
    return found
