"""Which moment each clause of a sentence has: its own, or one it takes from another clause."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from recoupe.annotate.text.words import Word, phrase_at
from recoupe.annotate.verbs.verbs import Tense
from recoupe.extract.clauses.antecedent import antecedent_start
from recoupe.extract.clauses.calling import aimed_days
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.moments import (
    Moment,
    Side,
    is_dating,
    make_moment,
    moment_of,
    relation_through,
    side_of,
)
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView
from recoupe.extract.clauses.triggers import STATEMENT, Trigger
from recoupe.model.meaning import Fixed
from recoupe.model.text import Span
from recoupe.model.timex import Relation, Timex

_PEAK = 7  # words between « jamais » and « depuis »


def clause_moments(
    view: SentenceView,
    triggers: Sequence[Trigger | None],
    taken: Collection[str],
    *,
    rules: ReadingRules,
) -> dict[int, Moment]:
    """Return the moment of each clause that has one, its own or through another clause."""
    moments: dict[int, Moment] = {}
    counted: dict[int, Moment] = {}
    for index, clause in enumerate(view.clauses):
        own = _own(view, index, triggers[index], taken, rules)
        moment = moment_of(clause, own, view.words, view.published)
        if moment is None:
            continue
        if _is_of_count(view, moment, triggers[index], rules):
            counted[index] = _passed_on(moment, view, "until")
        else:
            moment = _aimed(view, clause, _from_its_first_day(moment), own, triggers[index], rules)
            if moment.aimed or not _is_belied(view, clause, moment, rules):
                moments[index] = moment
    moments.update(_cleft(view, moments, rules))
    own_moments = dict(moments)
    for index in range(len(view.clauses)):
        if index not in moments:
            through = _described(view, index, triggers[index], own_moments, rules)
            through = through or _behind(view, index, taken, rules)
            through = through or _through(view, index, own_moments)
            if through is not None:
                moments[index] = through
    for index in range(len(view.clauses) - 1):
        following = moments.get(index + 1)
        if index in moments or following is None or not _shares(view, index, triggers, rules):
            continue
        moments[index] = _passed_on(following, view, following.relation)
    return counted | moments


def _aimed(
    view: SentenceView,
    clause: Clause,
    moment: Moment,
    own: Sequence[Timex],
    trigger: Trigger | None,
    rules: ReadingRules,
) -> Moment:
    """Return a moment, marked where it is looked forward to."""
    aimed = _is_aimed(view, clause, moment, rules) or bool(new_days(view, own, trigger, rules))
    aimed = aimed or _is_announced(view, clause, moment, trigger, rules)
    return replace(moment, aimed=aimed)


def _is_of_count(
    view: SentenceView, moment: Moment, trigger: Trigger | None, rules: ReadingRules
) -> bool:
    """« … a fait 290 morts, selon un bilan communiqué hier »: the day of the count, by which it had happened."""
    if trigger is None or trigger.kind == STATEMENT or moment.relation != "in":
        return False
    before = [word.form for word in view.words if word.span.end <= moment.timexes[0].span.start]
    noun, told = before[-2:-1], before[-5:-2]
    at = len(before) - 1
    participle = at > 0 and view.words[at].span.start > view.words[trigger.last].span.start
    counts = participle and not rules.papers.isdisjoint(noun)
    return counts and rules.inside.isdisjoint(told)


def _cleft(
    view: SentenceView, moments: Mapping[int, Moment], rules: ReadingRules
) -> dict[int, Moment]:
    """« Samedi, ce sont les soldats qui ont plié bagage »: the day is that of what is told behind."""
    found: dict[int, Moment] = {}
    for index, clause in enumerate(view.clauses):
        around = clause.parent
        if around is None or index in moments or around not in moments:
            continue
        verb = view.clauses[around].verb
        opens = clause.kind in (ClauseKind.RELATIVE, ClauseKind.COMPLEMENT)
        if verb is None or not opens or verb.lemma not in rules.empty_states:
            continue
        if verb.first and view.words[verb.first - 1].form in rules.remarks:
            found[index] = moments[around]
    return found


def _behind(
    view: SentenceView, index: int, taken: Collection[str], rules: ReadingRules
) -> Moment | None:
    """« Après la visite du ministre le 4 mars, les discussions ont repris »: not before that day."""
    clause = view.clauses[index]
    if clause.verb is None or view.words[clause.first].form not in rules.behind:
        return None
    end = view.words[clause.verb.first].span.start
    led = [each for each in view.placed.get(index, ()) if each.id in taken and each.span.end <= end]
    return _passed_on(make_moment(led, view.published), view, "from") if led else None


def _from_its_first_day(moment: Moment) -> Moment:
    """« examinera le budget à partir du 4 mars »: what is to begin on a day is of that day."""
    begins = moment.relation == "since" and moment.side is Side.AHEAD
    return replace(moment, relation="in") if begins else moment


def _is_belied(view: SentenceView, clause: Clause, moment: Moment, rules: ReadingRules) -> bool:
    """« a confirmé la tenue du scrutin le 9 juin », read before that day: the date of something else."""
    timex, verb = moment.timexes[0], clause.verb
    told = verb is not None and verb.tense in (Tense.PAST, Tense.PLUPERFECT)
    if not told or moment.side is not Side.AHEAD or timex.done or timex.kept:
        return False
    return not isinstance(timex.meaning, Fixed) or _opens(view.words, timex, rules.toward)


def _own(
    view: SentenceView,
    index: int,
    trigger: Trigger | None,
    taken: Collection[str],
    rules: ReadingRules,
) -> list[Timex]:
    """Return the time expressions of a clause that may say when it takes place."""
    own = [each for each in view.placed.get(index, ()) if each.id not in taken]
    own = [each for each in own if not (each.compared or is_compared(view, each, rules))]
    own = aimed_days(view, view.clauses[index], rules=rules) or own
    if trigger is not None and trigger.kind in rules.postponing:
        own = new_days(view, own, trigger, rules) or [
            each for each in own if not _opens(view.words, each, rules.toward)
        ]
    if trigger is None or trigger.kind != STATEMENT:
        return own
    said = is_quoted(view, view.words[trigger.first].span)
    return [each for each in own if said or not is_quoted(view, each.span)]


def new_days(
    view: SentenceView, timexes: Sequence[Timex], trigger: Trigger | None, rules: ReadingRules
) -> list[Timex]:
    """« est repoussée à samedi »: return the day to come that something is put off to."""
    if trigger is None or trigger.kind not in rules.put_off:
        return []
    return [
        each
        for each in timexes
        if is_dating(each)
        and each.relation is Relation.IN
        and each.span.start > view.words[trigger.first].span.start
        and side_of(each, view.published) in (Side.AHEAD, Side.NOW)
        and _opens(view.words, each, rules.toward)
    ]


def is_compared(view: SentenceView, timex: Timex, rules: ReadingRules) -> bool:
    """« contre 800 000 le 23 mars », « (40 000 le 31 janvier) »: the day of an earlier figure, or of a paper."""
    words = view.words
    if timex.relation is Relation.SINCE and _is_peak(view, timex, rules):
        return True
    # « une déclaration datant de février », « semblable à 2019 »
    linking = rules.joints.of | rules.toward
    opening = [word.form for word in words if word.span.end <= timex.span.start][-2:]
    if rules.joints.against.intersection([each for each in opening if each not in linking][-1:]):
        return True
    for figure in view.figures:
        between = [w for w in words if figure.span.end <= w.span.start < timex.span.start]
        if figure.span.end > timex.span.start or len(between) > 1:
            continue
        before = [word for word in words if word.span.end <= figure.span.start][-1:]
        if before and before[0].form in rules.against:
            return True
    return False


def _is_peak(view: SentenceView, timex: Timex, rules: ReadingRules) -> bool:
    """« un niveau jamais vu depuis 1891 », « les plus graves depuis dix ans »: a record, not a stretch of time."""
    at = next((i for i, w in enumerate(view.words) if w.span.end > timex.span.start), 0)
    return any(phrase_at(view.words, i, rules.compares) for i in range(max(0, at - _PEAK), at))


def is_quoted(view: SentenceView, span: Span) -> bool:
    """« La date d'aujourd'hui marque la fin », a déclaré …: what is said dates no saying."""
    before = [word.form for word in view.words if word.span.end <= span.start]
    straight = before.count('"') % 2 == 1
    return straight or before.count("«") > before.count("»")


def _shares(
    view: SentenceView, index: int, triggers: Sequence[Trigger | None], rules: ReadingRules
) -> bool:
    """« 36 sont mortes et 85 ont été blessées dans la collision survenue mardi »: one day for both."""
    clause, following = view.clauses[index], view.clauses[index + 1]
    kinds = {each.kind for each in triggers[index : index + 2] if each is not None}
    beside = clause.kind is following.kind and clause.parent == following.parent
    joined = view.words[following.first - 1].form in rules.joins
    helped = clause.verb is not None and clause.verb.passive and following.parent == index
    if helped and joined and following.kind is ClauseKind.PARTICIPLE:
        return triggers[index] is not None  # « a été mis en examen et écroué mardi »
    return (
        beside
        and joined
        and bool(kinds)
        and kinds <= rules.harms
        and None not in triggers[index : index + 2]
    )


def _is_aimed(view: SentenceView, clause: Clause, moment: Moment, rules: ReadingRules) -> bool:
    """« annoncée pour le 8 novembre », « fixée au 12 juin »."""
    timex, verb = moment.timexes[0], clause.verb
    if timex in aimed_days(view, clause, rules=rules):
        return True
    words = {view.words[at].form for at in clause.own}
    if (verb is not None and verb.lemma in rules.planned_at) or words & rules.planned_words:
        return _opens(view.words, timex, rules.toward)
    return _opens(view.words, timex, rules.ahead)


def _is_announced(
    view: SentenceView,
    clause: Clause,
    moment: Moment,
    trigger: Trigger | None,
    rules: ReadingRules,
) -> bool:
    """« a annoncé une réunion le 20 mars », read before that day: the day of the meeting."""
    verb = clause.verb
    if trigger is None or not trigger.is_noun or verb is None or verb.lemma not in rules.announce:
        return False
    behind = moment.timexes[0].span.start > view.words[trigger.last].span.start
    # « ont annoncé de nouvelles journées les 7 et 11 février », on a day that is not known
    anew = any(word.form in rules.anew for word in view.words[verb.last + 1 : trigger.last])
    ahead = moment.side is Side.AHEAD or (moment.side is Side.UNSAID and anew)
    return ahead and trigger.first > verb.last and behind


def _opens(words: Sequence[Word], timex: Timex, openers: frozenset[str]) -> bool:
    """Whether one of `openers` stands before a time expression or begins it."""
    before = [word for word in words if word.span.end <= timex.span.start][-1:]
    first = [word for word in words if word.span.start >= timex.span.start][:1]
    return any(word.form in openers for word in (*before, *first))


def _described(
    view: SentenceView,
    index: int,
    trigger: Trigger | None,
    own: Mapping[int, Moment],
    rules: ReadingRules,
) -> Moment | None:
    """« Le séisme qui a frappé mardi … a fait 37 morts »: what dates the noun dates what is told of it."""
    for place, child in enumerate(view.clauses):
        if child.parent == index and (kept := _kept(view, place, trigger, rules)) is not None:
            return kept
        if child.parent != index or place not in own:
            continue
        tells = trigger is not None and trigger.is_noun and child.first == trigger.last + 1
        if _is_frame(view, child, rules):
            passed = _passed_on(own[place], view, own[place].relation)
            return replace(passed, inherited=not _is_paper(view, child, rules))
        if tells:
            return _passed_on(own[place], view, own[place].relation)
    return None


def _kept(
    view: SentenceView, place: int, trigger: Trigger | None, rules: ReadingRules
) -> Moment | None:
    """« Le tir, reporté au 3 mai, a réussi »: what is told as past took place on the day planned."""
    if trigger is None or trigger.kind in rules.postponing:
        return None
    kept = [timex for timex in view.placed.get(place, ()) if timex.kept]
    return make_moment(kept[-1:], view.published, inherited=True) if kept else None


def _is_paper(view: SentenceView, child: Clause, rules: ReadingRules) -> bool:
    """« a proposé, dans un communiqué publié dimanche »: said and done on one day."""
    start = antecedent_start(view.words, child, rules=rules.agreement)
    return any(word.form in rules.papers for word in view.words[start : child.first])


def _is_frame(view: SentenceView, child: Clause, rules: ReadingRules) -> bool:
    """« ont été tués dans la collision, survenue mardi »: what is described holds what is told."""
    if child.kind is not ClauseKind.PARTICIPLE:
        return False
    if child.verb is not None and child.verb.lemma in rules.framing:
        return True  # « Réuni lundi, le conseil s'est prononcé »
    start = antecedent_start(view.words, child, rules=rules.agreement)
    return 0 < start < child.first and view.words[start - 1].form in rules.inside


def _through(view: SentenceView, index: int, own: Mapping[int, Moment]) -> Moment | None:
    """Return the moment a clause has from another: « lorsque … », what leads the sentence, when it was said."""
    clause = view.clauses[index]
    for place, child in enumerate(view.clauses):
        relation = relation_through(child.kind)
        if child.parent == index and relation is not None and place in own:
            return _passed_on(own[place], view, relation.value)
    if clause.kind is ClauseKind.MAIN and (begun := _begun(view, index, own)) is not None:
        return _passed_on(begun, view, "from")
    if clause.kind is ClauseKind.COMPLEMENT and clause.parent is not None and clause.parent in own:
        return _passed_on(own[clause.parent], view, "until")
    if clause.kind is not ClauseKind.MAIN:
        return None
    lead = _leading(view, index, own)
    if lead is not None:
        return _passed_on(lead, view, lead.relation)
    for place, other in enumerate(view.clauses):
        if other.kind is ClauseKind.TAIL and place in own:
            return _passed_on(own[place], view, "until")
    return None


def _begun(view: SentenceView, index: int, own: Mapping[int, Moment]) -> Moment | None:
    """« …, alors que les deux camps poursuivaient un dialogue entamé hier »: not before what was going on."""
    for place, clause in enumerate(view.clauses):
        around = view.clauses[clause.parent] if clause.parent is not None else None
        if clause.kind is not ClauseKind.PARTICIPLE or place not in own or around is None:
            continue
        going_on = around.verb is not None and around.verb.tense is Tense.IMPERFECT
        if around.kind is ClauseKind.WHILE and going_on and _under(view, around, index):
            return own[place] if own[place].relation == "in" else None
    return None


def _under(view: SentenceView, clause: Clause, index: int) -> bool:
    while clause.parent is not None:
        if clause.parent == index:
            return True
        clause = view.clauses[clause.parent]
    return False


def _leading(view: SentenceView, index: int, own: Mapping[int, Moment]) -> Moment | None:
    """Return the moment that opens the sentence: it holds for what is coordinated too."""
    first = own.get(0)
    verb = view.clauses[0].verb
    if index == 0 or first is None or verb is None:
        return None
    start = first.timexes[0].span.start
    return first if start < view.words[verb.first].span.start else None


def _passed_on(moment: Moment, view: SentenceView, relation: str) -> Moment:
    passed = make_moment(moment.timexes, view.published, inherited=True)
    return Moment(
        timexes=passed.timexes,
        relation=relation,
        side=passed.side,
        vague=passed.vague,
        inherited=True,
    )
