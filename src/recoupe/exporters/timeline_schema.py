"""The JSON Schema (2020-12) of data/timeline.json."""

from __future__ import annotations

from typing import Any

from recoupe.model.document import MentionKind
from recoupe.model.edtf import Certainty
from recoupe.model.quantity import Comparator
from recoupe.model.reason import Basis
from recoupe.model.record import FactKind, Status
from recoupe.model.story import RulingKind
from recoupe.model.timeline import RulingStatus, Verdict
from recoupe.model.timex import TimexType

SCHEMA_NAME = "recoupe/1"

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
_DAY: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_OFFSET: Schema = {"type": "integer", "minimum": 0}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_DATE: Schema = {"$ref": "#/$defs/date"}
_MAYBE_DATE: Schema = {"anyOf": [_DATE, {"type": "null"}]}


def _one_of(members: Any) -> Schema:
    return {"enum": [str(member) for member in members]}


def _record(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _each(schema: Schema, names: str) -> dict[str, Schema]:
    """Return the same schema under each of these names."""
    return dict.fromkeys(names.split(), schema)


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_PLACE: dict[str, Schema] = {"article": _TEXT, "start": _OFFSET, "end": _OFFSET}

_ARTICLE = _record(
    **_each(_TEXT, "id file group"),
    **_each(_MAYBE_TEXT, "title publisher url author"),
    published=_MAYBE_DATE,
    sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
)
_COMPARISON = _record(
    members=_TEXTS,
    verdict=_one_of(Verdict),
    why=_TEXT,
    words=_many(_record(**_PLACE, text=_TEXT)),
)
_EVENT = _record(
    **_each(_TEXT, "id headline type why"),
    **_each(_DATE, "date engine_date"),
    **_each(_TEXTS, "actors places records articles"),
    status=_one_of(Status),
    dates=_many(_record(article=_TEXT, date=_DATE)),
    on_timeline={"type": "boolean"},
    independent_sources=_OFFSET,
    verdict=_one_of(Verdict),
    comparisons=_many(_COMPARISON),
    links=_many(_record(rel=_TEXT, to=_TEXT)),
    ruling=_MAYBE_TEXT,
)
_RECORD = _record(
    **_PLACE,
    **_each(_TEXT, "id quote kind"),
    date=_MAYBE_DATE,
    timexes=_TEXTS,
    status=_one_of(Status),
    attribution={
        "anyOf": [
            _record(by=_TEXT, start=_OFFSET, end=_OFFSET, anonymous={"type": "boolean"}),
            {"type": "null"},
        ]
    },
    event=_MAYBE_TEXT,
)
_TIMEX = _record(
    **_PLACE,
    **_each(_TEXT, "id text rule"),
    type=_one_of(TimexType),
    date=_MAYBE_DATE,
    anchor=_MAYBE_TEXT,
)
_FACT = _record(
    **_PLACE,
    **_each(_TEXT, "id quote measure unit"),
    **_each(_MAYBE_NUMBER, "value low high"),
    **_each(_MAYBE_DATE, "as_of since"),
    **_each(_MAYBE_TEXT, "by event"),
    sentence=_record(start=_OFFSET, end=_OFFSET),
    comparator=_one_of(Comparator),
)
_SERIES = _record(
    **_each(_TEXT, "id measure label why current"),
    kind=_one_of(FactKind),
    facts=_TEXTS,
    verdict=_one_of(Verdict),
    comparisons=_many(_COMPARISON),
)
_ENTITY = _record(
    **_each(_TEXT, "id label"),
    kind=_one_of(MentionKind),
    names=_TEXTS,
    roles=_many(_record(role=_TEXT, **_PLACE, text=_TEXT)),
    mentions=_many(_record(**_PLACE, text=_TEXT)),
)
_RULING = _record(
    **_each(_TEXT, "id why by"),
    does=_one_of(RulingKind),
    status=_one_of(RulingStatus),
    source=_TEXTS,
    target=_MAYBE_TEXT,
    date=_MAYBE_DATE,
)

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A reconciled news timeline",
    "description": "Offsets are Unicode code points into the raw file decoded as UTF-8, end exclusive: "
    "raw[start:end] equals the quote (or text) beside them.",
    **_record(
        schema={"const": SCHEMA_NAME},
        story=_record(title=_TEXT, standfirst=_TEXT, language=_TEXT),
        articles=_many(_ARTICLE),
        events=_many(_EVENT),
        records=_many(_RECORD),
        timexes=_many(_TIMEX),
        facts=_many(_FACT),
        series=_many(_SERIES),
        entities=_many(_ENTITY),
        rulings=_many(_RULING),
        skipped=_many(_record(**_PLACE, quote=_TEXT, reason=_TEXT)),
        inputs_sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    ),
    "$defs": {
        "date": _record(
            edtf=_TEXT,
            earliest=_DAY,
            latest=_DAY,
            certainty=_one_of(Certainty),
            text=_TEXT,
            basis=_one_of(Basis),
            why=_TEXT,
        )
    },
}
