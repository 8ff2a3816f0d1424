"""How merging grows with a story: `python tests/bench/bench_merge.py [articles …]` prints a row for each size.

The stories are made up here: events of a few kinds, each told by one to five articles with some of their words
in common, in an order of days; every article tells the event of its day and looks back on earlier ones.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from datetime import date, timedelta

from recoupe.lang.languages import load_language
from recoupe.model.edtf import on_day
from recoupe.model.reason import Dating
from recoupe.model.record import Reading
from recoupe.model.story import StoryConfig
from recoupe.pipeline.load import read_article
from recoupe.readers.text import read_text
from recoupe.reconcile.merge import merge

START = date(2021, 1, 4)
CONFIG = StoryConfig(title="")
PLACES = ("Lyon", "Nantes", "Lille", "Rennes", "Toulouse", "Bordeaux", "Metz", "Dijon", "Nancy")
SAYS = (
    "Des milliers de personnes ont manifesté {day} à {place} contre la fermeture de {thing}.",
    "Un incendie a ravagé {day} {thing} à {place}.",
    "Le tribunal de {place} a condamné {day} le directeur de {thing}.",
    "Le maire de {place} a inauguré {day} {thing}.",
    "Les salariés de {thing} se sont mis en grève {day} à {place}.",
)
THINGS = ("l'usine du port", "l'hôpital nord", "la gare centrale", "l'école du canal", "la scierie")
MONTHS = """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""


def story(size: int) -> list[Reading]:
    """Return the readings of `size` articles, the same each time."""
    chance = random.Random(11)  # noqa: S311 - the same articles each time
    happened = [_event(chance, number) for number in range(size // 2 + 1)]
    return [_article(number, happened, chance) for number in range(size)]


def _event(chance: random.Random, number: int) -> tuple[date, str]:
    day = START + timedelta(3 * number + chance.randrange(3))
    words = chance.choice(SAYS)
    return day, words.replace("{place}", chance.choice(PLACES)).replace(
        "{thing}", chance.choice(THINGS)
    )


def _article(number: int, happened: list[tuple[date, str]], chance: random.Random) -> Reading:
    last = number // 2
    told = sorted({last, *(max(0, last - chance.randrange(30)) for _ in range(7))}, reverse=True)
    lines = [happened[one][1].format(day=_named(happened[one][0])) for one in told]
    article = read_text(f"{number:05}.txt", "\n\n".join(["Les nouvelles", *lines]).encode())
    if article is None:
        raise ValueError("the article is empty")
    published = Dating(date=on_day(happened[last][0] + timedelta(1)))
    return read_article(replace(article, published=published), load_language("fr"), CONFIG)


def _named(day: date) -> str:
    return f"le {day.day} {MONTHS.split()[day.month - 1]} {day.year}"


def main() -> None:
    """Print articles, records, events, seconds of processor time, and milliseconds per article."""
    french = load_language("fr")
    sizes = [int(size) for size in sys.argv[1:]] or [25, 50, 100, 200, 300]
    print(f"{'articles':>9}{'records':>9}{'events':>8}{'seconds':>9}{'ms each':>9}")
    for size in sizes:
        readings = story(size)
        begun = time.process_time()
        timeline = merge(
            readings, config=CONFIG, rulings=(), rules=french.merging, dating=french.dating
        )
        spent = time.process_time() - begun
        records = sum(len(reading.records) for reading in readings)
        print(
            f"{size:>9}{records:>9}{len(timeline.events):>8}{spent:>9.2f}{1000 * spent / size:>9.1f}"
        )


if __name__ == "__main__":
    main()
