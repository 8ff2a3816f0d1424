"""Organisations told by their head noun: « ministère irakien des Affaires étrangères »."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.annotate.names.namewords import (
    Line,
    NameRules,
    fold_name,
    is_adjective,
    match_known,
)
from recoupe.model.text import fold

QUOTES = frozenset({"«", "“", '"'})
_PARTICLES = 3  # in a row
_FULL = 2  # words of a name before its particle
_SHORT = 3  # letters of a word too short to be a noun of a name
_PARTS = 6  # complements and adjectives of one body


@dataclass(slots=True)
class Body:
    """An organisation being read: where it ends, its head noun, and what narrows it.

    In `adjectives` and `names` a sign tells countries (@) and proper names (=) from words, and who leads it (<).

    `adjectives` classify, `names` are proper names that complete it (« de Stanford »), `apposed` is the proper name
    it only introduces (« groupe État islamique ») as a stretch of words. `inner` are names inside it.
    """

    start: int
    end: int
    head: str
    adjectives: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    apposed: tuple[int, int] | None = None
    inner: list[tuple[int, int]] = field(default_factory=list)

    @property
    def traits(self) -> frozenset[str]:
        """What tells this body from others with its head noun."""
        return frozenset(self.adjectives) | frozenset(self.names)


def body_at(line: Line, at: int, *, rules: NameRules) -> Body | None:
    """Return the organisation whose name begins at word `at`, or None."""
    head_at = at
    rank: list[str] = []
    if line.form(at) in rules.prefixed_adjectives:
        rank = [rules.same_rank.get(line.form(at), line.form(at))]
        head_at = at + 1
    head = line.form(head_at)
    if head not in rules.strong and head not in rules.weak:
        return None
    body = Body(at, head_at + 1, rules.same_body.get(head, head), adjectives=rank)
    _read_parts(line, body, rules)
    return body if _is_named(line, at, head, body, rules) else None


def _is_named(line: Line, at: int, head: str, body: Body, rules: NameRules) -> bool:
    """Whether the words name one body: small letters alone (« une commission ») do not."""
    if line.shouts:
        return False
    if body.apposed:
        return head not in rules.things
    before = line.form(at - 1)
    one = before in rules.indefinite and before not in rules.complements
    if one and not any(trait[:1] in "=@" for trait in body.traits):
        return False  # « une coalition rebelle »
    if body.traits <= rules.nameless and not line.words[at].proper:
        return False  # « l'assemblée générale »
    if rules.superlatives & {before, line.form(at - 2)}:
        return False  # « le plus grand syndicat français »
    if line.words[at].caps and not body.names:
        return False  # « des ONG locales »
    word = line.words[at]
    capital = word.proper and not word.opens and not line.shouts
    quoted = at > 0 and line.form(at - 1) in QUOTES
    full = bool(body.adjectives or body.names)
    return full and (capital or quoted or head in rules.strong)


def _read_parts(line: Line, body: Body, rules: NameRules) -> None:
    for _ in range(_PARTS):
        if not (
            _adjective(line, body, rules)
            or _apposition(line, body, rules)
            or _complement(line, body, rules)
            or _leader(line, body, rules)
        ):
            return


def _adjective(line: Line, body: Body, rules: NameRules) -> bool:
    at = body.end
    if at >= len(line.words) or line.words[at].mark or line.words[at].proper:
        return False
    form = line.form(at)
    joined = (
        form in rules.conjunctions
        and body.adjectives
        and is_adjective(line.form(at + 1), rules=rules)
    )
    if joined:
        at, form = at + 1, line.form(at + 1)
    if not is_adjective(form, rules=rules):
        return False
    country = rules.demonyms.get(form)
    body.adjectives.append(rules.same_rank.get(form, form if country is None else f"@{country}"))
    body.end = at + 1
    return True


def _apposition(line: Line, body: Body, rules: NameRules) -> bool:
    """« groupe État islamique », « parti Baath »: the proper name right after the noun."""
    at = body.end
    if body.apposed or body.names or at >= len(line.words) or not line.words[at].proper:
        return False
    if body.adjectives and not _introduces(line, body, at, rules):
        return False
    inner = body_at(line, at, rules=rules)
    listed = match_known(line, at, rules)
    end = max(inner.end if inner else 0, listed[0] if listed else 0) or proper_end(
        line, at, rules=rules
    )
    body.apposed = (at, end)
    body.end = end
    return True


def _introduces(line: Line, body: Body, at: int, rules: NameRules) -> bool:
    """« l'ONG espagnole Open Arms », « l'agence de presse italienne ANSA »; not « le chef de la police Karim X »."""
    only_strong = body.head in rules.strong and body.head not in rules.weak
    if only_strong or line.form(at) in rules.given_names:
        return False
    several = at + 1 < len(line.words) and line.words[at + 1].proper
    led = any(line.form(index) in rules.functions for index in range(body.start - 4, body.start))
    return not (several and led)


def _complement(line: Line, body: Body, rules: NameRules) -> bool:
    at = body.end
    link = line.form(at)
    head = line.words[body.start]
    after = at + 2 + (line.form(at + 2) in rules.articles)
    named = body.names and after < len(line.words) and line.words[after].proper
    goes_on = named or (
        head.proper and not (head.opens or body.names) and line.form(at + 1) in rules.of
    )
    if link in rules.conjunctions and goes_on and line.form(at + 1) in rules.complements:
        at, link = at + 1, line.form(at + 1)  # « de prévention et de secours »
    quoted = line.form(body.start - 1) in QUOTES
    if link not in rules.complements and not (quoted and link in rules.inside):
        return False
    target = at + 1
    if line.form(target) in rules.articles:
        target += 1
    return _target(line, body, target, rules)


def _target(line: Line, body: Body, at: int, rules: NameRules) -> bool:
    if at >= len(line.words) or line.words[at].mark:
        return False
    word = line.words[at]
    if word.form in rules.civil and line.form(at + 1) == ".":
        return False
    found = match_known(line, at, rules) if word.proper else None
    if found:
        body.names.append(f"={fold(found[1].label)}")
        body.end = found[0]
        return True
    if word.proper and not line.shouts and word.form not in rules.given_names:
        end = proper_end(line, at, rules=rules)
        body.names.append(f"={fold_name(w.form for w in line.words[at:end])}")
        body.end = end
        return True
    link = line.form(at - 1)
    link = line.form(at - 2) if link in rules.articles else link
    plain = link in rules.complements and link in rules.determiners
    if word.form in rules.body_nouns or (plain and _is_spelt_out(line, body, at, rules)):
        body.adjectives.append(word.form)
        body.end = at + 1
        return True
    return False


def _is_spelt_out(line: Line, body: Body, at: int, rules: NameRules) -> bool:
    """Any noun after a capital: « les Forces de soutien rapide », « le Conseil national de gestion »."""
    head, word = line.words[body.start], line.words[at]
    return (
        head.proper
        and body.head not in rules.contests
        and not (head.opens or line.shouts or word.proper or body.names)
        and word.form not in rules.strong
        and word.form not in rules.weak
        and len(word.form) > _SHORT
        and word.form not in rules.speaking
        and word.form not in rules.clauses
        and word.form not in rules.determiners
    )


def _leader(line: Line, body: Body, rules: NameRules) -> bool:
    """« dirigée par les États-Unis »."""
    at = body.end
    if line.form(at) not in rules.led_by or line.form(at + 1) not in rules.agents:
        return False
    target = at + 2
    if line.form(target) in rules.articles:
        target += 1
    found = match_known(line, target, rules)
    if not found:
        return False
    end, known = found
    body.adjectives.append(f"<{known.country or known.label}")
    body.inner.append((target, end))
    body.end = end
    return True


def proper_end(line: Line, at: int, *, rules: NameRules) -> int:
    """Return where the run of proper words that begins at `at` ends, particles included."""
    end = at + 1
    while end < len(line.words):
        step = _proper_step(line, at, end, rules)
        if not step:
            break
        end += step
    return end


def _proper_step(line: Line, start: int, at: int, rules: NameRules) -> int:
    """Return how many words the name that began at `start` takes in at `at`: none where it ends."""
    word = line.words[at]
    after = line.words[at + 1] if at + 1 < len(line.words) else None
    if word.proper:
        return 0 if _begins_another(line, start, at, rules) else 1
    if after is None:
        return 0
    if word.form == ".":
        return _initial_step(line, at)
    if (
        after.proper
        and after.form not in rules.ordinary
        and (word.form == "&" or _is_landmark(line, start, at, rules))
    ):
        return 2
    return _particle_step(line, start, at, rules)


def _particle_step(line: Line, start: int, at: int, rules: NameRules) -> int:
    """« Ursula von der Leyen »; after a given name also « Dominique de Villepin »."""
    allowed = rules.particles
    if line.form(at - 1) in rules.given_names:
        allowed = rules.particles | rules.linking_particles
    elif line.form(start) in rules.given_names:
        # « Giscard d'Estaing », but not « Jeanne Petit du CNES »
        allowed = rules.particles | rules.bare
    elif _is_full_name(line, start, at, rules):
        allowed = rules.particles | rules.bare
    for end in range(at, min(at + _PARTICLES, len(line.words) - 1)):
        if line.form(end) not in allowed:
            return 0
        if line.words[end + 1].proper:
            return end + 2 - at
    return 0


def _is_full_name(line: Line, start: int, at: int, rules: NameRules) -> bool:
    """« Marcelo Rebelo de Sousa »: two words with no article before them and no noun for a body or place first."""
    before, first = line.form(start - 1), line.form(start)
    bare = before in rules.bare or before not in rules.determiners
    noun = first in rules.strong or first in rules.weak or first in rules.place_heads
    return at - start == _FULL and bare and not noun and not line.words[start].caps


def _initial_step(line: Line, at: int) -> int:
    """« J. Dupont » and « J.-P. Dupont »: the full stop of an initial."""
    letter = line.words[at - 1]
    if len(letter.form) != 1 or letter.span.end != line.words[at].span.start:
        return 0
    if line.form(at + 1) == "-" and line.form(at + 3) == ".":
        return 3
    return 2 if line.words[at + 1].proper else 0


def _is_landmark(line: Line, start: int, at: int, rules: NameRules) -> bool:
    """« le Parc des Princes », « l'Olympique de Marseille »: a common noun with a capital, and its complement."""
    first = line.words[start]
    if at != start + 1 or first.opens or first.caps or line.form(at) not in rules.complements:
        return False
    before = line.form(start - 1)
    if before not in rules.determiners or before in rules.bare:
        return False
    named = first.form in rules.people or (first.form,) in rules.known
    return not named and first.form not in rules.ordinary


def _begins_another(line: Line, start: int, at: int, rules: NameRules) -> bool:
    """« du Pentagone Sabrina Singh », « de la Défense Jean Dupont »: a given name opens a new name."""
    if line.form(at) not in rules.given_names or line.form(at - 1) in rules.given_names:
        return False
    if at + 1 == len(line.words) or not line.words[at + 1].proper:
        return False  # « un essai de Finn Russell »
    return line.words[at - 1].caps or line.form(start - 1) in rules.links
