"""A picture of few colours as PNG, byte for byte the same on every machine.

Compression libraries differ from one machine to another in the bytes they write, so the little that drawings need is
done here: runs, and rows like the one above, in deflate's fixed code.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from itertools import groupby

_SHORTEST, _LONGEST = 3, 258  # bytes of one copy
_LENGTHS = (
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
)  # fmt: skip
_DISTANCES = (1, 2, *(1 + ((2 + place % 2) << place // 2 - 1) for place in range(2, 30)))


def png(rows: Sequence[bytes], palette: bytes) -> bytes:
    """Return a picture: `rows` of one byte a pixel (16 colours, an even width), `palette` three bytes a colour."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 4, 3, 0, 0, 0)
    lines = [
        b"\0" + bytes(a << 4 | b for a, b in zip(row[::2], row[1::2], strict=True)) for row in rows
    ]
    parts = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", _deflated(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _deflated(lines: Sequence[bytes]) -> bytes:
    bits = _Bits()
    bits.put(0b011, 3)  # the last block, in the fixed code
    above = b""
    for line in lines:
        if line == above and len(line) >= _SHORTEST:
            bits.copy(len(line), back=len(line))
        else:
            for value, run in groupby(line):
                bits.code(value)
                bits.run(value, sum(1 for _ in run) - 1)
        above = line
    bits.code(256)
    return b"\x78\x01" + bits.all() + struct.pack(">I", zlib.adler32(b"".join(lines)))


class _Bits:
    """Bits as deflate packs them: the lowest of a byte first, codes from their highest bit on."""

    def __init__(self) -> None:
        self._done = bytearray()
        self._held = 0
        self._count = 0

    def put(self, value: int, width: int) -> None:
        self._held |= value << self._count
        self._count += width
        while self._count >= 8:
            self._done.append(self._held & 255)
            self._held >>= 8
            self._count -= 8

    def code(self, symbol: int) -> None:
        """Write a symbol of the fixed code of literals and lengths."""
        if symbol < 144:
            self._reversed(0b00110000 + symbol, 8)
        elif symbol < 256:
            self._reversed(0b110010000 + symbol - 144, 9)
        elif symbol < 280:
            self._reversed(symbol - 256, 7)
        else:
            self._reversed(0b11000000 + symbol - 280, 8)

    def run(self, value: int, length: int) -> None:
        """Write `value`, which stands just before, `length` more times."""
        if length >= _SHORTEST:
            self.copy(length, back=1)
        else:
            for _ in range(length):
                self.code(value)

    def copy(self, length: int, *, back: int) -> None:
        """Write `length` bytes (three at least) as copies of those `back` before."""
        while length:
            some = min(length, _LONGEST)
            if 0 < length - some < _SHORTEST:
                some -= _SHORTEST  # what remains must be long enough to be a copy too
            self._copy(some, back)
            length -= some

    def all(self) -> bytes:
        """Return everything, the last byte filled up."""
        self.put(0, -self._count % 8)
        return bytes(self._done)

    def _copy(self, length: int, back: int) -> None:
        if length == _LONGEST:
            self.code(285)
        else:
            place = max(at for at, low in enumerate(_LENGTHS) if low <= length)
            self.code(257 + place)
            self.put(length - _LENGTHS[place], max(place // 4 - 1, 0))
        place = max(at for at, low in enumerate(_DISTANCES) if low <= back)
        self._reversed(place, 5)
        self.put(back - _DISTANCES[place], max(place // 2 - 1, 0))

    def _reversed(self, value: int, width: int) -> None:
        self.put(int(f"{value:0{width}b}"[::-1], 2), width)
