"""Links to feeds, as pages announce them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed: where it is, its media type, its name."""

    href: str
    type: str
    title: str
