from importlib.resources import files

import pytest

from recoupe.lang.lexicon import load_lexicon

LISTS = sorted(
    path.name.removesuffix(".yaml")
    for path in (files("recoupe.lang") / "fr" / "lexicon").iterdir()
    if path.name.endswith(".yaml")
)


def truths_in_lists(value):
    """The truth values that stand in lists, where only words belong."""
    if isinstance(value, dict):
        return [each for entry in value.values() for each in truths_in_lists(entry)]
    if not isinstance(value, list):
        return []
    return [e for e in value if isinstance(e, bool)] + [
        each for entry in value for each in truths_in_lists(entry)
    ]


@pytest.mark.parametrize("name", LISTS)
def test_words_stay_words(name):
    """« on » and « no » are words, not truth values."""
    assert truths_in_lists(load_lexicon("fr", name)) == []


def test_true_is_a_truth_value():
    assert load_lexicon("fr", "measures")["killed"]["tolling"] is True
