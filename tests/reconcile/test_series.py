from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.fr.series import SERIES
from recoupe.model.document import Article, Attribution, Document
from recoupe.model.edtf import between, on_day
from recoupe.model.quantity import Comparator, Quantity
from recoupe.model.reason import Dating
from recoupe.model.record import FactKind, QuantityFact, Reading
from recoupe.model.story import MeasureEntry, StoryConfig
from recoupe.model.text import Span
from recoupe.model.timeline import Verdict
from recoupe.reconcile.series.series import build_series

DAY = date(2024, 3, 1)

_HEDGES = {
    "": Comparator.EQ,
    "~": Comparator.APPROX,
    ">": Comparator.GT,
    "<": Comparator.LE,
    "dozens": Comparator.VAGUE,
}


def quantity(words, start):
    """« 12 », « ~100 », « >150 », « <300 » or « dozens », counted in people."""
    hedge = words if words == "dozens" else words.strip("0123456789")
    comparator = _HEDGES[hedge]
    value = None if hedge == "dozens" else float(words.removeprefix(hedge))
    low, high = value, value
    if comparator is Comparator.GT:
        low, high = value + 1, None
    if comparator is Comparator.LE:
        low = None
    if comparator is Comparator.VAGUE:
        low, high = 20, 99
    span = Span(start, start + len(words))
    return Quantity(
        span=span,
        number=span,
        text=words,
        value=value,
        low=low,
        high=high,
        comparator=comparator,
        unit="personne",
    )


def reading(name, *figures, day=None, measure="killed", kind=FactKind.EVENT_COUNT, **scope):
    """An article that gives figures: words, or (words, speaker), or (words, speaker, remark)."""
    told = [(figure,) if isinstance(figure, str) else figure for figure in figures]
    text = " ".join(words for words, *_ in told)
    facts, start = [], 0
    for words, *more in told:
        speaker, remark = [*more, None, None][:2]
        amount = quantity(words, start)
        facts.append(
            QuantityFact(
                id=f"{name}-f{start}",
                article=name,
                span=amount.span,
                sentence=Span(0, len(text)),
                measure=measure,
                quantity=amount,
                kind=kind,
                as_of=Dating(date=on_day(DAY + timedelta(days=day))) if day is not None else None,
                since=None,
                who=scope.get("who", ()),
                where=scope.get("where", ()),
                by=Attribution(by=speaker, span=amount.span) if speaker else None,
                remark=remark or "",
            )
        )
        start += len(words) + 1
    article = Article(id=name, file=name, raw=text, text=text, body=Span(0, len(text)), sha256="")
    document = Document(article=article, title=None, sentences=())
    return Reading(document=document, timexes=(), records=(), facts=tuple(facts), skipped=())


def series_of(*readings, **options):
    """The series of some articles."""
    return build_series(readings, rules=SERIES, **options)


STOCK = {"measure": "deployed", "kind": FactKind.STOCK, "where": ("irak",)}
TALLY = {"measure": "attacks", "kind": FactKind.CUMULATIVE, "where": ("irak",)}

# name, articles, verdict
VERDICTS = [
    (
        "the same figure twice",
        [reading("a", "12", day=0), reading("b", "12", day=0)],
        Verdict.AGREE,
    ),
    ("one article alone", [reading("a", "12", day=0)], Verdict.SINGLE_SOURCE),
    (
        "a hedge beside a bare figure",
        [reading("a", "~2500", day=0, **STOCK), reading("b", "2500", day=0, **STOCK)],
        Verdict.AGREE,
    ),
    (
        "an order of magnitude",
        [reading("a", "dozens", day=0), reading("b", "45", day=0)],
        Verdict.REFINED,
    ),
    ("a bound", [reading("a", ">100", day=0), reading("b", "120", day=0)], Verdict.REFINED),
    (
        "a rounded figure",
        [reading("a", "2862", day=0), reading("b", "2900", day=0)],
        Verdict.REFINED,
    ),
    (
        "a toll that rises",
        [reading("a", "12", day=0), reading("b", "37", day=1)],
        Verdict.PROGRESSION,
    ),
    (
        "a tally of bounds",
        [reading("a", ">150", day=0, **TALLY), reading("b", ">165", day=20, **TALLY)],
        Verdict.PROGRESSION,
    ),
    (
        "a toll that falls and nobody says why",
        [reading("a", "37", day=0), reading("b", "34", day=2)],
        Verdict.IMPOSSIBLE,
    ),
    (
        "a toll that is corrected",
        [reading("a", "37", day=0), reading("b", ("34", None, "correction"), day=2)],
        Verdict.REVISED,
    ),
    (
        "troops that leave",
        [reading("a", "5000", day=0, **STOCK), reading("b", "2500", day=900, **STOCK)],
        Verdict.CHANGE_OVER_TIME,
    ),
    (
        "two speakers",
        [reading("a", ("12000", "la police"), ("35000", "la CGT"), day=0, measure="demonstrating")],
        Verdict.ATTRIBUTED,
    ),
    (
        "two speakers, days apart, of one march",
        [
            reading("a", ("12000", "la police"), day=0, measure="demonstrating"),
            reading("b", ("35000", "la CGT"), day=1, measure="demonstrating"),
        ],
        Verdict.ATTRIBUTED,
    ),
    (
        "two sources that differ",
        [reading("a", "12", day=0), reading("b", "19", day=0)],
        Verdict.DISPUTED,
    ),
    (
        "missing people who are found",
        [
            reading("a", "30", day=0, measure="missing", kind=FactKind.STOCK),
            reading("b", "4", day=3, measure="missing", kind=FactKind.STOCK),
        ],
        Verdict.CHANGE_OVER_TIME,
    ),
]


