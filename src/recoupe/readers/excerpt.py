"""A text made of runs of another, with the way back."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.model.text import OffsetMap


def without(raw: str, dropped: Iterable[tuple[int, int]]) -> tuple[str, OffsetMap]:
    """Return `raw` without the dropped stretches (start, end; any order, they may overlap)."""
    kept: list[tuple[int, int]] = []
    at = 0
    for start, end in sorted(dropped):
        if start > at:
            kept.append((at, start))
        at = max(at, end)
    if at < len(raw):
        kept.append((at, len(raw)))
    return joined(raw, kept)


def joined(raw: str, kept: Iterable[tuple[int, int]]) -> tuple[str, OffsetMap]:
    """Return the kept stretches of `raw` (start, end), in the order given, one after another."""
    parts: list[str] = []
    derived: list[int] = []
    source: list[int] = []
    length = 0
    for start, end in kept:
        derived.append(length)
        source.append(start)
        parts.append(raw[start:end])
        length += end - start
    return "".join(parts), OffsetMap(tuple(derived), tuple(source))
