"""How a date is explained: the words, what they are read from, what is left."""

from __future__ import annotations

from datetime import date

from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.edtf import EdtfDate, in_month, on_day
from recoupe.model.timex import Relation
from recoupe.temporal.explain import Explanation, explain_timexes
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes


def explained(text: str, published: EdtfDate | None) -> tuple[Explanation, ...]:
    """Return the explanations of a text."""
    return explain_timexes(resolve_timexes(tag_timexes(text, grammar=TIMEXES), published=published))


def test_a_weekday_of_an_article_known_by_its_month() -> None:
    """Three steps: the last Saturday, publication in January, five Saturdays."""
    (samedi,) = explained("Les discussions ont repris samedi.", in_month(2024, 1))

    assert [step.reason.message for step in samedi.steps] == [
        "“{words}” is the last {weekday} not after its anchor, that day included",
        "The article appeared: {published}",
        "{count} days are possible: {date}",
    ]
    assert dict(samedi.steps[2].reason.params)["count"] == 5


def test_an_anaphora_names_its_anchor() -> None:
    """« Le lendemain » is read from the date told before it."""
    _, lendemain = explained(
        "Il est mort le 12 juin 2020. Le lendemain, il neigeait.", on_day(date(2024, 1, 28))
    )

    assert lendemain.anchor == "le 12 juin 2020"
    assert lendemain.date == on_day(date(2020, 6, 13))
    assert lendemain.steps[1].after == on_day(date(2020, 6, 12))


def test_an_open_end_is_told() -> None:
    """« depuis » keeps the date and says what stays open."""
    (since,) = explained("Le pays est en guerre depuis mars 2022.", None)

    assert since.timex.relation is Relation.SINCE
    assert since.steps[-1].reason.message == "What is told begins then and stays open at the end"


def test_what_nothing_dates_is_said_so() -> None:
    """Without a publication date « samedi » keeps its meaning and no day."""
    (samedi,) = explained("Ils ont voté samedi.", None)

    assert samedi.date is None
    assert samedi.steps[-1].reason.message == "Nothing in the article dates it"
