"""Look-ups over a story: how its articles are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from small_story import STORY, small_timeline

from recoupe.model.edtf import on_day
from recoupe.model.timeline import Timeline
from recoupe.site.library import LETTERS, shelve


def _story(*names: str) -> Timeline:
    """Return the small story told by articles of these names, each published a day before the one ahead of it."""
    timeline = small_timeline()
    reading, publication = timeline.readings[0], timeline.publications[0]
    document = reading.document
    dating = publication.date
    assert dating is not None
    return replace(
        timeline,
        readings=tuple(
            replace(reading, document=replace(document, article=replace(document.article, id=name)))
            for name in names
        ),
        publications=tuple(
            replace(
                publication,
                article=name,
                date=replace(dating, date=on_day(date(2024, 5, 1) - timedelta(days=place))),
            )
            for place, name in enumerate(names)
        ),
    )


def test_few_articles_have_letters_in_the_order_of_publication() -> None:
    """A reader of a small story meets A first."""
    signs = shelve(_story("one", "two", "three"), STORY).signs

    assert signs == {"one": "C", "two": "B", "three": "A"}


def test_one_article_more_leaves_the_numbers_of_the_others_alone() -> None:
    """Though it was published before them all."""
    names = [f"{place:03}" for place in range(LETTERS + 2)]
    before = shelve(_story(*names[:-1]), STORY).signs
    after = shelve(_story(*names), STORY).signs

    assert before["000"] == "1"
    assert after == before | {names[-1]: str(len(names))}
