"""What French says of names: countries and their people, functions, institutions, words that are no names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recoupe.annotate.names.namewords import Known, NameRules, fold_name, heads_of
from recoupe.annotate.text.words import split_words
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.document import MentionKind
from recoupe.model.text import Span, fold

_WORDS = load_lexicon("fr", "names")
_COUNTRIES = load_lexicon("fr", "countries")
_PLACES = load_lexicon("fr", "places")


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(word.form) for word in split_words(name, Span(0, len(name))))


def _listed() -> Iterator[tuple[str, Known]]:
    """Yield every listed name with what it names; a later one wins over an earlier."""
    yield from _items([*_PLACES["cities"], *_PLACES["regions"]], MentionKind.PLACE)
    for country, (_, _, capitals) in _COUNTRIES.items():
        for capital in capitals:
            yield capital, Known(label=capitals[0], kind=MentionKind.PLACE, country=country)
    countries = [[country, *others] for country, (others, _, _) in _COUNTRIES.items()]
    yield from _items(countries, MentionKind.COUNTRY)
    bodies = [[label, *others] for label, others in _WORDS["organisations"].items()]
    yield from _items(bodies, MentionKind.ORGANISATION)
    yield from _items(_WORDS["events"], MentionKind.THING)


def _items(rows: Iterable[Sequence[str]], kind: MentionKind) -> Iterator[tuple[str, Known]]:
    for label, *others in rows:
        for name in (label, *others):
            yield name, Known(label=label, kind=kind)


def inflected(demonym: str) -> tuple[str, str, str, str]:
    """Return masculine and feminine, singular and plural, of a word for a people."""
    masculine, _, feminine = demonym.partition("/")
    if not feminine:
        feminine = _feminine(masculine)
    plural = masculine if masculine.endswith(("s", "x")) else f"{masculine}s"
    return masculine, feminine, plural, f"{feminine}s"


def _feminine(masculine: str) -> str:
    if masculine.endswith("e"):
        return masculine
    return f"{masculine}ne" if masculine.endswith("en") else f"{masculine}e"


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name])


_DEMONYMS = {
    fold(form): country
    for country, (_, demonym, _) in reversed(_COUNTRIES.items())
    for form in inflected(demonym)
}
_PEOPLE = {
    fold(form): inflected(demonym)[2][:1].upper() + inflected(demonym)[2][1:]
    for _, demonym, _ in _COUNTRIES.values()
    for form in inflected(demonym)
}

_KNOWN = {_key(name): known for name, known in _listed()}

NAMES = NameRules(
    known=_KNOWN,
    heads=heads_of(_KNOWN),
    demonyms=_DEMONYMS,
    people=_PEOPLE,
    same_rank=_WORDS["same_rank"],
    same_body=_WORDS["same_body"],
    adjective_endings=tuple(_WORDS["adjective_endings"]),
    government_verbs=tuple(_WORDS["government_verbs"]),
    civil=_words("civil"),
    functions=_words("functions"),
    function_words=_words("function_words"),
    links=_words("links"),
    particles=_words("particles"),
    linking_particles=_words("linking_particles"),
    strong=_words("strong"),
    weak=_words("weak"),
    body_nouns=_words("body_nouns"),
    body_adjectives=_words("body_adjectives"),
    led_by=_words("led_by"),
    place_heads=_words("place_heads"),
    place_prepositions=_words("place_prepositions"),
    government_nouns=_words("government_nouns"),
    government_prepositions=_words("government_prepositions"),
    ordinary=_words("ordinary"),
    openers=_words("openers"),
    given_names=_words("given_names"),
    determiners=_words("determiners"),
    common_adjectives=_words("common_adjectives"),
    prefixed_adjectives=_words("prefixed_adjectives"),
    complements=_words("complements"),
    speaking=_words("speaking"),
    articles=_words("articles"),
    indefinite=_words("indefinite"),
    conjunctions=_words("conjunctions"),
    agents=_words("agents"),
    inside=_words("inside"),
    recalled=_words("recalled"),
    ranks=_words("ranks"),
    clauses=_words("clauses"),
    of=_words("of"),
    between=_words("between"),
    directions=_words("directions"),
    place_adverbs=_words("place_adverbs"),
    unsubjects=tuple(_WORDS["unsubjects"]),
    portfolios=_words("portfolios"),
    things=_words("things"),
    bare=_words("bare"),
    town_parts=tuple(_WORDS["town_parts"]),
    superlatives=_words("superlatives"),
    firm_words=_words("firm_words"),
    branches=_words("branches"),
    parts=_words("parts"),
    firms=_words("firms"),
    nameless=_words("nameless"),
    participles=tuple(_WORDS["participles"]),
    seats=_words("seats"),
    works=_words("works"),
    facing=_words("facing"),
    stadiums=_words("stadiums"),
    club_endings=tuple(_WORDS["club_endings"]),
    contest_words=_words("contest_words"),
    foreign=_words("foreign"),
    towns=frozenset(fold_name(_key(town)) for town in _PLACES["towns"]),
    contests=_words("contests"),
    traded=_words("traded"),
    plurals=_words("plurals"),
    people_endings=tuple(_WORDS["people_endings"]),
    years=_words("years"),
    tellers=_words("tellers"),
)
