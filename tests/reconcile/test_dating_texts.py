"""Short articles, read and dated whole: the days left of an event, and words that cannot all be true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from recoupe.lang.fr.language import LANGUAGE
from recoupe.lang.wording.wording import load_wording
from recoupe.model.edtf import EdtfDate, on_day
from recoupe.model.reason import Dating
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.pipeline.load import read_article
from recoupe.readers.text import read_text
from recoupe.reconcile.merge import merge

#: A Friday.
_PUBLISHED = on_day(date(2024, 5, 17))
_BARE = StoryConfig(title="")


def timeline(texts: Sequence[tuple[str, EdtfDate | None]]) -> Timeline:
    """Read articles, each with the day it appeared, and merge them."""
    readings = []
    for number, (text, published) in enumerate(texts):
        article = read_text(f"{number}.txt", text.encode())
        assert article is not None
        article = replace(article, published=Dating(date=published) if published else None)
        readings.append(read_article(article, LANGUAGE, _BARE))
    return merge(readings, config=_BARE, rulings=(), rules=LANGUAGE.merging, dating=LANGUAGE.dating)


def days_of_event(found: Timeline, trigger: str, article: int = 0) -> str:
    """Return the date of the event that the word `trigger` of an article tells."""
    events = {event.id: event for event in found.events}
    home = dict(found.event_of_record)
    reading = next(r for r in found.readings if r.document.article.file == f"{article}.txt")
    text = reading.document.article.text
    record = next(one for one in reading.records if trigger in one.trigger.of(text))
    return events[home[record.id]].date.date.edtf


TEXTS = [
    ("Un incendie a détruit une usine de Brest lundi 14 mai.", "détruit", "2024-05-14"),
    ("Un incendie a détruit une usine de Brest lundi 14 mai 2024.", "détruit", "2024-05-14"),
    ("Une explosion survenue le 24 mai a fait trois morts à Lyon.", "explosion", "2023-05-24"),
    ("L'accord trouvé en juin prévoit que les troupes quittent le pays.", "trouvé", "2023-06"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), TEXTS)
def test_an_event_keeps_the_days_its_words_leave(text: str, trigger: str, expected: str) -> None:
    """Read as of one day of publication."""
    assert days_of_event(timeline([(text, _PUBLISHED)]), trigger) == expected


CLASHES = [
    (
        "Un incendie a détruit une usine de Brest lundi 14 mai.",
        "« lundi 14 mai » dit lundi, mais le mardi 14 mai 2024 est un mardi",
    ),
    (
        "Un incendie a détruit une usine de Brest lundi 14 mai 2024.",
        "« lundi 14 mai 2024 » dit lundi, mais le mardi 14 mai 2024 est un mardi",
    ),
    (
        "Un homme a été arrêté le 24 mai 2024 à Brest.",
        "« arrêté » est raconté comme passé et daté « le 24 mai 2024 »",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLASHES)
def test_words_that_cannot_all_be_true_are_told(text: str, expected: str) -> None:
    """Once, in words a reader understands."""
    wording = load_wording("fr")
    told = [wording.reason(clash.why) for clash in timeline([(text, _PUBLISHED)]).clashes]

    assert len(told) == 1
    assert expected in told[0].replace("\u00a0", " ").replace("\u202f", " ")


NO_CLASH = [
    "Un incendie a détruit une usine de Brest mardi 14 mai.",
    "La CGT a annoncé une grève le 24 mai 2024.",
    "Un homme sera jugé le 24 mai 2024 à Brest.",
]


@pytest.mark.parametrize("text", NO_CLASH)
def test_what_agrees_is_no_clash(text: str) -> None:
    """A day ahead is no contradiction where it is announced."""
    assert timeline([(text, _PUBLISHED)]).clashes == ()
