"""Numbers as written, in figures or in words, before anything is known of what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.quantity import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class NumeralRules:
    """How a language writes numbers.

    `trigger` finds where one may start, cheaply; `seed` reads it from there and its named groups tell the kinds
    apart: `refused` (digits that are no amount), `figure`, `words`, `round` (« dizaine »), `many` (« centaines »),
    `fraction`, `none`, `few`. `article` matches, at the end of what precedes, the word that belongs to a round
    number, a magnitude or a fraction (« une », « des », « la »).
    `scale` matches what multiplies a figure, right behind it; `fraction` a fraction's name behind a number word.
    """

    trigger: re.Pattern[str]
    seed: re.Pattern[str]
    article: re.Pattern[str]
    word: re.Pattern[str]
    scale: re.Pattern[str]
    half: re.Pattern[str]
    fraction: re.Pattern[str]
    of_many: re.Pattern[str]
    decimal_ahead: re.Pattern[str]
    units: Mapping[str, int]
    one: frozenset[str]
    hundred: frozenset[str]
    scales: Mapping[str, int]
    round: Mapping[str, int]
    many: Mapping[str, int]
    fractions: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in the text. `vague` numerals have bounds and no value; `noun` tells that « de » follows it."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    comparator: Comparator = Comparator.EQ
    letters: bool = False
    noun: bool = False
    share: bool = False
    plain: bool = False  # digits without separator, decimals or scale
    scale: int = 1  # the scale it was multiplied by, if that was written


def read_numerals(view: str, *, rules: NumeralRules) -> list[Numeral]:
    """Return the numbers of a lower-case view, in order; digits that are surely no amount are left out."""
    found: list[Numeral] = []
    end = 0
    for trigger in rules.trigger.finditer(view):
        start = trigger.start()
        match = rules.seed.match(view, start) if start >= end else None
        if match is None:
            continue
        if match.lastgroup in {"refused", "figure"}:
            end = match.end()
        numeral = _read(match, rules)
        if numeral is not None:
            found.append(numeral)
            end = numeral.end
    return found


def _read(match: re.Match[str], rules: NumeralRules) -> Numeral | None:
    read = _READERS.get(match.lastgroup or "")
    return read(match, rules) if read else None


_LONGEST = 24  # characters: longer runs of digits are codes


def _figure(match: re.Match[str], rules: NumeralRules) -> Numeral | None:
    view, written = match.string, match.group()
    zeros = written[0] == "0" and len(written) > 1 and written[1].isdigit()
    if zeros or len(written) > _LONGEST:
        return None
    value = figure_value(
        written, comma_is_decimal=bool(rules.decimal_ahead.match(view, match.end()))
    )
    end, scaled = _scaled(view, match.end(), value, rules)
    return Numeral(
        start=match.start(),
        end=end,
        value=scaled,
        low=scaled,
        high=scaled,
        noun=end > match.end(),
        plain=end == match.end() and written.isdigit(),
        scale=round(scaled / value) if value and scaled != value else 1,
    )


def figure_value(written: str, *, comma_is_decimal: bool) -> float:
    """Return the value of figures; a point (or a comma, unless told) before exactly three digits groups thousands."""
    if "," in written:
        whole, _, rest = written.rpartition(",")
        grouped = len(rest) == 3 and whole.isdigit() and whole != "0"
        if grouped and not comma_is_decimal:
            return int(whole + rest)
        return float(re.sub(r"\D", "", whole) + "." + rest)
    groups = re.split(r"[ .']", written)
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        return int("".join(groups))
    return float("".join(written.split())) if "." in written else int(written)


def _scaled(view: str, end: int, value: float, rules: NumeralRules) -> tuple[int, float]:
    """Multiply by the scales that follow: « 1,28 million », « 3 millions et demi »."""
    scale = rules.scale.match(view, end)
    if scale is None:
        return end, value
    factor = rules.scales[scale.group("scale")]
    end, value = scale.end(), _tidy(value * factor)
    half = rules.half.match(view, end)
    if half is not None:
        return half.end(), value + factor / 2
    return end, value


def _tidy(value: float) -> float:
    """Return a float product as the whole number it stands for: 1.28 × 10⁶ is 1280000."""
    whole = round(value)
    return whole if abs(value - whole) < 1e-6 * max(1.0, abs(value)) else value


def _words(match: re.Match[str], rules: NumeralRules) -> Numeral | None:
    view = match.string
    tokens = list(rules.word.finditer(view, match.start(), match.end()))
    value, used = compose([token.group() for token in tokens], rules=rules)
    if not used:
        return None
    end = tokens[used - 1].end()
    share = rules.fraction.match(view, end)
    if share is not None:
        return _share(match.start(), share.end(), value, rules.fractions[share.group("name")])
    of_many = rules.of_many.match(view, end)
    if of_many is not None:
        return _about(match.start(), of_many.end(), value * rules.many[of_many.group("name")])
    written_scale = tokens[used - 1].group() in rules.scales
    million = written_scale and rules.scales[tokens[used - 1].group()] >= 1_000_000
    half = rules.half.match(view, end) if million else None
    if half is not None:
        end, value = half.end(), value + rules.scales[tokens[used - 1].group()] // 2
    return Numeral(
        start=match.start(),
        end=end,
        value=value,
        low=value,
        high=value,
        letters=True,
        noun=million,
        scale=rules.scales[tokens[used - 1].group()] if written_scale else 1,
    )


def compose(words: Sequence[str], *, rules: NumeralRules) -> tuple[int, int]:
    """Return the number that the longest prefix of number words writes, and how many of them it takes."""
    total, below, ceiling, used = 0, 0, 10**12, 0
    for position, word in enumerate(words):
        if word in rules.scales:
            factor = rules.scales[word]
            if factor >= ceiling or (below == 0 and factor > 1000):
                break
            total, below, ceiling = total + max(below, 1) * factor, 0, factor
        elif word in rules.hundred:
            if below > 9 or (below == 1 and position):
                break
            below = max(below, 1) * 100
        else:
            added = _added(below, 1 if word in rules.one else rules.units[word])
            if added is None:
                break
            below = added
        used = position + 1
    return total + below, used


def _added(below: int, unit: int) -> int | None:
    """Return hundreds and tens with one more word, or None where French would not say so."""
    tens = below % 100
    if unit == 20 and tens == 4:
        return below + 76  # quatre-vingts
    if tens == 0:
        return below + unit
    if 10 <= unit <= 16:
        return below + unit if tens in (60, 80) else None
    if 1 <= unit <= 9 and tens % 10 == 0:
        return below + unit if tens > 10 or unit >= 7 else None
    return None


def _round(match: re.Match[str], rules: NumeralRules) -> Numeral:
    view, end = match.string, match.end()
    value = rules.round[match.group("round_name")]
    of_many = rules.of_many.match(view, end)
    if of_many is not None:
        value, end = value * rules.many[of_many.group("name")], of_many.end()
    return _about(_with_article(match, rules), end, value)


def _many(match: re.Match[str], rules: NumeralRules) -> Numeral:
    """« des centaines » is 200 to 999, « des dizaines de milliers » 20 000 to 99 999."""
    view, end = match.string, match.end()
    size = rules.many[match.group("many_name")]
    of_many = rules.of_many.match(view, end)
    if of_many is not None:
        size, end = size * rules.many[of_many.group("name")], of_many.end()
    high = size * (1000 if size >= 1_000_000 else 10) - 1
    return Numeral(
        start=_with_article(match, rules),
        end=end,
        value=None,
        low=2 * size,
        high=high,
        comparator=Comparator.VAGUE,
        letters=True,
        noun=True,
    )


def _fraction(match: re.Match[str], rules: NumeralRules) -> Numeral:
    whole = rules.fractions[match.group("fraction_name")]
    return _share(_with_article(match, rules), match.end(), 1, whole)


def _with_article(match: re.Match[str], rules: NumeralRules) -> int:
    start = match.start()
    article = rules.article.search(match.string, max(0, start - 16), start)
    return article.start("article") if article else start


def _share(start: int, end: int, part: float, whole: int) -> Numeral:
    value = part / whole
    return Numeral(
        start=start,
        end=end,
        value=value,
        low=value,
        high=value,
        letters=True,
        noun=True,
        share=True,
    )


def _about(start: int, end: int, value: float) -> Numeral:
    return Numeral(
        start=start,
        end=end,
        value=value,
        low=value,
        high=value,
        comparator=Comparator.APPROX,
        letters=True,
        noun=True,
    )


def _none(match: re.Match[str], _: NumeralRules) -> Numeral:
    return Numeral(start=match.start(), end=match.end(), value=0, low=0, high=0, letters=True)


def _few(match: re.Match[str], _: NumeralRules) -> Numeral:
    """« quelques soldats »: two or more, no more is said."""
    return Numeral(
        start=match.start(),
        end=match.end(),
        value=None,
        low=2,
        high=None,
        comparator=Comparator.VAGUE,
        letters=True,
    )


_READERS: Mapping[str, Callable[[re.Match[str], NumeralRules], Numeral | None]] = {
    "figure": _figure,
    "words": _words,
    "round": _round,
    "many": _many,
    "fraction": _fraction,
    "none": _none,
    "few": _few,
}
