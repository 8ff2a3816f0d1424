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


_OR_THE_EVE = "2024-05-16/2024-05-17"

TEXTS = [
    ("Un incendie a détruit une usine de Brest lundi 14 mai.", "incendie", "2024-05-14"),
    ("Un incendie a détruit une usine de Brest lundi 14 mai 2024.", "incendie", "2024-05-14"),
    ("Une explosion survenue le 24 mai a fait trois morts à Lyon.", "explosion", "2023-05-24"),
    ("L'attentat du 26 avril avait fait plus de 180 morts à Lyon.", "attentat", "2024-04-26"),
    ("Le Sénat examinera le budget à partir du 4 juin.", "examinera", "2024-06-04"),
    # days beside one that only describes
    (
        "Le nageur, contrôlé positif le 3 mars, a été suspendu mardi. Il a fait appel le lendemain.",
        "appel",
        "2024-05-15",
    ),
    (
        "Le juge a libéré mardi l'opposant, détenu depuis le 4 janvier. Il a été expulsé le lendemain.",
        "expulsé",
        "2024-05-15",
    ),
    (
        "Une coulée de boue a emporté un pont lundi 13 mai. L'armée en a posé un autre deux jours plus tard.",
        "posé",
        "2024-05-15",
    ),
    ("L'ancien footballeur, né le 2 mai 1970, est mort mercredi.", "mort", "2024-05-15"),
    ("Le festival, créé le 14 juillet 1947, a été annulé mardi.", "annulé", "2024-05-14"),
    (
        "Les deux pays, en guerre depuis avril 2023, ont signé une trêve dimanche.",
        "signé",
        "2024-05-12",
    ),
    (
        "Les vendanges ont débuté le 20 août, soit dix jours plus tôt qu'en 2022.",
        "débuté",
        "2023-08-20",
    ),
    # an hour without a day
    ("Le séisme qui a frappé dans la nuit la région a tué 9 personnes.", "frappé", _OR_THE_EVE),
    ("Un train est entré en collision avec un camion peu avant minuit.", "collision", _OR_THE_EVE),
    ("La réunion aura lieu à 14 heures.", "réunion", "2024-05-17"),
    ("Le tir de la fusée, reporté au 3 mai, a réussi.", "tir", "2024-05-03"),
    ("Les obsèques, prévues mercredi, ont réuni 3 000 personnes.", "obsèques", "2024-05-15"),
    ("Le Sénat a voté la hausse de la taxe au 1er janvier 2025.", "voté", "../2024-05-17"),
    ("Les deux pays ont signé un accord de retrait avant le 15 juin.", "signé", "../2024-05-17"),
    ("Le parquet a requis la fermeture du site au 1er juillet.", "requis", "../2024-05-17"),
    ("Les enseignants ont fait grève mardi et jeudi.", "grève", "2024-05-14/2024-05-16"),
    ("Les pharmacies ont fermé le 30 avril et le 2 mai.", "fermé", "2024-04-30/2024-05-02"),
    (
        "L'armée a bombardé la ville lundi, mardi et mercredi.",
        "bombardé",
        "2024-05-13/2024-05-15",
    ),
    ("Le conseil se réunira lundi ou mardi.", "réunira", "2024-05-20/2024-05-21"),
    ("Une délégation a été reçue hier et avant-hier.", "reçue", "2024-05-15/2024-05-16"),
    ("La mission a atterri mardi, et elle est repartie jeudi.", "atterri", "2024-05-14"),
    ("Les députés ont adopté le texte par 289 voix contre 256 mardi.", "adopté", "2024-05-14"),
    ("Les salariés ont manifesté contre 300 licenciements lundi.", "manifesté", "2024-05-13"),
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


def published(texts: Sequence[tuple[str, EdtfDate | None]], article: int = 0) -> str:
    """Return when an article appeared, as all of them tell."""
    found = timeline(texts)
    reading = next(r for r in found.readings if r.document.article.file == f"{article}.txt")
    dates = {one.article: one.date for one in found.publications}
    dating = dates[reading.document.article.id]
    return dating.date.edtf if dating else ""


_QUAKE = "Un séisme a frappé lundi le nord du pays, faisant au moins 40 morts."
_DATED = [
    ("Un séisme a frappé lundi Larna.", on_day(date(2024, 5, 14))),
    ("Le bilan du séisme de Larna est passé à 60 morts.", on_day(date(2024, 5, 17))),
]

UNDATED = [
    # an hour behind the agency, a day in brackets, a day alone at the end
    ([(f"SANTIAGO, 14 mai 2024 (AFP) - 06h40 - {_QUAKE}", None)], "2024-05-14"),
    ([(f"La terre tremble\n\n(mardi 14 mai, 17h30) {_QUAKE}", None), *_DATED], "2024-05-14"),
    ([(f"La terre tremble\n\n{_QUAKE}\n\nMardi 14 mai", None), *_DATED], "2024-05-14"),
    # two names of one date, of which one counts from the article
    (
        [("Il y a dix ans dans cette ville, le 8 mai 2014, un séisme avait fait 200 morts.", None)],
        "2024",
    ),
    # the day of the news, and the years in which it is that weekday
    (
        [("Les secours cherchaient mardi 14 mai les victimes du séisme.", None), *_DATED],
        "2024-05-14/2024-05-15",
    ),
    # a weekday with its number beside a day without, told as past
    (
        [
            ("Mardi 14 mai, le bilan de la crue survenue le 9 mai à Larna s'est alourdi.", None),
            ("date 2024-05 La crue de Larna a fait 12 morts.", None),
        ],
        "2024-05-14/2024-05-15",
    ),
    # a weekday with its number, and without: the Wednesday, or the Monday after it
    (
        [
            (
                (
                    "Les salariés ont bloqué lundi l'usine. Ils ont voté la grève mercredi 8 mai."
                    " La direction a reçu mercredi les syndicats."
                ),
                None,
            ),
            *_DATED,
        ],
        "[2024-05-08,2024-05-13]",
    ),
    # what was said on a named day is news of the week
    (
        [
            (
                (
                    "Les recherches continuaient à Larna. Le préfet a affirmé que la route rouvrirait."
                    " Les secours ont indiqué jeudi 9 mai que 40 corps avaient été retrouvés."
                ),
                None,
            ),
            *_DATED,
        ],
        "2024-05-09/2024-05-10",
    ),
    # one article without a date among dated ones
    (
        [("Les habitants pleuraient leurs morts, a raconté le maire.", None), *_DATED],
        "2024-02-04/2024-08-25",
    ),
]


@pytest.mark.parametrize(("texts", "expected"), UNDATED)
def test_an_article_without_a_date_is_dated_by_what_it_says(
    texts: Sequence[tuple[str, EdtfDate | None]], expected: str
) -> None:
    """And by the other articles of its story."""
    assert published(texts) == expected


def test_years_of_another_story_do_not_date_an_article() -> None:
    """Dated articles that lie far apart say nothing of one without a date."""
    far = [("Un séisme a frappé lundi Larna.", on_day(date(2020, 5, 14))), _DATED[1]]

    assert published([("Les habitants pleuraient leurs morts.", None), *far]) == ""


#: What an article without a date tells, beside those of a flood of August 2023, and the day of its event.
STORY = [
    ("Le maire de Tarna a démissionné le 2 septembre.", "démissionné", "2023-09-02"),
    ("Le maire de Tarna a démissionné fin août.", "démissionné", "2023-08-21/2023-08-31"),
    ("Le préfet a interdit mercredi 23 août l'accès au site.", "interdit", "2023-08-23"),
    ("À Tarna, 40 habitants ont manifesté le 28 août.", "manifesté", "2023-08-28"),
    ("En janvier dernier, une crue avait tué 3 habitants de Kerl.", "tué", "2023-01"),
]
_FLOOD = [
    ("Une crue a emporté dix maisons à Tarna le 14 août.", on_day(date(2023, 8, 15))),
    ("À Tarna, les recherches ont pris fin.", on_day(date(2023, 8, 20))),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), STORY)
