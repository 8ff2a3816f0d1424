"""The French grammar of time expressions, put together."""

from __future__ import annotations

from recoupe.lang.fr.timexes.absolute import ABSOLUTE
from recoupe.lang.fr.timexes.anaphora import ANAPHORA
from recoupe.lang.fr.timexes.counted import COUNTED
from recoupe.lang.fr.timexes.cues import tense_cues
from recoupe.lang.fr.timexes.deictic import DEICTIC
from recoupe.lang.fr.timexes.hours import HOURS
from recoupe.lang.fr.timexes.periods import PERIODS
from recoupe.lang.fr.timexes.ranges import RANGES
from recoupe.lang.fr.timexes.words import NUMERIC_KINDS, accented_words, read_digits, time_words
from recoupe.lang.fr.timexes.years import YEARS
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.timex import Relation
from recoupe.temporal.grammar import Signal, TimexGrammar

_MACROS = {
    "num": "(?: digits | (?: numeral | one ) (?: dash ? numeral | et numeral | et one ){0,3} )",
    "big_number": "big",
    "a_month": "(?: month | month_abbr dot ? )",
    "a_weekday": "(?: weekday | weekday_abbr dot ? )",
    "a_day": "(?: digits | numeral (?: dash ? numeral | et numeral | et one ){0,3} | ordinal )",
    "a_clock": "(?: clock | num hour_h (?: digits | numeral )? )",
    "a_year_in_words": "(?: numeral (?: dash ? (?: et )? (?: numeral | one ) ){1,7} )",
    "determiner": "(?: le | ce | ces | du | au | aux | des | un )",
}

_TENSES = load_lexicon("fr", "tenses")

_SIGNALS = (
    Signal(
        name="ever_since",
        pattern="depuis (?: de | du )? (?: le | ce )?",
        relation=Relation.SINCE,
        back=True,
    ),
    Signal(name="since", pattern="since (?: de | du )? (?: le | ce )?", relation=Relation.SINCE),
    Signal(name="as_early_as", pattern="since_accent (?: le | ce )?"),
    Signal(
        name="until", pattern="until (?: a | au | le | ce )? (?: le )?", relation=Relation.UNTIL
    ),
    Signal(
        name="deadline",
        pattern="deadline (?: a | au | le | en )? (?: le )?",
        relation=Relation.UNTIL,
        ahead=True,
    ),
    Signal(name="before", pattern="before (?: le | ce | en )?", relation=Relation.BEFORE),
    Signal(name="after", pattern="after (?: le | ce )?", relation=Relation.AFTER),
    Signal(name="course", pattern="course (?: de | du | des )? (?: le | ce | ces )?"),
    Signal(name="during", pattern="duration_word (?: le | ce )?"),
    Signal(name="around", pattern="around (?: de )? (?: le )?"),
    Signal(name="in_", pattern="(?: en | dans | a_accent | au | aux ) (?: le | ce | ces )?"),
    Signal(name="between", pattern="entre (?: le )?"),
    Signal(name="of", pattern="(?: de | du | des ) (?: le | ce | ces )?"),
    Signal(name="the", pattern="(?: le | ce | ces )"),
)

_LEFT = """(?: (?: dans | en | a | au )? le ? (?: part de ? )? (?P<daytime> daypart ) (?: de | du )?
    | (?: a | de | entre | since | since_accent | after | before
            | early )? (?: de )? (?: a_clock (?: dash | a | et | until ) )? (?P<clock> a_clock )
      (?: (?: du | de ) daypart )? (?: comma | le | de | du | sur )? )? (?: signals )?"""
_RIGHT = """(?: comma ? (?: dans | en | au | a | vers | de | before
            | after )? le ? (?: part (?: de )? (?: le )? )? (?: early )? (?: le )? (?P<daytime> daypart )
            (?: early )? )?
    (?: comma ? (?: a | vers | since_accent | since | before | after | around | course | until | de
            | entre | pour | en )* (?: de | du | le )?
        (?P<clock> a_clock ) (?: (?: a | et | dash | until ) a_clock )? (?: (?: du | de
            | dans le ) (?P<daytime2> daypart ) )? )?"""


def _aims() -> frozenset[tuple[str, str]]:
    """« renvoyé au 30 janvier », « repoussée à samedi », « annoncée pour jeudi »: what lies ahead, as written."""
    put_off = {(word, to) for word in _TENSES["aimed"] for to in ("au", "a", "pour", "aux")}
    return frozenset(put_off | {(word, "pour") for word in _TENSES["planned"]})


TIMEXES = TimexGrammar(
    words=time_words(),
    accented=accented_words(),
    numeric=read_digits,
    numeric_kinds=NUMERIC_KINDS,
    triggers=(
        "month | month_abbr | month_english | weekday | weekdays | weekday_abbr | year | unit | season",
        "deictic | anaphoric_day | feast | day_name | known_day | date | day_month",
        "month_year | year_span | day_span | date_span | daypart | century_no | quarter_code | half_code",
        "vague_past | vague_now | vague_future | recent | frequency | early_adverb | event_noun | sport_season",
        "(?: en | year_word | depuis | month ) numeral",
        "(?: a | vers | before | after ) a_clock | at_once",
        "(?: le | du | au | until ) digits | digits digits | digits (?: dash | slash ) year",
    ),
    macros=_MACROS,
    rules=(*ABSOLUTE, *YEARS, *RANGES, *PERIODS, *DEICTIC, *HOURS, *COUNTED, *ANAPHORA),
    signals=_SIGNALS,
    left=_LEFT,
    right=_RIGHT,
    joints={
        "from_": "(?: de | du | since | des | le | ce )",
        "between": "entre",
        "to": "(?: au | a | until ) (?: le | a | au )?",
        "and": "et (?: le | ce )?",
        "dash": "dash (?: le )?",
        "also": "comma ? (?: et | ou )",
        "next": "comma",
        "list": "(?: comma | et | ou | comma et )? (?: le | du | au | de | en | a )?",
    },
    tense=tense_cues(),
    births=frozenset({"ne", "nee", "nes", "nees"}),
    habits=frozenset({"le"}),
    aims=_aims(),
    dropped=frozenset([*_TENSES["dropped"], *_TENSES["aimed"]]),
    complements=frozenset({"de"}),
    of=frozenset({"de", "d'", "du", "des"}),
    feasts=frozenset({"feast", "named-day"}),
    peerless=frozenset(_TENSES["peerless"]),
    superlatives=frozenset(
        (article, word) for article in ("le", "la", "les") for word in _TENSES["more"]
    ),
    stands_for=frozenset({"celui", "celle", "ceux", "celles"}),
    more=frozenset(_TENSES["more"]),
    than=frozenset({"qu'", "que"}),
    against=frozenset({"contre"}),
    nearly=frozenset(_TENSES["nearly"]),
    likened=frozenset(
        (first, then) for first, thens in _TENSES["likened"].items() for then in thens
    ),
    like="comme",
    this=frozenset({"ce"}),
    unlisted=frozenset({"hour", "at-once"}),
    beginnings=tuple(_TENSES["beginnings"]),
    that=frozenset({"qu'", "que"}),
)
