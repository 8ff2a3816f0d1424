"""The words around a figure that may tell what it measures."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from recoupe.extract.facts.measures import Ontology
from recoupe.model.quantity import Quantity
from recoupe.model.text import Span

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAK = re.compile(r"[;:.!?…\n]|\s[–—-][\s,]")
_PHRASE = re.compile(r"[^\W\d_](?:[^\W\d_]|[' -])*")
_NOUN = 40  # characters: a noun with the words that go with it
_FAR = 90  # characters: what governs a figure stands nearer


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A quantity with the words it may hang on: left, counted, right, up to a figure or a break.

    `clause` is all of its sentence before it, other figures included, up to a break.
    `names` are what it counts, in the singular: « soldat », and with its adjective « casque bleu ».
    """

    quantity: Quantity
    names: frozenset[str]
    left: str
    clause: str
    noun: str
    right: str


def surroundings(
    view: str,
    sentence: Span,
    quantities: Sequence[Quantity],
    position: int,
    passed: Collection[int],
    *,
    asides: Sequence[Span] = (),
    singular: Callable[[str], str],
) -> Surroundings:
    """Return a quantity's words to the left and right; figures `passed` are looked past on the right.

    What `asides` hold is of other figures: it is left out on the right.
    """
    quantity = quantities[position]
    asides = [each for each in asides if not each.contains(quantity.number)]
    left = quantities[position - 1].span.end if position else sentence.start
    right = sentence.end
    for later in range(position + 1, len(quantities)):
        told_aside = any(each.contains(quantities[later].number) for each in asides)
        if later not in passed and not told_aside:
            right = quantities[later].span.start
            break
    following = quantities[position + 1 : position + 2]
    limit = following[0].span.start if following else None
    before = view[max(left, quantity.span.start - _FAR) : quantity.span.start]
    after = without(view, quantity.span.end, right, asides)[: 2 * _FAR]
    return Surroundings(
        quantity=quantity,
        names=names_of(view, quantity, singular=singular, limit=limit),
        left=_BREAK.split(before)[-1],
        clause=_BREAK.split(view[sentence.start : quantity.span.start])[-1],
        noun=view[quantity.number.end : quantity.span.end],
        right=_BREAK.split(after)[0],
    )


def without(view: str, start: int, end: int, asides: Sequence[Span]) -> str:
    """Return the words from `start` to `end`, those of `asides` that begin there left out."""
    kept = ""
    for aside in asides:
        if start <= aside.start < end:
            kept += f"{view[start : aside.start]} "
            start = aside.end
    return kept + view[start:end]


def names_of(
    view: str, quantity: Quantity, *, singular: Callable[[str], str], limit: int | None = None
) -> frozenset[str]:
    """Return what a quantity counts, in the singular, alone and with the words behind it, up to `limit`."""
    if quantity.counted is None:
        return frozenset({quantity.unit})
    start = quantity.counted.start
    phrase = _PHRASE.match(view, start, min(start + _NOUN, limit or start + _NOUN))
    words = [singular(word) for word in (phrase.group().split() if phrase else ())]
    if phrase and phrase.end() == limit and words:
        words.pop()  # « 316 voix contre 251 »
    first = words.index(quantity.unit) if quantity.unit in words else 0
    starts = {0, first}  # « 2 000 premiers casques bleus »
    return frozenset(
        {quantity.unit, *(" ".join(words[at : at + size]) for at in starts for size in (2, 3))}
    )


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return WORD.findall(text)


def clause_of(around: Surroundings, ontology: Ontology) -> tuple[str, str]:
    """Return what stands before and behind a figure, up to « alors que » and its like."""
    turns = list(ontology.turn.finditer(around.left))
    left = around.left[turns[-1].end() :] if turns else around.left
    turn = ontology.turn.search(around.right)
    return left, around.right[: turn.start()] if turn else around.right