@pytest.mark.parametrize(
    ("name", "readings", "verdict"), VERDICTS, ids=[row[0] for row in VERDICTS]
)
def test_verdicts(name, readings, verdict):
    """Each way in which figures may differ has its verdict."""
    (series,) = series_of(*readings)

    assert series.verdict is verdict


def test_an_article_does_not_contradict_itself():
    """Two unlike figures of one article, with no word on why, are of two things."""
    found = series_of(reading("a", "12", "90", day=0))

    assert [series.verdict for series in found] == [Verdict.SINGLE_SOURCE, Verdict.SINGLE_SOURCE]


def test_other_places_stay_apart():
    """The troops in one country are not those in another."""
    here = {**STOCK, "where": ("syrie",)}
    found = series_of(reading("a", "2500", day=0, **STOCK), reading("b", "900", day=0, **here))

    assert [len(series.facts) for series in found] == [1, 1]


def test_a_part_of_the_population_is_shown_and_not_compared():
    """Attacks on one army stand beside attacks on all, as another scope."""
    some, everyone = {**TALLY, "who": ("us",)}, {**TALLY, "who": ("coalition", "us")}
    (series,) = series_of(
        reading("a", "~150", day=0, **some),
        reading("b", ">150", day=1, **everyone),
        reading("c", ">165", day=20, **everyone),
    )

    assert series.verdict is Verdict.PROGRESSION
    assert [each.verdict for each in series.comparisons].count(Verdict.DIFFERENT_SCOPE) == 2


def test_copies_count_once():
    """Two articles of one wire are one source."""
    readings = [reading("a", "12", day=0), reading("b", "12", day=0)]
    (series,) = series_of(*readings, groups={"a": "g", "b": "g"})

    assert series.verdict is Verdict.SINGLE_SOURCE


def test_the_current_figure_is_the_latest():
    """A corrected toll is shown with its correction."""
    (series,) = series_of(
        reading("a", "12", day=0),
        reading("b", "37", day=1),
        reading("c", ("34", None, "correction"), day=3),
    )

    assert series.current == "c-f0"
    assert series.verdict is Verdict.REVISED


def test_editors_name_merge_and_hide_measures():
    """story.yaml may rename a measure, take two for one, or leave one out."""
    readings = [
        reading("a", "12", day=0),
        reading("b", "19", day=1, measure="deaths"),
        reading("c", "8", day=1, measure="lit"),
    ]
    config = StoryConfig(
        title="",
        measures=(
            MeasureEntry(key="killed", label="Morts", merges=("deaths",)),
            MeasureEntry(key="lit", label=None, hide=True),
        ),
    )
    (series,) = series_of(*readings, config=config)

    assert (series.label, len(series.facts), series.verdict) == ("Morts", 2, Verdict.PROGRESSION)


def test_uncertain_dates_do_not_make_a_fall():
    """A lower figure is impossible only where it is surely later: else it is the earlier state of the tally."""
    early, late = reading("a", "37", day=0), reading("b", "34", day=2)
    (fact,) = late.facts
    window = Dating(date=between(DAY, DAY + timedelta(days=30)))
    late = Reading(
        document=late.document,
        timexes=(),
        records=(),
        facts=(QuantityFact(**{**_fields(fact), "as_of": window}),),
        skipped=(),
    )
    (series,) = series_of(early, late)

    assert series.verdict is Verdict.PROGRESSION
    assert [fact[0] for fact in series.facts] == ["b", "a"]


def _fields(fact):
    return {name: getattr(fact, name) for name in QuantityFact.__slots__}


ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(["12", "37", "34", "~30", ">30", "dozens", "<40"]),
        st.sampled_from([None, "la police", "la CGT"]),
        st.sampled_from(["", "correction", "rise"]),
        st.one_of(st.none(), st.integers(0, 5)),
        st.sampled_from(["killed", "demonstrating"]),
    ),
    min_size=1,
    max_size=7,
)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_order_does_not_matter(rows, random):
    """The same articles in any order make the same series, and every figure stands in exactly one."""
    readings = [
        reading(f"a{i}", (words, speaker, remark), day=day, measure=measure)
        for i, (words, speaker, remark, day, measure) in enumerate(rows)
    ]
    shuffled = list(readings)
    random.shuffle(shuffled)
    found = series_of(*readings)

    assert series_of(*shuffled) == found
    placed = sorted(fact for series in found for fact in series.facts)
    assert placed == sorted(fact.id for each in readings for fact in each.facts)
    assert len({series.id for series in found}) == len(found)


@given(ARTICLES)
def test_a_second_copy_changes_no_verdict_to_agreement(rows):
    """An article printed twice under one source group never makes a source more."""
    readings = [
        reading(
            name, *[(words, speaker, remark) for words, speaker, remark, _, _ in rows[:1]], day=0
        )
        for name in ("a", "b")
    ]
    found = series_of(*readings, groups={"a": "g", "b": "g"})

    assert Verdict.AGREE not in {series.verdict for series in found}
