"""YAML with the line of every value, duplicate keys refused, and scalars left as written.

`2024-01-27` stays text: what a value means is said by the reader that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import yaml

from recoupe.errors import Diagnostic, SourceLocation

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 20  # levels of nesting a content file may have
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

Value: TypeAlias = "str | list[Node] | dict[str, Node] | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A value of a YAML file and where it starts; `key` is where the key before it stands, if any."""

    value: Value
    location: SourceLocation
    key: SourceLocation | None = None

    @property
    def place(self) -> SourceLocation:
        """Where a reader looks for the value: at its key."""
        return self.key or self.location


def load_yaml(file: str, text: str, *, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return the content of a YAML file, None where it is empty or broken, and what is wrong with it."""
    tabs = _tab(file, text, first_line)
    if tabs:
        return None, [tabs]
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        return None, [_syntax(file, error, first_line)]
    except RecursionError:
        return None, [_too_deep(SourceLocation(file))]
    if root is None:
        return None, []
    reader = _Reader(file, first_line)
    node = reader.read(root, 0)
    return node, reader.diagnostics


class _Reader:
    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.diagnostics: list[Diagnostic] = []

    def read(self, node: yaml.Node, depth: int) -> Node:
        location = self._place(node)
        if depth > _DEPTH:
            self.diagnostics.append(_too_deep(location))
            return Node(value=None, location=location)
        if isinstance(node, yaml.MappingNode):
            return Node(value=dict(self._entries(node, depth)), location=location)
        if isinstance(node, yaml.SequenceNode):
            return Node(
                value=[self.read(item, depth + 1) for item in node.value], location=location
            )
        quoted = bool(getattr(node, "style", None))  # the fast loader says "" for a plain one
        value = None if not quoted and node.value in _NULLS else str(node.value)
        return Node(value=value, location=location)

    def _entries(self, node: yaml.MappingNode, depth: int) -> Iterator[tuple[str, Node]]:
        seen: dict[str, SourceLocation] = {}
        for key_node, value_node in node.value:
            key, location = str(key_node.value), self._place(key_node)
            if key in seen:
                self.diagnostics.append(_twice(key, location, seen[key]))
                continue
            seen[key] = location
            yield key, replace(self.read(value_node, depth + 1), key=location)

    def _place(self, node: yaml.Node) -> SourceLocation:
        mark = node.start_mark
        return SourceLocation(self.file, mark.line + self.first_line, mark.column + 1)


def _tab(file: str, text: str, first_line: int) -> Diagnostic | None:
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            return Diagnostic(
                code="yaml-tab",
                message="the line is indented with a tab",
                hint="YAML takes spaces only: replace the tab by two spaces",
                location=SourceLocation(file, number + first_line, indent.index("\t") + 1),
            )
    return None


def _syntax(file: str, error: yaml.YAMLError, first_line: int) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    place = (
        SourceLocation(file, mark.line + first_line, mark.column + 1)
        if mark
        else SourceLocation(file)
    )
    return Diagnostic(
        code="yaml-syntax",
        message=f"this is not valid YAML: {problem}",
        hint="check the indentation, the colons and the quotation marks of this line and the one before",
        location=place,
    )


def _twice(key: str, location: SourceLocation, first: SourceLocation) -> Diagnostic:
    return Diagnostic(
        code="yaml-key-twice",
        message=f'the key "{key}" is there already, on line {first.line}',
        hint="keep one of the two; the first is used",
        location=location,
    )


def _too_deep(location: SourceLocation) -> Diagnostic:
    return Diagnostic(
        code="yaml-too-deep",
        message=f"more than {_DEPTH} levels of nesting",
        hint="no key of content/ needs so many: check the indentation",
        location=location,
    )
