"""« Ce qui a changé »: each change in words, linked where what it is about is still there."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from small_story import REVISIONS, STORY, small_timeline

from recoupe.lang.wording import load_wording
from recoupe.model.change import Change, ChangeKind, Revision
from recoupe.model.site import Page, Site
from recoupe.site.build import build_site, stamp
from recoupe.site.pieces.changes import change_detail, change_sentence, kind_of_change
from recoupe.site.views.revision_views import RevisionsView
from recoupe.site.views.views import EventView

FRENCH = load_wording("fr")


def site(revisions: tuple[Revision, ...] = REVISIONS) -> Site:
    """The small story with a history."""
    timeline = small_timeline()
    return build_site(timeline, story=STORY, pages=(), wording=FRENCH, revisions=revisions)


def page(path: str, of: Site | None = None) -> Page:
    """One of its pages."""
    return next(one for one in (of or site()).pages if one.path == path)


def view() -> RevisionsView:
    """The page of changes."""
    return cast(RevisionsView, page("changements.html").view)


def test_the_newest_entry_comes_first() -> None:
    """Anchors count from the oldest, so that an entry keeps its address."""
    assert [one.id for one in view().entries] == ["c-4", "c-3", "c-2", "c-1"]


def test_an_entry_says_what_came_and_when() -> None:
    """The day somebody gave, else none; the article or decision by its name."""
    note, decision, second, first = view().entries

    assert (note.cause, note.note, note.when and note.when.text) == (
        "Note de la rédaction",
        "Coquille corrigée.",
        "25 janvier 2024",
    )
    assert decision.about is not None
    assert decision.about.href == "decisions.html#perdue"
    assert (second.cause, second.when and second.when.edtf) == ("Article B ajouté", "2024-01-21")
    assert first.when is None


def test_changes_are_grouped_with_what_was_before() -> None:
    """A verdict that only echoes a second source is not told twice."""
    groups = {one.title: one.lines for one in view().entries[2].groups}

    assert "1 nouveau verdict" not in groups
    (confirmed,) = groups["1 événement confirmé par une source de plus"]
    assert confirmed.detail == "2 sources indépendantes (auparavant\u00a0: 1 source indépendante)"
    (dated,) = groups["1 date changée"]
    assert dated.detail.endswith("(auparavant\u00a0: janvier 2024)")
    assert "samedi" in dated.detail
    (figure,) = groups["Chiffres"]
    assert (figure.href, figure.detail) == (
        "chiffres/s-houses.html",
        "nouveau chiffre\u00a0: 23 maisons",
    )


def test_an_event_is_found_under_the_name_it_has_now() -> None:
    """A record that no longer stands first still leads to its event; what is gone has no link."""
    (new,) = view().entries[3].groups[0].lines
    gone = next(one for one in view().entries[2].lesser if one.text == "Une alerte")

    assert new.href == "evenements/e-flood.html"
    assert gone.href == ""


def test_an_event_tells_its_own_history() -> None:
    """The newest first, each line with the entry that brought it."""
    lines = cast(EventView, page("evenements/e-flood.html").view).history

    assert [one.link.href for one in lines] == [
        "changements.html#c-2",
        "changements.html#c-2",
        "changements.html#c-1",
    ]
    assert lines[-1].text == "Nouvel événement"


def test_without_a_history_there_is_no_page() -> None:
    """And nothing that would lead to one."""
    bare = site(())

    assert bare.history == ""
    assert "changements.html" not in {one.path for one in bare.pages}
    assert cast(EventView, page("evenements/e-flood.html", bare).view).history == ()


def test_the_last_change_is_the_last_update() -> None:
    """A day of change newer than every article is the one shown; the fingerprint knows the history."""
    assert site().updated == "25 janvier 2024"
    assert site(()).updated == "20 janvier 2024"
    assert stamp(small_timeline(), REVISIONS) != stamp(small_timeline())
    assert stamp(small_timeline(), ()) == stamp(small_timeline())


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_of_change_has_words(kind: ChangeKind, language: str) -> None:
    """No name of the program is shown for one."""
    words = load_wording(language)
    said = kind_of_change(kind, words)

    assert said
    assert "_" not in said


@pytest.mark.parametrize(
    ("kind", "old", "new", "detail"),
    [
        (ChangeKind.NEW_EVENT, "", "", ""),
        (ChangeKind.CONFIRMED, "1", "2", "2 independent sources (before: 1 independent source)"),
        (ChangeKind.DATE, "2024-01", "2024-01-27", "Saturday 27 January 2024 (before: January 2024)"),
        (ChangeKind.DATE, "", "2024-21", "2024-21 (before: date unknown)"),
        (ChangeKind.VERDICT, "single_source", "agree", "Sources agree (before: Single source)"),
        (ChangeKind.CONTRADICTION, "agree", "disputed", "Sources disagree (before: Sources agree)"),
        (ChangeKind.STATUS, "planned", "occurred", "Reported as done (before: Announced)"),
        (ChangeKind.FIGURE, "296 morts", "2 000 morts", "2 000 morts (before: 296 morts)"),
        (ChangeKind.GONE_SERIES, "12 blessés", "", "formerly 12 blessés"),
        (ChangeKind.MERGED_EVENT, "2", "1", "2 events before"),
        (ChangeKind.VERDICT, "no such", "thing", "thing (before: no such)"),
    ],
)  # fmt: skip
def test_a_change_in_words(kind: ChangeKind, old: str, new: str, detail: str) -> None:
    """Dates, verdicts, statuses and counts as readers know them; what is none of these as written."""
    change = Change(kind=kind, about="x", title="Un fait", old=old, new=new)
    english = load_wording("en")

    assert change_detail(change, english) == detail
    assert change_sentence(change, english) == (f"Un fait: {detail}" if detail else "Un fait")


def test_an_entry_about_what_is_gone_is_still_told() -> None:
    """An article that was taken out keeps its name, without a link."""
    lost = replace(REVISIONS[0], article="c-3")
    (entry,) = cast(RevisionsView, page("changements.html", site((lost,))).view).entries

    assert entry.cause == "Article ajouté"
    assert entry.about is not None
    assert (entry.about.href, entry.about.text) == ("", "c-3")
