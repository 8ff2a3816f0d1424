"""Runs of capitalised words, and what the words around them say they name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from recoupe.annotate.names.bodies import Body, proper_end
from recoupe.annotate.names.functions import civil_start, function_after, function_before
from recoupe.annotate.names.namewords import (
    Known,
    Line,
    NameRules,
    fold_name,
    is_adjective,
    speaks,
)
from recoupe.annotate.names.placing import is_explained, is_listed, is_seat, place_noun, preposition
from recoupe.model.document import MentionKind

PERSON, BODY, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE
THING = MentionKind.THING
_BACK = 5  # words between a minister and the name of his field
_SURE = 9


@dataclass(slots=True)
class Draft:
    """A name as first read: where it stands, what speaks for each kind, and what is known of it.

    `core` is where the name itself starts, past a civil title. `weak` tells that only its place at the start of a
    sentence gives it a capital, `traded` that the words beside it speak of a company. `traits` are those of a body.
    A draft without a kind in the end is dropped.
    """

    line: int
    start: int
    end: int
    form: str
    core: int
    votes: Counter[MentionKind] = field(default_factory=Counter)
    kind: MentionKind | None = None
    key: str = ""
    head: str = ""
    role: str | None = None
    family: str = ""
    traits: frozenset[str] = frozenset()
    role_words: tuple[int, int] | None = None
    known: Known | None = None
    body: Body | None = None
    weak: bool = False
    inner: bool = False
    caps: bool = False
    titled: bool = False
    traded: bool = False
    dropped: bool = False

    @classmethod
    def listed(cls, number: int, start: int, end: int, known: Known) -> Draft:
        """Return the draft of a name that a lexicon or the story explains."""
        return cls(
            line=number,
            start=start,
            end=end,
            core=start,
            form="",
            known=known,
            kind=known.kind,
            head=known.label,
        )

    @classmethod
    def of_body(cls, number: int, line: Line, body: Body, rules: NameRules) -> list[Draft]:
        """Return the draft of a body, and those of the names inside it that count for themselves."""
        first, last = body.apposed or (body.start, body.end)
        form = fold_name(word.form for word in line.words[first:last])
        outer = cls(
            line=number, start=body.start, end=body.end, core=first, form=form, body=body, kind=BODY
        )
        inner = []
        for start, end in body.inner:
            known = rules.known.get(tuple(word.form for word in line.words[start:end]))
            if known is not None:
                inner.append(cls.listed(number, start, end, known))
                inner[-1].inner = True
        return [outer, *inner]


def read_chain(number: int, line: Line, at: int, *, rules: NameRules) -> Draft | None:
    """Return the run of capitalised words at `at` with what its neighbours say of it, or None where it is no name."""
    word = line.words[at]
    if line.shouts or _is_no_name(line, at, rules):
        return None
    end = proper_end(line, at, rules=rules)
    if end - at == 1 and _is_common(word.form, rules):
        return None
    if all(len(word.form) < 2 or word.mark for word in line.words[at:end]):
        return None
    form = fold_name(each.form for each in line.words[at:end])
    draft = Draft(
        line=number, start=at, end=end, core=at, form=form, caps=word.caps and end - at == 1
    )
    draft.weak = word.opens and end - at == 1
    if draft.weak and word.printed.endswith(rules.participles):
        return None  # « Installé à Kourou, … »
    if end - at == 1 and (word.form in rules.people or _is_people(line, at, rules)):
        draft.votes[MentionKind.GROUP] += _SURE
        draft.weak = False
        return draft
    _vote(line, draft, rules)
    return draft


def _is_common(form: str, rules: NameRules) -> bool:
    """Whether a capital alone makes this word no name: « la Coupe », a head noun that nothing completes."""
    lists = (rules.ordinary, rules.determiners, rules.functions, rules.weak)
    return len(form) < 2 or any(form in each for each in lists)


def _is_no_name(line: Line, at: int, rules: NameRules) -> bool:
    """Whether the capital at `at` begins no name by what stands beside it."""
    word = line.words[at]
    if word.form in rules.people and at + 1 < len(line.words) and line.words[at + 1].proper:
        return True  # « L'Américain Joe Biden »
    if word.opens and (word.form in rules.openers or word.form in rules.ordinary):
        return True
    titled = at + 1 < len(line.words) and line.words[at + 1].proper and not word.caps
    titled = titled and line.form(at - 1) in rules.determiners - rules.bare
    if titled and word.form in rules.functions - rules.given_names:
        return line.form(at + 1) not in rules.ordinary  # « du Président Bazoum »
    if word.form.endswith("'") and not _joins(line, at):
        return True
    second = word.form in rules.function_words  # « Affaires Étrangères »
    fields = (at, at - 1) if second else (at,)
    if any(is_portfolio(line, each, rules=rules) for each in fields):
        return True
    return word.form in rules.civil and _is_title(line, at)


def _is_people(line: Line, at: int, rules: NameRules) -> bool:
    """« les Marseillais », « des Parisiens »: a plural that ends as words for people do."""
    word = line.words[at]
    return line.form(at - 1) in rules.plurals and word.form.endswith(rules.people_endings)


def is_portfolio(line: Line, at: int, *, rules: NameRules) -> bool:
    """Whether a capital is the field of a minister, not the name behind it: « ministre de la Santé Fahrettin Koca ».

    So is the State of « le chef de l'État Lazarus Chakwera ».
    Of a longer run only its first word is one, where the rest is a name.
    """
    word = line.words[max(0, at)]
    before = line.form(at - 1)
    if at < 1 or (before not in rules.articles and before not in rules.links):
        return False
    if word.form in rules.given_names:
        return False
    for index in range(at - 1, max(-1, at - 2 * _BACK), -1):
        form = line.form(index)
        headed = form in rules.functions and word.form in rules.ordinary
        if form in rules.portfolios or (
            headed and at + 1 < len(line.words) and line.words[at + 1].proper
        ):
            return True
        joins = form in rules.articles | rules.links | rules.function_words | rules.people.keys()
        if line.words[index].mark or not (joins or line.words[index].proper):
            return False
    return False


def _joins(line: Line, at: int) -> bool:
    """« N'Djamena », « O'Brien »: an apostrophe inside a name, where nothing is elided."""
    return at + 1 < len(line.words) and line.words[at + 1].proper


def _is_title(line: Line, at: int) -> bool:
    """« M. Macron », « Me Dupont »: the name starts after the title."""
    after = at + 2 if line.form(at + 1) == "." else at + 1
    return after < len(line.words) and line.words[after].proper


def _vote(line: Line, draft: Draft, rules: NameRules) -> None:
    _vote_person(line, draft, rules)
    _vote_place(line, draft, rules)
    _vote_body(line, draft, rules)
    _vote_thing(line, draft, rules)


def _vote_person(line: Line, draft: Draft, rules: NameRules) -> None:
    title = civil_start(line, draft.start, rules=rules)
    if title is not None:
        draft.votes[PERSON] += _SURE
        draft.start, draft.weak, draft.titled = title, False, True
    role = function_before(line, draft.start, rules=rules) or function_after(
        line, draft.end, rules=rules
    )
    role = None if draft.caps and line.form(draft.start - 1) == "(" else role  # « le maire (PCF) »
    several = draft.end - draft.core > 1
    given = line.form(draft.core) in rules.given_names
    if role and not several and line.form(role[0]) in rules.firms:
        draft.votes[BODY] += 4  # « le spécialiste de l'eau Hydrelis »
        draft.weak = False
    elif role and (several or role[1] <= draft.core):
        draft.votes[PERSON] += _SURE - 2
        draft.role_words, draft.weak = role, False
    elif _lives(line, draft, role, rules):
        draft.votes[PERSON] += 5
        draft.role_words, draft.weak = role, False
    if given and several:
        draft.votes[PERSON] += _SURE - 3
    elif given and not draft.caps and line.form(draft.start - 1) not in rules.determiners:
        draft.votes[PERSON] += 3  # « raconte Gaëtan »
    elif several and not _holds_place(line, draft, rules):
        draft.votes[PERSON] += 1


def _lives(line: Line, draft: Draft, role: tuple[int, int] | None, rules: NameRules) -> bool:
    """« Karim, 34 ans », « Hamdi, un Indonésien », « Karim, une figure du quartier », « raconte Nadia »."""
    if draft.caps:
        return False
    if line.form(draft.start - 1) in rules.tellers:
        return True
    at = draft.end
    if line.form(at) not in {",", "("}:
        return False
    if line.form(at + 1).isdigit() and line.form(at + 2) in rules.years:
        return True
    if role is not None and role[0] == at + 1:
        return line.form(at + 1) not in rules.firms  # « Nicolas, habitant du quartier »
    if line.form(at + 1) not in rules.indefinite:
        return False
    people = line.form(at + 2) in rules.people and line.words[at + 2].proper
    return people or (role is not None and role[0] == at + 2)


def _holds_place(line: Line, draft: Draft, rules: NameRules) -> bool:
    """« France Télévisions », « Air France »: a country or town inside a name of several words."""
    forms = (line.words[at].form for at in range(draft.core, draft.end))
    return any((form,) in rules.known for form in forms)


def _vote_place(line: Line, draft: Draft, rules: NameRules) -> None:
    before = preposition(line, draft.start, rules=rules)
    faced = line.form(draft.start - 2) in rules.facing  # « grâce à Finn Russell »
    if before in rules.place_prepositions and not (draft.titled or faced):
        draft.votes[PLACE] += 3 if before in rules.directions else 1
    first = line.form(draft.core)
    several = draft.end - draft.core > 1
    headed = several or line.form(draft.start - 1) in {*rules.articles, *rules.place_prepositions}
    if headed and first in rules.place_heads and first not in rules.ordinary:
        draft.votes[PLACE] += 4
    if any(part in line.form(draft.end - 1) for part in rules.town_parts):
        draft.votes[PLACE] += 4  # « La Roche-sur-Yon »
    if before in rules.of and is_seat(line, draft.start - 2, rules=rules):
        draft.votes[PLACE] += 4
    if before in rules.of and line.form(draft.start - 2) in rules.works:
        draft.votes[PLACE] += 2
    if draft.form in rules.towns and not draft.titled:
        draft.votes[PLACE] += 2
        draft.weak = False
    listed = is_listed(line, draft.start, rules=rules)
    if is_explained(line, draft.end, rules=rules):
        draft.votes[PLACE] += 4
    if listed or place_noun(line, draft.start, rules=rules):
        draft.votes[PLACE] += 4
    draft.weak = draft.weak and not listed


def _vote_thing(line: Line, draft: Draft, rules: NameRules) -> None:
    """« le lanceur Ariane 6 », « la tempête Alex », « le chalutier Bugaled Breizh »: a thing with a name."""
    before = (line.form(draft.start - 1), line.form(draft.start - 2))
    named = before[0] in rules.things or (
        before[1] in rules.things and is_adjective(before[0], rules=rules)
    )
    number = line.form(draft.end).isdigit() and len(line.form(draft.end)) <= 2
    told = line.form(draft.start - 1) in rules.articles  # « le Racing 92 s'est imposé »
    acts = told and speaks(line, draft.end + 1, rules=rules)
    counted = number and not (
        acts or draft.caps or draft.votes[PERSON] > 3 or draft.votes[PLACE] > 0
    )
    contest = draft.end - draft.core > 1 and line.form(draft.end - 1) in rules.contest_words
    if (named or contest) and not draft.titled:
        draft.votes[THING] += _SURE
    elif counted and not line.form(draft.end + 1).endswith(("s", "x")):
        draft.votes[THING] += 4


def _vote_body(line: Line, draft: Draft, rules: NameRules) -> None:
    before = line.form(draft.start - 1)
    several = draft.end - draft.core > 1
    if not several and line.form(draft.core) in rules.strong:
        draft.votes[BODY] += 5
    if draft.caps and len(line.words[draft.core].form) < 8:
        draft.votes[BODY] += 4
        draft.weak = False
    if several and (line.form(draft.core) in rules.articles or _holds_place(line, draft, rules)):
        draft.votes[BODY] += 2
    if several:
        draft.votes[BODY] += _told_body(line, draft, rules)
    headed = line.form(draft.start - 2) in rules.functions | rules.function_words
    if before in rules.indefinite and not several and not headed:  # « une équipe des Saracens »
        draft.votes[BODY] -= 3
    elif before in rules.determiners and before not in rules.bare:
        draft.votes[BODY] += 2
    elif not several and before not in rules.bare and before not in rules.place_prepositions:
        draft.votes[BODY] += 1
    if not several and speaks(line, draft.end, rules=rules):
        draft.votes[BODY] += 2
    if _is_traded(line, draft, rules):
        draft.votes[BODY] += 5
        draft.traded = True


def _told_body(line: Line, draft: Draft, rules: NameRules) -> int:
    """Return what the words of a name itself say for a body: « Clean Power », « The Lancet », « Stade Rennais »."""
    first, last = line.form(draft.core), line.form(draft.end - 1)
    votes = 5 if last in rules.firm_words else 0
    votes += 4 if first in rules.foreign else 0
    return votes + (6 if first in rules.stadiums and last.endswith(rules.club_endings) else 0)


def _is_traded(line: Line, draft: Draft, rules: NameRules) -> bool:
    """« l'action Lagardère », « le capital de Suez », « une offre d'achat sur Suez »: what only a company has."""
    at = draft.start - 1
    if line.form(at) in rules.traded:
        return True
    if line.form(at) in rules.articles:
        at -= 1
    return line.form(at) in rules.links and line.form(at - 1) in rules.traded
