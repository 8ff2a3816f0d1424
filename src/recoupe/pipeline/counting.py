"""How much a build found of each thing."""

from __future__ import annotations

from recoupe.model.timeline import RulingStatus, Timeline
from recoupe.site.pieces.verdicts import DISAGREEMENTS


def count_timeline(timeline: Timeline) -> dict[str, int]:
    """Return how much of each thing a timeline holds."""
    readings = timeline.readings
    disputed = [event for event in timeline.events if event.verdict in DISAGREEMENTS]
    stale = [each for each in timeline.decisions if each.status is RulingStatus.STALE]
    return {
        "articles": len(readings),
        "undated_articles": sum(
            each.date is None or not each.date.date.edtf for each in timeline.publications
        ),
        "dates_read": sum(len(reading.timexes) for reading in readings),
        "records": sum(len(reading.records) for reading in readings),
        "facts": sum(len(reading.facts) for reading in readings),
        "events": len(timeline.events),
        "events_on_timeline": sum(event.on_timeline for event in timeline.events),
        "events_merged": sum(len(event.articles) > 1 for event in timeline.events),
        "events_disputed": len(disputed),
        "series": len(timeline.series),
        "series_disputed": sum(each.verdict in DISAGREEMENTS for each in timeline.series),
        "names": len(timeline.entities),
        "rulings": len(timeline.decisions) - len(stale),
        "rulings_stale": len(stale),
        "left_out": sum(len(reading.skipped) for reading in readings),
    }
