"""The normalised view: typography evened out, and always a way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.text.view import view_of

_LETTERS = st.text(alphabet="aéÉàoœﬁ’' \u00a0\u202f\u0301\u0308\u00adᵉʳ…–-19İß\n", max_size=60)


@pytest.mark.parametrize(
    ("text", "plain", "folded"),
    [
        ("aujourd’hui", "aujourd'hui", "aujourd'hui"),
        ("2\u202f500 soldats", "2 500 soldats", "2 500 soldats"),
        ("le 1ᵉʳ  mai", "le 1er mai", "le 1er mai"),
        ("la ﬁn de l’ÉTÉ", "la fin de l'ÉTÉ", "la fin de l'ete"),
        ("e\u0301te\u0301", "été", "ete"),
        ("3–5 mai", "3-5 mai", "3-5 mai"),
        ("cœur…", "coeur...", "coeur..."),
    ],
)
def test_typography_is_evened_out(text: str, plain: str, folded: str) -> None:
    """Every way of writing the same words gives one view."""
    view = view_of(text)

    assert (view.plain, view.folded) == (plain, folded)


def test_a_span_leads_back_to_what_was_written() -> None:
    """Combining marks and spelled-out ligatures are covered whole."""
    text = "à la ﬁn  de l’e\u0301te\u0301 2023"
    view = view_of(text)

    start = view.folded.index("fin")
    end = view.folded.index("2023") - 1

    assert view.original(start, end).of(text) == "ﬁn  de l’e\u0301te\u0301"


@given(_LETTERS)
def test_the_view_has_one_length_and_ascending_offsets(text: str) -> None:
    """`plain` and `folded` go together; positions never step back and never leave the text."""
    view = view_of(text)

    places = [view.original(index, index + 1) for index in range(len(view.plain))]

    assert len(view.plain) == len(view.folded)
    assert [place.start for place in places] == sorted(place.start for place in places)
    assert all(place.end <= len(text) for place in places)
