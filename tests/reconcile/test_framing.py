# ruff: noqa: E501 - the lines are as the press prints them
"""What an event is for or comes from, told by two sides. Names and facts are invented."""

import sys
from datetime import date
from pathlib import Path

import pytest

from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.merging import MERGING
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Verdict
from recoupe.reconcile.merge import merge

sys.path.append(str(Path(__file__).parents[1] / "extract"))
from facts_chain import read_article

MONDAY = date(2025, 3, 3)


def framed(*texts, order=1):
    """The words of every comparison of claims, as (verdict of the event, the words)."""
    readings = [read_article(f"a{n}", text, MONDAY) for n, text in enumerate(texts)][::order]
    timeline = merge(
        readings, config=StoryConfig(title=""), rulings=(), rules=MERGING, dating=DATING
    )
    text_of = {each.document.article.id: each.document.article.text for each in readings}
    return [
        (event.verdict, [one.span.of(text_of[one.article]) for one in comparison.evidence])
        for event in timeline.events
        for comparison in event.comparisons
        if comparison.evidence
    ]


TALKS = "La direction et les syndicats de Varel ont ouvert lundi des négociations pour fermer l'atelier de Sarcey, selon la CFDT."
TWO_SIDES = [
    (
        "purpose in one article",
        [
            TALKS
            + " Ces négociations visent à « adapter l'atelier de Sarcey », a assuré la direction de Varel."
        ],
        ["fermer l'atelier de Sarcey", "adapter l'atelier de Sarcey"],
    ),
    (
        "purpose in two articles",
        [
            "L'assemblée de Lomari a adopté lundi la loi Ardane, un texte destiné à museler la presse, selon le Parti radical.",
            "L'assemblée de Lomari a adopté lundi la loi Ardane. Cette loi permettra de protéger la presse, a affirmé le ministre de la Justice Paul Ardane.",
        ],
        ["museler la presse", "protéger la presse"],
    ),
    (
        "cause in two articles",
        [
            "Des manifestants ont attaqué lundi l'ambassade du Tarel à Lomari en raison de la guerre en Okarie.",
            "L'ambassade du Tarel à Lomari a été attaquée lundi en réponse à l'invasion de l'Okarie.",
        ],
        ["guerre en Okarie", "invasion de l'Okarie"],
    ),
]


@pytest.mark.parametrize(("name", "texts", "words"), TWO_SIDES, ids=[row[0] for row in TWO_SIDES])
def test_told_from_two_sides(name, texts, words):
    """The event depends on who speaks, and each side has its words, whatever the order of the articles."""
    assert framed(*texts) == [(Verdict.ATTRIBUTED, words)]
    assert framed(*texts, order=-1) == framed(*texts)


ONE_SIDE = {
    "one speaker": [
        TALKS + " Elles doivent permettre d'adapter l'atelier de Sarcey, selon la CFDT."
    ],
    "one purpose": [TALKS + " Il s'agit de fermer l'atelier, a confirmé la direction de Varel."],
    "another object": [
        TALKS
        + " Ces négociations visent à « maintenir un dialogue », a assuré la direction de Varel."
    ],
    "the article's own words": [
        "Le tunnel de Sarcey a fermé lundi pour évaluer les dégâts. Le préfet a fermé lundi le tunnel pour arrêter les dégâts."
    ],
    "one cause in other words": [
        "L'usine de Sarcey a fermé lundi en raison de la crise en Okarie.",
        "L'usine de Sarcey a fermé lundi à cause de la guerre en Okarie.",
    ],
    "a cause that takes no side": [
        "La tour de Sarcey a été fermée lundi en raison de la grève.",
        "La tour de Sarcey a été fermée lundi à cause d'un mouvement social.",
    ],
    "causes of two events": [
        "Une usine a fermé lundi à Sarcey en raison de la guerre en Okarie. Un incendie a ravagé lundi un entrepôt à Varel en réponse à l'invasion de l'Okarie, selon la police."
    ],
    "a disaster": [
        "Un séisme a fait 12 morts lundi à Lomari, à cause de l'effondrement d'un pont.",
        "Un séisme a fait 12 morts lundi à Lomari. L'aide est arrivée en réponse à la crise.",
    ],
}


