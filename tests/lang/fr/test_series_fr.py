from recoupe.lang.fr.facts import FACTS
from recoupe.lang.fr.series import SERIES
from recoupe.lang.lexicon import load_lexicon


def test_series_name_measures_that_exist():
    """A measure that the series rules name is one the facts know."""
    known = {rule.key for rule in FACTS.measures.rules}
    words = load_lexicon("fr", "series")

    assert set(words["labels"]) == known
    lists = ("once", "loose", "recurring", "personal", "pinned", "aftermath", "casualties")
    assert {measure for name in lists for measure in words[name]} <= known
    assert {*words["meant"], *words["meant"].values()} <= known
    assert known >= SERIES.falls


def test_kinds_of_records_exist():
    """A kind of record that the series rules name is one the triggers know."""
    words = load_lexicon("fr", "series")
    kinds = {*load_lexicon("fr", "triggers"), "other"}

    lists = ("reporting", "byproducts", "calamities", "tolls")
    assert {kind for name in lists for kind in words[name]} <= kinds
