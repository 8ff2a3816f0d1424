"""The pages over HTTP, with what makes them reload and says what is wrong."""

from __future__ import annotations

import html
import mimetypes
import re
from collections.abc import AsyncIterator
from importlib.resources import files

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from recoupe.serve.live import LiveSite, Snapshot

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
}
_NO_STORE = {"cache-control": "no-store"}
_EMPTY_PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>recoupe</title></head>
<body><main><h1>No site yet</h1><p>This page shows it as soon as it can be built.</p></main></body></html>"""


def make_app(site: LiveSite) -> Starlette:
    """Return the application that shows `site`.

    A request that names another host is refused: a page elsewhere must not read this one through a name
    that it made point here.
    """
    app = Starlette(
        routes=[
            Route("/_recoupe/changes", _changes),
            Route("/_recoupe/{name}", _own_asset),
            Route("/{path:path}", _page),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=["localhost", "127.0.0.1", "[::1]"])
        ],
    )
    app.state.site = site
    return app


async def _page(request: Request) -> Response:
    snapshot: Snapshot = request.app.state.site.snapshot
    path = _found(request.path_params["path"], snapshot)
    status = 200
    if path is None:
        path, status = "404.html", 404
    content = snapshot.files.get(path)
    if content is None:
        content = _EMPTY_PAGE if not snapshot.files else b"not found"
    kind = _content_type(path)
    if kind.startswith("text/html"):
        content = with_live_parts(content, snapshot)
    return Response(content, status_code=status, media_type=kind, headers=_NO_STORE)


def _found(path: str, snapshot: Snapshot) -> str | None:
    candidates = [path] if path and not path.endswith("/") else [f"{path}index.html"]
    return next((candidate for candidate in candidates if candidate in snapshot.files), None)


def _content_type(path: str) -> str:
    suffix = path[path.rfind(".") :] if "." in path else ""
    return _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def with_live_parts(page: bytes, snapshot: Snapshot) -> bytes:
    """Return a page that also reloads itself and shows the problems; the built file has neither."""
    head = (
        '<link rel="stylesheet" href="/_recoupe/problems.css">'
        f'<script defer src="/_recoupe/reload.js" data-version="{snapshot.version}"></script></head>'
    )
    page = page.replace(b"</head>", head.encode(), 1)
    page = re.sub(rb"default-src 'none';(?![^\"]*connect-src)", rb"\g<0> connect-src 'self';", page)
    if snapshot.problems:
        page = re.sub(rb"<body[^>]*>", lambda body: body[0] + _problems(snapshot), page, count=1)
    return page


def _problems(snapshot: Snapshot) -> bytes:
    items = "".join(f"<pre>{html.escape(problem)}</pre>" for problem in snapshot.problems)
    title = (
        "Below is the last site that could be built" if snapshot.stale else "Built, with problems"
    )
    return (
        '<section class="recoupe-problems" role="alert" aria-label="recoupe">'
        f"<h2>{title}</h2>{items}</section>"
    ).encode("utf-8", "replace")


async def _own_asset(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in ("reload.js", "problems.css"):
        return Response(b"not found", status_code=404, media_type="text/plain")
    content = (files("recoupe.serve") / "assets" / name).read_bytes()
    return Response(content, media_type=_content_type(name), headers=_NO_STORE)


async def _changes(request: Request) -> Response:
    site: LiveSite = request.app.state.site
    shown = request.query_params.get("shown", "")

    async def events() -> AsyncIterator[bytes]:
        yield b"retry: 500\n\n"
        version = await site.wait_for_change(shown)
        yield f"event: changed\ndata: {version}\n\n".encode()

    return StreamingResponse(events(), media_type="text/event-stream", headers=_NO_STORE)
