"""The cache: never a wrong answer, never code from a folder."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from recoupe.cache import RecordCache, _RecordUnpickler
from recoupe.model.document import Article, Document, Role, Sentence
from recoupe.model.edtf import one_of
from recoupe.model.record import Reading
from recoupe.model.text import Span


def _reading(text: str) -> Reading:
    article = Article(
        id="a", file="a.txt", raw=text, text=text, body=Span(0, len(text)), sha256="0" * 64
    )
    sentence = Sentence(index=0, span=Span(0, len(text)), paragraph=0, role=Role.BODY)
    document = Document(article=article, title=None, sentences=(sentence,))
    return Reading(document=document, timexes=(), records=(), facts=(), skipped=())


class _Counted:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.calls = 0

    def __call__(self) -> Reading:
        self.calls += 1
        return self.reading


def _kept(cache: RecordCache[Reading], inputs: Iterable[object], compute: _Counted) -> Reading:
    key, kept = cache.find(inputs)
    if kept is None:
        kept = compute()
        cache.keep(key, kept)
    return kept


def test_a_reading_is_computed_once(tmp_path: Path) -> None:
    """A second build, with a cache object of its own, gets an equal reading without computing it."""
    compute = _Counted(_reading("Samedi, rien."))
    inputs = ("Samedi, rien.", one_of((date(2024, 1, 6), date(2024, 1, 13))))

    first = _kept(RecordCache(tmp_path, Reading), inputs, compute)
    second = _kept(RecordCache(tmp_path, Reading), inputs, compute)

    assert first == second == compute.reading
    assert compute.calls == 1


def test_other_inputs_are_computed_anew(tmp_path: Path) -> None:
    """Each value counts, and where one ends and the next begins."""
    compute = _Counted(_reading("x"))
    cache = RecordCache(tmp_path, Reading)

    for inputs in (("a", "b"), ("ab",), ("a", "b", None), ("b", "a")):
        _kept(cache, inputs, compute)

    assert compute.calls == 4


def test_unused_entries_are_forgotten(tmp_path: Path) -> None:
    """The cache does not grow with every article that ever was."""
    compute = _Counted(_reading("x"))
    _kept(RecordCache(tmp_path, Reading), ("old",), compute)
    later = RecordCache(tmp_path, Reading)
    _kept(later, ("new",), compute)

    later.forget_unused()

    assert len(list(tmp_path.glob("??/*"))) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: b"",
        lambda entry: entry[:-3],
        lambda entry: entry[:60] + bytes([entry[60] ^ 1]) + entry[61:],
        lambda entry: b"recoupe record 0\n" + entry[17:],
    ],
    ids=["empty", "cut", "changed", "older"],
)
def test_a_damaged_entry_is_computed_again(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    """A file cut by a full disk costs time, not truth."""
    compute = _Counted(_reading("x"))
    _kept(RecordCache(tmp_path, Reading), ("k",), compute)
    (entry,) = list(tmp_path.glob("??/*"))
    entry.write_bytes(damage(entry.read_bytes()))

    assert _kept(RecordCache(tmp_path, Reading), ("k",), compute) == compute.reading
    assert compute.calls == 2


def _global(name: str, argument: str) -> bytes:
    """A pickle that calls something reached through a module of records."""
    return (
        b"\x80\x04\x8c\x12recoupe.model.edtf\x8c"
        + bytes([len(name)])
        + name.encode()
        + (b"\x93\x8c" + bytes([len(argument)]) + argument.encode() + b"\x85R.")
    )


def _attacks(witness: Path) -> list[bytes]:
    class Attack:
        def __reduce__(self):  # type: ignore[no-untyped-def]
            return (Path.touch, (witness,))

    return [
        pickle.dumps(Attack()),
        _global("calendar.sys.modules.__getitem__", "os"),
        _global("calendar", "os"),
    ]


@pytest.mark.parametrize("attack", range(3))
def test_an_entry_can_run_no_code(tmp_path: Path, attack: int) -> None:
    """A pickle that names anything but a record is not obeyed, however well it is signed."""
    compute = _Counted(_reading("x"))
    _kept(RecordCache(tmp_path, Reading), ("k",), compute)
    (entry,) = list(tmp_path.glob("??/*"))
    witness = tmp_path / "witness"
    content = _attacks(witness)[attack]
    with pytest.raises(pickle.UnpicklingError):
        _RecordUnpickler(BytesIO(content)).load()
    entry.write_bytes(b"recoupe record 1\n" + hashlib.sha256(content).digest() + content)

    assert _kept(RecordCache(tmp_path, Reading), ("k",), compute) == compute.reading
    assert not witness.exists()


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    """Where a file stands in the cache's place, every reading is computed, and nothing fails."""
    (tmp_path / "cache").write_text("a file")
    compute = _Counted(_reading("x"))

    assert _kept(RecordCache(tmp_path / "cache", Reading), ("k",), compute) == compute.reading
