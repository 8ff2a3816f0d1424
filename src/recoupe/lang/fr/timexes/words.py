"""The French words of time with their classes, and how digits are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from recoupe.annotate.text.view import view_of
from recoupe.lang.lexicon import load_lexicon
from recoupe.temporal.grammar import Value

_LEXICONS = ("months", "weekdays", "calendar", "feasts", "timewords")

NUMERIC_KINDS: Mapping[str, tuple[str, ...]] = {
    "digits": ("digits",),
    "ordinal": ("ordinal",),
    "year": ("year", "big"),
    "big": ("big",),
    "clock": ("clock",),
    "date": ("date",),
    "day_month": ("day_month",),
    "month_year": ("month_year",),
    "year_span": ("year_span",),
    "day_span": ("day_span",),
    "date_span": ("date_span",),
}

_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("digits", r"(?P<n>\d{1,2})"),
        ("ordinal", r"(?P<n>\d{1,2})(?:er|re|ere|eme|e|nd|nde|iemes?)"),
        ("year", r"(?P<n>[12]\d{3})"),
        ("clock", r"(?P<h>[01]?\d|2[0-4])(?:h|:)(?P<m>[0-5]\d)?(?::[0-5]\d)?(?P<p>[ap]m)?"),
        ("clock", r"(?P<h>0?\d|1[0-2])(?P<p>[ap]m)"),
        ("date", r"(?P<y>[12]\d{3})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?:t\d.*)?"),
        ("date", r"(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)"),
        ("date", r"(?P<d>\d{1,2})/(?P<m>\d{1,2}),(?P<y>\d{4}|\d\d)"),
        ("day_month", r"(?P<d>\d{1,2})/(?P<m>\d{1,2})"),
        ("month_year", r"(?P<m>\d{1,2})[/-](?P<y>[12]\d{3})"),
        ("month_year", r"(?P<y>[12]\d{3})[-./](?P<m>0?[1-9]|1[0-2])"),
        ("year_span", r"(?P<a>[12]\d{3})[-/](?P<b>[12]\d{3}|\d\d)"),
        ("day_span", r"(?P<a>\d{1,2})-(?P<b>\d{1,2})"),
        (
            "date_span",
            r"(?P<d>\d{1,2})/(?P<m>\d{1,2})-(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?:/(?P<y>\d{4}))?",
        ),
        ("big", r"\d[\d .]*"),
    )
)


def full_year(digits: str) -> int:
    """Return the year two or four digits write: '49 is 2049, '50 is 1950."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def read_digits(token: str) -> tuple[str, Mapping[str, Value]] | None:
    """Return the kind of a token of digits and what it stands for, None where it is no number of a date."""
    for kind, shape in _SHAPES:
        match = shape.fullmatch(token)
        if match is not None:
            value = _VALUES[kind](match) if kind in _VALUES else token
            if value is not None:
                return kind, dict.fromkeys(NUMERIC_KINDS[kind], value)
    return None


def _number(match: re.Match[str]) -> Value | None:
    return int(match["n"])


def _clock(match: re.Match[str]) -> Value | None:
    hour = int(match["h"]) + (12 if match["p"] == "pm" and int(match["h"]) < 12 else 0)
    return f"T{hour:02}:{match.groupdict().get('m') or '00'}"


def _date(match: re.Match[str]) -> Value | None:
    try:
        return date(full_year(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _day_month(match: re.Match[str]) -> Value | None:
    day, month = int(match["d"]), int(match["m"])
    return f"{month:02}-{day:02}" if _is_day(day, month) else None


def _is_day(day: int, month: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True


def _month_year(match: re.Match[str]) -> Value | None:
    month = int(match["m"])
    return f"{match['y']}-{month:02}" if 1 <= month <= 12 else None


#: « 1939-45 » is a run of years, « loi 2001-44 » the number of a law.
_LONGEST_SHORT = 40


def _year_span(match: re.Match[str]) -> Value | None:
    first, last = int(match["a"]), match["b"]
    if len(last) == 2:
        last = f"{first // 100}{last}"
        if int(last) - first > _LONGEST_SHORT:
            return None
    if "/" in match[0] and int(last) != first + 1:
        return None
    return f"{first}/{last}" if first < int(last) else None


def _day_span(match: re.Match[str]) -> Value | None:
    first, last = int(match["a"]), int(match["b"])
    return f"{first}/{last}" if 1 <= first < last <= 31 else None


def _date_span(match: re.Match[str]) -> Value | None:
    first, last = (int(match["d"]), int(match["m"])), (int(match["d2"]), int(match["m2"]))
    if not _is_day(*first) or not _is_day(*last):
        return None
    return f"{first[1]:02}-{first[0]:02}/{last[1]:02}-{last[0]:02}/{match['y'] or ''}"


_VALUES = {
    "digits": _number,
    "ordinal": _number,
    "year": _number,
    "clock": _clock,
    "date": _date,
    "day_month": _day_month,
    "month_year": _month_year,
    "year_span": _year_span,
    "day_span": _day_span,
    "date_span": _date_span,
}


def time_words() -> Mapping[str, Mapping[str, Value]]:
    """Return every word and phrase of time, folded, with its classes and what it stands for in each."""
    words: dict[str, dict[str, Value]] = {}
    for name in _LEXICONS:
        for kind, entries in load_lexicon("fr", name).items():
            groups = entries.items() if isinstance(entries, dict) else [(1, entries)]
            for value, forms in groups:
                for form in _century_forms(forms) if kind == "century_no" else forms:
                    for spelling in _spellings(form):
                        words.setdefault(spelling, {}).setdefault(
                            kind, value if isinstance(value, int) else str(value)
                        )
    for values in words.values():
        if "unit" in values:
            values[f"{values['unit']}_unit"] = values["unit"]
    return words


def accented_words() -> Mapping[str, Mapping[str, Value]]:
    """Return the words that only their accent tells from others, as written: « dès », not « des »."""
    return {"dès": {"since_accent": 1}, "à": {"a": 1, "a_accent": 1}}


def _century_forms(forms: Iterable[str]) -> Iterator[str]:
    """Yield « XIXe » as it is also written: « XIXème », « XIXeme »."""
    for form in forms:
        yield form
        if form.isascii() and form[:-1].isupper():
            yield f"{form[:-1]}ème"


def _spellings(form: str) -> set[str]:
    """Return the folded spellings of an entry: a hyphen between words may be a space."""
    folded = view_of(form).folded
    if len(folded) < 2 or folded[0].isdigit():
        return {folded}
    return {folded, folded.replace("-", " ")}
