"""Markdown to HTML that can do no harm."""

from __future__ import annotations

import nh3
from markdown import markdown
from markupsafe import Markup

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "hr", "i", "li",
    "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip


def render_markdown(text: str) -> Markup:
    """Return Markdown as HTML; scripts, styles, images and first-level headings are left out."""
    html = markdown(text, extensions=["tables", "sane_lists", "smarty"], output_format="html")
    clean = nh3.clean(
        _without_title(html),
        tags=_TAGS,
        attributes={"a": {"href", "title"}, "abbr": {"title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 - nh3 has just cleaned it


def _without_title(html: str) -> str:
    """Drop the first-level heading: the page prints its own title."""
    start, end = html.find("<h1>"), html.find("</h1>")
    return html if start < 0 or end < start else html[:start] + html[end + len("</h1>") :]
