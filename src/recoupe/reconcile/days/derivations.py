"""What is left of an unknown day, as a date with the steps that lead to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from recoupe.model.days import ALWAYS, Days
from recoupe.model.edtf import UNKNOWN, Certainty, EdtfDate
from recoupe.model.meaning import Fixed, Meaning
from recoupe.model.notation import date_of, days_of
from recoupe.model.reason import Basis, Dating, Force, Step
from recoupe.reconcile.days.anchoring import read_from
from recoupe.reconcile.days.constraints import Cause, Constraint, Solution
from recoupe.reconcile.days.unknowns import header_of

#: What makes two derivations one: the article that looks, the days, the words behind them.
_Cue = tuple[str, Days, tuple[str, ...]]

_FORCES = {Force.HARD: 0, Force.PRAGMATIC: 1, Force.EDITOR: 2}
_PERIODS = frozenset(
    {
        Certainty.MONTH,
        Certainty.SEASON,
        Certainty.PART,
        Certainty.YEAR,
        Certainty.DECADE,
        Certainty.CENTURY,
        Certainty.APPROX,
        Certainty.AMBIGUOUS,
    }
)


class Derivations:
    """Writes the dates of a solution."""

    def __init__(self, solution: Solution, *, brief: bool = False) -> None:
        self.solution = solution
        self._brief = brief  # dates without the steps that lead to them
        self._known: dict[_Cue, tuple[Cause, ...]] = {}

    def dating(self, variable: str, article: str, names: Iterable[EdtfDate] = ()) -> Dating | None:
        """Return the date left of a variable as `article` sees it, None where nothing is known.

        `names` are notations of the words themselves (« 2023-22 »), kept where they say the same days.
        """
        days = self.solution.days(variable)
        if not days:
            return None
        when = _written(days, names)
        if when == UNKNOWN:
            return None
        causes = () if self._brief else self._causes(variable, article, days)
        return Dating(date=when, basis=_basis(causes, article), steps=_steps(causes, when))

    def _causes(self, variable: str, article: str, days: Days) -> tuple[Cause, ...]:
        """Return the derivation; days that links make one share theirs."""
        words = tuple(one.key for one in self.solution.causes(variable) if not one.link)
        known = self._known.get((article, days, words))
        if known is None:
            found = self.solution.derivation(variable, order=_Order(article))
            known = tuple(_telling(found, header=header_of(article)))
            self._known[article, days, words] = known
        return known

    def name(self, meaning: Meaning, anchor: str | None) -> EdtfDate | None:
        """Return what a meaning comes to, where every day its anchor may be leads to the same."""
        if isinstance(meaning, Fixed):
            return meaning.date
        days = self.solution.days(anchor) if anchor else ALWAYS
        first, last = days.first, days.last
        if first is None or last is None:
            return None
        name = read_from(meaning, first)
        return name if name == read_from(meaning, last) else None


def _telling(causes: Iterable[Cause], *, header: str) -> Iterator[Cause]:
    """Yield the steps worth telling: what narrows the days, and when the article itself appeared."""
    before = ALWAYS
    for cause in causes:
        if cause.days != before or cause.constraint.key == header:
            yield cause
        before = cause.days


@dataclass(frozen=True, slots=True)
class _Order:
    """Links first, since they only say which days are one; then an article's own words, then those of others.

    Of one article, when it appeared comes before what is read from it.
    """

    article: str

    def __call__(self, constraint: Constraint) -> tuple[int | str, ...]:
        first = constraint.evidence[0] if constraint.evidence else None
        own = first is None or first.article == self.article
        return (
            0 if constraint.link else 1,
            _FORCES[constraint.force],
            0 if own else 1,
            first.article if first else self.article,
            0 if isinstance(constraint.rule, Days) else 1,
            first.span.start if first else -1,
        )


def _written(days: Days, names: Iterable[EdtfDate]) -> EdtfDate:
    for name in names:
        if days_of(name) == days:
            return name
    for name in names:
        clipped = _clipped(days, name)
        if clipped is not None:
            return clipped
    return date_of(days)


def _clipped(days: Days, name: EdtfDate) -> EdtfDate | None:
    """Return « 2023 » with a nearer end, where most of the period named is left."""
    first, last = days.first, days.last
    if name.certainty not in _PERIODS or first is None or last is None:
        return None
    left, whole = (last - first).days + 1, _length(name.earliest, name.latest)
    if days.size != left or not days <= days_of(name) or left * 2 < whole:
        return None
    return EdtfDate(edtf=name.edtf, earliest=first, latest=last, certainty=name.certainty)


def _length(first: date | None, last: date | None) -> int:
    return (last - first).days + 1 if first and last else 0


def _basis(causes: Iterable[Cause], article: str) -> Basis:
    basis = Basis.DOCUMENT
    for cause in causes:
        if cause.constraint.force is Force.EDITOR:
            return Basis.EDITORIAL
        if any(one.article != article for one in cause.constraint.evidence):
            basis = Basis.CORPUS
    return basis


def _steps(causes: tuple[Cause, ...], final: EdtfDate) -> tuple[Step, ...]:
    steps = []
    for place, cause in enumerate(causes):
        left = final if place == len(causes) - 1 else date_of(cause.days)
        steps.append(
            Step(
                reason=cause.constraint.reason,
                evidence=cause.constraint.evidence[0] if cause.constraint.evidence else None,
                after=None if left == UNKNOWN else left,
                force=cause.constraint.force,
                binds=cause.binds,
            )
        )
    return tuple(steps)
