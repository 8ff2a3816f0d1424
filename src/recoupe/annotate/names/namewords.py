"""What a language supplies for finding names, and the words of a sentence as the name finder reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.annotate.text.words import split_words
from recoupe.model.document import MentionKind
from recoupe.model.text import Span, fold

_ARTICLE = re.compile(r"^(\w{2})-")
_SMALL = (
    3  # letters of words that tell nothing of how a line is printed; as many long words tell it
)
_BRACKETED = 4  # words of an agency in brackets before a sentence
_OPENING = frozenset({":", "«", "“", '"', "•", "–", "—"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name that a lexicon or the story explains: what it names, its kind, the form it is listed under.

    `country` is what a capital may stand for. `of_story` tells the editors' own names, which need no capital.
    """

    label: str
    kind: MentionKind
    country: str | None = None
    of_story: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """The words about names of one language, all folded; see the comments of its lexicon for each list.

    `known` maps the words of a name to what it names, `heads` their first words to the most words of one.
    `demonyms` maps a word for a people to its country. `people` maps it to the word in the masculine plural.
    """

    known: Mapping[tuple[str, ...], Known]
    heads: Mapping[str, int]
    demonyms: Mapping[str, str]
    people: Mapping[str, str]
    civil: frozenset[str]
    functions: frozenset[str]
    function_words: frozenset[str]
    links: frozenset[str]
    particles: frozenset[str]
    linking_particles: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    body_nouns: frozenset[str]
    body_adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    same_rank: Mapping[str, str]
    same_body: Mapping[str, str]
    led_by: frozenset[str]
    place_heads: frozenset[str]
    place_prepositions: frozenset[str]
    government_verbs: tuple[str, ...]
    government_nouns: frozenset[str]
    government_prepositions: frozenset[str]
    ordinary: frozenset[str]
    openers: frozenset[str]
    given_names: frozenset[str]
    determiners: frozenset[str]
    common_adjectives: frozenset[str]
    prefixed_adjectives: frozenset[str]
    complements: frozenset[str]
    speaking: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    conjunctions: frozenset[str]
    agents: frozenset[str]
    inside: frozenset[str]
    recalled: frozenset[str]
    ranks: frozenset[str]
    clauses: frozenset[str]
    of: frozenset[str]
    between: frozenset[str]
    directions: frozenset[str]
    place_adverbs: frozenset[str]
    unsubjects: tuple[str, ...]
    portfolios: frozenset[str]
    things: frozenset[str]
    bare: frozenset[str]
    town_parts: tuple[str, ...]
    superlatives: frozenset[str]
    firm_words: frozenset[str]
    branches: frozenset[str]
    parts: frozenset[str]
    firms: frozenset[str]
    nameless: frozenset[str]
    participles: tuple[str, ...]
    seats: frozenset[str]
    works: frozenset[str]
    facing: frozenset[str]
    stadiums: frozenset[str]
    club_endings: tuple[str, ...]
    contest_words: frozenset[str]
    foreign: frozenset[str]
    towns: frozenset[str]
    contests: frozenset[str]
    traded: frozenset[str]
    plurals: frozenset[str]
    people_endings: tuple[str, ...]
    years: frozenset[str]
    tellers: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a sentence: its folded form, how it was printed, and whether it may begin a sentence.

    `proper` tells a capital, or a capital after a particle (« al-Soudani »); `opens` that the place gives any
    word a capital.
    """

    span: Span
    printed: str
    form: str
    proper: bool
    caps: bool
    mark: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article as a row of words; `shouts` where capitals tell nothing (« SÉISME AU MAROC »)."""

    words: tuple[NameWord, ...]
    shouts: bool

    def span(self, start: int, end: int) -> Span:
        """Return the characters from word `start` to before word `end`."""
        return Span(self.words[start].span.start, self.words[end - 1].span.end)

    def text(self, start: int, end: int) -> str:
        """Return the words from `start` to before `end` as printed, single spaces between them."""
        parts: list[str] = []
        for index in range(start, end):
            apart = index > start and self.words[index - 1].span.end < self.words[index].span.start
            parts.append(" " * apart + self.words[index].printed)
        return "".join(parts)

    def form(self, index: int) -> str:
        """Return the folded word at `index`, or "" outside the sentence."""
        return self.words[index].form if 0 <= index < len(self.words) else ""


