"""Texts nobody would write, for the tagger to survive: words of time, figures and signs in any order.

`python tests/bench/fuzz_temporal.py 10000` tells how many were read; an exception stops it and names its seed.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.edtf import on_day
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

_ODD = "\u00a0\u202f\u200b\u0301\u0327œÆﬁ’ʼ–—…«»°ᵉ²\n\n\t.,;:!?()[]{}/-'\"%€#@0123456789"
_DAY = on_day(date(2024, 1, 28))


def texts(count: int, *, seed: int = 0) -> Iterator[tuple[int, str]]:
    """Yield `count` texts with the seed each can be made from again."""
    words = sorted({*TIMEXES.words, *TIMEXES.accented, *TIMEXES.tense.words})
    for number in range(seed, seed + count):
        yield number, _text(random.Random(number), words)  # noqa: S311 - nothing secret


def _text(chance: random.Random, words: list[str]) -> str:
    pieces = []
    for _ in range(chance.randrange(1, 60)):
        kind = chance.random()
        if kind < 0.6:
            pieces.append(chance.choice(words))
        elif kind < 0.8:
            pieces.append(str(chance.randrange(10 ** chance.randrange(1, 9))))
        elif kind < 0.95:
            pieces.append("".join(chance.choices(_ODD, k=chance.randrange(1, 5))))
        else:
            pieces.append(chr(chance.choice((chance.randrange(32, 0xD800), 0x1F600, 0x10FFFF))))
    return chance.choice((" ", " ", "")).join(pieces)


def survive(text: str) -> None:
    """Read a text with and without a day of publication, and check the laws that hold for any text."""
    timexes = tag_timexes(text, grammar=TIMEXES)
    for published in (_DAY, None):
        for timex in resolve_timexes(timexes, published=published):
            found = timex.date.date if timex.date else None
            assert timex.span.of(text) == timex.text
            assert not (found and found.earliest and found.latest) or found.earliest <= found.latest


def main() -> None:
    """Read as many texts as asked for."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for number, text in texts(count):
        try:
            survive(text)
        except Exception:
            print(f"seed {number}: {text!r}")
            raise
    print(f"{count:,} texts read")


if __name__ == "__main__":
    main()
