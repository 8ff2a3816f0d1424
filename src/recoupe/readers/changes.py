"""content/changes.yaml: what each added article and each ruling changed, as it was told at the time."""

from __future__ import annotations

from recoupe.errors import Diagnostic
from recoupe.model.change import Change, ChangeKind, Revision
from recoupe.readers.fields import Fields, read_list, wrong_value
from recoupe.readers.yamlsource import Node

REVISION_KEYS = ("article", "ruling", "note", "date", "changes")
CHANGE_KEYS = ("kind", "about", "title", "old", "new")
_NEEDED = ("kind", "about")


def read_changes(file: str, text: str) -> tuple[tuple[Revision, ...], list[Diagnostic]]:
    """Return the entries of `text` that can be used, oldest first."""
    nodes, diagnostics = read_list(file, text, of="entry")
    found = (_revision(node, diagnostics) for node in nodes)
    return tuple(one for one in found if one), diagnostics


def _revision(node: Node, diagnostics: list[Diagnostic]) -> Revision | None:
    fields = Fields(node, REVISION_KEYS, diagnostics, what="changes.yaml")
    article, ruling, note = (fields.text(key) for key in ("article", "ruling", "note"))
    if article and ruling:
        diagnostics.append(
            wrong_value(
                'an entry has "article" or "ruling", not both', fields.entries["ruling"].place
            )
        )
        return None
    if not (article or ruling or note):
        diagnostics.append(
            Diagnostic(
                code="key-missing",
                message='an entry needs "article", "ruling" or "note"',
                hint="say what brought the changes; the entry is left out",
                location=node.location,
            )
        )
        return None
    changes = (_change(one, diagnostics) for one in fields.nodes("changes"))
    return Revision(
        article=article,
        ruling=ruling,
        note=note or "",
        date=fields.date("date"),
        changes=tuple(one for one in changes if one),
        location=node.location,
    )


def _change(node: Node, diagnostics: list[Diagnostic]) -> Change | None:
    fields = Fields(node, CHANGE_KEYS, diagnostics, what="changes")
    kind, about = fields.choice("kind", ChangeKind), fields.text("about")
    missing = fields.lacking(_NEEDED)
    if missing and isinstance(node.value, dict):
        keys = " and ".join(f'"{key}"' for key in missing)
        diagnostics.append(
            Diagnostic(
                code="key-missing",
                message=f"a change needs {keys}",
                hint="`recoupe add` and `recoupe rule` write whole entries; this change is left out",
                location=node.location,
            )
        )
    if kind is None or about is None:
        return None
    title, old, new = (fields.text(key) or "" for key in ("title", "old", "new"))
    return Change(kind=kind, about=about, title=title, old=old, new=new)
