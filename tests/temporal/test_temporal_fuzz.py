"""No text makes the tagger fail; `tests/bench/fuzz_temporal.py` reads ten thousand of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

_PATH = Path(__file__).parents[1] / "bench" / "fuzz_temporal.py"


def _fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_temporal", _PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_texts_nobody_would_write() -> None:
    """Words of time, figures and signs in any order are read, with spans that fit and ends in order."""
    fuzz = _fuzz()
    for _, text in fuzz.texts(300):
        fuzz.survive(text)
