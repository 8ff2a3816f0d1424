"""What must not part at the end of a line is held; nothing of it is altered."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.exporters.holding import hold


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Quelque 5 000 soldats américains", "5 000 soldats"),
        ("le 27 janvier dernier", "27 janvier"),
        ("le 1er janvier dernier", "1er janvier"),
        ("« premier round » de discussions", "round »"),
        ("dit-il : non", "dit-il :"),
    ],
)
def test_a_figure_stays_with_what_it_counts(text: str, held: str) -> None:
    """One span around the run that must not part."""
    assert f'<span class="held">{held}</span>' in hold(text)


@pytest.mark.parametrize("text", ["Irak", "en 2014", "", "1 " + "a" * 40, "a < b"])
def test_the_rest_is_let_go(text: str) -> None:
    """No span where nothing is at stake, or where it would not fit a phone."""
    assert "<span" not in hold(text)


@given(st.text(alphabet="a1 «»:<&\u202f0"))
def test_no_character_is_altered(text: str) -> None:
    """The text of the HTML is the text given."""
    assert unescape(re.sub("<[^>]+>", "", hold(text))) == text
