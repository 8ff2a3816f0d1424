"""Weights: which records deserve an entry of their own, a line within one, or stay in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.verbs.verbs import Tense, VerbGroup
from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.moments import Side
from recoupe.extract.clauses.sentence import SentenceView, is_spoken
from recoupe.extract.clauses.status import speech_around
from recoupe.extract.clauses.triggers import FIGURES, OTHER, STATEMENT
from recoupe.extract.records.detail import (
    counts,
    in_fragment,
    is_hour,
    lasts,
    says_nothing,
    tells_figure,
)
from recoupe.extract.records.draft import Draft
from recoupe.model.record import Status, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightRules:
    """`confirms` are verbs that only say again, `denies` those that deny, `views` those of opinion, `tally` those
    that give a figure.

    `reports` are kinds of events that tell of others (« claim »), `lasting` those that are news while they go on: a
    strike « depuis lundi ». What is done `still` goes on. `papers` are nouns of notes and pictures, `against` words
    that compare, `wishes` verbs of wanting, `pronouns` subjects that name nobody. `strong` kinds are news without a
    date too; what one `goes_on` doing is a detail; `harms` come of an event; `manner` verbs with one of `manners`
    behind them say how an event went; `moving` kinds are of figures that move, `loose` ones say only which turn
    something takes, `voices` only that somebody speaks up, `passing` ones in a participle who somebody is,
    `judged` ones are news without a verb too (« Trois ans de prison prononcés mardi »);
    `pointing` pronouns stand for what was said before, `recalls` open an event that only dates another; `remarks`
    open a clause about the whole of what is told (« ce qui »).
    """

    confirms: frozenset[str]
    denies: frozenset[str]
    views: frozenset[str]
    tally: frozenset[str]
    reports: frozenset[str]
    papers: frozenset[str]
    against: frozenset[str]
    lasting: frozenset[str]
    still: frozenset[str]
    wishes: frozenset[str]
    pronouns: frozenset[str]
    strong: frozenset[str]
    contests: frozenset[str]
    voices: frozenset[str]
    loose: frozenset[str]
    recalls: frozenset[str]
    moving: frozenset[str]
    passing: frozenset[str]
    judged: frozenset[str]
    remarks: frozenset[str]
    pointing: frozenset[str]
    goes_on: frozenset[str]
    harms: frozenset[str]
    manner: frozenset[str]
    manners: frozenset[str]


_BEFORE = 5  # words
_SEASON, _AGE = 80, 2 * 366  # days
_DONE = (Tense.PAST, Tense.PLUPERFECT)
_UNDONE = (Status.PLANNED, Status.POSSIBLE, Status.DENIED)


def weigh(draft: Draft, view: SentenceView, *, rules: WeightRules) -> Weight:
    """Return how much room a draft deserves by itself; a sentence's or an article's news may be promoted."""
    clause = view.clauses[draft.clause]
    dated = draft.moment is not None and not draft.moment.vague
    if _is_line(draft, view, rules):
        return Weight.SECONDARY
    if (draft.nominal and draft.status is not Status.PLANNED) or draft.announced:
        return Weight.SECONDARY if draft.trigger.kind in rules.moving else Weight.MAIN
    if draft.status is Status.DENIED and dated and _denies(clause, rules):
        return Weight.MAIN
    if draft.status in _UNDONE:
        return _of_undone(draft, clause, view, rules)
    if _says_again(draft, clause, rules):
        return Weight.SECONDARY
    if draft.trigger.kind == STATEMENT:
        return _of_statement(draft, clause, view, rules)
    if dated:
        return _of_dated(draft, clause, view, rules)
    return _of_undated(draft, clause, view, speech_around(clause, view.clauses), rules)


def _is_line(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    """Whether a draft is a line of another event whatever dates it: a figure, a picture, a comparison."""
    caption = in_fragment(draft, view) and draft.trigger.kind not in rules.judged
    if draft.trigger.kind in FIGURES or caption:
        return True
    if view.words[draft.first - 1].form == "(" or _comments(view.clauses[draft.clause], rules):
        return True
    if draft.nominal:
        # « grève », « un communiqué en date du 3 mars »
        bare = draft.first == draft.last or view.words[draft.trigger.first].form in rules.papers
        return bare or is_beside(draft, view, rules) or _only_dates(draft, view, rules)
    return draft.trigger.kind in rules.reports and _shows_paper(draft, view, rules)


def _of_undone(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> Weight:
    dated = draft.moment is not None and not draft.moment.vague
    if draft.status is Status.PLANNED and _plans_nothing(draft, clause, view, rules):
        return Weight.BACKGROUND
    return Weight.SECONDARY if dated or clause.kind is ClauseKind.MAIN else Weight.BACKGROUND


def _plans_nothing(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """« Veolia veut créer », « il deviendra »: no date, no class; « Quatre trains sur dix circulent ce dimanche »."""
    verb, moment = clause.verb, draft.moment
    if verb is None:
        return False
    wishes, bare = bool(set(verb.chain) & rules.wishes), _is_bare(clause, view, rules)
    plain = draft.trigger.kind == OTHER
    stands = verb.tense is Tense.PRESENT and not (
        verb.chain or verb.passive or draft.trigger.is_noun
    )
    hour = moment is not None and is_hour(
        moment.timexes[0]
    )  # « Un dernier bateau partira à 0 h 30 »
    if (wishes and bare) or (plain and (bare or stands or hour or counts(clause, view))):
        return True  # « Nous espérons avancer dans les prochains jours », « coûtera 400 millions en 2026 »
    hangs_on = any(
        each.parent == draft.clause and each.kind in (ClauseKind.WHEN, ClauseKind.CONDITION)
        for each in view.clauses
    )
    empty = draft.trigger.kind in (OTHER, STATEMENT) and not draft.trigger.is_noun
    undated = moment is None or moment.vague
    return undated and (wishes or bare or hangs_on or empty)


def _is_bare(clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """Whether the subject of a clause is a pronoun."""
    first = clause.verb.first if clause.verb is not None else 0
    near = view.words[max(first - 1, 0) : first + 1]  # « Nous » may be read with its verb
    return any(word.form in rules.pronouns for word in near)


def is_beside(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    """« loin de la mobilisation record du 7 mars », « au soir de la marche du 3 mai »: named to compare."""
    before = view.words[max(0, draft.first - _BEFORE) : draft.first]
    return any(word.form in rules.against for word in before)


def _only_dates(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    """« depuis le début de l'insurrection il y a six ans »: since when, not what."""
    before = view.words[draft.first - 1].form if draft.first else ""
    return draft.trigger.kind in rules.loose and before in rules.recalls