@pytest.mark.parametrize("name", ONE_SIDE)
def test_no_two_sides(name):
    """Nothing is set against anything."""
    assert framed(*ONE_SIDE[name]) == []


DENIED = [
    (
        "Les insurgés ont attaqué lundi la base de Doruk, tuant deux soldats. Ils ont nié toute responsabilité.",
        ["ont nié toute responsabilité"],
    ),
    (
        "L'ancien maire de Sarcey est jugé depuis lundi pour détournement de fonds. Il conteste les faits.",
        ["conteste les faits"],
    ),
    (
        "Un obus a fait huit morts lundi à Sarn. L'armée et les rebelles s'accusent mutuellement.",
        ["s'accusent mutuellement"],
    ),
    (
        "Le procès de Paul Ardane pour meurtre s'est ouvert lundi à Sarn. L'accusé clame son innocence.",
        ["clame son innocence"],
    ),
    ("La base de Doruk a été attaquée lundi. Le gouvernement a rejeté le budget.", []),
    ("Le parc de Sarcey a ouvert lundi. Le maire nie les accusations de favoritisme.", []),
    ("Le tribunal a condamné lundi Paul Ardane pour vol. Il ne conteste pas sa peine.", []),
]


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_what_is_denied(text, words):
    """What somebody answers for, and denies, depends on who speaks."""
    assert [said for _, told in framed(text) for said in told] == words


WHO_IS_TO_BLAME = [
    (
        "each accuses the other",
        [
            "Le barrage de Kakhov a été détruit lundi. L'Okarie accuse le Tarel d'avoir dynamité l'ouvrage. Le Tarel rejette la faute sur l'Okarie."
        ],
        ["Okarie accuse le Tarel", "Tarel rejette la faute sur l'Okarie"],
    ),
    (
        "a shot gone astray or a bombing",
        [
            "Une frappe a touché lundi l'hôpital de Sarn. L'armée affirme qu'il s'agit d'un tir raté des rebelles.",
            "L'hôpital de Sarn a été touché lundi par une frappe. Le ministère de la Santé dénonce un bombardement de l'armée.",
        ],
        ["il s'agit d'un tir raté des rebelles", "un bombardement de l'armée"],
    ),
    (
        "a failure or a sabotage",
        [
            "Un avion s'est écrasé lundi près de Sarn. Selon les enquêteurs, une défaillance technique est en cause.",
            "Un avion s'est écrasé lundi près de Sarn. Le président Rouzin évoque un acte de sabotage.",
        ],
        ["une défaillance technique est en cause.", "un acte de sabotage"],
    ),
]


@pytest.mark.parametrize(
    ("name", "texts", "words"), WHO_IS_TO_BLAME, ids=[row[0] for row in WHO_IS_TO_BLAME]
)
def test_who_is_to_blame(name, texts, words):
    """The event depends on who speaks, whatever the order of the articles."""
    assert framed(*texts) == [(Verdict.ATTRIBUTED, words)]
    assert framed(*texts, order=-1) == framed(*texts)


ONE_ACCOUNT = {
    "one speaker": [
        "Un avion s'est écrasé lundi près de Sarn. Le président Rouzin évoque un acte de sabotage."
    ],
    "two who agree": [
        "Un avion s'est écrasé lundi près de Sarn. Le président Rouzin évoque un acte de sabotage. Le ministre Paul Ardane parle d'un attentat."
    ],
    "one accuser": [
        "Le barrage de Kakhov a été détruit lundi. L'Okarie accuse le Tarel d'avoir dynamité l'ouvrage."
    ],
    "both accuse a third": [
        "Le barrage de Kakhov a été détruit lundi. L'Okarie accuse le Tarel. Le Lomar accuse le Tarel."
    ],
    "another matter": [
        "Un avion s'est écrasé lundi près de Sarn. Une défaillance technique est en cause, selon les enquêteurs. Paul Ardane, jugé pour meurtre à Varel, dénonce un complot."
    ],
}


@pytest.mark.parametrize("name", ONE_ACCOUNT)
def test_one_account(name):
    """Nothing is set against anything."""
    assert framed(*ONE_ACCOUNT[name]) == []
