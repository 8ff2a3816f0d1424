"""content/rulings.yaml: the editors' decisions."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import Diagnostic, SourceLocation
from recoupe.model.story import Ruling, RulingKind, Selector
from recoupe.readers.fields import Fields, read_list, wrong_value
from recoupe.readers.yamlsource import Node

RULING_KEYS = ("id", "kind", "about", "why", "by", "source", "date", "value", "seen")
SELECTOR_KEYS = ("article", "quote")
_NEEDED = ("id", "kind", "about", "why", "by")
_NEEDS = {RulingKind.DATE: "date", RulingKind.RENAME: "value", RulingKind.NOTE: "value"}


def read_rulings(file: str, text: str) -> tuple[tuple[Ruling, ...], list[Diagnostic]]:
    """Return the decisions in `text` that can be used."""
    nodes, diagnostics = read_list(file, text, of="decision")
    rulings: dict[str, Ruling] = {}
    for node in nodes:
        ruling = _ruling(node, diagnostics)
        if ruling is None:
            continue
        if ruling.id in rulings:
            diagnostics.append(
                wrong_value(f'the id "{ruling.id}" is taken by an earlier decision', node.location)
            )
        else:
            rulings[ruling.id] = ruling
    return tuple(rulings.values()), diagnostics


def _ruling(node: Node, diagnostics: list[Diagnostic]) -> Ruling | None:
    fields = Fields(node, RULING_KEYS, diagnostics, what="rulings.yaml")
    kind = fields.choice("kind", RulingKind)
    date = fields.date("date")
    value = fields.text("value")
    about = tuple(_selectors(fields.nodes("about"), diagnostics))
    needed = _NEEDS.get(kind) if kind else None
    missing = fields.lacking((*_NEEDED, needed) if needed else _NEEDED)
    if missing:
        diagnostics.append(_incomplete(missing, node.location))
        return None
    name, why, by = fields.text("id"), fields.text("why"), fields.text("by")
    if kind is None or not about or not (name and why and by) or (needed == "date" and not date):
        return None
    return Ruling(
        id=name,
        kind=kind,
        about=about,
        why=why,
        by=by,
        source=fields.texts("source"),
        value=value,
        date=date,
        seen=fields.text("seen"),
        location=node.location,
    )


def _selectors(nodes: list[Node], diagnostics: list[Diagnostic]) -> Iterator[Selector]:
    for node in nodes:
        fields = Fields(node, SELECTOR_KEYS, diagnostics, what="about")
        article, quote = fields.text("article"), fields.text("quote")
        if article and quote:
            yield Selector(article=article, quote=quote)
        else:
            diagnostics.append(
                _incomplete([key for key in SELECTOR_KEYS if not fields.text(key)], node.location)
            )


def _incomplete(missing: list[str], location: SourceLocation) -> Diagnostic:
    keys = " and ".join(f'"{key}"' for key in missing)
    return Diagnostic(
        code="key-missing",
        message=f"a decision needs {keys}",
        hint="recoupe rule writes a whole decision and checks it; this one is left out",
        location=location,
    )
