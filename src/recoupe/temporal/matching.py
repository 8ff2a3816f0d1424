"""Finding the cores of time expressions: the longest rule at the leftmost place, near words of time only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from recoupe.model.meaning import Vague
from recoupe.model.timex import Relation, TimexType
from recoupe.temporal.grammar import Reading, TimexGrammar, TimexRule, Value
from recoupe.temporal.lexing import OTHER, Lexer, Words
from recoupe.temporal.patterns import PatternCompiler
from recoupe.temporal.shapes import is_one_day

_GROUP = re.compile(r"\(\?P<\w+>")
#: How many words before a core may belong to it.
_REACH = 9


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its block: word positions of the whole (`first` to `last`, exclusive) and of its core."""

    words: Words
    first: int
    start: int
    stop: int
    last: int
    rule: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Match:
    """What a rule's pattern matched; implements `grammar.Captures`."""

    words: Words
    match: re.Match[str]
    number_words: tuple[str, ...]

    def has(self, group: str) -> bool:
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def value(self, group: str, *kinds: str) -> Value:
        for index in range(*self.match.span(group)):
            values = self.words.values(index)
            for kind in kinds or (group,):
                if kind in values:
                    return values[kind]
        raise KeyError(f"{group} holds no {kinds}: {self.text()!r}")

    def number(self, group: str) -> int:
        total = current = 0
        for index in range(*self.match.span(group)):
            values = self.words.values(index)
            kind = next((kind for kind in self.number_words if kind in values), None)
            if kind is None:
                continue
            value = int(values[kind])
            if value == 1000:
                total, current = (current or 1) * 1000, 0
            elif value == 100 and 1 < current < 20:
                current *= value
            elif value == 20 and current % 100 == 4:
                current += 76  # « quatre-vingts »
            else:
                current += value
        return total + current

    def amounts(self, group: str) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        count = 0
        for index in range(*self.match.span(group)):
            values = self.words.values(index)
            if "unit" in values:
                found.append((count, str(values["unit"])))
                count = 0
            else:
                count += next(
                    (int(values[kind]) for kind in self.number_words if kind in values), 0
                )
        return found

    def text(self, group: str = "") -> str:
        first, last = self.match.span(group or 0)
        return self._slice(self.words.view.folded, first, last)

    @property
    def plain(self) -> str:
        first, last = self.match.span()
        return self._slice(self.words.view.plain, first, last)

    def before(self, count: int = 1) -> str:
        return self.words.text(self.match.start() - count)

    def after(self, count: int = 1) -> str:
        return self.words.text(self.match.end() + count - 1)

    def _slice(self, text: str, first: int, last: int) -> str:
        if first >= last:
            return ""
        return text[self.words.start(first) : self.words.ends[last - 1]]


def takes_time(reading: Reading) -> bool:
    """Return whether a clock time or a part of the day may follow."""
    return is_one_day(reading.meaning)


