"""The French grammar of dates: each rule's own examples, a corpus, what must be refused, the five articles."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.annotate.verbs.verbforms import Form
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.lang.fr.verbs import VERBS
from recoupe.model.edtf import EdtfDate, in_month, in_year, on_day
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

_ROOT = Path(__file__).parents[3]
_CORPUS = yaml.safe_load(
    (Path(__file__).parent / "corpus" / "dates.yaml").read_text(encoding="utf-8")
)
_ROWS = [
    (text, [str(each) for each in edtf])
    for rows in _CORPUS["expect"].values()
    for text, edtf in rows
]


def dates_of(text: str, published: EdtfDate | None) -> list[tuple[str, str]]:
    """Return each expression of a text with its EDTF, "-" where it carries no date."""
    timexes = resolve_timexes(tag_timexes(text, grammar=TIMEXES), published=published)
    listed = [timex for timex in timexes if timex.rule not in TIMEXES.unlisted]
    return [(timex.text, timex.date.date.edtf if timex.date else "-") for timex in listed]


@pytest.mark.parametrize(
    ("name", "example"),
    [(rule.name, example) for rule in TIMEXES.rules for example in rule.examples],
)
def test_a_rule_finds_its_examples_whole(name: str, example: str) -> None:
    """One expression, by this rule, from the first character to the last."""
    found = [(timex.rule, timex.text) for timex in tag_timexes(example, grammar=TIMEXES)]

    assert found == [(name, example)]


@pytest.mark.parametrize(
    ("name", "refusal"),
    [(rule.name, refusal) for rule in TIMEXES.rules for refusal in rule.refusals],
)
def test_a_rule_finds_nothing_in_its_refusals(name: str, refusal: str) -> None:
    """What looks like it and is not."""
    assert name not in [timex.rule for timex in tag_timexes(refusal, grammar=TIMEXES)]


def test_rules_have_names_of_their_own() -> None:
    """A rule is known by its name, and shows what it matches."""
    names = [rule.name for rule in TIMEXES.rules]

    assert len(names) == len(set(names))
    assert all(rule.examples for rule in TIMEXES.rules)


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:50] for text, _ in _ROWS])
def test_a_sentence_comes_to_its_dates(text: str, expected: list[str]) -> None:
    """Every sentence is read as if published on the corpus's day."""
    found = dates_of(text, on_day(_CORPUS["anchor"]))

    assert [edtf for _, edtf in found] == expected, found


@pytest.mark.parametrize("text", _CORPUS["reject"])
def test_what_looks_like_a_date_is_refused(text: str) -> None:
    """No date at all (a duration may be found; it carries none)."""
    assert [found for found in dates_of(text, on_day(_CORPUS["anchor"])) if found[1] != "-"] == []


