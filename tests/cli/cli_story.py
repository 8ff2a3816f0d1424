"""A small story: two articles and what is known of them."""

from __future__ import annotations

from pathlib import Path

QUAKE = """\
Séisme au Maroc : au moins 296 morts

Rabat, 9 septembre 2023 (AFP) – Un puissant séisme a frappé le Maroc vendredi soir, faisant au moins 296 morts,
selon le ministère de l’Intérieur. La secousse, de magnitude 6,8, a été ressentie jusqu’à Casablanca.
"""
TOLL = """\
Le bilan du séisme au Maroc dépasse 2.000 morts

Marrakech, 10 septembre 2023 (Reuters) – Le séisme qui a frappé le Maroc vendredi soir a fait plus de 2.000 morts,
a annoncé dimanche le ministère de l’Intérieur. Le roi Mohammed VI a décrété samedi un deuil national de trois jours.
"""
STORY = "# Notre histoire.\ntitle: Le séisme\nlanguage: fr\n"
ARTICLES = "# Ce que l’on sait.\nseisme.txt:\n  publisher: AFP # une agence\n"


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes, the cache apart."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }
