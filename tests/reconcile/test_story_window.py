"""When a story plays, by the articles that tell their day once the others have given them a year."""

from __future__ import annotations

from datetime import date

from told_story import told

DATED = "Publié le 9 août 2022\n\nUn incendie s'est déclaré mardi dans la forêt de Balas. Il a ravagé 420 hectares."
YEARLESS = "L'incendie de Balas a été fixé ce dimanche 14 août, ont annoncé les pompiers. Il a ravagé 740 hectares."
UNDATED = "Des centaines de pompiers étrangers sont arrivés vendredi à Balas. Le feu a détruit seize maisons."


def test_an_article_without_a_date_is_of_the_days_of_its_story() -> None:
    published = {each.article: each.date for each in told(DATED, YEARLESS, UNDATED).publications}

    assert published["b"] is not None
    assert published["b"].date.earliest == date(2022, 8, 14)
    assert published["c"] is not None
    assert published["c"].date.earliest is not None
    assert published["c"].date.earliest >= date(2022, 5, 1)
    assert published["c"].date.latest is not None
    assert published["c"].date.latest <= date(2022, 12, 1)


def test_one_article_alone_gives_no_window() -> None:
    published = {each.article: each.date for each in told(DATED, UNDATED).publications}

    assert published["b"] is None or published["b"].date.latest is None
