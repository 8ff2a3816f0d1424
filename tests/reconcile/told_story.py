"""A story of a few short articles, from their texts to the timeline: the chain as the program runs it."""

from __future__ import annotations

from recoupe.lang.fr.language import LANGUAGE
from recoupe.model.record import EventRecord
from recoupe.model.story import Ruling, StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.pipeline.load import read_article
from recoupe.readers.text import read_text
from recoupe.reconcile.merge import merge

#: The ids of the articles, in the order of their texts.
NAMES = "abcdefgh"


def told(*texts: str, rulings: tuple[Ruling, ...] = ()) -> Timeline:
    """Return what some articles tell together; their ids are a, b, c and so on."""
    config = StoryConfig(title="story")
    readings = [
        read_article(read_text(f"{name}.txt", text.encode()), LANGUAGE, config)
        for name, text in zip(NAMES, texts, strict=False)
    ]
    return merge(
        readings, config=config, rulings=rulings, rules=LANGUAGE.merging, dating=LANGUAGE.dating
    )


def texts_of(timeline: Timeline) -> dict[str, str]:
    """Return the text of each article."""
    return {each.document.article.id: each.document.article.text for each in timeline.readings}


def records_of(timeline: Timeline) -> dict[str, EventRecord]:
    """Return every record by its id."""
    return {record.id: record for each in timeline.readings for record in each.records}