#: The five articles: file, publication as its own text gives it, each expression with the days it may cover. Two
#: readings differ from the hand annotation on purpose: summer ends with August (a convention), and the last
#: Wednesday of 2024 is the 25th.
_SATURDAYS = ("2023-12-30", "2024-01-27")
_ARTICLES: dict[str, tuple[EdtfDate | None, list[tuple[str, str | None, str | None]]]] = {
    "000_e5a557d0e4ae183d.txt": (None, [("récemment", None, None), ("actuellement", None, None)]),
    "001_c32396ffb3fd2beb.txt": (
        on_day(date(2020, 6, 12)),
        [
            ("12 juin 2020", "2020-06-12", "2020-06-12"),
            ("hier", "2020-06-11", "2020-06-11"),
            ("au cours des prochains mois", "2020-06-12", "2020-12-31"),
            ("en 2014", "2014-01-01", "2014-12-31"),
            ("fin 2017", "2017-10-01", "2017-12-31"),
            ("Jeudi", "2020-06-11", "2020-06-11"),
            ("au cours de l'année dernière", "2019-01-01", "2020-06-12"),
            ("au début de cette année", "2020-01-01", "2020-03-31"),
            ("au milieu de la pandémie", None, "2020-06-12"),
            ("actuellement", "2020-06-12", "2020-06-12"),
            ("Jeudi", "2020-06-11", "2020-06-11"),
            ("actuellement", "2020-06-12", "2020-06-12"),
            ("en juillet", "2020-07-01", "2020-07-31"),
        ],
    ),
    "002_73c59c00778dccab.txt": (
        None,
        [
            ("Le dimanche", None, None),
            ("régulièrement", None, None),
            ("en janvier dernier", None, None),
            ("moins de 24 heures après", None, None),
            ("en 2014", "2014-01-01", "2014-12-31"),
            ("le dimanche", None, None),
            ("plus tôt", None, None),
            ("Depuis la mi-octobre dernier", None, None),
        ],
    ),
    "003_beffc34b020fb400.txt": (
        in_year(2024),
        [
            ("mercredi", "2023-12-27", "2024-12-25"),
            ("plusieurs mois", None, None),
            ("en 2014", "2014-01-01", "2014-12-31"),
            ("depuis le début de la guerre", "2023-10-01", "2023-10-31"),
            ("mardi", "2023-12-26", "2024-12-31"),
            ("l'année dernière", "2023-01-01", "2023-12-31"),
            ("en octobre 2023", "2023-10-01", "2023-10-31"),
            ("en août dernier", "2023-08-01", "2024-08-31"),
            ("depuis des mois", None, "2024-10-31"),
            ("récents", None, None),
        ],
    ),
    "004_2849380c16ed8b88.txt": (
        in_month(2024, 1),
        [
            ("2024-01", "2024-01-01", "2024-01-31"),
            ("samedi", *_SATURDAYS),
            ("en 2014", "2014-01-01", "2014-12-31"),
            ("Depuis la mi-octobre", "2023-10-11", "2023-10-20"),
            ("Samedi soir", *_SATURDAYS),
            ("Plus tôt", *_SATURDAYS),
            ("durant cet été", "2023-06-01", "2023-08-31"),
            ("samedi", *_SATURDAYS),
            ("samedi", *_SATURDAYS),
            ("Jeudi", "2023-12-28", "2024-01-25"),
            ("Depuis la mi-octobre", "2023-10-11", "2023-10-20"),
            ("Vendredi", "2023-12-29", "2024-01-26"),
        ],
    ),
}


@pytest.mark.parametrize("file", sorted(_ARTICLES))
def test_an_article_read_alone(file: str) -> None:
    """Every expression of the five articles, none more, with the days its own article gives it."""
    published, expected = _ARTICLES[file]
    text = (_ROOT / "seeds" / file).read_text(encoding="utf-8")

    timexes = resolve_timexes(tag_timexes(text, grammar=TIMEXES), published=published)

    found = [(timex.text, timex.date.date if timex.date else None) for timex in timexes]
    assert [
        (
            words,
            day.earliest.isoformat() if day and day.earliest else None,
            day.latest.isoformat() if day and day.latest else None,
        )
        for words, day in found
    ] == expected


_WORDS = """le la du au de en a à dans entre et depuis jusqu'au avant après lundi mardi mars mai été 2023 12 1er
31 fin début mi- dernier prochain dernière il y a trois jours semaine mois ans plus tard la veille Noël Pâques siècle
années 60 nuit soir 14h30 12/03 2024-01 , . - – ’ T3 XXe il a été sera voté Mars quatre-vingt-dix"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\n\n", ""])


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No exception, spans inside the text and in order, whatever the words."""
    timexes = resolve_timexes(
        tag_timexes(text, grammar=TIMEXES), published=on_day(date(2024, 1, 28))
    )

    assert all(timex.span.of(text) == timex.text for timex in timexes)
    assert all(one.span.end <= two.span.start for one, two in pairwise(timexes))


