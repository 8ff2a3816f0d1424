"""Pictures that are the same on every machine, and that every reader of PNG can read."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.exporters.lettering import DARKEST, break_lines, can_write, pixels_of, width_of
from recoupe.exporters.png import png

PALETTE = bytes(range(48))


def read(picture: bytes) -> list[bytes]:
    """Return the rows of a picture, one byte a pixel, having checked every part of it."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    parts, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        name, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", picture, at + 8 + length)
        assert check == zlib.crc32(name + data)
        parts[name] = data
        at += 12 + length
    width, height, depth, colour = struct.unpack_from(">IIBB", parts[b"IHDR"])
    assert (depth, colour, parts[b"PLTE"]) == (4, 3, PALETTE)
    raw = zlib.decompress(parts[b"IDAT"])
    step = 1 + width // 2
    assert len(raw) == step * height
    return [
        bytes(half for byte in raw[row * step + 1 : (row + 1) * step] for half in (byte >> 4, byte & 15))
        for row in range(height)
    ]  # fmt: skip


pixels = st.integers(0, 15)


@given(
    st.lists(
        st.lists(st.tuples(pixels, st.integers(1, 600)), min_size=1, max_size=6),
        min_size=1,
        max_size=8,
    )
)
def test_what_is_drawn_is_read_back(told: list[list[tuple[int, int]]]) -> None:
    """Runs of any length, rows like the one above and rows that are not."""
    widest = max(sum(length for _, length in row) for row in told)
    widest += widest % 2
    rows = [
        b"".join(bytes([value]) * length for value, length in row).ljust(widest, b"\0")
        for row in told
        for _ in range(1 + len(row) % 3)
    ]

    assert read(png(rows, PALETTE)) == rows


def test_an_empty_picture_is_small() -> None:
    """A card without events is paper."""
    assert len(png([bytes(1200)] * 630, PALETTE)) < 6000


def test_letters_are_those_that_were_drawn() -> None:
    """The same pixels on every machine: a change of one of them is a change of every card."""
    drawn = sorted(pixels_of("Été 2024 : « l’accord »"))
    digest = zlib.crc32(repr(drawn).encode())

    assert {dark for _, _, dark in drawn} == set(range(1, DARKEST + 1))
    assert (len(drawn), digest) == (8636, 2814333272)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Irak : l’avenir de la coalition", True),
        ("Œuvre, cœur, ÇA, n° 3 – « oui » ; 2\u202f500 €…", True),
        ("Erdoğan à Łódź", False),
        ("Erdoğan", True),
        ("Россия", False),
        ("日本", False),
    ],
)
def test_what_can_be_written(text: str, known: bool) -> None:
    """French whole; another accent is left out where the letter is known; other scripts are not tried."""
    assert can_write(text) is known


def test_lines_fit() -> None:
    """A long title breaks between words, and ends in an ellipsis where there is no more room."""
    title = "Irak : l’avenir de la coalition internationale en discussion depuis dix ans et quelques mois"
    lines = break_lines(title, 700, most=2)

    assert len(lines) == 2
    assert all(width_of(line) <= 700 for line in lines)
    assert lines[1].endswith("…")
    assert break_lines("Anticonstitutionnellement" * 3, 700, most=1)[0].endswith("…")
    assert break_lines("Court", 700, most=2) == ["Court"]
    assert break_lines("Irak : l’avenir de la coalition en discussion", 1056, most=3) == [
        "Irak : l’avenir de la",
        "coalition en discussion",
    ]
    assert width_of("Court", scale=2) == width_of("Court") // 2
