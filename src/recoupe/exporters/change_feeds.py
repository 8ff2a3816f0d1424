"""Feeds of the changes: what each added article and each ruling changed, the newest first."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.exporters.feed import Feed, FeedEntry, FeedLink, write_feed
from recoupe.exporters.moments import newest, newest_of_all
from recoupe.model.site import Artifact, Site
from recoupe.model.story import StoryConfig
from recoupe.model.timeline import Timeline
from recoupe.site.library import Library, shelve
from recoupe.site.urls import CHANGES
from recoupe.site.views.revision_views import ChangeGroup, RevisionsView, RevisionView
from recoupe.site.words import Words

NAME = "changements"


def change_feed_links(site: Site, wording: Words) -> tuple[FeedLink, ...]:
    """Return the feeds as pages announce them, none where no history is kept."""
    if not site.history:
        return ()
    return (
        FeedLink(
            href=f"{NAME}.atom",
            type="application/atom+xml",
            title=wording.say("Changes (Atom)"),
            of_changes=True,
        ),
        FeedLink(
            href=f"{NAME}.rss",
            type="application/rss+xml",
            title=wording.say("Changes (RSS)"),
            of_changes=True,
        ),
        FeedLink(
            href=f"{NAME}.json",
            type="application/feed+json",
            title=wording.say("Changes (JSON Feed)"),
            of_changes=True,
        ),
    )


def export_change_feeds(
    site: Site, timeline: Timeline, *, story: StoryConfig, wording: Words
) -> Iterable[Artifact]:
    """Return the feeds. An entry without a day of its own stands at its article's, or else at the story's newest.

    Feeds know no entry without a date: where not even an article has one, there is none.
    """
    views = [page.view for page in site.pages if page.path == CHANGES]
    library = shelve(timeline, story)
    for view in views:
        if isinstance(view, RevisionsView):
            found = [_entry(library, one, wording) for one in view.entries]
            entries = [one for one in found if one is not None]
            title = wording.say("{title} – what changed", title=site.title)
            yield from write_feed(site, Feed(name=NAME, title=title, home=CHANGES, entries=entries))


def _entry(library: Library, view: RevisionView, wording: Words) -> FeedEntry | None:
    day = view.day or newest(library, [view.article] if view.article in library.readings else [])
    day = day or newest_of_all(library)
    if day is None:
        return None
    about = view.about.text if view.about else view.note
    lines = [_group(one, wording) for one in view.groups]
    told = [view.note] if view.note and view.about else []
    summary = " ".join(f"{one.rstrip('.')}." for one in [*told, *lines])
    return FeedEntry(
        key=f"{CHANGES}#{view.id}",
        title=wording.say("{named}: {detail}", named=view.cause, detail=about)
        if about
        else view.cause,
        summary=summary or wording.say("Nothing that was known before has changed."),
        path=f"{CHANGES}#{view.id}",
        day=day,
    )


def _group(group: ChangeGroup, wording: Words) -> str:
    told = (_line(one.text, one.detail, wording) for one in group.lines)
    return _line(group.title, wording.say("; ").join(told), wording)


def _line(text: str, detail: str, wording: Words) -> str:
    return wording.say("{named}: {detail}", named=text, detail=detail) if detail else text
