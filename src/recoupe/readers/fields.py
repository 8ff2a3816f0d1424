"""Reading the keys of a YAML mapping: the right type, or a diagnostic with its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from recoupe.errors import Diagnostic, SourceLocation
from recoupe.model.edtf import EdtfDate
from recoupe.readers.dates import parse_date, parse_timestamp
from recoupe.readers.yamlsource import Node, load_yaml

_TRUE = frozenset({"true", "True", "yes", "oui"})
_FALSE = frozenset({"false", "False", "no", "non"})
_Member = TypeVar("_Member", bound=StrEnum)


class Fields:
    """The keys of one mapping. Each getter returns None, or nothing, where the key is absent or wrong."""

    def __init__(
        self, node: Node, known: Sequence[str], diagnostics: list[Diagnostic], *, what: str
    ) -> None:
        self.location = node.location
        self.diagnostics = diagnostics
        self.entries: dict[str, Node] = node.value if isinstance(node.value, dict) else {}
        if not isinstance(node.value, dict) and node.value is not None:
            self._wrong(what, "keys with values", node)
        for key, entry in self.entries.items():
            if key not in known:
                diagnostics.append(unknown_key(key, known, entry.place))

    def text(self, key: str) -> str | None:
        """Return a text, without the white space around it."""
        node = self._node(key)
        if node is None or node.value is None:
            return None
        if isinstance(node.value, str):
            return node.value.strip() or None
        self._wrong(key, "a text", node)
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        node = self._node(key)
        if node is None or node.value is None:
            return ()
        if isinstance(node.value, str):
            return (node.value.strip(),) if node.value.strip() else ()
        if isinstance(node.value, list):
            return tuple(self._items(key, node.value))
        self._wrong(key, "a list of texts", node)
        return ()

    def flag(self, key: str) -> bool | None:
        """Return true or false."""
        node = self._node(key)
        if node is None or node.value is None:
            return None
        if isinstance(node.value, str) and node.value in _TRUE | _FALSE:
            return node.value in _TRUE
        self._wrong(key, "true or false", node)
        return None

    def date(self, key: str) -> EdtfDate | None:
        """Return a date in the notation of EDTF; of a timestamp, its day."""
        node = self._node(key)
        if node is None or node.value is None:
            return None
        written = node.value if isinstance(node.value, str) else ""
        found = parse_date(written) or parse_timestamp(written)
        if found is None:
            self._wrong(key, "a date (2024-01-28, 2024-01 or 2024)", node)
        return found

    def choice(self, key: str, members: type[_Member]) -> _Member | None:
        """Return one of the words of an enumeration."""
        node = self._node(key)
        if node is None or node.value is None:
            return None
        words = [member.value for member in members]
        if isinstance(node.value, str) and node.value in words:
            return members(node.value)
        near = get_close_matches(str(node.value), words, n=1)
        expected = f'"{near[0]}"' if near else "one of " + ", ".join(words)
        self._wrong(key, expected, node)
        return None

    def nodes(self, key: str) -> list[Node]:
        """Return the items of a list."""
        node = self._node(key)
        if node is None or node.value is None:
            return []
        if isinstance(node.value, list):
            return node.value
        self._wrong(key, "a list", node)
        return []

    def lacking(self, keys: Iterable[str]) -> list[str]:
        """Return those of `keys` that are absent, or there with nothing in them."""
        return [key for key in keys if (node := self.entries.get(key)) is None or _is_blank(node)]

    def _node(self, key: str) -> Node | None:
        return self.entries.get(key)

    def _items(self, key: str, nodes: Iterable[Node]) -> Iterable[str]:
        for node in nodes:
            if isinstance(node.value, str) and node.value.strip():
                yield node.value.strip()
            else:
                self._wrong(key, "a list of texts", node)

    def _wrong(self, key: str, expected: str, node: Node) -> None:
        self.diagnostics.append(
            Diagnostic(
                code="value-wrong",
                message=f'"{key}" should be {expected}, not {_shown(node)}',
                hint="see content/README.md for what the key takes; it is left out",
                location=node.place,
            )
        )


def _is_blank(node: Node) -> bool:
    return not (node.value.strip() if isinstance(node.value, str) else node.value)


def _shown(node: Node) -> str:
    if isinstance(node.value, list):
        return "a list"
    if isinstance(node.value, dict):
        return "keys with values"
    return "nothing" if node.value is None else f'the text "{node.value}"'


def read_list(file: str, text: str, *, of: str) -> tuple[list[Node], list[Diagnostic]]:
    """Return the items of a YAML file that is a list, none where it is empty or something else."""
    root, diagnostics = load_yaml(file, text)
    if root is None or isinstance(root.value, list):
        return (root.value if root and isinstance(root.value, list) else []), diagnostics
    name = file.rpartition("/")[2]
    diagnostics.append(
        wrong_value(f"{name} should be a list: one {of} after another", root.location)
    )
    return [], diagnostics


def wrong_value(message: str, location: SourceLocation) -> Diagnostic:
    """Return the diagnostic for a value that cannot be used."""
    return Diagnostic(
        code="value-wrong",
        message=message,
        hint="see content/README.md; it is left out",
        location=location,
    )


def unknown_key(key: str, known: Sequence[str], location: SourceLocation) -> Diagnostic:
    """Return the diagnostic for a key that means nothing, with a guess at the one meant."""
    near = get_close_matches(key, known, n=1, cutoff=0.6)
    return Diagnostic(
        code="key-unknown",
        message=f'unknown key "{key}"',
        hint=f'did you mean "{near[0]}"?' if near else "the keys are " + ", ".join(known),
        location=location,
    )