def read_line(text: str, span: Span, *, particles: frozenset[str]) -> Line:
    """Return the words of a sentence."""
    words: list[NameWord] = []
    opens = True
    for word in split_words(text, span):
        printed = word.span.of(text)
        mark = word.is_mark
        words.append(
            NameWord(
                span=word.span,
                printed=printed,
                form=fold(printed),
                proper=not mark and _is_proper(printed, particles),
                caps=len(printed) > 1 and printed.isupper(),
                mark=mark,
                opens=opens and not mark,
            )
        )
        bracketed = printed == ")" and words[0].printed == "("  # « (Belga) Selon … »
        opens = (opens and mark) or printed in _OPENING or (bracketed and len(words) <= _BRACKETED)
    return Line(tuple(words), _shouts(words))


def is_adjective(form: str, *, rules: NameRules) -> bool:
    """Whether a word in small letters classifies the noun before it: « internationale », « irakien »."""
    single = form.removesuffix("s")
    if form in rules.demonyms or form in rules.same_rank or single in rules.body_adjectives:
        return True
    if form.rpartition("-")[2] in rules.demonyms:
        return True  # « franco-allemand »
    if form in rules.common_adjectives:
        return False
    return len(form) > 4 and form.endswith(rules.adjective_endings)


def speaks(line: Line, at: int, *, rules: NameRules) -> bool:
    """Whether a verb a name may be the subject of stands at `at`: « a », not « à »."""
    return line.form(at) in rules.speaking and line.words[at].printed.lower() != "à"


def is_place_head(form: str, *, rules: NameRules) -> bool:
    """Whether a noun, singular or plural, is one that a place's name completes: « province », « localités »."""
    return form in rules.place_heads or form.removesuffix("s") in rules.place_heads


def place_key(form: str) -> str:
    """Return the key of a place from its folded name: « Al-Haouz » and « Al Haouz » are one."""
    return _ARTICLE.sub(r"\1 ", form)


def fold_name(words: Iterable[str]) -> str:
    """Return the key of a name from its folded words."""
    return " ".join(words).replace("' ", "'")


def heads_of(known: Mapping[tuple[str, ...], Known]) -> Mapping[str, int]:
    """Return the first word of each listed name with the length of the longest that begins so."""
    heads: dict[str, int] = {}
    for words in known:
        heads[words[0]] = max(len(words), heads.get(words[0], 0))
    return heads


def match_known(
    line: Line, at: int, rules: NameRules, longest: int | None = None
) -> tuple[int, Known] | None:
    """Return where the longest listed name at word `at` ends, and what it is."""
    most = rules.heads.get(line.form(at))
    if most is None:
        return None
    forms = tuple(word.form for word in line.words[at : at + min(most, longest or most)])
    for length in range(len(forms), 0, -1):
        entry = rules.known.get(forms[:length])
        if entry is not None:
            return at + length, entry
    return None


def _is_proper(printed: str, particles: frozenset[str]) -> bool:
    if printed[:1].isupper():
        return True
    particle, hyphen, rest = printed.partition("-")
    return bool(hyphen) and particle in particles and rest[:1].isupper()


def _shouts(words: Sequence[NameWord]) -> bool:
    letters = [word for word in words if word.form.isalpha() and len(word.form) > 1]
    if len(letters) > 1 and all(word.caps for word in letters):
        return True
    long = [word for word in letters if len(word.form) > _SMALL]
    return len(long) > _SMALL and sum(word.caps for word in long) >= 0.75 * len(long)
