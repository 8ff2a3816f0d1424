"""Everything that may be wrong with a project: one exact message each, and the rest still loads."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from recoupe.errors import ProjectError
from recoupe.readers.project import read_project

GOOD = "Un titre pour cet article\n\nLe bilan du séisme est passé à douze morts, selon la préfecture.\n"
OTHER = "Un autre titre, plus court\n\nLe trafic des trains est perturbé depuis mardi, dit la compagnie.\n"

# Files of a project → what is said of them, word for word. seeds/bon.txt is always there, and always loads.
TABLE: dict[str, tuple[dict[str, str | bytes], str]] = {
    "empty": (
        {"seeds/vide.txt": b""},
        (
            "seeds/vide.txt: error: the file holds no text [article-empty]\n"
            "  hint: put the article's text into it, or take it away"
        ),
    ),
    "white space only": (
        {"seeds/blanc.md": "---\ntitle: x\n---\n \n\n"},
        (
            "seeds/blanc.md: error: the file holds no text [article-empty]\n"
            "  hint: put the article's text into it, or take it away"
        ),
    ),
    "binary": (
        {"seeds/image.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe"},
        (
            "seeds/image.txt: error: this is not a text file [article-binary]\n"
            "  hint: save the article as text in UTF-8"
        ),
    ),
    "UTF-16": (
        {"seeds/large.txt": OTHER.encode("utf-16")},
        (
            "seeds/large.txt: note: the file is not UTF-8; it was read as utf-16 [encoding-guessed]\n"
            "  hint: if accents look wrong on the site, save the file again as UTF-8"
        ),
    ),
    "Latin-1": (
        {"seeds/ancien.txt": OTHER.replace("perturbé", "perturbé à l'été").encode("latin-1")},
        (
            "seeds/ancien.txt: note: the file is not UTF-8; it was read as cp1252 [encoding-guessed]\n"
            "  hint: if accents look wrong on the site, save the file again as UTF-8"
        ),
    ),
    "UTF-8 read as Windows-1252": (
        {"seeds/abime.txt": OTHER + "\nLe séisme a frappé la région.".encode().decode("cp1252")},
        (
            'seeds/abime.txt:5: warning: accents are garbled, as in "Le sÃ©isme a": words with accents are not '
            "understood [article-garbled]\n"
            "  hint: this happens when UTF-8 is read as Windows-1252: copy the text again, and save it as UTF-8"
        ),
    ),
    "one line of 20 MB": (
        {"seeds/long.txt": b"Le bilan est lourd. " * 1_000_000},
        (
            "seeds/long.txt: error: this is too long for an article (more than 1000000 characters) "
            "[article-too-long]\n"
            "  hint: put each article into a file of its own"
        ),
    ),
    "another kind of file": (
        {"seeds/article.pdf": b"%PDF-1.4"},
        (
            "seeds/article.pdf: warning: this kind of file is not read [article-kind-unknown]\n"
            "  hint: save the article as .txt, .md or .html"
        ),
    ),
    "the same id": (
        {"seeds/bon.md": OTHER},
        (
            'seeds/bon.txt: error: the id "bon" is taken by seeds/bon.md [article-id-twice]\n'
            "  hint: an id is the file name without its ending: rename one of the two; the first is used"
        ),
    ),
    "the same text": (
        {"seeds/copie.txt": GOOD.replace("\n\n", "\n \n\n")},
        (
            "seeds/copie.txt: warning: the text is the same as in seeds/bon.txt [article-text-twice]\n"
            "  hint: take one of the two away; the first is used"
        ),
    ),
    "an empty page": (
        {"seeds/page.html": "<html><body></body></html>"},
        (
            "seeds/page.html: error: no article was found in this web page [html-no-text]\n"
            "  hint: save the page with its text, or copy the text into a .txt file"
        ),
    ),
    "a tab": (
        {"content/story.yaml": "title: Un récit\nnames:\n\t- label: X\n"},
        (
            "content/story.yaml:3:1: error: the line is indented with a tab [yaml-tab]\n"
            "  hint: YAML takes spaces only: replace the tab by two spaces"
        ),
    ),
    "no YAML": (
        {"content/story.yaml": 'title: "Un récit\n'},
        (
            "content/story.yaml:2:1: error: this is not valid YAML: found unexpected end of stream [yaml-syntax]\n"
            "  hint: check the indentation, the colons and the quotation marks of this line and the one before"
        ),
    ),
    "a key twice": (
        {"content/story.yaml": "title: Un récit\nlanguage: fr\ntitle: Un autre\n"},
        (
            'content/story.yaml:3:1: error: the key "title" is there already, on line 1 [yaml-key-twice]\n'
            "  hint: keep one of the two; the first is used"
        ),
    ),
    "an unknown key": (
        {"content/story.yaml": "titel: Un récit\n"},
        'content/story.yaml:1:1: error: unknown key "titel" [key-unknown]\n  hint: did you mean "title"?',
    ),
    "an unknown key like no other": (
        {
            "content/rulings.yaml": "- {id: a, kind: hide, why: b, by: c, about: [{article: bon, "
            "quote: x}], zzz: 1}\n"
        },
        (
            'content/rulings.yaml:1:73: error: unknown key "zzz" [key-unknown]\n'
            "  hint: the keys are id, kind, about, why, by, source, date, value, seen"
        ),
    ),
    "a list for a text": (
        {"content/story.yaml": "title: [Un, récit]\n"},
        (
            'content/story.yaml:1:1: error: "title" should be a text, not a list [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "neither true nor false": (
        {"content/story.yaml": "pragmatic: parfois\n"},
        (
            'content/story.yaml:1:1: error: "pragmatic" should be true or false, not the text '
            '"parfois" [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "an unknown kind of name": (
        {"content/story.yaml": "names:\n  - label: X\n    kind: organization\n"},
        (
            'content/story.yaml:3:5: error: "kind" should be "organisation", not the text '
            '"organization" [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "a name without a kind": (
        {"content/story.yaml": "names:\n  - label: X\n"},
        (
            'content/story.yaml:2:5: error: a name needs a "kind" [key-missing]\n'
            '  hint: add the line "kind: …"; until then the entry is left out'
        ),
    ),
    "a language that is not there": (
        {"content/story.yaml": "language: de\n"},
        (
            'content/story.yaml:1:1: error: no site in the language "de" [language-unknown]\n'
            "  hint: the languages are fr, en; fr is used"
        ),
    ),
    "no date": (
        {"content/articles.yaml": "bon.txt:\n  published: hier\n"},
        (
            'content/articles.yaml:2:3: error: "published" should be a date (2024-01-28, 2024-01 or 2024), '
            'not the text "hier" [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "a day that is not": (
        {"content/articles.yaml": "bon.txt:\n  published: 2023-02-30\n"},
        (
            'content/articles.yaml:2:3: error: "published" should be a date (2024-01-28, 2024-01 or 2024), '
            'not the text "2023-02-30" [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "an address that is none": (
        {"content/articles.yaml": "bon.txt:\n  url: javascript:alert(1)\n"},
        (
            'content/articles.yaml:2:3: error: "javascript:alert(1)" is no address of a page [url-wrong]\n'
            "  hint: write the whole address, from https:// on; it is left out"
        ),
    ),
    "publish something else": (
        {"content/articles.yaml": "bon.txt:\n  publish: all\n"},
        (
            'content/articles.yaml:2:3: error: "publish" should be "full", not the text "all" [value-wrong]\n'
            "  hint: write publish: full to show the whole text, or take the line out"
        ),
    ),
    "a file that is not there": (
        {"content/articles.yaml": "bom.txt:\n  publisher: Le Journal\n"},
        (
            'content/articles.yaml:1:1: error: there is no file "bom.txt" in seeds/ [article-unknown]\n'
            '  hint: did you mean "bon.txt"?'
        ),
    ),
    "articles.yaml as a list": (
        {"content/articles.yaml": "- bon.txt\n"},
        (
            "content/articles.yaml:1:1: error: articles.yaml should hold one entry for each file of "
            "seeds/, under the "
            "file's name [value-wrong]\n"
            "  hint: write the file name, a colon, and its keys indented below; the file is left out"
        ),
    ),
    "rulings.yaml as keys": (
        {"content/rulings.yaml": "id: a\n"},
        (
            "content/rulings.yaml:1:1: error: rulings.yaml should be a list: one decision after "
            "another [value-wrong]\n"
            "  hint: see content/README.md; it is left out"
        ),
    ),
    "a decision about nothing": (
        {"content/rulings.yaml": "- {id: a, kind: hide, why: b, by: c, about: []}\n"},
        (
            'content/rulings.yaml:1:3: error: a decision needs "about" [key-missing]\n'
            "  hint: recoupe rule writes a whole decision and checks it; this one is left out"
        ),
    ),
    "a decision with empty keys": (
        {"content/rulings.yaml": "- {id: a, kind: date, why: '', by: c, about: [], date: ~}\n"},
        (
            'content/rulings.yaml:1:3: error: a decision needs "about" and "why" and "date" [key-missing]\n'
            "  hint: recoupe rule writes a whole decision and checks it; this one is left out"
        ),
    ),
    "a decision without a reason": (
        {
            "content/rulings.yaml": "- {id: a, kind: hide, by: c, about: [{article: bon, quote: x}]}\n"
        },
        (
            'content/rulings.yaml:1:3: error: a decision needs "why" [key-missing]\n'
            "  hint: recoupe rule writes a whole decision and checks it; this one is left out"
        ),
    ),
    "a date without a date": (
        {
            "content/rulings.yaml": "- {id: a, kind: date, why: b, by: c, about: [{article: bon, quote: x}]}\n"
        },
        (
            'content/rulings.yaml:1:3: error: a decision needs "date" [key-missing]\n'
            "  hint: recoupe rule writes a whole decision and checks it; this one is left out"
        ),
    ),
    "an unknown decision": (
        {
            "content/rulings.yaml": "- {id: a, kind: merg, why: b, by: c, about: [{article: bon, quote: x}]}\n"
        },
        (
            'content/rulings.yaml:1:11: error: "kind" should be "merge", not the text "merg" [value-wrong]\n'
            "  hint: see content/README.md for what the key takes; it is left out"
        ),
    ),
    "content that is no text": (
        {"content/story.yaml": b"\x00\x01\x02"},
        (
            "content/story.yaml: error: the file cannot be read: it is not a text file [content-unreadable]\n"
            "  hint: save it as a text file in UTF-8; until then it counts as absent"
        ),
    ),
    "an unknown key in front matter": (
        {"seeds/note.md": "---\ntitle: Un titre\npubisher: X\n---\n" + OTHER},
        'seeds/note.md:3:1: error: unknown key "pubisher" [key-unknown]\n  hint: did you mean "publisher"?',
    ),
}


def _write(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.mark.parametrize("name", TABLE)
def test_each_fault_has_its_message(tmp_path: Path, name: str) -> None:
    """The message says the file, the line and what to do; the good article is read all the same."""
    files, message = TABLE[name]

    project = read_project(_write(tmp_path, {"seeds/bon.txt": GOOD, **files}))

    assert [str(one) for one in project.diagnostics] == [message]
    assert "bon" in {article.id for article in project.articles}


def test_nothing_is_said_of_a_good_project(tmp_path: Path) -> None:
    """Hidden files and a README are no articles, and no fault."""
    files: dict[str, str | bytes] = {
        "seeds/bon.txt": GOOD,
        "seeds/.DS_Store": b"\x00",
        "seeds/README.md": "Lisez.",
    }

    project = read_project(_write(tmp_path, files))

    assert project.diagnostics == ()
    assert [article.file for article in project.articles] == ["seeds/bon.txt"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """There is nothing to build, so this one stops."""
    with pytest.raises(ProjectError, match="there is no such folder") as raised:
        read_project(tmp_path / "absent")

    assert raised.value.hint == "give the folder of a project, or a folder of articles"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"seeds/README.md": "Rien."},
            (
                "seeds: error: there is no article here [articles-missing]\n"
                "  hint: put .txt, .md or .html files here, or give the folder that holds them"
            ),
        ),
        (
            {"content/story.yaml": "title: X\n"},
            (
                "seeds: error: the project has no folder seeds/ [articles-missing]\n"
                "  hint: make it, and put the articles there"
            ),
        ),
    ],
)
def test_a_project_without_articles(
    tmp_path: Path, files: dict[str, str | bytes], message: str
) -> None:
    """An empty project says what to put where."""
    project = read_project(_write(tmp_path, files))

    assert [str(one) for one in project.diagnostics] == [message]


def test_a_link_out_of_the_project(tmp_path: Path) -> None:
    """What a link outside leads to is not published by mistake."""
    (tmp_path / "secret.txt").write_text(OTHER, encoding="utf-8")
    root = _write(tmp_path / "story", {"seeds/bon.txt": GOOD})
    (root / "seeds" / "lien.txt").symlink_to(tmp_path / "secret.txt")

    project = read_project(root)

    assert [str(one) for one in project.diagnostics] == [
        (
            "seeds/lien.txt: error: the link leads out of the project [article-outside]\n"
            "  hint: copy the file into seeds/ instead"
        )
    ]
    assert [article.id for article in project.articles] == ["bon"]


def test_a_document_in_a_bare_folder(tmp_path: Path) -> None:
    """A saved PDF is probably an article somebody misses; a picture beside the articles is none."""
    root = _write(tmp_path, {"bon.txt": GOOD, "suite.pdf": b"%PDF-1.4", "photo.png": b"\x89PNG"})

    project = read_project(root)

    assert [str(one).split("\n")[0] for one in project.diagnostics] == [
        "suite.pdf: warning: this kind of file is not read [article-kind-unknown]"
    ]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """The system's own words are in the message."""
    root = _write(tmp_path, {"seeds/bon.txt": GOOD, "seeds/clos.txt": OTHER})
    (root / "seeds" / "clos.txt").chmod(0)

    project = read_project(root)

    assert [str(one) for one in project.diagnostics] == [
        (
            "seeds/clos.txt: error: the file cannot be read: permission denied [article-unreadable]\n"
            "  hint: check its permissions, or take it away"
        )
    ]
