"""What makes a clause a detail of another event: a figure, an hour, a span of years, a saying without its words."""

from __future__ import annotations

from recoupe.extract.clauses.clauses import Clause
from recoupe.extract.clauses.moments import Moment
from recoupe.extract.clauses.sentence import SentenceView
from recoupe.extract.records.draft import Draft
from recoupe.model.meaning import Shift
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
