"""The engine that narrows unknown days together: laws, clashes, derivations."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model.days import ALWAYS, Days, from_to, in_months, on_weekdays, these
from recoupe.model.reason import Force, Reason
from recoupe.reconcile.days.constraints import Constraint, Solution, solve
from recoupe.reconcile.days.relations import SAME, Offset, Relation

MONDAY = date(2024, 1, 1)
WORLD = [MONDAY + timedelta(n) for n in range(9)]


def say(
    key: str, rule: Days | Relation, *variables: str, force: Force = Force.HARD, yields: int = 0
) -> Constraint:
    """Return a constraint as terse as a table of them needs it."""
    return Constraint(
        key=key, variables=variables, rule=rule, reason=Reason("said"), force=force, yields=yields
    )


def listed(solution: Solution, variable: str) -> list[date]:
    """Return the days left of a variable."""
    return list(solution.days(variable))


variables = st.sampled_from(["a", "b", "c", "d"])
domains = st.one_of(
    st.builds(
        lambda days: these([MONDAY + timedelta(n) for n in days]), st.sets(st.integers(0, 8))
    ),
    st.builds(lambda days: on_weekdays(*days), st.sets(st.integers(0, 6), min_size=1)),
    st.builds(lambda n: from_to(None, MONDAY + timedelta(n)), st.integers(0, 8)),
    st.builds(lambda n: from_to(MONDAY + timedelta(n), None), st.integers(0, 8)),
)
offsets = st.builds(
    lambda low, width: Offset(low, None if width is None else low + width),
    st.integers(-6, 3),
    st.none() | st.integers(0, 6),
)
rules = st.one_of(
    st.tuples(domains, st.tuples(variables)),
    st.tuples(offsets, st.lists(variables, min_size=2, max_size=2, unique=True).map(tuple)),
)
problems = st.lists(rules, max_size=7)
BOUNDS = [
    say(f"bound {name}", from_to(WORLD[0], WORLD[-1]), name, force=Force.EDITOR) for name in "abcd"
]


def stated(
    problem: list[tuple[Days | Relation, tuple[str, ...]]], names: list[int]
) -> list[Constraint]:
    """Return a drawn problem as constraints with the given keys."""
    return [
        say(f"{name:03}", rule, *over) for name, (rule, over) in zip(names, problem, strict=False)
    ]


def holds(constraint: Constraint, values: dict[str, date]) -> bool:
    """Return whether a constraint is true of known days."""
    if isinstance(constraint.rule, Days):
        return values[constraint.variables[0]] in constraint.rule
    left, right = (these([values[name]]) for name in constraint.variables)
    return bool(constraint.rule.image(left) & right)


def answers(constraints: list[Constraint]) -> dict[str, set[date]]:
    """Return by trying every day what each variable can be."""
    found: dict[str, set[date]] = {name: set() for name in "abcd"}
    for days in itertools.product(WORLD[::2], repeat=4):
        values = dict(zip("abcd", days, strict=True))
        if all(holds(one, values) for one in constraints):
            for name, day in values.items():
                found[name].add(day)
    return found


@settings(max_examples=60)
@given(problem=problems)
def test_no_day_that_fits_is_ever_lost(
    problem: list[tuple[Days | Relation, tuple[str, ...]]],
) -> None:
    constraints = stated(problem, list(range(9)))
    solution = solve([*BOUNDS, *constraints])
    put_aside = {clash.relaxed.key for clash in solution.clashes}
    kept = [one for one in constraints if one.key not in put_aside]

    for name, days in answers(kept).items():
        assert days <= set(solution.days(name))


@given(problem=problems, names=st.permutations(list(range(9))))
def test_the_order_of_what_is_said_does_not_matter(
    problem: list[tuple[Days | Relation, tuple[str, ...]]], names: list[int]
) -> None:
    one = solve([*BOUNDS, *stated(problem, list(range(9)))])
    other = solve([*stated(problem, names), *BOUNDS])

    assert bool(one.clashes) == bool(other.clashes)
    if not one.clashes:
        assert one.domains == other.domains


@given(problem=problems, more=rules)
def test_saying_more_never_widens(
    problem: list[tuple[Days | Relation, tuple[str, ...]]],
    more: tuple[Days | Relation, tuple[str, ...]],
) -> None:
    less = solve([*BOUNDS, *stated(problem, list(range(9)))])
    all_of_it = solve([*BOUNDS, *stated([*problem, more], list(range(9)))])

    if not all_of_it.clashes:
        assert not less.clashes
        assert all(all_of_it.days(name) <= less.days(name) for name in "abcd")


@given(problem=problems)
def test_a_clash_is_a_smallest_one(problem: list[tuple[Days | Relation, tuple[str, ...]]]) -> None:
    solution = solve([*BOUNDS, *stated(problem, list(range(9)))])
    for clash in solution.clashes:
        assert solve(clash.constraints).clashes
        assert clash.relaxed in clash.constraints
        for one in clash.constraints:
            assert not solve([other for other in clash.constraints if other is not one]).clashes


@given(problem=problems)
def test_a_derivation_ends_where_the_engine_ended(
    problem: list[tuple[Days | Relation, tuple[str, ...]]],
) -> None:
    solution = solve([*BOUNDS, *stated(problem, list(range(9)))])
    for name in "abcd":
        steps = solution.derivation(name, order=lambda _: ())
        days = ALWAYS
        for step in steps:
            assert step.days <= days
            days = step.days
        assert days == solution.days(name)


def test_days_go_through_a_chain() -> None:
    solution = solve(
        [
            say("1", in_months(1) & from_to(date(2024, 1, 1), date(2024, 12, 31)), "paper"),
            say("2", Offset(-6, 0, on_weekdays(5)), "paper", "talks"),
            say("3", Offset(-2, -2), "talks", "speech"),
        ]
    )

    assert [day.isoformat() for day in listed(solution, "speech")] == [
        "2023-12-28", "2024-01-04", "2024-01-11", "2024-01-18", "2024-01-25",
    ]  # fmt: skip


def test_a_date_given_moves_only_what_hangs_on_it() -> None:
    said = [
        say("1", Offset(0, 1), "a", "b"),
        say("2", from_to(WORLD[0], WORLD[5]), "a"),
        say("3", from_to(WORLD[1], WORLD[4]), "c"),
    ]
    before, after = (
        solve(said),
        solve([*said, say("4", these([WORLD[2]]), "a", force=Force.EDITOR)]),
    )

    assert listed(after, "b") == [WORLD[2], WORLD[3]]
    assert after.days("c") == before.days("c")


def test_the_softest_of_a_clash_gives_way() -> None:
    solution = solve(
        [
            say("1", on_weekdays(6), "a"),
            say("2", these([date(2023, 12, 11)]), "a", yields=1),
            say("3", from_to(date(2024, 2, 5), date(2024, 2, 12)), "a"),
            say("4", from_to(None, date(2024, 2, 20)), "a"),
        ]
    )
    (clash,) = solution.clashes

    assert [one.key for one in clash.constraints] in (["1", "2"], ["2", "3"])
    assert clash.relaxed.key == "2"
    assert listed(solution, "a") == [date(2024, 2, 11)]


def test_a_habit_gives_way_to_words_and_words_to_an_editor() -> None:
    early, late = these([WORLD[0]]), these([WORLD[8]])
    for weak, strong in ((Force.PRAGMATIC, Force.HARD), (Force.HARD, Force.EDITOR)):
        solution = solve([say("1", early, "a", force=weak), say("2", late, "a", force=strong)])

        assert solution.days("a") == late
        assert solution.clashes[0].relaxed.key == "1"


def test_dates_that_chase_each_other_for_ever_clash() -> None:
    solution = solve(
        [
            say("1", from_to(MONDAY, None), "a"),
            say("2", Offset(1, None), "a", "b"),
            say("3", Offset(1, None), "b", "a"),
        ]
    )

    assert [one.key for one in solution.clashes[0].constraints] == ["1", "2", "3"]


def test_a_clash_in_one_story_leaves_another_alone() -> None:
    solution = solve(
        [
            say("1", these([WORLD[0]]), "a"),
            say("2", these([WORLD[1]]), "b"),
            say("3", SAME, "a", "b"),
            say("4", these([WORLD[3]]), "c"),
        ]
    )

    assert len(solution.clashes) == 1
    assert listed(solution, "c") == [WORLD[3]]


def test_what_others_say_too_is_left_out_of_a_derivation() -> None:
    solution = solve(
        [
            say("1", from_to(WORLD[1], WORLD[7]), "a"),
            say("2", from_to(WORLD[3], WORLD[8]), "a"),
            say("3", from_to(WORLD[2], WORLD[5]), "a"),
        ]
    )

    steps = solution.derivation("a", order=lambda _: ())

    assert [(step.constraint.key, step.binds) for step in steps] == [("2", True), ("3", True)]
