"""sitemap.xml and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from recoupe.model.site import Artifact, Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def export_robots(site: Site) -> Iterable[Artifact]:
    """Return robots.txt, and a site map where the address of the site is known (it allows no other)."""
    lines = ["User-agent: *", "Allow: /"]
    if site.base_url:
        lines.append(f"Sitemap: {site.base_url}/sitemap.xml")
        yield Artifact(path="sitemap.xml", content=_sitemap(site))
    yield Artifact(path="robots.txt", content=("\n".join(lines) + "\n").encode())


def _sitemap(site: Site) -> bytes:
    urls = "".join(
        f"<url><loc>{escape(f'{site.base_url}/{page.path}')}</loc></url>\n"
        for page in site.pages
        if page.indexed
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{urls}</urlset>\n'.encode()
