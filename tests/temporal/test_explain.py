"""How a date is explained: the words, what they are read from, what is left."""

from __future__ import annotations

from datetime import date

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.edtf import EdtfDate, in_month, on_day
from recoupe.model.timex import Relation, Timex
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes


def resolved(text: str, published: EdtfDate | None) -> tuple[Timex, ...]:
    """Return the time expressions of a text with their days."""
    return resolve_timexes(tag_timexes(text, grammar=TIMEXES), published=published)


def test_a_weekday_of_an_article_known_by_its_month() -> None:
    """Three steps: the last Saturday, publication in January, five Saturdays."""
    (samedi,) = resolved("Les discussions ont repris samedi.", in_month(2024, 1))

    assert samedi.date is not None
    assert [step.reason.message for step in samedi.date.steps] == [
        "“{words}” is the last {weekday} not after its anchor, that day included",
        "The article appeared: {published}",
        "{count} days are possible: {date}",
    ]
    assert dict(samedi.date.steps[2].reason.params)["count"] == 5


def test_an_anaphora_names_its_anchor() -> None:
    """« Le lendemain » is read from the date told before it."""
    death, lendemain = resolved(
        "Il est mort le 12 juin 2020. Le lendemain, il neigeait.", on_day(date(2024, 1, 28))
    )

    assert lendemain.anchor == death.id
    assert lendemain.date is not None
    assert lendemain.date.date == on_day(date(2020, 6, 13))
    assert lendemain.date.steps[1].after == on_day(date(2020, 6, 12))


def test_an_open_end_is_told() -> None:
    """« depuis » keeps the date and says what stays open."""
    (since,) = resolved("Le pays est en guerre depuis mars 2022.", None)

    assert since.relation is Relation.SINCE
    assert since.date is not None
    assert (
        since.date.steps[-1].reason.message == "What is told begins then and stays open at the end"
    )
