"""One text in, its dates and quantities out: what `recoupe annotate` answers to a line.

Kept apart from the rest of the pipeline so that the command starts without the site's libraries.
"""

from __future__ import annotations

from typing import Any

from recoupe.annotate.numbers.numbers import find_quantities
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.model.quantity import Quantity
from recoupe.temporal.lines import annotated_timexes


def annotate_line(request: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to one request of the data contract ({"id", "text", "reference"})."""
    text = request["text"]
    return {
        "id": request.get("id"),
        "timexes": annotated_timexes(text, reference=request.get("reference"), grammar=TIMEXES),
        "quantities": [_quantity(one) for one in find_quantities(text, rules=NUMBERS)],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "low": quantity.low,
        "high": quantity.high,
        "comparator": quantity.comparator.value,
        "unit": quantity.unit,
    }
