"""Sentences: French abbreviations, guillemets of every kind, full stops with no space after them."""

from __future__ import annotations

import pytest

from recoupe.annotate.text.sentences import find_blocks, split_block
from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.model.text import Span

# A bar stands where one sentence ends and the next begins; the white space between belongs to neither.
TABLE = [
    "Le bilan s'alourdit. | Les secours cherchent.",
    "M. Dupont a parlé à Mme. Martin. | Il est parti.",
    "M. Le Maire est venu. | M. Macron aussi.",
    "Le Dr. House et le Pr. Martin sont là. | Bien.",
    "J. Dupont et J.-P. Martin ont témoigné. | Ils partent.",
    "Les forces des U.S. Marines sont là. | Elles restent.",
    "Il vit aux U.S.A. | Il travaille.",
    "Voir p. 12 et art. 3 du code. | La loi dit non.",
    "Il porte le n° 5. | Il court.",
    "Vol. 3 et chap. 2 sont lus.",
    "Le séisme de magnitude 6.8 a fait 2.500 morts. | C'est un drame.",
    "En 2014. | 500 soldats sont partis.",
    "Lisez www.lemonde.fr. | Le site est riche.",
    "Le site lemonde.fr/article.html est en ligne.",
    "Écrivez à jean.dupont@exemple.fr pour en savoir plus.",
    "Pommes, poires, etc. | Les prix montent.",
    "Pommes, poires, etc. et des noix.",
    "« Où vont-ils ? » demande-t-elle. | Nul ne sait.",
    "« Attention ! » | Le train arrive.",
    "La question « qui a gagné ? » reste posée.",
    "« Nous en discutons. | Le moment n'est pas lié. | Nous restons », a-t-il dit.",
    "« C'est fini. » | Il est parti.",
    "« C'est fini. », a-t-il dit.",
    '"C\'est fini." | Il est parti.',
    '"C\'est fini", a-t-il dit. | "Vraiment ?" | Oui.',
    "“C'est fini.” | Il est parti.",
    "Les services du Premier ministre.|»Suite à cet examen, un calendrier sera fixé», selon lui.",
    "« La présence en Irak.»|»La commission travaillera», dit le communiqué.",
    "La guerre de Gaza.|Les États-Unis ont transmis ce message dans une...",
    "Le territoire.|L’armée est là.",
    "« Il a dit oui.»|Le ministre confirme.",
    "ont déclaré les deux parties. dans une déclaration commune. | Fin.",
    "Il hésite… puis part. | Elle reste… | Personne ne parle.",
    "Le texte [...] est long. | Voilà.",
    "Qui ?! | Personne.",
    "1. Le premier point est clair. | 2. Le second non.",
    "Il mesure 150 m. | Le pont tombe.",
    "Société Atos S.A. et Inc. Magazine paraissent. | Fin.",
    "Il est né le 3 janv. 1990. | Il est mort.",
    "Il est 18h30. | La séance est levée.",
    "Le bilan (12 morts.) est lourd. | Fin.",
    "Elle crie « au feu ! » et part.",
    "Le texte dit : « Non. » | « Oui », répond-il.",
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[:40])
def test_a_paragraph_is_split_where_its_sentences_end(row: str) -> None:
    """The bar of the table shows each boundary."""
    text = row.replace(" | ", " ").replace("|", "")
    expected = [part.strip() for part in row.split("|")]

    found = split_block(text, Span(0, len(text)), rules=ANNOTATION.sentences)

    assert [span.of(text) for span in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un.\nDeux.", ["Un.", "Deux."]),
        ("Un.\r\n\r\nDeux.\r\n", ["Un.", "Deux."]),
        ("  Un.  \u2028 Deux.", ["Un.", "Deux."]),
        ("\n\n", []),
        (
            "Le séisme a fait de nombreuses victimes dans la région\net on cherche encore des survivants.",
            [
                "Le séisme a fait de nombreuses victimes dans la région\net on cherche encore des survivants."
            ],
        ),
        (
            "Macron propose l'aide de la France au royaume\nLe Maroc touché par un très violent séisme\n",
            [
                "Macron propose l'aide de la France au royaume",
                "Le Maroc touché par un très violent séisme",
            ],
        ),
    ],
)
def test_paragraphs_are_lines_unless_somebody_wrapped_them(text: str, expected: list[str]) -> None:
    """Lines broken at a fixed width are one paragraph; labels and paragraphs on lines of their own are not."""
    blocks = find_blocks(text, Span(0, len(text)))

    assert [block.span.of(text) for block in blocks] == expected
