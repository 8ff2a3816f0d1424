"""Reading in processes of its own: the same readings, in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.pipeline import load as loading
from recoupe.pipeline.build import load

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("forked", [True, False])
def test_workers_change_nothing(monkeypatch: pytest.MonkeyPatch, forked: bool) -> None:
    """Two processes read what one reads, copies of this one or new ones, and progress is told to the last article."""
    monkeypatch.setattr(loading, "_WORTH_WORKERS", 0)
    if not forked:
        monkeypatch.setattr(loading, "may_fork", lambda: False)
    told: list[tuple[int, int]] = []

    alone = load(SEEDS)
    together = load(SEEDS, workers=2, progress=lambda done, of: told.append((done, of)))

    assert together.readings == alone.readings
    assert told[-1] == (len(alone.readings), len(alone.readings))
