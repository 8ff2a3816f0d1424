"""One decision for each name of an article: what it names, and which mentions are the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.annotate.names.chains import Draft
from recoupe.annotate.names.listing import share_kinds
from recoupe.annotate.names.namewords import Line, NameRules, fold_name, place_key, speaks
from recoupe.model.document import MentionKind
from recoupe.model.text import fold

_PERSON = MentionKind.PERSON
_OWN_NAME = 9  # votes
_SURE_PLACE = 4  # votes


class Ledger:
    """What an article says of all its names together."""

    def __init__(self, lines: Sequence[Line], rules: NameRules) -> None:
        self.lines = lines
        self.rules = rules
        self.openers = rules.strong | rules.weak | rules.prefixed_adjectives | rules.heads.keys()
        self.small = frozenset(
            word.form for line in lines if not line.shouts for word in line.words if not word.proper
        )

    def settle(self, drafts: Sequence[Draft]) -> None:
        """Give every draft its kind, its key and its head; drop what no evidence holds."""
        for draft in drafts:
            if draft.role_words:
                draft.role = self.lines[draft.line].text(*draft.role_words)
        chains = [draft for draft in drafts if not (draft.known or draft.body or draft.dropped)]
        _shorten_bodies(chains, drafts, self.rules.branches | self.rules.parts)
        self._trim_openers(chains)
        self._drop_weak(chains)
        share_kinds(self.lines, drafts, rules=self.rules)
        self._choose_kinds([draft for draft in chains if not draft.weak])
        self._name_people([draft for draft in drafts if draft.kind is _PERSON and not draft.known])
        self._adopt_surnames(drafts)
        self._name_rest(drafts)
        for draft in drafts:
            self._part(draft)

    def _part(self, draft: Draft) -> None:
        """Split the name into what mentions of other articles are compared by."""
        if draft.kind is _PERSON and not draft.known:
            draft.family = surname_of(draft.key, particles=self.rules.particles)
            given = draft.key.split(" ")[:-1]
            draft.traits = frozenset(word for word in given if word not in self.rules.particles)
        elif draft.body is not None and not draft.body.apposed:
            draft.family, draft.traits = draft.body.head, draft.body.traits

    def _trim_openers(self, chains: Sequence[Draft]) -> None:
        """« Procès Lafarge : » opens a headline, and the article says Lafarge elsewhere: the name is Lafarge."""
        known = {draft.form for draft in chains}
        last = {form.rpartition(" ")[2] for form in known if form not in self._openings(chains)}
        for draft in chains:
            words = self.lines[draft.line].words
            if not self._may_trim(draft):
                continue
            rest = fold_name(word.form for word in words[draft.core + 1 : draft.end])
            if rest in known or rest in last:
                draft.start = draft.core = draft.core + 1
                draft.form = rest
                draft.votes.clear()

    def _openings(self, chains: Sequence[Draft]) -> set[str]:
        return {draft.form for draft in chains if self._may_trim(draft)}

    def _may_trim(self, draft: Draft) -> bool:
        first = self.lines[draft.line].words[draft.core]
        several = draft.end - draft.core > 1
        return (
            several
            and first.opens
            and not draft.titled
            and first.form not in self.rules.given_names
            and self._is_plain(first.form)
        )

    def _is_plain(self, form: str) -> bool:
        """Whether a word that opens a headline is a common one: the article has it in small letters, or lists do."""
        rules = self.rules
        lists = (rules.openers, rules.ordinary, rules.weak, rules.strong, self.small)
        return any(form in each for each in lists)

    def _drop_weak(self, chains: Sequence[Draft]) -> None:
        """A lone capital at the start of a sentence is a name where the rest of the article says so."""
        sure = {draft.form for draft in chains if not draft.weak}
        sure |= {form.split(" ")[-1] for form in sure}
        for draft in chains:
            if draft.weak and (draft.form in sure or self._is_subject(draft)):
                draft.weak = False

    def _is_subject(self, draft: Draft) -> bool:
        line = self.lines[draft.line]
        follows = speaks(line, draft.end, rules=self.rules)
        return (
            follows
            and draft.form not in self.small
            and not draft.form.endswith(self.rules.unsubjects)
        )

    def _choose_kinds(self, chains: Sequence[Draft]) -> None:
        votes: dict[tuple[str, bool], Counter[MentionKind]] = defaultdict(Counter)
        traded = {draft.form for draft in chains if draft.traded}
        sense = [(draft, (draft.form, draft.titled and draft.form in traded)) for draft in chains]
        for draft, key in sense:
            votes[key].update(draft.votes)
        for draft, key in sense:
            best = max(votes[key].items(), key=lambda pair: (pair[1], pair[0].value), default=None)
            lone = draft.end - draft.core == 1 and not (best and best[0] is MentionKind.GROUP)
            default = MentionKind.ORGANISATION if lone and (best is None or best[1] == 0) else None
            draft.kind = best[0] if best and best[1] > 0 else default

    def _name_people(self, people: Sequence[Draft]) -> None:
        """Bind « M. Soudani » and « Soudani » to the full name they shorten."""
        full: dict[str, list[Draft]] = defaultdict(list)
        for draft in people:
            if draft.end - draft.core > 1:
                full[self._surname(draft)].append(draft)
        for draft in people:
            longer = self._longer(draft, full.get(self._surname(draft), []))
            source = longer or draft
            draft.head = self.lines[source.line].text(source.core, source.end)
            draft.key = fold(draft.head)

    def _longer(self, draft: Draft, candidates: Sequence[Draft]) -> Draft | None:
        """Return the full name a shorter one stands for: the last before it, or the only one of the article."""
        words = self._forms(draft)
        fitting = [
            each
            for each in candidates
            if set(words) <= set(self._forms(each)) | {self._surname(each)}
        ]
        before = [each for each in fitting if (each.line, each.start) <= (draft.line, draft.start)]
        chosen = before[-1:] or fitting[:1]
        if not chosen:
            return None
        return max(
            (each for each in candidates if set(self._forms(chosen[0])) <= set(self._forms(each))),
            key=lambda each: (each.end - each.core, -each.line, -each.start),
        )

    def _adopt_surnames(self, drafts: Sequence[Draft]) -> None:
        """« Bardella » with nothing beside it is the Bardella whose full name the article gives."""
        people: dict[str, Draft] = {}
        given: dict[str, set[str]] = defaultdict(set)
        full = [
            draft
            for draft in drafts
            if draft.kind is _PERSON and draft.end - draft.core > 1 and not draft.known
        ]
        for draft in full:
            people.setdefault(self._surname(draft), draft)
            given[self.lines[draft.line].form(draft.core)].add(draft.key)
        for draft in full:
            first = self.lines[draft.line].form(draft.core)
            if len(given[first]) == 1:
                people.setdefault(first, draft)  # « Azali » after « Azali Assoumani »
        traded = {draft.form for draft in drafts if draft.traded}
        for draft in drafts:
            alone = draft.known is None and draft.body is None and draft.end - draft.core == 1
            if (
                alone
                and not draft.caps
                and draft.form not in traded
                and draft.kind is not _PERSON
                and draft.votes[MentionKind.PLACE] < _SURE_PLACE
                and self._surname(draft) in people
            ):
                person = self._longer(draft, full) or people[self._surname(draft)]
                draft.kind, draft.key, draft.head = _PERSON, person.key, person.head

    def _name_rest(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            if draft.known is not None:
                draft.key = fold(draft.known.label)
            elif draft.kind is MentionKind.GROUP and draft.form in self.rules.people:
                draft.head = self.rules.people[draft.form]
                draft.key = fold(draft.head)
            elif draft.kind is not None and not draft.key:
                draft.head = draft.head or self.lines[draft.line].text(draft.core, draft.end)
                draft.key = place_key(draft.form) if draft.kind is MentionKind.PLACE else draft.form

    def _forms(self, draft: Draft) -> list[str]:
        return [
            word.form
            for word in self.lines[draft.line].words[draft.core : draft.end]
            if not word.mark
        ]

    def _surname(self, draft: Draft) -> str:
        return surname_of(fold_name(self._forms(draft)), particles=self.rules.particles)


def _shorten_bodies(
    chains: Sequence[Draft], drafts: Sequence[Draft], branches: frozenset[str]
) -> None:
    """« Clean Power » after « la société Clean Power SA »: the first words of a body's own name."""
    begun: dict[str, Draft] = {}
    for draft in drafts:
        words = draft.form.split(" ")
        if draft.body is not None and draft.body.apposed and draft.body.head not in branches:
            for length in range(1, len(words) + 1):
                begun.setdefault(" ".join(words[:length]), draft)
    for draft in chains:
        body = begun.get(draft.form)
        if body is not None and not draft.titled:
            draft.votes[MentionKind.ORGANISATION] += _OWN_NAME
            draft.key, draft.head, draft.weak = body.key, body.head, False


def surname_of(name: str, *, particles: frozenset[str]) -> str:
    """Return the last word of a folded name without a particle joined to it: "al-soudani" is "soudani"."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    particle, hyphen, rest = last.partition("-")
    return rest if hyphen and rest and particle in particles else last
