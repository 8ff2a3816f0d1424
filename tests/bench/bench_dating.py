"""How long a thousand undated articles take to date each other: `python tests/bench/bench_dating.py [articles]`.

Each article tells three of its own events and five that others tell too, by a weekday, « hier », « en mars
dernier », a day read from another day; one article in fifty says when it appeared.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reconcile"))

from hand_readings import Hand

from recoupe.lang.fr.dating import DATING
from recoupe.model.edtf import on_day
from recoupe.model.meaning import Direction, Meaning, Recurring, Shift, Unit
from recoupe.model.record import Reading
from recoupe.reconcile.days.dating import Dated, date_documents

START = date(2021, 1, 4)
EVENTS_OF_ALL, EVENTS_OF_ONE = 5, 3


def corpus(size: int, *, linked: bool = True) -> tuple[list[Reading], list[tuple[str, ...]]]:
    """Return `size` articles over three years, and which records tell one event."""
    chance = random.Random(7)  # noqa: S311 - the same articles each time
    happened = sorted(START + timedelta(chance.randrange(1000)) for _ in range(size // 2))
    groups: dict[int, list[str]] = {}
    readings = []
    for number in range(size):
        place = number * len(happened) // size
        told = [max(0, place - step) for step in range(EVENTS_OF_ALL)]
        published = happened[place] + timedelta(chance.randrange(4))
        readings.append(_article(number, published, [(one, happened[one]) for one in told], groups))
    return readings, [tuple(group) for group in groups.values()] if linked else []


def _article(
    number: int, published: date, events: list[tuple[int, date]], groups: dict[int, list[str]]
) -> Reading:
    lines = []
    marks = []
    for place, (_, day) in enumerate(events):
        words, meaning = _said(day, published)
        marks.append((f"{words}{'.' * place}", words, meaning))
        lines.append(f"La marche {place} a eu lieu {words}{'.' * place}")
    lines += [
        f"Un accord {place} avait été signé la veille{'.' * place}"
        for place in range(EVENTS_OF_ONE)
    ]
    hand = Hand(f"{number:05}", "\n".join(lines), on_day(published) if number % 50 == 0 else None)
    for place, (line, _, meaning) in enumerate(marks):
        hand.timex(f"t{place}", f"{place} a eu lieu {line}", meaning)
        record = hand.record(f"r{place}", f"marche {place}", timex=f"t{place}", kind="march")
        groups.setdefault(events[place][0], []).append(record)
    before = Shift(unit=Unit.DAY, low=-1, high=-1)
    for place in range(EVENTS_OF_ONE):
        hand.timex(f"u{place}", "la veille", before, nth=place, anchor=f"t{place}")
        hand.record(f"s{place}", f"accord {place}", timex=f"u{place}", kind="deal")
    return hand.reading()


def _said(day: date, published: date) -> tuple[str, Meaning]:
    back = (published - day).days
    if back == 1:
        return "hier", Shift(unit=Unit.DAY, low=-1, high=-1)
    if back < 7:
        return "tel jour", Recurring(direction=Direction.PAST, weekday=day.weekday())
    if day.month != published.month:
        return "le mois dernier", Recurring(direction=Direction.BEFORE, month=day.month)
    return "le tant", Recurring(direction=Direction.PAST, day=day.day, month=day.month)


def run(size: int, *, linked: bool = True) -> tuple[float, Dated]:
    """Return the seconds it takes to date `size` articles, and the result."""
    readings, groups = corpus(size, linked=linked)
    begun = time.process_time()
    found = date_documents(readings, groups, rules=DATING)
    return time.process_time() - begun, found


def main() -> None:
    """Print a table of sizes."""
    sizes = [int(sys.argv[1])] if len(sys.argv) > 1 else [125, 250, 500, 1000]
    print(
        f"{'articles':>8} {'linked':>7} {'seconds':>8} {'ms each':>8} {'dated':>6} {'clashes':>8}"
    )
    for size in sizes:
        for linked in (False, True):
            seconds, found = run(size, linked=linked)
            days = sum(1 for one in found.publications.values() if one and one.date.is_day)
            print(
                f"{size:8} {'yes' if linked else 'no':>7} {seconds:8.2f} {seconds / size * 1000:8.2f}"
                f" {days:6} {len(found.clashes):8}"
            )


if __name__ == "__main__":
    main()
