import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from facts_chain import read_article

from recoupe.lang.lexicon import load_lexicon

MEASURES = load_lexicon("fr", "measures")
SHOWN = yaml.safe_load(Path(__file__).with_name("measures.yaml").read_text(encoding="utf-8"))
OF = [(key, line) for key, shown in SHOWN.items() for line in shown["of"]]
NOT = [(key, line) for key, shown in SHOWN.items() for line in shown["not"]]
FIGURE = re.compile(r"\[([^\]]+)\]")


def measures_at(line):
    """The measures of the figure in square brackets."""
    start = line.index("[")
    end = line.index("]") - 1
    article = read_article("m", FIGURE.sub(r"\1", line), date(2024, 3, 14))
    return [
        fact.measure for fact in article.facts if start <= fact.quantity.number.start < max(end, 1)
    ]


def test_every_measure_is_shown():
    """Each measure has lines that have it and lines that have not, and nothing else is shown."""
    assert list(SHOWN) == list(MEASURES)


@pytest.mark.parametrize(("key", "line"), OF, ids=[f"{key}: {line}" for key, line in OF])
def test_a_figure_has_its_measure(key, line):
    """The figure shown has the measure."""
    assert measures_at(line) == [key]


@pytest.mark.parametrize(("key", "line"), NOT, ids=[f"{key}: {line}" for key, line in NOT])
def test_a_look_alike_has_another(key, line):
    """A figure with some of its words has not."""
    assert key not in measures_at(line)
