"""Words that must not part at the end of a line, held together without changing a character of them."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

_MOST = 26  # a longer run is let go: it would not fit a narrow screen
_JOIN = "\0"
_JOINTS = re.compile(
    r"(?<=\d)[ ](?=\d{3}(?!\d))"  # 2 500
    r"|(?<=\d)[ ](?=[^\W\d_])"  # 2500 soldats, 27 janvier
    r"|(?<=\der)[ ](?=[^\W\d_])"  # 1er janvier
    r"|(?<=«)[ ]|[ ](?=[»;:!?%€$])"
)
_RUN = re.compile(r"\S*\0\S*")


@lru_cache(maxsize=65536)
def hold(text: str) -> Markup:
    """Return `text` as HTML, figures kept with what they count and guillemets with what they enclose."""
    joined = _JOINTS.sub(_JOIN, text)
    if _JOIN not in joined:
        return escape(text)
    html, at = "", 0
    for run in _RUN.finditer(joined):
        html += escape(joined[at : run.start()]) + _held(run.group())
        at = run.end()
    return Markup(html + escape(joined[at:]))  # noqa: S704 - every piece has been escaped


def _held(run: str) -> Markup:
    whole = run.replace(_JOIN, " ")
    if len(whole) > _MOST:
        return escape(whole)
    return Markup('<span class="held">{}</span>').format(whole)
