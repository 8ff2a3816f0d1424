"""What every test shares: how hypothesis searches, and how golden files are renewed."""

from __future__ import annotations

import pytest
from hypothesis import settings

# No deadline: a slow machine is no failure. The same examples every time: a red run can be run again.
settings.register_profile("recoupe", deadline=None, derandomize=True)
settings.load_profile("recoupe")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person accept new golden files after reading the difference."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