def test_the_other_articles_tell_the_year(text: str, trigger: str, expected: str) -> None:
    """« fin août » is not that of the year before, nor of the next one."""
    assert days_of_event(timeline([(text, None), *_FLOOD]), trigger) == expected


def test_articles_without_a_date_do_not_pick_each_others_years() -> None:
    """« le 17 février » and « mardi », taken for one event, would be of the years in which that is a Tuesday."""
    texts = [
        ("L'armée a remis mardi la base de Gossi, occupée depuis 2020.", None),
        ("Le 17 février, l'armée avait remis la base de Gossi.", None),
    ]
    found = timeline(texts)

    assert published(texts) in {"", "2020-01-01/.."}
    assert found.clashes == ()


#: An article of August 2021, and the day that its words leave.
OF_A_MONTH = [
    ("Le préfet a fait état ce mardi 17 août de 1 419 morts.", "2021-08-17"),
    ("Un séisme a frappé ce samedi 14 août 2021 la côte sud.", "2021-08-14"),
    ("Selon un bilan publié vendredi 20 août 2021, la crue a fait 12 morts.", "2021-08-20/2021-08-21"),
    ("Aujourd'hui, vendredi 20 août, les députés ont voté le budget.", "2021-08-20"),
    ("Hier mardi 17 août, les députés ont voté le budget.", "2021-08-18"),
    ("Les cheminots feront grève ce jeudi 26 août, a annoncé la CGT.", "2021-08-20/2021-08-26"),
    # a weekday says nothing of which week
    ("Ce mercredi, les députés ont voté le budget.", "2021-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_A_MONTH)
def test_a_day_that_is_pointed_at_dates_its_article(text: str, expected: str) -> None:
    """« ce mardi 17 août » is of the day, « ce mercredi » of any week."""
    assert published([(f"date 2021-08 {text}", None)]) == expected


def test_a_long_story_does_not_tell_the_year() -> None:
    """« du 10 octobre au 8 décembre », told before a story of two years, is of neither of them."""
    texts = [
        ("Le groupe sera jugé à Paris du 10 octobre au 8 décembre.", None),
        ("Le groupe a été relaxé lundi à Paris.", on_day(date(2023, 4, 17))),
        ("Le groupe est jugé en appel à Paris.", on_day(date(2025, 9, 29))),
    ]

    assert days_of_event(timeline(texts), "jugé") != "2023-10-10/2023-12-08"


def test_a_day_told_as_past_dates_nothing_to_come() -> None:
    """« enlevés le 7 mars, vont rentrer »: the article is not of before that day."""
    texts = [
        ("Les écoliers, enlevés le 7 mars, vont rentrer chez eux.", None),
        ("Des écoliers ont été enlevés à Larna.", on_day(date(2024, 3, 8))),
        ("Les écoliers de Larna sont libres.", on_day(date(2024, 3, 24))),
    ]

    assert published(texts).startswith("2024-03-07/")


def test_the_start_of_a_year_dates_no_article() -> None:
    """« depuis le début de l'année » of two articles may be of two years."""
    texts = [
        ("Les pêcheurs bloquent le port depuis le début de l'année.", None),
        ("Les pêcheurs bloquent le port depuis janvier 2022.", on_day(date(2022, 3, 1))),
    ]

    assert published(texts) == ""
