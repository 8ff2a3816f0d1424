"""Work shared out among copies of the process: the same results, in the same order, and the same errors."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from recoupe.errors import InputError
from recoupe.pipeline import sharing
from recoupe.pipeline.build import load, merge, render
from recoupe.pipeline.sharing import share_out

SEEDS = Path(__file__).parents[1] / "seeds"

forking = pytest.mark.skipif(
    sys.platform != "linux" or threading.active_count() > 1, reason="no copies are made here"
)


@pytest.fixture(autouse=True)
def _few_jobs_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_WORTH_COPIES", 2)


def _twice(number: int) -> Iterator[int]:
    yield number
    yield number


def _worker(_number: int) -> Iterable[int]:
    return [os.getpid()]


def _failing(number: int) -> Iterable[int]:
    if number == 3:
        raise ValueError("three")
    return [number]


def _killed_in_a_copy(number: int, *, here: int) -> Iterable[int]:
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return [number]


@pytest.mark.parametrize("workers", [1, 2, 3, 20])
def test_results_come_in_the_order_of_the_jobs(workers: int) -> None:
    """However many do the work, and also where some have nothing to do."""
    jobs = [partial(_twice, number) for number in range(7)]

    assert share_out(jobs, workers=workers) == [number // 2 for number in range(14)]


@forking
def test_each_does_its_share() -> None:
    """Two workers are two processes, this one among them."""
    at_work = set(share_out([partial(_worker, number) for number in range(4)], workers=2))

    assert len(at_work) == 2
    assert os.getpid() in at_work


def test_beside_a_thread_no_copy_is_made() -> None:
    """A lock that the thread holds would never be let go in the copy."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    at_work = set(share_out([partial(_worker, number) for number in range(4)], workers=2))
    end.set()
    thread.join()

    assert at_work == {os.getpid()}


def test_an_error_in_a_copy_is_raised_here() -> None:
    """With its own traceback, from which the place in a template is told."""
    with pytest.raises(ValueError, match="three"):
        share_out([partial(_failing, number) for number in range(5)], workers=2)


def test_the_share_of_a_killed_copy_is_done_here() -> None:
    """Where memory runs out, the work takes longer."""
    jobs = [partial(_killed_in_a_copy, number, here=os.getpid()) for number in range(6)]

    assert share_out(jobs, workers=3) == list(range(6))


def test_pages_printed_by_two_are_those_printed_by_one() -> None:
    """The whole site of the first story, byte for byte."""
    loaded = load(SEEDS)
    timeline = merge(loaded)

    assert render(loaded, timeline, workers=2) == render(loaded, timeline)


def test_a_template_that_fails_is_named_by_whoever_printed_it(tmp_path: Path) -> None:
    """Both shares meet the fault, and its place is told as ever."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Lyon, 3 mai 2021 – Un incendie a fait trois morts.")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "event.html").write_text("{{ page.view.nothing.at_all }}")
    loaded = load(tmp_path)

    with pytest.raises(InputError) as raised:
        render(loaded, merge(loaded), workers=2)

    assert raised.value.location is not None
    assert raised.value.location.path == "templates/event.html"
