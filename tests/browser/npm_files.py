"""Tools that live in the npm registry, fetched once into .cache/."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parents[2] / ".cache" / "npm"


def npm_file(package: str, version: str, path: str) -> Path:
    """Return a file of an npm package, fetched once; the test is skipped where it cannot be had."""
    file = PACKAGES / "node_modules" / package / path
    if file.exists():
        return file
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip(f"no npm: {package} could not be fetched")
    PACKAGES.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [npm, "install", "--prefix", str(PACKAGES), "--ignore-scripts", "--no-audit", "--no-fund",
         "--no-save", "--silent", f"{package}@{version}"],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if done.returncode or not file.exists():
        pytest.skip(f"npm could not fetch {package} {version}: {done.stderr.strip()[-200:]}")
    return file
