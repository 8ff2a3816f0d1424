"""Documents that date themselves: the first story, what a given date moves, contradictions, habits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from first_story import GROUPS, READINGS, weekday
from hand_readings import Hand

from recoupe.lang.fr.dating import DATING
from recoupe.model.edtf import EdtfDate, between, in_month, in_year, on_day
from recoupe.model.meaning import Direction, Fixed, Period, Recurring, Shift, Unit
from recoupe.model.notation import days_of
from recoupe.model.reason import Basis, Force
from recoupe.model.record import Reading, Status
from recoupe.model.timeline import Verdict
from recoupe.reconcile.days.dating import Dated, date_documents

FIRST_ROUND = "[2024-01-06,2024-01-13,2024-01-20,2024-01-27]"


def dated(
    readings: Sequence[Reading] = READINGS,
    groups: Sequence[Sequence[str]] = GROUPS,
    *,
    pragmatic: bool = True,
    given: Mapping[str, EdtfDate] | None = None,
) -> Dated:
    """Date the articles of the first story, or others."""
    return date_documents(readings, groups, rules=DATING, pragmatic=pragmatic, given=given)


def edtf(result: Dated, variable: str) -> str:
    """Return the notation of the date of an article, record or expression, "" where there is none."""
    if variable in result.publications:
        dating = result.publications[variable]
        return dating.date.edtf if dating else ""
    for reading in result.readings:
        for one in (*reading.timexes, *reading.records):
            if one.id == variable:
                return one.date.date.edtf if one.date else ""
    raise KeyError(variable)


CORPUS = {
    "001": "2020-06-12",
    "004": "2024-01-06/2024-01-31",
    "004-FR": FIRST_ROUND,
    "000-FR": FIRST_ROUND,
    "002-FR": FIRST_ROUND,
    "003-FR": FIRST_ROUND,
    "004-SINGH": "[2024-01-04,2024-01-11,2024-01-18,2024-01-25]",
    "004-VOW": "[2024-01-05,2024-01-12,2024-01-19,2024-01-26]",
    "004-DRONE": FIRST_ROUND,
    "002-J": "[2024-01-06,2024-01-07,2024-01-13,2024-01-14,2024-01-20,2024-01-21,2024-01-27,2024-01-28]",
    "003-WAR": "2023-10",
    "003-STALL": "2023-10",
    "002-SERIES": "2023-10-15~",
    "004-SERIES": "2023-10-15~",
    "003-HMC": "2023-08",
    "004-HMC": "2023-08",
    "003": "2024-01-01/2024-01-27",
    "003-W": "[2023-12-27,2024-01-03,2024-01-10,2024-01-17,2024-01-24]",
    "003-T": "[2023-12-26,2024-01-02,2024-01-09,2024-01-16,2024-01-23]",
    "002-S": "2024-02-04/2024-10-13",
    "002": "2024-02-04/2024-10-14",
    "000": "2024-01-06/..",
}

#: What changes when only what the words mean is used.
HARD = {
    **CORPUS,
    "003": "2023-10-01/2024-01-27",
    "003-W": "2023-09-27/2024-01-24",
    "003-T": "2023-09-26/2024-01-23",
    "002-S": "2024-01-28/2024-10-13",
    "002": "2024-02-01/2024-10-14",
}

ALONE = {
    "000": "",
    "001": "2020-06-12",
    "002": "2014-01-01/..",
    "004": "2024-01",
    "004-FR": "[2023-12-30,2024-01-06,2024-01-13,2024-01-20,2024-01-27]",
    "004-SINGH": "[2023-12-28,2024-01-04,2024-01-11,2024-01-18,2024-01-25]",
    "004-VOW": "[2023-12-29,2024-01-05,2024-01-12,2024-01-19,2024-01-26]",
    "004-DRONE": "[2023-12-30,2024-01-06,2024-01-13,2024-01-20,2024-01-27]",
    "003-WAR": "2023-10",
    "004-SERIES": "2023-10-15~",
    "004-HMC": "2023-22",
    "003-HMC": "[2023-08,2024-08]",
    "003": "2023-10-01/2024-12-31",
    "003-LAUNCH": "2022-01-01/2023-10-31",
}

GIVEN_FIRST_ROUND = {
    "004-FR": "2024-01-27",
    "004-SINGH": "2024-01-25",
    "004-VOW": "2024-01-26",
    "004-DRONE": "2024-01-27",
    "002-J": "2024-01-27/2024-01-28",
    "004": "2024-01-27",
}


@pytest.mark.parametrize(("variable", "expected"), CORPUS.items())
def test_the_five_articles_date_each_other(variable: str, expected: str) -> None:
    assert edtf(dated(), variable) == expected


@pytest.mark.parametrize(("variable", "expected"), HARD.items())
def test_without_habits_only_words_count(variable: str, expected: str) -> None:
    assert edtf(dated(pragmatic=False), variable) == expected


@pytest.mark.parametrize(("variable", "expected"), ALONE.items())
def test_each_article_alone(variable: str, expected: str) -> None:
    (reading,) = (one for one in READINGS if one.document.article.id == variable[:3])

    assert edtf(dated([reading], (), pragmatic=False), variable) == expected


@pytest.mark.parametrize("variable", CORPUS)
def test_a_given_date_moves_exactly_what_hangs_on_it(variable: str) -> None:
    given = dated(given={"004-FR": on_day(date(2024, 1, 27))})
    expected = GIVEN_FIRST_ROUND.get(variable, CORPUS[variable])
    if variable.endswith("-FR"):
        expected = "2024-01-27"
    if variable == "000":
        expected = "2024-01-27/.."

    assert edtf(given, variable) == expected
    assert given.clashes == ()


def test_orders_follow() -> None:
    result = dated()

    def ends(variable: str) -> tuple[date, date]:
        days = days_of(_date(result, variable))
        assert days.first
        assert days.last
        return days.first, days.last

    assert ends("003-WAR")[0] <= ends("004-SERIES")[0]
    assert ends("003-HMC")[1] < ends("003-WAR")[0]
    assert ends("004-SINGH")[1] < ends("004-VOW")[1] < ends("004-FR")[1]
    assert ends("003")[1] <= ends("004-FR")[1]
    assert ends("004")[1] < ends("002")[0]
    assert ends("002-J")[1] <= ends("002-S")[0]


def test_the_order_of_articles_and_of_groups_does_not_matter() -> None:
    turned = dated(READINGS[::-1], [tuple(reversed(group)) for group in reversed(GROUPS)])

    assert turned.publications == dated().publications
    assert sorted(turned.readings, key=_id) == sorted(dated().readings, key=_id)


def test_nothing_clashes_in_the_first_story() -> None:
    assert dated().clashes == ()
    assert dated().yielded == ()


def test_the_steps_are_those_of_a_table_of_eliminations() -> None:
    record = next(one for one in dated().readings[4].records if one.id == "004-FR")
    assert record.date is not None
    steps = record.date.steps
    words = [
        next(
            r for r in READINGS if r.document.article.id == step.evidence.article
        ).document.article.text[step.evidence.span.start : step.evidence.span.end]
        for step in steps
        if step.evidence
    ]

    assert [step.after.edtf if step.after else None for step in steps] == [
        None,
        "[2023-12-30,2024-01-06,2024-01-13,2024-01-20,2024-01-27]",
        FIRST_ROUND,
    ]
    assert words == ["samedi", "janvier dernier"]  # the header of a hand reading has no words
    assert all(step.binds for step in steps)
    assert record.date.basis is Basis.CORPUS


def test_a_habit_shows_its_force() -> None:
    published = dated().publications["003"]

    assert published is not None
    assert [step.force for step in published.steps][-1] is Force.PRAGMATIC


def test_an_editors_date_is_told_apart() -> None:
    result = dated(given={"004-FR": on_day(date(2024, 1, 27))})
    singh = next(one for one in result.readings[4].records if one.id == "004-SINGH")

    assert singh.date is not None
    assert singh.date.basis is Basis.EDITORIAL
    assert singh.date.steps[-1].force is Force.EDITOR
    assert result.events["004-FR"] == result.events["004-FR"]


def _date(result: Dated, variable: str) -> EdtfDate:
    for reading in result.readings:
        for one in reading.records:
            if one.id == variable and one.date:
                return one.date.date
    dating = result.publications[variable]
    assert dating is not None
    return dating.date


def _id(reading: Reading) -> str:
    return reading.document.article.id


# Contradictions


def test_a_weekday_that_disagrees_with_its_number_is_reported_and_kept() -> None:
    hand = Hand(
        "a", "L'armée a repris dimanche 11 décembre ses réunions.", on_day(date(2024, 2, 12))
    )
    hand.timex(
        "t",
        "dimanche 11 décembre",
        Recurring(direction=Direction.PAST, weekday=6, day=11, month=12),
    )
    hand.record("r", "repris", timex="t")
    result = dated([hand.reading()], ())

    assert edtf(result, "a-r") == "2024-02-11"
    (clash,) = result.clashes
    assert clash.members == ("a-t",)
    assert clash.verdict is Verdict.IMPOSSIBLE


def test_a_weekday_with_its_number_picks_the_year() -> None:
    hand = Hand("a", "Le défilé a eu lieu dimanche 14 juillet, après celui de 2018.")
    hand.timex(
        "t", "dimanche 14 juillet", Recurring(direction=Direction.PAST, weekday=6, day=14, month=7)
    )
    hand.timex("u", "2018", Fixed(date=in_year(2018)), anchor=None)
    hand.record("r", "eu lieu", timex="t", kind="parade")
    hand.record("q", "celui", timex="u", kind="parade")
    result = dated([hand.reading()], (), given={"a": between(date(2017, 1, 1), date(2023, 12, 31))})

    assert edtf(result, "a-r") == "2019-07-14"
    assert edtf(result, "a") == "2019-07-14/2019-07-15"


def quake(article: str, words: str, day: int, published: EdtfDate | None) -> Reading:
    """Return an article that puts a quake on a weekday."""
    hand = Hand(article, f"Un séisme a frappé la région {words}.", published)
    hand.timex("t", words, weekday(day))
    hand.record("r", "frappé", timex="t", kind="quake")
    return hand.reading()


def test_two_articles_that_cannot_both_be_true() -> None:
    one = quake("a", "lundi", 0, on_day(date(2023, 9, 12)))
    other = quake("b", "vendredi", 4, on_day(date(2023, 9, 12)))
    third = quake("c", "samedi", 5, None)
    result = dated([one, other, third], [("a-r", "b-r")])
    (clash,) = result.clashes

    assert [(word.article, word.span) for word in clash.evidence if word.span.start > 20] == [
        ("a", Hand("a", one.document.article.text).span("lundi")),
        ("b", Hand("b", other.document.article.text).span("vendredi")),
    ]
    assert clash.verdict is Verdict.DISPUTED
    assert edtf(result, "a-r") == "2023-09-11"
    assert edtf(result, "b-r") == "2023-09-08"


def test_a_habit_that_words_contradict_gives_way_and_is_told() -> None:
    hand = Hand("a", "Le procès s'est ouvert en mars 2023, et a repris en mai 2023.")
    hand.timex("t", "mars 2023", Fixed(date=in_month(2023, 3)), anchor=None)
    hand.timex("u", "mai 2023", Fixed(date=in_month(2023, 5)), anchor=None)
    hand.record("r", "ouvert", timex="t", kind="trial")
    hand.record("s", "repris", timex="u", kind="trial")
    result = dated([hand.reading()], (), given={"a": on_day(date(2023, 5, 20))})

    assert result.clashes == ()
    assert len(result.yielded) == 2
    assert all("a" in one.members and one.evidence for one in result.yielded)
    assert {dict(one.why.params)["words"] for one in result.yielded} <= {"mars 2023", "mai 2023"}
    assert edtf(result, "a") == "2023-05-20"


def test_an_impossible_editors_date_is_kept_and_what_it_breaks_is_told() -> None:
    result = dated(given={"004-FR": on_day(date(2024, 1, 26))})

    assert edtf(result, "003-FR") == "2024-01-26"
    assert result.clashes


# Other stories


def test_a_plan_is_after_the_article_and_tells_when_it_appeared() -> None:
    plan = Hand("a", "Les syndicats sont sur le point de lancer une grève.")
    plan.record("r", "lancer", status=Status.PLANNED, kind="strike")
    done = Hand("b", "La grève a débuté mardi.", on_day(date(2023, 3, 9)))
    done.timex("t", "mardi", weekday(1))
    done.record("r", "débuté", timex="t", kind="strike")
    result = dated([plan.reading(), done.reading()], [("a-r", "b-r")])

    assert edtf(result, "a") == "../2023-03-07"


def strike(done: str, number: int) -> list[Reading]:
    """Return an undated article that foresees a strike on Tuesday, and one that tells it as begun on `done`."""
    plan = Hand("a", "La grève doit débuter mardi.")
    plan.timex("t", "mardi", Recurring(direction=Direction.AFTER, weekday=1))
    plan.record("r", "débuter", timex="t", status=Status.PLANNED, kind="strike")
    told = Hand("b", f"La grève a débuté {done}.", on_day(date(2023, 3, 9)))
    told.timex("t", done, weekday(number))
    told.record("r", "débuté", timex="t", kind="strike")
    return [plan.reading(), told.reading()]


def test_a_plan_that_was_kept_dates_the_article_that_foresaw_it() -> None:
    result = dated(strike("mardi", 1), [("a-r", "b-r")])

    assert edtf(result, "a") == "2023-02-28/2023-03-06"
    assert edtf(dated(strike("mardi", 1), [("a-r", "b-r")], pragmatic=False), "a") == ""


def test_a_plan_that_was_not_kept_is_no_contradiction() -> None:
    result = dated(strike("mercredi", 2), [("a-r", "b-r")])

    assert result.clashes == ()
    assert len(result.yielded) == 1
    assert edtf(result, "b-r") == "2023-03-08"


def test_a_day_told_as_yesterday_dates_the_article() -> None:
    undated = Hand("a", "Le séisme de la veille a fait 12 morts hier.")
    undated.timex("t", "hier", Shift(unit=Unit.DAY, low=-1, high=-1))
    undated.record("r", "séisme", timex="t", kind="quake")
    result = dated(
        [undated.reading(), quake("b", "vendredi", 4, on_day(date(2023, 9, 9)))], [("a-r", "b-r")]
    )
    published = result.publications["a"]

    assert edtf(result, "a") == "2023-09-09"
    assert published is not None
    assert published.basis is Basis.CORPUS


def test_what_takes_up_again_comes_after_what_opens() -> None:
    hand = Hand("a", "Le procès s'est ouvert lundi.\nLe procès a repris jeudi.", in_month(2023, 5))
    hand.timex("t", "lundi", Recurring(direction=Direction.PAST, weekday=0))
    hand.timex("u", "jeudi", weekday(3))
    hand.record("r", "ouvert", timex="t", kind="trial")
    hand.record("s", "repris", timex="u", kind="trial")
    result = dated([hand.reading()], ())

    assert "2023-05-04" in edtf(result, "a-s")
    first, second = (days_of(_date(result, one)).first for one in ("a-r", "a-s"))
    assert first
    assert second
    assert first < second


def test_two_expressions_side_by_side_date_one_event() -> None:
    text = "Il y a un an, le 9 mars 2021, un avion s'écrasait près de Bogota."
    hand = Hand("a", text, on_day(date(2022, 3, 15)))
    hand.timex("t", "Il y a un an", Shift(unit=Unit.YEAR, low=-1, high=-1))
    hand.timex("u", "le 9 mars 2021", Fixed(date=on_day(date(2021, 3, 9))), anchor=None)
    hand.record("r", "écrasait", timex="t", also=("u",), kind="accident")
    apart = Hand(
        "b", text.replace(", le 9 mars 2021,", " puis le 9 mars 2021"), on_day(date(2022, 3, 15))
    )
    apart.timex("t", "Il y a un an", Shift(unit=Unit.YEAR, low=-1, high=-1))
    apart.timex("u", "le 9 mars 2021", Fixed(date=on_day(date(2021, 3, 9))), anchor=None)
    apart.record("r", "écrasait", timex="t", also=("u",), kind="accident")
    result = dated([hand.reading(), apart.reading()], ())

    assert edtf(result, "a-r") == "2021-03-09"
    assert edtf(result, "b-r") == "2021"


def test_words_without_any_anchor_leave_dates_open() -> None:
    hand = Hand("a", "Le club a gagné samedi, comme la semaine dernière.")
    hand.timex("t", "samedi", weekday(5))
    hand.timex("u", "la semaine dernière", Period(unit=Unit.WEEK, offset=-1))
    hand.record("r", "gagné", timex="t", kind="match")
    result = dated([hand.reading()], ())

    assert edtf(result, "a") == ""
    assert edtf(result, "a-r") == ""
    assert edtf(result, "a-u") == ""


@pytest.mark.parametrize(("weight", "appeared"), [(2.7, ""), (4.0, "2025-03-03/..")])
def test_a_mention_without_a_day_dates_its_article_only_where_it_is_surely_of_the_event(
    weight: float, appeared: str
) -> None:
    """What only looks like the event of another article must not say when its own article appeared."""
    first, second = Hand("a", "L'alerte a été donnée."), Hand("b", "L'alerte est donnée le 3 mars.")
    first.record("R", "donnée")
    second.timex("D", "le 3 mars", Fixed(date=on_day(date(2025, 3, 3))))
    second.record("R", "donnée", timex="D")

    result = date_documents(
        [first.reading(), second.reading()],
        [["a-R", "b-R"]],
        rules=DATING,
        trust={"a-R": weight, "b-R": weight},
    )

    assert edtf(result, "a") == appeared
