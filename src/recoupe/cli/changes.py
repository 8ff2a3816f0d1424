"""What a rebuild changed, for a person and as data for a program."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.lang.wording.wording import load_wording
from recoupe.model.change import Change
from recoupe.site.pieces.changes import change_sentence, kind_of_change, without_echoes


def change_data(change: Change) -> dict[str, str]:
    """Return a change as `--json` prints it."""
    found = {
        "kind": change.kind.value,
        "about": change.about,
        "title": change.title,
        "old": change.old,
        "new": change.new,
        "why": change_sentence(change, load_wording("en")),
    }
    return {key: value for key, value in found.items() if value}


def word_changes(changes: Sequence[Change]) -> str:
    """Return what a rebuild changed, a line for each."""
    if not changes:
        return "no date, verdict or figure changed"
    words = load_wording("en")
    told = without_echoes(changes)
    rows = [(kind_of_change(one.kind, words), change_sentence(one, words)) for one in told]
    width = max(len(kind) for kind, _ in rows)
    return "\n".join(f"{kind:<{width}}  {said}" for kind, said in rows)
