"""Clauses: what one is, and the words that a language opens, joins and parts them with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from recoupe.annotate.text.words import Phrases, Word
from recoupe.annotate.verbs.verbs import VerbGroup

_ONLY = 6  # words between a verb and the « que » of « ne … que »


class ClauseKind(StrEnum):
    """How a clause stands to the one around it."""

    MAIN = "main"
    RELATIVE = "relative"  # « qui a saisi … », « dont la dernière … »
    COMPLEMENT = "complement"  # « que … » after a verb of saying or thinking
    WHEN = "when"  # « lorsque … »
    WHILE = "while"  # « alors que … »
    AFTER = "after"  # « après que … », « après avoir … »
    BEFORE = "before"  # « avant que … », « avant d'être … »
    SINCE = "since"
    CONDITION = "condition"  # « si … », « tant que … »
    CAUSE = "cause"
    PURPOSE = "purpose"  # « pour que … »
    CONCESSION = "concession"
    PARTICIPLE = "participle"  # « formée en 2014 »
    GERUND = "gerund"  # « craignant que … »
    ASIDE = "aside"  # « comme annoncé mercredi »
    TAIL = "tail"  # « …, a indiqué un responsable »


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRules:
    """The words that open, join and part clauses; every one as `Word.form` gives it.

    `kinds` leads from the words of each of the `openers` to the kind of clause it opens. `ifs` open a condition at
    a start. `that` may open a complement or a relative clause. `infinitive_openers` open a clause where an
    infinitive follows. `joins` coordinate, `breaks` part. `gerund_marks` belong to the gerund after them. One of
    `counts` behind one of `amid` counts a part (« dont deux »). A « que » behind one of `times` describes no noun.
    « ne … que » has one of `nots` and none of `denials`. `asides` make a participle an aside (« comme annoncé »),
    and a verb behind one of `subjects` (« comme on le sait »). `pairs` of brackets set words aside. `tells` are
    verbs whose « que » opens a complement, `determiners` stand before nouns only.
    """

    openers: Phrases
    kinds: Mapping[tuple[str, ...], ClauseKind]
    infinitive_openers: Mapping[str, ClauseKind]
    ifs: frozenset[str]
    that: frozenset[str]
    relative: frozenset[str]
    joins: frozenset[str]
    amid: frozenset[str]
    counts: frozenset[str]
    parts: frozenset[str]
    breaks: frozenset[str]
    gerund_marks: frozenset[str]
    asides: frozenset[str]
    subjects: frozenset[str]
    infinitive_links: frozenset[str]
    tells: frozenset[str]
    determiners: frozenset[str]
    times: frozenset[str]
    nots: frozenset[str]
    denials: frozenset[str]
    be: str
    pairs: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause: word positions `first` to `last` inclusive, with what is nested; `own` are its own words.

    `parent` is the position of the clause it hangs on in the sentence's list, None for a main clause.
    `leads` lists infinitive groups that the verb leads to at a distance (« a conduit X à demander »).
    """

    kind: ClauseKind
    first: int
    last: int
    own: tuple[int, ...]
    verb: VerbGroup | None
    parent: int | None
    opener: tuple[str, ...]
    leads: tuple[VerbGroup, ...]


def only_after(words: Sequence[Word], verb: VerbGroup, *, rules: ClauseRules) -> int | None:
    """Return where the « que » of « ne … que » stands behind a verb, None where it has none."""
    before = {word.form for word in words[max(0, verb.first - 2) : verb.first + 2]}
    if not before & rules.nots:
        return None
    for at in range(verb.first, min(verb.last + _ONLY, len(words))):
        if words[at].form in rules.denials or (words[at].is_mark and at > verb.last):
            return None
        if words[at].form in rules.that and at > verb.last:
            return at
    return None
