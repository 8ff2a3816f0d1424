"""What every test shares: how hypothesis searches, how golden files are renewed, what runs last."""

from __future__ import annotations

import pytest
from hypothesis import settings

from recoupe.model.timeline import Timeline
from recoupe.pipeline import build as building
from recoupe.pipeline import preview as previewing
from recoupe.pipeline.load import Loaded

# No deadline: a slow machine is no failure. The same examples every time: a red run can be run again.
settings.register_profile("recoupe", deadline=None, derandomize=True)
settings.load_profile("recoupe")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person accept new golden files after reading the difference."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def merges(monkeypatch: pytest.MonkeyPatch) -> list[Loaded]:
    """What was merged so far, by a build or by a preview."""
    made: list[Loaded] = []
    merge = building.merge

    def counted(loaded: Loaded) -> Timeline:
        made.append(loaded)
        return merge(loaded)

    for module in (building, previewing):
        monkeypatch.setattr(module, "merge", counted)
    return made


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: Playwright leaves an event loop running for whatever comes after it."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