@given(st.lists(_PIECES, max_size=12).map(" ".join))
def test_typography_changes_nothing(text: str) -> None:
    """The same words with other apostrophes and spaces are the same dates."""
    other = text.replace("'", "’").replace(" ", "\u00a0")

    one = [
        (timex.rule, timex.meaning)
        for timex in tag_timexes(text.replace("’", "'"), grammar=TIMEXES)
    ]
    two = [(timex.rule, timex.meaning) for timex in tag_timexes(other, grammar=TIMEXES)]

    assert one == two


COMPARED = [
    ("Un niveau jamais vu depuis 1891.", True),
    ("Les plus graves intempéries depuis dix ans.", True),
    ("Six points de plus qu'en 2020.", True),
    ("L'accident le plus grave depuis celui de 1976.", True),
    ("L'accident le plus grave depuis celui de Brest en 1986.", True),
    ("Celui qui arrive en 1986 est maire.", False),
    ("Ministre de Joseph Kabila (2001-2019), il a été condamné.", True),
    ("Plus de 400 personnes sont mortes depuis lundi.", False),
    ("Il a dit qu'en 2020 le pays votait.", False),
    ("La rencontre (mardi 12 mars) a été longue.", False),
]


@pytest.mark.parametrize(("text", "compared"), COMPARED)
def test_a_date_that_something_is_held_against(text: str, compared: bool) -> None:
    """It is no moment of what is told."""
    (timex,) = tag_timexes(text, grammar=TIMEXES)

    assert timex.compared is compared


HOURS = [
    ("Le car a quitté la route mardi. Vers 9 heures, l'alerte a été levée.", "2024-03-12"),
    ("Il est arrivé à 15 heures.", "2024-03-14"),
    ("En 2004, la ville brûlait. L'alerte a été levée à 13h00.", "2024-03-14"),
]


@pytest.mark.parametrize(("text", "edtf"), HOURS)
def test_a_clock_time_is_of_the_day_of_the_news(text: str, edtf: str) -> None:
    """The day told last, else the one of publication."""
    timexes = resolve_timexes(
        tag_timexes(text, grammar=TIMEXES), published=on_day(_CORPUS["anchor"])
    )
    hour = next(timex for timex in timexes if timex.rule == "hour")

    assert hour.date is not None
    assert hour.date.date.edtf == edtf


LAST, NEXT = "2024-03-11", "2024-03-18"  # the Mondays around the day the corpus is read on
TENSES = [
    (Form.FUTURE, "Le groupe {} le site lundi.", NEXT),
    (Form.PAST, "Le groupe {} le site lundi.", LAST),
    (Form.IMPERFECT, "Le groupe {} le site lundi.", LAST),
    (Form.INFINITIVE, "Le groupe doit {} lundi le site.", NEXT),
    (Form.PARTICIPLE, "Le groupe a {} le site lundi.", LAST),
    (Form.PARTICIPLE, "Le site doit être {} lundi.", NEXT),
    (Form.PARTICIPLE, "Le site sera {} lundi.", NEXT),
]


@pytest.mark.parametrize(("form", "sentence", "expected"), TENSES)
def test_every_known_verb_tells_its_side(form: Form, sentence: str, expected: str) -> None:
    """Each form that is of one tense and no noun, whatever it ends like; what waits for more words is left out."""
    nouns = VERBS.nouns | VERBS.never
    words = [
        word
        for word, readings in VERBS.forms.items()
        if {reading.form for reading in readings} == {form}
        and word not in nouns
        and "'" not in word
        and not (form is Form.PARTICIPLE and word.endswith(("e", "s")))
    ]
    wrong = [word for word in words if _monday(sentence.format(word)) not in (expected, None)]

    assert set(wrong) <= _MORE_THAN_A_TENSE


#: « a prévu » and its like tell a plan, « veillé » is « la veille » without its accent, « allait » leads to a plan.
_MORE_THAN_A_TENSE = {"veillé", "allait", "allaient"}


def _monday(text: str) -> str | None:
    found = [edtf for words, edtf in dates_of(text, on_day(_CORPUS["anchor"])) if "lundi" in words]
    return found[0] if found else None
