"""What each template is given: words and shapes ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.site.parts import (
    Card,
    Chip,
    Dot,
    Drawing,
    Link,
    Part,
    Quote,
    Ruled,
    Sources,
    When,
    Year,
)
from recoupe.site.views.revision_views import HistoryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A key figure: what is counted, the number as reported, one mark per report."""

    label: str
    href: str
    value: tuple[Part, ...]
    strip: Drawing | None  # none for a lone report: there is nothing to compare it with
    say: str
    chip: Chip
    sources: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One line of the overview: an event and its days on the scale."""

    link: Link
    drawing: Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The whole span to scale, and a closer look where most events stand."""

    title: str
    lede: str
    strip: Drawing | None
    lens_title: str
    signs: frozenset[str]
    note: str
    header: Drawing | None
    tracks: tuple[Track, ...]
    funnel: Drawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article in the list of sources."""

    sign: str
    link: Link
    titled: bool
    publisher: str
    when: When
    appeared: str
    file: str
    wire: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter."""

    value: str
    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One menu of choices; `key` is the facet it looks at."""

    key: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The view of index.html."""

    tally: tuple[Part, ...]
    figures: tuple[Figure, ...]
    figures_title: str
    overview: Overview | None
    filters: tuple[Filter, ...]
    flags: tuple[Option, ...]
    years: tuple[Year, ...]
    front: str
    shown: str
    planned: tuple[Card, ...]
    planned_title: str
    others: tuple[Link, ...]
    sources: tuple[Source, ...]
    sources_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One day in a line of the elimination table: "maybe", "out", "left" (an editor chose another), "chosen"."""

    state: str
    text: str
    glyph: Drawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step of a derivation: the reason, the words it rests on, what is left, day by day."""

    say: str
    quote: Quote | None
    left: When | None
    cells: tuple[Cell, ...]
    force: str
    force_text: str
    narrows: str = ""  # the days this step rules out, and what is left, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Elimination:
    """Which words leave which days. No columns where the days are too many to draw."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    choice: tuple[Line, ...]
    caption: str
    yielded: tuple[Line, ...] = ()  # habits of writing that surer words made give way


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one article says of an event."""

    sign: str
    publisher: str
    href: str
    when: When | None
    quotes: tuple[Quote, ...]
    mate: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One member of a comparison: who speaks, in what words."""

    who: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Reports set side by side, with the verdict and the reason; `sides` where they stand against each other."""

    chip: Chip
    why: str
    claims: tuple[Claim, ...]
    sides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Someone or some place of an event: the link, and the other forms printed."""

    link: Link
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A line of « before, after »; `href` is "" for the event itself."""

    when: When
    link: Link
    rel: str
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """How to cite a page: in words, and as files or blocks."""

    text: str
    edtf: str
    path: str
    blocks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """The view of event.html."""

    card: Card
    lede: str
    elimination: Elimination | None
    voices: tuple[Voice, ...]
    context: tuple[Quote, ...]
    compared: tuple[Compared, ...]
    figures: tuple[Report, ...]
    people: tuple[Named, ...]
    places: tuple[Named, ...]
    thread: tuple[Thread, ...]
    rulings: tuple[RulingView, ...]
    cite: Citation
    note: str = ""
    history: tuple[HistoryLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingView:
    """An editor's decision as the page prints it."""

    id: str
    does: str
    why: str
    by: str
    sources: tuple[str, ...]
    stale: bool
    stale_why: str
    target: Link | None
    about: tuple[tuple[str, str], ...] = ()  # the words decided on, with the sign of their article


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One figure as one article gives it."""

    id: str
    sign: str
    article: Link
    printed: Quote
    read: str
    as_of: When | None
    since: When | None
    measure: str
    series: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One series: its chart, its finding, its table."""

    id: str
    href: str
    label: str
    value: tuple[Part, ...]
    finding: str
    chip: Chip
    sources: Sources
    chart: Drawing | None
    reports: tuple[Report, ...]
    has_since: bool
    compared: tuple[Compared, ...]
    csv: str
    rulings: tuple[RulingView, ...]
    signs: frozenset[str]  # the signs its chart draws, which the key explains
    against: Compared | None = None  # those who differ, where the series says that they do


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The view of figures.html: series, then figures given once."""

    lede: str
    panels: tuple[Panel, ...]
    others: tuple[Panel, ...]  # series whose charts are on their own pages only
    whole: bool  # whether each panel carries its table; else the series' own page does
    singles: tuple[Report, ...]
    signs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceNote:
    """What a sentence was read as: words of it and their reading, or where it leads."""

    words: str
    reading: str
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A sentence of an article, or a gap (`number` 0) between two."""

    number: int
    anchor: str
    parts: tuple[Part, ...]
    notes: tuple[SentenceNote, ...]
    outside: str = ""
    gap: str = ""
    anchors: tuple[str, ...] = ()  # of the sentences a gap stands for
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words that gave nothing, with the reason."""

    quote: Quote
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """The view of article.html."""

    source: Source
    lede: str
    ruled: Ruled | None
    reasons: tuple[Line, ...]
    yielded: tuple[Line, ...]
    entries: tuple[Entry, ...]
    whole: bool
    left_out: tuple[LeftOut, ...]
    card: tuple[tuple[str, str], ...]
    outside: str
    events: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The view of articles.html: the articles, the dispatches they share, the coverage grid."""

    lede: str
    sources: tuple[Source, ...]
    grid: tuple[GridRow, ...]
    signs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One event of the coverage grid: a state in words and a dot for each article."""

    link: Link
    cells: tuple[tuple[Dot, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutGroup:
    """What one article holds that gave nothing."""

    source: Source
    items: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutView:
    """The view of left-out.html."""

    counts: tuple[tuple[str, str], ...]
    groups: tuple[LeftOutGroup, ...]
    clashes: tuple[Compared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingsView:
    """The view of rulings.html: every decision, the stale ones first."""

    rulings: tuple[RulingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The view of year.html."""

    year: Year
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One line of the list of all events."""

    when: When
    link: Link
    chip: Chip
    sources: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsView:
    """The view of events.html: every event, those outside the chronology too."""

    rows: tuple[EventRow, ...]
