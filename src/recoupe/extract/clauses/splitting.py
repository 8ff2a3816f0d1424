"""Which words of a sentence belong to which verb, and how its clauses hang together."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.text.words import Word, phrase_at
from recoupe.annotate.verbs.verbs import Tense, VerbGroup
from recoupe.extract.clauses.clauses import Clause, ClauseKind, ClauseRules, only_after
from recoupe.extract.clauses.openclause import OpenClause, closed

_ASIDE = 40  # words between brackets
_HANGING = (ClauseKind.PARTICIPLE, ClauseKind.GERUND, ClauseKind.ASIDE)


def split_clauses(
    words: Sequence[Word], groups: Sequence[VerbGroup], *, rules: ClauseRules
) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, in the order they open."""
    return _Reader(words, groups, rules).read()


class _Reader:
    """Walks a sentence with the stack of the clauses that are open."""

    def __init__(
        self, words: Sequence[Word], groups: Sequence[VerbGroup], rules: ClauseRules
    ) -> None:
        self.words = words
        self.rules = rules
        self.starts = {group.first: group for group in groups}
        self.groups = groups
        self.all: list[OpenClause] = []
        self.owner = [0] * len(words)
        self.stack = [self._make(ClauseKind.MAIN, None)]
        self.pause = -1  # the last join or break since the last verb
        self.join = -1  # the last join, or « ; », since the last verb

    def read(self) -> tuple[Clause, ...]:
        at = 0
        while at < len(self.words):
            at = self._step(at)
        return closed(self.all, self.owner)

    def _make(
        self, kind: ClauseKind, parent: int | None, opener: tuple[str, ...] = ()
    ) -> OpenClause:
        clause = OpenClause(kind, len(self.all), parent, opener)
        self.all.append(clause)
        return clause

    def _forget(self) -> None:
        self.pause = self.join = -1

    def _own(self, first: int, last: int) -> None:
        for at in range(first, last + 1):
            self.owner[at] = self.stack[-1].index

    def _step(self, at: int) -> int:
        end = self._set_aside(at)
        if end:
            aside = self._make(ClauseKind.ASIDE, self.stack[-1].index)
            self.owner[at : end + 1] = [aside.index] * (end + 1 - at)
            return end + 1
        group = self.starts.get(at)
        if group is not None:
            self._verb(group)
            self._own(group.first, group.last)
            return group.last + 1
        opened = self._opener(at)
        if opened:
            return opened
        if self.words[at].form in self.rules.joins or self.words[at].form in self.rules.breaks:
            self._part(at)
        self._own(at, at)
        return at + 1

    def _set_aside(self, at: int) -> int:
        """Return where « (1 050 postes supprimés, dont 800 à Belfort) » closes, or a title, else 0."""
        closing = self.rules.pairs.get(self.words[at].form)
        near = range(at + 1, min(at + _ASIDE, len(self.words))) if closing else ()
        end = next((i for i in near if self.words[i].form == closing), 0)
        if not end or self.words[at].form == "(":
            return end if at else 0
        after = (
            end + 2
            if self.words[end + 1 : end + 2] and self.words[end + 1].form == ","
            else end + 1
        )
        group = self.starts.get(after)
        titled = at > 0 and not self.words[at - 1].is_mark and self.stack[-1].waits()
        return end if titled and group is not None and group.is_finite else 0

    # --- openers -------------------------------------------------------------------------------------------

    def _opener(self, at: int) -> int:
        form = self.words[at].form
        forms = phrase_at(self.words, at, self.rules.openers)
        if forms and not self._is_noun(at):
            self._open(self.rules.kinds[forms], at, forms)
            return at + len(forms)
        if form in self.rules.ifs and self._begins(at):
            self._open(ClauseKind.CONDITION, at, (form,))
            return at + 1
        if form in self.rules.that and self._only(at):
            return 0
        if form in self.rules.that:
            self._open(self._that_kind(at), at, (form,))
            return at + 1
        if form in self.rules.relative:
            end = self._part_named(at)
            if end:
                return end
            self._open(ClauseKind.RELATIVE, at, (form,))
            return at + 1
        if form in self.rules.asides and self._says_aside(at):
            self._open(ClauseKind.ASIDE, at, (form,))
            return at + 1
        kind_of_infinitive = self._infinitive_opener(at)
        if kind_of_infinitive is not None:
            self._open(kind_of_infinitive, at, (form,))
            return at + 1
        return 0

    def _is_noun(self, at: int) -> bool:
        """« un car scolaire » is no « car »."""
        return at > 0 and self.words[at - 1].form in self.rules.determiners

    def _part_named(self, at: int) -> int:
        """« trois camps, dont celui de Kita en juin, »: own the words that name a part and return where they end."""
        after = self.words[at + 1 : at + 2]
        if self.words[at].form not in self.rules.amid or not after:
            return 0
        if after[0].form not in self.rules.parts:
            return self._part_counted(at)
        marks = (i for i in range(at, len(self.words)) if self.words[i].is_mark)
        end = next(marks, len(self.words))
        aside = self._make(ClauseKind.ASIDE, self.stack[-1].index, (self.words[at].form,))
        for position in range(at, end):
            self.owner[position] = aside.index
        return end

    def _part_counted(self, at: int) -> int:
        """« 25 personnes, dont deux civils ont été tuées dans l'attaque »: the verb is that of all of them."""
        group = self._next_group(at)
        form = self.words[at + 1].form
        counted = form in self.rules.counts or form[0].isdigit()
        if group is None or not group.is_finite or not counted or not self.stack[-1].waits():
            return 0
        inside = self.words[at : group.first]
        later = [each for each in self.groups if each.first > group.last and each.is_finite]
        waits = any(self.words[each.first - 1].is_mark for each in later)
        if waits or any(word.is_mark for word in inside):
            return 0
        aside = self._make(ClauseKind.ASIDE, self.stack[-1].index, (self.words[at].form,))
        self.owner[at : group.first] = [aside.index] * len(inside)
        return group.first

    def _only(self, at: int) -> bool:
        """« n'en contrôlait que 18 % », « il ne reste plus que trois »: a « que » that opens no clause."""
        before = [group for group in self.groups if group.last < at]
        return bool(before) and only_after(self.words, before[-1], rules=self.rules) == at

    def _says_aside(self, at: int) -> bool:
        """« comme nous l'avons rapporté », « comme le prévoit la loi »: a finite verb right behind."""
        near = [self.starts.get(after) for after in range(at + 1, at + 3)]
        group = near[0] or (near[1] if self.words[at + 1].form in self.rules.subjects else None)
        return group is not None and group.is_finite

    def _begins(self, at: int) -> bool:
        """Whether something may begin here: « si » is a condition at a start or before « on », else an adverb."""
        before = self.words[at - 1] if at else None
        if any(word.form in self.rules.subjects for word in self.words[at + 1 : at + 2]):
            return True
        return before is None or before.is_mark or before.form in self.rules.joins

    def _infinitive_opener(self, at: int) -> ClauseKind | None:
        kind = self.rules.infinitive_openers.get(self.words[at].form)
        after = at + 1
        while after < len(self.words) and self.words[after].form in self.rules.infinitive_links:
            after += 1
        group = self.starts.get(after)
        return kind if group is not None and group.tense is Tense.INFINITIVE else None

    def _that_kind(self, at: int) -> ClauseKind:
        """« que » right after a verb of saying, or joined to an earlier one, opens what is said."""
        top = self.stack[-1]
        if top.kind is ClauseKind.COMPLEMENT and self._joined(at):
            return ClauseKind.COMPLEMENT
        for clause in reversed(self.stack):
            verb = clause.verb
            if verb is not None and verb.lemma in self.rules.tells and at - verb.last <= 5:
                return ClauseKind.COMPLEMENT
            if verb is not None and at == verb.last + 1:
                return ClauseKind.COMPLEMENT
            dated = self.words[at - 1].form in self.rules.times  # « a annoncé mardi soir que … »
            if dated and verb is not None and verb.lemma in self.rules.tells:
                return ClauseKind.COMPLEMENT
        return ClauseKind.RELATIVE

    def _joined(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].form in self.rules.joins

    def _open(self, kind: ClauseKind, at: int, forms: tuple[str, ...]) -> None:
        if self._joined(at):
            self._pop_same(kind)
        parent = self.stack[-1]
        self.stack.append(self._make(kind, parent.index, forms))
        self._own(at, at + len(forms) - 1)
        self._forget()

    def _pop_same(self, kind: ClauseKind) -> None:
        """« qui … mais qui … »: the second stands beside the first, not inside it."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].kind is kind:
                del self.stack[depth:]
                return

    # --- joins and breaks ----------------------------------------------------------------------------------

    def _part(self, at: int) -> None:
        """A pause closes what is nested where the clause around it still waits for its verb."""
        self.pause = at
        if self.words[at].form in self.rules.joins or self.words[at].form in ";:":
            self.join = at
        if len(self.stack) == 1:
            return
        following = self._next_group(at)
        if following is None or not following.is_finite or self.stack[-1].waits():
            return
        waiting = [depth for depth, clause in enumerate(self.stack[:-1]) if clause.waits()]
        if waiting and self.words[at].form in self.rules.breaks:
            del self.stack[waiting[-1] + 1 :]

    def _next_group(self, at: int) -> VerbGroup | None:
        """Return the next verb, or None where an opener comes first."""
        for position in range(at + 1, len(self.words)):
            if position in self.starts:
                return self.starts[position]
            if self._is_opener(position):
                return None
        return None

    def _is_opener(self, at: int) -> bool:
        form = self.words[at].form
        if form in self.rules.that or form in self.rules.relative:
            return True
        return bool(phrase_at(self.words, at, self.rules.openers))

    # --- verbs ---------------------------------------------------------------------------------------------

    def _verb(self, group: VerbGroup) -> None:
        if group.tense is Tense.INFINITIVE:
            self._infinitive(group)
        elif group.tense is Tense.PARTICIPLE:
            self._participle(group)
        elif group.tense is Tense.GERUND:
            self._gerund(group)
        else:
            self._finite(group)

    def _finite(self, group: VerbGroup) -> None:
        if self._is_tail(group):
            del self.stack[1:]
            self._sibling(ClauseKind.TAIL, group.first)
        elif not self._take():
            self._beside(group.first)
        self.stack[-1].verb = group
        self._forget()

    def _take(self) -> bool:
        """Give the verb to the innermost clause that waits for one."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].waits():
                del self.stack[depth + 1 :]
                return True
        return False

    def _is_tail(self, group: VerbGroup) -> bool:
        before = self.words[group.first - 1] if group.first else None
        after = self.words[group.last + 1] if group.last + 1 < len(self.words) else None
        if (
            before is None
            or group.lemma not in self.rules.tells
            or all(c.waits() for c in self.stack[:1])
        ):
            return False
        marks = before.is_mark and before.form in (self.rules.breaks | {"»", "”", '"', "?", "!"})
        return marks and after is not None and after.form not in self.rules.that

    def _beside(self, verb: int) -> None:
        """A second finite verb: beside the clause it shares its subject with, else a new main clause."""
        shares = self.pause == verb - 1 or self.pause < 0
        if shares:
            while len(self.stack) > 1 and self.stack[-1].kind in _HANGING:
                del self.stack[-1]
        else:
            # « qui a connu des débuts difficiles : elle avait explosé »
            for at in range(self.pause + 1, verb):
                if any(self.owner[at] == clause.index for clause in self.stack[1:]):
                    self.owner[at] = self.stack[0].index
            del self.stack[1:]
        self._sibling(self.stack[-1].kind, verb)

    def _sibling(self, kind: ClauseKind, verb: int) -> None:
        top = self.stack.pop()
        self.stack.append(self._make(kind, top.parent, top.opener))
        start = self.join if self.join >= 0 and kind is not ClauseKind.TAIL else self.pause
        self._take_over(top, start + 1 if start >= 0 else verb, verb)

    def _take_over(self, top: OpenClause, start: int, verb: int) -> None:
        """Give the words from `start` to the new clause, with what describes them (« le match, prévu lundi, … »)."""
        new = self.stack[-1]
        inner = {self.owner[at] for at in range(start, verb)} - {top.index}
        for clause in self.all:
            if clause.index in inner and clause.parent == top.index and clause is not new:
                clause.parent = new.index
        for at in range(start, verb):
            if self.owner[at] == top.index:
                self.owner[at] = new.index

    def _infinitive(self, group: VerbGroup) -> None:
        if (
            len(self.stack) > 1
            and self.stack[-1].kind in _HANGING
            and self.pause == group.first - 1
        ):
            del self.stack[-1]  # « a annoncé dans un communiqué, publié dimanche, avoir proposé … »
        top = self.stack[-1]
        if top.waits() and top.kind in (ClauseKind.AFTER, ClauseKind.BEFORE):
            top.verb = group
        else:
            top.leads.append(group)

    def _participle(self, group: VerbGroup) -> None:
        top = self.stack[-1]
        near = top.verb is not None and top.verb.lemma == self.rules.be
        if near and top.verb is not None and group.first - top.verb.last <= 3:
            return
        aside = group.first > 0 and self.words[group.first - 1].form in self.rules.asides
        self._nest(group, ClauseKind.ASIDE if aside else ClauseKind.PARTICIPLE, group.first)

    def _gerund(self, group: VerbGroup) -> None:
        start = group.first
        if start and self.words[start - 1].form in self.rules.gerund_marks:
            start -= 1
        elif self.pause >= 0 and not self.stack[0].waits():
            start = self.pause + 1  # « …, la partie irakienne promettant de … »
        self._nest(group, ClauseKind.GERUND, start)

    def _nest(self, group: VerbGroup, kind: ClauseKind, start: int) -> None:
        broken = self.pause >= 0 and self.words[self.pause].form in self.rules.breaks
        if self.stack[-1].kind in _HANGING and broken:
            del self.stack[-1]
        parent = self.stack[-1]
        clause = self._make(kind, parent.index)
        clause.verb = group
        self.stack.append(clause)
        self._own(start, group.first - 1)
        self.pause = -1  # a join before it still parts what follows it
