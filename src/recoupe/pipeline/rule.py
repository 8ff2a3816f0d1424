"""Writing an editor's ruling: read as `check` would read it, tried out, and only then appended."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from recoupe.errors import InputError, SourceLocation, UsageError
from recoupe.lang.wording.wording import load_wording
from recoupe.model.change import Change
from recoupe.model.record import EventRecord, Reading
from recoupe.model.story import Ruling, RulingKind
from recoupe.model.timeline import Event, RulingStatus, Timeline
from recoupe.pipeline.build import load_merged, merge
from recoupe.pipeline.load import Loaded
from recoupe.pipeline.lookup import Thing, find, things_of
from recoupe.pipeline.revise import CHANGES, keep_changes
from recoupe.readers.folders import CONTENT
from recoupe.readers.rulings import read_rulings
from recoupe.reconcile.changes import changes, summarise
from recoupe.reconcile.editors.rulings import Merged, seen_by
from recoupe.writer.content import append_to_list, restoring

_FILE = f"{CONTENT}/rulings.yaml"
KINDS = tuple(kind.value for kind in RulingKind)
_HEADER = (
    "The editors' decisions. Each is bound to words of an article, with its reason and its source."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling that was written: its id, the file it went into, and what it changes."""

    id: str
    file: Path
    changes: tuple[Change, ...]


def rule(
    root: Path,
    entry: Mapping[str, Any],
    *,
    events: Sequence[str] = (),
    on: date | str | None = None,
) -> Ruled:
    """Append a decision to content/rulings.yaml, or raise where it would not be carried out.

    `entry` holds the keys of rulings.yaml as a person writes them; `events` are ids whose words are added to
    its `about`, and the ruling is given a name where it has none. What it changes is kept in content/changes.yaml,
    under the day `on` where one is given.
    """
    loaded, before = load_merged(root)
    about = [*entry.get("about", ()), *(_words_of(event, before) for event in events)]
    whole = {"id": _name(entry, loaded), **entry, "about": about}
    ruling = _read(whole, loaded)
    engine = merge(_with_rulings(loaded, ()))
    merged = Merged(events=engine.events, series=engine.series, entities=engine.entities)
    seen = seen_by(ruling, merged, engine.readings)
    after = _tried(replace(ruling, seen=seen), loaded)
    path = root / CONTENT / "rulings.yaml"
    found = changes(summarise(before), summarise(after))
    with restoring(path), restoring(root / CHANGES):
        append_to_list(path, {**whole, **({"seen": seen} if seen else {})}, header=_HEADER)
        keep_changes(root, {"ruling": ruling.id}, found, on=on)
    return Ruled(id=ruling.id, file=path, changes=found)


def _with_rulings(loaded: Loaded, rulings: tuple[Ruling, ...]) -> Loaded:
    return replace(loaded, project=replace(loaded.project, rulings=rulings))


def _name(entry: Mapping[str, Any], loaded: Loaded) -> str:
    """Return a name for a ruling that says what it does, free in this project."""
    words = str(entry.get("date") or entry.get("value") or entry.get("why") or "")
    slug = "-".join(re.findall(r"\w+", words.lower())[:6])
    name = f"{entry['kind']}-{slug}" if slug else str(entry["kind"])
    taken = {ruling.id for ruling in loaded.project.rulings}
    free = (
        candidate for n in range(1, len(taken) + 2) if (candidate := f"{name}-{n}") not in taken
    )
    return name if name not in taken else next(free)


def _words_of(event: str, timeline: Timeline) -> dict[str, str]:
    """Return the words that tell an event, as a selector: those its headline is of, or else the first."""
    things = things_of(timeline)
    name, found = find(event, timeline)
    record = _heading(found, things) if isinstance(found, Event) else None
    if record is None:
        raise UsageError(
            f"{name!r} is no event",
            location=None,
            hint="name figures and names by their words: --about ARTICLE QUOTE",
        )
    reading = things[record.article]
    text = reading.document.article.text if isinstance(reading, Reading) else ""
    return {"article": record.article, "quote": " ".join(record.span.of(text).split())}


def _heading(event: Event, things: Mapping[str, Thing]) -> EventRecord | None:
    """Return the record the headline is of, or else the first that tells the same kind of event."""
    at = event.headline.evidence
    found = [things.get(one) for one in event.records]
    told = [one for one in found if isinstance(one, EventRecord)]
    headed = [
        one for one in told if at and one.article == at.article and one.span.overlaps(at.span)
    ]
    alike = [one for one in told if one.kind == event.kind]
    return next(iter([*headed, *alike, *told]), None)


def _read(entry: Mapping[str, Any], loaded: Loaded) -> Ruling:
    if not entry["about"]:
        raise UsageError(
            "nothing says what the ruling is about",
            location=None,
            hint="give --event ID, or --about ARTICLE QUOTE",
        )
    text = yaml.safe_dump([dict(entry)], allow_unicode=True)
    rulings, problems = read_rulings(_FILE, text)
    if not rulings or problems:
        first = problems[0]
        lacking = first.code == "key-missing"
        hint = "give it: --date DAY, --value TEXT, --why TEXT, --by TEXT" if lacking else first.hint
        raise UsageError(first.message, location=None, hint=hint)
    if rulings[0].id in {ruling.id for ruling in loaded.project.rulings}:
        raise UsageError(
            f"there is a ruling {rulings[0].id!r} already",
            location=SourceLocation(_FILE),
            hint="give the new one another name with --id",
        )
    _refuse_unknown_article(rulings[0], loaded)
    return rulings[0]


def _refuse_unknown_article(ruling: Ruling, loaded: Loaded) -> None:
    ids = [article.id for article in loaded.project.articles]
    for selector in ruling.about:
        if selector.article not in ids:
            near = get_close_matches(selector.article, ids, n=1, cutoff=0.4)
            raise UsageError(
                f"there is no article {selector.article!r}",
                location=None,
                hint=f"did you mean {near[0]!r}?" if near else f"the articles are {', '.join(ids)}",
            )


def _tried(ruling: Ruling, loaded: Loaded) -> Timeline:
    """Return the timeline with the ruling carried out, or raise with the reason why it is not."""
    after = merge(_with_rulings(loaded, (*loaded.project.rulings, ruling)))
    decision = next(each for each in after.decisions if each.ruling.id == ruling.id)
    if decision.status is RulingStatus.STALE or decision.target is None:
        why = load_wording("en").reason(decision.why) if decision.why else "it decides on nothing"
        raise InputError(
            f"the ruling would not be carried out: {why.rstrip('.')}",
            location=None,
            hint="quote words of the article exactly, as they tell the event, the figure or the name",
        )
    return after