class Matcher:
    """The rules of one grammar, compiled."""

    def __init__(self, grammar: TimexGrammar) -> None:
        self.grammar = grammar
        self.lexer = Lexer(grammar)
        signals = " | ".join(f"(?P<{signal.name}> {signal.pattern} )" for signal in grammar.signals)
        compiler = PatternCompiler(self.lexer, {**grammar.macros, "signals": signals})
        self._signals = tuple(each for each in grammar.signals if each.relation is not Relation.IN)
        self._by_letter: dict[str, list[tuple[re.Pattern[str], TimexRule]]] = {}
        for rule in grammar.rules:
            compiled = compiler.compile(rule.pattern)
            for letter in compiler.first_letters(rule.pattern):
                self._by_letter.setdefault(letter, []).append((compiled, rule))
        self._left = compiler.compile(rf"(?: {grammar.left} ) \Z")
        self._left_signals = compiler.compile(r"(?: signals ) \Z")
        self._right = compiler.compile(grammar.right)
        self.joints = {name: compiler.compile(joint) for name, joint in grammar.joints.items()}
        self._trigger = compiler.compile(" | ".join(grammar.triggers))
        self._any: dict[str, re.Pattern[str]] = {}

    def find(self, words: Words) -> Iterator[Found]:
        """Yield the expressions of a block in reading order, without overlap."""
        codes, done = words.codes, 0
        for trigger in self._trigger.finditer(codes):
            if trigger.start() < done:
                continue
            at = max(codes.rfind(OTHER, done, trigger.start()) + 1, done)
            stop = codes.find(OTHER, trigger.end())
            stop = len(codes) if stop < 0 else stop
            while at < stop:
                core = self._core_at(words, at)
                if core is None:
                    at += 1
                    continue
                found = self._widened(core, done)
                at = done = found.last
                yield found
            done = max(done, stop)

    def _core_at(self, words: Words, at: int) -> Found | None:
        best, end = None, at
        letter = words.codes[at]
        rules = self._by_letter.get(letter)
        if not rules or not self._may_begin(letter).match(words.codes, at):
            return None
        for pattern, rule in rules:
            match = pattern.match(words.codes, at)
            if match is None or match.end() <= end:
                continue
            reading = rule.meaning(_Match(words, match, self.grammar.number_words))
            if reading is not None:
                best, end = (
                    Found(words, at, at, match.end(), match.end(), rule.name, reading),
                    match.end(),
                )
        return best

    def _may_begin(self, letter: str) -> re.Pattern[str]:
        """Return one pattern for all the rules a letter may begin: one look tells that none does, as mostly."""
        if letter not in self._any:
            patterns = (pattern.pattern for pattern, _ in self._by_letter[letter])
            self._any[letter] = re.compile("|".join(_GROUP.sub("(?:", each) for each in patterns))
        return self._any[letter]

    def _widened(self, core: Found, done: int) -> Found:
        """Return the expression with the words before and after the core that belong to it."""
        first, last, reading = core.first, core.last, core.reading
        if isinstance(reading.meaning, Vague):
            return core
        codes = core.words.codes
        left = None
        if core.start and codes[core.start - 1] != OTHER:
            before = self._left if takes_time(reading) else self._left_signals
            left = before.search(codes, max(done, core.start - _REACH), core.start)
            if left is not None and _breaks(core, left.start(), core.start):
                left = self._left_signals.search(codes, left.start(), core.start)
        if left is not None and left.start() < core.start:
            first = left.start()
            reading = self._marked(reading, core.words, left)
        right = None
        if codes[core.stop : core.stop + 1] not in ("", OTHER) and takes_time(reading):
            right = self._right.match(codes, core.stop)
            right = None if right and _breaks(core, core.stop, right.end()) else right
        if right is not None and right.end() > core.stop:
            last = right.end()
            reading = self._marked(reading, core.words, right)
        if first == core.first and last == core.last:
            return core
        return Found(core.words, first, core.start, core.stop, last, core.rule, reading)

    def _marked(self, reading: Reading, words: Words, match: re.Match[str]) -> Reading:
        """Return the reading with what the words around the core add to it."""
        groups = {name for name, text in match.groupdict().items() if text is not None}
        for signal in self._signals if groups else ():
            if signal.name in groups:
                reading = replace(
                    reading, relation=signal.relation, ahead=signal.ahead, back=signal.back
                )
        if reading.daytime or not groups:
            return reading
        daytime = self._daytime(words, match)
        return replace(reading, daytime=daytime, type=TimexType.TIME) if daytime else reading

    def _daytime(self, words: Words, match: re.Match[str]) -> str:
        """Return the clock time or the part of the day beside a core, "" where there is none."""
        for group in ("clock", "clock2", "daytime", "daytime2"):
            if group not in match.re.groupindex or match.start(group) < 0:
                continue
            clock = _Match(words, match, self.grammar.number_words)
            for index in range(*match.span(group)):
                values = words.values(index)
                if "clock" in values or "daypart" in values:
                    return str(values.get("clock") or values["daypart"])
            hour = clock.number(group)
            return f"T{hour:02}:00" if group.startswith("clock") and hour <= 24 else ""
        return ""


def _breaks(core: Found, first: int, last: int) -> bool:
    """Whether a line ends between the core and words beside it: « LE SOIR », « 12 mars 2021 », « À 18:30 »."""
    words = core.words
    start = words.start(first) if first < core.start else words.ends[first - 1]
    stop = words.start(last) if first < core.start else words.ends[last - 1]
    return "\n" in words.view.folded[start:stop]


@lru_cache(maxsize=8)
def matcher_for(grammar: TimexGrammar) -> Matcher:
    """Return the compiled rules of a grammar, compiled once."""
    return Matcher(grammar)
