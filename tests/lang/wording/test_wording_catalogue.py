"""The catalogues are whole: every message of the code and the templates is translated, with its braces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from recoupe.lang.wording import load_wording
from recoupe.model.edtf import in_month
from recoupe.model.reason import Reason, Weekday

ROOT = Path(__file__).parents[3]
FRENCH = ROOT / "src/recoupe/lang/wording/locale/fr/recoupe.po"
KEYWORDS = {"say": None, "count": (1, 2), "Reason": None}


def _messages() -> Iterator[tuple[str, str]]:
    """Each message with the file that shows it; a plural message is its singular."""
    for file in sorted((ROOT / "src/recoupe").rglob("*.py")):
        for _, message, _, _ in extract_from_file("python", file, keywords=KEYWORDS):
            first = message if isinstance(message, str) else message[0]
            if isinstance(first, str) and first:
                yield first, file.name
    for file in sorted((ROOT / "templates").rglob("*.html")):
        with file.open("rb") as stream:
            for _, _, message, _ in babel_extract(stream, ["say", "count"], [], {}):
                first = message if isinstance(message, str) else message[0]
                yield first, file.name


def _french() -> dict[str, list[str]]:
    with FRENCH.open("rb") as stream:
        catalogue = read_po(stream)
    found = {}
    for entry in catalogue:
        if entry.id:
            key = entry.id if isinstance(entry.id, str) else entry.id[0]
            found[key] = _forms(entry.string)
    return found


def _forms(text: str | Sequence[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _braces(texts: Sequence[str]) -> set[str]:
    return {brace for text in texts for brace in re.findall(r"\{(\w+?)(?:_spelled)?\}", text)}


def test_every_message_is_translated() -> None:
    """A message without its French would be read in English by a French visitor."""
    known = _french()

    missing = sorted(
        {f"{file}: {text}" for text, file in _messages() if not any(known.get(text, []))}
    )

    assert missing == []


def test_translations_keep_their_braces() -> None:
    """A translation names no parameter that its message does not have."""
    with FRENCH.open("rb") as stream:
        entries = [entry for entry in read_po(stream) if entry.id]
    wrong = [
        entry.id
        for entry in entries
        if not _braces(_forms(entry.string)) <= _braces(_forms(entry.id))
    ]

    assert wrong == []


def test_french_typography_is_set_in_our_words() -> None:
    """Thin spaces before the high punctuation, no-break space before the colon."""
    said = load_wording("fr").say("“{words}”", words="Etats-Unis: oui!")

    assert said == "«\u202fEtats-Unis: oui!\u202f»"


def test_a_quoted_parameter_is_never_altered() -> None:
    """The words of a source keep their own spaces and apostrophes."""
    words = "l'Irak ; «premier round» !"

    assert words in load_wording("fr").say("“{words}”", words=words)


def test_reasons_take_days_dates_and_weekdays() -> None:
    """Parameters that are not text are worded by the language."""
    french = load_wording("fr")
    weekday = Reason("“{words}” names a {weekday}", words="samedi", weekday=Weekday.SATURDAY)
    month = Reason("the article says when it appeared: {date}", date=in_month(2024, 1))
    day = Reason("on {day} at the latest", day=date(2020, 6, 12))

    assert french.reason(weekday) == "«\u202fsamedi\u202f» désigne un samedi."
    assert french.reason(month) == "L’article dit quand il a paru\u00a0: janvier 2024."
    assert french.reason(day) == "Au plus tard le vendredi 12 juin 2020."


def test_numbers_follow_the_language() -> None:
    """Thousands are set apart as each language does."""
    assert load_wording("fr").number(2500) == "2\u202f500"
    assert load_wording("en").number(2500) == "2,500"


def test_small_numbers_are_spelled_where_a_message_asks() -> None:
    """A heading opens with a word, a large number stays in digits."""
    french = load_wording("fr")
    one, many = "One figure, and who gives it", "{n} figures, and who gives them"

    assert french.spelled(7) == "sept"
    assert french.spelled(40) == "40"
    assert french.count("The sentence quoted", "The {n} sentences quoted", 2) == (
        "Les deux phrases citées"
    )
    assert french.count(one, many, 3).startswith("Trois")


def test_plurals_follow_the_language() -> None:
    """French takes the singular for none."""
    one, many = "{n} event", "{n} events"

    assert load_wording("fr").count(one, many, 0) == "0 événement"
    assert load_wording("en").count(one, many, 0) == "0 events"
    assert load_wording("fr").count(one, many, 3) == "3 événements"
