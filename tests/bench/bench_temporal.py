"""Dates beside dateparser and Duckling: right answers and speed in one run, then hostile texts of growing size.

    python tests/bench/bench_temporal.py [--sizes]

Right means: an interval of days asked for is among those found. The sentences are our own corpus, so the accuracy
column flatters us; the five articles are press. Peers that are not installed are left out.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

import yaml

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.temporal.lines import annotated_timexes

ROOT = Path(__file__).parents[2]
CORPUS = yaml.safe_load((ROOT / "tests/lang/fr/corpus/dates.yaml").read_text(encoding="utf-8"))
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]

Interval = tuple[date, date]
Reader = Callable[[str, date], list[Interval]]


def ours(text: str, reference: date) -> list[Interval]:
    """Return the closed intervals this project finds."""
    lines = annotated_timexes(text, reference=reference.isoformat(), grammar=TIMEXES)
    ends = [(line["earliest"], line["latest"]) for line in lines]
    return [(date.fromisoformat(str(a)), date.fromisoformat(str(b))) for a, b in ends if a and b]


def dateparser_reader() -> Reader:
    """Return dateparser's search, set to French and to the day of reference."""
    from dateparser.search import search_dates  # noqa: PLC0415 - may be missing

    def read(text: str, reference: date) -> list[Interval]:
        settings = {"RELATIVE_BASE": datetime(reference.year, reference.month, reference.day)}  # noqa: DTZ001
        found = search_dates(text, languages=["fr"], settings=settings) or []
        return [(moment.date(), moment.date()) for _, moment in found]

    return read


def duckling_reader() -> Reader:
    """Return Duckling, set to French and to the day of reference."""
    import duckling  # noqa: PLC0415 - may be missing

    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    locale = duckling.parse_locale("FR", duckling.default_locale_lang(duckling.parse_lang("FR")))
    dimensions = duckling.parse_dimensions(["time"])

    def read(text: str, reference: date) -> list[Interval]:
        noon = int(datetime(reference.year, reference.month, reference.day, 12).timestamp())  # noqa: DTZ001
        context = duckling.Context(duckling.parse_ref_time(zones, "UTC", noon), locale)
        found = duckling.parse(text, context, dimensions, False)
        return [interval for each in found if (interval := _interval(each["value"]))]

    return read


def _interval(value: dict[str, object]) -> Interval | None:
    grains = {"week": 7, "month": 30, "quarter": 91, "year": 365}
    if value.get("type") == "interval":
        start, end = value.get("from"), value.get("to")
        if not isinstance(start, dict) or not isinstance(end, dict):
            return None
        return _day(start["value"]), _day(end["value"]) - timedelta(days=1)
    first = _day(str(value["value"]))
    length = grains.get(str(value.get("grain")), 1)
    last = first + timedelta(days=length - 1)
    if length >= 30:  # to the end of the month, quarter or year
        last = (first + timedelta(days=length + 3)).replace(day=1) - timedelta(days=1)
    return first, last


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])


def gold() -> Iterable[tuple[str, date, list[Interval]]]:
    """Yield the sentences of the corpus with the closed intervals asked for."""
    for rows in CORPUS["expect"].values():
        for text, wanted in rows:
            intervals = [interval for each in wanted if (interval := interval_of(str(each)))]
            yield text, CORPUS["anchor"], intervals


def interval_of(edtf: str) -> Interval | None:
    """Return the first and last day of the notations the corpus uses, None where an end is open."""
    if edtf == "-" or ".." in edtf:
        return None
    ends = [_window(end) for end in edtf.strip("[]").replace(",", "/").split("/")]
    return ends[0][0], ends[-1][1]


def _window(edtf: str) -> Interval:
    edtf = edtf.rstrip("~")
    if edtf.endswith("-15") and edtf + "~" in str(CORPUS["expect"]):
        return date.fromisoformat(edtf[:8] + "11"), date.fromisoformat(edtf[:8] + "20")
    if len(edtf) == 10:
        return date.fromisoformat(edtf), date.fromisoformat(edtf)
    if edtf.endswith("X"):
        return date(int(edtf[:3]) * 10, 1, 1), date(int(edtf[:3]) * 10 + 9, 12, 31)
    year, code = int(edtf[:4]), int(edtf[5:] or 0)
    if code == 0:
        return date(year, 1, 1), date(year, 12, 31)
    low, count = (code, 1) if code < 13 else (3 * code - 60, 3) if code < 25 else (3 * code - 98, 3)
    low, count = (6 * code - 239, 6) if code >= 40 else (low, count)
    return _month_start(year, low), _month_start(year, low + count) - timedelta(days=1)


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def accuracy(read: Reader) -> float:
    """Return the F1 of intervals over the corpus."""
    hits = asked = given = 0
    for text, reference, wanted in gold():
        found = read(text, reference)
        hits += sum((Counter(found) & Counter(wanted)).values())
        asked, given = asked + len(wanted), given + len(found)
    return 200 * hits / (asked + given)


def speed(read: Reader, seconds: float = 3.0) -> float:
    """Return megabytes of article text read in a second of processor time."""
    read(ARTICLES[1], date(2024, 1, 28))
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for text in ARTICLES:
            read(text, date(2024, 1, 28))
            done += len(text.encode())
    return done / (time.process_time() - start) / 1e6


def compare() -> None:
    """Print the table of tools."""
    readers: list[tuple[str, Callable[[], Reader]]] = [
        ("recoupe", lambda: ours),
        ("dateparser", dateparser_reader),
        ("Duckling", duckling_reader),
    ]
    base = 0.0
    print(f"{'tool':12}{'F1 of intervals':>17}{'MB/s':>10}{'recoupe is':>14}")
    for name, make in readers:
        try:
            read = make()
        except ImportError:
            print(f"{name:12}{'not installed':>17}")
            continue
        rate = speed(read)
        base = base or rate
        print(f"{name:12}{accuracy(read):17.1f}{rate:10.3f}{base / rate:12.0f} x")


def sizes() -> None:
    """Print how time grows with the size of texts made to be slow."""
    hostile = {
        "digits": "1",
        "le": "le ",
        "du … au …": "du 3 au ",
        "du lundi au": "du lundi au ",
        "marks": "e\u0301\u0301",
    }
    print(f"\n{'text':14}" + "".join(f"{megabytes:>9} MB" for megabytes in (1, 2, 5, 10)))
    for name, piece in hostile.items():
        row = []
        for megabytes in (1, 2, 5, 10):
            text = piece * (megabytes * 1_000_000 // len(piece.encode()))
            start = time.process_time()
            ours(text, date(2024, 1, 28))
            row.append(time.process_time() - start)
        print(f"{name:14}" + "".join(f"{seconds:10.1f} s" for seconds in row))


if __name__ == "__main__":
    compare()
    if "--sizes" in sys.argv:
        sizes()
