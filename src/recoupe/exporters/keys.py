"""The key of a page: pages of one key are printed alike, byte for byte."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

from recoupe.model.site import Page, Site
from recoupe.site.parts import Card, Quote
from recoupe.site.views.views import ArticleView, Panel

#: Values that `marshal` writes by what they hold alone; so does its version 0, whatever else is of later ones.
_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
_VERSION = 0
#: The larger parts that several pages show.
_SHARED = frozenset({ArticleView, Card, Panel, Quote})


def page_keys(site: Site, *shared: object, templates: Sequence[Path]) -> Callable[[Page], bytes]:
    """Return what gives the key of a page: of all it shows, of what all pages of `site` do, and of the templates."""
    keys = _Keys()
    printers = [content for folder in templates for content in _files(folder)]
    frame = keys.of((shared, printers))
    return lambda page: keys.of((frame, site.seen_from(page), page))


def _files(folder: Path) -> Iterable[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


class _Keys:
    """Hashes of values by what they hold; a part that several pages show is looked through once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}  # a part stays, so that its id means it
        self._readers: dict[type[Any], Callable[[Any], tuple[Any, ...]]] = {}

    def of(self, value: object) -> bytes:
        return hashlib.blake2b(marshal.dumps(self._plain(value), _VERSION), digest_size=16).digest()

    def _plain(self, value: Any) -> Any:
        """Return `value` as a tree of plain values, where the names of classes tell parts of other kinds apart."""
        kind = type(value)
        if kind is tuple or kind is list:
            return [each if type(each) in _PLAIN else self._plain(each) for each in value]
        if kind in _SHARED:
            return self._shared(value)
        if kind is dict:
            return [self._plain(pair) for pair in value.items()]
        if kind is frozenset:
            return sorted(value)
        return value.isoformat() if kind is date else self._held(value)

    def _shared(self, part: Any) -> bytes:
        known = self._known.get(id(part))
        if known is None:
            held = marshal.dumps(self._held(part), _VERSION)
            known = self._known[id(part)] = part, hashlib.blake2b(held, digest_size=16).digest()
        return known[1]

    def _held(self, part: Any) -> tuple[Any, ...]:
        kind = type(part)
        read = self._readers.get(kind)
        if read is None:
            read = self._readers[kind] = _reader(kind)
        held = (one if type(one) in _PLAIN else self._plain(one) for one in read(part))
        return kind.__qualname__, *held


def _reader(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads the fields of the values of a class."""
    if not is_dataclass(kind):
        raise TypeError(f"nothing is known of {kind}, which a page holds")
    names = [field.name for field in fields(kind)]
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda part: (read(part),)
