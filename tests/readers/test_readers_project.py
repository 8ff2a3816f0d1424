"""What a project gives: articles of three kinds, their metadata, settings, decisions, pages."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from recoupe.model.document import Article
from recoupe.model.reason import Basis
from recoupe.model.story import MeasureEntry, NameEntry, RulingKind, Selector
from recoupe.model.text import Span
from recoupe.readers.dates import parse_date, parse_timestamp
from recoupe.readers.excerpt import without
from recoupe.readers.project import read_project
from recoupe.readers.text import decode, slug_of

MARKDOWN = """---
title: Grève à la SNCF
published: 2023-12-05
publisher: La Voix
---
# Grève à la SNCF

Le trafic sera **très perturbé** mardi, selon la [SNCF](https://sncf.example/x_y).

- un TGV sur deux
- un *Intercités* sur trois

> « Nous n'avons _pas_ le choix », dit la CGT. ![](image.png)
"""

FRONT_OF_OTHERS = """---
title: Grève
date: 2023-12-05T14:05:00+01:00
source: La Voix
link: https://voix.example/greve
---
Le trafic sera perturbé mardi.
"""

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le bilan - Le Journal</title>
<meta property="og:site_name" content="Le Journal">
<meta property="article:published_time" content="2024-10-30T08:12:00+01:00">
<meta name="author" content="Jeanne Martin"><script>var x="<p>non</p>";</script></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li>Monde</li></ul></nav>
<article><h1>Inondations &agrave; Valence&nbsp;: le bilan s&rsquo;alourdit</h1>
<p>Les pluies ont fait <b>au moins 95&nbsp;morts</b> dans la r&eacute;gion de Valence, en Espagne, selon
un bilan provisoire publi&eacute; mercredi par les autorit&eacute;s.</p>
<p>Le chef du gouvernement, <a href="/x">Pedro&#160;Sanchez</a>, s'est rendu sur place. Trois jours de deuil national
ont été décrétés dans tout le pays, a-t-il annoncé mercredi soir.</p>
<p>Les secours &amp; des militaires poursuivent leurs recherches dans les villes les plus touchées.</p></article>
<footer>© 2024 Le Journal. Tous droits réservés.</footer></body></html>"""


def _only(tmp_path: Path, name: str, content: str | bytes) -> Article:
    data = content.encode() if isinstance(content, str) else content
    (tmp_path / name).write_bytes(data)
    (article,) = read_project(tmp_path).articles
    return article


def _led_back(article: Article) -> None:
    """Each character of the text stands where the map says, but for references and white space."""
    for offset, char in enumerate(article.text):
        source = article.raw[article.offsets.position(offset)]
        assert char.isspace() or source in {char, "&"}


def test_a_text_file_is_its_own_text(tmp_path: Path) -> None:
    """Nothing is changed, line ends included; the id is the name of the file."""
    article = _only(tmp_path, "L'Été_2024 (1).txt", "Un.\r\n\r\nDeux.\r\n")

    assert (article.id, article.text) == ("l-ete_2024-1", "Un.\r\n\r\nDeux.\r\n")
    assert article.raw_span(Span(7, 11)) == Span(7, 11)
    assert article.published is None


def test_a_byte_order_mark_stays_outside_the_body(tmp_path: Path) -> None:
    """Offsets count it, as they count every character of the file."""
    article = _only(tmp_path, "bom.txt", "\ufeffUn bilan.")

    assert article.body == Span(1, 10)
    assert article.text[1:] == "Un bilan."


def test_markdown_without_its_markup(tmp_path: Path) -> None:
    """The text reads as a reader sees it, and every character leads back into the file."""
    article = _only(tmp_path, "note.md", MARKDOWN)

    assert article.text.split("\n") == [
        "Grève à la SNCF",
        "",
        "Le trafic sera très perturbé mardi, selon la SNCF.",
        "",
        "- un TGV sur deux",
        "- un Intercités sur trois",
        "",
        "« Nous n'avons pas le choix », dit la CGT. ",
        "",
    ]
    assert (article.title, article.publisher) == ("Grève à la SNCF", "La Voix")
    assert article.published is not None
    assert article.published.date.edtf == "2023-12-05"
    assert article.published.basis is Basis.DOCUMENT
    assert all(
        article.raw[article.offsets.position(at)] == char for at, char in enumerate(article.text)
    )


def test_a_saved_page(tmp_path: Path) -> None:
    """The article is picked out; title, author, site and date come from its metadata."""
    article = _only(tmp_path, "page.html", PAGE)

    assert article.text.splitlines()[0] == "Inondations à Valence : le bilan s’alourdit"
    assert "au moins 95 morts dans la région de Valence" in article.text
    assert "Accueil" not in article.text
    assert "droits" not in article.text
    assert article.title == "Inondations à Valence : le bilan s’alourdit"
    assert (article.publisher, article.author) == ("Le Journal", "Jeanne Martin")
    assert article.published is not None
    assert article.published.date.edtf == "2024-10-30"
    _led_back(article)
    start = article.text.index("Pedro")
    assert article.raw_span(Span(start, start + 5)).of(article.raw) == "Pedro"


def test_a_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    """An old page says how it is written, and needs no guess."""
    data = PAGE.replace("utf-8", "iso-8859-1").replace("—", "-").encode("cp1252")
    (tmp_path / "page.html").write_bytes(data)

    project = read_project(tmp_path)

    assert project.diagnostics == ()
    assert "touchées" in project.articles[0].text


def test_a_page_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extractor is not installed, the page is left out with the way to read it."""
    real = importlib.import_module

    def without_extra(name: str, package: str | None = None) -> object:
        if name == "trafilatura":
            raise ImportError(name)
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without_extra)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    project = read_project(tmp_path)

    assert project.articles == ()
    assert str(project.diagnostics[0]) == (
        "page.html: error: a saved web page needs the html extra to be read [html-extra-missing]\n"
        '  hint: pip install "recoupe[html]", or save the article as a text file'
    )


def test_the_editors_word_comes_before_the_file_s(tmp_path: Path) -> None:
    """content/articles.yaml wins over front matter, key by key."""
    for name, content in {
        "seeds/note.md": MARKDOWN,
        "seeds/hors.txt": "Un texte hors sujet.",
        "content/articles.yaml": (
            "note.md:\n  published: 2023-12\n  url: https://lavoix.example/1\n  publish: full\n"
            "hors.txt:\n  ignore: true\n"
        ),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")

    project = read_project(tmp_path)

    (article,) = project.articles
    assert project.diagnostics == ()
    assert article.published is not None
    assert (article.published.date.edtf, article.published.basis) == ("2023-12", Basis.EDITORIAL)
    assert (article.publisher, article.url) == ("La Voix", "https://lavoix.example/1")
    assert article.publish_full


def test_settings_decisions_and_pages(tmp_path: Path) -> None:
    """Everything of content/ comes back as records, with its place."""
    for name, content in {
        "seeds/a.txt": "Un texte.",
        "content/story.yaml": (
            "title: Un récit\nstandfirst: >-\n  Deux\n  mots\nlanguage: en\npragmatic: false\nkey_figures: [killed]\n"
            "names:\n  - {label: Israël, kind: country, aliases: [X, Y], distinct_from: Z}\n"
            "measures:\n  - {key: killed, label: Morts, merges: [dead], hide: true}\n"
        ),
        "content/rulings.yaml": (
            "- id: a\n  kind: date\n  about:\n    - {article: a, quote: Un texte}\n  date: 2024-01-28\n"
            "  why: Parce que.\n  by: la rédaction\n  source: https://x.example\n"
        ),
        "content/pages/methode.md": "---\ntitle: Méthode\n---\n\n# Comment\n\nAinsi.\n",
        "content/pages/a-propos.md": "# À propos\n\nVoilà.\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(content, encoding="utf-8")

    project = read_project(tmp_path)

    assert project.diagnostics == ()
    story = project.story
    assert (story.title, story.standfirst, story.language) == ("Un récit", "Deux mots", "en")
    assert (story.pragmatic, story.key_figures) == (False, ("killed",))
    assert story.names == (
        NameEntry(label="Israël", kind="country", aliases=("X", "Y"), distinct_from=("Z",)),
    )
    assert story.measures == (
        MeasureEntry(key="killed", label="Morts", merges=("dead",), hide=True),
    )
    (ruling,) = project.rulings
    assert (ruling.kind, ruling.about) == (
        RulingKind.DATE,
        (Selector(article="a", quote="Un texte"),),
    )
    assert ruling.date is not None
    assert (ruling.date.edtf, ruling.source) == ("2024-01-28", ("https://x.example",))
    assert str(ruling.location) == "content/rulings.yaml:1:3"
    assert [(page.slug, page.title) for page in project.pages] == [
        ("a-propos", "À propos"),
        ("methode", "Méthode"),
    ]


def test_a_bare_folder_and_a_single_file(tmp_path: Path) -> None:
    """No content/ is needed; one file is a story of one article."""
    (tmp_path / "le-seisme").mkdir()
    for name in ("b.txt", "a.txt"):
        (tmp_path / "le-seisme" / name).write_text(f"Le texte {name}.", encoding="utf-8")

    folder = read_project(tmp_path / "le-seisme")
    single = read_project(tmp_path / "le-seisme" / "b.txt")

    assert folder.story.title == "Le seisme"
    assert [article.file for article in folder.articles] == ["a.txt", "b.txt"]
    assert [article.file for article in single.articles] == ["b.txt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-28", "2024-01-28"),
        ("2024-01", "2024-01"),
        ("2024", "2024"),
        ("2024-01-03/2024-01-09", "2024-01-03/2024-01-09"),
        ("../2024-02", "../2024-02-29"),
        ("2024-02-30", None),
        ("2024-13", None),
        ("28/01/2024", None),
        ("2024-02/2024-01", None),
        ("hier", None),
        ("/", None),
        ("0000", None),
    ],
)
def test_dates_of_content(text: str, expected: str | None) -> None:
    """A day, a month, a year, or a stretch; anything else is refused."""
    found = parse_date(text)

    assert (found.edtf if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-06-12T23:30:00-05:00", "2020-06-12"),
        ("2020-06", "2020-06"),
        ("12 June 2020", None),
        ("2020-06-123", None),
    ],
)
def test_timestamps_of_metadata(text: str, expected: str | None) -> None:
    """The day is the one where it was written; no clock is read."""
    found = parse_timestamp(text)

    assert (found.edtf if found else None) == expected


def test_what_is_dropped_leaves_the_rest_in_place() -> None:
    """Stretches may come in any order and overlap."""
    text, offsets = without("abcdefgh", [(4, 6), (0, 1), (5, 7)])

    assert text == "bcdh"
    assert [offsets.position(at) for at in range(4)] == [1, 2, 3, 7]
    assert offsets.span(Span(1, 4)) == Span(2, 8)


def test_encodings() -> None:
    """UTF-8 first; then the mark; then what the file declares; then a guess."""
    assert decode("été".encode()).text == "été"  # type: ignore[union-attr]
    assert decode("été".encode("utf-16-be")) is None
    assert decode("été".encode("cp1252"), declared="latin-1").text == "été"  # type: ignore[union-attr]
    assert decode(b"\x00\x01\x02\x03") is None
    assert slug_of("seeds/À la Une.txt") == "a-la-une"


def test_front_matter_of_other_tools_is_read(tmp_path: Path) -> None:
    """Hugo, Jekyll and the like say `date`; a day with an hour is that day."""
    article = _only(tmp_path, "a.md", FRONT_OF_OTHERS)

    assert article.published is not None
    assert article.published.date.edtf == "2023-12-05"
    assert (article.publisher, article.url) == ("La Voix", "https://voix.example/greve")
