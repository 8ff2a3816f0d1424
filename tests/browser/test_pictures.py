"""Six pages of the small story as small pictures: a layout that falls apart is seen, a pixel is not.

Pictures are taken at a quarter of the size and compared by the share of points that differ plainly. They hold for the
fonts they were taken with: where the measures of the fonts differ, the test is skipped and says so.
`pytest tests/browser/test_pictures.py --update-golden` takes them anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

NewPage = Callable[..., Page]

GOLDEN = Path(__file__).parent / "pictures"
PAGES = (
    ("index", "index.html", 1280, "light"),
    ("index-narrow", "index.html", 360, "light"),
    ("event-dark", "evenements/e-flood.html", 1280, "dark"),
    ("figures", "chiffres.html", 1280, "light"),
    ("article", "articles/a-1.html", 1280, "light"),
    ("rulings-narrow-dark", "decisions.html", 360, "dark"),
)
MOST = 0.02  # the share of points that may differ plainly

_FONTS = """() => ['var(--serif)', 'var(--sans)'].map(face => {
  const probe = document.createElement('span');
  probe.style.cssText = `font: 40px ${face}; position: absolute; white-space: nowrap`;
  probe.textContent = 'Où sont les 2 500 soldats ? ≈ « mgWQ »';
  document.body.append(probe);
  const width = Math.round(probe.getBoundingClientRect().width);
  probe.remove();
  return width;
})"""
_SMALL = """async data => {
  const image = await createImageBitmap(await (await fetch(data)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = image.width / 4; canvas.height = image.height / 4;
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.filter = 'grayscale(1)';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.6);
}"""
_APART = """async ([one, other]) => {
  const points = await Promise.all([one, other].map(async data => {
    const image = await createImageBitmap(await (await fetch(data)).blob());
    const canvas = document.createElement('canvas');
    canvas.width = image.width; canvas.height = image.height;
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  }));
  const [a, b] = points;
  if (a.width !== b.width || Math.abs(a.height - b.height) > 4) return 1;
  let apart = 0; const size = a.width * Math.min(a.height, b.height);
  for (let at = 0; at < size; at++) if (Math.abs(a.data[at * 4] - b.data[at * 4]) > 64) apart++;
  return apart / size;
}"""


def _address(content: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


@pytest.mark.parametrize(("name", "path", "width", "scheme"), PAGES, ids=[one[0] for one in PAGES])
def test_a_page_looks_as_it_did(
    request: pytest.FixtureRequest,
    small_folder: Path,
    new_page: NewPage,
    name: str,
    path: str,
    width: int,
    scheme: str,
) -> None:
    """At most one point in fifty differs plainly."""
    page = new_page(width=width, color_scheme=scheme)
    page.goto((small_folder / path).as_uri())
    fonts = page.evaluate(_FONTS)
    desk = new_page()
    seen = desk.evaluate(_SMALL, _address(page.screenshot(full_page=True), "png"))
    golden, faces = GOLDEN / f"{name}.webp", GOLDEN / "fonts.json"
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_bytes(base64.b64decode(seen.split(",")[1]))
        faces.write_text(json.dumps(fonts) + "\n", encoding="utf-8")
    if json.loads(faces.read_text(encoding="utf-8")) != fonts:
        pytest.skip("the fonts of this machine are not those the pictures were taken with")

    apart = desk.evaluate(_APART, [seen, _address(golden.read_bytes(), "webp")])

    assert apart <= MOST, f"{apart:.1%} of the picture differs: look at {golden}"
