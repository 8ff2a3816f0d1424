"""The lexicons of French names: complete, and inflected as French inflects."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from recoupe.lang.fr.names import NAMES, inflected
from recoupe.model.text import fold

#: Territories without a government of their own, and the sums of others.
_NOT_STATES = frozenset(
    re.findall(
        "..",
        "ACAIAQASAWAXBLBMBQBVCCCKCPCQCWCXDGEAEHEUEZFKFOGFGGGIGLGPGSGUHKHMICIMIOJEKYMFMOMPMQMSNCNFNUPFPMPNPRQORESHSJSX"
        "TATCTFTKUMUNVGVIWFXAXBYTZZ",
    )
)

#: Written otherwise here: Maurice alone is a first name, as Dominique is, which is left out.
_WRITTEN = {"Maurice": "Île Maurice", "Myanmar (Birmanie)": "Myanmar"}


def _states() -> list[str]:
    names = Locale("fr").territories
    states = {names[code] for code in names if code.isalpha() and code not in _NOT_STATES}
    return sorted(_WRITTEN.get(state, state) for state in states - {"Dominique"})


@pytest.mark.parametrize("state", _states())
def test_every_state_of_the_world_is_known(state: str) -> None:
    """The list is held against the territories of CLDR."""
    forms = {" ".join(key).replace("' ", "'") for key in NAMES.known}

    assert fold(state) in forms


@pytest.mark.parametrize(
    ("demonym", "forms"),
    [
        ("irakien", ("irakien", "irakienne", "irakiens", "irakiennes")),
        ("français", ("français", "française", "français", "françaises")),
        ("belge", ("belge", "belge", "belges", "belges")),
        ("grec/grecque", ("grec", "grecque", "grecs", "grecques")),
        ("libyen", ("libyen", "libyenne", "libyens", "libyennes")),
        ("ghanéen", ("ghanéen", "ghanéenne", "ghanéens", "ghanéennes")),
        ("américain", ("américain", "américaine", "américains", "américaines")),
    ],
)
def test_words_for_peoples_are_inflected(demonym: str, forms: tuple[str, ...]) -> None:
    """Masculine and feminine, singular and plural."""
    assert inflected(demonym) == forms


def test_no_name_of_the_first_story_is_in_the_lexicon() -> None:
    """What only one story knows belongs into its content/story.yaml."""
    forms = {word for key in NAMES.known for word in key}

    assert forms.isdisjoint({"soudani", "kadhimi", "rasoul", "romanowski", "singh", "hashd"})