def _shows_paper(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    """« ont diffusé des images », « a publié un communiqué »: how it was told."""
    after = view.words[draft.trigger.last + 1 : draft.trigger.last + 1 + _BEFORE]
    return any(word.form in rules.papers for word in after)


def promote(
    drafts: Sequence[tuple[Draft, Weight]], view: SentenceView, *, rules: WeightRules
) -> tuple[tuple[Draft, Weight], ...]:
    """Where a relative clause has an entry of its own, what the sentence itself tells as done has one too.

    Of two harms told together the first stands for the event (« quatre sont morts et onze ont été blessés »).
    """
    harms = [draft for draft, weight in drafts if draft.trigger.kind in rules.harms]
    inner = [
        draft.trigger.kind
        for draft, weight in drafts
        if weight is Weight.MAIN and view.clauses[draft.clause].kind is ClauseKind.RELATIVE
    ]
    return tuple(
        (draft, _beside(draft, weight, harms, _is_news(draft, view, inner, rules)))
        for draft, weight in drafts
    )


def _beside(draft: Draft, weight: Weight, harms: Sequence[Draft], news: bool) -> Weight:  # noqa: FBT001
    if any(draft is each for each in harms[1:]) and draft.moment == harms[0].moment:
        return Weight.SECONDARY
    return Weight.MAIN if news else weight


def lead_of(drafts: Sequence[tuple[Draft, SentenceView]], *, rules: WeightRules) -> int | None:
    """Return which of the drafts at the top of an article is its news: the first that a main clause tells as done."""
    told = (place for place, (draft, view) in enumerate(drafts) if _leads(draft, view, rules))
    return next(told, None)


def _leads(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    clause = view.clauses[draft.clause]
    verb = clause.verb
    if draft.status in _UNDONE or verb is None or draft.nominal or draft.trigger.kind in FIGURES:
        return False
    empty = draft.trigger.kind in (OTHER, *rules.voices) or _is_said_so(draft, clause, view, rules)
    if draft.moment is None and empty:
        return False  # « Le couperet est tombé », « Les autorités ont mis en garde »
    told = (
        verb.tense in _DONE or draft.status is Status.CANCELLED or _is_told_now(draft, view, rules)
    )
    return told and clause.kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT)


def _is_told_now(draft: Draft, view: SentenceView, rules: WeightRules) -> bool:
    """« Les Sud-Africains éliminent les Français »: the news of the day; no picture with its date."""
    verb = view.clauses[draft.clause].verb
    if verb is None or verb.tense is not Tense.PRESENT or verb.chain or verb.negated:
        return False
    dated = draft.moment is not None or not view.timexes
    news = draft.trigger.kind in rules.strong | rules.contests
    return dated and news and not _goes_on(draft, verb, view, rules)


def _denies(clause: Clause, rules: WeightRules) -> bool:
    """« a démenti vendredi avoir demandé … »: the denial is an event."""
    verb = clause.verb
    return verb is not None and verb.tense in _DONE and bool(set(verb.chain) & rules.denies)


def _says_again(draft: Draft, clause: Clause, rules: WeightRules) -> bool:
    """« a confirmé la tenue des discussions » tells no new event."""
    verb = clause.verb
    return (
        verb is not None
        and not verb.passive
        and not verb.chain
        and verb.lemma in rules.confirms
        and verb.tense is not Tense.PARTICIPLE
        and (draft.trigger.kind == STATEMENT or draft.trigger.is_noun)
    )


def _is_news(draft: Draft, view: SentenceView, inner: Sequence[str], rules: WeightRules) -> bool:
    clause = view.clauses[draft.clause]
    verb = clause.verb
    return (
        bool(inner)
        and draft.trigger.kind not in inner  # « des frappes, dont la dernière … »: one event
        and draft.status in (Status.OCCURRED, Status.CANCELLED)
        and clause.kind is ClauseKind.MAIN
        and verb is not None
        and verb.tense in _DONE
        and draft.trigger.kind not in (STATEMENT, OTHER, *FIGURES)
        and not _says_again(draft, clause, rules)
    )


def _of_statement(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> Weight:
    verb, moment = clause.verb, draft.moment
    if clause.kind is ClauseKind.PARTICIPLE and clause.first:
        before = view.words[clause.first - 1]
        if not before.is_mark:  # « les mesures annoncées cet été »: which ones
            return Weight.SECONDARY
    if verb is None or verb.tense not in (*_DONE, Tense.PARTICIPLE):
        return Weight.BACKGROUND
    if view.words[verb.first].form in rules.pointing or verb.lemma in rules.views:
        return Weight.SECONDARY  # « L'agence l'a annoncé mardi », « a jugé mardi que »
    if says_nothing(draft, clause, view):
        return Weight.SECONDARY
    own = moment is not None and not moment.vague and not moment.inherited
    # « Demain, ils partiront", a déclaré le colonel »
    ahead = moment is not None and moment.side is Side.AHEAD
    return Weight.MAIN if own and not ahead else Weight.SECONDARY


def _of_dated(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> Weight:
    verb, moment = clause.verb, draft.moment
    if verb is not None and _goes_on(draft, verb, view, rules):
        return Weight.SECONDARY
    bound = moment is not None and moment.inherited and moment.relation == "until"
    if bound and draft.trigger.kind == OTHER:
        return Weight.SECONDARY  # « Les marchés ont surréagi », a estimé mardi un analyste
    if moment is not None and moment.inherited and verb is not None and verb.tense is Tense.PRESENT:
        return Weight.SECONDARY
    since = moment is not None and moment.relation == "since"
    if since and verb is not None and verb.lemma in rules.tally:
        return Weight.SECONDARY
    if since and draft.trigger.kind not in rules.strong | rules.lasting:
        return Weight.SECONDARY
    if _is_detail(draft, clause, rules):
        return Weight.SECONDARY
    if draft.trigger.kind == OTHER and (
        not _is_firm(draft, clause, view, rules) or tells_figure(clause, view)
    ):
        return Weight.SECONDARY
    if draft.status is Status.ONGOING:
        return Weight.MAIN if since and draft.trigger.kind in rules.lasting else Weight.SECONDARY
    return Weight.MAIN


def _goes_on(draft: Draft, verb: VerbGroup, view: SentenceView, rules: WeightRules) -> bool:
    """« Des équipes se rendaient mardi à », « sont toujours mobilisés »: how things stood."""
    if verb.tense is Tense.PRESENT and verb.passive:
        return any(word.form in rules.still for word in view.words[verb.first : verb.head])
    happens = draft.trigger.kind in rules.strong | rules.lasting
    return verb.tense is Tense.GERUND or (verb.tense is Tense.IMPERFECT and not happens)


def _tells_how(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """« le voyage s'était déroulé sans problème »: how it went."""
    verb = clause.verb
    if verb is None or not verb.reflexive or f"se {verb.lemma}" not in rules.manner:
        return False
    after = view.words[verb.last + 1 : verb.last + 2]
    return draft.trigger.is_noun and any(word.form in rules.manners for word in after)


def _is_main(clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """« C'est ensuite le directeur qui a été renvoyé »: the news stands in the clause behind « c'est »."""
    if clause.kind is not ClauseKind.RELATIVE or clause.parent is None:
        return clause.kind is ClauseKind.MAIN
    around = view.clauses[clause.parent]
    opens = {view.words[at].form for at in around.own[:2]}
    return around.kind is ClauseKind.MAIN and not rules.remarks.isdisjoint(opens)


def _is_firm(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """Whether what has no known class is told with its own day by a main clause, as done."""
    verb, moment = clause.verb, draft.moment
    own = moment is not None and not moment.vague and not moment.inherited
    return (
        own
        and verb is not None
        and verb.tense in _DONE
        and _is_main(clause, view, rules)
        and moment is not None
        and moment.relation == "in"
        and not is_hour(moment.timexes[0])
        and not rules.goes_on.intersection(verb.chain[:1])
    )


def _is_detail(draft: Draft, clause: Clause, rules: WeightRules) -> bool:
    """« La marche a été calme mardi », « le titre cédait 14 % à midi », « au XVIIIe siècle », « formé en 1998 »."""
    told = draft.stands or draft.trigger.kind in rules.moving or lasts(draft.moment, _AGE)
    return told or (clause.kind is ClauseKind.PARTICIPLE and _is_portrait(draft, rules))


def _is_portrait(draft: Draft, rules: WeightRules) -> bool:
    """« L'ambassadeur, arrivé à l'été 2019 », « Formé en 1998, le groupe »: who somebody is."""
    return draft.trigger.kind in rules.passing and lasts(draft.moment, _SEASON)


def _comments(clause: Clause, rules: WeightRules) -> bool:
    """« …, ce qui a entraîné 250 interventions »: a consequence of what is told."""
    return clause.kind is ClauseKind.RELATIVE and bool(set(clause.opener) & rules.remarks)


def _is_said_so(draft: Draft, clause: Clause, view: SentenceView, rules: WeightRules) -> bool:
    """« “Moins de gens sont morts” », « La famille l'a accepté »: of nobody by name, of nothing by its noun."""
    verb = clause.verb.first if clause.verb is not None else 0
    if view.words[verb].form in rules.pointing or _says_again(draft, clause, rules):
        return True
    if clause.verb is not None and rules.goes_on.intersection(clause.verb.chain[:1]):
        return True  # « Le chauffard a tenté de prendre la fuite »
    named = any(view.words[at].capital for at in clause.own[1:] if at < verb)
    return is_spoken(clause, view) and not named


def _of_undated(
    draft: Draft,
    clause: Clause,
    view: SentenceView,
    speech: VerbGroup | None,
    rules: WeightRules,
) -> Weight:
    """Without a date: what the pluperfect sets before the news is another event, the rest are its details."""
    verb = clause.verb
    done = verb is not None and (
        verb.tense in _DONE or (verb.tense is Tense.PRESENT and draft.status is Status.OCCURRED)
    )
    if (
        draft.status is Status.CANCELLED
        and clause.kind is ClauseKind.MAIN
        and not counts(clause, view)
    ):
        return Weight.MAIN  # « La rencontre est reportée »
    plain = draft.trigger.kind in (OTHER, STATEMENT) or draft.trigger.kind in rules.reports
    plain = plain or _tells_how(draft, clause, view, rules) or draft.trigger.kind in rules.loose
    plain = plain or (speech is not None and speech.lemma in rules.confirms)
    if verb is None or not done:
        return Weight.BACKGROUND
    if _is_said_so(draft, clause, view, rules):
        return Weight.SECONDARY
    if clause.kind not in (ClauseKind.MAIN, ClauseKind.COMPLEMENT):
        return Weight.SECONDARY if draft.trigger.kind != OTHER else Weight.BACKGROUND
    strong = draft.trigger.kind in rules.strong and not counts(clause, view)
    strong = strong and not _tells_how(draft, clause, view, rules)
    if verb.tense is not Tense.PLUPERFECT and clause.kind is ClauseKind.MAIN and strong:
        return Weight.MAIN  # « Le ministre a démissionné »
    return Weight.MAIN if verb.tense is Tense.PLUPERFECT and not plain else Weight.SECONDARY
