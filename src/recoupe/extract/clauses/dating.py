"""Which moment each clause of a sentence has: its own, or one it takes from another clause."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from recoupe.annotate.text.words import Word
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
from recoupe.extract.clauses.nominal import noun_start
from recoupe.extract.clauses.sentence import ReadingRules, SentenceView
from recoupe.extract.clauses.status import around
from recoupe.extract.clauses.triggers import STATEMENT, Trigger
from recoupe.model.meaning import Fixed
from recoupe.model.text import Span
from recoupe.model.timex import Relation, Timex


def clause_moments(
    view: SentenceView,
    triggers: Sequence[Trigger | None],
    nouns: Mapping[Trigger, tuple[Timex, ...]],
    *,
    rules: ReadingRules,
) -> dict[int, Moment]:
    """Return the moment of each clause that has one, its own or through another clause or a noun with a date."""
    taken = {timex.id for timexes in nouns.values() for timex in timexes}
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
            moment = _from_its_first_day(moment)
            aimed = _is_aimed(view, clause, moment, rules) or (
                bool(new_days(view, own, triggers[index], rules))
                or _is_announced(view, clause, moment, triggers[index], rules)
            )
            moment = replace(moment, aimed=aimed)
            if moment.aimed or not _is_belied(view, clause, moment, rules):
                moments[index] = moment
    moments.update(_cleft(view, moments, rules))
    own_moments = dict(moments)
    for index in range(len(view.clauses)):
        if index not in moments:
            through = _described(view, index, triggers[index], own_moments, rules)
            through = through or _beside(view, index, triggers[index], nouns, rules)
            through = through or _through(view, index, own_moments)
            if through is not None:
                moments[index] = through
    for index in range(len(view.clauses) - 1):
        following = moments.get(index + 1)
        if index in moments or following is None or not _shares(view, index, triggers, rules):
            continue
        moments[index] = _passed_on(following, view, following.relation)
    return counted | moments


def _is_of_count(
    view: SentenceView, moment: Moment, trigger: Trigger | None, rules: ReadingRules
) -> bool:
    """« … a fait 290 morts, selon un bilan communiqué hier »: the day of the count, by which it had happened."""
    if trigger is None or trigger.kind == STATEMENT or moment.relation != "in":
        return False
    before = [word.form for word in view.words if word.span.end <= moment.timexes[0].span.start]
    at = len(before) - 1
    participle = at > 0 and view.words[at].span.start > view.words[trigger.last].span.start
    return participle and not rules.papers.isdisjoint(before[-2:-1])


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


def _beside(
    view: SentenceView,
    index: int,
    trigger: Trigger | None,
    nouns: Mapping[Trigger, tuple[Timex, ...]],
    rules: ReadingRules,
) -> Moment | None:
    """« Les tirs de lundi ont tué », « blessés lors des heurts de lundi » has the day of the noun.

    « Après la visite du ministre le 4 mars, les discussions ont repris »: not before that day.
    """
    clause, words = view.clauses[index], view.words
    if clause.verb is None or trigger is None:
        return None
    harm = trigger.kind in rules.harms
    for noun, timexes in nouns.items():
        if noun.first not in clause.own:
            continue
        start = noun_start(words, noun.first, rules=rules.joints)
        leads = noun.last < clause.verb.first
        opener = _opener(view, clause.first, start, rules)
        if leads and words[clause.first].form in rules.behind:
            return _passed_on(make_moment(timexes, view.published), view, "from")
        aims = {word.form for word in words[clause.verb.last : start]} & rules.ahead
        if (harm and (opener in rules.inside if opener else leads)) or (
            opener in rules.joints.during and not aims
        ):
            return make_moment(timexes, view.published, inherited=True)
    return None


def _opener(view: SentenceView, first: int, start: int, rules: ReadingRules) -> str:
    """Return the word that leads to a noun: « lors » before « des heurts », "" where nothing does."""
    before = [word.form for word in view.words[first:start] if word.form not in rules.joints.of]
    return before[-1] if before else ""


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
    own = [each for each in own if not _is_compared(view, each, rules)]
    own = [each for each in own if not _describes(view, view.clauses[index], each)]
    own = aimed_days(view, view.clauses[index], rules=rules) or own
    if trigger is not None and trigger.kind in rules.postponing:
        own = new_days(view, own, trigger, rules) or [
            each for each in own if not _opens(view.words, each, rules.toward)
        ]
    return own


def _describes(view: SentenceView, clause: Clause, timex: Timex) -> bool:
    """« L'explosion de fûts stockés depuis six ans a … »: said of the subject, where no comma parts it from that."""
    if timex.relation is not Relation.SINCE or clause.verb is None:
        return False
    before = [at for at in clause.own if view.words[at].span.end <= timex.span.start]
    head = view.words[clause.verb.first].span.start
    return len(before) > 1 and timex.span.end < head and not view.words[before[-1]].is_mark


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


def _is_compared(view: SentenceView, timex: Timex, rules: ReadingRules) -> bool:
    """« contre 800 000 le 23 mars », « une déclaration datant de février »: the day of a figure or a paper."""
    linking = rules.joints.of | rules.toward
    words = [word.form for word in view.words if word.span.end <= timex.span.start][-2:]
    opening = [form for form in words if form not in linking][-1:]
    return timex.compared or not rules.joints.against.isdisjoint(opening)


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
        if tells or _is_frame(view, child, trigger, rules):
            passed = _passed_on(own[place], view, own[place].relation)
            noun = [word.form for word in view.words[: child.first] if not word.is_mark][-1:]
            # « a proposé, dans un communiqué publié dimanche »: said and done on one day
            return replace(passed, inherited=tells or rules.papers.isdisjoint(noun))
    return None


def _kept(
    view: SentenceView, place: int, trigger: Trigger | None, rules: ReadingRules
) -> Moment | None:
    """« Le tir, reporté au 3 mai, a réussi »: what is told as past took place on the day planned."""
    if trigger is None or trigger.kind in rules.postponing:
        return None
    kept = [timex for timex in view.placed.get(place, ()) if timex.kept]
    return make_moment(kept[-1:], view.published, inherited=True) if kept else None


def _is_frame(
    view: SentenceView, child: Clause, trigger: Trigger | None, rules: ReadingRules
) -> bool:
    """« tués dans la collision, survenue mardi », « Le séisme qui a frappé mardi a tué »: it holds what is told."""
    described = child.kind is ClauseKind.PARTICIPLE
    if described and child.verb is not None and child.verb.lemma in rules.framing:
        return True  # « Réuni lundi, le conseil s'est prononcé »
    noun = child.first - 1 - (view.words[child.first - 1].form == ",")
    event = noun >= 0 and view.words[noun].form in rules.joints.events
    start = (
        noun_start(view.words, noun, rules=rules.joints)
        if event
        else antecedent_start(view.words, child, rules=rules.agreement)
    )
    opener = _opener(view, 0, start, rules)
    if described and start < child.first and opener in rules.inside:
        return True
    held = event and trigger is not None and trigger.kind in rules.harms
    return held and child.kind is ClauseKind.RELATIVE and (not opener or opener in rules.inside)


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
        _, *holding = around(clause, view.clauses)
        if clause.kind is not ClauseKind.PARTICIPLE or place not in own or not holding:
            continue
        verb = holding[0].verb
        meanwhile = holding[0].kind is ClauseKind.WHILE and view.clauses[index] in holding
        if meanwhile and verb is not None and verb.tense is Tense.IMPERFECT:
            return own[place] if own[place].relation == "in" else None
    return None


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
    return replace(passed, relation=relation, later=False)
