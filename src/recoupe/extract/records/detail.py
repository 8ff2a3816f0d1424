"""What makes a clause a detail of another event: a figure, an hour, a caption, a saying without its words."""

from __future__ import annotations

from recoupe.extract.clauses.clauses import Clause, ClauseKind
from recoupe.extract.clauses.moments import Moment
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.records.draft import Draft
from recoupe.model.meaning import Fixed, Shift
from recoupe.model.timex import Timex, TimexType


def says_nothing(draft: Draft, clause: Clause, view: SentenceView) -> bool:
    """« le ministère avait indiqué mardi »: what is said stands elsewhere."""
    end = draft.trigger.last
    dates = [timex.span for timex in view.timexes]
    after = [view.words[at] for at in clause.own if at > end and not view.words[at].is_mark]
    told = any(not any(span.contains(word.span) for span in dates) for word in after)
    inner = any(each.parent == draft.clause and each.first > end for each in view.clauses)
    active = clause.verb is not None and not clause.verb.passive
    return active and not told and not inner and not draft.announced


def lasts(moment: Moment | None, days: int) -> bool:
    """« ces dernières années », « au XVIIIe siècle »: whether a date is too long to be when something happened."""
    date = moment.timexes[0].date if moment is not None and moment.relation == "in" else None
    if date is None or date.date.earliest is None or date.date.latest is None:
        return False
    return (date.date.latest - date.date.earliest).days > days


def is_hour(timex: Timex) -> bool:
    """« alertés vers 15 heures »: the hour of a detail, without its day."""
    meaning = timex.meaning
    bare = isinstance(meaning, Shift) and meaning.low == meaning.high == 0
    return timex.type is TimexType.TIME and bare


def counts(clause: Clause, view: SentenceView) -> bool:
    """« Douze personnes ont été interpellées »: a figure of another event, without a date of its own."""
    starts = {view.words[clause.own[0]].span.start}
    if clause.verb is not None and clause.verb.last + 1 < len(view.words):
        starts.add(view.words[clause.verb.last + 1].span.start)
    return any(figure.span.start in starts and figure.value != 1 for figure in view.figures)


def tells_figure(clause: Clause, view: SentenceView) -> bool:
    """« 8 053 contrôles ont été effectués »: a figure, not an event."""
    return clause.verb is not None and clause.verb.passive and counts(clause, view)


def in_fragment(draft: Draft, view: SentenceView) -> bool:
    """« Des manifestants réunis samedi à Paris »: a participle in a sentence that has no verb of its own."""
    clause = view.clauses[draft.clause]
    if clause.kind is not ClauseKind.PARTICIPLE or draft.nominal:
        return False
    mains = [each.verb for each in view.clauses if each.kind is ClauseKind.MAIN]
    finite = any(verb is not None and verb.is_finite for verb in mains)
    # « 12 mars 2019 : le PDG mis en examen »
    dated_first = any(timex.span.start <= view.words[0].span.end for timex in view.timexes)
    moment = draft.moment
    # no caption names its year; « Publié le 14 mars 2024 » stands alone
    fixed = moment is not None and isinstance(moment.timexes[0].meaning, Fixed)
    return not finite and not dated_first and (not fixed or clause.first == 0)
